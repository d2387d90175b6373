//! Decisions of stewards as mutations.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject, Union};
use doichieu_imports::reading::AppendixKind;

use super::caller::Role;
use super::context::{lang, loaders, require};
use super::decision_log::Decision;
use super::error::ApiError;
use super::filter::province_code;
use super::id::{Kind, parse_id};
use super::intake::Problem;
use super::plan::Plan;
use crate::access::Actor;
use crate::error::AppError;
use crate::store::StoreError;
use crate::store::decision::{Decided, RowId, Steward};
use crate::store::listing::{PlanIndicators, Tasks};

/// A decision that was taken (quyết định đã ghi).
#[derive(SimpleObject)]
pub struct DecisionTaken {
    /// The decision (quyết định).
    decision: Decision,
    /// The version of the data that shows it (phiên bản dữ liệu).
    data_version: i32,
}

/// What became of a decision (kết quả quyết định).
#[derive(Union)]
pub enum DecisionResult {
    /// It is taken.
    Taken(DecisionTaken),
    /// It was refused.
    Problem(Problem),
}

/// Mutations of stewards.
#[derive(Default)]
pub struct DecisionMutation;

/// Decisions (quyết định của người phụ trách).
#[Object]
impl DecisionMutation {
    /// A row is the shared thing of this code (xác nhận ghép nối).
    async fn confirm_match(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A PlanIndicator or a Task (dòng).")] row: ID,
        #[graphql(desc = "Code of the shared thing, such as CT-0001 (mã).")] code: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let (row, steward) = row_and_steward(ctx, &row, reason).await?;
        taken(ctx, loaders(ctx).store().confirm(row, &code, &steward).await)
    }

    /// A row is not the shared thing of this code; the pair never comes back (từ chối ghép nối).
    async fn refuse_match(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A PlanIndicator or a Task (dòng).")] row: ID,
        #[graphql(desc = "Code of the shared thing (mã).")] code: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let (row, steward) = row_and_steward(ctx, &row, reason).await?;
        taken(ctx, loaders(ctx).store().refuse(row, &code, &steward).await)
    }

    /// A row of Phụ lục I belongs to another shared indicator (chuyển chỉ tiêu).
    async fn move_plan_indicator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The PlanIndicator (dòng).")] row: ID,
        #[graphql(desc = "Code of the shared indicator it belongs to (mã).")] code: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let (row, steward) = row_and_steward(ctx, &row, reason).await?;
        taken(ctx, loaders(ctx).store().move_row(row, &code, &steward).await)
    }

    /// A task belongs to another shared task (chuyển nhiệm vụ).
    async fn move_task(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The Task (dòng).")] row: ID,
        #[graphql(desc = "Code of the shared task it belongs to (mã).")] code: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let (row, steward) = row_and_steward(ctx, &row, reason).await?;
        taken(ctx, loaders(ctx).store().move_row(row, &code, &steward).await)
    }

    /// Two shared indicators are one; the code that goes redirects (gộp chỉ tiêu dùng chung).
    async fn merge_indicators(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code of the one that goes (mã bị gộp).")] from: String,
        #[graphql(desc = "Code of the one that stays (mã giữ lại).")] into: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let steward = steward_of_all(ctx, reason)?;
        let store = loaders(ctx).store();
        taken(
            ctx,
            store
                .merge(AppendixKind::Indicators, &from, &into, &steward)
                .await,
        )
    }

    /// Two shared tasks are one; the code that goes redirects (gộp nhiệm vụ dùng chung).
    async fn merge_shared_tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code of the one that goes (mã bị gộp).")] from: String,
        #[graphql(desc = "Code of the one that stays (mã giữ lại).")] into: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let steward = steward_of_all(ctx, reason)?;
        let store = loaders(ctx).store();
        taken(
            ctx,
            store.merge(AppendixKind::Tasks, &from, &into, &steward).await,
        )
    }

    /// Some rows of a shared indicator are another one, which gets a code of its own (tách chỉ tiêu dùng chung).
    async fn split_indicator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code of the shared indicator (mã).")] code: String,
        #[graphql(desc = "The rows that are another one (các dòng tách ra).")] rows: Vec<ID>,
        #[graphql(desc = "Name of the new one; that of its first row, unless given (tên mới).")] name: Option<
            String,
        >,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        split(ctx, &code, &rows, name, reason).await
    }

    /// Some rows of a shared task are another one, which gets a code of its own (tách nhiệm vụ dùng chung).
    async fn split_shared_task(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code of the shared task (mã).")] code: String,
        #[graphql(desc = "The rows that are another one (các dòng tách ra).")] rows: Vec<ID>,
        #[graphql(desc = "Name of the new one; that of its first row, unless given (tên mới).")] name: Option<
            String,
        >,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        split(ctx, &code, &rows, name, reason).await
    }

    /// A shared indicator has a better name (đổi tên chỉ tiêu dùng chung).
    async fn rename_indicator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its code (mã).")] code: String,
        #[graphql(desc = "The better name (tên mới).")] name: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let steward = steward_of_all(ctx, reason)?;
        let store = loaders(ctx).store();
        taken(
            ctx,
            store
                .rename(AppendixKind::Indicators, &code, &name, &steward)
                .await,
        )
    }

    /// A shared task has a better name (đổi tên nhiệm vụ dùng chung).
    async fn rename_shared_task(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its code (mã).")] code: String,
        #[graphql(desc = "The better name (tên mới).")] name: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let steward = steward_of_all(ctx, reason)?;
        let store = loaders(ctx).store();
        taken(
            ctx,
            store.rename(AppendixKind::Tasks, &code, &name, &steward).await,
        )
    }

    /// A name of an agency means this type of agency (tên khác của cơ quan).
    async fn alias_agency(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The name as printed (tên như trong ô).")] name: String,
        #[graphql(desc = "Slug of the type of agency (loại cơ quan).", name = "type")] agency_type: String,
        #[graphql(desc = "Only in this province; everywhere, unless given (chỉ ở tỉnh này).")]
        province: Option<String>,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let actor = require(ctx, Role::Steward)?;
        let province = match province.as_deref().map(province_code).transpose() {
            Ok(province) => province,
            Err(error) => return Problem::of_argument(error, lang(ctx)).map(DecisionResult::Problem),
        };
        match &province {
            Some(code) => actor.must_cover(code)?,
            None => actor.must_cover_all()?,
        }
        let steward = Steward::of(actor, reason);
        let store = loaders(ctx).store();
        taken(
            ctx,
            store
                .alias_agency(&name, province.as_deref(), &agency_type, &steward)
                .await,
        )
    }

    /// Two types of agency are one; the slug that goes redirects (gộp loại cơ quan).
    async fn merge_agency_types(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Slug of the one that goes (mã bị gộp).")] from: String,
        #[graphql(desc = "Slug of the one that stays (mã giữ lại).")] into: String,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let steward = steward_of_all(ctx, reason)?;
        taken(
            ctx,
            loaders(ctx)
                .store()
                .merge_agency_types(&from, &into, &steward)
                .await,
        )
    }

    /// Takes a decision back; this is a decision of its own (hoàn tác quyết định).
    async fn undo_decision(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision (quyết định).")] id: ID,
        #[graphql(desc = "Why (lý do).")] reason: Option<String>,
    ) -> Result<DecisionResult, ApiError> {
        let steward = steward_of_all(ctx, reason)?;
        let id = super::id::number_of(&id, Kind::Decision)?;
        taken(ctx, loaders(ctx).store().undo_decision(id, &steward).await)
    }
}

