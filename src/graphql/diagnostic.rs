//! What the reader said about files.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::diagnostic;
use doichieu_imports::diagnostic::Lang;

use super::connection::Listed;
use super::context::{lang, loaders};
use super::enums::Severity;
use super::error::ApiError;
use super::filter::{EnumFilter, StringFilter};
use super::id::{Kind, global_id};
use super::import::Import;
use super::list_inputs::{filter_input, order_input};
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

filter_input! {
    /// Which diagnostics (điều kiện trên cảnh báo). All that are given must hold.
    DiagnosticFilter of DiagnosticField {
        /// How much it matters (mức độ).
        severity: EnumFilter<Severity> => Severity,
        /// Stable name (mã cảnh báo).
        code: StringFilter => Code,
        /// The sheet (trang tính).
        sheet: StringFilter => Sheet,
    }
}

order_input! {
    /// What diagnostics are ordered by (thứ tự của cảnh báo).
    DiagnosticOrderField of DiagnosticOrder {
        /// By import, and within it by place (vị trí).
        Position,
    }
    /// An order of diagnostics (thứ tự của cảnh báo).
    DiagnosticOrderBy
}
