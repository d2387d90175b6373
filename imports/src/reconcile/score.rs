//! Turns evidence into the chance that two rows are the same, and says which chance is enough.
//!
//! The weights are those of a logistic regression over the pairs of the labelled appendices (`tests/labels`); the
//! thresholds stand where no wrong pair of them lies above, with a margin.

use super::evidence::Evidence;
use crate::reading::AppendixKind;

/// From this chance on a pair without a rival is MATCHED.
pub(super) const CERTAIN: f64 = 0.80;

/// From this chance on a pair is SUGGESTED.
pub(super) const WORTH_ASKING: f64 = 0.12;

/// How far in log odds a certain pair must lie above its nearest rival.
pub(super) const MARGIN: f64 = 1.0;

/// The weights of one kind of row.
struct Weights {
    bias: f64,
    likeness: f64,
    core: f64,
    head_lost: f64,
    narrowed: f64,
    lone_fact: f64,
    told: f64,
    targets: f64,
    section: f64,
    output: f64,
}

const INDICATORS: Weights = Weights {
    bias: -11.7,
    likeness: 6.2,
    core: 5.1,
    head_lost: -0.9,
    narrowed: -0.6,
    lone_fact: -0.6,
    told: 2.0,
    targets: 0.3,
    section: 1.2,
    output: 0.0,
};

const TASKS: Weights = Weights {
    bias: -8.5,
    likeness: 5.5,
    core: 2.6,
    head_lost: -0.6,
    narrowed: -0.5,
    lone_fact: -0.5,
    told: 1.6,
    targets: 0.0,
    section: 1.2,
    output: 1.1,
};

/// The log odds that the two rows are the same; minus infinity where a fact forbids it.
pub(super) fn log_odds(kind: AppendixKind, evidence: &Evidence) -> f64 {
    const LITERAL: f64 = 9.0;
    let names = &evidence.names;
    if !names.conflicts.is_empty() || names.shared <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if evidence.is_literal {
        return LITERAL;
    }
    let weights = match kind {
        AppendixKind::Indicators => &INDICATORS,
        AppendixKind::Tasks => &TASKS,
    };
    weights.bias
        + weights.likeness * likeness(evidence)
        + weights.core * names.core
        + weights.head_lost * f64::from(names.n_heads_lost)
        + weights.narrowed * names.narrowed
        + weights.lone_fact * f64::from(names.n_lone_facts)
        + weights.told * names.shared.max(0.2).ln()
        + weights.targets * balance(evidence.targets)
        + weights.section * balance(evidence.section)
        + weights.output * balance(evidence.output)
}

/// Share of what both say in all that is said: what one puts in place of another counts twice, an addition less, purposes
/// and actions least.
fn likeness(evidence: &Evidence) -> f64 {
    let names = &evidence.names;
    let replaced = names.left.min(names.right);
    let added = names.left.max(names.right) - replaced;
    let said = names.shared + 2.0 * replaced + 0.6 * added + 0.3 * names.tails + 0.2 * names.actions;
    names.shared / said
}

/// A share as evidence for (1) or against (-1); nothing where it is not known.
fn balance(share: Option<f64>) -> f64 {
    share.map_or(0.0, |it| 2.0 * it - 1.0)
}

/// The chance that belongs to log odds.
pub(super) fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
