//! Imports, what the reader said about their files, and what was decided about matches.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, Object};
use doichieu_entities::{decision, diagnostic};
use doichieu_imports::diagnostic::Lang;

use super::appendix::AppendixVersion;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::{lang, loaders};
use super::enums::{DecisionKind, ImportStatus, Severity};
use super::error::ApiError;
use super::filter::{EnumFilter, OrderDirection, StringFilter, Tests};
use super::id::{Kind, global_id};
use super::reading::ReadAppendix;
use super::scalars::DateTime;
use super::sheet::{GivenHints, ReadSheet};
use crate::store::filter::Filter;
use crate::store::listing::{
    DecisionField, DecisionOrder, Decisions, DiagnosticField, DiagnosticOrder, DiagnosticParent, Diagnostics,
    Direction, ImportField, ImportOrder, ImportSummary, Imports, ParentKey,
};

use crate::store::stored::decode;
use crate::store::stored_reading::{StoredHints, StoredSheet};

/// An import without what was read.
pub type Row = ImportSummary;

/// An import.
pub struct Import {
    row: Arc<Row>,
    at: i64,
}

impl Import {
    /// As seen at a version of the data.
    pub fn new(row: Arc<Row>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Imports {
    type Object = Import;
    const ORDER: &'static [(ImportOrder, Direction)] = &[(ImportOrder::StagedAt, Direction::Descending)];

    fn object(row: Arc<Row>, at: i64) -> Import {
        Import::new(row, at)
    }
}

/// One workbook's journey (lần nhập): staged, committed, reverted or discarded. It keeps file, hash, who and when.
#[Object(cache_control(no_cache))]
impl Import {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Import, &self.row.id)
    }

    /// Where it is on its way (tình trạng).
    async fn status(&self) -> ImportStatus {
        self.row.status.into()
    }

    /// Name of the file (tên tệp).
    async fn file_name(&self) -> &str {
        &self.row.file_name
    }

    /// SHA-256 of the file (mã băm của tệp).
    async fn sha256(&self) -> &str {
        &self.row.sha256
    }

    /// Format of the file by its content, such as xlsx (định dạng).
    async fn format(&self) -> &str {
        &self.row.format
    }

    /// Who handed it in (người nhập).
    async fn staged_by(&self) -> &str {
        &self.row.staged_by
    }

    /// When it was handed in (thời điểm nhập).
    async fn staged_at(&self) -> DateTime {
        DateTime(self.row.staged_at)
    }

    /// Who committed or discarded it (người xác nhận hoặc bỏ).
    async fn finished_by(&self) -> Option<&str> {
        self.row.finished_by.as_deref()
    }

    /// When it was committed or discarded (thời điểm xác nhận hoặc bỏ).
    async fn finished_at(&self) -> Option<DateTime> {
        self.row.finished_at.map(DateTime)
    }

    /// Who reverted it (người hoàn tác).
    async fn reverted_by(&self) -> Option<&str> {
        self.row.reverted_by.as_deref()
    }

    /// When it was reverted (thời điểm hoàn tác).
    async fn reverted_at(&self) -> Option<DateTime> {
        self.row.reverted_at.map(DateTime)
    }

    /// Address of the original file, below that of the server (địa chỉ tải tệp gốc).
    async fn download_path(&self) -> String {
        format!("/imports/{}/file", self.row.id)
    }

    /// What was understood of the file, whether it is committed or not (nội dung đã đọc).
    async fn reading(&self, ctx: &Context<'_>) -> Result<Vec<ReadAppendix>, ApiError> {
        let reading = loaders(ctx).store().get_reading(self.row.id).await?;
        loaders(ctx).charge(reading.appendices.iter().map(|it| it.rows.len()).sum())?;
        Ok(ReadAppendix::of(&reading))
    }

    /// What was said beside the file when it was read (gợi ý đã dùng).
    async fn hints(&self) -> Result<GivenHints, ApiError> {
        let hints = decode::<StoredHints>("hints of an import", &self.row.hints)?;
        Ok(GivenHints::from(&hints))
    }

