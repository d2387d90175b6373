//! Deadlines of tasks.

use std::sync::Arc;

use async_graphql::Object;

use super::enums::{DatePrecision, DeadlineKind};
use super::scalars::Date;
use super::source::SourceCell;
use crate::store::rows::TaskRow;

/// The deadline of a task.
pub struct Deadline {
    row: Arc<TaskRow>,
}

impl Deadline {
    /// The deadline of a row.
    pub fn new(row: Arc<TaskRow>) -> Self {
        Self { row }
    }
}

/// When a task is due (thời gian thực hiện).
#[Object]
impl Deadline {
    /// The leading part (loại thời hạn).
    async fn kind(&self) -> DeadlineKind {
        self.row
            .deadline_kind
            .map_or(DeadlineKind::NotSet, DeadlineKind::from)
    }

    /// First day (ngày bắt đầu).
    async fn start(&self) -> Option<Date> {
        self.row.deadline_start.map(Date)
    }

    /// Last day (hạn cuối).
    async fn due(&self) -> Option<Date> {
        self.row.deadline_due.map(Date)
    }

    /// How exact the last day is (độ chính xác).
    async fn precision(&self) -> Option<DatePrecision> {
        self.row.deadline_precision.map(DatePrecision::from)
    }

    /// Whether the work goes on without end (thường xuyên).
    async fn continuous(&self) -> bool {
        self.row.is_continuous
    }

    /// Further days on which something is due (các mốc).
    async fn milestones(&self) -> Vec<Date> {
        let days: Vec<chrono::NaiveDate> =
            serde_json::from_str(&self.row.deadline_milestones).unwrap_or_default();
        days.into_iter().map(Date).collect()
    }

    /// The words of the event, roadmap or demand (điều kiện).
    async fn condition(&self) -> Option<&str> {
        self.row.deadline_condition.as_deref()
    }

    /// The text as printed (nguyên văn).
    async fn raw(&self) -> Option<&str> {
        self.row.deadline_raw.as_deref()
    }

    /// Where it was read (ô nguồn).
    async fn source(&self) -> Option<SourceCell> {
        let row = &self.row;
        let (cell, raw) = (row.deadline_cell.as_deref()?, row.deadline_raw.as_deref()?);
        Some(SourceCell::of_version(
            row.appendix_version_id,
            &row.sheet,
            cell,
            raw,
        ))
    }
}
