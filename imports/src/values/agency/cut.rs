//! Cutting an agency cell into agencies, the signs between them, and remarks. Every word ends in exactly one piece.

use crate::lexicon::agency_words::LINKS;
use crate::values::agency::boundary::{begins_name_at, is_and_so_on};
use crate::values::agency::known::{match_headless, match_known};
use crate::values::agency::name::{Named, State, name_at};
use crate::values::agency::words::Words;

/// A part of a cell.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// An agency.
    Agency(Named),
    /// Signs and words between agencies.
    Sign { to: usize },
    /// Words that name no agency.
    Remark { from: usize, to: usize },
}

/// Cuts a cell.
pub(super) fn cut(words: &Words<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut state = State::default();
    while at < words.len() {
        let after_sign = after_signs(words, at, &mut state);
        if after_sign > at {
            pieces.push(Piece::Sign { to: after_sign });
            at = after_sign;
            continue;
        }
        let piece = match name_at(words, at, &state) {
            Some(mut named) => {
                named.lacks_sign = matches!(pieces.last(), Some(Piece::Agency(_))) && !words.begins_line(at);
                state.note(words, &named);
                Piece::Agency(named)
            }
            None => Piece::Remark {
                from: at,
                to: end_of_remark(words, at, &state),
            },
        };
        at = match &piece {
            Piece::Agency(named) => named.to,
            Piece::Sign { to, .. } | Piece::Remark { to, .. } => *to,
        }
        .max(at.saturating_add(1));
        pieces.push(piece);
    }
    pieces
}

/// The position after signs, bullets, numbering and words that only link.
fn after_signs(words: &Words<'_>, at: usize, state: &mut State) -> usize {
    let mut end = at;
    loop {
        if let Some((head, next)) = after_plural_label(words, end) {
            state.head = Some(head);
            end = next;
        } else if let Some((head, next)) = after_list_label(words, end) {
            state.head = head.or(state.head);
            state.label = head;
            end = next;
        } else if words.get(end).is_some()
            && !words.is_word(end)
            && !words.is_number(end)
            && !words.opens_parentheses(end)
        {
            end = end.saturating_add(1);
        } else if is_and_so_on(words, end) {
            end = end.saturating_add(3);
        } else if let Some(next) = after_numbering(words, end) {
            end = next;
        } else if let Some(next) = words.after_any(end, LINKS).filter(|it| is_link(words, end, *it)) {
            state.is_sentence |= matches!(words.folded(end), "de" | "yeu" | "giao");
            end = next;
        } else {
            return end;
        }
    }
}

/// `Các Sở: Tư pháp, Nội vụ`: what follows are departments without their head.
fn after_plural_label(words: &Words<'_>, at: usize) -> Option<(&'static str, usize)> {
    let (head, end) = [
        ("so", "cac so"),
        ("so", "so"),
        ("so", "s ."),
        ("bo", "cac bo"),
        ("bo", "bo"),
    ]
    .into_iter()
    .find_map(|(head, label)| words.after_phrase(at, label).map(|end| (head, end)))?;
    if words.is_sign(end, &[":"]) {
        return Some((head, end.saturating_add(1)));
    }
    let is_list = matches!(words.folded(at), "cac" | "s")
        && words.is_capital(end)
        && match_headless(words, end, head).is_some();
    is_list.then_some((head, end))
}

/// `Các đơn vị: Sở Y tế, Sở Nội vụ`: words that only say that a list follows; of departments (`Các sở, ngành: Công an, Y tế`)
/// without their head.
fn after_list_label(words: &Words<'_>, at: usize) -> Option<(Option<&'static str>, usize)> {
    const LABELS: &[(Option<&str>, &str)] = &[
        (None, "cac co quan"),
        (None, "cac co quan , don vi"),
        (None, "cac don vi"),
        (Some("so"), "cac nganh"),
        (Some("so"), "cac so , nganh"),
        (Some("so"), "cac so , ban , nganh"),
    ];
    let (head, end) = LABELS.iter().find_map(|(head, label)| {
        Some((*head, words.after_phrase(at, label)?)).filter(|it| words.is_sign(it.1, &[":"]))
    })?;
    let next = end.saturating_add(1);
    let is_headless = head.is_some_and(|it| match_headless(words, next, it).is_some());
    (is_headless || begins_name_at(words, next)).then_some((head, next))
}

/// `1.`, `2)`, `a)` before a name.
fn after_numbering(words: &Words<'_>, at: usize) -> Option<usize> {
    // `(1) Sở Y tế`.
    if words.is_sign(at, &["("])
        && words.is_number(at.saturating_add(1))
        && words.is_sign(at.saturating_add(2), &[")"])
    {
        return Some(at.saturating_add(3));
    }
    let sign = at.saturating_add(1);
    let next = sign.saturating_add(1);
    let is_letter = words.get(at).is_some_and(|it| it.text.chars().count() == 1);
    let is_number = words.is_number(at) || (is_letter && words.is_word(at));
    // `V.P UBND` is no numbering.
    let is_closed =
        words.is_sign(sign, &[")", "/"]) || (words.is_sign(sign, &["."]) && words.has_space_before(next));
    (is_number && is_closed && words.get(next).is_some()).then_some(next)
}

/// Whether linking words link to a name; `Thường trực Tỉnh ủy` does not.
fn is_link(words: &Words<'_>, from: usize, to: usize) -> bool {
    let begins_name = match_known(words, from).is_some();
    let is_short = matches!(words.folded(from), "va" | "voi" | "cung" | "hoac");
    is_short
        || (!begins_name
            && (words.is_sign(to, &[":", ","])
                || begins_name_at(words, to)
                || words.after_any(to, LINKS).is_some()
                || words.len() == to))
}

/// The end of words that name nobody: of the sentence, or where a name begins.
fn end_of_remark(words: &Words<'_>, at: usize, state: &State) -> usize {
    let mut end = at.saturating_add(1);
    if words.is_sign(at, &["("]) {
        while end < words.len() && !words.is_sign(end.saturating_sub(1), &[")"]) {
            end = end.saturating_add(1);
        }
        return end;
    }
    while end < words.len() && !words.is_sign(end, &[";", "."]) {
        let begins = begins_name_at(words, end);
        if begins && !state.is_sentence {
            break;
        }
        end = end.saturating_add(1);
    }
    end
}
