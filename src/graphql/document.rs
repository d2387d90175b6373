//! A GraphQL document before it runs: parsed once, measured, and refused where it would cost too much.
//!
//! Source text, variables and limits go in; a parsed document with its one chosen operation comes out. Nothing here
//! knows the schema, HTTP or the database. The order matters: tokens are counted before anything recursive sees the
//! text, and what fragments expand to is computed (with a memo) before async-graphql walks them one by one.

mod error;
mod measure;
mod repeated;
mod tokens;

use async_graphql::Variables;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::{ExecutableDocument, OperationDefinition, OperationType};

pub use error::DocumentError;
pub use measure::Cost;
pub use repeated::repeats_objects;

/// What a document may cost. Every one is a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentLimits {
    /// Tokens of the text.
    pub max_tokens: usize,
    /// Brackets of any kind open at once.
    pub max_nesting: usize,
    /// Fields below each other, through fragments.
    pub max_depth: u64,
    /// Aliases, as often as fragments repeat them.
    pub max_aliases: u64,
    /// Directives, as often as fragments repeat them.
    pub max_directives: u64,
    /// Fields of the operation itself.
    pub max_root_fields: u64,
    /// Fields after every fragment is spread.
    pub max_selections: u64,
    /// Fields multiplied by the sizes of the pages they stand in.
    pub max_complexity: u64,
    /// Whether `__schema` and `__type` are answered.
    pub introspection: bool,
}

impl Default for DocumentLimits {
    fn default() -> Self {
        Self {
            max_tokens: 4_000,
            max_nesting: 64,
            max_depth: 20,
            max_aliases: 60,
            max_directives: 60,
            max_root_fields: 30,
            max_selections: 3_000,
            max_complexity: 10_000_000,
            introspection: true,
        }
    }
}

/// The chosen operation of a document, which may run.
#[derive(Debug, Clone, Copy)]
pub struct Chosen {
    /// Whether it reads, writes or listens.
    pub operation: OperationType,
    /// What it would cost.
    pub cost: Cost,
}

/// Parses a document, unless it is too long or nested too deep for that.
pub fn parse(source: &str, limits: &DocumentLimits) -> Result<ExecutableDocument, DocumentError> {
    tokens::check(source, limits)?;
    parse_query(source).map_err(|error| DocumentError::parse(&error))
}

/// Chooses the operation to run, gives the variables that are left out their defaults, and measures it.
pub fn choose(
    parsed: &ExecutableDocument,
    operation_name: Option<&str>,
    variables: &mut Variables,
    limits: &DocumentLimits,
) -> Result<Chosen, DocumentError> {
    let chosen = choose_operation(parsed, operation_name)?;
    // async-graphql forgets the defaults in `@skip` and `@include`.
    for definition in &chosen.variable_definitions {
        let definition = &definition.node;
        if let Some(default) = &definition.default_value {
            let variable = variables.entry(definition.name.node.clone());
            variable.or_insert_with(|| default.node.clone());
        }
    }
    let cost = measure::measure(parsed, chosen, variables)?;
    check_cost(&cost, limits)?;
    Ok(Chosen {
        operation: chosen.ty,
        cost,
    })
}

fn choose_operation<'a>(
    parsed: &'a ExecutableDocument,
    operation_name: Option<&str>,
) -> Result<&'a OperationDefinition, DocumentError> {
    let mut operations = parsed.operations.iter();
    let Some(wanted) = operation_name else {
        return match (operations.next(), operations.next()) {
            (Some((_, only)), None) => Ok(&only.node),
            _ => Err(DocumentError::OperationNameRequired),
        };
    };
    operations
        .find(|(name, _)| name.is_some_and(|it| it.as_str() == wanted))
        .map(|(_, operation)| &operation.node)
        .ok_or_else(|| DocumentError::UnknownOperation {
            name: wanted.to_owned(),
        })
}

fn check_cost(cost: &Cost, limits: &DocumentLimits) -> Result<(), DocumentError> {
    if cost.introspects && !limits.introspection {
        return Err(DocumentError::IntrospectionDisabled);
    }
    let checks = [
        ("depth", cost.depth, limits.max_depth),
        ("rootFields", cost.root_fields, limits.max_root_fields),
        ("selections", cost.selections, limits.max_selections),
        ("aliases", cost.aliases, limits.max_aliases),
        ("directives", cost.directives, limits.max_directives),
        ("complexity", cost.complexity, limits.max_complexity),
    ];
    match checks.into_iter().find(|(_, found, max)| found > max) {
        Some((limit, found, max)) => Err(DocumentError::LimitExceeded { limit, max, found }),
        None => Ok(()),
    }
}
