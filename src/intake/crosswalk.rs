//! The crosswalk as a CSV file, out and in without loss.
//!
//! Columns: `indicator,province,plan,section,ordinal,name,status,score,decided_by` for indicators and tasks,
//! `agency_type,province,name,wording` for agencies. A text that a spreadsheet would run as a formula has an apostrophe
//! before it, which is taken off again.

use csv::{ReaderBuilder, StringRecord, WriterBuilder};

use super::Intake;
use crate::error::{AppError, Sentence};
use crate::store::crosswalk::{AgencyCrosswalkRow, CrosswalkKind, CrosswalkRow};
use crate::store::decision::{AgencyLine, BadLine, CrosswalkLine, CrosswalkReport, Steward};

/// Header of a crosswalk of indicators or tasks.
pub const COLUMNS: [&str; 9] = [
    "indicator",
    "province",
    "plan",
    "section",
    "ordinal",
    "name",
    "status",
    "score",
    "decided_by",
];

/// Header of a crosswalk of agencies.
pub const AGENCY_COLUMNS: [&str; 4] = ["agency_type", "province", "name", "wording"];

/// How sure a row may be.
const STATUSES: [&str; 3] = ["MATCHED", "SUGGESTED", "NEW"];

/// What a crosswalk is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrosswalkOf {
    /// Rows of Phụ lục I and indicators.
    Indicators,
    /// Rows of Phụ lục II and shared tasks.
    Tasks,
    /// Names of agencies and agency types.
    Agencies,
}

impl Intake {
    /// The crosswalk as CSV.
    pub async fn export_crosswalk(&self, of: CrosswalkOf) -> Result<String, AppError> {
        let records = match kind(of) {
            Some(kind) => {
                let rows = self.store.list_crosswalk(kind).await?;
                rows.iter().map(|it| record(it).to_vec()).collect()
            }
            None => {
                let rows = self.store.list_agency_crosswalk().await?;
                rows.iter().map(|it| agency_record(it).to_vec()).collect()
            }
        };
        Ok(to_csv(header(of), records))
    }

    /// Brings a crosswalk in: all of it or, when a line is bad, nothing.
    pub async fn import_crosswalk(
        &self,
        of: CrosswalkOf,
        csv: &[u8],
        steward: &Steward,
    ) -> Result<CrosswalkReport, AppError> {
        let records = records(header(of), csv)?;
        let report = match kind(of) {
            Some(kind) => match understood(&records, |line, it| {
                let row = parse_row(it)?;
                Ok(CrosswalkLine { line, row })
            }) {
                Ok(lines) => self.store.import_crosswalk(kind, &lines, steward).await?,
                Err(bad) => refused(bad),
            },
            None => match understood(&records, |line, it| {
                let row = parse_agency(it)?;
                Ok(AgencyLine { line, row })
            }) {
                Ok(lines) => self.store.import_agency_crosswalk(&lines, steward).await?,
                Err(bad) => refused(bad),
            },
        };
        Ok(report)
    }
}

fn kind(of: CrosswalkOf) -> Option<CrosswalkKind> {
    match of {
        CrosswalkOf::Indicators => Some(CrosswalkKind::Indicators),
        CrosswalkOf::Tasks => Some(CrosswalkKind::Tasks),
        CrosswalkOf::Agencies => None,
    }
}

fn header(of: CrosswalkOf) -> &'static [&'static str] {
    match of {
        CrosswalkOf::Indicators | CrosswalkOf::Tasks => &COLUMNS,
        CrosswalkOf::Agencies => &AGENCY_COLUMNS,
    }
}

fn refused(bad: Vec<BadLine>) -> CrosswalkReport {
    CrosswalkReport {
        bad,
        ..CrosswalkReport::default()
    }
}

fn record(row: &CrosswalkRow) -> [String; 9] {
    let text = |it: &Option<String>| harmless(it.as_deref().unwrap_or_default());
    [
        row.code.clone(),
        row.province_code.clone(),
        text(&row.plan_number),
        text(&row.section),
        text(&row.ordinal),
        harmless(&row.name),
        row.status.clone(),
        format!("{:?}", row.printed_score()),
        text(&row.decided_by),
    ]
}

fn agency_record(row: &AgencyCrosswalkRow) -> [String; 4] {
    [
        row.agency_type.clone(),
        row.province_code.clone(),
        harmless(&row.name),
        harmless(&row.wording),
    ]
}

fn to_csv(header: &[&str], records: Vec<Vec<String>>) -> String {
    let mut csv = WriterBuilder::new().from_writer(Vec::new());
    csv.write_record(header).expect("memory takes every write");
    for record in records {
        csv.write_record(record).expect("memory takes every write");
    }
    let bytes = csv.into_inner().expect("memory takes every write");
    String::from_utf8(bytes).expect("every text is UTF-8")
}

