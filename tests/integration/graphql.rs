//! What GraphQL answers, and how many statements an answer costs.

/// Pages, filters, ids and versions: what a client walks through.
mod lists;
/// Recorded questions with their answers, and those of the page.
mod recorded;
