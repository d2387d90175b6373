//! Text that many cells hold: one copy in memory, whoever names it.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use crate::text::is_collapsed;

/// Text of a cell. A clone is the same text once more and copies no letter.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharedText {
    text: Arc<str>,
    /// Seen once, since every reader of the text asks.
    is_collapsed: bool,
}

impl SharedText {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether [`collapse`](super::collapse) would change nothing.
    pub fn is_collapsed(&self) -> bool {
        self.is_collapsed
    }
}

impl Default for SharedText {
    fn default() -> Self {
        Self::from("")
    }
}

impl Hash for SharedText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl AsRef<str> for SharedText {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl From<&str> for SharedText {
    fn from(text: &str) -> Self {
        Self {
            is_collapsed: is_collapsed(text),
            text: text.into(),
        }
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        Self {
            is_collapsed: is_collapsed(&text),
            text: text.into(),
        }
    }
}

impl From<SharedText> for String {
    fn from(text: SharedText) -> Self {
        text.as_str().to_owned()
    }
}

impl PartialEq<str> for SharedText {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for SharedText {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl PartialEq<String> for SharedText {
    fn eq(&self, other: &String) -> bool {
        self.as_str() == other
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
