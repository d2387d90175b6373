//! What can go wrong on the way to a tool.

use thiserror::Error;

use crate::error::{AppError, Sentence};
use crate::store::StoreError;

/// Rows that could not be written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum BiError {
    /// The database failed under way.
    #[error("cannot read the rows")]
    Read(#[from] StoreError),
    /// The other end went away, or a temporary file could not be written.
    #[error("cannot write the rows")]
    Write(#[from] std::io::Error),
    /// A workbook could not be built.
    #[error("cannot build the workbook")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// A column file could not be built.
    #[error("cannot build the {format} file")]
    Columns {
        /// Its format.
        format: &'static str,
        /// Why.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl From<BiError> for AppError {
    fn from(error: BiError) -> Self {
        match error {
            BiError::Read(source) => source.into(),
            error => Self::internal(error),
        }
    }
}

/// A query parameter that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterError {
    /// Its name.
    pub parameter: String,
    /// What is wrong and what would be right.
    pub problem: Sentence,
}

impl ParameterError {
    /// A parameter and what is wrong with it.
    pub fn new(parameter: impl Into<String>, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            parameter: parameter.into(),
            problem: Sentence::new(vi, en),
        }
    }
}

impl From<ParameterError> for AppError {
    fn from(error: ParameterError) -> Self {
        Self::InvalidArgument {
            argument: error.parameter,
            problem: error.problem,
        }
    }
}
