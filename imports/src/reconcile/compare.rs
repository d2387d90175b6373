//! Compares two wordings: which concepts they share, what is left on each side, and which facts forbid.
//!
//! The outcome is a function of the two wordings alone, the same whichever comes first.

use super::align::{NEARLY, Pairing, Said, Side, nearness};
use super::concepts::{Class, are_opposed};
use super::facts::{Fact, FactKind};
use super::heads::{
    core, counts_otherwise, does_by_bodies, is_trial, loses_head, loses_measure, loses_thing,
};
use super::swapped::is_swapped;
use super::token::{Token, Zone, is_law, may_be_anyone};
use super::unsaid::{Added, Unsaid};
use super::wording::Wording;

/// What two wordings have in common and what not.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Comparison {
    /// Weight of what both say.
    pub(super) shared: f64,
    /// How much of that are words, no numbers.
    pub(super) shared_words: f64,
    /// Weight of what one says in place of what the other says; purposes and manners count less.
    pub(super) replaced: f64,
    /// Weight of known things that one says in place of known things of the other.
    pub(super) clash: f64,
    /// Weight of words of no table that one says in place of known things of the other.
    pub(super) unknown_instead: f64,
    /// Whether one does something else to the thing than the other (`kiểm tra` for `tập huấn`).
    pub(super) does_otherwise: bool,
    /// Whether one alone gives its opinion on a law, where the other does what that is about.
    pub(super) reviews_law: bool,
    /// Whether one is for another work than the other (`phục vụ giám sát` for `phục vụ chi trả`).
    pub(super) serves_otherwise: bool,
    /// Whether one does something to the thing that the other says nothing of.
    pub(super) has_lone_deed: bool,
    /// Weight of what only one says of the thing itself.
    pub(super) added: f64,
    /// Weight of words that narrow what is meant (whom, which thing, which quality, which way, words of no table) that only
    /// one says.
    pub(super) narrowing: f64,
    /// How much of that are words of no table.
    pub(super) unknown: f64,
    /// Whether one measures something of the thing (what it costs, earns, takes or is worth) that the other does not speak of,
    /// or only a trial of it.
    pub(super) measures_otherwise: bool,
    /// What one adds to all that the other says.
    pub(super) says_more: Added,
    /// Which row names things beside all that the other says: it may speak of a part of it only.
    pub(super) narrower: Option<Side>,
    /// Weight of what sets a row apart that alone says it: things of other fields of work, parts, places.
    pub(super) apart: f64,
    /// Weight of the apps and ways that only one says of the thing itself.
    pub(super) channels: f64,
    /// Weight of the things that several rows speak of (of class Thing) that only one says of the thing itself.
    pub(super) things: f64,
    /// Weight of the people, places, apps and ways of their own that only one names, behind a purpose too.
    pub(super) whom: f64,
    /// Whether one is about some people where the other speaks of anyone.
    pub(super) is_of_some: bool,
    /// Weight of telling things (of class Key) that only one says, wherever.
    pub(super) keys: f64,
    /// Weight of purposes and manners that only one says.
    pub(super) tails: f64,
    /// Weight of actions that one says in place of the other's.
    pub(super) actions_replaced: f64,
    /// Weight of actions that only one says.
    pub(super) actions: f64,
    /// Weight of the words that say only of whom, that only one says.
    pub(super) narrowed: f64,
    /// How many numbers and directions only one says.
    pub(super) n_lone_facts: u32,
    /// Of each side the share of the thing itself (its nouns, purposes apart) that the other says too, the smaller one.
    pub(super) core: f64,
    /// How many of the two first nouns the other side lacks.
    pub(super) n_heads_lost: u32,
    /// Whether each side begins with another known thing, people in general apart.
    pub(super) begins_otherwise: bool,
    /// Whether both say the same in the same order but for one thing put for another.
    pub(super) is_swapped: bool,
    /// Whether offices of another level do it, or offices where the other speaks of people.
    pub(super) is_by_others: bool,
    /// Where one says words or things more, how many words each row at least leaves out of the other or says otherwise: few
    /// where one was copied and added to.
    pub(super) n_reworded: usize,
    /// What forbids.
    pub(super) conflicts: Vec<Conflict>,
}

