//! Lists of comparisons that someone named.

use doichieu_entities::saved_comparison;

use super::place::NoParent;
use super::{FromClause, Noun, OrderKey};
use crate::store::filter::Operand;

/// Saved comparisons, without those taken away (so sánh đã lưu).
#[derive(Debug)]
pub struct SavedComparisons;

/// Fields of a saved comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SavedComparisonField {
    /// Its name.
    Name,
    /// Long or wide.
    Layout,
    /// Who saved it last.
    SavedBy,
}

/// Orders of saved comparisons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SavedComparisonOrder {
    /// By name.
    Name,
}

impl Noun for SavedComparisons {
    type Entity = saved_comparison::Entity;
    type Row = saved_comparison::Model;
    type Field = SavedComparisonField;
    type Order = SavedComparisonOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("saved_comparison r WHERE r.removed_at IS NULL");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: SavedComparisonField) -> Operand {
        match field {
            SavedComparisonField::Name => Operand::of("r.name"),
            SavedComparisonField::Layout => Operand::of("r.layout"),
            SavedComparisonField::SavedBy => Operand::of("r.saved_by"),
        }
    }

    fn order(order: SavedComparisonOrder) -> OrderKey {
        match order {
            SavedComparisonOrder::Name => OrderKey::Text("r.name"),
        }
    }
}
