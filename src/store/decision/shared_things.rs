//! Decisions on shared things: two are one, or one has a better name.

use std::collections::{BTreeSet, HashMap};

use doichieu_entities::decision::DecisionKind;
use doichieu_entities::decision_rule::RuleEffect;
use doichieu_entities::{indicator, shared_task};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::text::collapse;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::facts::{self, RowFacts};
use super::record::{Draft, Rule, record};
use super::{Change, Decided, RowState, Steward};
use crate::error::{AppError, Sentence};
use crate::store::shared::SharedThing;
use crate::store::{Store, StoreError};

impl Store {
    /// Two shared things are one: the first one's code redirects to the second from now on.
    pub async fn merge(
        &self,
        kind: AppendixKind,
        from: &str,
        into: &str,
        steward: &Steward,
    ) -> Result<Decided, StoreError> {
        let tx = self.begin_write().await?;
        let from = facts::thing(&tx, kind, from).await?;
        let into = facts::thing(&tx, kind, into).await?;
        if from.id == into.id {
            return Err(StoreError::conflict(
                format!("{} và {} đã là một", from.code, into.code),
                format!("{} and {} are one already", from.code, into.code),
            ));
        }
        let rows = facts::rows_of(&tx, kind, from.id).await?;
        refuse_neighbours(&rows, &facts::rows_of(&tx, kind, into.id).await?)?;
        let draft = Draft {
            kind: DecisionKind::Merge,
            appendix_kind: Some(kind),
            subject: from.code.clone(),
            changes: merge_changes(&tx, kind, &rows, &from, &into).await?,
            rules: aliases(&rows, &into),
        };
        let decided = record(&tx, steward, draft).await?;
        tx.commit().await?;
        Ok(decided)
    }

    /// A shared thing has a better name.
    pub async fn rename(
        &self,
        kind: AppendixKind,
        code: &str,
        name: &str,
        steward: &Steward,
    ) -> Result<Decided, StoreError> {
        let name = collapse(name);
        if name.is_empty() {
            return Err(StoreError::refused(AppError::InvalidArgument {
                argument: "name".to_owned(),
                problem: Sentence::new("tên không được để trống", "a name must not be blank"),
            }));
        }
        let tx = self.begin_write().await?;
        let thing = facts::thing(&tx, kind, code).await?;
        let change = Change::Name {
            is_indicator: kind == AppendixKind::Indicators,
            id: thing.id,
            from: name_of(&tx, kind, thing.id).await?,
            to: name,
        };
        let draft = Draft {
            kind: DecisionKind::Rename,
            appendix_kind: Some(kind),
            subject: thing.code,
            changes: vec![change],
            rules: Vec::new(),
        };
        let decided = record(&tx, steward, draft).await?;
        tx.commit().await?;
        Ok(decided)
    }
}

/// Rows of one version of an appendix are never the same thing.
fn refuse_neighbours(rows: &[RowFacts], others: &[RowFacts]) -> Result<(), StoreError> {
    let versions: HashMap<i64, &RowFacts> = others.iter().map(|it| (it.appendix_version_id, it)).collect();
    let neighbours = rows
        .iter()
        .find_map(|it| Some((it, versions.get(&it.appendix_version_id)?)));
    match neighbours {
        None => Ok(()),
        Some((one, other)) => Err(StoreError::conflict(
            format!(
                "“{}” và “{}” là hai hàng của cùng một phụ lục nên không thể là một",
                one.name, other.name
            ),
            format!(
                "{:?} and {:?} are two rows of one appendix and cannot be one",
                one.name, other.name
            ),
        )),
    }
}

async fn merge_changes(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    rows: &[RowFacts],
    from: &SharedThing,
    into: &SharedThing,
) -> Result<Vec<Change>, StoreError> {
    let mut changes: Vec<Change> = rows
        .iter()
        .map(|it| Change::Row {
            is_indicator: kind == AppendixKind::Indicators,
            id: it.id,
            from: it.state.clone(),
            to: RowState::settled(into.id),
        })
        .collect();
    changes.extend(facts::redirects(db, kind, from.id, into.id).await?);
    Ok(changes)
}

/// The wordings of the rows that readers see mean the shared thing.
fn aliases(rows: &[RowFacts], into: &SharedThing) -> Vec<Rule> {
    let wordings: BTreeSet<(String, String)> = rows
        .iter()
        .filter(|it| it.is_current)
        .map(|it| (it.wording(), it.province_code.clone()))
        .collect();
    wordings
        .into_iter()
        .map(|(wording, province)| Rule::new(RuleEffect::Alias, wording, Some(province), &into.code))
        .collect()
}

async fn name_of(db: &impl ConnectionTrait, kind: AppendixKind, id: i64) -> Result<String, StoreError> {
    let name = match kind {
        AppendixKind::Indicators => indicator::Entity::find_by_id(id).one(db).await?.map(|it| it.name),
        AppendixKind::Tasks => shared_task::Entity::find_by_id(id)
            .one(db)
            .await?
            .map(|it| it.name),
    };
    name.ok_or_else(|| StoreError::not_found("Indicator", &id))
}
