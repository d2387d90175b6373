//! The registry prepared for comparing: rows understood once, and for each concept the rows that say it.
//!
//! Built once and shared by all readings reconciled against it. When rows come and go, an index is made of the old one:
//! what was understood stays understood.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::RowRef;
use super::concepts::ConceptId;
use super::edges::{Edge, Edges, edge_between, ordered};
use super::line::{AppendixKey, Line, Sections};
use crate::reading::AppendixKind;
use crate::registry::{Decision, KnownRow, Registry, SharedCode};

/// A [`Registry`] prepared for [`super::reconcile_with`].
#[derive(Debug, Clone, Default)]
pub struct RegistryIndex {
    pub(super) lines: Vec<Line>,
    by_row: HashMap<RowKey, usize>,
    pub(super) postings: Postings,
    pub(super) by_code: HashMap<SharedCode, Vec<usize>>,
    /// Rows of each appendix, in order.
    pub(super) by_appendix: HashMap<i64, Vec<usize>>,
    /// Rows by kind and wording; only where there are decisions.
    pub(super) by_wording: HashMap<(AppendixKind, String), Vec<usize>>,
    pub(super) decisions: Vec<Decision>,
    /// Edges of known rows among themselves, found when first asked for.
    pub(super) known_edges: Vec<OnceLock<Edges>>,
}

/// A row of the registry that is there now, with the code that it has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentRow {
    /// Indicator or task.
    pub kind: AppendixKind,
    /// Identity in the store ([`KnownRow::id`]).
    pub id: i64,
    /// The shared thing that it is.
    pub code: SharedCode,
}

impl RegistryIndex {
    /// Prepares a registry.
    pub fn new(registry: &Registry) -> Self {
        let mut sections = Sections::default();
        let lines = registry.rows.iter().map(|it| Line::of_known(it, &mut sections));
        Self::of_lines(lines.collect(), registry.decisions.clone())
    }

    /// Whether a row was prepared.
    pub fn holds(&self, kind: AppendixKind, id: i64) -> bool {
        self.by_row.contains_key(&(kind, id))
    }

    /// The same for the rows that are there now: those prepared before are kept as they were understood, but for their
    /// codes; the others must be among the new ones.
    pub fn renewed(self, current: Vec<CurrentRow>, new: &[KnownRow], decisions: Vec<Decision>) -> Self {
        let mut sections = Sections::default();
        let keys: Vec<Option<RowKey>> = self.lines.iter().map(row_key).collect();
        let memos = self.known_edges;
        let new = new.iter().map(|it| Line::of_known(it, &mut sections));
        let mut lines: HashMap<RowKey, Line> = self
            .lines
            .into_iter()
            .chain(new)
            .filter_map(|it| Some((row_key(&it)?, it)))
            .collect();
        let current = current.into_iter().filter_map(|row| {
            let line = lines.remove(&(row.kind, row.id))?;
            Some(Line {
                code: Some(row.code),
                ..line
            })
        });
        let mut index = Self::of_lines(current.collect(), decisions);
        index.keep_edges(&keys, memos);
        index
    }

    /// Takes over the edges found before among rows that are still there, and adds those to rows that are new.
    fn keep_edges(&mut self, keys: &[Option<RowKey>], memos: Vec<OnceLock<Edges>>) {
        let place_of = |key: &Option<RowKey>| key.and_then(|it| self.by_row.get(&it).copied());
        let places: Vec<Option<usize>> = keys.iter().map(place_of).collect();
        let mut is_new = vec![true; self.lines.len()];
        for place in places.iter().flatten() {
            if let Some(it) = is_new.get_mut(*place) {
                *it = false;
            }
        }
        let mut kept: HashMap<usize, Vec<Edge>> = HashMap::new();
        for (memo, place) in memos.into_iter().zip(&places) {
            let (Some(edges), Some(place)) = (memo.into_inner(), place) else {
                continue;
            };
            let still_there = edges.iter().filter_map(|it| {
                let other = places.get(it.other).copied().flatten()?;
                Some(Edge { other, ..*it })
            });
            kept.insert(*place, still_there.collect());
        }
        for (place, line) in self.lines.iter().enumerate() {
            if !is_new.get(place).copied().unwrap_or_default() {
                continue;
            }
            for idx in self.postings.alike(line) {
                if let (Some(edges), Some(other)) = (kept.get_mut(&idx), self.lines.get(idx)) {
                    edges.extend(edge_between(other, line, place));
                }
            }
        }
        for (place, edges) in kept {
            if let Some(it) = self.known_edges.get_mut(place) {
                *it = OnceLock::from(ordered(edges));
            }
        }
    }

