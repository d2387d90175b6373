//! Words around a number: what they say of how it binds.

use crate::reading::Comparator;

/// What a word before a number does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lead {
    /// Says how the number binds.
    Compares(Comparator),
    /// Says nothing beyond the number (`đạt`).
    Fills,
    /// Limits the number and is kept (`khoảng`).
    Limits,
    /// Opens a range (`từ`).
    Opens,
}

/// `(words before a number, what they do)`, folded, sorted.
pub(crate) const LEADS: &[(&str, Lead)] = &[
    ("+", Lead::Fills),
    ("<", Lead::Compares(Comparator::Lt)),
    ("=", Lead::Fills),
    (">", Lead::Compares(Comparator::Gt)),
    ("bang", Lead::Fills),
    ("bang hoac cao hon", Lead::Compares(Comparator::Ge)),
    ("bang hoac hon", Lead::Compares(Comparator::Ge)),
    ("bang hoac lon hon", Lead::Compares(Comparator::Ge)),
    ("bang hoac nho hon", Lead::Compares(Comparator::Le)),
    ("bang hoac thap hon", Lead::Compares(Comparator::Le)),
    ("bao dam", Lead::Fills),
    ("cao hon", Lead::Compares(Comparator::Gt)),
    ("cao hon hoac bang", Lead::Compares(Comparator::Ge)),
    ("cao nhat", Lead::Compares(Comparator::Le)),
    ("chua den", Lead::Compares(Comparator::Lt)),
    ("co", Lead::Fills),
    ("co ban", Lead::Limits),
    ("con", Lead::Limits),
    ("dam bao", Lead::Fills),
    ("dat", Lead::Fills),
    ("dat duoc", Lead::Fills),
    ("dat va vuot", Lead::Compares(Comparator::Ge)),
    ("den", Lead::Limits),
    ("duoi", Lead::Compares(Comparator::Lt)),
    ("duoi hoac bang", Lead::Compares(Comparator::Le)),
    ("duy tri", Lead::Limits),
    ("gan", Lead::Limits),
    ("giam", Lead::Limits),
    ("giam con", Lead::Limits),
    ("giam xuong con", Lead::Limits),
    ("hoan thanh", Lead::Fills),
    ("hon", Lead::Compares(Comparator::Gt)),
    ("hon hoac bang", Lead::Compares(Comparator::Ge)),
    ("it hon", Lead::Compares(Comparator::Lt)),
    ("it nhat", Lead::Compares(Comparator::Ge)),
    ("it nhat la", Lead::Compares(Comparator::Ge)),
    ("kem", Lead::Compares(Comparator::Lt)),
    ("khoang", Lead::Limits),
    ("khong cao hon", Lead::Compares(Comparator::Le)),
    ("khong de qua", Lead::Compares(Comparator::Le)),
    ("khong de vuot qua", Lead::Compares(Comparator::Le)),
    ("khong duoc vuot qua", Lead::Compares(Comparator::Le)),
    ("khong duoi", Lead::Compares(Comparator::Ge)),
    ("khong hon", Lead::Compares(Comparator::Le)),
    ("khong it hon", Lead::Compares(Comparator::Ge)),
    ("khong kem", Lead::Compares(Comparator::Ge)),
    ("khong lon hon", Lead::Compares(Comparator::Le)),
    ("khong nhieu hon", Lead::Compares(Comparator::Le)),
    ("khong nho hon", Lead::Compares(Comparator::Ge)),
    ("khong qua", Lead::Compares(Comparator::Le)),
    ("khong thap hon", Lead::Compares(Comparator::Ge)),
    ("khong tren", Lead::Compares(Comparator::Le)),
    ("khong vuot", Lead::Compares(Comparator::Le)),
    ("khong vuot qua", Lead::Compares(Comparator::Le)),
    ("la", Lead::Fills),
    ("len", Lead::Limits),
    ("len den", Lead::Limits),
    ("lon hon", Lead::Compares(Comparator::Gt)),
    ("lon hon bang", Lead::Compares(Comparator::Ge)),
    ("lon hon hoac bang", Lead::Compares(Comparator::Ge)),
    ("max", Lead::Compares(Comparator::Le)),
    ("min", Lead::Compares(Comparator::Ge)),
    ("muc", Lead::Fills),
    ("nhieu hon", Lead::Compares(Comparator::Gt)),
    ("nhieu nhat", Lead::Compares(Comparator::Le)),
    ("nho hon", Lead::Compares(Comparator::Lt)),
    ("nho hon bang", Lead::Compares(Comparator::Le)),
    ("nho hon hoac bang", Lead::Compares(Comparator::Le)),
    ("o muc", Lead::Fills),
    ("phan dau", Lead::Fills),
    ("qua", Lead::Compares(Comparator::Gt)),
    ("tang", Lead::Limits),
    ("tang len", Lead::Limits),
    ("tang them", Lead::Limits),
    ("thap hon", Lead::Compares(Comparator::Lt)),
    ("thap nhat", Lead::Compares(Comparator::Ge)),
    ("thap nhat la", Lead::Compares(Comparator::Ge)),
    ("them", Lead::Limits),
    ("ti le", Lead::Fills),
    ("toi da", Lead::Compares(Comparator::Le)),
    ("toi da la", Lead::Compares(Comparator::Le)),
    ("toi thieu", Lead::Compares(Comparator::Ge)),
    ("toi thieu la", Lead::Compares(Comparator::Ge)),
    ("tren", Lead::Compares(Comparator::Gt)),
    ("trong khoang", Lead::Limits),
    ("tu", Lead::Opens),
    ("ty le", Lead::Fills),
    ("vao khoang", Lead::Limits),
    ("vuot", Lead::Compares(Comparator::Gt)),
    ("vuot muc", Lead::Compares(Comparator::Gt)),
    ("vuot qua", Lead::Compares(Comparator::Gt)),
    ("xap xi", Lead::Limits),
    ("xuong", Lead::Limits),
    ("xuong con", Lead::Limits),
    ("~", Lead::Limits),
    ("≈", Lead::Limits),
    ("≤", Lead::Compares(Comparator::Le)),
    ("≥", Lead::Compares(Comparator::Ge)),
];

