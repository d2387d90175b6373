//! Tests at the boundary, in one binary. Each module says what belongs in it.

/// The store: opening a database, an import's life, decisions, versions, both databases.
mod store;
