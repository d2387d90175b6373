//! The flat tables as an OData 4.0 feed, by which Excel, Power BI and Tableau come in (Minimal conformance).
//!
//! Comes in: the system query options of a request. Goes out: a query of a flat table, or JSON and XML as the
//! protocol wants them. What is not supported is told apart from what is wrong. Knows no HTTP.

pub mod filter;
pub mod metadata;
pub mod options;
pub mod page;

use crate::error::Sentence;

/// An option that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ODataError {
    /// Whether the protocol knows it and this feed does not, or it is wrong.
    pub is_unsupported: bool,
    /// The option (`$filter`).
    pub target: String,
    /// What is wrong and what would be right.
    pub problem: Sentence,
}

impl ODataError {
    /// An option that is wrong.
    pub fn wrong(target: &str, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            is_unsupported: false,
            target: target.to_owned(),
            problem: Sentence::new(vi, en),
        }
    }

    /// Something of the protocol that this feed does not support.
    pub fn unsupported(target: &str, what: &str) -> Self {
        Self {
            is_unsupported: true,
            target: target.to_owned(),
            problem: Sentence::new(format!("không hỗ trợ {what}"), format!("{what} is not supported")),
        }
    }
}
