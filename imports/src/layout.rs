//! Where things are in a workbook: tables, headers, roles of columns, sections, rows. Understands no value itself.
//!
//! Comes in: an opened workbook, the name of its file, hints of the user. Goes out: appendices and what there is to say.
//! The stages: [`grid`] sees merges, [`header`] and [`tables`] divide a sheet, [`columns`] gives roles, [`body`] sorts lines,
//! [`rows`] hands cells to the parsers of values, [`title`] and [`origin`] say whose plan it is.

pub(crate) mod accept;
pub(crate) mod agencies;
pub(crate) mod body;
pub(crate) mod check;
pub(crate) mod columns;
pub(crate) mod continuation;
pub(crate) mod drift;
pub(crate) mod footer;
pub(crate) mod grid;
pub(crate) mod guess;
pub(crate) mod header;
pub(crate) mod header_text;
pub(crate) mod join;
pub(crate) mod legend;
pub(crate) mod line;
pub(crate) mod long_form;
pub(crate) mod numbering;
pub(crate) mod ordinal;
pub(crate) mod origin;
pub(crate) mod overflow;
pub(crate) mod plan;
pub(crate) mod profile;
pub(crate) mod promised;
pub(crate) mod rows;
pub(crate) mod said_years;
pub(crate) mod score;
pub(crate) mod section;
mod seen;
pub(crate) mod sentence;
pub(crate) mod settle;
pub(crate) mod shares;
pub(crate) mod signing;
pub(crate) mod sorter;
pub(crate) mod table;
pub(crate) mod tables;
pub(crate) mod timeline;
pub(crate) mod title;

use crate::cell::column_letters;
use crate::diagnostic::{Diagnostic, Finding, HiddenThing, TableFinding};
use crate::hints::Hints;
use crate::layout::columns::TableColumn;
use crate::layout::grid::Grid;
use crate::layout::join::{goes_on, join_parts};
use crate::layout::origin::{Named, provinces_of_cover, settle_provinces, settle_status};
use crate::layout::overflow::OpenTable;
use crate::layout::table::{ReadTable, find_columns, read_table};
use crate::layout::tables::{Block, find_blocks};
use crate::province::Mention;
use crate::reading::Appendix;
use crate::workbook::Workbook;

/// Finds the appendices of a workbook. `step` hears the index of each sheet before it is read.
pub fn read_appendices(
    workbook: &Workbook,
    file_name: &str,
    hints: &Hints,
    step: &mut dyn FnMut(usize),
) -> (Vec<Appendix>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut found: Vec<Named> = Vec::new();
    let mut skipped: Vec<Diagnostic> = Vec::new();
    let mut open: Option<OpenTable> = None;
    let mut covers: Vec<Mention> = Vec::new();
    let is_wanted = |name: &str| hints.sheet.as_deref().is_none_or(|it| it == name);
    report_lost_hints(workbook, hints, &mut diagnostics);
    for (sheet_idx, sheet) in workbook
        .sheets
        .iter()
        .enumerate()
        .filter(|(_, it)| is_wanted(&it.name))
    {
        step(sheet_idx);
        let grid = Grid::new(sheet);
        let blocks = blocks_after(open.as_ref(), &grid, hints);
        if blocks.is_empty() {
            match read_further(open.as_ref(), found.last(), &grid, hints) {
                Some((named, mut about)) => {
                    diagnostics.append(&mut about);
                    found.push(named);
                }
                None if sheet.is_hidden => {}
                None => covers.append(&mut provinces_of_cover(&grid)),
            }
        }
        let mut head_rows = None;
        for mut block in blocks {
            block.head_rows = head_rows;
            let last = open.take().zip(found.last());
            let columns = columns_after(last, &grid, &block, hints, &mut diagnostics);
            match read_table(&grid, &block, columns.clone(), hints) {
                ReadTable::Appendix(named, mut about) => {
                    diagnostics.append(&mut about);
                    found.push(*named);
                    let header = block.header;
                    open = Some(OpenTable { header, columns });
                }
                ReadTable::Other(finding) => {
                    skipped.push(Diagnostic::of_sheet(finding.into(), &sheet.name));
                    head_rows = head_rows.or(Some(block.title_rows));
                }
            }
        }
    }
    if found.is_empty() {
        let found = describe(workbook, &skipped);
        return (
            Vec::new(),
            vec![Diagnostic::of_file(Finding::NoAppendix { found })],
        );
    }
    diagnostics.append(&mut skipped);
    let mut found = join_parts(found, &mut diagnostics);
    settle_provinces(&mut found, file_name, hints, &covers, &mut diagnostics);
    settle_status(&mut found);
    let appendices: Vec<Appendix> = found.into_iter().map(|it| it.appendix).collect();
    report_hidden(&appendices, workbook, &mut diagnostics);
    (appendices, diagnostics)
}

