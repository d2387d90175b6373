//! What a document expands to: each fragment is measured once, and sums saturate, so that a text of a few hundred bytes
//! whose fragments multiply to billions of fields is refused in microseconds.
//!
//! Complexity is the number of fields, each multiplied by the sizes of the pages it stands in. A page is known by its
//! `first` or `last`, or by `nodes` and `edges` below it; the lists of introspection count with typical lengths.

use std::collections::HashMap;

use async_graphql::parser::types::{
    ExecutableDocument, Field, FragmentDefinition, OperationDefinition, Selection, SelectionSet,
};
use async_graphql::{Name, Positioned, Value, Variables};

use super::DocumentError;
use crate::graphql::page::DEFAULT_PAGE_SIZE;

/// Typical lengths of the lists of the introspection schema, by field name.
const INTROSPECTION_LISTS: &[(&str, u64)] = &[
    ("args", 3),
    ("directives", 5),
    ("enumValues", 6),
    ("fields", 10),
    ("inputFields", 10),
    ("interfaces", 2),
    ("possibleTypes", 5),
    ("types", 100),
];

/// What an operation would cost after every fragment is spread.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cost {
    /// Fields below each other.
    pub depth: u64,
    /// Fields of the operation itself.
    pub root_fields: u64,
    /// All fields.
    pub selections: u64,
    /// Fields with an alias.
    pub aliases: u64,
    /// Directives.
    pub directives: u64,
    /// Fields times page sizes.
    pub complexity: u64,
    /// Whether the schema itself is asked for.
    pub introspects: bool,
}

/// Measures one operation of a parsed document.
pub(super) fn measure(
    document: &ExecutableDocument,
    operation: &OperationDefinition,
    variables: &Variables,
) -> Result<Cost, DocumentError> {
    let mut measurer = Measurer {
        fragments: &document.fragments,
        variables,
        memo: HashMap::new(),
    };
    let sum = measurer.selection_set(&operation.selection_set.node, Place::Operation)?;
    Ok(Cost {
        depth: sum.depth,
        root_fields: sum.own_fields,
        selections: sum.selections,
        aliases: sum.aliases,
        directives: sum.directives.saturating_add(operation.directives.len() as u64),
        complexity: sum.complexity,
        introspects: sum.introspects,
    })
}

/// Where a selection stands: introspection has lists of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Operation,
    Introspection,
}

/// The cost of a selection set, as one of many that are summed.
#[derive(Clone, Copy, Default)]
struct Sum {
    depth: u64,
    own_fields: u64,
    selections: u64,
    aliases: u64,
    directives: u64,
    complexity: u64,
    introspects: bool,
    is_connection: bool,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.depth = self.depth.max(other.depth);
        self.own_fields = self.own_fields.saturating_add(other.own_fields);
        self.selections = self.selections.saturating_add(other.selections);
        self.aliases = self.aliases.saturating_add(other.aliases);
        self.directives = self.directives.saturating_add(other.directives);
        self.complexity = self.complexity.saturating_add(other.complexity);
        self.introspects |= other.introspects;
        self.is_connection |= other.is_connection;
    }
}

struct Measurer<'a> {
    fragments: &'a HashMap<Name, Positioned<FragmentDefinition>>,
    /// The defaults among them.
    variables: &'a Variables,
    /// `None` while a fragment is being measured: meeting it again is a cycle.
    memo: HashMap<(&'a str, Place), Option<Sum>>,
}

impl<'a> Measurer<'a> {
    fn selection_set(&mut self, set: &'a SelectionSet, place: Place) -> Result<Sum, DocumentError> {
        let mut sum = Sum::default();
        for selection in &set.items {
            sum.directives = sum
                .directives
                .saturating_add(selection.node.directives().len() as u64);
            sum.add(match &selection.node {
                Selection::Field(field) => self.field(&field.node, place)?,
                Selection::InlineFragment(it) => self.selection_set(&it.node.selection_set.node, place)?,
                Selection::FragmentSpread(it) => self.fragment(it.node.fragment_name.node.as_str(), place)?,
            });
        }
        Ok(sum)
    }

    fn fragment(&mut self, name: &'a str, place: Place) -> Result<Sum, DocumentError> {
        match self.memo.get(&(name, place)) {
            Some(Some(sum)) => return Ok(*sum),
            Some(None) => {
                return Err(DocumentError::FragmentCycle {
                    name: name.to_owned(),
                });
            }
            None => {}
        }
        // An unknown fragment is left to validation, which names it with its place.
        let Some(fragment) = self.fragments.get(name) else {
            return Ok(Sum::default());
        };
        self.memo.insert((name, place), None);
        let sum = self.selection_set(&fragment.node.selection_set.node, place)?;
        self.memo.insert((name, place), Some(sum));
        Ok(sum)
    }

