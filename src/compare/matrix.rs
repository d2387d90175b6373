//! From rows of plans to the cells of a comparison: which row a cell shows, and in which order rows stand.
//!
//! A province may have several plans with the indicator; a cell shows the target of the newest plan that sets the year.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use doichieu_entities::target::{Comparator, TargetKind};

use super::{Bound, Cell, CellStatus};
use crate::store::comparison::ComparedTarget;
use crate::store::stored::decode;
use crate::store::stored_reading::StoredScope;

/// The comparison before it is told.
pub struct Matrix {
    /// Codes of the provinces, in the order of the cells.
    pub provinces: Vec<String>,
    /// The years, in the order of the cells.
    pub years: Vec<i32>,
    /// One for each shared indicator.
    pub rows: Vec<MatrixRow>,
}

/// One shared indicator.
pub struct MatrixRow {
    /// Its code.
    pub indicator_code: String,
    /// Its name.
    pub indicator_name: String,
    /// Its number.
    pub indicator_id: i64,
    /// Number of its section in the first province that has it.
    pub section: Option<String>,
    /// Title of that section.
    pub section_title: Option<String>,
    /// The unit, where all agree.
    pub unit: Option<String>,
    /// Province by province, year by year.
    pub cells: Vec<MatrixCell>,
}

/// One province in one year.
#[derive(Clone)]
pub struct MatrixCell {
    /// Place of the province.
    pub province_idx: usize,
    /// The year.
    pub year: i32,
    /// The row of the plan, if one has the indicator.
    pub row: Option<Arc<ComparedTarget>>,
    /// Its target for the year, if it has one.
    pub target: Option<Arc<ComparedTarget>>,
}

impl MatrixCell {
    /// What the rules of comparing need to know of the cell, given the name of its province.
    pub fn facts(&self, code: &str, name: &str) -> Cell {
        let target = self.target.as_deref();
        let scopes = target.and_then(|it| it.scopes.as_deref()).unwrap_or_default();
        Cell {
            province: code.to_owned(),
            province_name: name.to_owned(),
            year: self.year,
            status: self.status(),
            bound: target.and_then(|it| it.comparator).map(bound),
            value: target.and_then(|it| it.value).map(|it| it.decimal()),
            unit: target.and_then(|it| it.target_unit.clone().or_else(|| it.row_unit.clone())),
            qualifier: target.and_then(|it| it.qualifier.clone()),
            has_scopes: has_scopes(scopes),
        }
    }

    /// What the cell holds.
    pub fn status(&self) -> CellStatus {
        let kind = self.target.as_ref().and_then(|it| it.kind);
        match (&self.row, kind) {
            (None, _) => CellStatus::NotInPlan,
            (Some(_), None | Some(TargetKind::NotSet)) => CellStatus::NotSet,
            (Some(_), Some(TargetKind::Qualitative)) => CellStatus::Qualitative,
            (Some(_), Some(TargetKind::Numeric)) => CellStatus::Numeric,
        }
    }
}

/// How a number binds, as far as comparing goes.
fn bound(comparator: Comparator) -> Bound {
    match comparator {
        Comparator::Eq => Bound::Exactly,
        Comparator::Ge | Comparator::Gt => Bound::AtLeast,
        Comparator::Le | Comparator::Lt => Bound::AtMost,
        Comparator::Range => Bound::Within,
    }
}

/// Whether a stored target has numbers for several scopes. What cannot be read is not taken for one number.
fn has_scopes(stored: &str) -> bool {
    let scopes = decode::<Vec<StoredScope>>("scopes of a target", stored);
    !stored.is_empty() && scopes.map_or(true, |it| !it.is_empty())
}

type Found = Vec<Arc<ComparedTarget>>;

impl Matrix {
    /// Arranges what was found. Without provinces or years, those that were found are taken.
    pub fn build(found: Vec<ComparedTarget>, provinces: &[String], years: &[i32]) -> Self {
        let provinces = if provinces.is_empty() {
            sorted(found.iter().map(|it| it.province_code.clone()))
        } else {
            provinces.to_vec()
        };
        let years = if years.is_empty() {
            sorted(found.iter().filter_map(|it| it.year))
        } else {
            sorted(years.iter().copied())
        };
        let rank: HashMap<&str, usize> = provinces.iter().map(String::as_str).zip(0..).collect();
        let mut found: Found = found.into_iter().map(Arc::new).collect();
        found.sort_by_cached_key(|it| {
            let rank = rank.get(it.province_code.as_str()).copied().unwrap_or(usize::MAX);
            (rank, Reverse(newness(it)), it.appendix_version_id, it.position)
        });
        let rows = by_indicator(found)
            .into_iter()
            .map(|found| row(&found, &provinces, &years))
            .collect();
        Self {
            provinces,
            years,
            rows,
        }
    }
}

/// The newer plan wins: by day of issue, then by period, then by what was imported last. Drafts have no day and lose.
fn newness(it: &ComparedTarget) -> (Option<NaiveDate>, Option<i32>, i64) {
    (it.issued_on, it.period_start, it.appendix_version_id)
}

/// Groups by indicator, in the order of first appearance.
fn by_indicator(found: Found) -> Vec<Found> {
    let mut places: HashMap<i64, usize> = HashMap::new();
    let mut groups: Vec<Found> = Vec::new();
    for it in found {
        let place = *places.entry(it.indicator_id).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[place].push(it);
    }
    groups
}

fn row(found: &[Arc<ComparedTarget>], provinces: &[String], years: &[i32]) -> MatrixRow {
    let first = &found[0];
    let mut cells = Vec::with_capacity(provinces.len() * years.len());
    for (province_idx, code) in provinces.iter().enumerate() {
        let of_province: Vec<_> = found.iter().filter(|it| it.province_code == *code).collect();
        for year in years {
            // They come newest plan first.
            let target = of_province.iter().find(|it| it.year == Some(*year));
            cells.push(MatrixCell {
                province_idx,
                year: *year,
                row: target.or(of_province.first()).map(|it| Arc::clone(it)),
                target: target.map(|it| Arc::clone(it)),
            });
        }
    }
    MatrixRow {
        indicator_code: first.indicator_code.clone(),
        indicator_name: first.indicator_name.clone(),
        indicator_id: first.indicator_id,
        section: first.section_ordinal.clone(),
        section_title: first.section_title.clone(),
        unit: common_unit(&cells),
        cells,
    }
}

/// The unit as the first province prints it, where every province that has the indicator means the same one.
fn common_unit(cells: &[MatrixCell]) -> Option<String> {
    let mut rows = cells.iter().filter_map(|it| it.row.as_deref());
    let first = rows.next()?;
    rows.all(|it| it.unit_normal == first.unit_normal)
        .then(|| first.row_unit.clone())?
}

fn sorted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut values: Vec<T> = values.collect();
    values.sort();
    values.dedup();
    values
}
