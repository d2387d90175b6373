//! Provinces and their other names.

use std::sync::Arc;

use async_graphql::{Context, ID, Object, SimpleObject};
use doichieu_entities::{province, province_alias};
use doichieu_imports::province::nearest_province;

use super::agency::{AgencyFilter, AgencyOrderBy};
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::enums::{ProvinceAliasKind, ProvinceKind};
use super::error::ApiError;
use super::filter::{EnumFilter, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::plan::{PlanFilter, PlanOrderBy};
use super::scalars::Date;
use crate::error::AppError;
use crate::store::listing::{
    Agencies, AgencyParent, Direction, ParentKey, PlanParent, Plans, ProvinceField, ProvinceOrder, Provinces,
};

/// A province.
pub struct Province {
    row: Arc<province::Model>,
    at: i64,
}

impl Province {
    /// A province as seen at a version of the data.
    pub fn new(row: Arc<province::Model>, at: i64) -> Self {
        Self { row, at }
    }

    /// The province of a code.
    pub async fn load(ctx: &Context<'_>, code: &str, at: i64) -> Result<Self, ApiError> {
        let row = loaders(ctx).provinces.load(code.to_owned()).await?;
        row.map(|row| Self { row, at }).ok_or_else(|| unknown(code))
    }
}

/// The error of a text that names no province, with the nearest one.
pub fn unknown(text: &str) -> ApiError {
    let nearest = nearest_province(text).map(|it| it.name.to_owned());
    let error = AppError::UnknownProvince {
        text: text.to_owned(),
        nearest: nearest.into_iter().collect(),
    };
    ApiError::from(error)
}

impl Listed for Provinces {
    type Object = Province;
    const ORDER: &'static [(ProvinceOrder, Direction)] = &[(ProvinceOrder::Name, Direction::Ascending)];

    fn object(row: Arc<province::Model>, at: i64) -> Province {
        Province::new(row, at)
    }
}

/// A province or city directly under the central government (tỉnh, thành phố trực thuộc trung ương).
#[Object]
impl Province {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Province, &self.row.code)
    }

    /// Official code of today, such as "46" (mã tỉnh).
    async fn code(&self) -> &str {
        &self.row.code
    }

    /// Name in an address, such as "hue" (tên không dấu).
    async fn slug(&self) -> &str {
        &self.row.slug
    }

    /// Name alone, such as "Huế" (tên).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Name with its kind, such as "Thành phố Huế" (tên đầy đủ).
    async fn full_name(&self) -> &str {
        &self.row.full_name
    }

    /// City or province (loại đơn vị).
    async fn kind(&self) -> ProvinceKind {
        self.row.kind.into()
    }

    /// Other names and codes with the time they were in use (tên và mã khác).
    async fn aliases(&self, ctx: &Context<'_>) -> Result<Vec<ProvinceAlias>, ApiError> {
        let rows = loaders(ctx).province_aliases.load(self.row.code.clone()).await?;
        Ok(rows
            .iter()
            .flat_map(|it| it.iter())
            .map(|it| ProvinceAlias::from(&**it))
            .collect())
    }

    /// Its plans (các kế hoạch của tỉnh).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn plans(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<PlanFilter>,
        #[graphql(desc = "Words that they hold, accents optional (từ khóa).")] search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<PlanOrderBy>>,
    ) -> Result<Connection<Plans>, ApiError> {
        let list = ListArgs::of(
            self.at,
            PlanParent::Province,
            ParentKey::Code(self.row.code.clone()),
        );
        let list = list.with(PlanFilter::tests(filter)?, search, PlanOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// Agencies of the province that a row names (các cơ quan của tỉnh).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn agencies(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<AgencyFilter>,
        #[graphql(desc = "Words that they hold, accents optional (từ khóa).")] search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<AgencyOrderBy>>,
    ) -> Result<Connection<Agencies>, ApiError> {
        let list = ListArgs::of(
            self.at,
            AgencyParent::Province,
            ParentKey::Code(self.row.code.clone()),
        );
        let list = list.with(
            AgencyFilter::tests(filter)?,
            search,
            AgencyOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

/// Another name or code of a province, with the time it was in use (tên hoặc mã khác của tỉnh).
#[derive(SimpleObject)]
pub struct ProvinceAlias {
    /// Why it means the province (loại).
    kind: ProvinceAliasKind,
    /// The name as written (tên).
    text: String,
    /// Its official code while it was in use; a code may mean another province today (mã khi còn dùng).
    code: Option<String>,
    /// First day in use, where known (ngày bắt đầu dùng).
    valid_from: Option<Date>,
    /// Last day in use; null while it still is (ngày cuối cùng dùng).
    valid_to: Option<Date>,
}

impl From<&province_alias::Model> for ProvinceAlias {
    fn from(row: &province_alias::Model) -> Self {
        Self {
            kind: row.kind.into(),
            text: row.text.clone(),
            code: row.code.clone(),
            valid_from: row.valid_from.map(Date),
            valid_to: row.valid_to.map(Date),
        }
    }
}

filter_input! {
    /// Which provinces (điều kiện trên tỉnh). All that are given must hold.
    ProvinceFilter of ProvinceField {
        /// Official code (mã tỉnh).
        code: StringFilter => Code,
        /// Name in an address (tên không dấu).
        slug: StringFilter => Slug,
        /// Name (tên).
        name: StringFilter => Name,
        /// City or province (loại đơn vị).
        kind: EnumFilter<ProvinceKind> => Kind,
    }
}

order_input! {
    /// What provinces are ordered by (thứ tự của tỉnh).
    ProvinceOrderField of ProvinceOrder {
        /// Name, in Vietnamese order (tên).
        Name,
        /// Official code (mã tỉnh).
        Code,
    }
    /// An order of provinces (thứ tự của tỉnh).
    ProvinceOrderBy
}
