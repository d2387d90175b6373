//! Rows that a converter wrote over several lines, with or without a page break between.

use crate::outline::check;

#[test]
fn the_rest_of_a_last_row_stays_out_of_the_next_title() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Kết nối dữ liệu dân cư với | Sở Văn hóa, Thể thao và | Quý I/2026
        | hệ thống thông tin | Du lịch |
        | của tỉnh | |

        DANH MỤC CHỈ TIÊU
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ trực tuyến | % | 50
        ",
        "
        TASKS
        1 | Kết nối dữ liệu dân cư với hệ thống thông tin của tỉnh | L=Sở Văn hóa, Thể thao và Du lịch | D=Quý I/2026
        INDICATORS
        1 | Tỷ lệ hồ sơ trực tuyến | % | 2026=50
        ",
    );
}

#[test]
fn a_name_cut_before_a_place_begins_no_table() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Tổ chức sơ kết trên địa bàn thành phố | Sở Nội vụ | Quý I/2026
        | Huế năm | |
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        | 2026 và triển khai kế hoạch | |
        2 | Tổ chức tập huấn | Sở Y tế | Quý II/2026
        ",
        "
        TASKS
        1 | Tổ chức sơ kết trên địa bàn thành phố Huế năm 2026 và triển khai kế hoạch | L=Sở Nội vụ | D=Quý I/2026
        2 | Tổ chức tập huấn | L=Sở Y tế | D=Quý II/2026
        ",
    );
}

#[test]
fn an_agency_cut_behind_its_first_word_goes_on_below() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
        1 | Triển khai nền tảng của Bộ | Trung tâm | Sở Y tế; Bệnh viện | Quý I/2026
        | Công an | Phục vụ hành chính công tỉnh | Đa khoa tỉnh |
        2 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý II/2026
        ",
        "
        TASKS
        1 | Triển khai nền tảng của Bộ Công an | L=Trung tâm Phục vụ hành chính công tỉnh C=Sở Y tế; Bệnh viện Đa khoa tỉnh | D=Quý I/2026
        2 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026
        ",
    );
}

#[test]
fn the_last_word_of_a_name_is_no_total_and_no_signature() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026
        1 | Tỷ lệ hồ sơ dịch vụ | % | 50
        | công | |
        2 | Văn bản trình | Văn bản | 5
        | chủ tịch ủy ban nhân dân | |
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ dịch vụ công | % | 2026=50
        2 | Văn bản trình chủ tịch ủy ban nhân dân | Văn bản | 2026=5
        ",
    );
}

#[test]
fn a_dash_within_quotes_or_years_begins_no_part() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Tuyên truyền cuộc thi “Dữ liệu với cuộc sống | Sở Khoa học và Công | Năm 2026
        | - Data for life” trong người dân | nghệ |
        2 | Triển khai kế hoạch giai đoạn 2026 | Sở Văn hóa, Thể | Năm 2026
        | - 2030 | thao và Du lịch |
        ",
        "
        TASKS
        1 | Tuyên truyền cuộc thi “Dữ liệu với cuộc sống - Data for life” trong người dân | L=Sở Khoa học và Công nghệ | D=Năm 2026
        2 | Triển khai kế hoạch giai đoạn 2026 - 2030 | L=Sở Văn hóa, Thể thao và Du lịch | D=Năm 2026
        ",
    );
}

#[test]
fn parts_with_a_dash_for_a_number_stay_apart() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Phát triển ứng dụng | |
        - | Bản đồ số phục vụ chỉ đạo, điều hành | Sở Tư pháp | Quý I/2026
        - | Tài khoản định danh của ngành | Sở Nội vụ | Quý II/2026
        2 | Tổ chức tập huấn | Sở Y tế | Quý III/2026
        ",
        "
        TASKS
        1 | Phát triển ứng dụng
        - | Bản đồ số phục vụ chỉ đạo, điều hành | L=Sở Tư pháp | D=Quý I/2026
        - | Tài khoản định danh của ngành | L=Sở Nội vụ | D=Quý II/2026
        2 | Tổ chức tập huấn | L=Sở Y tế | D=Quý III/2026
        ",
    );
}

