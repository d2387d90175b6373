//! What sorting the lines of a table into sections and rows brings up.

use super::{Lang, Severity};

/// A finding about a row or a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFinding {
    /// A row was in two parts, as a page break leaves it.
    Rejoined {
        /// Number of the row, as a spreadsheet shows it, in which it begins.
        row: u32,
    },
    /// Two rows of a section have one number.
    OrdinalTwice {
        /// The number.
        ordinal: String,
    },
    /// A number is missing in a sequence.
    OrdinalSkipped {
        /// The number before.
        before: String,
        /// The number after.
        after: String,
    },
    /// A number cell was read by its format or by its sequence (`11.10` where the cell holds 11.1).
    OrdinalRestored {
        /// As the cell holds it.
        raw: String,
        /// As it was read.
        ordinal: String,
    },
    /// A section line also holds values, which belong to no row.
    SectionWithValues {
        /// The title.
        title: String,
    },
    /// Cells of one column and one row were joined.
    CellsJoined {
        /// The header of the column.
        header: String,
    },
    /// Rows stand in other columns than their header, as pages do that were converted one by one.
    ColumnsDrifted {
        /// Number of the last of them, as a spreadsheet shows it.
        last_row: u32,
    },
    /// A total was left out.
    TotalSkipped {
        /// As printed.
        text: String,
    },
    /// A row has no name.
    NameMissing,
    /// A cell says that it repeats the one above (`nt`).
    Repeated {
        /// As printed.
        raw: String,
    },
}

impl RowFinding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rejoined { .. } => "ROW_REJOINED",
            Self::OrdinalTwice { .. } => "ORDINAL_TWICE",
            Self::OrdinalSkipped { .. } => "ORDINAL_SKIPPED",
            Self::OrdinalRestored { .. } => "ORDINAL_RESTORED",
            Self::SectionWithValues { .. } => "SECTION_WITH_VALUES",
            Self::CellsJoined { .. } => "CELLS_JOINED",
            Self::ColumnsDrifted { .. } => "COLUMNS_DRIFTED",
            Self::TotalSkipped { .. } => "TOTAL_SKIPPED",
            Self::NameMissing => "NAME_MISSING",
            Self::Repeated { .. } => "CELL_REPEATED",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::OrdinalTwice { .. }
            | Self::SectionWithValues { .. }
            | Self::CellsJoined { .. }
            | Self::ColumnsDrifted { .. }
            | Self::NameMissing => Severity::Warning,
            Self::Rejoined { .. }
            | Self::OrdinalSkipped { .. }
            | Self::OrdinalRestored { .. }
            | Self::Repeated { .. }
            | Self::TotalSkipped { .. } => Severity::Info,
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
            Self::Rejoined { row } => (
                format!("phần tiếp theo của dòng {row} (bị ngắt trang hoặc tách ô); đã nối vào dòng {row}"),
                format!(
                    "continues row {row}, which a page break or a split cell divided; joined with row {row}"
                ),
            ),
            Self::OrdinalTwice { ordinal } => (
                format!("số thứ tự “{ordinal}” bị lặp trong cùng một nhóm; đã giữ nguyên"),
                format!("the number “{ordinal}” stands twice in one section; kept as printed"),
            ),
            Self::OrdinalSkipped { before, after } => (
                format!("số thứ tự nhảy từ “{before}” sang “{after}”; đã giữ nguyên"),
                format!("the numbers jump from “{before}” to “{after}”; kept as printed"),
            ),
            Self::OrdinalRestored { raw, ordinal } => (
                format!("ô số “{raw}” được hiểu là số thứ tự “{ordinal}” theo định dạng ô hoặc theo dãy"),
                format!("the number cell “{raw}” was read as number “{ordinal}” by its format or sequence"),
            ),
            Self::SectionWithValues { title } => (
                format!(
                    "dòng nhóm “{title}” có cả giá trị; đã coi là tên nhóm, giá trị chỉ giữ ở dạng nguyên văn"
                ),
                format!(
                    "the section line “{title}” also holds values; read as a title, its values are kept as raw text only"
                ),
            ),
            Self::CellsJoined { header } => (
                format!("nhiều ô của cột “{header}” thuộc cùng một dòng; đã nối lại"),
                format!("several cells of the column “{header}” belong to one row; joined"),
            ),
            Self::ColumnsDrifted { last_row } => (
                format!(
                    "từ đây đến dòng {last_row} các ô lệch cột so với tiêu đề; đã đọc theo thứ tự cột và nội dung ô"
                ),
                format!(
                    "from here to row {last_row} the cells stand in other columns than the header; read by their order and content"
                ),
            ),
            Self::TotalSkipped { text } => (
                format!("“{text}” là dòng tổng; không tính là chỉ tiêu hay nhiệm vụ"),
                format!("“{text}” is a total; it counts neither as indicator nor as task"),
            ),
            Self::NameMissing => (
                "dòng có số thứ tự và giá trị nhưng không có tên; đã giữ với tên trống".to_owned(),
                "the row has a number and values but no name; kept with an empty name".to_owned(),
            ),
            Self::Repeated { raw } => (
                format!("“{raw}” nghĩa là như dòng trên; đã lấy nội dung của dòng trên"),
                format!("“{raw}” repeats the row above; took what stands there"),
            ),
        }
    }
}
