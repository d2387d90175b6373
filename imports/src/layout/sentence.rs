//! Whether a text is a whole sentence: what tells a cut row from two rows.

/// Words that no sentence ends with.
const OPEN_WORDS: &[&str] = &[
    "và", "của", "với", "cho", "các", "những", "theo", "trong", "về", "hoặc", "để", "từ", "đến", "tại", "là",
    "có", "được", "bằng", "qua", "trên", "do", "khi", "gồm", "phục", "thực", "giải", "hành", "một", "không",
    "đối", "lên", "vào", "nhằm", "bởi", "như", "giữa", "hay", "mà", "cùng", "thuộc", "nếu", "ngày",
];

/// Words of two syllables whose second one is open when it stands alone: `điều hành` ends a sentence, `hành` is half of
/// `hành chính`.
const CLOSED_PAIRS: &[&str] = &[
    "ban hành",
    "bên trong",
    "chấp hành",
    "cuối cùng",
    "cân đối",
    "công bằng",
    "hiện có",
    "hiện thực",
    "hàng ngày",
    "hòa giải",
    "hằng ngày",
    "khôi phục",
    "khắc phục",
    "kèm theo",
    "lưu hành",
    "lương thực",
    "nêu trên",
    "phát hành",
    "sẵn có",
    "thi hành",
    "thông qua",
    "thực hành",
    "tiến hành",
    "tiếp theo",
    "trung thực",
    "trở lên",
    "tương đối",
    "tự do",
    "văn bằng",
    "vận hành",
    "xác thực",
    "điều hành",
    "đã có",
    "đạt được",
    "đầu vào",
];

/// Whether a text breaks off in the middle of a sentence.
pub(crate) fn is_unfinished(text: &str) -> bool {
    let text = text.trim_end();
    let lower = text.to_lowercase();
    let mut words = lower.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let pair = [words.next().unwrap_or_default(), last].join(" ");
    let is_closed = CLOSED_PAIRS.binary_search(&pair.as_str()).is_ok();
    let count = |it: char| text.matches(it).count();
    text.ends_with([',', '-', '–', '(', '“', '/'])
        || (OPEN_WORDS.contains(&last) && !is_closed)
        || count('(') > count(')')
        || is_in_quotes(text)
}

/// Whether a text breaks off within quotes.
fn is_in_quotes(text: &str) -> bool {
    text.matches('“').count() > text.matches('”').count()
}

/// Whether a text that begins with a dash goes on with the one above: within its quotes (`“Dữ liệu | - Data”`), or as the end of
/// its span of years (`2026 | - 2030`).
pub(crate) fn is_cut_at_dash(above: &str, text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['-', '–']) else {
        return false;
    };
    let year = |it: &str| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit());
    let first = rest.split_whitespace().next().unwrap_or_default();
    let ends_in_year = above.rsplit(' ').next().is_some_and(year);
    let is_quoted = is_in_quotes(above) && rest.contains('”');
    is_quoted || (ends_in_year && year(first.trim_end_matches(|it: char| !it.is_alphanumeric())))
}

/// Whether a text that begins with a number ends a naming in the one above: `Đề án | 06 của Chính phủ`, `năm | 2026`.
pub(crate) fn is_cut_at_number(above: &str, text: &str) -> bool {
    const NUMBERED: &[&str] = &[
        "chương",
        "chỉ thị số",
        "công văn số",
        "giai đoạn",
        "khu vực",
        "kế hoạch số",
        "mức",
        "mức độ",
        "nghị quyết",
        "nghị quyết số",
        "nghị định",
        "nghị định số",
        "năm",
        "quyết định",
        "quyết định số",
        "tháng",
        "án",
    ];
    let lower = above.trim_end().to_lowercase();
    let ends = |it: &&str| {
        lower
            .strip_suffix(*it)
            .is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    text.starts_with(|it: char| it.is_ascii_digit()) && NUMBERED.iter().any(ends)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_may_end_with_the_second_half_of_a_word() {
        assert!(is_unfinished("Xây dựng và"));
        assert!(is_unfinished("Tiếp nhận hồ sơ thủ tục hành"));
        assert!(!is_unfinished("Bản đồ số phục vụ chỉ đạo, điều hành"));
        assert!(!is_unfinished("Người dân từ 15 tuổi trở lên"));
        assert!(CLOSED_PAIRS.is_sorted());
    }
}