    fn of_lines(lines: Vec<Line>, decisions: Vec<Decision>) -> Self {
        let mut index = Self {
            postings: Postings::of(&lines),
            known_edges: lines.iter().map(|_| OnceLock::new()).collect(),
            ..Self::default()
        };
        for (idx, line) in lines.iter().enumerate() {
            if let Some(code) = &line.code {
                index.by_code.entry(code.clone()).or_default().push(idx);
            }
            if let AppendixKey::Known(id) = line.appendix {
                index.by_appendix.entry(id).or_default().push(idx);
            }
            if let Some(key) = row_key(line) {
                index.by_row.insert(key, idx);
            }
            if !decisions.is_empty() {
                let key = (line.kind, line.wording.key.clone());
                index.by_wording.entry(key).or_default().push(idx);
            }
        }
        Self {
            lines,
            decisions,
            ..index
        }
    }
}

/// A known row: its kind, and its identity in the store.
type RowKey = (AppendixKind, i64);

fn row_key(line: &Line) -> Option<RowKey> {
    match line.row {
        RowRef::Known(id) => Some((line.kind, id)),
        RowRef::Read { .. } => None,
    }
}

/// For each concept that lines are looked up by the lines that say it.
#[derive(Debug, Clone, Default)]
pub(super) struct Postings {
    by_concept: HashMap<ConceptId, Vec<u32>>,
    /// How much each line tells, in hundredths: looked at for far more lines than are compared.
    telling: Vec<u16>,
}

impl Postings {
    /// Indexes lines by their place.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut by_concept: HashMap<ConceptId, Vec<u32>> = HashMap::new();
        for (idx, line) in (0_u32..).zip(lines) {
            for token in line.wording.known_by() {
                by_concept.entry(token.concept).or_default().push(idx);
            }
        }
        Self {
            by_concept,
            telling: lines.iter().map(|it| hundredths(it.telling)).collect(),
        }
    }

    /// Lines worth comparing with this one: both say a third of what the one that tells less says, and one of them says
    /// little else. The same whichever of the two is asked.
    pub(super) fn alike(&self, line: &Line) -> Vec<usize> {
        let mine = hundredths(line.telling);
        let shared = self.shared_with(line).into_iter();
        let alike = shared.filter(|it| is_worth_comparing(it.1, mine.min(self.telling(it.0))));
        let mut places: Vec<usize> = alike.map(|it| it.0).collect();
        places.sort_unstable();
        places
    }

    /// The lines that share most of what this one and they tell, most first.
    pub(super) fn nearest(&self, line: &Line) -> Vec<usize> {
        const MOST: usize = 10;
        const SHARE: f64 = 0.2;
        let mine = hundredths(line.telling);
        let share = |it: (usize, u16)| {
            let told = f64::from(mine) + f64::from(self.telling(it.0)) - f64::from(it.1);
            f64::from(it.1) / told
        };
        let shared = self.shared_with(line).into_iter();
        let mut near: Vec<(usize, f64)> = shared.map(|it| (it.0, share(it))).collect();
        near.retain(|it| it.1 >= SHARE);
        near.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        near.into_iter().take(MOST).map(|it| it.0).collect()
    }

    /// The lines that tell any of what this one tells, and how much of it, in hundredths.
    fn shared_with(&self, line: &Line) -> Vec<(usize, u16)> {
        let mut shared = vec![0_u16; self.telling.len()];
        let mut touched: Vec<usize> = Vec::new();
        for token in line.wording.known_by() {
            let telling = hundredths(token.telling_weight());
            for place in self.by_concept.get(&token.concept).into_iter().flatten() {
                let idx = *place as usize;
                let Some(sum) = shared.get_mut(idx) else {
                    continue;
                };
                if *sum == 0 {
                    touched.push(idx);
                }
                *sum = sum.saturating_add(telling);
            }
        }
        let sum = |idx: usize| shared.get(idx).copied().unwrap_or_default();
        touched.into_iter().map(|it| (it, sum(it))).collect()
    }

    fn telling(&self, place: usize) -> u16 {
        self.telling.get(place).copied().unwrap_or_default()
    }
}

