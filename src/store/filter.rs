//! Conditions of a caller, the same for every noun: a tree of tests on fields.
//!
//! A noun says which fields it has and what they are in SQL; everything of the caller is bound, never written.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use sea_orm::{ActiveEnum, DbBackend};

use super::search::{folding, push_contains};
use super::sql::Sql;

/// A condition on the fields `F` of a noun.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Filter<F> {
    /// All hold; an empty list holds.
    All(Vec<Filter<F>>),
    /// At least one holds; an empty list does not.
    Any(Vec<Filter<F>>),
    /// It does not hold.
    Not(Box<Filter<F>>),
    /// A field passes a test.
    Is(F, Test),
}

/// A test of one field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Test {
    /// Equal.
    Eq(Scalar),
    /// One of these.
    In(Vec<Scalar>),
    /// Contains the words, accents optional.
    Contains(String),
    /// Greater.
    Gt(Scalar),
    /// Greater or equal.
    Gte(Scalar),
    /// Less.
    Lt(Scalar),
    /// Less or equal.
    Lte(Scalar),
    /// Has no value, or has one.
    IsNull(bool),
}

/// A value that a field is tested with.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scalar {
    /// Text.
    Text(String),
    /// A whole number.
    Int(i64),
    /// An exact decimal.
    Decimal(Decimal),
    /// A day.
    Date(NaiveDate),
    /// An instant.
    Instant(DateTime<Utc>),
    /// Yes or no.
    Bool(bool),
}

impl Scalar {
    /// One of the names that a column holds.
    pub fn named<E: ActiveEnum<Value = String>>(name: E) -> Self {
        Self::Text(name.into_value())
    }
}

/// What a field is in SQL.
#[derive(Debug, Clone, Copy)]
pub struct Operand {
    /// The expression.
    pub expr: &'static str,
    /// The expression over folded text that `contains` looks in.
    pub folded: Option<&'static str>,
}

impl Operand {
    /// A plain expression.
    pub const fn of(expr: &'static str) -> Self {
        Self { expr, folded: None }
    }

    /// Text whose folded form is stored.
    pub const fn text(expr: &'static str, folded: &'static str) -> Self {
        Self {
            expr,
            folded: Some(folded),
        }
    }
}

/// Writes a condition.
pub(super) fn push_filter<F: Copy>(sql: &mut Sql, filter: &Filter<F>, operand: fn(F) -> Operand) {
    match filter {
        Filter::All(parts) => push_joined(sql, parts, " AND ", "(1 = 1)", operand),
        Filter::Any(parts) => push_joined(sql, parts, " OR ", "(1 = 0)", operand),
        Filter::Not(part) => {
            // Without COALESCE a test of a missing value is unknown, and so is its opposite.
            sql.push("NOT COALESCE(");
            push_filter(sql, part, operand);
            let falsity = falsity(sql.backend());
            sql.push(", ").push(falsity).push(")");
        }
        Filter::Is(field, test) => push_test(sql, operand(*field), test),
    }
}

fn falsity(backend: DbBackend) -> &'static str {
    if backend == DbBackend::Postgres {
        "FALSE"
    } else {
        "0"
    }
}

fn push_joined<F: Copy>(
    sql: &mut Sql,
    parts: &[Filter<F>],
    joiner: &str,
    empty: &str,
    operand: fn(F) -> Operand,
) {
    if parts.is_empty() {
        sql.push(empty);
        return;
    }
    sql.push("(");
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            sql.push(joiner);
        }
        push_filter(sql, part, operand);
    }
    sql.push(")");
}

fn push_test(sql: &mut Sql, operand: Operand, test: &Test) {
    match test {
        Test::Eq(value) => push_comparison(sql, operand, " = ", value),
        Test::Gt(value) => push_comparison(sql, operand, " > ", value),
        Test::Gte(value) => push_comparison(sql, operand, " >= ", value),
        Test::Lt(value) => push_comparison(sql, operand, " < ", value),
        Test::Lte(value) => push_comparison(sql, operand, " <= ", value),
        Test::IsNull(true) => {
            sql.push("(").push(operand.expr).push(" IS NULL)");
        }
        Test::IsNull(false) => {
            sql.push("(").push(operand.expr).push(" IS NOT NULL)");
        }
        Test::In(values) => push_any_of(sql, operand, values),
        Test::Contains(words) => match operand.folded {
            Some(folded) => push_contains(sql, folded, words),
            None => push_contains(sql, &folding(sql.backend(), operand.expr), words),
        },
    }
}

fn push_any_of(sql: &mut Sql, operand: Operand, values: &[Scalar]) {
    if values.is_empty() {
        sql.push("(1 = 0)");
        return;
    }
    sql.push("(").push(operand.expr).push(" IN (");
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            sql.push(", ");
        }
        bind_scalar(sql, value);
    }
    sql.push("))");
}

fn push_comparison(sql: &mut Sql, operand: Operand, operator: &str, value: &Scalar) {
    sql.push("(").push(operand.expr).push(operator);
    bind_scalar(sql, value);
    sql.push(")");
}

fn bind_scalar(sql: &mut Sql, value: &Scalar) {
    match value {
        Scalar::Text(text) => sql.bind(text.clone()),
        Scalar::Int(number) => sql.bind(*number),
        // Compared with the column of floats beside the exact text.
        Scalar::Decimal(number) => sql.bind(number.to_string().parse::<f64>().unwrap_or(f64::MAX)),
        Scalar::Date(day) => sql.bind(*day),
        Scalar::Instant(instant) => sql.bind(*instant),
        Scalar::Bool(flag) => sql.bind(*flag),
    };
}
