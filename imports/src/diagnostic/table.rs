//! What finding tables and the roles of their columns brings up.

use super::{Lang, Severity};

/// A finding about a table or one of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableFinding {
    /// A table was left out because it is no appendix.
    Skipped {
        /// Its first texts.
        found: String,
        /// Why.
        reason: Unlike,
    },
    /// A sheet, row or column is hidden.
    Hidden {
        /// What is hidden.
        what: HiddenThing,
        /// How many rows.
        n_rows: usize,
    },
    /// A target column names no year; the year of the plan was taken.
    YearFromTitle {
        /// The header.
        header: String,
        /// The year taken.
        year: u16,
    },
    /// Two columns are of one year; the later one is kept as a note.
    YearTwice {
        /// The header of the later one.
        header: String,
    },
    /// A column of the table is not known; its cells are kept as notes.
    ColumnUnknown {
        /// The header.
        header: String,
    },
    /// The header of a column says nothing known; its role was told by its cells.
    ColumnGuessed {
        /// The header.
        header: String,
    },
    /// Tables of several sheets were read as one appendix.
    SheetsJoined {
        /// The sheets.
        sheets: String,
    },
    /// A hint names a sheet, row or column that is not there.
    HintIgnored {
        /// What the hint says.
        hint: String,
    },
}

/// What can be hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HiddenThing {
    /// A sheet.
    Sheet,
    /// Rows.
    Rows,
    /// A column.
    Column,
}

/// Why a table is no appendix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unlike {
    /// Nothing names an indicator or a task.
    NoName,
    /// Neither targets of a year nor agencies, deadlines or outputs.
    NoValues,
    /// The header is there, and no row.
    NoRows,
    /// Columns of people, goods, money, meetings or documents.
    OtherSubject,
    /// Figures of the past, and none to come.
    OnlyPast,
}

impl TableFinding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Skipped { .. } => "TABLE_SKIPPED",
            Self::Hidden {
                what: HiddenThing::Sheet,
                ..
            } => "HIDDEN_SHEET",
            Self::Hidden {
                what: HiddenThing::Rows,
                ..
            } => "HIDDEN_ROWS",
            Self::Hidden {
                what: HiddenThing::Column,
                ..
            } => "HIDDEN_COLUMN",
            Self::YearFromTitle { .. } => "YEAR_FROM_TITLE",
            Self::YearTwice { .. } => "YEAR_TWICE",
            Self::ColumnUnknown { .. } => "COLUMN_UNKNOWN",
            Self::ColumnGuessed { .. } => "COLUMN_GUESSED",
            Self::SheetsJoined { .. } => "SHEETS_JOINED",
            Self::HintIgnored { .. } => "HINT_IGNORED",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::YearTwice { .. }
            | Self::HintIgnored { .. }
            | Self::YearFromTitle { .. }
            | Self::ColumnGuessed { .. }
            | Self::Hidden { .. } => Severity::Warning,
            Self::Skipped { .. } | Self::ColumnUnknown { .. } | Self::SheetsJoined { .. } => Severity::Info,
        }
    }

    /// The sentence.
    pub fn message(&self, lang: Lang) -> String {
        let (vi, en) = self.sentences();
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn sentences(&self) -> (String, String) {
        match self {
            Self::Skipped { found, reason } => {
                let (vi, en) = reason.words();
                (
                    format!("bỏ qua một bảng không phải phụ lục chỉ tiêu hay nhiệm vụ ({found}): {vi}"),
                    format!("left out a table that is no appendix of indicators or tasks ({found}): {en}"),
                )
            }
            Self::Hidden { what, n_rows } => what.sentences(*n_rows),
            Self::YearFromTitle { header, year } => (
                format!("cột “{header}” không ghi năm; đã lấy năm {year} theo tiêu đề hoặc bảng đứng trước"),
                format!(
                    "the column “{header}” names no year; took {year} from the title or the table before"
                ),
            ),
            Self::YearTwice { header } => (
                format!("cột “{header}” trùng năm với một cột khác; nội dung được giữ làm ghi chú"),
                format!("the column “{header}” is of the same year as another; its cells are kept as notes"),
            ),
            Self::ColumnUnknown { header } => (
                format!("cột “{header}” không thuộc loại nào đã biết; nội dung được giữ làm ghi chú"),
                format!("the column “{header}” is of no known kind; its cells are kept as notes"),
            ),
            Self::ColumnGuessed { header } => (
                format!("tiêu đề cột “{header}” chưa rõ nghĩa; vai trò của cột được suy từ nội dung các ô"),
                format!("the header “{header}” says nothing known; the column's role was told by its cells"),
            ),
            Self::SheetsJoined { sheets } => (
                format!("các trang tính {sheets} là các phần của một phụ lục; đã đọc thành một"),
                format!("the sheets {sheets} are parts of one appendix; read as one"),
            ),
            Self::HintIgnored { hint } => (
                format!("không tìm thấy {hint} như đã chỉ; đã bỏ qua chỉ dẫn này"),
                format!("{hint} of the hint is not there; the hint was passed over"),
            ),
        }
    }
}

impl HiddenThing {
    fn sentences(self, n_rows: usize) -> (String, String) {
        match self {
            Self::Sheet => (
                format!("trang tính bị ẩn; {n_rows} dòng đã đọc và đánh dấu ẩn, không tính"),
                format!("the sheet is hidden; {n_rows} rows are read and flagged, and not counted"),
            ),
            Self::Rows => (
                format!("có {n_rows} dòng bị ẩn; đã đọc và đánh dấu ẩn, không tính"),
                format!("{n_rows} rows are hidden; they are read and flagged, and not counted"),
            ),
            Self::Column => (
                "cột bị ẩn; nội dung được giữ làm ghi chú, không tính là mục tiêu hay phân công".to_owned(),
                "the column is hidden; its cells are kept as notes and count neither as targets nor as assignments".to_owned(),
            ),
        }
    }
}

impl Unlike {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NoName => (
                "không có cột chỉ tiêu hay nhiệm vụ",
                "no column of indicators or tasks",
            ),
            Self::NoValues => (
                "không có cột mục tiêu theo năm, cơ quan, thời hạn hay kết quả",
                "no column of yearly targets, agencies, deadlines or outputs",
            ),
            Self::NoRows => ("chỉ có dòng tiêu đề, không có dòng nào", "a header and no row"),
            Self::OtherSubject => (
                "là bảng về nhân sự, kinh phí, vật tư, lịch họp hoặc văn bản",
                "a table of people, money, goods, meetings or documents",
            ),
            Self::OnlyPast => (
                "chỉ có số liệu đã thực hiện, không có mục tiêu",
                "figures of the past and no targets",
            ),
        }
    }
}
