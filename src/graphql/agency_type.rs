//! Types of agency: the same office in every province.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::agency_type;

use super::agency::AgencyFilter;
use super::agency::AgencyOrderBy;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::enums::AgencyKind;
use super::error::ApiError;
use super::filter::{BooleanFilter, EnumFilter, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use crate::store::listing::{
    Agencies, AgencyParent, AgencyTypeField, AgencyTypeOrder, AgencyTypes, Direction, ParentKey,
};

/// A type of agency.
pub struct AgencyType {
    row: Arc<agency_type::Model>,
    at: i64,
}

impl AgencyType {
    /// As seen at a version of the data.
    pub fn new(row: Arc<agency_type::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for AgencyTypes {
    type Object = AgencyType;
    const ORDER: &'static [(AgencyTypeOrder, Direction)] = &[(AgencyTypeOrder::Name, Direction::Ascending)];

    fn object(row: Arc<agency_type::Model>, at: i64) -> AgencyType {
        AgencyType::new(row, at)
    }
}

/// The same office across provinces (loại cơ quan): Công an thành phố and Công an tỉnh are one type.
#[Object]
impl AgencyType {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::AgencyType, &self.row.id)
    }

    /// Stable code, such as "so-tu-phap" (mã ổn định).
    async fn slug(&self) -> &str {
        &self.row.slug
    }

    /// Name, such as "Sở Tư pháp" (tên).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Name in English, where the lexicon has one (tên tiếng Anh).
    async fn name_en(&self) -> Option<&str> {
        self.row.name_en.as_deref()
    }

    /// What it is: a department, a branch, a collective … (loại hình).
    async fn kind(&self) -> AgencyKind {
        self.row.kind.into()
    }

    /// Whether the lexicon knows it; otherwise it was made from a name in a cell (có trong từ điển).
    async fn known(&self) -> bool {
        self.row.is_known
    }

    /// The one it was merged into; null while it stands for itself (đã gộp vào).
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<AgencyType>, ApiError> {
        let Some(id) = self.row.merged_into_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<AgencyTypes>(id).await?;
        Ok(row.map(|it| AgencyType::new(it, self.at)))
    }

    /// Agencies of this type (các cơ quan thuộc loại này).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn agencies(
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
        let list = ListArgs::of(self.at, AgencyParent::Type, ParentKey::Id(self.row.id));
        let list = list.with(
            AgencyFilter::tests(filter)?,
            search,
            AgencyOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which types of agency (điều kiện trên loại cơ quan). All that are given must hold.
    AgencyTypeFilter of AgencyTypeField {
        /// Stable code (mã).
        slug: StringFilter => Slug,
        /// Name (tên).
        name: StringFilter => Name,
        /// What it is: a department, a branch, a collective … (loại hình).
        kind: EnumFilter<AgencyKind> => Kind,
        /// Whether the lexicon knows it (có trong từ điển).
        known: BooleanFilter => Known,
    }
}

order_input! {
    /// What types of agency are ordered by (thứ tự của loại cơ quan).
    AgencyTypeOrderField of AgencyTypeOrder {
        /// Name, in Vietnamese order (tên).
        Name,
        /// Code (mã).
        Slug,
    }
    /// An order of types of agency (thứ tự của loại cơ quan).
    AgencyTypeOrderBy
}
