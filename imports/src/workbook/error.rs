//! Why a file is refused: the facts, a stable code, and the sentence for the user.
//!
//! `Display` is for logs; [`OpenError::message`] is what people read.

use std::fmt::Display;

use crate::diagnostic::Lang;
use crate::reading::Format;

/// Why bytes could not be opened as a workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// The file holds no byte.
    #[error("empty file")]
    Empty,
    /// The content is of no known workbook format.
    #[error("no workbook: {found:?}")]
    NotAWorkbook {
        /// What it is instead, where recognised.
        found: Option<Foreign>,
    },
    /// The workbook asks for a password.
    #[error("{} is encrypted", format.name())]
    Encrypted {
        /// Its format.
        format: Format,
    },
    /// A part that reading needs is missing or broken.
    #[error("{} is damaged in {part}: {reason}", format.name())]
    Damaged {
        /// Its format.
        format: Format,
        /// The part of the file (`xl/workbook.xml`, `Workbook`).
        part: String,
        /// What the parser said.
        reason: String,
    },
    /// The file asks for more than a limit allows.
    #[error("over the limit of {max} {limit:?}")]
    OverLimit {
        /// Which limit.
        limit: Limit,
        /// Its setting.
        max: u64,
    },
}

/// The limits that a file can break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    Bytes,
    /// Bytes of all parts, inflated.
    InflatedBytes,
    /// Bytes of one run of text or one tag in a part.
    TextBytes,
    /// Entries of the zip archive.
    Entries,
    /// Sheets.
    Sheets,
    /// Rows of one sheet.
    Rows,
    /// Cells of the workbook.
    Cells,
    /// Merged rectangles of one sheet.
    Merges,
}

/// What a file is that is no workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// PDF.
    Pdf,
    /// Word, any version.
    Word,
    /// PowerPoint, any version.
    PowerPoint,
    /// A text document or presentation of LibreOffice.
    OpenDocument,
    /// A picture.
    Image,
    /// An archive without a workbook's parts.
    Archive,
    /// A workbook of Excel 4.0 or older.
    OldExcel,
    /// A table in an exchange format of the eighties: SYLK, DIF.
    OldExchange,
    /// An e-mail.
    Mail,
    /// A database of Access, or SQLite.
    Database,
    /// A program.
    Program,
    /// Sound or video.
    Media,
    /// A web page without a table.
    WebPage,
    /// A web page saved as one file with its pictures (.mht).
    WebArchive,
    /// XML of another kind.
    Xml,
    /// Rich text.
    RichText,
    /// Text without columns.
    PlainText,
    /// A chart or macro sheet without any cell sheet.
    NoCellSheet,
}

impl OpenError {
    /// A part that cannot be read.
    pub(crate) fn damaged(format: Format, part: &str, reason: &(impl Display + ?Sized)) -> Self {
        Self::Damaged {
            format,
            part: part.to_owned(),
            reason: reason.to_string(),
        }
    }

    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "EMPTY_FILE",
            Self::NotAWorkbook { .. } => "NOT_A_WORKBOOK",
            Self::Encrypted { .. } => "ENCRYPTED",
            Self::Damaged { .. } => "DAMAGED_FILE",
            Self::OverLimit { .. } => "OVER_LIMIT",
        }
    }

    /// The sentence for the user.
    pub fn message(&self, lang: Lang) -> String {
        match lang {
            Lang::Vi => self.message_vi(),
            Lang::En => self.message_en(),
        }
    }

    fn message_vi(&self) -> String {
        match self {
            Self::Empty => "tệp rỗng, không có byte nào; hãy gửi lại tệp gốc".to_owned(),
            Self::NotAWorkbook { found } => format!(
                "tệp không phải bảng tính{}; hãy gửi .xlsx, .xlsm, .xlsb, .xls, .ods, .csv hoặc .tsv",
                found.map(|it| format!(" mà là {}", it.vi())).unwrap_or_default()
            ),
            Self::Encrypted { format } => format!(
                "bảng tính .{} được đặt mật khẩu; hãy mở bằng Excel hoặc LibreOffice, bỏ mật khẩu, lưu rồi gửi lại",
                format.name()
            ),
            Self::Damaged { format, part, reason } => format!(
                "bảng tính .{} bị hỏng, không đọc được phần \"{part}\" ({reason}); hãy mở và lưu lại bằng Excel hoặc LibreOffice, hoặc gửi lại tệp gốc",
                format.name()
            ),
            Self::OverLimit { limit, max } => format!(
                "tệp vượt giới hạn {}: {max}; hãy tách nhỏ tệp hoặc tăng giới hạn trong cấu hình",
                limit.vi()
            ),
        }
    }

    fn message_en(&self) -> String {
        match self {
            Self::Empty => "the file is empty, it holds no byte; send the original again".to_owned(),
            Self::NotAWorkbook { found } => format!(
                "the file is no workbook{}; send .xlsx, .xlsm, .xlsb, .xls, .ods, .csv or .tsv",
                found.map(|it| format!(" but {}", it.en())).unwrap_or_default()
            ),
            Self::Encrypted { format } => format!(
                "the .{} workbook is protected by a password; open it in Excel or LibreOffice, remove the password, save and send it again",
                format.name()
            ),
            Self::Damaged { format, part, reason } => format!(
                "the .{} workbook is damaged, its part \"{part}\" cannot be read ({reason}); open and save it in Excel or LibreOffice, or send the original again",
                format.name()
            ),
            Self::OverLimit { limit, max } => format!(
                "the file is over the limit of {}: {max}; split it, or raise the limit in the settings",
                limit.en()
            ),
        }
    }
}