/// The steward who may decide on what the provinces share.
fn steward_of_all(ctx: &Context<'_>, reason: Option<String>) -> Result<Steward, ApiError> {
    let actor = require(ctx, Role::Steward)?;
    actor.must_cover_all()?;
    Ok(Steward::of(actor, reason))
}

/// The row of an id with the steward who may decide on it.
async fn row_and_steward(
    ctx: &Context<'_>,
    id: &ID,
    reason: Option<String>,
) -> Result<(RowId, Steward), ApiError> {
    let actor = require(ctx, Role::Steward)?;
    let row = row_id(id)?;
    cover(ctx, actor, row).await?;
    Ok((row, Steward::of(actor, reason)))
}

fn row_id(id: &ID) -> Result<RowId, ApiError> {
    let row = parse_id(id).and_then(|(kind, key)| match kind {
        Kind::PlanIndicator => key.parse().ok().map(RowId::Indicator),
        Kind::Task => key.parse().ok().map(RowId::Task),
        _ => None,
    });
    row.ok_or_else(|| {
        ApiError::new(
            "INVALID_ARGUMENT",
            format!("“{}” không phải id của PlanIndicator hay Task", id.as_str()),
            format!("{:?} is no id of a PlanIndicator or a Task", id.as_str()),
        )
    })
}

/// Refuses a steward whose key does not cover the province of a row.
async fn cover(ctx: &Context<'_>, actor: &Actor, row: RowId) -> Result<(), ApiError> {
    let loaders = loaders(ctx);
    let version = match row {
        RowId::Indicator(id) => loaders
            .get::<PlanIndicators>(id)
            .await?
            .map(|it| it.appendix_version_id),
        RowId::Task(id) => loaders.get::<Tasks>(id).await?.map(|it| it.appendix_version_id),
    };
    let Some(version) = version else { return Ok(()) };
    if let Some(plan) = Plan::of_version(ctx, version, loaders.version()).await? {
        actor.must_cover(plan.province_code())?;
    }
    Ok(())
}

async fn split(
    ctx: &Context<'_>,
    code: &str,
    rows: &[ID],
    name: Option<String>,
    reason: Option<String>,
) -> Result<DecisionResult, ApiError> {
    let actor = require(ctx, Role::Steward)?;
    let rows = rows.iter().map(row_id).collect::<Result<Vec<_>, _>>()?;
    for row in &rows {
        cover(ctx, actor, *row).await?;
    }
    let steward = Steward::of(actor, reason);
    let store = loaders(ctx).store();
    taken(ctx, store.split(code, &rows, name.as_deref(), &steward).await)
}

/// Tells what became of a decision; the rest of the answer sees it.
fn taken(ctx: &Context<'_>, decided: Result<Decided, StoreError>) -> Result<DecisionResult, ApiError> {
    match decided {
        Ok(decided) => {
            let loaders = loaders(ctx);
            loaders.advance(decided.data_version);
            Ok(DecisionResult::Taken(DecisionTaken {
                decision: Decision::new(Arc::new(decided.decision), loaders.version()),
                data_version: i32::try_from(decided.data_version).unwrap_or(i32::MAX),
            }))
        }
        Err(error) => Problem::of(AppError::from(error), lang(ctx)).map(DecisionResult::Problem),
    }
}
