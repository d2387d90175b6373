//! What a user knows and a file does not say.

use async_graphql::{Enum, InputObject};
use doichieu_imports::hints::{HiddenPolicy, Hints};
use doichieu_imports::reading::ColumnRole;

use super::error::ApiError;
use super::filter::province_code;
use super::scalars::Date;
use crate::intake::column_hint::column_hint;

/// What the file does not say (gợi ý khi đọc tệp). An empty one lets the reader decide everything.
#[derive(Debug, Clone, Default, InputObject)]
pub struct ImportHints {
    /// Province by code, slug or name, which wins over the title's (tỉnh).
    pub province: Option<String>,
    /// Number of the plan (số kế hoạch).
    pub plan_number: Option<String>,
    /// Day of issue (ngày ban hành).
    pub issued_on: Option<Date>,
    /// Read only this sheet (chỉ đọc trang tính này).
    pub sheet: Option<String>,
    /// The header begins in this row, counted as in the sheet, from 1 (dòng tiêu đề).
    pub header_row: Option<i32>,
    /// What columns hold (vai trò của các cột).
    pub columns: Option<Vec<ColumnHint>>,
    /// Count hidden rows, columns and sheets as if they were visible (tính cả phần bị ẩn).
    #[graphql(default)]
    pub count_hidden: bool,
}

/// What a column holds (vai trò của cột).
#[derive(Debug, Clone, InputObject)]
pub struct ColumnHint {
    /// Letters of the column, such as D (tên cột).
    pub column: String,
    /// What it holds (vai trò).
    pub role: ColumnRoleName,
    /// The year of a target (năm).
    pub year: Option<i32>,
}

/// What a column can hold (vai trò của cột).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ColumnRoleName {
    /// Ordinal number (số thứ tự).
    Ordinal,
    /// Name of the indicator or text of the task (tên, nội dung).
    Name,
    /// Unit (đơn vị tính).
    Unit,
    /// Target of one year (mục tiêu năm).
    Target,
    /// A figure of the past, which is no target (số liệu đã thực hiện).
    Past,
    /// Lead agency (chủ trì).
    Lead,
    /// Coordinating agencies (phối hợp).
    Coordinating,
    /// Agency that follows (theo dõi).
    Monitoring,
    /// One agency of a matrix marked with x (cơ quan đánh dấu x).
    AgencyMark,
    /// Deadline (thời gian thực hiện).
    Deadline,
    /// Output (kết quả, sản phẩm).
    Output,
    /// Note (ghi chú).
    Note,
    /// Something else, kept as text (khác).
    Other,
}

impl From<ColumnRoleName> for ColumnRole {
    fn from(it: ColumnRoleName) -> Self {
        match it {
            ColumnRoleName::Ordinal => Self::Ordinal,
            ColumnRoleName::Name => Self::Name,
            ColumnRoleName::Unit => Self::Unit,
            ColumnRoleName::Target => Self::Target,
            ColumnRoleName::Past => Self::Past,
            ColumnRoleName::Lead => Self::Lead,
            ColumnRoleName::Coordinating => Self::Coordinating,
            ColumnRoleName::Monitoring => Self::Monitoring,
            ColumnRoleName::AgencyMark => Self::AgencyMark,
            ColumnRoleName::Deadline => Self::Deadline,
            ColumnRoleName::Output => Self::Output,
            ColumnRoleName::Note => Self::Note,
            ColumnRoleName::Other => Self::Other,
        }
    }
}

impl ImportHints {
    /// The hints as the reader wants them.
    pub(super) fn into_hints(self) -> Result<Hints, ApiError> {
        let columns = self.columns.unwrap_or_default().into_iter();
        let column_roles = columns.map(|it| Ok(column_hint(&it.column, it.role.into(), it.year)?));
        let header_row_idx = self.header_row.map(|row| {
            let row_idx = row.checked_sub(1).and_then(|it| u32::try_from(it).ok());
            row_idx.ok_or_else(|| bad_row(row))
        });
        Ok(Hints {
            province_code: self.province.as_deref().map(province_code).transpose()?,
            plan_number: self.plan_number,
            issued_on: self.issued_on.map(|it| it.0),
            sheet: self.sheet,
            header_row_idx: header_row_idx.transpose()?,
            column_roles: column_roles.collect::<Result<_, ApiError>>()?,
            hidden: if self.count_hidden {
                HiddenPolicy::Count
            } else {
                HiddenPolicy::Flag
            },
        })
    }
}

fn bad_row(row: i32) -> ApiError {
    ApiError::new(
        "INVALID_ARGUMENT",
        format!("headerRow: không có dòng {row}; dòng được đếm từ 1"),
        format!("headerRow: there is no row {row}; rows are counted from 1"),
    )
}
