//! Appendices whose rows are labelled by hand.
//!
//! A labelled appendix is CSV with the columns `group,part_of,section,ordinal,name` and, for indicators, `unit` and one
//! column per year, for tasks `output` and `deadline`. Rows with the same group are the same thing; a row without one is
//! like no other, whatever it looks like (column `like`).

use csv::{ReaderBuilder, StringRecord};

use crate::reading::AppendixKind;
use crate::registry::{KnownRow, SharedCode};

/// An appendix whose rows are labelled by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelledAppendix {
    /// Its name (`hue-indicators`).
    pub name: String,
    /// Indicators or tasks.
    pub kind: AppendixKind,
    /// Its rows in order.
    pub rows: Vec<LabelledRow>,
}

/// A row and what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelledRow {
    /// The thing that it is; none for a local one.
    pub group: Option<String>,
    /// Things that it is a part of.
    pub part_of: Vec<String>,
    /// The thing that a local row looks like and is not.
    pub like: Option<String>,
    /// Title of its section.
    pub section: String,
    /// Number of its section, counted from 1.
    pub section_ordinal: usize,
    /// Its number.
    pub ordinal: String,
    /// Name or text.
    pub name: String,
    /// Unit as printed.
    pub unit: Option<String>,
    /// Targets as `(year, raw)`, without those not set.
    pub targets: Vec<(u16, String)>,
    /// Output of a task.
    pub output: Option<String>,
}

/// Why a labelled appendix could not be read.
#[derive(Debug, thiserror::Error)]
#[error("labelled appendix {name}")]
pub struct LabelError {
    name: String,
    #[source]
    source: csv::Error,
}

impl LabelledAppendix {
    /// Reads the CSV of a labelled appendix.
    ///
    /// # Errors
    /// When a line has not as many fields as the header.
    pub fn parse(name: &str, text: &str) -> Result<Self, LabelError> {
        let fail = |source| LabelError {
            name: name.to_owned(),
            source,
        };
        let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
        let header = reader.headers().map_err(fail)?.clone();
        let kind = if header.iter().any(|it| it == "output") {
            AppendixKind::Tasks
        } else {
            AppendixKind::Indicators
        };
        let records: Result<Vec<StringRecord>, csv::Error> = reader.records().collect();
        let mut rows: Vec<LabelledRow> = records
            .map_err(fail)?
            .iter()
            .map(|it| labelled_row(&header, it))
            .collect();
        number_sections(&mut rows);
        Ok(Self {
            name: name.to_owned(),
            kind,
            rows,
        })
    }

    /// A row as a row of a registry, with a code of its own.
    pub(super) fn known_row(&self, row: &LabelledRow, appendix_id: i64, id: i64) -> KnownRow {
        let prefix = match self.kind {
            AppendixKind::Indicators => "CT",
            AppendixKind::Tasks => "NV",
        };
        KnownRow {
            id,
            code: SharedCode(format!("{prefix}-{id:04}")),
            kind: self.kind,
            province_code: self.province().to_owned(),
            appendix_id,
            section: Some(row.section.clone()),
            section_ordinal: Some(row.section_ordinal.to_string()),
            ordinal: Some(row.ordinal.clone()),
            name: row.name.clone(),
            parent_name: None,
            unit: row.unit.as_ref().map(|it| it.to_lowercase()),
            targets: row.targets.clone(),
            agency_types: Vec::new(),
            output: row.output.clone(),
            due: None,
        }
    }
}

/// Sections are numbered in the order in which they begin.
fn number_sections(rows: &mut [LabelledRow]) {
    let mut titles: Vec<String> = Vec::new();
    for row in rows {
        let known = titles.iter().position(|it| *it == row.section);
        let place = known.unwrap_or_else(|| {
            titles.push(row.section.clone());
            titles.len().saturating_sub(1)
        });
        row.section_ordinal = place.saturating_add(1);
    }
}

fn labelled_row(header: &StringRecord, record: &StringRecord) -> LabelledRow {
    let field = |name: &str| {
        let idx = header.iter().position(|it| it == name);
        idx.and_then(|it| record.get(it))
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
    };
    let years = header.iter().zip(record).filter(|it| !it.1.is_empty());
    LabelledRow {
        group: field("group"),
        part_of: field("part_of")
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
        like: field("like"),
        section: field("section").unwrap_or_default(),
        section_ordinal: 0,
        ordinal: field("ordinal").unwrap_or_default(),
        name: field("name").unwrap_or_default(),
        unit: field("unit"),
        targets: years
            .filter_map(|it| Some((it.0.parse().ok()?, it.1.to_owned())))
            .collect(),
        output: field("output"),
    }
}

/// Two groups whose rows a steward may join or not: such pairs count neither as true nor as wrong.
pub type OpenPair = (String, String);

/// Reads the CSV of open pairs: `group,other,why`.
///
/// # Errors
/// When a line has not as many fields as the header.
pub fn parse_open_pairs(text: &str) -> Result<Vec<OpenPair>, LabelError> {
    let fail = |source| LabelError {
        name: "open".to_owned(),
        source,
    };
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let records: Result<Vec<StringRecord>, csv::Error> = reader.records().collect();
    let field = |record: &StringRecord, idx| record.get(idx).unwrap_or_default().to_owned();
    Ok(records
        .map_err(fail)?
        .iter()
        .map(|it| (field(it, 0), field(it, 1)))
        .collect())
}
