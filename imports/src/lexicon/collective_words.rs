//! What a collective means, by its nouns.

/// A noun of a collective and what kind of body it counts among.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Member {
    /// Sở, ban, ngành.
    Department,
    /// Địa phương, xã, phường, UBND.
    Locality,
    /// Cơ quan, đơn vị, tổ chức.
    Body,
}

/// `(noun, member)`, folded.
pub(crate) const MEMBERS: &[(&str, Member)] = &[
    ("ban", Member::Department),
    ("cap uy", Member::Body),
    ("co quan", Member::Body),
    ("dac khu", Member::Locality),
    ("dia phuong", Member::Locality),
    ("doan the", Member::Body),
    ("don vi", Member::Body),
    ("huyen", Member::Locality),
    ("nganh", Member::Department),
    ("phuong", Member::Locality),
    ("so", Member::Department),
    ("to chuc", Member::Body),
    ("ubnd", Member::Locality),
    ("uy ban nhan dan", Member::Locality),
    ("xa", Member::Locality),
];

/// `(words, slug)`, folded: words that alone tell the collective, the more telling first.
pub(crate) const TELLING: &[(&str, &str)] = &[
    ("chinh tri - xa hoi", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("chinh tri xa hoi", "cac-to-chuc-chinh-tri-xa-hoi"),
    ("co quan dang", "cac-co-quan-dang"),
    ("doanh nghiep vien thong", "cac-doanh-nghiep-vien-thong"),
    ("dich vu vien thong", "cac-doanh-nghiep-vien-thong"),
    ("nha mang", "cac-doanh-nghiep-vien-thong"),
    ("don vi vien thong", "cac-doanh-nghiep-vien-thong"),
    ("cong ty vien thong", "cac-doanh-nghiep-vien-thong"),
    ("tap doan vien thong", "cac-doanh-nghiep-vien-thong"),
    ("chu ky so", "cac-don-vi-chu-ky-so"),
    ("ngan hang", "cac-ngan-hang-thuong-mai"),
    ("to chuc tin dung", "cac-to-chuc-tin-dung"),
    ("kham, chua benh", "cac-co-so-kham-chua-benh"),
    ("kham benh, chua benh", "cac-co-so-kham-chua-benh"),
    ("kham chua benh", "cac-co-so-kham-chua-benh"),
    ("co so y te", "cac-co-so-kham-chua-benh"),
    ("benh vien", "cac-co-so-kham-chua-benh"),
    ("dai hoc", "cac-truong-dai-hoc-cao-dang"),
    ("co so giao duc", "cac-co-so-giao-duc"),
    ("truong hoc", "cac-co-so-giao-duc"),
    ("cong chung", "cac-to-chuc-hanh-nghe-cong-chung"),
    ("co quan bao chi", "cac-co-quan-bao-chi"),
    ("co quan thong tan", "cac-co-quan-bao-chi"),
    ("bo nganh", "cac-bo-nganh"),
    ("bo, nganh", "cac-bo-nganh"),
    ("bo, ban, nganh", "cac-bo-nganh"),
    ("bo, co quan", "cac-bo-nganh"),
];

/// Words of a ministry's collective that also occur in others, checked after the departments.
pub(crate) const ENTERPRISES: &[&str] = &["doanh nghiep", "cong ty", "tap doan"];
