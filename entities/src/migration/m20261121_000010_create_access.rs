//! Keys and the audit log.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_pk_auto, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null,
};
use sea_orm_migration::sea_orm::DbBackend;

use super::{index, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(api_key()).await?;
        manager.create_table(audit()).await?;
        manager.create_index(unique("api_key", &["prefix"])).await?;
        manager.create_index(index("audit", &["actor"])).await?;
        manager.create_index(index("audit", &["subject"])).await?;
        let guards = match manager.get_database_backend() {
            DbBackend::Sqlite => SQLITE_GUARDS,
            _ => POSTGRES_GUARDS,
        };
        for statement in guards {
            manager.get_connection().execute_unprepared(statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["audit", "api_key"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        if manager.get_database_backend() == DbBackend::Postgres {
            let function = "DROP FUNCTION audit_is_only_added_to()";
            manager.get_connection().execute_unprepared(function).await?;
        }
        Ok(())
    }
}

/// The database itself refuses to change the log, whatever program asks.
const SQLITE_GUARDS: &[&str] = &[
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is only added to'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is only added to'); END",
];

/// The same for PostgreSQL.
const POSTGRES_GUARDS: &[&str] = &[
    "CREATE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'audit is only added to'; END $$",
    "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit \
     FOR EACH STATEMENT EXECUTE FUNCTION audit_is_only_added_to()",
];

fn api_key() -> TableCreateStatement {
    Table::create()
        .table("api_key")
        .col(big_pk_auto("id"))
        .col(text("prefix"))
        .col(text("secret_sha256"))
        .col(text("name"))
        .col(text("role"))
        .col(text_null("provinces"))
        .col(text("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("expires_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .to_owned()
}

fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(big_pk_auto("id"))
        .col(timestamp_with_time_zone("at"))
        .col(text("actor"))
        .col(text("role"))
        .col(text("origin"))
        .col(text("action"))
        .col(text("subject"))
        .col(text_null("before"))
        .col(text_null("after"))
        .to_owned()
}
