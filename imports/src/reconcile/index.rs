//! The registry prepared for comparing: rows understood once, and for each concept the rows that say it.
//!
//! Built once per version of the data and shared by all readings reconciled against it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::concepts::ConceptId;
use super::edges::Edge;
use super::line::Line;
use crate::reading::AppendixKind;
use crate::registry::{Decision, Registry, SharedCode};

/// A [`Registry`] prepared for [`super::reconcile_with`].
#[derive(Debug)]
pub struct RegistryIndex {
    pub(super) lines: Vec<Line>,
    pub(super) postings: Postings,
    pub(super) by_code: HashMap<SharedCode, Vec<usize>>,
    /// Rows of each appendix, in order.
    pub(super) by_appendix: HashMap<i64, Vec<usize>>,
    /// Rows by kind and wording; only where there are decisions.
    pub(super) by_wording: HashMap<(AppendixKind, String), Vec<usize>>,
    pub(super) decisions: Vec<Decision>,
    /// Edges of known rows among themselves, found when first asked for.
    pub(super) known_edges: Vec<OnceLock<Vec<Edge>>>,
}

impl RegistryIndex {
    /// Prepares a registry.
    pub fn new(registry: &Registry) -> Self {
        let lines: Vec<Line> = registry.rows.iter().map(Line::of_known).collect();
        let mut by_code: HashMap<SharedCode, Vec<usize>> = HashMap::new();
        let mut by_appendix: HashMap<i64, Vec<usize>> = HashMap::new();
        for (idx, row) in registry.rows.iter().enumerate() {
            by_code.entry(row.code.clone()).or_default().push(idx);
            by_appendix.entry(row.appendix_id).or_default().push(idx);
        }
        let mut by_wording: HashMap<(AppendixKind, String), Vec<usize>> = HashMap::new();
        for (idx, line) in lines
            .iter()
            .enumerate()
            .filter(|_| !registry.decisions.is_empty())
        {
            by_wording
                .entry((line.kind, line.wording.key.clone()))
                .or_default()
                .push(idx);
        }
        Self {
            by_appendix,
            by_wording,
            postings: Postings::of(&lines),
            known_edges: lines.iter().map(|_| OnceLock::new()).collect(),
            by_code,
            decisions: registry.decisions.clone(),
            lines,
        }
    }
}

/// For each telling concept the lines that say it.
#[derive(Debug, Default)]
pub(super) struct Postings {
    by_concept: HashMap<ConceptId, Vec<u32>>,
    n_lines: usize,
}

impl Postings {
    /// Indexes lines by their place.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut by_concept: HashMap<ConceptId, Vec<u32>> = HashMap::new();
        for (idx, line) in (0_u32..).zip(lines) {
            for token in line.wording.tokens.iter().filter(|it| it.class.is_telling()) {
                by_concept.entry(token.concept).or_default().push(idx);
            }
        }
        Self {
            by_concept,
            n_lines: lines.len(),
        }
    }

    /// Lines worth comparing with this one: both say a third of what the one that tells less says, and one of them says
    /// little else. The same whichever of the two is asked.
    pub(super) fn alike(&self, line: &Line, lines: &[Line]) -> Vec<usize> {
        let mut shared = vec![0.0_f64; self.n_lines];
        let mut touched: Vec<usize> = Vec::new();
        for token in line.wording.tokens.iter().filter(|it| it.class.is_telling()) {
            for place in self.by_concept.get(&token.concept).into_iter().flatten() {
                let Ok(idx) = usize::try_from(*place) else {
                    continue;
                };
                let Some(sum) = shared.get_mut(idx) else {
                    continue;
                };
                if *sum == 0.0 {
                    touched.push(idx);
                }
                *sum += token.class.weight();
            }
        }
        touched.sort_unstable();
        touched.retain(|idx| {
            let sum = shared.get(*idx).copied().unwrap_or_default();
            let theirs = lines.get(*idx).map_or(0.0, |it| it.telling);
            is_worth_comparing(sum, line.telling.min(theirs))
        });
        touched
    }
}

/// Whether two lines share enough, by what they share and what the one that tells less tells.
fn is_worth_comparing(shared: f64, less: f64) -> bool {
    const SHARE: f64 = 1.0 / 3.0;
    // A pair in which either says more than this instead of the other's words is no candidate.
    const INSTEAD: f64 = 1.8;
    const INSTEAD_SHARE: f64 = 0.25;
    const ROUNDING: f64 = 1e-9;
    let unsaid = less - shared;
    shared + ROUNDING >= SHARE * less && unsaid <= ROUNDING + INSTEAD.max(INSTEAD_SHARE * less)
}
