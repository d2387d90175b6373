//! What a number looks like in its cell: number formats (`0%`, `mm/yyyy`, `"≥"0`) and the text they show.
//!
//! The text is canonical where a spreadsheet's depends on the country it is opened in: a decimal point, no thousands
//! separators, dates as day, month, year with months in digits. Percent signs and words of a format are kept.

mod code;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::workbook::number_format::code::Section;

/// Numbers from here on have no exact decimal in `rust_decimal`.
pub(super) const DECIMAL_LIMIT: f64 = 7.9e28;
/// Dates before this year are numbers whose format is wrong: no plan speaks of them.
const FIRST_LIKELY_YEAR: i32 = 1950;

/// A number format, ready to be applied.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct NumberFormat {
    /// The code as the file has it; none for General.
    pub code: Option<Arc<str>>,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Default)]
enum Kind {
    #[default]
    Plain,
    Percent {
        decimals: usize,
        affix: Affix,
    },
    Affixed(Affix),
    Date(DateForm),
    Time,
}

/// Words before and after the digits.
#[derive(Debug, Clone, PartialEq, Default)]
struct Affix {
    prefix: String,
    suffix: String,
}

/// Which parts of a date are shown, and how.
#[derive(Debug, Clone, PartialEq, Default)]
struct DateForm {
    day: Part,
    month: Part,
    has_year: bool,
    has_time: bool,
    separator: Option<char>,
    affix: Affix,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Part {
    #[default]
    Absent,
    Bare,
    Padded,
}

/// From which day serial numbers of dates count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Epoch {
    /// 1 is 1900-01-01, and 60 a day that never was.
    #[default]
    Y1900,
    /// 0 is 1904-01-01.
    Y1904,
}

/// What a number is, seen through its format.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shown {
    /// A number, with the text that stands for it.
    Number(String),
    /// A percentage with more digits than the cell shows.
    MoreDigits(String),
    /// A date.
    Date(NaiveDate, String),
    /// A number that a date format makes an unlikely day.
    NotADate(String),
}

impl NumberFormat {
    /// Reads a format code. Only its first section counts, which is that of positive numbers.
    pub fn parse(code: &str) -> Self {
        if code.is_empty() || code.eq_ignore_ascii_case("general") || code == "@" {
            return Self::default();
        }
        Self {
            code: Some(Arc::from(code)),
            kind: Section::parse(code).kind(),
        }
    }

    /// Whether it shows a number as this text of it: digits that a spreadsheet keeps, and none too many.
    pub fn shows_as_written(&self, text: &str) -> bool {
        const MAX_DIGITS: usize = 15;
        let is_short = text.len() == 1 || (text.len() <= MAX_DIGITS && !text.starts_with('0'));
        self.kind == Kind::Plain && is_short && text.bytes().all(|it| it.is_ascii_digit())
    }

    /// Shows a finite number.
    pub fn show(&self, number: f64, epoch: Epoch) -> Shown {
        match &self.kind {
            Kind::Plain => Shown::Number(shortest(number)),
            Kind::Affixed(affix) => Shown::Number(affix.around(&shortest(number))),
            Kind::Percent { decimals, affix } => show_percent(number, *decimals, affix),
            Kind::Time => Shown::Number(show_time(number)),
            Kind::Date(form) => match date_of(number, epoch) {
                Some(date) => Shown::Date(date, form.show(date, number)),
                None => Shown::NotADate(shortest(number)),
            },
        }
    }

    /// Shows a date; in full where the format is none of dates.
    pub fn show_date(&self, date: NaiveDate) -> String {
        match &self.kind {
            Kind::Date(form) => form.show(date, 0.0),
            _ => date.format("%d/%m/%Y").to_string(),
        }
    }
}

/// The shortest decimal of a number rounded to the 15 digits that a spreadsheet keeps.
pub(super) fn shortest(number: f64) -> String {
    match whole(number) {
        Some(whole) => whole.to_string(),
        None => format!("{}", round_to_15_digits(number)),
    }
}

/// A number without decimals that a spreadsheet keeps exactly.
#[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 1e15).then_some(number as i64)
}

/// Rounds away what binary fractions add beyond 15 digits.
pub(super) fn round_to_15_digits(number: f64) -> f64 {
    if whole(number).is_some() {
        return number;
    }
    format!("{number:.14e}").parse().unwrap_or(number)
}

fn show_percent(number: f64, decimals: usize, affix: &Affix) -> Shown {
    let exact = shortest(number * 100.0);
    let n_decimals = exact.split_once('.').map_or(0, |(_, it)| it.len());
    if n_decimals > decimals {
        return Shown::MoreDigits(affix.around(&format!("{exact}%")));
    }
    let mut text = exact;
    if n_decimals == 0 && decimals > 0 {
        text.push('.');
    }
    text.extend(std::iter::repeat_n('0', decimals.saturating_sub(n_decimals)));
    text.push('%');
    Shown::Number(affix.around(&text))
}

fn show_time(number: f64) -> String {
    let (hour, minute) = hour_and_minute(number);
    format!("{hour:02}:{minute:02}")
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fraction of a day is fewer than 1,441 minutes"
)]
fn hour_and_minute(number: f64) -> (u32, u32) {
    let minutes = (number.rem_euclid(1.0) * 1440.0).round() as u32;
    (
        minutes.checked_div(60).unwrap_or(0) % 24,
        minutes.checked_rem(60).unwrap_or(0),
    )
}

