//! The numerals of a text, and which of them only name something (`Quyết định số 12`, `Quý IV/2026`, `4G`).

use crate::lexicon::quantity_words::MENTION_LEADS;
use crate::lexicon::units;
use crate::values::phrase::{narrow, split_at_phrase, strip_phrase_end};

/// A numeral with the text on both sides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'a> {
    pub(super) before: &'a str,
    pub(super) digits: &'a str,
    pub(super) after: &'a str,
}

impl Found<'_> {
    /// Whether the numeral is part of a name, a date or a reference.
    pub(super) fn is_mention(&self) -> bool {
        let mut letters_before = self.before.chars().rev();
        let touches_name = match letters_before.next() {
            Some('/') => true,
            Some('-' | '.') => letters_before.next().is_some_and(char::is_alphabetic),
            Some(letter) => letter.is_alphabetic(),
            None => false,
        };
        let mut letters_after = self.after.chars();
        let opens_name = match letters_after.next() {
            // `322/KH-UBND` and `5/34` name something, `15.000/năm` does not.
            Some('/') => {
                let next = letters_after.next();
                next.is_some_and(|it| it.is_numeric() || it.is_uppercase()) && self.split_rank().is_none()
            }
            // `4G` names something, `10GB` counts it.
            Some(letter) if letter.is_uppercase() => {
                !letters_after.next().is_some_and(char::is_lowercase)
                    && units::strip_unit(self.after).is_none()
            }
            _ => false,
        };
        let is_percent = self.after.trim_start().starts_with('%');
        let before = self.before.trim_end();
        let follows_name = MENTION_LEADS
            .iter()
            .any(|it| strip_phrase_end(before, it).is_some());
        touches_name
            || opens_name
            || (!is_percent && self.is_label())
            || (follows_name && !is_percent)
            || self.is_level()
            || (!is_percent && self.is_place())
    }

    /// `2026: 80%`, `6 tháng: 40%`: part of the words that label another number.
    fn is_label(&self) -> bool {
        let digit = |it: &str| it.contains(|it: char| it.is_ascii_digit());
        match self.after.split_once(':') {
            Some((words, _)) if words.trim().is_empty() => self.digits.len() == 4,
            Some((words, value)) => !digit(words) && !words.contains([';', '%']) && digit(value),
            None => false,
        }
    }

    /// Whether it is where another number starts from: `từ 50% lên 60%`.
    pub(super) fn leads_to(&self, other: &Self) -> bool {
        let begins = strip_phrase_end(self.before.trim_end(), "tu").is_some();
        let before = other.before.trim_end();
        let ends = ["len", "len den", "xuong", "xuong con"];
        begins && ends.iter().any(|it| strip_phrase_end(before, it).is_some())
    }

    /// The `/34` of the rank `≤ 10/34`, and what follows: the number behind a comparing sign is a place among so many.
    pub(super) fn split_rank(&self) -> Option<(&str, &str)> {
        let total = self.after.strip_prefix('/')?;
        let n_digits = total.find(|it: char| !it.is_ascii_digit()).unwrap_or(total.len());
        let (among, rest) = total.split_at_checked(n_digits)?;
        let is_among = self.digits.parse::<u16>().ok()? <= among.parse::<u16>().ok()?;
        let is_compared = self.before.trim_end().ends_with(['≤', '≥', '<', '>']);
        let is_rank = is_compared && is_among && among.len() <= 3 && !rest.starts_with('/');
        is_rank.then(|| self.after.split_at_checked(n_digits.saturating_add(1)))?
    }

    /// `Trong 10 tỉnh dẫn đầu` names a place among others, as `Top 10` does.
    fn is_place(&self) -> bool {
        let next = self.after.find(|it: char| it.is_ascii_digit());
        let words = self.after.get(..next.unwrap_or(self.after.len()));
        words.is_some_and(|it| {
            ["dan dau", "dung dau"]
                .iter()
                .any(|way| split_at_phrase(it, way).is_some())
        })
    }

    /// `Mức 3`, `Đạt mức 4`: one digit and nothing behind it is a step of a scale; `mức 80` is an amount.
    fn is_level(&self) -> bool {
        let is_step = self.digits.len() == 1 && self.after.trim_matches([' ', '.', ';']).is_empty();
        is_step && strip_phrase_end(self.before.trim_end(), "muc").is_some()
    }
}

/// A text without the number of its item: `1) Tỉnh: 100%`, `(1) Tỉnh: 100%`.
pub(super) fn without_numbering(text: &str) -> &str {
    let numbered = text.trim_start();
    let numbered = numbered.strip_prefix('(').unwrap_or(numbered);
    let n_digits = numbered.find(|it: char| !it.is_ascii_digit()).unwrap_or(0);
    let item = numbered
        .get(n_digits..)
        .and_then(|it| it.strip_prefix(')'))
        .filter(|it| (1..=2).contains(&n_digits) && !it.trim().is_empty());
    item.unwrap_or(text)
}

/// All numerals of a text, digits with the signs inside them.
pub(super) fn numerals(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut offset = 0;
    while let Some(start) = text
        .get(offset..)
        .and_then(|it| it.find(|it: char| it.is_ascii_digit()))
    {
        let start = offset.saturating_add(start);
        let Some((before, rest)) = text.split_at_checked(start) else {
            break;
        };
        let (digits, after) = split_numeral(rest);
        found.push(Found {
            before,
            digits,
            after,
        });
        offset = start.saturating_add(digits.len().max(1));
    }
    found
}

/// Cuts a numeral off the beginning of a text that begins with a digit.
pub(super) fn split_numeral(text: &str) -> (&str, &str) {
    let mut end = 0;
    while let Some(rest) = text.get(end..) {
        let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
        end = end.saturating_add(digits);
        let mut next = rest.get(digits..).unwrap_or_default().chars();
        let sign = next.next();
        let group = next.as_str();
        let group_len = group.find(|it: char| !it.is_ascii_digit()).unwrap_or(group.len());
        let goes_on = match sign {
            Some('.' | ',' | '\'') => group_len > 0,
            Some(' ') => group_len == 3 && digits <= 3 && digits > 0,
            _ => false,
        };
        if !goes_on {
            break;
        }
        end = end.saturating_add(1);
    }
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The same text with one form for each sign: full-width forms, doubled comparators, minus signs, raised footnote marks.
pub(super) fn plain_signs(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = match narrow(letter) {
            // `,5` is a half.
            '.' | ',' if plain.is_empty() && letters.peek().is_some_and(char::is_ascii_digit) => {
                plain.push('0');
                letter
            }
            '⩾' | '≧' | '⪰' => '≥',
            '⩽' | '≦' | '⪯' => '≤',
            '−' | '–' | '—' | '‐' | '‑' => '-',
            '﹪' => '%',
            // A raised digit after a number or a sign is a footnote, not a digit of the number.
            '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'
                if plain.ends_with(|it: char| it.is_ascii_digit() || it == '%') =>
            {
                continue;
            }
            letter => letter,
        };
        plain.push(letter);
    }
    for (way, sign) in [
        ("->", "→"),
        ("> =", "≥"),
        ("< =", "≤"),
        ("+/-", "±"),
        (">/=", "≥"),
        ("</=", "≤"),
        (">=", "≥"),
        ("=>", "≥"),
        ("<=", "≤"),
        ("=<", "≤"),
    ] {
        plain = plain.replace(way, sign);
    }
    plain
}

/// A raised digit, which marks a footnote.
pub(super) fn is_raised(letter: char) -> bool {
    matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}
