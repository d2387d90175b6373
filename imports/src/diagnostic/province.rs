//! What finding the province of a plan brings up.

use super::{Lang, Severity};

/// A finding about the province of an appendix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProvinceFinding {
    /// The province stands nowhere.
    Unknown,
    /// The titles name no province; the name of the file does.
    FromFileName {
        /// The province.
        province: String,
    },
    /// The titles name no province; the name of the sheet does.
    FromSheetName {
        /// The province.
        province: String,
    },
    /// The titles name no province; place or signature under the table do.
    FromSignature {
        /// The province.
        province: String,
    },
    /// The titles name no province; the other appendices of the workbook all name one.
    FromOtherAppendix {
        /// The province.
        province: String,
    },
    /// The titles name no province; a sheet without a table, such as a cover, names one.
    FromOtherSheet {
        /// The province.
        province: String,
    },
    /// A province is named as it was before it became a part of another.
    FormerName {
        /// The name used.
        former: String,
        /// Its last day, as `30/06/2025`.
        ended_on: String,
        /// The province of today.
        province: String,
    },
    /// Title and file name name different provinces; the title counts.
    Differs {
        /// Of the title.
        title: String,
        /// Of the file name.
        file_name: String,
    },
    /// The title names several provinces.
    Ambiguous {
        /// The one taken.
        taken: String,
        /// The others.
        others: String,
    },
}

impl ProvinceFinding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unknown => "PROVINCE_UNKNOWN",
            Self::FromFileName { .. } => "PROVINCE_FROM_FILE_NAME",
            Self::FromSheetName { .. } => "PROVINCE_FROM_SHEET_NAME",
            Self::FromSignature { .. } => "PROVINCE_FROM_SIGNATURE",
            Self::FromOtherAppendix { .. } => "PROVINCE_FROM_OTHER_APPENDIX",
            Self::FromOtherSheet { .. } => "PROVINCE_FROM_OTHER_SHEET",
            Self::FormerName { .. } => "PROVINCE_FORMER_NAME",
            Self::Differs { .. } => "PROVINCE_DIFFERS",
            Self::Ambiguous { .. } => "PROVINCE_AMBIGUOUS",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Unknown => Severity::Error,
            Self::Differs { .. } | Self::Ambiguous { .. } => Severity::Warning,
            Self::FromFileName { .. }
            | Self::FromSheetName { .. }
            | Self::FromSignature { .. }
            | Self::FromOtherAppendix { .. }
            | Self::FromOtherSheet { .. }
            | Self::FormerName { .. } => Severity::Info,
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
            Self::Unknown => (
                "không thấy tên tỉnh, thành phố trong tiêu đề, tên trang tính hay tên tệp; hãy chỉ rõ bằng --province".to_owned(),
                "neither title nor sheet name nor file name names the province; say which with --province".to_owned(),
            ),
            Self::FromFileName { province } => (
                format!("tiêu đề không nêu tên tỉnh, thành phố; đã lấy {province} theo tên tệp"),
                format!("the title names no province; took {province} from the file name"),
            ),
            Self::FromSheetName { province } => (
                format!("tiêu đề không nêu tên tỉnh, thành phố; đã lấy {province} theo tên trang tính"),
                format!("the title names no province; took {province} from the sheet name"),
            ),
            Self::FromSignature { province } => (
                format!("tiêu đề không nêu tên tỉnh, thành phố; đã lấy {province} theo nơi ký dưới bảng"),
                format!("the title names no province; took {province} from the place of signature under the table"),
            ),
            Self::FromOtherSheet { province } => (
                format!("tiêu đề không nêu tên tỉnh, thành phố; đã lấy {province} theo trang tính không có bảng (trang bìa)"),
                format!("the title names no province; took {province} from a sheet without a table (a cover)"),
            ),
            Self::FromOtherAppendix { province } => (
                format!("tiêu đề không nêu tên tỉnh, thành phố; đã lấy {province} theo các phụ lục khác của tệp"),
                format!("the title names no province; took {province} from the other appendices of the file"),
            ),
            Self::FormerName { former, ended_on, province } => (
                format!("“{former}” là tên dùng đến hết ngày {ended_on}; nay thuộc {province}, đã ghi cho {province}"),
                format!("“{former}” was in use until {ended_on} and is now a part of {province}; entered for {province}"),
            ),
            Self::Differs { title, file_name } => (
                format!("tiêu đề ghi {title} nhưng tên tệp ghi {file_name}; đã lấy theo tiêu đề; nếu sai hãy chỉ rõ bằng --province"),
                format!("the title says {title}, the file name {file_name}; the title counts; if that is wrong, say which with --province"),
            ),
            Self::Ambiguous { taken, others } => (
                format!("tiêu đề nêu nhiều tỉnh, thành phố; đã lấy {taken}, bỏ qua {others}; nếu sai hãy chỉ rõ bằng --province"),
                format!("the title names several provinces; took {taken}, passed over {others}; if that is wrong, say which with --province"),
            ),
        }
    }
}
