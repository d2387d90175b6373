//! Taking a decision back: its changes backwards, its rules out of force. The log keeps both decisions.

use std::collections::HashSet;

use doichieu_entities::decision::{self, DecisionKind};
use doichieu_entities::decision_rule;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    Set,
};

use super::log::changes_of;
use super::record::{Draft, Payload, record};
use super::{Change, Decided, Steward};
use crate::store::stored::decode;
use crate::store::{Store, StoreError, enums};

impl Store {
    /// Undoes a decision. Refused while a later one that touches the same things stands: that one is undone first.
    pub async fn undo_decision(&self, id: i64, steward: &Steward) -> Result<Decided, StoreError> {
        let tx = self.begin_write().await?;
        let undone = decision::Entity::find_by_id(id)
            .one(&tx)
            .await?
            .ok_or_else(|| StoreError::not_found("Decision", &id))?;
        refuse_twice(&undone)?;
        let payload: Payload = decode("payload of a decision", &undone.payload)?;
        refuse_dependants(&tx, &undone, &payload).await?;
        decision_rule::Entity::delete_many()
            .filter(decision_rule::Column::DecisionId.eq(id))
            .exec(&tx)
            .await?;
        let draft = Draft {
            kind: DecisionKind::Undo,
            appendix_kind: undone.appendix_kind.map(enums::known_appendix_kind),
            subject: undone.subject.clone(),
            changes: Vec::new(),
            rules: Vec::new(),
        };
        let backwards: Vec<Change> = payload.changes.into_iter().rev().map(Change::inverse).collect();
        super::apply::apply(&tx, &backwards).await?;
        let decided = record(&tx, steward, draft).await?;
        let mut undone = undone.into_active_model();
        undone.undone_by_id = Set(Some(decided.decision.id));
        undone.update(&tx).await?;
        tx.commit().await?;
        Ok(decided)
    }
}

fn refuse_twice(decision: &decision::Model) -> Result<(), StoreError> {
    let id = decision.id;
    if decision.kind == DecisionKind::Undo {
        return Err(StoreError::conflict(
            format!("quyết định {id} là một lần hoàn tác; hãy quyết định lại thay vì hoàn tác nó"),
            format!("decision {id} is itself an undoing; decide again instead of undoing it"),
        ));
    }
    match decision.undone_by_id {
        None => Ok(()),
        Some(by) => Err(StoreError::conflict(
            format!("quyết định {id} đã được hoàn tác bởi quyết định {by}"),
            format!("decision {id} was undone by decision {by} already"),
        )),
    }
}

async fn refuse_dependants(
    db: &impl ConnectionTrait,
    undone: &decision::Model,
    payload: &Payload,
) -> Result<(), StoreError> {
    let places: HashSet<_> = payload.changes.iter().map(Change::place).collect();
    let later = decision::Entity::find()
        .filter(decision::Column::Id.gt(undone.id))
        .filter(decision::Column::Kind.ne(DecisionKind::Undo))
        .filter(decision::Column::UndoneById.is_null())
        .order_by_asc(decision::Column::Id)
        .all(db)
        .await?;
    for later in later {
        if changes_of(&later)?.iter().any(|it| places.contains(&it.place())) {
            let (id, later) = (undone.id, later.id);
            return Err(StoreError::conflict(
                format!("quyết định {later} dựa trên quyết định {id}; hãy hoàn tác quyết định {later} trước"),
                format!("decision {later} rests on decision {id}; undo decision {later} first"),
            ));
        }
    }
    Ok(())
}
