//! What one wording says that the other does not, weighed by what kind of word it is and where it stands.

use super::align::{NEARLY, Paired, nearness};
use super::concepts::{Class, goes_without_saying, is_word_of};
use super::token::{Token, Zone, names_work};
use super::wording::Wording;

/// What one side alone says, by weight. Each sum is of the same name in [`super::compare::Comparison`].
#[derive(Clone, Copy, Default)]
pub(super) struct Unsaid {
    pub(super) core: f64,
    pub(super) tail: f64,
    pub(super) actions: f64,
    pub(super) who: f64,
    pub(super) keys: f64,
    pub(super) known: f64,
    pub(super) narrowing: f64,
    pub(super) unknown: f64,
    pub(super) unknown_named: f64,
    pub(super) channels: f64,
    pub(super) things: f64,
    pub(super) light: f64,
    pub(super) predicates: f64,
    /// How much of the things is the work that the row begins with (`làm sạch dữ liệu`).
    pub(super) led: f64,
    pub(super) deeds_served: f64,
    pub(super) works_served: f64,
    pub(super) whom: f64,
    pub(super) deeds: f64,
    pub(super) own_works: f64,
    pub(super) apart: f64,
    pub(super) is_of_some: bool,
}

/// What one side adds to all that the other says, by weight.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Added {
    /// Words of no table,
    pub(super) unknown: f64,
    /// and those of them that may say of what or of whom.
    pub(super) unknown_named: f64,
    /// Actions that are a work of their own.
    pub(super) works: f64,
    /// Things of the programme, however little they tell.
    pub(super) things: f64,
}

impl Added {
    /// What either of two sides adds.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            unknown: self.unknown.max(other.unknown),
            unknown_named: self.unknown_named.max(other.unknown_named),
            works: self.works.max(other.works),
            things: self.things.max(other.things),
        }
    }
}

impl Unsaid {
    /// What one side alone says.
    pub(super) fn of(side: &Paired<'_>, other: &Wording) -> Self {
        let mut unsaid = Self::default();
        for (idx, it) in side.said.iter().enumerate() {
            if it.nearness < 1.0 && !it.token.is_dwelt_on {
                unsaid.add(it.token, idx == 0, 1.0 - it.nearness, other);
            }
            unsaid.is_of_some |= it.is_one_of_anyone();
        }
        // A first step (`rà soát` to `đề xuất sửa đổi`) is no work of its own.
        let is_step = |it: &Token| it.zone == Zone::Tail && matches!(it.class, Class::Verb | Class::Deed);
        if begins_with_review(side.wording) && side.wording.tokens.iter().any(is_step) {
            unsaid.own_works = 0.0;
        }
        unsaid
    }

    /// Adds a concept that the other wording lacks. Whom it is about tells little where the other says whom it is nearly
    /// about (`người bán` beside `doanh nghiệp, hộ kinh doanh`).
    fn add(&mut self, token: &Token, is_first: bool, share: f64, other: &Wording) {
        const NEARLY_SAID: f64 = 0.3;
        const UNSAID: f64 = 0.5;
        let enough = if token.class == Class::Who {
            f64::MIN_POSITIVE
        } else {
            NEARLY
        };
        let is_nearly_said = other.tokens.iter().any(|it| {
            nearness(token, it) >= enough
                || is_word_of(token.concept, it.concept)
                || goes_without_saying(token.concept, it.concept)
        });
        if is_nearly_said {
            self.core += token.weight * share * NEARLY_SAID;
            return;
        }
        // That people in general do it goes without saying.
        let said = if token.is_general { UNSAID } else { 1.0 };
        let weight = token.weight * share * said;
        if token.class == Class::Key {
            self.keys += weight;
        }
        if token.sets_apart {
            self.apart += weight;
        }
        if token.class == Class::Who && !token.is_general || is_own_way(token) {
            self.whom += weight;
        }
        if is_first && is_own_work(token, other) {
            self.own_works += weight;
        }
        if token.zone == Zone::Core && tells_of_it(token, other) {
            self.predicates += PREDICATE * share;
        }
        if is_first && token.zone == Zone::Core && token.class == Class::Thing && names_work(token.concept) {
            self.led += weight;
        }
        match token.class {
            Class::Verb | Class::Bodies => self.actions += weight,
            Class::Deed => {
                self.actions += weight;
                match token.zone {
                    Zone::Core => self.deeds += weight,
                    Zone::Tail => self.deeds_served += weight,
                }
            }
            _ => self.add_noun(token, weight),
        }
    }

