//! Agencies named together: what begins such a name, what it counts, and what it means by its nouns.

/// Words that make a noun plural and begin a collective, folded.
pub(crate) const PLURALS: &[&str] = &[
    "cac",
    "doi voi cac",
    "he thong cac",
    "mot so",
    "nhung",
    "tat ca cac",
    "toan bo cac",
    "toan the cac",
];

/// Nouns of collectives, folded: `sở`, `ban`, `ngành`, …
pub(crate) const COLLECTIVE_NOUNS: &[&str] = &[
    "ban",
    "benh vien",
    "bo",
    "cao dang",
    "cap",
    "cap uy",
    "chi cuc",
    "chi nhanh",
    "co quan",
    "co so",
    "cong ty",
    "cuc",
    "dac khu",
    "dai hoc",
    "dai ly",
    "dang uy",
    "dia phuong",
    "dn",
    "doan the",
    "doanh nghiep",
    "don vi",
    "don vi su nghiep",
    "hiep hoi",
    "hoc vien",
    "hoi",
    "hoi doan the",
    "hop tac xa",
    "huyen",
    "huyen uy",
    "khu",
    "linh vuc",
    "luc luong",
    "mat tran",
    "ngan hang",
    "nganh",
    "nghanh",
    "nguoi dan",
    "nha mang",
    "phong",
    "phong ban",
    "phuong",
    "quan",
    "sinh vien",
    "so",
    "tap doan",
    "thanh pho",
    "thanh vien",
    "thi xa",
    "thon",
    "tinh",
    "to",
    "to chuc",
    "tram y te",
    "trung cap",
    "trung tam",
    "truong",
    "truong hoc",
    "ubnd",
    "uy ban",
    "vien",
    "xa",
];

/// Nouns that make a collective without a plural word: `Sở, ngành, địa phương`; `đơn vị liên quan`. Folded.
pub(crate) const BARE_NOUNS: &[&str] = &[
    "ban",
    "bo",
    "cap uy",
    "cap xa",
    "chinh quyen",
    "co quan",
    "dia phuong",
    "doan the",
    "doanh nghiep",
    "don vi",
    "hoi doan the",
    "nganh",
    "nghanh",
    "so",
    "to chuc",
];

/// Nouns that a number makes a collective of: `99 xã, phường`. Folded.
pub(crate) const COUNTED_NOUNS: &[&str] = &[
    "dac khu",
    "dia phuong",
    "don vi",
    "huyen",
    "phuong",
    "so",
    "thon",
    "ubnd",
    "xa",
];

/// A noun of a collective and what kind of body it counts among.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Member {
    /// Sở, ban, ngành.
    Department,
    /// Địa phương, UBND.
    Locality,
    /// Xã, phường: alone they are the commune's committees.
    Commune,
    /// Cơ quan, đơn vị, tổ chức.
    Body,
    /// Doanh nghiệp, công ty.
    Enterprise,
    /// A noun that only looks like one of the others (`cơ sở`).
    Other,
}

/// `(noun, member)`, lower case with marks, since `số` is not `sở`.
pub(crate) const MEMBERS: &[(&str, Member)] = &[
    ("chính quyền", Member::Locality),
    ("cơ quan", Member::Body),
    ("cơ sở", Member::Other),
    ("công ty", Member::Enterprise),
    ("cung cấp", Member::Other),
    ("cấp", Member::Locality),
    ("cấp tỉnh", Member::Other),
    ("cấp ủy", Member::Body),
    ("dn", Member::Enterprise),
    ("doanh nghiệp", Member::Enterprise),
    ("đặc khu", Member::Commune),
    ("địa phương", Member::Locality),
    ("đoàn thể", Member::Body),
    ("đơn vị", Member::Body),
    ("huyện", Member::Locality),
    ("ngành", Member::Department),
    ("ngành dọc", Member::Other),
    ("nghành", Member::Department),
    ("phường", Member::Commune),
    ("sở", Member::Department),
    ("tập đoàn", Member::Enterprise),
    ("tổ chức", Member::Body),
    ("ubnd", Member::Locality),
    ("ủy ban nhân dân", Member::Locality),
    ("xã", Member::Commune),
];

/// Words that limit a collective, lower case with marks: its nouns end before them.
pub(crate) const MODIFIERS: &[&str] = &[
    "cần",
    "có",
    "của",
    "đóng",
    "được",
    "khác",
    "là",
    "liên quan",
    "nơi",
    "ở",
    "phụ trách",
    "tại",
    "tham gia",
    "theo",
    "thuộc",
    "trên",
    "trong",
    "trực thuộc",
    "về",
];

/// The ministries and central branches together.
pub(crate) const MINISTRIES: &str = "cac-bo-nganh";

