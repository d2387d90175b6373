//! A reading into its stored form and back.
//!
//! The way back gives everything but the diagnostics: their sentences are kept as written, the facts in them are not.

use doichieu_imports::cell::{CellRange, CellRef};
use doichieu_imports::diagnostic::{Diagnostic, Lang};
use doichieu_imports::reading::{
    Appendix, Column, FileFacts, Outcome, PlanFacts, RawCell, Reading, Section, SheetText,
};
use thiserror::Error;

use super::names::Named;
use super::{
    StoredAppendix, StoredColumn, StoredDiagnostic, StoredPlan, StoredReading, StoredSection, StoredSheet,
    VERSION,
};

/// Why a stored reading cannot be turned back.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoredReadingError {
    /// It was written by a newer program.
    #[error("the reading has form {found}, this program knows up to {VERSION}")]
    NewerVersion {
        /// The form found.
        found: u32,
    },
    /// A name that no value has.
    #[error("{field} {found:?} is not known")]
    UnknownName {
        /// The field.
        field: &'static str,
        /// The name found.
        found: String,
    },
    /// A cell or a range that is none.
    #[error("{found:?} is no cell")]
    NotACell {
        /// The text found.
        found: String,
    },
}

impl From<&Reading> for StoredReading {
    fn from(reading: &Reading) -> Self {
        Self {
            version: VERSION,
            name: reading.file.name.clone(),
            sha256: reading.file.sha256.clone(),
            format: reading.file.format.map(|it| it.stable_name().to_owned()),
            is_read: reading.outcome == Outcome::Read,
            appendices: reading.appendices.iter().map(StoredAppendix::from).collect(),
            sheets: reading.sheets.iter().map(StoredSheet::from).collect(),
            diagnostics: reading.diagnostics.iter().map(StoredDiagnostic::from).collect(),
        }
    }
}

impl StoredReading {
    /// The reading of a file of which nothing could be read.
    pub fn refused(name: &str, sha256: String, reason: &Diagnostic) -> Self {
        Self {
            version: VERSION,
            name: name.to_owned(),
            sha256,
            format: None,
            is_read: false,
            appendices: Vec::new(),
            sheets: Vec::new(),
            diagnostics: vec![StoredDiagnostic::from(reason)],
        }
    }

    /// The reading as reconciling wants it, without diagnostics.
    pub fn to_reading(&self) -> Result<Reading, StoredReadingError> {
        if self.version > VERSION {
            return Err(StoredReadingError::NewerVersion { found: self.version });
        }
        Ok(Reading {
            file: FileFacts {
                name: self.name.clone(),
                sha256: self.sha256.clone(),
                format: self
                    .format
                    .as_deref()
                    .map(|it| parse_name("format", it))
                    .transpose()?,
            },
            outcome: if self.is_read {
                Outcome::Read
            } else {
                Outcome::Refused
            },
            appendices: self
                .appendices
                .iter()
                .map(StoredAppendix::to_appendix)
                .collect::<Result<_, _>>()?,
            sheets: self
                .sheets
                .iter()
                .map(StoredSheet::to_sheet)
                .collect::<Result<_, _>>()?,
            diagnostics: Vec::new(),
        })
    }
}

/// The value of a stored name.
pub(super) fn parse_name<T: Named>(field: &'static str, name: &str) -> Result<T, StoredReadingError> {
    T::by_stable_name(name).ok_or_else(|| StoredReadingError::UnknownName {
        field,
        found: name.to_owned(),
    })
}

/// The cell of its text form.
pub(super) fn parse_cell(text: &str) -> Result<CellRef, StoredReadingError> {
    CellRef::parse(text).ok_or_else(|| StoredReadingError::NotACell {
        found: text.to_owned(),
    })
}

fn parse_range(text: &str) -> Result<CellRange, StoredReadingError> {
    CellRange::parse(text).ok_or_else(|| StoredReadingError::NotACell {
        found: text.to_owned(),
    })
}

impl From<&Diagnostic> for StoredDiagnostic {
    fn from(diagnostic: &Diagnostic) -> Self {
        Self {
            severity: diagnostic.finding.severity().stable_name().to_owned(),
            code: diagnostic.finding.code().to_owned(),
            vi: diagnostic.finding.message(Lang::Vi),
            en: diagnostic.finding.message(Lang::En),
            sheet: diagnostic.sheet.clone(),
            cell: diagnostic.cell.map(|it| it.to_string()),
        }
    }
}

impl StoredDiagnostic {
    /// The name by which an ERROR is accepted: its code and its place (`CODE Sheet!D31`).
    pub fn name(&self) -> String {
        match (&self.sheet, &self.cell) {
            (Some(sheet), Some(cell)) => format!("{} {sheet}!{cell}", self.code),
            (Some(sheet), None) => format!("{} {sheet}", self.code),
            _ => self.code.clone(),
        }
    }

