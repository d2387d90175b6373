//! Recognises rows of a reading in the registry: proposals with a score and a reason. Writes nothing.
//!
//! Rows are compared with rows, never with codes, and a pair is judged by the two appendices it stands in alone. So the
//! order in which provinces are imported cannot change which rows end up together. Whatever a new row brings to light
//! about known ones (two codes that are one, a row that has to leave its code) is part of the answer.

mod align;
mod certain;
mod clauses;
mod compare;
mod concepts;
mod decisions;
mod doubt;
mod edges;
pub mod evaluate;
mod evidence;
mod explain;
mod facts;
mod heads;
mod index;
mod inherit;
mod line;
mod lists;
mod normalize;
mod part_of;
mod partition;
mod place;
mod propose;
mod reader;
mod reasons;
mod score;
mod shorter;
mod swapped;
mod token;
mod unsaid;
mod wording;
mod works;

pub use index::{CurrentRow, RegistryIndex};

use crate::reading::Reading;
use crate::registry::{Registry, SharedCode, Superseded};

use decisions::Rulings;
use edges::Field;
use line::{AppendixKey, Line};
use partition::Partition;

/// Recognises the rows of a reading in a registry.
pub fn reconcile(reading: &Reading, registry: &Registry) -> Reconciliation {
    reconcile_with(reading, &RegistryIndex::new(registry), &registry.superseded)
}

/// The same against a registry prepared before. `superseded` says which known appendices the reading's replace: their
/// rows are no evidence.
pub fn reconcile_with(reading: &Reading, index: &RegistryIndex, superseded: &[Superseded]) -> Reconciliation {
    let mut fresh = Vec::new();
    for (appendix_idx, appendix) in reading.appendices.iter().enumerate() {
        fresh.extend((0..appendix.rows.len()).filter_map(|it| Line::of_read(appendix, appendix_idx, it)));
    }
    inherit::inherit(&mut fresh, index, superseded);
    reconcile_lines(fresh, index, superseded)
}

fn reconcile_lines(fresh: Vec<Line>, index: &RegistryIndex, superseded: &[Superseded]) -> Reconciliation {
    let superseded: Vec<AppendixKey> = superseded
        .iter()
        .map(|it| AppendixKey::Known(it.appendix_id))
        .collect();
    let mut field = Field::new(index, fresh, superseded);
    let rulings = Rulings::of(&field);
    let partition = Partition::of(&mut field, &rulings);
    let proposals = propose::proposals(&mut field, &rulings, &partition);
    Reconciliation {
        proposals,
        merges: partition.merges,
        moves: partition.moves,
    }
}

/// Groups known rows anew, as when a document is taken back: the rows of some codes and all that they touch.
pub fn regroup(index: &RegistryIndex, codes: &[SharedCode]) -> Reconciliation {
    let mut field = Field::new(index, Vec::new(), Vec::new());
    let rulings = Rulings::of(&field);
    let rows = codes.iter().filter_map(|it| index.by_code.get(it)).flatten();
    let partition = Partition::around(&mut field, &rulings, rows.copied().collect());
    Reconciliation {
        proposals: Vec::new(),
        merges: partition.merges,
        moves: partition.moves,
    }
}

/// The wording by which stewards decide on a row: its name, with that of its group row after it where it says little
/// alone. Decisions are kept under it.
pub fn decided_wording(name: &str, parent_name: Option<&str>) -> String {
    line::full_name(name, parent_name)
}

/// Everything that reconciling one reading says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reconciliation {
    /// One proposal for each row that can be matched, in the order of appendices and rows. Hidden rows and group rows
    /// (a name over sub-rows, with no values of its own) have none.
    pub proposals: Vec<Proposal>,
    /// Known codes that turn out to be one. The store redirects `from` to `into`.
    pub merges: Vec<Merge>,
    /// Known rows that have to leave their code because a new row fits better. Rare.
    pub moves: Vec<Move>,
}

/// Two known codes that are one thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Merge {
    /// The code that ends: from now on it redirects.
    pub from: SharedCode,
    /// The code that stays, the smaller of the two.
    pub into: SharedCode,
}

/// A known row that changes its code.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Move {
    /// Identity of the row in the store ([`crate::registry::KnownRow::id`]).
    pub row_id: i64,
    /// The code it had.
    pub from: SharedCode,
    /// What it is now.
    pub to: Join,
    /// Its name, which a new thing takes that no row of the reading is.
    pub name: String,
    /// Its unit in its normal form.
    pub unit: Option<String>,
}

/// What reconciling proposes for one row of a reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// Index of the appendix in the reading.
    pub appendix_idx: usize,
    /// Index of the row in the appendix.
    pub row_idx: usize,
    /// How sure.
    pub status: MatchStatus,
    /// What the row is. Of a MATCHED row the thing it joins; otherwise it becomes a new one.
    pub joins: Join,
    /// Candidates, best first, with why. Of a MATCHED row the first is what it joins.
    pub candidates: Vec<Candidate>,
}

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MatchStatus {
    /// Above certainty: joined.
    Matched,
    /// In doubt: a steward decides; until then the row stands alone.
    Suggested,
    /// Nothing like it is known.
    New,
}

/// What a row is joined with.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Join {
    /// A shared thing of the registry.
    Known(SharedCode),
    /// A new shared thing; rows of this reading with the same number are one thing.
    Fresh(usize),
}

/// A shared thing that a row may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The thing.
    pub join: Join,
    /// The row of it that was compared with: the one most like the row.
    pub row: RowRef,
    /// The same thing, or a part of it.
    pub relation: Relation,
    /// From 0 to 1: the chance of being right, as calibrated.
    pub score: f64,
    /// Wording that was compared with.
    pub name: String,
    /// Why, in words.
    pub reasons: Vec<Reason>,
    /// Which parts of the two wordings agree and which differ.
    pub marks: WordingMarks,
}

/// A row as evidence: known, or another one of the same reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowRef {
    /// A row of the registry, by its identity in the store.
    Known(i64),
    /// A row of the reading.
    Read {
        /// Index of the appendix in the reading.
        appendix_idx: usize,
        /// Index of the row in the appendix.
        row_idx: usize,
    },
}

/// How a row relates to a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same.
    Same,
    /// The row is a part of the candidate.
    PartOf,
    /// The candidate is a part of the row.
    Contains,
}

/// Why a match was proposed or forbidden, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// A stable name (`UNIT_EQUAL`, `LEVEL_DIFFERS`).
    pub code: &'static str,
    /// Vietnamese sentence.
    pub vi: String,
    /// English sentence.
    pub en: String,
}

/// Both wordings cut into marked parts, for a page to colour.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WordingMarks {
    /// Parts of the row's name, in order; what lies between them is neutral.
    pub row: Vec<MarkedSpan>,
    /// Parts of the candidate's name.
    pub candidate: Vec<MarkedSpan>,
}

/// A part of a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MarkedSpan {
    /// First character, counted in characters (of NFC text) from 0.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// What it is in the comparison.
    pub mark: Mark,
}

/// What a part of a wording is in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// The same words on both sides.
    Same,
    /// Other words with the same meaning (`DVC`, `dịch vụ công`).
    Equivalent,
    /// Stands on this side only.
    Extra,
    /// Contradicts the other side (`4G`, `5G`).
    Conflict,
}
