//! One agency at a position of a cell: by the lexicon, as a collective, or by its shape; with its parent.

use crate::lexicon::agency_type::{self, AgencyType, AgencyTypeKind, Level};
use crate::lexicon::agency_words::{ADDITIONS, HEADS, KINDS, LEGAL_FORMS, NOT_NAMES, OWNED_HEADS, TITLES};
use crate::lexicon::collective_words::MODIFIERS;
use crate::values::agency::boundary::{after_list, begins_name_at, end_of_unknown, is_clean, is_headed};
use crate::values::agency::collective::{begin_collective, end_collective};
use crate::values::agency::initials::match_initials;
use crate::values::agency::known::{Known, Match, match_exact, match_headless, match_known, match_slip};
use crate::values::agency::parent::{attach_parent, attach_parentheses};
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

    pub(super) fn is_ministry(self) -> bool {
        matches!(self, Self::Known { agency_type, .. } if agency_type.kind == AgencyTypeKind::Ministry)
    }
}

impl Named {
    pub(super) fn plain(from: usize, to: usize, identity: Identity) -> Self {
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
#[derive(Default)]
pub(super) struct State {
    /// `Đề nghị …`: one agency is addressed, the rest of the sentence is no list.
    pub(super) is_sentence: bool,
    /// `so` or `bo`: a department or ministry went before, so `Nội vụ` alone means another.
    pub(super) head: Option<&'static str>,
    /// An office of a commune or district went before, so `phường Phú Xuân` alone means the same office of another.
    local: Option<Known>,
    /// Whether it was the last one, so that `Phú Xuân` alone does too.
    is_after_local: bool,
    /// The last agency, where the lexicon knows it.
    last: Option<(Match, &'static AgencyType)>,
    /// The head that a label tells of all names after it: `Các sở, ngành: Công an, Y tế`.
    pub(super) label: Option<&'static str>,
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
            _ if self.label != self.head && is_headed(words, named.from) => self.label,
            _ => self.head,
        };
        self.last = match named.identity {
            Identity::Known { agency_type, .. } => match_exact(words, named.from).map(|it| (it, agency_type)),
            _ => None,
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

pub(super) fn identify(words: &Words<'_>, at: usize, state: &State) -> Option<(Identity, usize)> {
    let at = after_legal_form(words, after_kind(words, after_titles(words, at)));
    if let Some(known) = same_at_level(words, at, state) {
        return Some((Identity::of(known), known.end));
    }
    if let Some(noun) = begin_collective(words, at) {
        return Some((Identity::Collective, end_collective(words, at, noun)));
    }
    let known = best_known(words, at, state);
    if let Some(headless) =
        ellipsis(words, at, state).filter(|it| known.is_none_or(|known| known.end <= it.end))
    {
        return Some((Identity::of(headless), headless.end));
    }
    if let Some(end) = end_of_owned(words, at) {
        let named = known.filter(|it| it.agency_type.takes_names);
        return Some((named.map_or(Identity::Unknown, Identity::of), end));
    }
    if let Some(known) = known {
        let known = with_tail_of_next(words, at, known);
        let (identity, end) = extend_known(words, at, known.end, Identity::of(known));
        return Some(with_addition(words, identity, end));
    }
    if let Some(department) = bare_department(words, at) {
        return Some((Identity::of(department), department.end));
    }
    let is_named = words.after_marked(at, HEADS).is_some()
        || (words.is_capital(at) && words.after_any(at, NOT_NAMES).is_none());
    is_named.then(|| (Identity::Unknown, end_of_unknown(words, at)))
}

/// `Khoa học và Công nghệ` alone: a department whose head the clerk left out everywhere.
fn bare_department(words: &Words<'_>, at: usize) -> Option<Known> {
    let department = match_headless(words, at, "so").filter(|_| words.is_capital(at))?;
    is_clean(words, department.end).then_some(Known {
        is_slip: true,
        ..department
    })
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

/// The position after `cơ quan`, `ngành` and their like, where a name of more than a short word follows and all of it.
fn after_kind(words: &Words<'_>, at: usize) -> usize {
    const SHORT: usize = 4;
    let office = words.after_any(at, KINDS).filter(|_| !is_whole_known(words, at));
    let named = office.filter(|it| {
        match_known(words, *it).is_some_and(|known| known.key_len > SHORT && is_clean(words, known.end))
    });
    named.unwrap_or(at)
}

/// The position after `Công ty CP` and its like, where a brand of the lexicon follows and nothing else.
fn after_legal_form(words: &Words<'_>, at: usize) -> usize {
    let brand = words.after_any(at, LEGAL_FORMS).filter(|it| {
        let is_brand = words.get(*it).is_some_and(|it| it.text.is_ascii());
        is_brand
            && !is_whole_known(words, at)
            && match_known(words, *it).is_some_and(|known| {
                known.agency_type.kind == AgencyTypeKind::Enterprise && is_clean(words, known.end)
            })
    });
    brand.unwrap_or(at)
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
        // `Sở Văn hóa, TT và DL`.
        let has_sign = has_sign && !is_two_letters(words, next);
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
    // `Ban Quản lý Khu kinnh tế Nghi Sơn`: a name of its own may follow.
    let may_end =
        |it: Known| is_clean(words, it.end) || (it.agency_type.takes_names && words.is_capital(it.end));
    match (exact, match_slip(words, at, may_end)) {
        (Some(exact), Some(slip)) if slip.end <= exact.end || slip.key_len <= exact.key_len => Some(exact),
        (_, Some(slip)) => Some(slip),
        (exact, None) => exact,
    }
}

/// Whether a word of two letters in capitals stands here.
fn is_two_letters(words: &Words<'_>, at: usize) -> bool {
    words
        .get(at)
        .is_some_and(|it| it.text.len() == 2 && it.text.bytes().all(|it| it.is_ascii_uppercase()))
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

/// `HĐND, UBND các xã, phường`: a council whose level only the committee after it tells.
fn with_tail_of_next(words: &Words<'_>, at: usize, known: Known) -> Known {
    let name = match_exact(words, at).filter(|it| it.end() == known.end);
    let next = after_list(words, known.end);
    let follows = match_known(words, next).filter(|_| next > known.end && !words.is_sign(known.end, &[";"]));
    let governs = |it: &Known| it.agency_type.kind == AgencyTypeKind::Government;
    match (name, follows) {
        (Some(name), Some(follows))
            if governs(&known) && governs(&follows) && follows.agency_type.levels == [Level::Commune] =>
        {
            let agency_type = name.type_at(Level::Commune, known.agency_type);
            Known { agency_type, ..known }
        }
        _ => known,
    }
}

/// `Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp`: an office in charge of more than its name begins with.
fn with_addition(words: &Words<'_>, identity: Identity, end: usize) -> (Identity, usize) {
    let Identity::Known { agency_type, is_slip } = identity else {
        return (identity, end);
    };
    let next = after_list(words, end);
    let added = ADDITIONS.iter().find_map(|(slug, more, with_more)| {
        let is_more = *slug == agency_type.slug && next > end;
        let after = words.after_any(next, more).filter(|_| is_more)?;
        let agency_type = agency_type::find(with_more)?;
        Some((
            Identity::Known { agency_type, is_slip },
            read_tail(words, after).end,
        ))
    });
    added.unwrap_or((identity, end))
}

/// `Tổ công tác Đề án 06 tỉnh và cấp xã`: the office named before, at another level.
fn same_at_level(words: &Words<'_>, at: usize, state: &State) -> Option<Known> {
    let (level, end) = [
        (Level::Province, "cap tinh"),
        (Level::Commune, "cap xa"),
        (Level::Commune, "cap co so"),
    ]
    .into_iter()
    .find_map(|(level, phrase)| Some((level, words.after_phrase(at, phrase)?)))?;
    let (name, known) = state.last?;
    let agency_type = name.type_at(level, known);
    let is_other = agency_type.slug != known.slug && is_clean(words, end);
    is_other.then_some(Known {
        agency_type,
        end,
        is_slip: false,
        key_len: 0,
    })
}

/// The end of a name that is a body's and that of the office it is in: `Đảng ủy Công an tỉnh`.
fn end_of_owned(words: &Words<'_>, at: usize) -> Option<usize> {
    let owner = words.after_marked(at, OWNED_HEADS)?;
    let is_beside = words.is_capital(owner) && !words.begins_line(owner);
    let is_longer = match_exact(words, at).is_some_and(|it| it.end() > owner);
    let known = match_known(words, owner).filter(|_| is_beside && !is_longer)?;
    let is_whole = is_clean(words, known.end);
    Some(if is_whole {
        known.end
    } else {
        end_of_unknown(words, known.end.saturating_sub(1))
    })
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

/// Whether a name of a place may begin here: a capital and small letters (`Y Tý`: the capital may stand alone), and no word
/// that offices begin with.
fn is_proper_name(words: &Words<'_>, at: usize) -> bool {
    let is_small_after_capital = |at: usize| {
        words.get(at).is_some_and(|it| {
            let mut letters = it.text.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
        })
    };
    let is_one_letter = words.is_capital(at) && words.get(at).is_some_and(|it| it.text.chars().count() == 1);
    let begins =
        is_small_after_capital(at) || (is_one_letter && is_small_after_capital(at.saturating_add(1)));
    begins
        && !is_headed(words, at)
        && words.after_any(at, NOT_NAMES).is_none()
        && words.after_any(at, TITLES).is_none()
}
