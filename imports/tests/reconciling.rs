//! What reconciling answers beside joins: decisions, parts, merges, marks, new versions.

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::read;
use doichieu_imports::reading::{AppendixKind, Reading};
use doichieu_imports::reconcile::{
    Join, Mark, MatchStatus, Merge, Proposal, Reconciliation, Relation, reconcile,
};
use doichieu_imports::registry::{Decision, KnownRow, Registry, SharedCode, Superseded};

const PAYMENT: &str = "Tỷ lệ thanh toán trực tuyến trong thực hiện dịch vụ công";
const COVERAGE: &str = "Tỷ lệ dân số được phủ sóng mạng di động 5G";

fn code(number: u32) -> SharedCode {
    SharedCode(format!("CT-{number:04}"))
}

/// A row of the registry: each number another province and another code.
fn known(number: u32, name: &str) -> KnownRow {
    KnownRow {
        id: i64::from(number),
        code: code(number),
        kind: AppendixKind::Indicators,
        province_code: format!("{number:02}"),
        appendix_id: i64::from(number),
        section: Some("Thúc đẩy phát triển kinh tế số".to_owned()),
        section_ordinal: Some("II".to_owned()),
        ordinal: Some("1".to_owned()),
        name: name.to_owned(),
        parent_name: None,
        unit: Some("%".to_owned()),
        targets: vec![(2026, "60".to_owned())],
        agency_types: Vec::new(),
        output: None,
        due: None,
    }
}

fn registry(names: &[&str]) -> Registry {
    let rows = (1..)
        .zip(names)
        .map(|(number, name)| known(number, name))
        .collect();
    Registry {
        rows,
        ..Registry::default()
    }
}

/// Phụ lục I of Huế with these rows.
fn reading(names: &[&str]) -> Reading {
    let mut text =
        String::from("PHỤ LỤC I\nMỤC TIÊU CỤ THỂ\nSTT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030\n");
    text.push_str("II;Thúc đẩy phát triển kinh tế số;;;\n");
    for (number, name) in (1..).zip(names) {
        text.push_str(&format!("{number};\"{name}\";%;60;80\n"));
    }
    let hints = Hints {
        province_code: Some("46".to_owned()),
        ..Hints::default()
    };
    read("hue.csv", text.as_bytes(), &hints, &Limits::default())
}

fn only(outcome: &Reconciliation) -> &Proposal {
    assert_eq!(outcome.proposals.len(), 1);
    &outcome.proposals[0]
}

#[test]
fn another_wording_joins_and_a_contradiction_does_not() {
    let registry = registry(&[PAYMENT, COVERAGE]);
    let outcome = reconcile(
        &reading(&["Tỉ lệ thanh toán online khi thực hiện DVC"]),
        &registry,
    );
    assert_eq!(only(&outcome).status, MatchStatus::Matched);
    assert_eq!(only(&outcome).joins, Join::Known(code(1)));
    let outcome = reconcile(
        &reading(&["Tỷ lệ dân số được phủ sóng mạng di động 4G"]),
        &registry,
    );
    assert_eq!(only(&outcome).status, MatchStatus::New);
}

#[test]
fn a_refused_pair_never_comes_back() {
    let mut registry = registry(&[PAYMENT]);
    registry.decisions.push(Decision::Refused {
        kind: AppendixKind::Indicators,
        name: PAYMENT.to_owned(),
        province_code: Some("46".to_owned()),
        code: code(1),
    });
    let outcome = reconcile(&reading(&[PAYMENT]), &registry);
    assert_eq!(only(&outcome).joins, Join::Fresh(0));
    assert_eq!(only(&outcome).candidates, []);
}

