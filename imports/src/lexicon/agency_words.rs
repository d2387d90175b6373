//! Words in a list of agencies besides their names: what begins a name, what ties names together, what only tells a role.
//! Every list is sorted.

/// Words with which the name of an agency begins, lower case with marks. An agency that no table knows is found by them.
pub(crate) const HEADS: &[&str] = &[
    "ban",
    "bhxh",
    "biên phòng",
    "bql",
    "bv",
    "báo",
    "bưu điện",
    "bảo hiểm",
    "bảo tàng",
    "bệnh viện",
    "bộ",
    "bộ phận",
    "bộ đội",
    "ca",
    "cao đẳng",
    "chi cục",
    "chi nhánh",
    "cty",
    "câu lạc bộ",
    "công an",
    "công ty",
    "công đoàn",
    "cơ quan",
    "cơ sở",
    "cảng",
    "cảng vụ",
    "cổng thông tin",
    "cục",
    "fpt",
    "hiệp hội",
    "huyện ủy",
    "hđnd",
    "hạt kiểm lâm",
    "hải quan",
    "học viện",
    "hội",
    "hội đồng",
    "hợp tác xã",
    "kho bạc",
    "khoa",
    "khu",
    "kiểm toán",
    "liên hiệp",
    "liên minh",
    "liên đoàn",
    "mobifone",
    "mttq",
    "mặt trận",
    "ngân hàng",
    "người dân",
    "nhnn",
    "nhà hát",
    "nhà máy",
    "nhà xuất bản",
    "phòng",
    "quân khu",
    "quỹ",
    "sở",
    "tand",
    "thanh tra",
    "thi hành án",
    "thuế",
    "thành đoàn",
    "thành ủy",
    "thư viện",
    "thường trực",
    "thống kê",
    "trung tâm",
    "trường",
    "trại giam",
    "trạm",
    "tt",
    "tòa án",
    "tạp chí",
    "tập đoàn",
    "tỉnh đoàn",
    "tỉnh ủy",
    "tổ",
    "tổng công ty",
    "tổng cục",
    "ubmttq",
    "ubnd",
    "viettel",
    "viễn thông",
    "viện",
    "vksnd",
    "vnpt",
    "vp",
    "văn phòng",
    "vụ",
    "điện lực",
    "đoàn",
    "đài",
    "đại học",
    "đảng ủy",
    "đồn",
    "đội",
    "ủy ban",
];

/// Heads before which a separator may be missing: they never stand inside the name of another office of their rank.
pub(crate) const STRONG_HEADS: &[&str] = &[
    "ban quản lý",
    "bhxh",
    "bưu điện",
    "bảo hiểm xã hội",
    "bộ chỉ huy",
    "bộ công an",
    "chi cục",
    "công an",
    "cục",
    "hội",
    "kho bạc",
    "liên đoàn",
    "ngân hàng nhà nước",
    "sở",
    "thanh tra thành phố",
    "thanh tra tỉnh",
    "trung tâm phục vụ",
    "tòa án",
    "ubnd",
    "viện kiểm sát",
    "vp",
    "văn phòng",
    "ủy ban nhân dân",
];

/// Heads of units inside an office: the office after them is their parent (`Phòng PC06 Công an tỉnh`).
pub(crate) const UNIT_HEADS: &[&str] = &[
    "ban quản lý",
    "bộ phận",
    "chi cục",
    "cục",
    "hạt kiểm lâm",
    "khoa",
    "phòng",
    "trung tâm",
    "tt",
    "tổ",
    "văn phòng",
    "vụ",
    "đội",
];

/// Words that begin the names of agencies and are none alone, lower case with marks: a cell that ends with one was cut.
pub(crate) const OPEN_HEADS: &[&str] = &[
    "ban",
    "ban quản lý",
    "bảo hiểm",
    "bảo hiểm xã",
    "bệnh viện",
    "bộ",
    "chi cục",
    "các",
    "các sở",
    "công",
    "công ty",
    "cục",
    "hội",
    "liên đoàn",
    "mặt trận",
    "ngân hàng",
    "phòng",
    "sở",
    "thành",
    "trung tâm",
    "trường",
    "tập đoàn",
    "tỉnh",
    "viện",
    "văn phòng",
    "ủy ban",
    "ủy ban nhân dân",
];

/// Words after a name that tell its role or begin a sentence; the name ends before them. Folded.
pub(crate) const VERBS: &[&str] = &[
    "bao cao",
    "can cu",
    "chi dao",
    "chiu trach nhiem",
    "chu dong",
    "chu tri",
    "cung cap",
    "dam nhan",
    "don doc",
    "huong dan",
    "kiem tra",
    "la co quan",
    "la don vi",
    "phoi hop",
    "ra soat",
    "tham gia",
    "tham muu",
    "theo chuc nang",
    "theo doi",
    "theo linh vuc",
    "theo nhiem vu",
    "theo phan cong",
    "thuc hien",
    "tiep tuc",
    "to chuc thuc hien",
    "to chuc trien khai",
    "tong hop",
    "trien khai",
    "xay dung ke hoach",
];

