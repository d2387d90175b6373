//! Agencies of provinces, and the types that are the same in every province.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};

use super::agency_type::AgencyType;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::direct::Direct;
use super::enums::AgencyKind;
use super::error::ApiError;
use super::filter::{EnumFilter, ProvinceChoice, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::province::Province;
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::listing::{
    Agencies, AgencyField, AgencyOrder, AgencyParent, AgencyTypes, Direction, ParentKey, PlanIndicatorParent,
    PlanIndicators, TaskParent, Tasks,
};
use crate::store::rows::AgencyRow;

/// An agency.
pub struct Agency {
    row: Arc<AgencyRow>,
    at: i64,
}

impl Agency {
    /// As seen at a version of the data.
    pub fn new(row: Arc<AgencyRow>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Agencies {
    type Object = Agency;
    const ORDER: &'static [(AgencyOrder, Direction)] = &[
        (AgencyOrder::Province, Direction::Ascending),
        (AgencyOrder::Name, Direction::Ascending),
    ];

    fn object(row: Arc<AgencyRow>, at: i64) -> Agency {
        Agency::new(row, at)
    }
}

/// An organisation in one province (cơ quan, đơn vị).
#[Object]
impl Agency {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Agency, &self.row.id)
    }

    /// Name as first printed (tên).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Where it is (tỉnh).
    async fn province(&self, ctx: &Context<'_>) -> Result<Direct<Province>, ApiError> {
        let province = Province::load(ctx, &self.row.province_code, self.at).await;
        province.map(Direct)
    }

    /// What it is in every province (loại cơ quan).
    #[graphql(name = "type")]
    async fn agency_type(&self, ctx: &Context<'_>) -> Result<Option<AgencyType>, ApiError> {
        let row = loaders(ctx).get::<AgencyTypes>(self.row.agency_type_id).await?;
        Ok(row.map(|it| AgencyType::new(it, self.at)))
    }

    /// The agency it belongs to, where a cell said so (cơ quan chủ quản).
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<Agency>, ApiError> {
        let Some(id) = self.row.parent_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Agencies>(id).await?;
        Ok(row.map(|it| Agency::new(it, self.at)))
    }

    /// Names as printed in cells (các cách viết).
    async fn names(&self, ctx: &Context<'_>) -> Result<Vec<String>, ApiError> {
        let rows = loaders(ctx).agency_aliases.load(self.row.id).await?;
        Ok(rows
            .iter()
            .flat_map(|it| it.iter())
            .map(|it| it.text.clone())
            .collect())
    }

    /// Agencies that belong to it (các đơn vị trực thuộc).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn children(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AgencyFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AgencyOrderBy>>,
    ) -> Result<Connection<Agencies>, ApiError> {
        let list = ListArgs::of(self.at, AgencyParent::Agency, ParentKey::Id(self.row.id));
        let list = list.with(
            AgencyFilter::tests(filter)?,
            search,
            AgencyOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Indicators that it has to do with (các chỉ tiêu liên quan).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn plan_indicators(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<PlanIndicatorFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<PlanIndicatorOrderBy>>,
    ) -> Result<Connection<PlanIndicators>, ApiError> {
        let list = ListArgs::of(self.at, PlanIndicatorParent::Agency, ParentKey::Id(self.row.id));
        let list = list.with(
            PlanIndicatorFilter::tests(filter)?,
            search,
            PlanIndicatorOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Tasks that it has to do with (các nhiệm vụ liên quan).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<TaskFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<TaskOrderBy>>,
    ) -> Result<Connection<Tasks>, ApiError> {
        let list = ListArgs::of(self.at, TaskParent::Agency, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which agencies (điều kiện trên cơ quan). All that are given must hold.
    AgencyFilter of AgencyField {
        /// The province (tỉnh).
        province: ProvinceChoice => Province,
        /// Name (tên).
        name: StringFilter => Name,
        /// Slug of its type; `contains` looks in its name (loại cơ quan).
        #[graphql(name = "type")]
        agency_type: StringFilter => Type,
        /// What it is: a department, a branch, a collective … (loại hình).
        kind: EnumFilter<AgencyKind> => Kind,
    }
}

order_input! {
    /// What agencies are ordered by (thứ tự của cơ quan).
    AgencyOrderField of AgencyOrder {
        /// Name, in Vietnamese order (tên).
        Name,
        /// Province, in Vietnamese order (tỉnh).
        Province,
    }
    /// An order of agencies (thứ tự của cơ quan).
    AgencyOrderBy
}
