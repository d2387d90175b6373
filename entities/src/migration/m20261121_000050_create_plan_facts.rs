//! What a plan said of itself at each version of the data, so that a draft stays one when the past is read.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, date_null, integer_null, text, text_null,
};

use super::{references, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

// What stood before this step was not kept: a plan that is there already keeps its facts of today from its first day.
const FACTS_OF_TODAY: &str = "
INSERT INTO plan_facts (plan_id, from_version_id, period_start, period_end, number, number_folded, issued_on, issuer, status)
SELECT p.id, (
    SELECT MIN(pb.from_version_id) FROM publication pb JOIN appendix a ON a.id = pb.appendix_id WHERE a.plan_id = p.id
  ), p.period_start, p.period_end, p.number, p.number_folded, p.issued_on, p.issuer, p.status
FROM plan p
WHERE EXISTS (SELECT 1 FROM publication pb JOIN appendix a ON a.id = pb.appendix_id WHERE a.plan_id = p.id)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("plan_facts")
            .col(big_pk_auto("id"))
            .col(big_integer("plan_id"))
            .col(big_integer("from_version_id"))
            .col(big_integer_null("to_version_id"))
            .col(integer_null("period_start"))
            .col(integer_null("period_end"))
            .col(text_null("number"))
            .col(text_null("number_folded"))
            .col(date_null("issued_on"))
            .col(text_null("issuer"))
            .col(text("status"))
            .foreign_key(&mut references("plan_facts", "plan_id", "plan", "id"))
            .foreign_key(&mut references(
                "plan_facts",
                "from_version_id",
                "data_version",
                "id",
            ))
            .foreign_key(&mut references(
                "plan_facts",
                "to_version_id",
                "data_version",
                "id",
            ))
            .to_owned();
        manager.create_table(table).await?;
        let by_plan = unique("plan_facts", &["plan_id", "from_version_id"]);
        manager.create_index(by_plan).await?;
        manager
            .get_connection()
            .execute_unprepared(FACTS_OF_TODAY)
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("plan_facts").to_owned())
            .await
    }
}