#[test]
fn half_the_name_of_an_agency_begins_no_table_of_a_province() {
    check(
        "
        STT | Nhiệm vụ | Thời hạn | Cơ quan phối hợp
        1 | Rà soát văn bản quy phạm | Quý I/2026 | Sở Nội vụ, UBND cấp xã, VNPT
        | pháp luật | | Sơn La
        STT | Nhiệm vụ | Thời hạn | Cơ quan phối hợp
        | về dữ liệu | |
        2 | Tổ chức tập huấn | Quý II/2026 | Sở Y tế
        | cho cán bộ | | UBND các xã
        STT | Nhiệm vụ | Thời hạn | Cơ quan phối hợp
        3 | Tổ chức sơ kết | Quý IV/2026 | Sở Y tế
        ",
        "
        TASKS
        1 | Rà soát văn bản quy phạm pháp luật về dữ liệu | C=Sở Nội vụ, UBND cấp xã, VNPT Sơn La | D=Quý I/2026
        2 | Tổ chức tập huấn cho cán bộ | C=Sở Y tế UBND các xã | D=Quý II/2026
        3 | Tổ chức sơ kết | C=Sở Y tế | D=Quý IV/2026
        ",
    );
}

#[test]
fn a_number_behind_what_it_counts_begins_no_row() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
        1 | Hợp nhất ban chỉ đạo thực hiện Đề án | Sở Nội vụ | Công an tỉnh | Quý I/2026
        | 06 của tỉnh | | Sở Y tế |
        2 | Cấp tài khoản định danh mức độ | Sở Y tế | Sở Nội vụ | Quý II/2026
        | 2 | | |
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
        3 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý II/2026
        ",
        "
        TASKS
        1 | Hợp nhất ban chỉ đạo thực hiện Đề án 06 của tỉnh | L=Sở Nội vụ C=Công an tỉnh Sở Y tế | D=Quý I/2026
        2 | Cấp tài khoản định danh mức độ 2 | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026
        3 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026
        ",
    );
}

#[test]
fn a_verb_alone_goes_on_below() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
        1 | Triển khai | Sở Nội vụ | Công an tỉnh | Quý I/2026
        | Danh mục các trường thông tin | | Sở Y tế |
        2 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý II/2026
        ",
        "
        TASKS
        1 | Triển khai Danh mục các trường thông tin | L=Sở Nội vụ C=Công an tỉnh Sở Y tế | D=Quý I/2026
        2 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026
        ",
    );
}

#[test]
fn a_line_that_joins_an_agency_goes_on_with_the_row() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm
        1 | Tham gia góp ý dự thảo về | Sở Nội vụ | Sở Khoa học | Quý I/2026 | Kết quả được công bố
        | Hệ thống từ điển dữ liệu | | và Công nghệ | | trên cổng thông tin
        2 | Hoàn thiện nền tảng số | Sở Y tế | Sở Nội vụ | Quý II/2026 | Báo cáo
        3 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý II/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Tham gia góp ý dự thảo về Hệ thống từ điển dữ liệu | L=Sở Nội vụ C=Sở Khoa học và Công nghệ | D=Quý I/2026 | O=Kết quả được công bố trên cổng thông tin
        2 | Hoàn thiện nền tảng số | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026 | O=Báo cáo
        3 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026 | O=Báo cáo
        ",
    );
}

#[test]
fn agencies_cut_within_a_name_go_on_below() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm
        1 | Hoàn thiện hệ thống giải quyết | Sở Tư | Công an tỉnh | Quý I/2026 | Các khóa đào tạo
        | TTHC trên toàn tỉnh | pháp, Sở Nội vụ | | | Trực tuyến
        2 | Triển khai Trung tâm | Sở Y tế | Ngân hàng Nhà nước Khu vực | Quý II/2026 | Báo cáo
        | Giám sát an ninh mạng | | 3, Thuế tỉnh | | Quyết định
        3 | Tổ chức tập huấn | Sở Y tế | Sở Nội vụ | Quý II/2026 | Báo cáo
        4 | Tổ chức sơ kết | Sở Y tế | Sở Nội vụ | Quý II/2026 | Báo cáo
        5 | Tổ chức tổng kết | Sở Y tế | Sở Nội vụ | Quý II/2026 | Báo cáo
        ",
        "
        TASKS
        1 | Hoàn thiện hệ thống giải quyết TTHC trên toàn tỉnh | L=Sở Tư pháp, Sở Nội vụ C=Công an tỉnh | D=Quý I/2026 | O=Các khóa đào tạo Trực tuyến
        2 | Triển khai Trung tâm Giám sát an ninh mạng | L=Sở Y tế C=Ngân hàng Nhà nước Khu vực 3, Thuế tỉnh | D=Quý II/2026 | O=Báo cáo Quyết định
        3 | Tổ chức tập huấn | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026 | O=Báo cáo
        4 | Tổ chức sơ kết | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026 | O=Báo cáo
        5 | Tổ chức tổng kết | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026 | O=Báo cáo
        ",
    );
}

