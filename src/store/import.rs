//! An import before it is committed: staged, found again, discarded. Readers see nothing of it.

use doichieu_entities::import::{self, ImportStatus};
use doichieu_entities::{data_version, diagnostic, import_file, import_sheet};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use sha2::{Digest, Sha256};

use super::audit::record;
use super::bulk::insert_all;
use super::clock::now;
use super::stored_reading::{StoredHints, StoredReading};
use super::{Store, StoreError, deed};
use crate::access::Actor;

/// A file that was read and is to be staged.
#[derive(Debug, Clone)]
pub struct NewImport {
    /// The file itself.
    pub bytes: Vec<u8>,
    /// What the user knew.
    pub hints: StoredHints,
    /// What was read.
    pub reading: StoredReading,
    /// Who hands it in.
    pub actor: Actor,
}

/// What became of a file that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Staged {
    /// It is a new import.
    New(import::Model),
    /// The same file with the same hints is there already: nothing was changed.
    Known(import::Model),
}

impl Staged {
    /// The import, new or known.
    pub fn import(&self) -> &import::Model {
        match self {
            Self::New(import) | Self::Known(import) => import,
        }
    }
}

/// What tells two imports apart: the hash of the file and of the hints.
pub fn fingerprint(sha256: &str, hints: &StoredHints) -> Result<String, StoreError> {
    let hints = super::stored::encode(hints)?;
    let mut hash = Sha256::new();
    hash.update(sha256);
    hash.update(hints);
    Ok(hex(&hash.finalize()))
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

impl Store {
    /// The staged or committed import of a fingerprint.
    pub async fn find_import(&self, fingerprint: &str) -> Result<Option<import::Model>, StoreError> {
        find(self.reader(), fingerprint).await
    }

    /// An import by its identity.
    pub async fn get_import(&self, id: i64) -> Result<import::Model, StoreError> {
        get(self.reader(), id).await
    }

    /// The file of an import: its name and bytes.
    pub async fn get_file(&self, import_id: i64) -> Result<(String, Vec<u8>), StoreError> {
        let import = get(self.reader(), import_id).await?;
        let file = import_file::Entity::find_by_id(&import.sha256)
            .one(self.reader())
            .await?
            .ok_or_else(|| StoreError::not_found("ImportFile", &import.sha256))?;
        Ok((import.file_name, file.bytes))
    }

    /// Stores file, reading and diagnostics. The same file with the same hints changes nothing.
    pub async fn stage(&self, new: NewImport) -> Result<Staged, StoreError> {
        let fingerprint = fingerprint(&new.reading.sha256, &new.hints)?;
        let tx = self.begin_write().await?;
        if let Some(known) = find(&tx, &fingerprint).await? {
            return Ok(Staged::Known(known));
        }
        insert_file(&tx, &new).await?;
        let import = insert_import(&tx, &new, fingerprint).await?;
        insert_sheets(&tx, &import, &new.reading).await?;
        insert_diagnostics(&tx, &import, &new.reading).await?;
        record(&tx, &new.actor, deed::staged(&import)).await?;
        tx.commit().await?;
        Ok(Staged::New(import))
    }

    /// The reading of an import, without the cells of its sheets.
    pub async fn get_reading(&self, import_id: i64) -> Result<StoredReading, StoreError> {
        decode_reading(&get(self.reader(), import_id).await?)
    }

    /// Discards an import that was read again as another one, if it is still staged.
    pub async fn supersede_staged(&self, id: i64, by: i64, actor: &Actor) -> Result<(), StoreError> {
        let tx = self.begin_write().await?;
        let import = get(&tx, id).await?;
        if import.status == ImportStatus::Staged {
            finish(&tx, import, ImportStatus::Discarded, &actor.name).await?;
            record(&tx, actor, deed::discarded(id, Some(by))).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Gives a staged import up. Its file and reading stay readable.
    pub async fn discard(&self, id: i64, actor: &Actor) -> Result<import::Model, StoreError> {
        let tx = self.begin_write().await?;
        let import = get(&tx, id).await?;
        expect_status(&import, ImportStatus::Staged)?;
        let import = finish(&tx, import, ImportStatus::Discarded, &actor.name).await?;
        record(&tx, actor, deed::discarded(id, None)).await?;
        tx.commit().await?;
        Ok(import)
    }
}

/// The newest data version; 0 before the first.
pub(super) async fn current_version(db: &impl ConnectionTrait) -> Result<i64, StoreError> {
    let newest: Option<Option<i64>> = data_version::Entity::find()
        .select_only()
        .column_as(data_version::Column::Id.max(), "newest")
        .into_tuple()
        .one(db)
        .await?;
    Ok(newest.flatten().unwrap_or(0))
}

pub(super) async fn get(db: &impl ConnectionTrait, id: i64) -> Result<import::Model, StoreError> {
    import::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or_else(|| StoreError::not_found("Import", &id))
}

/// Refuses an import that is not in the state an operation needs.
pub(super) fn expect_status(import: &import::Model, wanted: ImportStatus) -> Result<(), StoreError> {
    if import.status == wanted {
        return Ok(());
    }
    let (id, found) = (import.id, status_words(import.status));
    let wanted = status_words(wanted);
    Err(StoreError::conflict(
        format!("lần nhập {id} {}, không phải {}", found.0, wanted.0),
        format!("import {id} is {}, not {}", found.1, wanted.1),
    ))
}

fn status_words(status: ImportStatus) -> (&'static str, &'static str) {
    match status {
        ImportStatus::Staged => ("đang chờ duyệt", "staged"),
        ImportStatus::Committed => ("đã ghi nhận", "committed"),
        ImportStatus::Reverted => ("đã hoàn tác", "reverted"),
        ImportStatus::Discarded => ("đã bỏ", "discarded"),
    }
}

/// Sets the end of an import's staging.
pub(super) async fn finish(
    db: &impl ConnectionTrait,
    import: import::Model,
    status: ImportStatus,
    actor: &str,
) -> Result<import::Model, StoreError> {
    let mut import = import.into_active_model();
    import.status = Set(status);
    import.finished_by = Set(Some(actor.to_owned()));
    import.finished_at = Set(Some(now()));
    Ok(import.update(db).await?)
}

async fn find(db: &impl ConnectionTrait, fingerprint: &str) -> Result<Option<import::Model>, StoreError> {
    Ok(import::Entity::find()
        .filter(import::Column::Fingerprint.eq(fingerprint))
        .filter(import::Column::Status.is_in([ImportStatus::Staged, ImportStatus::Committed]))
        .order_by_desc(import::Column::Id)
        .one(db)
        .await?)
}

async fn insert_file(db: &impl ConnectionTrait, new: &NewImport) -> Result<(), StoreError> {
    let file = import_file::Model {
        sha256: new.reading.sha256.clone(),
        n_bytes: new.bytes.len() as i64,
        bytes: new.bytes.clone(),
        created_at: now(),
    };
    import_file::Entity::insert(file.into_active_model())
        .on_conflict_do_nothing_on([import_file::Column::Sha256])
        .exec_without_returning(db)
        .await?;
    Ok(())
}

async fn insert_import(
    db: &impl ConnectionTrait,
    new: &NewImport,
    fingerprint: String,
) -> Result<import::Model, StoreError> {
    let import = import::Model {
        id: 0,
        sha256: new.reading.sha256.clone(),
        file_name: new.reading.name.clone(),
        format: new.reading.format.clone().unwrap_or_default(),
        status: ImportStatus::Staged,
        hints: super::stored::encode(&new.hints)?,
        fingerprint,
        reading: encode_reading(&new.reading)?,
        base_version: current_version(db).await?,
        staged_by: new.actor.name.clone(),
        staged_at: now(),
        finished_by: None,
        finished_at: None,
        reverted_by: None,
        reverted_at: None,
        effects: None,
    };
    let inserted = insert_all::<import::Entity, _>(db, vec![import]).await?;
    inserted.into_iter().next().ok_or(StoreError::NothingInserted)
}

/// The reading without the cells of its sheets, which have rows of their own.
fn encode_reading(reading: &StoredReading) -> Result<String, StoreError> {
    let slim = StoredReading {
        sheets: Vec::new(),
        diagnostics: Vec::new(),
        ..reading.clone()
    };
    super::stored::encode(&slim)
}

/// The reading of an import, without sheets and diagnostics.
pub(super) fn decode_reading(import: &import::Model) -> Result<StoredReading, StoreError> {
    super::stored::decode("reading of an import", &import.reading)
}

async fn insert_sheets(
    db: &impl ConnectionTrait,
    import: &import::Model,
    reading: &StoredReading,
) -> Result<(), StoreError> {
    let sheets = reading.sheets.iter().zip(0..).map(|(sheet, position)| {
        Ok(import_sheet::Model {
            id: 0,
            import_id: import.id,
            position,
            name: sheet.name.clone(),
            is_hidden: sheet.is_hidden,
            cells: super::stored::encode(sheet)?,
            n_cells: i32::try_from(sheet.cells.len()).unwrap_or(i32::MAX),
        })
    });
    let sheets = sheets.collect::<Result<Vec<_>, StoreError>>()?;
    insert_all::<import_sheet::Entity, _>(db, sheets).await?;
    Ok(())
}

async fn insert_diagnostics(
    db: &impl ConnectionTrait,
    import: &import::Model,
    reading: &StoredReading,
) -> Result<(), StoreError> {
    let diagnostics = reading.diagnostics.iter().zip(0..).map(|(it, position)| {
        Ok(diagnostic::Model {
            id: 0,
            import_id: import.id,
            position,
            severity: super::enums::severity_by_name(&it.severity)?,
            code: it.code.clone(),
            sheet: it.sheet.clone(),
            cell: it.cell.clone(),
            message_vi: it.vi.clone(),
            message_en: it.en.clone(),
            accepted_by: None,
            accepted_at: None,
        })
    });
    let diagnostics = diagnostics.collect::<Result<Vec<_>, StoreError>>()?;
    insert_all::<diagnostic::Entity, _>(db, diagnostics).await?;
    Ok(())
}
