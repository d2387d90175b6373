//! One value of a flat table.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::Value;

/// What a cell of a flat table holds.
#[derive(Debug, Clone, PartialEq)]
pub enum FlatValue {
    /// Nothing.
    Null,
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// An exact decimal in its shortest form (`27.5`).
    Decimal(String),
    /// A number that is no exact decimal.
    Float(f64),
    /// True or false.
    Boolean(bool),
    /// A day.
    Date(NaiveDate),
    /// An instant.
    Timestamp(DateTime<Utc>),
}

impl FlatValue {
    /// The value as a parameter of a statement. A decimal goes as a number, as its column does when it is compared.
    pub(super) fn to_sql(&self) -> Value {
        match self {
            Self::Null => Value::String(None),
            Self::Text(text) => text.as_str().into(),
            Self::Integer(number) => (*number).into(),
            Self::Decimal(digits) => digits.parse::<f64>().ok().into(),
            Self::Float(number) => (*number).into(),
            Self::Boolean(is) => (*is).into(),
            Self::Date(day) => (*day).into(),
            Self::Timestamp(instant) => (*instant).into(),
        }
    }
}
