//! Government, its meetings, documents and means, as the programme words them.

use super::Class::{Bodies, Deed, Filler, Key, Light, Modifier, Thing, Verb};
use super::Entry;

pub(super) const ADMINISTRATION: &[Entry] = &[
    (
        Thing,
        "biến động | di biến động | biến động dân số | tăng giảm dân số | dân số tăng giảm | \
         tăng giảm của dân số | thay đổi dân số",
    ),
    (Thing, "di cư | di dân | dòng di cư | luồng di cư | nhập cư"),
    (Thing, "hàng hóa"),
    (Key, "thực phẩm | an toàn thực phẩm | vệ sinh an toàn thực phẩm"),
    (Thing, "quản trị | quản trị công"),
    (
        Thing,
        "trung tâm giám sát | trung tâm theo dõi giám sát | trung tâm chuyên trách giám sát | \
         trung tâm giám sát chuyên trách | trung tâm theo dõi",
    ),
    (Light, "trưởng thành | mức độ trưởng thành | độ trưởng thành"),
    (
        Thing,
        "mối quan hệ | quan hệ | mối quan hệ gia đình | quan hệ gia đình | gia đình",
    ),
    (Light, "bằng chứng | chứng cứ | tức thời"),
    (Light, "dấu hiệu"),
    (Light, "các khoản | khoản | các khoản chi | khoản chi"),
    (
        Thing,
        "cơ quan hành chính | trụ sở hành chính | trụ sở cơ quan hành chính",
    ),
    (Thing, "trung tâm dịch vụ"),
    (Thing, "chức năng | tính năng"),
    (Light, "điểm"),
    (Light, "cuộc họp | phiên họp | hội nghị | họp"),
    (Light, "giao diện lập trình ứng dụng | giao diện lập trình | api"),
    (Light, "đa tiện ích | đa năng | đa nguồn"),
    (Light, "gian lận"),
    (Light, "tiền di động | dịch vụ tiền di động"),
    (Thing, "cảm biến"),
    (Thing, "sổ"),
    (Thing, "thiết bị | trang thiết bị"),
    (
        Light,
        "chứng chỉ | chứng chỉ quốc tế | iso | chứng nhận iso | chứng nhận quốc tế | chứng nhận iso 27001 | \
         chứng chỉ iso",
    ),
    (Light, "truy cập"),
    (
        Light,
        "kênh giao tiếp | giao tiếp | kênh liên lạc | liên lạc | tương tác | sự tương tác",
    ),
    (Light, "tiêu chí"),
    (Thing, "doanh nghiệp khởi nghiệp | khởi nghiệp"),
    (Light, "trợ lý ai"),
    (
        Thing,
        "miễn giảm | miễn | miễn giảm thuế | miễn hoặc giảm | miễn và giảm | giảm miễn | giảm miễn thuế",
    ),
    (Bodies, "hội đồng nhân dân | hđnd"),
    (Verb, "trình | xem xét"),
    (
        Modifier,
        "so với kế hoạch | so với cùng kỳ | so với năm trước | so cùng kỳ | năm trước | kỳ trước",
    ),
    (
        Modifier,
        "hằng ngày | hàng ngày | mỗi ngày | hằng tuần | hàng tuần | mỗi tuần | theo tuần | \
         theo tháng | trong tháng | mỗi quý | theo quý | \
         trong quý | trong tuần | trong ngày | trong ngày làm việc",
    ),
    (Light, "nhu cầu"),
    (Light, "kỹ thuật"),
    (Light, "đường truyền"),
    (Light, "lỗ hổng | lỗ hổng bảo mật"),
    (Verb, "thu hút | huy động | kêu gọi"),
    (Deed, "xác minh"),
    (Verb, "mời"),
    (Verb, "mua"),
    (Verb, "nối"),
    (Verb, "lắp"),
    (Verb, "rót"),
    (Verb, "thu"),
    (Deed, "cắt chuyển"),
    (
        Filler,
        "việt nam | tuổi | chi tiết | đột xuất | tuân thủ | đặc điểm | đặc điểm tình hình | thẩm quyền | \
         theo thẩm quyền | khả thi | tính | bậc học | theo chức năng | phạm vi | rõ | trung tâm | \
         chuyên đề | hàng tháng | ban đầu | dean06 | vn | bcđtw | kh bcđtw | trung cấp | tiên tiến | \
         thành | cũng | cần thiết | đi | kể cả | thực | đến nay | các khoản khác",
    ),
];
