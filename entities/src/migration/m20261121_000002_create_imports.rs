//! Files and imports: what was handed in, what was read, what was said of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, blob, boolean, integer, text, text_null,
    timestamp_with_time_zone, timestamp_with_time_zone_null,
};

use super::{index, references, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            import_file(),
            import(),
            import_sheet(),
            diagnostic(),
            decision(),
            decision_rule(),
            data_version(),
        ] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        for statement in PARTIAL_INDEXES {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "data_version",
            "decision_rule",
            "decision",
            "diagnostic",
            "import_sheet",
            "import",
            "import_file",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Indexes over a part of the rows or over expressions, which the builder cannot say. The same text serves both databases.
const PARTIAL_INDEXES: &[&str] =
    &["CREATE UNIQUE INDEX import_one_open ON import (fingerprint) WHERE status = 'STAGED'"];

/// The bytes of a workbook, kept once whatever becomes of them.
fn import_file() -> TableCreateStatement {
    Table::create()
        .table("import_file")
        .col(text("sha256").primary_key())
        .col(blob("bytes"))
        .col(big_integer("n_bytes"))
        .col(timestamp_with_time_zone("created_at"))
        .to_owned()
}

/// One workbook on its way (lần nhập): staged, committed, reverted or discarded.
fn import() -> TableCreateStatement {
    Table::create()
        .table("import")
        .col(big_pk_auto("id"))
        .col(text("sha256"))
        .col(text("file_name"))
        .col(text("format"))
        .col(text("status"))
        .col(text("hints"))
        .col(text("fingerprint"))
        .col(text("reading"))
        .col(big_integer("base_version"))
        .col(text("staged_by"))
        .col(timestamp_with_time_zone("staged_at"))
        .col(text_null("finished_by"))
        .col(timestamp_with_time_zone_null("finished_at"))
        .col(text_null("reverted_by"))
        .col(timestamp_with_time_zone_null("reverted_at"))
        .foreign_key(&mut references("import", "sha256", "import_file", "sha256"))
        .to_owned()
}

/// The text of every cell of a sheet (ô nguồn), whatever was understood of it.
fn import_sheet() -> TableCreateStatement {
    Table::create()
        .table("import_sheet")
        .col(big_pk_auto("id"))
        .col(big_integer("import_id"))
        .col(integer("position"))
        .col(text("name"))
        .col(boolean("is_hidden"))
        .col(text("cells"))
        .col(integer("n_cells"))
        .foreign_key(&mut references("import_sheet", "import_id", "import", "id"))
        .to_owned()
}

/// What the reader said about a file (cảnh báo), with its place.
fn diagnostic() -> TableCreateStatement {
    Table::create()
        .table("diagnostic")
        .col(big_pk_auto("id"))
        .col(big_integer("import_id"))
        .col(integer("position"))
        .col(text("severity"))
        .col(text("code"))
        .col(text_null("sheet"))
        .col(text_null("cell"))
        .col(text("message_vi"))
        .col(text("message_en"))
        .col(text_null("accepted_by"))
        .col(timestamp_with_time_zone_null("accepted_at"))
        .foreign_key(&mut references("diagnostic", "import_id", "import", "id"))
        .to_owned()
}

/// What a steward decided, when and why (quyết định): a log that is only added to.
fn decision() -> TableCreateStatement {
    Table::create()
        .table("decision")
        .col(big_pk_auto("id"))
        .col(text("kind"))
        .col(text_null("appendix_kind"))
        .col(text("subject"))
        .col(text("payload"))
        .col(text_null("reason"))
        .col(text("decided_by"))
        .col(timestamp_with_time_zone("decided_at"))
        .col(big_integer_null("undone_by_id"))
        .foreign_key(&mut references("decision", "undone_by_id", "decision", "id"))
        .to_owned()
}

/// What a decision means for later imports.
fn decision_rule() -> TableCreateStatement {
    Table::create()
        .table("decision_rule")
        .col(big_pk_auto("id"))
        .col(big_integer("decision_id"))
        .col(text("effect"))
        .col(text_null("appendix_kind"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text_null("province_code"))
        .col(text("code"))
        .foreign_key(&mut references("decision_rule", "decision_id", "decision", "id"))
        .foreign_key(&mut references(
            "decision_rule",
            "province_code",
            "province",
            "code",
        ))
        .to_owned()
}

/// The history of what readers see: one row for each change.
fn data_version() -> TableCreateStatement {
    Table::create()
        .table("data_version")
        .col(big_pk_auto("id"))
        .col(text("kind"))
        .col(timestamp_with_time_zone("changed_at"))
        .col(text("changed_by"))
        .col(big_integer_null("import_id"))
        .col(big_integer_null("decision_id"))
        .foreign_key(&mut references("data_version", "import_id", "import", "id"))
        .foreign_key(&mut references("data_version", "decision_id", "decision", "id"))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("import", &["sha256"]),
        index("import", &["status"]),
        index("import", &["fingerprint"]),
        unique("import_sheet", &["import_id", "position"]),
        unique("diagnostic", &["import_id", "position"]),
        index("diagnostic", &["code"]),
        index("decision", &["subject"]),
        index("decision", &["undone_by_id"]),
        index("decision_rule", &["decision_id"]),
        index("decision_rule", &["code"]),
        index("data_version", &["changed_at"]),
        index("data_version", &["import_id"]),
    ]
}
