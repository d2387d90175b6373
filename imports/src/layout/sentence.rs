//! Whether a text is a whole sentence: what tells a cut row from two rows.

/// Words that no sentence ends with.
const OPEN_WORDS: &[&str] = &[
    "và", "của", "với", "cho", "các", "những", "theo", "trong", "về", "hoặc", "để", "từ", "đến", "tại", "là",
    "có", "được", "bằng", "qua", "trên", "do", "khi", "gồm", "phục", "thực", "giải", "hành", "một", "không",
    "đối", "lên", "vào", "nhằm", "bởi", "như", "giữa", "hay", "mà", "cùng", "thuộc", "nếu", "ngày",
];

/// Whether a text breaks off in the middle of a sentence.
pub(crate) fn is_unfinished(text: &str) -> bool {
    let text = text.trim_end();
    let last = text.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let count = |it: char| text.matches(it).count();
    text.ends_with([',', '-', '–', '(', '“', '/'])
        || OPEN_WORDS.contains(&last.as_str())
        || count('(') > count(')')
        || count('“') > count('”')
}

/// Whether a text begins with a day, `25/6/2024 của Chính phủ`: no sentence does, a cut one may.
pub(crate) fn begins_with_day(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let parts: Vec<&str> = first.trim_end_matches([',', '.', ';']).split('/').collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
}

/// Whether all letters are capitals, and there are some words of them.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase) && text.chars().count() > 8
}
