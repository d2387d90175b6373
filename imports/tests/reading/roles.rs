//! How the headers of tasks and agencies are worded, and which columns hold what.

use crate::outline::{check, check_reading, codes, one_sheet};

#[test]
fn task_headers_are_worded_in_many_ways() {
    for header in [
        "STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện | Kết quả, sản phẩm",
        "TT | Nội dung công việc | Đơn vị thực hiện | Đơn vị phối hợp | Tiến độ hoàn thành | Sản phẩm đầu ra",
        "Số TT | Nội dung | Chủ trì | Phối hợp | Thời hạn | Sản phẩm",
        "Số thứ tự | Nhiệm vụ, giải pháp | Đơn vị chủ trì thực hiện | Cơ quan, đơn vị phối hợp thực hiện | Thời gian hoàn thành | Kết quả đầu ra",
        "STT | Tên nhiệm vụ | Cơ quan, đơn vị chủ trì | Đơn vị phối hợp | Hoàn thành | Sản phẩm/Kết quả",
        "TT | Nội dung nhiệm vụ trọng tâm | Đơn vị đầu mối | Các đơn vị phối hợp | Lộ trình | Sản phẩm dự kiến",
        "STT | CÔNG VIỆC | CƠ QUAN, ĐƠN VỊ CHỊU TRÁCH NHIỆM | CƠ QUAN, ĐƠN VỊ LIÊN QUAN | MỐC THỜI GIAN | YÊU CẦU SẢN PHẨM",
        "Stt | Hoạt động | Đơn vị phụ trách | Đơn vị tham gia | Thời điểm hoàn thành | Kết quả dự kiến",
    ] {
        check(
            &format!(
                "
        {header}
        1 | Xây dựng kế hoạch tuyên truyền về Đề án 06 | Công an tỉnh | Sở Y tế, Sở Nội vụ | Tháng 12/2026 | Kế hoạch của UBND tỉnh
        2 | Tổ chức tập huấn cho cán bộ cấp xã | Sở Nội vụ | Công an tỉnh | Quý I/2027 | Báo cáo kết quả
        "
            ),
            "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền về Đề án 06 | L=Công an tỉnh C=Sở Y tế, Sở Nội vụ | D=Tháng 12/2026 | O=Kế hoạch của UBND tỉnh
        2 | Tổ chức tập huấn cho cán bộ cấp xã | L=Sở Nội vụ C=Công an tỉnh | D=Quý I/2027 | O=Báo cáo kết quả
        ",
        );
    }
}

#[test]
fn unit_and_agency_may_share_a_word() {
    check(
        "
        STT | Chỉ tiêu | Đơn vị | Năm 2026 | Đơn vị
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp
        2 | Số hệ thống được nâng cấp | Hệ thống | 2 | Công an tỉnh
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp
        2 | Số hệ thống được nâng cấp | Hệ thống | 2026=2 | L=Công an tỉnh
        ",
    );
}

#[test]
fn matrix_of_agencies_is_marked() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | > | > | Thời gian thực hiện
        ^ | ^ | ^ | Sở Y tế | Sở Nội vụ | Công an tỉnh | ^
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | x | | x | Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | Sở Tài chính | | x | | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp C=Sở Y tế C=Công an tỉnh | D=Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | L=Sở Tài chính C=Sở Nội vụ | D=Năm 2027
        ",
    );
    check(
        "
        STT | Nhiệm vụ | Sở Y tế | Sở Nội vụ | Công an tỉnh | Thời gian thực hiện
        1 | Xây dựng kế hoạch tuyên truyền | CT | PH | PH | Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | | CT | PH | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế C=Sở Nội vụ C=Công an tỉnh | D=Tháng 12/2026
        2 | Tổ chức tập huấn cho cán bộ | L=Sở Nội vụ C=Công an tỉnh | D=Năm 2027
        ",
    );
}

#[test]
fn one_column_may_hold_both_roles() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì, phối hợp | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | - Chủ trì: Sở Y tế⏎- Phối hợp: Sở Nội vụ, Công an tỉnh | Năm 2026
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=- Chủ trì: Sở Y tế - Phối hợp: Sở Nội vụ, Công an tỉnh C=- Chủ trì: Sở Y tế - Phối hợp: Sở Nội vụ, Công an tỉnh | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn marks_of_repetition_take_the_agencies_above() {
    let reading = one_sheet(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế | Năm 2026
        2 | Tổ chức tập huấn | nt | nt
        ",
    );
    let row = &reading.appendices[0].rows[1];
    assert_eq!(row.assignments[0].raw, "nt");
    assert_eq!(row.assignments[0].agencies[0].text, "Sở Y tế");
    assert!(row.deadline.as_ref().unwrap().value.due.is_some());
    assert!(codes(&reading).contains(&"CELL_REPEATED"));
}

