//! Wordings of deadlines by kind; those of the sample plans and more stand in `cases.txt`, one a line.

use proptest::prelude::*;

use super::*;

/// `KIND start..due PRECISION continuous [milestones] {condition}`, as short as the case allows.
fn shown(value: &DeadlineValue) -> String {
    let mut text = format!("{:?}", value.kind).to_uppercase();
    if value.start.is_some() || value.due.is_some() {
        let day = |it: Option<NaiveDate>| it.map(|it| it.to_string()).unwrap_or_default();
        text.push_str(&format!(" {}..{}", day(value.start), day(value.due)));
    }
    if let Some(precision) = value.precision {
        text.push_str(&format!(" {precision:?}"));
    }
    if value.is_continuous {
        text.push_str(" on");
    }
    if !value.milestones.is_empty() {
        let days: Vec<String> = value.milestones.iter().map(NaiveDate::to_string).collect();
        text.push_str(&format!(" [{}]", days.join(" ")));
    }
    if let Some(condition) = &value.condition {
        text.push_str(&format!(" {{{condition}}}"));
    }
    text
}

#[track_caller]
fn check(raw: &str, expected: &str) {
    assert_eq!(
        shown(&parse_deadline(raw, &DeadlineContext::default()).0),
        expected,
        "{raw:?}"
    );
}

#[track_caller]
fn check_in_2026(raw: &str, expected: &str) {
    let ctx = DeadlineContext {
        period: Some((2026, 2026)),
        ..DeadlineContext::default()
    };
    assert_eq!(shown(&parse_deadline(raw, &ctx).0), expected, "{raw:?}");
}

#[test]
fn days() {
    for raw in [
        "Hoàn thành trước ngày 31/12/2026",
        "Hoàn thành trước 31/12/2026",
        "31/12/2026",
        "31-12-2026",
        "31.12.2026",
        "31/12/26",
        "2026-12-31",
        "Ngày 31/12/2026",
        "ngày 31 tháng 12 năm 2026",
        "31 tháng 12 năm 2026",
        "ngày 31 tháng 12/2026",
        "Chậm nhất 31/12/2026",
        "Chậm nhất ngày 31/12/2026",
        "chậm nhất là ngày 31/12/2026",
        "Chậm nhất đến hết ngày 31/12/2026.",
        "Trước ngày 31/12/2026",
        "Đến ngày 31/12/2026",
        "Xong trước 31/12/2026",
    ] {
        check(raw, "DATE ..2026-12-31 Day");
    }
    check("Hoàn thành trước ngày 31/1/2030", "DATE ..2030-01-31 Day");
    check("Từ 01/3/2026 đến 31/12/2026", "DATE 2026-03-01..2026-12-31 Day");
    check(
        "Từ ngày 01/3 đến ngày 31/12/2026",
        "DATE 2026-03-01..2026-12-31 Day",
    );
    check("01/3/2026 - 31/12/2026", "DATE 2026-03-01..2026-12-31 Day");
}

