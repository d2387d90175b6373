//! What opening a workbook brings up although it is read: conversions, and things that other readers pass over in silence.

use crate::cell::CellRange;
use crate::diagnostic::{Lang, Severity};
use crate::workbook::LegacyEncoding;

/// A finding about cells or sheets of an opened workbook. Counted ones stand at the first cell they hold for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpeningFinding {
    /// Text in a legacy encoding was converted to Unicode.
    LegacyTextConverted {
        /// The encoding.
        encoding: LegacyEncoding,
        /// Cells of the sheet that were converted.
        n_cells: usize,
    },
    /// Letters and marks are separate characters; they are composed in parsed text.
    DecomposedText {
        /// Cells of the sheet with such text.
        n_cells: usize,
    },
    /// A letter that looks like Đ (Icelandic Ð) stands where Đ is meant; it is read as Đ.
    EthForDStroke {
        /// Cells of the sheet with such text.
        n_cells: usize,
    },
    /// Characters that no text can hold were left out.
    ControlCharactersDropped {
        /// Cells of the sheet with such characters.
        n_cells: usize,
    },
    /// A text file is in no Unicode encoding.
    EncodingGuessed {
        /// What it was read as.
        encoding: &'static str,
    },
    /// A formula was never calculated; the cell is read as blank.
    FormulaWithoutValue {
        /// The formula.
        formula: String,
    },
    /// A formula ended in an error, which is all that the cell shows.
    ErrorValue {
        /// The error.
        shown: String,
    },
    /// A reference lies outside A1:XFD1048576; what stands there is left out.
    ReferenceOutsideSheet {
        /// The reference.
        reference: String,
    },
    /// Two sheets have one name; the later one was given another.
    SheetRenamed {
        /// The name in the file.
        name: String,
    },
    /// A merged rectangle overlaps another and is left out.
    OverlappingMerge {
        /// The rectangle left out.
        range: CellRange,
    },
    /// One place is written twice; the later text counts.
    CellWrittenTwice {
        /// The text set aside.
        raw: String,
    },
    /// A number is no number (NaN, infinity) or no decimal can hold it; it is kept as text.
    NumberOutOfRange {
        /// As written.
        text: String,
    },
    /// A number has more digits than a spreadsheet keeps.
    NumberLosesDigits {
        /// As written.
        text: String,
    },
    /// The cell shows fewer digits than it holds; all of them are read.
    MoreDigitsThanShown {
        /// What is read.
        raw: String,
    },
    /// A number was given a date format and shows as a day long ago (the year 2026 as one of 1905); it is read as a number.
    NumberFormattedAsDate {
        /// The number.
        text: String,
    },
    /// A cell names a shared text that the workbook does not have; the cell is read as blank.
    MissingSharedText {
        /// The number it names.
        idx: String,
    },
    /// A cell has more characters than allowed and was cut.
    CellCut {
        /// Characters in the file.
        n_chars: usize,
        /// Characters kept.
        max: usize,
    },
    /// There are more findings of one kind in a sheet than are listed.
    MoreOfTheSame {
        /// Code of the kind.
        code: &'static str,
        /// How many are not listed.
        n_more: usize,
    },
}

