//! All rows that take part, and which pairs of them are worth a word. Which pairs are certain, [`super::certain`] says.

use std::collections::HashMap;
use std::sync::Arc;

use super::Relation;
use super::align::Pairing;
use super::doubt::{is_copied_otherwise, says_nothing_else};
use super::evidence::Evidence;
use super::index::{Postings, RegistryIndex};
use super::line::{AppendixKey, Line};
use super::part_of::plain_relation;
use super::score::{ALL_SAID, CERTAIN, NEAREST, SHORTENED, WORTH_ASKING, chance, log_odds};
use super::shorter::{Short, find_short, is_nearly_said};
use crate::reading::AppendixKind;

/// A pair of rows seen from the first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edge {
    /// Place of the other line.
    pub(super) other: usize,
    /// Log odds that they are the same, or of a part that it is one.
    pub(super) log_odds: f64,
    /// The same, or a whole and its part, seen from the first.
    pub(super) relation: Relation,
    /// Whether neither says anything else.
    pub(super) says_nothing_else: bool,
    /// Whether both say the same but for one thing put for another, or one was copied and added to.
    pub(super) is_copied_otherwise: bool,
    /// Which of the two is all said by the other, where one is.
    pub(super) short: Option<Short>,
}

impl Edge {
    /// Whether the two likely are the same.
    pub(super) fn is_likely(&self) -> bool {
        self.relation == Relation::Same && chance(self.log_odds) >= CERTAIN
    }
}

/// The pairs of a row, likeliest first. Many rows look at them, so they are shared.
pub(super) type Edges = Arc<[Edge]>;

/// Pairs in their order.
pub(super) fn ordered(mut edges: Vec<Edge>) -> Edges {
    edges.sort_by(|one, other| {
        let likelier = other.log_odds.total_cmp(&one.log_odds);
        likelier.then(one.other.cmp(&other.other))
    });
    edges.into()
}

/// All rows that take part: those of the registry, then those of the reading.
pub(super) struct Field<'a> {
    index: &'a RegistryIndex,
    fresh: Vec<Line>,
    fresh_postings: Postings,
    superseded: Vec<AppendixKey>,
    found: HashMap<usize, Edges>,
    /// What [`super::certain`] has found.
    pub(super) plainly_same: HashMap<usize, Arc<[usize]>>,
}

impl<'a> Field<'a> {
    /// Known rows and rows of a reading together. Rows of superseded appendices take no part.
    pub(super) fn new(index: &'a RegistryIndex, fresh: Vec<Line>, superseded: Vec<AppendixKey>) -> Self {
        Self {
            fresh_postings: Postings::of(&fresh),
            index,
            fresh,
            superseded,
            found: HashMap::new(),
            plainly_same: HashMap::new(),
        }
    }

