//! Known contents laid out in a thousand ways must read the same.
//!
//! The contents are those of the samples; a [`Plan`] says how an imaginary office prints them: which columns in which order and
//! under which words, how rows are numbered and sections written, where pages break, what stands around.

use doichieu_imports::hints::Hints;
use doichieu_imports::reading::{Appendix, AssignmentRole, Outcome, Row};
use doichieu_imports::testing::{CellSketch, SheetSketch, TextEncoding, WorkbookBuilder};
use doichieu_imports::text::collapse;
use proptest::prelude::*;
use proptest::sample::select;

use crate::outline::read_named;
use crate::samples::json;

/// Columns of the contents, with the words that offices put over them.
const COLUMNS: &[(&str, &[&str])] = &[
    ("ordinal", &["STT", "TT", "Số TT", "Số thứ tự", "Stt"]),
    ("unit", &["Đơn vị tính", "ĐVT", "Đơn vị", "ĐƠN VỊ TÍNH"]),
    (
        "target_2026",
        &[
            "Năm 2026",
            "2026",
            "KH 2026",
            "Mục tiêu năm 2026",
            "Đến năm 2026",
            "Kế hoạch năm 2026",
        ],
    ),
    (
        "target_2030",
        &[
            "Năm 2030",
            "2030",
            "KH 2030",
            "Mục tiêu đến năm 2030",
            "Giai đoạn 2026-2030",
            "Phấn đấu đến năm 2030",
        ],
    ),
    (
        "lead",
        &[
            "Cơ quan chủ trì",
            "Đơn vị chủ trì",
            "Chủ trì",
            "Đơn vị thực hiện",
            "Đơn vị chủ trì (theo dõi)",
            "Đơn vị chủ trì theo dõi",
        ],
    ),
    (
        "coordinating",
        &[
            "Cơ quan phối hợp",
            "Đơn vị phối hợp",
            "Phối hợp",
            "Cơ quan, đơn vị phối hợp",
        ],
    ),
    (
        "monitoring",
        &["Đơn vị theo dõi", "Cơ quan theo dõi", "ĐƠN VỊ THEO DÕI"],
    ),
    (
        "deadline",
        &[
            "Thời gian thực hiện",
            "Thời gian hoàn thành",
            "Thời hạn",
            "Tiến độ",
            "Hoàn thành",
        ],
    ),
    (
        "output",
        &["Kết quả, sản phẩm", "Sản phẩm đầu ra", "Sản phẩm", "Kết quả"],
    ),
];
const INDICATOR_NAMES: &[&str] = &[
    "Mục tiêu cụ thể",
    "Chỉ tiêu",
    "Nội dung",
    "Tên chỉ tiêu",
    "MỤC TIÊU CỤ THỂ",
];
const TASK_NAMES: &[&str] = &[
    "Nhiệm vụ",
    "Nội dung",
    "Nội dung công việc",
    "Nhiệm vụ, giải pháp",
    "NỘI DUNG NHIỆM VỤ",
];
const CONTENTS: &[&str] = &[
    "hue-2026-phu-luc-1",
    "hai-phong-2026-phu-luc-1",
    "lao-cai-2026-phu-luc-1",
    "hue-2026-phu-luc-2",
    "hai-phong-2026-phu-luc-2",
    "lao-cai-2026-phu-luc-2",
];

/// How sections are printed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum SectionStyle {
    /// `I` and the title, each in its column.
    Parted,
    /// The same, bold and merged to the right.
    Merged,
    /// `I. Title` where the ordinals stand.
    InOrdinals,
    /// `I. Title` where the names stand.
    InNames,
    /// The title alone, bold and merged over the table.
    Unnumbered,
}

/// How rows are numbered.
#[derive(Debug, Clone, Copy, PartialEq)]
enum NumberStyle {
    Number,
    Text,
    Point,
    Padded,
    Bracket,
    WithSection,
}