#[test]
fn a_confirmed_wording_joins_whatever_it_says() {
    let mut registry = registry(&[PAYMENT, COVERAGE]);
    registry.decisions.push(Decision::Alias {
        kind: AppendixKind::Indicators,
        name: "Chỉ tiêu riêng của tỉnh".to_owned(),
        province_code: None,
        code: code(2),
    });
    let outcome = reconcile(&reading(&["Chỉ tiêu riêng của tỉnh"]), &registry);
    assert_eq!(only(&outcome).status, MatchStatus::Matched);
    assert_eq!(only(&outcome).joins, Join::Known(code(2)));
}

#[test]
fn a_row_that_is_two_known_things_merges_them() {
    let registry = registry(&[
        "Tỷ lệ hồ sơ dịch vụ công trực tuyến trên tổng số hồ sơ dịch vụ công",
        "Tỉ lệ hồ sơ DVC trực tuyến so với tổng hồ sơ DVC",
    ]);
    let outcome = reconcile(
        &reading(&["Tỷ lệ hồ sơ DVC trực tuyến trên tổng số hồ sơ DVC"]),
        &registry,
    );
    let merge = Merge {
        from: code(2),
        into: code(1),
    };
    assert_eq!(outcome.merges, [merge]);
    assert_eq!(only(&outcome).joins, Join::Known(code(1)));
}

#[test]
fn rows_of_one_appendix_never_join() {
    let outcome = reconcile(&reading(&[PAYMENT, PAYMENT]), &Registry::default());
    let joins: Vec<&Join> = outcome.proposals.iter().map(|it| &it.joins).collect();
    assert_eq!(joins, [&Join::Fresh(0), &Join::Fresh(1)]);
}

#[test]
fn a_whole_of_two_rows_contains_them() {
    let mut registry = registry(&[
        "Xác thực thông tin thuê bao di động với dữ liệu dân cư để xử lý SIM rác",
        "Xác thực thông tin tài khoản ngân hàng với dữ liệu dân cư để xử lý tài khoản ảo",
    ]);
    registry.rows.iter_mut().for_each(|it| it.appendix_id = 1);
    let whole = "Xác thực thông tin thuê bao di động và tài khoản ngân hàng với dữ liệu dân cư để xử lý SIM rác, tài khoản ảo";
    let outcome = reconcile(&reading(&[whole]), &registry);
    assert_eq!(only(&outcome).status, MatchStatus::Suggested);
    let relations: Vec<Relation> = only(&outcome).candidates.iter().map(|it| it.relation).collect();
    assert_eq!(relations, [Relation::Contains, Relation::Contains]);
}

