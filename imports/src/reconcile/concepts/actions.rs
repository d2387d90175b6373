//! What is done: verbs that say little by themselves, those that turn a meaning round, and words that say nothing.

use super::Class::{Filler, Purpose, Turn, Verb};
use super::Entry;

pub(super) const ACTIONS: &[Entry] = &[
    (
        Verb,
        "cấp | kích hoạt | cấp phát | được cấp | thu nhận hồ sơ cấp | tiếp nhận hồ sơ cấp | \
         thu nhận | đăng ký cấp",
    ),
    (Verb, "tích hợp | lồng ghép"),
    (
        Verb,
        "kết nối | liên thông | đồng bộ | kết nối liên thông | chia sẻ | kết nối chia sẻ | \
         liên kết | chia sẻ kết nối | liên thông đồng bộ",
    ),
    (Verb, "cung cấp | gửi | chuyển"),
    (
        Verb,
        "ban hành | xây dựng | hoàn thiện | phát triển | nâng cấp | mở rộng | nhân rộng | \
         thiết lập | hình thành | thành lập | lắp đặt | xây dựng ban hành | soạn thảo | biên soạn",
    ),
    (
        Verb,
        "sử dụng | khai thác | dùng | áp dụng | khai thác sử dụng | vận hành | vận hành khai thác | \
         đưa vào sử dụng | đưa vào vận hành | đưa vào khai thác | kế thừa",
    ),
    (Verb, "quản lý | kiểm soát | theo dõi | giám sát"),
    (Verb, "cắt giảm | rút gọn | đơn giản hóa | giảm bớt | cắt bỏ"),
    (
        Verb,
        "tập huấn | bồi dưỡng | đào tạo | đào tạo tập huấn | tập huấn bồi dưỡng | đào tạo bồi dưỡng",
    ),
    (Verb, "phổ cập | phổ biến"),
    (Verb, "nộp | tiếp nhận | nộp hồ sơ | tiếp nhận hồ sơ | nhận | nhận tiền"),
    (Verb, "hưởng | thụ hưởng"),
    (Verb, "giải quyết | xử lý"),
    (Verb, "trả | trả kết quả"),
    (Verb, "thay thế | thay | thay cho | thay thế cho"),
    (Verb, "phân tích | phân tích tổng hợp | tổng hợp"),
    (Verb, "phát động | hưởng ứng | tổ chức thực hiện | mở"),
    (Verb, "đăng ký"),
    (Verb, "phê duyệt | được phê duyệt | chấp thuận"),
    (Verb, "nghiên cứu | đề xuất | nghiên cứu đề xuất"),
    (
        Verb,
        "góp ý | tham gia góp ý | tham gia ý kiến | đóng góp ý kiến | cho ý kiến",
    ),
    (Verb, "sửa đổi | bổ sung | sửa đổi bổ sung | cập nhật"),
    (Verb, "rà soát | chuẩn hóa"),
    (Verb, "tuyên truyền | hướng dẫn | tuyên truyền hướng dẫn"),
    (Verb, "thanh tra | kiểm tra | thanh tra kiểm tra"),
    (Verb, "đánh giá"),
    (Verb, "công bố | công khai | công bố công khai"),
    (Verb, "thí điểm"),
    (Verb, "bố trí"),
    (Verb, "xác định"),
    (Verb, "hợp tác | hợp tác quốc tế | liên danh"),
    (Verb, "dự báo"),
    (Verb, "bảo vệ | bảo mật"),
    (Verb, "lưu trữ"),
    (Verb, "hoạt động"),
    (Verb, "tiếp cận"),
    (Turn, "giảm | giảm còn | kéo giảm"),
    (Turn, "tăng | tăng thêm | gia tăng"),
    (Turn, "chưa | chưa được"),
    (Turn, "không | không được | không có"),
    (Turn, "thu hồi | khóa | hủy"),
    (Turn, "trừ | ngoại trừ"),
    (
        Purpose,
        "phục vụ | để | nhằm | góp phần | theo | trên cơ sở | trong đó | gồm | bao gồm | đảm bảo | \
         bảo đảm | phục vụ cho | phục vụ việc | phục vụ công tác | tiến tới | hướng tới | gắn với | \
         không yêu cầu | không phải | nhất là | đặc biệt | đặc biệt là | trước mắt | từng bước | \
         dựa trên",
    ),
    (
        Filler,
        "tỷ lệ | khi | số lượng | tỷ trọng | tổng số | tổng | mức | mức độ | chỉ số | số | việc | \
         công tác | các | những | mọi | mỗi | một | của | và | với | trên | trong | về | được | đã | \
         đang | sẽ | có | cho | từ | tại | qua | bằng | cần | phải | đạt | là | ở | vào | lên | ra | \
         đến | tới | hoặc | hay | cũng như | thì | mà | này | đó | khác | tương ứng | có thể | \
         đối với | so với | giữa | trở lên | đủ | đủ điều kiện | theo quy định | quy định | \
         liên quan | có liên quan | trên địa bàn | trên địa bàn tỉnh | trên địa bàn thành phố | \
         trên toàn tỉnh | toàn tỉnh | của tỉnh | của thành phố | tỉnh | thành phố | địa bàn | \
         trên địa bàn toàn tỉnh | tại địa phương | cụ thể | đầy đủ | hiệu quả | có hiệu quả | \
         thống nhất | chủ động | khẩn trương | tích cực | đẩy mạnh | tăng cường | tiếp tục | cho phép | \
         đưa ra | đưa | giữ vững | được giữ vững | được bảo đảm | thực hiện | triển khai | \
         triển khai thực hiện | hoàn thành | hoàn thành việc | phối hợp | tham gia | \
         phối hợp trong việc | tham mưu | tập trung | khuyến khích | hỗ trợ | thúc đẩy | tiến hành | \
         thông qua | xong | xong việc | cùng | nơi | khi thực hiện | trong thực hiện | trong việc | \
         theo phạm vi chức năng của địa phương | theo chức năng nhiệm vụ tại địa phương | \
         theo chức năng của địa phương | theo triển khai của bộ công an | \
         theo chỉ đạo của bộ công an | theo hướng dẫn của bộ công an | với bộ công an | \
         phối hợp với bộ công an | của mình | chính mình | cá nhân của mình | thực tế | thực tiễn | \
         trong thực tế | trong thực tiễn | cư trú trên địa bàn | sinh sống trên địa bàn | kế hoạch | \
         toàn bộ | nội bộ | khi có | ngày | cấp độ | các cấp | cấp học | cá nhân hóa | \
         thay đổi | công nhận | hoàn toàn | nội dung",
    ),
];
