//! Prints what the reader understood of a workbook, a line per row: `cargo run -p doichieu-imports --example outline FILE…`.

use doichieu_imports::diagnostic::Lang;
use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;

fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let name = path.rsplit('/').next().unwrap_or(&path);
        let reading = doichieu_imports::read(name, &bytes, &Hints::default(), &Limits::default());
        println!("=== {path}: {:?} {:?}", reading.outcome, reading.file.format);
        for appendix in &reading.appendices {
            println!(
                "--- {} {} {:?} {:?} {:?}",
                appendix.sheet, appendix.range, appendix.label, appendix.kind, appendix.title
            );
            println!("    {:?}", appendix.plan);
            for column in &appendix.columns {
                println!(
                    "    {:>2} {:?} {:?} {}",
                    column.col_idx, column.role, column.year, column.header
                );
            }
            for (idx, row) in appendix.rows.iter().enumerate() {
                let section = row.section_idx.and_then(|it| appendix.sections.get(it));
                let targets: Vec<String> = row
                    .targets
                    .iter()
                    .map(|it| format!("{}={:?}", it.year, it.raw))
                    .collect();
                let agencies: Vec<String> = row
                    .assignments
                    .iter()
                    .map(|it| format!("{:?}={:?}", it.role, it.raw))
                    .collect();
                println!(
                    "{idx:>4} {} [{}] {:?} p={:?} {:.60} | {} | {} | {} | {:?} | {:?}{}",
                    row.cell,
                    section.map_or("-".to_owned(), |it| format!(
                        "{}:{:.12}",
                        it.ordinal.as_deref().unwrap_or("∅"),
                        it.title
                    )),
                    row.ordinal,
                    row.parent_idx,
                    row.name,
                    row.unit.as_ref().map_or("", |it| it.text.as_str()),
                    targets.join(" "),
                    agencies.join(" "),
                    row.deadline.as_ref().map(|it| &it.raw),
                    row.output.as_ref().map(|it| &it.text),
                    if row.is_hidden { " HIDDEN" } else { "" },
                );
            }
        }
        for diagnostic in &reading.diagnostics {
            println!("  {} {}", diagnostic.finding.code(), diagnostic.message(Lang::Vi));
        }
    }
    Ok(())
}
