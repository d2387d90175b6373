//! What the cells of a column look like, whatever its header says: shares of numbers, agencies, dates, marks.

mod texts;

use std::sync::LazyLock;

pub(crate) use self::texts::Texts;
use self::texts::share;
use crate::lexicon::units::find_normal;
use crate::text::{PhraseSet, fold_collapsed, is_letter};

/// Shares from 0 to 1 of the cells that look like something, and how long they are.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Profile {
    pub(crate) n_cells: usize,
    pub(crate) figure: f64,
    /// Figures that are bounds: `≥ 95`.
    pub(crate) bound: f64,
    pub(crate) unit: f64,
    pub(crate) agency: f64,
    pub(crate) time_of_day: f64,
    pub(crate) mark: f64,
    pub(crate) money: f64,
    pub(crate) mean_chars: f64,
}

impl Profile {
    pub(crate) fn of(texts: &Texts<'_>) -> Self {
        let looks: Vec<(Look, usize)> = texts.counted.iter().map(|(it, n)| (Look::of(it), *n)).collect();
        let n_cells = texts.n_cells;
        let share_of = |is_so: fn(&Look) -> bool| {
            let alike = looks.iter().filter(|(it, _)| is_so(it));
            share(alike.map(|(_, n)| n).sum(), n_cells)
        };
        let n_chars = looks.iter().map(|(it, n)| it.n_chars.saturating_mul(*n)).sum();
        Self {
            n_cells,
            figure: share_of(|it| it.is_figure),
            bound: share_of(|it| it.is_bound),
            unit: share_of(|it| it.is_unit),
            agency: share_of(|it| it.is_agency),
            time_of_day: share_of(|it| it.is_time_of_day),
            mark: share_of(|it| it.is_mark),
            money: share_of(|it| it.is_money),
            mean_chars: share(n_chars, n_cells),
        }
    }
}

/// What one text looks like.
#[derive(Default)]
struct Look {
    n_chars: usize,
    is_figure: bool,
    is_bound: bool,
    is_unit: bool,
    is_agency: bool,
    is_time_of_day: bool,
    is_mark: bool,
    is_money: bool,
}

impl Look {
    fn of(text: &str) -> Self {
        if text.bytes().all(|it| it.is_ascii_digit()) {
            return Self::of_digits(text);
        }
        let n_chars = text.chars().count();
        let folded = fold_collapsed(beginning(text, n_chars));
        // `Bộ dữ liệu` is counted, and no ministry.
        let is_figure = is_figure(text);
        let is_known_unit = !is_figure && n_chars <= MAX_UNIT && find_normal(&text.to_lowercase()).is_some();
        // `Quý I` without its mark is `Quỹ I`.
        let is_quarter = || folded.starts_with("quy ") && is_deadline(&fold_collapsed(text));
        Self {
            n_chars,
            is_figure,
            is_bound: text.starts_with(['≥', '≤', '>', '<']),
            is_unit: is_known_unit || is_unit(&folded),
            is_agency: !is_known_unit && is_agency(&folded) && !is_quarter(),
            is_time_of_day: is_time_of_day(&folded),
            is_mark: is_mark(&folded),
            is_money: is_money(&folded),
        }
    }

    /// Digits are a figure and look like nothing else.
    fn of_digits(digits: &str) -> Self {
        Self {
            n_chars: digits.len(),
            is_figure: true,
            ..Self::default()
        }
    }
}

/// As much of a text as tells what it looks like: of a sentence its first words, for it is no unit, mark or sum of money.
fn beginning(text: &str, n_chars: usize) -> &str {
    const N_SENTENCE: usize = 60;
    const N_CHARS: usize = 30;
    if n_chars < N_SENTENCE || !text.starts_with(is_letter) {
        return text;
    }
    let end = text.char_indices().nth(N_CHARS).map(|(at, _)| at);
    end.and_then(|it| text.get(..it)).unwrap_or(text)
}

/// A number with or without comparator, percent sign and unit.
pub(crate) fn is_figure(text: &str) -> bool {
    let bare = text.trim_start_matches(|it: char| !it.is_alphanumeric());
    bare.starts_with(|it: char| it.is_ascii_digit()) && {
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        digits.saturating_mul(4) >= bare.chars().count()
    }
}

/// Letters of a unit.
const MAX_UNIT: usize = 20;

/// A short word without digits: `%`, `Hệ thống`, `lần GRDP`.
fn is_unit(folded: &str) -> bool {
    folded.starts_with('%')
        || (folded.chars().count() <= MAX_UNIT
            && !folded.chars().any(|it| it.is_ascii_digit())
            && !is_agency(folded))
}

