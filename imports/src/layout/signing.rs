//! Whether a document is signed: a stamp of signing, or a person's name under the office that signs.
//!
//! A printed plan often leaves its number and day blank in the appendix; what tells it from a draft is who signed it.

use crate::layout::footer::is_office;
use crate::layout::grid::{GridCell, Line};
use crate::text::fold;

/// Rows between the office and the name below it: its titles, and room for the hand.
const ROOM_FOR_HAND: u32 = 14;

/// Whether lines around a table show that the document was signed.
pub(crate) fn is_signed(lines: &[Line<'_>]) -> bool {
    lines.iter().enumerate().any(|(idx, line)| {
        let below = lines.get(idx.saturating_add(1)..).unwrap_or_default();
        let is_near = |it: &&Line<'_>| it.row_idx <= line.row_idx.saturating_add(ROOM_FOR_HAND);
        let bears_name = |office: &GridCell<'_>| {
            let mut near = below.iter().take_while(is_near).flat_map(|it| &it.cells);
            near.any(|it| it.overlap(office.first_col(), office.last_col()) > 0 && is_person(&it.text))
        };
        line.cells
            .iter()
            .any(|it| is_stamp(&it.text) || (is_office(&it.text) && bears_name(it)))
    })
}

/// `(Đã ký)`, `Người ký: …`, `Thời gian ký: 14.05.2026 …`.
fn is_stamp(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim_start_matches(['(', '[', ' ']);
    let says_who = |it: &str| {
        let rest = bare.strip_prefix(it).map(str::trim_start);
        rest.and_then(|it| it.strip_prefix(':'))
            .is_some_and(|it| it.chars().any(char::is_alphanumeric))
    };
    (bare.starts_with("da ky") && bare.chars().count() <= 30)
        || ["nguoi ky", "ky boi", "thoi gian ky", "ngay ky", "signed by"]
            .iter()
            .any(|it| says_who(it))
}

/// A name as it is typed under a signature: two to five words, each a capital and small letters.
fn is_person(text: &str) -> bool {
    // `TS. Nguyễn Văn A`.
    let name = text.rsplit_once(". ").map_or(text, |(_, name)| name);
    let words: Vec<&str> = name.split(' ').collect();
    let is_name_word = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && word.chars().count() <= 7
            && letters.all(|it| it.is_alphabetic() && it.is_lowercase())
    };
    (2..=5).contains(&words.len()) && words.iter().all(is_name_word) && !is_office(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_stamps_are_told_from_other_lines() {
        for name in [
            "Nguyễn Thanh Bình",
            "Đỗ Thành Trung",
            "TS. Lê Hồng Vinh",
            "Y Thanh Hà",
        ] {
            assert!(is_person(name), "{name}");
        }
        for text in [
            "Phó Chủ tịch",
            "CHỦ TỊCH",
            "Nơi nhận:",
            "Như Điều 3",
            "Lưu: VT",
            "Vinh",
        ] {
            assert!(!is_person(text), "{text}");
        }
        for stamp in [
            "(Đã ký)",
            "Người ký: Ủy ban nhân dân tỉnh",
            "Thời gian ký: 14.05.2026 15:20:11",
        ] {
            assert!(is_stamp(stamp), "{stamp}");
        }
        for text in [
            "Người ký:",
            "Đã ký kết 12 thỏa thuận hợp tác với doanh nghiệp công nghệ",
            "Kèm theo",
        ] {
            assert!(!is_stamp(text), "{text}");
        }
    }
}
