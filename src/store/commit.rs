//! A staged import becomes visible: one transaction writes its records, gives codes, publishes and raises the version.
//!
//! A preview is this very transaction rolled back, so it shows what a commit would do and not what it might.

mod agencies;
mod blocked;
mod decided;
pub(super) mod known;
mod links;
mod outcome;
pub(super) mod publish;
mod returning;
mod rows;
mod versions;

use std::sync::Arc;

use doichieu_entities::import::{self, ImportStatus};
use doichieu_imports::reading::Reading;
use doichieu_imports::reconcile::{Reconciliation, RegistryIndex, reconcile_with};
use doichieu_imports::registry::Superseded;
use sea_orm::DatabaseTransaction;

pub use decided::{RowDecision, Verdict};
pub use outcome::{AppendixChange, AppendixOutcome, CandidateOutcome, CommitOutcome, RowOutcome};

use super::audit::record;
use super::effects::Effects;
use super::identity::{self, Identity};
use super::import::{decode_reading, expect_status, finish, get};
use super::registry::PreparedRegistry;
use super::stored_reading::{StoredAppendix, StoredReading};
use super::{Store, StoreError, deed, standing};
use crate::access::Actor;
use versions::NewVersion;

/// An order to commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitOrder {
    /// The staged import.
    pub import_id: i64,
    /// Who orders it.
    pub actor: Actor,
    /// Names of the ERROR diagnostics that are accepted (`CODE Sheet!D31`).
    pub accepted: Vec<String>,
    /// The data version of the preview that the order was given on. Unset: that of the staging.
    pub expected_version: Option<i64>,
    /// What a steward decided on the preview, in order: part of the same transaction.
    pub decisions: Vec<RowDecision>,
}

impl CommitOrder {
    /// An order that accepts no error and rests on the state of the staging.
    pub fn new(import_id: i64, actor: Actor) -> Self {
        Self {
            import_id,
            actor,
            accepted: Vec::new(),
            expected_version: None,
            decisions: Vec::new(),
        }
    }
}

/// How far a commit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommitStep {
    /// Each row was compared with what is known.
    Reconciled {
        /// Rows compared.
        rows: u64,
    },
    /// Everything is written and visible.
    Stored {
        /// The data version that shows it; none when nothing was new.
        data_version: Option<i64>,
    },
}

/// Told of each step of a commit.
pub type OnCommitStep<'a> = &'a (dyn Fn(CommitStep) + Sync);

impl Store {
    /// Commits a staged import.
    #[tracing::instrument(name = "commit", level = "debug", skip_all, fields(import.id = order.import_id))]
    pub async fn commit(
        &self,
        order: &CommitOrder,
        on_step: OnCommitStep<'_>,
    ) -> Result<CommitOutcome, StoreError> {
        let tx = self.begin_write().await?;
        let import = get(&tx, order.import_id).await?;
        expect_status(&import, ImportStatus::Staged)?;
        blocked::accept_errors(&tx, &import, order).await?;
        let work = Work::load(&tx, &import).await?;
        let base = order.expected_version.unwrap_or(import.base_version);
        blocked::refuse_conflicts(&tx, &work.identities, base).await?;
        if !order.decisions.is_empty() {
            decided::refuse_stale(&tx, base).await?;
        }
        let mut outcome = work
            .write(&tx, &self.prepared, &import, &order.actor.name, on_step)
            .await?;
        finish(&tx, import, ImportStatus::Committed, &order.actor.name).await?;
        if let Some(data_version) = outcome.data_version {
            identity::refresh_plans(&tx, &outcome.appendix_ids, data_version).await?;
        }
        standing::refresh(&tx, &standing::BOTH).await?;
        decided::take(&tx, &mut outcome, &order.decisions, &order.actor).await?;
        record(&tx, &order.actor, deed::committed(&outcome, &order.accepted)).await?;
        tx.commit().await?;
        on_step(CommitStep::Stored {
            data_version: outcome.data_version,
        });
        Ok(outcome)
    }

