//! What the reader understood of a staged file, row by row and cell by cell, before anything of it is committed.

use async_graphql::SimpleObject;

use super::enums::{
    AppendixKind, AssignmentRole, Comparator, DatePrecision, DeadlineKind, PlanStatus, TargetKind,
};
use super::scalars::{Date, Decimal};
use super::target::ScopedValue;
use crate::store::stored_reading::{
    StoredAppendix, StoredAssignment, StoredColumn, StoredDeadline, StoredMention, StoredReading, StoredRow,
    StoredSection, StoredTarget,
};

/// A table of the file as it was understood (bảng đã đọc).
#[derive(SimpleObject)]
pub struct ReadAppendix {
    /// The sheet it begins in (trang tính).
    sheet: String,
    /// The rectangle from the title to the last row (vùng ô).
    range: String,
    /// How the file calls it, such as "Phụ lục I" (nhãn).
    label: Option<String>,
    /// Indicators or tasks (loại phụ lục).
    kind: AppendixKind,
    /// Title lines joined (tiêu đề).
    title: Option<String>,
    /// Official code of the province, where found (mã tỉnh).
    province_code: Option<String>,
    /// Number of the plan (số kế hoạch).
    plan_number: Option<String>,
    /// Day of issue (ngày ban hành).
    issued_on: Option<Date>,
    /// First year of the period (năm đầu kỳ).
    period_start: Option<i32>,
    /// Last year of the period (năm cuối kỳ).
    period_end: Option<i32>,
    /// Issued or draft (tình trạng).
    status: PlanStatus,
    /// First row of the header, counted as in the sheet, from 1 (dòng đầu của tiêu đề bảng).
    header_first_row: u32,
    /// Last row of the header (dòng cuối của tiêu đề bảng).
    header_last_row: u32,
    /// Columns from left to right (các cột).
    columns: Vec<ReadColumn>,
    /// Sections in order (các nhóm).
    sections: Vec<ReadSection>,
    /// Rows in order (các dòng).
    rows: Vec<ReadRow>,
}

/// A column and what it holds (cột).
#[derive(SimpleObject)]
pub struct ReadColumn {
    /// Letters of the column, such as D (tên cột).
    letter: String,
    /// Header as printed, its levels joined (tiêu đề cột).
    header: String,
    /// What it holds, such as TARGET (vai trò của cột).
    role: String,
    /// Year of a target column (năm).
    year: Option<i32>,
    /// Whether it is hidden (bị ẩn).
    hidden: bool,
}

/// A section as it was understood (nhóm đã đọc).
#[derive(SimpleObject)]
pub struct ReadSection {
    /// Number without punctuation (số thứ tự).
    ordinal: Option<String>,
    /// Title (tên nhóm).
    title: String,
    /// The sheet (trang tính).
    sheet: String,
    /// Where the title stands (ô).
    cell: String,
}

/// A row as it was understood (dòng đã đọc).
#[derive(SimpleObject)]
pub struct ReadRow {
    /// Number of its section (nhóm).
    section: Option<String>,
    /// Title of its section (tên nhóm).
    section_title: Option<String>,
    /// Number (số thứ tự).
    ordinal: Option<String>,
    /// Name or text (tên hoặc nội dung).
    name: String,
    /// Unit as printed (đơn vị tính).
    unit: Option<String>,
    /// The sheet (trang tính).
    sheet: String,
    /// Where the row begins (ô).
    cell: String,
    /// Where the name stands (ô của tên).
    name_cell: String,
    /// Whether it is hidden (bị ẩn).
    hidden: bool,
    /// Targets by year (mục tiêu theo năm).
    targets: Vec<ReadTarget>,
    /// Agencies by role (phân công).
    assignments: Vec<ReadAssignment>,
    /// Deadline of a task (thời hạn).
    deadline: Option<ReadDeadline>,
    /// Output of a task (kết quả).
    output: Option<String>,
}

/// A target as it was understood (mục tiêu đã đọc).
#[derive(SimpleObject)]
pub struct ReadTarget {
    /// Year (năm).
    year: i32,
    /// How much of it is a number (loại mục tiêu).
    kind: TargetKind,
    /// How the number binds (dấu so sánh).
    comparator: Option<Comparator>,
    /// The number (giá trị).
    value: Option<Decimal>,
    /// Upper bound of a range (cận trên).
    upper: Option<Decimal>,
    /// The words that limit the number (điều kiện kèm theo).
    qualifier: Option<String>,
    /// A unit found in the cell itself (đơn vị ghi trong ô).
    unit: Option<String>,
    /// Further numbers for other scopes (giá trị theo phạm vi).
    scopes: Vec<ScopedValue>,
    /// As printed (nguyên văn).
    raw: String,
    /// Where (ô).
    cell: String,
}

/// Agencies of a cell as they were understood (phân công đã đọc).
#[derive(SimpleObject)]
pub struct ReadAssignment {
    /// What they do (vai trò).
    role: AssignmentRole,
    /// The cell as printed (nguyên văn).
    raw: String,
    /// Where (ô).
    cell: String,
    /// The agencies, in order (các cơ quan).
    agencies: Vec<ReadAgency>,
}

/// An agency as a cell names it (cơ quan đã đọc).
#[derive(SimpleObject)]
pub struct ReadAgency {
    /// The name as printed (tên như trong ô).
    name: String,
    /// Slug of its type (loại cơ quan).
    #[graphql(name = "type")]
    agency_type: String,
    /// Whether the lexicon knows the type (có trong từ điển).
    known: bool,
    /// The agency it belongs to (cơ quan chủ quản).
    parent: Option<String>,
}

