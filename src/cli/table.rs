//! Prints columns of text that line up in a terminal, whatever their marks and widths.

use std::fmt;

use console::{measure_text_width, truncate_str};

/// A table for people: a header and rows of equal length.
pub(super) struct Table {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    max_width: usize,
}

impl Table {
    /// An empty table; cells longer than `max_width` are cut.
    pub(super) fn new(header: &[&str], max_width: usize) -> Self {
        Self {
            header: header.iter().map(|it| (*it).to_owned()).collect(),
            rows: Vec::new(),
            max_width,
        }
    }

    /// Adds a row.
    pub(super) fn push(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    fn widths(&self) -> Vec<usize> {
        (0..self.header.len())
            .map(|idx| {
                let lines = std::iter::once(&self.header).chain(&self.rows);
                let widest = lines
                    .filter_map(|it| it.get(idx))
                    .map(|it| measure_text_width(it))
                    .max();
                widest.unwrap_or(0).min(self.max_width)
            })
            .collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        for row in std::iter::once(&self.header).chain(&self.rows) {
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                let cell = truncate_str(cell, *width, "…");
                line.push_str(&cell);
                line.push_str(&" ".repeat((width + 2).saturating_sub(measure_text_width(&cell))));
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}
