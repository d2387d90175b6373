//! A registry in memory that takes in appendices one after the other, as the store does.

use std::collections::{BTreeMap, BTreeSet};

use super::super::index::RegistryIndex;
use super::super::line::Line;
use super::super::{Join, Proposal, Reconciliation, reconcile_lines};
use super::labels::{LabelledAppendix, LabelledRow};
use crate::reading::AppendixKind;
use crate::registry::{KnownRow, Registry, SharedCode, Superseded};

/// The registry, and the numbers given out so far.
#[derive(Debug, Default)]
pub struct Hub {
    registry: Registry,
    n_codes: usize,
    n_appendices: i64,
    labels: BTreeMap<i64, (String, LabelledRow)>,
}

impl Hub {
    /// A registry that holds some appendices.
    pub(super) fn holding(appendices: &[&LabelledAppendix]) -> Self {
        let mut hub = Self::default();
        hub.import(appendices);
        hub
    }

    /// The registry prepared for [`Self::propose_again`].
    pub(super) fn index(&self) -> RegistryIndex {
        RegistryIndex::new(&self.registry)
    }

    /// What would be proposed for appendices that the registry holds, were they not there.
    pub(super) fn propose_again(
        &self,
        index: &RegistryIndex,
        appendices: &[&LabelledAppendix],
    ) -> Vec<Proposal> {
        let names: BTreeSet<&str> = appendices.iter().map(|it| it.name.as_str()).collect();
        let held = self.rows().filter(|it| names.contains(it.1));
        let held: BTreeSet<i64> = held.map(|it| it.0.appendix_id).collect();
        let superseded: Vec<Superseded> = held
            .into_iter()
            .map(|appendix_id| Superseded {
                appendix_idx: 0,
                appendix_id,
            })
            .collect();
        reconcile_lines(lines(appendices), index, &superseded).proposals
    }

    /// Imports appendices as one reading and returns what was proposed.
    pub fn import(&mut self, appendices: &[&LabelledAppendix]) -> Vec<Proposal> {
        let outcome = reconcile_lines(lines(appendices), &RegistryIndex::new(&self.registry), &[]);
        let mut fresh: BTreeMap<usize, SharedCode> = BTreeMap::new();
        self.redirect(&outcome, &mut fresh);
        for proposal in &outcome.proposals {
            let Some(appendix) = appendices.get(proposal.appendix_idx) else {
                continue;
            };
            let Some(label) = appendix.rows.get(proposal.row_idx) else {
                continue;
            };
            let id = i64::try_from(self.registry.rows.len()).unwrap_or(i64::MAX);
            let place = i64::try_from(proposal.appendix_idx).unwrap_or(i64::MAX);
            let code = self.code(&proposal.joins, appendix.kind, &mut fresh);
            let row = appendix.known_row(label, self.n_appendices.saturating_add(place), id);
            self.labels.insert(id, (appendix.name.clone(), label.clone()));
            self.registry.rows.push(KnownRow { code, ..row });
        }
        self.n_appendices = self
            .n_appendices
            .saturating_add(i64::try_from(appendices.len()).unwrap_or(0));
        outcome.proposals
    }

    /// All rows with their appendix and label, in the order of their import.
    pub fn rows(&self) -> impl Iterator<Item = (&KnownRow, &str, &LabelledRow)> {
        self.registry.rows.iter().filter_map(|row| {
            let (appendix, label) = self.labels.get(&row.id)?;
            Some((row, appendix.as_str(), label))
        })
    }

    /// The groups of rows under one code, as `(appendix, section and ordinal)`, in an order that tells nothing of the
    /// order of imports.
    pub fn partition(&self) -> Vec<Vec<(String, String)>> {
        let mut groups: BTreeMap<&SharedCode, Vec<(String, String)>> = BTreeMap::new();
        for (row, appendix, label) in self.rows() {
            let place = format!("{} {}", label.section, label.ordinal);
            groups
                .entry(&row.code)
                .or_default()
                .push((appendix.to_owned(), place));
        }
        let mut groups: Vec<Vec<(String, String)>> = groups.into_values().collect();
        groups.iter_mut().for_each(|it| it.sort());
        groups.sort();
        groups
    }

    fn redirect(&mut self, outcome: &Reconciliation, fresh: &mut BTreeMap<usize, SharedCode>) {
        for moved in &outcome.moves {
            let kind = self
                .registry
                .rows
                .iter()
                .find(|it| it.id == moved.row_id)
                .map(|it| it.kind);
            let code = self.code(&moved.to, kind.unwrap_or(AppendixKind::Indicators), fresh);
            if let Some(row) = self.registry.rows.iter_mut().find(|it| it.id == moved.row_id) {
                row.code = code;
            }
        }
        for merge in &outcome.merges {
            for row in self.registry.rows.iter_mut().filter(|it| it.code == merge.from) {
                row.code = merge.into.clone();
            }
        }
    }

    fn code(
        &mut self,
        join: &Join,
        kind: AppendixKind,
        fresh: &mut BTreeMap<usize, SharedCode>,
    ) -> SharedCode {
        match join {
            Join::Known(code) => code.clone(),
            Join::Fresh(idx) => fresh
                .entry(*idx)
                .or_insert_with(|| {
                    self.n_codes = self.n_codes.saturating_add(1);
                    let prefix = match kind {
                        AppendixKind::Indicators => "CT",
                        AppendixKind::Tasks => "NV",
                    };
                    SharedCode(format!("{prefix}-{:04}", self.n_codes))
                })
                .clone(),
        }
    }
}

/// The rows of appendices as rows of one reading.
fn lines(appendices: &[&LabelledAppendix]) -> Vec<Line> {
    appendices
        .iter()
        .enumerate()
        .flat_map(|(idx, it)| it.lines(idx))
        .collect()
}
