//! Divides a sheet into tables: a header, the title lines above it, the lines below it. A header printed again is no new table.

use crate::hints::Hints;
use crate::layout::footer::{Aside, aside_of, is_bullet};
use crate::layout::grid::{Grid, Line};
use crate::layout::header::{Header, find_headers, header_at};
use crate::layout::header_text::HeaderText;
use crate::layout::ordinal::Ordinal;
use crate::layout::sentence::is_capitals;
use crate::layout::title::{LineKind, line_kind};
use crate::province::{find_provinces, parse_province};
use crate::text::fold;

/// A table as it lies in its sheet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    pub(crate) header: Header,
    /// Rows of the title: from, up to not including.
    pub(crate) title_rows: (u32, u32),
    /// Rows of the title of a table of another kind above it, which may be the head of the whole sheet.
    pub(crate) head_rows: Option<(u32, u32)>,
    /// Spans of rows that may hold data. A new one begins behind each repeated header.
    pub(crate) spans: Vec<Span>,
    /// Columns of the table, where another stands beside it.
    pub(crate) cols: Option<(u32, u32)>,
}

/// Rows between one printing of a header and the next.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Span {
    pub(crate) first: u32,
    /// Up to, not including.
    pub(crate) end: u32,
    /// The header where it stands in other columns than the first time, as pages do that were converted one by one.
    pub(crate) shifted: Option<Header>,
}

/// The tables of a sheet.
pub(crate) fn find_blocks(grid: &Grid<'_>, hints: &Hints) -> Vec<Block> {
    let headers = match hints.header_row_idx {
        Some(row_idx) => {
            let mut headers = header_at(grid, row_idx);
            let after = headers.first().map_or(row_idx, |it| it.last_row);
            headers.extend(find_headers(grid).into_iter().filter(|it| it.first_row > after));
            headers
        }
        None => find_headers(grid),
    };
    let end = grid.lines.last().map_or(0, |it| it.row_idx.saturating_add(1));
    let mut blocks: Vec<Block> = Vec::new();
    for header in headers {
        place_header(grid, &mut blocks, header, end);
    }
    blocks
}

fn place_header(grid: &Grid<'_>, blocks: &mut Vec<Block>, header: Header, end: u32) {
    let span = Span {
        first: header.last_row.saturating_add(1),
        end,
        shifted: None,
    };
    let is_beside = |it: &Block| it.header.first_row == header.first_row;
    if blocks.last().is_some_and(is_beside) {
        place_beside(blocks, header, span);
        return;
    }
    let from = blocks
        .last()
        .and_then(|it| it.spans.last())
        .map_or(0, |it| it.first);
    let tail = tail_before(grid, from, header.first_row);
    if let Some(block) = printed_before(grid, blocks, &header, tail) {
        go_on(grid, block, header, span, tail);
        return;
    }
    let title_start = match blocks.last() {
        Some(above) => title_start(without_cut_row(tail, above), header.first_row),
        None => 0,
    };
    for span in blocks.iter_mut().filter_map(|it| it.spans.last_mut()) {
        span.end = span.end.min(title_start);
    }
    let title_rows = (title_start, header.first_row);
    blocks.push(Block {
        header,
        title_rows,
        head_rows: None,
        spans: vec![span],
        cols: None,
    });
}

/// A table that begins in the same row as the one before it stands to its right.
fn place_beside(blocks: &mut Vec<Block>, header: Header, span: Span) {
    let Some(left) = blocks.last_mut() else { return };
    let first_col = left.cols.map_or(0, |(first, _)| first);
    left.cols = Some((first_col, header.first_col().saturating_sub(1)));
    let title_rows = left.title_rows;
    let cols = Some((header.first_col(), u32::MAX));
    blocks.push(Block {
        header,
        title_rows,
        head_rows: None,
        spans: vec![span],
        cols,
    });
}

/// The table whose header is printed again.
fn printed_before<'b>(
    grid: &Grid<'_>,
    blocks: &'b mut [Block],
    header: &Header,
    tail: &[Line<'_>],
) -> Option<&'b mut Block> {
    let last_row = blocks.last()?.header.first_row;
    let is_same = |it: &Block| {
        it.header.first_row == last_row
            && is_printed_again(&it.header, header)
            && (it.cols.is_none() || it.header.first_col() == header.first_col())
    };
    let block = blocks.iter_mut().find(|it| is_same(it))?;
    (!begins_new_table(grid, block, tail)).then_some(block)
}

/// Whether two headers are one: the same texts, or most of them over the same columns.
fn is_printed_again(one: &Header, other: &Header) -> bool {
    let texts = |it: &Header| -> Vec<(u32, u32, String)> {
        let titled = it.columns.iter().filter(|it| !it.levels.is_empty());
        titled
            .map(|it| (it.first_col, it.last_col, fold(&it.text())))
            .collect()
    };
    let (known, printed) = (texts(one), texts(other));
    let places =
        |it: &[(u32, u32, String)]| -> Vec<(u32, u32)> { it.iter().map(|it| (it.0, it.1)).collect() };
    let n_equal = known
        .iter()
        .zip(&printed)
        .filter(|(one, other)| one == other)
        .count();
    // Other years are another table, however much else is equal.
    let years =
        |it: &[(u32, u32, String)]| -> Vec<_> { it.iter().map(|it| HeaderText::read(&it.2).years).collect() };
    one.key() == other.key()
        || (years(&known) == years(&printed)
            && places(&known) == places(&printed)
            && n_equal.saturating_mul(3) >= known.len().saturating_mul(2))
}

