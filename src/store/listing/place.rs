//! Lists of provinces.

use doichieu_entities::province;

use super::{FromClause, Noun, OrderKey};
use crate::store::filter::Operand;

/// The 34 provinces and cities.
#[derive(Debug)]
pub struct Provinces;

/// Fields of a province.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProvinceField {
    /// Official code.
    Code,
    /// Name in an address.
    Slug,
    /// Name.
    Name,
    /// City or province.
    Kind,
}

/// Orders of provinces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProvinceOrder {
    /// By name, in Vietnamese order.
    Name,
    /// By official code.
    Code,
}

/// A province is part of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoParent {}

impl Noun for Provinces {
    type Entity = province::Entity;
    type Row = province::Model;
    type Field = ProvinceField;
    type Order = ProvinceOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("province r WHERE 1 = 1");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: ProvinceField) -> Operand {
        match field {
            ProvinceField::Code => Operand::of("r.code"),
            ProvinceField::Slug => Operand::of("r.slug"),
            ProvinceField::Name => Operand::text("r.name", "r.name_folded"),
            ProvinceField::Kind => Operand::of("r.kind"),
        }
    }

    fn order(order: ProvinceOrder) -> OrderKey {
        match order {
            ProvinceOrder::Name => OrderKey::Int("r.position"),
            ProvinceOrder::Code => OrderKey::Text("r.code"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.full_name", "r.name_folded"))
    }
}
