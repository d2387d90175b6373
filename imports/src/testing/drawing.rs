//! Reads the drawing of a grid. The marks are listed at the module above.

use crate::cell::{CellRange, CellRef};
use crate::testing::{CellSketch, SheetSketch};

/// Draws cells and merges into a sheet. Blank lines around the drawing do not count.
pub(super) fn draw(sheet: &mut SheetSketch, first: CellRef, drawing: &str) {
    let drawing = drawing.trim_matches('\n').trim_end();
    let mut merges: Vec<CellRange> = Vec::new();
    for (row_idx, line) in (first.row_idx()..).zip(drawing.lines()) {
        for (col_idx, field) in (first.col_idx()..).zip(fields(line)) {
            let at = CellRef::new(row_idx, col_idx).expect("a cell of the sheet");
            match field.as_str() {
                "" => {}
                ">" => extend(&mut merges, CellRef::new(row_idx, col_idx - 1), at),
                "^" => extend(&mut merges, CellRef::new(row_idx - 1, col_idx), at),
                text => {
                    sheet.cells.insert(at, parse(text));
                }
            }
        }
    }
    sheet.merges.extend(merges);
}

/// The fields of a line, trimmed. `\|` is a bar in a text, `⏎` a line break.
fn fields(line: &str) -> Vec<String> {
    let line = line.replace("\\|", "\u{1}");
    let field = |it: &str| it.trim().replace('\u{1}', "|").replace('⏎', "\n");
    line.split('|').map(field).collect()
}

/// Makes the range over a cell reach to its neighbour.
fn extend(merges: &mut Vec<CellRange>, from: Option<CellRef>, to: CellRef) {
    let from = from.expect("a cell to merge with");
    match merges.iter_mut().find(|it| it.contains(from)) {
        Some(range) => {
            let reached = CellRange::spanning(range.first, to);
            range.last = CellRange::spanning(range.last, reached.last).last;
        }
        None => merges.push(CellRange::spanning(from, to)),
    }
}

fn parse(text: &str) -> CellSketch {
    if let Some(number) = text.strip_prefix('#') {
        let (digits, code) = number.split_once(':').unwrap_or((number, ""));
        let cell = CellSketch::from(digits.parse::<f64>().expect("a number after #"));
        return if code.is_empty() { cell } else { cell.format(code) };
    }
    if let Some(date) = text.strip_prefix('@') {
        let (day, code) = date.split_once(':').unwrap_or((date, "dd/mm/yyyy"));
        return CellSketch::date(day.parse().expect("a date after @"), code);
    }
    if text.starts_with('=') {
        let (formula, value) = text
            .split_once(':')
            .map_or((text, None), |(it, value)| (it, Some(value)));
        return CellSketch::formula(formula, value);
    }
    match text
        .strip_prefix('*')
        .and_then(|it| it.strip_suffix('*'))
        .filter(|it| !it.is_empty())
    {
        Some(bold) => CellSketch::from(bold).bold(),
        None => CellSketch::from(text),
    }
}
