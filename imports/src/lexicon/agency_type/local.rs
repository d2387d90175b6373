//! Councils, committees and their offices, inspectorate, police, armed forces and courts, from the province to the commune.

use super::AgencyTypeKind::{Government, Judiciary, PublicService, Security, TaskForce};
use super::Level::{Central, Commune, District, Province, Region};
use super::{AgencyType, agency};

/// Government, security and judiciary at every level.
pub(super) const TYPES: &[AgencyType] = &[
    agency(
        "ubnd-cap-tinh",
        "Ủy ban nhân dân cấp tỉnh",
        "Provincial People's Committee",
        Government,
        UBND,
    )
    .at(&[Province]),
    agency(
        "ubnd-cap-huyen",
        "Ủy ban nhân dân cấp huyện",
        "District People's Committee (until 2025)",
        Government,
        UBND,
    )
    .at(&[District]),
    agency(
        "ubnd-cap-xa",
        "Ủy ban nhân dân cấp xã",
        "Commune People's Committee",
        Government,
        UBND,
    )
    .at(&[Commune]),
    agency(
        "hdnd-cap-tinh",
        "Hội đồng nhân dân cấp tỉnh",
        "Provincial People's Council",
        Government,
        HDND,
    )
    .at(&[Province]),
    agency(
        "hdnd-cap-xa",
        "Hội đồng nhân dân cấp xã",
        "Commune People's Council",
        Government,
        HDND,
    )
    .at(&[Commune]),
    agency(
        "van-phong-ubnd-cap-tinh",
        "Văn phòng Ủy ban nhân dân cấp tỉnh",
        "Office of the Provincial People's Committee",
        Government,
        OFFICE_OF_COMMITTEE,
    )
    .at(&[Province]),
    agency(
        "van-phong-hdnd-va-ubnd-cap-xa",
        "Văn phòng HĐND và UBND cấp xã",
        "Office of the Commune Council and Committee",
        Government,
        &[
            "Văn phòng HĐND và UBND",
            "Văn phòng UBND",
            "VP HĐND và UBND",
            "VP HĐND&UBND",
            "VP UBND",
        ],
    )
    .at(&[Commune, District]),
    agency(
        "van-phong-doan-dbqh-va-hdnd-cap-tinh",
        "Văn phòng Đoàn ĐBQH và HĐND cấp tỉnh",
        "Office of the National Assembly Delegation and Provincial Council",
        Government,
        &[
            "Văn phòng Đoàn ĐBQH và HĐND",
            "VP Đoàn ĐBQH và HĐND",
            "VP Đoàn ĐBQH&HĐND",
            "VP ĐBQH và HĐND",
            "Văn phòng Đoàn đại biểu Quốc hội và HĐND",
            "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân",
            "Văn phòng HĐND",
            "VP HĐND",
        ],
    ),
    agency(
        "doan-dai-bieu-quoc-hoi",
        "Đoàn đại biểu Quốc hội",
        "National Assembly Delegation",
        Government,
        &["Đoàn ĐBQH"],
    ),
    agency(
        "trung-tam-phuc-vu-hanh-chinh-cong",
        "Trung tâm Phục vụ hành chính công",
        "Public Administration Service Centre",
        Government,
        &[
            "Trung tâm Phục vụ hành chính công",
            "Trung tâm PVHCC",
            "TTPVHCC",
            "TT PVHCC",
            "Trung tâm HCC",
            "Trung tâm Hành chính công",
            "TT phục vụ hành chính công",
            "Trung tâm phục vụ HCC",
            "TTHCC",
            "Trung tâm Phục vụ hành chính công, Kiểm soát thủ tục hành chính",
        ],
    )
    .at(&[Province]),
    agency(
        "trung-tam-phuc-vu-hanh-chinh-cong-cap-xa",
        "Trung tâm Phục vụ hành chính công cấp xã",
        "Commune Public Administration Service Centre",
        Government,
        &[
            "Trung tâm Phục vụ hành chính công",
            "Trung tâm PVHCC",
            "TTPVHCC",
            "TT PVHCC",
            "Trung tâm HCC",
            "Trung tâm Hành chính công",
            "Trung tâm phục vụ HCC",
        ],
    )
    .at(&[Commune, District]),
    agency(
        "bo-phan-mot-cua",
        "Bộ phận Một cửa",
        "One-Stop Unit",
        Government,
        &[
            "Bộ phận tiếp nhận và trả kết quả",
            "Bộ phận Một cửa cấp xã",
            "Bộ phận TN&TKQ",
        ],
    ),
    agency(
        "thanh-tra-cap-tinh",
        "Thanh tra cấp tỉnh",
        "Provincial Inspectorate",
        Government,
        &["Thanh tra", "Thanh tra Nhà nước"],
    )
    .at(&[Province]),
    agency(
        "thanh-tra-cap-huyen",
        "Thanh tra cấp huyện",
        "District Inspectorate (until 2025)",
        Government,
        &["Thanh tra"],
    )
    .at(&[District]),
    agency(
        "cong-an-cap-tinh",
        "Công an cấp tỉnh",
        "Provincial Police",
        Security,
        &["Công an", "CA", "CAT", "Công an cấp tỉnh"],
    )
    .at(&[Province]),
    agency(
        "cong-an-cap-huyen",
        "Công an cấp huyện",
        "District Police (until 2025)",
        Security,
        POLICE,
    )
    .at(&[District]),
    agency(
        "cong-an-cap-xa",
        "Công an cấp xã",
        "Commune Police",
        Security,
        POLICE,
    )
    .at(&[Commune]),
    agency(
        "bo-chi-huy-quan-su-cap-tinh",
        "Bộ Chỉ huy Quân sự cấp tỉnh",
        "Provincial Military Command",
        Security,
        &[
            "Bộ Chỉ huy Quân sự",
            "Bộ CHQS",
            "BCHQS",
            "BCH Quân sự",
            "BCH QS",
            "Bộ Tư lệnh",
            "Quân sự",
            "Bộ CH Quân sự",
        ],
    )
    .at(&[Province]),
    agency(
        "ban-chi-huy-quan-su-cap-xa",
        "Ban Chỉ huy Quân sự cấp xã",
        "Commune Military Command",
        Security,
        &["Ban Chỉ huy Quân sự", "Ban CHQS", "Ban Chỉ huy Phòng thủ khu vực"],
    ),
    agency(
        "bo-chi-huy-bo-doi-bien-phong-cap-tinh",
        "Bộ Chỉ huy Bộ đội Biên phòng cấp tỉnh",
        "Provincial Border Guard Command",
        Security,
        &[
            "Bộ Chỉ huy Bộ đội Biên phòng",
            "Bộ CH BĐBP",
            "Bộ CHBĐBP",
            "BCH BĐBP",
            "Bộ đội Biên phòng",
            "BĐBP",
            "Biên phòng",
            "Ban Chỉ huy Bộ đội Biên phòng",
            "Bộ Chỉ huy BĐBP",
            "BCH Bộ đội Biên phòng",
        ],
    ),
    agency(
        "quan-khu",
        "Quân khu",
        "Military Region",
        Security,
        &["Bộ Tư lệnh Quân khu"],
    )
    .with_names(),
    agency(
        "toa-an-nhan-dan-toi-cao",
        "Tòa án nhân dân tối cao",
        "Supreme People's Court",
        Judiciary,
        &["TAND tối cao", "TANDTC"],
    ),
    agency(
        "toa-an-nhan-dan-cap-tinh",
        "Tòa án nhân dân cấp tỉnh",
        "Provincial People's Court",
        Judiciary,
        COURT,
    )
    .at(&[Province]),
    agency(
        "toa-an-nhan-dan-khu-vuc",
        "Tòa án nhân dân khu vực",
        "Regional People's Court",
        Judiciary,
        COURT,
    )
    .at(&[Region, District, Commune]),
    agency(
        "vien-kiem-sat-nhan-dan-toi-cao",
        "Viện kiểm sát nhân dân tối cao",
        "Supreme People's Procuracy",
        Judiciary,
        &["VKSND tối cao", "VKSNDTC"],
    ),
    agency(
        "vien-kiem-sat-nhan-dan-cap-tinh",
        "Viện kiểm sát nhân dân cấp tỉnh",
        "Provincial People's Procuracy",
        Judiciary,
        PROCURACY,
    )
    .at(&[Province]),
    agency(
        "vien-kiem-sat-nhan-dan-khu-vuc",
        "Viện kiểm sát nhân dân khu vực",
        "Regional People's Procuracy",
        Judiciary,
        PROCURACY,
    )
    .at(&[Region, District]),
    agency(
        "thi-hanh-an-dan-su-cap-tinh",
        "Thi hành án dân sự cấp tỉnh",
        "Provincial Civil Judgment Enforcement",
        Judiciary,
        &[
            "Thi hành án dân sự",
            "Cục Thi hành án dân sự",
            "Cục THADS",
            "THADS",
        ],
    )
    .at(&[Province, Region]),
    agency(
        "to-cong-tac-de-an-06-cap-tinh",
        "Tổ công tác Đề án 06 cấp tỉnh",
        "Provincial Working Group of Project 06",
        TaskForce,
        PROJECT_06,
    )
    .at(&[Province]),
    agency(
        "to-cong-tac-de-an-06-chinh-phu",
        "Tổ công tác Đề án 06 của Chính phủ",
        "Government Working Group of Project 06",
        TaskForce,
        PROJECT_06,
    )
    .at(&[Central]),
    agency(
        "to-cong-tac-de-an-06-cap-xa",
        "Tổ công tác Đề án 06 cấp xã",
        "Commune Working Group of Project 06",
        TaskForce,
        PROJECT_06,
    )
    .at(&[Commune]),
    agency(
        "to-de-an-06-thon",
        "Tổ Đề án 06 thôn, tổ dân phố",
        "Village Group of Project 06",
        TaskForce,
        &["Tổ Đề án 06 thôn, bản", "Tổ Đề án 06 cấp thôn"],
    ),
    agency(
        "to-cong-nghe-so-cong-dong",
        "Tổ công nghệ số cộng đồng",
        "Community Digital Technology Team",
        TaskForce,
        &["Tổ CNSCĐ", "Các Tổ công nghệ số cộng đồng"],
    ),
    agency(
        "ban-chi-dao-cap-tinh",
        "Ban Chỉ đạo cấp tỉnh",
        "Provincial Steering Committee",
        TaskForce,
        &[
            "Ban Chỉ đạo",
            "Ban Chỉ đạo Đề án 06",
            "BCĐ Đề án 06",
            "BCĐ",
            "Ban Chỉ đạo chuyển đổi số",
            "Ban Chỉ đạo 57",
        ],
    ),
    agency(
        "tram-y-te-cap-xa",
        "Trạm Y tế cấp xã",
        "Commune Health Station",
        PublicService,
        &["Trạm Y tế"],
    ),
];