#[test]
fn months() {
    for raw in [
        "Tháng 12/2026",
        "tháng 12/2026",
        "Tháng 12 /2026",
        "T12/2026",
        "T12-2026",
        "T.12/2026",
        "12/2026",
        "12-2026",
        "12.2026",
        "Tháng 12 năm 2026",
        "Tháng 12-2026",
        "Tháng 12, năm 2026",
        "Trong tháng 12/2026",
        "Hoàn thành trong tháng 12/2026.",
        "Thg 12/2026",
        "Tháng 12 2026",
        "Tháng １２／２０２６",
    ] {
        check(raw, "MONTH 2026-12-01..2026-12-31 Month");
    }
    check("01/2027", "MONTH 2027-01-01..2027-01-31 Month");
    check("Tháng 05/2026", "MONTH 2026-05-01..2026-05-31 Month");
    check("Tháng 02/2028", "MONTH 2028-02-01..2028-02-29 Month");
    check(
        "tháng 3/2025 ban hành Kế hoạch",
        "MONTH 2025-03-01..2025-03-31 Month",
    );
    check("Trước tháng 6/2026", "MONTH ..2026-06-30 Month");
    check("Đến hết tháng 6/2026", "MONTH ..2026-06-30 Month");
    check(
        "từ tháng 3/2026 đến tháng 12/2026",
        "MONTH 2026-03-01..2026-12-31 Month",
    );
    check(
        "Từ tháng 3 đến tháng 12/2026",
        "MONTH 2026-03-01..2026-12-31 Month",
    );
    check(
        "Từ tháng 3 đến tháng 12 năm 2026",
        "MONTH 2026-03-01..2026-12-31 Month",
    );
    check("Tháng 3 - 12/2026", "MONTH 2026-03-01..2026-12-31 Month");
    check("Tháng 3-12/2026", "MONTH 2026-03-01..2026-12-31 Month");
    check("03/2026 - 12/2026", "MONTH 2026-03-01..2026-12-31 Month");
    check("Tháng 6, 7/2026", "MONTH 2026-06-01..2026-07-31 Month");
    check("6 tháng đầu năm 2026", "MONTH 2026-01-01..2026-06-30 Month");
    check("Giữa năm 2026", "MONTH 2026-01-01..2026-06-30 Month");
    check(
        "Kỳ họp giữa năm 2027 của HĐND tỉnh",
        "MONTH 2027-01-01..2027-06-30 Month",
    );
    check("6 tháng cuối năm 2026", "MONTH 2026-07-01..2026-12-31 Month");
    check("9 tháng đầu năm 2026", "MONTH 2026-01-01..2026-09-30 Month");
    check("Sáu tháng đầu năm 2026", "MONTH 2026-01-01..2026-06-30 Month");
}

#[test]
fn quarters() {
    for raw in [
        "Quý IV/2026",
        "Quý 4/2026",
        "Q4/2026",
        "Q.IV/2026",
        "QIV/2026",
        "quý IV năm 2026",
        "Quý IV-2026",
        "Quý IV, 2026",
        "Quý IV 2026",
        "Trong quý IV/2026",
        "Hoàn thành trong Quý IV/2026",
        "Đầu quý IV/2026",
        "Cuối quý IV/2026",
        "QUÝ IV/2026",
    ] {
        check(raw, "QUARTER 2026-10-01..2026-12-31 Quarter");
    }
    check("Quý I/2027", "QUARTER 2027-01-01..2027-03-31 Quarter");
    check(
        "Hoàn thành xây dựng Kế hoạch triển khai trong Quý I/2025.",
        "QUARTER 2025-01-01..2025-03-31 Quarter",
    );
    check("Trước quý III/2026", "QUARTER ..2026-09-30 Quarter");
    check("Chậm nhất trong quý II/2026", "QUARTER ..2026-06-30 Quarter");
    check(
        "trong quý II và III năm 2026",
        "QUARTER 2026-04-01..2026-09-30 Quarter",
    );
    check("Quý II, III/2026", "QUARTER 2026-04-01..2026-09-30 Quarter");
    check("Quý II và quý III/2026", "QUARTER 2026-04-01..2026-09-30 Quarter");
    check("Quý II - IV/2026", "QUARTER 2026-04-01..2026-12-31 Quarter");
    check("Quý II-Quý IV/2026", "QUARTER 2026-04-01..2026-12-31 Quarter");
    check(
        "Quý III/2026 - Quý I/2027",
        "QUARTER 2026-07-01..2027-03-31 Quarter",
    );
    check(
        "Từ quý II/2026 đến hết quý IV/2026",
        "QUARTER 2026-04-01..2026-12-31 Quarter",
    );
    check(
        "Quý II, quý IV/2026",
        "MILESTONES ..2026-12-31 Quarter [2026-06-30 2026-12-31]",
    );
}

#[test]
fn years() {
    for raw in [
        "2026",
        "Năm 2026",
        "năm 2026",
        "Trong năm 2026",
        "Hoàn thành trong năm 2026.",
        "Cuối năm 2026",
        "Thực hiện năm 2026",
    ] {
        check(raw, "YEAR 2026-01-01..2026-12-31 Year");
    }
    for raw in [
        "2026-2030",
        "2026 - 2030",
        "2026–2030",
        "giai đoạn 2026 - 2030",
        "Giai đoạn 2026-2030",
        "Năm 2026 - 2030",
        "Từ năm 2026 đến năm 2030",
        "Từ 2026 đến 2030",
        "2026 đến 2030",
    ] {
        check(raw, "YEAR 2026-01-01..2030-12-31 Year");
    }
    check("Đến năm 2030", "YEAR ..2030-12-31 Year");
    check("Đến hết năm 2026", "YEAR ..2026-12-31 Year");
    check("Trước năm 2027", "YEAR ..2027-12-31 Year");
    check("Năm 2026, 2027", "YEAR 2026-01-01..2027-12-31 Year");
    check("2026, 2027, 2028, 2029, 2030", "YEAR 2026-01-01..2030-12-31 Year");
    check("Năm học 2026 - 2027", "YEAR 2026-01-01..2027-12-31 Year");
}