    /// Every sheet of the file with all its cells as printed (các trang tính nguyên văn).
    async fn sheets(&self, ctx: &Context<'_>) -> Result<Vec<ReadSheet>, ApiError> {
        let rows = loaders(ctx).sheets.load(self.row.id).await?;
        let rows = rows.iter().flat_map(|it| it.iter());
        let sheets = rows.map(|it| {
            Ok(ReadSheet::from(&decode::<StoredSheet>(
                "cells of a sheet",
                &it.cells,
            )?))
        });
        sheets.collect()
    }

    /// The appendices that it brought, in the order of the file (các phụ lục).
    async fn appendix_versions(&self, ctx: &Context<'_>) -> Result<Vec<AppendixVersion>, ApiError> {
        let rows = loaders(ctx).versions_of_import.load(self.row.id).await?;
        let rows = rows.iter().flat_map(|it| it.iter());
        Ok(rows
            .map(|it| AppendixVersion::new(Arc::new(it.clone()), self.at))
            .collect())
    }

    /// What the reader said about the file (các cảnh báo).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn diagnostics(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<DiagnosticFilter>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<DiagnosticOrderBy>>,
    ) -> Result<Connection<Diagnostics>, ApiError> {
        let list = ListArgs::of(self.at, DiagnosticParent::Import, ParentKey::Id(self.row.id));
        let list = list.with(
            DiagnosticFilter::tests(filter)?,
            None,
            DiagnosticOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

/// Which imports (điều kiện trên lần nhập). All that are given must hold.
#[derive(Debug, Clone, InputObject)]
pub struct ImportFilter {
    /// Where it is on its way (tình trạng).
    pub status: Option<EnumFilter<ImportStatus>>,
    /// Name of the file (tên tệp).
    pub file_name: Option<StringFilter>,
    /// SHA-256 of the file (mã băm).
    pub sha256: Option<StringFilter>,
    /// Who handed it in (người nhập).
    pub staged_by: Option<StringFilter>,
    /// All of these (và).
    pub and: Option<Vec<ImportFilter>>,
    /// At least one of these (hoặc).
    pub or: Option<Vec<ImportFilter>>,
    /// Not this (không).
    pub not: Option<Box<ImportFilter>>,
}

impl ImportFilter {
    /// The tests of an argument.
    pub fn tests(filter: Option<Self>) -> Result<Option<Filter<ImportField>>, ApiError> {
        filter.map(Self::into_filter).transpose()
    }

    fn into_filter(self) -> Result<Filter<ImportField>, ApiError> {
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
            .name(ImportField::Status, self.status, ImportStatus::stored)
            .text(ImportField::FileName, self.file_name)
            .text(ImportField::Sha256, self.sha256)
            .text(ImportField::StagedBy, self.staged_by);
        Ok(tests.joined(and, or, not))
    }
}

/// What imports are ordered by (thứ tự của lần nhập).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ImportOrderField {
    /// When they were handed in (thời điểm nhập).
    StagedAt,
    /// Name of the file (tên tệp).
    FileName,
}

/// An order of imports (thứ tự của lần nhập).
#[derive(Debug, Clone, Copy, InputObject)]
pub struct ImportOrderBy {
    /// By what (theo).
    pub field: ImportOrderField,
    /// Which way (chiều).
    #[graphql(default_with = "OrderDirection::Asc")]
    pub direction: OrderDirection,
}

impl ImportOrderBy {
    /// The keys of an argument.
    pub fn keys(order: Option<Vec<Self>>) -> Vec<(ImportOrder, Direction)> {
        let orders = order.unwrap_or_default().into_iter();
        orders.map(|it| (it.field.into(), it.direction.into())).collect()
    }
}

impl From<ImportOrderField> for ImportOrder {
    fn from(field: ImportOrderField) -> Self {
        match field {
            ImportOrderField::StagedAt => Self::StagedAt,
            ImportOrderField::FileName => Self::FileName,
        }
    }
}

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
            .name(DiagnosticField::Severity, self.severity, Severity::stored)
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

/// A decision.
pub struct Decision {
    row: Arc<decision::Model>,
    at: i64,
}

impl Decision {
    /// As seen at a version of the data.
    pub fn new(row: Arc<decision::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for Decisions {
    type Object = Decision;
    const ORDER: &'static [(DecisionOrder, Direction)] = &[(DecisionOrder::DecidedAt, Direction::Descending)];

    fn object(row: Arc<decision::Model>, at: i64) -> Decision {
        Decision::new(row, at)
    }
}

/// What a steward decided, when and why (quyết định). The log is only added to.
#[Object]
impl Decision {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::Decision, &self.row.id)
    }

    /// What was decided (loại quyết định).
    async fn kind(&self) -> DecisionKind {
        self.row.kind.into()
    }

    /// The code, slug or name it is about (đối tượng).
    async fn subject(&self) -> &str {
        &self.row.subject
    }

    /// Why (lý do).
    async fn reason(&self) -> Option<&str> {
        self.row.reason.as_deref()
    }

    /// Who decided (người quyết định).
    async fn decided_by(&self) -> &str {
        &self.row.decided_by
    }

    /// When (thời điểm).
    async fn decided_at(&self) -> DateTime {
        DateTime(self.row.decided_at)
    }

    /// The decision that took it back (quyết định hoàn tác).
    async fn undone_by(&self, ctx: &Context<'_>) -> Result<Option<Decision>, ApiError> {
        let Some(id) = self.row.undone_by_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<Decisions>(id).await?;
        Ok(row.map(|it| Decision::new(it, self.at)))
    }
}

/// Which decisions (điều kiện trên quyết định). All that are given must hold.
#[derive(Debug, Clone, InputObject)]
pub struct DecisionFilter {
    /// What was decided (loại).
    pub kind: Option<EnumFilter<DecisionKind>>,
    /// The code, slug or name it is about (đối tượng).
    pub subject: Option<StringFilter>,
    /// Who decided (người quyết định).
    pub decided_by: Option<StringFilter>,
    /// All of these (và).
    pub and: Option<Vec<DecisionFilter>>,
    /// At least one of these (hoặc).
    pub or: Option<Vec<DecisionFilter>>,
    /// Not this (không).
    pub not: Option<Box<DecisionFilter>>,
}

impl DecisionFilter {
    /// The tests of an argument.
    pub fn tests(filter: Option<Self>) -> Result<Option<Filter<DecisionField>>, ApiError> {
        filter.map(Self::into_filter).transpose()
    }

    fn into_filter(self) -> Result<Filter<DecisionField>, ApiError> {
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
            .name(DecisionField::Kind, self.kind, DecisionKind::stored)
            .text(DecisionField::Subject, self.subject)
            .text(DecisionField::DecidedBy, self.decided_by);
        Ok(tests.joined(and, or, not))
    }
}

/// What decisions are ordered by (thứ tự của quyết định).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DecisionOrderField {
    /// When they were made (thời điểm).
    DecidedAt,
}

/// An order of decisions (thứ tự của quyết định).
#[derive(Debug, Clone, Copy, InputObject)]
pub struct DecisionOrderBy {
    /// By what (theo).
    pub field: DecisionOrderField,
    /// Which way (chiều).
    #[graphql(default_with = "OrderDirection::Asc")]
    pub direction: OrderDirection,
}

impl DecisionOrderBy {
    /// The keys of an argument.
    pub fn keys(order: Option<Vec<Self>>) -> Vec<(DecisionOrder, Direction)> {
        let orders = order.unwrap_or_default().into_iter();
        orders.map(|it| (it.field.into(), it.direction.into())).collect()
    }
}

impl From<DecisionOrderField> for DecisionOrder {
    fn from(field: DecisionOrderField) -> Self {
        match field {
            DecisionOrderField::DecidedAt => Self::DecidedAt,
        }
    }
}
