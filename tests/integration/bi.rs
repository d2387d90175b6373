//! What tools pull: flat tables, their formats and feeds, on a database of their own.

/// The address of every table in every format, tags, errors.
mod download;
/// The OData feed.
mod odata;
/// The flat tables over the sample plans.
mod samples;
/// Saved comparisons: a name and one address in every format.
mod saved;
/// The views behind the tables hold what their definition promises.
mod tables;
