//! Slugs of agencies that no table knows: their name without place and level, the same in every province.

use crate::lexicon::agency_type::Level;
use crate::text::fold;
use crate::values::agency::place::read_tail;
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
        let tail = read_tail(&words, at);
        let names_place = !matches!(
            token.folded.as_str(),
            "co" | "dia" | "o" | "tai" | "thuoc" | "chi"
        );
        if at > 0 && names_place && tail.end > at && tail.level != Some(Level::Central) {
            parts.extend(tail.level.and_then(level_words).map(str::to_owned));
            at = tail.end;
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
        let part: String = fold(&part)
            .chars()
            .filter(|it| it.is_ascii_alphanumeric() || *it == '-')
            .collect();
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

/// What a level adds to a slug; the province is the usual one and adds nothing.
fn level_words(level: Level) -> Option<&'static str> {
    match level {
        Level::Commune => Some("cap-xa"),
        Level::District => Some("cap-huyen"),
        Level::Region => Some("khu-vuc"),
        Level::Province | Level::Central => None,
    }
}
