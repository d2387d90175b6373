//! How words of headers are shortened, folded. They are read as if written out, so that every phrase of [`super::header`]
//! stands for its short forms too: `Đ/v tính`, `CQ chủ trì`, `T/gian hoàn thành`.
//!
//! Sorted. A short form may take several words: a sign between its letters parts them.

/// Short forms and what they stand for.
pub(crate) const HEADER_ABBREVIATIONS: &[(&str, &str)] = &[
    ("c quan", "co quan"),
    ("c tieu", "chi tieu"),
    ("c tri", "chu tri"),
    ("c viec", "cong viec"),
    ("cq", "co quan"),
    ("d v", "don vi"),
    ("d vi", "don vi"),
    ("dv", "don vi"),
    ("dvi", "don vi"),
    ("g chu", "ghi chu"),
    ("h thanh", "hoan thanh"),
    ("k hoach", "ke hoach"),
    ("k qua", "ket qua"),
    ("kq", "ket qua"),
    ("m tieu", "muc tieu"),
    ("mt", "muc tieu"),
    ("n dung", "noi dung"),
    ("n vu", "nhiem vu"),
    ("nv", "nhiem vu"),
    ("p hop", "phoi hop"),
    ("p trach", "phu trach"),
    ("s pham", "san pham"),
    ("sp", "san pham"),
    ("t doi", "theo doi"),
    ("t gian", "thoi gian"),
    ("t han", "thoi han"),
    ("t hien", "thuc hien"),
    ("tg", "thoi gian"),
    ("th gian", "thoi gian"),
    ("th han", "thoi han"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_sorted_and_said_once() {
        for pair in HEADER_ABBREVIATIONS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} stands before {}", pair[0].0, pair[1].0);
        }
    }
}
