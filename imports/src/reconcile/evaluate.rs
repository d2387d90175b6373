//! Measures matching against labelled appendices: how many true pairs are joined, how many wrong ones, and whether the
//! right candidate stands first where nothing is joined.
//!
//! Pure: the caller reads the labels. The order of imports changes nothing, so all provinces are imported at once, and
//! what is joined then is what is joined whoever comes last. Each in turn is then proposed anew against the others.

mod calibration;
mod hub;
mod labels;

pub use calibration::{Band, calibration};
pub use hub::Hub;
pub use labels::{LabelError, LabelledAppendix, LabelledRow, OpenPair, parse_open_pairs};

use std::collections::BTreeSet;

use super::index::RegistryIndex;
use super::line::{AppendixKey, Line, Sections};
use super::{Proposal, Relation, RowRef};
use crate::reading::AppendixKind;
use crate::registry::KnownRow;

/// What became of the rows of one left-out province, one kind of row.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The province, by the first word of its appendices' names.
    pub province: String,
    /// Indicators or tasks.
    pub kind: AppendixKind,
    /// Pairs of a row here and a row elsewhere that are the same thing.
    pub n_true_pairs: usize,
    /// Those that ended under one code.
    pub n_joined_pairs: usize,
    /// Pairs under one code that are not the same thing.
    pub n_wrong_pairs: usize,
    /// Rows that are something known.
    pub n_known_rows: usize,
    /// Those that were MATCHED with it.
    pub n_matched_rows: usize,
    /// Those that were not, but whose first candidate is right.
    pub n_rightly_suggested_rows: usize,
    /// The first candidate of each row that has one: its score, and whether it is right. Pairs that are open are left out.
    pub first_candidates: Vec<ScoredCandidate>,
    /// What went wrong, for people to read.
    pub remarks: Vec<Remark>,
}

/// How sure a first candidate was, and whether it is right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScoredCandidate {
    /// From 0 to 1.
    pub score: f64,
    /// Whether the two rows are the same thing.
    pub is_right: bool,
}

/// A row that was joined wrongly or not at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// What happened.
    pub fault: Fault,
    /// The row.
    pub name: String,
    /// What it was joined with, or what it should have been.
    pub other: String,
    /// The score of that pair.
    pub score: f64,
}

/// What can go wrong with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// Joined with something else.
    WrongJoin,
    /// Not joined, and the right candidate is not the first.
    Missed,
    /// Not joined, the right candidate first.
    OnlySuggested,
}

/// Leaves out each province in turn. Provinces are told apart by the first word of the appendices' names.
pub fn evaluate(appendices: &[LabelledAppendix], open: &[OpenPair]) -> Vec<Figures> {
    let provinces: BTreeSet<&str> = appendices.iter().map(LabelledAppendix::province).collect();
    leave_out_each(appendices, open, &provinces)
}

/// Leaves out one province only.
pub fn evaluate_province(appendices: &[LabelledAppendix], open: &[OpenPair], province: &str) -> Vec<Figures> {
    leave_out_each(appendices, open, &BTreeSet::from([province]))
}

fn leave_out_each(
    appendices: &[LabelledAppendix],
    open: &[OpenPair],
    provinces: &BTreeSet<&str>,
) -> Vec<Figures> {
    let mut figures = Vec::new();
    for kind in [AppendixKind::Indicators, AppendixKind::Tasks] {
        let all: Vec<&LabelledAppendix> = appendices.iter().filter(|it| it.kind == kind).collect();
        let hub = Hub::holding(&all);
        let index = hub.index();
        for province in provinces {
            figures.extend(leave_out(&hub, &index, &all, open, province));
        }
    }
    figures.sort_by(|one, other| (&one.province, one.kind).cmp(&(&other.province, other.kind)));
    figures
}

/// What becomes of the rows of one province that comes last; none where it has no such appendix.
fn leave_out(
    hub: &Hub,
    index: &RegistryIndex,
    all: &[&LabelledAppendix],
    open: &[OpenPair],
    province: &str,
) -> Option<Figures> {
    let left_out: Vec<&LabelledAppendix> = all
        .iter()
        .copied()
        .filter(|it| it.province() == province)
        .collect();
    let kind = left_out.first()?.kind;
    let proposals = hub.propose_again(index, &left_out);
    let (mine, theirs): (Vec<Placed<'_>>, Vec<Placed<'_>>) = hub
        .rows()
        .map(|it| Placed {
            row: it.0,
            appendix: it.1,
            label: it.2,
        })
        .partition(|it| left_out.iter().any(|appendix| appendix.name == it.appendix));
    let mut figures = Figures::new(province, kind);
    for (placed, proposal) in mine.iter().zip(&proposals) {
        figures.count(placed, proposal, &theirs, open);
    }
    Some(figures)
}

/// A row of the hub with its label.
struct Placed<'a> {
    row: &'a KnownRow,
    appendix: &'a str,
    label: &'a LabelledRow,
}

