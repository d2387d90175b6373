//! `compareTargets`: what provinces aim at, side by side.
//!
//! One statement brings rows and targets; who has which cell is settled here, whether cells may be compared in
//! `compare`. Agencies are loaded when they are asked for.

use std::sync::Arc;

use async_graphql::{Context, Enum, Object, SimpleObject};
use doichieu_entities::province;
use doichieu_imports::diagnostic::Lang;
use futures_util::future::try_join;

use super::as_of::{AsOf, version_of};
use super::assignment::Assignment;
use super::comparison_cell::{CellStatus, ComparisonCell};
use super::context::{lang, loaders};
use super::direct::{Direct, DirectList};
use super::error::ApiError;
use super::filter::province_code;
use super::indicator::Indicator;
use super::province::Province;
use super::scalars::Decimal;
use crate::compare;
use crate::compare::matrix::{Matrix, MatrixCell, MatrixRow};
use crate::store::comparison::ComparisonRequest;

/// The most provinces of one comparison: more than there are.
const MAX_PROVINCES: usize = 64;

/// The root of comparisons of targets.
#[derive(Default)]
pub struct ComparisonQuery;

/// Comparisons (so sánh).
#[Object]
impl ComparisonQuery {
    /// Sets the targets of provinces side by side, one row for each shared indicator (so sánh mục tiêu). Every province
    /// has a cell in every row; its status tells whether the plan has the indicator at all.
    #[expect(clippy::too_many_arguments, reason = "each is a question of its own")]
    async fn compare_targets(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Provinces by code, slug or name, with or without accents, in this order; all with plans, unless given (các tỉnh)."
        )]
        provinces: Option<Vec<String>>,
        #[graphql(desc = "Years; all that have a target, unless given (các năm).")] years: Option<Vec<i32>>,
        #[graphql(
            desc = "Number of a section, such as II, or words of its title; indicators count that stand there in one of the provinces (nhóm)."
        )]
        section: Option<String>,
        #[graphql(desc = "Words in the name, accents optional (từ khóa).")] search: Option<String>,
        #[graphql(desc = "Codes of shared indicators (mã chỉ tiêu dùng chung).")] indicators: Option<
            Vec<String>,
        >,
        #[graphql(desc = "Only rows in which a cell has one of these (tình trạng ô).")] statuses: Option<
            Vec<CellStatus>,
        >,
        #[graphql(
            desc = "Whether rows hidden in their workbook count (tính cả dòng ẩn).",
            default
        )]
        with_hidden: bool,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Comparison, ApiError> {
        let request = ComparisonRequest {
            version: version_of(ctx, as_of).await?,
            provinces: province_codes(provinces)?,
            years: years.unwrap_or_default(),
            section: section.filter(|it| !it.trim().is_empty()),
            search: search.filter(|it| !it.trim().is_empty()),
            indicators: indicators.unwrap_or_default(),
            with_hidden,
        };
        let mut comparison = Comparison::load(ctx, &request).await?;
        if let Some(statuses) = statuses {
            comparison.keep(&statuses);
        }
        comparison.prepare(ctx).await;
        Ok(comparison)
    }
}

