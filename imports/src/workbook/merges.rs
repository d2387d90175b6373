//! The merged rectangles of a sheet: none overlaps another, and the one over a cell is found fast.

use std::collections::BTreeMap;
use std::ops::Deref;

use crate::cell::{CellRange, CellRef};

/// Merged rectangles, ordered by their first cell. Derefs to a slice of them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merges {
    ranges: Vec<CellRange>,
    // By first column, then ordered by first row: ranges that share a first column cannot share a row.
    by_col: BTreeMap<u32, Vec<CellRange>>,
    /// The last row of any: most cells stand below the merges of a title and a header.
    last_row: u32,
}

impl Merges {
    /// Keeps the rectangles that span more than one cell. The second list holds those that overlap an earlier one.
    pub fn new(mut ranges: Vec<CellRange>) -> (Self, Vec<CellRange>) {
        ranges.retain(|it| it.first != it.last);
        ranges.sort_unstable();
        let mut merges = Self::default();
        let mut overlapping = Vec::new();
        let mut open = BTreeMap::new();
        for range in ranges {
            if claim(&mut open, range) {
                merges.ranges.push(range);
                merges.last_row = merges.last_row.max(range.last.row_idx());
                merges
                    .by_col
                    .entry(range.first.col_idx())
                    .or_default()
                    .push(range);
            } else {
                overlapping.push(range);
            }
        }
        (merges, overlapping)
    }

    /// The rectangle that covers the cell.
    pub fn at(&self, cell: CellRef) -> Option<CellRange> {
        if cell.row_idx() > self.last_row {
            return None;
        }
        self.by_col.range(..=cell.col_idx()).find_map(|(_, ranges)| {
            let after = ranges.partition_point(|it| it.first.row_idx() <= cell.row_idx());
            let range = *ranges.get(after.checked_sub(1)?)?;
            range.contains(cell).then_some(range)
        })
    }
}

impl Deref for Merges {
    type Target = [CellRange];

    fn deref(&self) -> &[CellRange] {
        &self.ranges
    }
}

impl From<Vec<CellRange>> for Merges {
    /// Drops rectangles that overlap an earlier one.
    fn from(ranges: Vec<CellRange>) -> Self {
        Self::new(ranges).0
    }
}

/// Takes the place of a range in a sweep down the rows, unless an open one holds a part of it.
/// `open` holds disjoint spans of columns by their first column; those that ended above are dropped on sight.
fn claim(open: &mut BTreeMap<u32, CellRange>, range: CellRange) -> bool {
    loop {
        let neighbour = open
            .range(..=range.last.col_idx())
            .next_back()
            .filter(|(_, it)| it.last.col_idx() >= range.first.col_idx())
            .map(|(col, it)| (*col, *it));
        match neighbour {
            Some((_, it)) if it.overlaps(range) => return false,
            Some((col, _)) => open.remove(&col),
            None => break,
        };
    }
    open.insert(range.first.col_idx(), range);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(text: &str) -> CellRange {
        CellRange::parse(text).unwrap()
    }

    #[test]
    fn the_range_over_a_cell_is_found() {
        let merges = Merges::from(vec![range("B2:B9"), range("A1:G1"), range("C4:D5")]);
        let at = |text| merges.at(CellRef::parse(text).unwrap()).map(|it| it.to_string());
        assert_eq!(at("G1").as_deref(), Some("A1:G1"));
        assert_eq!(at("B9").as_deref(), Some("B2:B9"));
        assert_eq!(at("D5").as_deref(), Some("C4:D5"));
        assert_eq!(at("C2"), None);
        assert_eq!(at("B10"), None);
    }

    #[test]
    fn of_two_overlapping_ranges_the_later_is_set_aside() {
        let (merges, overlapping) = Merges::new(vec![
            range("A1:B3"),
            range("B3:C4"),
            range("D1:D9"),
            range("A5:B5"),
        ]);
        assert_eq!(merges.len(), 3);
        assert_eq!(overlapping, [range("B3:C4")]);
    }

    #[test]
    fn overlaps_are_those_of_comparing_every_pair() {
        let mut seed = 7_u32;
        let mut next = |n: u32| {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12345);
            (seed >> 16) % n
        };
        for _ in 0..200 {
            let ranges: Vec<_> = (0..30)
                .map(|_| {
                    let (row, col) = (next(20), next(12));
                    let first = CellRef::new(row, col).unwrap();
                    let last = CellRef::new(row + next(4), col + 1 + next(3)).unwrap();
                    CellRange::spanning(first, last)
                })
                .collect();
            let (merges, overlapping) = Merges::new(ranges.clone());
            for (idx, one) in merges.iter().enumerate() {
                assert!(merges.iter().skip(idx + 1).all(|other| !one.overlaps(*other)));
            }
            assert!(
                overlapping
                    .iter()
                    .all(|it| merges.iter().any(|kept| kept.overlaps(*it)))
            );
            assert_eq!(merges.len() + overlapping.len(), ranges.len());
        }
    }
}