/// The tables of a sheet, the first with the rows above its header that go on with the last table of the sheet before.
fn blocks_after(open: Option<&OpenTable>, grid: &Grid<'_>, hints: &Hints) -> Vec<Block> {
    let mut blocks = find_blocks(grid, hints);
    if let (Some(open), Some(first)) = (open, blocks.first_mut()) {
        open.give_rows_above(grid, first);
    }
    blocks
}

/// The columns of a table, with the years of the last one where its header is the same.
fn columns_after(
    last: Option<(OpenTable, &Named)>,
    grid: &Grid<'_>,
    block: &Block,
    hints: &Hints,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<TableColumn> {
    let mut columns = find_columns(grid, block, hints);
    if let Some((open, last)) = last {
        diagnostics.append(&mut open.give_years(&last.appendix, grid, block, &mut columns));
    }
    columns
}

/// The rows of a sheet without a header, where they go on with the last table.
fn read_further(
    open: Option<&OpenTable>,
    last: Option<&Named>,
    grid: &Grid<'_>,
    hints: &Hints,
) -> Option<(Named, Vec<Diagnostic>)> {
    let (block, columns) = open?.continued_in(grid)?;
    match read_table(grid, &block, columns, hints) {
        ReadTable::Appendix(named, about) if goes_on(last?, &named) => Some((*named, about)),
        _ => None,
    }
}

/// Says which hints point to nothing.
fn report_lost_hints(workbook: &Workbook, hints: &Hints, diagnostics: &mut Vec<Diagnostic>) {
    let mut report =
        |hint: String| diagnostics.push(Diagnostic::of_file(TableFinding::HintIgnored { hint }.into()));
    let is_wanted = |name: &str| hints.sheet.as_deref().is_none_or(|it| it == name);
    if let Some(wanted) = &hints.sheet
        && !workbook.sheets.iter().any(|it| is_wanted(&it.name))
    {
        report(format!("“{wanted}”"));
    }
    let cells = || {
        workbook
            .sheets
            .iter()
            .filter(|it| is_wanted(&it.name))
            .flat_map(|it| &it.cells)
    };
    if let Some(row_idx) = hints.header_row_idx
        && !cells().any(|it| it.at.row_idx() == row_idx)
    {
        report(format!("dòng {}", row_idx.saturating_add(1)));
    }
    for (col_idx, _, _) in &hints.column_roles {
        if !cells().any(|it| it.at.col_idx() == *col_idx) {
            report(format!("cột {}", column_letters(*col_idx)));
        }
    }
}

/// What stands in a workbook without appendices: the headers of its tables, else its first texts.
fn describe(workbook: &Workbook, skipped: &[Diagnostic]) -> String {
    const N_TEXTS: usize = 5;
    if !skipped.is_empty() {
        let tables: Vec<String> = skipped
            .iter()
            .filter_map(|it| match &it.finding {
                Finding::Table(TableFinding::Skipped { found, .. }) => Some(found.clone()),
                _ => None,
            })
            .take(N_TEXTS)
            .collect();
        return tables.join("; ");
    }
    let cells = workbook.sheets.iter().flat_map(|it| &it.cells);
    let texts: Vec<String> = cells
        .take(N_TEXTS)
        .map(|it| format!("“{}”", it.raw.chars().take(60).collect::<String>()))
        .collect();
    texts.join(", ")
}

fn report_hidden(appendices: &[Appendix], workbook: &Workbook, diagnostics: &mut Vec<Diagnostic>) {
    for appendix in appendices {
        let n_rows = appendix.rows.iter().filter(|it| it.is_hidden).count();
        let sheet = workbook.sheets.iter().find(|it| it.name == appendix.sheet);
        let what = if appendix.is_hidden {
            HiddenThing::Sheet
        } else {
            HiddenThing::Rows
        };
        if n_rows > 0 {
            let finding = TableFinding::Hidden { what, n_rows };
            diagnostics.push(Diagnostic::of_sheet(finding.into(), &appendix.sheet));
        }
        for column in appendix.columns.iter().filter(|it| it.is_hidden) {
            let finding = TableFinding::Hidden {
                what: HiddenThing::Column,
                n_rows: 0,
            };
            let at = crate::cell::CellRef::new(appendix.header_rows.0, column.col_idx);
            if let (Some(at), Some(_)) = (at, sheet) {
                diagnostics.push(Diagnostic::of_cell(finding.into(), &appendix.sheet, at));
            }
        }
    }
}
