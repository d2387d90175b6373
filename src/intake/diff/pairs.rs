//! Which appendix and which row of one reading is which of another.

use std::collections::{BTreeSet, HashMap, HashSet};

use doichieu_imports::text::fold;

use super::fields::section_ordinal;
use crate::store::stored_reading::{StoredAppendix, StoredRow};

/// The share of words that two wordings must have in common to be one row reworded.
const ALIKE: f64 = 0.6;

/// The older appendix that a newer one continues: same province and kind, the same label if there are several.
pub(super) fn appendix(older: &[&StoredAppendix], newer: &StoredAppendix) -> Option<usize> {
    let mut candidates = (0..older.len()).filter(|it| {
        older[*it].kind == newer.kind && older[*it].plan.province_code == newer.plan.province_code
    });
    let first = candidates.clone().next()?;
    Some(
        candidates
            .find(|it| older[*it].label == newer.label)
            .unwrap_or(first),
    )
}

/// A row of the older reading, one of the newer, or one of each.
pub(super) type Pair = (Option<usize>, Option<usize>);

/// Pairs the rows, in the order of the newer reading with the dropped ones at the end.
pub(super) fn rows(from: &StoredAppendix, to: &StoredAppendix) -> Vec<Pair> {
    let mut pairing = Pairing {
        from,
        to,
        partners: vec![None; to.rows.len()],
        taken: HashSet::new(),
    };
    pairing.pair_by(|appendix, row| {
        Some((
            section_ordinal(appendix, row),
            row.ordinal.clone(),
            fold(&row.name),
        ))
    });
    pairing.pair_by(|_, row| Some((None, None, fold(&row.name))));
    pairing.pair_alike_by_number();
    pairing.pair_alike();
    let kept = pairing
        .partners
        .iter()
        .enumerate()
        .map(|(it, from)| (*from, Some(it)));
    let dropped = (0..from.rows.len()).filter(|it| !pairing.taken.contains(it));
    kept.chain(dropped.map(|it| (Some(it), None))).collect()
}

type Key = (Option<String>, Option<String>, String);

struct Pairing<'a> {
    from: &'a StoredAppendix,
    to: &'a StoredAppendix,
    /// For each newer row the older one.
    partners: Vec<Option<usize>>,
    taken: HashSet<usize>,
}

impl Pairing<'_> {
    /// Pairs rows with equal keys, in order.
    fn pair_by(&mut self, key: impl Fn(&StoredAppendix, &StoredRow) -> Option<Key>) {
        let mut free: HashMap<Key, Vec<usize>> = HashMap::new();
        for (idx, row) in self.from.rows.iter().enumerate().rev() {
            if let (false, Some(key)) = (self.taken.contains(&idx), key(self.from, row)) {
                free.entry(key).or_default().push(idx);
            }
        }
        for (idx, row) in self.to.rows.iter().enumerate() {
            if self.partners[idx].is_some() {
                continue;
            }
            let partner = key(self.to, row).and_then(|it| free.get_mut(&it)?.pop());
            self.partners[idx] = partner;
            self.taken.extend(partner);
        }
    }

    /// Pairs rows of one number whose wordings are alike at least by half.
    fn pair_alike_by_number(&mut self) {
        let mut pairs = self.alike(ALIKE / 2.0);
        pairs.retain(|(_, from, to)| {
            let (older, newer) = (&self.from.rows[*from], &self.to.rows[*to]);
            older.ordinal.is_some()
                && older.ordinal == newer.ordinal
                && section_ordinal(self.from, older) == section_ordinal(self.to, newer)
        });
        self.take_best(pairs);
    }

    fn pair_alike(&mut self) {
        let pairs = self.alike(ALIKE);
        self.take_best(pairs);
    }

    /// Free rows of both sides with the likeness of their wordings, from a least one on.
    fn alike(&self, least: f64) -> Vec<(f64, usize, usize)> {
        let free = |rows: &[StoredRow], is_free: &dyn Fn(usize) -> bool| -> Vec<(usize, BTreeSet<String>)> {
            let free = rows.iter().enumerate().filter(|(it, _)| is_free(*it));
            free.map(|(it, row)| (it, words(&row.name))).collect()
        };
        let from = free(&self.from.rows, &|it| !self.taken.contains(&it));
        let to = free(&self.to.rows, &|it| self.partners[it].is_none());
        let mut pairs = Vec::new();
        for (to_idx, newer) in &to {
            for (from_idx, older) in &from {
                let likeness = likeness(older, newer);
                if likeness >= least {
                    pairs.push((likeness, *from_idx, *to_idx));
                }
            }
        }
        pairs
    }

    fn take_best(&mut self, mut pairs: Vec<(f64, usize, usize)>) {
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, from, to) in pairs {
            if self.partners[to].is_none() && self.taken.insert(from) {
                self.partners[to] = Some(from);
            }
        }
    }
}

fn words(text: &str) -> BTreeSet<String> {
    fold(text)
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn likeness(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let n_common = one.intersection(other).count();
    let n_all = one.len() + other.len() - n_common;
    if n_all == 0 {
        return 0.0;
    }
    n_common as f64 / n_all as f64
}
