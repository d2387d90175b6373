//! Whether two rows stand in the same place of their appendices: plans word the national programme anew and add rows of
//! their own, but keep its order.
//!
//! The nearest rows before and after that are certainly the same in both appendices are the fence; a pair is in place
//! when both rows lie between the same two posts. Asked from either row, the answer is the same.

use super::edges::Field;
use super::line::AppendixKey;

/// How many rows on either side are looked at for a post.
const REACH: usize = 6;

/// How many rows may lie between two posts.
const WIDEST: usize = 6;

impl Field<'_> {
    /// Whether both rows lie between the same certain pairs of their two appendices.
    pub(super) fn is_in_place(&mut self, one: usize, other: usize) -> bool {
        self.lies_between_posts(one, other) && self.lies_between_posts(other, one)
    }

    /// Whether the rows around `place` are certainly rows around `partner`.
    fn lies_between_posts(&mut self, place: usize, partner: usize) -> bool {
        let (mine, theirs) = (self.siblings(place), self.siblings(partner));
        let (Some(here), Some(there)) = (position(&mine, place), position(&theirs, partner)) else {
            return false;
        };
        let Some(appendix) = self.line(partner).map(|it| it.appendix) else {
            return false;
        };
        let before = mine.iter().take(here).rev().take(REACH);
        let after = mine.iter().skip(here.saturating_add(1)).take(REACH);
        let (before, after): (Vec<usize>, Vec<usize>) = (before.copied().collect(), after.copied().collect());
        let before = self.first_post(&before, appendix, &theirs);
        let after = self.first_post(&after, appendix, &theirs);
        match (before, after) {
            (Some(before), Some(after)) => {
                before < there && there < after && after.saturating_sub(before) <= WIDEST
            }
            (Some(before), None) => before < there && there.saturating_sub(before) <= WIDEST / 2,
            (None, Some(after)) => there < after && after.saturating_sub(there) <= WIDEST / 2,
            (None, None) => false,
        }
    }

    /// Where in the other appendix the first of these rows stands that certainly is there.
    fn first_post(&mut self, rows: &[usize], appendix: AppendixKey, theirs: &[usize]) -> Option<usize> {
        rows.iter().find_map(|row| {
            let partners = self.plainly_same(*row);
            let partner = partners
                .iter()
                .copied()
                .find(|it| self.line(*it).is_some_and(|it| it.appendix == appendix))?;
            position(theirs, partner)
        })
    }
}

fn position(rows: &[usize], place: usize) -> Option<usize> {
    rows.iter().position(|it| *it == place)
}
