//! A sheet of a file as printed, and what was said beside the file.

use async_graphql::SimpleObject;
use doichieu_imports::cell::column_letters;

use super::scalars::Date;
use crate::store::stored_reading::{StoredHints, StoredSheet};

/// A sheet as printed: only cells that hold something (trang tính nguyên văn).
#[derive(SimpleObject)]
pub struct ReadSheet {
    /// Name of the sheet (tên).
    name: String,
    /// Whether it is hidden (bị ẩn).
    hidden: bool,
    /// Cells with their text, by row and column (các ô).
    cells: Vec<SheetCell>,
    /// Merged rectangles, such as A1:G1 (các ô gộp).
    merges: Vec<String>,
    /// Hidden rows, such as 5:9 (các dòng ẩn).
    hidden_rows: Vec<String>,
    /// Hidden columns, such as D:F (các cột ẩn).
    hidden_columns: Vec<String>,
}

/// A cell as printed (ô nguyên văn).
#[derive(SimpleObject)]
pub struct SheetCell {
    /// The cell, such as D31 (ô).
    cell: String,
    /// Its text (nội dung).
    raw: String,
}

impl From<&StoredSheet> for ReadSheet {
    fn from(it: &StoredSheet) -> Self {
        let cells = it.cells.iter();
        let hidden_rows = it.hidden_rows.iter();
        let hidden_cols = it.hidden_cols.iter();
        Self {
            name: it.name.clone(),
            hidden: it.is_hidden,
            cells: cells
                .map(|(cell, raw)| SheetCell {
                    cell: cell.clone(),
                    raw: raw.clone(),
                })
                .collect(),
            merges: it.merges.clone(),
            hidden_rows: hidden_rows
                .map(|(first, last)| format!("{}:{}", first.saturating_add(1), last.saturating_add(1)))
                .collect(),
            hidden_columns: hidden_cols
                .map(|(first, last)| format!("{}:{}", column_letters(*first), column_letters(*last)))
                .collect(),
        }
    }
}

/// What was said beside a file when it was read (gợi ý đã dùng).
#[derive(SimpleObject)]
pub struct GivenHints {
    /// Official code of the province (mã tỉnh).
    province_code: Option<String>,
    /// Number of the plan (số kế hoạch).
    plan_number: Option<String>,
    /// Day of issue (ngày ban hành).
    issued_on: Option<Date>,
    /// Read only this sheet (chỉ đọc trang tính này).
    sheet: Option<String>,
    /// The header begins in this row, counted as in the sheet, from 1 (dòng tiêu đề).
    header_row: Option<u32>,
    /// What columns hold (vai trò của các cột).
    columns: Vec<GivenColumn>,
    /// Whether hidden rows, columns and sheets were counted (tính cả phần bị ẩn).
    count_hidden: bool,
}

/// What a column was said to hold (vai trò đã gợi ý).
#[derive(SimpleObject)]
pub struct GivenColumn {
    /// Letters of the column, such as D (tên cột).
    column: String,
    /// What it holds, such as TARGET (vai trò).
    role: String,
    /// The year of a target (năm).
    year: Option<i32>,
}

impl From<&StoredHints> for GivenHints {
    fn from(it: &StoredHints) -> Self {
        let columns = it.column_roles.iter();
        Self {
            province_code: it.province_code.clone(),
            plan_number: it.plan_number.clone(),
            issued_on: it.issued_on.map(Date),
            sheet: it.sheet.clone(),
            header_row: it.header_row_idx.map(|idx| idx.saturating_add(1)),
            columns: columns
                .map(|(col_idx, role, year)| GivenColumn {
                    column: column_letters(*col_idx),
                    role: role.clone(),
                    year: year.map(i32::from),
                })
                .collect(),
            count_hidden: it.is_hidden_counted,
        }
    }
}
