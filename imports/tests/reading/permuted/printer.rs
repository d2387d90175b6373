//! Prints contents as a plan says.

use doichieu_imports::testing::{CellSketch, SheetSketch};

use crate::permuted::content::Content;
use crate::permuted::plan::{NumberStyle, Plan, SectionStyle};
use crate::permuted::words::{COLUMNS, INDICATOR_NAMES, TASK_NAMES};

/// A small generator, so that one number decides many choices.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }
}

/// A sheet while it is printed.
pub(super) struct Printer<'a> {
    plan: &'a Plan,
    content: &'a Content,
    columns: Vec<(String, String)>,
    sheet: SheetSketch,
    row: u32,
}

fn at(row: u32, col: u32) -> String {
    format!("{}{}", doichieu_imports::cell::column_letters(col), row + 1)
}

impl<'a> Printer<'a> {
    pub(super) fn new(plan: &'a Plan, content: &'a Content, sheet: SheetSketch) -> Self {
        let mut dice = Dice(plan.words_seed);
        let names = if content.is_tasks {
            TASK_NAMES
        } else {
            INDICATOR_NAMES
        };
        let mut columns = vec![("name".to_owned(), names[dice.roll(names.len())].to_owned())];
        for (key, words) in COLUMNS {
            let word = words[dice.roll(words.len())];
            if content.has(key) {
                columns.push(((*key).to_owned(), word.to_owned()));
            }
        }
        let mut order = Dice(plan.order_seed);
        for idx in (1..columns.len()).rev() {
            columns.swap(idx, order.roll(idx + 1));
        }
        // Years stand together, so that a header can be merged over them.
        if let Some(first) = columns.iter().position(|it| it.0.starts_with("target")) {
            let target = columns.iter().rposition(|it| it.0.starts_with("target")).unwrap();
            let moved = columns.remove(target);
            columns.insert(if target > first { first + 1 } else { first }, moved);
        }
        columns.extend(plan.extra.map(|it| ("extra".to_owned(), it.to_owned())));
        Self {
            plan,
            content,
            columns,
            sheet,
            row: plan.first_row,
        }
    }

    fn col(&self, idx: usize) -> u32 {
        self.plan.first_col + u32::try_from(idx).unwrap() * self.plan.spread
    }

    fn put(&mut self, row: u32, idx: usize, cell: CellSketch) {
        self.put_over((row, row), (idx, idx), cell);
    }

    /// Puts a cell over rows and columns of the table.
    fn put_over(&mut self, rows: (u32, u32), cols: (usize, usize), cell: CellSketch) {
        let (first, last) = (self.col(cols.0), self.col(cols.1) + self.plan.spread - 1);
        let sheet = std::mem::take(&mut self.sheet).cell(&at(rows.0, first), cell);
        let is_merged = !self.plan.is_csv && (rows.0 != rows.1 || first != last);
        self.sheet = if is_merged {
            sheet.merge(&format!("{}:{}", at(rows.0, first), at(rows.1, last)))
        } else {
            sheet
        };
    }

    fn position(&self, key: &str) -> usize {
        self.columns.iter().position(|it| it.0 == key).unwrap()
    }

    pub(super) fn print(mut self) -> SheetSketch {
        if self.plan.has_title {
            for text in [
                "PHỤ LỤC I",
                "CHƯƠNG TRÌNH PHÁT TRIỂN ĐỀ ÁN 06 GIAI ĐOẠN 2026 - 2030",
                "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)",
            ] {
                self.put(self.row, 0, CellSketch::from(text).bold());
                self.row += 1;
            }
            self.row += 1;
        }
        self.print_header();
        let mut section = None;
        let mut n_on_page = 0;
        let rows = self.content.rows.clone();
        for (idx, row) in rows.iter().enumerate() {
            let ordinal = row["section"].as_str().unwrap().to_owned();
            if section.as_ref() != Some(&ordinal) {
                self.print_section(&ordinal);
                section = Some(ordinal.clone());
            }
            n_on_page += 1;
            let breaks = self.plan.page_length.is_some_and(|it| n_on_page >= it);
            self.print_row(row, &ordinal, breaks, idx);
            if breaks {
                n_on_page = 0;
            }
        }
        self.print_footer();
        self.sheet
    }