/// Words between agencies that name none, folded. They stand before the next name.
pub(crate) const LINKS: &[&str] = &[
    "bao gom",
    "chu tri",
    "co quan chu tri",
    "co quan phoi hop",
    "co quan theo doi",
    "cung",
    "cung voi",
    "de nghi",
    "don vi chu tri",
    "don vi phoi hop",
    "don vi theo doi",
    "giao",
    "giao cho",
    "gom",
    "hoac",
    "phoi hop",
    "phoi hop cung",
    "phoi hop cung voi",
    "phoi hop voi",
    "theo doi",
    "va",
    "voi",
    "yeu cau",
];

/// Words in parentheses that tell a role and name nobody, folded.
pub(crate) const ROLES: &[&str] = &[
    "chu quan",
    "chu tri",
    "co quan chu tri",
    "co quan dau moi",
    "co quan phoi hop",
    "co quan tham muu",
    "co quan theo doi",
    "co quan thuong truc",
    "dau moi",
    "don vi chu tri",
    "don vi dau moi",
    "don vi phoi hop",
    "don vi theo doi",
    "phoi hop",
    "tham muu",
    "theo doi",
    "thuong truc",
];

/// Titles before the name of an office, folded: `Giám đốc Sở Y tế`.
pub(crate) const TITLES: &[&str] = &[
    "ban thuong truc",
    "ban thuong vu",
    "cac thanh vien",
    "chanh thanh tra",
    "chanh van phong",
    "chu tich",
    "cuc truong",
    "giam doc",
    "lanh dao",
    "nguoi dung dau",
    "pho chu tich",
    "pho giam doc",
    "thanh vien",
    "thu truong",
    "truong ban",
    "truong cong an",
    "truong phong",
];

/// Bodies inside an office that are named by it: `Đảng ủy Công an tỉnh` is one name.
pub(crate) const OWNED_HEADS: &[&str] = &[
    "ban cán sự đảng",
    "bệnh viện",
    "hội cựu",
    "phòng giao dịch",
    "trại tạm giam",
    "đảng bộ",
    "đảng ủy",
    "ủy ban kiểm tra",
];

/// Words that only say what kind of office follows: `cơ quan Hải quan`, `ngành Thuế`. Folded.
pub(crate) const KINDS: &[&str] = &["co quan", "luc luong", "nganh"];

/// Legal forms before the name of a company that is known by its brand, folded: `Công ty CP FPT`. The longer way first.
pub(crate) const LEGAL_FORMS: &[&str] = &[
    "cong ty trach nhiem huu han mot thanh vien",
    "cong ty tnhh mot thanh vien",
    "cong ty tnhh mtv",
    "cong ty tnhh",
    "cong ty co phan",
    "tong cong ty",
    "cong ty cp",
    "chi nhanh",
    "tap doan",
    "cong ty",
    "ctcp",
    "cty",
];

/// `(slug, words after its name, slug)`: what more an office is in charge of, folded.
pub(crate) const ADDITIONS: &[(&str, &[&str], &str)] = &[(
    "ban-quan-ly-khu-kinh-te",
    &["cac khu cong nghiep", "cac kcn", "khu cong nghiep", "kcn"],
    "ban-quan-ly-khu-kinh-te-khu-cong-nghiep",
)];

/// Words that tie an office to the one it belongs to, folded.
pub(crate) const BELONGINGS: &[&str] = &["cua", "thuoc", "truc thuoc"];

/// Words after a dash that say more of the same office, folded: `Công an tỉnh - Cơ quan thường trực`.
pub(crate) const APPOSITIONS: &[&str] = &[
    "chi nhanh",
    "co quan dau moi",
    "co quan thuong truc",
    "dau moi",
    "don vi dau moi",
    "don vi thuong truc",
    "phan hieu",
    "pho truong ban",
    "phong giao dich",
    "thuong truc",
    "truong ban",
];

/// How the slugs of units inside an office begin: the office in parentheses or after a dash is their parent.
pub(crate) const UNIT_SLUGS: &[&str] = &[
    "bo-phan",
    "cuc-canh-sat",
    "phong",
    "trung-tam",
    "van-phong-dang-ky",
];

/// Words that begin no name, folded.
pub(crate) const NOT_NAMES: &[&str] = &[
    "can cu",
    "chua",
    "dang",
    "hoan thanh",
    "khi",
    "khong",
    "neu",
    "nhu",
    "sau khi",
    "tat ca",
    "theo",
    "thuc hien",
    "toan thanh pho",
    "toan tinh",
    "tren dia ban",
    "tuy",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = [
            HEADS,
            STRONG_HEADS,
            UNIT_HEADS,
            OPEN_HEADS,
            VERBS,
            LINKS,
            ROLES,
            TITLES,
            BELONGINGS,
            KINDS,
            OWNED_HEADS,
            APPOSITIONS,
            UNIT_SLUGS,
            NOT_NAMES,
        ];
        for list in lists {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
