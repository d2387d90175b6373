//! One agency at a position of a cell: by the lexicon, as a collective, or by its shape; with its parent.

use crate::lexicon::agency_type::{AgencyType, AgencyTypeKind, Level};
use crate::lexicon::agency_words::{
    APPOSITIONS, BELONGINGS, HEADS, NOT_NAMES, ROLES, TITLES, UNIT_HEADS, UNIT_SLUGS,
};
use crate::lexicon::collective_words::MODIFIERS;
use crate::values::agency::boundary::{after_list, begins_name_at, end_of_unknown, is_clean, is_headed};
use crate::values::agency::collective::{begin_collective, end_collective};
use crate::values::agency::initials::match_initials;
use crate::values::agency::known::{Known, match_exact, match_headless, match_known, match_slip};
use crate::values::agency::place::{after_name, read_tail};
use crate::values::agency::words::Words;

/// An agency by its words.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) identity: Identity,
    /// Whether the sign before it is missing.
    pub(super) lacks_sign: bool,
    /// The position after its own name, where its parent's follows.
    pub(super) name_to: usize,
    /// The agency it belongs to.
    pub(super) parent: Option<Box<Named>>,
}

impl Identity {
    fn of(known: Known) -> Self {
        Self::Known {
            agency_type: known.agency_type,
            is_slip: known.is_slip,
        }
    }
}

