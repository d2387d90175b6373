//! Documents as they were parsed: programs ask with the same text again and again, and only its variables change.

use std::sync::Arc;

use async_graphql::parser::types::ExecutableDocument;
use moka::sync::Cache;

use crate::graphql::context::Form;
use crate::graphql::document::{DocumentError, DocumentLimits, parse, repeats_objects};

/// How much larger a parsed document is than its text, about.
const TIMES_TEXT: usize = 16;

/// A document, and how its answer can be told.
pub(super) struct Parsed {
    /// The document.
    pub document: ExecutableDocument,
    /// As values where objects have to be merged, otherwise as text.
    pub form: Form,
}

/// Parsed documents by their text, within a bound of bytes.
pub(super) struct ParsedDocuments {
    limits: DocumentLimits,
    parsed: Cache<Arc<str>, Arc<Parsed>>,
}

impl ParsedDocuments {
    /// Documents held to some limits; those of at most so many bytes of text are remembered.
    pub fn new(limits: DocumentLimits, text_bytes: u64) -> Self {
        let weight = |text: &Arc<str>, _: &Arc<Parsed>| {
            u32::try_from(text.len().saturating_mul(TIMES_TEXT)).unwrap_or(u32::MAX)
        };
        Self {
            limits,
            parsed: Cache::builder().max_capacity(text_bytes).weigher(weight).build(),
        }
    }

    /// The document of a text. What is refused is not remembered.
    pub fn get(&self, source: &Arc<str>) -> Result<Arc<Parsed>, DocumentError> {
        if let Some(parsed) = self.parsed.get(source) {
            return Ok(parsed);
        }
        let document = parse(source, &self.limits)?;
        let form = match repeats_objects(&document) {
            true => Form::Values,
            false => Form::Text,
        };
        let parsed = Arc::new(Parsed { document, form });
        self.parsed.insert(source.clone(), parsed.clone());
        Ok(parsed)
    }
}