#[test]
fn results_with_units_and_figures_are_what_is_measured() {
    check(
        "
        TT | Kết quả chủ yếu | Thước đo | Năm 2026 | Năm 2030 | Cơ quan chịu trách nhiệm
        1 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | 50 | 80 | Sở Tư pháp
        2 | Tỷ lệ thanh toán trực tuyến | % | 60 | 90 | Sở Tài chính
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | 2026=50 2030=80 | L=Sở Tư pháp
        2 | Tỷ lệ thanh toán trực tuyến | % | 2026=60 2030=90 | L=Sở Tài chính
        ",
    );
}

#[test]
fn a_timeline_of_tasks_is_their_deadline_and_no_target() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | 2026 | 2027
        1 | Xây dựng kế hoạch tuyên truyền | Sở Y tế | x |
        2 | Tổ chức tập huấn | Sở Nội vụ | x | x
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Y tế | D=2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=2026, 2027
        ",
    );
}

#[test]
fn of_two_times_the_one_of_completion_is_the_deadline() {
    check(
        "
        TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | >
        ^ | ^ | ^ | Trình | Hoàn thành
        1 | Tổ chức tập huấn | Sở Y tế | 4/2026 | 5/2026
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=5/2026 | Thời gian / Trình=4/2026
        ",
    );
}

#[test]
fn short_forms_of_header_words_are_read_as_written_out() {
    check(
        "
        STT | Chỉ tiêu | Đ.vị tính | Năm 2026 | CQ chủ trì | Đ/v phối hợp
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | Sở Tư pháp | Sở Y tế
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 | L=Sở Tư pháp C=Sở Y tế
        ",
    );
}

#[test]
fn cells_tell_what_an_unknown_header_does_not() {
    let reading = one_sheet(
        "
        STT | Phần khởi sự | Bên lo liệu | Xong | Sản phẩm | Ghi chú
        1 | Kết nối dữ liệu đất đai | Sở Y tế | Quý I/2026 | Báo cáo
        2 | Làm sạch dữ liệu hộ tịch | Sở Tư pháp | Tháng 9/2026 | Báo cáo
        ",
    );
    check_reading(
        &reading,
        "
        TASKS
        1 | Kết nối dữ liệu đất đai | L=Sở Y tế | D=Quý I/2026 | O=Báo cáo
        2 | Làm sạch dữ liệu hộ tịch | L=Sở Tư pháp | D=Tháng 9/2026 | O=Báo cáo
        ",
    );
    assert!(codes(&reading).contains(&"COLUMN_GUESSED"));
}

#[test]
fn an_agency_without_a_word_on_its_part_goes_along_with_the_one_that_leads() {
    check(
        "
        STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị đồng hành | Thời hạn
        1 | Trực hỗ trợ kỹ thuật | Sở Nội vụ | Công ty FPT | Quý I/2026
        ",
        "
        TASKS
        1 | Trực hỗ trợ kỹ thuật | L=Sở Nội vụ C=Công ty FPT | D=Quý I/2026
        ",
    );
}

#[test]
fn marks_under_periods_are_the_deadline_of_a_task() {
    let reading = one_sheet(
        "
        TT | Nội dung | Chủ trì | Thời gian thực hiện | > | >
        ^ | ^ | ^ | 2026 | 2027 | 2028
        1 | Xây dựng bản đồ du lịch số | Sở Du lịch | x | |
        2 | Thí điểm vé điện tử | Sở Du lịch | | x | x
        3 | Vận hành hệ thống vé | Sở Du lịch | x | > | >
        ",
    );
    check_reading(
        &reading,
        "
        TASKS
        1 | Xây dựng bản đồ du lịch số | L=Sở Du lịch | D=2026
        2 | Thí điểm vé điện tử | L=Sở Du lịch | D=2027, 2028
        3 | Vận hành hệ thống vé | L=Sở Du lịch | D=2026, 2027, 2028
        ",
    );
    let second = &reading.appendices[0].rows[1].deadline.as_ref().unwrap().value;
    let days = [second.start, second.due].map(|it| it.unwrap().to_string());
    assert_eq!(days, ["2027-01-01", "2028-12-31"]);
}

#[test]
fn months_below_a_year_are_periods_of_that_year() {
    let reading = one_sheet(
        "
        TT | Nhiệm vụ | Chủ trì | Tháng (năm 2026) | > | >
        ^ | ^ | ^ | 1 | 2 | 3
        1 | Ban hành kế hoạch | Sở Nội vụ | x | |
        2 | Tổ chức tập huấn | Sở Nội vụ | | x | x
        ",
    );
    let due = |idx: usize| {
        reading.appendices[0].rows[idx]
            .deadline
            .as_ref()
            .and_then(|it| it.value.due)
    };
    assert_eq!(due(0).unwrap().to_string(), "2026-01-31");
    assert_eq!(due(1).unwrap().to_string(), "2026-03-31");
}

