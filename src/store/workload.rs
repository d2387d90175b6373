//! Tasks side by side and counted: the rows of shared tasks, and how much each office has to do by when.

use chrono::NaiveDate;
use doichieu_entities::assignment::AssignmentRole;
use sea_orm::{ActiveEnum, ConnectionTrait, FromQueryResult};
use serde::Deserialize;

use super::listing::FromClause;
use super::packed;
use super::search::push_contains;
use super::sql::Sql;
use super::{Store, StoreError};

/// Which tasks are set side by side.
#[derive(Debug, Clone, Default)]
pub struct TaskComparisonRequest {
    /// The version of the data that is seen.
    pub version: i64,
    /// Codes of the provinces; none means all that have published plans.
    pub provinces: Vec<String>,
    /// Words that one of the rows holds.
    pub search: Option<String>,
    /// Codes of shared tasks; none means all.
    pub codes: Vec<String>,
    /// Only tasks that at least so many provinces have.
    pub min_provinces: i64,
}

/// A task with what comparing needs of it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct ComparedTask {
    /// The task.
    pub id: i64,
    /// The shared task.
    pub shared_task_id: i64,
    /// The province.
    pub province_code: String,
    /// The version of the appendix.
    pub appendix_version_id: i64,
    /// Place in the appendix.
    pub position: i32,
    /// Last day.
    pub due: Option<NaiveDate>,
    /// Output.
    pub output: Option<String>,
}

/// A task with an office that leads it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct TaskLead {
    /// The task.
    pub task_id: i64,
    /// Slug of the type of the office.
    pub slug: String,
}

/// How many tasks a type of agency has in a province, in a role, due in a quarter.
#[derive(Debug, Clone, FromQueryResult, Deserialize)]
pub struct WorkloadLine {
    /// The type of agency.
    pub agency_type_id: i64,
    /// The province.
    pub province_code: String,
    /// What it does.
    #[serde(deserialize_with = "packed::name")]
    pub role: AssignmentRole,
    /// Year of the last day; none without one.
    pub due_year: Option<i32>,
    /// Its quarter, from 1 to 4.
    pub due_quarter: Option<i32>,
    /// Tasks.
    pub n: i64,
}

impl Store {
    /// The counted tasks of shared tasks, by province, version and place.
    pub async fn task_comparison(
        &self,
        request: &TaskComparisonRequest,
    ) -> Result<Vec<ComparedTask>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push(
            "SELECT r.id, r.shared_task_id, pl.province_code, r.appendix_version_id, r.position, \
             r.deadline_due AS due, r.output FROM task r ",
        );
        push_published(&mut sql, request.version, &request.provinces);
        sql.push(" AND r.is_counted AND r.shared_task_id IN (SELECT x.shared_task_id FROM task x ");
        push_inner(&mut sql, request);
        sql.push(") ORDER BY pl.province_code, r.appendix_version_id, r.position, r.id");
        let rows = self.reader().query_all_raw(sql.build()).await?;
        let rows = rows.iter().map(|it| ComparedTask::from_query_result(it, ""));
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The offices that lead tasks.
    pub async fn leads_of(&self, task_ids: &[i64]) -> Result<Vec<TaskLead>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push(
            "SELECT g.task_id, t.slug FROM assignment g JOIN agency y ON y.id = g.agency_id \
             JOIN agency_type t ON t.id = y.agency_type_id WHERE g.role = 'LEAD' AND g.task_id",
        );
        sql.in_ids(task_ids).push(" ORDER BY g.task_id, g.position");
        let rows = self.reader().query_all_raw(sql.build()).await?;
        let rows = rows.iter().map(|it| TaskLead::from_query_result(it, ""));
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Counted tasks by type of agency, province, role and quarter of the last day; of all roles, unless some are named.
    pub async fn workload(
        &self,
        version: i64,
        provinces: &[String],
        roles: Option<&[AssignmentRole]>,
    ) -> Result<Vec<WorkloadLine>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push(
            "SELECT y.agency_type_id, pl.province_code, g.role, \
             CAST(SUBSTR(CAST(r.deadline_due AS TEXT), 1, 4) AS INTEGER) AS due_year, \
             (CAST(SUBSTR(CAST(r.deadline_due AS TEXT), 6, 2) AS INTEGER) + 2) / 3 AS due_quarter, \
             COUNT(DISTINCT r.id) AS n FROM plan pl",
        );
        // From the plans downwards: SQLite would begin with all agencies where it knows how many rows there are.
        sql.join_in_order(WORKLOAD_JOINS);
        sql.push(" WHERE r.is_counted AND ");
        FromClause::new(&mut sql, version).push_published();
        if !provinces.is_empty() {
            sql.push(" AND pl.province_code").in_texts(provinces);
        }
        if let Some(roles) = roles {
            let roles: Vec<String> = roles.iter().map(ActiveEnum::to_value).collect();
            sql.push(" AND g.role").in_texts(&roles);
        }
        sql.push(" GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5");
        self.packed_rows(sql, WORKLOAD_COLUMNS).await
    }
}

/// The columns of a [`WorkloadLine`].
const WORKLOAD_COLUMNS: &[&str] = &[
    "agency_type_id",
    "province_code",
    "role",
    "due_year",
    "due_quarter",
    "n",
];

/// From a plan to the agencies of its tasks.
const WORKLOAD_JOINS: &[(&str, &str)] = &[
    ("appendix a", "a.plan_id = pl.id"),
    ("publication pb", "pb.appendix_id = a.id"),
    ("task r", "r.appendix_version_id = pb.appendix_version_id"),
    ("assignment g", "g.task_id = r.id"),
    ("agency y", "y.id = g.agency_id"),
];

fn push_published(sql: &mut Sql, version: i64, provinces: &[String]) {
    sql.push(
        "JOIN publication pb ON pb.appendix_version_id = r.appendix_version_id \
         JOIN appendix a ON a.id = pb.appendix_id JOIN plan pl ON pl.id = a.plan_id WHERE ",
    );
    FromClause::new(sql, version).push_published();
    if !provinces.is_empty() {
        sql.push(" AND pl.province_code").in_texts(provinces);
    }
}

/// The shared tasks that are asked for.
fn push_inner(sql: &mut Sql, request: &TaskComparisonRequest) {
    sql.push(
        "JOIN shared_task st ON st.id = x.shared_task_id \
         JOIN publication pb ON pb.appendix_version_id = x.appendix_version_id \
         JOIN appendix xa ON xa.id = pb.appendix_id JOIN plan xp ON xp.id = xa.plan_id WHERE ",
    );
    FromClause::new(sql, request.version).push_published();
    sql.push(" AND x.is_counted");
    if !request.provinces.is_empty() {
        sql.push(" AND xp.province_code").in_texts(&request.provinces);
    }
    if !request.codes.is_empty() {
        sql.push(" AND st.code").in_texts(&request.codes);
    }
    sql.push(" GROUP BY x.shared_task_id HAVING COUNT(DISTINCT xp.province_code) >= ")
        .bind(request.min_provinces);
    if let Some(words) = &request.search {
        sql.push(" AND MAX(CASE WHEN ");
        push_contains(sql, "x.text_folded", words);
        sql.push(" THEN 1 ELSE 0 END) = 1");
    }
}
