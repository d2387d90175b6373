//! What the hub knows when a reading is reconciled: rows of other imports, shared codes, agency types and decisions.
//!
//! The store loads a `Registry` beforehand; nothing here reads or writes a database.

use crate::reading::AppendixKind;

/// The stable code of an indicator (`CT-0001`), a shared task (`NV-0001`) or an agency type (its slug). Never used again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SharedCode(pub String);

/// Everything that reconciling compares with.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registry {
    /// Rows of the current appendices, each with the code it has.
    pub rows: Vec<KnownRow>,
    /// Decisions of stewards that hold for later imports.
    pub decisions: Vec<Decision>,
    /// Agency types known beside those of the lexicon.
    pub agency_types: Vec<KnownAgencyType>,
    /// Which known appendices the reading's appendices supersede. Their rows are no evidence, but a new row that says
    /// the same as one of them takes over its code, so that codes stay.
    pub superseded: Vec<Superseded>,
}

/// An appendix of the reading that is a new version of a known one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Superseded {
    /// Index of the appendix in the reading.
    pub appendix_idx: usize,
    /// Identity of the known appendix ([`KnownRow::appendix_id`]).
    pub appendix_id: i64,
}

/// A row of an imported appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownRow {
    /// Identity in the store.
    pub id: i64,
    /// The shared thing that it is.
    pub code: SharedCode,
    /// Indicator or task.
    pub kind: AppendixKind,
    /// Official code of the province.
    pub province_code: String,
    /// Identity of the appendix across its versions: rows of one appendix are never the same thing.
    pub appendix_id: i64,
    /// Title of its section.
    pub section: Option<String>,
    /// Number of its section.
    pub section_ordinal: Option<String>,
    /// Its own number.
    pub ordinal: Option<String>,
    /// Name or text.
    pub name: String,
    /// Name of the group row above, for sub-rows (`11.1` under `11`).
    pub parent_name: Option<String>,
    /// Unit in its normal form.
    pub unit: Option<String>,
    /// Targets as `(year, raw)`.
    pub targets: Vec<(u16, String)>,
    /// Slugs of the lead and monitoring agencies' types.
    pub agency_types: Vec<String>,
    /// Output of a task.
    pub output: Option<String>,
    /// Last day of a task, as `2026-12-31`.
    pub due: Option<String>,
}

/// What a steward decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Rows with this wording (of this province, where given) are this shared thing.
    Alias {
        /// Indicators or tasks.
        kind: AppendixKind,
        /// The wording.
        name: String,
        /// Only in this province.
        province_code: Option<String>,
        /// What it is.
        code: SharedCode,
    },
    /// Rows with this wording are not that shared thing.
    Refused {
        /// Indicators or tasks.
        kind: AppendixKind,
        /// The wording.
        name: String,
        /// Only in this province.
        province_code: Option<String>,
        /// What it is not.
        code: SharedCode,
    },
}

/// An agency type of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAgencyType {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Other names that stewards gave it.
    pub aliases: Vec<String>,
}