/// From this weight on things beside all that the other row says may make a row narrower,
const NARROWER: f64 = 0.5;

/// where both say less than this, or one copies the other: among more, one thing that only one names is a way of telling.
const TELLS_WHATEVER_IS_NAMED: f64 = 4.5;

/// Up to this weight a deed is nearly said by the other row.
const HALF_A_DEED: f64 = 0.15;

/// How much a number tells that both say.
const SHARED_FACT: f64 = 1.0;

/// Why two wordings cannot mean the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Conflict {
    /// 4G and 5G.
    Generation,
    /// Mức độ 1 and mức độ 2.
    Level,
    /// From 15 and from 60 years of age.
    Age,
    /// Other years, counts or per cent.
    Number,
    /// Other documents.
    Document,
    /// Other people or places.
    Who,
    /// Other apps or ways.
    Channel,
    /// Trực tuyến and trực tiếp, cơ bản and nâng cao.
    Opposed,
    /// Tăng and giảm, or a negation on one side.
    Turn,
}

/// Sets what one side says against what the other says, and returns how much that is.
fn swap(mine: &mut f64, theirs: &mut f64) -> f64 {
    let swapped = mine.min(*theirs);
    *mine -= swapped;
    *theirs -= swapped;
    swapped
}

impl Comparison {
    /// Compares two wordings.
    pub(super) fn of(pairing: &Pairing<'_>) -> Self {
        let lone = Lone::of(pairing);
        Self {
            conflicts: lone.conflicts(pairing),
            ..Self::allowed(pairing, &lone)
        }
    }

    /// Compares two wordings, or tells only what forbids.
    pub(super) fn unless_forbidden(pairing: &Pairing<'_>) -> Self {
        let lone = Lone::of(pairing);
        let conflicts = lone.conflicts(pairing);
        if conflicts.is_empty() {
            return Self::allowed(pairing, &lone);
        }
        Self {
            conflicts,
            ..Self::default()
        }
    }

    /// What there is to compare beside what forbids.
    fn allowed(pairing: &Pairing<'_>, lone: &Lone<'_>) -> Self {
        let (one, other) = (&pairing.one, &pairing.other);
        let shared = one.said.iter().map(Said::shared).sum();
        let mut comparison = Self {
            shared,
            shared_words: shared,
            core: core(one).min(core(other)),
            n_heads_lost: u32::from(loses_head(one)).saturating_add(u32::from(loses_head(other))),
            begins_otherwise: loses_thing(one) && loses_thing(other)
                || counts_otherwise(one, other)
                || counts_otherwise(other, one)
                || does_by_bodies(one, other)
                || does_by_bodies(other, one),
            is_swapped: is_swapped(&one.wording.sequence, &other.wording.sequence),
            ..Self::default()
        };
        comparison.take(&Unsaid::of(one, other.wording), &Unsaid::of(other, one.wording));
        if comparison.says_more.unknown > 0.0 || comparison.narrower.is_some() {
            let (mine, theirs) = (one.wording, other.wording);
            comparison.n_reworded = mine.n_left_out_by(theirs).min(theirs.n_left_out_by(mine));
        }
        let is_known = comparison.shared_words >= TELLS_WHATEVER_IS_NAMED && comparison.n_reworded > 0;
        comparison.narrower = comparison.narrower.filter(|_| !is_known);
        comparison.measures_otherwise = loses_measure(one, other.wording)
            || loses_measure(other, one.wording)
            || lone.all().any(is_trial);
        comparison.reviews_law = reviews_law(&lone.one) || reviews_law(&lone.other);
        comparison.is_by_others =
            are_by_others(&lone.one, &lone.other) || are_by_others(&lone.other, &lone.one);
        let turns = lone
            .turns()
            .any(|it| is_direction(it) && !is_said_again(it, pairing));
        comparison.n_lone_facts = u32::from(turns);
        comparison.compare_facts(&one.wording.facts, &other.wording.facts);
        comparison
    }

