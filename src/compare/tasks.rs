//! The rules of comparing tasks: who leads elsewhere, who is later.

use std::collections::BTreeMap;

use chrono::NaiveDate;

/// What comparing needs to know of the task of one province.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskFacts {
    /// Types of the offices that lead, by slug.
    pub leads: Vec<String>,
    /// Last day.
    pub due: Option<NaiveDate>,
}

/// How a task differs from the same task elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskMarks {
    /// Another office leads than in most provinces.
    pub leads_elsewhere: bool,
    /// So many days after the earliest province.
    pub days_later: Option<i64>,
}

/// Marks each of the tasks; they are the same task in several provinces.
pub fn mark_tasks(tasks: &[TaskFacts]) -> Vec<TaskMarks> {
    let usual = usual_leads(tasks);
    let earliest = tasks.iter().filter_map(|it| it.due).min();
    tasks
        .iter()
        .map(|task| TaskMarks {
            leads_elsewhere: usual
                .as_ref()
                .is_some_and(|usual| !task.leads.is_empty() && sorted(&task.leads) != *usual),
            days_later: task
                .due
                .zip(earliest)
                .map(|(due, earliest)| (due - earliest).num_days())
                .filter(|it| *it > 0),
        })
        .collect()
}

/// The offices that lead in more provinces than any others; `None` when nobody leads, and an empty list, which is nobody's,
/// when several are led by equally many.
fn usual_leads(tasks: &[TaskFacts]) -> Option<Vec<String>> {
    let mut counts: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    for task in tasks.iter().filter(|it| !it.leads.is_empty()) {
        *counts.entry(sorted(&task.leads)).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    let mut usual = counts.iter().filter(|(_, count)| **count == most);
    let first = usual.next()?;
    let is_clear = usual.next().is_none();
    if is_clear {
        Some(first.0.clone())
    } else {
        Some(Vec::new())
    }
}

fn sorted(leads: &[String]) -> Vec<String> {
    let mut leads = leads.to_vec();
    leads.sort();
    leads.dedup();
    leads
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(lead: &str, due: Option<(i32, u32, u32)>) -> TaskFacts {
        TaskFacts {
            leads: vec![lead.to_owned()],
            due: due.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day)),
        }
    }

    #[test]
    fn the_province_that_differs_is_marked() {
        let marks = mark_tasks(&[
            task("so-y-te", Some((2026, 6, 30))),
            task("so-y-te", Some((2026, 12, 31))),
            task("cong-an-cap-tinh", None),
        ]);
        assert_eq!(
            marks.iter().map(|it| it.leads_elsewhere).collect::<Vec<_>>(),
            [false, false, true]
        );
        assert_eq!(
            marks.iter().map(|it| it.days_later).collect::<Vec<_>>(),
            [None, Some(184), None]
        );
    }

    #[test]
    fn two_that_differ_are_both_marked() {
        let marks = mark_tasks(&[task("so-y-te", None), task("so-noi-vu", None)]);
        assert!(marks.iter().all(|it| it.leads_elsewhere));
    }
}
