//! Workbooks with other tables are refused, with the reason and what was found instead.

use doichieu_imports::diagnostic::Lang;
use doichieu_imports::reading::Outcome;

use crate::outline::{codes, one_sheet};

#[track_caller]
fn check_refused(drawing: &str) {
    let reading = one_sheet(drawing);
    assert_eq!(
        reading.outcome,
        Outcome::Refused,
        "{drawing}\n{:?}",
        reading.appendices.first().map(|it| &it.columns)
    );
    assert!(reading.appendices.is_empty());
    assert_eq!(codes(&reading), ["NO_APPENDIX"]);
}

#[test]
fn a_workbook_without_a_word_is_said_to_be_one() {
    let reading = one_sheet(" | ");
    assert_eq!(codes(&reading), ["NO_APPENDIX"]);
    let message = reading
        .diagnostics
        .first()
        .map(|it| it.message(Lang::Vi))
        .unwrap();
    assert!(message.starts_with("không có ô nào có chữ hay số"), "{message}");
}

#[test]
fn other_tables_are_no_appendices() {
    check_refused(
        "DỰ TOÁN KINH PHÍ\nSTT | Nội dung | ĐVT | Số lượng | Đơn giá | Thành tiền\n1 | Máy tính | Cái | 2 | 15000 | 30000",
    );
    check_refused(
        "DỰ TOÁN\nSTT | Nội dung chi | Đơn vị tính | Năm 2026 | Năm 2027\n1 | Mua sắm máy tính | triệu đồng | 200 | 300",
    );
    check_refused(
        "STT | Nhiệm vụ | Kinh phí năm 2026 | Kinh phí năm 2027 | Nguồn vốn\n1 | Nâng cấp hệ thống | 200 | 300 | NSNN",
    );
    check_refused(
        "STT | Nội dung | Kế hoạch vốn năm 2026 | Kế hoạch vốn năm 2027\n1 | Nâng cấp hệ thống | 200 | 300",
    );
    check_refused(
        "DANH SÁCH CÁN BỘ\nSTT | Họ và tên | Chức vụ | Đơn vị công tác | Số điện thoại | Ghi chú\n1 | Nguyễn Văn A | Trưởng phòng | Sở Tư pháp | 0912 | ",
    );
    check_refused(
        "STT | Họ và tên | Ngày sinh | Chức vụ | Nhiệm vụ được phân công | Đơn vị\n1 | Nguyễn Văn A | 01/01/1980 | Tổ trưởng | Phụ trách chung | Công an tỉnh",
    );
    check_refused(
        "LỊCH CÔNG TÁC TUẦN\nThứ, ngày | Thời gian | Nội dung | Chủ trì | Địa điểm\nThứ hai | 8h00 | Họp giao ban | Chủ tịch | Phòng họp 1",
    );
    check_refused(
        "CHƯƠNG TRÌNH HỘI NGHỊ\nTT | Thời gian | Nội dung | Người thực hiện\n1 | 7h30 - 8h00 | Đón tiếp đại biểu | Ban tổ chức\n2 | 8h00 - 8h15 | Khai mạc | Chủ tịch",
    );
    check_refused(
        "STT | Chỉ tiêu | ĐVT | Thực hiện năm 2024 | Thực hiện năm 2025 | So sánh\n1 | Dân số | Người | 100 | 110 | 110%",
    );
    check_refused(
        "STT | Tên dự án | Chủ đầu tư | Địa điểm | Tổng mức đầu tư | Thời gian thực hiện\n1 | Đường tránh | Ban QLDA | Huế | 500 | 2026-2028",
    );
    check_refused(
        "STT | Tiêu chí | Điểm tối đa | Điểm tự chấm | Ghi chú\n1 | Cải cách hành chính | 10 | 8 | ",
    );
    check_refused(
        "STT | Số ký hiệu | Ngày ban hành | Trích yếu nội dung | Cơ quan ban hành\n1 | 06/QĐ-TTg | 06/01/2022 | Phê duyệt Đề án | Thủ tướng",
    );
    check_refused(
        "STT | Xã, phường | Diện tích | Dân số | Năm 2025 | Năm 2026\n1 | Phú Xuân | 10 | 2000 | 20 | 30",
    );
}

#[test]
fn tables_that_look_alike_are_no_appendices() {
    check_refused("Thời khóa biểu\nTiết | Thứ hai | Thứ ba | Thứ tư\n1 | Toán | Văn | Anh");
    check_refused(
        "STT | Tên thủ tục hành chính | Cơ quan thực hiện | Thời hạn giải quyết | Phí, lệ phí\n1 | Cấp thẻ căn cước | Công an tỉnh | 7 ngày | Không",
    );
    check_refused("A | B | C\n1 | 2 | 3");
    check_refused("Xin chào");
    check_refused("STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì");
    check_refused(
        "BÁO CÁO KẾT QUẢ THỰC HIỆN NĂM 2025\nSTT | Chỉ tiêu | ĐVT | Kế hoạch năm 2025 | Thực hiện năm 2025 | Tỷ lệ (%)\n1 | Dân số | Người | 100 | 110 | 110",
    );
    check_refused(
        "STT | Nội dung | Tổng kinh phí | Năm 2026 | Năm 2027 | Cơ quan thực hiện\n1 | Nâng cấp hệ thống | 500 | 200 | 300 | Sở Y tế",
    );
    check_refused(
        "BẢNG LƯƠNG THÁNG 6\nSTT | Họ và tên | Hệ số lương | Phụ cấp | Thực lĩnh\n1 | Nguyễn Văn A | 3.33 | 200 | 8000",
    );
    check_refused(
        "STT | Tên tài sản | Đơn vị tính | Số lượng | Nguyên giá | Giá trị còn lại | Năm sử dụng\n1 | Máy tính | Cái | 2 | 15 | 10 | 2020",
    );
    check_refused("STT | Môn | Lớp | Giáo viên | Số tiết\n1 | Toán | 6A | Nguyễn Văn A | 4");
    check_refused(
        "Khảo sát mức độ hài lòng\nCâu hỏi | Rất hài lòng | Hài lòng | Không hài lòng\nThái độ phục vụ | 10 | 20 | 3",
    );
    check_refused(
        "STT | Nội dung công việc | Thời gian | Người phụ trách | Địa điểm\n1 | Họp tổ công tác | 14h00 ngày 5/6 | Nguyễn Văn A | Phòng 2",
    );
}
