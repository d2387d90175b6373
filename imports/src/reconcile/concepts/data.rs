//! Data, systems and networks of offices.

use super::Class::{Key, Light, Modifier, Thing};
use super::Entry;

pub(super) const DATA: &[Entry] = &[
    // Data and systems.
    (
        Key,
        "cơ sở dữ liệu quốc gia về dân cư | csdlqg về dân cư | csdlqg về dc | \
         csdl quốc gia về dân cư | csdlqgvdc | csdlqgdc | cơ sở dữ liệu dân cư | csdl dân cư | \
         cơ sở dữ liệu về dân cư | csdl về dân cư | hệ thống cơ sở dữ liệu về dân cư | \
         hệ thống csdl về dân cư | csdl quốc gia dân cư | cơ sở dữ liệu quốc gia dân cư | \
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
         trung tâm dân cư | trung tâm dữ liệu về dân cư | trung tâm dữ liệu quốc gia dân cư",
    ),
    (Key, "trung tâm dữ liệu quốc gia"),
    (Key, "kho dữ liệu dùng chung | kho dữ liệu"),
    (
        Key,
        "trung tâm điều hành thông minh | ioc | trung tâm điều hành thông minh ioc | \
         trung tâm điều hành đô thị thông minh | trung tâm giám sát điều hành thông minh | \
         trung tâm giám sát điều hành đô thị thông minh | \
         trung tâm giám sát và điều hành thông minh | hệ thống trung tâm điều hành thông minh | \
         trung tâm điều hành đô thị thông minh ioc | \
         trung tâm giám sát điều hành thông minh ioc | trung tâm điều hành thông minh tỉnh | \
         trung tâm điều hành | trung tâm ioc | hệ thống ioc | trung tâm giám sát điều hành | \
         trung tâm điều hành đô thị",
    ),
    (Key, "dữ liệu gốc | các dữ liệu gốc"),
    (Key, "dữ liệu chủ"),
    (Key, "dữ liệu tham chiếu | tham chiếu"),
    (Key, "bộ dữ liệu mẫu | dữ liệu mẫu | tập dữ liệu mẫu"),
    (
        Key,
        "bộ dữ liệu mở | dữ liệu mở | tập dữ liệu mở | kho dữ liệu mở",
    ),
    (
        Thing,
        "ẩn danh | ẩn định danh | ẩn danh hóa | được ẩn danh | khử định danh | đã ẩn danh | \
         đã được ẩn danh | ẩn danh tính | ẩn thông tin định danh | khử thông tin định danh | \
         đã khử thông tin định danh | đã khử định danh | loại bỏ thông tin định danh | \
         xóa thông tin định danh | che thông tin định danh",
    ),
    (
        Key,
        "làm giàu | làm giàu dữ liệu | dữ liệu làm giàu | bổ sung làm giàu | phân tích làm giàu",
    ),
    (
        Key,
        "trí tuệ nhân tạo | ai | trí tuệ nhân tạo ai | công nghệ ai | công nghệ trí tuệ nhân tạo",
    ),
    (Key, "dữ liệu lớn | big data"),
    (Key, "trợ lý ảo | chatbot"),
    (Key, "bản sao số | digital twin | mô hình bản sao số"),
    (Key, "chuỗi khối | blockchain | chuỗi khối blockchain"),
    (Key, "phi tập trung | phi tập trung did"),
    (
        Key,
        "truy xuất nguồn gốc | truy nguyên nguồn gốc | truy nguyên | truy tìm nguồn gốc | truy tìm xuất xứ | \
         truy xuất xuất xứ | nguồn gốc xuất xứ | truy xuất nguồn gốc xuất xứ",
    ),
    (
        Key,
        "sandbox | không gian thử nghiệm | không gian thử nghiệm thực tế | môi trường thử nghiệm",
    ),
    (
        Key,
        "dashboard | bảng điều khiển | bảng theo dõi | bảng theo dõi trực quan",
    ),
    (
        Key,
        "ndop | nền tảng chia sẻ điều phối dữ liệu | nền tảng điều phối chia sẻ dữ liệu",
    ),
    (Key, "vnidcheck"),
    (Key, "khung đánh giá | xếp hạng"),
    (
        Key,
        "bản đồ số | bản đồ số dân cư | bản đồ dân cư số | bản đồ dân cư | bản đồ số về dân cư",
    ),
    (Thing, "số hóa | được số hóa | chuyển sang dạng số | điện tử hóa"),
    (Thing, "tạo lập | hình thành dữ liệu"),
    (Thing, "làm sạch"),
    (Light, "dữ liệu | số liệu | bộ dữ liệu"),
    (Light, "thông tin | thông tin về mình | thông tin của mình"),
    (
        Thing,
        "thông tin cá nhân | dữ liệu cá nhân | thông tin của bản thân | \
         thông tin bản thân | dữ liệu của mình | dữ liệu của bản thân",
    ),
    (
        Thing,
        "lịch sử hoạt động | lịch sử hoạt động số | lịch sử giao dịch số | \
         lịch sử hoạt động trên môi trường số | hoạt động số | nhật ký hoạt động | \
         nhật ký hoạt động số | lịch sử hoạt động trên mạng | dấu vết hoạt động số | \
         lịch sử các hoạt động số | lịch sử các hoạt động",
    ),
    (
        Light,
        "hệ thống | các hệ thống | hai hệ thống | giữa hai hệ thống | bốn hệ thống | ba hệ thống | \
         4 hệ thống | 04 hệ thống | giữa các hệ thống | giữa bốn hệ thống",
    ),
    (Light, "hệ thống thông tin"),
    (
        Light,
        "nền tảng | nền | nền tảng học trực tuyến | nền tảng học tập trực tuyến",
    ),
    (Light, "nền tảng số"),
    (Light, "ứng dụng"),
    (Light, "phần mềm"),
    (Light, "điện tử"),
    (Light, "thông minh"),
    (Light, "xã hội | kinh tế xã hội | kinh tế | đời sống xã hội"),
    (
        Light,
        "văn bản | văn bản quy phạm pháp luật | văn bản quy phạm | quy phạm pháp luật | \
         quy định pháp luật | văn bản pháp lý | pháp lý | quy định pháp lý | cơ sở pháp lý | \
         hành lang pháp lý | văn bản pháp luật | các văn bản pháp luật",
    ),
    (Light, "cơ sở"),
    (
        Modifier,
        "thường xuyên | đều đặn | hằng tháng thường xuyên | liên tục thường xuyên | \
         hằng ngày thường xuyên | một cách thường xuyên | \
         thường xuyên liên tục",
    ),
    (
        Light,
        "quốc gia | các nước | các quốc gia | quốc tế | cấp quốc gia | đối tác nước ngoài | \
         các đối tác nước ngoài | nước ngoài | đối tác quốc tế | tổ chức quốc tế | các tổ chức quốc tế | \
         các nước tổ chức quốc tế | các nước và tổ chức quốc tế | các nước các tổ chức quốc tế | \
         các quốc gia tổ chức quốc tế | các quốc gia và tổ chức quốc tế | các tổ chức quốc gia khác | \
         các tổ chức quốc gia | tổ chức quốc gia khác | các nước tổ chức | tổ chức nước ngoài | \
         các tổ chức nước ngoài | các quốc gia tổ chức nước ngoài | các nước tổ chức nước ngoài",
    ),
    (
        Thing,
        "hạ tầng | hạ tầng kỹ thuật | hạ tầng số | cơ sở hạ tầng | kết cấu hạ tầng | \
         hạ tầng công nghệ | hạ tầng công nghệ thông tin | điều kiện hạ tầng",
    ),
    (Thing, "an toàn thông tin | attt"),
    (Thing, "an ninh mạng | an toàn an ninh mạng"),
    (Thing, "an ninh dữ liệu | an toàn dữ liệu"),
    (
        Thing,
        "thiết bị đầu cuối | đầu cuối | máy trạm | máy tính trạm | máy tính thiết bị đầu cuối",
    ),
    (Thing, "bí mật nhà nước"),
    (
        Key,
        "không gian mạng | môi trường mạng | mạng internet | trên mạng | môi trường số | \
         không gian số",
    ),
    (
        Key,
        "chuyển dịch hạ tầng | dịch chuyển hạ tầng | dịch chuyển | chuyển dịch | \
         di chuyển hạ tầng | chuyển hạ tầng | di dời hạ tầng | đăng ký chuyển dịch hạ tầng | \
         chuyển hệ thống hạ tầng | di chuyển hệ thống | chuyển đổi hạ tầng | đưa hạ tầng | \
         chuyển dịch hệ thống | dịch chuyển hệ thống | di trú hạ tầng",
    ),
    (
        Key,
        "camera | ca mê ra | hệ thống ca mê ra | ca mê ra giám sát | camera giám sát | hệ thống camera | camera thông minh | mạng lưới camera | \
         camera an ninh",
    ),
    (
        Thing,
        "đô thị thông minh | thành phố thông minh | mô hình đô thị thông minh | \
         xây dựng đô thị thông minh | đttm | thành phố thông minh đô thị thông minh",
    ),
    (Thing, "chuyển đổi số | cđs"),
    (Light, "mô hình"),
    (
        Key,
        "kho quản lý dữ liệu điện tử | kho dữ liệu điện tử | \
         kho quản lý dữ liệu điện tử của tổ chức cá nhân | kho lưu trữ dữ liệu điện tử | \
         kho dữ liệu điện tử của tổ chức cá nhân | kho dữ liệu điện tử của cá nhân tổ chức | \
         kho quản lý dữ liệu điện tử của cá nhân tổ chức | kho dữ liệu cá nhân tổ chức | \
         kho dữ liệu tổ chức cá nhân",
    ),
];