/// The day of a serial number, where it is a likely one.
#[expect(clippy::cast_possible_truncation, reason = "the range was checked")]
fn date_of(serial: f64, epoch: Epoch) -> Option<NaiveDate> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let base = match epoch {
        Epoch::Y1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        Epoch::Y1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
    };
    let date = base.checked_add_signed(chrono::TimeDelta::try_days(serial.floor() as i64)?)?;
    (chrono::Datelike::year(&date) >= FIRST_LIKELY_YEAR).then_some(date)
}

impl Affix {
    fn around(&self, digits: &str) -> String {
        format!("{}{digits}{}", self.prefix, self.suffix)
    }

    fn says_something(&self) -> bool {
        let mut chars = self.prefix.chars().chain(self.suffix.chars());
        chars.any(|it| it.is_alphabetic() || "≥≤><=±~%".contains(it))
    }
}

impl DateForm {
    /// Day, month, year, in this order whatever the format's is.
    fn show(&self, date: NaiveDate, number: f64) -> String {
        use chrono::Datelike;
        let mut parts = Vec::new();
        for (part, value) in [(self.day, date.day()), (self.month, date.month())] {
            match part {
                Part::Absent => {}
                Part::Bare => parts.push(value.to_string()),
                Part::Padded => parts.push(format!("{value:02}")),
            }
        }
        if self.has_year {
            parts.push(date.year().to_string());
        }
        let mut text = self
            .affix
            .around(&parts.join(&self.separator.unwrap_or('/').to_string()));
        if self.has_time && number.fract() != 0.0 {
            text.push(' ');
            text.push_str(&show_time(number));
        }
        text
    }
}

/// The code of a format that files name by number only, as the Vietnamese Excel shows it.
pub(super) fn builtin_code(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 | 27..=31 | 50..=54 | 57 | 58 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 | 32 | 55 => "h:mm",
        21 | 33 | 56 => "h:mm:ss",
        22 => "dd/mm/yyyy h:mm",
        37 | 38 => "#,##0",
        39 | 40 => "#,##0.00",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(code: &str, number: f64, expected: &str) {
        let shown = match NumberFormat::parse(code).show(number, Epoch::Y1900) {
            Shown::Number(text) | Shown::MoreDigits(text) | Shown::Date(_, text) | Shown::NotADate(text) => {
                text
            }
        };
        assert_eq!(shown, expected, "{code} of {number}");
    }

    #[test]
    fn numbers_are_their_shortest_decimal() {
        check("General", 80.0, "80");
        check("#,##0", 400_000.0, "400000");
        check("0.00", 11.1, "11.1");
        check("General", 0.1 + 0.2, "0.3");
        check("0.00E+00", 27.5, "27.5");
        check("# ?/?", 0.5, "0.5");
        check("_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)", 50.0, "50");
    }

    #[test]
    fn short_whole_numbers_are_shown_as_they_are_written() {
        let is_as_written = |code: &str, text: &str| {
            let format = NumberFormat::parse(code);
            let shown = format.show(text.parse().unwrap(), Epoch::Y1900);
            format.shows_as_written(text) && shown == Shown::Number(text.to_owned())
        };
        assert!(
            ["0", "80", "400000", "999999999999999"]
                .iter()
                .all(|it| is_as_written("0.00", it))
        );
        assert!(
            ["08", "-1", "8.0", "8e1", "1000000000000000"]
                .iter()
                .all(|it| !is_as_written("General", it))
        );
        assert!(!is_as_written("0%", "1"));
    }

    #[test]
    fn percentages_read_as_shown_and_lose_no_digit() {
        check("0%", 0.8, "80%");
        check("0%", 0.07, "7%");
        check("0.00%", 0.275, "27.50%");
        check("0%", 0.805, "80.5%");
        check("\"≥\"0%", 0.9, "≥90%");
        check("General\"%\"", 80.0, "80%");
        check("0\\%", 80.0, "80%");
    }

    #[test]
    fn words_of_a_format_are_read() {
        check("\"≥\"0", 80.0, "≥80");
        check("#,##0\" tài khoản\"", 400_000.0, "400000 tài khoản");
        check("[Red][>=5]0", 7.0, "7");
    }

    #[test]
    fn dates_show_the_parts_of_their_format() {
        let december = 46_357.0; // 2026-12-01
        check("mm/yyyy", december, "12/2026");
        check("mmm-yy", december, "12/2026");
        check("[$-42A]dd/mm/yyyy;@", december, "01/12/2026");
        check("m/d/yyyy", december, "1/12/2026");
        check("dd-mm-yyyy", december, "01-12-2026");
        check("d-mmm", december, "1/12");
        check("\"Tháng \"mm/yyyy", december, "Tháng 12/2026");
        check("yyyy", december, "2026");
        check("h:mm AM/PM", 0.5, "12:00");
    }

    #[test]
    fn a_year_in_a_date_format_stays_a_year() {
        let shown = NumberFormat::parse("dd/mm/yyyy").show(2026.0, Epoch::Y1900);
        assert_eq!(shown, Shown::NotADate("2026".to_owned()));
    }
}
