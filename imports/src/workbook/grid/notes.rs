//! What is to be said about the cells of a sheet: listed one by one, or counted.

use std::collections::BTreeMap;

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, Finding, OpeningFinding};
use crate::workbook::legacy::LegacyEncoding;

/// Findings of one kind that a sheet lists one by one.
const MAX_LISTED: usize = 100;

/// What is to be said about a sheet.
#[derive(Default)]
pub(super) struct Notes {
    listed: Vec<(Option<CellRef>, OpeningFinding)>,
    n_by_code: BTreeMap<&'static str, usize>,
    pub converted: BTreeMap<LegacyEncoding, Tally>,
    pub control: Tally,
    pub decomposed: Tally,
    pub eth: Tally,
}

/// How many cells, and which was first.
#[derive(Default)]
pub(super) struct Tally {
    n_cells: usize,
    first: Option<CellRef>,
    last: Option<CellRef>,
}

impl Tally {
    pub fn add(&mut self, at: CellRef) {
        if self.last != Some(at) {
            self.n_cells = self.n_cells.saturating_add(1);
        }
        self.first = self.first.or(Some(at));
        self.last = Some(at);
    }
}

impl Notes {
    /// Lists a finding, unless there are many of its kind already.
    pub fn list(&mut self, at: Option<CellRef>, finding: OpeningFinding) {
        let n = self.n_by_code.entry(finding.code()).or_default();
        *n = n.saturating_add(1);
        if *n <= MAX_LISTED {
            self.listed.push((at, finding));
        }
    }

    /// Everything found, in the order of cells.
    pub fn into_diagnostics(mut self, sheet: &str) -> Vec<Diagnostic> {
        for (encoding, tally) in std::mem::take(&mut self.converted) {
            let n_cells = tally.n_cells;
            self.listed.push((
                tally.first,
                OpeningFinding::LegacyTextConverted { encoding, n_cells },
            ));
        }
        let tallies = [
            (
                &self.control,
                (|n_cells| OpeningFinding::ControlCharactersDropped { n_cells }) as fn(usize) -> _,
            ),
            (&self.decomposed, |n_cells| OpeningFinding::DecomposedText {
                n_cells,
            }),
            (&self.eth, |n_cells| OpeningFinding::EthForDStroke { n_cells }),
        ];
        for (tally, finding) in tallies {
            if tally.n_cells > 0 {
                self.listed.push((tally.first, finding(tally.n_cells)));
            }
        }
        for (code, n) in &self.n_by_code {
            let n_more = n.saturating_sub(MAX_LISTED);
            if n_more > 0 {
                self.listed
                    .push((None, OpeningFinding::MoreOfTheSame { code, n_more }));
            }
        }
        self.listed.sort_by_key(|(at, _)| *at);
        let place = |(at, finding)| Diagnostic {
            finding: Finding::Opening(finding),
            sheet: Some(sheet.to_owned()),
            cell: at,
        };
        self.listed.into_iter().map(place).collect()
    }
}
