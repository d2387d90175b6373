//! What the reader says about a file: a `Finding` states facts, a `Diagnostic` is a finding with its place.
//!
//! A parser knows no place and returns findings; its caller adds sheet and cell. Both messages of a finding stand here,
//! next to each other.

mod opening;
mod province;
mod row;
mod table;
pub mod value;
mod worker;

pub use self::opening::OpeningFinding;
pub use self::province::ProvinceFinding;
pub use self::row::RowFinding;
pub use self::table::{HiddenThing, TableFinding, Unlike};
pub use self::value::ValueFinding;
pub use self::worker::WorkerFinding;
use crate::cell::CellRef;
use crate::workbook::OpenError;

/// A finding with its place (cảnh báo).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What was found.
    pub finding: Finding,
    /// The sheet, where the finding has one.
    pub sheet: Option<String>,
    /// The cell, where the finding has one.
    pub cell: Option<CellRef>,
}

impl Diagnostic {
    /// A finding about the whole file.
    pub fn of_file(finding: Finding) -> Self {
        Self {
            finding,
            sheet: None,
            cell: None,
        }
    }

    /// A finding about a sheet.
    pub fn of_sheet(finding: Finding, sheet: &str) -> Self {
        Self {
            finding,
            sheet: Some(sheet.to_owned()),
            cell: None,
        }
    }

    /// A finding about a cell.
    pub fn of_cell(finding: Finding, sheet: &str, cell: CellRef) -> Self {
        Self {
            finding,
            sheet: Some(sheet.to_owned()),
            cell: Some(cell),
        }
    }

    /// The sentence with its place before it: `Phụ lục I!D31: …`.
    pub fn message(&self, lang: Lang) -> String {
        let text = self.finding.message(lang);
        match (&self.sheet, self.cell) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}: {text}"),
            (Some(sheet), None) => format!("{sheet}: {text}"),
            _ => text,
        }
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was done that the user may want to know.
    Info,
    /// Something may be wrong; the import goes on.
    Warning,
    /// Something is wrong; an import is refused until it is mended or accepted.
    Error,
}

/// Languages of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// Everything the reader can find.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Finding {
    /// The file cannot be opened as a workbook.
    Refused(OpenError),
    /// Something that opening the workbook brought up.
    Opening(OpeningFinding),
    /// No table of the workbook is an appendix.
    NoAppendix {
        /// What stands there instead: the first texts of the tables found. Empty where no cell says anything.
        found: String,
    },
    /// Something about the province.
    Province(ProvinceFinding),
    /// Something about a table or its columns.
    Table(TableFinding),
    /// Something about rows and sections.
    Row(RowFinding),
    /// Something about the value of one cell.
    Value(ValueFinding),
    /// About the process that read the file.
    Worker(WorkerFinding),
}

impl From<WorkerFinding> for Finding {
    fn from(finding: WorkerFinding) -> Self {
        Self::Worker(finding)
    }
}

impl From<ProvinceFinding> for Finding {
    fn from(finding: ProvinceFinding) -> Self {
        Self::Province(finding)
    }
}

impl From<TableFinding> for Finding {
    fn from(finding: TableFinding) -> Self {
        Self::Table(finding)
    }
}

impl From<RowFinding> for Finding {
    fn from(finding: RowFinding) -> Self {
        Self::Row(finding)
    }
}

impl From<ValueFinding> for Finding {
    fn from(finding: ValueFinding) -> Self {
        Self::Value(finding)
    }
}

impl Finding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(error) => error.code(),
            Self::Opening(finding) => finding.code(),
            Self::NoAppendix { .. } => "NO_APPENDIX",
            Self::Province(it) => it.code(),
            Self::Table(it) => it.code(),
            Self::Row(it) => it.code(),
            Self::Value(it) => it.code(),
            Self::Worker(it) => it.code(),
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Opening(finding) => finding.severity(),
            Self::Refused(_) | Self::NoAppendix { .. } => Severity::Error,
            Self::Province(it) => it.severity(),
            Self::Table(it) => it.severity(),
            Self::Row(it) => it.severity(),
            Self::Value(it) => it.severity(),
            Self::Worker(it) => it.severity(),
        }
    }

    /// The sentence, without its place.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.message_vi(),
            Lang::En => self.message_en(),
        }
    }

    fn message_vi(&self) -> String {
        match self {
            Self::Refused(error) => error.message(Lang::Vi),
            Self::Opening(finding) => finding.message(Lang::Vi),
            Self::NoAppendix { found } if found.is_empty() => {
                "không có ô nào có chữ hay số (bảng tính trống, hoặc chỉ có hình ảnh, biểu đồ); hãy gửi tệp có phụ lục chỉ tiêu hay nhiệm vụ".to_owned()
            }
            Self::NoAppendix { found } => format!(
                "không có bảng nào là phụ lục chỉ tiêu hay nhiệm vụ; chỉ thấy: {found}; cần một dòng tiêu đề như STT, Chỉ tiêu, Đơn vị tính, Năm 2026"
            ),
            Self::Province(it) => it.message(Lang::Vi),
            Self::Table(it) => it.message(Lang::Vi),
            Self::Row(it) => it.message(Lang::Vi),
            Self::Value(it) => it.message(Lang::Vi),
            Self::Worker(it) => it.message(Lang::Vi),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::Refused(error) => error.message(Lang::En),
            Self::Opening(finding) => finding.message(Lang::En),
            Self::NoAppendix { found } if found.is_empty() => {
                "no cell holds a text or a number (an empty workbook, or one of pictures and charts only); send the file with the appendix of indicators or tasks".to_owned()
            }
            Self::NoAppendix { found } => format!(
                "no table is an appendix of indicators or tasks; found only: {found}; a header such as STT, Chỉ tiêu, Đơn vị tính, Năm 2026 is needed"
            ),
            Self::Province(it) => it.message(Lang::En),
            Self::Table(it) => it.message(Lang::En),
            Self::Row(it) => it.message(Lang::En),
            Self::Value(it) => it.message(Lang::En),
            Self::Worker(it) => it.message(Lang::En),
        }
    }
}
