//! Turns evidence into the chance that two rows are the same, and says which chance is enough.
//!
//! The weights are those of a logistic regression over the pairs of the labelled appendices (`tests/labels`), the bias of
//! indicators being that of pairs in which no fact and no other word casts doubt; the thresholds stand where no wrong
//! pair of them lies above, with a margin.

use super::compare::Comparison;
use super::doubt::doubts;
use super::evidence::Evidence;
use crate::reading::AppendixKind;

/// From this chance on a pair without a rival is MATCHED.
pub(super) const CERTAIN: f64 = 0.60;

/// From this chance on a pair is MATCHED that says nothing else and stands in the same place of both appendices.
pub(super) const CERTAIN_IN_PLACE: f64 = 0.25;

/// From this chance on a pair is SUGGESTED.
pub(super) const WORTH_ASKING: f64 = 0.02;

/// From this chance on a pair is SUGGESTED where no other is.
pub(super) const NEAREST: f64 = 0.002;

/// The log odds at least of a pair of which one says the same in fewer words. It stays below certainty by more than the
/// margin, so that it never is a rival of a certain pair.
pub(super) const SHORTENED: f64 = -1.2;

/// The log odds at least of a pair of which one is all said by the other: worth asking.
pub(super) const ALL_SAID: f64 = -3.0;

/// The log odds at least of a pair of which each says all that the other says.
const ALL_SAID_BOTH_WAYS: f64 = 1.0;

/// The log odds at which a pair in doubt is asked about.
const IN_DOUBT: f64 = -1.7;

/// How much of what lies above that still counts, so that the likelier of two such pairs stands first.
const STILL_TOLD: f64 = 0.05;

/// How far in log odds a certain pair must lie above its nearest rival.
pub(super) const MARGIN: f64 = 1.0;

/// How much in log odds it speaks against a pair that one only plans what the other does.
const PLANS_ONLY: f64 = 2.0;

/// The weights of one kind of row.
struct Weights {
    bias: f64,
    likeness: f64,
    core: f64,
    head_lost: f64,
    told: f64,
    replaced: f64,
    added: f64,
    keys: f64,
    narrowed: f64,
    lone_fact: f64,
    actions_replaced: f64,
    section: f64,
    output: f64,
}

const INDICATORS: Weights = Weights {
    bias: -5.4,
    likeness: 3.0,
    core: 1.1,
    head_lost: -0.2,
    told: 4.4,
    replaced: -4.6,
    added: -2.5,
    keys: -0.2,
    narrowed: -1.6,
    lone_fact: -1.0,
    actions_replaced: -0.8,
    section: 1.6,
    output: 0.0,
};

const TASKS: Weights = Weights {
    bias: -6.2,
    likeness: 2.0,
    core: 0.7,
    head_lost: 0.0,
    told: 4.4,
    replaced: -3.6,
    added: -0.2,
    keys: -1.1,
    narrowed: -0.3,
    lone_fact: -0.3,
    actions_replaced: -1.1,
    section: 2.2,
    output: 0.6,
};

/// The log odds that the two rows are the same; minus infinity where a fact forbids it.
pub(super) fn log_odds(kind: AppendixKind, evidence: &Evidence) -> f64 {
    const LITERAL: f64 = 9.0;
    let names = &evidence.names;
    if !names.conflicts.is_empty() || names.shared <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if evidence.says_the_same {
        return LITERAL;
    }
    let weights = match kind {
        AppendixKind::Indicators => &INDICATORS,
        AppendixKind::Tasks => &TASKS,
    };
    let log_odds = weights.bias
        + weights.likeness * likeness(names)
        + weights.core * names.core
        + weights.head_lost * f64::from(names.n_heads_lost)
        + weights.told * names.shared.max(0.2).ln()
        + weights.replaced * names.replaced
        + weights.added * names.added
        + weights.keys * names.keys
        + weights.actions_replaced * names.actions_replaced
        + weights.narrowed * names.narrowed
        + weights.lone_fact * f64::from(names.n_lone_facts)
        - PLANS_ONLY * f64::from(evidence.plans_only)
        + weights.section * balance(evidence.section)
        + weights.output * balance(evidence.output);
    let log_odds = if evidence.leaves_nothing_out {
        log_odds.max(ALL_SAID_BOTH_WAYS)
    } else {
        log_odds
    };
    if log_odds > IN_DOUBT && !doubts(kind, evidence).is_empty() {
        IN_DOUBT + STILL_TOLD * (log_odds - IN_DOUBT)
    } else {
        log_odds
    }
}

/// Share of what both say in all that is said: what one puts in place of another counts twice, an addition less, purposes
/// and actions least.
fn likeness(names: &Comparison) -> f64 {
    let unlike = 2.0 * names.replaced
        + 0.6 * names.added
        + 0.3 * names.tails
        + 0.25 * (names.actions + 2.0 * names.actions_replaced);
    names.shared / (names.shared + unlike)
}

/// A share as evidence for (1) or against (-1); nothing where it is not known.
fn balance(share: Option<f64>) -> f64 {
    share.map_or(0.0, |it| 2.0 * it - 1.0)
}

/// The chance that belongs to log odds.
pub(super) fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::super::align::Pairing;
    use super::super::evaluate::LabelledAppendix;
    use super::super::wording::Wording;
    use super::*;

    #[test]
    fn a_pair_is_judged_the_same_whichever_row_comes_first() {
        let names = |csv| -> Vec<Wording> {
            let appendix = LabelledAppendix::parse("plan-tasks", csv).unwrap();
            appendix.rows.iter().map(|it| Wording::read(&it.name)).collect()
        };
        let one = names(include_str!("../../tests/labels/hue-tasks.csv"));
        let other = names(include_str!("../../tests/labels/omega-tasks.csv"));
        let odds = |one: &Wording, other: &Wording| {
            let names = Comparison::of(&Pairing::of(one, other));
            let evidence = Evidence {
                names,
                ..Evidence::default()
            };
            log_odds(AppendixKind::Tasks, &evidence)
        };
        for one in &one {
            for other in &other {
                let (there, back) = (odds(one, other), odds(other, one));
                let is_same = (there - back).abs() < 1e-9 || there == back;
                assert!(is_same, "{there} {back} {} | {}", one.key, other.key);
            }
        }
    }
}
