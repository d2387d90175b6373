//! The rules by which a plan and an appendix are recognised. Pure.

use doichieu_entities::{appendix, plan};
use doichieu_imports::reading::{Appendix, PlanFacts};
use doichieu_imports::text::fold;

/// The plan facts of each appendix, filled in from the others of the same file and province: a sheet whose title was
/// cut off belongs to the plan of its neighbours.
pub(super) fn agree(appendices: &[Appendix]) -> Vec<PlanFacts> {
    let facts: Vec<&PlanFacts> = appendices.iter().map(|it| &it.plan).collect();
    facts.iter().map(|it| filled(it, &facts)).collect()
}

fn filled(facts: &PlanFacts, all: &[&PlanFacts]) -> PlanFacts {
    let mut filled = facts.clone();
    let siblings: Vec<&&PlanFacts> = all
        .iter()
        .filter(|it| it.province_code == facts.province_code && may_be_one_number(it, facts))
        .collect();
    let numbers: Vec<&String> = siblings.iter().filter_map(|it| it.number.as_ref()).collect();
    if let Some(number) = the_only(&numbers) {
        filled.number = Some(number.to_owned());
        let source = siblings
            .iter()
            .find(|it| it.number.as_deref() == Some(number) && it.issued_on.is_some());
        if let Some(source) = source {
            filled.issued_on = filled.issued_on.or(source.issued_on);
            filled.issuer = filled.issuer.or_else(|| source.issuer.clone());
            filled.status = source.status;
        }
    }
    let overlapping: Vec<&&PlanFacts> = siblings
        .into_iter()
        .filter(|it| periods_meet(period(it), period(facts)))
        .collect();
    filled.period_start = overlapping.iter().filter_map(|it| it.period_start).min();
    filled.period_end = overlapping.iter().filter_map(|it| it.period_end).max();
    filled
}

/// The known plan of a province that the facts are of.
pub(super) fn plan<'a>(
    plans: &'a [plan::Model],
    province_code: &str,
    facts: &PlanFacts,
) -> Option<&'a plan::Model> {
    let number = facts.number.as_deref().map(fold);
    let of_province: Vec<&plan::Model> = plans
        .iter()
        .filter(|it| it.province_code == province_code)
        .collect();
    let by_number = of_province.iter().rev().find(|it| {
        number.is_some()
            && it.number_folded == number
            && (it.issued_on.is_none() || facts.issued_on.is_none() || it.issued_on == facts.issued_on)
            && periods_meet(known_period(it), period(facts))
    });
    if let Some(plan) = by_number {
        return Some(plan);
    }
    // One of the two has no number: a draft and the plan it became, if there is no other of that period.
    let of_period: Vec<&&plan::Model> = of_province
        .iter()
        .filter(|it| known_period(it) == period(facts))
        .filter(|it| number.is_none() || it.number_folded.is_none())
        .collect();
    match of_period.as_slice() {
        [plan] => Some(plan),
        _ => None,
    }
}

/// The known appendix of a plan and kind that a label means. One without a number means the only one there is.
pub(super) fn appendix<'a>(known: &[&'a appendix::Model], label_key: &str) -> Option<&'a appendix::Model> {
    if let Some(found) = known.iter().find(|it| it.label_key == label_key) {
        return Some(found);
    }
    match known {
        [only] if label_key.is_empty() || only.label_key.is_empty() => Some(only),
        _ => None,
    }
}

type Period = (Option<i32>, Option<i32>);

fn period(facts: &PlanFacts) -> Period {
    (facts.period_start.map(i32::from), facts.period_end.map(i32::from))
}

fn known_period(plan: &plan::Model) -> Period {
    (plan.period_start, plan.period_end)
}

/// Whether two periods share a year; an unknown end reaches as far as need be.
fn periods_meet(one: Period, other: Period) -> bool {
    let starts_before_end = |start: Option<i32>, end: Option<i32>| match (start, end) {
        (Some(start), Some(end)) => start <= end,
        _ => true,
    };
    starts_before_end(one.0, other.1) && starts_before_end(other.0, one.1)
}

fn may_be_one_number(one: &PlanFacts, other: &PlanFacts) -> bool {
    match (&one.number, &other.number) {
        (Some(one), Some(other)) => fold(one) == fold(other),
        _ => true,
    }
}

fn the_only<'a>(numbers: &[&'a String]) -> Option<&'a str> {
    let (first, rest) = numbers.split_first()?;
    rest.iter()
        .all(|it| fold(it) == fold(first))
        .then_some(first.as_str())
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};
    use doichieu_entities::plan::PlanStatus;

    use super::*;

    fn known(id: i64, number: Option<&str>, years: (i32, i32)) -> plan::Model {
        plan::Model {
            id,
            province_code: "15".to_owned(),
            period_start: Some(years.0),
            period_end: Some(years.1),
            number: number.map(str::to_owned),
            number_folded: number.map(fold),
            issued_on: None,
            issuer: None,
            status: PlanStatus::Draft,
            created_at: DateTime::UNIX_EPOCH,
        }
    }

    fn read(number: Option<&str>, years: (u16, u16)) -> PlanFacts {
        PlanFacts {
            province_code: Some("15".to_owned()),
            number: number.map(str::to_owned),
            period_start: Some(years.0),
            period_end: Some(years.1),
            issued_on: number.and_then(|_| NaiveDate::from_ymd_opt(2026, 6, 6)),
            ..PlanFacts::default()
        }
    }

    #[track_caller]
    fn check(plans: &[plan::Model], facts: &PlanFacts, expected: Option<i64>) {
        assert_eq!(plan(plans, "15", facts).map(|it| it.id), expected);
    }

    #[test]
    fn an_issued_plan_follows_its_draft() {
        check(
            &[known(1, None, (2026, 2030))],
            &read(Some("9/KH-UBND"), (2026, 2030)),
            Some(1),
        );
    }

    #[test]
    fn another_number_is_another_plan() {
        let plans = [known(1, Some("8/KH-UBND"), (2026, 2030))];
        check(&plans, &read(Some("9/KH-UBND"), (2026, 2030)), None);
        check(&plans, &read(Some("8/kh-ubnd"), (2026, 2026)), Some(1));
    }

    #[test]
    fn another_period_is_another_plan() {
        let plans = [
            known(1, Some("8/KH-UBND"), (2026, 2030)),
            known(2, None, (2026, 2030)),
        ];
        check(&plans, &read(None, (2025, 2025)), None);
        check(&plans, &read(None, (2026, 2030)), None);
    }
}
