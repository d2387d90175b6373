//! Which pairs of rows are worth a word, and which of them are certain.
//!
//! A pair is judged by the two appendices it stands in: it is certain when it is likely, and neither row has a rival in
//! the other appendix. So what other provinces were imported, and when, does not matter.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use super::Relation;
use super::align::{Pairing, Side};
use super::doubt::says_nothing_else;
use super::evidence::Evidence;
use super::index::{Postings, RegistryIndex};
use super::line::{AppendixKey, Line};
use super::part_of::{complement, may_contain, plain_relation};
use super::score::{ALL_SAID, CERTAIN, CERTAIN_IN_PLACE, MARGIN, SHORTENED, WORTH_ASKING, chance, log_odds};
use super::shorter::{Short, find_short, is_nearly_said};
use crate::reading::AppendixKind;

/// From this chance on a row is enough like a whole to be looked at as a part of it.
const LIKE_A_PART: f64 = 0.15;

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
    /// Which of the two is all said by the other, where one is.
    pub(super) short: Option<Short>,
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
    plainly_same: HashMap<usize, Arc<[usize]>>,
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

    /// The pairs of a line that certainly are the same: likely ones, and those less likely that stand in the same place
    /// of their appendices and say nothing else.
    pub(super) fn certain_edges(&mut self, place: usize) -> Vec<Edge> {
        let plain = self.plainly_same(place);
        let edges = self.edges(place);
        let is_certain = |it: &Edge| {
            plain.contains(&it.other)
                || self.is_certain_in_place(place, *it)
                || self.is_certainly_shortened(place, *it)
        };
        edges.iter().copied().filter(is_certain).collect()
    }

    fn is_certain_in_place(&mut self, place: usize, edge: Edge) -> bool {
        edge.relation == Relation::Same
            && edge.says_nothing_else
            && (CERTAIN_IN_PLACE..CERTAIN).contains(&chance(edge.log_odds))
            && self.stands_alone(place, edge)
            && !self.is_said_twice(place, edge)
            && self.is_in_place(place, edge.other)
    }

    /// The rows that certainly are the same as this one wherever they stand.
    pub(super) fn plainly_same(&mut self, place: usize) -> Arc<[usize]> {
        if let Some(found) = self.plainly_same.get(&place) {
            return Arc::clone(found);
        }
        let edges = self.edges(place);
        let same = edges
            .iter()
            .filter(|it| is_likely(it) && self.stands_alone(place, **it));
        let found: Arc<[usize]> = same.map(|it| it.other).collect();
        self.plainly_same.insert(place, Arc::clone(&found));
        found
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

    /// Whether one row certainly is the other said in fewer words: no other row of either appendix comes near, and more
    /// plans say it at length than in short, or both stand in the same place. Whoever says more alone may mean less.
    fn is_certainly_shortened(&mut self, place: usize, edge: Edge) -> bool {
        let Some(found) = edge.short.filter(|it| it.is_same) else {
            return false;
        };
        let (short, long) = match found.side {
            Side::This => (place, edge.other),
            Side::Other => (edge.other, place),
        };
        if edge.relation != Relation::Same
            || !self.stands_alone(place, edge)
            || self.is_said_twice(place, edge)
            || self.is_said_elsewhere(short, long)
        {
            return false;
        }
        match self.n_alike(long).cmp(&self.n_alike(short)) {
            Ordering::Greater => true,
            Ordering::Equal => self.is_in_place(place, edge.other),
            Ordering::Less => false,
        }
    }

    /// Whether some other row says all of the short row as well, and is not plainly the same as the long one: the short row
    /// then may be either.
    fn is_said_elsewhere(&mut self, short: usize, long: usize) -> bool {
        let same = self.plainly_same(long);
        let mine = self.appendix(short);
        self.edges(short).iter().any(|it| {
            it.other != long
                && it.short.is_some_and(|it| it.side == Side::This)
                && !same.contains(&it.other)
                && self
                    .best_in(it.other, mine)
                    .is_none_or(|best| best.other == short)
        })
    }

    /// Whether another row of the partner's appendix says all of one of the two rows as well, and is none of the row's own
    /// appendix.
    fn is_said_twice(&mut self, place: usize, edge: Edge) -> bool {
        self.has_other_saying(place, edge.other) || self.has_other_saying(edge.other, place)
    }

    fn has_other_saying(&mut self, place: usize, partner: usize) -> bool {
        let theirs = self.appendix(partner);
        self.edges(place).iter().any(|it| {
            it.other != partner
                && it.short.is_some_and(|it| it.side == Side::This)
                && self.appendix(it.other) == theirs
                && !self.is_taken(*it, place)
        })
    }

    /// In how many other appendices the row plainly stands too.
    fn n_alike(&mut self, place: usize) -> usize {
        self.plainly_same(place).len()
    }

    /// Whether neither row of the pair has a rival in the other's appendix, or is a whole of which two rows are parts.
    fn stands_alone(&mut self, place: usize, edge: Edge) -> bool {
        let rival = self.rival(place, edge.other).max(self.rival(edge.other, place));
        edge.log_odds - rival >= MARGIN
            && !self.is_taken_apart(place, edge.other)
            && !self.is_taken_apart(edge.other, place)
    }

    /// Whether the part's appendix has another row that says another piece of the whole. A row that plainly is another
    /// one of the whole's appendix is no piece of it.
    pub(super) fn is_taken_apart(&mut self, whole: usize, part: usize) -> bool {
        let pieces = self.other_pieces(whole, part);
        pieces
            .into_iter()
            .any(|it| !self.is_taken(it, whole) && !self.is_known_apart(whole, part, it.other))
    }

    /// Whether some appendix has a likely partner of the whole that says both pieces, and one of the second piece beside it:
    /// then the second piece is a thing of its own.
    fn is_known_apart(&mut self, whole: usize, part: usize, piece: usize) -> bool {
        self.edges(whole).iter().filter(|it| is_likely(it)).any(|mine| {
            let appendix = self.appendix(mine.other);
            let theirs = self.best_in(piece, appendix).filter(is_likely);
            theirs.is_some_and(|it| it.other != mine.other) && self.says_both(mine.other, part, piece)
        })
    }

    fn says_both(&self, whole: usize, part: usize, piece: usize) -> bool {
        let lines = self.line(whole).zip(self.line(part)).zip(self.line(piece));
        lines.is_some_and(|((whole, part), piece)| complement(&whole.wording, &part.wording, &piece.wording))
    }

    fn other_pieces(&mut self, whole: usize, part: usize) -> Vec<Edge> {
        let may_be_part = self
            .line(whole)
            .zip(self.line(part))
            .is_some_and(|it| may_contain(&it.0.wording, &it.1.wording));
        if !may_be_part {
            return Vec::new();
        }
        let appendix = self.appendix(part);
        let edges = self.edges(whole);
        let (Some(whole), Some(said)) = (self.line(whole), self.line(part)) else {
            return Vec::new();
        };
        let alike = edges.iter().copied().filter(|it| {
            it.other != part && (it.relation != Relation::Same || chance(it.log_odds) >= LIKE_A_PART)
        });
        alike
            .filter(|it| self.appendix(it.other) == appendix)
            .filter(|it| {
                self.line(it.other)
                    .is_some_and(|it| complement(&whole.wording, &said.wording, &it.wording))
            })
            .collect()
    }

    /// The best other row of the partner's appendix that this line could be, unless that row plainly is another one.
    fn rival(&mut self, place: usize, partner: usize) -> f64 {
        let theirs = self.appendix(partner);
        let edges = self.edges(place);
        let rival = edges.iter().find(|it| {
            it.other != partner && self.appendix(it.other) == theirs && !self.is_taken(**it, place)
        });
        rival.map_or(f64::NEG_INFINITY, |it| it.log_odds)
    }

    /// Whether the other row of this edge has a plainly better partner in the line's own appendix, each the other's best.
    fn is_taken(&mut self, edge: Edge, place: usize) -> bool {
        let Some(best) = self.best_in(edge.other, self.appendix(place)) else {
            return false;
        };
        best.other != place
            && chance(best.log_odds) >= CERTAIN
            && best.log_odds - edge.log_odds >= MARGIN
            && self
                .best_in(best.other, self.appendix(edge.other))
                .is_some_and(|it| it.other == edge.other)
    }

    /// The best pair of a line with a row of an appendix.
    fn best_in(&mut self, place: usize, appendix: Option<AppendixKey>) -> Option<Edge> {
        let edges = self.edges(place);
        edges
            .iter()
            .copied()
            .find(|it| self.appendix(it.other) == appendix)
    }

    fn appendix(&self, place: usize) -> Option<AppendixKey> {
        self.line(place).map(|it| it.appendix)
    }
}

