//! Indicators of plans and their targets: the rows of Phụ lục I.

use std::sync::Arc;

use async_graphql::{Context, ID, Lookahead, Object};
use futures_util::future::join;

use super::appendix_version::AppendixVersion;
use super::assignment::{Assignment, RowPlace};
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::direct::{Direct, DirectList};
use super::enums::MatchStatus;
use super::error::ApiError;
use super::filter::{BooleanFilter, DecimalFilter, EnumFilter, ProvinceChoice, StringFilter};
use super::id::{Kind, global_id};
use super::indicator::Indicator;
use super::list_inputs::{filter_input, order_input};
use super::plan::Plan;
use super::proposal::Proposal;
use super::province::Province;
use super::review::ReviewQuestion;
use super::row_parts::RowParts;
use super::section::Section;
use super::source::{SourceCell, missing};
use super::target::Target;
use crate::store::listing::{
    Direction, Indicators, ParentKey, PlanIndicatorField, PlanIndicatorOrder, PlanIndicatorParent,
    PlanIndicators, Sections,
};
use crate::store::related::RowKey;
use crate::store::review::SharedId;
use crate::store::rows::{PlanIndicatorRow, TargetRow};

/// A row of Phụ lục I.
pub struct PlanIndicator {
    row: Arc<PlanIndicatorRow>,
    at: i64,
    parts: RowParts,
    targets: Option<Arc<Vec<Arc<TargetRow>>>>,
}

impl PlanIndicator {
    /// As seen at a version of the data.
    pub fn new(row: Arc<PlanIndicatorRow>, at: i64) -> Self {
        Self {
            row,
            at,
            parts: RowParts::default(),
            targets: None,
        }
    }

    /// Where it stands, for its assignments.
    pub fn place(&self) -> RowPlace {
        RowPlace {
            key: RowKey::PlanIndicator(self.row.id),
            appendix_version_id: self.row.appendix_version_id,
            sheet: self.row.sheet.as_str().into(),
            at: self.at,
        }
    }
}

impl Listed for PlanIndicators {
    type Object = PlanIndicator;
    const ORDER: &'static [(PlanIndicatorOrder, Direction)] =
        &[(PlanIndicatorOrder::Position, Direction::Ascending)];

    fn object(row: Arc<PlanIndicatorRow>, at: i64) -> PlanIndicator {
        PlanIndicator::new(row, at)
    }

    async fn prepare(ctx: &Context<'_>, asked: &Lookahead<'_>, objects: &mut [PlanIndicator]) {
        let rows = objects.iter().map(|it| (it.place(), it.row.section_id)).collect();
        let ids = objects.iter().map(|it| it.row.id).collect();
        let targets = async {
            match asked.field("targets").exists() {
                true => loaders(ctx).targets.load_many(ids).await.ok(),
                false => None,
            }
        };
        let (parts, targets) = join(RowParts::of_rows(ctx, asked, rows), targets).await;
        for (object, parts) in objects.iter_mut().zip(parts) {
            object.parts = parts;
            let targets = targets.as_ref();
            object.targets = targets.map(|it| it.get(&object.row.id).cloned().unwrap_or_default());
        }
    }
}

