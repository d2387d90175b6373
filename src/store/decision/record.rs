//! Writing a decision down and doing what it says: the log, the rules, the changes, the data version.

use doichieu_entities::data_version::ChangeKind;
use doichieu_entities::decision::{self, DecisionKind};
use doichieu_entities::decision_rule::{self, RuleEffect};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::text::fold;
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel, Set};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::apply::apply;
use super::change::Change;
use super::{Decided, Steward};
use crate::store::audit::{self, Deed};
use crate::store::bulk::insert_all;
use crate::store::clock::now;
use crate::store::commit::publish::raise_version;
use crate::store::stored::encode;
use crate::store::{StoreError, enums, standing};

/// A decision before it is written down.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) kind: DecisionKind,
    pub(super) appendix_kind: Option<AppendixKind>,
    /// The code, slug or name it is about.
    pub(super) subject: String,
    pub(super) changes: Vec<Change>,
    pub(super) rules: Vec<Rule>,
}

/// What holds for later imports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rule {
    /// `ALIAS`, `REFUSED` or `AGENCY_ALIAS`.
    pub(super) effect: String,
    pub(super) name: String,
    pub(super) province_code: Option<String>,
    pub(super) code: String,
}

/// A decision's changes and rules as the log keeps them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Payload {
    pub(super) changes: Vec<Change>,
    pub(super) rules: Vec<Rule>,
}

impl Rule {
    pub(super) fn new(effect: RuleEffect, name: String, province_code: Option<String>, code: &str) -> Self {
        Self {
            effect: sea_orm::ActiveEnum::to_value(&effect),
            name,
            province_code,
            code: code.to_owned(),
        }
    }
}

/// Writes a decision down and does it.
pub(super) async fn record(
    db: &impl ConnectionTrait,
    steward: &Steward,
    mut draft: Draft,
) -> Result<Decided, StoreError> {
    let decision = insert(db, steward, &draft).await?;
    for change in &mut draft.changes {
        change.set_decision(decision.id);
    }
    apply(db, &draft.changes).await?;
    insert_rules(db, &decision, &draft).await?;
    let (before, after) = sides(&draft.changes)?;
    let payload = encode(&Payload {
        changes: draft.changes,
        rules: draft.rules,
    })?;
    let mut decision = decision.into_active_model();
    decision.payload = Set(payload);
    let decision = decision.update(db).await?;
    standing::refresh(db, draft.appendix_kind.as_slice()).await?;
    let data_version =
        raise_version(db, ChangeKind::Decision, &steward.name, None, Some(decision.id)).await?;
    audit::record(db, &steward.actor, deed(&decision, &before, &after)).await?;
    Ok(Decided {
        decision,
        data_version,
    })
}

/// What the audit log keeps of a decision.
fn deed(decision: &decision::Model, before: &[Value], after: &[Value]) -> Deed {
    Deed {
        action: "DECIDE",
        subject: format!("decision {}", decision.id),
        before: Some(json!({ "changes": before })),
        after: Some(json!({
            "kind": sea_orm::ActiveEnum::to_value(&decision.kind),
            "about": decision.subject,
            "decidedBy": decision.decided_by,
            "reason": decision.reason,
            "changes": after,
        })),
    }
}

/// Each change as it was before and as it is after.
fn sides(changes: &[Change]) -> Result<(Vec<Value>, Vec<Value>), StoreError> {
    let whole = changes.iter().map(serde_json::to_value);
    let whole: Vec<Value> = whole
        .collect::<Result<_, _>>()
        .map_err(|source| StoreError::Decode {
            what: "changes of a decision".to_owned(),
            source: source.into(),
        })?;
    let without = |side: &str| whole.iter().cloned().map(|it| strip(it, side)).collect();
    Ok((without("to"), without("from")))
}

/// A change without one of its sides.
fn strip(mut change: Value, side: &str) -> Value {
    if let Some(fields) = change.as_object_mut() {
        fields.remove(side);
    }
    change
}

async fn insert(
    db: &impl ConnectionTrait,
    steward: &Steward,
    draft: &Draft,
) -> Result<decision::Model, StoreError> {
    let row = decision::Model {
        id: 0,
        kind: draft.kind,
        appendix_kind: draft.appendix_kind.map(enums::appendix_kind),
        subject: draft.subject.clone(),
        payload: String::new(),
        reason: steward.reason.clone(),
        decided_by: steward.name.clone(),
        decided_at: now(),
        undone_by_id: None,
    };
    let inserted = insert_all::<decision::Entity, _>(db, vec![row]).await?;
    inserted.into_iter().next().ok_or(StoreError::NothingInserted)
}

/// Brings rules into force.
pub(super) async fn insert_rules(
    db: &impl ConnectionTrait,
    decision: &decision::Model,
    draft: &Draft,
) -> Result<(), StoreError> {
    let rows = draft.rules.iter().map(|it| {
        Ok(decision_rule::Model {
            id: 0,
            decision_id: decision.id,
            effect: <RuleEffect as sea_orm::ActiveEnum>::try_from_value(&it.effect)?,
            appendix_kind: draft.appendix_kind.map(enums::appendix_kind),
            name: it.name.clone(),
            name_folded: fold(&it.name),
            province_code: it.province_code.clone(),
            code: it.code.clone(),
        })
    });
    let rows = rows.collect::<Result<Vec<_>, StoreError>>()?;
    insert_all::<decision_rule::Entity, _>(db, rows).await?;
    Ok(())
}