    fn print_header(&mut self) {
        let has_years = self.columns.iter().any(|it| it.0.starts_with("target"));
        let n_rows = if has_years { self.plan.header_rows } else { 1 };
        let last = self.row + n_rows - 1;
        let top = self.row;
        let years: Vec<usize> = (0..self.columns.len())
            .filter(|it| self.columns[*it].0.starts_with("target"))
            .collect();
        for (idx, (key, word)) in self.columns.clone().into_iter().enumerate() {
            let rows = if key.starts_with("target") {
                (last, last)
            } else {
                (top, last)
            };
            let word = if self.plan.capitals {
                word.to_uppercase()
            } else {
                word
            };
            let rows = if self.plan.is_csv { (rows.0, rows.0) } else { rows };
            self.put_over(rows, (idx, idx), CellSketch::from(word.as_str()).bold());
        }
        for (level, word) in ["Mục tiêu", "Lộ trình thực hiện"]
            .iter()
            .enumerate()
            .take(usize::try_from(n_rows - 1).unwrap())
        {
            let row = top + u32::try_from(level).unwrap();
            self.put_over(
                (row, row),
                (years[0], years[years.len() - 1]),
                CellSketch::from(*word).bold(),
            );
        }
        self.row = last + 1;
        if self.plan.has_column_numbers {
            for idx in 0..self.columns.len() {
                self.put(self.row, idx, CellSketch::from(format!("({})", idx + 1).as_str()));
            }
            self.row += 1;
        }
    }

    fn print_section(&mut self, ordinal: &str) {
        let title = self
            .content
            .sections
            .iter()
            .find(|it| it.0 == ordinal)
            .unwrap()
            .1
            .clone();
        let last = self.columns.len() - 1;
        let (number, name) = (self.position("ordinal"), self.position("name"));
        let joined = format!("{ordinal}. {title}");
        let row = self.row;
        match self.plan.sections {
            SectionStyle::Parted => {
                self.put(row, number, CellSketch::from(ordinal));
                self.put(row, name, CellSketch::from(title.as_str()));
            }
            SectionStyle::Merged => {
                self.put(row, number, CellSketch::from(ordinal).bold());
                let reach = if number < name { last } else { name };
                self.put_over((row, row), (name, reach), CellSketch::from(title.as_str()).bold());
            }
            SectionStyle::InOrdinals => {
                self.put(row, number, CellSketch::from(joined.as_str()));
            }
            SectionStyle::InNames => self.put(row, name, CellSketch::from(joined.as_str())),
            SectionStyle::Unnumbered => {
                // Text files know no merges: there the title stands where names do.
                if self.plan.is_csv {
                    self.put(row, name, CellSketch::from(title.as_str()));
                } else {
                    self.put_over((row, row), (0, last), CellSketch::from(title.as_str()).bold());
                }
            }
        }
        self.row += 1;
    }

    fn print_row(&mut self, row: &serde_json::Value, section: &str, breaks: bool, row_idx: usize) {
        let mut second = Vec::new();
        for (idx, (key, _)) in self.columns.clone().into_iter().enumerate() {
            if self.is_merged_down(&key, row_idx) {
                continue;
            }
            let text = match key.as_str() {
                "extra" if row_idx.is_multiple_of(3) => "12",
                key => row[key].as_str().unwrap_or_default(),
            };
            if text.is_empty() {
                continue;
            }
            let cell = match key.as_str() {
                "ordinal" => self.number(text, section),
                _ if key.starts_with("target")
                    && text.parse::<f64>().is_ok()
                    && row_idx.is_multiple_of(2)
                    && !self.plan.is_csv =>
                {
                    CellSketch::from(text.parse::<f64>().unwrap())
                }
                _ if breaks && self.plan.splits_rows => {
                    let (first, rest) = halves(text, &key);
                    second.extend((!rest.is_empty()).then(|| (idx, rest.to_owned())));
                    CellSketch::from(first)
                }
                _ => CellSketch::from(text),
            };
            let n_below = self.n_merged_below(&key, row_idx);
            self.put_over((self.row, self.row + n_below), (idx, idx), cell);
        }
        self.row += 1;
        if self.plan.has_blank_rows && row_idx % 7 == 3 {
            self.row += 1;
        }
        if !breaks {
            return;
        }
        if self.plan.repeats_header || !self.plan.splits_rows {
            self.print_header();
        }
        for (idx, text) in &second {
            self.put(self.row, *idx, CellSketch::from(text.as_str()));
        }
        self.row += u32::from(!second.is_empty());
    }

