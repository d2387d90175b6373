//! Which pairs of rows are certain.
//!
//! A pair is judged by the two appendices it stands in: it is certain when it is likely, and neither row has a rival in
//! the other appendix. What other provinces were imported can only cast doubt on a pair that leaves out what they name.

use std::cmp::Ordering;
use std::sync::Arc;

use super::Relation;
use super::align::Side;
use super::edges::{Edge, Field};
use super::line::AppendixKey;
use super::part_of::{complement, may_contain};
use super::score::{CERTAIN, CERTAIN_IN_PLACE, MARGIN, chance};

/// From this chance on a row is enough like a whole to be looked at as a part of it.
const LIKE_A_PART: f64 = 0.15;

impl Field<'_> {
    /// The pairs of a line that certainly are the same: likely ones, and those less likely that stand in the same place
    /// of their appendices and say nothing else.
    pub(super) fn certain_edges(&mut self, place: usize) -> Vec<Edge> {
        let plain = self.plainly_same(place);
        let edges = self.edges(place);
        let is_certain = |it: &Edge| {
            let is_same = plain.contains(&it.other)
                || self.is_certain_in_place(place, *it)
                || self.is_certainly_shortened(place, *it);
            is_same && !self.is_outvoted(place, it.other) && !self.is_outvoted(it.other, place)
        };
        edges.iter().copied().filter(is_certain).collect()
    }

    /// Whether more of the rows that plainly are the other one say the same as this one but for one thing put for another, or
    /// added, than plainly are this one: the other then leaves that thing out.
    fn is_outvoted(&mut self, place: usize, other: usize) -> bool {
        let kind = self.plainly_same(other);
        let alike = self.plainly_same(place);
        let edges = self.edges(place);
        let copied = edges.iter().filter(|it| it.is_copied_otherwise);
        let n_against = copied.filter(|it| kind.contains(&it.other)).count();
        let n_for = kind.iter().filter(|it| alike.contains(it)).count();
        n_against > n_for.saturating_add(1)
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
            .filter(|it| it.is_likely() && self.stands_alone(place, **it));
        let found: Arc<[usize]> = same.map(|it| it.other).collect();
        self.plainly_same.insert(place, Arc::clone(&found));
        found
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
        self.edges(whole).iter().filter(|it| it.is_likely()).any(|mine| {
            let appendix = self.appendix(mine.other);
            let theirs = self.best_in(piece, appendix).filter(Edge::is_likely);
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
}
