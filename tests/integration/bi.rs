//! What tools pull: flat tables, their formats and feeds, on a database of their own.

mod tables;

mod samples;
