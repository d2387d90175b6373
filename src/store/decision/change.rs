//! One thing that a decision changes, with what was before and what is after: enough to do and to undo it.

use doichieu_entities::plan_indicator::MatchStatus;
use sea_orm::ActiveEnum;
use serde::{Deserialize, Serialize};

use crate::store::StoreError;

/// A change of one thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "camelCase")]
pub enum Change {
    /// What a row is.
    Row {
        /// Whether it is an indicator; otherwise a task.
        is_indicator: bool,
        /// The row.
        id: i64,
        /// Before.
        from: RowState,
        /// After.
        to: RowState,
    },
    /// What a row is, however sure that is: the change of a commit.
    Code {
        /// Whether it is an indicator; otherwise a task.
        is_indicator: bool,
        /// The row.
        id: i64,
        /// Before.
        from: Option<i64>,
        /// After.
        to: Option<i64>,
    },
    /// What a merged shared thing redirects to.
    Redirect {
        /// Whether it is an indicator; otherwise a shared task.
        is_indicator: bool,
        /// The shared thing.
        id: i64,
        /// Before.
        from: Option<i64>,
        /// After.
        to: Option<i64>,
    },
    /// The name of a shared thing.
    Name {
        /// Whether it is an indicator; otherwise a shared task.
        is_indicator: bool,
        /// The shared thing.
        id: i64,
        /// Before.
        from: String,
        /// After.
        to: String,
    },
    /// Which decision refused a candidate.
    Candidate {
        /// The proposal.
        id: i64,
        /// Before.
        from: Option<i64>,
        /// After.
        to: Option<i64>,
    },
    /// The agency of an assignment.
    Assignment {
        /// The assignment.
        id: i64,
        /// Before.
        from: Option<i64>,
        /// After.
        to: Option<i64>,
    },
    /// The type of an agency.
    Agency {
        /// The agency.
        id: i64,
        /// Before.
        from: i64,
        /// After.
        to: i64,
    },
    /// What a merged agency type redirects to.
    AgencyType {
        /// The type.
        id: i64,
        /// Before.
        from: Option<i64>,
        /// After.
        to: Option<i64>,
    },
}

/// What a row is and how sure that is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RowState {
    /// The shared thing.
    pub shared_id: Option<i64>,
    /// `MATCHED`, `SUGGESTED` or `NEW`.
    pub status: String,
    /// From 0 to 1.
    pub score: f64,
    /// The decision that settled it.
    pub decision_id: Option<i64>,
}

impl RowState {
    /// A row that a steward settled. The decision's identity is filled in when it is recorded.
    pub(super) fn settled(shared_id: i64) -> Self {
        Self {
            shared_id: Some(shared_id),
            status: MatchStatus::Matched.to_value(),
            score: 1.0,
            decision_id: None,
        }
    }
}

impl Change {
    /// Notes the decision in what a change leaves behind.
    pub(super) fn set_decision(&mut self, decision_id: i64) {
        match self {
            // A row that stays in doubt was not settled by anybody.
            Self::Row { to, .. } if to.status == "MATCHED" => to.decision_id = Some(decision_id),
            Self::Candidate { to, .. } => *to = Some(decision_id),
            _ => {}
        }
    }

    /// The change that takes this one back.
    pub(in crate::store) fn inverse(mut self) -> Self {
        match &mut self {
            Self::Row { from, to, .. } => std::mem::swap(from, to),
            Self::Name { from, to, .. } => std::mem::swap(from, to),
            Self::Agency { from, to, .. } => std::mem::swap(from, to),
            Self::Code { from, to, .. }
            | Self::Redirect { from, to, .. }
            | Self::Candidate { from, to, .. }
            | Self::Assignment { from, to, .. }
            | Self::AgencyType { from, to, .. } => std::mem::swap(from, to),
        }
        self
    }

    /// Goes on to where a later change of the same place leads.
    pub(in crate::store) fn lead_to(&mut self, later: &Self) {
        match (self, later) {
            (Self::Code { to, .. }, Self::Code { to: led, .. })
            | (Self::Redirect { to, .. }, Self::Redirect { to: led, .. }) => *to = *led,
            _ => {}
        }
    }

    /// Begins where an earlier change of the same place began.
    pub(in crate::store) fn begin_at(&mut self, earlier: &Self) {
        match (self, earlier) {
            (Self::Code { from, .. }, Self::Code { from: began, .. })
            | (Self::Redirect { from, .. }, Self::Redirect { from: began, .. }) => *from = *began,
            _ => {}
        }
    }

    /// What is changed, whatever the change: two changes of one place depend on their order.
    pub(in crate::store) fn place(&self) -> (&'static str, i64) {
        match self {
            Self::Row {
                is_indicator: true,
                id,
                ..
            }
            | Self::Code {
                is_indicator: true,
                id,
                ..
            } => ("plan indicator", *id),
            Self::Row { id, .. } | Self::Code { id, .. } => ("task", *id),
            Self::Redirect {
                is_indicator: true,
                id,
                ..
            } => ("indicator", *id),
            Self::Redirect { id, .. } => ("shared task", *id),
            Self::Name {
                is_indicator: true,
                id,
                ..
            } => ("name of indicator", *id),
            Self::Name { id, .. } => ("name of shared task", *id),
            Self::Candidate { id, .. } => ("proposal", *id),
            Self::Assignment { id, .. } => ("assignment", *id),
            Self::Agency { id, .. } => ("agency", *id),
            Self::AgencyType { id, .. } => ("agency type", *id),
        }
    }

    /// What all changes with the same effect have in common, so that they go in one statement.
    pub(super) fn effect(&self) -> Result<String, StoreError> {
        let mut alike = self.clone();
        match &mut alike {
            Self::Row { id, from, .. } => {
                *id = 0;
                *from = RowState::settled(0);
            }
            Self::Code { id, from, .. }
            | Self::Redirect { id, from, .. }
            | Self::Candidate { id, from, .. }
            | Self::Assignment { id, from, .. }
            | Self::AgencyType { id, from, .. } => {
                *id = 0;
                *from = None;
            }
            Self::Name { .. } => {}
            Self::Agency { id, from, .. } => {
                *id = 0;
                *from = 0;
            }
        }
        crate::store::stored::encode(&alike)
    }
}
