//! Lists of plans. A plan is seen when one of its appendices is published, and says what it said then.

use std::collections::HashMap;

use doichieu_entities::plan;

use super::{FromClause, Noun, OrderKey};
use crate::store::filter::Operand;
use crate::store::sql::Sql;
use crate::store::{Store, StoreError};

/// Plans (kế hoạch).
#[derive(Debug)]
pub struct Plans;

/// Fields of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanField {
    /// Code of the province.
    Province,
    /// Number.
    Number,
    /// Issued or draft.
    Status,
    /// First year.
    PeriodStart,
    /// Last year.
    PeriodEnd,
    /// Day of issue.
    IssuedOn,
    /// Issuer.
    Issuer,
}

/// Orders of plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanOrder {
    /// By province, in Vietnamese order.
    Province,
    /// By first year.
    PeriodStart,
    /// By day of issue; those without one last.
    IssuedOn,
    /// By number.
    Number,
}

/// What a plan is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanParent {
    /// Its province, by code.
    Province,
}

impl Noun for Plans {
    type Entity = plan::Entity;
    type Row = plan::Model;
    type Field = PlanField;
    type Order = PlanOrder;
    type Parent = PlanParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<PlanParent>) {
        push_plans(sql);
        sql.push(
            " LEFT JOIN province pr ON pr.code = r.province_code WHERE EXISTS (SELECT 1 FROM appendix a \
             JOIN publication pb ON pb.appendix_id = a.id WHERE a.plan_id = r.id AND ",
        )
        .push_published()
        .push(")");
    }

    fn parent(parent: PlanParent) -> &'static str {
        match parent {
            PlanParent::Province => "r.province_code",
        }
    }

    fn field(field: PlanField) -> Operand {
        match field {
            PlanField::Province => Operand::text("r.province_code", "pr.name_folded"),
            PlanField::Number => Operand::text("r.number", "r.number_folded"),
            PlanField::Status => Operand::of("r.status"),
            PlanField::PeriodStart => Operand::of("r.period_start"),
            PlanField::PeriodEnd => Operand::of("r.period_end"),
            PlanField::IssuedOn => Operand::of("r.issued_on"),
            PlanField::Issuer => Operand::of("r.issuer"),
        }
    }

    fn order(order: PlanOrder) -> OrderKey {
        match order {
            PlanOrder::Province => OrderKey::Int("pr.position"),
            PlanOrder::PeriodStart => OrderKey::Int("COALESCE(r.period_start, 9999)"),
            PlanOrder::IssuedOn => OrderKey::Text("COALESCE(CAST(r.issued_on AS TEXT), '9999-12-31')"),
            PlanOrder::Number => OrderKey::Text("COALESCE(r.number_folded, '~')"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some((
            "(COALESCE(r.number, '') || ' ' || pr.full_name)",
            "(COALESCE(r.number_folded, '') || ' ' || pr.name_folded)",
        ))
    }
}

impl Store {
    /// Plans by number, with what they said at a version of the data.
    pub async fn plans_at(&self, version: i64, ids: &[i64]) -> Result<HashMap<i64, plan::Model>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push("SELECT r.").push(&Plans::columns().join(", r."));
        sql.push(" FROM ");
        push_plans(&mut FromClause::new(&mut sql, version));
        sql.push(" WHERE r.id").in_ids(ids);
        let rows: Vec<plan::Model> = self.all(sql).await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }
}

/// Writes the plans, named `r`, with their facts at the version.
fn push_plans(sql: &mut FromClause<'_>) {
    sql.push(
        "(SELECT p.id, p.province_code, p.created_at, f.period_start, f.period_end, f.number, f.number_folded, \
         f.issued_on, f.issuer, f.status FROM plan p JOIN plan_facts f ON f.plan_id = p.id AND ",
    );
    sql.push_standing("f").push(") r");
}
