//! Cutting an agency cell into agencies, the signs between them, and remarks. Every word ends in exactly one piece.

use crate::lexicon::agency_type::AgencyType;
use crate::lexicon::agency_words::{
    BELONGINGS, HEADS, LINKS, ROLES, STRONG_HEADS, TITLES, UNIT_HEADS, VERBS,
};
use crate::values::agency::collective::{begin_collective, end_collective};
use crate::values::agency::known::{Known, match_known, match_slip};
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

/// An agency by its words.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) identity: Identity,
    /// Whether the sign before it is missing.
    pub(super) lacks_sign: bool,
    /// The agency it belongs to.
    pub(super) parent: Option<Box<Named>>,
}

/// What an agency was recognised as.
#[derive(Debug, Clone, Copy)]
pub(super) enum Identity {
    /// One of the lexicon.
    Known {
        agency_type: &'static AgencyType,
        is_slip: bool,
    },
    /// Several named together.
    Collective,
    /// One that only its shape tells.
    Unknown,
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
                named.lacks_sign = matches!(pieces.last(), Some(Piece::Agency(_)));
                state.names_departments = words.folded(named.from) == "so"
                    || (state.names_departments && !is_headed(words, named.from));
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

/// What the words so far say of those to come.
#[derive(Debug, Default)]
struct State {
    /// `Đề nghị …`: one agency is addressed, the rest of the sentence is no list.
    is_sentence: bool,
    /// A department went before, so `Nội vụ` alone means another.
    names_departments: bool,
}

/// The position after signs, bullets, numbering and words that only link.
fn after_signs(words: &Words<'_>, at: usize, state: &mut State) -> usize {
    let mut end = at;
    loop {
        if let Some(next) = after_plural_label(words, end) {
            state.names_departments = true;
            end = next;
        } else if words.get(end).is_some()
            && !words.is_word(end)
            && !words.is_number(end)
            && !words.is_sign(end, &["("])
        {
            end = end.saturating_add(1);
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
fn after_plural_label(words: &Words<'_>, at: usize) -> Option<usize> {
    let end = words.after_any(at, &["cac so", "so", "cac bo"])?;
    if words.is_sign(end, &[":"]) {
        return Some(end.saturating_add(1));
    }
    let is_list = words.folded(at) == "cac"
        && ellipsis(words, end).is_some_and(|it| words.is_capital(end) && it.end > end);
    is_list.then_some(end)
}

/// `1.`, `2)`, `a)` before a name.
fn after_numbering(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_number = words.is_number(at)
        || words
            .get(at)
            .is_some_and(|it| it.text.chars().count() == 1 && words.is_word(at));
    let sign = at.saturating_add(1);
    (is_number && words.is_sign(sign, &[".", ")", "/"]) && words.get(sign.saturating_add(1)).is_some())
        .then(|| sign.saturating_add(1))
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

/// The agency that begins here.
fn name_at(words: &Words<'_>, at: usize, state: &State) -> Option<Named> {
    let (identity, end) = identify(words, at, state)?;
    let mut named = Named {
        from: at,
        to: end,
        identity,
        lacks_sign: false,
        parent: None,
    };
    attach_parentheses(words, &mut named, state);
    attach_parent(words, &mut named, state);
    Some(named)
}

fn identify(words: &Words<'_>, at: usize, state: &State) -> Option<(Identity, usize)> {
    if let Some(inner) = words.after_any(at, TITLES).filter(|_| !is_whole_known(words, at)) {
        return identify(words, inner, state).filter(|_| inner > at);
    }
    if let Some(noun) = begin_collective(words, at) {
        return Some((Identity::Collective, end_collective(words, at, noun)));
    }
    if let Some(known) = best_known(words, at) {
        let identity = Identity::Known {
            agency_type: known.agency_type,
            is_slip: known.is_slip,
        };
        return Some(extend_known(words, at, known.end, identity));
    }
    if state.names_departments
        && let Some(known) = ellipsis(words, at)
    {
        return Some((
            Identity::Known {
                agency_type: known.agency_type,
                is_slip: false,
            },
            known.end,
        ));
    }
    let is_named = words.after_marked(at, HEADS).is_some() || words.is_capital(at);
    is_named.then(|| (Identity::Unknown, end_of_unknown(words, at)))
}

fn is_whole_known(words: &Words<'_>, at: usize) -> bool {
    match_known(words, at).is_some_and(|it| is_clean(words, it.end))
}

/// The known name here; one with a slip where that explains more of the text.
fn best_known(words: &Words<'_>, at: usize) -> Option<Known> {
    let exact = match_known(words, at);
    if exact.is_some_and(|it| {
        is_clean(words, it.end)
            && (it.end >= words.len()
                || begins_name_at(words, after_list(words, it.end))
                || words.is_sign(it.end, &[";", "("]))
    }) {
        return exact;
    }
    let slip = match_slip(words, at).filter(|it| is_clean(words, it.end));
    match (exact, slip) {
        (Some(exact), Some(slip)) if slip.end <= exact.end => Some(exact),
        (_, Some(slip)) => Some(slip),
        (exact, None) => exact,
    }
}

/// `Nội vụ` after `Sở Tư pháp,`: a department without its head.
fn ellipsis(words: &Words<'_>, at: usize) -> Option<Known> {
    crate::values::agency::known::match_headless(words, at, "so")
}

/// A known name that goes on in words of its own: `Công an thành phố nơi có công trình`. A capitalised word makes it another.
fn extend_known(words: &Words<'_>, at: usize, end: usize, identity: Identity) -> (Identity, usize) {
    if is_clean(words, end) {
        return (identity, end);
    }
    let is_other = words.is_capital(end) || words.is_number(end);
    let extended = end_of_unknown(words, end.saturating_sub(1).max(at));
    (
        if is_other { Identity::Unknown } else { identity },
        extended.max(end),
    )
}

/// Whether a name may end here: at the end, a sign, a linking word, a verb, or another name.
fn is_clean(words: &Words<'_>, at: usize) -> bool {
    let Some(token) = words.get(at) else {
        return true;
    };
    match token.folded.as_str() {
        "," | ";" | "." | ":" | "(" | ")" | "+" | "•" | "*" | "/" | "…" | "|" | "\"" => true,
        "-" | "–" | "—" => words.has_space_before(at) || words.begins_line(at),
        "va" | "&" | "cung" | "voi" | "hoac" => {
            begins_name_at(words, at.saturating_add(1)) || words.get(at.saturating_add(1)).is_none()
        }
        _ => {
            words.after_any(at, VERBS).is_some()
                || words.after_any(at, BELONGINGS).is_some()
                || words.begins_line(at)
                || (words.is_capital(at) && begins_name_at(words, at))
        }
    }
}

/// The position after one list sign and `và`.
fn after_list(words: &Words<'_>, at: usize) -> usize {
    let mut next = at;
    while words.is_sign(next, &[",", ";", "&", ".", "+", "-", "–", "/"]) || words.folded(next) == "va" {
        next = next.saturating_add(1);
    }
    next
}

/// Whether a name certainly begins here.
fn begins_name_at(words: &Words<'_>, at: usize) -> bool {
    if begin_collective(words, at).is_some() || words.after_any(at, TITLES).is_some() {
        return true;
    }
    let is_known =
        match_known(words, at).is_some_and(|it| words.is_capital(at) || it.end > at.saturating_add(1));
    is_known || is_headed(words, at)
}

/// Whether a capitalised head stands here.
fn is_headed(words: &Words<'_>, at: usize) -> bool {
    words.is_capital(at) && words.after_marked(at, HEADS).is_some()
}

/// The end of a name that only its shape tells.
fn end_of_unknown(words: &Words<'_>, at: usize) -> usize {
    let is_unit = words.after_marked(at, UNIT_HEADS).is_some();
    let mut end = words.after_marked(at, HEADS).unwrap_or(at.saturating_add(1));
    while end < words.len() {
        let next = end.saturating_add(1);
        let is_end = match words.folded(end) {
            ";" | "(" | ")" | "|" | "•" => true,
            "." => next >= words.len() || (words.has_space_before(next) && begins_name_at(words, next)),
            "," | "/" | "+" | ":" => begins_name_at(words, after_list(words, end)) || next >= words.len(),
            "va" | "&" | "cung" | "voi" | "hoac" => begins_name_at(words, next),
            "-" | "–" | "—" => !is_unit && words.has_space_before(end) && begins_name_at(words, next),
            _ => {
                words.after_any(end, VERBS).is_some()
                    || words
                        .after_any(end, BELONGINGS)
                        .is_some_and(|it| begins_name_at(words, it))
                    || (words.begins_line(end) && (begins_name_at(words, end) || !words.is_word(end)))
                    || (!is_unit && words.is_capital(end) && words.after_marked(end, STRONG_HEADS).is_some())
                    || (is_unit
                        && words.is_capital(end)
                        && words.after_marked(end, STRONG_HEADS).is_some()
                        && match_known(words, end).is_some())
            }
        };
        if is_end {
            break;
        }
        end = next;
    }
    end
}

/// Takes parentheses after a name into it: its parent, its members, another name. Those that tell a role stay outside.
fn attach_parentheses(words: &Words<'_>, named: &mut Named, state: &State) {
    if !words.is_sign(named.to, &["("]) {
        return;
    }
    let inner = named.to.saturating_add(1);
    let mut end = inner;
    let mut depth = 1_usize;
    while let Some(token) = words.get(end) {
        match token.text {
            "(" => depth = depth.saturating_add(1),
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        end = end.saturating_add(1);
    }
    if words.after_any(inner, ROLES) == Some(end) {
        return;
    }
    if let Some((identity, inner_end)) = identify(words, inner, state)
        && inner_end == end
        && matches!(identity, Identity::Known { .. })
        && !is_same(&named.identity, &identity)
        && !matches!(named.identity, Identity::Collective)
    {
        named.parent = Some(Box::new(Named {
            from: inner,
            to: inner_end,
            identity,
            lacks_sign: false,
            parent: None,
        }));
    }
    named.to = end.saturating_add(1).min(words.len());
}

fn is_same(one: &Identity, other: &Identity) -> bool {
    match (one, other) {
        (
            Identity::Known { agency_type: one, .. },
            Identity::Known {
                agency_type: other, ..
            },
        ) => one.slug == other.slug,
        _ => false,
    }
}

/// Takes the office that a unit belongs to into its name: `Chi cục Dân số thuộc Sở Y tế`, `Phòng PC06 - Công an tỉnh`.
fn attach_parent(words: &Words<'_>, named: &mut Named, state: &State) {
    let is_unit = words.after_marked(named.from, UNIT_HEADS).is_some();
    let belongs = words.after_any(named.to, BELONGINGS);
    let dashed = (is_unit && words.is_sign(named.to, &["-", "–"])).then(|| named.to.saturating_add(1));
    let beside = (is_unit && words.is_capital(named.to) && !words.begins_line(named.to)).then_some(named.to);
    let Some(from) = belongs.or(dashed).or(beside) else {
        return;
    };
    let Some((identity @ Identity::Known { .. }, to)) = identify(words, from, state) else {
        return;
    };
    named.parent = Some(Box::new(Named {
        from,
        to,
        identity,
        lacks_sign: false,
        parent: None,
    }));
    named.to = to;
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
