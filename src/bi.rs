//! What tools pull: flat tables in the formats they read. Comes in: rows of `store::flat`. Goes out: bytes.
//!
//! A writer takes rows as they come and writes them on, so that a million rows fit in little memory; it blocks and
//! belongs on a thread of its own. Names, columns and types are those of `doichieu_entities::flat`. Knows no HTTP.

pub mod arrow;
pub mod comparison;
pub mod csv;
pub mod cut;
pub mod error;
pub mod format;
pub mod json;
pub mod odata;
pub mod parameters;
pub mod request;
pub mod sdmx;
pub mod source;
pub mod xlsx;

pub use error::{BiError, ParameterError};
pub use format::FlatFormat;
pub use source::RowSource;