    /// How many rows below say the same in a column of agencies and are covered by its merge.
    fn n_merged_below(&self, key: &str, row_idx: usize) -> u32 {
        let below = (row_idx + 1..self.content.rows.len()).take_while(|it| self.is_merged_down(key, *it));
        u32::try_from(below.count()).unwrap()
    }

    /// Whether the cell of a row is covered by that of the row above, which says the same.
    fn is_merged_down(&self, key: &str, row_idx: usize) -> bool {
        let may_merge = self.plan.merges_agencies
            && !self.plan.is_csv
            && !self.plan.has_blank_rows
            && self.plan.page_length.is_none();
        let rows = &self.content.rows;
        may_merge
            && matches!(key, "lead" | "coordinating" | "monitoring")
            && row_idx > 0
            && rows[row_idx][key].as_str().is_some_and(|it| !it.is_empty())
            && rows[row_idx][key] == rows[row_idx - 1][key]
            && rows[row_idx]["section"] == rows[row_idx - 1]["section"]
    }

    fn number(&self, text: &str, section: &str) -> CellSketch {
        let Ok(number) = text.parse::<u32>() else {
            return CellSketch::from(text);
        };
        match self.plan.numbers {
            NumberStyle::Number if !self.plan.is_csv => CellSketch::from(f64::from(number)),
            NumberStyle::Number | NumberStyle::Text => CellSketch::from(text),
            NumberStyle::Point => CellSketch::from(format!("{number}.").as_str()),
            NumberStyle::Padded => CellSketch::from(format!("{number:02}").as_str()),
            NumberStyle::Bracket => CellSketch::from(format!("({number})").as_str()),
            NumberStyle::WithSection if self.plan.sections != SectionStyle::Unnumbered => {
                CellSketch::from(format!("{section}.{number}").as_str())
            }
            NumberStyle::WithSection => CellSketch::from(text),
        }
    }

    fn print_footer(&mut self) {
        let lines: &[&[(usize, &str)]] = match self.plan.footer {
            1 => &[
                &[(0, "Nơi nhận:"), (2, "TM. ỦY BAN NHÂN DÂN")],
                &[(0, "- Như Điều 3;"), (2, "CHỦ TỊCH")],
                &[(0, "- Lưu: VT.")],
                &[(2, "Nguyễn Văn A")],
            ],
            2 => &[&[(
                0,
                "Ghi chú: Số liệu tính đến hết năm 2025; chỉ tiêu do các bộ, ngành giao.",
            )]],
            3 => &[&[], &[(0, "(*) Thực hiện theo hướng dẫn của Bộ Công an.")]],
            _ => &[],
        };
        for line in lines {
            for (idx, text) in *line {
                self.put(self.row, *idx, CellSketch::from(*text));
            }
            self.row += 1;
        }
    }
}

/// Cuts a text between two words, or leaves it whole.
fn halves<'t>(text: &'t str, key: &str) -> (&'t str, &'t str) {
    let middle = text
        .char_indices()
        .nth(text.chars().count() / 2)
        .map_or(0, |(at, _)| at);
    let cut = text[middle..].find(' ').map(|it| middle + it);
    match cut {
        Some(cut) if key != "unit" && !key.starts_with("target") => (text[..cut].trim(), text[cut..].trim()),
        _ => (text, ""),
    }
}
