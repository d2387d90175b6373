//! What is said of a file whose reading process died.

use super::{Lang, Severity};

/// Why the process that read a file was ended or broke down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkerFinding {
    /// It took too long.
    Timeout {
        /// Seconds it was given.
        seconds: u64,
    },
    /// It wanted more memory than it may have.
    Memory {
        /// Megabytes it was given.
        megabytes: u64,
    },
    /// It broke down.
    Died,
}

impl WorkerFinding {
    /// The stable name.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Timeout { .. } => "WORKER_TIMEOUT",
            Self::Memory { .. } => "WORKER_MEMORY",
            Self::Died => "WORKER_DIED",
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        Severity::Error
    }

    /// The sentence.
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Timeout { seconds }, Lang::Vi) => format!(
                "đọc tệp quá {seconds} giây nên đã dừng; tệp có thể bị hỏng; hãy mở bằng Excel rồi lưu lại thành .xlsx"
            ),
            (Self::Timeout { seconds }, Lang::En) => format!(
                "reading the file took more than {seconds} seconds and was stopped; the file may be damaged; open it in Excel and save it as .xlsx"
            ),
            (Self::Memory { megabytes }, Lang::Vi) => format!(
                "đọc tệp cần hơn {megabytes} MB bộ nhớ nên đã dừng; tệp có thể bị hỏng; hãy mở bằng Excel rồi lưu lại thành .xlsx"
            ),
            (Self::Memory { megabytes }, Lang::En) => format!(
                "reading the file takes more than {megabytes} MB of memory and was stopped; the file may be damaged; open it in Excel and save it as .xlsx"
            ),
            (Self::Died, Lang::Vi) => {
                "không đọc được tệp: nội dung bị hỏng; hãy mở bằng Excel rồi lưu lại thành .xlsx".to_owned()
            }
            (Self::Died, Lang::En) => {
                "the file cannot be read, its content is damaged; open it in Excel and save it as .xlsx"
                    .to_owned()
            }
        }
    }
}