    fn take(&mut self, mine: &Unsaid, theirs: &Unsaid) {
        const OUTSIDE_CORE: f64 = 0.7;
        let (mut mine, mut theirs) = (*mine, *theirs);
        let (added, added_there) = (mine.added_to(&theirs), theirs.added_to(&mine));
        self.says_more = added.or(added_there);
        self.narrower = if added.things >= NARROWER {
            Some(Side::This)
        } else {
            (added_there.things >= NARROWER).then_some(Side::Other)
        };
        self.apart = mine.apart.max(theirs.apart);
        let core = swap(&mut mine.core, &mut theirs.core);
        let tails = swap(&mut mine.tail, &mut theirs.tail);
        let across = swap(&mut mine.core, &mut theirs.tail) + swap(&mut mine.tail, &mut theirs.core);
        self.replaced = core + OUTSIDE_CORE * (tails + across);
        self.added = mine.core + theirs.core;
        self.tails = mine.tail + theirs.tail;
        self.does_otherwise = mine.deeds > HALF_A_DEED && theirs.deeds > HALF_A_DEED;
        self.serves_otherwise = mine.serves_otherwise(&theirs) || theirs.serves_otherwise(&mine);
        self.has_lone_deed = mine.deeds > 0.0 || theirs.deeds > 0.0;
        self.narrowing = (mine.narrowing - theirs.narrowing).abs();
        self.unknown = (mine.unknown - theirs.unknown).abs().min(self.narrowing);
        self.channels = (mine.channels - theirs.channels).abs();
        self.whom = mine.whom.max(theirs.whom);
        self.is_of_some = mine.is_of_some || theirs.is_of_some;
        self.things = (mine.things - theirs.things).abs();
        self.clash = mine.known.min(theirs.known);
        self.unknown_instead = mine.unknown.min(theirs.known).max(theirs.unknown.min(mine.known));
        self.keys = (mine.keys - theirs.keys).abs();
        self.actions_replaced = swap(&mut mine.actions, &mut theirs.actions);
        self.actions = mine.actions + theirs.actions;
        self.narrowed = mine.who + theirs.who;
    }

    /// Numbers tell where they are the same, and narrow where only one side has them.
    fn compare_facts(&mut self, one: &[Fact], other: &[Fact]) {
        for kind in kinds(one, other) {
            let (mine, theirs) = (values(one, kind), values(other, kind));
            if mine.is_empty() || theirs.is_empty() {
                if !matches!(kind, FactKind::Document | FactKind::Percent | FactKind::Count) {
                    self.n_lone_facts = self.n_lone_facts.saturating_add(1);
                }
            } else if mine.iter().any(|it| theirs.contains(it)) {
                self.shared += SHARED_FACT;
            }
        }
    }
}

/// What forbids that two wordings are the same.
pub(super) fn conflicts(pairing: &Pairing<'_>) -> Vec<Conflict> {
    Lone::of(pairing).conflicts(pairing)
}

/// What each side alone says.
struct Lone<'a> {
    one: Vec<&'a Token>,
    other: Vec<&'a Token>,
}

impl<'a> Lone<'a> {
    fn of(pairing: &Pairing<'a>) -> Self {
        Self {
            one: pairing.one.unsaid().collect(),
            other: pairing.other.unsaid().collect(),
        }
    }

    fn all(&self) -> impl Iterator<Item = &'a Token> {
        self.one.iter().chain(&self.other).copied()
    }

    /// The words that turn the meaning of the thing itself.
    fn turns(&self) -> impl Iterator<Item = &'a Token> {
        self.all()
            .filter(|it| it.class == Class::Turn && (it.zone == Zone::Core || is_state(it)))
    }

    /// What forbids that the two wordings are the same.
    fn conflicts(&self, pairing: &Pairing<'_>) -> Vec<Conflict> {
        let mut conflicts = fact_conflicts(&pairing.one.wording.facts, &pairing.other.wording.facts);
        for mine in &self.one {
            conflicts.extend(
                self.other
                    .iter()
                    .filter_map(|theirs| token_conflict(mine, theirs)),
            );
        }
        if self.turns().any(|it| !is_direction(it)) {
            conflicts.push(Conflict::Turn);
        }
        conflicts.sort_unstable();
        conflicts.dedup();
        conflicts
    }
}

