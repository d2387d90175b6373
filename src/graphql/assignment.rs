//! Which agency does what for a row.

use std::sync::Arc;

use async_graphql::{Context, ID, Lookahead, Object};

use super::agency::Agency;
use super::context::loaders;
use super::direct::Direct;
use super::enums::AssignmentRole;
use super::error::ApiError;
use super::id::{Kind, global_id};
use super::plan_indicator::PlanIndicator;
use super::source::{SourceCell, missing};
use super::task::Task;
use crate::store::listing::{Agencies, PlanIndicators, Tasks};
use crate::store::related::RowKey;
use crate::store::rows::{AgencyRow, AssignmentRow};

/// Where a row with assignments stands.
#[derive(Clone)]
pub struct RowPlace {
    /// The row.
    pub key: RowKey,
    /// Its version of the appendix.
    pub appendix_version_id: i64,
    /// Its sheet.
    pub sheet: Arc<str>,
    /// The version of the data that it is seen at.
    pub at: i64,
}

/// An agency with its role for a row.
#[derive(Clone)]
pub struct Assignment {
    row: Arc<AssignmentRow>,
    agency: Option<Arc<AgencyRow>>,
    place: RowPlace,
}

impl Assignment {
    /// An assignment of the row at a place.
    pub fn new(row: Arc<AssignmentRow>, place: RowPlace) -> Self {
        Self {
            row,
            agency: None,
            place,
        }
    }

    /// The assignments of a row, in the order of the cells.
    pub async fn of_row(ctx: &Context<'_>, place: RowPlace) -> Result<Vec<Self>, ApiError> {
        let rows = Self::of_rows(ctx, &ctx.look_ahead(), vec![place]).await?;
        Ok(rows.into_iter().flatten().collect())
    }

    /// The assignments of each of many rows, with their agencies, where these are asked for.
    pub async fn of_rows(
        ctx: &Context<'_>,
        asked: &Lookahead<'_>,
        places: Vec<RowPlace>,
    ) -> Result<Vec<Vec<Self>>, ApiError> {
        let loaders = loaders(ctx);
        let keys = places.iter().map(|it| it.key).collect();
        let found = loaders.assignments.load_many(keys).await?;
        let rows_of = |place: &RowPlace| found.get(&place.key).into_iter().flat_map(|it| it.iter());
        let agency_ids = match asked.field("agency").exists() {
            true => places
                .iter()
                .flat_map(rows_of)
                .filter_map(|it| it.agency_id)
                .collect(),
            false => Vec::new(),
        };
        let agencies = loaders.get_many::<Agencies>(agency_ids).await?;
        let assignments = places.iter().map(|place| {
            let rows = rows_of(place).map(|row| Self {
                row: row.clone(),
                agency: row.agency_id.and_then(|id| agencies.get(&id).cloned()),
                place: place.clone(),
            });
            rows.collect()
        });
        Ok(assignments.collect())
    }
}

/// Agency × row × role (phân công).
#[Object]
impl Assignment {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Assignment, &self.row.id)
    }

    /// What the agency does (vai trò).
    async fn role(&self) -> AssignmentRole {
        self.row.role.into()
    }

    /// The agency as printed, separators dropped (tên như trong ô).
    async fn name(&self) -> &str {
        &self.row.text
    }

    /// The agency; null when the cell names none that was understood (cơ quan).
    async fn agency(&self, ctx: &Context<'_>) -> Result<Option<Direct<Agency>>, ApiError> {
        let Some(id) = self.row.agency_id else {
            return Ok(None);
        };
        let row = match &self.agency {
            Some(row) => Some(row.clone()),
            None => loaders(ctx).get::<Agencies>(id).await?,
        };
        Ok(row.map(|it| Direct(Agency::new(it, self.place.at))))
    }

    /// Where it was read, with the whole cell as printed (ô nguồn).
    async fn source(&self, ctx: &Context<'_>) -> Result<Direct<SourceCell>, ApiError> {
        let row = loaders(ctx).whole_assignments.load(self.row.id).await?;
        let row = row.ok_or_else(missing)?;
        Ok(Direct(SourceCell::of_version(
            self.place.appendix_version_id,
            &self.place.sheet,
            &row.cell,
            &row.raw,
        )))
    }

    /// The row, when it is an indicator (chỉ tiêu).
    async fn plan_indicator(&self, ctx: &Context<'_>) -> Result<Option<PlanIndicator>, ApiError> {
        let Some(id) = self.row.plan_indicator_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<PlanIndicators>(id).await?;
        Ok(row.map(|it| PlanIndicator::new(it, self.place.at)))
    }

    /// The row, when it is a task (nhiệm vụ).
    async fn task(&self, ctx: &Context<'_>) -> Result<Option<Task>, ApiError> {
        let Some(id) = self.row.task_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Tasks>(id).await?;
        Ok(row.map(|it| Task::new(it, self.place.at)))
    }
}
