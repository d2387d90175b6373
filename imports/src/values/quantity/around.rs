//! What stands before and after a number: how it binds, its percent sign, the other end of a range.

use crate::lexicon::quantity_words::{LEADS, Lead, OPENING_LEADS, RANGE_SIGNS, TRAILS};
use crate::reading::Comparator;
use crate::values::phrase::{strip_phrase, strip_phrase_end};
use crate::values::quantity::numerals::split_numeral;

/// What stands before a number.
#[derive(Debug, Default)]
pub(super) struct Before<'a> {
    pub(super) comparator: Option<Comparator>,
    /// Words that limit the number.
    pub(super) limits: Vec<&'a str>,
    /// Words that are none of the table's.
    pub(super) words: &'a str,
    /// Whether those words end with a colon.
    pub(super) is_label: bool,
    pub(super) opens_range: bool,
    pub(super) is_negative: bool,
}

pub(super) fn read_before(text: &str) -> Before<'_> {
    let mut before = Before {
        is_negative: text == "-",
        ..Before::default()
    };
    let mut rest =
        text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '-' | '•' | '*' | '"' | '“' | '\''));
    if let Some(label) = rest.strip_suffix(':') {
        before.is_label = true;
        rest = label.trim_end();
    }
    while let Some((shorter, lead)) = strip_lead(rest) {
        match lead {
            Lead::Compares(comparator) => before.comparator = before.comparator.or(Some(comparator)),
            Lead::Limits => before
                .limits
                .push(rest.get(shorter.len()..).unwrap_or_default().trim()),
            Lead::Opens => before.opens_range = true,
            Lead::Fills => {}
        }
        rest = shorter.trim_end();
    }
    // `Tối thiểu mỗi xã có 01 mô hình`: the comparing word opens the sentence.
    if before.comparator.is_none()
        && let Some((comparator, words)) = OPENING_LEADS
            .iter()
            .find_map(|(phrase, comparator)| strip_phrase(rest, phrase).map(|it| (*comparator, it)))
    {
        before.comparator = Some(comparator);
        rest = words.trim_start();
    }
    before.is_label |= rest.ends_with([':', '(']);
    before.words = rest.trim_end_matches([':', '(', ' ', ',', '-']);
    before
}

/// The longest word of the table at the end of a text.
fn strip_lead(text: &str) -> Option<(&str, Lead)> {
    LEADS
        .iter()
        .filter_map(|(phrase, lead)| strip_phrase_end(text, phrase).map(|rest| (rest, *lead)))
        .min_by_key(|(rest, _)| rest.len())
}

/// What stands after a number.
#[derive(Debug)]
pub(super) struct After<'a> {
    pub(super) sign: Option<&'static str>,
    pub(super) comparator: Option<Comparator>,
    pub(super) upper: Option<&'a str>,
    pub(super) rest: &'a str,
}

pub(super) fn read_after(text: &str) -> After<'_> {
    let (mut sign, mut rest) = strip_sign(text);
    let mut upper = None;
    let range = skip_repeated_unit(rest).unwrap_or(rest);
    if let Some((digits, after)) = strip_upper(range) {
        upper = Some(digits);
        let (upper_sign, after) = strip_sign(after);
        sign = upper_sign.or(sign);
        rest = after;
    }
    let (comparator, rest) = strip_trail(rest);
    After {
        sign,
        comparator,
        upper,
        rest,
    }
}

/// A percent sign after a number.
fn strip_sign(text: &str) -> (Option<&'static str>, &str) {
    let rest = text.trim_start();
    for (way, sign) in [("%", "%"), ("(%)", "%"), ("phan tram", "%"), ("‰", "‰")] {
        if let Some(rest) = strip_phrase(rest, way) {
            return (Some(sign), rest);
        }
    }
    (None, text)
}

/// The rest from the sign of a range on, where the words before it stand behind its other end too: `15 nghìn đến 20 nghìn`.
fn skip_repeated_unit(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let (between, other) = text.split_at_checked(text.find(|it: char| it.is_ascii_digit())?)?;
    let unit = RANGE_SIGNS
        .iter()
        .find_map(|it| strip_phrase_end(between.trim_end(), it))?
        .trim_end();
    let (_, after) = split_numeral(other);
    let is_repeated = !unit.is_empty() && after.trim_start().starts_with(unit);
    text.get(unit.len()..).filter(|_| is_repeated)
}

/// The upper end of a range after its lower one.
fn strip_upper(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let after_sign = RANGE_SIGNS
        .iter()
        .find_map(|it| strip_phrase(text, it))?
        .trim_start();
    if !after_sign.starts_with(|it: char| it.is_ascii_digit()) {
        return None;
    }
    let (digits, rest) = split_numeral(after_sign);
    (!rest.starts_with('/')).then_some((digits, rest))
}

/// `trở lên` and its like after a number.
pub(super) fn strip_trail(text: &str) -> (Option<Comparator>, &str) {
    let rest = text.trim_start();
    TRAILS
        .iter()
        .find_map(|(phrase, comparator)| strip_phrase(rest, phrase).map(|it| (Some(*comparator), it)))
        .unwrap_or((None, text))
}
