//! What changed between two readings of a plan, field by field.

use doichieu::intake::diff::{AppendixDiff, FieldChange, FieldName, Presence, diff};
use doichieu::store::stored_reading::{StoredAppendix, StoredReading};

use super::sample::reading;

/// Compares a sample with a changed form of it.
fn changed(name: &str, change: impl FnOnce(&mut StoredAppendix)) -> AppendixDiff {
    let from = reading(name);
    let mut to = from.clone();
    change(&mut to.appendices[0]);
    diff(&from, &to).remove(0)
}

#[track_caller]
fn check_one(diff: &AppendixDiff, field: FieldName, from: Option<&str>, to: Option<&str>) {
    assert_eq!(
        (diff.added.len(), diff.dropped.len(), diff.changed.len()),
        (0, 0, 1),
        "{diff:#?}"
    );
    let expected = FieldChange {
        field,
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
    };
    assert_eq!(diff.changed[0].fields, [expected]);
}

#[test]
fn equal_readings_have_no_difference() {
    let diff = changed("hue-2026-phu-luc-1", |appendix| {
        appendix.rows[3].cell = "A99".to_owned();
        appendix.rows[3].targets[0].raw += " ";
    });
    assert_eq!((diff.n_equal, diff.changed.len()), (51, 0));
    assert_eq!(diff.presence, Presence::Both);
}

#[test]
fn each_field_is_told_with_before_and_after() {
    let before = reading("hue-2026-phu-luc-1").appendices.remove(0);
    let target = before.rows[0].targets[0].raw.clone();
    let diff = changed("hue-2026-phu-luc-1", |it| {
        it.rows[0].targets[0].raw = "85".to_owned();
    });
    check_one(&diff, FieldName::Target(2026), Some(&target), Some("85"));
    let unit = before.rows[0].unit.as_ref().map(|it| it.text.clone());
    let diff = changed("hue-2026-phu-luc-1", |it| it.rows[0].unit = None);
    check_one(&diff, FieldName::Unit, unit.as_deref(), None);
    let tasks = reading("hue-2026-phu-luc-2").appendices.remove(0);
    let deadline = tasks.rows[0].deadline.as_ref().expect("a deadline").raw.clone();
    let diff = changed("hue-2026-phu-luc-2", |it| {
        it.rows[0].deadline.as_mut().expect("a deadline").raw = "Quý I/2027".to_owned();
    });
    check_one(&diff, FieldName::Deadline, Some(&deadline), Some("Quý I/2027"));
}

#[test]
fn a_reworded_row_is_changed_and_not_dropped() {
    let diff = changed("hue-2026-phu-luc-1", |it| it.rows[0].name += " theo quy định");
    assert_eq!(
        (diff.added.len(), diff.dropped.len(), diff.changed.len()),
        (0, 0, 1)
    );
    assert_eq!(diff.changed[0].fields[0].field, FieldName::Name);
}

#[test]
fn added_and_dropped_rows_are_named_with_their_place() {
    let diff = changed("hue-2026-phu-luc-1", |it| {
        it.rows.remove(5);
        let mut new = it.rows[0].clone();
        new.name = "Một chỉ tiêu hoàn toàn khác về rừng ngập mặn".to_owned();
        new.ordinal = Some("52".to_owned());
        it.rows.push(new);
    });
    assert_eq!(
        (diff.added.len(), diff.dropped.len(), diff.changed.len()),
        (1, 1, 0)
    );
    assert_eq!(diff.added[0].ordinal.as_deref(), Some("52"));
    assert_eq!(diff.dropped[0].cell, "A12");
}

#[test]
fn a_draft_and_its_issued_plan_differ_in_the_plan() {
    let diff = changed("lao-cai-2026-phu-luc-1", |it| {
        it.plan.number = Some("9/KH-UBND".to_owned());
    });
    let plan: Vec<_> = diff.plan.iter().map(|it| (it.field, it.to.as_deref())).collect();
    assert_eq!(plan, [(FieldName::PlanNumber, Some("9/KH-UBND"))]);
    assert_eq!(diff.n_equal, 52);
}

#[test]
fn an_appendix_of_one_side_only_is_told_whole() {
    let tasks = reading("hue-2026-phu-luc-2");
    let mut both = reading("hue-2026-phu-luc-1");
    both.appendices.extend(tasks.appendices.clone());
    let presences = |from: &StoredReading, to: &StoredReading| -> Vec<Presence> {
        diff(from, to).iter().map(|it| it.presence).collect()
    };
    assert_eq!(presences(&tasks, &both), [Presence::Added, Presence::Both]);
    assert_eq!(presences(&both, &tasks), [Presence::Both, Presence::Dropped]);
}
