//! The code of a number format, taken apart: digits, parts of a date, words.

use crate::workbook::number_format::{Affix, DateForm, Kind, Part};

/// One section of a format code, taken apart.
#[derive(Default)]
pub(super) struct Section {
    affix: Affix,
    is_past_digits: bool,
    is_in_fraction: bool,
    has_digits: bool,
    decimals: usize,
    has_percent: bool,
    days: usize,
    months: usize,
    years: usize,
    has_time: bool,
    separator: Option<char>,
}

impl Section {
    /// Takes the first section of a code apart.
    pub fn parse(code: &str) -> Self {
        let mut section = Self::default();
        let mut chars = code.chars().peekable();
        while let Some(it) = chars.next() {
            match it {
                ';' => break,
                '"' => section.literal_until_quote(&mut chars),
                '\\' => section.literal(chars.next()),
                // A blank of a character's width, and a character repeated to fill the cell.
                '_' | '*' => {
                    chars.next();
                }
                '[' => section.bracket(&chars.by_ref().take_while(|it| *it != ']').collect::<String>()),
                'G' | 'g' if section.skip_general(&mut chars) => {}
                'A' | 'a' if section.skip_am_pm(&mut chars) => {}
                '0' | '#' | '?' => section.digit(),
                '.' if section.has_digits && !section.is_date() => section.is_in_fraction = true,
                '%' => {
                    section.has_percent = true;
                    section.is_past_digits = true;
                }
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' | 'e' | 'E' | 'b' | 'B' => {
                    section.letter(it);
                }
                ',' | '@' => {}
                other => section.literal(Some(other)),
            }
        }
        section
    }

    /// What the section makes of a number.
    pub fn kind(mut self) -> Kind {
        self.affix.prefix = self.affix.prefix.trim_start().to_owned();
        self.affix.suffix = self.affix.suffix.trim_end().to_owned();
        if !self.affix.says_something() {
            self.affix = Affix::default();
        }
        if self.has_percent {
            return Kind::Percent {
                decimals: self.decimals,
                affix: self.affix,
            };
        }
        if self.has_digits {
            return if self.affix == Affix::default() {
                Kind::Plain
            } else {
                Kind::Affixed(self.affix)
            };
        }
        // `m` beside hours or seconds is minutes.
        if self.days > 0 || self.years > 0 || (self.months > 0 && !self.has_time) {
            return Kind::Date(self.date_form());
        }
        if self.has_time { Kind::Time } else { Kind::Plain }
    }

    fn date_form(self) -> DateForm {
        let is_month_named = self.months > 2;
        let part = |n: usize| match n {
            0 => Part::Absent,
            1 => Part::Bare,
            _ => Part::Padded,
        };
        DateForm {
            // Three letters and more are the name of the weekday.
            day: if self.days > 2 {
                Part::Absent
            } else {
                part(self.days)
            },
            month: part(self.months),
            has_year: self.years > 0,
            has_time: self.has_time,
            separator: self.separator.filter(|_| !is_month_named),
            affix: self.affix,
        }
    }

    fn is_date(&self) -> bool {
        self.days > 0 || self.months > 0 || self.years > 0
    }

    fn digit(&mut self) {
        // Digits after a date's seconds are fractions of them.
        if self.has_time || self.is_date() {
            return;
        }
        self.has_digits = true;
        self.is_past_digits = true;
        if self.is_in_fraction {
            self.decimals = self.decimals.saturating_add(1);
        }
    }

    fn letter(&mut self, letter: char) {
        let count = match letter.to_ascii_lowercase() {
            // An exponent.
            'e' if self.has_digits => return,
            'd' => &mut self.days,
            'm' => &mut self.months,
            'y' | 'e' | 'b' => &mut self.years,
            _ => {
                self.has_time = true;
                return;
            }
        };
        *count = count.saturating_add(1);
        self.is_past_digits = true;
    }

    fn literal(&mut self, it: Option<char>) {
        let Some(it) = it else { return };
        if self.is_date() && matches!(it, '/' | '-' | '.') {
            self.separator = self.separator.or(Some(it));
        } else if self.is_past_digits {
            self.affix.suffix.push(it);
        } else {
            self.affix.prefix.push(it);
        }
    }

    fn literal_until_quote(&mut self, chars: &mut impl Iterator<Item = char>) {
        for it in chars.take_while(|it| *it != '"') {
            self.literal(Some(it));
        }
    }

    /// Colours, conditions and locales say nothing; `[h]` is elapsed time, `[$₫-42A]` a currency.
    fn bracket(&mut self, content: &str) {
        if let Some(currency) = content.strip_prefix('$') {
            for it in currency.split('-').next().unwrap_or_default().chars() {
                self.literal(Some(it));
            }
        } else if !content.is_empty() && content.chars().all(|it| "hHmMsS".contains(it)) {
            self.has_time = true;
        }
    }

    fn skip_general(&mut self, chars: &mut (impl Iterator<Item = char> + Clone)) -> bool {
        let is_general = chars
            .clone()
            .take(6)
            .collect::<String>()
            .eq_ignore_ascii_case("eneral");
        if is_general {
            chars.nth(5);
            self.digit();
        }
        is_general
    }

    fn skip_am_pm(&mut self, chars: &mut (impl Iterator<Item = char> + Clone)) -> bool {
        for mark in ["M/PM", "/P"] {
            if chars
                .clone()
                .take(mark.len())
                .collect::<String>()
                .eq_ignore_ascii_case(mark)
            {
                chars.nth(mark.len().saturating_sub(1));
                self.has_time = true;
                return true;
            }
        }
        false
    }
}
