//! `node` and `nodes`: anything by its global id, and single things by their codes.

use std::sync::Arc;

use async_graphql::{Context, ID, Interface, Object};

use super::agency::Agency;
use super::agency_type::AgencyType;
use super::appendix::Appendix;
use super::appendix_version::AppendixVersion;
use super::assignment::Assignment;
use super::connection::Listed;
use super::context::loaders;
use super::decision_log::Decision;
use super::diagnostic::Diagnostic;
use super::error::ApiError;
use super::filter::province_code;
use super::id::{Kind, parse_id};
use super::import::{Import, may_know, must_see};
use super::indicator::Indicator;
use super::loaders::Loaded;
use super::plan::Plan;
use super::plan_indicator::PlanIndicator;
use super::province::Province;
use super::section::Section;
use super::shared_task::SharedTask;
use super::target::Target;
use super::task::Task;
use crate::store::listing::{
    Agencies, AgencyTypes, Appendices, Decisions, Diagnostics, Imports, Indicators, PlanIndicators, Plans,
    Sections, SharedTasks, Tasks,
};

/// The most ids of `nodes`.
const MAX_IDS: usize = 200;

/// Anything with a global id (đối tượng có mã toàn cục).
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Global id (mã toàn cục)."))]
pub enum Node {
    /// A province.
    Province(Province),
    /// A plan.
    Plan(Plan),
    /// An appendix.
    Appendix(Appendix),
    /// A version of an appendix.
    AppendixVersion(AppendixVersion),
    /// A section.
    Section(Section),
    /// An indicator of a plan.
    PlanIndicator(PlanIndicator),
    /// A target.
    Target(Target),
    /// A task.
    Task(Task),
    /// An assignment.
    Assignment(Assignment),
    /// A shared indicator.
    Indicator(Indicator),
    /// A shared task.
    SharedTask(SharedTask),
    /// An agency.
    Agency(Agency),
    /// A type of agency.
    AgencyType(AgencyType),
    /// An import.
    Import(Import),
    /// A diagnostic.
    Diagnostic(Diagnostic),
    /// A decision.
    Decision(Decision),
}

/// Single things.
#[derive(Default)]
pub struct NodeQuery;

/// Single things (từng đối tượng).
#[Object]
impl NodeQuery {
    /// The thing of a global id; null when there is none (đối tượng theo mã toàn cục).
    #[graphql(cache_control(no_cache))]
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global id (mã toàn cục).")] id: ID,
    ) -> Result<Option<Node>, ApiError> {
        find(ctx, &id).await
    }

    /// The things of global ids, in their order; null where there is none (nhiều đối tượng theo mã toàn cục).
    #[graphql(cache_control(no_cache))]
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Global ids (các mã toàn cục).")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node>>, ApiError> {
        if ids.len() > MAX_IDS {
            let error = ApiError::new(
                "LIMIT_EXCEEDED",
                format!("tối đa {MAX_IDS} mã một lần"),
                format!("at most {MAX_IDS} ids at a time"),
            );
            return Err(error.with("limit", "ids").with("max", MAX_IDS));
        }
        futures_util::future::try_join_all(ids.iter().map(|id| find(ctx, id))).await
    }

    /// A province by code, slug or name, with or without accents (tỉnh).
    async fn province(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code, slug or name (mã hoặc tên).")] name: String,
    ) -> Result<Province, ApiError> {
        Province::load(ctx, &province_code(&name)?, loaders(ctx).version()).await
    }

    /// A shared indicator by its code; that of one merged into another too (chỉ tiêu dùng chung theo mã).
    async fn indicator(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code, such as CT-0001 (mã).")] code: String,
    ) -> Result<Option<Indicator>, ApiError> {
        let row = find_by::<Indicators>(ctx, "code", &code).await?;
        Ok(row.map(|it| Indicator::new(it, loaders(ctx).version())))
    }

    /// A shared task by its code (nhiệm vụ dùng chung theo mã).
    async fn shared_task(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Code, such as NV-0001 (mã).")] code: String,
    ) -> Result<Option<SharedTask>, ApiError> {
        let row = find_by::<SharedTasks>(ctx, "code", &code).await?;
        Ok(row.map(|it| SharedTask::new(it, loaders(ctx).version())))
    }

    /// A type of agency by its slug (loại cơ quan theo mã).
    async fn agency_type(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Slug, such as so-tu-phap (mã).")] slug: String,
    ) -> Result<Option<AgencyType>, ApiError> {
        let row = find_by::<AgencyTypes>(ctx, "slug", &slug).await?;
        Ok(row.map(|it| AgencyType::new(it, loaders(ctx).version())))
    }
}

