//! Wordings of targets by kind; more stand in `cases.txt`, one a line: `unit|cell => reading`.

use proptest::prelude::*;

use super::*;

/// `kind comparator value..upper unit | qualifier | scope…`, as short as the case allows.
fn shown(value: &TargetValue) -> String {
    let sign = |it: Comparator| match it {
        Comparator::Eq => "=",
        Comparator::Ge => "≥",
        Comparator::Gt => ">",
        Comparator::Le => "≤",
        Comparator::Lt => "<",
        Comparator::Range => "in ",
    };
    let mut text = match value.kind {
        TargetKind::NotSet => return "NOT_SET".to_owned(),
        TargetKind::Qualitative => return "QUALITATIVE".to_owned(),
        TargetKind::Numeric => String::new(),
    };
    text.push_str(sign(value.comparator.unwrap()));
    text.push_str(&value.value.unwrap().to_string());
    if let Some(upper) = value.upper {
        text.push_str(&format!("..{upper}"));
    }
    if let Some(unit) = &value.unit {
        text.push_str(&format!(" [{unit}]"));
    }
    if let Some(qualifier) = &value.qualifier {
        text.push_str(&format!(" ({qualifier})"));
    }
    for it in &value.scopes {
        text.push_str(&format!("; {}{} ({})", sign(it.comparator), it.value, it.scope));
    }
    text
}

#[track_caller]
fn check_in(unit: &str, raw: &str, expected: &str) {
    let ctx = TargetContext {
        unit: Some(unit).filter(|it| !it.is_empty()),
        ..TargetContext::default()
    };
    assert_eq!(shown(&parse_target(raw, &ctx).0), expected, "{raw:?} in {unit:?}");
}

#[track_caller]
fn check(raw: &str, expected: &str) {
    check_in("%", raw, expected);
}

#[test]
fn plain_numbers() {
    check("50", "=50");
    check(" 50 ", "=50");
    check("80%", "=80");
    check("80 %", "=80");
    check("80 phần trăm", "=80");
    check("09", "=9");
    check("27,5", "=27.5");
    check("99,99%", "=99.99");
    check("12.5", "=12.5");
    check("100.", "=100");
    check("５０％", "=50");
    check("0", "=0");
    check("-5", "=-5");
    check("−5%", "=-5");
    check_in("Tài khoản", "400.000", "=400000");
    check_in("Tài khoản", "400 000", "=400000");
    check_in("Tài khoản", "1.234.567", "=1234567");
    check_in("hồ sơ", "1.234,5", "=1234.5");
    check_in("lần GRDP", "27", "=27");
    check_in("", "2", "=2");
}

#[test]
fn comparators_as_signs() {
    check("≥80", "≥80");
    check("≥ 80%", "≥80");
    check(">= 50", "≥50");
    check("> = 50", "≥50");
    check("=> 50", "≥50");
    check("⩾50", "≥50");
    check("≤ 10", "≤10");
    check("<=10", "≤10");
    check("=<10", "≤10");
    check("> 0,7", ">0.7");
    check("<5%", "<5");
    check("= 5", "=5");
    check("80+", "≥80");
    check("80%+", "≥80");
    check_in("Tài khoản", "≥400.000", "≥400000");
}

