//! Decisions of stewards: confirm, refuse, merge, split, rename, move, alias; each kept with who, when and why.
//!
//! A decision is a list of changes, each with what was before and what is after, and of rules that hold for later
//! imports. The log is only added to; undoing is a decision of its own that applies the changes backwards.

mod agencies;
mod apply;
mod change;
mod crosswalk;
mod facts;
mod log;
mod record;
mod rows;
mod shared_things;
mod undo;

use doichieu_entities::decision;

use crate::access::Actor;
pub(super) use apply::apply;

pub use change::{Change, RowState};
pub use crosswalk::{AgencyLine, BadLine, CrosswalkLine, CrosswalkReport};
pub(super) use facts::{current, redirects};
pub use log::LoggedDecision;
pub(super) use log::changes_of;
pub(super) use rows::{join, refuse};

/// Who decides, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steward {
    /// Who asks, for the audit log.
    pub actor: Actor,
    /// Under whose name it is kept.
    pub name: String,
    /// Why.
    pub reason: Option<String>,
}

impl Steward {
    /// An actor who decides in their own name.
    pub fn of(actor: &Actor, reason: Option<String>) -> Self {
        Self {
            actor: actor.clone(),
            name: actor.name.clone(),
            reason,
        }
    }
}

/// A row of an appendix, by its identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RowId {
    /// A plan indicator.
    Indicator(i64),
    /// A task.
    Task(i64),
}

/// A decision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The decision.
    pub decision: decision::Model,
    /// The data version that shows it.
    pub data_version: i64,
}
