//! Words that stand before an ordinal number and are no part of it: `Nhóm 1`, `Phần II`, `NV 03`.

use crate::layout::ordinal::numeral::parse_roman;

/// Whether a text says that it numbers a group: `Nhóm 1`, `Phần II`.
pub(crate) fn names_group(text: &str) -> bool {
    ["Nhóm", "Phần", "Mục", "Chương"]
        .iter()
        .any(|it| strip_prefix_ignoring_case(text, it).is_some())
        && strip_label(text) != text
}

/// Words that may stand before an ordinal number.
const LABELS: &[&str] = &[
    "Nhóm nhiệm vụ",
    "Nhóm mục tiêu",
    "Nhóm chỉ tiêu",
    "Nhóm giải pháp",
    "Nhóm",
    "Phần",
    "Mục",
    "Chương",
    "Chỉ tiêu",
    "Nhiệm vụ",
    "Mục tiêu",
    "Số",
    "CT",
    "NV",
    "MT",
];

/// Without a word before the number: `1` of `Nhóm 1`. Text in which no number follows is left alone.
pub(super) fn strip_label(text: &str) -> &str {
    // Most numbers stand alone, and no label begins with a digit.
    if text.starts_with(|it: char| it.is_ascii_digit()) {
        return text;
    }
    LABELS
        .iter()
        .filter_map(|label| strip_prefix_ignoring_case(text, label))
        .map(str::trim_start)
        // `Nhóm nhiệm vụ số 1`.
        .map(|rest| strip_prefix_ignoring_case(rest, "số ").map_or(rest, str::trim_start))
        .find(|rest| starts_with_number(rest))
        .unwrap_or(text)
}

fn strip_prefix_ignoring_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for wanted in prefix.chars() {
        let found = rest.next()?;
        let is_same = if found.is_ascii() && wanted.is_ascii() {
            found.eq_ignore_ascii_case(&wanted)
        } else {
            found == wanted || found.to_lowercase().eq(wanted.to_lowercase())
        };
        if !is_same {
            return None;
        }
    }
    Some(rest.as_str())
}

fn starts_with_number(text: &str) -> bool {
    let word = text
        .split(|it: char| !it.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !word.is_empty()
        && (word.bytes().all(|it| it.is_ascii_digit()) || parse_roman(word).is_some() || is_letter)
}