impl OpeningFinding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::LegacyTextConverted { .. } => "LEGACY_TEXT_CONVERTED",
            Self::DecomposedText { .. } => "DECOMPOSED_TEXT",
            Self::EthForDStroke { .. } => "ETH_FOR_D_STROKE",
            Self::ControlCharactersDropped { .. } => "CONTROL_CHARACTERS_DROPPED",
            Self::EncodingGuessed { .. } => "ENCODING_GUESSED",
            Self::FormulaWithoutValue { .. } => "FORMULA_WITHOUT_VALUE",
            Self::ErrorValue { .. } => "ERROR_VALUE",
            Self::ReferenceOutsideSheet { .. } => "REFERENCE_OUTSIDE_SHEET",
            Self::SheetRenamed { .. } => "SHEET_RENAMED",
            Self::OverlappingMerge { .. } => "OVERLAPPING_MERGE",
            Self::CellWrittenTwice { .. } => "CELL_WRITTEN_TWICE",
            Self::NumberOutOfRange { .. } => "NUMBER_OUT_OF_RANGE",
            Self::NumberLosesDigits { .. } => "NUMBER_LOSES_DIGITS",
            Self::MoreDigitsThanShown { .. } => "MORE_DIGITS_THAN_SHOWN",
            Self::NumberFormattedAsDate { .. } => "NUMBER_FORMATTED_AS_DATE",
            Self::MissingSharedText { .. } => "MISSING_SHARED_TEXT",
            Self::CellCut { .. } => "CELL_CUT",
            Self::MoreOfTheSame { .. } => "MORE_OF_THE_SAME",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::LegacyTextConverted { .. }
            | Self::DecomposedText { .. }
            | Self::EthForDStroke { .. }
            | Self::EncodingGuessed { .. }
            | Self::MoreDigitsThanShown { .. }
            | Self::MoreOfTheSame { .. } => Severity::Info,
            Self::ControlCharactersDropped { .. }
            | Self::FormulaWithoutValue { .. }
            | Self::ErrorValue { .. }
            | Self::ReferenceOutsideSheet { .. }
            | Self::SheetRenamed { .. }
            | Self::OverlappingMerge { .. }
            | Self::CellWrittenTwice { .. }
            | Self::NumberOutOfRange { .. }
            | Self::NumberLosesDigits { .. }
            | Self::NumberFormattedAsDate { .. }
            | Self::MissingSharedText { .. }
            | Self::CellCut { .. } => Severity::Warning,
        }
    }

    /// The sentence, without its place.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.message_vi(),
            Lang::En => self.message_en(),
        }
    }

    fn message_vi(&self) -> String {
        match self {
            Self::LegacyTextConverted { encoding, n_cells } => {
                format!(
                    "{n_cells} ô gõ bằng bảng mã {} đã được chuyển sang Unicode",
                    encoding.name()
                )
            }
            Self::DecomposedText { n_cells } => {
                format!("{n_cells} ô dùng Unicode tổ hợp; khi hiểu nội dung đã ghép thành Unicode dựng sẵn")
            }
            Self::EthForDStroke { n_cells } => {
                format!("{n_cells} ô dùng chữ trông giống Đ (như Ð, U+00D0) thay cho Đ; đã đọc là Đ")
            }
            Self::ControlCharactersDropped { n_cells } => {
                format!("{n_cells} ô có ký tự điều khiển không thể hiện được; đã bỏ các ký tự đó")
            }
            Self::EncodingGuessed { encoding } => {
                format!("tệp chữ không phải Unicode; đã đọc theo bảng mã {encoding}")
            }
            Self::FormulaWithoutValue { formula } => format!(
                "công thức \"{formula}\" chưa được tính; ô được coi là trống, hãy mở và lưu lại tệp bằng Excel"
            ),
            Self::ErrorValue { shown } => {
                format!("công thức báo lỗi {shown}; hãy sửa công thức hoặc ghi giá trị")
            }
            Self::ReferenceOutsideSheet { reference } => {
                format!("\"{reference}\" nằm ngoài trang tính (A1:XFD1048576); đã bỏ qua")
            }
            Self::SheetRenamed { name } => {
                format!("có hai trang tính cùng tên \"{name}\"; trang sau được gọi bằng tên này")
            }
            Self::OverlappingMerge { range } => {
                format!("vùng gộp {range} chồng lên một vùng gộp khác; đã bỏ qua")
            }
            Self::CellWrittenTwice { raw } => {
                format!("ô được ghi hai lần; nội dung trước, \"{raw}\", đã bị thay")
            }
            Self::NumberOutOfRange { text } => {
                format!("\"{text}\" không phải số dùng được; giữ nguyên dạng chữ")
            }
            Self::NumberLosesDigits { text } => {
                format!("\"{text}\" có nhiều chữ số hơn bảng tính giữ được; chỉ 15 chữ số đầu là chắc chắn")
            }
            Self::MoreDigitsThanShown { raw } => format!("ô hiển thị làm tròn; đã đọc đủ là \"{raw}\""),
            Self::NumberFormattedAsDate { text } => {
                format!("số {text} bị định dạng thành ngày tháng; đã đọc là số")
            }
            Self::MissingSharedText { idx } => {
                format!("ô trỏ tới chuỗi chung số {idx} không có trong tệp; ô được coi là trống")
            }
            Self::CellCut { n_chars, max } => {
                format!("ô có {n_chars} ký tự, vượt giới hạn {max}; chỉ giữ {max} ký tự đầu")
            }
            Self::MoreOfTheSame { code, n_more } => {
                format!("còn {n_more} cảnh báo {code} nữa trong trang tính này")
            }
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::LegacyTextConverted { encoding, n_cells } => {
                format!(
                    "{n_cells} cells typed in {} were converted to Unicode",
                    encoding.name()
                )
            }
            Self::DecomposedText { n_cells } => {
                format!("{n_cells} cells hold decomposed Unicode; parsed text is composed")
            }
            Self::EthForDStroke { n_cells } => format!(
                "{n_cells} cells write a letter that looks like Đ (such as Ð, U+00D0) for Đ; read as Đ"
            ),
            Self::ControlCharactersDropped { n_cells } => {
                format!("{n_cells} cells hold control characters that no text can show; they were left out")
            }
            Self::EncodingGuessed { encoding } => format!("the text file is not Unicode; read as {encoding}"),
            Self::FormulaWithoutValue { formula } => format!(
                "the formula \"{formula}\" was never calculated; the cell is taken as blank, open and save the file in Excel"
            ),
            Self::ErrorValue { shown } => {
                format!("the formula ends in the error {shown}; mend it or write the value")
            }
            Self::ReferenceOutsideSheet { reference } => {
                format!("\"{reference}\" lies outside the sheet (A1:XFD1048576); left out")
            }
            Self::SheetRenamed { name } => {
                format!("two sheets are named \"{name}\"; the later one goes by this name")
            }
            Self::OverlappingMerge { range } => {
                format!("the merged range {range} overlaps another; left out")
            }
            Self::CellWrittenTwice { raw } => {
                format!("the cell is written twice; the earlier \"{raw}\" was replaced")
            }
            Self::NumberOutOfRange { text } => format!("\"{text}\" is no usable number; kept as text"),
            Self::NumberLosesDigits { text } => {
                format!("\"{text}\" has more digits than a spreadsheet keeps; only the first 15 are certain")
            }
            Self::MoreDigitsThanShown { raw } => {
                format!("the cell shows a rounded number; read in full as \"{raw}\"")
            }
            Self::NumberFormattedAsDate { text } => {
                format!("the number {text} has a date format; read as a number")
            }
            Self::MissingSharedText { idx } => {
                format!(
                    "the cell names shared text {idx}, which the file does not have; the cell is taken as blank"
                )
            }
            Self::CellCut { n_chars, max } => {
                format!(
                    "the cell has {n_chars} characters, over the limit of {max}; only the first {max} are kept"
                )
            }
            Self::MoreOfTheSame { code, n_more } => format!("{n_more} more findings {code} in this sheet"),
        }
    }
}
