//! An exact decimal kept as text: SQLite has no decimal type and would keep a float.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use sea_orm::DeriveValueType;

/// An exact decimal, stored in its shortest form (`27.5`, never `27.50`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct DecimalText(Decimal);

impl DecimalText {
    /// The number itself.
    pub fn decimal(self) -> Decimal {
        self.0
    }
}

impl From<Decimal> for DecimalText {
    fn from(value: Decimal) -> Self {
        Self(value.normalize())
    }
}

impl fmt::Display for DecimalText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for DecimalText {
    type Err = rust_decimal::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Decimal::from_str(text).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_have_one_form() {
        for (text, stored) in [
            ("27.50", "27.5"),
            ("100", "100"),
            ("1000.00", "1000"),
            ("0.0", "0"),
        ] {
            assert_eq!(
                text.parse::<DecimalText>().map(|it| it.to_string()),
                Ok(stored.to_owned())
            );
        }
    }
}
