//! What became of a file: a line for people and one for each appendix, or a JSON object.

use std::fmt;

use doichieu_entities::appendix::AppendixKind;
use doichieu_imports::diagnostic::Lang;
use serde::Serialize;

use crate::error::AppError;
use crate::intake::Imported;
use crate::store::commit::{AppendixChange, AppendixOutcome};
use crate::store::stored_reading::{StoredDiagnostic, StoredReading};

/// What became of one file.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct FileReport {
    file: String,
    /// `IMPORTED`, `UNCHANGED` or `REFUSED`.
    outcome: &'static str,
    import_id: Option<i64>,
    data_version: Option<i64>,
    appendices: Vec<AppendixReport>,
    /// Why it was refused.
    problem: Option<Problem>,
    #[serde(skip)]
    lang: Lang,
}

#[derive(Debug, Serialize)]
struct Problem {
    code: String,
    message: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct AppendixReport {
    sheet: String,
    label: Option<String>,
    kind: &'static str,
    province_code: String,
    plan_number: Option<String>,
    /// `FIRST`, `CHANGED` or `UNCHANGED`.
    change: &'static str,
    sections: i32,
    rows: i32,
    matched: i32,
    suggested: i32,
    new: i32,
    warnings: usize,
}

impl FileReport {
    /// The report of a file with what became of it.
    pub(super) fn new(file: String, result: &Result<Imported, AppError>, lang: Lang) -> Self {
        let mut report = Self {
            file,
            outcome: "REFUSED",
            import_id: None,
            data_version: None,
            appendices: Vec::new(),
            problem: None,
            lang,
        };
        match result {
            Ok(Imported::Known(import)) => {
                report.outcome = "UNCHANGED";
                report.import_id = Some(import.id);
            }
            Ok(Imported::New { reading, outcome }) => {
                report.outcome = "IMPORTED";
                report.import_id = Some(outcome.import_id);
                report.data_version = outcome.data_version;
                let appendices = outcome.appendices.iter();
                report.appendices = appendices.map(|it| AppendixReport::new(it, reading)).collect();
            }
            Err(error) => {
                report.problem = Some(Problem {
                    code: code_of(error).to_owned(),
                    message: error.message(lang),
                });
            }
        }
        report
    }

    /// One line of JSON.
    pub(super) fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

/// The code of what was found in the file, where the file is what is wrong.
fn code_of(error: &AppError) -> &str {
    match error {
        AppError::FileRefused { code, .. } => code,
        other => other.code(),
    }
}

impl AppendixReport {
    fn new(appendix: &AppendixOutcome, reading: &StoredReading) -> Self {
        Self {
            sheet: appendix.sheet.clone(),
            label: appendix.label.clone(),
            kind: match appendix.kind {
                AppendixKind::Indicators => "INDICATORS",
                AppendixKind::Tasks => "TASKS",
            },
            province_code: appendix.province_code.clone(),
            plan_number: appendix.plan_number.clone(),
            change: match appendix.change {
                AppendixChange::First => "FIRST",
                AppendixChange::Changed => "CHANGED",
                AppendixChange::Unchanged => "UNCHANGED",
            },
            sections: appendix.n_sections,
            rows: appendix.n_rows,
            matched: appendix.n_matched,
            suggested: appendix.n_suggested,
            new: appendix.n_new,
            warnings: warnings_of(appendix, reading),
        }
    }
}

/// Warnings about the sheets that hold the appendix' rows.
fn warnings_of(appendix: &AppendixOutcome, reading: &StoredReading) -> usize {
    let Some(read) = reading.appendices.get(appendix.appendix_idx) else {
        return 0;
    };
    let is_here = |it: &StoredDiagnostic| {
        let sheet = it.sheet.as_deref();
        sheet == Some(read.sheet.as_str()) || read.rows.iter().any(|row| Some(row.sheet.as_str()) == sheet)
    };
    let warnings = reading.diagnostics.iter().filter(|it| it.severity != "INFO");
    warnings.filter(|it| is_here(it)).count()
}

impl fmt::Display for FileReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |vi: &'static str, en: &'static str| match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        };
        if let Some(problem) = &self.problem {
            return writeln!(f, "✗ {} [{}]", problem.message, problem.code);
        }
        let outcome = match self.outcome {
            "UNCHANGED" => say(
                "đã có từ trước, không thay đổi",
                "is there already, nothing changed",
            ),
            _ => say("đã nhập", "imported"),
        };
        writeln!(f, "✓ {}: {outcome}", self.file)?;
        for appendix in &self.appendices {
            let plan = appendix.plan_number.as_deref();
            let label = appendix.label.as_deref().unwrap_or(&appendix.sheet);
            writeln!(
                f,
                "    {label} ({}, {}): {} {}, {} {}, {} {}; {} {}, {} {}, {} {}",
                appendix.province_code,
                plan.unwrap_or(say("chưa ghi số", "no number")),
                appendix.rows,
                say("dòng", "rows"),
                appendix.sections,
                say("mục", "sections"),
                appendix.warnings,
                say("cảnh báo", "warnings"),
                appendix.matched,
                say("khớp", "matched"),
                appendix.suggested,
                say("cần xem lại", "to review"),
                appendix.new,
                say("mới", "new"),
            )?;
        }
        Ok(())
    }
}