    /// The index of known rows.
    pub(super) fn index(&self) -> &'a RegistryIndex {
        self.index
    }

    /// Place of the first row of the reading.
    pub(super) fn first_fresh(&self) -> usize {
        self.index.lines.len()
    }

    /// Places of the reading's rows.
    pub(super) fn fresh_places(&self) -> std::ops::Range<usize> {
        self.first_fresh()..self.first_fresh().saturating_add(self.fresh.len())
    }

    /// A line by its place.
    pub(super) fn line(&self, place: usize) -> Option<&Line> {
        match place.checked_sub(self.first_fresh()) {
            None => self.index.lines.get(place),
            Some(idx) => self.fresh.get(idx),
        }
    }

    /// Whether the line takes part.
    pub(super) fn takes_part(&self, place: usize) -> bool {
        self.line(place)
            .is_some_and(|it| !self.superseded.contains(&it.appendix))
    }

    /// The pairs of a line that are worth a word, likeliest first.
    pub(super) fn edges(&mut self, place: usize) -> Edges {
        if let Some(found) = self.found.get(&place) {
            return Arc::clone(found);
        }
        let edges = self.find_edges(place);
        self.found.insert(place, Arc::clone(&edges));
        edges
    }

    fn find_edges(&self, place: usize) -> Edges {
        let Some(line) = self.line(place) else {
            return Edges::default();
        };
        let find_known = || ordered(edges_among(line, &self.index.postings, &self.index.lines));
        let known = match self.index.known_edges.get(place) {
            Some(memo) => Arc::clone(memo.get_or_init(find_known)),
            None => find_known(),
        };
        let fresh = edges_among(line, &self.fresh_postings, &self.fresh);
        if fresh.is_empty() && self.superseded.is_empty() {
            return known;
        }
        let shift = self.first_fresh();
        let fresh = fresh.into_iter().map(|it| Edge {
            other: it.other.saturating_add(shift),
            ..it
        });
        let all = known.iter().copied().chain(fresh);
        ordered(all.filter(|it| self.takes_part(it.other)).collect())
    }

    /// The likeliest pairs of a line with those that say most of what it says: to ask about where none is worth a word.
    pub(super) fn nearest(&self, place: usize) -> Edges {
        let Some(line) = self.line(place) else {
            return Edges::default();
        };
        let known = self.index.postings.nearest(line);
        let fresh = self.fresh_postings.nearest(line);
        let shift = self.first_fresh();
        let places = known
            .into_iter()
            .chain(fresh.into_iter().map(|it| it.saturating_add(shift)));
        let near = places
            .filter(|it| self.takes_part(*it))
            .filter_map(|it| judge(line, self.line(it)?, it));
        ordered(near.filter(|it| chance(it.log_odds) >= NEAREST).collect())
    }

    /// The rows of a line's appendix in order, itself among them.
    pub(super) fn siblings(&self, place: usize) -> Vec<usize> {
        match self.line(place).map(|it| it.appendix) {
            None => Vec::new(),
            Some(AppendixKey::Known(id)) => self.index.by_appendix.get(&id).cloned().unwrap_or_default(),
            Some(appendix) => self
                .fresh_places()
                .filter(|it| self.line(*it).is_some_and(|it| it.appendix == appendix))
                .collect(),
        }
    }

    pub(super) fn appendix(&self, place: usize) -> Option<AppendixKey> {
        self.line(place).map(|it| it.appendix)
    }
}

/// The pairs of one line with others that are worth a word.
fn edges_among(line: &Line, postings: &Postings, lines: &[Line]) -> Vec<Edge> {
    let alike = postings.alike(line).into_iter();
    alike
        .filter_map(|idx| edge_between(line, lines.get(idx)?, idx))
        .collect()
}

/// The pair of two lines seen from the first; none where they are of two kinds or of one appendix, or not worth a word.
pub(super) fn edge_between(line: &Line, other: &Line, place: usize) -> Option<Edge> {
    judge(line, other, place)
        .filter(|it| chance(it.log_odds) >= WORTH_ASKING || it.relation != Relation::Same)
}

/// The same however unlike they are; none where a fact forbids.
fn judge(line: &Line, other: &Line, place: usize) -> Option<Edge> {
    if other.kind != line.kind || other.appendix == line.appendix {
        return None;
    }
    let pairing = Pairing::of(&line.wording, &other.wording);
    let evidence = Evidence::of_paired(line, other, &pairing);
    let names = &evidence.names;
    let log_odds = log_odds(line.kind, &evidence);
    if log_odds == f64::NEG_INFINITY {
        return None;
    }
    let relation = plain_relation(line.kind, &pairing).unwrap_or(Relation::Same);
    let is_likely = chance(log_odds) >= CERTAIN && !evidence.says_the_same;
    let narrower = names
        .narrower
        .filter(|_| is_likely && line.kind == AppendixKind::Indicators);
    let (log_odds, short) = match narrower {
        Some(side) => (SHORTENED, Some(Short::beside(side))),
        None => {
            let short = find_short(line.kind, &pairing, names);
            let mut least = short.map_or(f64::NEG_INFINITY, Short::least);
            if log_odds.max(least) < ALL_SAID
                && names.conflicts.is_empty()
                && is_nearly_said(&pairing, (line.telling, other.telling))
            {
                least = ALL_SAID;
            }
            (log_odds.max(least), short)
        }
    };
    Some(Edge {
        other: place,
        log_odds,
        relation,
        says_nothing_else: says_nothing_else(names),
        is_copied_otherwise: is_copied_otherwise(line.kind, names),
        short,
    })
}
