//! The provinces' workbooks: every row, section, unit, target, agency cell, deadline and output, against `samples/expected`.

use std::path::PathBuf;

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::reading::{Appendix, AppendixKind, AssignmentRole, Outcome, Reading, Row};
use doichieu_imports::text::collapse;
use serde_json::Value;

fn sample_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("samples")
        .join(name)
}

pub(crate) fn json(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(sample_path(name)).unwrap()).unwrap()
}

fn read_sample(name: &str) -> Reading {
    let bytes = std::fs::read(sample_path(name)).unwrap();
    doichieu_imports::read(name, &bytes, &Hints::default(), &Limits::default())
}

/// Text as the expectations have it; nothing where nothing is said.
fn said(value: &Value) -> Option<String> {
    value.as_str().map(collapse).filter(|it| !it.is_empty())
}

fn agencies(row: &Row, role: AssignmentRole) -> Option<String> {
    let cell = row.assignments.iter().find(|it| it.role == role)?;
    Some(collapse(&cell.raw))
}

fn target(row: &Row, year: u16) -> Option<String> {
    let target = row.targets.iter().find(|it| it.year == year)?;
    Some(collapse(&target.raw)).filter(|it| !it.is_empty())
}

/// Compares every field of every row. Goes out with the number of fields compared.
fn compare(appendix: &Appendix, expected: &Value, place: &str) -> (usize, Vec<String>) {
    let mut wrong = Vec::new();
    let mut n_fields = 0;
    let mut check = |what: String, found: Option<String>, wanted: Option<String>| {
        n_fields += 1;
        if found != wanted {
            wrong.push(format!("{place} {what}: found {found:?}, expected {wanted:?}"));
        }
    };
    let sections = expected["sections"].as_array().unwrap();
    check(
        "sections".into(),
        Some(appendix.sections.len().to_string()),
        Some(sections.len().to_string()),
    );
    for (section, wanted) in appendix.sections.iter().zip(sections) {
        check(
            "section".into(),
            section.ordinal.clone(),
            said(&wanted["ordinal"]),
        );
        check(
            "section title".into(),
            Some(section.title.clone()),
            said(&wanted["title"]),
        );
    }
    let rows = expected["rows"].as_array().unwrap();
    check(
        "rows".into(),
        Some(appendix.rows.len().to_string()),
        Some(rows.len().to_string()),
    );
    for (row, wanted) in appendix.rows.iter().zip(rows) {
        let section = row
            .section_idx
            .and_then(|it| appendix.sections[it].ordinal.clone());
        let fields = [
            ("section", section),
            ("ordinal", row.ordinal.clone()),
            ("name", Some(row.name.to_string())),
            ("unit", row.unit.as_ref().map(|it| it.text.to_string())),
            ("target_2026", target(row, 2026)),
            ("target_2030", target(row, 2030)),
            ("lead", agencies(row, AssignmentRole::Lead)),
            ("coordinating", agencies(row, AssignmentRole::Coordinating)),
            ("monitoring", agencies(row, AssignmentRole::Monitoring)),
            ("deadline", row.deadline.as_ref().map(|it| collapse(&it.raw))),
            ("output", row.output.as_ref().map(|it| it.text.to_string())),
        ];
        for (key, found) in fields {
            check(format!("{} {key}", row.cell), found, said(&wanted[key]));
        }
    }
    (n_fields, wrong)
}

#[test]
fn every_field_of_the_samples_is_right() {
    let manifest = json("manifest.json");
    let mut n_fields = 0;
    let mut wrong = Vec::new();
    for file in manifest["files"].as_array().unwrap() {
        let name = file["file"].as_str().unwrap();
        let reading = read_sample(name);
        assert_eq!(
            reading.outcome,
            Outcome::Read,
            "{name}: {:?}",
            reading.diagnostics
        );
        let sheets = file["sheets"].as_array().unwrap();
        assert_eq!(reading.appendices.len(), sheets.len(), "{name}");
        for (appendix, sheet) in reading.appendices.iter().zip(sheets) {
            let place = format!("{name}!{}", appendix.sheet);
            let expected = json(&format!("expected/{}.json", sheet["content"].as_str().unwrap()));
            let (n, mut found_wrong) = compare(appendix, &expected, &place);
            n_fields += n;
            wrong.append(&mut found_wrong);
            let kind = if sheet["kind"] == "tasks" {
                AppendixKind::Tasks
            } else {
                AppendixKind::Indicators
            };
            assert_eq!(appendix.sheet, sheet["name"].as_str().unwrap());
            assert_eq!(appendix.kind, kind, "{place}");
            let header_rows = (appendix.header_rows.0 + 1, appendix.header_rows.1 + 1);
            let wanted: Vec<u32> = serde_json::from_value(sheet["header_rows"].clone()).unwrap();
            assert_eq!(header_rows, (wanted[0], wanted[1]), "{place}");
            assert_eq!(
                appendix.plan.province_code.as_deref(),
                file["province_code"].as_str(),
                "{place}"
            );
            assert_eq!(
                appendix.plan.number.as_deref(),
                file["number"].as_str(),
                "{place}"
            );
            let issued_on = appendix.plan.issued_on.map(|it| it.to_string());
            assert_eq!(issued_on.as_deref(), file["date"].as_str(), "{place}");
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {n_fields} fields are wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
