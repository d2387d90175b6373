//! Rows by their keys, many at once: what belongs to a row, and what a row belongs to.

use std::collections::HashMap;
use std::hash::Hash;

use doichieu_entities::{
    agency_alias, appendix_version, assignment, import_sheet, plan_indicator, proposal, province_alias,
    target, task,
};
use sea_orm::{ConnectionTrait, DbBackend, EntityName, EntityTrait, FromQueryResult, IdenStatic, Iterable};

use super::listing::{FromClause, Noun, PackedRow, primary_key};
use super::packed::packed_columns;
use super::rows::{AssignmentRow, Columns, TargetRow};
use super::sql::Sql;
use super::{Store, StoreError};

/// Which row an assignment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// An indicator of a plan.
    PlanIndicator(i64),
    /// A task.
    Task(i64),
}

impl RowKey {
    /// Of a part that belongs to one or the other.
    fn of(plan_indicator_id: Option<i64>, task_id: Option<i64>) -> Self {
        match (plan_indicator_id, task_id) {
            (Some(id), _) => Self::PlanIndicator(id),
            (None, id) => Self::Task(id.unwrap_or_default()),
        }
    }
}

impl Store {
    /// Rows of a noun by number.
    pub async fn get_many<N: Noun>(&self, ids: &[i64]) -> Result<Vec<N::Row>, StoreError> {
        let mut sql = self.select::<N>();
        sql.in_ids(ids);
        let Some(unpack) = N::unpacker().filter(|_| self.backend() == DbBackend::Sqlite) else {
            return self.all(sql).await;
        };
        let columns = packed_columns::<N::Entity>("w", &N::columns());
        let sql = sql.wrapped(
            &format!(
                "SELECT json_group_array(json_array(0, json_array(), json_array({columns}))) AS packed FROM ("
            ),
            ") w",
        );
        let rows: Vec<PackedRow<N::Row>> = unpack(&self.packed_text(sql).await?)?;
        Ok(rows.into_iter().map(|(_, _, row)| row).collect())
    }

    /// Rows of a noun by code: that of a province.
    pub async fn get_many_by_code<N: Noun>(&self, codes: &[String]) -> Result<Vec<N::Row>, StoreError> {
        let mut sql = self.select::<N>();
        sql.in_texts(codes);
        self.all(sql).await
    }

