//! Where a value was read.

use std::sync::Arc;

use async_graphql::{Context, Object};

use super::context::loaders;
use super::error::ApiError;
use super::import::{self, Import};
use crate::store::listing::Imports;

/// Where a value was read.
pub struct SourceCell {
    origin: Origin,
    sheet: String,
    cell: String,
    raw: String,
}

enum Origin {
    /// The version of an appendix, whose import is still to be loaded.
    Version(i64),
    /// The import, its file and hash.
    Known {
        import_id: i64,
        file: String,
        sha256: String,
    },
}

impl SourceCell {
    /// A cell of a version of an appendix.
    pub fn of_version(version_id: i64, sheet: &str, cell: &str, raw: &str) -> Self {
        Self {
            origin: Origin::Version(version_id),
            sheet: sheet.to_owned(),
            cell: cell.to_owned(),
            raw: raw.to_owned(),
        }
    }

    /// A cell of a file that is known already.
    pub fn of_file(import_id: i64, file: &str, sha256: &str, sheet: &str, cell: &str, raw: &str) -> Self {
        Self {
            origin: Origin::Known {
                import_id,
                file: file.to_owned(),
                sha256: sha256.to_owned(),
            },
            sheet: sheet.to_owned(),
            cell: cell.to_owned(),
            raw: raw.to_owned(),
        }
    }

    async fn import_id(&self, ctx: &Context<'_>) -> Result<i64, ApiError> {
        match &self.origin {
            Origin::Known { import_id, .. } => Ok(*import_id),
            Origin::Version(id) => {
                let version = loaders(ctx).appendix_versions.load(*id).await?;
                Ok(version.map_or(0, |it| it.import_id))
            }
        }
    }

    async fn import_row(&self, ctx: &Context<'_>) -> Result<Arc<import::Row>, ApiError> {
        let id = self.import_id(ctx).await?;
        let row = loaders(ctx).get::<Imports>(id).await?;
        row.ok_or_else(missing)
    }
}

/// Rows and imports stay for good, so this is never told.
pub(super) fn missing() -> ApiError {
    ApiError::new(
        "INTERNAL",
        "không thấy nguồn của ô này",
        "the source of this cell is missing",
    )
}

/// Where a value was read (ô nguồn): import, file, sheet, cell, and the text as printed.
#[Object]
impl SourceCell {
    /// Name of the file (tên tệp).
    async fn file(&self, ctx: &Context<'_>) -> Result<String, ApiError> {
        match &self.origin {
            Origin::Known { file, .. } => Ok(file.clone()),
            Origin::Version(_) => Ok(self.import_row(ctx).await?.file_name.clone()),
        }
    }

    /// SHA-256 of the file (mã băm của tệp).
    async fn sha256(&self, ctx: &Context<'_>) -> Result<String, ApiError> {
        match &self.origin {
            Origin::Known { sha256, .. } => Ok(sha256.clone()),
            Origin::Version(_) => Ok(self.import_row(ctx).await?.sha256.clone()),
        }
    }

    /// Name of the sheet (tên trang tính).
    async fn sheet(&self) -> &str {
        &self.sheet
    }

    /// The cell, such as D31 (ô).
    async fn cell(&self) -> &str {
        &self.cell
    }

    /// The text of the cell as printed (nguyên văn trong ô).
    async fn raw(&self) -> &str {
        &self.raw
    }

    /// The import that brought the file (lần nhập).
    async fn import(&self, ctx: &Context<'_>) -> Result<Import, ApiError> {
        Ok(Import::new(self.import_row(ctx).await?, loaders(ctx).version()))
    }
}