/// A row of Phụ lục I (chỉ tiêu trong kế hoạch): an indicator as one plan has it.
#[Object]
impl PlanIndicator {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::PlanIndicator, &self.row.id)
    }

    /// Number without punctuation or section prefix (số thứ tự).
    async fn ordinal(&self) -> Option<&str> {
        self.row.ordinal.as_deref()
    }

    /// Name, white space collapsed (tên chỉ tiêu).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Unit as printed (đơn vị tính).
    async fn unit(&self) -> Option<&str> {
        self.row.unit.as_deref()
    }

    /// Unit in its normal form, the same for every way of writing it (đơn vị tính chuẩn hóa).
    async fn unit_normal(&self) -> Option<&str> {
        self.row.unit_normal.as_deref()
    }

    /// Where the name stands, with its text as printed (ô nguồn).
    async fn source(&self, ctx: &Context<'_>) -> Result<SourceCell, ApiError> {
        let row = loaders(ctx).whole_plan_indicators.load(self.row.id).await?;
        let row = row.ok_or_else(missing)?;
        Ok(SourceCell::of_version(
            row.appendix_version_id,
            &row.sheet,
            &row.name_cell,
            &row.name_raw,
        ))
    }

    /// Targets by year, in the order of the columns (mục tiêu theo năm).
    async fn targets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only of these years (các năm).")] years: Option<Vec<i32>>,
    ) -> Result<DirectList<Target>, ApiError> {
        let rows = match &self.targets {
            Some(rows) => Some(rows.clone()),
            None => loaders(ctx).targets.load(self.row.id).await?,
        };
        let rows = rows.iter().flat_map(|it| it.iter());
        let rows = rows.filter(|it| years.as_ref().is_none_or(|years| years.contains(&it.year)));
        Ok(rows.map(|it| Target::new(it.clone(), self.row.clone())).collect())
    }

    /// Agencies with their roles, in the order of the cells (phân công).
    async fn assignments(&self, ctx: &Context<'_>) -> Result<DirectList<Assignment>, ApiError> {
        match &self.parts.assignments {
            Some(assignments) => Ok(DirectList(assignments.clone())),
            None => Assignment::of_row(ctx, self.place()).await.map(DirectList),
        }
    }

    /// The shared indicator that it is (chỉ tiêu dùng chung).
    async fn indicator(&self, ctx: &Context<'_>) -> Result<Option<Direct<Indicator>>, ApiError> {
        let Some(id) = self.row.indicator_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Indicators>(id).await?;
        Ok(row.map(|it| Direct(Indicator::new(it, self.at))))
    }

    /// What else it may be, best first, with why (đề xuất ghép nối).
    async fn proposals(&self, ctx: &Context<'_>) -> Result<Vec<Proposal>, ApiError> {
        Proposal::of_row(ctx, RowKey::PlanIndicator(self.row.id), self.at).await
    }

    /// Rows in doubt elsewhere that may be the same as this one, the most valuable first (câu hỏi chờ về dòng này).
    async fn questions(&self, ctx: &Context<'_>) -> Result<Vec<ReviewQuestion>, ApiError> {
        ReviewQuestion::about(ctx, self.row.indicator_id.map(SharedId::Indicator)).await
    }

    /// The group row above, for sub-rows such as 11.1 under 11 (dòng nhóm).
    async fn parent(&self, ctx: &Context<'_>) -> Result<Option<PlanIndicator>, ApiError> {
        let Some(id) = self.row.parent_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<PlanIndicators>(id).await?;
        Ok(row.map(|it| PlanIndicator::new(it, self.at)))
    }

    /// Its section (nhóm).
    async fn section(&self, ctx: &Context<'_>) -> Result<Option<Direct<Section>>, ApiError> {
        let Some(id) = self.row.section_id else {
            return Ok(None);
        };
        let row = match &self.parts.section {
            Some(row) => Some(row.clone()),
            None => loaders(ctx).get::<Sections>(id).await?,
        };
        Ok(row.map(|it| Direct(Section::new(it, self.at))))
    }

    /// The version of the appendix it stands in (phiên bản phụ lục).
    async fn appendix_version(&self, ctx: &Context<'_>) -> Result<Option<AppendixVersion>, ApiError> {
        let row = loaders(ctx)
            .appendix_versions
            .load(self.row.appendix_version_id)
            .await?;
        Ok(row.map(|it| AppendixVersion::new(it, self.at)))
    }

    /// The plan it belongs to (kế hoạch).
    async fn plan(&self, ctx: &Context<'_>) -> Result<Option<Plan>, ApiError> {
        Plan::of_version(ctx, self.row.appendix_version_id, self.at).await
    }

    /// The province whose plan it stands in (tỉnh).
    async fn province(&self, ctx: &Context<'_>) -> Result<Option<Province>, ApiError> {
        match Plan::of_version(ctx, self.row.appendix_version_id, self.at).await? {
            Some(plan) => Ok(Some(Province::load(ctx, plan.province_code(), self.at).await?)),
            None => Ok(None),
        }
    }

    /// Whether it is hidden in the workbook (bị ẩn).
    async fn hidden(&self) -> bool {
        self.row.is_hidden
    }

    /// Whether comparisons and counts take it; hidden rows are not counted unless asked for (được tính).
    async fn counted(&self) -> bool {
        self.row.is_counted
    }

    /// How sure it is which shared thing it is (mức chắc chắn).
    async fn match_status(&self) -> MatchStatus {
        self.row.match_status.into()
    }

    /// The same as a number from 0 to 1 (điểm ghép nối).
    async fn match_score(&self) -> f64 {
        self.row.match_score
    }

    /// Rows below it, when it is a group row (các dòng con).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn children(
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
        let list = ListArgs::of(self.at, PlanIndicatorParent::Group, ParentKey::Id(self.row.id));
        let list = list.with(
            PlanIndicatorFilter::tests(filter)?,
            search,
            PlanIndicatorOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which indicators of plans (điều kiện trên chỉ tiêu trong kế hoạch). All that are given must hold.
    PlanIndicatorFilter of PlanIndicatorField {
        /// The province (tỉnh).
        province: ProvinceChoice => Province,
        /// Name (tên chỉ tiêu).
        name: StringFilter => Name,
        /// Number (số thứ tự).
        ordinal: StringFilter => Ordinal,
        /// Unit in its normal form (đơn vị tính).
        unit: StringFilter => Unit,
        /// Number of the section; `contains` looks in its title (nhóm).
        section: StringFilter => Section,
        /// How sure the match is (mức chắc chắn).
        match_status: EnumFilter<MatchStatus> => MatchStatus,
        /// The same as a number (điểm ghép nối).
        match_score: DecimalFilter => MatchScore,
        /// Whether it is hidden in the workbook (bị ẩn).
        hidden: BooleanFilter => Hidden,
        /// Code of the shared indicator (mã chỉ tiêu dùng chung).
        indicator_code: StringFilter => IndicatorCode,
    }
}

order_input! {
    /// What indicators of plans are ordered by (thứ tự của chỉ tiêu trong kế hoạch).
    PlanIndicatorOrderField of PlanIndicatorOrder {
        /// By appendix, and within it as printed (thứ tự trong phụ lục).
        Position,
        /// Name, accents aside (tên).
        Name,
        /// Province, in Vietnamese order (tỉnh).
        Province,
        /// Certainty of the match (điểm ghép nối).
        MatchScore,
    }
    /// An order of indicators of plans (thứ tự của chỉ tiêu trong kế hoạch).
    PlanIndicatorOrderBy
}
