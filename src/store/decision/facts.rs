//! What a decision rests on: rows with what they are, candidates, rules and shared things.

use doichieu_entities::decision_rule::{self, RuleEffect};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::reconcile::decided_wording;
use doichieu_imports::text::fold;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter};

use super::{Change, RowId, RowState};
use crate::store::shared::{self, SharedThing};
use crate::store::sql::Sql;
use crate::store::{StoreError, enums};

/// A row with what it is.
#[derive(Debug, Clone)]
pub(in crate::store) struct RowFacts {
    pub(super) kind: AppendixKind,
    pub(super) id: i64,
    pub(in crate::store) state: RowState,
    pub(super) name: String,
    pub(super) parent_name: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) province_code: String,
    pub(super) appendix_id: i64,
    pub(super) appendix_version_id: i64,
    pub(super) is_current: bool,
}

impl RowFacts {
    /// The wording under which decisions on the row are kept.
    pub(super) fn wording(&self) -> String {
        decided_wording(&self.name, self.parent_name.as_deref())
    }

    /// The state of a row all of whose candidates were refused.
    pub(super) fn no_longer_in_doubt(&self) -> RowState {
        let status = if self.state.status == "SUGGESTED" {
            "NEW"
        } else {
            self.state.status.as_str()
        };
        RowState {
            status: status.to_owned(),
            decision_id: None,
            ..self.state.clone()
        }
    }
}

impl RowId {
    /// Whether it is an indicator or a task.
    pub(in crate::store) fn kind(self) -> AppendixKind {
        match self {
            Self::Indicator(_) => AppendixKind::Indicators,
            Self::Task(_) => AppendixKind::Tasks,
        }
    }

    /// The identity in its table.
    pub(super) fn id(self) -> i64 {
        match self {
            Self::Indicator(id) | Self::Task(id) => id,
        }
    }
}

/// A candidate of a row that is not refused.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct CandidateFacts {
    pub(super) id: i64,
    pub(super) shared_id: i64,
}

#[derive(FromQueryResult)]
struct Found {
    id: i64,
    shared_id: Option<i64>,
    status: String,
    score: f64,
    decision_id: Option<i64>,
    name: String,
    parent_name: Option<String>,
    unit: Option<String>,
    province_code: String,
    appendix_id: i64,
    appendix_version_id: i64,
    is_current: bool,
}

const INDICATORS: &str = "SELECT r.id, r.indicator_id AS shared_id, r.match_status AS status, r.match_score AS score, \
     r.decision_id, r.name, parent.name AS parent_name, r.unit_normal AS unit, p.province_code, a.id AS appendix_id, \
     r.appendix_version_id, (c.id IS NOT NULL) AS is_current \
     FROM plan_indicator r JOIN appendix_version v ON v.id = r.appendix_version_id \
     JOIN appendix a ON a.id = v.appendix_id JOIN plan p ON p.id = a.plan_id \
     LEFT JOIN plan_indicator parent ON parent.id = r.parent_id \
     LEFT JOIN publication c ON c.appendix_version_id = v.id AND c.to_version_id IS NULL WHERE ";

const TASKS: &str = "SELECT r.id, r.shared_task_id AS shared_id, r.match_status AS status, r.match_score AS score, \
     r.decision_id, r.text AS name, parent.text AS parent_name, NULL AS unit, p.province_code, a.id AS appendix_id, \
     r.appendix_version_id, (c.id IS NOT NULL) AS is_current \
     FROM task r JOIN appendix_version v ON v.id = r.appendix_version_id \
     JOIN appendix a ON a.id = v.appendix_id JOIN plan p ON p.id = a.plan_id \
     LEFT JOIN task parent ON parent.id = r.parent_id \
     LEFT JOIN publication c ON c.appendix_version_id = v.id AND c.to_version_id IS NULL WHERE ";

/// A row that readers see.
pub(in crate::store) async fn current(db: &impl ConnectionTrait, row: RowId) -> Result<RowFacts, StoreError> {
    let mut rows = all_current(db, &[row]).await?;
    rows.pop().ok_or_else(|| StoreError::not_found("Row", &row.id()))
}

/// Rows of one kind that readers see, in the order given.
pub(super) async fn all_current(
    db: &impl ConnectionTrait,
    rows: &[RowId],
) -> Result<Vec<RowFacts>, StoreError> {
    let Some(first) = rows.first() else {
        return Ok(Vec::new());
    };
    let kind = first.kind();
    let ids: Vec<i64> = rows
        .iter()
        .filter(|it| it.kind() == kind)
        .map(|it| it.id())
        .collect();
    let mut sql = start(db, kind);
    sql.push("r.id").in_ids(&ids).push(" ORDER BY r.id");
    let found = load(db, kind, sql).await?;
    let ordered = ids.iter().map(|id| {
        let row = found.iter().find(|it| it.id == *id);
        let row = row.ok_or_else(|| StoreError::not_found("Row", id))?;
        if row.is_current {
            return Ok(row.clone());
        }
        Err(StoreError::conflict(
            format!("hàng “{}” thuộc một bản đã được thay thế", row.name),
            format!("the row {:?} belongs to a superseded version", row.name),
        ))
    });
    ordered.collect()
}

/// Every row of a shared thing, whatever its version.
pub(super) async fn rows_of(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    shared_id: i64,
) -> Result<Vec<RowFacts>, StoreError> {
    let mut sql = start(db, kind);
    push_shared(&mut sql, kind, shared_id);
    sql.push(" ORDER BY r.id");
    load(db, kind, sql).await
}

