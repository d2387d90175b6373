//! The GraphQL surface: documents, the schema and its nouns. Resolvers ask the store and shape the answer.

pub mod batch;
pub mod caller;
pub mod document;
pub mod error;
pub mod loaders;
pub mod page;
pub mod rows;
pub mod scalars;
pub mod schema;
pub mod service;
