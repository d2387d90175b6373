//! Shared indicators: what rows of several provinces have in common.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::indicator;

use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::error::ApiError;
use super::filter::{IntFilter, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan_indicator::{PlanIndicatorFilter, PlanIndicatorOrderBy};
use super::scalars::DateTime;
use crate::store::listing::{
    Direction, IndicatorField, IndicatorOrder, Indicators, ParentKey, PlanIndicatorParent, PlanIndicators,
};

/// What several indicators of plans have in common.
pub struct Indicator {
    facts: Facts,
    at: i64,
}

/// What is known of an indicator.
enum Facts {
    Row(Arc<indicator::Model>),
    Named { id: i64, code: String, name: String },
}

impl Indicator {
    /// As seen at a version of the data.
    pub fn new(row: Arc<indicator::Model>, at: i64) -> Self {
        Self {
            facts: Facts::Row(row),
            at,
        }
    }

    /// One of which only the names are known; the rest is loaded when it is asked for.
    pub fn named(id: i64, code: String, name: String, at: i64) -> Self {
        Self {
            facts: Facts::Named { id, code, name },
            at,
        }
    }

    fn number(&self) -> i64 {
        match &self.facts {
            Facts::Row(row) => row.id,
            Facts::Named { id, .. } => *id,
        }
    }

    async fn row(&self, ctx: &Context<'_>) -> Result<Arc<indicator::Model>, ApiError> {
        match &self.facts {
            Facts::Row(row) => Ok(row.clone()),
            Facts::Named { id, .. } => {
                let row = loaders(ctx).get::<Indicators>(*id).await?;
                row.ok_or_else(|| {
                    ApiError::new(
                        "INTERNAL",
                        "không thấy chỉ tiêu dùng chung này",
                        "this shared indicator is missing",
                    )
                })
            }
        }
    }
}

impl Listed for Indicators {
    type Object = Indicator;
    const ORDER: &'static [(IndicatorOrder, Direction)] = &[(IndicatorOrder::Code, Direction::Ascending)];

    fn object(row: Arc<indicator::Model>, at: i64) -> Indicator {
        Indicator::new(row, at)
    }
}

/// What several indicators of plans have in common (chỉ tiêu dùng chung). It has a stable code.
#[Object]
impl Indicator {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Indicator, &self.number())
    }

    /// Stable code, never changed and never used again (mã ổn định).
    async fn code(&self) -> &str {
        match &self.facts {
            Facts::Row(row) => &row.code,
            Facts::Named { code, .. } => code,
        }
    }

    /// Name (tên).
    async fn name(&self) -> &str {
        match &self.facts {
            Facts::Row(row) => &row.name,
            Facts::Named { name, .. } => name,
        }
    }

    /// Unit in its normal form, as the first row has it (đơn vị tính).
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<String>, ApiError> {
        Ok(self.row(ctx).await?.unit_normal.clone())
    }

    /// When it was first seen (thời điểm tạo).
    async fn created_at(&self, ctx: &Context<'_>) -> Result<DateTime, ApiError> {
        Ok(DateTime(self.row(ctx).await?.created_at))
    }

    /// The one it was merged into; null while it stands for itself (đã gộp vào).
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<Indicator>, ApiError> {
        let Some(id) = self.row(ctx).await?.merged_into_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Indicators>(id).await?;
        Ok(row.map(|it| Indicator::new(it, self.at)))
    }

    /// The rows of plans that it is (các dòng trong kế hoạch).
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
        let list = ListArgs::of(
            self.at,
            PlanIndicatorParent::Indicator,
            ParentKey::Id(self.number()),
        );
        let list = list.with(
            PlanIndicatorFilter::tests(filter)?,
            search,
            PlanIndicatorOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which shared indicators (điều kiện trên chỉ tiêu dùng chung). All that are given must hold.
    IndicatorFilter of IndicatorField {
        /// Stable code (mã).
        code: StringFilter => Code,
        /// Name (tên).
        name: StringFilter => Name,
        /// Unit in its normal form (đơn vị tính).
        unit: StringFilter => Unit,
        /// How many rows of plans it has (số dòng).
        rows: IntFilter => Rows,
    }
}

order_input! {
    /// What shared indicators are ordered by (thứ tự của chỉ tiêu dùng chung).
    IndicatorOrderField of IndicatorOrder {
        /// Code (mã).
        Code,
        /// Name, in Vietnamese order (tên).
        Name,
    }
    /// An order of shared indicators (thứ tự của chỉ tiêu dùng chung).
    IndicatorOrderBy
}
