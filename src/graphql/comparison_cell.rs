//! A cell of a comparison: one province in one year.

use std::sync::Arc;

use async_graphql::{Context, Enum, Object};
use doichieu_entities::province;

use super::assignment::{Assignment, RowPlace};
use super::context::loaders;
use super::direct::{Direct, DirectList};
use super::enums::{Comparator, TargetKind};
use super::error::ApiError;
use super::plan::Plan;
use super::plan_indicator::PlanIndicator;
use super::province::Province;
use super::scalars::Decimal;
use super::source::SourceCell;
use super::target::ScopedValue;
use crate::compare;
use crate::compare::matrix::MatrixCell;
use crate::store::comparison::ComparedTarget;
use crate::store::listing::PlanIndicators;
use crate::store::related::RowKey;

/// A cell of a comparison.
pub struct ComparisonCell {
    pub(super) cell: MatrixCell,
    pub(super) province: Arc<province::Model>,
    pub(super) at: i64,
    /// Its coordinators, where they were loaded for all cells.
    pub(super) coordinators: Option<Vec<Assignment>>,
}

impl ComparisonCell {
    /// Where its row stands.
    pub(super) fn place(&self) -> Option<RowPlace> {
        let row = self.cell.row.as_deref()?;
        Some(RowPlace {
            key: RowKey::PlanIndicator(row.plan_indicator_id),
            appendix_version_id: row.appendix_version_id,
            sheet: row.sheet.as_str().into(),
            at: self.at,
        })
    }
}

/// One province in one year (ô so sánh).
#[Object]
impl ComparisonCell {
    /// The province (tỉnh).
    async fn province(&self) -> Direct<Province> {
        Direct(Province::new(self.province.clone(), self.at))
    }

    /// The year (năm).
    async fn year(&self) -> i32 {
        self.cell.year
    }

    /// Whether the plan has the indicator, and what it sets (tình trạng).
    async fn status(&self) -> CellStatus {
        self.cell.status().into()
    }

    /// The unit as this province prints it (đơn vị tính).
    async fn unit(&self) -> Option<&str> {
        self.cell.row.as_deref()?.row_unit.as_deref()
    }

    /// The target; null where nothing is set (mục tiêu).
    async fn target(&self) -> Option<Direct<ComparedValue>> {
        let target = self.cell.target.clone()?;
        Some(Direct(ComparedValue { target }))
    }

    /// The agencies that lead, coordinate or follow, with their roles (cơ quan phụ trách).
    async fn coordinators(&self, ctx: &Context<'_>) -> Result<DirectList<Assignment>, ApiError> {
        match (&self.coordinators, self.place()) {
            (Some(coordinators), _) => Ok(DirectList(coordinators.clone())),
            (None, Some(place)) => Assignment::of_row(ctx, place).await.map(DirectList),
            (None, None) => Ok(DirectList(Vec::new())),
        }
    }

    /// The row of the plan (dòng trong kế hoạch).
    async fn plan_indicator(&self, ctx: &Context<'_>) -> Result<Option<PlanIndicator>, ApiError> {
        let Some(row) = self.cell.row.as_deref() else {
            return Ok(None);
        };
        let found = loaders(ctx).get::<PlanIndicators>(row.plan_indicator_id).await?;
        Ok(found.map(|it| PlanIndicator::new(it, self.at)))
    }

    /// The plan that sets the target (kế hoạch).
    async fn plan(&self, ctx: &Context<'_>) -> Result<Option<Plan>, ApiError> {
        let Some(row) = self.cell.row.as_deref() else {
            return Ok(None);
        };
        Plan::load(ctx, row.plan_id, self.at).await
    }
}

/// A target within a comparison.
pub struct ComparedValue {
    target: Arc<ComparedTarget>,
}

/// A target within a comparison (mục tiêu).
#[Object]
impl ComparedValue {
    /// How much of it is a number (loại mục tiêu).
    async fn kind(&self) -> Option<TargetKind> {
        self.target.kind.map(TargetKind::from)
    }

    /// How the number binds; null without a number (dấu so sánh).
    async fn comparator(&self) -> Option<Comparator> {
        self.target.comparator.map(Comparator::from)
    }

    /// The number, in the unit of the cell (giá trị).
    async fn value(&self) -> Option<Decimal> {
        self.target.value.map(|it| Decimal(it.decimal()))
    }

    /// Upper bound of a range (cận trên).
    async fn upper(&self) -> Option<Decimal> {
        self.target.upper.map(|it| Decimal(it.decimal()))
    }

    /// The words that limit the number (điều kiện kèm theo).
    async fn qualifier(&self) -> Option<&str> {
        self.target.qualifier.as_deref()
    }

    /// A unit found in the cell itself (đơn vị ghi trong ô).
    async fn unit(&self) -> Option<&str> {
        self.target.target_unit.as_deref()
    }

    /// Further numbers for other scopes (giá trị theo phạm vi).
    async fn scopes(&self) -> Vec<ScopedValue> {
        ScopedValue::of(self.target.scopes.as_deref().unwrap_or_default())
    }

    /// The text, white space collapsed (nội dung ô).
    async fn text(&self) -> String {
        doichieu_imports::text::collapse(self.raw_text())
    }

    /// The text as printed (nguyên văn).
    async fn raw(&self) -> &str {
        self.raw_text()
    }

    /// Where it was read (ô nguồn).
    async fn source(&self) -> Direct<SourceCell> {
        let it = &self.target;
        let cell = it.target_cell.as_deref().unwrap_or_default();
        Direct(SourceCell::of_file(
            it.import_id,
            &it.file_name,
            &it.sha256,
            &it.sheet,
            cell,
            self.raw_text(),
        ))
    }
}

impl ComparedValue {
    fn raw_text(&self) -> &str {
        self.target.raw.as_deref().unwrap_or_default()
    }
}

/// What a cell of a comparison holds (tình trạng ô).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum CellStatus {
    /// The plan of the province has no such indicator (không có trong kế hoạch).
    NotInPlan,
    /// The plan has the indicator and sets nothing for the year (không nêu).
    NotSet,
    /// The target is in words or marks (bằng chữ).
    Qualitative,
    /// The target is a number (bằng số).
    Numeric,
}

impl From<compare::CellStatus> for CellStatus {
    fn from(it: compare::CellStatus) -> Self {
        match it {
            compare::CellStatus::NotInPlan => Self::NotInPlan,
            compare::CellStatus::NotSet => Self::NotSet,
            compare::CellStatus::Qualitative => Self::Qualitative,
            compare::CellStatus::Numeric => Self::Numeric,
        }
    }
}
