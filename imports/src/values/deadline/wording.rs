//! The words of a deadline that name no date: what it waits for, whether it goes on or comes back.

use crate::lexicon::deadline_words::beginning_with;
use crate::reading::{DeadlineKind, DeadlineValue};
use crate::values::deadline::mention::Mention;
use crate::values::phrase::split_at_phrase;
use crate::values::token::{Token, tokens};

/// The words of a text that name no date, and where they begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording<'a> {
    pub(super) kind: DeadlineKind,
    pub(super) start: usize,
    pub(super) text: &'a str,
    /// Whether `và` stands before it.
    pub(super) is_added: bool,
}

/// What the words add to the dates: the kind where they lead, the condition where they wait for something.
pub(super) fn apply_wordings(
    value: &mut DeadlineValue,
    wordings: &[Wording<'_>],
    mentions: &[Mention],
    whole: &str,
) {
    let has_kind = |kind: DeadlineKind| wordings.iter().any(|it| it.kind == kind);
    // `Năm 2026 và hằng năm` goes on after that year.
    let comes_back = |it: &Wording<'_>| it.kind == DeadlineKind::Periodic && it.is_added;
    let goes_on = value.due.is_some() && wordings.iter().any(comes_back);
    value.is_continuous |= goes_on || has_kind(DeadlineKind::Continuous);
    let is_open = value.start.is_some() && value.due.is_none();
    let first_mention = mentions.iter().find(|it| it.is_possible()).map(|it| it.start);
    let leading = wordings.first();
    let words_lead = leading.is_some_and(|it| first_mention.is_none_or(|mention| it.start < mention));
    value.kind = match leading {
        _ if has_kind(DeadlineKind::Periodic) && !words_lead && value.due.is_none() => DeadlineKind::Periodic,
        // `Hằng năm, bắt đầu từ 2026`.
        Some(leading) if words_lead && leading.kind == DeadlineKind::Periodic => DeadlineKind::Periodic,
        _ if is_open && value.is_continuous => DeadlineKind::Continuous,
        Some(leading) if words_lead => leading.kind,
        _ if value.kind == DeadlineKind::NotSet => DeadlineKind::Text,
        _ => value.kind,
    };
    let waiting = wordings.iter().find(|it| waits(it.kind));
    value.condition = match (value.kind, waiting) {
        (_, Some(waiting)) => Some(condition(waiting, mentions)),
        (DeadlineKind::Periodic, None)
            if value.due.is_none() && (names_day(whole) || !mentions.is_empty()) =>
        {
            Some(trim(whole))
        }
        _ => None,
    };
}

/// What the words in parentheses add: `Tháng 6/2026 (sau đó thực hiện thường xuyên)`, `Quý III (sau khi có hướng dẫn)`.
pub(super) fn apply_aside_wordings(value: &mut DeadlineValue, wordings: &[Wording<'_>]) {
    value.is_continuous |= wordings.iter().any(|it| it.kind == DeadlineKind::Continuous);
    if value.condition.is_none() && value.kind != DeadlineKind::Continuous {
        let waiting = wordings.iter().find(|it| waits(it.kind));
        value.condition = waiting.map(|it| trim(it.text));
    }
}

/// The words of an event or roadmap, without a dated clause after them: `Theo lộ trình, hoàn thành trước 31/12/2026`.
fn condition(waiting: &Wording<'_>, mentions: &[Mention]) -> String {
    let next = mentions.iter().map(|it| it.start).find(|it| *it > waiting.start);
    let clause = next
        .and_then(|it| waiting.text.get(..it.saturating_sub(waiting.start)))
        .and_then(|it| it.rsplit_once([',', ';']))
        .map(|(clause, _)| clause);
    trim(clause.unwrap_or(waiting.text))
}

/// Whether work that comes back is due on some day: `trước ngày 20 hàng tháng`.
fn names_day(text: &str) -> bool {
    let has_word = ["truoc", "ngay", "vao"]
        .iter()
        .any(|it| split_at_phrase(text, it).is_some());
    has_word && text.contains(|it: char| it.is_ascii_digit())
}

/// Whether a kind waits for others.
fn waits(kind: DeadlineKind) -> bool {
    matches!(
        kind,
        DeadlineKind::Event | DeadlineKind::Roadmap | DeadlineKind::OnRequest
    )
}

/// The words of the table in a text, in order; each reaches to the end of the text.
pub(super) fn find_wordings(text: &str) -> Vec<Wording<'_>> {
    let tokens = tokens(text);
    let mut wordings: Vec<Wording<'_>> = Vec::new();
    let mut rest = tokens.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let longest = beginning_with(&first.folded)
            .filter_map(|(phrase, kind)| n_tokens(rest, phrase).map(|it| (it, *kind)))
            .max_by_key(|(n_tokens, _)| *n_tokens)
            .or_else(|| n_counted(rest).map(|it| (it, DeadlineKind::Event)));
        let Some((n_tokens, kind)) = longest else {
            rest = others;
            continue;
        };
        let kind = if kind == DeadlineKind::Event && ends_in_request(rest) {
            DeadlineKind::OnRequest
        } else {
            kind
        };
        let n_before = tokens.len().saturating_sub(rest.len());
        let before = tokens.get(..n_before).and_then(<[_]>::last);
        wordings.push(Wording {
            kind,
            start: first.start,
            text: text.get(first.start..).unwrap_or_default(),
            is_added: before.is_some_and(|it| it.folded == "va"),
        });
        rest = rest.get(n_tokens..).unwrap_or_default();
    }
    wordings
}