/// `(words, slug)`, folded: words that alone tell the collective, the more telling first.
pub(crate) const TELLING: &[(&str, &str)] = &[
    ("chinh tri - xa hoi", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("chinh tri-xa hoi", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("chinh tri xa hoi", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("ct - xh", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("ct-xh", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("ctxh", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("co quan dang", "cac-co-quan-dang"),
    ("ban dang", "cac-co-quan-dang"),
    ("ban cua dang", "cac-co-quan-dang"),
    ("ban xay dung dang", "cac-co-quan-dang"),
    ("doanh nghiep vien thong", "cac-doanh-nghiep-vien-thong"),
    ("dn vien thong", "cac-doanh-nghiep-vien-thong"),
    ("dich vu vien thong", "cac-doanh-nghiep-vien-thong"),
    ("buu chinh, vien thong", "cac-doanh-nghiep-vien-thong"),
    ("buu chinh vien thong", "cac-doanh-nghiep-vien-thong"),
    ("nha mang", "cac-doanh-nghiep-vien-thong"),
    ("don vi vien thong", "cac-doanh-nghiep-vien-thong"),
    ("cong ty vien thong", "cac-doanh-nghiep-vien-thong"),
    ("tap doan vien thong", "cac-doanh-nghiep-vien-thong"),
    ("chu ky so", "cac-don-vi-chu-ky-so"),
    ("trung gian thanh toan", "cac-to-chuc-trung-gian-thanh-toan"),
    ("vi dien tu", "cac-to-chuc-trung-gian-thanh-toan"),
    ("ngan hang", "cac-ngan-hang-thuong-mai"),
    ("nhtm", "cac-ngan-hang-thuong-mai"),
    ("tctd", "cac-to-chuc-tin-dung"),
    ("nha truong", "cac-co-so-giao-duc"),
    ("to chuc tin dung", "cac-to-chuc-tin-dung"),
    ("kham, chua benh", "cac-co-so-kham-chua-benh"),
    ("kham benh, chua benh", "cac-co-so-kham-chua-benh"),
    ("kham chua benh", "cac-co-so-kham-chua-benh"),
    ("co so kcb", "cac-co-so-kham-chua-benh"),
    ("cskcb", "cac-co-so-kham-chua-benh"),
    ("co so y te", "cac-co-so-kham-chua-benh"),
    ("benh vien", "cac-co-so-kham-chua-benh"),
    ("tram y te", "tram-y-te-cap-xa"),
    ("ttyt", "trung-tam-y-te"),
    ("trung tam y te", "trung-tam-y-te"),
    ("dai hoc", "cac-truong-dai-hoc-cao-dang"),
    ("cao dang", "cac-truong-dai-hoc-cao-dang"),
    ("co so giao duc", "cac-co-so-giao-duc"),
    ("truong hoc", "cac-co-so-giao-duc"),
    ("truong pho thong", "cac-co-so-giao-duc"),
    ("truong thpt", "cac-co-so-giao-duc"),
    ("truong tieu hoc", "cac-co-so-giao-duc"),
    ("truong mam non", "cac-co-so-giao-duc"),
    ("cong chung", "cac-to-chuc-hanh-nghe-cong-chung"),
    ("truong dh", "cac-truong-dai-hoc-cao-dang"),
    ("truong cd", "cac-truong-dai-hoc-cao-dang"),
    ("co quan truyen thong", "cac-co-quan-bao-chi"),
    ("bao, dai", "cac-co-quan-bao-chi"),
    ("bao dai", "cac-co-quan-bao-chi"),
    ("co quan bao chi", "cac-co-quan-bao-chi"),
    ("co quan thong tan", "cac-co-quan-bao-chi"),
    ("hiep hoi", "hiep-hoi-doanh-nghiep"),
    ("hoi quan chung", "cac-hoi-quan-chung"),
    ("hoi dac thu", "cac-hoi-quan-chung"),
    ("phong, ban", "cac-phong-ban-chuyen-mon"),
    ("phong ban", "cac-phong-ban-chuyen-mon"),
    ("phong chuyen mon", "cac-phong-ban-chuyen-mon"),
    ("phong nghiep vu", "cac-phong-ban-chuyen-mon"),
    ("phong chuc nang", "cac-phong-ban-chuyen-mon"),
    ("hop tac xa", "cac-hop-tac-xa"),
    ("bo nganh", MINISTRIES),
    ("bo, nganh", MINISTRIES),
    ("bo, ban, nganh", MINISTRIES),
    ("bo, co quan", MINISTRIES),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [PLURALS, COLLECTIVE_NOUNS, BARE_NOUNS, COUNTED_NOUNS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