impl LabelledAppendix {
    /// The province: the first word of the name.
    pub fn province(&self) -> &str {
        self.name
            .rsplit_once('-')
            .map_or(self.name.as_str(), |it| it.0)
            .trim_end_matches("-2025")
    }

    /// The rows as rows of a reading.
    fn lines(&self, appendix_idx: usize) -> Vec<Line> {
        let read = |(row_idx, row): (usize, &LabelledRow)| Line {
            row: RowRef::Read {
                appendix_idx,
                row_idx,
            },
            appendix: AppendixKey::Read(appendix_idx),
            code: None,
            ..Line::of_known(&self.known_row(row, 0, 0), &mut Sections::default())
        };
        self.rows.iter().enumerate().map(read).collect()
    }
}

impl Figures {
    fn new(province: &str, kind: AppendixKind) -> Self {
        Self {
            province: province.to_owned(),
            kind,
            n_true_pairs: 0,
            n_joined_pairs: 0,
            n_wrong_pairs: 0,
            n_known_rows: 0,
            n_matched_rows: 0,
            n_rightly_suggested_rows: 0,
            first_candidates: Vec::new(),
            remarks: Vec::new(),
        }
    }

    fn count(&mut self, mine: &Placed<'_>, proposal: &Proposal, theirs: &[Placed<'_>], open: &[OpenPair]) {
        self.first_candidates
            .extend(scored(mine.label, proposal, theirs, open));
        let mut same: Vec<&Placed<'_>> = Vec::new();
        let mut is_matched = false;
        for other in theirs {
            let joined = mine.row.code == other.row.code;
            match verdict(mine.label, other.label, open) {
                Verdict::Same => {
                    same.push(other);
                    is_matched |= joined;
                    self.n_joined_pairs = self.n_joined_pairs.saturating_add(usize::from(joined));
                }
                Verdict::Different if joined => {
                    self.n_wrong_pairs = self.n_wrong_pairs.saturating_add(1);
                    self.remark(Fault::WrongJoin, mine, other, proposal);
                }
                _ => {}
            }
        }
        self.n_true_pairs = self.n_true_pairs.saturating_add(same.len());
        self.n_known_rows = self.n_known_rows.saturating_add(usize::from(!same.is_empty()));
        self.n_matched_rows = self.n_matched_rows.saturating_add(usize::from(is_matched));
        if let (Some(right), false) = (same.first(), is_matched) {
            self.count_unmatched(mine, right, &same, proposal);
        }
    }

    fn count_unmatched(
        &mut self,
        mine: &Placed<'_>,
        right: &Placed<'_>,
        same: &[&Placed<'_>],
        proposal: &Proposal,
    ) {
        let first = proposal.candidates.first().map(|it| it.row);
        let is_first = same.iter().any(|it| Some(RowRef::Known(it.row.id)) == first);
        self.n_rightly_suggested_rows = self
            .n_rightly_suggested_rows
            .saturating_add(usize::from(is_first));
        let fault = if is_first {
            Fault::OnlySuggested
        } else {
            Fault::Missed
        };
        self.remark(fault, mine, right, proposal);
    }

    fn remark(&mut self, fault: Fault, mine: &Placed<'_>, other: &Placed<'_>, proposal: &Proposal) {
        let candidate = proposal
            .candidates
            .iter()
            .find(|it| it.row == RowRef::Known(other.row.id));
        self.remarks.push(Remark {
            fault,
            name: mine.label.name.clone(),
            other: other.label.name.clone(),
            score: candidate.map_or(0.0, |it| it.score),
        });
    }
}

/// The first candidate of a row with its verdict. A part is neither right nor wrong.
fn scored(
    mine: &LabelledRow,
    proposal: &Proposal,
    theirs: &[Placed<'_>],
    open: &[OpenPair],
) -> Option<ScoredCandidate> {
    let first = proposal
        .candidates
        .first()
        .filter(|it| it.relation == Relation::Same)?;
    let other = theirs.iter().find(|it| RowRef::Known(it.row.id) == first.row)?;
    let verdict = verdict(mine, other.label, open);
    (verdict != Verdict::Open).then_some(ScoredCandidate {
        score: first.score,
        is_right: verdict == Verdict::Same,
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Same,
    Open,
    Different,
}

fn verdict(one: &LabelledRow, other: &LabelledRow, open: &[OpenPair]) -> Verdict {
    let (mine, theirs) = match (&one.group, &other.group) {
        (Some(mine), Some(theirs)) => (mine, theirs),
        // Two local rows may well say the same: nobody compared them by hand.
        (None, None) => return Verdict::Open,
        _ => return Verdict::Different,
    };
    if open
        .iter()
        .any(|it| (&it.0, &it.1) == (mine, theirs) || (&it.1, &it.0) == (mine, theirs))
    {
        return Verdict::Open;
    }
    if mine == theirs {
        Verdict::Same
    } else {
        Verdict::Different
    }
}