/// How one office prints its appendix.
#[derive(Debug, Clone)]
struct Plan {
    content: &'static str,
    order_seed: u64,
    words_seed: u64,
    header_rows: u32,
    has_title: bool,
    first_row: u32,
    first_col: u32,
    sections: SectionStyle,
    numbers: NumberStyle,
    has_column_numbers: bool,
    page_length: Option<usize>,
    splits_rows: bool,
    repeats_header: bool,
    merges_agencies: bool,
    /// Columns of the sheet that one column of the table takes, as converters of pages do.
    spread: u32,
    has_blank_rows: bool,
    capitals: bool,
    extra: Option<&'static str>,
    footer: usize,
    is_csv: bool,
    /// Which of the formats that keep what the layout needs.
    format_seed: usize,
}

const SECTION_STYLES: &[SectionStyle] = &[
    SectionStyle::Parted,
    SectionStyle::Merged,
    SectionStyle::InOrdinals,
    SectionStyle::InNames,
    SectionStyle::Unnumbered,
];
const NUMBER_STYLES: &[NumberStyle] = &[
    NumberStyle::Number,
    NumberStyle::Text,
    NumberStyle::Point,
    NumberStyle::Padded,
    NumberStyle::Bracket,
    NumberStyle::WithSection,
];
const EXTRAS: &[&str] = &[
    "Ghi chú",
    "Thực hiện năm 2025",
    "Kinh phí",
    "Căn cứ",
    "Lãnh đạo phụ trách",
];

fn plans() -> impl Strategy<Value = Plan> {
    let shape = (
        select(CONTENTS),
        any::<u64>(),
        any::<u64>(),
        1_u32..=3,
        any::<bool>(),
        0_u32..12,
        0_u32..5,
    );
    let rows = (
        select(SECTION_STYLES),
        select(NUMBER_STYLES),
        any::<bool>(),
        proptest::option::of(5_usize..20),
        any::<bool>(),
        (
            any::<bool>(),
            any::<bool>(),
            1_u32..=3,
            prop::bool::weighted(0.2),
            prop::bool::weighted(0.3),
        ),
        proptest::option::of(select(EXTRAS)),
        0_usize..4,
        (prop::bool::weighted(0.3), any::<usize>()),
    );
    (shape, rows).prop_map(|(shape, rows)| Plan {
        content: shape.0,
        order_seed: shape.1,
        words_seed: shape.2,
        header_rows: shape.3,
        has_title: shape.4,
        first_row: shape.5,
        first_col: shape.6,
        sections: rows.0,
        numbers: rows.1,
        has_column_numbers: rows.2,
        page_length: rows.3,
        splits_rows: rows.4,
        repeats_header: rows.5.0,
        merges_agencies: rows.5.1,
        spread: if rows.8.0 { 1 } else { rows.5.2 },
        has_blank_rows: rows.5.3,
        capitals: rows.5.4,
        extra: rows.6,
        footer: rows.7,
        is_csv: rows.8.0,
        format_seed: rows.8.1,
    })
}

/// The contents of one sample: sections, and rows as pairs of column and text.
struct Content {
    sections: Vec<(String, String)>,
    rows: Vec<serde_json::Value>,
    is_tasks: bool,
}

impl Content {
    fn load(name: &str) -> Self {
        let value = json(&format!("expected/{name}.json"));
        let text = |it: &serde_json::Value| it.as_str().unwrap_or_default().to_owned();
        let sections = value["sections"].as_array().unwrap();
        Self {
            sections: sections
                .iter()
                .map(|it| (text(&it["ordinal"]), text(&it["title"])))
                .collect(),
            rows: value["rows"].as_array().unwrap().clone(),
            is_tasks: value["appendix"]["kind"] == "tasks",
        }
    }

    fn has(&self, key: &str) -> bool {
        self.rows
            .iter()
            .any(|it| it[key].as_str().is_some_and(|it| !it.is_empty()))
    }
}

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
struct Printer<'a> {
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
    fn new(plan: &'a Plan, content: &'a Content, sheet: SheetSketch) -> Self {
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

    fn print(mut self) -> SheetSketch {
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