#[test]
fn years_of_the_plan() {
    check_in_2026("Quý IV", "QUARTER 2026-10-01..2026-12-31 Quarter");
    check_in_2026("Tháng 6", "MONTH 2026-06-01..2026-06-30 Month");
    check_in_2026("đến hết năm", "YEAR ..2026-12-31 Year");
    check_in_2026("Cuối năm", "YEAR 2026-01-01..2026-12-31 Year");
    check_in_2026("6 tháng đầu năm", "MONTH 2026-01-01..2026-06-30 Month");
    check_in_2026("Trước 15/7", "DATE ..2026-07-15 Day");
    check_in_2026("31/12", "DATE ..2026-12-31 Day");
    check("Quý IV", "QUARTER");
    check("Tháng 6", "MONTH");
}

#[test]
fn milestones() {
    check(
        "Đánh giá theo các mốc năm 2027, 2030",
        "MILESTONES ..2030-12-31 Year [2027-12-31 2030-12-31]",
    );
    check(
        "Theo các mốc 2026, 2027",
        "MILESTONES ..2027-12-31 Year [2026-12-31 2027-12-31]",
    );
    check(
        "tháng 6, tháng 12/2026",
        "MILESTONES ..2026-12-31 Month [2026-06-30 2026-12-31]",
    );
    check(
        "Tháng 6 và tháng 12 năm 2026",
        "MILESTONES ..2026-12-31 Month [2026-06-30 2026-12-31]",
    );
    check(
        "Tháng 6, 12/2026",
        "MILESTONES ..2026-12-31 Month [2026-06-30 2026-12-31]",
    );
    check(
        "Năm 2027, 2030",
        "MILESTONES ..2030-12-31 Year [2027-12-31 2030-12-31]",
    );
    check(
        "30/6/2026; 31/12/2026",
        "MILESTONES ..2026-12-31 Day [2026-06-30 2026-12-31]",
    );
    check(
        "Giai đoạn 1: tháng 6/2026; giai đoạn 2: tháng 12/2027",
        "MILESTONES ..2027-12-31 Month [2026-06-30 2027-12-31]",
    );
    check(
        "Xây dựng trước 30/6/2026, ban hành trước 31/12/2026",
        "MILESTONES ..2026-12-31 Day [2026-06-30 2026-12-31]",
    );
}

#[test]
fn work_that_goes_on() {
    for raw in [
        "Thực hiện thường xuyên",
        "Thường xuyên",
        "Thường xuyên.",
        "thường xuyên",
        "Liên tục",
        "Thường xuyên, liên tục",
        "Duy trì thường xuyên",
    ] {
        check(raw, "CONTINUOUS on");
    }
    check(
        "Triển khai từ 2026, thực hiện thường xuyên",
        "CONTINUOUS 2026-01-01.. on",
    );
    check("Từ năm 2026", "CONTINUOUS 2026-01-01.. on");
    check("Từ năm 2026 trở đi", "CONTINUOUS 2026-01-01.. on");
    check("Bắt đầu từ Quý III/2026", "CONTINUOUS 2026-07-01.. on");
    check("Năm 2026 và các năm tiếp theo", "CONTINUOUS 2026-01-01.. on");
    check("Năm 2026 và những năm tiếp theo", "CONTINUOUS 2026-01-01.. on");
    check(
        "Thực hiện thường xuyên (hoàn thành việc kết nối trong năm 2026)",
        "CONTINUOUS ..2026-12-31 Year on",
    );
    check(
        "Thực hiện thường xuyên (hoàn thành việc kết nối trong năm 2026) theo hướng dẫn của Bộ Công an",
        "CONTINUOUS ..2026-12-31 Year on {theo hướng dẫn của Bộ Công an}",
    );
    check(
        "Tháng 6/2026 và thường xuyên",
        "MONTH 2026-06-01..2026-06-30 Month on",
    );
    check(
        "Thường xuyên, hoàn thành trước 31/12/2026",
        "CONTINUOUS ..2026-12-31 Day on",
    );
    check(
        "Thường xuyên theo hướng dẫn của Bộ Công an",
        "CONTINUOUS on {theo hướng dẫn của Bộ Công an}",
    );
    check(
        "Thường xuyên giai đoạn 2026 - 2030",
        "CONTINUOUS 2026-01-01..2030-12-31 Year on",
    );
}