impl Limit {
    fn vi(self) -> &'static str {
        match self {
            Self::Bytes => "số byte của tệp",
            Self::InflatedBytes => "số byte sau khi giải nén",
            Self::TextBytes => "số byte của một đoạn chữ",
            Self::Entries => "số mục trong tệp nén",
            Self::Sheets => "số trang tính",
            Self::Rows => "số dòng của một trang tính",
            Self::Cells => "số ô của bảng tính",
            Self::Merges => "số vùng ô gộp của một trang tính",
        }
    }

    fn en(self) -> &'static str {
        match self {
            Self::Bytes => "bytes of a file",
            Self::InflatedBytes => "bytes when inflated",
            Self::TextBytes => "bytes of one text",
            Self::Entries => "entries of an archive",
            Self::Sheets => "sheets",
            Self::Rows => "rows of a sheet",
            Self::Cells => "cells of a workbook",
            Self::Merges => "merged ranges of a sheet",
        }
    }
}

impl Foreign {
    fn vi(self) -> &'static str {
        match self {
            Self::Pdf => "tệp PDF",
            Self::Word => "văn bản Word",
            Self::PowerPoint => "trình chiếu PowerPoint",
            Self::OpenDocument => "văn bản hoặc trình chiếu OpenDocument",
            Self::Image => "hình ảnh",
            Self::Archive => "tệp nén",
            Self::OldExcel => "bảng tính của Excel 4.0 trở về trước",
            Self::OldExchange => "bảng lưu theo định dạng trao đổi cũ (SYLK, DIF)",
            Self::Mail => "thư điện tử",
            Self::Database => "cơ sở dữ liệu",
            Self::Program => "chương trình máy tính",
            Self::Media => "âm thanh hoặc video",
            Self::WebPage => "trang web không có bảng",
            Self::WebArchive => "trang web lưu thành một tệp (.mht)",
            Self::Xml => "tệp XML khác",
            Self::RichText => "văn bản RTF",
            Self::PlainText => "văn bản thuần không có cột",
            Self::NoCellSheet => "tệp chỉ có biểu đồ hoặc macro, không có trang tính nào",
        }
    }

    fn en(self) -> &'static str {
        match self {
            Self::Pdf => "a PDF",
            Self::Word => "a Word document",
            Self::PowerPoint => "a PowerPoint presentation",
            Self::OpenDocument => "an OpenDocument text or presentation",
            Self::Image => "a picture",
            Self::Archive => "an archive",
            Self::OldExcel => "a workbook of Excel 4.0 or older",
            Self::OldExchange => "a table in an old exchange format (SYLK, DIF)",
            Self::Mail => "an e-mail",
            Self::Database => "a database",
            Self::Program => "a program",
            Self::Media => "sound or video",
            Self::WebPage => "a web page without a table",
            Self::WebArchive => "a web page saved as one file (.mht)",
            Self::Xml => "XML of another kind",
            Self::RichText => "rich text (RTF)",
            Self::PlainText => "plain text without columns",
            Self::NoCellSheet => "a file with charts or macros only, without a sheet of cells",
        }
    }
}
