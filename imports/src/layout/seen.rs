//! What cells of a table were read as, by their text: a few lists of agencies and a few targets stand in most rows of a
//! large one. Reading a text again would give the same; this only saves the time.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::diagnostic::ValueFinding;
use crate::reading::{AgencyMention, TargetValue};
use crate::values::agency::parse_agencies;
use crate::values::target::{TargetContext, parse_target};

/// Texts of one kind that are kept; in a table with more of them they hardly come again.
const MAX_TEXTS: usize = 5_000;

/// Cells read so far.
#[derive(Default)]
pub(crate) struct Seen {
    agencies: Cells<Vec<AgencyMention>>,
    targets: Cells<TargetValue>,
}

/// Values and findings by the text that they were read from.
type Cells<V> = RefCell<HashMap<String, (V, Vec<ValueFinding>)>>;

impl Seen {
    /// Reads a cell of agencies.
    pub(crate) fn agencies(&self, raw: &str) -> (Vec<AgencyMention>, Vec<ValueFinding>) {
        recall(&self.agencies, raw, || parse_agencies(raw))
    }

    /// Reads a cell of targets.
    pub(crate) fn target(&self, raw: &str, ctx: &TargetContext<'_>) -> (TargetValue, Vec<ValueFinding>) {
        let key = format!("{raw}\u{0}{ctx:?}");
        recall(&self.targets, &key, || parse_target(raw, ctx))
    }
}

fn recall<V: Clone>(
    cells: &Cells<V>,
    key: &str,
    read: impl FnOnce() -> (V, Vec<ValueFinding>),
) -> (V, Vec<ValueFinding>) {
    if let Some(known) = cells.borrow().get(key) {
        return known.clone();
    }
    let fresh = read();
    let mut cells = cells.borrow_mut();
    if cells.len() < MAX_TEXTS {
        cells.insert(key.to_owned(), fresh.clone());
    }
    fresh
}
