//! The reading as tables for people: each appendix, then what the reader wants to say with the text it is about.

use std::collections::HashMap;
use std::fmt;

use doichieu_imports::diagnostic::Lang;

use crate::cli::table::Table;
use crate::store::stored_reading::{StoredAppendix, StoredDiagnostic, StoredPlan, StoredReading, StoredRow};

/// Columns of a cell of the table, at most.
const MAX_WIDTH: usize = 48;

/// A reading and the language to tell it in.
pub(super) struct Report<'a> {
    reading: &'a StoredReading,
    lang: Lang,
}

impl<'a> Report<'a> {
    /// A report in one language.
    pub(super) fn new(reading: &'a StoredReading, lang: Lang) -> Self {
        Self { reading, lang }
    }

    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn write_appendix(&self, f: &mut fmt::Formatter<'_>, appendix: &StoredAppendix) -> fmt::Result {
        let label = appendix.label.as_deref().unwrap_or_default();
        writeln!(
            f,
            "\n{label} [{}] {}!{}",
            appendix.kind, appendix.sheet, appendix.range
        )?;
        if let Some(title) = &appendix.title {
            writeln!(f, "{title}")?;
        }
        writeln!(f, "{}", self.plan_line(&appendix.plan))?;
        let (rows, sections) = (self.say("dòng", "rows"), self.say("mục", "sections"));
        writeln!(
            f,
            "{} {sections}, {} {rows}\n",
            appendix.sections.len(),
            appendix.rows.len()
        )?;
        write!(f, "{}", self.rows(appendix))
    }

    fn plan_line(&self, plan: &StoredPlan) -> String {
        let unknown = self.say("chưa rõ", "unknown");
        let day = plan.issued_on.map(|it| it.to_string());
        let period = plan
            .period_start
            .zip(plan.period_end)
            .map(|(start, end)| format!("{start}–{end}"));
        format!(
            "{} {}; {} {}; {} {}; {} {}; {}",
            self.say("tỉnh", "province"),
            plan.province_code.as_deref().unwrap_or(unknown),
            self.say("số", "number"),
            plan.number.as_deref().unwrap_or(unknown),
            self.say("ngày", "date"),
            day.as_deref().unwrap_or(unknown),
            self.say("giai đoạn", "period"),
            period.as_deref().unwrap_or(unknown),
            plan.status,
        )
    }

    fn rows(&self, appendix: &StoredAppendix) -> Table {
        let header = [
            self.say("ô", "cell"),
            self.say("mục", "section"),
            self.say("số", "no."),
            self.say("nội dung", "name"),
            self.say("đơn vị", "unit"),
            self.say("mục tiêu", "targets"),
            self.say("cơ quan", "agencies"),
            self.say("thời hạn", "deadline"),
        ];
        let mut table = Table::new(&header, MAX_WIDTH);
        for row in &appendix.rows {
            let section = row.section_idx.and_then(|it| appendix.sections.get(it));
            table.push(vec![
                row.cell.clone(),
                section.and_then(|it| it.ordinal.clone()).unwrap_or_default(),
                row.ordinal.clone().unwrap_or_default(),
                row.name.clone(),
                row.unit.as_ref().map(|it| it.text.clone()).unwrap_or_default(),
                targets(row),
                agencies(row),
                row.deadline
                    .as_ref()
                    .map(|it| it.raw.replace('\n', " "))
                    .unwrap_or_default(),
            ]);
        }
        table
    }

    fn diagnostics(&self) -> Table {
        let header = [
            self.say("mức", "severity"),
            self.say("mã", "code"),
            self.say("nơi", "place"),
            self.say("nguyên văn", "text"),
        ];
        let texts = self.texts();
        let mut table = Table::new(&header, MAX_WIDTH);
        for diagnostic in &self.reading.diagnostics {
            let text = place(diagnostic).and_then(|it| texts.get(&it));
            table.push(vec![
                diagnostic.severity.clone(),
                diagnostic.code.clone(),
                place_name(diagnostic),
                text.map(|it| it.replace('\n', " ")).unwrap_or_default(),
            ]);
        }
        table
    }

    /// Every cell's text by its place.
    fn texts(&self) -> HashMap<(&str, &str), &str> {
        let sheets = self.reading.sheets.iter();
        sheets
            .flat_map(|sheet| {
                let cells = sheet.cells.iter();
                cells.map(|(cell, raw)| ((sheet.name.as_str(), cell.as_str()), raw.as_str()))
            })
            .collect()
    }
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reading = self.reading;
        let outcome = if reading.is_read {
            self.say("đã đọc", "read")
        } else {
            self.say("bị từ chối", "refused")
        };
        let format = reading.format.as_deref().unwrap_or("?");
        writeln!(f, "{} ({format}): {outcome}", reading.name)?;
        for appendix in &reading.appendices {
            self.write_appendix(f, appendix)?;
        }
        if reading.diagnostics.is_empty() {
            return Ok(());
        }
        writeln!(f)?;
        for (line, diagnostic) in self
            .diagnostics()
            .to_string()
            .lines()
            .skip(1)
            .zip(&reading.diagnostics)
        {
            writeln!(f, "{line}\n    {}", diagnostic.message(self.lang))?;
        }
        Ok(())
    }
}

fn targets(row: &StoredRow) -> String {
    let targets = row.targets.iter().filter(|it| it.kind != "NOT_SET");
    let texts: Vec<_> = targets
        .map(|it| format!("{}: {}", it.year, it.raw.replace('\n', " ")))
        .collect();
    texts.join("; ")
}

fn agencies(row: &StoredRow) -> String {
    let texts: Vec<_> = row
        .assignments
        .iter()
        .map(|assignment| {
            let names: Vec<_> = assignment.agencies.iter().map(|it| it.text.as_str()).collect();
            format!("{}: {}", assignment.role, names.join(" | "))
        })
        .collect();
    texts.join("; ")
}

fn place(diagnostic: &StoredDiagnostic) -> Option<(&str, &str)> {
    diagnostic.sheet.as_deref().zip(diagnostic.cell.as_deref())
}

fn place_name(diagnostic: &StoredDiagnostic) -> String {
    match (&diagnostic.sheet, &diagnostic.cell) {
        (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
        (Some(sheet), None) => sheet.clone(),
        _ => String::new(),
    }
}