/// How many rows a shared thing has, whatever their version.
pub(super) async fn n_rows(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    shared_id: i64,
) -> Result<usize, StoreError> {
    Ok(rows_of(db, kind, shared_id).await?.len())
}

/// The same row in the other versions of its appendix: the same shared thing and wording.
pub(super) async fn same_row_of_other_versions(
    db: &impl ConnectionTrait,
    row: &RowFacts,
) -> Result<Vec<RowFacts>, StoreError> {
    let Some(shared_id) = row.state.shared_id else {
        return Ok(Vec::new());
    };
    let mut rows = rows_of(db, row.kind, shared_id).await?;
    rows.retain(|it| {
        it.appendix_id == row.appendix_id && it.id != row.id && fold(&it.wording()) == fold(&row.wording())
    });
    Ok(rows)
}

/// The shared thing of a code; that of a merged code is the one it redirects to.
pub(super) async fn thing(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    code: &str,
) -> Result<SharedThing, StoreError> {
    let noun = match kind {
        AppendixKind::Indicators => "Indicator",
        AppendixKind::Tasks => "SharedTask",
    };
    shared::resolve(db, kind, code)
        .await?
        .ok_or_else(|| StoreError::not_found(noun, &code))
}

/// The changes by which a shared thing, and what redirected to it, redirects to another.
pub(in crate::store) async fn redirects(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    from: i64,
    into: i64,
) -> Result<Vec<Change>, StoreError> {
    let is_indicator = kind == AppendixKind::Indicators;
    let mut changes = vec![Change::Redirect {
        is_indicator,
        id: from,
        from: None,
        to: Some(into),
    }];
    for id in shared::merged_into(db, kind, from).await? {
        changes.push(Change::Redirect {
            is_indicator,
            id,
            from: Some(from),
            to: Some(into),
        });
    }
    Ok(changes)
}

/// The candidates of a row that nobody refused.
pub(super) async fn candidates(
    db: &impl ConnectionTrait,
    row: RowId,
) -> Result<Vec<CandidateFacts>, StoreError> {
    let mut sql = Sql::new(db.get_database_backend());
    match row {
        RowId::Indicator(_) => {
            sql.push("SELECT id, indicator_id AS shared_id FROM proposal WHERE plan_indicator_id = ")
        }
        RowId::Task(_) => sql.push("SELECT id, shared_task_id AS shared_id FROM proposal WHERE task_id = "),
    };
    sql.bind(row.id())
        .push(" AND refused_by_id IS NULL ORDER BY position");
    Ok(CandidateFacts::find_by_statement(sql.build()).all(db).await?)
}

/// Refuses to join what a standing decision keeps apart.
pub(super) async fn refuse_refused(
    db: &impl ConnectionTrait,
    row: &RowFacts,
    thing: &SharedThing,
) -> Result<(), StoreError> {
    let rule = decision_rule::Entity::find()
        .filter(decision_rule::Column::Effect.eq(RuleEffect::Refused))
        .filter(decision_rule::Column::AppendixKind.eq(enums::appendix_kind(row.kind)))
        .filter(decision_rule::Column::NameFolded.eq(fold(&row.wording())))
        .filter(decision_rule::Column::ProvinceCode.eq(&row.province_code))
        .filter(decision_rule::Column::Code.eq(&thing.code))
        .one(db)
        .await?;
    match rule {
        None => Ok(()),
        Some(rule) => Err(StoreError::conflict(
            format!(
                "quyết định {} đã bác việc này; hãy hoàn tác nó trước",
                rule.decision_id
            ),
            format!("decision {} refused this; undo it first", rule.decision_id),
        )),
    }
}

/// Refuses a second row of one appendix in one shared thing.
pub(super) async fn refuse_second(
    db: &impl ConnectionTrait,
    row: &RowFacts,
    thing: &SharedThing,
) -> Result<(), StoreError> {
    let rows = rows_of(db, row.kind, thing.id).await?;
    let other = rows
        .iter()
        .find(|it| it.appendix_version_id == row.appendix_version_id && it.id != row.id);
    match other {
        None => Ok(()),
        Some(other) => Err(StoreError::conflict(
            format!(
                "hàng “{}” của cùng phụ lục đã là {}; hãy chuyển nó đi trước",
                other.name, thing.code
            ),
            format!(
                "the row {:?} of the same appendix is {} already; move it first",
                other.name, thing.code
            ),
        )),
    }
}

fn start(db: &impl ConnectionTrait, kind: AppendixKind) -> Sql {
    let mut sql = Sql::new(db.get_database_backend());
    sql.push(match kind {
        AppendixKind::Indicators => INDICATORS,
        AppendixKind::Tasks => TASKS,
    });
    sql
}

fn push_shared(sql: &mut Sql, kind: AppendixKind, shared_id: i64) {
    let column = match kind {
        AppendixKind::Indicators => "r.indicator_id = ",
        AppendixKind::Tasks => "r.shared_task_id = ",
    };
    sql.push(column).bind(shared_id);
}

async fn load(db: &impl ConnectionTrait, kind: AppendixKind, sql: Sql) -> Result<Vec<RowFacts>, StoreError> {
    let found = Found::find_by_statement(sql.build()).all(db).await?;
    Ok(found
        .into_iter()
        .map(|it| RowFacts {
            kind,
            id: it.id,
            state: RowState {
                shared_id: it.shared_id,
                status: it.status,
                score: it.score,
                decision_id: it.decision_id,
            },
            name: it.name,
            parent_name: it.parent_name,
            unit: it.unit,
            province_code: it.province_code,
            appendix_id: it.appendix_id,
            appendix_version_id: it.appendix_version_id,
            is_current: it.is_current,
        })
        .collect())
}
