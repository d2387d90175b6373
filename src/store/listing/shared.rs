//! Lists of what provinces have in common: indicators and shared tasks. Those merged into another are not listed.

use doichieu_entities::{indicator, shared_task};

use super::place::NoParent;
use super::{FromClause, Noun, OrderKey};
use crate::store::filter::Operand;

/// How many rows of a shared thing `r` stand at the version `v`: counted only where a filter or an order asks.
macro_rules! n_rows {
    ($rows:literal, $key:literal) => {
        concat!(
            "(SELECT COUNT(*) FROM ",
            $rows,
            " x JOIN publication pb ON pb.appendix_version_id = x.appendix_version_id WHERE x.",
            $key,
            " = r.id AND pb.from_version_id <= v.version AND (pb.to_version_id IS NULL OR pb.to_version_id > v.version))"
        )
    };
}

/// Shared things `r` of which at least one row stands at the version `v`.
fn push_shared(sql: &mut FromClause<'_>, things: &str, rows: &str, key: &str) {
    sql.push(things).push(" r CROSS JOIN (SELECT ").push_version();
    sql.push(" AS version) v WHERE r.merged_into_id IS NULL AND EXISTS (SELECT 1 FROM ")
        .push(rows)
        .push(" x JOIN publication pb ON pb.appendix_version_id = x.appendix_version_id WHERE x.")
        .push(key)
        .push(" = r.id AND ")
        .push_published()
        .push(")");
}

/// Shared indicators (chỉ tiêu dùng chung) that a published plan has.
#[derive(Debug)]
pub struct Indicators;

/// Fields of a shared indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IndicatorField {
    /// Stable code.
    Code,
    /// Name.
    Name,
    /// Unit in its normal form.
    Unit,
    /// How many published rows it has.
    Rows,
}

/// Orders of shared indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IndicatorOrder {
    /// By code.
    Code,
    /// By name, in Vietnamese order.
    Name,
}

impl Noun for Indicators {
    type Entity = indicator::Entity;
    type Row = indicator::Model;
    type Field = IndicatorField;
    type Order = IndicatorOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        push_shared(sql, "indicator", "plan_indicator", "indicator_id");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: IndicatorField) -> Operand {
        match field {
            IndicatorField::Code => Operand::of("r.code"),
            IndicatorField::Name => Operand::text("r.name", "r.name_folded"),
            IndicatorField::Unit => Operand::of("r.unit_normal"),
            IndicatorField::Rows => Operand::of(n_rows!("plan_indicator", "indicator_id")),
        }
    }

    fn order(order: IndicatorOrder) -> OrderKey {
        match order {
            IndicatorOrder::Code => OrderKey::Int("r.number"),
            IndicatorOrder::Name => OrderKey::Text("r.name_sort"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.name", "r.name_folded"))
    }
}

/// Shared tasks (nhiệm vụ dùng chung) that a published plan has.
#[derive(Debug)]
pub struct SharedTasks;

/// Fields of a shared task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SharedTaskField {
    /// Stable code.
    Code,
    /// Name.
    Name,
    /// How many published rows it has.
    Rows,
}

/// Orders of shared tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SharedTaskOrder {
    /// By code.
    Code,
    /// By name, in Vietnamese order.
    Name,
}

impl Noun for SharedTasks {
    type Entity = shared_task::Entity;
    type Row = shared_task::Model;
    type Field = SharedTaskField;
    type Order = SharedTaskOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        push_shared(sql, "shared_task", "task", "shared_task_id");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: SharedTaskField) -> Operand {
        match field {
            SharedTaskField::Code => Operand::of("r.code"),
            SharedTaskField::Name => Operand::text("r.name", "r.name_folded"),
            SharedTaskField::Rows => Operand::of(n_rows!("task", "shared_task_id")),
        }
    }

    fn order(order: SharedTaskOrder) -> OrderKey {
        match order {
            SharedTaskOrder::Code => OrderKey::Int("r.number"),
            SharedTaskOrder::Name => OrderKey::Text("r.name_sort"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.name", "r.name_folded"))
    }
}
