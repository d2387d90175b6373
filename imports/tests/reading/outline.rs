//! A reading as a few lines of text, so that a test shows what it expects.
//!
//! ```text
//! INDICATORS Phụ lục I @46
//! # I Phục vụ …
//! 1 | Tỷ lệ hồ sơ | % | 2026=50 2030=80 | L=Sở Tư pháp C=Sở Y tế
//! ```
//! A row's ordinal is `-` where it has none; `>` before it says that it belongs to a row above; `~` that it is hidden.

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::reading::{Appendix, AppendixKind, AssignmentRole, Reading, Row};
use doichieu_imports::testing::{SheetSketch, WorkbookBuilder};
use doichieu_imports::text::collapse;

pub(crate) fn read_bytes(bytes: &[u8]) -> Reading {
    read_named("bang.xlsx", bytes, &Hints::default())
}

pub(crate) fn read_named(name: &str, bytes: &[u8], hints: &Hints) -> Reading {
    doichieu_imports::read(name, bytes, hints, &Limits::default())
}

/// A workbook of one sheet drawn from A1 on.
pub(crate) fn one_sheet(drawing: &str) -> Reading {
    let sheet = |sheet: SheetSketch| sheet.grid("A1", drawing);
    read_bytes(&WorkbookBuilder::new().sheet("Sheet1", sheet).xlsx())
}

/// Compares the rows of a drawn sheet with what is expected, line by line.
#[track_caller]
pub(crate) fn check(drawing: &str, expected: &str) {
    check_reading(&one_sheet(drawing), expected);
}

#[track_caller]
pub(crate) fn check_reading(reading: &Reading, expected: &str) {
    let found: Vec<String> = reading.appendices.iter().flat_map(lines_of).collect();
    let wanted: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let messages: Vec<String> = reading
        .diagnostics
        .iter()
        .map(|it| {
            format!(
                "{} {}",
                it.finding.code(),
                it.message(doichieu_imports::diagnostic::Lang::En)
            )
        })
        .collect();
    assert_eq!(found.join("\n"), wanted.join("\n"), "\n{}", messages.join("\n"));
}

/// The codes of everything the reader said, sorted, each once.
pub(crate) fn codes(reading: &Reading) -> Vec<&'static str> {
    let mut codes: Vec<_> = reading.diagnostics.iter().map(|it| it.finding.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn lines_of(appendix: &Appendix) -> Vec<String> {
    let kind = match appendix.kind {
        AppendixKind::Indicators => "INDICATORS",
        AppendixKind::Tasks => "TASKS",
    };
    let label = appendix
        .label
        .as_deref()
        .map(|it| format!(" {it}"))
        .unwrap_or_default();
    let province = appendix
        .plan
        .province_code
        .as_deref()
        .map(|it| format!(" @{it}"))
        .unwrap_or_default();
    let mut lines = vec![format!("{kind}{label}{province}")];
    let mut section = None;
    for row in &appendix.rows {
        let next = row.section_idx;
        if next != section {
            let first = section.map_or(0, |it: usize| it + 1);
            for section in appendix
                .sections
                .iter()
                .take(next.map_or(0, |it| it + 1))
                .skip(first)
            {
                lines.push(format!(
                    "# {} {}",
                    section.ordinal.as_deref().unwrap_or("-"),
                    section.title
                ));
            }
            section = next;
        }
        lines.push(line_of(row));
    }
    lines
}

fn line_of(row: &Row) -> String {
    let parent = if row.parent_idx.is_some() { "> " } else { "" };
    let hidden = if row.is_hidden { "~ " } else { "" };
    let mut parts = vec![
        format!("{hidden}{parent}{}", row.ordinal.as_deref().unwrap_or("-")),
        row.name.to_string(),
    ];
    parts.extend(row.unit.as_ref().map(|it| it.text.to_string()));
    let set = row.targets.iter().filter(|it| !it.raw.is_empty());
    let targets: Vec<String> = set
        .map(|it| format!("{}={}", it.year, collapse(&it.raw)))
        .collect();
    let assignments: Vec<String> = row
        .assignments
        .iter()
        .map(|it| {
            let role = match it.role {
                AssignmentRole::Lead => "L",
                AssignmentRole::Coordinating => "C",
                AssignmentRole::Monitoring => "M",
            };
            let mark = it
                .agencies
                .first()
                .filter(|_| it.raw.chars().count() < 3)
                .map(|it| it.text.clone());
            format!("{role}={}", mark.unwrap_or_else(|| collapse(&it.raw)))
        })
        .collect();
    parts.extend(
        [targets.join(" "), assignments.join(" ")]
            .into_iter()
            .filter(|it| !it.is_empty()),
    );
    parts.extend(row.deadline.as_ref().map(|it| format!("D={}", collapse(&it.raw))));
    parts.extend(row.output.as_ref().map(|it| format!("O={}", it.text)));
    parts.extend(
        row.notes
            .iter()
            .map(|(header, it)| format!("{header}={}", it.text)),
    );
    parts.join(" | ")
}
