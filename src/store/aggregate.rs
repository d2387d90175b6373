//! Targets and tasks by the things they are grouped by; numbers stay exact, so sums are made of decimals.

use std::collections::BTreeMap;

use doichieu_entities::decimal_text::DecimalText;
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait, QueryResult};

use super::filter::{Filter, push_filter};
use super::listing::{FromClause, Noun, PlanIndicatorField, PlanIndicators, TaskField, Tasks};
use super::sql::Sql;
use super::{Store, StoreError};

/// What is grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// Code of the province.
    Province,
    /// Number of the section.
    Section,
    /// Slug of the type of an agency that has to do with the row.
    AgencyType,
    /// Year of the target, or of the last day of the task.
    Year,
    /// How much of the target is a number, or the kind of the deadline.
    Status,
}

/// A group with what it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The values that it is of, in the order of the keys; `None` where a row has none.
    pub keys: Vec<Option<String>>,
    /// How many targets or tasks.
    pub count: i64,
    /// Of numbers: their sums, if their units agree.
    pub numbers: Option<Numbers>,
    /// How many targets are numbers.
    pub n_numeric: i64,
}

/// Sums of exact numbers of one unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    /// The unit in its normal form.
    pub unit: Option<String>,
    /// The smallest.
    pub min: Decimal,
    /// The greatest.
    pub max: Decimal,
    /// The sum.
    pub sum: Decimal,
    /// How many.
    pub n: i64,
}

#[derive(Default)]
struct Gathered {
    count: i64,
    units: Vec<Option<String>>,
    values: Vec<Decimal>,
}

impl Store {
    /// Targets of counted rows by group, ordered by the keys.
    pub async fn group_targets(
        &self,
        version: i64,
        keys: &[GroupKey],
        filter: Option<&Filter<PlanIndicatorField>>,
        years: &[i32],
    ) -> Result<Vec<Group>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push("SELECT ");
        push_keys(&mut sql, keys, target_key);
        sql.push("v.kind, v.value, COALESCE(v.unit, r.unit_normal) AS unit FROM ");
        // The clause ends in its first condition; the targets join before it by a sub-select over their row.
        let mut from = FromClause::new(&mut sql, version);
        PlanIndicators::push_from(&mut from, None);
        let statement = splice(
            sql,
            " JOIN target v ON v.plan_indicator_id = r.id ",
            keys,
            "plan_indicator_id",
        );
        let mut sql = statement;
        sql.push(" AND r.is_counted");
        if !years.is_empty() {
            let years: Vec<i64> = years.iter().map(|it| i64::from(*it)).collect();
            sql.push(" AND v.year").in_ids(&years);
        }
        if let Some(filter) = filter {
            sql.push(" AND ");
            push_filter(&mut sql, filter, PlanIndicators::field);
        }
        let rows = self.reader().query_all_raw(sql.build()).await?;
        gather(&rows, keys.len(), |row, group| {
            let kind: String = row.try_get("", "kind")?;
            let value: Option<DecimalText> = row.try_get("", "value")?;
            if let (Some(value), "NUMERIC") = (value, kind.as_str()) {
                group.units.push(row.try_get("", "unit")?);
                group.values.push(value.decimal());
            }
            Ok(())
        })
    }

    /// Counted tasks by group, ordered by the keys.
    pub async fn group_tasks(
        &self,
        version: i64,
        keys: &[GroupKey],
        filter: Option<&Filter<TaskField>>,
    ) -> Result<Vec<Group>, StoreError> {
        let mut sql = Sql::new(self.backend());
        sql.push("SELECT ");
        push_keys(&mut sql, keys, task_key);
        sql.push("1 AS one FROM ");
        let mut from = FromClause::new(&mut sql, version);
        Tasks::push_from(&mut from, None);
        let mut sql = splice(sql, "", keys, "task_id");
        sql.push(" AND r.is_counted");
        if let Some(filter) = filter {
            sql.push(" AND ");
            push_filter(&mut sql, filter, Tasks::field);
        }
        let rows = self.reader().query_all_raw(sql.build()).await?;
        gather(&rows, keys.len(), |_, _| Ok(()))
    }
}

/// Puts joins before the first condition of a clause of a noun.
fn splice(sql: Sql, joins: &str, keys: &[GroupKey], row_column: &str) -> Sql {
    let mut joins = joins.to_owned();
    if keys.contains(&GroupKey::AgencyType) {
        // A row counts once for each type of agency, however many agencies of the type it names.
        joins.push_str(&format!(
            " LEFT JOIN (SELECT DISTINCT g.{row_column} AS row_id, t.slug FROM assignment g \
             JOIN agency y ON y.id = g.agency_id JOIN agency_type t ON t.id = y.agency_type_id) w ON w.row_id = r.id "
        ));
    }
    sql.insert_before("WHERE ", &joins)
}

fn push_keys(sql: &mut Sql, keys: &[GroupKey], expr: fn(GroupKey) -> &'static str) {
    for (at, key) in keys.iter().enumerate() {
        sql.push("CAST(")
            .push(expr(*key))
            .push(&format!(" AS TEXT) AS g{at}, "));
    }
}

fn target_key(key: GroupKey) -> &'static str {
    match key {
        GroupKey::Province => "pl.province_code",
        GroupKey::Section => "s.ordinal",
        GroupKey::AgencyType => "w.slug",
        GroupKey::Year => "v.year",
        GroupKey::Status => "v.kind",
    }
}

fn task_key(key: GroupKey) -> &'static str {
    match key {
        GroupKey::Province => "pl.province_code",
        GroupKey::Section => "s.ordinal",
        GroupKey::AgencyType => "w.slug",
        GroupKey::Year => "SUBSTR(CAST(r.deadline_due AS TEXT), 1, 4)",
        GroupKey::Status => "r.deadline_kind",
    }
}

fn gather(
    rows: &[QueryResult],
    n_keys: usize,
    mut add: impl FnMut(&QueryResult, &mut Gathered) -> Result<(), sea_orm::DbErr>,
) -> Result<Vec<Group>, StoreError> {
    let mut groups: BTreeMap<Vec<Option<String>>, Gathered> = BTreeMap::new();
    for row in rows {
        let keys = (0..n_keys).map(|at| row.try_get("", &format!("g{at}")));
        let group = groups.entry(keys.collect::<Result<_, _>>()?).or_default();
        group.count += 1;
        add(row, group)?;
    }
    Ok(groups.into_iter().map(|(keys, it)| it.finish(keys)).collect())
}

impl Gathered {
    fn finish(self, keys: Vec<Option<String>>) -> Group {
        Group {
            keys,
            count: self.count,
            n_numeric: i64::try_from(self.values.len()).unwrap_or(i64::MAX),
            numbers: self.numbers(),
        }
    }

    /// `None` without numbers, where units differ, and where the sum leaves what a decimal holds.
    fn numbers(&self) -> Option<Numbers> {
        let unit = self.units.first()?;
        if self.units.iter().any(|it| it != unit) {
            return None;
        }
        let sum = self
            .values
            .iter()
            .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
        Some(Numbers {
            unit: unit.clone(),
            min: self.values.iter().min().copied()?,
            max: self.values.iter().max().copied()?,
            sum: sum?,
            n: i64::try_from(self.values.len()).ok()?,
        })
    }
}
