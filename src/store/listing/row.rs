//! Lists of the rows of appendices: indicators of plans, and tasks.
//!
//! Rows of the published version are seen; those of another version only as part of that version.

use doichieu_entities::{plan_indicator, task};

use super::{FromClause, Noun, OrderKey, Unpacker};
use crate::store::filter::Operand;
use crate::store::packed::unpack;
use crate::store::rows::{Columns as _, PlanIndicatorRow, TaskRow};

// An agency that stands in a row twice has the row once. Written so that the planner begins with the agency: it does not
// look into a list of all pairs made DISTINCT first.
const INDICATORS_OF_AGENCY: &str = "JOIN assignment g ON g.plan_indicator_id = r.id AND NOT EXISTS (SELECT 1 FROM assignment e \
     WHERE e.plan_indicator_id = g.plan_indicator_id AND e.agency_id = g.agency_id AND e.position < g.position) ";
const TASKS_OF_AGENCY: &str = "JOIN assignment g ON g.task_id = r.id AND NOT EXISTS (SELECT 1 FROM assignment e \
     WHERE e.task_id = g.task_id AND e.agency_id = g.agency_id AND e.position < g.position) ";

/// Indicators of plans (chỉ tiêu trong kế hoạch).
#[derive(Debug)]
pub struct PlanIndicators;

/// Fields of an indicator of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanIndicatorField {
    /// Code of the province.
    Province,
    /// Name.
    Name,
    /// Number.
    Ordinal,
    /// Unit in its normal form.
    Unit,
    /// Number of the section.
    Section,
    /// How sure the match is.
    MatchStatus,
    /// How sure as a number.
    MatchScore,
    /// Whether it is hidden in the workbook.
    Hidden,
    /// Code of the shared indicator.
    IndicatorCode,
}

/// Orders of indicators of plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanIndicatorOrder {
    /// By appendix, and within it as printed.
    Position,
    /// By name.
    Name,
    /// By province, in Vietnamese order.
    Province,
    /// By certainty of the match.
    MatchScore,
}

/// What an indicator of a plan is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlanIndicatorParent {
    /// Its plan.
    Plan,
    /// Its appendix.
    Appendix,
    /// One version of its appendix, published or not.
    AppendixVersion,
    /// Its section.
    Section,
    /// The group row above.
    Group,
    /// The shared indicator.
    Indicator,
    /// An agency that has to do with it.
    Agency,
}

impl Noun for PlanIndicators {
    type Entity = plan_indicator::Entity;
    type Row = PlanIndicatorRow;
    type Field = PlanIndicatorField;
    type Order = PlanIndicatorOrder;
    type Parent = PlanIndicatorParent;

    fn columns() -> Vec<&'static str> {
        PlanIndicatorRow::COLUMNS.to_vec()
    }

    fn push_from(sql: &mut FromClause<'_>, parent: Option<PlanIndicatorParent>) {
        sql.push("plan_indicator r ");
        match parent {
            Some(
                PlanIndicatorParent::AppendixVersion
                | PlanIndicatorParent::Section
                | PlanIndicatorParent::Group,
            ) => {
                sql.push(UNPUBLISHED_TOO);
            }
            _ => {
                sql.push(PUBLISHED);
            }
        }
        sql.push(
            "LEFT JOIN section s ON s.id = r.section_id LEFT JOIN indicator i ON i.id = r.indicator_id ",
        );
        match parent {
            Some(PlanIndicatorParent::Agency) => {
                sql.push(INDICATORS_OF_AGENCY).push("WHERE ").push_published();
            }
            Some(
                PlanIndicatorParent::AppendixVersion
                | PlanIndicatorParent::Section
                | PlanIndicatorParent::Group,
            ) => {
                sql.push("WHERE 1 = 1");
            }
            _ => {
                sql.push("WHERE ").push_published();
            }
        }
    }

    fn parent(parent: PlanIndicatorParent) -> &'static str {
        match parent {
            PlanIndicatorParent::Plan => "a.plan_id",
            PlanIndicatorParent::Appendix => "pb.appendix_id",
            PlanIndicatorParent::AppendixVersion => "r.appendix_version_id",
            PlanIndicatorParent::Section => "r.section_id",
            PlanIndicatorParent::Group => "r.parent_id",
            PlanIndicatorParent::Indicator => "r.indicator_id",
            PlanIndicatorParent::Agency => "g.agency_id",
        }
    }

    fn field(field: PlanIndicatorField) -> Operand {
        match field {
            PlanIndicatorField::Province => Operand::text("pl.province_code", "pr.name_folded"),
            PlanIndicatorField::Name => Operand::text("r.name", "r.name_folded"),
            PlanIndicatorField::Ordinal => Operand::of("r.ordinal"),
            PlanIndicatorField::Unit => Operand::of("r.unit_normal"),
            PlanIndicatorField::Section => Operand::text("s.ordinal", "s.title_folded"),
            PlanIndicatorField::MatchStatus => Operand::of("r.match_status"),
            PlanIndicatorField::MatchScore => Operand::of("r.match_score"),
            PlanIndicatorField::Hidden => Operand::of("r.is_hidden"),
            PlanIndicatorField::IndicatorCode => Operand::of("i.code"),
        }
    }

    fn order(order: PlanIndicatorOrder) -> OrderKey {
        match order {
            PlanIndicatorOrder::Position => OrderKey::Int(APPENDIX_POSITION),
            PlanIndicatorOrder::Name => OrderKey::Text("r.name_folded"),
            PlanIndicatorOrder::Province => OrderKey::Int("pr.position"),
            PlanIndicatorOrder::MatchScore => OrderKey::Real("r.match_score"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.name", "r.name_folded"))
    }

    fn unpacker() -> Option<Unpacker<Self::Row>> {
        Some(unpack)
    }
}

/// Joins that see published rows only. What every row has is joined with LEFT: a planner leaves out what the statement does
/// not name, and makes a plain join of it where it does.
const PUBLISHED: &str = "JOIN publication pb ON pb.appendix_version_id = r.appendix_version_id \
     LEFT JOIN appendix a ON a.id = pb.appendix_id LEFT JOIN plan pl ON pl.id = a.plan_id \
     LEFT JOIN province pr ON pr.code = pl.province_code ";
/// The same for rows of a version that is named.
const UNPUBLISHED_TOO: &str = "LEFT JOIN appendix_version av ON av.id = r.appendix_version_id \
     LEFT JOIN appendix a ON a.id = av.appendix_id LEFT JOIN plan pl ON pl.id = a.plan_id \
     LEFT JOIN province pr ON pr.code = pl.province_code ";
/// No appendix has a hundred thousand rows that count; together with the version this is one number to order by.
const APPENDIX_POSITION: &str = "(r.appendix_version_id * 1000000 + r.position)";

/// Tasks (nhiệm vụ).
#[derive(Debug)]
pub struct Tasks;

/// Fields of a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskField {
    /// Code of the province.
    Province,
    /// Text.
    Text,
    /// Number.
    Ordinal,
    /// Number of the section.
    Section,
    /// Kind of the deadline.
    DeadlineKind,
    /// Last day.
    Due,
    /// Output.
    Output,
    /// How sure the match is.
    MatchStatus,
    /// How sure as a number.
    MatchScore,
    /// Whether it is hidden in the workbook.
    Hidden,
    /// Code of the shared task.
    SharedTaskCode,
}