#[test]
fn work_that_comes_back() {
    for raw in [
        "Hằng năm",
        "hàng năm",
        "Hàng tháng",
        "Định kỳ hàng quý",
        "Hằng quý",
        "01 lần/năm",
        "6 tháng/lần",
        "Định kỳ",
    ] {
        check(raw, "PERIODIC");
    }
    check("trước 15/12 hàng năm", "PERIODIC {trước 15/12 hàng năm}");
    check(
        "Trước ngày 15/12 hằng năm",
        "PERIODIC {Trước ngày 15/12 hằng năm}",
    );
    check(
        "Hằng năm, trước ngày 15/12",
        "PERIODIC {Hằng năm, trước ngày 15/12}",
    );
    check(
        "Hằng năm giai đoạn 2026 - 2030",
        "PERIODIC 2026-01-01..2030-12-31 Year",
    );
    check(
        "thực hiện định kỳ hàng tháng, quý, 6 tháng, tổng kết năm và đột xuất",
        "PERIODIC {đột xuất}",
    );
}

#[test]
fn work_that_waits() {
    check(
        "Theo lộ trình của các bộ, ngành Trung ương",
        "ROADMAP {Theo lộ trình của các bộ, ngành Trung ương}",
    );
    check(
        "Theo tiến độ đã được giao tại Kế hoạch 145/KH-UBND của UBND thành phố",
        "ROADMAP {Theo tiến độ đã được giao tại Kế hoạch 145/KH-UBND của UBND thành phố}",
    );
    check(
        "Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022",
        "ROADMAP {Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022}",
    );
    check("Theo Kế hoạch năm 2026", "ROADMAP {Theo Kế hoạch năm 2026}");
    check(
        "Theo chỉ đạo của Trung ương",
        "ROADMAP {Theo chỉ đạo của Trung ương}",
    );
    check(
        "Thực hiện theo lộ trình Đề án 06 và hướng dẫn của Tổ công tác triển khai Đề án 06 Chính phủ.",
        "ROADMAP {theo lộ trình Đề án 06 và hướng dẫn của Tổ công tác triển khai Đề án 06 Chính phủ}",
    );
    check(
        "Sau khi Bộ Công an có văn bản đồng ý",
        "EVENT {Sau khi Bộ Công an có văn bản đồng ý}",
    );
    check(
        "Ngay sau khi các bộ, ngành công bố",
        "EVENT {Ngay sau khi các bộ, ngành công bố}",
    );
    check("Khi có hướng dẫn", "EVENT {Khi có hướng dẫn}");
    check(
        "Khi có yêu cầu của Bộ Công an",
        "ONREQUEST {Khi có yêu cầu của Bộ Công an}",
    );
    check("Theo yêu cầu", "ONREQUEST {Theo yêu cầu}");
    check("Đột xuất", "ONREQUEST {Đột xuất}");
}

#[test]
fn mixed_ones_keep_both_parts() {
    check(
        "Tháng 3/2028 và theo hướng dẫn của bộ, ngành Trung ương",
        "MONTH 2028-03-01..2028-03-31 Month {theo hướng dẫn của bộ, ngành Trung ương}",
    );
    check(
        "Theo lộ trình của các bộ, ngành Trung ương (hoàn thành thí điểm tại phường Thuận Hóa trước ngày 30/8/2026)",
        "ROADMAP ..2026-08-30 Day {Theo lộ trình của các bộ, ngành Trung ương}",
    );
    check(
        "Hoàn thành trong năm 2025 (trong đó, đến ngày 30/6/2025, đảm bảo thu nhận định danh).",
        "YEAR 2025-01-01..2025-12-31 Year [2025-06-30]",
    );
    check(
        "Sau khi có hướng dẫn (dự kiến tháng 6/2026)",
        "EVENT ..2026-06-30 Month {Sau khi có hướng dẫn}",
    );
    check(
        "Quý I/2027 (sau khi Bộ Công an có hướng dẫn)",
        "QUARTER 2027-01-01..2027-03-31 Quarter {sau khi Bộ Công an có hướng dẫn}",
    );
}

