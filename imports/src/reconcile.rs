//! Recognises rows of a reading in the registry: proposals with a score and a reason. Writes nothing.

use crate::registry::SharedCode;

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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    /// The same thing, or a part of it.
    pub relation: Relation,
    /// From 0 to 1: the chance of being right, as calibrated.
    pub score: f64,
    /// Wording that was compared with.
    pub name: String,
    /// Why, in words.
    pub reasons: Vec<Reason>,
}

/// How a row relates to a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same.
    Same,
    /// The row is a part of the candidate, or the candidate of the row.
    PartOf,
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
