//! What the cells of a column look like, whatever its header says: shares of numbers, agencies, dates, marks.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use crate::layout::ordinal::{Form, Ordinal};
use crate::lexicon::units::find_normal;
use crate::text::{PhraseSet, fold_collapsed, is_letter};

/// Shares from 0 to 1 of the cells that look like something, and how long they are.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Profile {
    pub(crate) n_cells: usize,
    pub(crate) ordinal: f64,
    /// Codes that may stand for an ordinal number.
    pub(crate) code: f64,
    pub(crate) figure: f64,
    /// Figures that are bounds: `≥ 95`.
    pub(crate) bound: f64,
    pub(crate) unit: f64,
    pub(crate) agency: f64,
    pub(crate) deadline: f64,
    pub(crate) time_of_day: f64,
    pub(crate) mark: f64,
    pub(crate) money: f64,
    pub(crate) mean_chars: f64,
}

impl Profile {
    /// Looks at collapsed texts.
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut profile = Self::default();
        let mut n_chars = 0_usize;
        // Most columns say the same few things again and again.
        let mut looks: HashMap<&'t str, Look, RandomState> = HashMap::default();
        for text in texts {
            let look = looks.entry(text).or_insert_with(|| Look::of(text));
            profile.n_cells = profile.n_cells.saturating_add(1);
            n_chars = n_chars.saturating_add(look.n_chars);
            profile.ordinal += look.ordinal;
            profile.code += look.code;
            profile.figure += look.figure;
            profile.bound += look.bound;
            profile.unit += look.unit;
            profile.agency += look.agency;
            profile.deadline += look.deadline;
            profile.time_of_day += look.time_of_day;
            profile.mark += look.mark;
            profile.money += look.money;
        }
        profile.scale(n_chars);
        profile
    }

    fn scale(&mut self, n_chars: usize) {
        let n = if self.n_cells == 0 {
            return;
        } else {
            self.n_cells as f64
        };
        for share in [
            &mut self.ordinal,
            &mut self.code,
            &mut self.figure,
            &mut self.bound,
            &mut self.unit,
            &mut self.agency,
            &mut self.deadline,
            &mut self.time_of_day,
            &mut self.mark,
            &mut self.money,
        ] {
            *share /= n;
        }
        self.mean_chars = n_chars as f64 / n;
    }
}

/// What one text looks like: 1 for yes, 0 for no.
struct Look {
    n_chars: usize,
    ordinal: f64,
    code: f64,
    figure: f64,
    bound: f64,
    unit: f64,
    agency: f64,
    deadline: f64,
    time_of_day: f64,
    mark: f64,
    money: f64,
}

impl Look {
    fn of(text: &str) -> Self {
        let folded = fold_collapsed(text);
        let count = |it: bool| f64::from(u8::from(it));
        let form = Ordinal::of_cell(text).map(|it| it.form);
        let n_chars = text.chars().count();
        // `Bộ dữ liệu` is counted, and no ministry.
        let is_figure = is_figure(text);
        let is_known_unit = !is_figure && n_chars <= MAX_UNIT && find_normal(&text.to_lowercase()).is_some();
        // `Quý I` without its mark is `Quỹ I`.
        let is_quarter = || folded.starts_with("quy ") && is_deadline(&folded);
        Self {
            n_chars,
            ordinal: count(form.as_ref().is_some_and(|it| *it != Form::Code)),
            code: count(form == Some(Form::Code)),
            figure: count(is_figure),
            bound: count(text.starts_with(['≥', '≤', '>', '<'])),
            unit: count(is_known_unit || is_unit(&folded)),
            agency: count(!is_known_unit && is_agency(&folded) && !is_quarter()),
            deadline: count(is_deadline(&folded)),
            time_of_day: count(is_time_of_day(&folded)),
            mark: count(is_mark(&folded)),
            money: count(is_money(&folded)),
        }
    }
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