#[test]
fn blanks_and_text() {
    for raw in ["", "-", "…", "...."] {
        check(raw, "NOTSET");
    }
    check("Cần làm rõ", "TEXT");
    check("31/6/2026", "TEXT");
    check("Tháng 13/2026", "TEXT");
    check("Quý V/2026", "TEXT");
}

#[test]
fn date_cells() {
    let day = NaiveDate::from_ymd_opt(2026, 12, 1);
    let read = |date: Option<NaiveDate>, number_format: Option<&'static str>| {
        shown(
            &parse_deadline(
                "46357",
                &DeadlineContext {
                    date,
                    number_format,
                    period: None,
                },
            )
            .0,
        )
    };
    assert_eq!(read(day, Some("mmm-yy")), "MONTH 2026-12-01..2026-12-31 Month");
    assert_eq!(read(day, Some("mm/yyyy")), "MONTH 2026-12-01..2026-12-31 Month");
    assert_eq!(read(day, Some("dd/mm/yyyy")), "DATE ..2026-12-01 Day");
    assert_eq!(
        read(day, Some("[$-42A]\"tháng đủ\" mm/yyyy")),
        "MONTH 2026-12-01..2026-12-31 Month"
    );
    assert_eq!(read(day, Some("yyyy")), "YEAR 2026-01-01..2026-12-31 Year");
    assert_eq!(read(day, None), "MONTH 2026-12-01..2026-12-31 Month");
    assert_eq!(
        read(NaiveDate::from_ymd_opt(2026, 12, 31), None),
        "DATE ..2026-12-31 Day"
    );
}

#[test]
fn wordings_are_understood() {
    for line in include_str!("cases.txt")
        .lines()
        .filter(|it| !it.starts_with('#'))
    {
        let (raw, expected) = line.split_once(" => ").unwrap();
        check(&raw.replace("\\n", "\n"), expected);
    }
}

fn codes(raw: &str) -> Vec<&'static str> {
    let (_, findings) = parse_deadline(raw, &DeadlineContext::default());
    findings.iter().map(ValueFinding::code).collect()
}

#[test]
fn doubts_are_said() {
    assert_eq!(codes("Tháng 12/2026"), [""; 0]);
    assert_eq!(codes("Quý IV"), ["YEAR_MISSING"]);
    assert_eq!(codes("31/6/2026"), ["IMPOSSIBLE_DATE"]);
    assert_eq!(codes("Cần làm rõ"), ["DEADLINE_NOT_UNDERSTOOD"]);
    assert_eq!(codes("Trước ngày 15/12 hằng năm"), [""; 0]);
}

proptest! {
    #[test]
    fn any_text_is_read(raw in "\\PC{0,120}") {
        parse_deadline(&raw, &DeadlineContext::default());
    }

    /// What is due is due on a day that exists, and never before it begins.
    #[test]
    fn a_deadline_begins_before_it_is_due(
        words in prop::collection::vec(prop::sample::select(vec![
            "Tháng", "Quý", "năm", "ngày", "12", "6", "31", "IV", "II", "2026", "2027", "/", "-", ",", "và", "đến", "từ", "trước", "hằng", "thường xuyên",
            "theo lộ trình", "(", ")", "đầu", "cuối", "sau khi", ";",
        ]), 0..14),
    ) {
        let raw = words.join(" ");
        let (value, _) = parse_deadline(&raw, &DeadlineContext { period: Some((2026, 2026)), ..DeadlineContext::default() });
        if let (Some(start), Some(due)) = (value.start, value.due) {
            prop_assert!(start <= due, "{raw}: {value:?}");
        }
        prop_assert_eq!(value.due.is_some(), value.precision.is_some());
    }
}