/// The kinds of facts that either side names.
fn kinds(one: &[Fact], other: &[Fact]) -> Vec<FactKind> {
    let mut kinds: Vec<FactKind> = one.iter().chain(other).map(|it| it.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Numbers forbid where they differ.
fn fact_conflicts(one: &[Fact], other: &[Fact]) -> Vec<Conflict> {
    let differ = |kind: &FactKind| {
        let (mine, theirs) = (values(one, *kind), values(other, *kind));
        !mine.is_empty() && !theirs.is_empty() && !mine.iter().any(|it| theirs.contains(it))
    };
    let kinds = kinds(one, other);
    let mut conflicts: Vec<Conflict> = kinds.into_iter().filter(differ).map(conflict_of).collect();
    let names = |facts: &[Fact], kind| facts.iter().any(|it| it.kind == kind);
    if names(one, FactKind::AgeFrom) && names(other, FactKind::AgeBelow)
        || names(one, FactKind::AgeBelow) && names(other, FactKind::AgeFrom)
    {
        conflicts.push(Conflict::Age);
    }
    conflicts
}

fn values(facts: &[Fact], kind: FactKind) -> Vec<&str> {
    facts
        .iter()
        .filter(|it| it.kind == kind)
        .map(|it| it.value.as_str())
        .collect()
}

fn conflict_of(kind: FactKind) -> Conflict {
    match kind {
        FactKind::Generation => Conflict::Generation,
        FactKind::Level => Conflict::Level,
        FactKind::AgeFrom | FactKind::AgeBelow => Conflict::Age,
        FactKind::Document => Conflict::Document,
        FactKind::Year | FactKind::Percent | FactKind::Count | FactKind::Times => Conflict::Number,
    }
}

fn names_bodies(lone: &[&Token]) -> bool {
    lone.iter().any(|it| it.class == Class::Bodies)
}

fn reviews_law(lone: &[&Token]) -> bool {
    let reviews = lone.iter().any(|it| it.concept.name() == Some("góp ý"));
    reviews && lone.iter().any(|it| is_law(it.concept))
}

/// Whether one names offices where the other names offices or people in general.
fn are_by_others(offices: &[&Token], others: &[&Token]) -> bool {
    let is_other = |it: &&Token| it.class == Class::Bodies || may_be_anyone(it.concept);
    names_bodies(offices) && others.iter().any(is_other)
}

/// What a concept that one side alone says has against one that the other alone says.
fn token_conflict(mine: &Token, theirs: &Token) -> Option<Conflict> {
    let both_core = mine.zone == Zone::Core && theirs.zone == Zone::Core;
    // An enterprise is an organisation.
    let are_bodies = || may_be_anyone(mine.concept) && may_be_anyone(theirs.concept);
    if are_opposed(mine.concept, theirs.concept) {
        Some(Conflict::Opposed)
    } else if mine.class == Class::Channel && theirs.class == Class::Channel {
        Some(Conflict::Channel)
    } else if both_core && mine.class == Class::Who && theirs.class == Class::Who && !are_bodies() {
        Some(Conflict::Who)
    } else {
        None
    }
}

/// Whether a word says what has become of a thing (`bị khóa`, `hết hạn`), which it does behind a purpose too; a purpose may
/// well say `không` or `tăng`.
fn is_state(token: &Token) -> bool {
    !matches!(
        token.concept.name(),
        Some("giảm" | "tăng" | "chưa" | "không" | "trừ" | "bị")
    )
}

/// Whether both sides say the same in other words too (`giảm` beside `cắt giảm`).
fn is_said_again(token: &Token, pairing: &Pairing<'_>) -> bool {
    let says = |it: &Wording| it.tokens.iter().any(|it| nearness(token, it) >= NEARLY);
    says(pairing.one.wording) && says(pairing.other.wording)
}

/// Whether a word says which way a thing goes. A name that does not say so leaves it open.
fn is_direction(token: &Token) -> bool {
    matches!(token.concept.name(), Some("giảm" | "tăng"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(one: &str, other: &str) -> Comparison {
        Comparison::of(&Pairing::of(&Wording::read(one), &Wording::read(other)))
    }

    #[track_caller]
    fn check(one: &str, other: &str, expected: &[Conflict]) {
        assert_eq!(compared(one, other).conflicts, expected);
        assert_eq!(compared(other, one).conflicts, expected);
    }

    #[test]
    fn facts_forbid() {
        check("phủ sóng 5G", "phủ sóng mạng 4G", &[Conflict::Generation]);
        check("tài khoản mức độ 2", "tài khoản mức độ 1", &[Conflict::Level]);
        check("người từ 15 tuổi", "người dưới 15 tuổi", &[Conflict::Age]);
        check(
            "hộ nghèo có tài khoản",
            "người dân có tài khoản",
            &[Conflict::Who],
        );
        check("tổ chức có tài khoản", "doanh nghiệp có tài khoản", &[]);
        check("tội phạm giảm", "tội phạm tăng", &[Conflict::Opposed]);
        check("hồ sơ", "hồ sơ bị từ chối", &[Conflict::Turn]);
        check("tài khoản", "tài khoản bình quân đầu người", &[Conflict::Turn]);
        check("giao dịch", "tốc độ tăng giao dịch", &[Conflict::Turn]);
        check("kỹ năng số cơ bản", "kỹ năng số nâng cao", &[Conflict::Opposed]);
        check("DVC trực tuyến", "dịch vụ công trực tuyến", &[]);
        check(
            "thẻ phục vụ đi lại",
            "thẻ phục vụ đi lại hết hạn",
            &[Conflict::Turn],
        );
    }

    #[test]
    fn a_direction_said_again_is_no_other() {
        let turns = |one, other| compared(one, other).n_lone_facts;
        let cut = "Công khai kết quả cắt giảm TTHC, thành phần hồ sơ";
        assert_eq!(
            turns("Công khai kết quả cắt giảm TTHC, giảm thành phần hồ sơ", cut),
            0
        );
        assert_eq!(
            turns("Công khai kết quả giảm tội phạm", "Công khai kết quả tội phạm"),
            1
        );
    }

    #[test]
    fn offices_are_not_people() {
        let by_others = |one, other| compared(one, other).is_by_others;
        let among = "Giao dịch điện tử giữa cá nhân, tổ chức, doanh nghiệp";
        assert!(by_others(among, "Giao dịch điện tử giữa các cơ quan nhà nước"));
        assert!(!by_others(among, "Giao dịch điện tử của người dân"));
    }

    #[track_caller]
    fn check_narrower(one: &str, other: &str, expected: Option<Side>) {
        let names = compared(one, other);
        assert_eq!(names.narrower, expected, "{names:?}");
    }

    #[test]
    fn who_names_more_things_may_speak_of_a_part() {
        let pleased = "Người dân, doanh nghiệp hài lòng về dịch vụ công";
        let of_fees = "Người dân, doanh nghiệp hài lòng về phí dịch vụ công";
        check_narrower(of_fees, pleased, Some(Side::This));
        check_narrower(pleased, of_fees, Some(Side::Other));
        let houses = "Nhà ở có địa chỉ số, định danh địa điểm";
        check_narrower(&format!("{houses} được cập nhật"), houses, Some(Side::This));
        let paid = "Thanh toán trực tuyến trong dịch vụ công";
        check_narrower(
            "Dịch vụ công có chức năng thanh toán trực tuyến",
            paid,
            Some(Side::This),
        );
        // A row told anew of which both say much is known by it; a copy means the thing added.
        let schools = "Bệnh viện, trường học thanh toán không dùng tiền mặt và dùng căn cước";
        let anew = "Cơ sở y tế, cơ sở giáo dục thanh toán không tiền mặt và khai thác thẻ căn cước, hồ sơ";
        check_narrower(anew, schools, None);
        check_narrower(&format!("{schools}, hồ sơ"), schools, Some(Side::This));
        // What is done first is an action, whatever it is called.
        check_narrower(&format!("Số hóa {houses}"), &houses.to_lowercase(), None);
        // What is paid is a fee.
        check_narrower("Thanh toán trực tuyến phí dịch vụ công", paid, None);
    }
}