impl Named {
    fn plain(from: usize, to: usize, identity: Identity) -> Self {
        Self {
            from,
            to,
            identity,
            lacks_sign: false,
            name_to: to,
            parent: None,
        }
    }
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

/// After so many agencies of one cell names with slips are no longer sought: it is costly, and no list is that long.
const MAX_SLIPS_SOUGHT: usize = 100;

/// What the words so far say of those to come.
#[derive(Debug, Default)]
pub(super) struct State {
    /// `Đề nghị …`: one agency is addressed, the rest of the sentence is no list.
    pub(super) is_sentence: bool,
    /// `so` or `bo`: a department or ministry went before, so `Nội vụ` alone means another.
    pub(super) head: Option<&'static str>,
    /// An office of a commune or district went before, so `phường Phú Xuân` alone means the same office of another.
    local: Option<Known>,
    /// Whether it was the last one, so that `Phú Xuân` alone does too.
    is_after_local: bool,
    /// Agencies found so far.
    n_agencies: usize,
}

impl State {
    pub(super) fn note(&mut self, words: &Words<'_>, named: &Named) {
        self.n_agencies = self.n_agencies.saturating_add(1);
        let kind = match named.identity {
            Identity::Known { agency_type, .. } => Some(agency_type.kind),
            Identity::Collective | Identity::Unknown => None,
        };
        self.head = match (words.folded(named.from), kind) {
            ("so", _) | (_, Some(AgencyTypeKind::Department)) => Some("so"),
            // `Bộ Chỉ huy quân sự tỉnh` is no ministry.
            ("bo", None) | (_, Some(AgencyTypeKind::Ministry)) => Some("bo"),
            _ if is_headed(words, named.from) => None,
            _ => self.head,
        };
        let is_local = |it: &Known| {
            let levels = it.agency_type.levels;
            levels.contains(&Level::Commune) || levels.contains(&Level::District)
        };
        self.local = match_known(words, named.from).filter(is_local).or(self.local);
        self.is_after_local = self.local.is_some_and(|it| {
            matches!(named.identity, Identity::Known { agency_type, .. } if agency_type.slug == it.agency_type.slug)
        });
    }
}

/// The agency that begins here.
pub(super) fn name_at(words: &Words<'_>, at: usize, state: &State) -> Option<Named> {
    let (identity, end) = identify(words, at, state)?;
    let mut named = Named::plain(at, end, identity);
    attach_parentheses(words, &mut named, state);
    attach_parent(words, &mut named, state);
    Some(named)
}

fn identify(words: &Words<'_>, at: usize, state: &State) -> Option<(Identity, usize)> {
    let at = after_titles(words, at);
    if let Some(noun) = begin_collective(words, at) {
        return Some((Identity::Collective, end_collective(words, at, noun)));
    }
    let known = best_known(words, at, state);
    if let Some(headless) =
        ellipsis(words, at, state).filter(|it| known.is_none_or(|known| known.end <= it.end))
    {
        return Some((Identity::of(headless), headless.end));
    }
    if let Some(known) = known {
        return Some(extend_known(words, at, known.end, Identity::of(known)));
    }
    let is_named = words.after_marked(at, HEADS).is_some()
        || (words.is_capital(at) && words.after_any(at, NOT_NAMES).is_none());
    is_named.then(|| (Identity::Unknown, end_of_unknown(words, at)))
}

/// The position after `Giám đốc`, `Lãnh đạo` and their like, where an office follows.
fn after_titles(words: &Words<'_>, at: usize) -> usize {
    let mut office = at;
    while let Some(next) = words
        .after_any(office, TITLES)
        .filter(|it| *it < words.len() && !is_whole_known(words, office))
    {
        office = next;
    }
    office
}

fn is_whole_known(words: &Words<'_>, at: usize) -> bool {
    match_known(words, at).is_some_and(|it| is_clean(words, it.end))
}

/// The known name here; one with a slip where that explains more of the text.
fn best_known(words: &Words<'_>, at: usize, state: &State) -> Option<Known> {
    let exact = match_known(words, at);
    // Where a sign or the end follows, and then another name, nothing is left to explain.
    let is_plain = exact.is_some_and(|it| {
        let next = after_list(words, it.end);
        let has_sign = next > it.end && (next >= words.len() || begins_name_at(words, next));
        it.end >= words.len() || words.is_sign(it.end, &[";", "("]) || (has_sign && is_clean(words, it.end))
    });
    if is_plain {
        return exact;
    }
    let may_slip = state.n_agencies < MAX_SLIPS_SOUGHT;
    if !may_slip {
        return exact;
    }
    let short = match_initials(words, at).filter(|it| is_clean(words, it.end));
    if let Some(short) = short.filter(|it| exact.is_none_or(|exact| it.end > exact.end)) {
        return Some(short);
    }
    match (exact, match_slip(words, at, |end| is_clean(words, end))) {
        (Some(exact), Some(slip)) if slip.end <= exact.end || slip.key_len <= exact.key_len => Some(exact),
        (_, Some(slip)) => Some(slip),
        (exact, None) => exact,
    }
}

/// A name whose head went before: `Nội vụ` after `Sở Tư pháp,`, `phường Phú Xuân` after `UBND phường Thuận Hóa,`.
fn ellipsis(words: &Words<'_>, at: usize, state: &State) -> Option<Known> {
    const UNITS: &[&str] = &["dac khu", "huyen", "phuong", "quan", "thi tran", "thi xa", "xa"];
    if let Some(before) = state.local.filter(|_| words.after_any(at, UNITS).is_some()) {
        let tail = read_tail(words, at);
        return (tail.end > at.saturating_add(1)).then_some(Known {
            end: tail.end,
            ..before
        });
    }
    if let Some(before) = state
        .local
        .filter(|_| state.is_after_local && is_proper_name(words, at))
    {
        let end = after_name(words, at);
        // A name that begins a line goes on with nothing before it.
        let is_whole = end > at && (is_clean(words, end) || words.folded(end) == "va");
        return (is_whole && match_known(words, at).is_none()).then_some(Known { end, ..before });
    }
    // After ministries `Công an tỉnh` is an office of its own, `Công an` alone one of them.
    let has_place = match_exact(words, at)
        .zip(match_known(words, at))
        .is_some_and(|(name, placed)| placed.end > name.end());
    match_headless(words, at, state.head.filter(|_| !has_place)?)
}

/// A known name that goes on in words of its own: `Công an thành phố nơi có công trình`. Where those words do not limit it
/// and hold a name, it is another agency.
fn extend_known(words: &Words<'_>, at: usize, end: usize, identity: Identity) -> (Identity, usize) {
    if is_clean(words, end) {
        return (identity, end);
    }
    let extended = end_of_unknown(words, end.saturating_sub(1).max(at)).max(end);
    let is_limited = words.after_marked(end, MODIFIERS).is_some();
    let takes_names = matches!(identity, Identity::Known { agency_type, .. } if agency_type.takes_names);
    let is_other =
        !is_limited && !takes_names && (end..extended).any(|it| words.is_capital(it) || words.is_number(it));
    (if is_other { Identity::Unknown } else { identity }, extended)
}

/// Takes parentheses after a name into it: its parent, its members, another name. Those that tell a role stay outside.
fn attach_parentheses(words: &Words<'_>, named: &mut Named, state: &State) {
    if !words.opens_parentheses(named.to) {
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
    if end >= words.len() {
        return;
    }
    if words.after_any(inner, ROLES) == Some(end) {
        return;
    }
    let office = words.after_any(inner, BELONGINGS).unwrap_or(inner);
    if let Some((identity, inner_end)) = identify(words, office, state)
        && inner_end == end
        && matches!(identity, Identity::Known { .. })
        && !is_same(&named.identity, &identity)
        && (is_unit(words, named) || matches!(named.identity, Identity::Unknown))
    {
        named.parent = Some(Box::new(Named::plain(office, inner_end, identity)));
    }
    named.to = end.saturating_add(1).min(words.len());
}

/// Whether a name of a place may begin here: a capital and small letters, and no word that offices begin with.
fn is_proper_name(words: &Words<'_>, at: usize) -> bool {
    let is_small_after_capital = words.get(at).is_some_and(|it| {
        let mut letters = it.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    });
    is_small_after_capital
        && !is_headed(words, at)
        && words.after_any(at, NOT_NAMES).is_none()
        && words.after_any(at, TITLES).is_none()
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

/// Takes the office that a unit belongs to into its name: `Chi cục Dân số thuộc Sở Y tế`, `Phòng PC06 - Công an tỉnh`. What a
/// dash says more of the same office (`Công an tỉnh - Cơ quan thường trực`) is taken too.
fn attach_parent(words: &Words<'_>, named: &mut Named, state: &State) {
    let after_dash = words
        .is_sign(named.to, &["-", "–"])
        .then(|| named.to.saturating_add(1));
    if let Some(more) = after_dash.filter(|it| words.after_any(*it, APPOSITIONS).is_some()) {
        named.to = end_of_unknown(words, more);
        return;
    }
    let is_unit = is_unit(words, named);
    let belongs = words.after_any(named.to, BELONGINGS);
    let beside = (words.is_capital(named.to) && !words.begins_line(named.to)).then_some(named.to);
    let Some(from) = belongs.or(after_dash.or(beside).filter(|_| is_unit)) else {
        return;
    };
    let Some((identity @ Identity::Known { agency_type, .. }, to)) = identify(words, from, state) else {
        return;
    };
    if !matches!(
        agency_type.kind,
        AgencyTypeKind::Department
            | AgencyTypeKind::Government
            | AgencyTypeKind::Ministry
            | AgencyTypeKind::Security
            | AgencyTypeKind::Party
    ) {
        return;
    }
    named.parent = Some(Box::new(Named::plain(from, to, identity)));
    named.name_to = named.to;
    named.to = to;
}

/// Whether an agency is a unit inside an office, by its type or, where nobody knows it, by its head.
fn is_unit(words: &Words<'_>, named: &Named) -> bool {
    match named.identity {
        Identity::Known { agency_type, .. } => UNIT_SLUGS.iter().any(|it| agency_type.slug.starts_with(it)),
        Identity::Collective => false,
        Identity::Unknown => words.after_marked(named.from, UNIT_HEADS).is_some(),
    }
}
