//! Tests at the boundary, in one binary. Each module says what belongs in it.

/// Who may do what: keys, roles, closed reading.
mod access;
/// Who may know whom, read from manifests and sources.
mod architecture;
/// What tools pull: flat tables, their formats and feeds.
mod bi;
/// The program as it is started: exit codes, what it prints, what it refuses.
mod cli;
/// What survives: a server killed at any moment, two servers at once, a disk that takes no more.
mod crash;
/// What GraphQL answers, and how many statements an answer costs.
mod graphql;
/// A world in one line for every other module.
mod harness;
/// Workbooks taken in: the samples whole, the same twice, files that are refused.
mod intake;
/// Bearer tokens of an issuer whose keys the tests make.
mod oidc;
/// A PostgreSQL of a test's own, to stop and to follow.
mod postgres;
/// Several servers on one database: what one commits the others show.
mod servers;
/// The store: opening a database, an import's life, decisions, versions, both databases.
mod store;
/// The network side as a whole: health, refusals, timeouts.
mod surface;
/// Traces for a collector that the tests are themselves.
mod traces;
/// The process that reads one file: its answer and its death.
mod worker;
