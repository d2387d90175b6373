//! Known contents laid out in a thousand ways must read the same.
//!
//! The contents are those of the samples; a [`Plan`] says how an imaginary office prints them: which columns in which order and
//! under which words, how rows are numbered and sections written, where pages break, what stands around.

mod content;
mod plan;
mod printer;
mod words;

use doichieu_imports::hints::Hints;
use doichieu_imports::reading::{Appendix, AssignmentRole, Outcome, Row};
use doichieu_imports::testing::{TextEncoding, WorkbookBuilder};
use doichieu_imports::text::collapse;
use proptest::prelude::*;

use crate::outline::read_named;
use crate::permuted::content::Content;
use crate::permuted::plan::{Plan, SectionStyle, plans};
use crate::permuted::printer::Printer;

fn said(value: &serde_json::Value) -> String {
    collapse(value.as_str().unwrap_or_default())
}

fn fields(row: &Row, appendix: &Appendix, with_section: bool) -> Vec<(&'static str, String)> {
    let agencies = |role: AssignmentRole| {
        let found = row.assignments.iter().find(|it| it.role == role);
        found.map(|it| collapse(&it.raw)).unwrap_or_default()
    };
    let target = |year: u16| {
        let found = row.targets.iter().find(|it| it.year == year);
        found.map(|it| collapse(&it.raw)).unwrap_or_default()
    };
    let section = row
        .section_idx
        .and_then(|it| appendix.sections[it].ordinal.clone());
    let mut fields = vec![
        ("ordinal", row.ordinal.clone().unwrap_or_default()),
        ("name", row.name.to_string()),
        (
            "unit",
            row.unit
                .as_ref()
                .map(|it| it.text.to_string())
                .unwrap_or_default(),
        ),
        ("target_2026", target(2026)),
        ("target_2030", target(2030)),
        ("lead", agencies(AssignmentRole::Lead)),
        ("coordinating", agencies(AssignmentRole::Coordinating)),
        ("monitoring", agencies(AssignmentRole::Monitoring)),
        (
            "deadline",
            row.deadline
                .as_ref()
                .map(|it| collapse(&it.raw))
                .unwrap_or_default(),
        ),
        (
            "output",
            row.output
                .as_ref()
                .map(|it| it.text.to_string())
                .unwrap_or_default(),
        ),
    ];
    if with_section {
        fields.push(("section", section.unwrap_or_default()));
    }
    fields
}

fn read_plan(plan: &Plan, content: &Content) -> doichieu_imports::reading::Reading {
    let book = WorkbookBuilder::new().sheet("Sheet1", |sheet| Printer::new(plan, content, sheet).print());
    let separator = [';', ',', '\t'][plan.format_seed % 3];
    let encodings = [
        TextEncoding::Utf8,
        TextEncoding::Utf8Bom,
        TextEncoding::Utf16Le,
        TextEncoding::Utf16Be,
    ];
    let bytes: Vec<u8> = if plan.is_csv {
        book.csv(separator, encodings[plan.format_seed / 3 % 4])
    } else {
        book.xlsx()
    };
    if let Ok(path) = std::env::var("PERMUTED_DUMP") {
        std::fs::write(path, &bytes).unwrap();
    }
    read_named("bang-hue.xlsx", &bytes, &Hints::default())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn the_same_contents_read_the_same(plan in plans()) {
        let content = Content::load(plan.content);
        let reading = read_plan(&plan, &content);
        prop_assert_eq!(reading.outcome, Outcome::Read);
        prop_assert_eq!(reading.appendices.len(), 1);
        let appendix = &reading.appendices[0];
        let numbered = plan.sections != SectionStyle::Unnumbered;
        let sections: Vec<_> = appendix.sections.iter().map(|it| it.title.clone()).collect();
        let wanted: Vec<_> = content.sections.iter().map(|it| collapse(&it.1)).collect();
        prop_assert_eq!(sections, wanted);
        for (row, wanted) in appendix.rows.iter().zip(&content.rows) {
            for (key, found) in fields(row, appendix, numbered) {
                prop_assert_eq!(found, said(&wanted[key]), "{} of row {}", key, row.cell);
            }
        }
        prop_assert_eq!(appendix.rows.len(), content.rows.len());
    }
}

/// Layouts to try: few by default, more with `PROPTEST_CASES`.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(48)
}
