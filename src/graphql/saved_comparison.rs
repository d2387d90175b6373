//! Saved comparisons: a question with a name, and one address for tools in every format.

use std::sync::Arc;

use async_graphql::{Context, Enum, InputObject, Object, Union};
use doichieu_entities::saved_comparison::{Model, SavedLayout};

use super::caller::Role;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::{lang, loaders, require};
use super::error::ApiError;
use super::filter::{EnumFilter, StringFilter, province_code};
use super::intake::Problem;
use super::list_inputs::{filter_input, order_input};
use super::scalars::DateTime;
use crate::error::{AppError, Sentence};
use crate::store::StoreError;
use crate::store::listing::{Direction, SavedComparisonField, SavedComparisonOrder, SavedComparisons};
use crate::store::saved_comparison::NewSavedComparison;

/// The most letters of a name.
const MAX_NAME: usize = 200;

/// How a saved comparison is laid out (bố cục).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ComparisonLayout {
    /// A row per indicator, province and year (dạng dài).
    Long,
    /// A row per indicator, columns per province and year (dạng rộng).
    Wide,
}

/// A comparison to be saved (so sánh cần lưu).
#[derive(InputObject)]
pub struct SavedComparisonInput {
    /// The saved comparison that is changed; a new one, unless given (mã so sánh cần sửa).
    slug: Option<String>,
    /// Its name (tên).
    name: String,
    /// Long or wide (bố cục).
    layout: ComparisonLayout,
    /// Provinces by code, slug or name (các tỉnh).
    provinces: Option<Vec<String>>,
    /// Years (các năm).
    years: Option<Vec<i32>>,
    /// Number or words of the title of a section (nhóm).
    section: Option<String>,
    /// Words in the name, accents optional (từ khóa).
    search: Option<String>,
}

/// A comparison with a name and an address (so sánh đã lưu).
pub struct SavedComparison {
    row: Arc<Model>,
}

/// A comparison with a name and an address (so sánh đã lưu).
#[Object(cache_control(no_cache))]
impl SavedComparison {
    /// Its name in addresses; it never changes (mã).
    async fn slug(&self) -> &str {
        &self.row.slug
    }

    /// Its name (tên).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Long or wide (bố cục).
    async fn layout(&self) -> ComparisonLayout {
        self.row.layout.into()
    }

    /// Its filters as the query string that /bi understands (bộ lọc).
    async fn parameters(&self) -> &str {
        &self.row.parameters
    }

    /// Its address; add .csv, .json, .ndjson, .xlsx, .parquet or .arrow (địa chỉ).
    async fn path(&self) -> String {
        format!("/bi/saved/{}", self.row.slug)
    }

    /// Who saved it last (người lưu).
    async fn saved_by(&self) -> &str {
        &self.row.saved_by
    }

    /// When (lúc lưu).
    async fn saved_at(&self) -> DateTime {
        DateTime(self.row.saved_at)
    }
}

impl Listed for SavedComparisons {
    type Object = SavedComparison;
    const ORDER: &'static [(SavedComparisonOrder, Direction)] =
        &[(SavedComparisonOrder::Name, Direction::Ascending)];

    fn object(row: Arc<Model>, _at: i64) -> SavedComparison {
        SavedComparison { row }
    }
}

/// What became of saving a comparison (kết quả lưu).
#[derive(Union)]
pub enum SavedComparisonResult {
    /// It is saved, or taken away.
    Saved(SavedComparison),
    /// It was refused.
    Problem(Problem),
}

/// Questions about saved comparisons.
#[derive(Default)]
pub struct SavedComparisonQuery;

/// Saved comparisons (so sánh đã lưu).
#[Object]
impl SavedComparisonQuery {
    /// The saved comparisons, by name unless asked otherwise (các so sánh đã lưu).
    #[graphql(cache_control(no_cache))]
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn saved_comparisons(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<SavedComparisonFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<SavedComparisonOrderBy>>,
    ) -> Result<Connection<SavedComparisons>, ApiError> {
        let list = ListArgs::all(loaders(ctx).version());
        let list = list.with(
            SavedComparisonFilter::tests(filter)?,
            None,
            SavedComparisonOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }

    /// One of them (một so sánh đã lưu).
    #[graphql(cache_control(no_cache))]
    async fn saved_comparison(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its name in addresses (mã).")] slug: String,
    ) -> Result<Option<SavedComparison>, ApiError> {
        let row = loaders(ctx)
            .store()
            .get_saved_comparison(&slug)
            .await
            .map_err(AppError::from)?;
        Ok(row.map(|row| SavedComparison { row: Arc::new(row) }))
    }
}

/// Saving comparisons.
#[derive(Default)]
pub struct SavedComparisonMutation;

/// Saving comparisons (lưu so sánh).
#[Object]
impl SavedComparisonMutation {
    /// Gives a comparison a name and an address for tools; any key may (lưu so sánh).
    async fn save_comparison(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is saved (nội dung).")] input: SavedComparisonInput,
    ) -> Result<SavedComparisonResult, ApiError> {
        let actor = require(ctx, Role::Reader)?;
        let new = match input.try_into() {
            Ok(new) => new,
            Err(error) => return Problem::of_argument(error, lang(ctx)).map(SavedComparisonResult::Problem),
        };
        let saved = loaders(ctx).store().save_comparison(actor, new).await;
        told(ctx, saved)
    }

