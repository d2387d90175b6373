//! Branches of central agencies in a province, and those agencies where they share a name.

use super::AgencyTypeKind::{Branch, Ministry};
use super::Level::{Central, Commune, District, Province, Region};
use super::{AgencyType, agency};

/// Branches of central agencies.
pub(super) const TYPES: &[AgencyType] = &[
    agency(
        "bao-hiem-xa-hoi-cap-tinh",
        "Bảo hiểm xã hội cấp tỉnh",
        "Provincial Social Insurance",
        Branch,
        SOCIAL_INSURANCE,
    )
    .at(&[Province, Region]),
    agency(
        "bao-hiem-xa-hoi-viet-nam",
        "Bảo hiểm xã hội Việt Nam",
        "Viet Nam Social Security",
        Ministry,
        SOCIAL_INSURANCE,
    )
    .at(&[Central]),
    agency(
        "bao-hiem-xa-hoi-co-so",
        "Bảo hiểm xã hội cơ sở",
        "Grassroots Social Insurance",
        Branch,
        SOCIAL_INSURANCE,
    )
    .at(&[District, Commune]),
    agency(
        "ngan-hang-nha-nuoc-khu-vuc",
        "Ngân hàng Nhà nước khu vực",
        "Regional Branch of the State Bank",
        Branch,
        STATE_BANK,
    )
    .at(&[Region, Province]),
    agency(
        "ngan-hang-nha-nuoc-viet-nam",
        "Ngân hàng Nhà nước Việt Nam",
        "State Bank of Viet Nam",
        Ministry,
        STATE_BANK,
    )
    .at(&[Central]),
    agency(
        "thue-cap-tinh",
        "Thuế cấp tỉnh",
        "Provincial Tax Authority",
        Branch,
        &["Thuế", "Cục Thuế", "Chi cục Thuế", "Cơ quan Thuế"],
    )
    .at(&[Province, Region]),
    agency(
        "cuc-thue",
        "Cục Thuế",
        "Tax Authority of the State",
        Ministry,
        &["Cục Thuế", "Tổng cục Thuế"],
    )
    .at(&[Central]),
    agency(
        "thue-co-so",
        "Thuế cơ sở",
        "Grassroots Tax Office",
        Branch,
        &["Thuế cơ sở", "Đội Thuế", "Chi cục Thuế", "Thuế"],
    )
    .at(&[District, Commune]),
    agency(
        "hai-quan-khu-vuc",
        "Hải quan khu vực",
        "Regional Customs",
        Branch,
        &["Hải quan", "Chi cục Hải quan", "Cục Hải quan"],
    )
    .at(&[Region, Province]),
    agency(
        "cuc-hai-quan",
        "Cục Hải quan",
        "Customs of the State",
        Ministry,
        &["Cục Hải quan", "Tổng cục Hải quan"],
    )
    .at(&[Central]),
    agency(
        "kho-bac-nha-nuoc-khu-vuc",
        "Kho bạc Nhà nước khu vực",
        "Regional State Treasury",
        Branch,
        &["Kho bạc Nhà nước", "Kho bạc", "KBNN"],
    )
    .at(&[Region, Province, Commune]),
    agency(
        "thong-ke-cap-tinh",
        "Thống kê cấp tỉnh",
        "Provincial Statistics Office",
        Branch,
        &["Thống kê", "Cục Thống kê", "Chi cục Thống kê"],
    )
    .at(&[Province, Region]),
    agency(
        "thong-ke-co-so",
        "Thống kê cơ sở",
        "Grassroots Statistics Office",
        Branch,
        &["Thống kê", "Chi cục Thống kê", "Đội Thống kê"],
    )
    .at(&[District, Commune]),
    agency(
        "quan-ly-thi-truong-cap-tinh",
        "Quản lý thị trường cấp tỉnh",
        "Provincial Market Surveillance",
        Branch,
        &[
            "Quản lý thị trường",
            "Cục Quản lý thị trường",
            "Chi cục Quản lý thị trường",
            "Cục QLTT",
            "Chi cục QLTT",
            "QLTT",
        ],
    ),
    agency(
        "ngan-hang-chinh-sach-xa-hoi-cap-tinh",
        "Ngân hàng Chính sách xã hội cấp tỉnh",
        "Provincial Bank for Social Policies",
        Branch,
        &[
            "Ngân hàng Chính sách xã hội",
            "Ngân hàng CSXH",
            "NHCSXH",
            "NH CSXH",
            "Chi nhánh Ngân hàng Chính sách xã hội",
            "Chi nhánh NHCSXH",
        ],
    ),
    agency(
        "ngan-hang-phat-trien",
        "Ngân hàng Phát triển",
        "Development Bank",
        Branch,
        &["Ngân hàng Phát triển Việt Nam", "VDB"],
    ),
    agency(
        "dai-khi-tuong-thuy-van",
        "Đài Khí tượng Thủy văn",
        "Hydrometeorological Station",
        Branch,
        &["Đài KTTV"],
    ),
    agency(
        "cang-vu-hang-hai",
        "Cảng vụ Hàng hải",
        "Maritime Administration",
        Branch,
        &[],
    ),
    agency(
        "chi-cuc-kiem-lam",
        "Chi cục Kiểm lâm",
        "Forest Protection Office",
        Branch,
        &["Kiểm lâm"],
    ),
];

const SOCIAL_INSURANCE: &[&str] = &[
    "Bảo hiểm xã hội",
    "BHXH",
    "BH xã hội",
    "Bảo hiểm XH",
    "Cơ quan Bảo hiểm xã hội",
    "Cơ quan BHXH",
];
const STATE_BANK: &[&str] = &[
    "Ngân hàng Nhà nước",
    "NHNN",
    "NH Nhà nước",
    "Ngân hàng NN",
    "Chi nhánh Ngân hàng Nhà nước",
    "Ngân hàng Nhà nước chi nhánh",
];