fn go_on(grid: &Grid<'_>, block: &mut Block, header: Header, mut span: Span, tail: &[Line<'_>]) {
    let title_rows = block.title_rows;
    let printed = tail.iter().find(|it| is_printed_title(grid, title_rows, it));
    if let Some(previous) = block.spans.last_mut() {
        previous.end = printed.map_or(header.first_row, |it| it.row_idx);
    }
    if header.columns != block.header.columns {
        span.shifted = Some(header);
    }
    block.spans.push(span);
}

/// The lines before a row that are no data: title lines, notes, signatures.
fn tail_before<'g, 'a>(grid: &'g Grid<'a>, from: u32, before: u32) -> &'g [Line<'a>] {
    let lines = grid.lines_between(from, before);
    let start = lines
        .iter()
        .rposition(is_data)
        .map_or(0, |it| it.saturating_add(1));
    lines.get(start..).unwrap_or_default()
}

/// Whether a line looks like a row of a table.
fn is_data(line: &Line<'_>) -> bool {
    let is_numbered = line
        .cells
        .first()
        .is_some_and(|it| Ordinal::parse(&it.text).is_some());
    line.cells.len() >= 3 || (line.cells.len() == 2 && is_numbered)
}

/// Whether the lines between two printings of one header say that another table begins.
fn begins_new_table(grid: &Grid<'_>, block: &Block, tail: &[Line<'_>]) -> bool {
    tail.iter().any(|line| {
        line.cells
            .iter()
            .enumerate()
            .any(|(idx, cell)| match line_kind(&cell.text) {
                LineKind::Label | LineKind::Attachment => !is_printed_title(grid, block.title_rows, line),
                // An agency in the rest of a cut row is no head of a document: `UBND các xã, phường`.
                LineKind::Heading => {
                    (is_capitals(&cell.text) || !find_provinces(&cell.text).is_empty())
                        && !is_printed_title(grid, block.title_rows, line)
                }
                // A name cut before a place goes on with it.
                LineKind::Province => {
                    idx == 0
                        && names_only_province(&cell.text)
                        && !is_printed_title(grid, block.title_rows, line)
                }
                LineKind::Text => matches!(aside_of(&cell.text), Some(Aside::Closing)),
            })
    })
}

/// Whether a text is the name of a province and nothing else.
fn names_only_province(text: &str) -> bool {
    is_capitals(text) || (text.starts_with(char::is_uppercase) && parse_province(text).is_some())
}

/// Whether a line repeats one of the title lines, as at the top of a printed page.
fn is_printed_title(grid: &Grid<'_>, title_rows: (u32, u32), line: &Line<'_>) -> bool {
    let key = |text: &str| {
        let folded = fold(text).replace("(tiep theo)", "").replace("(tiep)", "");
        folded.trim().to_owned()
    };
    let Some(first) = line.cells.first() else {
        return false;
    };
    grid.lines_between(title_rows.0, title_rows.1)
        .iter()
        .flat_map(|it| &it.cells)
        .any(|it| key(&it.text) == key(&first.text))
}

/// The lines after the last row of a table without the rest of that row: what follows it with no blank row between, in none
/// but its later columns, where no title begins.
fn without_cut_row<'g, 'a>(tail: &'g [Line<'a>], above: &Block) -> &'g [Line<'a>] {
    let first_col = above.header.first_col();
    let is_rest = |line: &Line<'_>| {
        line.cells.first().is_some_and(|it| it.first_col() > first_col)
            && line.cells.iter().all(|it| line_kind(&it.text) == LineKind::Text)
    };
    let goes_on = tail
        .windows(2)
        .position(|pair| matches!(pair, [one, other] if other.row_idx > one.row_idx.saturating_add(1)));
    match goes_on {
        Some(last) if tail.iter().take(last.saturating_add(1)).all(is_rest) => {
            tail.get(last.saturating_add(1)..).unwrap_or_default()
        }
        _ => tail,
    }
}

/// Where the title of a further table begins: at its heading or label, else behind the notes of the table before.
fn title_start(tail: &[Line<'_>], header_row: u32) -> u32 {
    let kind_of = |line: &Line<'_>| line.cells.first().map(|it| line_kind(&it.text));
    let is_aside = |line: &Line<'_>| {
        let first = line.cells.first();
        first.is_some_and(|it| aside_of(&it.text).is_some() || is_bullet(&it.text))
    };
    let named = tail
        .iter()
        .position(|it| matches!(kind_of(it), Some(LineKind::Heading | LineKind::Label)));
    if let Some(named) = named {
        // A title may stand right above its label: `KẾ HOẠCH … TỈNH LÂM ĐỒNG`, `Biểu 2a`.
        let up_to = tail.get(..=named).unwrap_or_default();
        let begins = up_to.windows(2).rposition(|pair| {
            matches!(pair, [above, line] if is_aside(above) || line.row_idx > above.row_idx.saturating_add(1))
        });
        let first = begins.map_or(0, |it| it.saturating_add(1));
        return tail.get(first).map_or(header_row, |it| it.row_idx);
    }
    let last_aside = tail.iter().rfind(|it| is_aside(it));
    match last_aside {
        Some(line) => line.row_idx.saturating_add(1).min(header_row),
        None => tail.first().map_or(header_row, |it| it.row_idx),
    }
}