    /// Takes a saved comparison away; its address is never given to another (xóa so sánh đã lưu).
    async fn remove_saved_comparison(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its name in addresses (mã).")] slug: String,
    ) -> Result<SavedComparisonResult, ApiError> {
        let actor = require(ctx, Role::Reader)?;
        let removed = loaders(ctx).store().remove_saved_comparison(actor, &slug).await;
        told(ctx, removed)
    }
}

fn told(ctx: &Context<'_>, saved: Result<Model, StoreError>) -> Result<SavedComparisonResult, ApiError> {
    match saved {
        Ok(row) => Ok(SavedComparisonResult::Saved(SavedComparison {
            row: Arc::new(row),
        })),
        Err(error) => Ok(SavedComparisonResult::Problem(Problem::of(
            error.into(),
            lang(ctx),
        )?)),
    }
}

impl TryFrom<SavedComparisonInput> for NewSavedComparison {
    type Error = ApiError;

    fn try_from(input: SavedComparisonInput) -> Result<Self, ApiError> {
        let name = input.name.trim().to_owned();
        if name.is_empty() || name.chars().count() > MAX_NAME {
            return Err(AppError::InvalidArgument {
                argument: "name".to_owned(),
                problem: Sentence::new(
                    format!("tên phải có từ 1 đến {MAX_NAME} ký tự"),
                    format!("a name has from 1 to {MAX_NAME} letters"),
                ),
            }
            .into());
        }
        let mut parameters = form_urlencoded::Serializer::new(String::new());
        if let Some(provinces) = input.provinces.filter(|it| !it.is_empty()) {
            let codes: Vec<String> = provinces
                .iter()
                .map(|it| province_code(it))
                .collect::<Result<_, _>>()?;
            parameters.append_pair("provinces", &codes.join(","));
        }
        if let Some(years) = input.years.filter(|it| !it.is_empty()) {
            let years: Vec<String> = years.iter().map(i32::to_string).collect();
            parameters.append_pair("years", &years.join(","));
        }
        for (parameter, text) in [("section", input.section), ("search", input.search)] {
            if let Some(text) = text.filter(|it| !it.trim().is_empty()) {
                parameters.append_pair(parameter, text.trim());
            }
        }
        Ok(Self {
            slug: input.slug,
            name,
            layout: input.layout.into(),
            parameters: parameters.finish(),
        })
    }
}

impl From<SavedLayout> for ComparisonLayout {
    fn from(layout: SavedLayout) -> Self {
        match layout {
            SavedLayout::Long => Self::Long,
            SavedLayout::Wide => Self::Wide,
        }
    }
}

impl From<ComparisonLayout> for SavedLayout {
    fn from(layout: ComparisonLayout) -> Self {
        match layout {
            ComparisonLayout::Long => Self::Long,
            ComparisonLayout::Wide => Self::Wide,
        }
    }
}

filter_input! {
    /// Which saved comparisons (điều kiện trên so sánh đã lưu). All that are given must hold.
    SavedComparisonFilter of SavedComparisonField {
        /// Its name (tên).
        name: StringFilter => Name,
        /// Long or wide (bố cục).
        layout: EnumFilter<ComparisonLayout> => Layout,
        /// Who saved it last (người lưu).
        saved_by: StringFilter => SavedBy,
    }
}

order_input! {
    /// What saved comparisons are ordered by (thứ tự của so sánh đã lưu).
    SavedComparisonOrderField of SavedComparisonOrder {
        /// By name (tên).
        Name,
    }
    /// An order of saved comparisons (thứ tự của so sánh đã lưu).
    SavedComparisonOrderBy
}
