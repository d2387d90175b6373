//! What the user knew and the file did not say, as JSON.

use chrono::NaiveDate;
use doichieu_imports::hints::{HiddenPolicy, Hints};
use serde::{Deserialize, Serialize};

use super::convert::{StoredReadingError, parse_name};
use super::names::Named;

/// The hints a file was read with. Equal hints have equal JSON, so that the same file with the same hints is recognised.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StoredHints {
    /// Official code of the province.
    pub province_code: Option<String>,
    /// Number of the plan.
    pub plan_number: Option<String>,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// Read only this sheet.
    pub sheet: Option<String>,
    /// The header begins in this row (index from 0).
    pub header_row_idx: Option<u32>,
    /// Roles of columns as `(index, role, year)`, ordered by index.
    pub column_roles: Vec<(u32, String, Option<u16>)>,
    /// Whether hidden rows, columns and sheets are counted.
    pub is_hidden_counted: bool,
}

impl From<&Hints> for StoredHints {
    fn from(hints: &Hints) -> Self {
        let roles = hints.column_roles.iter();
        let mut column_roles: Vec<_> = roles
            .map(|(col_idx, role, year)| (*col_idx, role.stable_name().to_owned(), *year))
            .collect();
        column_roles.sort();
        Self {
            province_code: hints.province_code.clone(),
            plan_number: hints.plan_number.clone(),
            issued_on: hints.issued_on,
            sheet: hints.sheet.clone(),
            header_row_idx: hints.header_row_idx,
            column_roles,
            is_hidden_counted: hints.hidden == HiddenPolicy::Count,
        }
    }
}

impl StoredHints {
    /// The hints as the reader wants them.
    pub fn to_hints(&self) -> Result<Hints, StoredReadingError> {
        let roles = self.column_roles.iter();
        let column_roles =
            roles.map(|(col_idx, role, year)| Ok((*col_idx, parse_name("role", role)?, *year)));
        Ok(Hints {
            province_code: self.province_code.clone(),
            plan_number: self.plan_number.clone(),
            issued_on: self.issued_on,
            sheet: self.sheet.clone(),
            header_row_idx: self.header_row_idx,
            column_roles: column_roles.collect::<Result<_, _>>()?,
            hidden: if self.is_hidden_counted {
                HiddenPolicy::Count
            } else {
                HiddenPolicy::Flag
            },
        })
    }
}
