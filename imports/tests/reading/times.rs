//! Columns that say when: spans from and to, times whose parts stand in cells of their own.

use crate::outline::{check, codes, one_sheet};

#[test]
fn the_end_of_a_span_of_time_is_the_deadline() {
    for (first, last) in [("Bắt đầu", "Kết thúc"), ("Từ", "Đến"), ("Từ tháng", "Đến tháng")]
    {
        check(
            &format!(
                "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện | >
        ^ | ^ | ^ | {first} | {last}
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Tháng 1/2026 | Tháng 12/2026
        "
            ),
            &format!(
                "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Tháng 12/2026 | Thời gian thực hiện / {first}=Tháng 1/2026
        "
            ),
        );
    }
}

#[test]
fn a_month_and_its_year_may_stand_in_two_columns() {
    let reading = one_sheet(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành | > | Sản phẩm
        ^ | ^ | ^ | Tháng | Năm | ^
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | 3 | 2026 | Kế hoạch
        2 | Tổ chức tập huấn kỹ năng số | Sở Nội vụ | 12 | 2027 | Báo cáo
        ",
    );
    let rows = reading.appendices.iter().flat_map(|it| &it.rows);
    let due: Vec<String> = rows
        .filter_map(|it| Some(it.deadline.as_ref()?.value.due?.to_string()))
        .collect();
    assert_eq!(due, ["2026-03-31", "2027-12-31"]);
    assert!(!codes(&reading).contains(&"CELLS_JOINED"));
}

#[test]
fn a_quarter_and_its_year_may_stand_in_two_columns() {
    let reading = one_sheet(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn | >
        ^ | ^ | ^ | Quý | Năm
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | I | 2026
        2 | Tổ chức tập huấn kỹ năng số | Sở Nội vụ | Quý IV | 2027
        3 | Ban hành quy chế | Sở Y tế | | 2028
        ",
    );
    let rows = reading.appendices.iter().flat_map(|it| &it.rows);
    let due: Vec<String> = rows
        .filter_map(|it| Some(it.deadline.as_ref()?.value.due?.to_string()))
        .collect();
    assert_eq!(due, ["2026-03-31", "2027-12-31", "2028-12-31"]);
}