/// Orders of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskOrder {
    /// By appendix, and within it as printed.
    Position,
    /// By last day; those without one last.
    Due,
    /// By province, in Vietnamese order.
    Province,
    /// By certainty of the match.
    MatchScore,
}

/// What a task is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskParent {
    /// Its plan.
    Plan,
    /// Its appendix.
    Appendix,
    /// One version of its appendix, published or not.
    AppendixVersion,
    /// Its section.
    Section,
    /// The group row above.
    Group,
    /// The shared task.
    SharedTask,
    /// An agency that has to do with it.
    Agency,
}

impl Noun for Tasks {
    type Entity = task::Entity;
    type Row = TaskRow;
    type Field = TaskField;
    type Order = TaskOrder;
    type Parent = TaskParent;

    fn columns() -> Vec<&'static str> {
        TaskRow::COLUMNS.to_vec()
    }

    fn push_from(sql: &mut FromClause<'_>, parent: Option<TaskParent>) {
        let is_named_version = matches!(
            parent,
            Some(TaskParent::AppendixVersion | TaskParent::Section | TaskParent::Group)
        );
        sql.push("task r ")
            .push(if is_named_version { UNPUBLISHED_TOO } else { PUBLISHED })
            .push("LEFT JOIN section s ON s.id = r.section_id LEFT JOIN shared_task st ON st.id = r.shared_task_id ");
        if parent == Some(TaskParent::Agency) {
            sql.push(TASKS_OF_AGENCY);
        }
        if is_named_version {
            sql.push("WHERE 1 = 1");
        } else {
            sql.push("WHERE ").push_published();
        }
    }

    fn parent(parent: TaskParent) -> &'static str {
        match parent {
            TaskParent::Plan => "a.plan_id",
            TaskParent::Appendix => "pb.appendix_id",
            TaskParent::AppendixVersion => "r.appendix_version_id",
            TaskParent::Section => "r.section_id",
            TaskParent::Group => "r.parent_id",
            TaskParent::SharedTask => "r.shared_task_id",
            TaskParent::Agency => "g.agency_id",
        }
    }

    fn field(field: TaskField) -> Operand {
        match field {
            TaskField::Province => Operand::text("pl.province_code", "pr.name_folded"),
            TaskField::Text => Operand::text("r.text", "r.text_folded"),
            TaskField::Ordinal => Operand::of("r.ordinal"),
            TaskField::Section => Operand::text("s.ordinal", "s.title_folded"),
            TaskField::DeadlineKind => Operand::of("r.deadline_kind"),
            TaskField::Due => Operand::of("r.deadline_due"),
            TaskField::Output => Operand::of("r.output"),
            TaskField::MatchStatus => Operand::of("r.match_status"),
            TaskField::MatchScore => Operand::of("r.match_score"),
            TaskField::Hidden => Operand::of("r.is_hidden"),
            TaskField::SharedTaskCode => Operand::of("st.code"),
        }
    }

    fn order(order: TaskOrder) -> OrderKey {
        match order {
            TaskOrder::Position => OrderKey::Int(APPENDIX_POSITION),
            TaskOrder::Due => OrderKey::Text("COALESCE(CAST(r.deadline_due AS TEXT), '9999-12-31')"),
            TaskOrder::Province => OrderKey::Int("pr.position"),
            TaskOrder::MatchScore => OrderKey::Real("r.match_score"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.text", "r.text_folded"))
    }

    fn unpacker() -> Option<Unpacker<Self::Row>> {
        Some(unpack)
    }
}