#[test]
fn in_a_table_of_printed_lines_a_capital_or_a_value_begins_no_row() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Cơ quan chủ trì
        1 | Tỷ lệ hồ sơ thủ tục hành | % | 50 | Sở Tư
        | chính được nộp trực tuyến | | | pháp
        | toàn trình | | |
        2 | Triển khai nền tảng của Bộ | Theo chỉ đạo của | 100% người | Công an tỉnh; Ban
        | Công an và các hệ thống | Bộ Công an | nước ngoài đủ | Chỉ đạo
        | dùng chung trên địa bàn | | điều kiện |
        3 | Tỷ lệ học bạ số của học | % | 70 | Sở Giáo dục
        | sinh phổ thông toàn tỉnh | | | và Đào tạo
        ",
        "
        INDICATORS
        1 | Tỷ lệ hồ sơ thủ tục hành chính được nộp trực tuyến toàn trình | % | 2026=50 | L=Sở Tư pháp
        2 | Triển khai nền tảng của Bộ Công an và các hệ thống dùng chung trên địa bàn | Theo chỉ đạo của Bộ Công an | 2026=100% người nước ngoài đủ điều kiện | L=Công an tỉnh; Ban Chỉ đạo
        3 | Tỷ lệ học bạ số của học sinh phổ thông toàn tỉnh | % | 2026=70 | L=Sở Giáo dục và Đào tạo
        ",
    );
}

#[test]
fn a_line_that_names_a_document_is_no_title_of_a_page() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì
        1 | Nâng cao kết quả bộ chỉ số phục vụ người dân | Sở Nội vụ
        | theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của | |
        | Thủ tướng Chính phủ | |
        2 | Tổ chức tập huấn | Sở Y tế
        ",
        "
        TASKS
        1 | Nâng cao kết quả bộ chỉ số phục vụ người dân theo Quyết định số 766/QĐ-TTg ngày 23/6/2022 của Thủ tướng Chính phủ | L=Sở Nội vụ
        2 | Tổ chức tập huấn | L=Sở Y tế
        ",
    );
}

#[test]
fn a_name_cut_within_that_of_an_agency_goes_on_below() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
        1 | Hợp nhất các ban; thành lập Tổ giúp việc Ban | Sở Y tế | Công an tỉnh; | Quý I/2026
        | Chỉ đạo; ban hành quy chế | | Bảo hiểm xã hội tỉnh |
        2 | Tập huấn cho toàn thể cán bộ | Sở Y tế | Sở Nội vụ | Quý II/2026
        | Rà soát cơ sở dữ liệu | Sở Y tế | Sở Tư pháp |
        3 | Ban hành quy chế | Sở Y tế | Sở Nội vụ | Quý II/2026
        ",
        "
        TASKS
        1 | Hợp nhất các ban; thành lập Tổ giúp việc Ban Chỉ đạo; ban hành quy chế | L=Sở Y tế C=Công an tỉnh; Bảo hiểm xã hội tỉnh | D=Quý I/2026
        2 | Tập huấn cho toàn thể cán bộ | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026
        - | Rà soát cơ sở dữ liệu | L=Sở Y tế C=Sở Tư pháp
        3 | Ban hành quy chế | L=Sở Y tế C=Sở Nội vụ | D=Quý II/2026
        ",
    );
}

#[test]
fn the_rest_of_an_indicator_says_no_figure() {
    check(
        "
        STT | Chỉ tiêu | ĐVT | Năm 2026 | Đơn vị theo dõi
        1 | Bộ chỉ thực hiện không quá 30% tổng số | % | 30 | Sở Tư pháp
        | TTHC thuộc lĩnh vực quản lý | | | Sở Nội vụ
        2 | Tỷ lệ thanh toán | % | 60 | Sở Y tế
        ",
        "
        INDICATORS
        1 | Bộ chỉ thực hiện không quá 30% tổng số TTHC thuộc lĩnh vực quản lý | % | 2026=30 | M=Sở Tư pháp Sở Nội vụ
        2 | Tỷ lệ thanh toán | % | 2026=60 | M=Sở Y tế
        ",
    );
}

#[test]
fn printed_lines_may_have_their_values_in_the_middle() {
    check(
        "
        STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn
        a | Tổ chức hội nghị sơ kết | |
        | triển khai nhiệm vụ trên | Sở Nội vụ | Quý I/2026
        | địa bàn toàn thành phố | |
        b | Ban hành kế hoạch kiểm | |
        | tra của Ủy ban nhân dân | Sở Y tế | Quý II/2026
        | và hướng dẫn thực hiện | |
        ",
        "
        TASKS
        a | Tổ chức hội nghị sơ kết triển khai nhiệm vụ trên địa bàn toàn thành phố | L=Sở Nội vụ | D=Quý I/2026
        b | Ban hành kế hoạch kiểm tra của Ủy ban nhân dân và hướng dẫn thực hiện | L=Sở Y tế | D=Quý II/2026
        ",
    );
}
