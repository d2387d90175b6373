//! Imports, what the reader said about their files, and what was decided about matches.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::import::ImportStatus as Stored;

use super::appendix_version::AppendixVersion;
use super::caller::Role;
use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::{caller, intake, loaders, require};
use super::diagnostic::DiagnosticFilter;
use super::diagnostic::DiagnosticOrderBy;
use super::enums::ImportStatus;
use super::error::ApiError;
use super::filter::{EnumFilter, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::reading::ReadAppendix;
use super::scalars::DateTime;
use super::sheet::{GivenHints, ReadSheet};
use crate::store::filter::{Filter, Scalar, Test};
use crate::store::listing::{
    DiagnosticParent, Diagnostics, Direction, ImportField, ImportOrder, ImportSummary, Imports, ParentKey,
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
        must_see(ctx, self.row.id, self.row.status).await?;
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
        must_see(ctx, self.row.id, self.row.status).await?;
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
        Ok(rows.map(|it| AppendixVersion::new(it.clone(), self.at)).collect())
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
        must_see(ctx, self.row.id, self.row.status).await?;
        let list = ListArgs::of(self.at, DiagnosticParent::Import, ParentKey::Id(self.row.id));
        let list = list.with(
            DiagnosticFilter::tests(filter)?,
            None,
            DiagnosticOrderBy::keys(order_by),
        );
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

/// Refuses who may not see what was read of a file: before it is committed it is for those who may commit it.
pub async fn must_see(ctx: &Context<'_>, id: i64, status: Stored) -> Result<(), ApiError> {
    if was_committed(status) {
        return Ok(());
    }
    let actor = require(ctx, Role::Importer)?;
    Ok(intake(ctx).must_cover(actor, id).await?)
}

/// Whether readers may know of an import.
fn was_committed(status: Stored) -> bool {
    matches!(status, Stored::Committed | Stored::Reverted)
}

/// Whether a caller may know that an import is there.
pub fn may_know(ctx: &Context<'_>, status: Stored) -> bool {
    was_committed(status) || caller(ctx).may(Role::Importer)
}

/// The condition on imports that a caller may know of, joined to their own.
pub fn known_to(ctx: &Context<'_>, filter: Option<Filter<ImportField>>) -> Option<Filter<ImportField>> {
    if caller(ctx).may(Role::Importer) {
        return filter;
    }
    let names = [Stored::Committed, Stored::Reverted].map(Scalar::named);
    let known = Filter::Is(ImportField::Status, Test::In(names.to_vec()));
    Some(Filter::All(filter.into_iter().chain([known]).collect()))
}

filter_input! {
    /// Which imports (điều kiện trên lần nhập). All that are given must hold.
    ImportFilter of ImportField {
        /// Where it is on its way (tình trạng).
        status: EnumFilter<ImportStatus> => Status,
        /// Name of the file (tên tệp).
        file_name: StringFilter => FileName,
        /// SHA-256 of the file (mã băm).
        sha256: StringFilter => Sha256,
        /// Who handed it in (người nhập).
        staged_by: StringFilter => StagedBy,
    }
}

order_input! {
    /// What imports are ordered by (thứ tự của lần nhập).
    ImportOrderField of ImportOrder {
        /// When they were handed in (thời điểm nhập).
        StagedAt,
        /// Name of the file (tên tệp).
        FileName,
    }
    /// An order of imports (thứ tự của lần nhập).
    ImportOrderBy
}
