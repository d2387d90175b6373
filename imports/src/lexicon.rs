//! Vocabulary as data: sorted const tables, as printed, without logic. A new word is one line.

pub mod agency_type;
pub(crate) mod agency_words;
pub(crate) mod collective_words;
pub(crate) mod deadline_words;
pub mod header;
pub(crate) mod header_abbreviations;
pub mod province;
pub(crate) mod quantity_words;
pub(crate) mod units;