const UBND: &[&str] = &[
    "UBND",
    "Ủy ban nhân dân",
    "Ủy ban ND",
    "Uỷ ban nhân dân",
    "UNBD",
    "UBDN",
    "UBNND",
];
const HDND: &[&str] = &[
    "HĐND",
    "Hội đồng nhân dân",
    "Thường trực HĐND",
    "Thường trực Hội đồng nhân dân",
];
const OFFICE_OF_COMMITTEE: &[&str] = &[
    "Văn phòng Ủy ban nhân dân",
    "Văn phòng UBND",
    "VP UBND",
    "VPUBND",
    "V.P UBND",
    "Văn phòng UNBD",
    "Văn phòng UBDN",
    "VP UNBD",
    "Văn phòng Ủy ban",
    "Văn phòng HĐND và UBND",
];
const POLICE: &[&str] = &["Công an", "CA"];
const COURT: &[&str] = &["Tòa án nhân dân", "Tòa án", "TAND"];
const PROCURACY: &[&str] = &[
    "Viện kiểm sát nhân dân",
    "Viện kiểm sát",
    "VKSND",
    "VKS",
    "Viện KSND",
    "Viện KS",
];
const PROJECT_06: &[&str] = &[
    "Tổ công tác Đề án 06",
    "Tổ công tác triển khai Đề án 06",
    "Tổ công tác thực hiện Đề án 06",
    "Tổ công tác triển khai thực hiện Đề án 06",
    "Tổ Công tác 06",
    "Tổ Đề án 06",
    "Tổ ĐA06",
    "Tổ công tác ĐA06",
    "TCT Đề án 06",
    "Tổ giúp việc Đề án 06",
];
