//! What speaks for and against two rows being the same, beside their wordings: section, unit, targets, agencies, output.

use super::align::{Paired, Pairing, Said};
use super::compare::Comparison;
use super::concepts::Class;
use super::line::Line;
use super::wording::Wording;
use crate::lexicon::units::is_percent;
use crate::reading::AppendixKind;

/// The measured evidence of a pair of rows, each from 0 to 1 unless said otherwise.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Evidence {
    /// Their wordings compared.
    pub(super) names: Comparison,
    /// How alike the titles of their sections are; `None` where one has none.
    pub(super) section: Option<f64>,
    /// Whether their units are the same; `None` where one has none.
    pub(super) unit: Option<bool>,
    /// Whether one is a share and the other an amount: of money, or of how often something is done.
    pub(super) is_counted_otherwise: bool,
    /// Share of the years with a target in both whose raw values are the same; `None` where there are none.
    pub(super) targets: Option<f64>,
    /// Whether they have a leading agency in common; `None` where one names none.
    pub(super) agencies: Option<bool>,
    /// How alike their outputs are; `None` where one has none.
    pub(super) output: Option<f64>,
    /// Whether their last days are the same; `None` where one has none.
    pub(super) due: Option<bool>,
    /// Whether the wordings are the same word for word.
    pub(super) is_literal: bool,
    /// Whether they are, or say the same things in the same order but for words that say nothing.
    pub(super) says_the_same: bool,
    /// Whether one plans what the other does.
    pub(super) plans_only: bool,
    /// Whether each says all that the other says, but for who does it and how it is begun.
    pub(super) leaves_nothing_out: bool,
}

/// Up to this share of what is said two names are so unlike that nothing else need be looked at.
const HOPELESS: f64 = 0.3;

impl Evidence {
    /// Weighs two rows against each other.
    pub(super) fn of(one: &Line, other: &Line) -> Self {
        Self::of_paired(one, other, &Pairing::of(&one.wording, &other.wording))
    }

    /// The same where their wordings are paired already.
    pub(super) fn of_paired(one: &Line, other: &Line, pairing: &Pairing<'_>) -> Self {
        let names = Comparison::unless_forbidden(pairing);
        if !names.conflicts.is_empty() || share(names.shared, names.replaced + names.added) < HOPELESS {
            return Self {
                names,
                ..Self::default()
            };
        }
        Self {
            section: section(one, other),
            unit: one.unit.as_ref().zip(other.unit.as_ref()).map(|it| it.0 == it.1),
            is_counted_otherwise: are_share_and_amount(one.unit.as_deref(), other.unit.as_deref()),
            targets: equal_targets(&one.targets, &other.targets),
            agencies: shared_agency(&one.agencies, &other.agencies),
            output: one
                .output
                .as_ref()
                .zip(other.output.as_ref())
                .map(|it| alike(it.0, it.1)),
            due: one.due.as_ref().zip(other.due.as_ref()).map(|it| it.0 == it.1),
            is_literal: one.wording.key == other.wording.key,
            says_the_same: says_the_same(pairing),
            plans_only: one.wording.plans != other.wording.plans,
            leaves_nothing_out: leaves_nothing_out(pairing),
            names,
        }
    }
}

fn says_the_same(pairing: &Pairing<'_>) -> bool {
    /// Fewer things than these say what many rows say.
    const FEWEST: usize = 4;
    let (one, other) = (&pairing.one.wording, &pairing.other.wording);
    let concepts = one.tokens.iter().map(|it| it.concept);
    one.key == other.key
        || one.tokens.len() >= FEWEST
            && one.facts == other.facts
            && concepts.eq(other.tokens.iter().map(|it| it.concept))
}

fn leaves_nothing_out(pairing: &Pairing<'_>) -> bool {
    /// Fewer things than these say what many rows say.
    const FEWEST: usize = 4;
    /// From here on a thing is said.
    const SAID: f64 = 0.9;
    let is_said = |it: &&Said<'_>| it.nearness >= SAID;
    let says_little = |it: &Said<'_>| matches!(it.token.class, Class::Bodies | Class::Verb);
    let says_all = |side: &Paired<'_>| {
        let said = || side.said.iter().filter(is_said);
        side.said.iter().all(|it| is_said(&it) || says_little(it))
            && said().count() >= FEWEST
            && said().any(|it| it.token.is_thing())
    };
    let (one, other) = (&pairing.one, &pairing.other);
    one.wording.facts == other.wording.facts && says_all(one) && says_all(other)
}

