//! Assembles the schema from its nouns and prints it.

use async_graphql::{Context, MergedObject, Object, SDLExportOptions};

use super::access::{AccessMutation, AccessQuery};
use super::aggregates::AggregateQuery;
use super::audit::AuditQuery;
use super::comparison::ComparisonQuery;
use super::context::loaders;
use super::decision::DecisionMutation;
use super::error::ApiError;
use super::intake::{IntakeMutation, IntakeQuery};
use super::lists::ListQuery;
use super::node::NodeQuery;
use super::review::ReviewQuery;
use super::saved_comparison::{SavedComparisonMutation, SavedComparisonQuery};
use super::search::SearchQuery;
use super::subscription::SubscriptionRoot;
use super::tasks_comparison::TaskComparisonQuery;
use crate::intake::Intake;
use crate::store::Store;

/// Raised by the build when the schema could answer the same question otherwise; part of every entity tag.
pub const REVISION: &str = env!("CARGO_PKG_VERSION");

/// The schema over a store.
#[derive(Clone)]
pub struct Schema {
    inner: async_graphql::Schema<Query, Mutation, SubscriptionRoot>,
    store: Store,
}

/// What can be asked (truy vấn).
#[derive(MergedObject, Default)]
pub struct Query(
    AccessQuery,
    AuditQuery,
    AggregateQuery,
    ComparisonQuery,
    IntakeQuery,
    ListQuery,
    NodeQuery,
    ProgramQuery,
    ReviewQuery,
    SavedComparisonQuery,
    SearchQuery,
    TaskComparisonQuery,
);

/// What can be changed (thay đổi). Every mutation needs a key.
#[derive(MergedObject, Default)]
pub struct Mutation(
    AccessMutation,
    DecisionMutation,
    IntakeMutation,
    SavedComparisonMutation,
);

/// What is asked of the program itself.
#[derive(Default)]
pub struct ProgramQuery;

/// The program itself (chương trình).
#[Object]
impl ProgramQuery {
    /// Version of the data: it grows with every commit, revert and decision (phiên bản dữ liệu).
    async fn data_version(&self, ctx: &Context<'_>) -> Result<i32, ApiError> {
        Ok(i32::try_from(loaders(ctx).version()).unwrap_or(i32::MAX))
    }

    /// Version of the program (phiên bản chương trình).
    async fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

impl Schema {
    /// The schema over a store and what takes files into it.
    pub fn new(store: Store, intake: Intake, suggestions: bool) -> Self {
        let mut builder = build().data(intake);
        if !suggestions {
            builder = builder.disable_suggestions();
        }
        Self {
            inner: builder.finish(),
            store,
        }
    }

    /// The store that it reads.
    pub fn store(&self) -> Store {
        self.store.clone()
    }

    /// Runs a query or a mutation.
    pub async fn execute(&self, request: async_graphql::Request) -> async_graphql::Response {
        self.inner.execute(request).await
    }

    /// Runs a subscription.
    pub fn execute_stream(
        &self,
        request: async_graphql::Request,
    ) -> futures_util::stream::BoxStream<'static, async_graphql::Response> {
        self.inner.execute_stream(request)
    }
}

/// The schema in its definition language, sorted, as served.
pub fn sdl() -> String {
    let options = SDLExportOptions::new()
        .sorted_fields()
        .sorted_arguments()
        .sorted_enum_items()
        .include_specified_by();
    build().finish().sdl_with_options(options)
}

fn build() -> async_graphql::SchemaBuilder<Query, Mutation, SubscriptionRoot> {
    // Depth is held by `document` already, before anything walks the document.
    async_graphql::Schema::build(Query::default(), Mutation::default(), SubscriptionRoot)
        .limit_recursive_depth(1_000)
}
