//! A new version of an appendix keeps the codes of the old one: a row that says the same as a superseded row takes over
//! its code, first by wording, then where a rewording is certainly the same row.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::Evidence;
use super::index::RegistryIndex;
use super::line::{AppendixKey, Line};
use super::score::{CERTAIN, chance, log_odds};
use crate::registry::Superseded;

/// Gives the reading's rows the codes of the rows that they replace.
pub(super) fn inherit(fresh: &mut [Line], index: &RegistryIndex, superseded: &[Superseded]) {
    for it in superseded {
        let old = AppendixKey::Known(it.appendix_id);
        let new = AppendixKey::Read(it.appendix_idx);
        let mut heirs = Heirs {
            old: index.lines.iter().filter(|line| line.appendix == old).collect(),
            new: fresh.iter_mut().filter(|line| line.appendix == new).collect(),
            taken: BTreeSet::new(),
        };
        heirs.by_key(|line| (section_key(line), line.wording.key.clone()));
        heirs.by_key(|line| (String::new(), line.wording.key.clone()));
        heirs.by_likelihood();
    }
}

/// Rows of two versions of one appendix.
struct Heirs<'a> {
    old: Vec<&'a Line>,
    new: Vec<&'a mut Line>,
    /// Places of the old rows whose code has an heir.
    taken: BTreeSet<usize>,
}

impl Heirs<'_> {
    /// Pairs rows with equal keys, in their order.
    fn by_key(&mut self, key: impl Fn(&Line) -> (String, String)) {
        let mut free: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for (place, line) in self.old.iter().enumerate().rev() {
            if !self.taken.contains(&place) {
                free.entry(key(line)).or_default().push(place);
            }
        }
        for line in self.new.iter_mut().filter(|it| it.code.is_none()) {
            let Some(place) = free.get_mut(&key(line)).and_then(Vec::pop) else {
                continue;
            };
            self.taken.insert(place);
            line.code = self.old.get(place).and_then(|it| it.code.clone());
        }
    }

    /// Pairs what is left where it is certain, the likeliest first.
    fn by_likelihood(&mut self) {
        let mut pairs = Vec::new();
        for (new_place, line) in self.new.iter().enumerate().filter(|(_, it)| it.code.is_none()) {
            for (old_place, old) in self.old.iter().enumerate() {
                let odds = log_odds(line.kind, &Evidence::of(line, old));
                if !self.taken.contains(&old_place) && chance(odds) >= CERTAIN {
                    pairs.push((odds, old_place, new_place));
                }
            }
        }
        pairs.sort_by(|one, other| {
            let places = (one.1, one.2).cmp(&(other.1, other.2));
            other.0.total_cmp(&one.0).then(places)
        });
        for (_, old_place, new_place) in pairs {
            let code = self.old.get(old_place).and_then(|it| it.code.clone());
            if let Some(line) = self.new.get_mut(new_place)
                && line.code.is_none()
                && self.taken.insert(old_place)
            {
                line.code = code;
            }
        }
    }
}

fn section_key(line: &Line) -> String {
    line.section.as_ref().map(|it| it.key.clone()).unwrap_or_default()
}
