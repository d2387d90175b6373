//! What was read from one workbook. Raw text stands beside every parsed value, with its cell.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

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

/// Text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextValue {
    /// White space collapsed.
    pub text: SharedText,
    /// As printed.
    pub raw: SharedText,
    /// Where.
    pub cell: CellRef,
}

/// A unit of measure (đơn vị tính).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// As printed, white space collapsed.
    pub text: SharedText,
    /// Normal form, the same for every way of writing it (`hệ thống` for `Hệ thống`).
    pub normal: SharedText,
    /// As printed.
    pub raw: SharedText,
    /// Where; the target's own cell when the unit was found there.
    pub cell: CellRef,
}

/// A target for one year (mục tiêu năm).
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Year.
    pub year: u16,
    /// What the cell says.
    pub value: TargetValue,
    /// As printed.
    pub raw: SharedText,
    /// Where.
    pub cell: CellRef,
}

/// What a target cell says, apart from its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TargetValue {
    /// How much was understood.
    pub kind: TargetKind,
    /// How the value binds; only with NUMERIC.
    pub comparator: Option<Comparator>,
    /// The number, in the row's unit.
    pub value: Option<Decimal>,
    /// Upper bound of a RANGE.
    pub upper: Option<Decimal>,
    /// The words that limit a number (`người nước ngoài đủ điều kiện`).
    pub qualifier: Option<String>,
    /// Further numbers for other scopes (`≤ 3 Đông Nam Á; ≤ 50 Thế giới`).
    pub scopes: Vec<ScopedValue>,
    /// A unit found in the cell itself (`tài khoản` of `400.000 tài khoản`).
    pub unit: Option<String>,
}

/// One of several numbers in a target cell, with the scope it holds for.
#[derive(Debug, Clone, PartialEq)]
pub struct ScopedValue {
    /// The scope (`Đông Nam Á`).
    pub scope: String,
    /// How the value binds.
    pub comparator: Comparator,
    /// The number.
    pub value: Decimal,
    /// Upper bound of a RANGE.
    pub upper: Option<Decimal>,
}

/// How much of a target is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TargetKind {
    /// A number with a comparator.
    Numeric,
    /// Words or marks.
    Qualitative,
    /// Blank.
    #[default]
    NotSet,
}

/// How a number binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// Equal.
    Eq,
    /// At least.
    Ge,
    /// More than.
    Gt,
    /// At most.
    Le,
    /// Less than.
    Lt,
    /// From value to upper.
    Range,
}

/// Agencies of one cell with their role (phân công).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Role by the column's header.
    pub role: AssignmentRole,
    /// As printed.
    pub raw: SharedText,
    /// Where.
    pub cell: CellRef,
    /// The agencies, in order.
    pub agencies: Arc<[AgencyMention]>,
}

/// What an agency does for a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssignmentRole {
    /// Chủ trì.
    Lead,
    /// Phối hợp.
    Coordinating,
    /// Theo dõi.
    Monitoring,
}

/// An agency (cơ quan, đơn vị) as a cell names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyMention {
    /// The name as printed, white space collapsed, separators dropped.
    pub text: String,
    /// Slug of its type, the same in every province (`so-tu-phap`). Made from the name when the lexicon knows none.
    pub type_slug: String,
    /// Whether the lexicon knows the type.
    pub is_known: bool,
    /// The agency it belongs to, where the cell says so (`(Văn phòng UBND thành phố)`).
    pub parent: Option<Box<AgencyMention>>,
}

/// A deadline (thời gian thực hiện).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What the cell says.
    pub value: DeadlineValue,
    /// As printed.
    pub raw: SharedText,
    /// Where.
    pub cell: CellRef,
}

/// What a deadline cell says, apart from its place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeadlineValue {
    /// The leading part.
    pub kind: DeadlineKind,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day.
    pub due: Option<NaiveDate>,
    /// How exact `due` is.
    pub precision: Option<DatePrecision>,
    /// Whether the work goes on without end.
    pub is_continuous: bool,
    /// Further days on which something is due.
    pub milestones: Vec<NaiveDate>,
    /// The words of the event, roadmap or demand.
    pub condition: Option<String>,
}

/// Kinds of deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DeadlineKind {
    /// A day.
    Date,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year or a span of years.
    Year,
    /// Without end.
    Continuous,
    /// Again and again (hàng năm, hàng tháng).
    Periodic,
    /// After or when something happens.
    Event,
    /// By the roadmap or guidance of others.
    Roadmap,
    /// When asked.
    OnRequest,
    /// Several days.
    Milestones,
    /// Blank.
    #[default]
    NotSet,
    /// Words that were not understood.
    Text,
}

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DatePrecision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the quarter.
    Quarter,
    /// To the year.
    Year,
}
