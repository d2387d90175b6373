//! Companies and banks.

use super::AgencyTypeKind::Enterprise;
use super::Level::{Commune, Province};
use super::{AgencyType, agency};

/// Enterprises.
pub(super) const TYPES: &[AgencyType] = &[
    agency(
        "ngan-hang-agribank",
        "Agribank",
        "Agribank",
        Enterprise,
        &[
            "Ngân hàng Agribank",
            "Ngân hàng Nông nghiệp và Phát triển nông thôn",
            "Ngân hàng NN&PTNT",
        ],
    ),
    agency(
        "ngan-hang-vietcombank",
        "Vietcombank",
        "Vietcombank",
        Enterprise,
        &[
            "Ngân hàng Vietcombank",
            "Ngân hàng Ngoại thương",
            "Ngân hàng TMCP Ngoại thương",
        ],
    ),
    agency(
        "ngan-hang-vietinbank",
        "VietinBank",
        "VietinBank",
        Enterprise,
        &[
            "Ngân hàng VietinBank",
            "Ngân hàng Công thương",
            "Ngân hàng TMCP Công thương",
        ],
    ),
    agency(
        "ngan-hang-bidv",
        "BIDV",
        "BIDV",
        Enterprise,
        &[
            "Ngân hàng BIDV",
            "Ngân hàng Đầu tư và Phát triển",
            "Ngân hàng TMCP Đầu tư và Phát triển",
        ],
    ),
    agency(
        "buu-dien-cap-tinh",
        "Bưu điện cấp tỉnh",
        "Provincial Post Office",
        Enterprise,
        &["Bưu điện", "Bưu điện văn hóa"],
    ),
    agency(
        "tong-cong-ty-buu-dien-viet-nam",
        "Tổng công ty Bưu điện Việt Nam",
        "Viet Nam Post",
        Enterprise,
        &["Bưu điện Việt Nam", "Tổng công ty Bưu điện", "VNPost"],
    ),
    agency(
        "dien-luc-cap-tinh",
        "Điện lực cấp tỉnh",
        "Provincial Power Company",
        Enterprise,
        &[
            "Điện lực",
            "Công ty Điện lực",
            "Công ty TNHH MTV Điện lực",
            "Cty Điện lực",
            "PC",
        ],
    )
    .at(&[Province, Commune]),
    agency(
        "vnpt",
        "VNPT",
        "VNPT",
        Enterprise,
        &[
            "Viễn thông",
            "Tập đoàn VNPT",
            "Tập đoàn Bưu chính Viễn thông Việt Nam",
            "Tập đoàn Bưu chính Viễn thông",
            "VNPT tỉnh",
            "Trung tâm Kinh doanh VNPT",
        ],
    ),
    agency(
        "viettel",
        "Viettel",
        "Viettel",
        Enterprise,
        &[
            "Tập đoàn Viettel",
            "Tập đoàn Công nghiệp - Viễn thông Quân đội",
            "Viettel tỉnh",
            "Chi nhánh Viettel",
            "Tổng công ty Viettel",
            "Tổng công ty Viễn thông Viettel",
        ],
    ),
    agency(
        "mobifone",
        "MobiFone",
        "MobiFone",
        Enterprise,
        &[
            "Mobifone",
            "Tổng công ty Viễn thông Mobifone",
            "Tổng công ty Mobifone",
            "Công ty Mobifone",
            "Chi nhánh Mobifone",
            "Mobifone tỉnh",
            "Công ty Dịch vụ Mobifone Khu vực",
        ],
    ),
    agency(
        "fpt",
        "FPT",
        "FPT",
        Enterprise,
        &["Tập đoàn FPT", "Công ty FPT", "FPT Telecom"],
    ),
    agency("vietnamobile", "Vietnamobile", "Vietnamobile", Enterprise, &[]),
    agency(
        "misa",
        "MISA",
        "MISA",
        Enterprise,
        &["Công ty MISA", "Công ty Cổ phần MISA"],
    ),
    agency(
        "gtel",
        "GTEL",
        "GTEL",
        Enterprise,
        &["Tổng công ty GTEL", "GTel Mobile"],
    ),
    agency(
        "tap-doan-dien-luc-viet-nam",
        "Tập đoàn Điện lực Việt Nam",
        "Electricity of Viet Nam",
        Enterprise,
        &["EVN", "Tập đoàn Điện lực"],
    ),
    agency(
        "cong-ty-cap-nuoc",
        "Công ty Cấp nước",
        "Water Supply Company",
        Enterprise,
        &[
            "Công ty Cổ phần Cấp nước",
            "Công ty CP Cấp nước",
            "Cty Cấp nước",
            "Công ty Nước sạch",
            "Công ty Cổ phần Nước sạch",
        ],
    )
    .with_names(),
];