/// Whether one unit is that of a share and the other that of an amount of money or of times.
fn are_share_and_amount(one: Option<&str>, other: Option<&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    let is_amount = |unit: &str| unit.starts_with("lượt") || unit.ends_with("đồng") || unit == "usd";
    is_percent(one) && is_amount(other) || is_amount(one) && is_percent(other)
}

/// How alike two sections are by their titles. Titles that differ say nothing where the numbers are the same, nor of tasks:
/// plans keep the order of the sections and word them anew, and put tasks where they see fit.
fn section(one: &Line, other: &Line) -> Option<f64> {
    const NEUTRAL: f64 = 0.5;
    let titles = alike(one.section.as_ref()?, other.section.as_ref()?);
    let same_number = one.section_ordinal.is_some() && one.section_ordinal == other.section_ordinal;
    let may_differ = same_number || one.kind == AppendixKind::Tasks;
    Some(if may_differ { titles.max(NEUTRAL) } else { titles })
}

fn share(shared: f64, left: f64) -> f64 {
    if shared <= 0.0 {
        0.0
    } else {
        shared / (shared + left)
    }
}

/// How much two wordings share of what both say.
fn alike(one: &Wording, other: &Wording) -> f64 {
    if one.key == other.key {
        return 1.0;
    }
    let names = Comparison::of(&Pairing::of(one, other));
    share(
        names.shared,
        names.replaced + names.added + names.tails + names.actions + names.actions_replaced,
    )
}

fn equal_targets(one: &[(u16, String)], other: &[(u16, String)]) -> Option<f64> {
    let digits = |raw: &str| {
        raw.chars()
            .filter(|it| it.is_ascii_digit() || *it == ',')
            .collect::<String>()
    };
    let mut n_years: usize = 0;
    let mut n_equal: usize = 0;
    for (year, raw) in one {
        if let Some((_, theirs)) = other.iter().find(|it| it.0 == *year) {
            n_years = n_years.saturating_add(1);
            n_equal = n_equal.saturating_add(usize::from(digits(raw) == digits(theirs)));
        }
    }
    (n_years > 0).then(|| ratio(n_equal, n_years))
}

/// A share of two counts.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    let small = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
    small(part) / small(whole).max(1.0)
}

fn shared_agency(one: &[String], other: &[String]) -> Option<bool> {
    (!one.is_empty() && !other.is_empty()).then(|| one.iter().any(|it| other.contains(it)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(says: fn(&Pairing<'_>) -> bool, one: &str, other: &str, expected: bool) {
        let (one, other) = (Wording::read(one), Wording::read(other));
        assert_eq!(says(&Pairing::of(&one, &other)), expected, "{}", other.key);
    }

    #[test]
    fn each_may_say_all_of_the_other_in_another_order() {
        let reviewed = "Rà soát văn bản quy phạm pháp luật, sửa đổi để khuyến khích phát triển công dân số";
        let by_offices =
            "Các sở, ngành rà soát quy định pháp luật nhằm phát triển công dân số, kiến nghị sửa đổi";
        let of_records = by_offices.replace("quy định pháp luật", "hồ sơ");
        check(leaves_nothing_out, reviewed, by_offices, true);
        check(leaves_nothing_out, reviewed, &of_records, false);
        check(
            leaves_nothing_out,
            reviewed,
            &format!("{by_offices} cho sinh viên"),
            false,
        );
    }

    #[test]
    fn rows_without_a_telling_word_may_say_the_same() {
        let reviewed = "Tham gia góp ý xây dựng, sửa đổi các văn bản pháp lý có liên quan theo chức năng của địa phương.";
        let shorter = "Góp ý việc xây dựng, sửa đổi văn bản pháp lý liên quan theo chức năng của tỉnh";
        check(says_the_same, reviewed, shorter, true);
        check(
            says_the_same,
            reviewed,
            "Góp ý xây dựng văn bản pháp lý có liên quan",
            false,
        );
        check(says_the_same, "Xây dựng văn bản", "Xây dựng các văn bản", false);
    }
}
