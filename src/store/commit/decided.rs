//! Decisions that come with a commit: yes and no to what the preview proposes. They stand or fall with it.

use doichieu_entities::decision::DecisionKind;
use doichieu_entities::plan_indicator::MatchStatus;
use sea_orm::{ActiveEnum, ConnectionTrait};

use super::outcome::{CommitOutcome, RowOutcome};
use crate::access::Actor;
use crate::error::{AppError, Sentence};
use crate::store::decision::{self, Decided, RowId, Steward};
use crate::store::import::current_version;
use crate::store::{StoreError, shared};

/// A decision on a row of a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDecision {
    /// Place of the appendix in the file, from 0.
    pub appendix_idx: usize,
    /// Place of the row in the appendix, from 0.
    pub row_idx: usize,
    /// Code of a candidate, or the code that the row joined.
    pub code: String,
    /// Yes or no.
    pub verdict: Verdict,
    /// Why.
    pub reason: Option<String>,
}

/// What is said to a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The row is this.
    Confirm,
    /// The row is not this, now and later.
    Refuse,
}

/// Refuses when anything changed since the preview: a code may mean another candidate by now.
pub(super) async fn refuse_stale(db: &impl ConnectionTrait, base_version: i64) -> Result<(), StoreError> {
    let current = current_version(db).await?;
    if current == base_version {
        return Ok(());
    }
    Err(StoreError::conflict(
        format!(
            "dữ liệu đã đổi từ phiên bản {base_version} sang {current} sau khi xem trước; hãy xem lại rồi quyết định"
        ),
        format!(
            "the data changed from version {base_version} to {current} after the preview; look at it again, then decide"
        ),
    ))
}

/// Takes the decisions and brings the outcome up to them.
pub(super) async fn take(
    db: &impl ConnectionTrait,
    outcome: &mut CommitOutcome,
    decisions: &[RowDecision],
    actor: &Actor,
) -> Result<(), StoreError> {
    for it in decisions {
        let row = outcome.row_ids.get(&(it.appendix_idx, it.row_idx)).copied();
        let appendix = outcome.appendices.get_mut(it.appendix_idx);
        let rows = appendix.as_ref().map(|it| it.rows.as_slice()).unwrap_or_default();
        let found = rows.iter().position(|row| row.row_idx == it.row_idx);
        let (Some(row), Some(appendix), Some(found)) = (row, appendix, found) else {
            return Err(invalid("row", it));
        };
        let told = &mut appendix.rows[found];
        if told.code != it.code && told.candidates.iter().all(|candidate| candidate.code != it.code) {
            return Err(invalid("code", it));
        }
        let decided = decide(db, row, it, actor).await?;
        outcome.data_version = Some(decided.data_version);
        bring_up(db, row, it, told).await?;
        appendix.count();
    }
    Ok(())
}

async fn decide(
    db: &impl ConnectionTrait,
    row: RowId,
    it: &RowDecision,
    actor: &Actor,
) -> Result<Decided, StoreError> {
    let steward = Steward::of(actor, it.reason.clone());
    match it.verdict {
        Verdict::Confirm => decision::join(db, row, &it.code, DecisionKind::Confirm, &steward).await,
        Verdict::Refuse => decision::refuse(db, row, &it.code, &steward).await,
    }
}

/// Tells a row as it is after a decision.
async fn bring_up(
    db: &impl ConnectionTrait,
    row: RowId,
    it: &RowDecision,
    told: &mut RowOutcome,
) -> Result<(), StoreError> {
    let facts = decision::current(db, row).await?;
    if let Some(id) = facts.state.shared_id
        && let Some(thing) = shared::by_id(db, row.kind(), id).await?
    {
        told.code = thing.code;
    }
    told.status = MatchStatus::try_from_value(&facts.state.status)?;
    told.score = facts.state.score;
    if it.verdict == Verdict::Refuse {
        told.candidates.retain(|candidate| candidate.code != it.code);
    }
    Ok(())
}

fn invalid(argument: &str, it: &RowDecision) -> StoreError {
    let (appendix, row, code) = (it.appendix_idx, it.row_idx, &it.code);
    StoreError::refused(AppError::InvalidArgument {
        argument: format!("decisions.{argument}"),
        problem: Sentence::new(
            format!(
                "dòng {row} của phụ lục {appendix} (đếm từ 0) không có đề xuất {code} trong bản xem trước"
            ),
            format!(
                "row {row} of appendix {appendix}, counted from 0, has no proposal {code} in the preview"
            ),
        ),
    })
}
