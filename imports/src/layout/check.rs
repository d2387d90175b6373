//! Looks over a finished appendix: numbers that skip or stand twice, rows without a name, columns that nobody knows.

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, RowFinding, TableFinding};
use crate::layout::columns::TableColumn;
use crate::layout::ordinal::{Form, Ordinal, plain_number};
use crate::reading::{Appendix, ColumnRole, Row};

/// Reports what is doubtful in rows and columns.
pub(crate) fn check_appendix(
    appendix: &Appendix,
    columns: &[TableColumn],
    diagnostics: &mut Vec<Diagnostic>,
) {
    check_columns(appendix, columns, diagnostics);
    let mut above: Option<(&Row, u32)> = None;
    for row in &appendix.rows {
        let mut report =
            |finding: RowFinding| diagnostics.push(Diagnostic::of_cell(finding.into(), &row.sheet, row.cell));
        if row.name.is_empty() {
            report(RowFinding::NameMissing);
        }
        if let (Some(number), Some(ordinal)) = (number_of(row), &row.ordinal) {
            match above {
                Some((other, before)) if other.section_idx == row.section_idx && number == before => {
                    report(RowFinding::OrdinalTwice {
                        ordinal: ordinal.clone(),
                    });
                }
                Some((other, before)) if number > before.saturating_add(1) => {
                    let before = other.ordinal.clone().unwrap_or_default();
                    report(RowFinding::OrdinalSkipped {
                        before,
                        after: ordinal.clone(),
                    });
                }
                _ => {}
            }
            above = Some((row, number));
        }
    }
}

fn number_of(row: &Row) -> Option<u32> {
    let ordinal = row.ordinal.as_deref()?;
    plain_number(ordinal).or_else(|| match Ordinal::parse(ordinal)?.form {
        Form::Arabic(number) => Some(number),
        _ => None,
    })
}

fn check_columns(appendix: &Appendix, columns: &[TableColumn], diagnostics: &mut Vec<Diagnostic>) {
    let mut report = |column: &TableColumn, finding: TableFinding| {
        let at = CellRef::new(appendix.header_rows.0, column.first_col).unwrap_or(CellRef::ORIGIN);
        diagnostics.push(Diagnostic::of_cell(finding.into(), &appendix.sheet, at));
    };
    for column in columns.iter().filter(|it| it.is_guessed) {
        let header = column.header.clone();
        report(column, TableFinding::ColumnGuessed { header });
    }
    for column in columns.iter().filter(|it| it.role == ColumnRole::Other) {
        let header = column.header.clone();
        if column.is_of_known_year {
            report(column, TableFinding::YearTwice { header });
        } else if column.senses.is_empty() {
            report(column, TableFinding::ColumnUnknown { header });
        }
    }
}
