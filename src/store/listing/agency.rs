//! Lists of agencies and of their types. An agency is seen when a published row names it.

use doichieu_entities::{agency, agency_type};

use super::place::NoParent;
use super::{FromClause, Noun, OrderKey, Unpacker};
use crate::store::filter::Operand;
use crate::store::packed::unpack;
use crate::store::rows::{AgencyRow, Columns as _};

/// Agencies (cơ quan, đơn vị).
#[derive(Debug)]
pub struct Agencies;

/// Fields of an agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgencyField {
    /// Code of the province.
    Province,
    /// Name.
    Name,
    /// Slug of its type.
    Type,
    /// One office or a collective.
    Kind,
}

/// Orders of agencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgencyOrder {
    /// By name, in Vietnamese order.
    Name,
    /// By province, in Vietnamese order.
    Province,
}

/// What an agency is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgencyParent {
    /// Its province, by code.
    Province,
    /// Its type.
    Type,
    /// The agency it belongs to.
    Agency,
}

impl Noun for Agencies {
    type Entity = agency::Entity;
    type Row = AgencyRow;
    type Field = AgencyField;
    type Order = AgencyOrder;
    type Parent = AgencyParent;

    fn columns() -> Vec<&'static str> {
        AgencyRow::COLUMNS.to_vec()
    }

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<AgencyParent>) {
        sql.push(
            "agency r LEFT JOIN province pr ON pr.code = r.province_code LEFT JOIN agency_type t ON t.id = r.agency_type_id \
             WHERE EXISTS (SELECT 1 FROM assignment g LEFT JOIN plan_indicator x ON x.id = g.plan_indicator_id \
             LEFT JOIN task k ON k.id = g.task_id JOIN publication pb \
             ON pb.appendix_version_id = COALESCE(x.appendix_version_id, k.appendix_version_id) \
             WHERE g.agency_id = r.id AND ",
        )
        .push_published()
        .push(")");
    }

    fn parent(parent: AgencyParent) -> &'static str {
        match parent {
            AgencyParent::Province => "r.province_code",
            AgencyParent::Type => "r.agency_type_id",
            AgencyParent::Agency => "r.parent_id",
        }
    }

    fn field(field: AgencyField) -> Operand {
        match field {
            AgencyField::Province => Operand::text("r.province_code", "pr.name_folded"),
            AgencyField::Name => Operand::text("r.name", "r.name_folded"),
            AgencyField::Type => Operand::text("t.slug", "t.name_folded"),
            AgencyField::Kind => Operand::of("t.kind"),
        }
    }

    fn order(order: AgencyOrder) -> OrderKey {
        match order {
            AgencyOrder::Name => OrderKey::Text("r.name_sort"),
            AgencyOrder::Province => OrderKey::Int("pr.position"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.name", "r.name_folded"))
    }

    fn unpacker() -> Option<Unpacker<Self::Row>> {
        Some(unpack)
    }
}

/// Types of agency (loại cơ quan).
#[derive(Debug)]
pub struct AgencyTypes;

/// Fields of a type of agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgencyTypeField {
    /// Stable code.
    Slug,
    /// Name.
    Name,
    /// One office or a collective.
    Kind,
    /// Whether the lexicon knows it.
    Known,
}

/// Orders of types of agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgencyTypeOrder {
    /// By name, in Vietnamese order.
    Name,
    /// By code.
    Slug,
}

impl Noun for AgencyTypes {
    type Entity = agency_type::Entity;
    type Row = agency_type::Model;
    type Field = AgencyTypeField;
    type Order = AgencyTypeOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("agency_type r WHERE r.merged_into_id IS NULL");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: AgencyTypeField) -> Operand {
        match field {
            AgencyTypeField::Slug => Operand::of("r.slug"),
            AgencyTypeField::Name => Operand::text("r.name", "r.name_folded"),
            AgencyTypeField::Kind => Operand::of("r.kind"),
            AgencyTypeField::Known => Operand::of("r.is_known"),
        }
    }

    fn order(order: AgencyTypeOrder) -> OrderKey {
        match order {
            AgencyTypeOrder::Name => OrderKey::Text("r.name_sort"),
            AgencyTypeOrder::Slug => OrderKey::Text("r.slug"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.name", "r.name_folded"))
    }
}
