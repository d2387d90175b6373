//! Targets of indicators of plans.

use std::sync::Arc;

use async_graphql::{ID, Object, SimpleObject};

use super::enums::{Comparator, TargetKind};
use super::id::{Kind, global_id};
use super::scalars::Decimal;
use super::source::SourceCell;
use crate::store::rows::{PlanIndicatorRow, TargetRow};
use crate::store::stored::decode;
use crate::store::stored_reading::StoredScope;

/// A target of a row.
pub struct Target {
    row: Arc<TargetRow>,
    indicator: Arc<PlanIndicatorRow>,
}

impl Target {
    /// A target of a row of a plan.
    pub fn new(row: Arc<TargetRow>, indicator: Arc<PlanIndicatorRow>) -> Self {
        Self { row, indicator }
    }
}

/// A target for one year (mục tiêu năm) of an indicator of a plan.
#[Object]
impl Target {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Target, &self.row.id)
    }

    /// Year (năm).
    async fn year(&self) -> i32 {
        self.row.year
    }

    /// How much of it is a number (loại mục tiêu).
    async fn kind(&self) -> TargetKind {
        self.row.kind.into()
    }

    /// How the number binds; null without a number (dấu so sánh).
    async fn comparator(&self) -> Option<Comparator> {
        self.row.comparator.map(Comparator::from)
    }

    /// The number, in the unit of the row (giá trị).
    async fn value(&self) -> Option<Decimal> {
        self.row.value.map(|it| Decimal(it.decimal()))
    }

    /// Upper bound of a range (cận trên).
    async fn upper(&self) -> Option<Decimal> {
        self.row.upper.map(|it| Decimal(it.decimal()))
    }

    /// The words that limit the number, such as "người nước ngoài đủ điều kiện" (điều kiện kèm theo).
    async fn qualifier(&self) -> Option<&str> {
        self.row.qualifier.as_deref()
    }

    /// A unit found in the cell itself (đơn vị ghi trong ô).
    async fn unit(&self) -> Option<&str> {
        self.row.unit.as_deref()
    }

    /// Further numbers for other scopes (giá trị theo phạm vi).
    async fn scopes(&self) -> Vec<ScopedValue> {
        ScopedValue::of(&self.row.scopes)
    }

    /// The text, white space collapsed (nội dung ô).
    async fn text(&self) -> String {
        doichieu_imports::text::collapse(&self.row.raw)
    }

    /// The text as printed (nguyên văn).
    async fn raw(&self) -> &str {
        &self.row.raw
    }

    /// Where it was read (ô nguồn).
    async fn source(&self) -> SourceCell {
        SourceCell::of_version(
            self.indicator.appendix_version_id,
            &self.indicator.sheet,
            &self.row.cell,
            &self.row.raw,
        )
    }
}

/// A number that holds for one of several scopes (giá trị theo phạm vi), as in "≤ 3 Đông Nam Á; ≤ 50 Thế giới".
#[derive(SimpleObject)]
pub struct ScopedValue {
    /// The scope, such as "Đông Nam Á" (phạm vi).
    scope: String,
    /// How the number binds (dấu so sánh).
    comparator: Comparator,
    /// The number (giá trị).
    value: Decimal,
    /// Upper bound of a range (cận trên).
    upper: Option<Decimal>,
}

impl ScopedValue {
    /// The scopes of a stored target.
    pub fn of(stored: &str) -> Vec<Self> {
        let scopes: Vec<StoredScope> = decode("scopes of a target", stored).unwrap_or_default();
        scopes.iter().map(Self::from).collect()
    }
}

impl From<&StoredScope> for ScopedValue {
    fn from(it: &StoredScope) -> Self {
        Self {
            scope: it.scope.clone(),
            comparator: Comparator::by_name(&it.comparator),
            value: Decimal(it.value),
            upper: it.upper.map(Decimal),
        }
    }
}
