//! Public service units, units of the police, press and radio.

use super::AgencyTypeKind::{Collective, Media, Ministry, PublicService, Security};
use super::Level::Province;
use super::{AgencyType, agency};

/// Public service units.
pub(super) const TYPES: &[AgencyType] = &[
    agency(
        "bao-va-phat-thanh-truyen-hinh",
        "Báo và Phát thanh, Truyền hình",
        "Newspaper, Radio and Television",
        Media,
        &[
            "Báo và Phát thanh - Truyền hình",
            "Báo và Đài Phát thanh và Truyền hình",
            "Báo và Đài Phát thanh - Truyền hình",
            "Báo, Đài Phát thanh và Truyền hình",
            "Báo và Đài PTTH",
            "Báo và Đài PT-TH",
            "Báo và PTTH",
            "Báo và PT-TH",
            "Báo và Đài PT&TH",
            "Báo và PT,TH",
            "Báo, Phát thanh và Truyền hình",
            "Cơ quan Báo và Phát thanh, Truyền hình",
            "Trung tâm Truyền thông tỉnh",
        ],
    ),
    agency(
        "dai-phat-thanh-truyen-hinh",
        "Đài Phát thanh - Truyền hình",
        "Radio and Television",
        Media,
        &[
            "Đài Phát thanh và Truyền hình",
            "Đài PTTH",
            "Đài PT-TH",
            "Đài PT&TH",
            "Đài Phát thanh Truyền hình",
        ],
    ),
    agency(
        "bao-cap-tinh",
        "Báo tỉnh",
        "Provincial Newspaper",
        Media,
        &["Báo"],
    )
    .at(&[Province]),
    agency(
        "trung-tam-y-te",
        "Trung tâm Y tế",
        "Health Centre",
        PublicService,
        &["TTYT", "Trung tâm Y tế khu vực"],
    )
    .with_names(),
    agency(
        "cong-thong-tin-dien-tu",
        "Cổng Thông tin điện tử",
        "Web Portal",
        Media,
        &["Cổng TTĐT"],
    ),
    agency(
        "dai-hoc",
        "Đại học",
        "University",
        PublicService,
        &["Trường Đại học", "Trường ĐH", "ĐH"],
    )
    .with_names(),
    agency(
        "cac-truong-dai-hoc-cao-dang",
        "Các trường đại học, cao đẳng",
        "Universities and Colleges",
        Collective,
        &[
            "Các trường đại học",
            "Các cơ sở giáo dục đại học",
            "Các trường đại học, cao đẳng, trung cấp",
            "Các đại học, trường đại học, cao đẳng",
        ],
    ),
    agency(
        "truong-cao-dang",
        "Trường Cao đẳng",
        "College",
        PublicService,
        &["Cao đẳng"],
    )
    .with_names(),
    agency("benh-vien", "Bệnh viện", "Hospital", PublicService, &["BV"]).with_names(),
    agency(
        "benh-vien-trung-uong",
        "Bệnh viện Trung ương",
        "Central Hospital",
        PublicService,
        &[
            "Bệnh viện TW",
            "BV TW",
            "BV Trung ương",
            "Bệnh viện Đa khoa Trung ương",
        ],
    ),
    agency(
        "benh-vien-da-khoa-cap-tinh",
        "Bệnh viện Đa khoa cấp tỉnh",
        "Provincial General Hospital",
        PublicService,
        &["Bệnh viện Đa khoa", "BVĐK", "Bệnh viện ĐK", "BV Đa khoa"],
    ),
    agency(
        "trung-tam-du-lieu-quoc-gia",
        "Trung tâm Dữ liệu quốc gia",
        "National Data Centre",
        Ministry,
        &["TTDLQG", "Trung tâm DLQG"],
    ),
    agency(
        "trung-tam-du-lieu-quoc-gia-ve-dan-cu",
        "Trung tâm Dữ liệu quốc gia về dân cư",
        "National Population Data Centre",
        Ministry,
        &[
            "Trung tâm dữ liệu dân cư",
            "Trung tâm DLQG về dân cư",
            "TTDLQG về DC",
            "Trung tâm DLQGVDC",
        ],
    ),
    agency(
        "cuc-canh-sat-quan-ly-hanh-chinh",
        "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "Administrative Police Department of the State",
        Security,
        &[
            "C06",
            "Cục C06",
            "Cục Cảnh sát QLHC về TTXH",
            "Cục CSQLHC về TTXH",
        ],
    ),
    agency(
        "phong-canh-sat-quan-ly-hanh-chinh",
        "Phòng Cảnh sát quản lý hành chính về trật tự xã hội",
        "Administrative Police Division",
        Security,
        &[
            "PC06",
            "Phòng PC06",
            "Phòng Cảnh sát QLHC về TTXH",
            "Phòng CSQLHC về TTXH",
            "Phòng CS QLHC về TTXH",
        ],
    ),
    agency(
        "trung-tam-chuyen-doi-so",
        "Trung tâm Chuyển đổi số",
        "Digital Transformation Centre",
        PublicService,
        &[
            "Trung tâm CĐS",
            "Trung tâm Công nghệ thông tin và Truyền thông",
            "Trung tâm CNTT&TT",
            "Trung tâm CNTT và Truyền thông",
            "Trung tâm Công nghệ thông tin",
            "Trung tâm CNTT",
            "Trung tâm Công nghệ thông tin - Viễn thông",
        ],
    ),
    agency(
        "trung-tam-giam-sat-dieu-hanh-do-thi-thong-minh",
        "Trung tâm Giám sát, điều hành đô thị thông minh",
        "Smart City Operation Centre",
        PublicService,
        &[
            "Trung tâm IOC",
            "IOC",
            "Trung tâm Giám sát, điều hành thông minh",
            "Trung tâm điều hành thông minh",
            "HueIOC",
        ],
    ),
    agency(
        "trung-tam-kiem-soat-benh-tat",
        "Trung tâm Kiểm soát bệnh tật",
        "Centre for Disease Control",
        PublicService,
        &["CDC", "Trung tâm KSBT"],
    ),
    agency(
        "trung-tam-xuc-tien-dau-tu",
        "Trung tâm Xúc tiến đầu tư",
        "Investment Promotion Centre",
        PublicService,
        &[
            "Trung tâm Xúc tiến đầu tư, thương mại và du lịch",
            "Trung tâm Xúc tiến đầu tư và thương mại",
        ],
    ),
    agency(
        "van-phong-dang-ky-dat-dai",
        "Văn phòng Đăng ký đất đai",
        "Land Registration Office",
        PublicService,
        &[
            "VPĐKĐĐ",
            "VP Đăng ký đất đai",
            "Văn phòng ĐKĐĐ",
            "Chi nhánh Văn phòng Đăng ký đất đai",
        ],
    ),
    agency(
        "quy-phat-trien-dat",
        "Quỹ Phát triển đất",
        "Land Development Fund",
        PublicService,
        &["Trung tâm Phát triển quỹ đất"],
    ),
];
