//! What was read from one workbook. Raw text stands beside every parsed value, with its cell.

mod value;

use chrono::NaiveDate;

pub use self::value::{
    AgencyMention, Assignment, AssignmentRole, Comparator, DatePrecision, Deadline, DeadlineKind,
    DeadlineValue, ScopedValue, Target, TargetKind, TargetValue, TextValue, Unit,
};

use crate::cell::{CellRange, CellRef};
use crate::diagnostic::Diagnostic;
use crate::text::SharedText;

/// Everything understood of one file, and everything that was not.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The file itself.
    pub file: FileFacts,
    /// Whether the file holds appendices.
    pub outcome: Outcome,
    /// The appendices found, in the order of sheets and rows. Empty when refused.
    pub appendices: Vec<Appendix>,
    /// Every cell with text of every sheet, as printed, so that nothing is lost whatever was understood.
    pub sheets: Vec<SheetText>,
    /// What the reader wants to say, in the order of sheets and cells.
    pub diagnostics: Vec<Diagnostic>,
}

/// Name, hash and format of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFacts {
    /// Name as given, without folders.
    pub name: String,
    /// SHA-256 of the bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Format by content; `None` when it is no workbook.
    pub format: Option<Format>,
}

/// The formats that are read. Found by content, never by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Office Open XML.
    Xlsx,
    /// Office Open XML with macros (which are ignored).
    Xlsm,
    /// Excel binary workbook.
    Xlsb,
    /// Excel 97-2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// Text with separators.
    Csv,
    /// Text with tabs.
    Tsv,
    /// An HTML table, often saved under the name `.xls`.
    Html,
    /// A workbook of Excel 2003 in one XML file.
    Xml,
}

impl Format {
    /// The lower-case name used in `inspect` (`xlsx`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Csv => "csv",
            Self::Tsv => "tsv",
            Self::Html => "html",
            Self::Xml => "xml",
        }
    }
}

/// Whether a file is such a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// At least one appendix was found.
    Read,
    /// None was; the diagnostics say why.
    Refused,
}

/// One sheet, as printed: only cells that hold something.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetText {
    /// Name of the sheet.
    pub name: String,
    /// Whether the sheet is hidden in the workbook.
    pub is_hidden: bool,
    /// Cells with text, ordered by row and column.
    pub cells: Vec<RawCell>,
    /// Merged rectangles.
    pub merges: Vec<CellRange>,
    /// Hidden rows as inclusive spans of row indices.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Hidden columns as inclusive spans of column indices.
    pub hidden_cols: Vec<(u32, u32)>,
}

/// One cell as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawCell {
    /// Where.
    pub cell: CellRef,
    /// The text as printed, line breaks included.
    pub raw: SharedText,
}

/// One table of a plan (phụ lục): indicators or tasks.
#[derive(Debug, Clone, PartialEq)]
pub struct Appendix {
    /// Name of the sheet the table begins in. A table may go on over several sheets: see [`Row::sheet`].
    pub sheet: String,
    /// Whether that sheet is hidden.
    pub is_hidden: bool,
    /// The rectangle from the title to the last row.
    pub range: CellRange,
    /// `Phụ lục I`, as printed.
    pub label: Option<String>,
    /// What the rows are.
    pub kind: AppendixKind,
    /// Title lines joined, without label and parenthesis.
    pub title: Option<String>,
    /// What the title says of the plan.
    pub plan: PlanFacts,
    /// The rows of the header: first and last row index; of its first printing.
    pub header_rows: (u32, u32),
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The rows, in order. Sections, repeated headers and notes are not among them.
    pub rows: Vec<Row>,
}

/// What the rows of an appendix are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AppendixKind {
    /// Phụ lục I: indicators with targets (chỉ tiêu).
    Indicators,
    /// Phụ lục II: tasks with agencies and deadlines (nhiệm vụ).
    Tasks,
}

/// What the title lines, hints and file name say of the plan (kế hoạch).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanFacts {
    /// Official code of the province (`46`).
    pub province_code: Option<String>,
    /// `322/KH-UBND`; none in a draft.
    pub number: Option<String>,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// Who issued it, as printed.
    pub issuer: Option<String>,
    /// First year of the period.
    pub period_start: Option<u16>,
    /// Last year of the period.
    pub period_end: Option<u16>,
    /// Issued or draft.
    pub status: PlanStatus,
}

/// Whether a plan is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PlanStatus {
    /// It has a number and a day.
    Issued,
    /// Number or day are left blank.
    #[default]
    Draft,
}

/// A column of the table and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Index of the column, from 0.
    pub col_idx: u32,
    /// The header as printed, its levels joined with ` / `.
    pub header: String,
    /// What the column holds.
    pub role: ColumnRole,
    /// The year of a target column.
    pub year: Option<u16>,
    /// Whether the column is hidden.
    pub is_hidden: bool,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColumnRole {
    /// Ordinal number (STT).
    Ordinal,
    /// Name of the indicator or text of the task.
    Name,
    /// Unit (đơn vị tính).
    Unit,
    /// Target of one year.
    Target,
    /// A figure of the past (thực hiện năm …), which is no target.
    Past,
    /// Lead agency (chủ trì).
    Lead,
    /// Coordinating agencies (phối hợp).
    Coordinating,
    /// Agency that follows the indicator (theo dõi).
    Monitoring,
    /// One agency of a matrix marked with `x`; the header is the agency.
    AgencyMark,
    /// Deadline (thời gian thực hiện).
    Deadline,
    /// Output (kết quả, sản phẩm).
    Output,
    /// Note (ghi chú).
    Note,
    /// Something else: kept as raw text.
    Other,
}

/// A group of rows (nhóm mục tiêu, nhóm nhiệm vụ).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Number without punctuation (`I`), where it has one.
    pub ordinal: Option<String>,
    /// Title.
    pub title: String,
    /// Name of the sheet it stands in, which differs from the appendix' where each section has a sheet of its own.
    pub sheet: String,
    /// Where the title stands.
    pub cell: CellRef,
}

/// A row of an appendix: an indicator or a task.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Index into the appendix' sections.
    pub section_idx: Option<usize>,
    /// Index of the group row above, for sub-rows such as `11.1` under `11` or `a.1` under `a)`.
    pub parent_idx: Option<usize>,
    /// Number without punctuation or section prefix.
    pub ordinal: Option<String>,
    /// Name of the indicator or text of the task, white space collapsed.
    pub name: SharedText,
    /// The same as printed.
    pub name_raw: SharedText,
    /// Name of the sheet the row and all its cells stand in.
    pub sheet: SharedText,
    /// Where the row begins: the cell of its ordinal, or of its name where there is none.
    pub cell: CellRef,
    /// Where the name stands.
    pub name_cell: CellRef,
    /// Whether the row, its column or its sheet is hidden.
    pub is_hidden: bool,
    /// Unit of measure.
    pub unit: Option<Unit>,
    /// Targets by year, in the order of the columns. NOT_SET ones are among them.
    pub targets: Vec<Target>,
    /// Agencies with their role, in the order of the columns.
    pub assignments: Vec<Assignment>,
    /// Deadline of a task.
    pub deadline: Option<Deadline>,
    /// Output of a task.
    pub output: Option<TextValue>,
    /// Cells of columns with the roles Note, Past and Other, with their header.
    pub notes: Vec<(String, TextValue)>,
}
