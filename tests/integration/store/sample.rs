//! Readings of the sample plans, made from the cells that a careful reader takes: the store is tested apart from the
//! reader. `imports/samples/expected` has them.

use chrono::NaiveDate;
use doichieu::access::Actor;
use doichieu::store::decision::Steward;
use doichieu::store::import::NewImport;
use doichieu::store::stored_reading::{
    StoredAppendix, StoredAssignment, StoredColumn, StoredDeadline, StoredHints, StoredMention, StoredPlan,
    StoredReading, StoredRow, StoredSection, StoredSheet, StoredTarget, StoredText, StoredUnit, VERSION,
};
use doichieu_imports::text::{collapse, fold};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// A reading of one sample appendix.
pub fn reading(name: &str) -> StoredReading {
    let path = format!(
        "{}/imports/samples/expected/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let json = std::fs::read_to_string(path).expect("a sample");
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let appendix = appendix(&json);
    let sheet = StoredSheet {
        name: appendix.sheet.clone(),
        is_hidden: false,
        cells: vec![("A1".to_owned(), name.to_owned())],
        merges: Vec::new(),
        hidden_rows: Vec::new(),
        hidden_cols: Vec::new(),
    };
    StoredReading {
        version: VERSION,
        name: format!("{name}.xlsx"),
        sha256: hash(name),
        format: Some("xlsx".to_owned()),
        is_read: true,
        appendices: vec![appendix],
        sheets: vec![sheet],
        diagnostics: Vec::new(),
    }
}

/// Someone who takes files in.
pub fn clerk() -> Actor {
    named("clerk")
}

/// Someone who decides.
pub fn steward() -> Steward {
    Steward::of(&named("steward"), Some("looked at both plans".to_owned()))
}

fn named(name: &str) -> Actor {
    Actor {
        name: name.to_owned(),
        ..Actor::operator()
    }
}

/// A reading as a file that was handed in. Its bytes are told apart by the reading.
pub fn new_import(mut reading: StoredReading) -> NewImport {
    let bytes = serde_json::to_vec(&reading.appendices).expect("JSON");
    reading.sha256 = hash(&String::from_utf8_lossy(&bytes));
    NewImport {
        bytes,
        hints: StoredHints::default(),
        reading,
        actor: clerk(),
    }
}

fn hash(text: &str) -> String {
    Sha256::digest(text)
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect()
}

fn text(value: &Value, key: &str) -> Option<String> {
    value[key].as_str().map(str::to_owned)
}

fn appendix(json: &Value) -> StoredAppendix {
    let (document, appendix) = (&json["document"], &json["appendix"]);
    let sections: Vec<StoredSection> = json["sections"]
        .as_array()
        .expect("sections")
        .iter()
        .map(|it| StoredSection {
            ordinal: text(it, "ordinal"),
            title: text(it, "title").unwrap_or_default(),
            sheet: "Sheet1".to_owned(),
            cell: "A1".to_owned(),
        })
        .collect();
    let rows = json["rows"].as_array().expect("rows").iter().zip(7..);
    let is_tasks = appendix["kind"] == "tasks";
    StoredAppendix {
        sheet: "Sheet1".to_owned(),
        is_hidden: false,
        range: "A1:G99".to_owned(),
        label: text(appendix, "label"),
        kind: if is_tasks { "TASKS" } else { "INDICATORS" }.to_owned(),
        title: text(appendix, "title"),
        plan: plan(document),
        header_rows: (5, 5),
        columns: vec![StoredColumn {
            col_idx: 0,
            header: "STT".to_owned(),
            role: "ORDINAL".to_owned(),
            year: None,
            is_hidden: false,
        }],
        rows: rows
            .map(|(row, number)| self::row(row, number, &sections, is_tasks))
            .collect(),
        sections,
    }
}

fn plan(document: &Value) -> StoredPlan {
    let year = document["year"].as_u64().unwrap_or(2026);
    let number = text(document, "number");
    StoredPlan {
        province_code: text(document, "province_code"),
        status: if number.is_some() { "ISSUED" } else { "DRAFT" }.to_owned(),
        number,
        issued_on: text(document, "date").and_then(|it| it.parse::<NaiveDate>().ok()),
        issuer: text(document, "issuer"),
        period_start: u16::try_from(year).ok(),
        period_end: Some(if year == 2026 { 2030 } else { 2025 }),
    }
}

fn row(row: &Value, number: usize, sections: &[StoredSection], is_tasks: bool) -> StoredRow {
    let name_raw = text(row, "name").unwrap_or_default();
    let roles = [
        ("LEAD", "lead"),
        ("COORDINATING", "coordinating"),
        ("MONITORING", "monitoring"),
    ];
    let assignments = roles.into_iter().filter_map(|(role, key)| {
        let raw = text(row, key)?;
        Some(StoredAssignment {
            role: role.to_owned(),
            agencies: mentions(&raw),
            raw,
            cell: format!("F{number}"),
        })
    });
    let targets = [(2026, "target_2026", 'D'), (2030, "target_2030", 'E')];
    let targets = targets.into_iter().filter(|_| !is_tasks);
    StoredRow {
        section_idx: sections.iter().position(|it| it.ordinal == text(row, "section")),
        parent_idx: None,
        ordinal: text(row, "ordinal"),
        name: collapse(&name_raw),
        name_raw,
        sheet: "Sheet1".to_owned(),
        cell: format!("A{number}"),
        name_cell: format!("B{number}"),
        is_hidden: false,
        unit: text(row, "unit").map(|raw| StoredUnit {
            text: collapse(&raw),
            normal: fold(&raw),
            raw,
            cell: format!("C{number}"),
        }),
        targets: targets
            .map(|(year, key, letter)| target(row, year, key, &format!("{letter}{number}")))
            .collect(),
        assignments: assignments.collect(),
        deadline: text(row, "deadline").map(|raw| StoredDeadline {
            kind: "TEXT".to_owned(),
            start: None,
            due: None,
            precision: None,
            is_continuous: false,
            milestones: Vec::new(),
            condition: None,
            raw,
            cell: format!("G{number}"),
        }),
        output: text(row, "output").map(|raw| StoredText {
            text: collapse(&raw),
            raw,
            cell: format!("H{number}"),
        }),
        notes: Vec::new(),
    }
}

fn mentions(raw: &str) -> Vec<StoredMention> {
    raw.split([';', '\n'])
        .map(collapse)
        .filter(|it| !it.is_empty())
        .map(|it| StoredMention {
            type_slug: fold(&it).replace(' ', "-"),
            text: it,
            is_known: false,
            parent: None,
        })
        .collect()
}

fn target(row: &Value, year: u16, key: &str, cell: &str) -> StoredTarget {
    let raw = text(row, key).unwrap_or_default();
    let value = raw.trim().trim_end_matches('%').replace(',', ".").parse().ok();
    let kind = match (raw.is_empty(), value) {
        (true, _) => "NOT_SET",
        (false, Some(_)) => "NUMERIC",
        (false, None) => "QUALITATIVE",
    };
    StoredTarget {
        year,
        kind: kind.to_owned(),
        comparator: value.map(|_| "EQ".to_owned()),
        value,
        upper: None,
        qualifier: None,
        scopes: Vec::new(),
        unit: None,
        raw,
        cell: cell.to_owned(),
    }
}
