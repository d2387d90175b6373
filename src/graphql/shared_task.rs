//! Shared tasks: what rows of several provinces have in common.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};
use doichieu_entities::shared_task;

use super::connection::{Connection, ListArgs, Listed, PageArgs, connect};
use super::context::loaders;
use super::error::ApiError;
use super::filter::{IntFilter, StringFilter};
use super::id::{Kind, global_id};
use super::list_inputs::{filter_input, order_input};
use super::scalars::DateTime;
use super::task::{TaskFilter, TaskOrderBy};
use crate::store::listing::{
    Direction, ParentKey, SharedTaskField, SharedTaskOrder, SharedTasks, TaskParent, Tasks,
};

/// What several tasks have in common.
pub struct SharedTask {
    row: Arc<shared_task::Model>,
    at: i64,
}

impl SharedTask {
    /// As seen at a version of the data.
    pub fn new(row: Arc<shared_task::Model>, at: i64) -> Self {
        Self { row, at }
    }
}

impl Listed for SharedTasks {
    type Object = SharedTask;
    const ORDER: &'static [(SharedTaskOrder, Direction)] = &[(SharedTaskOrder::Code, Direction::Ascending)];

    fn object(row: Arc<shared_task::Model>, at: i64) -> SharedTask {
        SharedTask::new(row, at)
    }
}

/// What several tasks have in common (nhiệm vụ dùng chung). It has a stable code.
#[Object]
impl SharedTask {
    /// Global id (mã toàn cục).
    pub async fn id(&self) -> ID {
        global_id(Kind::SharedTask, &self.row.id)
    }

    /// Stable code, never changed and never used again (mã ổn định).
    async fn code(&self) -> &str {
        &self.row.code
    }

    /// Name (tên).
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// When it was first seen (thời điểm tạo).
    async fn created_at(&self) -> DateTime {
        DateTime(self.row.created_at)
    }

    /// The one it was merged into; null while it stands for itself (đã gộp vào).
    async fn merged_into(&self, ctx: &Context<'_>) -> Result<Option<SharedTask>, ApiError> {
        let Some(id) = self.row.merged_into_id else {
            return Ok(None);
        };
        let row = loaders(ctx).get::<SharedTasks>(id).await?;
        Ok(row.map(|it| SharedTask::new(it, self.at)))
    }

    /// The rows of plans that it is (các dòng trong kế hoạch).
    #[expect(clippy::too_many_arguments, reason = "the arguments that every list takes")]
    async fn tasks(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The first so many (số dòng đầu).")] first: Option<i32>,
        #[graphql(desc = "After this cursor (sau con trỏ).")] after: Option<String>,
        #[graphql(desc = "The last so many (số dòng cuối).")] last: Option<i32>,
        #[graphql(desc = "Before this cursor (trước con trỏ).")] before: Option<String>,
        #[graphql(desc = "Which ones (điều kiện).")] filter: Option<TaskFilter>,
        #[graphql(desc = "Words that they hold, accents optional; exact marks first (từ khóa).")]
        search: Option<String>,
        #[graphql(desc = "In which order (thứ tự).")] order_by: Option<Vec<TaskOrderBy>>,
    ) -> Result<Connection<Tasks>, ApiError> {
        let list = ListArgs::of(self.at, TaskParent::SharedTask, ParentKey::Id(self.row.id));
        let list = list.with(TaskFilter::tests(filter)?, search, TaskOrderBy::keys(order_by));
        connect(ctx, PageArgs::new(first, after, last, before), list).await
    }
}

filter_input! {
    /// Which shared tasks (điều kiện trên nhiệm vụ dùng chung). All that are given must hold.
    SharedTaskFilter of SharedTaskField {
        /// Stable code (mã).
        code: StringFilter => Code,
        /// Name (tên).
        name: StringFilter => Name,
        /// How many tasks it has (số dòng).
        rows: IntFilter => Rows,
    }
}

order_input! {
    /// What shared tasks are ordered by (thứ tự của nhiệm vụ dùng chung).
    SharedTaskOrderField of SharedTaskOrder {
        /// Code (mã).
        Code,
        /// Name, in Vietnamese order (tên).
        Name,
    }
    /// An order of shared tasks (thứ tự của nhiệm vụ dùng chung).
    SharedTaskOrderBy
}