#[test]
fn comparators_as_words() {
    check("tối thiểu 90%", "≥90");
    check("Tối thiểu đạt 90%", "≥90");
    check("Đạt tối thiểu 90%", "≥90");
    check("ít nhất 90", "≥90");
    check("không dưới 90%", "≥90");
    check("Không thấp hơn 90%", "≥90");
    check("trên 95", ">95");
    check("Đạt trên 95%", ">95");
    check("hơn 95%", ">95");
    check("vượt 95%", ">95");
    check("lớn hơn 95%", ">95");
    check("lớn hơn hoặc bằng 95%", "≥95");
    check("dưới 10%", "<10");
    check("nhỏ hơn 10", "<10");
    check("không quá 10%", "≤10");
    check("Không vượt quá 10", "≤10");
    check("tối đa 10", "≤10");
    check("80% trở lên", "≥80");
    check("Từ 80% trở lên", "≥80");
    check("từ 80 trở lên", "≥80");
    check("10% trở xuống", "≤10");
    check("Từ 80%", "≥80");
    check("đạt 80%", "=80");
    check("Đạt: 80%", "=80");
    check("Phấn đấu đạt 80%", "=80");
    check("Phấn đấu trên 80%", ">80");
    check("Hoàn thành 100%", "=100");
    check("Đảm bảo 100%", "=100");
    check("khoảng 50", "=50 (khoảng)");
    check("Khoảng 50%", "=50 (Khoảng)");
    check("gần 90%", "=90 (gần)");
    check("duy trì 100%", "=100 (duy trì)");
    check("giảm 10%", "=10 (giảm)");
    check("Giảm tối thiểu 10%", "≥10 (Giảm)");
    check("tăng trên 5%", ">5 (tăng)");
}

#[test]
fn ranges() {
    check("từ 50 đến 60", "in 50..60");
    check("Từ 50% đến 60%", "in 50..60");
    check("50 đến 60%", "in 50..60");
    check("40 - 50", "in 40..50");
    check("40-50%", "in 40..50");
    check("40% - 50%", "in 40..50");
    check("40–50", "in 40..50");
    check("40÷50", "in 40..50");
    check("40 ÷ 50 %", "in 40..50");
    check("40 ~ 50", "in 40..50");
    check("đạt từ 40 - 50%", "in 40..50");
    check("27,5 - 30,5", "in 27.5..30.5");
    check("khoảng 40-50%", "in 40..50 (khoảng)");
    check_in("hồ sơ", "1.000 - 2.000", "in 1000..2000");
}

#[test]
fn qualifiers_and_scopes() {
    check("≥ 3% và tăng dần", "≥3 (tăng dần)");
    check("80% (đối với cấp tỉnh)", "=80 (đối với cấp tỉnh)");
    check("100% TTHC đủ điều kiện", "=100 (TTHC đủ điều kiện)");
    check_in(
        "",
        "≤ 3 Đông Nam Á; ≤ 50 Thế giới",
        "≤3 (Đông Nam Á); ≤50 (Thế giới)",
    );
    check_in(
        "",
        "≤ 3 Đông Nam Á\n≤ 50 Thế giới",
        "≤3 (Đông Nam Á); ≤50 (Thế giới)",
    );
    check("Cấp tỉnh: 100; cấp xã: 80", "=100 (Cấp tỉnh); =80 (cấp xã)");
    check("80% cấp tỉnh, 70% cấp xã", "=80 (cấp tỉnh); =70 (cấp xã)");
    check("80% cấp tỉnh và 70% cấp xã", "=80 (cấp tỉnh); =70 (cấp xã)");
    check("- Cấp tỉnh: 100%\n- Cấp xã: 80%", "=100 (Cấp tỉnh); =80 (Cấp xã)");
    check("80% người dân, doanh nghiệp", "=80 (người dân, doanh nghiệp)");
    check("≥80; hoàn thành trước 2027", "≥80 (hoàn thành trước 2027)");
    check_in(
        "Tài khoản",
        "100% người nước ngoài đủ điều kiện",
        "=100 [%] (người nước ngoài đủ điều kiện)",
    );
    check("80 (1)", "=80");
    check("80¹", "=80");
    check("80*", "=80");
    check("80%(*)", "=80");
}

