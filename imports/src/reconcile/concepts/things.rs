//! What indicators and tasks are about: services, systems, documents, data, money, networks.

use super::Class::{Channel, Key, Light, Modifier, Thing};
use super::Entry;

pub(super) const THINGS: &[Entry] = &[
    // Public services and administrative procedures.
    (
        Thing,
        "dịch vụ công | dvc | thủ tục hành chính | tthc | thủ tục hành chính công | \
         thủ tục dịch vụ công",
    ),
    (Thing, "hồ sơ"),
    (
        Key,
        "hồ sơ công việc | văn bản đi | văn bản đến | xử lý công việc | hồ sơ nội bộ",
    ),
    (
        Key,
        "hồ sơ đất đai | đất đai | địa chính | quyền sử dụng đất | sổ đỏ",
    ),
    (Key, "hộ tịch | khai sinh | khai tử | kết hôn"),
    (Key, "lý lịch tư pháp"),
    (Key, "quản lý văn bản | quản lý văn bản và điều hành"),
    (
        Thing,
        "thành phần hồ sơ | thành phần | thành phần hồ sơ giấy tờ | hồ sơ thành phần | hồ sơ giấy tờ",
    ),
    (
        Thing,
        "giấy tờ | các loại giấy tờ | tài liệu giấy | giấy tờ cá nhân | giấy tờ tùy thân | \
         giấy tờ liên quan",
    ),
    (Thing, "kết quả giải quyết | kết quả xử lý | kết quả"),
    (
        Thing,
        "trạng thái | tình trạng | tiến độ | tình trạng xử lý | trạng thái xử lý",
    ),
    (Thing, "thông báo | thông tin thông báo | tin báo nhắc"),
    (
        Thing,
        "phản ánh | kiến nghị | phản ánh kiến nghị | phản ánh và kiến nghị | góp ý phản ánh | ý kiến",
    ),
    (
        Thing,
        "hài lòng | mức độ hài lòng | chỉ số hài lòng | tỷ lệ hài lòng | sự hài lòng | \
         chỉ số hài lòng sipas | sipas | độ hài lòng | mức hài lòng",
    ),
    (
        Key,
        "phi địa giới | phi địa giới hành chính | không phụ thuộc địa giới | \
         không phụ thuộc địa giới hành chính | không phụ thuộc vào địa giới hành chính | \
         không theo địa giới hành chính | không phân biệt địa giới | \
         không phân biệt địa giới hành chính | không phụ thuộc nơi cư trú | \
         không giới hạn địa giới | không giới hạn địa giới hành chính | không theo địa giới | \
         không phân biệt nơi cư trú | không phụ thuộc vào địa giới | \
         không phụ thuộc vào nơi cư trú | ngoài địa giới hành chính | \
         không bị giới hạn bởi địa giới hành chính | không giới hạn bởi địa giới hành chính | \
         địa giới hành chính",
    ),
    (Key, "phân cấp | phân quyền | ủy quyền"),
    (
        Modifier,
        "trực tuyến | online | qua mạng | trên môi trường mạng | môi trường điện tử | \
         trên môi trường điện tử | bằng hình thức trực tuyến | theo hình thức trực tuyến | \
         trên môi trường số",
    ),
    (Modifier, "toàn trình"),
    (Modifier, "một phần"),
    (Modifier, "trực tiếp"),
    (Key, "đúng hạn | trước hạn | trước và đúng hạn"),
    (Key, "quá hạn | trễ hạn | chậm hạn"),
    (Channel, "bưu chính | bưu chính công ích | bưu điện"),
    (Channel, "zalo"),
    (Channel, "tin nhắn | sms | tin nhắn sms"),
    (Channel, "vssid"),
    (Channel, "hue s | hues"),
    (Channel, "mạng xã hội | facebook"),
    (
        Channel,
        "cổng thông tin điện tử | trang thông tin điện tử | website",
    ),
    (
        Key,
        "bộ phận một cửa | một cửa | trung tâm phục vụ hành chính công",
    ),
    (
        Thing,
        "trường thông tin | trường dữ liệu | các trường thông tin | các trường dữ liệu | \
         trường dữ liệu thông tin | thông tin trường",
    ),
    (Thing, "danh mục"),
    (
        Key,
        "từ điển dữ liệu | từ điển dữ liệu dùng chung | hệ thống từ điển dữ liệu dùng chung | \
         hệ thống từ điển dữ liệu | từ điển dữ liệu quốc gia | hệ thống từ điển dữ liệu quốc gia | \
         hệ thống từ điển dữ liệu dùng chung quốc gia",
    ),
    (Light, "dùng chung"),
    (
        Thing,
        "thời gian giải quyết | thời gian thực hiện | thời gian xử lý",
    ),
    (Thing, "lệ phí | các khoản phí"),
    (Thing, "phí"),
    (Thing, "thuế"),
    (Key, "nghĩa vụ tài chính"),
    (
        Key,
        "hệ thống thông tin giải quyết | hệ thống thông tin giải quyết tthc | \
         hệ thống thông tin giải quyết thủ tục hành chính",
    ),
    (
        Channel,
        "cổng dịch vụ công quốc gia | cổng dvc quốc gia | cổng dvcqg | cổng dịch vụ công",
    ),
    (Key, "đăng nhập | đăng nhập một lần"),
    (Light, "xuyên suốt"),
    // Identity.
    (
        Key,
        "căn cước | thẻ căn cước | thẻ căn cước công dân | căn cước công dân | cccd | thẻ cccd | \
         căn cước điện tử",
    ),
    (
        Channel,
        "vneid | ứng dụng vneid | nền tảng vneid | ứng dụng định danh quốc gia vneid | \
         ứng dụng định danh quốc gia | ứng dụng định danh điện tử vneid | nền tảng định danh vneid",
    ),
    (
        Key,
        "tài khoản định danh điện tử | tài khoản đdđt | tkđdđt | tài khoản định danh | \
         tài khoản định danh và xác thực điện tử",
    ),
    (
        Thing,
        "định danh điện tử | đdđt | định danh | định danh và xác thực điện tử | định danh số | \
         định danh xác thực điện tử",
    ),
    (Key, "danh tính điện tử | danh tính số"),
    (Thing, "danh tính"),
    (Modifier, "giả | giả mạo | làm giả | mạo danh"),
    (Modifier, "duy nhất"),
    (Thing, "xác thực | xác thực điện tử | đối soát"),
    (Thing, "tài khoản"),
    (
        Key,
        "định danh địa điểm | địa điểm số | mã định danh địa điểm | mã địa điểm | định danh số địa điểm",
    ),
    (
        Key,
        "địa chỉ số | mã địa chỉ số | địa chỉ số quốc gia | mã địa chỉ | nền tảng địa chỉ số",
    ),
    (
        Thing,
        "dữ liệu địa điểm | dữ liệu về địa điểm | cơ sở dữ liệu địa điểm | csdl địa điểm | địa điểm",
    ),
    (Thing, "nhà ở | nhà dân | nhà | căn nhà | nơi ở"),
    (
        Thing,
        "trụ sở | trụ sở cơ quan | trụ sở làm việc | trụ sở cơ quan tổ chức | \
         trụ sở của cơ quan tổ chức | trụ sở các cơ quan tổ chức | trụ sở của các cơ quan tổ chức | \
         trụ sở cơ quan và tổ chức",
    ),
    (
        Key,
        "chữ ký số | chữ ký số cá nhân | chứng thư số | chứng thư chữ ký số",
    ),
    (
        Key,
        "sàn thương mại điện tử | sàn tmđt | sàn giao dịch thương mại điện tử | sàn giao dịch tmđt | \
         sàn điện tử | nền tảng thương mại điện tử",
    ),
    (Key, "thương mại điện tử | tmđt"),
    (Thing, "kê khai | kê khai thuế"),
    (Light, "minh bạch"),
    (Key, "cơ quan thuế | ngành thuế | cơ quan quản lý thuế | thuế vụ"),
    (
        Thing,
        "vận chuyển | giao nhận | giao nhận vận chuyển | logistics | giao vận | giao hàng | vận tải",
    ),
    (Thing, "giao dịch"),
    (Thing, "giao dịch điện tử"),
    (
        Thing,
        "chứng nhận | chứng thực | xác nhận | xác nhận dữ liệu | chứng nhận dữ liệu",
    ),
    // Data and systems.
    (
        Key,
        "cơ sở dữ liệu quốc gia về dân cư | csdlqg về dân cư | csdlqg về dc | \
         csdl quốc gia về dân cư | csdlqgvdc | csdlqgdc | cơ sở dữ liệu dân cư | csdl dân cư | \
         hệ thống cơ sở dữ liệu dân cư | hệ thống csdl dân cư | \
         hệ thống cơ sở dữ liệu quốc gia về dân cư | hệ thống dân cư",
    ),
    (Thing, "cơ sở dữ liệu quốc gia | csdl quốc gia | csdlqg"),
    (
        Thing,
        "cơ sở dữ liệu chuyên ngành | csdl chuyên ngành | dữ liệu chuyên ngành | chuyên ngành | \
         các csdl chuyên ngành",
    ),
    (Thing, "cơ sở dữ liệu | csdl"),
    (
        Thing,
        "dân cư | dữ liệu dân cư | dữ liệu về dân cư | nền tảng dữ liệu dân cư | nền tảng dân cư",
    ),
    (
        Key,
        "trung tâm dữ liệu dân cư | trung tâm dữ liệu quốc gia về dân cư | \
         hệ thống trung tâm dữ liệu dân cư | hệ thống trung tâm dữ liệu quốc gia về dân cư | \
         trung tâm dân cư",
    ),
    (Key, "trung tâm dữ liệu quốc gia"),
    (Key, "kho dữ liệu dùng chung | kho dữ liệu"),
    (
        Key,
        "trung tâm điều hành thông minh | ioc | trung tâm điều hành thông minh ioc | \
         trung tâm điều hành đô thị thông minh | trung tâm giám sát điều hành thông minh | \
         trung tâm giám sát điều hành đô thị thông minh | \
         trung tâm giám sát và điều hành thông minh | hệ thống trung tâm điều hành thông minh | \
         trung tâm điều hành đô thị thông minh ioc | trung tâm giám sát điều hành thông minh ioc | \
         trung tâm điều hành thông minh tỉnh | trung tâm điều hành | trung tâm ioc | hệ thống ioc | \
         trung tâm giám sát điều hành | trung tâm điều hành đô thị",
    ),
    (Key, "dữ liệu gốc"),
    (Key, "dữ liệu chủ"),
    (Key, "dữ liệu tham chiếu | tham chiếu"),
    (Key, "bộ dữ liệu mẫu | dữ liệu mẫu | tập dữ liệu mẫu"),
    (
        Key,
        "bộ dữ liệu mở | dữ liệu mở | tập dữ liệu mở | kho dữ liệu mở",
    ),
    (
        Thing,
        "ẩn danh | ẩn định danh | ẩn danh hóa | được ẩn danh | khử định danh",
    ),
    (
        Key,
        "làm giàu | làm giàu dữ liệu | dữ liệu làm giàu | bổ sung làm giàu | phân tích làm giàu",
    ),
    (Key, "trí tuệ nhân tạo | ai | trí tuệ nhân tạo ai"),
    (Key, "dữ liệu lớn | big data"),
    (Key, "trợ lý ảo | chatbot"),
    (Key, "bản sao số | digital twin | mô hình bản sao số"),
    (Key, "chuỗi khối | blockchain | chuỗi khối blockchain"),
    (Key, "phi tập trung"),
    (Key, "truy xuất nguồn gốc"),
    (
        Key,
        "sandbox | không gian thử nghiệm | không gian thử nghiệm thực tế | môi trường thử nghiệm",
    ),
    (Key, "dashboard | bảng điều khiển"),
    (Key, "ndop | nền tảng chia sẻ điều phối dữ liệu"),
    (Key, "vnidcheck"),
    (Key, "khung đánh giá | xếp hạng"),
    (Key, "bản đồ số | bản đồ số dân cư"),
    (Thing, "số hóa | được số hóa"),
    (Thing, "tạo lập | hình thành dữ liệu"),
    (Thing, "làm sạch"),
    (Light, "dữ liệu | số liệu | bộ dữ liệu"),
    (Light, "thông tin"),
    (Thing, "thông tin cá nhân | dữ liệu cá nhân"),
    (
        Thing,
        "lịch sử hoạt động | lịch sử hoạt động số | lịch sử giao dịch số | \
         lịch sử hoạt động trên môi trường số | hoạt động số",
    ),
    (Light, "hệ thống | các hệ thống"),
    (Light, "hệ thống thông tin"),
    (Light, "nền tảng"),
    (Light, "nền tảng số"),
    (Light, "ứng dụng"),
    (Light, "phần mềm"),
    (Light, "điện tử"),
    (Light, "thông minh"),
    (Light, "xã hội | kinh tế xã hội | kinh tế | đời sống xã hội"),
    (
        Light,
        "văn bản | văn bản quy phạm pháp luật | văn bản quy phạm | quy phạm pháp luật | \
         quy định pháp luật | văn bản pháp lý",
    ),
    (Light, "cơ sở"),
    (Modifier, "thường xuyên | đều đặn | hằng tháng thường xuyên"),
    (Light, "quốc gia"),
    (
        Thing,
        "hạ tầng | hạ tầng kỹ thuật | hạ tầng số | cơ sở hạ tầng | kết cấu hạ tầng | \
         hạ tầng công nghệ | hạ tầng công nghệ thông tin",
    ),
    (Thing, "an toàn thông tin | attt"),
    (Thing, "an ninh mạng | an toàn an ninh mạng"),
    (Thing, "an ninh dữ liệu"),
    (Thing, "thiết bị đầu cuối"),
    (Thing, "bí mật nhà nước"),
    (
        Key,
        "không gian mạng | môi trường mạng | mạng internet | trên mạng",
    ),
    (
        Key,
        "chuyển dịch hạ tầng | dịch chuyển hạ tầng | dịch chuyển | chuyển dịch | di chuyển hạ tầng | \
         chuyển hạ tầng | di dời hạ tầng | đăng ký chuyển dịch hạ tầng",
    ),
    (
        Key,
        "camera | camera giám sát | hệ thống camera | camera thông minh | mạng lưới camera | \
         camera an ninh",
    ),
    (
        Thing,
        "đô thị thông minh | thành phố thông minh | mô hình đô thị thông minh | \
         xây dựng đô thị thông minh",
    ),
    (Thing, "chuyển đổi số | cđs"),
    (Light, "mô hình"),
    // Money and commerce.
    (
        Key,
        "thanh toán không dùng tiền mặt | thanh toán không tiền mặt | ttkdtm | không dùng tiền mặt | \
         không tiền mặt | thanh toán phi tiền mặt | phi tiền mặt | \
         thanh toán không sử dụng tiền mặt | không sử dụng tiền mặt",
    ),
    (
        Key,
        "thanh toán điện tử | phương thức thanh toán điện tử | phương thức điện tử | \
         chi trả điện tử | thanh toán bằng phương thức điện tử | thanh toán qua kênh điện tử | \
         thanh toán bằng hình thức điện tử",
    ),
    (Thing, "thanh toán"),
    (Key, "tiền mặt | bằng tiền mặt"),
    (Key, "grdp"),
    (Thing, "giá trị"),
    (Thing, "doanh thu"),
    (Thing, "tốc độ tăng | tốc độ"),
    (Key, "ví điện tử"),
    (Thing, "thẻ"),
    (Thing, "ngân hàng | tổ chức tín dụng | ngân hàng thương mại"),
    (
        Thing,
        "dịch vụ tài chính | các dịch vụ tài chính | giao dịch tài chính | tổ chức tài chính | \
         tài chính | dịch vụ tài chính ngân hàng",
    ),
    (Key, "viện phí"),
    (Key, "học phí"),
    (Key, "tiền điện | tiền nước"),
    (Key, "hóa đơn điện tử | hóa đơn"),
    (
        Key,
        "thuê bao di động | thuê bao điện thoại di động | sim | số thuê bao di động | \
         sim điện thoại | số điện thoại di động | thuê bao điện thoại | \
         thuê bao viễn thông di động | chủ thuê bao di động",
    ),
    (Key, "thuê bao"),
    (Modifier, "di động"),
    (Modifier, "cố định"),
    (Key, "internet | băng rộng | cáp quang"),
    (
        Thing,
        "phủ sóng | mạng di động | phủ sóng mạng di động | độ phủ sóng | phủ sóng mạng | \
         phủ sóng di động | sóng | có sóng | mạng | sóng di động | mạng di động phủ sóng | độ phủ | \
         phủ sóng dịch vụ di động | bao phủ",
    ),
    // Health.
    (
        Key,
        "hồ sơ sức khỏe điện tử | sổ sức khỏe điện tử | hồ sơ sức khỏe | sổ sức khỏe | hsskđt | \
         ssk điện tử | hồ sơ sức khỏe điện tử cá nhân | sổ sức khỏe điện tử cá nhân | \
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
        "khám chữa bệnh | kcb | khám bệnh chữa bệnh | khám và chữa bệnh | khám bệnh | chữa bệnh | \
         điều trị | khám chữa trị",
    ),
    (Key, "khám sức khỏe định kỳ | khám sức khỏe"),
    (
        Thing,
        "chăm sóc sức khỏe | chăm sóc bảo vệ sức khỏe | bảo vệ sức khỏe",
    ),
    (Thing, "bảo hiểm y tế | bhyt | hệ thống bảo hiểm y tế"),
    (
        Key,
        "vòng đời | suốt vòng đời | trọn đời | suốt đời | trong suốt vòng đời | cả đời | trọn vòng đời",
    ),
    (Key, "giấy chuyển tuyến"),
    (Key, "giấy hẹn khám lại"),
    // Social security and crime.
    (
        Key,
        "an sinh xã hội | asxh | chính sách an sinh xã hội | an sinh | chế độ an sinh xã hội | \
         chính sách an sinh | các chế độ an sinh xã hội | phúc lợi xã hội | trợ giúp an sinh xã hội",
    ),
    (Thing, "chi trả"),
    (
        Thing,
        "trợ cấp | tiền trợ cấp | chế độ trợ cấp | trợ cấp xã hội | các khoản trợ cấp | \
         trợ cấp bhxh | trợ cấp bảo hiểm xã hội",
    ),
    (
        Key,
        "lương hưu | tiền lương hưu | chế độ hưu trí | hưu trí | chế độ lương hưu",
    ),
    (Key, "bảo hiểm xã hội | bhxh"),
    (Key, "bảo hiểm thất nghiệp | thất nghiệp"),
    (Thing, "việc làm"),
    (
        Thing,
        "tội phạm | tội phạm hình sự | vi phạm hình sự | các loại tội phạm | đối tượng phạm tội | vụ án",
    ),
    (Key, "lừa đảo | lừa đảo chiếm đoạt tài sản | chiếm đoạt tài sản"),
    (Key, "ma túy"),
    (Key, "tai nạn giao thông"),
    (
        Thing,
        "đối tượng vi phạm pháp luật | người vi phạm pháp luật | vi phạm pháp luật | \
         đối tượng vi phạm | người vi phạm",
    ),
    (Thing, "tra cứu | truy vấn | tra soát | đối chiếu"),
    (
        Light,
        "an ninh trật tự | an ninh | trật tự | trật tự an toàn xã hội | an ninh trật tự trị an | \
         trị an | trật tự trị an | an ninh trật tự an toàn xã hội | \
         an ninh và trật tự an toàn xã hội | an ninh trật tự xã hội | an toàn xã hội | \
         tình hình an ninh trật tự",
    ),
    (Key, "sim rác"),
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
    (Modifier, "cơ bản"),
    (Modifier, "nâng cao"),
    (Modifier, "chuyên sâu"),
    (Key, "bình dân học vụ số | bình dân học vụ"),
    (
        Thing,
        "học liệu | tài liệu học liệu | tài liệu học tập | nội dung học tập | bài giảng | học liệu số",
    ),
    (
        Thing,
        "khóa học | khóa đào tạo | lớp học | khóa tập huấn | khóa bồi dưỡng | lớp | lớp đào tạo | \
         khóa | các lớp học | chương trình học | khóa học trực tuyến",
    ),
    (
        Thing,
        "chương trình | nội dung chương trình | chương trình giáo dục | giáo trình",
    ),
    (
        Thing,
        "đề tài | công trình nghiên cứu | nhiệm vụ khoa học | nhiệm vụ khoa học và công nghệ | \
         nhiệm vụ khcn | dự án nghiên cứu | công trình",
    ),
    (
        Light,
        "nghiên cứu khoa học | nckh | khoa học | hoạt động nghiên cứu khoa học | \
         nghiên cứu khoa học công nghệ | nghiên cứu khoa học và công nghệ",
    ),
    (Light, "đổi mới sáng tạo | đmst"),
    (
        Thing,
        "giải pháp công nghệ mới | giải pháp công nghệ | công nghệ mới | giải pháp mới | \
         sáng kiến công nghệ",
    ),
    (Light, "giải pháp | các giải pháp | biện pháp"),
    (
        Thing,
        "cuộc thi | các cuộc thi | hội thi | các hội thi | cuộc vận động sáng tạo",
    ),
    (
        Thing,
        "dữ liệu với cuộc sống | dữ liệu với đời sống | dữ liệu vào cuộc sống | \
         dữ liệu vào đời sống | data for life",
    ),
    (
        Thing,
        "sản phẩm kiểu mẫu | sản phẩm mẫu | sản phẩm hình mẫu | mẫu sản phẩm | sản phẩm điển hình",
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
        "công dân số | công dân số việt nam | phát triển công dân số | xây dựng công dân số",
    ),
    (Key, "trạm công dân số"),
    (Thing, "an toàn"),
    (Light, "quyền"),
    (Light, "pháp luật | được pháp luật bảo vệ | pháp luật bảo vệ"),
    (Light, "kinh phí"),
    (Light, "đầu tư mạo hiểm | chấp nhận rủi ro"),
    (
        Light,
        "ngành | lĩnh vực | ngành lĩnh vực | ngành kinh tế | các ngành kinh tế ngành lĩnh vực | \
         ngành kinh tế ngành lĩnh vực | ngành lĩnh vực kinh tế",
    ),
    (Light, "đề án 06 | đề án | đề án tổng thể"),
    (Light, "phương thức | kênh | hình thức"),
    (
        Light,
        "chỉ đạo | điều hành | chỉ đạo điều hành | lãnh đạo chỉ đạo | lãnh đạo chỉ đạo điều hành",
    ),
    (Thing, "cải cách | cải cách hành chính"),
    (Modifier, "trọng yếu | quan trọng | cốt lõi | nòng cốt"),
    (Light, "tự động | tự động hóa"),
    (
        Light,
        "y tế | quản lý y tế | hệ thống thông tin y tế | ngành y tế",
    ),
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
    (Modifier, "bản giấy | giấy"),
    (Light, "mã | mã số"),
    (Light, "kho"),
    (Key, "lưu trú | dịch vụ lưu trú"),
    (Key, "học bạ | học bạ số | học bạ điện tử"),
    (Key, "giấy phép lái xe"),
    (Key, "môi trường"),
    (Key, "du lịch"),
    (Key, "nông nghiệp"),
    (Key, "giao thông"),
    (Key, "văn hóa | di sản văn hóa"),
    (Key, "quy hoạch"),
    (Key, "ocop"),
    (Key, "truyền hình"),
    (Key, "chứng khoán"),
    (Key, "xuất khẩu"),
    (Key, "bảo hiểm"),
    (Key, "lương | tiền lương"),
    (Thing, "công dân toàn cầu"),
    (Key, "chính quyền số | chính quyền điện tử"),
    (Key, "doanh nghiệp số"),
    (Thing, "bản sao | bản sao điện tử"),
    (Key, "kinh tế số"),
    (Light, "xã hội số"),
    (Light, "luật | dự thảo luật | luật sửa đổi"),
    (Light, "nghị định | dự thảo nghị định"),
    (Light, "nghị quyết"),
    (Light, "quyết định"),
    (Light, "thông tư"),
    (Light, "công văn | chỉ thị"),
    (Light, "ngân sách"),
    (Light, "quy trình | quy trình nghiệp vụ | nghiệp vụ"),
    (Light, "hướng dẫn kỹ thuật | kiến trúc | kiến trúc thống nhất"),
    (Light, "tài liệu"),
    (Light, "công cụ | công cụ phân tích"),
    (Light, "kinh nghiệm"),
    (Light, "nơi công cộng | địa điểm công cộng"),
    (
        Light,
        "phương tiện truyền thông | cơ quan truyền thông | truyền thông",
    ),
    (Key, "tổ công nghệ số cộng đồng | công nghệ số cộng đồng"),
    (Key, "đại sứ số | mạng lưới đại sứ số"),
    (Key, "chợ số | nông thôn số | chợ số nông thôn số"),
    (Key, "xã số | thôn số"),
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
    (Key, "bất động sản"),
    (Key, "thủy sản | lâm nghiệp | chăn nuôi | nông sản"),
    (Key, "vé | vé tàu xe"),
    (Key, "internet vạn vật | iot"),
    (Key, "thai sản | ốm đau"),
    (Key, "trả trước | trả sau"),
    (Modifier, "tư nhân | ngoài công lập"),
    (Key, "tiêm chủng"),
    (Light, "sức khỏe"),
    (Modifier, "nội bộ"),
];
