//! How an imaginary office prints its appendix.

use proptest::prelude::*;
use proptest::sample::select;

/// The samples whose contents are printed.
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
pub(super) enum SectionStyle {
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
pub(super) enum NumberStyle {
    Number,
    Text,
    Point,
    Padded,
    Bracket,
    WithSection,
}

/// How one office prints its appendix.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) content: &'static str,
    pub(super) order_seed: u64,
    pub(super) words_seed: u64,
    pub(super) header_rows: u32,
    pub(super) has_title: bool,
    pub(super) first_row: u32,
    pub(super) first_col: u32,
    pub(super) sections: SectionStyle,
    pub(super) numbers: NumberStyle,
    pub(super) has_column_numbers: bool,
    pub(super) page_length: Option<usize>,
    pub(super) splits_rows: bool,
    pub(super) repeats_header: bool,
    pub(super) merges_agencies: bool,
    /// Columns of the sheet that one column of the table takes, as converters of pages do.
    pub(super) spread: u32,
    pub(super) has_blank_rows: bool,
    pub(super) capitals: bool,
    pub(super) extra: Option<&'static str>,
    pub(super) footer: usize,
    pub(super) is_csv: bool,
    /// Which of the formats that keep what the layout needs.
    pub(super) format_seed: usize,
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

pub(super) fn plans() -> impl Strategy<Value = Plan> {
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