#[test]
fn units_in_the_cell() {
    check_in("", "400.000 tài khoản", "=400000 [tài khoản]");
    check_in("Tài khoản", "400.000 tài khoản", "=400000 [tài khoản]");
    check_in("Tài khoản", "≥ 400.000 tài khoản", "≥400000 [tài khoản]");
    check_in("Tài khoản", "400 nghìn tài khoản", "=400000 [tài khoản]");
    check_in("Tài khoản", "1,5 triệu", "=1500000");
    check_in("tỷ đồng", "2,5 tỷ đồng", "=2.5 [tỷ đồng]");
    check_in("tỷ đồng", "2,5 tỷ", "=2.5");
    check_in("", "2 tỷ đồng", "=2 [tỷ đồng]");
    check_in("CSDL", "12 CSDL", "=12 [CSDL]");
    check_in("", "27 lần GRDP", "=27 [lần GRDP]");
    check_in("", "01 hệ thống", "=1 [hệ thống]");
    check_in("", "Xây dựng 01 hệ thống", "=1 [hệ thống] (Xây dựng)");
    check_in("", "80%", "=80 [%]");
    check_in("Bộ dữ liệu", "5 bộ dữ liệu trở lên", "≥5 [bộ dữ liệu]");
}

#[test]
fn words_and_marks() {
    for raw in [
        "Theo chỉ tiêu được giao",
        "Đảm bảo",
        "đảm bảo",
        "Hoàn thành",
        "Triển khai",
        "Có",
        "x",
        "X",
        "✓",
        "Đạt",
        "Theo Quyết định số 12",
        "Theo Quyết định 06/QĐ-TTg",
        "Theo hướng dẫn của Bộ Công an",
        "Quý IV/2026",
        "Quý 4/2026",
        "Năm 2027",
        "2026-2030",
        "Giai đoạn 2026 - 2030",
        "Tháng 12/2026",
        "31/12/2026",
        "30.6.2026",
        "Hoàn thành trước 31/12/2026",
        "Phủ sóng 5G",
        "Mức độ 4",
        "Cấp độ 3",
        "Hoàn thành giai đoạn 1",
        "Theo Đề án 06",
        "24/7",
        "Thuộc nhóm 10 tỉnh dẫn đầu",
    ] {
        check_in("", raw, "QUALITATIVE");
        check(raw, "QUALITATIVE");
    }
}

#[test]
fn blanks() {
    for raw in [
        "", " ", "-", "–", "—", "…", "....", "...", "--", " - ", "\u{a0}", "\u{200b}", "_",
    ] {
        check(raw, "NOT_SET");
    }
}

#[track_caller]
fn check_number(raw: &str, number: f64, format: Option<&str>, unit: &str, expected: &str, codes: &[&str]) {
    let ctx = TargetContext {
        unit: Some(unit),
        number: Some(number),
        number_format: format,
        ..TargetContext::default()
    };
    let (value, findings) = parse_target(raw, &ctx);
    assert_eq!(shown(&value), expected, "{raw:?}");
    assert_eq!(
        findings.iter().map(ValueFinding::code).collect::<Vec<_>>(),
        codes,
        "{raw:?}"
    );
}