/// A deadline as it was understood (thời hạn đã đọc).
#[derive(SimpleObject)]
pub struct ReadDeadline {
    /// The leading part (loại thời hạn).
    kind: DeadlineKind,
    /// First day (ngày bắt đầu).
    start: Option<Date>,
    /// Last day (hạn cuối).
    due: Option<Date>,
    /// How exact the last day is (độ chính xác).
    precision: Option<DatePrecision>,
    /// Whether the work goes on without end (thường xuyên).
    continuous: bool,
    /// Further days (các mốc).
    milestones: Vec<Date>,
    /// The words of the event, roadmap or demand (điều kiện).
    condition: Option<String>,
    /// As printed (nguyên văn).
    raw: String,
    /// Where (ô).
    cell: String,
}

/// How a stored name is told; names come from the reader's own list.
fn by_name<T: async_graphql::InputType>(name: &str) -> Option<T> {
    T::parse(Some(async_graphql::Value::Enum(async_graphql::Name::new(name)))).ok()
}

impl ReadAppendix {
    /// The tables of a reading.
    pub fn of(reading: &StoredReading) -> Vec<Self> {
        reading.appendices.iter().map(Self::from).collect()
    }
}

impl From<&StoredAppendix> for ReadAppendix {
    fn from(it: &StoredAppendix) -> Self {
        Self {
            sheet: it.sheet.clone(),
            range: it.range.clone(),
            label: it.label.clone(),
            kind: by_name(&it.kind).unwrap_or(AppendixKind::Indicators),
            title: it.title.clone(),
            province_code: it.plan.province_code.clone(),
            plan_number: it.plan.number.clone(),
            issued_on: it.plan.issued_on.map(Date),
            period_start: it.plan.period_start.map(i32::from),
            period_end: it.plan.period_end.map(i32::from),
            status: by_name(&it.plan.status).unwrap_or(PlanStatus::Draft),
            header_first_row: it.header_rows.0.saturating_add(1),
            header_last_row: it.header_rows.1.saturating_add(1),
            columns: it.columns.iter().map(ReadColumn::from).collect(),
            sections: it.sections.iter().map(ReadSection::from).collect(),
            rows: it.rows.iter().map(|row| ReadRow::of(it, row)).collect(),
        }
    }
}

impl From<&StoredColumn> for ReadColumn {
    fn from(it: &StoredColumn) -> Self {
        Self {
            letter: doichieu_imports::cell::column_letters(it.col_idx),
            header: it.header.clone(),
            role: it.role.clone(),
            year: it.year.map(i32::from),
            hidden: it.is_hidden,
        }
    }
}

impl From<&StoredSection> for ReadSection {
    fn from(it: &StoredSection) -> Self {
        Self {
            ordinal: it.ordinal.clone(),
            title: it.title.clone(),
            sheet: it.sheet.clone(),
            cell: it.cell.clone(),
        }
    }
}

impl ReadRow {
    fn of(appendix: &StoredAppendix, row: &StoredRow) -> Self {
        let section = row.section_idx.and_then(|it| appendix.sections.get(it));
        Self {
            section: section.and_then(|it| it.ordinal.clone()),
            section_title: section.map(|it| it.title.clone()),
            ordinal: row.ordinal.clone(),
            name: row.name.clone(),
            unit: row.unit.as_ref().map(|it| it.text.clone()),
            sheet: row.sheet.clone(),
            cell: row.cell.clone(),
            name_cell: row.name_cell.clone(),
            hidden: row.is_hidden,
            targets: row.targets.iter().map(ReadTarget::from).collect(),
            assignments: row.assignments.iter().map(ReadAssignment::from).collect(),
            deadline: row.deadline.as_ref().map(ReadDeadline::from),
            output: row.output.as_ref().map(|it| it.text.clone()),
        }
    }
}

impl From<&StoredTarget> for ReadTarget {
    fn from(it: &StoredTarget) -> Self {
        Self {
            year: i32::from(it.year),
            kind: by_name(&it.kind).unwrap_or(TargetKind::Qualitative),
            comparator: it.comparator.as_deref().and_then(by_name),
            value: it.value.map(Decimal),
            upper: it.upper.map(Decimal),
            qualifier: it.qualifier.clone(),
            unit: it.unit.clone(),
            scopes: it.scopes.iter().map(ScopedValue::from).collect(),
            raw: it.raw.clone(),
            cell: it.cell.clone(),
        }
    }
}

impl From<&StoredAssignment> for ReadAssignment {
    fn from(it: &StoredAssignment) -> Self {
        Self {
            role: by_name(&it.role).unwrap_or(AssignmentRole::Coordinating),
            raw: it.raw.clone(),
            cell: it.cell.clone(),
            agencies: it.agencies.iter().map(ReadAgency::from).collect(),
        }
    }
}

impl From<&StoredMention> for ReadAgency {
    fn from(it: &StoredMention) -> Self {
        Self {
            name: it.text.clone(),
            agency_type: it.type_slug.clone(),
            known: it.is_known,
            parent: it.parent.as_ref().map(|it| it.text.clone()),
        }
    }
}

impl From<&StoredDeadline> for ReadDeadline {
    fn from(it: &StoredDeadline) -> Self {
        Self {
            kind: by_name(&it.kind).unwrap_or(DeadlineKind::Text),
            start: it.start.map(Date),
            due: it.due.map(Date),
            precision: it.precision.as_deref().and_then(by_name),
            continuous: it.is_continuous,
            milestones: it.milestones.iter().copied().map(Date).collect(),
            condition: it.condition.clone(),
            raw: it.raw.clone(),
            cell: it.cell.clone(),
        }
    }
}
