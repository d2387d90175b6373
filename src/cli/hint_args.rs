//! The flags by which a user tells what a file does not say.

use chrono::NaiveDate;
use clap::Args;
use doichieu_imports::hints::{HiddenPolicy, Hints};
use doichieu_imports::province::{nearest_province, parse_province};

use crate::error::AppError;
use crate::intake::column_hint::{ColumnHint, parse_column_hint};

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
    #[arg(long = "column", value_name = "COLUMN=ROLE[:YEAR]", value_parser = column_hint)]
    columns: Vec<ColumnHint>,
    /// Count hidden rows, columns and sheets as if they were visible
    #[arg(long)]
    count_hidden: bool,
}

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

fn column_hint(text: &str) -> Result<ColumnHint, String> {
    parse_column_hint(text).map_err(|it| it.sentence().en)
}
