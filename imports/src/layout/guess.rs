//! Roles that no word of the header says, by what stands in the cells and in the columns beside: agencies, times.
//!
//! A guess is marked as one, so that the reader hears of it.

use crate::layout::columns::{Evidence, TableColumn};
use crate::layout::header_text::HeaderText;
use crate::lexicon::header::Sense;
use crate::reading::ColumnRole;
use crate::text::fold;

/// How many cells of a column must look alike to say what an unknown header does not.
const MOST: f64 = 0.7;

/// Gives roles to columns whose headers say none, or two.
pub(crate) fn guess_roles(columns: &mut [TableColumn], evidence: &[Evidence<'_>]) {
    settle_second_leads(columns);
    guess_second_agencies(columns);
    let has_any = |columns: &[TableColumn], roles: &[ColumnRole]| {
        columns.iter().any(|it| !it.is_hidden && roles.contains(&it.role))
    };
    if !has_any(
        columns,
        &[ColumnRole::Lead, ColumnRole::Monitoring, ColumnRole::AgencyMark],
    ) {
        guess(columns, evidence, ColumnRole::Lead, |it| {
            it.profile.agency >= MOST
        });
    }
    if !has_any(columns, &[ColumnRole::Deadline, ColumnRole::Target]) {
        guess(columns, evidence, ColumnRole::Deadline, |it| {
            it.texts.are_deadlines(|it| it >= MOST)
        });
    }
    if !has_any(columns, &[ColumnRole::Target]) {
        take_figures_of_years(columns);
    }
    if !has_any(columns, &[ColumnRole::Target, ColumnRole::Output]) {
        take_results(columns, evidence);
    }
}

/// `Số lượng năm 2026`, `Tỷ lệ 2026` beside indicators and units are targets, where nothing else is.
fn take_figures_of_years(columns: &mut [TableColumn]) {
    let names_indicators =
        |it: &TableColumn| it.role == ColumnRole::Name && it.senses.contains(&Sense::Indicator);
    let has_unit = columns.iter().any(|it| it.role == ColumnRole::Unit);
    if !has_unit || !columns.iter().any(names_indicators) {
        return;
    }
    let years = |it: &TableColumn| HeaderText::read(&it.header).years;
    for column in columns.iter_mut().filter(|it| it.role == ColumnRole::Other) {
        let is_aside = column
            .senses
            .iter()
            .any(|it| matches!(it, Sense::Money | Sense::PartOfYear | Sense::Past | Sense::Person));
        if let Some((_, year)) = years(column).filter(|_| !is_aside && column.profile.figure >= MOST) {
            column.role = ColumnRole::Target;
            column.year = Some(year);
            column.is_guessed = true;
        }
    }
}

/// `Kết quả thực hiện` or `Mục tiêu cần đạt` over words, in a table without targets, is what tasks are to bring.
fn take_results(columns: &mut [TableColumn], evidence: &[Evidence<'_>]) {
    let is_result = |it: &TableColumn, seen: &Evidence<'_>| {
        let speaks = |senses: &[Sense]| senses.iter().any(|sense| it.senses.contains(sense));
        let is_much = |it: f64| it >= 0.3;
        let is_of_words = || {
            it.profile.n_cells > 0
                && !is_much(it.profile.figure)
                && !is_much(it.profile.agency)
                && !seen.texts.are_deadlines(is_much)
        };
        let is_promised = it.role == ColumnRole::Other
            && speaks(&[Sense::Plan, Sense::Indicator])
            && !speaks(&[Sense::Money, Sense::Foreign, Sense::Person, Sense::Group])
            && is_of_words();
        let is_reported = it.role == ColumnRole::Past
            && (speaks(&[Sense::Output]) || (fold(&it.header).starts_with("ket qua") && is_of_words()));
        it.year.is_none() && (is_promised || is_reported)
    };
    let mut columns = columns.iter_mut().zip(evidence);
    if let Some((column, _)) = columns.find(|(it, seen)| is_result(it, seen)) {
        column.role = ColumnRole::Output;
    }
}

/// `Đồng chủ trì, phối hợp` beside one that only leads helps it.
fn settle_second_leads(columns: &mut [TableColumn]) {
    const HELPS: &[(Sense, ColumnRole)] = &[
        (Sense::Coordinating, ColumnRole::Coordinating),
        (Sense::Monitoring, ColumnRole::Monitoring),
    ];
    let part = |it: &TableColumn| {
        HELPS
            .iter()
            .find(|(sense, _)| it.senses.contains(sense))
            .map(|(_, role)| *role)
    };
    let leads = |it: &TableColumn| it.role == ColumnRole::Lead && it.senses.contains(&Sense::Lead);
    if !columns.iter().any(|it| leads(it) && part(it).is_none()) {
        return;
    }
    for column in columns.iter_mut().filter(|it| leads(it)) {
        column.role = part(column).unwrap_or(ColumnRole::Lead);
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
fn guess(
    columns: &mut [TableColumn],
    evidence: &[Evidence<'_>],
    role: ColumnRole,
    looks: impl Fn(&Evidence<'_>) -> bool,
) {
    let is_unknown = |it: &TableColumn| {
        // `Quý/tháng thực hiện`, `Mốc`: over times no figures.
        let says_little = it.senses.is_empty()
            || (role == ColumnRole::Deadline
                && it
                    .senses
                    .iter()
                    .all(|it| matches!(it, Sense::Past | Sense::PartOfYear | Sense::Plan)));
        matches!(it.role, ColumnRole::Other | ColumnRole::Past)
            && says_little
            && it.year.is_none()
            && !it.is_hidden
            && !it.header.is_empty()
    };
    let mut columns = columns.iter_mut().zip(evidence);
    if let Some((column, _)) = columns.find(|(it, seen)| is_unknown(it) && looks(seen)) {
        column.role = role;
        column.is_guessed = true;
    }
}
