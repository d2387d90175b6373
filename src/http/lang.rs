//! The language of messages, by `Accept-Language`: English where it is preferred to Vietnamese, else Vietnamese.

use axum::http::{HeaderMap, header};
use doichieu_imports::diagnostic::Lang;

/// The language that a client prefers.
pub fn preferred(headers: &HeaderMap) -> Lang {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default();
    let (vi, en) = (weight(accepted, "vi"), weight(accepted, "en"));
    if en > vi { Lang::En } else { Lang::Vi }
}

fn weight(accepted: &str, primary: &str) -> f32 {
    accepted
        .split(',')
        .filter_map(|range| {
            let mut parts = range.split(';');
            let tag = parts.next()?.trim();
            let language = tag.split('-').next()?;
            language.eq_ignore_ascii_case(primary).then(|| quality(parts))
        })
        .fold(0.0, f32::max)
}

/// The `q` among the parameters of an accepted range; 1 without one.
pub(super) fn quality<'a>(mut parameters: impl Iterator<Item = &'a str>) -> f32 {
    parameters
        .find_map(|it| {
            it.trim()
                .strip_prefix("q=")
                .or_else(|| it.trim().strip_prefix("Q="))
        })
        .and_then(|it| it.trim().parse().ok())
        .unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[track_caller]
    fn check(accepted: &'static str, expected: Lang) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(accepted));
        assert_eq!(preferred(&headers), expected, "{accepted}");
    }

    #[test]
    fn english_is_told_to_those_who_prefer_it() {
        check("en-US,en;q=0.9", Lang::En);
        check("vi-VN,vi;q=0.9,en;q=0.8", Lang::Vi);
        check("en;q=0.5, vi;q=0.4", Lang::En);
        check("fr", Lang::Vi);
        check("", Lang::Vi);
    }
}