/// The records under the header, each with its line. A spreadsheet's byte-order mark is no part of the header.
fn records(header: &[&str], csv: &[u8]) -> Result<Vec<(u64, StringRecord)>, AppError> {
    let csv = csv.strip_prefix(b"\xef\xbb\xbf").unwrap_or(csv);
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(csv);
    let found = reader.headers().map_err(|error| unreadable(&error))?;
    if found.iter().ne(header.iter().copied()) {
        return Err(invalid(
            format!("dòng đầu phải là {}", header.join(",")),
            format!("the first line must be {}", header.join(",")),
        ));
    }
    let numbered = |record: Result<StringRecord, csv::Error>| {
        let record = record.map_err(|error| unreadable(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        Ok((line, record))
    };
    reader.records().map(numbered).collect()
}

/// Lines in the form that the store takes, or every bad one.
fn understood<T>(
    records: &[(u64, StringRecord)],
    parse: impl Fn(u64, &StringRecord) -> Result<T, Sentence>,
) -> Result<Vec<T>, Vec<BadLine>> {
    let (mut lines, mut bad) = (Vec::new(), Vec::new());
    for (line, record) in records {
        match parse(*line, record) {
            Ok(parsed) => lines.push(parsed),
            Err(problem) => bad.push(BadLine { line: *line, problem }),
        }
    }
    if bad.is_empty() { Ok(lines) } else { Err(bad) }
}

fn parse_row(record: &StringRecord) -> Result<CrosswalkRow, Sentence> {
    refuse_width(record, COLUMNS.len())?;
    let (status, score) = (field(record, 6), field(record, 7));
    if !STATUSES.contains(&status.as_str()) {
        return Err(Sentence::new(
            format!("trạng thái “{status}” phải là MATCHED, SUGGESTED hoặc NEW"),
            format!("the status {status:?} must be MATCHED, SUGGESTED or NEW"),
        ));
    }
    let is_chance = |it: &f64| (0.0..=1.0).contains(it);
    let Some(score) = score.parse().ok().filter(is_chance) else {
        return Err(Sentence::new(
            format!("điểm “{score}” phải là số từ 0 đến 1"),
            format!("the score {score:?} must be a number from 0 to 1"),
        ));
    };
    Ok(CrosswalkRow {
        code: field(record, 0),
        province_code: field(record, 1),
        plan_number: filled(record, 2),
        section: filled(record, 3),
        ordinal: filled(record, 4),
        name: field(record, 5),
        status,
        score,
        decided_by: filled(record, 8),
        ..CrosswalkRow::default()
    })
}

fn parse_agency(record: &StringRecord) -> Result<AgencyCrosswalkRow, Sentence> {
    refuse_width(record, AGENCY_COLUMNS.len())?;
    Ok(AgencyCrosswalkRow {
        agency_type: field(record, 0),
        province_code: field(record, 1),
        name: field(record, 2),
        wording: field(record, 3),
    })
}

fn refuse_width(record: &StringRecord, width: usize) -> Result<(), Sentence> {
    let found = record.len();
    if found == width {
        return Ok(());
    }
    Err(Sentence::new(
        format!("có {found} ô, cần {width}"),
        format!("fields: {found}; needed: {width}"),
    ))
}

fn field(record: &StringRecord, idx: usize) -> String {
    let text = record.get(idx).unwrap_or_default();
    let bare = text.strip_prefix('\'').filter(|it| begins_formula(it));
    bare.unwrap_or(text).to_owned()
}

fn filled(record: &StringRecord, idx: usize) -> Option<String> {
    Some(field(record, idx)).filter(|it| !it.is_empty())
}

/// The text with an apostrophe before what a spreadsheet would run, and before an apostrophe that is the text's own.
fn harmless(text: &str) -> String {
    if begins_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn begins_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn unreadable(error: &csv::Error) -> AppError {
    let place = error.position().map_or(0, csv::Position::line);
    invalid(
        format!("dòng {place} không phải CSV đọc được (UTF-8, dấu phẩy)"),
        format!("line {place} is no readable CSV (UTF-8, commas)"),
    )
}

fn invalid(vi: String, en: String) -> AppError {
    AppError::InvalidArgument {
        argument: "crosswalk".to_owned(),
        problem: Sentence::new(vi, en),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_runs_as_a_formula_and_every_text_comes_back() {
        for text in ["=1+1", "'=1", "- giảm nghèo", "Sở Y tế", "a,\"b\"\nc", "'", ""] {
            let csv = to_csv(&["name"], vec![vec![harmless(text)]]);
            let mut reader = ReaderBuilder::new().from_reader(csv.as_bytes());
            let record = reader.records().next().expect("a record").expect("CSV");
            assert!(!record[0].starts_with(['=', '-']), "{text:?}");
            assert_eq!(field(&record, 0), text);
        }
    }
}
