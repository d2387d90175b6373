//! `node` and `nodes`: anything by its global id, and single things by their codes.

use std::sync::Arc;

use async_graphql::{Context, ID, Interface, Object};

use super::agency::{Agency, AgencyType};
use super::appendix::{Appendix, AppendixVersion, Section};
use super::context::{lang, loaders};
use super::error::ApiError;
use super::filter::province_code;
use super::id::{Kind, parse_id};
use super::import::{Decision, Diagnostic, Import};
use super::indicator::Indicator;
use super::loaders::Loaded;
use super::plan::Plan;
use super::plan_indicator::PlanIndicator;
use super::province::Province;
use super::shared_task::SharedTask;
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
    /// A task.
    Task(Task),
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
            let error = ApiError::in_lang(
                "LIMIT_EXCEEDED",
                lang(ctx),
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
    row.map(|it| it.map(Arc::new)).map_err(|it| loaders.told(it))
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
    Ok(match kind {
        Kind::Plan => loaders
            .get::<Plans>(number)
            .await?
            .map(|it| Node::Plan(Plan::new(it, at))),
        Kind::Appendix => {
            let row = loaders.get::<Appendices>(number).await?;
            row.map(|it| Node::Appendix(Appendix::new(it, at)))
        }
        Kind::AppendixVersion => {
            let row = loaders.appendix_versions.load(number).await?;
            row.map(|it| Node::AppendixVersion(AppendixVersion::new(it, at)))
        }
        Kind::Section => {
            let row = loaders.get::<Sections>(number).await?;
            row.map(|it| Node::Section(Section::new(it, at)))
        }
        Kind::PlanIndicator => {
            let row = loaders.get::<PlanIndicators>(number).await?;
            row.map(|it| Node::PlanIndicator(PlanIndicator::new(it, at)))
        }
        Kind::Task => loaders
            .get::<Tasks>(number)
            .await?
            .map(|it| Node::Task(Task::new(it, at))),
        Kind::Indicator => {
            let row = loaders.get::<Indicators>(number).await?;
            row.map(|it| Node::Indicator(Indicator::new(it, at)))
        }
        Kind::SharedTask => {
            let row = loaders.get::<SharedTasks>(number).await?;
            row.map(|it| Node::SharedTask(SharedTask::new(it, at)))
        }
        Kind::Agency => loaders
            .get::<Agencies>(number)
            .await?
            .map(|it| Node::Agency(Agency::new(it, at))),
        Kind::AgencyType => {
            let row = loaders.get::<AgencyTypes>(number).await?;
            row.map(|it| Node::AgencyType(AgencyType::new(it, at)))
        }
        Kind::Import => loaders
            .get::<Imports>(number)
            .await?
            .map(|it| Node::Import(Import::new(it, at))),
        Kind::Diagnostic => {
            let row = loaders.get::<Diagnostics>(number).await?;
            row.map(|it| Node::Diagnostic(Diagnostic::new(it, at)))
        }
        Kind::Decision => {
            let row = loaders.get::<Decisions>(number).await?;
            row.map(|it| Node::Decision(Decision::new(it, at)))
        }
        // They have no identity of their own in the schema's interface: a row is asked for them.
        Kind::Province | Kind::Target | Kind::Assignment => None,
    })
}