async fn find_by<N: Loaded>(
    ctx: &Context<'_>,
    column: &'static str,
    value: &str,
) -> Result<Option<Arc<N::Row>>, ApiError> {
    let loaders = loaders(ctx);
    let row = loaders.store().find_by::<N>(column, value).await;
    row.map(|it| it.map(Arc::new)).map_err(ApiError::from)
}

async fn find(ctx: &Context<'_>, id: &ID) -> Result<Option<Node>, ApiError> {
    let Some((kind, key)) = parse_id(id) else {
        return Ok(None);
    };
    let (loaders, at) = (loaders(ctx), loaders(ctx).version());
    if kind == Kind::Province {
        let row = loaders.provinces.load(key).await?;
        return Ok(row.map(|it| Node::Province(Province::new(it, at))));
    }
    let Ok(number) = key.parse::<i64>() else {
        return Ok(None);
    };
    match kind {
        Kind::Plan => get::<Plans>(ctx, number, Node::Plan).await,
        Kind::Appendix => get::<Appendices>(ctx, number, Node::Appendix).await,
        Kind::AppendixVersion => {
            let row = loaders.appendix_versions.load(number).await?;
            Ok(row.map(|it| Node::AppendixVersion(AppendixVersion::new(it, at))))
        }
        Kind::Section => get::<Sections>(ctx, number, Node::Section).await,
        Kind::PlanIndicator => get::<PlanIndicators>(ctx, number, Node::PlanIndicator).await,
        Kind::Task => get::<Tasks>(ctx, number, Node::Task).await,
        Kind::Indicator => get::<Indicators>(ctx, number, Node::Indicator).await,
        Kind::SharedTask => get::<SharedTasks>(ctx, number, Node::SharedTask).await,
        Kind::Agency => get::<Agencies>(ctx, number, Node::Agency).await,
        Kind::AgencyType => get::<AgencyTypes>(ctx, number, Node::AgencyType).await,
        Kind::Import => {
            let row = loaders.get::<Imports>(number).await?;
            let row = row.filter(|it| may_know(ctx, it.status));
            Ok(row.map(|it| Node::Import(Import::new(it, at))))
        }
        Kind::Diagnostic => diagnostic(ctx, number).await,
        Kind::Decision => get::<Decisions>(ctx, number, Node::Decision).await,
        Kind::Target => target(ctx, number).await,
        Kind::Assignment => assignment(ctx, number).await,
        // Found by its code above.
        Kind::Province => Ok(None),
    }
}

async fn target(ctx: &Context<'_>, number: i64) -> Result<Option<Node>, ApiError> {
    let loaders = loaders(ctx);
    let Some(row) = loaders.target_rows.load(number).await? else {
        return Ok(None);
    };
    let indicator = loaders.get::<PlanIndicators>(row.plan_indicator_id).await?;
    Ok(indicator.map(|it| Node::Target(Target::new(row, it))))
}

async fn assignment(ctx: &Context<'_>, number: i64) -> Result<Option<Node>, ApiError> {
    let (loaders, at) = (loaders(ctx), loaders(ctx).version());
    let Some(row) = loaders.assignment_rows.load(number).await? else {
        return Ok(None);
    };
    let place = match (row.plan_indicator_id, row.task_id) {
        (Some(id), _) => {
            let indicator = loaders.get::<PlanIndicators>(id).await?;
            indicator.map(|it| PlanIndicator::new(it, at).place())
        }
        (None, Some(id)) => loaders
            .get::<Tasks>(id)
            .await?
            .map(|it| Task::new(it, at).place()),
        (None, None) => None,
    };
    Ok(place.map(|it| Node::Assignment(Assignment::new(row, it))))
}

/// A diagnostic, for who may see what was read of its file.
async fn diagnostic(ctx: &Context<'_>, number: i64) -> Result<Option<Node>, ApiError> {
    let loaders = loaders(ctx);
    let Some(row) = loaders.get::<Diagnostics>(number).await? else {
        return Ok(None);
    };
    let Some(import) = loaders.get::<Imports>(row.import_id).await? else {
        return Ok(None);
    };
    if !may_know(ctx, import.status) {
        return Ok(None);
    }
    must_see(ctx, import.id, import.status).await?;
    Ok(Some(Node::Diagnostic(Diagnostic::new(row, loaders.version()))))
}

async fn get<N: Listed>(
    ctx: &Context<'_>,
    number: i64,
    node: fn(N::Object) -> Node,
) -> Result<Option<Node>, ApiError> {
    let loaders = loaders(ctx);
    let row = loaders.get::<N>(number).await?;
    Ok(row.map(|it| node(N::object(it, loaders.version()))))
}