fn hundredths(weight: f64) -> u16 {
    (weight * 100.0).round() as u16
}

/// Whether two lines share enough, by what they share and what the one that tells less tells, in hundredths.
fn is_worth_comparing(shared: u16, less: u16) -> bool {
    // A pair in which either says more than this instead of the other's words is no candidate.
    const INSTEAD: u16 = 165;
    let unsaid = less.saturating_sub(shared);
    shared >= less.div_ceil(3) && unsaid <= INSTEAD.max(less / 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(id: i64, name: &str) -> KnownRow {
        KnownRow {
            id,
            code: SharedCode(format!("CT-{id:04}")),
            kind: AppendixKind::Indicators,
            province_code: format!("{id:02}"),
            appendix_id: id,
            section: None,
            section_ordinal: None,
            ordinal: None,
            name: name.into(),
            parent_name: None,
            unit: None,
            targets: Vec::new(),
            agency_types: Vec::new(),
            output: None,
            due: None,
        }
    }

    /// The pairs of each row, found now if they were not before, by the identities of the rows.
    fn pairs(index: &RegistryIndex) -> Vec<(i64, Vec<(i64, String)>)> {
        let id = |place: usize| match index.lines.get(place).map(|it| it.row) {
            Some(RowRef::Known(id)) => id,
            _ => 0,
        };
        let mut field = super::super::edges::Field::new(index, Vec::new(), Vec::new());
        let mut pairs: Vec<_> = (0..index.lines.len())
            .map(|place| {
                let edges = field.edges(place);
                let mut others: Vec<_> = edges
                    .iter()
                    .map(|it| (id(it.other), format!("{:.9}", it.log_odds)))
                    .collect();
                others.sort();
                (id(place), others)
            })
            .collect();
        pairs.sort();
        pairs
    }

    #[test]
    fn a_renewed_index_knows_the_pairs_that_a_new_one_finds() {
        let rows = [
            known(1, "Tỷ lệ dân số được phủ sóng mạng di động 5G"),
            known(2, "Phủ sóng 5G đến người dân"),
            known(3, "Tỷ lệ thanh toán trực tuyến trong thực hiện dịch vụ công"),
            known(4, "Tỷ lệ người dân được phủ sóng 5G"),
            known(5, "Tỷ lệ thanh toán trực tuyến khi làm DVC"),
        ];
        let registry = |rows: &[KnownRow]| Registry {
            rows: rows.to_vec(),
            ..Registry::default()
        };
        let old = RegistryIndex::new(&registry(&rows[..3]));
        assert!(pairs(&old).iter().any(|it| !it.1.is_empty()));
        let current = rows[1..].iter().map(|it| CurrentRow {
            kind: it.kind,
            id: it.id,
            code: it.code.clone(),
        });
        let renewed = old.renewed(current.collect(), &rows[3..], Vec::new());
        assert!(
            renewed.known_edges.iter().any(|it| it.get().is_some()),
            "nothing was kept"
        );
        assert_eq!(pairs(&renewed), pairs(&RegistryIndex::new(&registry(&rows[1..]))));
    }
}
