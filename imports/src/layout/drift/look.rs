//! What the cells of a column look like, and which place of the sheet holds which column by that.

use crate::layout::profile::{Profile, Texts};

/// How much the cells of all places must look like those of the columns they are given, from 0 to 1.
const ALIKE: f64 = 0.7;

/// What the cells of a column or of a place look like.
pub(super) struct Look {
    profile: Profile,
    are_ordinals: bool,
    are_deadlines: bool,
}

impl Look {
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let texts = Texts::of(texts);
        let is_most = |it: f64| it > 0.5;
        Self {
            profile: Profile::of(&texts),
            are_ordinals: texts.are_ordinals(is_most),
            are_deadlines: texts.are_deadlines(is_most),
        }
    }

    /// Shares from 0 to 1, in one order.
    fn shares(&self) -> [f64; 6] {
        let Profile {
            figure,
            unit,
            agency,
            mark,
            ..
        } = self.profile;
        let share = |it: bool| f64::from(u8::from(it));
        [
            figure,
            unit,
            agency,
            mark,
            share(self.are_ordinals),
            share(self.are_deadlines),
        ]
    }

    pub(super) fn holds_cells(&self) -> bool {
        self.profile.n_cells > 0
    }

    /// How much the cells of a place look like those of this column, from 0 to 1.
    pub(super) fn likeness(&self, place: &Self) -> f64 {
        if !self.holds_cells() {
            return 0.0;
        }
        let pairs = self.shares().into_iter().zip(place.shares());
        let apart: f64 = pairs.map(|(one, other)| (one - other).abs()).sum();
        let [one, other] = [self, place].map(|it| it.profile.mean_chars.max(1.0));
        (1.0 - apart / 2.0).max(0.0) * 0.6 + one.min(other) / one.max(other) * 0.4
    }
}

/// The column of each place: in order, and so that all places together look most like their columns. `None` where they do not.
pub(super) fn align(columns: &[Look], places: &[Look]) -> Option<Vec<usize>> {
    /// The best way to give the first places to the columns up to one.
    type Best = Option<(f64, Vec<usize>)>;
    let mut row: Vec<Best> = vec![Some((0.0, Vec::new())); columns.len().saturating_add(1)];
    for place in places {
        let mut next: Vec<Best> = vec![None; row.len()];
        for (idx, column) in columns.iter().enumerate() {
            let without = next.get(idx).cloned().flatten();
            let with = row.get(idx).cloned().flatten().map(|(score, mut path)| {
                path.push(idx);
                (score + column.likeness(place), path)
            });
            let is_better = |one: &(f64, Vec<usize>), other: &(f64, Vec<usize>)| one.0 > other.0;
            let best = match (without, with) {
                (Some(one), Some(other)) => Some(if is_better(&other, &one) { other } else { one }),
                (one, other) => one.or(other),
            };
            if let Some(it) = next.get_mut(idx.saturating_add(1)) {
                *it = best;
            }
        }
        row = next;
    }
    let (score, path) = row.pop().flatten()?;
    (score >= ALIKE * places.len() as f64).then_some(path)
}
