//! What waits for a steward: rows in doubt, the most valuable first.
//!
//! A decision is worth more the surer the candidate is and the more rows it brings together. A pair of rows that
//! suggest each other is one question, asked once.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use sea_orm::{FromQueryResult, Statement};

use super::decision::RowId;
use super::{Store, StoreError};

/// A shared thing by its identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SharedId {
    /// An indicator.
    Indicator(i64),
    /// A shared task.
    Task(i64),
}

/// A row in doubt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReviewItem {
    /// The row.
    pub row: RowId,
    /// The shared thing it stands in for now.
    pub shared_id: i64,
    /// The shared thing it most likely is.
    pub candidate_id: i64,
    /// The chance of that, from 0 to 1.
    pub score: f64,
    /// How many rows of other provinces a yes brings together with it.
    pub n_joined: i64,
}

impl ReviewItem {
    /// What a decision is worth.
    pub fn value(&self) -> f64 {
        self.score * self.n_joined as f64
    }

    /// The shared thing that it is about.
    pub fn candidate(&self) -> SharedId {
        match self.row {
            RowId::Indicator(_) => SharedId::Indicator(self.candidate_id),
            RowId::Task(_) => SharedId::Task(self.candidate_id),
        }
    }

    /// Where it stands in the queue.
    pub fn place(&self) -> ReviewPlace {
        ReviewPlace {
            value: self.value(),
            row: self.row,
        }
    }
}

/// A place in the queue: the most valuable first, then by row.
#[derive(Debug, Clone, Copy)]
pub struct ReviewPlace {
    /// What a decision there is worth.
    pub value: f64,
    /// The row.
    pub row: RowId,
}

impl Ord for ReviewPlace {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_value = other.value.total_cmp(&self.value);
        by_value.then(self.row.cmp(&other.row))
    }
}

impl PartialOrd for ReviewPlace {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for ReviewPlace {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for ReviewPlace {}

// The best candidate that nobody refused, of each published row in doubt; the counts come from one pass over the
// published rows.
const INDICATORS: &str = "
WITH shown AS (
  SELECT r.indicator_id AS shared_id, COUNT(*) AS n FROM publication c
  JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
  WHERE c.to_version_id IS NULL AND r.indicator_id IS NOT NULL GROUP BY r.indicator_id)
SELECT r.id AS row_id, r.indicator_id AS shared_id, p.indicator_id AS candidate_id, p.score, COALESCE(shown.n, 0) AS n_joined
FROM publication c
JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
JOIN proposal p ON p.plan_indicator_id = r.id
LEFT JOIN shown ON shown.shared_id = p.indicator_id
WHERE c.to_version_id IS NULL AND r.match_status = 'SUGGESTED' AND p.refused_by_id IS NULL
  AND p.indicator_id <> r.indicator_id
ORDER BY r.id, p.position";

const TASKS: &str = "
WITH shown AS (
  SELECT r.shared_task_id AS shared_id, COUNT(*) AS n FROM publication c
  JOIN task r ON r.appendix_version_id = c.appendix_version_id
  WHERE c.to_version_id IS NULL AND r.shared_task_id IS NOT NULL GROUP BY r.shared_task_id)
SELECT r.id AS row_id, r.shared_task_id AS shared_id, p.shared_task_id AS candidate_id, p.score, COALESCE(shown.n, 0) AS n_joined
FROM publication c
JOIN task r ON r.appendix_version_id = c.appendix_version_id
JOIN proposal p ON p.task_id = r.id
LEFT JOIN shown ON shown.shared_id = p.shared_task_id
WHERE c.to_version_id IS NULL AND r.match_status = 'SUGGESTED' AND p.refused_by_id IS NULL
  AND p.shared_task_id <> r.shared_task_id
ORDER BY r.id, p.position";

#[derive(FromQueryResult)]
struct Found {
    row_id: i64,
    shared_id: i64,
    candidate_id: i64,
    score: f64,
    n_joined: i64,
}

impl Store {
    /// Every question that waits, indicators and tasks together, the most valuable first.
    pub async fn review_queue(&self) -> Result<Vec<ReviewItem>, StoreError> {
        let mut items = self.waiting(INDICATORS, RowId::Indicator).await?;
        items.extend(self.waiting(TASKS, RowId::Task).await?);
        items.sort_by_key(ReviewItem::place);
        let mut asked = HashSet::new();
        items.retain(|it| asked.insert(question(it)));
        Ok(items)
    }

    /// The questions of each of these shared things: rows in doubt that most likely are it.
    pub async fn questions_about(
        &self,
        things: &[SharedId],
    ) -> Result<HashMap<SharedId, Vec<ReviewItem>>, StoreError> {
        let asks_for = |is_wanted: fn(&SharedId) -> bool| things.iter().any(is_wanted);
        let mut items = Vec::new();
        if asks_for(|it| matches!(it, SharedId::Indicator(_))) {
            items.extend(self.waiting(INDICATORS, RowId::Indicator).await?);
        }
        if asks_for(|it| matches!(it, SharedId::Task(_))) {
            items.extend(self.waiting(TASKS, RowId::Task).await?);
        }
        let mut questions: HashMap<SharedId, Vec<ReviewItem>> =
            things.iter().map(|it| (*it, Vec::new())).collect();
        items.sort_by_key(ReviewItem::place);
        for item in items {
            if let Some(about) = questions.get_mut(&item.candidate()) {
                about.push(item);
            }
        }
        Ok(questions)
    }

    async fn waiting(&self, sql: &str, row: fn(i64) -> RowId) -> Result<Vec<ReviewItem>, StoreError> {
        let statement = Statement::from_string(self.backend(), sql);
        let mut found = Found::find_by_statement(statement).all(self.reader()).await?;
        found.dedup_by_key(|it| it.row_id);
        Ok(found
            .into_iter()
            .map(|it| ReviewItem {
                row: row(it.row_id),
                shared_id: it.shared_id,
                candidate_id: it.candidate_id,
                score: it.score,
                n_joined: it.n_joined,
            })
            .collect())
    }
}

/// The two shared things that a decision would make one, whichever of them asks.
fn question(item: &ReviewItem) -> (bool, i64, i64) {
    let is_task = matches!(item.row, RowId::Task(_));
    let (one, other) = (item.shared_id, item.candidate_id);
    (is_task, one.min(other), one.max(other))
}