    /// What an order, carried out now, would do. Nothing stays written.
    pub async fn preview(&self, order: &CommitOrder) -> Result<CommitOutcome, StoreError> {
        let tx = self.begin_write().await?;
        let import = get(&tx, order.import_id).await?;
        expect_status(&import, ImportStatus::Staged)?;
        let work = Work::load(&tx, &import).await?;
        let mut outcome = work
            .write(&tx, &self.prepared, &import, &order.actor.name, &|_| ())
            .await?;
        decided::take(&tx, &mut outcome, &order.decisions, &order.actor).await?;
        tx.rollback().await?;
        Ok(outcome)
    }
}

/// What is to be written: the appendices of an import, and which of them say something new.
struct Work {
    stored: StoredReading,
    reading: Reading,
    identities: Vec<Identity>,
}

impl Work {
    async fn load(tx: &DatabaseTransaction, import: &import::Model) -> Result<Self, StoreError> {
        let stored = decode_reading(import)?;
        let reading = stored.to_reading().map_err(|source| StoreError::Decode {
            what: format!("reading of import {}", import.id),
            source: source.into(),
        })?;
        let identities = identity::find(tx, &reading).await?;
        Ok(Self {
            stored,
            reading,
            identities,
        })
    }

    async fn write(
        self,
        tx: &DatabaseTransaction,
        prepared: &PreparedRegistry,
        import: &import::Model,
        actor: &str,
        on_step: OnCommitStep<'_>,
    ) -> Result<CommitOutcome, StoreError> {
        let currents = versions::currents(tx, &self.identities).await?;
        let new = self.new_versions(&currents)?;
        let mut outcome = CommitOutcome::of(import, &self.reading, &self.identities, &currents, &new);
        if new.is_empty() {
            return Ok(outcome);
        }
        let reading = self.only(&new);
        let identities: Vec<Identity> = new.iter().map(|it| it.identity.clone()).collect();
        let index = prepared.at(tx).await?;
        let known = identity::superseded(&identities);
        let (reading, reconciliation) = reconcile_aside(reading, index, known.clone()).await?;
        on_step(CommitStep::Reconciled {
            rows: reconciliation.proposals.len() as u64,
        });
        let mut effects = Effects::default();
        let links = links::settle(tx, &reading, &reconciliation, &known, &mut effects).await?;
        effects.keep(tx, import.id).await?;
        let agencies = agencies::resolve(tx, &reading, &identities).await?;
        let appendix_ids = identity::ensure(tx, &reading, &identities).await?;
        let version_ids = versions::insert(tx, import, &new, &appendix_ids).await?;
        let row_ids = rows::insert(tx, &reading, &identities, &version_ids, &links, &agencies).await?;
        links::insert_proposals(tx, &links, &row_ids).await?;
        let data_version = publish::publish(tx, import, actor, &appendix_ids, &version_ids).await?;
        outcome.complete(data_version, &new, &links, appendix_ids);
        outcome.place_rows(&new, &row_ids);
        Ok(outcome)
    }

    /// The appendices that differ from what readers see now.
    fn new_versions(&self, currents: &[Option<versions::Current>]) -> Result<Vec<NewVersion>, StoreError> {
        let mut new = Vec::new();
        for (appendix_idx, current) in currents.iter().enumerate() {
            let (stored, identity) = (
                &self.stored.appendices[appendix_idx],
                &self.identities[appendix_idx],
            );
            let content_hash = super::content_hash::content_hash(stored)?;
            if current.as_ref().is_none_or(|it| it.content_hash != content_hash) {
                new.push(NewVersion {
                    appendix_idx,
                    stored: StoredAppendix::clone(stored),
                    identity: identity.clone(),
                    content_hash,
                });
            }
        }
        Ok(new)
    }

    /// The reading reduced to the appendices that are written: an unchanged one stays evidence in the registry.
    fn only(&self, new: &[NewVersion]) -> Reading {
        let appendices = new
            .iter()
            .map(|it| self.reading.appendices[it.appendix_idx].clone());
        Reading {
            appendices: appendices.collect(),
            ..self.reading.clone()
        }
    }
}

/// Reconciles on a thread for such work.
async fn reconcile_aside(
    reading: Reading,
    index: Arc<RegistryIndex>,
    superseded: Vec<Superseded>,
) -> Result<(Reading, Reconciliation), StoreError> {
    let work = tokio::task::spawn_blocking(move || {
        let reconciliation = reconcile_with(&reading, &index, &superseded);
        (reading, reconciliation)
    });
    work.await.map_err(|source| StoreError::Reconcile { source })
}
