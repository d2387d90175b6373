//! Slugs of agencies that no table knows: their name without place and level, the same in every province.

use crate::text::fold;
use crate::values::agency::place::after_province_name;
use crate::values::agency::words::Words;

/// The most letters of a slug.
const MAX_LEN: usize = 80;

/// `(abbreviation, words)` at the beginning of a name, folded.
const SHORT_HEADS: &[(&str, &str)] = &[
    ("bql", "ban quan ly"),
    ("bv", "benh vien"),
    ("ct", "cong ty"),
    ("dh", "dai hoc"),
    ("tt", "trung tam"),
    ("vp", "van phong"),
];

/// A slug for a name: lower-case letters and digits joined by `-`.
pub(super) fn slug_of(name: &str) -> String {
    let name = name.split('(').next().unwrap_or(name);
    let words = Words::new(name);
    let mut parts: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(token) = words.get(at) {
        if at > 0
            && let Some(end) = after_place(&words, at)
        {
            at = end;
            continue;
        }
        let short = SHORT_HEADS
            .iter()
            .find(|(short, _)| at == 0 && *short == token.folded);
        match short {
            Some((_, long)) => parts.extend(long.split(' ').map(str::to_owned)),
            None if token.text.chars().any(char::is_alphanumeric) => parts.push(token.folded.clone()),
            None => {}
        }
        at = at.saturating_add(1);
    }
    let mut slug = String::new();
    for part in parts {
        let part: String = fold(&part).chars().filter(char::is_ascii_alphanumeric).collect();
        if part.is_empty() || slug.len().saturating_add(part.len()) > MAX_LEN {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&part);
    }
    if slug.is_empty() {
        "co-quan-khac".to_owned()
    } else {
        slug
    }
}

/// The position after words that only tell where: a province, `tỉnh`, `thành phố Huế`.
fn after_place(words: &Words<'_>, at: usize) -> Option<usize> {
    if let Some(end) = after_province_name(words, at) {
        return Some(end);
    }
    let end = words.after_any(
        at,
        &[
            "cap tinh",
            "tinh",
            "thanh pho",
            "tp",
            "tren dia ban tinh",
            "tren dia ban thanh pho",
            "tren dia ban",
        ],
    )?;
    let end = if words.is_sign(end, &["."]) {
        end.saturating_add(1)
    } else {
        end
    };
    Some(after_province_name(words, end).unwrap_or(end))
}
