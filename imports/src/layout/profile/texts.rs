//! The texts of a column, and what is asked of them only where a role depends on it: each question ends as soon as its answer is
//! clear.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::layout::ordinal::{Form, Ordinal, plain_number};
use crate::layout::profile::is_deadline;
use crate::text::fold_collapsed;

/// The texts of a column's cells, each with how many cells say it: most columns say the same few things again and again.
pub(crate) struct Texts<'t> {
    pub(super) counted: Vec<(&'t str, usize)>,
    pub(super) n_cells: usize,
}

impl<'t> Texts<'t> {
    /// Takes collapsed texts.
    pub(crate) fn of(texts: impl Iterator<Item = &'t str>) -> Self {
        let (_, at_most) = texts.size_hint();
        let mut counted: Vec<(&'t str, usize)> = Vec::with_capacity(at_most.unwrap_or(0));
        let mut places: HashMap<&'t str, usize, RandomState> =
            HashMap::with_capacity_and_hasher(at_most.unwrap_or(0), RandomState::default());
        let mut n_cells = 0_usize;
        for text in texts {
            n_cells = n_cells.saturating_add(1);
            let place = *places.entry(text).or_insert(counted.len());
            match counted.get_mut(place) {
                Some((_, n)) => *n = n.saturating_add(1),
                None => counted.push((text, 1)),
            }
        }
        Self { counted, n_cells }
    }

    /// Whether enough cells are ordinal numbers; codes are none.
    pub(crate) fn are_ordinals(&self, is_enough: impl Fn(f64) -> bool) -> bool {
        self.are_enough(is_enough, |it| {
            plain_number(it).is_some() || Ordinal::of_cell(it).is_some_and(|it| it.form != Form::Code)
        })
    }

    /// Whether enough cells are ordinal numbers or codes that may stand for one.
    pub(crate) fn are_ordinals_or_codes(&self, is_enough: impl Fn(f64) -> bool) -> bool {
        self.are_enough(is_enough, |it| Ordinal::of_cell(it).is_some())
    }

    /// Whether enough cells name a time or a condition.
    pub(crate) fn are_deadlines(&self, is_enough: impl Fn(f64) -> bool) -> bool {
        self.are_enough(is_enough, |it| is_deadline(&fold_collapsed(it)))
    }

    /// Whether a share of cells, from 0 to 1, is enough. What is enough for a share must be so for a larger one: as soon as
    /// the cells that are left can change nothing, they are not looked at.
    fn are_enough(&self, is_enough: impl Fn(f64) -> bool, looks: impl Fn(&str) -> bool) -> bool {
        let is_enough = |n: usize| is_enough(share(n, self.n_cells));
        let mut n_alike = 0_usize;
        let mut n_left = self.n_cells;
        for (text, n) in &self.counted {
            if is_enough(n_alike) || !is_enough(n_alike.saturating_add(n_left)) {
                break;
            }
            n_alike = n_alike.saturating_add(if looks(text) { *n } else { 0 });
            n_left = n_left.saturating_sub(*n);
        }
        is_enough(n_alike)
    }
}

/// A share from 0 to 1; that of no cells is 0.
pub(super) fn share(n: usize, n_cells: usize) -> f64 {
    n as f64 / n_cells.max(1) as f64
}
