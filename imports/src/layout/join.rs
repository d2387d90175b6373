//! Joins the tables of several sheets that are one appendix: each section on a sheet of its own, or a table that goes on.
//!
//! Two tables are joined only where the second shows that it goes on: equal columns, no plan or label of its own, and numbers
//! that run on from the first. Tables that merely look alike stay apart.

use crate::diagnostic::{Diagnostic, TableFinding};
use crate::layout::ordinal::{Form, Ordinal};
use crate::layout::origin::Named;
use crate::province::{Mention, find_provinces};
use crate::reading::{Appendix, Section};
use crate::text::fold;

/// Joins neighbours that are parts of one appendix.
pub(crate) fn join_parts(mut found: Vec<Named>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Named> {
    name_sections_by_sheets(&mut found);
    let mut joined: Vec<Named> = Vec::new();
    for named in found {
        match joined.last_mut().filter(|it| goes_on(it, &named)) {
            Some(first) => append(first, named),
            None => joined.push(named),
        }
    }
    for named in &joined {
        let mut sheets: Vec<&str> = named.appendix.rows.iter().map(|it| it.sheet.as_str()).collect();
        sheets.dedup();
        if sheets.len() > 1 {
            let finding = TableFinding::SheetsJoined {
                sheets: format!("“{}”", sheets.join("”, “")),
            };
            diagnostics.push(Diagnostic::of_sheet(finding.into(), &named.appendix.sheet));
        }
    }
    joined
}

/// Whether the second table is a further part of the first.
pub(crate) fn goes_on(first: &Named, second: &Named) -> bool {
    let (one, other) = (&first.appendix, &second.appendix);
    let is_elsewhere = one.rows.last().is_some_and(|it| it.sheet != other.sheet);
    let has_same_label =
        other.label.is_none() || other.label.as_deref().map(bare) == one.label.as_deref().map(bare);
    let has_same_plan = other.plan.number.is_none() || other.plan.number == one.plan.number;
    let names_other_province = second.provinces.iter().any(|it| {
        !first
            .provinces
            .iter()
            .any(|known| known.named.province == it.named.province)
    });
    is_elsewhere
        && one.kind == other.kind
        && one.is_hidden == other.is_hidden
        && columns_key(one) == columns_key(other)
        && has_same_label
        && has_same_plan
        && !names_other_province
        && (sections_run_on(one, other) || rows_run_on(one, other) || shares_head(one, other))
}

/// A label in full (`PL I` is `Phụ lục I`) without marks of continuation: `(tiếp theo)`, `(trang 2)`, and the `(2)` of a
/// copied sheet.
fn bare(label: &str) -> String {
    let folded = fold(label).replace("(tiep theo)", "").replace("(tiep)", "");
    let folded = match folded.strip_prefix("pl ") {
        Some(rest) => format!("phu luc {rest}"),
        None => folded,
    };
    let without_bracket = folded
        .trim_end()
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('));
    let is_page = |it: &str| {
        let number = ["trang", "to", "phan"]
            .iter()
            .find_map(|word| it.strip_prefix(word));
        number.unwrap_or(it).trim().bytes().all(|it| it.is_ascii_digit())
    };
    match without_bracket {
        Some((before, page)) if is_page(page) => before.trim().to_owned(),
        _ => folded.trim().to_owned(),
    }
}

fn columns_key(appendix: &Appendix) -> Vec<(String, crate::reading::ColumnRole, Option<u16>)> {
    appendix
        .columns
        .iter()
        .map(|it| (fold(&it.header), it.role, it.year))
        .collect()
}

/// Whether the first section of the second table follows the last one of the first.
fn sections_run_on(one: &Appendix, other: &Appendix) -> bool {
    let (Some(last), Some(next)) = (one.sections.last(), other.sections.first()) else {
        return false;
    };
    let all_are_in_sections = other.rows.iter().all(|it| it.section_idx.is_some());
    all_are_in_sections
        && section_number(next)
            .is_some_and(|it| Some(it) == section_number(last).map(|it| it.saturating_add(1)))
}

/// Whether both tables carry one label and one plan and hold different sections: a page of the appendix each.
fn shares_head(one: &Appendix, other: &Appendix) -> bool {
    let is_one_plan =
        other.plan.number == one.plan.number && (other.plan.number.is_some() || other.title == one.title);
    let titles = |it: &Appendix| -> Vec<String> { it.sections.iter().map(|it| fold(&it.title)).collect() };
    let (known, further) = (titles(one), titles(other));
    let provinces = |it: &Appendix| -> Vec<Mention> { find_provinces(&it.sheet) };
    other.label.is_some()
        && is_one_plan
        && !known.is_empty()
        && !further.is_empty()
        && !further.iter().any(|it| known.contains(it))
        && provinces(one) == provinces(other)
}

/// Sheets named `I`, `II`, `III` that hold no section line name the sections themselves.
fn name_sections_by_sheets(found: &mut [Named]) {
    let number = |it: &Named| {
        let (ordinal, _) = sheet_section(&it.appendix.sheet)?;
        it.appendix
            .sections
            .is_empty()
            .then(|| number_of(&ordinal))
            .flatten()
    };
    let follows = |one: &Named, other: &Named| {
        let numbers = number(one).zip(number(other));
        numbers.is_some_and(|(first, next)| next == first.saturating_add(1))
            && columns_key(&one.appendix) == columns_key(&other.appendix)
    };
    let mut is_section = vec![false; found.len()];
    for (idx, pair) in found.windows(2).enumerate() {
        if let [one, other] = pair
            && follows(one, other)
        {
            is_section.iter_mut().skip(idx).take(2).for_each(|it| *it = true);
        }
    }
    for (named, _) in found
        .iter_mut()
        .zip(is_section)
        .filter(|(_, is_section)| *is_section)
    {
        let appendix = &mut named.appendix;
        let Some((ordinal, title)) = sheet_section(&appendix.sheet) else {
            continue;
        };
        let title = title
            .or_else(|| appendix.title.clone())
            .unwrap_or_else(|| appendix.sheet.clone());
        let (sheet, cell) = (appendix.sheet.clone(), appendix.range.first);
        appendix.sections.push(Section {
            ordinal: Some(ordinal),
            title,
            sheet,
            cell,
        });
        appendix.rows.iter_mut().for_each(|it| it.section_idx = Some(0));
    }
}

/// The number, and the title where it has one, of a sheet named as a section: `II`, `II. Kinh tế số`.
fn sheet_section(name: &str) -> Option<(String, Option<String>)> {
    if let Some((ordinal, title)) = Ordinal::split_title(name) {
        return ordinal
            .is_section_form()
            .then(|| (ordinal.text, Some(title.to_owned())));
    }
    let is_label =
        fold(name).starts_with("pl") || fold(name).starts_with("phu luc") || fold(name).starts_with("bieu");
    let ordinal = Ordinal::parse(name).filter(|it| it.is_section_form() && !is_label)?;
    Some((ordinal.text, None))
}

fn section_number(section: &Section) -> Option<u32> {
    number_of(section.ordinal.as_deref()?)
}

/// The place of an ordinal in its sequence.
fn number_of(ordinal: &str) -> Option<u32> {
    match Ordinal::parse(ordinal)?.form {
        Form::Arabic(number) | Form::Roman(number) => Some(number),
        Form::Capital(letter) => Some(u32::from(letter)),
        _ => None,
    }
}

/// Whether the rows of the second table count on from the first.
fn rows_run_on(one: &Appendix, other: &Appendix) -> bool {
    let number = |ordinal: Option<&String>| ordinal.and_then(|it| number_of(it));
    let last = one.rows.iter().rev().find_map(|it| number(it.ordinal.as_ref()));
    let next = other.rows.first().and_then(|it| number(it.ordinal.as_ref()));
    next.is_some_and(|it| it > 1 && Some(it) == last.map(|it| it.saturating_add(1)))
}

fn append(first: &mut Named, second: Named) {
    let n_sections = first.appendix.sections.len();
    let n_rows = first.appendix.rows.len();
    let carries_on = n_sections.checked_sub(1);
    first.appendix.sections.extend(second.appendix.sections);
    for mut row in second.appendix.rows {
        row.section_idx = match row.section_idx {
            Some(idx) => Some(idx.saturating_add(n_sections)),
            None => carries_on,
        };
        row.parent_idx = row.parent_idx.map(|it| it.saturating_add(n_rows));
        first.appendix.rows.push(row);
    }
    first.provinces.extend(second.provinces);
    first.signed_in.extend(second.signed_in);
    first.is_signed |= second.is_signed;
}
