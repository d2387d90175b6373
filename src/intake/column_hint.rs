//! What a user says a column holds: `D=TARGET:2026`, the same on every surface.

use doichieu_imports::cell::parse_column;
use doichieu_imports::reading::ColumnRole;

use crate::error::{AppError, Sentence};
use crate::store::stored_reading::Named;

/// Years that a plan can have targets for.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// A column by index, its role, and the year of a target.
pub type ColumnHint = (u32, ColumnRole, Option<u16>);

/// A hint of its parts: letters of a column, a role, a year.
pub fn column_hint(column: &str, role: ColumnRole, year: Option<i32>) -> Result<ColumnHint, AppError> {
    let col_idx = parse_column(column.trim()).ok_or_else(|| {
        wrong(
            format!("“{column}” không phải tên cột; hãy dùng chữ cái như D"),
            format!("{column:?} is no column; use letters such as D"),
        )
    })?;
    let year = year.map(|year| {
        u16::try_from(year)
            .ok()
            .filter(|_| YEARS.contains(&year))
            .ok_or(year)
    });
    let year = year.transpose().map_err(|year| {
        wrong(
            format!("{year} không phải năm của mục tiêu"),
            format!("{year} is no year of a target"),
        )
    })?;
    if role == ColumnRole::Target && year.is_none() {
        return Err(wrong(
            format!("cột mục tiêu cần có năm: {column}=TARGET:2026"),
            format!("a target column needs its year: {column}=TARGET:2026"),
        ));
    }
    Ok((col_idx, role, year))
}

/// A hint as text, such as `D=TARGET:2026` or `B=NAME`.
pub fn parse_column_hint(text: &str) -> Result<ColumnHint, AppError> {
    let (column, role) = text.split_once('=').ok_or_else(|| {
        wrong(
            format!("“{text}” không phải gợi ý về cột; hãy viết như D=TARGET:2026"),
            format!("{text:?} is no hint for a column; write it as D=TARGET:2026"),
        )
    })?;
    let (role, year) = match role.split_once(':') {
        Some((role, year)) => (role, Some(parse_year(year)?)),
        None => (role, None),
    };
    let found = ColumnRole::by_stable_name(&role.trim().to_uppercase());
    let role = found.ok_or_else(|| {
        let names: Vec<_> = ColumnRole::ALL.iter().map(|it| it.stable_name()).collect();
        let names = names.join(", ");
        wrong(
            format!("“{role}” không phải vai trò của cột; các vai trò là {names}"),
            format!("{role:?} is no role; the roles are {names}"),
        )
    })?;
    column_hint(column, role, year)
}

fn parse_year(text: &str) -> Result<i32, AppError> {
    text.trim()
        .parse()
        .map_err(|_| wrong(format!("“{text}” không phải năm"), format!("{text:?} is no year")))
}

fn wrong(vi: String, en: String) -> AppError {
    AppError::InvalidArgument {
        argument: "columns".to_owned(),
        problem: Sentence { vi, en },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<ColumnHint, &str>) {
        let found = parse_column_hint(text).map_err(|it| it.sentence().en);
        match (found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected),
            (Err(found), Err(expected)) => assert!(found.contains(expected), "{text}: {found}"),
            (found, expected) => panic!("{text}: {found:?}, not {expected:?}"),
        }
    }

    #[test]
    fn a_hint_is_a_column_a_role_and_a_year() {
        check("D=TARGET:2026", Ok((3, ColumnRole::Target, Some(2026))));
        check(" d = target : 2026 ", Ok((3, ColumnRole::Target, Some(2026))));
        check("AA=NAME", Ok((26, ColumnRole::Name, None)));
        check("D", Err("write it as"));
        check("4=NAME", Err("is no column"));
        check("D=COLOUR", Err("the roles are"));
        check("D=TARGET", Err("needs its year"));
        check("D=TARGET:soon", Err("is no year"));
        check("D=TARGET:20260", Err("is no year of a target"));
    }
}
