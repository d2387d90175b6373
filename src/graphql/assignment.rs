//! Which agency does what for a row.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::assignment;

use super::agency::Agency;
use super::context::loaders;
use super::direct::{Direct, DirectList};
use super::enums::AssignmentRole;
use super::error::ApiError;
use super::id::{Kind, global_id};
use super::plan_indicator::PlanIndicator;
use super::source::SourceCell;
use super::task::Task;
use crate::store::listing::{Agencies, PlanIndicators, Tasks};
use crate::store::related::RowKey;

/// An agency with its role for a row.
pub struct Assignment {
    row: Arc<assignment::Model>,
    appendix_version_id: i64,
    sheet: Arc<str>,
    at: i64,
}

impl Assignment {
    /// The assignments of a row, in the order of the cells.
    pub async fn of_row(
        ctx: &Context<'_>,
        row: RowKey,
        appendix_version_id: i64,
        sheet: &str,
        at: i64,
    ) -> Result<DirectList<Self>, ApiError> {
        let rows = loaders(ctx).assignments.load(row).await?;
        let rows = rows.iter().flat_map(|it| it.iter());
        let sheet: Arc<str> = Arc::from(sheet);
        Ok(rows
            .map(|it| Self {
                row: it.clone(),
                appendix_version_id,
                sheet: sheet.clone(),
                at,
            })
            .collect())
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
        let row = loaders(ctx).get::<Agencies>(id).await?;
        Ok(row.map(|it| Direct(Agency::new(it, self.at))))
    }

    /// Where it was read, with the whole cell as printed (ô nguồn).
    async fn source(&self) -> Direct<SourceCell> {
        Direct(SourceCell::of_version(
            self.appendix_version_id,
            &self.sheet,
            &self.row.cell,
            &self.row.raw,
        ))
    }

    /// The row, when it is an indicator (chỉ tiêu).
    async fn plan_indicator(&self, ctx: &Context<'_>) -> Result<Option<PlanIndicator>, ApiError> {
        let Some(id) = self.row.plan_indicator_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<PlanIndicators>(id).await?;
        Ok(row.map(|it| PlanIndicator::new(it, self.at)))
    }

    /// The row, when it is a task (nhiệm vụ).
    async fn task(&self, ctx: &Context<'_>) -> Result<Option<Task>, ApiError> {
        let Some(id) = self.row.task_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Tasks>(id).await?;
        Ok(row.map(|it| Task::new(it, self.at)))
    }
}
