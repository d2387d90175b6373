//! Yes and no to what a preview proposes.

use async_graphql::{Enum, InputObject};

use super::error::ApiError;
use crate::store::commit::{RowDecision, Verdict};

/// A decision on a row of a preview (quyết định trên một dòng).
#[derive(Debug, Clone, InputObject)]
pub struct MatchDecision {
    /// Place of the appendix in the file, from 0: `index` of the preview (vị trí phụ lục).
    pub appendix_index: i32,
    /// Place of the row in the appendix, from 0: `rowIndex` of the preview (vị trí dòng).
    pub row_index: i32,
    /// Code of a candidate, or the code that the row joined (mã).
    pub code: String,
    /// Yes or no (xác nhận hay từ chối).
    pub verdict: MatchVerdict,
    /// Why (lý do).
    pub reason: Option<String>,
}

/// What is said to a candidate (ý kiến về đề xuất).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum MatchVerdict {
    /// The row is this (xác nhận).
    Confirm,
    /// The row is not this; the pair never comes back (từ chối).
    Refuse,
}

impl MatchDecision {
    /// The decisions of an argument, in order.
    pub fn all(given: Option<Vec<Self>>) -> Result<Vec<RowDecision>, ApiError> {
        given
            .unwrap_or_default()
            .into_iter()
            .map(Self::decision)
            .collect()
    }

    fn decision(self) -> Result<RowDecision, ApiError> {
        Ok(RowDecision {
            appendix_idx: index(self.appendix_index)?,
            row_idx: index(self.row_index)?,
            code: self.code,
            verdict: match self.verdict {
                MatchVerdict::Confirm => Verdict::Confirm,
                MatchVerdict::Refuse => Verdict::Refuse,
            },
            reason: self.reason,
        })
    }
}

fn index(given: i32) -> Result<usize, ApiError> {
    usize::try_from(given).map_err(|_| {
        ApiError::new(
            "INVALID_ARGUMENT",
            format!("vị trí {given} nhỏ hơn 0"),
            format!("the place {given} is below 0"),
        )
    })
}
