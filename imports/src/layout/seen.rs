//! What cells of a table were read as, by their text: a few lists of agencies, a few units and a few targets stand in most
//! rows of a large one. Reading a text again would give the same; this only saves the time.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use chrono::NaiveDate;
use foldhash::fast::RandomState;

use crate::diagnostic::ValueFinding;
use crate::layout::agencies::{Assigned, read_assigned};
use crate::reading::{AgencyMention, AssignmentRole, DeadlineValue, TargetValue, Unit};
use crate::text::SharedText;
use crate::values::agency::parse_agencies;
use crate::values::deadline::{DeadlineContext, parse_deadline};
use crate::values::target::{TargetContext, parse_target};
use crate::values::unit::{UnitValue, parse_unit};
use crate::workbook::{Cell, CellValue};

/// Texts of one kind that are kept; in a table with more of them they hardly come again.
const MAX_TEXTS: usize = 5_000;

/// Cells of one table read so far.
#[derive(Default)]
pub(crate) struct Seen {
    agencies: Known<SharedText, Arc<[AgencyMention]>>,
    assigned: Known<(SharedText, AssignmentRole), Arc<[Assigned]>>,
    units: Known<SharedText, Option<UnitValue>>,
    targets: Known<TargetKey, TargetValue>,
    deadlines: Known<DeadlineKey, DeadlineValue>,
}

/// Values and findings by what they were read from.
type Known<K, V> = RefCell<HashMap<K, (V, Vec<ValueFinding>), RandomState>>;

/// All that a target is read from.
#[derive(PartialEq, Eq, Hash)]
struct TargetKey {
    raw: SharedText,
    unit: Option<SharedText>,
    number_bits: Option<u64>,
    number_format: Option<Arc<str>>,
}

/// All that a deadline is read from, the period of the table aside.
#[derive(PartialEq, Eq, Hash)]
struct DeadlineKey {
    raw: SharedText,
    date: Option<NaiveDate>,
    number_format: Option<Arc<str>>,
}

impl Seen {
    /// Reads a list of agencies.
    pub(crate) fn agencies(&self, raw: &SharedText) -> (Arc<[AgencyMention]>, Vec<ValueFinding>) {
        recall(&self.agencies, raw.clone(), || {
            let (agencies, findings) = parse_agencies(raw);
            (agencies.into(), findings)
        })
    }

    /// Reads a cell of agencies in a column of this role. The findings are those of its parts.
    pub(crate) fn assigned(&self, raw: &SharedText, role: AssignmentRole) -> Arc<[Assigned]> {
        let read = || {
            let parts = read_assigned(raw, role, &|it| self.agencies(it));
            (parts.into(), Vec::new())
        };
        let (parts, _) = recall(&self.assigned, (raw.clone(), role), read);
        parts
    }

    /// Reads a cell of units.
    pub(crate) fn unit(&self, raw: &SharedText) -> (Option<UnitValue>, Vec<ValueFinding>) {
        recall(&self.units, raw.clone(), || parse_unit(raw))
    }

    /// Reads a target in a row of this unit; `single` is its cell, where the text is of one.
    pub(crate) fn target(
        &self,
        raw: &SharedText,
        unit: Option<&Unit>,
        single: Option<&Cell>,
    ) -> (TargetValue, Vec<ValueFinding>) {
        let number = single.and_then(|it| match it.value {
            CellValue::Number(number) => Some(number),
            _ => None,
        });
        let key = TargetKey {
            raw: raw.clone(),
            unit: unit.map(|it| it.text.clone()),
            number_bits: number.map(f64::to_bits),
            number_format: single.and_then(|it| it.number_format.clone()),
        };
        let ctx = TargetContext {
            unit: unit.map(|it| it.text.as_str()),
            number,
            number_format: single.and_then(|it| it.number_format.as_deref()),
            ..TargetContext::default()
        };
        recall(&self.targets, key, || parse_target(raw, &ctx))
    }

    /// Reads a deadline of a plan of this period; `single` is its cell, where the text is of one.
    pub(crate) fn deadline(
        &self,
        raw: &SharedText,
        single: Option<&Cell>,
        period: Option<(u16, u16)>,
    ) -> (DeadlineValue, Vec<ValueFinding>) {
        let date = single.and_then(|it| match it.value {
            CellValue::Date(date) => Some(date),
            _ => None,
        });
        let key = DeadlineKey {
            raw: raw.clone(),
            date,
            number_format: single.and_then(|it| it.number_format.clone()),
        };
        let ctx = DeadlineContext {
            date,
            number_format: single.and_then(|it| it.number_format.as_deref()),
            period,
        };
        recall(&self.deadlines, key, || parse_deadline(raw, &ctx))
    }
}

fn recall<K: Eq + Hash, V: Clone>(
    known: &Known<K, V>,
    key: K,
    read: impl FnOnce() -> (V, Vec<ValueFinding>),
) -> (V, Vec<ValueFinding>) {
    if let Some(known) = known.borrow().get(&key) {
        return known.clone();
    }
    let fresh = read();
    let mut known = known.borrow_mut();
    if known.len() < MAX_TEXTS {
        known.insert(key, fresh.clone());
    }
    fresh
}