    /// The sentence, without its place.
    pub fn message(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl From<&SheetText> for StoredSheet {
    fn from(sheet: &SheetText) -> Self {
        Self {
            name: sheet.name.clone(),
            is_hidden: sheet.is_hidden,
            cells: sheet
                .cells
                .iter()
                .map(|it| (it.cell.to_string(), it.raw.to_string()))
                .collect(),
            merges: sheet.merges.iter().map(ToString::to_string).collect(),
            hidden_rows: sheet.hidden_rows.clone(),
            hidden_cols: sheet.hidden_cols.clone(),
        }
    }
}

impl StoredSheet {
    fn to_sheet(&self) -> Result<SheetText, StoredReadingError> {
        let cells = self.cells.iter().map(|(cell, raw)| {
            Ok(RawCell {
                cell: parse_cell(cell)?,
                raw: raw.as_str().into(),
            })
        });
        Ok(SheetText {
            name: self.name.clone(),
            is_hidden: self.is_hidden,
            cells: cells.collect::<Result<_, _>>()?,
            merges: self
                .merges
                .iter()
                .map(|it| parse_range(it))
                .collect::<Result<_, _>>()?,
            hidden_rows: self.hidden_rows.clone(),
            hidden_cols: self.hidden_cols.clone(),
        })
    }
}

impl From<&Appendix> for StoredAppendix {
    fn from(appendix: &Appendix) -> Self {
        Self {
            sheet: appendix.sheet.clone(),
            is_hidden: appendix.is_hidden,
            range: appendix.range.to_string(),
            label: appendix.label.clone(),
            kind: appendix.kind.stable_name().to_owned(),
            title: appendix.title.clone(),
            plan: StoredPlan::from(&appendix.plan),
            header_rows: appendix.header_rows,
            columns: appendix.columns.iter().map(StoredColumn::from).collect(),
            sections: appendix.sections.iter().map(StoredSection::from).collect(),
            rows: appendix.rows.iter().map(super::StoredRow::from).collect(),
        }
    }
}

impl StoredAppendix {
    fn to_appendix(&self) -> Result<Appendix, StoredReadingError> {
        Ok(Appendix {
            sheet: self.sheet.clone(),
            is_hidden: self.is_hidden,
            range: parse_range(&self.range)?,
            label: self.label.clone(),
            kind: parse_name("kind", &self.kind)?,
            title: self.title.clone(),
            plan: self.plan.to_facts()?,
            header_rows: self.header_rows,
            columns: self
                .columns
                .iter()
                .map(StoredColumn::to_column)
                .collect::<Result<_, _>>()?,
            sections: self
                .sections
                .iter()
                .map(StoredSection::to_section)
                .collect::<Result<_, _>>()?,
            rows: self
                .rows
                .iter()
                .map(super::StoredRow::to_row)
                .collect::<Result<_, _>>()?,
        })
    }
}

impl From<&PlanFacts> for StoredPlan {
    fn from(plan: &PlanFacts) -> Self {
        Self {
            province_code: plan.province_code.clone(),
            number: plan.number.clone(),
            issued_on: plan.issued_on,
            issuer: plan.issuer.clone(),
            period_start: plan.period_start,
            period_end: plan.period_end,
            status: plan.status.stable_name().to_owned(),
        }
    }
}

impl StoredPlan {
    fn to_facts(&self) -> Result<PlanFacts, StoredReadingError> {
        Ok(PlanFacts {
            province_code: self.province_code.clone(),
            number: self.number.clone(),
            issued_on: self.issued_on,
            issuer: self.issuer.clone(),
            period_start: self.period_start,
            period_end: self.period_end,
            status: parse_name("status", &self.status)?,
        })
    }
}

impl From<&Column> for StoredColumn {
    fn from(column: &Column) -> Self {
        Self {
            col_idx: column.col_idx,
            header: column.header.clone(),
            role: column.role.stable_name().to_owned(),
            year: column.year,
            is_hidden: column.is_hidden,
        }
    }
}

impl StoredColumn {
    fn to_column(&self) -> Result<Column, StoredReadingError> {
        Ok(Column {
            col_idx: self.col_idx,
            header: self.header.clone(),
            role: parse_name("role", &self.role)?,
            year: self.year,
            is_hidden: self.is_hidden,
        })
    }
}

impl From<&Section> for StoredSection {
    fn from(section: &Section) -> Self {
        Self {
            ordinal: section.ordinal.clone(),
            title: section.title.clone(),
            sheet: section.sheet.clone(),
            cell: section.cell.to_string(),
        }
    }
}

impl StoredSection {
    fn to_section(&self) -> Result<Section, StoredReadingError> {
        Ok(Section {
            ordinal: self.ordinal.clone(),
            title: self.title.clone(),
            sheet: self.sheet.clone(),
            cell: parse_cell(&self.cell)?,
        })
    }
}
