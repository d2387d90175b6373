//! Counts and sums of targets and tasks by group. Numbers are summed where their units agree, and never otherwise.

use async_graphql::{Context, Enum, Object, SimpleObject};
use rust_decimal::Decimal as Exact;

use super::as_of::{AsOf, version_of};
use super::context::loaders;
use super::error::ApiError;
use super::plan_indicator::PlanIndicatorFilter;
use super::scalars::Decimal;
use super::task::TaskFilter;
use crate::store::aggregate::{Group, GroupKey, Numbers};

/// What is grouped by (nhóm theo).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum GroupBy {
    /// Province, by code (tỉnh).
    Province,
    /// Section, by number (nhóm).
    Section,
    /// Type of an agency that has to do with the row, by slug; a row counts for each of its types (loại cơ quan).
    AgencyType,
    /// Year of the target, or of the last day of the task (năm).
    Year,
    /// How much of the target is a number, or the kind of the deadline (tình trạng).
    Status,
}

impl From<GroupBy> for GroupKey {
    fn from(it: GroupBy) -> Self {
        match it {
            GroupBy::Province => Self::Province,
            GroupBy::Section => Self::Section,
            GroupBy::AgencyType => Self::AgencyType,
            GroupBy::Year => Self::Year,
            GroupBy::Status => Self::Status,
        }
    }
}

/// A group (nhóm).
#[derive(SimpleObject)]
pub struct Aggregate {
    /// The values that the group is of (khóa của nhóm).
    keys: Vec<AggregateKey>,
    /// How many targets or tasks (số lượng).
    count: i32,
    /// How many targets are numbers (số mục tiêu bằng số).
    numeric_count: i32,
    /// Unit of the numbers, where they agree (đơn vị tính chung).
    unit: Option<String>,
    /// The smallest; null where units differ (nhỏ nhất).
    min: Option<Decimal>,
    /// The greatest; null where units differ (lớn nhất).
    max: Option<Decimal>,
    /// The sum; null where units differ (tổng).
    sum: Option<Decimal>,
    /// The average, to six digits; null where units differ (trung bình).
    avg: Option<Decimal>,
}

/// A value that a group is of (khóa của nhóm).
#[derive(SimpleObject)]
pub struct AggregateKey {
    /// What it is grouped by (nhóm theo).
    by: GroupBy,
    /// The value: a code, number, slug, year or name; null where a row has none (giá trị).
    value: Option<String>,
}

impl Aggregate {
    fn of(group: &Group, by: &[GroupBy]) -> Self {
        let numbers = group.numbers.as_ref();
        Self {
            keys: by
                .iter()
                .zip(&group.keys)
                .map(|(by, value)| AggregateKey {
                    by: *by,
                    value: value.clone(),
                })
                .collect(),
            count: i32::try_from(group.count).unwrap_or(i32::MAX),
            numeric_count: i32::try_from(group.n_numeric).unwrap_or(i32::MAX),
            unit: numbers.and_then(|it| it.unit.clone()),
            min: numbers.map(|it| Decimal(it.min)),
            max: numbers.map(|it| Decimal(it.max)),
            sum: numbers.map(|it| Decimal(it.sum)),
            avg: numbers.and_then(average),
        }
    }
}

fn average(numbers: &Numbers) -> Option<Decimal> {
    let average = numbers.sum.checked_div(Exact::from(numbers.n))?;
    Some(Decimal(average.round_dp(6)))
}

/// The root of aggregates.
#[derive(Default)]
pub struct AggregateQuery;

/// Counts and sums (thống kê).
#[Object]
impl AggregateQuery {
    /// Targets by group: count, min, max, sum and average where units agree (thống kê mục tiêu).
    async fn aggregate_targets(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is grouped by, in this order (nhóm theo).")] group_by: Vec<GroupBy>,
        #[graphql(desc = "Which indicators of plans (điều kiện).")] filter: Option<PlanIndicatorFilter>,
        #[graphql(desc = "Only targets of these years (các năm).")] years: Option<Vec<i32>>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Vec<Aggregate>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let filter = PlanIndicatorFilter::tests(filter)?;
        let keys = distinct(group_by);
        let stored: Vec<GroupKey> = keys.iter().copied().map(GroupKey::from).collect();
        let years = years.unwrap_or_default();
        let groups = loaders(ctx)
            .store()
            .group_targets(at, &stored, filter.as_ref(), &years)
            .await?;
        loaders(ctx).charge(groups.len())?;
        Ok(groups.into_iter().map(|it| Aggregate::of(&it, &keys)).collect())
    }

    /// Tasks by group (thống kê nhiệm vụ).
    async fn aggregate_tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is grouped by, in this order (nhóm theo).")] group_by: Vec<GroupBy>,
        #[graphql(desc = "Which tasks (điều kiện).")] filter: Option<TaskFilter>,
        #[graphql(desc = "As it was at a day, a version or an import; now, unless asked (tại thời điểm).")]
        as_of: Option<AsOf>,
    ) -> Result<Vec<Aggregate>, ApiError> {
        let at = version_of(ctx, as_of).await?;
        let filter = TaskFilter::tests(filter)?;
        let keys = distinct(group_by);
        let stored: Vec<GroupKey> = keys.iter().copied().map(GroupKey::from).collect();
        let groups = loaders(ctx)
            .store()
            .group_tasks(at, &stored, filter.as_ref())
            .await?;
        loaders(ctx).charge(groups.len())?;
        Ok(groups.into_iter().map(|it| Aggregate::of(&it, &keys)).collect())
    }
}

fn distinct(group_by: Vec<GroupBy>) -> Vec<GroupBy> {
    let mut keys = Vec::new();
    for key in group_by {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
