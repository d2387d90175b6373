//! Plans, their appendices, every version of these, and which one readers see.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, boolean, date_null, integer, integer_null, text, text_null,
    timestamp_with_time_zone,
};

use super::{index, references, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [plan(), appendix(), appendix_version(), publication(), section()] {
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
        for table in ["section", "publication", "appendix_version", "appendix", "plan"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// Indexes over a part of the rows or over expressions, which the builder cannot say. The same text serves both databases.
const PARTIAL_INDEXES: &[&str] = &[
    "CREATE UNIQUE INDEX plan_identity ON plan (province_code, COALESCE(period_start, 0), COALESCE(period_end, 0), COALESCE(number_folded, ''))",
    "CREATE UNIQUE INDEX publication_one_current ON publication (appendix_id) WHERE to_version_id IS NULL",
];

/// An issued or draft document (kế hoạch) of one province for one period, with the facts of its newest visible version.
fn plan() -> TableCreateStatement {
    Table::create()
        .table("plan")
        .col(big_pk_auto("id"))
        .col(text("province_code"))
        .col(integer_null("period_start"))
        .col(integer_null("period_end"))
        .col(text_null("number"))
        .col(text_null("number_folded"))
        .col(date_null("issued_on"))
        .col(text_null("issuer"))
        .col(text("status"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut references("plan", "province_code", "province", "code"))
        .to_owned()
}

/// One table of a plan (phụ lục), the same through all its versions.
fn appendix() -> TableCreateStatement {
    Table::create()
        .table("appendix")
        .col(big_pk_auto("id"))
        .col(big_integer("plan_id"))
        .col(text("kind"))
        .col(text("label_key"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut references("appendix", "plan_id", "plan", "id"))
        .to_owned()
}

/// An appendix as one import read it. Never changed afterwards.
fn appendix_version() -> TableCreateStatement {
    Table::create()
        .table("appendix_version")
        .col(big_pk_auto("id"))
        .col(big_integer("appendix_id"))
        .col(big_integer("import_id"))
        .col(integer("appendix_idx"))
        .col(text("sheet"))
        .col(text("range"))
        .col(boolean("is_hidden"))
        .col(text_null("label"))
        .col(text_null("title"))
        .col(text_null("number"))
        .col(date_null("issued_on"))
        .col(text_null("issuer"))
        .col(integer_null("period_start"))
        .col(integer_null("period_end"))
        .col(text("status"))
        .col(text("columns"))
        .col(text("content_hash"))
        .col(integer("n_sections"))
        .col(integer("n_rows"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut references(
            "appendix_version",
            "appendix_id",
            "appendix",
            "id",
        ))
        .foreign_key(&mut references("appendix_version", "import_id", "import", "id"))
        .to_owned()
}

/// Which version of an appendix readers saw from when to when.
fn publication() -> TableCreateStatement {
    Table::create()
        .table("publication")
        .col(big_pk_auto("id"))
        .col(big_integer("appendix_id"))
        .col(big_integer("appendix_version_id"))
        .col(big_integer("from_version_id"))
        .col(big_integer_null("to_version_id"))
        .foreign_key(&mut references("publication", "appendix_id", "appendix", "id"))
        .foreign_key(&mut references(
            "publication",
            "appendix_version_id",
            "appendix_version",
            "id",
        ))
        .foreign_key(&mut references(
            "publication",
            "from_version_id",
            "data_version",
            "id",
        ))
        .foreign_key(&mut references(
            "publication",
            "to_version_id",
            "data_version",
            "id",
        ))
        .to_owned()
}

/// A group of rows (nhóm mục tiêu, nhóm nhiệm vụ).
fn section() -> TableCreateStatement {
    Table::create()
        .table("section")
        .col(big_pk_auto("id"))
        .col(big_integer("appendix_version_id"))
        .col(integer("position"))
        .col(text_null("ordinal"))
        .col(text("title"))
        .col(text("title_folded"))
        .col(text("sheet"))
        .col(text("cell"))
        .foreign_key(&mut references(
            "section",
            "appendix_version_id",
            "appendix_version",
            "id",
        ))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("appendix", &["plan_id", "kind", "label_key"]),
        unique("appendix_version", &["import_id", "appendix_idx"]),
        index("appendix_version", &["appendix_id"]),
        index("publication", &["appendix_version_id"]),
        index("publication", &["from_version_id", "to_version_id"]),
        unique("section", &["appendix_version_id", "position"]),
    ]
}
