//! Roles that no word of the header says, by what stands in the cells and in the columns beside: agencies, times.
//!
//! A guess is marked as one, so that the reader hears of it.

use crate::layout::columns::TableColumn;
use crate::lexicon::header::Sense;
use crate::reading::ColumnRole;

/// How many cells of a column must look alike to say what an unknown header does not.
const MOST: f64 = 0.7;

/// Gives roles to columns whose headers say none.
pub(crate) fn guess_roles(columns: &mut [TableColumn]) {
    guess_second_agencies(columns);
    let has_any = |columns: &[TableColumn], roles: &[ColumnRole]| {
        columns.iter().any(|it| !it.is_hidden && roles.contains(&it.role))
    };
    if !has_any(
        columns,
        &[ColumnRole::Lead, ColumnRole::Monitoring, ColumnRole::AgencyMark],
    ) {
        guess(columns, ColumnRole::Lead, |it| it.profile.agency >= MOST);
    }
    if !has_any(columns, &[ColumnRole::Deadline, ColumnRole::Target]) {
        guess(columns, ColumnRole::Deadline, |it| it.profile.deadline >= MOST);
    }
}

/// `Đơn vị` without a word on its part, beside one that leads, goes along with it.
fn guess_second_agencies(columns: &mut [TableColumn]) {
    let leads = |it: &TableColumn| it.role == ColumnRole::Lead && it.senses.contains(&Sense::Lead);
    let is_general = |it: &TableColumn| {
        it.role == ColumnRole::Lead
            && !it.senses.contains(&Sense::Lead)
            && it
                .senses
                .iter()
                .any(|it| matches!(it, Sense::Agency | Sense::UnitOrAgency))
    };
    if !columns.iter().any(leads) {
        return;
    }
    let mut has_second = columns.iter().any(|it| it.role == ColumnRole::Coordinating);
    for column in columns.iter_mut().filter(|it| is_general(it)) {
        column.role = if has_second {
            ColumnRole::Other
        } else {
            ColumnRole::Coordinating
        };
        column.is_guessed = !has_second;
        has_second = true;
    }
}

/// Gives a role to the first column of an unknown header whose cells look like it.
fn guess(columns: &mut [TableColumn], role: ColumnRole, looks: impl Fn(&TableColumn) -> bool) {
    let is_unknown = |it: &TableColumn| {
        it.role == ColumnRole::Other
            && it.senses.is_empty()
            && it.year.is_none()
            && !it.is_hidden
            && !it.header.is_empty()
    };
    if let Some(column) = columns.iter_mut().find(|it| is_unknown(it) && looks(it)) {
        column.role = role;
        column.is_guessed = true;
    }
}