/// `(words that open a sentence, how its number binds)`, folded, sorted.
pub(crate) const OPENING_LEADS: &[(&str, Comparator)] = &[
    ("it nhat", Comparator::Ge),
    ("khong qua", Comparator::Le),
    ("toi da", Comparator::Le),
    ("toi thieu", Comparator::Ge),
];

/// `(words after a number, how it binds)`, folded.
pub(crate) const TRAILS: &[(&str, Comparator)] = &[
    ("+", Comparator::Ge),
    ("hoac cao hon", Comparator::Ge),
    ("hoac hon", Comparator::Ge),
    ("hoac it hon", Comparator::Le),
    ("hoac thap hon", Comparator::Le),
    ("tro len", Comparator::Ge),
    ("tro xuong", Comparator::Le),
];

/// Words between the ends of a range, folded.
pub(crate) const RANGE_SIGNS: &[&str] = &["den duoi", "den", "toi", "-", "÷", "~", "→", "..", "...", "…"];

/// Words after which a number is a name: `Quyết định số 12`, `Quý 4`, `mức độ 2`. Folded, sorted.
pub(crate) const MENTION_LEADS: &[&str] = &[
    "buoc",
    "cap do",
    "chi thi",
    "cong van",
    "de an",
    "dieu",
    "dot",
    "giai doan",
    "hang",
    "ke hoach",
    "khoa",
    "khoan",
    "khu vuc",
    "ky",
    "lan thu",
    "luat",
    "muc do",
    "nam",
    "ngay",
    "nghi dinh",
    "nghi quyet",
    "nhom",
    "phien ban",
    "phu luc",
    "q",
    "quy",
    "quyet dinh",
    "so",
    "thang",
    "thong tu",
    "thu",
    "top",
    "version",
];

/// `(word, how many)` before a unit, folded.
pub(crate) const MULTIPLIERS: &[(&str, u32)] = &[
    ("nghin", 1_000),
    ("ngan", 1_000),
    ("van", 10_000),
    ("trieu", 1_000_000),
    ("tr", 1_000_000),
    ("ti", 1_000_000_000),
    ("ty", 1_000_000_000),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(LEADS.is_sorted_by_key(|(words, _)| *words));
        assert!(MENTION_LEADS.is_sorted());
        assert!(OPENING_LEADS.is_sorted_by_key(|(words, _)| *words));
        assert!(TRAILS.is_sorted_by_key(|(words, _)| *words));
    }
}
