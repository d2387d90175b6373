//! Provinces, their other names, and the offices that are common to them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, boolean, date_null, integer, text, text_null,
    timestamp_with_time_zone,
};

use super::{index, references, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            province(),
            province_alias(),
            agency_type(),
            agency(),
            agency_alias(),
        ] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "agency_alias",
            "agency",
            "agency_type",
            "province_alias",
            "province",
        ] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// A province or city directly under the central government (tỉnh, thành phố trực thuộc trung ương).
fn province() -> TableCreateStatement {
    Table::create()
        .table("province")
        .col(text("code").primary_key())
        .col(text("slug"))
        .col(text("name"))
        .col(text("full_name"))
        .col(text("kind"))
        .col(text("name_folded"))
        .col(integer("position"))
        .to_owned()
}

/// Another name or code of a province, with the time it was in use.
fn province_alias() -> TableCreateStatement {
    Table::create()
        .table("province_alias")
        .col(big_pk_auto("id"))
        .col(text("province_code"))
        .col(text("kind"))
        .col(text("text"))
        .col(text("text_folded"))
        .col(text_null("code"))
        .col(date_null("valid_from"))
        .col(date_null("valid_to"))
        .foreign_key(&mut references(
            "province_alias",
            "province_code",
            "province",
            "code",
        ))
        .to_owned()
}

/// The same office across provinces (loại cơ quan).
fn agency_type() -> TableCreateStatement {
    Table::create()
        .table("agency_type")
        .col(big_pk_auto("id"))
        .col(text("slug"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text("name_sort"))
        .col(text_null("name_en"))
        .col(text("kind"))
        .col(boolean("is_known"))
        .col(big_integer_null("merged_into_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut references(
            "agency_type",
            "merged_into_id",
            "agency_type",
            "id",
        ))
        .to_owned()
}

/// An organisation in one province (cơ quan, đơn vị).
fn agency() -> TableCreateStatement {
    Table::create()
        .table("agency")
        .col(big_pk_auto("id"))
        .col(text("province_code"))
        .col(big_integer("agency_type_id"))
        .col(text("name"))
        .col(text("name_folded"))
        .col(text("name_sort"))
        .col(big_integer_null("parent_id"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut references("agency", "province_code", "province", "code"))
        .foreign_key(&mut references("agency", "agency_type_id", "agency_type", "id"))
        .foreign_key(&mut references("agency", "parent_id", "agency", "id"))
        .to_owned()
}

/// A way in which cells name an agency.
fn agency_alias() -> TableCreateStatement {
    Table::create()
        .table("agency_alias")
        .col(big_pk_auto("id"))
        .col(big_integer("agency_id"))
        .col(text("text"))
        .col(text("text_folded"))
        .foreign_key(&mut references("agency_alias", "agency_id", "agency", "id"))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("province", &["slug"]),
        unique("province", &["name_folded"]),
        unique("province_alias", &["province_code", "kind", "text_folded"]),
        index("province_alias", &["text_folded"]),
        unique("agency_type", &["slug"]),
        index("agency_type", &["merged_into_id"]),
        unique("agency", &["province_code", "agency_type_id"]),
        index("agency", &["agency_type_id"]),
        index("agency", &["parent_id"]),
        unique("agency_alias", &["agency_id", "text_folded"]),
        index("agency_alias", &["text_folded"]),
    ]
}
