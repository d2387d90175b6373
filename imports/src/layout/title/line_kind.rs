//! What a line of a document's head is, by its text alone.

use crate::layout::header_text::HeaderText;
use crate::layout::ordinal::Ordinal;
use crate::layout::plan::{find_date, find_number};
use crate::lexicon::header::Sense;
use crate::province::find_provinces;
use crate::text::fold;

/// What a line of a document's head is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// `Phụ lục I`.
    Label,
    /// `(Kèm theo Kế hoạch số …)`.
    Attachment,
    /// `ỦY BAN NHÂN DÂN …`, `CỘNG HÒA XÃ HỘI …`, `Số: …/KH-UBND`, `Huế, ngày … tháng … năm …`.
    Heading,
    /// A province alone: `THÀNH PHỐ HUẾ`.
    Province,
    /// Anything else.
    Text,
}

/// Recognises a line of a document's head.
pub(crate) fn line_kind(text: &str) -> LineKind {
    let folded = fold(text);
    let bare = folded.trim_start_matches(['(', '[', ' ']);
    let starts = |words: &[&str]| words.iter().any(|it| bare.starts_with(it));
    if starts(&[
        "kem theo",
        "ban hanh kem",
        "kem ke hoach",
        "(kem",
        "theo ke hoach so",
        "theo quyet dinh so",
        "kem cong van",
    ]) || names_document(text)
    {
        return LineKind::Attachment;
    }
    if is_label(bare) {
        return LineKind::Label;
    }
    let is_heading = starts(&[
        "cong hoa xa hoi",
        "doc lap - tu do",
        "doc lap – tu do",
        "doc lap tu do",
        "uy ban nhan dan",
        "ubnd",
        "hoi dong nhan dan",
        "so:",
    ]) || (folded.chars().count() <= 25 && starts(&["du thao"]))
        || (folded.chars().count() <= 60
            && bare.contains("ngay")
            && bare.contains("thang")
            && bare.contains("nam")
            && bare.contains(','))
        || bare
            .chars()
            .all(|it| matches!(it, '-' | '_' | '*' | ' ' | '–' | '—' | '=' | '.'));
    if is_heading && folded.chars().count() <= 120 {
        return LineKind::Heading;
    }
    let is_place = starts(&["thanh pho ", "tinh ", "tp.", "tp "])
        || find_provinces(text).iter().any(|_| folded.chars().count() <= 20);
    let is_title = || HeaderText::read(text).has_any(&[Sense::Indicator, Sense::Task, Sense::Plan]);
    if is_place && folded.chars().count() <= 35 && !is_title() && !find_provinces(text).is_empty() {
        return LineKind::Province;
    }
    LineKind::Text
}

/// `Phụ lục`, `Phụ lục I`, `PL 01`, `Biểu số 2`: the word, a number, then nothing or a title behind a mark.
fn is_label(folded: &str) -> bool {
    const WORDS: &[&str] = &[
        "phu luc", "pl", "bieu so", "bieu mau", "bieu", "mau so", "mau bieu", "bang so",
    ];
    WORDS.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| {
            let rest = rest.trim_start_matches([' ', '.', ':']);
            let rest = rest.strip_prefix("so ").unwrap_or(rest).trim_start();
            let number = rest
                .split([' ', ':', '.', '-', '–', ')', '(', ','])
                .next()
                .unwrap_or_default();
            let is_number = !number.is_empty()
                && number.chars().count() <= 5
                && Ordinal::of_cell(&number.to_uppercase()).is_some();
            let is_continued = matches!(rest, "(tiep theo)" | "(tiep)");
            ((rest.is_empty() || is_continued) && *word == "phu luc") || is_number
        })
    })
}

/// Whether a line in brackets names a document by number and day, and not as what is carried out: `(Quyết định số 3/QĐ-UBND …)`.
fn names_document(text: &str) -> bool {
    const OF_OTHERS: &[&str] = &["thuc hien", "trien khai", "trich", "can cu", "theo "];
    let folded = fold(text);
    let bare = folded.trim_start_matches(['(', '[', ' ']);
    text.starts_with('(')
        && find_number(text).is_some()
        && find_date(text).is_some()
        && !OF_OTHERS.iter().any(|it| bare.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_head_are_recognised() {
        for (text, kind) in [
            ("Phụ lục I", LineKind::Label),
            ("PHỤ LỤC", LineKind::Label),
            ("PHỤ LỤC SỐ 02", LineKind::Label),
            ("PL II", LineKind::Label),
            ("Phụ lục I: Mục tiêu cụ thể", LineKind::Label),
            ("Biểu số 01", LineKind::Label),
            ("(Kèm theo Kế hoạch số 322/KH-UBND)", LineKind::Attachment),
            ("ỦY BAN NHÂN DÂN", LineKind::Heading),
            ("THÀNH PHỐ HUẾ", LineKind::Province),
            ("Huế, ngày 06 tháng 6 năm 2026", LineKind::Heading),
            ("MỤC TIÊU CỤ THỂ CHƯƠNG TRÌNH ĐỀ ÁN 06", LineKind::Text),
            (
                "GIAI ĐOẠN 2026 – 2030 TRÊN ĐỊA BÀN THÀNH PHỐ HẢI PHÒNG",
                LineKind::Text,
            ),
        ] {
            assert_eq!(line_kind(text), kind, "{text}");
        }
    }
}