/// Whether two rows likely are the same.
fn is_likely(edge: &Edge) -> bool {
    edge.relation == Relation::Same && chance(edge.log_odds) >= CERTAIN
}

/// The pairs of one line with others that are worth a word.
fn edges_among(line: &Line, postings: &Postings, lines: &[Line]) -> Vec<Edge> {
    let alike = postings.alike(line, lines).into_iter();
    alike
        .filter_map(|idx| edge_between(line, lines.get(idx)?, idx))
        .collect()
}

/// The pair of two lines seen from the first; none where they are of two kinds or of one appendix, or not worth a word.
pub(super) fn edge_between(line: &Line, other: &Line, place: usize) -> Option<Edge> {
    if other.kind != line.kind || other.appendix == line.appendix {
        return None;
    }
    let pairing = Pairing::of(&line.wording, &other.wording);
    let evidence = Evidence::of_paired(line, other, &pairing);
    let relation = plain_relation(line, other).unwrap_or(Relation::Same);
    let names = &evidence.names;
    let log_odds = log_odds(line.kind, &evidence);
    let is_likely = chance(log_odds) >= CERTAIN && !evidence.is_literal;
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
    (chance(log_odds) >= WORTH_ASKING || relation != Relation::Same).then(|| Edge {
        other: place,
        log_odds,
        relation,
        says_nothing_else: says_nothing_else(names),
        short,
    })
}