    fn field(&mut self, field: &'a Field, place: Place) -> Result<Sum, DocumentError> {
        let name = field.name.node.as_str();
        let starts_introspection = matches!(name, "__schema" | "__type");
        let place_below = if starts_introspection {
            Place::Introspection
        } else {
            place
        };
        let below = self.selection_set(&field.selection_set.node, place_below)?;
        let times = match place {
            Place::Introspection => introspection_length(name),
            Place::Operation => self.page_size(field, below.is_connection),
        };
        Ok(Sum {
            depth: below.depth.saturating_add(1),
            own_fields: 1,
            selections: below.selections.saturating_add(1),
            aliases: below.aliases.saturating_add(u64::from(field.alias.is_some())),
            directives: below.directives,
            complexity: below.complexity.saturating_mul(times).saturating_add(1),
            introspects: below.introspects || starts_introspection,
            is_connection: place == Place::Operation && matches!(name, "nodes" | "edges"),
        })
    }

    fn page_size(&self, field: &Field, is_connection: bool) -> u64 {
        let size = ["first", "last"]
            .into_iter()
            .filter_map(|it| field.get_argument(it))
            .filter_map(|it| {
                let variable = |name: Name| self.variables.get(&name).cloned().ok_or(());
                it.node.clone().into_const_with(variable).ok()
            })
            .filter_map(|it| match it {
                Value::Number(number) => number.as_u64(),
                _ => None,
            })
            .max();
        match size {
            Some(size) => size.max(1),
            None if is_connection => DEFAULT_PAGE_SIZE as u64,
            None => 1,
        }
    }
}

fn introspection_length(name: &str) -> u64 {
    INTROSPECTION_LISTS
        .iter()
        .find(|(list, _)| *list == name)
        .map_or(1, |(_, length)| *length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graphql::document::{Chosen, DocumentLimits, choose, parse};

    fn cost(source: &str) -> Cost {
        let limits = DocumentLimits {
            max_complexity: u64::MAX,
            ..DocumentLimits::default()
        };
        chosen(source, &limits).expect("a valid document").cost
    }

    fn chosen(source: &str, limits: &DocumentLimits) -> Result<Chosen, DocumentError> {
        choose(&parse(source, limits)?, None, &mut Variables::default(), limits)
    }

    #[test]
    fn pages_multiply_what_stands_in_them() {
        assert_eq!(cost("{ a b { c } }").complexity, 3);
        assert_eq!(cost("{ a(first: 10) { nodes { b } } }").complexity, 21);
        assert_eq!(cost("{ a { nodes { b } } }").complexity, 1 + 50 * 2);
        assert_eq!(
            cost("query($n: Int = 4) { a(first: $n) { nodes { b } } }").complexity,
            9
        );
        assert_eq!(
            cost("{ a { ...F } } fragment F on C { edges { node { b } } }").complexity,
            1 + 50 * 3
        );
    }

    #[test]
    fn depth_and_aliases_count_through_fragments() {
        let cost = cost("{ x: a { ...F ...F } } fragment F on T { y: b { c } }");
        assert_eq!((cost.depth, cost.aliases, cost.selections), (3, 3, 5));
    }

    #[test]
    fn multiplying_fragments_are_refused_before_they_are_spread() {
        let mut source = String::from("{ ...F0 }");
        for level in 0..30 {
            let next = level + 1;
            source.push_str(&format!(
                " fragment F{level} on Q {{ ...F{next} ...F{next} ...F{next} ...F{next} }}"
            ));
        }
        source.push_str(" fragment F30 on Q { a }");
        let refused = chosen(&source, &DocumentLimits::default());
        assert!(matches!(
            refused,
            Err(DocumentError::LimitExceeded {
                limit: "rootFields",
                ..
            })
        ));
    }

    #[test]
    fn a_fragment_within_itself_is_refused() {
        let source = "{ ...A } fragment A on Q { a { ...B } } fragment B on Q { ...A }";
        let refused = chosen(source, &DocumentLimits::default());
        assert!(matches!(refused, Err(DocumentError::FragmentCycle { name }) if name == "A"));
    }
}