/// The codes of provinces as a caller names them, each once.
pub(super) fn province_codes(named: Option<Vec<String>>) -> Result<Vec<String>, ApiError> {
    let named = named.unwrap_or_default();
    if named.len() > MAX_PROVINCES {
        return Err(ApiError::new(
            "LIMIT_EXCEEDED",
            format!("tối đa {MAX_PROVINCES} tỉnh một lần"),
            format!("at most {MAX_PROVINCES} provinces at a time"),
        ));
    }
    let mut codes: Vec<String> = Vec::new();
    for name in &named {
        let code = province_code(name)?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// The rows of provinces, in the order of their codes.
pub(super) async fn load_provinces(
    ctx: &Context<'_>,
    codes: &[String],
) -> Result<Arc<Vec<Arc<province::Model>>>, ApiError> {
    let loading = codes.iter().map(|it| loaders(ctx).provinces.load(it.clone()));
    let provinces = futures_util::future::try_join_all(loading).await?;
    Ok(Arc::new(provinces.into_iter().flatten().collect()))
}

/// A comparison.
pub struct Comparison {
    provinces: Arc<Vec<Arc<province::Model>>>,
    years: Vec<i32>,
    rows: Vec<ComparisonRow>,
    at: i64,
}

impl Comparison {
    async fn load(ctx: &Context<'_>, request: &ComparisonRequest) -> Result<Self, ApiError> {
        let loaders = loaders(ctx);
        let at = request.version;
        // Provinces that were named are loaded meanwhile.
        let finding = async { Ok(loaders.store().comparison(request).await?) };
        let (found, mut provinces) = try_join(finding, load_provinces(ctx, &request.provinces)).await?;
        loaders.charge(found.len())?;
        let matrix = Matrix::build(found, &request.provinces, &request.years);
        if request.provinces.is_empty() {
            provinces = load_provinces(ctx, &matrix.provinces).await?;
        }
        let rows = matrix.rows.into_iter();
        let rows = rows.map(|row| ComparisonRow::new(row, &provinces, at)).collect();
        Ok(Self {
            years: matrix.years,
            provinces,
            rows,
            at,
        })
    }

    /// Loads the coordinators of all cells at once, where they are asked for.
    async fn prepare(&mut self, ctx: &Context<'_>) {
        let asked = ctx.look_ahead().field("rows");
        let asked = asked.field("cells").field("coordinators");
        if !asked.exists() {
            return;
        }
        let cells = self.rows.iter().flat_map(|it| &it.cells);
        let places = cells.filter_map(ComparisonCell::place).collect();
        // What cannot be loaded is asked for again by the cell, which tells the error at its place.
        let coordinators = Assignment::of_rows(ctx, &asked, places).await;
        let cells = self.rows.iter_mut().flat_map(|it| &mut it.cells);
        let cells = cells.filter(|it| it.cell.row.is_some());
        for (cell, coordinators) in cells.zip(coordinators.unwrap_or_default()) {
            cell.coordinators = Some(coordinators);
        }
    }

    fn keep(&mut self, statuses: &[CellStatus]) {
        let wanted = |cell: &compare::Cell| statuses.iter().any(|it| *it == CellStatus::from(cell.status));
        self.rows.retain(|row| row.facts.iter().any(wanted));
    }
}

/// Targets of provinces side by side (bảng so sánh mục tiêu).
#[Object]
impl Comparison {
    /// The provinces, in the order of the cells (các tỉnh).
    async fn provinces(&self) -> Vec<Province> {
        let rows = self.provinces.iter();
        rows.map(|it| Province::new(it.clone(), self.at)).collect()
    }

    /// The years, in the order of the cells (các năm).
    async fn years(&self) -> &[i32] {
        &self.years
    }

    /// One row for each shared indicator, in the order of the first province that has it (các dòng).
    async fn rows(&self) -> DirectList<&ComparisonRow> {
        self.rows.iter().collect()
    }

    /// How many rows there are (số dòng).
    async fn total_count(&self) -> i32 {
        i32::try_from(self.rows.len()).unwrap_or(i32::MAX)
    }
}

/// A row of a comparison.
pub struct ComparisonRow {
    row: MatrixRow,
    cells: Vec<ComparisonCell>,
    facts: Vec<compare::Cell>,
    provinces: Arc<Vec<Arc<province::Model>>>,
    at: i64,
}

impl ComparisonRow {
    fn new(row: MatrixRow, provinces: &Arc<Vec<Arc<province::Model>>>, at: i64) -> Self {
        let province_of =
            |cell: &MatrixCell| &provinces[cell.province_idx.min(provinces.len().saturating_sub(1))];
        let facts = row.cells.iter().map(|cell| {
            let province = province_of(cell);
            cell.facts(&province.code, &province.name)
        });
        let cells = row.cells.iter().map(|cell| ComparisonCell {
            cell: cell.clone(),
            province: province_of(cell).clone(),
            at,
            coordinators: None,
        });
        Self {
            facts: facts.collect(),
            cells: cells.collect(),
            row,
            provinces: provinces.clone(),
            at,
        }
    }

    fn leaders(&self, codes: &[String]) -> Vec<Province> {
        let all = self.provinces.iter();
        all.filter(|it| codes.contains(&it.code))
            .map(|it| Province::new(it.clone(), self.at))
            .collect()
    }

    fn spread_of(&self, year: i32) -> Option<Spread> {
        let spread = compare::spread(&self.facts, year)?;
        Some(Spread {
            year,
            min: Decimal(spread.min),
            max: Decimal(spread.max),
            difference: Decimal(spread.difference),
            leaders: self.leaders(&spread.leaders),
        })
    }

    fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.facts.iter().map(|it| it.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}

/// One shared indicator as the provinces have it (dòng so sánh).
#[Object]
impl ComparisonRow {
    /// The shared indicator (chỉ tiêu dùng chung).
    async fn indicator(&self) -> Option<Direct<Indicator>> {
        let row = &self.row;
        Some(Direct(Indicator::named(
            row.indicator_id,
            row.indicator_code.clone(),
            row.indicator_name.clone(),
            self.at,
        )))
    }

    /// Number of its section in the first province that has it (nhóm).
    async fn section(&self) -> Option<&str> {
        self.row.section.as_deref()
    }

    /// Title of that section (tên nhóm).
    async fn section_title(&self) -> Option<&str> {
        self.row.section_title.as_deref()
    }

    /// The unit as printed, where all provinces that have the indicator agree; otherwise each cell has its own (đơn vị tính).
    async fn unit(&self) -> Option<&str> {
        self.row.unit.as_deref()
    }

    /// Whether the targets may be compared (so sánh được hay không).
    async fn comparable(&self, ctx: &Context<'_>) -> Comparability {
        Comparability::of(&compare::judge(&self.facts), lang(ctx))
    }

    /// The cells: each province in each year, province by province (các ô).
    async fn cells(&self) -> DirectList<&ComparisonCell> {
        self.cells.iter().collect()
    }

    /// How far comparable targets of one year lie apart; null where fewer than two may be compared (độ chênh lệch).
    async fn spread(
        &self,
        #[graphql(desc = "The year; the last one with comparable targets, unless given (năm).")] year: Option<
            i32,
        >,
    ) -> Option<Spread> {
        match year {
            Some(year) => self.spread_of(year),
            None => self.years().into_iter().rev().find_map(|it| self.spread_of(it)),
        }
    }

    /// The same for every year with comparable targets (độ chênh lệch từng năm).
    async fn spreads(&self) -> Vec<Spread> {
        let years = self.years().into_iter();
        years.filter_map(|it| self.spread_of(it)).collect()
    }
}

/// Whether the targets of a row may be compared (khả năng so sánh).
#[derive(SimpleObject)]
pub struct Comparability {
    /// Whether they may (so sánh được).
    ok: bool,
    /// Why not; or who is left out although the rest is compared (lý do).
    reason: Option<String>,
    /// Why not, as a stable name (mã lý do).
    code: Option<IncomparableCode>,
}

impl Comparability {
    fn of(verdict: &compare::Verdict, lang: Lang) -> Self {
        Self {
            ok: verdict.obstacle.is_none(),
            reason: verdict.reason.as_ref().map(|it| it.in_lang(lang).to_owned()),
            code: verdict.obstacle.map(IncomparableCode::from),
        }
    }
}

/// Why targets may not be compared (mã lý do không so sánh được).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum IncomparableCode {
    /// Fewer than two provinces have a comparable number for one year (chưa đủ hai số).
    TooFewNumbers,
    /// The units differ (khác đơn vị tính).
    UnitsDiffer,
    /// Some set a lower bound, others an upper one (khác chiều).
    DirectionsDiffer,
}

impl From<compare::Incomparable> for IncomparableCode {
    fn from(it: compare::Incomparable) -> Self {
        match it {
            compare::Incomparable::TooFewNumbers => Self::TooFewNumbers,
            compare::Incomparable::UnitsDiffer => Self::UnitsDiffer,
            compare::Incomparable::DirectionsDiffer => Self::DirectionsDiffer,
        }
    }
}

/// How far comparable targets of one year lie apart (độ chênh lệch).
#[derive(SimpleObject)]
pub struct Spread {
    /// The year (năm).
    year: i32,
    /// The smallest (nhỏ nhất).
    min: Decimal,
    /// The greatest (lớn nhất).
    max: Decimal,
    /// Their difference (chênh lệch).
    difference: Decimal,
    /// The provinces that aim furthest: highest, or lowest where targets are upper bounds (dẫn đầu).
    leaders: Vec<Province>,
}