    /// One row by the value of a unique column, such as the code of an indicator. Merged ones are found too.
    pub async fn find_by<N: Noun>(
        &self,
        column: &'static str,
        value: &str,
    ) -> Result<Option<N::Row>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_select::<N>(&mut sql);
        sql.push("r.").push(column).push(" = ").bind(value.to_owned());
        Ok(self.all(sql).await?.into_iter().next())
    }

    /// Targets of indicators of plans, in the order of their columns.
    pub async fn targets_of(&self, ids: &[i64]) -> Result<HashMap<i64, Vec<TargetRow>>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_told::<TargetRow>(&mut sql, target::Entity.table_name());
        sql.push(" WHERE r.plan_indicator_id").in_ids(ids);
        sql.push(" ORDER BY r.position, r.id");
        let rows: Vec<TargetRow> = self.packed_rows(sql, TargetRow::COLUMNS).await?;
        Ok(group(rows, |it| it.plan_indicator_id))
    }

    /// Assignments of rows, in the order of the cells.
    pub async fn assignments_of(
        &self,
        rows: &[RowKey],
    ) -> Result<HashMap<RowKey, Vec<AssignmentRow>>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_told::<AssignmentRow>(&mut sql, assignment::Entity.table_name());
        push_part_of(&mut sql, rows);
        sql.push(" ORDER BY r.position, r.id");
        let found: Vec<AssignmentRow> = self.packed_rows(sql, AssignmentRow::COLUMNS).await?;
        Ok(group(found, |it| RowKey::of(it.plan_indicator_id, it.task_id)))
    }

    /// Targets by number.
    pub async fn targets(&self, ids: &[i64]) -> Result<HashMap<i64, TargetRow>, StoreError> {
        let rows: Vec<TargetRow> = self.by_number(target::Entity.table_name(), ids).await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }

    /// Assignments by number.
    pub async fn assignments(&self, ids: &[i64]) -> Result<HashMap<i64, AssignmentRow>, StoreError> {
        let rows: Vec<AssignmentRow> = self.by_number(assignment::Entity.table_name(), ids).await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }

    /// Assignments by number, with their cells.
    pub async fn whole_assignments(
        &self,
        ids: &[i64],
    ) -> Result<HashMap<i64, assignment::Model>, StoreError> {
        let rows = self.children::<assignment::Entity>("id", ids, "id").await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }

    /// Indicators of plans by number, with their cells.
    pub async fn whole_plan_indicators(
        &self,
        ids: &[i64],
    ) -> Result<HashMap<i64, plan_indicator::Model>, StoreError> {
        let rows = self.children::<plan_indicator::Entity>("id", ids, "id").await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }

    /// Tasks by number, with their cells.
    pub async fn whole_tasks(&self, ids: &[i64]) -> Result<HashMap<i64, task::Model>, StoreError> {
        let rows = self.children::<task::Entity>("id", ids, "id").await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }

    /// Candidates of rows, best first.
    pub async fn proposals_of(
        &self,
        rows: &[RowKey],
    ) -> Result<HashMap<RowKey, Vec<proposal::Model>>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_columns::<proposal::Entity>(&mut sql);
        push_part_of(&mut sql, rows);
        sql.push(" ORDER BY r.position, r.id");
        let found: Vec<proposal::Model> = self.all(sql).await?;
        Ok(group(found, |it| RowKey::of(it.plan_indicator_id, it.task_id)))
    }

    /// Other names and codes of provinces.
    pub async fn province_aliases_of(
        &self,
        codes: &[String],
    ) -> Result<HashMap<String, Vec<province_alias::Model>>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_columns::<province_alias::Entity>(&mut sql);
        sql.push(" WHERE r.province_code")
            .in_texts(codes)
            .push(" ORDER BY r.id");
        let rows: Vec<province_alias::Model> = self.all(sql).await?;
        Ok(group(rows, |it| it.province_code.clone()))
    }

    /// Names of agencies as printed.
    pub async fn agency_aliases_of(
        &self,
        ids: &[i64],
    ) -> Result<HashMap<i64, Vec<agency_alias::Model>>, StoreError> {
        let rows = self
            .children::<agency_alias::Entity>("agency_id", ids, "id")
            .await?;
        Ok(group(rows, |it| it.agency_id))
    }

    /// Versions of appendices by number.
    pub async fn appendix_versions(
        &self,
        ids: &[i64],
    ) -> Result<HashMap<i64, appendix_version::Model>, StoreError> {
        let rows = self.children::<appendix_version::Entity>("id", ids, "id").await?;
        Ok(rows.into_iter().map(|it| (it.id, it)).collect())
    }

    /// Versions of appendices that imports brought.
    pub async fn versions_of_imports(
        &self,
        ids: &[i64],
    ) -> Result<HashMap<i64, Vec<appendix_version::Model>>, StoreError> {
        let rows = self
            .children::<appendix_version::Entity>("import_id", ids, "appendix_idx")
            .await?;
        Ok(group(rows, |it| it.import_id))
    }

    /// The version of each appendix that readers see at a version of the data.
    pub async fn published_versions(
        &self,
        version: i64,
        appendix_ids: &[i64],
    ) -> Result<HashMap<i64, appendix_version::Model>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_columns::<appendix_version::Entity>(&mut sql);
        sql.push(" JOIN publication pb ON pb.appendix_version_id = r.id WHERE pb.appendix_id")
            .in_ids(appendix_ids)
            .push(" AND ");
        FromClause::new(&mut sql, version).push_published();
        let rows: Vec<appendix_version::Model> = self.all(sql).await?;
        Ok(rows.into_iter().map(|it| (it.appendix_id, it)).collect())
    }

    /// Sheets of imports with all their cells.
    pub async fn sheets_of(&self, ids: &[i64]) -> Result<HashMap<i64, Vec<import_sheet::Model>>, StoreError> {
        let rows = self
            .children::<import_sheet::Entity>("import_id", ids, "position")
            .await?;
        Ok(group(rows, |it| it.import_id))
    }

    async fn by_number<R: Columns + FromQueryResult>(
        &self,
        table: &str,
        ids: &[i64],
    ) -> Result<Vec<R>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_told::<R>(&mut sql, table);
        sql.push(" WHERE r.id").in_ids(ids);
        self.all(sql).await
    }

    async fn children<E: EntityTrait>(
        &self,
        column: &str,
        ids: &[i64],
        order: &str,
    ) -> Result<Vec<E::Model>, StoreError> {
        let mut sql = Sql::new(self.backend());
        push_columns::<E>(&mut sql);
        sql.push(" WHERE r.").push(column).in_ids(ids);
        sql.push(" ORDER BY r.").push(order);
        self.all(sql).await
    }

    /// `SELECT … FROM table r WHERE r.key`, to be continued by the keys.
    fn select<N: Noun>(&self) -> Sql {
        let mut sql = Sql::new(self.backend());
        push_select::<N>(&mut sql);
        sql.push("r.").push(primary_key::<N>());
        sql
    }

    pub(super) async fn all<R: FromQueryResult>(&self, sql: Sql) -> Result<Vec<R>, StoreError> {
        let rows = self.reader().query_all_raw(sql.build()).await?;
        let rows = rows.iter().map(|it| R::from_query_result(it, ""));
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn push_select<N: Noun>(sql: &mut Sql) {
    sql.push("SELECT r.").push(&N::columns().join(", r."));
    sql.push(" FROM ").push(N::Entity::default().table_name());
    sql.push(" r WHERE ");
}

fn push_told<R: Columns>(sql: &mut Sql, table: &str) {
    sql.push("SELECT r.").push(&R::COLUMNS.join(", r."));
    sql.push(" FROM ").push(table).push(" r");
}

fn push_columns<E: EntityTrait>(sql: &mut Sql) {
    let columns: Vec<&str> = E::Column::iter().map(|it| it.as_str()).collect();
    sql.push("SELECT r.").push(&columns.join(", r."));
    sql.push(" FROM ").push(E::default().table_name()).push(" r");
}

/// The condition that a part belongs to one of these rows. A kind that no row is of would cost a look into its index.
fn push_part_of(sql: &mut Sql, rows: &[RowKey]) {
    let mut indicators = Vec::new();
    let mut tasks = Vec::new();
    for row in rows {
        match row {
            RowKey::PlanIndicator(id) => indicators.push(*id),
            RowKey::Task(id) => tasks.push(*id),
        }
    }
    if indicators.is_empty() {
        sql.push(" WHERE r.task_id").in_ids(&tasks);
        return;
    }
    sql.push(" WHERE r.plan_indicator_id").in_ids(&indicators);
    if !tasks.is_empty() {
        sql.push(" OR r.task_id").in_ids(&tasks);
    }
}

fn group<K: Eq + Hash, R>(rows: Vec<R>, key: impl Fn(&R) -> K) -> HashMap<K, Vec<R>> {
    let mut groups: HashMap<K, Vec<R>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
