//! Assembles the schema from its nouns and prints it.

use async_graphql::{EmptyMutation, EmptySubscription, Object, SDLExportOptions};

use crate::store::Store;

/// Raised by the build when the schema could answer the same question otherwise; part of every entity tag.
pub const REVISION: &str = env!("CARGO_PKG_VERSION");

/// The schema over a store.
#[derive(Clone)]
pub struct Schema {
    inner: async_graphql::Schema<Query, EmptyMutation, EmptySubscription>,
    store: Store,
}

/// What can be asked (truy vấn).
#[derive(Default)]
pub struct Query;

/// What can be asked (truy vấn).
#[Object]
impl Query {
    /// Version of the program (phiên bản chương trình).
    async fn version(&self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }
}

impl Schema {
    /// The schema over a store.
    pub fn new(store: Store, suggestions: bool) -> Self {
        let mut builder = build();
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

fn build() -> async_graphql::SchemaBuilder<Query, EmptyMutation, EmptySubscription> {
    // Depth is held by `document` already, before anything walks the document.
    async_graphql::Schema::build(Query, EmptyMutation, EmptySubscription).limit_recursive_depth(1_000)
}
