//! Which form of answer a client accepts.
//!
//! | `Accept` | answer |
//! |---|---|
//! | none, `*/*`, `application/*`, `application/json` | `application/json` |
//! | `application/graphql-response+json` | the same with status codes |
//! | `text/event-stream` | events, for subscriptions |

use axum::http::{HeaderMap, header};

use crate::http::lang::quality;

/// The form of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// `application/json`: 200 for every well-formed request.
    Json,
    /// `application/graphql-response+json`: 400 for a request that did not run.
    GraphqlResponse,
}

impl Media {
    /// Value of `Content-Type`.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Json => "application/json; charset=utf-8",
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
        }
    }
}

/// What a client accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The best form for one answer; `None` when only events are accepted.
    pub single: Option<Media>,
    /// Whether events are accepted by name.
    pub events: bool,
}

/// Reads `Accept`. `None` when nothing that the server speaks is accepted.
pub fn accepted(headers: &HeaderMap) -> Option<Accepted> {
    let mut ranges = Vec::new();
    for value in headers.get_all(header::ACCEPT) {
        ranges.extend(value.to_str().ok()?.split(',').filter_map(range));
    }
    if !headers.contains_key(header::ACCEPT) {
        return Some(Accepted {
            single: Some(Media::Json),
            events: false,
        });
    }
    let single = best(&ranges);
    let events = ranges
        .iter()
        .any(|it| it.name == "text/event-stream" && it.q > 0.0);
    (single.is_some() || events).then_some(Accepted { single, events })
}

struct Range {
    name: String,
    q: f32,
}

fn range(text: &str) -> Option<Range> {
    let mut parts = text.split(';');
    let name = parts.next()?.trim().to_ascii_lowercase();
    let is_other_charset = parts.clone().any(|it| {
        let it = it.trim().to_ascii_lowercase();
        it.strip_prefix("charset=")
            .is_some_and(|charset| charset.trim_matches('"') != "utf-8")
    });
    let q = quality(parts);
    (!name.is_empty() && !is_other_charset).then_some(Range { name, q })
}

/// The form with the highest weight; of equal ones the more telling, and JSON for wildcards.
fn best(ranges: &[Range]) -> Option<Media> {
    let weight = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| ranges.iter().find(|it| it.name == *name))
            .map_or(0.0, |it| it.q)
    };
    let graphql = weight(&["application/graphql-response+json"]);
    let json = weight(&["application/json", "application/*", "*/*"]);
    if graphql > 0.0 && graphql >= json {
        Some(Media::GraphqlResponse)
    } else if json > 0.0 {
        Some(Media::Json)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[track_caller]
    fn check(accept: &'static str, single: Option<Media>, events: bool) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static(accept));
        let expected = (single.is_some() || events).then_some(Accepted { single, events });
        assert_eq!(accepted(&headers), expected, "{accept}");
    }

    #[test]
    fn the_best_accepted_form_is_chosen() {
        check("*/*", Some(Media::Json), false);
        check("application/json", Some(Media::Json), false);
        check(
            "application/graphql-response+json, application/json;q=0.9",
            Some(Media::GraphqlResponse),
            false,
        );
        check(
            "application/graphql-response+json;q=0.2, application/json;q=0.9",
            Some(Media::Json),
            false,
        );
        check("text/event-stream", None, true);
        check("text/event-stream, application/json", Some(Media::Json), true);
        check("text/html", None, false);
        check("application/json;charset=utf-16", None, false);
        check("application/json; charset=UTF-8", Some(Media::Json), false);
        check("application/json;q=0", None, false);
        check("text/html, */*;q=0.1", Some(Media::Json), false);
    }
}
