//! What changed between two imports: appendix by appendix, row by row, field by field.

use async_graphql::{Enum, SimpleObject};

use super::enums::AppendixKind;
use crate::intake::diff::{self, FieldName, Presence};

/// What changed in one appendix (thay đổi của phụ lục).
#[derive(SimpleObject)]
pub struct AppendixDifference {
    /// Indicators or tasks (loại phụ lục).
    kind: Option<AppendixKind>,
    /// How the file calls it (nhãn).
    label: Option<String>,
    /// Official code of the province (mã tỉnh).
    province_code: Option<String>,
    /// Which of the two imports have it (có ở đâu).
    presence: DifferencePresence,
    /// Facts of the plan that changed (thay đổi của kế hoạch).
    plan: Vec<FieldDifference>,
    /// Rows that only the newer one has (dòng thêm).
    added: Vec<DifferenceRow>,
    /// Rows that only the older one has (dòng bỏ).
    dropped: Vec<DifferenceRow>,
    /// Rows of both that differ (dòng đổi).
    changed: Vec<RowDifference>,
    /// How many rows are equal (số dòng không đổi).
    equal_count: i32,
}

/// Which of two imports have an appendix (có ở lần nhập nào).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DifferencePresence {
    /// The newer one only (chỉ ở lần sau).
    Added,
    /// The older one only (chỉ ở lần trước).
    Dropped,
    /// Both (cả hai).
    Both,
}

/// A row as a person finds it (dòng).
#[derive(SimpleObject)]
pub struct DifferenceRow {
    /// Number of its section (nhóm).
    section: Option<String>,
    /// Its number (số thứ tự).
    ordinal: Option<String>,
    /// Its name or text (tên hoặc nội dung).
    name: String,
    /// The sheet (trang tính).
    sheet: String,
    /// Where it begins (ô).
    cell: String,
}

/// What changed in a row (thay đổi của dòng).
#[derive(SimpleObject)]
pub struct RowDifference {
    /// The row in the older import (dòng trước).
    before: DifferenceRow,
    /// The row in the newer one (dòng sau).
    after: DifferenceRow,
    /// What differs (các chỗ khác).
    fields: Vec<FieldDifference>,
}

/// A field that differs (chỗ khác).
#[derive(SimpleObject)]
pub struct FieldDifference {
    /// Which field (trường).
    field: DifferenceField,
    /// The year, of a target (năm).
    year: Option<i32>,
    /// Before; null where it was blank or absent (trước).
    before: Option<String>,
    /// After (sau).
    after: Option<String>,
}

/// A field of a row or a plan (trường).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DifferenceField {
    /// Number of the plan (số kế hoạch).
    PlanNumber,
    /// Day of issue (ngày ban hành).
    PlanIssuedOn,
    /// Issued or draft (tình trạng).
    PlanStatus,
    /// Name or text of the row (tên hoặc nội dung).
    Name,
    /// Section (nhóm).
    Section,
    /// Number (số thứ tự).
    Ordinal,
    /// Unit (đơn vị tính).
    Unit,
    /// Target of a year (mục tiêu năm).
    Target,
    /// Agencies that lead (chủ trì).
    Lead,
    /// Agencies that coordinate (phối hợp).
    Coordinating,
    /// Agencies that follow (theo dõi).
    Monitoring,
    /// Deadline (thời hạn).
    Deadline,
    /// Output (kết quả).
    Output,
    /// Whether the row is hidden (bị ẩn).
    Hidden,
}

fn field(name: FieldName) -> (DifferenceField, Option<i32>) {
    let field = match name {
        FieldName::PlanNumber => DifferenceField::PlanNumber,
        FieldName::PlanIssuedOn => DifferenceField::PlanIssuedOn,
        FieldName::PlanStatus => DifferenceField::PlanStatus,
        FieldName::Name => DifferenceField::Name,
        FieldName::Section => DifferenceField::Section,
        FieldName::Ordinal => DifferenceField::Ordinal,
        FieldName::Unit => DifferenceField::Unit,
        FieldName::Target(year) => return (DifferenceField::Target, Some(i32::from(year))),
        FieldName::Lead => DifferenceField::Lead,
        FieldName::Coordinating => DifferenceField::Coordinating,
        FieldName::Monitoring => DifferenceField::Monitoring,
        FieldName::Deadline => DifferenceField::Deadline,
        FieldName::Output => DifferenceField::Output,
        FieldName::Hidden => DifferenceField::Hidden,
    };
    (field, None)
}

impl From<&diff::AppendixDiff> for AppendixDifference {
    fn from(it: &diff::AppendixDiff) -> Self {
        Self {
            kind: match it.kind.as_str() {
                "INDICATORS" => Some(AppendixKind::Indicators),
                "TASKS" => Some(AppendixKind::Tasks),
                _ => None,
            },
            label: it.label.clone(),
            province_code: it.province_code.clone(),
            presence: match it.presence {
                Presence::Added => DifferencePresence::Added,
                Presence::Dropped => DifferencePresence::Dropped,
                Presence::Both => DifferencePresence::Both,
            },
            plan: it.plan.iter().map(FieldDifference::from).collect(),
            added: it.added.iter().map(DifferenceRow::from).collect(),
            dropped: it.dropped.iter().map(DifferenceRow::from).collect(),
            changed: it.changed.iter().map(RowDifference::from).collect(),
            equal_count: i32::try_from(it.n_equal).unwrap_or(i32::MAX),
        }
    }
}

impl From<&diff::RowName> for DifferenceRow {
    fn from(it: &diff::RowName) -> Self {
        Self {
            section: it.section.clone(),
            ordinal: it.ordinal.clone(),
            name: it.name.clone(),
            sheet: it.sheet.clone(),
            cell: it.cell.clone(),
        }
    }
}

impl From<&diff::RowChange> for RowDifference {
    fn from(it: &diff::RowChange) -> Self {
        Self {
            before: DifferenceRow::from(&it.from),
            after: DifferenceRow::from(&it.to),
            fields: it.fields.iter().map(FieldDifference::from).collect(),
        }
    }
}

impl From<&diff::FieldChange> for FieldDifference {
    fn from(it: &diff::FieldChange) -> Self {
        let (field, year) = field(it.field);
        Self {
            field,
            year,
            before: it.from.clone(),
            after: it.to.clone(),
        }
    }
}
