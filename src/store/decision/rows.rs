//! Decisions on rows: confirm or refuse a candidate, move a row, split rows off.

use std::collections::BTreeSet;

use doichieu_entities::decision::DecisionKind;
use doichieu_entities::decision_rule::RuleEffect;
use doichieu_imports::reading::AppendixKind;
use sea_orm::ConnectionTrait;

use super::facts::{self, RowFacts};
use super::record::{Draft, Rule, record};
use super::{Change, Decided, RowId, RowState, Steward};
use crate::error::{AppError, Sentence};
use crate::store::shared::{self, NewShared, SharedThing};
use crate::store::{Store, StoreError};

impl Store {
    /// A row is a shared thing: it joins it, and its wording means it in later imports of the province.
    pub async fn confirm(&self, row: RowId, code: &str, steward: &Steward) -> Result<Decided, StoreError> {
        self.join(row, code, DecisionKind::Confirm, steward).await
    }

    /// A row belongs to another shared thing than the one it is in.
    pub async fn move_row(&self, row: RowId, code: &str, steward: &Steward) -> Result<Decided, StoreError> {
        self.join(row, code, DecisionKind::Move, steward).await
    }

    /// A row is not a shared thing: the candidate never comes back, and a row that was joined leaves.
    pub async fn refuse(&self, row: RowId, code: &str, steward: &Steward) -> Result<Decided, StoreError> {
        let tx = self.begin_write().await?;
        let decided = refuse(&tx, row, code, steward).await?;
        tx.commit().await?;
        Ok(decided)
    }

    /// Rows of a shared thing are another one, which gets a code of its own.
    pub async fn split(
        &self,
        code: &str,
        rows: &[RowId],
        name: Option<&str>,
        steward: &Steward,
    ) -> Result<Decided, StoreError> {
        let tx = self.begin_write().await?;
        let split = facts::all_current(&tx, rows).await?;
        let Some(first) = split.first() else {
            return Err(no_rows());
        };
        let thing = facts::thing(&tx, first.kind, code).await?;
        refuse_strangers(&split, &thing)?;
        let new = NewShared {
            name: name.unwrap_or(&first.name).to_owned(),
            unit: first.unit.clone(),
        };
        let made = shared::create(&tx, first.kind, vec![new]).await?;
        let made = made.first().ok_or(StoreError::NothingInserted)?;
        let mut draft = draft(DecisionKind::Split, first, &thing.code);
        let mut rules = BTreeSet::new();
        for row in &split {
            draft.changes.push(row_change(row, RowState::settled(made.id)));
            if rules.insert((row.wording(), row.province_code.clone())) {
                draft.rules.push(rule(RuleEffect::Alias, row, &made.code));
                draft.rules.push(rule(RuleEffect::Refused, row, &thing.code));
            }
        }
        let decided = record(&tx, steward, draft).await?;
        tx.commit().await?;
        Ok(decided)
    }

    async fn join(
        &self,
        row: RowId,
        code: &str,
        kind: DecisionKind,
        steward: &Steward,
    ) -> Result<Decided, StoreError> {
        let tx = self.begin_write().await?;
        let decided = join(&tx, row, code, kind, steward).await?;
        tx.commit().await?;
        Ok(decided)
    }
}

/// Joins a row to a shared thing, within a transaction.
pub(in crate::store) async fn join(
    tx: &impl ConnectionTrait,
    row: RowId,
    code: &str,
    kind: DecisionKind,
    steward: &Steward,
) -> Result<Decided, StoreError> {
    let facts = facts::current(tx, row).await?;
    let thing = facts::thing(tx, facts.kind, code).await?;
    facts::refuse_refused(tx, &facts, &thing).await?;
    facts::refuse_second(tx, &facts, &thing).await?;
    let mut draft = draft(kind, &facts, &thing.code);
    draft.rules.push(rule(RuleEffect::Alias, &facts, &thing.code));
    let versions = facts::same_row_of_other_versions(tx, &facts).await?;
    for it in std::iter::once(&facts).chain(&versions) {
        draft.changes.push(row_change(it, RowState::settled(thing.id)));
    }
    if let Some(left) = facts.state.shared_id.filter(|it| *it != thing.id)
        && facts::n_rows(tx, facts.kind, left).await? <= versions.len() + 1
    {
        draft
            .changes
            .extend(facts::redirects(tx, facts.kind, left, thing.id).await?);
    }
    record(tx, steward, draft).await
}

/// Keeps a row from a shared thing, within a transaction.
pub(in crate::store) async fn refuse(
    tx: &impl ConnectionTrait,
    row: RowId,
    code: &str,
    steward: &Steward,
) -> Result<Decided, StoreError> {
    let facts = facts::current(tx, row).await?;
    let thing = facts::thing(tx, facts.kind, code).await?;
    let mut draft = draft(DecisionKind::Refuse, &facts, &thing.code);
    draft.rules.push(rule(RuleEffect::Refused, &facts, &thing.code));
    let candidates = facts::candidates(tx, row).await?;
    for it in candidates.iter().filter(|it| it.shared_id == thing.id) {
        draft.changes.push(Change::Candidate {
            id: it.id,
            from: None,
            to: None,
        });
    }
    let has_others = candidates
        .iter()
        .any(|it| it.shared_id != thing.id && Some(it.shared_id) != facts.state.shared_id);
    if facts.state.shared_id == Some(thing.id) {
        let alone = alone(tx, &facts).await?;
        draft.rules.push(rule(RuleEffect::Alias, &facts, &alone.code));
        draft
            .changes
            .push(row_change(&facts, RowState::settled(alone.id)));
    } else if !has_others {
        draft.changes.push(row_change(&facts, facts.no_longer_in_doubt()));
    }
    record(tx, steward, draft).await
}

/// A decision about a row and a shared thing.
fn draft(kind: DecisionKind, facts: &RowFacts, code: &str) -> Draft {
    Draft {
        kind,
        appendix_kind: Some(facts.kind),
        subject: code.to_owned(),
        changes: Vec::new(),
        rules: Vec::new(),
    }
}

fn rule(effect: RuleEffect, facts: &RowFacts, code: &str) -> Rule {
    Rule::new(effect, facts.wording(), Some(facts.province_code.clone()), code)
}

fn row_change(facts: &RowFacts, to: RowState) -> Change {
    Change::Row {
        is_indicator: facts.kind == AppendixKind::Indicators,
        id: facts.id,
        from: facts.state.clone(),
        to,
    }
}

/// A shared thing of its own for a row that leaves the one it was in.
async fn alone(db: &impl ConnectionTrait, facts: &RowFacts) -> Result<SharedThing, StoreError> {
    let new = NewShared {
        name: facts.name.clone(),
        unit: facts.unit.clone(),
    };
    let made = shared::create(db, facts.kind, vec![new]).await?;
    made.into_iter().next().ok_or(StoreError::NothingInserted)
}

fn refuse_strangers(rows: &[RowFacts], thing: &SharedThing) -> Result<(), StoreError> {
    match rows.iter().find(|it| it.state.shared_id != Some(thing.id)) {
        None => Ok(()),
        Some(row) => Err(StoreError::conflict(
            format!("hàng “{}” không thuộc {}", row.name, thing.code),
            format!("the row {:?} is not in {}", row.name, thing.code),
        )),
    }
}

fn no_rows() -> StoreError {
    StoreError::refused(AppError::InvalidArgument {
        argument: "rows".to_owned(),
        problem: Sentence::new("cần ít nhất một hàng", "at least one row is needed"),
    })
}
