//! What the reader said about files.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object};
use doichieu_entities::diagnostic;
use doichieu_imports::diagnostic::Lang;

use super::connection::Listed;
use super::context::{lang, loaders};
use super::enums::Severity;
use super::error::ApiError;
use super::filter::{EnumFilter, OrderDirection, StringFilter, Tests};
use super::id::{Kind, global_id};
use super::import::Import;
use crate::store::filter::{Filter, Scalar};
use crate::store::listing::{DiagnosticField, DiagnosticOrder, Diagnostics, Direction, Imports};

/// A diagnostic.
pub struct Diagnostic {
    row: Arc<diagnostic::Model>,
    at: i64,
}

impl Diagnostic {
    /// As seen at a version of the data.
    pub fn new(row: Arc<diagnostic::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Diagnostics {
    type Object = Diagnostic;
    const ORDER: &'static [(DiagnosticOrder, Direction)] =
        &[(DiagnosticOrder::Position, Direction::Ascending)];

    fn object(row: Arc<diagnostic::Model>, at: i64) -> Diagnostic {
        Diagnostic::new(row, at)
    }
}

/// What the reader said about a file (cảnh báo), with its place.
#[Object(cache_control(no_cache))]
impl Diagnostic {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Diagnostic, &self.row.id)
    }

    /// How much it matters (mức độ).
    async fn severity(&self) -> Severity {
        self.row.severity.into()
    }

    /// Stable name, such as UNIT_IN_TARGET (mã cảnh báo).
    async fn code(&self) -> &str {
        &self.row.code
    }

    /// The sentence in the language of the caller (nội dung).
    async fn message(&self, ctx: &Context<'_>) -> &str {
        match lang(ctx) {
            Lang::Vi => &self.row.message_vi,
            Lang::En => &self.row.message_en,
        }
    }

    /// The sheet, where it has one (trang tính).
    async fn sheet(&self) -> Option<&str> {
        self.row.sheet.as_deref()
    }

    /// The cell, where it has one (ô).
    async fn cell(&self) -> Option<&str> {
        self.row.cell.as_deref()
    }

    /// Who accepted an error by name (người chấp nhận).
    async fn accepted_by(&self) -> Option<&str> {
        self.row.accepted_by.as_deref()
    }

    /// The import (lần nhập).
    async fn import(&self, ctx: &Context<'_>) -> Result<Option<Import>, ApiError> {
        let row = loaders(ctx).get::<Imports>(self.row.import_id).await?;
        Ok(row.map(|it| Import::new(it, self.at)))
    }
}

/// Which diagnostics (điều kiện trên cảnh báo). All that are given must hold.
#[derive(Debug, Clone, InputObject)]
pub struct DiagnosticFilter {
    /// How much it matters (mức độ).
    pub severity: Option<EnumFilter<Severity>>,
    /// Stable name (mã cảnh báo).
    pub code: Option<StringFilter>,
    /// The sheet (trang tính).
    pub sheet: Option<StringFilter>,
    /// All of these (và).
    pub and: Option<Vec<DiagnosticFilter>>,
    /// At least one of these (hoặc).
    pub or: Option<Vec<DiagnosticFilter>>,
    /// Not this (không).
    pub not: Option<Box<DiagnosticFilter>>,
}

impl DiagnosticFilter {
    /// The tests of an argument.
    pub fn tests(filter: Option<Self>) -> Result<Option<Filter<DiagnosticField>>, ApiError> {
        filter.map(Self::into_filter).transpose()
    }

    fn into_filter(self) -> Result<Filter<DiagnosticField>, ApiError> {
        let list = |it: Option<Vec<Self>>| {
            it.map(|it| {
                it.into_iter()
                    .map(Self::into_filter)
                    .collect::<Result<Vec<_>, _>>()
            })
            .transpose()
        };
        let (and, or) = (list(self.and)?, list(self.or)?);
        let not = self.not.map(|it| it.into_filter()).transpose()?;
        let tests = Tests::default()
            .name(DiagnosticField::Severity, self.severity, |it| {
                Scalar::named(diagnostic::Severity::from(it))
            })
            .text(DiagnosticField::Code, self.code)
            .text(DiagnosticField::Sheet, self.sheet);
        Ok(tests.joined(and, or, not))
    }
}

/// What diagnostics are ordered by (thứ tự của cảnh báo).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DiagnosticOrderField {
    /// By import, and within it by place (vị trí).
    Position,
}

/// An order of diagnostics (thứ tự của cảnh báo).
#[derive(Debug, Clone, Copy, InputObject)]
pub struct DiagnosticOrderBy {
    /// By what (theo).
    pub field: DiagnosticOrderField,
    /// Which way (chiều).
    #[graphql(default_with = "OrderDirection::Asc")]
    pub direction: OrderDirection,
}

impl DiagnosticOrderBy {
    /// The keys of an argument.
    pub fn keys(order: Option<Vec<Self>>) -> Vec<(DiagnosticOrder, Direction)> {
        let orders = order.unwrap_or_default().into_iter();
        orders.map(|it| (it.field.into(), it.direction.into())).collect()
    }
}

impl From<DiagnosticOrderField> for DiagnosticOrder {
    fn from(field: DiagnosticOrderField) -> Self {
        match field {
            DiagnosticOrderField::Position => Self::Position,
        }
    }
}