#[test]
fn what_one_row_says_in_more_words_is_not_first_a_part_of_another() {
    let mut registry = registry(&[
        "Bố trí ngân sách cho thiết bị học kỹ năng số; tuyên truyền miễn, giảm thuế, phí trong dịch vụ số",
        "Ban hành hướng dẫn chính sách miễn, giảm thuế, phí đối với công dân khi thực hiện dịch vụ số, thủ tục trực tuyến",
    ]);
    let mut reading = reading(&["Miễn, giảm thuế, phí khi dùng dịch vụ số"]);
    registry
        .rows
        .iter_mut()
        .for_each(|it| it.kind = AppendixKind::Tasks);
    reading.appendices[0].kind = AppendixKind::Tasks;
    let outcome = reconcile(&reading, &registry);
    let candidates = &only(&outcome).candidates;
    let found: Vec<(Relation, &Join)> = candidates.iter().map(|it| (it.relation, &it.join)).collect();
    let expected = [
        (Relation::Same, &Join::Known(code(2))),
        (Relation::PartOf, &Join::Known(code(1))),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_new_version_keeps_its_codes() {
    let mut registry = registry(&[PAYMENT, COVERAGE]);
    registry.superseded.push(Superseded {
        appendix_idx: 0,
        appendix_id: 1,
    });
    let outcome = reconcile(
        &reading(&["Tỷ lệ thanh toán trực tuyến khi thực hiện DVC"]),
        &registry,
    );
    assert_eq!(only(&outcome).joins, Join::Known(code(1)));
}

#[test]
fn a_match_says_why() {
    let outcome = reconcile(
        &reading(&["Tỷ lệ thanh toán online khi thực hiện DVC"]),
        &registry(&[PAYMENT]),
    );
    let candidate = &only(&outcome).candidates[0];
    let codes: Vec<&str> = candidate.reasons.iter().map(|it| it.code).collect();
    assert_eq!(
        codes,
        ["WORDS_EQUIVALENT", "UNIT_EQUAL", "TARGETS_EQUAL", "SECTION_EQUAL"]
    );
    assert_eq!(
        candidate.reasons[0].vi,
        "cùng nghĩa: “thanh toán”, “online”, “DVC” = “thanh toán trực tuyến”, “dịch vụ công”"
    );
    let marks: Vec<Mark> = candidate.marks.row.iter().map(|it| it.mark).collect();
    assert!(marks.contains(&Mark::Equivalent), "{marks:?}");
}

/// The rows of a registry as tasks, and Phụ lục II of Huế with this one.
fn status_of_task(name: &str, known_names: &[&str]) -> MatchStatus {
    let rows = (1..).zip(known_names).map(|(number, name)| KnownRow {
        kind: AppendixKind::Tasks,
        unit: None,
        targets: Vec::new(),
        ..known(number, name)
    });
    let tasks = Registry {
        rows: rows.collect(),
        ..Registry::default()
    };
    let text = format!(
        "PHỤ LỤC II\nNHIỆM VỤ TRỌNG TÂM\nSTT;Nhiệm vụ;Cơ quan chủ trì;Thời gian hoàn thành\n\
         II;Thúc đẩy phát triển kinh tế số;;\n1;\"{name}\";Công an thành phố;12/2026\n"
    );
    let hints = Hints {
        province_code: Some("46".to_owned()),
        ..Hints::default()
    };
    let plan = read("hue.csv", text.as_bytes(), &hints, &Limits::default());
    only(&reconcile(&plan, &tasks)).status
}

#[test]
fn what_one_plan_leaves_out_the_others_tell() {
    let short = "Triển khai xác thực thông tin thuê bao di động với dữ liệu dân cư, căn cước, tài khoản định danh điện tử";
    let whole = format!("{short}; xử lý SIM rác");
    let other = format!("{short}; xử lý tài khoản ảo");
    assert_eq!(status_of_task(&other, &[short]), MatchStatus::Matched);
    assert_eq!(
        status_of_task(&other, &[short, &whole, &whole]),
        MatchStatus::Suggested
    );
}

#[test]
fn a_copy_for_others_joins_no_other_wording_either() {
    let task = "Triển khai Khung đánh giá, xếp hạng mức độ chuyển đổi số hàng năm";
    let longer =
        format!("{task}, trong đó có các tiêu chí về mở dữ liệu, chia sẻ dữ liệu và cung cấp dịch vụ số");
    let known = [task, longer.as_str(), longer.as_str()];
    let of_households = format!("{longer} của hộ nghèo");
    assert_eq!(status_of_task(&of_households, &known), MatchStatus::Suggested);
    assert_eq!(
        status_of_task(&longer.replace("có các", "bổ sung các"), &known),
        MatchStatus::Matched
    );
}

#[test]
fn a_doubt_says_why() {
    let known = "Tỷ lệ hộ được chi trả lương hưu, trợ cấp, an sinh xã hội qua tài khoản trên VNeID";
    let swapped = known.replace("an sinh xã hội", "học phí");
    let outcome = reconcile(&reading(&[&swapped]), &registry(&[known]));
    let proposal = only(&outcome);
    assert_eq!(proposal.status, MatchStatus::Suggested);
    let reasons = &proposal.candidates[0].reasons;
    assert!(
        reasons.iter().any(|it| it.code == "ONE_THING_SWAPPED"),
        "{reasons:?}"
    );
}
