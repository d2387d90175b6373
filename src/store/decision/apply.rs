//! Does changes: what a decision changes, written to the tables.

use std::collections::BTreeMap;

use doichieu_entities::{
    agency, agency_type, assignment, indicator, plan_indicator, proposal, shared_task, task,
};
use doichieu_imports::text::fold;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Value};

use super::change::{Change, RowState};
use crate::store::StoreError;
use crate::store::sort_key::sort_key;

/// Does changes, those with the same effect in one statement.
pub(in crate::store) async fn apply(db: &impl ConnectionTrait, changes: &[Change]) -> Result<(), StoreError> {
    let mut groups: BTreeMap<String, (&Change, Vec<i64>)> = BTreeMap::new();
    for change in changes {
        let group = groups.entry(change.effect()?).or_insert((change, Vec::new()));
        group.1.push(change.place().1);
    }
    for (change, ids) in groups.into_values() {
        apply_one(db, change, ids).await?;
    }
    Ok(())
}

async fn apply_one(db: &impl ConnectionTrait, change: &Change, ids: Vec<i64>) -> Result<(), StoreError> {
    match change {
        Change::Row { is_indicator, to, .. } => set_rows(db, *is_indicator, ids, to).await,
        Change::Name { is_indicator, to, .. } => set_names(db, *is_indicator, ids, to).await,
        Change::Code {
            is_indicator: true,
            to,
            ..
        } => {
            use plan_indicator::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::IndicatorId, (*to).into())]).await
        }
        Change::Code { to, .. } => {
            use task::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::SharedTaskId, (*to).into())]).await
        }
        Change::Redirect {
            is_indicator: true,
            to,
            ..
        } => {
            use indicator::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::MergedIntoId, (*to).into())]).await
        }
        Change::Redirect { to, .. } => {
            use shared_task::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::MergedIntoId, (*to).into())]).await
        }
        Change::Candidate { to, .. } => {
            use proposal::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::RefusedById, (*to).into())]).await
        }
        Change::Assignment { to, .. } => {
            use assignment::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::AgencyId, (*to).into())]).await
        }
        Change::Agency { to, .. } => {
            use agency::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::AgencyTypeId, (*to).into())]).await
        }
        Change::AgencyType { to, .. } => {
            use agency_type::{Column, Entity};
            set::<Entity>(db, (Column::Id, ids), [(Column::MergedIntoId, (*to).into())]).await
        }
    }
}

async fn set_rows(
    db: &impl ConnectionTrait,
    is_indicator: bool,
    ids: Vec<i64>,
    to: &RowState,
) -> Result<(), StoreError> {
    if is_indicator {
        use plan_indicator::{Column, Entity};
        let values = [
            (Column::IndicatorId, to.shared_id.into()),
            (Column::MatchStatus, to.status.clone().into()),
            (Column::MatchScore, to.score.into()),
            (Column::DecisionId, to.decision_id.into()),
        ];
        set::<Entity>(db, (Column::Id, ids), values).await
    } else {
        use task::{Column, Entity};
        let values = [
            (Column::SharedTaskId, to.shared_id.into()),
            (Column::MatchStatus, to.status.clone().into()),
            (Column::MatchScore, to.score.into()),
            (Column::DecisionId, to.decision_id.into()),
        ];
        set::<Entity>(db, (Column::Id, ids), values).await
    }
}

async fn set_names(
    db: &impl ConnectionTrait,
    is_indicator: bool,
    ids: Vec<i64>,
    to: &str,
) -> Result<(), StoreError> {
    if is_indicator {
        use indicator::{Column, Entity};
        let values = [
            (Column::Name, to.into()),
            (Column::NameFolded, fold(to).into()),
            (Column::NameSort, sort_key(to).into()),
        ];
        set::<Entity>(db, (Column::Id, ids), values).await
    } else {
        use shared_task::{Column, Entity};
        let values = [
            (Column::Name, to.into()),
            (Column::NameFolded, fold(to).into()),
            (Column::NameSort, sort_key(to).into()),
        ];
        set::<Entity>(db, (Column::Id, ids), values).await
    }
}

/// Sets columns of the rows that the first column names.
async fn set<E: EntityTrait>(
    db: &impl ConnectionTrait,
    (id, ids): (E::Column, Vec<i64>),
    values: impl IntoIterator<Item = (E::Column, Value)>,
) -> Result<(), StoreError> {
    let mut update = E::update_many().filter(id.is_in(ids));
    for (column, value) in values {
        update = update.col_expr(column, Expr::value(value));
    }
    update.exec(db).await?;
    Ok(())
}