#[test]
fn number_cells() {
    check_number("80%", 0.8, Some("0%"), "%", "=80", &[]);
    check_number("0.8", 0.8, Some("0%"), "%", "=80", &[]);
    check_number("12.5%", 0.125, Some("0.0%"), "%", "=12.5", &[]);
    check_number("50", 50.0, None, "%", "=50", &[]);
    check_number("27.5", 27.5, None, "lần", "=27.5", &[]);
    check_number("1.5", 1.5, None, "lần", "=1.5", &[]);
    check_number("0.8", 0.8, None, "%", "=0.8", &["SHARE_BELOW_ONE"]);
    check_number("0.8", 0.8, None, "lần", "=0.8", &[]);
    check_number("400000", 400_000.0, Some("#,##0"), "Tài khoản", "=400000", &[]);
    check_number(
        "80%",
        0.8,
        Some("0%"),
        "Tài khoản",
        "=80 [%]",
        &["UNIT_IN_TARGET"],
    );
    check_number("≥80", 80.0, Some(r#""≥"0"#), "%", "≥80", &[]);
    check_number(
        "25.5 km",
        25.5,
        Some(r#"0.0" km""#),
        "km",
        "=25.5 [km]",
        &["UNIT_IN_TARGET"],
    );
    check_number("1e300", 1e300, None, "%", "QUALITATIVE", &["NUMBER_OVERFLOW"]);
    check_number(
        "12345678901234567",
        1.234_567_890_123_456_7e16,
        None,
        "đồng",
        "=12345678901234567",
        &["NUMBER_PRECISION"],
    );
}

#[test]
fn a_share_below_one_follows_its_neighbours() {
    let ctx = TargetContext {
        unit: Some("%"),
        number: Some(0.8),
        shares: ShareScale::OfOne,
        ..TargetContext::default()
    };
    let (value, findings) = parse_target("0.8", &ctx);
    assert_eq!(shown(&value), "=80");
    assert_eq!(findings.first().map(ValueFinding::code), Some("SHARE_SCALED"));
}

#[test]
fn doubts_are_said() {
    let codes = |raw: &str, unit: &str| -> Vec<&'static str> {
        let ctx = TargetContext {
            unit: Some(unit),
            ..TargetContext::default()
        };
        parse_target(raw, &ctx).1.iter().map(ValueFinding::code).collect()
    };
    assert_eq!(codes("1.500", "hồ sơ"), ["AMBIGUOUS_NUMBER"]);
    assert_eq!(codes("400.000", "hồ sơ"), [""; 0]);
    assert_eq!(codes("400.000 tài khoản", ""), ["UNIT_IN_TARGET"]);
    assert_eq!(codes("60 - 50", "%"), ["RANGE_REVERSED"]);
    assert_eq!(codes("50 hay 60", "%"), ["TARGET_NOT_UNDERSTOOD"]);
    assert_eq!(
        codes("99999999999999999999999999999999", "%"),
        ["TARGET_NOT_UNDERSTOOD"]
    );
    assert_eq!(codes("Theo Quyết định số 12", "%"), [""; 0]);
}

#[test]
fn wordings_are_understood() {
    for line in include_str!("cases.txt").lines() {
        let (cell, expected) = line.split_once(" => ").unwrap();
        let (unit, raw) = cell.split_once('|').unwrap();
        check_in(unit, &raw.replace("\\n", "\n"), expected);
    }
}

proptest! {
    #[test]
    fn any_text_is_read(raw in "\\PC{0,80}", unit in prop::option::of("\\PC{0,12}")) {
        let ctx = TargetContext { unit: unit.as_deref(), ..TargetContext::default() };
        let (value, _) = parse_target(&raw, &ctx);
        prop_assert_eq!(value.kind == TargetKind::Numeric, value.value.is_some());
        prop_assert_eq!(value.kind == TargetKind::Numeric, value.comparator.is_some());
        prop_assert_eq!(value.comparator == Some(Comparator::Range), value.upper.is_some());
    }

    /// Whatever signs and words stand around it, the number is the number.
    #[test]
    fn words_around_a_number_leave_it(
        number in 1_u32..100,
        before in prop::sample::select(vec!["", "≥ ", "Tối thiểu ", "đạt ", "trên ", "Phấn đấu đạt ", "- ", "không quá "]),
        after in prop::sample::select(vec!["", "%", " %", "% trở lên", "% (cấp xã)", "% dân số", " phần trăm", "%."]),
    ) {
        let ctx = TargetContext { unit: Some("%"), ..TargetContext::default() };
        let (value, findings) = parse_target(&format!("{before}{number}{after}"), &ctx);
        prop_assert_eq!(value.value, Some(rust_decimal::Decimal::from(number)));
        prop_assert!(findings.is_empty());
    }

    /// A number cell keeps every digit that a spreadsheet keeps.
    #[test]
    fn a_number_cell_keeps_its_number(number in -1.0e12_f64..1.0e12) {
        let ctx = TargetContext { number: Some(number), ..TargetContext::default() };
        let (value, _) = parse_target(&number.to_string(), &ctx);
        prop_assert_eq!(value.value.map(|it| it.to_string().parse::<f64>().unwrap()), Some(number));
    }
}
