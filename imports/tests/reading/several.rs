//! Several tables in one sheet.

use crate::outline::check;

#[test]
fn stacked_tables_are_several_appendices() {
    check(
        "
        PHỤ LỤC I
        MỤC TIÊU CỤ THỂ
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | Tỷ lệ thanh toán | % | 60

        PHỤ LỤC II
        DANH MỤC NHIỆM VỤ
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        ",
        "
        INDICATORS PHỤ LỤC I @46
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        TASKS PHỤ LỤC II @46
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        ",
    );
}

#[test]
fn provinces_stacked_in_one_sheet_stay_apart() {
    check(
        "
        PHỤ LỤC I
        (Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND thành phố Huế)
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        PHỤ LỤC I
        (Kèm theo Kế hoạch số 14/KH-UBND ngày 06/3/2026 của UBND tỉnh Lào Cai)
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 40
        ",
        "
        INDICATORS PHỤ LỤC I @46
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS PHỤ LỤC I @15
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=40
        ",
    );
}

#[test]
fn a_header_for_each_section_is_one_appendix() {
    check(
        "
        PHỤ LỤC I
        I. Phục vụ người dân
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        2 | Tỷ lệ thanh toán | % | 60
        II. Kinh tế số
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ học bạ số | % | 70
        ",
        "
        INDICATORS PHỤ LỤC I
        # I Phục vụ người dân
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        # II Kinh tế số
        1 | Tỷ lệ học bạ số | % | 2026=70
        ",
    );
}

#[test]
fn tables_stand_side_by_side() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | | STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | | 1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        2 | Tỷ lệ thanh toán | % | 60 | | 2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        TASKS
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn tables_side_by_side_go_on_after_a_page() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | | STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | | 1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        STT | Chỉ tiêu | ĐVT | Năm 2026 | | STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
        2 | Tỷ lệ thanh toán | % | 60 | | 2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        2 | Tỷ lệ thanh toán | % | 2026=60
        TASKS
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn a_header_worded_otherwise_on_one_page_is_the_same() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian thực hiện
        1 | Xây dựng kế hoạch | Sở Tư pháp | Năm 2026
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        2 | Tổ chức tập huấn | Sở Nội vụ | Năm 2027
        ",
        "
        TASKS
        1 | Xây dựng kế hoạch | L=Sở Tư pháp | D=Năm 2026
        2 | Tổ chức tập huấn | L=Sở Nội vụ | D=Năm 2027
        ",
    );
}

#[test]
fn a_header_below_the_label_of_a_further_appendix_may_have_words_of_its_own() {
    check(
        "
        PHỤ LỤC I
        STT | Nhiệm vụ | Chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Nội vụ | Quý I/2026
        PHỤ LỤC II
        NỘI DUNG GIAO CÁC XÃ
        Đầu việc | Nơi đầu mối | Phối hợp | Thời gian hoàn thành | Điều thêm
        Rà soát dữ liệu hộ tịch | Sở Tư pháp | Công an tỉnh | Quý II/2026 | Mới
        Cập nhật dữ liệu đất đai | Sở Nội vụ | Thuế tỉnh | Quý III/2026 | Mới
        ",
        "
        TASKS PHỤ LỤC I
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Quý I/2026
        TASKS PHỤ LỤC II
        - | Rà soát dữ liệu hộ tịch | L=Sở Tư pháp C=Công an tỉnh | D=Quý II/2026 | Điều thêm=Mới
        - | Cập nhật dữ liệu đất đai | L=Sở Nội vụ C=Thuế tỉnh | D=Quý III/2026 | Điều thêm=Mới
        ",
    );
}

#[test]
fn the_head_of_a_sheet_is_for_the_appendix_below_another_table() {
    check(
        "
        PHỤ LỤC
        (Kèm theo Kế hoạch số 15/KH-UBND ngày 05/01/2026 của UBND tỉnh Cà Mau)
        TT | Nhóm | Số lượng
        1 | Nhóm I | 5
        2 | Nhóm II | 7

        CHI TIẾT
        STT | Nhiệm vụ | Chủ trì | Thời hạn
        1 | Tổ chức tập huấn | Sở Nội vụ | Quý I/2026
        ",
        "
        TASKS @96
        1 | Tổ chức tập huấn | L=Sở Nội vụ | D=Quý I/2026
        ",
    );
}

#[test]
fn a_title_above_its_label_names_the_province_of_a_further_table() {
    check(
        "
        KẾ HOẠCH CỦA TỈNH SƠN LA
        Biểu 1. CHỈ TIÊU
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50

        KẾ HOẠCH CỦA TỈNH LÂM ĐỒNG
        Biểu 2a. CHỈ TIÊU CỤ THỂ
        STT | Mục tiêu cụ thể | ĐVT | Năm 2026 | Năm 2030
        1 | Tỷ lệ thanh toán | % | 60 | 90
        ",
        "
        INDICATORS Biểu 1 @14
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        INDICATORS Biểu 2a @68
        1 | Tỷ lệ thanh toán | % | 2026=60 2030=90
        ",
    );
}

#[test]
fn a_table_below_a_summary_has_a_header_of_its_own() {
    check(
        "
        TỈNH SƠN LA
        TT | Nhóm | Số lượng
        1 | Nhóm I | 5
        | Cộng | 5

        CHI TIẾT
        TT | Nội dung chỉ tiêu | Đvt | MT 2026 | MT 2030 | Đơn vị theo dõi
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50 | 80 | Sở Tư pháp
        ",
        "
        INDICATORS @14
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50 2030=80 | M=Sở Tư pháp
        ",
    );
}

#[test]
fn a_table_without_numbers_below_a_signature_is_another() {
    check(
        "
        NHIỆM VỤ TỈNH SƠN LA
        Số TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian dự kiến
        1 | Xây dựng kế hoạch tuyên truyền | Sở Tư pháp | Năm 2026
        Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN
        - Như trên; | | | KT. CHỦ TỊCH

        DANH MỤC NHIỆM VỤ CỦA TỈNH SƠN LA
        Các nhiệm vụ chủ yếu | Đơn vị chủ trì (theo dõi) | Mốc thời gian | Yêu cầu sản phẩm | Ghi chú (nếu có)
        Tổ chức tập huấn kỹ năng số | Sở Nội vụ | Năm 2027 | Báo cáo | Chuyển tiếp
        ",
        "
        TASKS @14
        1 | Xây dựng kế hoạch tuyên truyền | L=Sở Tư pháp | D=Năm 2026
        TASKS @14
        - | Tổ chức tập huấn kỹ năng số | L=Sở Nội vụ | D=Năm 2027 | O=Báo cáo | Ghi chú (nếu có)=Chuyển tiếp
        ",
    );
}
