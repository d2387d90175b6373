//! Rows of appendices: indicators with targets, tasks with deadlines, and who does them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, boolean, date_null, double, double_null, integer, text,
    text_null,
};

use super::{index, references, unique};

/// The step.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [plan_indicator(), target(), task(), assignment(), proposal()] {
            manager.create_table(table).await?;
        }
        for index in indexes() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["proposal", "assignment", "task", "target", "plan_indicator"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

/// A row of an appendix of indicators (chỉ tiêu trong kế hoạch).
fn plan_indicator() -> TableCreateStatement {
    Table::create()
        .table("plan_indicator")
        .col(big_pk_auto("id"))
        .col(big_integer("appendix_version_id"))
        .col(big_integer_null("section_id"))
        .col(big_integer_null("parent_id"))
        .col(integer("position"))
        .col(text_null("ordinal"))
        .col(text("name"))
        .col(text("name_raw"))
        .col(text("name_folded"))
        .col(text("sheet"))
        .col(text("cell"))
        .col(text("name_cell"))
        .col(boolean("is_hidden"))
        .col(boolean("is_counted"))
        .col(text_null("unit"))
        .col(text_null("unit_normal"))
        .col(text_null("unit_raw"))
        .col(text_null("unit_cell"))
        .col(text("notes"))
        .col(big_integer_null("indicator_id"))
        .col(text("match_status"))
        .col(double("match_score"))
        .col(big_integer_null("decision_id"))
        .foreign_key(&mut references(
            "plan_indicator",
            "appendix_version_id",
            "appendix_version",
            "id",
        ))
        .foreign_key(&mut references("plan_indicator", "section_id", "section", "id"))
        .foreign_key(&mut references(
            "plan_indicator",
            "parent_id",
            "plan_indicator",
            "id",
        ))
        .foreign_key(&mut references(
            "plan_indicator",
            "indicator_id",
            "indicator",
            "id",
        ))
        .foreign_key(&mut references("plan_indicator", "decision_id", "decision", "id"))
        .to_owned()
}

/// A target for one year (mục tiêu năm).
fn target() -> TableCreateStatement {
    Table::create()
        .table("target")
        .col(big_pk_auto("id"))
        .col(big_integer("plan_indicator_id"))
        .col(integer("position"))
        .col(integer("year"))
        .col(text("kind"))
        .col(text_null("comparator"))
        .col(text_null("value"))
        .col(double_null("value_float"))
        .col(text_null("upper"))
        .col(double_null("upper_float"))
        .col(text_null("qualifier"))
        .col(text_null("unit"))
        .col(text("scopes"))
        .col(text("raw"))
        .col(text("cell"))
        .foreign_key(&mut references(
            "target",
            "plan_indicator_id",
            "plan_indicator",
            "id",
        ))
        .to_owned()
}

/// A row of an appendix of tasks (nhiệm vụ).
fn task() -> TableCreateStatement {
    Table::create()
        .table("task")
        .col(big_pk_auto("id"))
        .col(big_integer("appendix_version_id"))
        .col(big_integer_null("section_id"))
        .col(big_integer_null("parent_id"))
        .col(integer("position"))
        .col(text_null("ordinal"))
        .col(text("text"))
        .col(text("text_raw"))
        .col(text("text_folded"))
        .col(text("sheet"))
        .col(text("cell"))
        .col(text("text_cell"))
        .col(boolean("is_hidden"))
        .col(boolean("is_counted"))
        .col(text_null("deadline_kind"))
        .col(date_null("deadline_start"))
        .col(date_null("deadline_due"))
        .col(text_null("deadline_precision"))
        .col(boolean("is_continuous"))
        .col(text("deadline_milestones"))
        .col(text_null("deadline_condition"))
        .col(text_null("deadline_raw"))
        .col(text_null("deadline_cell"))
        .col(text_null("output"))
        .col(text_null("output_raw"))
        .col(text_null("output_cell"))
        .col(text("notes"))
        .col(big_integer_null("shared_task_id"))
        .col(text("match_status"))
        .col(double("match_score"))
        .col(big_integer_null("decision_id"))
        .foreign_key(&mut references(
            "task",
            "appendix_version_id",
            "appendix_version",
            "id",
        ))
        .foreign_key(&mut references("task", "section_id", "section", "id"))
        .foreign_key(&mut references("task", "parent_id", "task", "id"))
        .foreign_key(&mut references("task", "shared_task_id", "shared_task", "id"))
        .foreign_key(&mut references("task", "decision_id", "decision", "id"))
        .to_owned()
}

/// An agency, a row and a role (phân công).
fn assignment() -> TableCreateStatement {
    Table::create()
        .table("assignment")
        .col(big_pk_auto("id"))
        .col(big_integer_null("plan_indicator_id"))
        .col(big_integer_null("task_id"))
        .col(integer("position"))
        .col(text("role"))
        .col(big_integer_null("agency_id"))
        .col(text("text"))
        .col(text("raw"))
        .col(text("cell"))
        .foreign_key(&mut references(
            "assignment",
            "plan_indicator_id",
            "plan_indicator",
            "id",
        ))
        .foreign_key(&mut references("assignment", "task_id", "task", "id"))
        .foreign_key(&mut references("assignment", "agency_id", "agency", "id"))
        .check(Expr::cust("(plan_indicator_id IS NULL) <> (task_id IS NULL)"))
        .to_owned()
}

/// A shared thing that a row may be, with why (đề xuất).
fn proposal() -> TableCreateStatement {
    Table::create()
        .table("proposal")
        .col(big_pk_auto("id"))
        .col(big_integer_null("plan_indicator_id"))
        .col(big_integer_null("task_id"))
        .col(integer("position"))
        .col(big_integer_null("indicator_id"))
        .col(big_integer_null("shared_task_id"))
        .col(big_integer_null("like_row_id"))
        .col(text("relation"))
        .col(double("score"))
        .col(text("name"))
        .col(text("reasons"))
        .col(text("marks"))
        .foreign_key(&mut references(
            "proposal",
            "plan_indicator_id",
            "plan_indicator",
            "id",
        ))
        .foreign_key(&mut references("proposal", "task_id", "task", "id"))
        .foreign_key(&mut references("proposal", "indicator_id", "indicator", "id"))
        .foreign_key(&mut references("proposal", "shared_task_id", "shared_task", "id"))
        .check(Expr::cust("(plan_indicator_id IS NULL) <> (task_id IS NULL)"))
        .to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("plan_indicator", &["appendix_version_id", "position"]),
        index("plan_indicator", &["indicator_id"]),
        index("plan_indicator", &["section_id"]),
        index("plan_indicator", &["parent_id"]),
        index("plan_indicator", &["match_status"]),
        unique("target", &["plan_indicator_id", "position"]),
        index("target", &["year"]),
        unique("task", &["appendix_version_id", "position"]),
        index("task", &["shared_task_id"]),
        index("task", &["section_id"]),
        index("task", &["parent_id"]),
        index("task", &["match_status"]),
        index("task", &["deadline_due"]),
        unique("assignment", &["plan_indicator_id", "position"]),
        unique("assignment", &["task_id", "position"]),
        index("assignment", &["agency_id"]),
        unique("proposal", &["plan_indicator_id", "position"]),
        unique("proposal", &["task_id", "position"]),
        index("proposal", &["indicator_id"]),
        index("proposal", &["shared_task_id"]),
    ]
}