/// `Khi Bộ Công an yêu cầu`: the event is that somebody asks.
fn ends_in_request(tokens: &[Token<'_>]) -> bool {
    let words: Vec<&str> = tokens.iter().map(|it| it.folded.as_str()).collect();
    matches!(
        words.as_slice(),
        ["khi", .., "yeu", "cau"] | ["khi", .., "de", "nghi"]
    )
}

/// How many tokens a time takes that is counted from an event: `15 ngày sau khi …`, `12 tháng kể từ ngày …`, `Sau 6 tháng …`.
fn n_counted(tokens: &[Token<'_>]) -> Option<usize> {
    const UNITS: &[&str] = &["gio", "ngay", "tuan", "thang", "quy", "nam"];
    let word = |at: usize| tokens.get(at).map_or("", |it| it.folded.as_str());
    let is_number = |at: usize| tokens.get(at).is_some_and(|it| it.number().is_some());
    let n_lead = usize::from(word(0) == "sau");
    if !is_number(n_lead) || !UNITS.contains(&word(n_lead.saturating_add(1))) {
        return None;
    }
    let mut end = n_lead.saturating_add(2);
    if (word(end), word(end.saturating_add(1))) == ("lam", "viec") {
        end = end.saturating_add(2);
    }
    let counts_from = matches!(word(end), "sau" | "ke" | "tinh")
        || (word(end) == "tu" && matches!(word(end.saturating_add(1)), "ngay" | "khi"));
    // `Sau 6 tháng đầu năm` is a date.
    let is_part_of_year = matches!(word(end), "dau" | "cuoi" | "nam");
    (counts_from || (n_lead == 1 && !is_part_of_year)).then_some(end)
}

/// How many tokens a phrase takes at the beginning, where it stands there.
fn n_tokens(tokens: &[Token<'_>], phrase: &str) -> Option<usize> {
    let mut n_tokens = 0_usize;
    for word in phrase.split(' ') {
        let token = tokens.get(n_tokens)?;
        let is_number = || token.number().is_some() || matches!(token.folded.as_str(), "mot" | "hai" | "ba");
        if token.folded != word && !(word == "#" && is_number()) {
            return None;
        }
        n_tokens = n_tokens.saturating_add(1);
    }
    Some(n_tokens)
}

fn trim(text: &str) -> String {
    text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '.' | ',' | ';' | ':' | '-'))
        .to_owned()
}
