//! Sizes of pages, the same for every connection.

/// Rows of a page whose size is not asked for.
pub const DEFAULT_PAGE_SIZE: usize = 50;
/// The most rows of a page.
pub const MAX_PAGE_SIZE: usize = 500;