    /// What this side adds to all that the other says: no words where the other says things of its own, and no work where the
    /// other does something of its own.
    pub(super) fn added_to(&self, other: &Self) -> Added {
        let says_all = other.core + other.tail <= 0.0;
        Added {
            unknown: if says_all { self.unknown } else { 0.0 },
            unknown_named: if says_all { self.unknown_named } else { 0.0 },
            works: if other.deeds > 0.0 { 0.0 } else { self.own_works },
            things: if says_all {
                self.things - self.led + LIGHT * self.light + self.predicates
            } else {
                0.0
            },
        }
    }

    /// Whether this side is for something else done than the other side's work.
    pub(super) fn serves_otherwise(&self, other: &Self) -> bool {
        self.deeds_served > 0.0 && other.works_served > 0.0
    }

    /// Adds what is no action. Whom or what alone is meant tells behind a purpose too.
    fn add_noun(&mut self, token: &Token, weight: f64) {
        let tells = |classes: &[Class]| classes.contains(&token.class) && !token.is_general;
        if tells(&[Class::Key, Class::Who, Class::Modifier, Class::Unknown]) || is_own_way(token) {
            self.narrowing += weight;
        }
        if token.class == Class::Unknown {
            self.unknown += weight;
        }
        if token.may_narrow {
            self.unknown_named += weight;
        }
        if token.zone == Zone::Tail {
            self.tail += weight;
            if names_work(token.concept) {
                self.works_served += weight;
            }
            return;
        }
        self.core += weight;
        match token.class {
            Class::Channel => self.channels += weight,
            Class::Thing => self.things += weight,
            Class::Light => self.light += weight,
            _ => {}
        }
        if tells(&[Class::Key, Class::Thing, Class::Who, Class::Modifier]) || is_own_way(token) {
            self.known += weight;
        }
        if tells(&[Class::Who]) {
            self.who += weight;
        }
    }
}

/// How much of what light words tell counts among things: two of them beside all that the other says are little.
const LIGHT: f64 = 0.6;

/// How much an action tells that only one row says of the thing.
const PREDICATE: f64 = 0.9;

/// Whether an action tells what has become of a thing: that it is kept up to date, is judged or made known.
fn tells_of_it(token: &Token, other: &Wording) -> bool {
    match token.concept.name() {
        Some("sửa đổi") => token.is_passive,
        Some("rà soát") => false,
        Some("tuyên truyền") => true,
        _ => is_own_work(token, other),
    }
}

fn begins_with_review(wording: &Wording) -> bool {
    wording.action.is_some_and(|it| it.name() == Some("rà soát"))
}

/// Whether an action is a work of its own whatever it is done to: a plan does not carry something out by it.
fn is_own_work(token: &Token, other: &Wording) -> bool {
    let names = |it: &str| other.tokens.iter().any(|token| token.concept.name() == Some(it));
    match token.concept.name() {
        // How content people are is found out by asking them, whether a plan says so or not.
        Some("đánh giá") => !names("hài lòng") && !names("khung đánh giá"),
        Some("tập huấn") => !names("khóa học"),
        // Others come after it where several are named (`rà soát, cấp`).
        Some("rà soát") => token.is_sole,
        // Who inspects assesses too.
        Some("thanh tra") => !names("đánh giá"),
        // A ranking is made by marks.
        Some("chấm điểm") => !names("khung đánh giá"),
        // Who works with other countries works together with them.
        Some("hợp tác") => !names("quốc gia"),
        Some("dự báo" | "ký kết" | "tra cứu") => true,
        _ => false,
    }
}

/// Whether a word names an app or a way that does not go without saying, as those of the whole programme do.
fn is_own_way(token: &Token) -> bool {
    let goes_without_saying = || matches!(token.concept.name(), Some("vneid" | "cổng dịch vụ công quốc gia"));
    token.class == Class::Channel && !goes_without_saying()
}
