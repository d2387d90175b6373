//! What the cells of a row say: units, targets, agencies, deadlines. Each keeps its text as printed and its place.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::cell::CellRef;
use crate::text::SharedText;

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