/// Reads a table of tasks whose last three headers are given, and says what became of each row.
#[track_caller]
fn check_task_headers(headers: &str, expected: &str) {
    check(
        &format!(
            "STT | Nhiệm vụ | Đơn vị chủ trì | {headers}\n\
             1 | Kết nối dữ liệu đất đai | Sở Y tế | Sở Nội vụ | Quý I/2026 | Báo cáo kết quả\n\
             2 | Làm sạch dữ liệu hộ tịch | Sở Tư pháp | Công an tỉnh | Tháng 9/2026 | Quyết định"
        ),
        &format!("TASKS\n{expected}"),
    );
}

#[test]
fn what_words_and_cells_agree_on_comes_before_the_first_word() {
    let expected = "1 | Kết nối dữ liệu đất đai | L=Sở Y tế C=Sở Nội vụ | D=Quý I/2026 | O=Báo cáo kết quả\n\
                    2 | Làm sạch dữ liệu hộ tịch | L=Sở Tư pháp C=Công an tỉnh | D=Tháng 9/2026 | O=Quyết định";
    for headers in [
        "Thành phần phối hợp | Ngày, tháng hoàn thành | Yêu cầu về kết quả",
        "Đơn vị được giao phối hợp | Tháng/quý thực hiện | Tài liệu minh chứng",
        "Các bên liên quan | Hạn báo cáo kết quả | Mục tiêu cần đạt",
    ] {
        check_task_headers(headers, expected);
    }
}

#[test]
fn tasks_under_an_unknown_header_are_the_longest_texts() {
    check(
        "
        STT | Nội dung kết luận, chỉ đạo | Chủ trì | Thời gian | Kết quả
        1 | Giao rà soát danh mục thủ tục hành chính | Sở Nội vụ | 4/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Giao rà soát danh mục thủ tục hành chính | L=Sở Nội vụ | D=4/2026 | O=Báo cáo
        ",
    );
}

#[test]
fn who_leads_together_and_helps_stands_beside_who_leads() {
    check(
        "
        TT | Nội dung công việc | Chủ trì thực hiện | Đồng chủ trì, phối hợp | Hoàn thành trước
        1 | Số hóa bản đồ địa chính | Sở Y tế | Sở Tư pháp; UBND cấp xã | 31/12/2026
        ",
        "
        TASKS
        1 | Số hóa bản đồ địa chính | L=Sở Y tế C=Sở Tư pháp; UBND cấp xã | D=31/12/2026
        ",
    );
}

#[test]
fn results_reached_are_outputs_where_they_are_documents() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn | Kết quả đạt được
        1 | Tổ chức tập huấn | Sở Y tế | Quý III/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026 | O=Báo cáo
        ",
    );
}

#[test]
fn marks_mean_what_the_legend_says() {
    check(
        "
        PHÂN CÔNG NHIỆM VỤ
        Ghi chú: X là cơ quan chủ trì; O là cơ quan phối hợp
        STT | Nhiệm vụ | Sở Tư pháp | Sở Y tế | Công an tỉnh | Thời hạn
        1 | Cập nhật dữ liệu hộ tịch | X | O | | Quý I/2026
        2 | Cập nhật dữ liệu bảo hiểm | | X | O | Quý II/2026
        ",
        "
        TASKS
        1 | Cập nhật dữ liệu hộ tịch | L=Sở Tư pháp C=Sở Y tế | D=Quý I/2026
        2 | Cập nhật dữ liệu bảo hiểm | L=Sở Y tế C=Công an tỉnh | D=Quý II/2026
        ",
    );
}

#[test]
fn a_matrix_may_have_more_agencies_than_other_headers() {
    check(
        "
        STT | Nhiệm vụ | Sở Tư pháp | Công an tỉnh | UBND cấp xã | VNPT | Thời hạn
        1 | Số hóa hộ tịch | CT | PH | PH | | Quý I/2026
        2 | Nâng cấp mạng | | PH | | CT | Quý II/2026
        ",
        "
        TASKS
        1 | Số hóa hộ tịch | L=Sở Tư pháp C=Công an tỉnh C=UBND cấp xã | D=Quý I/2026
        2 | Nâng cấp mạng | C=Công an tỉnh L=VNPT | D=Quý II/2026
        ",
    );
}

#[test]
fn short_forms_of_roles_stand_below_a_group() {
    check(
        "
        STT | Nhiệm vụ | Đơn vị thực hiện | > | Thời hạn
        ^ | ^ | CT | PH | ^
        1 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý III/2026
        ",
        "
        TASKS
        1 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý III/2026
        ",
    );
}
