//! What the code of a number format says: the letters and signs that shape the number, without those that are only shown.

/// The code in lower case without quoted text (`"ngày"`), escaped signs (`\\%`) and brackets (`[$-42A]`).
pub(crate) fn bare_format(code: &str) -> String {
    let mut bare = String::new();
    let mut closing = None;
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match (closing, letter) {
            (Some(end), _) => closing = Some(end).filter(|it| *it != letter),
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, '\\') => {
                letters.next();
            }
            (None, _) => bare.extend(letter.to_lowercase()),
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_shown_is_left_out() {
        assert_eq!(bare_format("0.0%"), "0.0%");
        assert_eq!(bare_format(r#"0"%""#), "0");
        assert_eq!(bare_format(r"0\%"), "0");
        assert_eq!(bare_format(r#"[$-42A]"ngày" DD/MM"#), " dd/mm");
    }
}
