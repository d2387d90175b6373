//! Money and commerce, health, social security, crime, skills, schools, science, and what local plans add.

use super::Class::{Key, Light, Modifier, Thing};
use super::Entry;

pub(super) const SOCIETY: &[Entry] = &[
    // Money and commerce.
    (
        Key,
        "thanh toán không dùng tiền mặt | thanh toán không tiền mặt | ttkdtm | không dùng tiền mặt | \
         không tiền mặt | thanh toán phi tiền mặt | phi tiền mặt | thanh toán không sử dụng tiền mặt | \
         không sử dụng tiền mặt | thu tiền không dùng tiền mặt | trả tiền không dùng tiền mặt | \
         không phải tiền mặt | thu không dùng tiền mặt | thu phí không dùng tiền mặt | \
         không cần tiền mặt | không bằng tiền mặt | không thu tiền mặt | không nhận tiền mặt | \
         không qua tiền mặt",
    ),
    (
        Key,
        "thanh toán điện tử | phương thức thanh toán điện tử | phương thức điện tử | chi trả điện tử | \
         thanh toán bằng phương thức điện tử | thanh toán qua kênh điện tử | \
         thanh toán bằng hình thức điện tử | trả tiền bằng phương thức điện tử | thanh toán số | \
         trả tiền điện tử | trả tiền bằng hình thức điện tử | trả tiền theo hình thức điện tử | \
         thanh toán theo hình thức điện tử | thanh toán bằng phương tiện điện tử | phương tiện điện tử | phương tiện thanh toán điện tử | \
         chi trả bằng hình thức điện tử | chi trả theo hình thức điện tử | \
         chi trả bằng phương thức điện tử",
    ),
    (
        Thing,
        "thanh toán | trả tiền | thu tiền | trả phí | đóng phí | nộp phí | giao dịch thanh toán | \
         nộp phí lệ phí | thanh toán phí lệ phí | nộp lệ phí | thanh toán lệ phí | thanh toán phí | \
         nghĩa vụ thanh toán | nộp phí lệ phí nghĩa vụ tài chính | thanh toán nghĩa vụ tài chính | \
         thanh toán phí lệ phí nghĩa vụ tài chính | nộp tiền | giao dịch nộp tiền",
    ),
    (Key, "tiền mặt | bằng tiền mặt"),
    (
        Key,
        "grdp | tổng sản phẩm trên địa bàn | tổng sản phẩm trên địa bàn tỉnh | tổng sản phẩm",
    ),
    (Thing, "giá trị"),
    (Thing, "doanh thu"),
    (Key, "ví điện tử"),
    (Thing, "thẻ"),
    (Thing, "ngân hàng | tổ chức tín dụng | ngân hàng thương mại"),
    (
        Thing,
        "dịch vụ tài chính | các dịch vụ tài chính | giao dịch tài chính | tổ chức tài chính | \
         tài chính | dịch vụ tài chính ngân hàng | tổ chức tài chính ngân hàng | các tổ chức tài chính | \
         lĩnh vực tài chính | sản phẩm tài chính | dịch vụ tài chính số | giao dịch tài chính ngân hàng",
    ),
    (Key, "viện phí"),
    (Key, "học phí"),
    (Key, "hóa đơn điện tử | hóa đơn"),
    (
        Key,
        "thuê bao di động | chủ thuê bao | thông tin chủ thuê bao | thuê bao điện thoại di động | sim | \
         số thuê bao di động | sim điện thoại | số điện thoại di động | thuê bao điện thoại | \
         thuê bao viễn thông di động | chủ thuê bao di động | thông tin chủ thuê bao di động | \
         chủ thuê bao điện thoại di động",
    ),
    (Key, "thuê bao"),
    (
        Key,
        "sử dụng mạng | dùng mạng | sử dụng mạng di động | dùng mạng di động | truy cập mạng | \
         sử dụng dịch vụ mạng di động | dùng dịch vụ mạng di động | sử dụng dịch vụ mạng | \
         dùng dịch vụ mạng",
    ),
    (Modifier, "di động"),
    (Modifier, "cố định"),
    (Key, "internet | băng rộng | cáp quang"),
    (
        Thing,
        "phủ sóng | mạng di động | phủ sóng mạng di động | độ phủ sóng | phủ sóng mạng | \
         phủ sóng di động | sóng | có sóng | mạng | sóng di động | mạng di động phủ sóng | \
         phủ sóng dịch vụ di động | vùng phủ sóng | vùng phủ | sóng mạng | phủ mạng | \
         vùng phủ sóng di động | có sóng di động",
    ),
    // Health.
    (
        Key,
        "hồ sơ sức khỏe điện tử | sổ sức khỏe điện tử | hồ sơ sổ sức khỏe điện tử | \
         sổ hồ sơ sức khỏe điện tử | hồ sơ sức khỏe | sổ sức khỏe | hsskđt | ssk điện tử | \
         hồ sơ sức khỏe điện tử cá nhân | sổ sức khỏe điện tử cá nhân | \
         hồ sơ sức khỏe cá nhân điện tử | hồ sơ sức khỏe số | sổ sức khỏe số | \
         hồ sơ theo dõi sức khỏe điện tử | sổ theo dõi sức khỏe điện tử",
    ),
    (
        Key,
        "bệnh án điện tử | hồ sơ bệnh án điện tử | bệnh án | hồ sơ bệnh án",
    ),
    (
        Key,
        "đơn thuốc điện tử | đơn thuốc | kê đơn điện tử | đơn thuốc số",
    ),
    (
        Thing,
        "khám chữa bệnh | kcb | khám bệnh chữa bệnh | khám và chữa bệnh | khám bệnh | \
         chữa bệnh | điều trị | khám chữa trị | khám điều trị bệnh | khám điều trị | khám và điều trị | \
         khám và điều trị bệnh | thăm khám | đến khám | đi khám | đến khám bệnh | đi khám bệnh | \
         khi đi khám",
    ),
    (Key, "khám sức khỏe định kỳ | khám sức khỏe"),
    (
        Thing,
        "chăm sóc sức khỏe | chăm sóc bảo vệ sức khỏe | bảo vệ sức khỏe",
    ),
    (Thing, "bảo hiểm y tế | bhyt | hệ thống bảo hiểm y tế"),
    (
        Key,
        "vòng đời | suốt vòng đời | trọn đời | suốt đời | trong suốt vòng đời | cả đời | \
         trọn vòng đời | cuối đời | đến cuối đời | từ khi sinh ra đến cuối đời | \
         từ lúc sinh ra | theo suốt cuộc đời | suốt cuộc đời | trong cả cuộc đời | cả vòng đời | \
         theo vòng đời | toàn bộ vòng đời | từ khi sinh ra | đến hết đời | trọn cuộc đời | \
         từ khi sinh ra đến hết đời | từ lúc sinh ra đến khi mất | từ khi sinh ra đến khi mất",
    ),
    (Key, "giấy chuyển tuyến"),
    (Key, "giấy hẹn khám lại | giấy hẹn tái khám"),
    // Social security and crime.
    (
        Key,
        "an sinh xã hội | asxh | chính sách an sinh xã hội | an sinh | chế độ an sinh xã hội | \
         chính sách an sinh | các chế độ an sinh xã hội | phúc lợi xã hội | \
         trợ giúp an sinh xã hội",
    ),
    (Thing, "chi trả"),
    (
        Thing,
        "trợ cấp | tiền trợ cấp | chế độ trợ cấp | trợ cấp xã hội | trợ giúp xã hội | các khoản trợ cấp | \
         trợ cấp bhxh | trợ cấp bảo hiểm xã hội",
    ),
    (
        Key,
        "lương hưu | nghỉ hưu | người nghỉ hưu | người hưu trí | tiền lương hưu | \
         chế độ hưu trí | hưu trí | chế độ lương hưu",
    ),
    (Key, "bảo hiểm xã hội | bhxh"),
    (
        Key,
        "bảo hiểm thất nghiệp | thất nghiệp | lao động thất nghiệp | người thất nghiệp",
    ),
    (Thing, "việc làm"),
    (
        Thing,
        "tội phạm | tội phạm hình sự | vi phạm hình sự | các loại tội phạm | \
         đối tượng phạm tội | vụ án | phạm tội | hành vi phạm tội | vụ phạm tội | tội",
    ),
    (Key, "lừa đảo | lừa đảo chiếm đoạt tài sản | chiếm đoạt tài sản"),
    (
        Thing,
        "đối tượng vi phạm pháp luật | người vi phạm pháp luật | vi phạm pháp luật | \
         đối tượng vi phạm | người vi phạm | người có hành vi phạm pháp | \
         người có hành vi vi phạm pháp luật | người có hành vi vi phạm | người phạm pháp",
    ),
    (
        Thing,
        "tra cứu | truy vấn | tra soát | tra được | tra ra | tìm kiếm",
    ),
    (
        Light,
        "an ninh trật tự | an ninh | trật tự | trật tự an toàn xã hội | an ninh trật tự trị an | \
         trị an | trật tự trị an | an ninh trật tự an toàn xã hội | \
         an ninh và trật tự an toàn xã hội | an ninh trật tự xã hội | an toàn xã hội | \
         tình hình an ninh trật tự",
    ),
    (
        Key,
        "sim rác | sim không chính chủ | số không chính chủ | thuê bao không chính chủ | thu hồi sim rác | \
         thu hồi sim không chính chủ | xử lý sim rác",
    ),
    (Key, "tài khoản ảo"),
    (
        Key,
        "tố giác | tin báo | tin báo tố giác tội phạm | tố giác tội phạm | tin báo tố giác",
    ),
    (Thing, "công nghệ cao"),
    // Skills, schools, science.
    (
        Key,
        "kỹ năng số | kỹ năng công nghệ số | kỹ năng chuyển đổi số | năng lực kỹ năng số | \
         kiến thức kỹ năng số | kỹ năng số thiết yếu",
    ),
    (Key, "năng lực số"),
    (
        Modifier,
        "cơ bản | căn bản | ở mức cơ bản | mức cơ bản | mức độ cơ bản",
    ),
    (Modifier, "nâng cao"),
    (Modifier, "chuyên sâu"),
    (Key, "bình dân học vụ số | bình dân học vụ"),
    (
        Thing,
        "học liệu | tài liệu học liệu | tài liệu học tập | nội dung học tập | bài giảng | \
         học liệu số",
    ),
    (
        Thing,
        "khóa học | khóa đào tạo | lớp học | khóa tập huấn | khóa bồi dưỡng | lớp | \
         lớp đào tạo | mở lớp đào tạo | khóa | các lớp học | chương trình học | khóa học trực tuyến | mở lớp | \
         mở khóa học | mở lớp học | khóa đào tạo trực tuyến | lớp bồi dưỡng | lớp bồi dưỡng kiến thức | \
         lớp học bồi dưỡng | mở lớp bồi dưỡng kiến thức | bồi dưỡng kiến thức",
    ),
    (
        Thing,
        "chương trình | nội dung chương trình | chương trình giáo dục | giáo trình",
    ),
    (
        Thing,
        "đề tài | công trình nghiên cứu | nhiệm vụ khoa học | nhiệm vụ khoa học và công nghệ | \
         nhiệm vụ khcn | dự án nghiên cứu | công trình | công trình khoa học | \
         đề tài khoa học công nghệ | công trình nghiên cứu khoa học",
    ),
    (
        Light,
        "nghiên cứu khoa học | nckh | khoa học | hoạt động nghiên cứu khoa học | \
         nghiên cứu khoa học công nghệ | nghiên cứu khoa học và công nghệ",
    ),
    (Light, "đổi mới sáng tạo | đmst | sáng tạo"),
    (
        Thing,
        "giải pháp công nghệ mới | giải pháp công nghệ | công nghệ mới | giải pháp mới | \
         sáng kiến công nghệ",
    ),
    (Light, "giải pháp | các giải pháp | biện pháp"),
    (
        Thing,
        "cuộc thi | các cuộc thi | hội thi | các hội thi | cuộc vận động sáng tạo | thi | \
         hội thi sáng tạo | dự thi | phong trào thi | cuộc thi và nghiên cứu",
    ),
    (
        Thing,
        "dữ liệu với cuộc sống | dữ liệu với đời sống | dữ liệu vào cuộc sống | \
         dữ liệu vào đời sống | data for life | đưa dữ liệu vào đời sống | đưa dữ liệu vào cuộc sống | \
         đưa dữ liệu vào phục vụ đời sống | đưa dữ liệu phục vụ đời sống | dữ liệu phục vụ đời sống | \
         dữ liệu phục vụ cuộc sống | đưa dữ liệu ứng dụng vào cuộc sống | ứng dụng dữ liệu vào cuộc sống | \
         đưa dữ liệu vào phục vụ cuộc sống | đưa dữ liệu phục vụ cuộc sống",
    ),
    (
        Thing,
        "sản phẩm kiểu mẫu | sản phẩm mẫu | sản phẩm hình mẫu | mẫu sản phẩm | \
         sản phẩm điển hình | kiểu mẫu | hình mẫu | làm mẫu | mô hình mẫu",
    ),
    (Thing, "sản phẩm"),
    (
        Key,
        "03 nhà | 3 nhà | ba nhà | nhà nước nhà trường doanh nghiệp | \
         03 nhà nhà nước nhà trường doanh nghiệp | 3 nhà nhà nước nhà trường doanh nghiệp | \
         ba nhà nhà nước nhà trường doanh nghiệp | liên kết ba nhà | hợp tác ba nhà | \
         hợp tác 03 nhà | hợp tác 3 nhà | liên kết 3 nhà | liên kết 03 nhà | \
         nhà nước nhà trường và doanh nghiệp",
    ),
    (
        Thing,
        "công dân số | công dân số việt nam | phát triển công dân số | xây dựng công dân số | \
         công dân số phát triển",
    ),
    (Key, "trạm công dân số"),
    (Thing, "an toàn"),
    (
        Light,
        "quyền | quyền lợi | quyền và lợi ích | quyền lợi hợp pháp | quyền và lợi ích hợp pháp | \
         quyền lợi ích hợp pháp | quyền lợi chính đáng",
    ),
    (
        Light,
        "pháp luật | được pháp luật bảo vệ | pháp luật bảo vệ | luật pháp | \
         được luật pháp bảo vệ | pháp luật bảo hộ | được pháp luật bảo hộ | theo pháp luật | \
         luật pháp bảo hộ | luật pháp bảo vệ | được luật pháp bảo hộ",
    ),
    (
        Light,
        "kinh phí | vốn đầu tư | nguồn vốn | cấp vốn | vốn | kinh phí thực hiện",
    ),
    (Light, "đầu tư mạo hiểm | mạo hiểm | chấp nhận rủi ro | rủi ro"),
    (
        Light,
        "ngành | lĩnh vực | ngành lĩnh vực | ngành kinh tế | các ngành kinh tế ngành lĩnh vực | \
         ngành kinh tế ngành lĩnh vực | ngành lĩnh vực kinh tế",
    ),
    (Light, "đề án 06 | đề án | đề án tổng thể"),
    (
        Light,
        "phương thức | kênh | hình thức | kênh thông tin | công cụ kết nối | kênh trao đổi | \
         kênh tương tác | đầu mối",
    ),
    (
        Light,
        "chỉ đạo | điều hành | sự chỉ đạo | ra quyết định | hỗ trợ ra quyết định | chỉ đạo điều hành | lãnh đạo chỉ đạo | lãnh đạo chỉ đạo điều hành | \
         lãnh đạo tỉnh | lãnh đạo thành phố | lãnh đạo các cấp | lãnh đạo điều hành | \
         phục vụ lãnh đạo điều hành | lãnh đạo và điều hành",
    ),
    (Thing, "cải cách | cải cách hành chính"),
    (
        Modifier,
        "trọng yếu | quan trọng | then chốt | cốt lõi | nòng cốt | trọng điểm",
    ),
    (Light, "tự động | tự động hóa"),
    (Light, "y tế | quản lý y tế | hệ thống thông tin y tế"),
    (Light, "giáo dục"),
    (
        Light,
        "công nghệ | công nghệ thông tin | cntt | khoa học công nghệ",
    ),
    (Light, "dịch vụ | dịch vụ số | tiện ích | tiện ích số"),
    (Light, "chính sách | chế độ"),
    (Light, "nguồn | nguồn lực | năng lực"),
    (Light, "mạng lưới"),
    (Thing, "quy mô | tổng mức"),
    (Light, "bản giấy | giấy"),
    (Light, "mã | mã số"),
    (Light, "kho"),
    (Key, "cư trú | thông tin cư trú | đăng ký cư trú"),
    (Key, "nông nghiệp"),
    (Key, "truyền hình"),
    (Key, "bảo hiểm"),
    (Thing, "công dân toàn cầu"),
    (Key, "chính quyền số | chính quyền điện tử"),
    (Thing, "bản sao | bản sao điện tử"),
    (Key, "kinh tế số"),
    (Light, "xã hội số"),
    (Light, "luật | dự thảo luật | luật sửa đổi"),
    (Light, "nghị định | dự thảo nghị định"),
    (Light, "nghị quyết"),
    (Light, "quyết định"),
    (Light, "thông tư"),
    (Key, "khiếu nại | tố cáo | khiếu nại tố cáo | số khiếu nại"),
    (Modifier, "xã hội hóa | được xã hội hóa"),
    (Light, "dự thảo"),
    (Light, "atm | cây atm | máy atm | rút tiền"),
    (Key, "thi hành | thi hành án"),
    (Light, "công văn | chỉ thị"),
    (Light, "ngân sách"),
    (Light, "quy trình | quy trình nghiệp vụ | nghiệp vụ"),
    (Light, "hướng dẫn kỹ thuật | kiến trúc | kiến trúc thống nhất"),
    (Light, "tài liệu | sổ tay | sổ tay hướng dẫn | cẩm nang"),
    (Light, "công cụ | bộ công cụ"),
    (Light, "kinh nghiệm | học hỏi | học hỏi kinh nghiệm"),
    (Light, "nơi công cộng | địa điểm công cộng"),
    (Light, "phương tiện truyền thông | các phương tiện truyền thông"),
    (Key, "tổ công nghệ số cộng đồng | công nghệ số cộng đồng"),
    (Key, "đại sứ số | mạng lưới đại sứ số"),
    (Key, "chợ số | nông thôn số | chợ số nông thôn số"),
    (
        Key,
        "xã số | thôn số | ấp số | phường số | làng số | khu phố số | tổ dân phố số | buôn số | bản số | \
         khóm số | thôn bản số | thôn buôn số | khu vực số | tổ dân phố thông minh | ấp thôn số | \
         thôn làng số | bản làng số | thôn ấp số",
    ),
    (Key, "văn thư | văn thư lưu trữ | lưu trữ văn thư"),
    (Key, "hộ chiếu"),
    (
        Light,
        "đúng đủ sạch sống | đúng đủ sạch sống thống nhất dùng chung",
    ),
    (
        Light,
        "phân tầng | theo đối tượng | nhóm đối tượng | từng nhóm đối tượng | từng đối tượng",
    ),
    (
        Light,
        "chính quy | giáo dục chính quy | chính trị | chính trị tư tưởng | tư tưởng",
    ),
    (Light, "cơ chế | ưu đãi"),
    (Key, "thủy sản"),
    (Key, "môi trường"),
    (Key, "internet vạn vật | iot"),
    (Modifier, "tư nhân | ngoài công lập"),
    (Light, "sức khỏe"),
    (Modifier, "nội bộ"),
    (
        Light,
        "chất lượng | điều kiện | các điều kiện | chính chủ | tính chính chủ",
    ),
    (
        Light,
        "kỹ năng | các kỹ năng | kiến thức | kiến thức kỹ năng | hiểu biết",
    ),
    (Light, "vướng mắc | bất cập | khó khăn vướng mắc"),
    (Light, "báo cáo | báo cáo thông minh"),
    (Light, "chủ quản | cơ quan chủ quản | đơn vị chủ quản"),
    (
        Key,
        "cổng giám định bảo hiểm y tế | cổng giám định bhyt | cổng giám định",
    ),
    (Light, "hoạch định | hoạch định chính sách | tính toán"),
    (Light, "phương án"),
    (Light, "phong trào"),
    (Key, "công vụ"),
];
