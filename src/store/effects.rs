//! What a commit changed about rows that were there before: codes that turned out to be one, rows that left their code.
//!
//! An import keeps its effects. Taking them out again leaves what later imports changed in force, as if the import had
//! never been between.

use std::collections::{HashMap, HashSet};

use doichieu_entities::data_version::{self, ChangeKind};
use doichieu_entities::decision::{self, DecisionKind};
use doichieu_entities::import::{self, ImportStatus};
use doichieu_imports::reading::AppendixKind;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};

use super::StoreError;
use super::decision::{Change, apply, changes_of};
use super::stored::{decode, encode};

/// What a commit changed, at most one change of each place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Effects {
    changes: Vec<Change>,
}

impl Effects {
    /// Does changes and notes them. Two of one place become one.
    pub(super) async fn make(
        &mut self,
        db: &impl ConnectionTrait,
        changes: Vec<Change>,
    ) -> Result<(), StoreError> {
        apply(db, &changes).await?;
        for change in changes {
            match self.changes.iter_mut().find(|it| it.place() == change.place()) {
                Some(earlier) => earlier.lead_to(&change),
                None => self.changes.push(change),
            }
        }
        Ok(())
    }

    /// Keeps the effects with the import.
    pub(super) async fn keep(&self, db: &impl ConnectionTrait, import_id: i64) -> Result<(), StoreError> {
        if self.changes.is_empty() {
            return Ok(());
        }
        import::Entity::update_many()
            .col_expr(import::Column::Effects, Expr::value(encode(self)?))
            .filter(import::Column::Id.eq(import_id))
            .exec(db)
            .await?;
        Ok(())
    }

    /// The effects of a committed import.
    pub(super) fn of(import: &import::Model) -> Result<Self, StoreError> {
        match &import.effects {
            None => Ok(Self::default()),
            Some(json) => decode("effects of an import", json),
        }
    }

    /// Takes the effects of an import back. Refused while a later decision rests on one of them.
    pub(super) async fn take_back(
        &self,
        db: &impl ConnectionTrait,
        import_id: i64,
    ) -> Result<(), StoreError> {
        if self.changes.is_empty() {
            return Ok(());
        }
        let Some(version) = version_of(db, import_id).await? else {
            return Ok(());
        };
        self.refuse_decided(db, import_id, version).await?;
        self.splice(db, version).await?;
        let backwards: Vec<Change> = self.changes.iter().cloned().map(Change::inverse).collect();
        apply(db, &backwards).await
    }

    /// The shared things of a kind that rows had before and after.
    pub(super) fn shared_ids(&self, kind: AppendixKind) -> HashSet<i64> {
        let codes = self.changes.iter().filter_map(|it| match it {
            Change::Code {
                is_indicator,
                from,
                to,
                ..
            } if *is_indicator == (kind == AppendixKind::Indicators) => Some([*from, *to]),
            _ => None,
        });
        codes.flatten().flatten().collect()
    }

    async fn refuse_decided(
        &self,
        db: &impl ConnectionTrait,
        import_id: i64,
        version: i64,
    ) -> Result<(), StoreError> {
        let places: HashSet<_> = self.changes.iter().map(Change::place).collect();
        for decision in standing_decisions_after(db, version).await? {
            if changes_of(&decision)?
                .iter()
                .any(|it| places.contains(&it.place()))
            {
                let id = decision.id;
                return Err(StoreError::conflict(
                    format!(
                        "quyết định {id} dựa trên lần nhập {import_id}; hãy hoàn tác quyết định {id} trước"
                    ),
                    format!("decision {id} rests on import {import_id}; undo decision {id} first"),
                ));
            }
        }
        Ok(())
    }

    /// Lets what later imports changed begin where these effects began.
    async fn splice(&self, db: &impl ConnectionTrait, version: i64) -> Result<(), StoreError> {
        let earlier: HashMap<_, &Change> = self.changes.iter().map(|it| (it.place(), it)).collect();
        // Few imports change rows that were there before, and fewer are reverted.
        for later in imports_after(db, version).await? {
            let mut effects = Self::of(&later)?;
            let mut is_touched = false;
            for change in &mut effects.changes {
                if let Some(earlier) = earlier.get(&change.place()) {
                    change.begin_at(earlier);
                    is_touched = true;
                }
            }
            if is_touched {
                effects.keep(db, later.id).await?;
            }
        }
        Ok(())
    }
}

/// The data version that a commit made.
async fn version_of(db: &impl ConnectionTrait, import_id: i64) -> Result<Option<i64>, StoreError> {
    Ok(data_version::Entity::find()
        .select_only()
        .column(data_version::Column::Id)
        .filter(data_version::Column::ImportId.eq(import_id))
        .filter(data_version::Column::Kind.eq(ChangeKind::Commit))
        .into_tuple()
        .one(db)
        .await?)
}

async fn standing_decisions_after(
    db: &impl ConnectionTrait,
    version: i64,
) -> Result<Vec<decision::Model>, StoreError> {
    let later: Vec<Option<i64>> = data_version::Entity::find()
        .select_only()
        .column(data_version::Column::DecisionId)
        .filter(data_version::Column::Id.gt(version))
        .filter(data_version::Column::Kind.eq(ChangeKind::Decision))
        .into_tuple()
        .all(db)
        .await?;
    Ok(decision::Entity::find()
        .filter(decision::Column::Id.is_in(later.into_iter().flatten()))
        .filter(decision::Column::Kind.ne(DecisionKind::Undo))
        .filter(decision::Column::UndoneById.is_null())
        .order_by_asc(decision::Column::Id)
        .all(db)
        .await?)
}

async fn imports_after(db: &impl ConnectionTrait, version: i64) -> Result<Vec<import::Model>, StoreError> {
    let later: Vec<Option<i64>> = data_version::Entity::find()
        .select_only()
        .column(data_version::Column::ImportId)
        .filter(data_version::Column::Id.gt(version))
        .filter(data_version::Column::Kind.eq(ChangeKind::Commit))
        .into_tuple()
        .all(db)
        .await?;
    Ok(import::Entity::find()
        .filter(import::Column::Id.is_in(later.into_iter().flatten()))
        .filter(import::Column::Status.eq(ImportStatus::Committed))
        .filter(import::Column::Effects.is_not_null())
        .order_by_asc(import::Column::Id)
        .all(db)
        .await?)
}