/// Words that agencies begin with, folded.
const AGENCY_STARTS: &[&str] = &[
    "so ",
    "so,",
    "cac so",
    "cong an",
    "ubnd",
    "uy ban",
    "van phong",
    "vp ",
    "vp.",
    "ban ",
    "cac ban",
    "bo ",
    "bo,",
    "chi cuc",
    "cuc ",
    "trung tam",
    "tt ",
    "ngan hang",
    "nhnn",
    "bao hiem",
    "bhxh",
    "thanh tra",
    "dai hoc",
    "truong ",
    "benh vien",
    "toa an",
    "vien ",
    "hoi ",
    "lien doan",
    "bao ",
    "dai ",
    "tap doan",
    "tong cong ty",
    "cong ty",
    "cac co quan",
    "cac don vi",
    "cac doanh nghiep",
    "cac dia phuong",
    "dia phuong",
    "cac nganh",
    "cac xa",
    "cac phuong",
    "xa,",
    "phuong",
    "doan ",
    "mttq",
    "uy ban mttq",
    "mat tran",
    "thue ",
    "kho bac",
    "hai quan",
    "quan su",
    "bo chi huy",
    "bo doi",
    "buu dien",
    "vnpt",
    "viettel",
    "mobifone",
    "dien luc",
    "hdnd",
    "thuong truc",
    "to cong tac",
    "co quan",
    "don vi",
    "pa0",
    "pc0",
    "phong ",
    "doanh nghiep",
    "lien minh",
    "hoc vien",
    "quy ",
    "tinh uy",
    "thanh uy",
    "dang uy",
    "sngv",
    "de nghi ",
    "chu tri",
];

static AGENCY_START_SET: LazyLock<PhraseSet> = LazyLock::new(|| PhraseSet::new(AGENCY_STARTS));

/// Text that begins like an agency.
pub(crate) fn is_agency(folded: &str) -> bool {
    let bare = folded.trim_start_matches(|it: char| !it.is_alphanumeric());
    AGENCY_START_SET
        .beginning_like(bare)
        .any(|it| bare.starts_with(it) || bare == it.trim_end())
        && !bare.starts_with("bao cao")
        || bare.starts_with("so") && bare.len() <= 7 && !bare.contains(' ')
}

/// Words of deadlines, folded.
const DEADLINE_WORDS: &[&str] = &[
    "thang ",
    "quy ",
    "thuong xuyen",
    "hang nam",
    "hang thang",
    "hang quy",
    "theo lo trinh",
    "lo trinh",
    "dinh ky",
    "truoc ngay",
    "hoan thanh",
    "khi co yeu cau",
    "theo yeu cau",
    "sau khi",
    "nam 20",
    "lien tuc",
    "giai doan",
    "khi co",
    "theo chi dao",
    "theo huong dan",
    "dot xuat",
    "cuoi nam",
    "trong nam",
];

static DEADLINE_WORD_SET: LazyLock<PhraseSet> = LazyLock::new(|| PhraseSet::new(DEADLINE_WORDS));

/// Text that names a time or a condition.
pub(crate) fn is_deadline(folded: &str) -> bool {
    DEADLINE_WORD_SET.is_in(folded) || is_date_like(folded)
}

/// `12/2026`, `31/12/2026`, `Q1/2027`, `2026`, `2026-2030`.
fn is_date_like(folded: &str) -> bool {
    let mut letters = folded.chars().filter(|it| is_letter(*it));
    // A sentence has more letters at once, whatever years it names.
    letters.nth(3).is_none()
        && folded
            .split(|it: char| !it.is_ascii_digit())
            .any(|it| super::header_text::year_of(it).is_some())
}

/// `7h30`, `08:00`, `14 giờ`, a weekday.
fn is_time_of_day(folded: &str) -> bool {
    let digits = folded.chars().take_while(char::is_ascii_digit).count();
    let after = folded.get(digits..).unwrap_or_default();
    ((1..=2).contains(&digits)
        && (after.starts_with('h') || after.starts_with(':') || after.starts_with(" gio")))
        || folded
            .strip_prefix("thu ")
            .is_some_and(|day| WEEKDAYS.iter().any(|it| day.starts_with(it)))
        || ["chu nhat", "sang ", "chieu "]
            .iter()
            .any(|it| folded.starts_with(it))
        || matches!(folded, "sang" | "chieu" | "toi")
}

/// What stands behind `thứ`, folded.
const WEEKDAYS: &[&str] = &[
    "hai", "2", "3", "4", "5", "6", "7", "ba", "tu", "nam", "sau", "bay",
];

/// A mark of a matrix: `x`, `●`, `CT`, `PH`.
pub(crate) fn is_mark(folded: &str) -> bool {
    matches!(
        folded,
        "x" | "xx"
            | "v"
            | "✓"
            | "✔"
            | "√"
            | "●"
            | "•"
            | "o"
            | "○"
            | "■"
            | "+"
            | "*"
            | "ct"
            | "ph"
            | "td"
            | "c"
            | "p"
            | "chu tri"
            | "phoi hop"
            | "theo doi"
            | "(x)"
            | "☑"
            | "☒"
    )
}

/// A unit of money: `triệu đồng`, `VNĐ`.
pub(crate) fn is_money(folded: &str) -> bool {
    folded.chars().count() <= 20
        && ["dong", "vnd", "usd"]
            .iter()
            .any(|it| folded.split([' ', '/', '.']).any(|word| word == *it))
}
