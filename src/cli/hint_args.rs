//! The flags by which a user tells what a file does not say.

use chrono::NaiveDate;
use clap::Args;
use doichieu_imports::cell::parse_column;
use doichieu_imports::hints::{HiddenPolicy, Hints};
use doichieu_imports::province::{nearest_province, parse_province};
use doichieu_imports::reading::ColumnRole;

use crate::error::AppError;
use crate::store::stored_reading::Named;

/// Hints for the reader.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "What the file does not say")]
pub(super) struct HintArgs {
    /// Province by code, name or slug (46, "Huế", hue)
    #[arg(long, value_name = "PROVINCE")]
    province: Option<String>,
    /// Number of the plan (322/KH-UBND)
    #[arg(long, value_name = "NUMBER")]
    plan_number: Option<String>,
    /// Day of issue (2026-06-06)
    #[arg(long, value_name = "DATE")]
    issued_on: Option<NaiveDate>,
    /// Read only this sheet
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The header begins in this row (counted as in the sheet, from 1)
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u32).range(1..=1_048_576))]
    header_row: Option<u32>,
    /// What a column holds: D=TARGET:2026, B=NAME, C=UNIT, E=LEAD …
    #[arg(long = "column", value_name = "COLUMN=ROLE[:YEAR]", value_parser = parse_column_role)]
    columns: Vec<ColumnHint>,
    /// Count hidden rows, columns and sheets as if they were visible
    #[arg(long)]
    count_hidden: bool,
}

/// A column by index, its role and the year of a target.
type ColumnHint = (u32, ColumnRole, Option<u16>);

impl HintArgs {
    /// The hints, or an error that names the nearest province.
    pub(super) fn to_hints(&self) -> Result<Hints, AppError> {
        Ok(Hints {
            province_code: self.province.as_deref().map(province_code).transpose()?,
            plan_number: self.plan_number.clone(),
            issued_on: self.issued_on,
            sheet: self.sheet.clone(),
            header_row_idx: self.header_row.map(|it| it.saturating_sub(1)),
            column_roles: self.columns.clone(),
            hidden: if self.count_hidden {
                HiddenPolicy::Count
            } else {
                HiddenPolicy::Flag
            },
        })
    }
}

/// The official code of a province that the user named.
pub(super) fn province_code(text: &str) -> Result<String, AppError> {
    match parse_province(text) {
        Some(named) => Ok(named.province.code.to_owned()),
        None => Err(AppError::UnknownProvince {
            text: text.to_owned(),
            nearest: nearest_province(text)
                .iter()
                .map(|it| it.name.to_owned())
                .collect(),
        }),
    }
}

fn parse_column_role(text: &str) -> Result<ColumnHint, String> {
    let (column, role) = text.split_once('=').ok_or("write it as D=TARGET:2026")?;
    let col_idx = parse_column(column.trim()).ok_or_else(|| format!("{column:?} is no column"))?;
    let (role, year) = match role.split_once(':') {
        Some((role, year)) => {
            let year = year.trim().parse().map_err(|_| format!("{year:?} is no year"))?;
            (role, Some(year))
        }
        None => (role, None),
    };
    let role = ColumnRole::by_stable_name(&role.trim().to_uppercase()).ok_or_else(|| {
        let names: Vec<_> = ColumnRole::ALL.iter().map(|it| it.stable_name()).collect();
        format!("{role:?} is no role; the roles are {}", names.join(", "))
    })?;
    if role == ColumnRole::Target && year.is_none() {
        return Err("a target column needs its year: D=TARGET:2026".to_owned());
    }
    Ok((col_idx, role, year))
}
