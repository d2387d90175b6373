//! The number in an appendix' label: `Phụ lục I`, `PL 01` and `PHỤ LỤC SỐ 1` are one.

use std::collections::HashMap;

use doichieu_imports::reading::{Appendix, AppendixKind, PlanFacts};
use doichieu_imports::text::fold;

/// Letters of a key; longer ones would not fit an index.
const MAX_LETTERS: usize = 100;

/// What tells the appendices of a reading apart, in their order; no two of one plan and kind are equal.
pub(super) fn keys(appendices: &[Appendix], facts: &[PlanFacts]) -> Vec<String> {
    let mut n_seen: HashMap<(PlanKey, AppendixKind, String), u32> = HashMap::new();
    let labelled = appendices.iter().zip(facts);
    labelled
        .map(|(appendix, facts)| {
            let key = appendix.label.as_deref().map(key).unwrap_or_default();
            let n_equal = n_seen
                .entry((plan_key(facts), appendix.kind, key.clone()))
                .or_default();
            *n_equal += 1;
            match n_equal {
                1 => key,
                n_equal => format!("{key}#{n_equal}"),
            }
        })
        .collect()
}

type PlanKey = (Option<String>, Option<String>, Option<u16>, Option<u16>);

fn plan_key(facts: &PlanFacts) -> PlanKey {
    (
        facts.province_code.clone(),
        facts.number.clone(),
        facts.period_start,
        facts.period_end,
    )
}

/// The last word of a label, Roman numbers as digits; empty where the label is the bare word `Phụ lục`.
fn key(label: &str) -> String {
    let folded = fold(label);
    let Some(last) = folded
        .split(|it: char| !it.is_alphanumeric())
        .rfind(|it| !it.is_empty())
    else {
        return String::new();
    };
    if ["luc", "pl", "phuluc"].contains(&last) {
        return String::new();
    }
    let digits = last.trim_start_matches('0');
    if let Ok(number) = digits.parse::<u32>() {
        return number.to_string();
    }
    roman(last).map_or_else(|| last.chars().take(MAX_LETTERS).collect(), |it| it.to_string())
}

/// The value of a Roman number in lower case.
fn roman(text: &str) -> Option<u32> {
    let mut total = 0;
    let mut greatest = 0;
    for letter in text.chars().rev() {
        let value = match letter {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            _ => return None,
        };
        if value < greatest {
            total -= value;
        } else {
            total += value;
            greatest = value;
        }
    }
    u32::try_from(total).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(label: &str, expected: &str) {
        assert_eq!(key(label), expected, "{label}");
    }

    #[test]
    fn labels_of_one_appendix_have_one_key() {
        check("Phụ lục I", "1");
        check("PL I", "1");
        check("PHỤ LỤC SỐ 01", "1");
        check("Phụ lục II:", "2");
        check("II", "2");
        check("Phụ lục IV", "4");
        check("Phụ lục 2b", "2b");
        check("Phụ lục", "");
        check("", "");
    }
}
