//! What is done: verbs that say little by themselves, those that turn a meaning round, and words that say nothing.

use super::Class::{Deed, Filler, Place, Purpose, Turn, Verb};
use super::Entry;

pub(super) const ACTIONS: &[Entry] = &[
    (
        Verb,
        "cấp | kích hoạt | cấp phát | được cấp | thu nhận hồ sơ cấp | tiếp nhận hồ sơ cấp | \
         thu nhận | đăng ký cấp | được cấp mới | cấp mới | cấp đổi | nhận hồ sơ cấp | nhận hồ sơ làm | \
         tiếp nhận hồ sơ làm | thu nhận hồ sơ làm | thu nhận hồ sơ và cấp | thu nhận hồ sơ để cấp | \
         thu nhận hồ sơ cấp và | tiếp nhận hồ sơ và cấp",
    ),
    (
        Verb,
        "tích hợp | lồng ghép | đưa vào | tích hợp vào | lồng ghép vào | lồng vào",
    ),
    (
        Verb,
        "kết nối | liên thông | đồng bộ | kết nối liên thông | chia sẻ | kết nối chia sẻ | \
         sự kết nối | sự liên thông | sự đồng bộ | sự chia sẻ | sự liên kết | nối thông | thông với | \
         ghép nối | liên kết | chia sẻ kết nối | liên thông đồng bộ | liên kết dữ liệu | \
         kết nối liên thông chia sẻ | chia sẻ dữ liệu | kết nối dữ liệu | đồng bộ dữ liệu | đấu nối",
    ),
    (
        Verb,
        "cung cấp | gửi | chuyển | cung ứng | đăng tải | trao đổi | truyền | phản hồi | đóng góp | \
         chia sẻ cho | bàn giao | phát hành | công khai cung cấp | hiển thị",
    ),
    (
        Verb,
        "ban hành | xây dựng | hoàn thiện | phát triển | nâng cấp | mở rộng | nhân rộng | \
         thiết lập | hình thành | thành lập | lắp đặt | xây dựng ban hành | soạn thảo | \
         biên soạn | lập | khởi tạo | tạo | hoàn thiện ban hành | xây dựng hoàn thiện | \
         duy trì | phủ | đầu tư | đầu tư nâng cấp | nâng cao chất lượng | nâng | hiện đại hóa | \
         bố trí lắp đặt | rà soát ban hành | xây dựng và ban hành | công bố ban hành | \
         ban hành công bố | làm mới | chuẩn bị | đầu tư xây dựng | xây mới | tạo ra | \
         kiện toàn | củng cố | dựng | ký ban hành | ra mắt | trình cấp có thẩm quyền phê duyệt | \
         trình cấp thẩm quyền phê duyệt | phê duyệt theo thẩm quyền | trình phê duyệt | trình ban hành | \
         trình cấp có thẩm quyền ban hành | lập trình cấp có thẩm quyền phê duyệt",
    ),
    (
        Verb,
        "sử dụng | khai thác | dùng | áp dụng | khai thác sử dụng | vận hành | \
         vận hành khai thác | đưa vào sử dụng | đưa vào vận hành | đưa vào khai thác | kế thừa | \
         vận dụng | ứng dụng vào | dùng làm | tận dụng | sử dụng khai thác | có sử dụng | \
         được sử dụng | sử dụng vào | đưa vào hoạt động | khai thác hiệu quả | làm việc với | gặp gỡ | gặp gỡ trao đổi | \
         dùng lại | dùng lại được",
    ),
    (
        Deed,
        "quản lý | kiểm soát | theo dõi | giám sát | sự giám sát | sự quản lý | làm chủ | nắm | kiểm soát và quản lý | \
         theo dõi giám sát | tự quản lý",
    ),
    (
        Deed,
        "cắt giảm | rút gọn | đơn giản hóa | giảm bớt | cắt bỏ | lược bỏ | loại bỏ | bỏ bớt | \
         giản lược | bãi bỏ | lược giảm | giảm thiểu | bỏ | được bỏ | bỏ qua | miễn nộp | \
         không phải nộp | không phải nộp lại | không yêu cầu nộp | không yêu cầu nộp lại | \
         không phải xuất trình | miễn xuất trình | không phải cung cấp | \
         không phải cung cấp lại | không cần | không cần nộp | không cần xuất trình | bớt | giảm tải | tinh giản | tinh gọn | lược",
    ),
    (
        Deed,
        "tập huấn | bồi dưỡng | đào tạo | đào tạo tập huấn | tập huấn bồi dưỡng | \
         đào tạo bồi dưỡng | huấn luyện | hướng dẫn tập huấn | trang bị | được trang bị | \
         nâng cao kiến thức | qua lớp tập huấn | đã qua lớp tập huấn | dự lớp tập huấn | qua tập huấn | \
         qua lớp bồi dưỡng | đã qua lớp bồi dưỡng",
    ),
    (
        Verb,
        "phổ cập | phổ biến | phổ biến nhân rộng | phổ cập hóa | được phổ cập | \
         trang bị kiến thức | biết | thành thạo | thành thục | thuần thục | nắm vững | đạt chuẩn phổ cập | \
         đạt yêu cầu phổ cập | đạt phổ cập",
    ),
    (
        Verb,
        "nộp | tiếp nhận | nộp hồ sơ | tiếp nhận hồ sơ | nhận | nhận tiền | đón nhận | lĩnh | lĩnh tiền | \
         được trả tiền vào | được trả vào | lĩnh qua",
    ),
    (Verb, "hưởng | thụ hưởng"),
    (
        Deed,
        "giải quyết | xử lý | trực tiếp giải quyết | trực tiếp thực hiện | trực tiếp xử lý | dẹp | \
         dẹp bỏ | ngăn chặn | xử lý dứt điểm | trực tiếp thực hiện giải quyết",
    ),
    (Deed, "trả | trả kết quả | nhận kết quả | nhận kết quả giải quyết"),
    (Verb, "thay thế | thay | thay cho | thay thế cho"),
    (Deed, "phân tích | phân tích tổng hợp | tổng hợp | tập hợp"),
    (
        Verb,
        "phát động | hưởng ứng | tổ chức thực hiện | mở | khởi xướng",
    ),
    (Verb, "đăng ký"),
    (
        Deed,
        "phê duyệt | được phê duyệt | chấp thuận | thẩm định | chấp nhận | duyệt | được duyệt | \
         thông qua phê duyệt",
    ),
    (Verb, "nghiên cứu | đề xuất | nghiên cứu đề xuất"),
    (
        Deed,
        "góp ý | tham gia góp ý | tham gia ý kiến | đóng góp ý kiến | cho ý kiến | có ý kiến | gửi ý kiến | \
         gửi góp ý | gửi ý kiến góp ý",
    ),
    (
        Verb,
        "sửa đổi | bổ sung | sửa đổi bổ sung | cập nhật | kiến nghị sửa đổi | \
         kiến nghị sửa đổi bổ sung | đề nghị sửa đổi | đề nghị sửa đổi bổ sung | đề xuất sửa đổi | \
         đề xuất sửa đổi bổ sung | sửa | đề xuất sửa | điều chỉnh | điều chỉnh bổ sung | sửa đổi điều chỉnh | \
         kiến nghị điều chỉnh | kiến nghị sửa | kiến nghị bổ sung | kiến nghị hoàn thiện | đề nghị bổ sung | \
         đề nghị điều chỉnh | chỉnh sửa | kiến nghị sửa bổ sung | chỉnh lý | kiến nghị chỉnh lý",
    ),
    (
        Deed,
        "rà soát | chuẩn hóa | soát lại | soát xét | rà soát lại | kiểm tra lại | rà lại | rà | soát | \
         rà xét | rà quét | đánh giá lại | xem xét lại | kiểm tra hiện trạng | rà soát hiện trạng",
    ),
    (
        Deed,
        "tuyên truyền | hướng dẫn | tuyên truyền hướng dẫn | truyền thông | chỉ dẫn | \
         tuyên truyền mạnh | quảng bá | trực tiếp hướng dẫn | trực tiếp chỉ dẫn | trực tiếp chỉ dẫn cho | \
         trực tiếp hướng dẫn cho",
    ),
    (Deed, "thanh tra | kiểm tra | thanh tra kiểm tra"),
    (
        Deed,
        "đánh giá | chấm | sơ kết | tổng kết | sơ kết tổng kết | đánh giá tổng kết",
    ),
    (Deed, "đo lường | đo"),
    (
        Deed,
        "công bố | công khai | công bố công khai | niêm yết công bố | niêm yết công khai | công khai niêm yết | \
         đăng công khai | đăng tải công khai",
    ),
    (
        Deed,
        "thí điểm | thử nghiệm | làm thử | đặt thử | vận hành thử | thực hiện thí điểm | làm điểm",
    ),
    (
        Verb,
        "bố trí | dành | cân đối | bố trí ngân sách | dành ngân sách | lo kinh phí",
    ),
    (
        Verb,
        "xác định | xác lập | chỉ rõ | nói rõ | nêu rõ | xác định rõ | xác định cụ thể",
    ),
    (
        Deed,
        "hợp tác | hợp tác quốc tế | liên danh | quan hệ với các nước | quan hệ quốc tế | \
         quan hệ với các nước tổ chức quốc tế | mở rộng quan hệ quốc tế | mở rộng quan hệ với các nước",
    ),
    (Deed, "dự báo"),
    (Deed, "bảo vệ | bảo mật | bảo hộ | được bảo vệ | bảo vệ an toàn"),
    (Deed, "lưu trữ | lưu giữ"),
    (Verb, "hoạt động"),
    (Verb, "tiếp cận | sự tiếp cận"),
    (
        Turn,
        "giảm | giảm còn | kéo giảm | giảm mạnh | giảm sâu | giảm rõ rệt",
    ),
    (Turn, "tăng | tăng thêm | gia tăng"),
    (Turn, "chưa | chưa được"),
    (Turn, "không | không được | không có"),
    (Turn, "thu hồi | hủy"),
    (Turn, "trừ | ngoại trừ"),
    (Turn, "hết hạn | hết hiệu lực | hết hạn sử dụng"),
    (Turn, "không thành công | thất bại | bị lỗi"),
    (
        Turn,
        "sai | sai quy định | không đúng quy định | trái quy định | sai phạm | sai sót",
    ),
    (Turn, "chi phí | số tiền | tổng số tiền | số tiền chi"),
    (
        Turn,
        "thời gian trung bình | thời gian bình quân | bình quân | trung bình | bình quân đầu người | đầu người",
    ),
    (
        Turn,
        "tốc độ tăng | tốc độ tăng trưởng | tăng trưởng | mức tăng trưởng | tốc độ phát triển",
    ),
    (Turn, "cấp lại | được cấp lại"),
    (
        Purpose,
        "phục vụ | để | nhằm | theo | trên cơ sở | trong đó | gồm | bao gồm | đảm bảo | \
         bảo đảm | phục vụ cho | phục vụ việc | phục vụ công tác | tiến tới | hướng tới | gắn với | \
         không yêu cầu | không phải | nhất là | đặc biệt | đặc biệt là | trước mắt | từng bước | \
         dựa trên | dành cho | với mục tiêu | để phục vụ | nhằm phục vụ | cho việc | \
         để bảo đảm | để đảm bảo | nhằm bảo đảm | nhằm đảm bảo | như là | không bắt | không bắt buộc | \
         không buộc | không ép buộc | không đòi hỏi | không cần phải | \
         chấm dứt việc bắt | không còn phải | chấm dứt việc",
    ),
    (Filler, "tham gia | tham gia vào"),
    (Filler, "hoàn thành | hoàn thành việc"),
    (Filler, "thực hiện | triển khai | triển khai thực hiện"),
    (
        Filler,
        "tỷ lệ | khi | số lượng | tỷ trọng | tổng số | tổng | mức | mức độ | chỉ số | số | việc | \
         công tác | các | những | mọi | mỗi | một | của | và | với | trên | trong | về | được | đã | \
         đang | sẽ | có | cho | từ | qua | bằng | cần | phải | đạt | là | vào | lên | ra | đến | tới | \
         hoặc | hay | cũng như | thì | mà | này | đó | khác | tương ứng | có thể | đối với | so với | \
         giữa | trở lên | đủ | đủ điều kiện | theo quy định | quy định | so | so năm | liên quan | có liên quan | \
         trên địa bàn | trên địa bàn tỉnh | trên địa bàn thành phố | trên toàn tỉnh | toàn tỉnh | \
         của tỉnh | của thành phố | tỉnh | thành phố | địa bàn | trên địa bàn toàn tỉnh | \
         tại địa phương | cụ thể | đầy đủ | hiệu quả | có hiệu quả | thống nhất | chủ động | \
         khẩn trương | tích cực | đẩy mạnh | tăng cường | tiếp tục | cho phép | đưa ra | đưa | \
         giữ vững | được giữ vững | được bảo đảm | phối hợp | phối hợp trong việc | tham mưu | \
         tập trung | khuyến khích | hỗ trợ | thúc đẩy | tiến hành | thông qua | xong | xong việc | \
         cùng | nơi | khi thực hiện | trong thực hiện | trong việc | \
         theo phạm vi chức năng của địa phương | theo chức năng nhiệm vụ tại địa phương | \
         theo chức năng của địa phương | theo triển khai của bộ công an | theo chỉ đạo của bộ công an | \
         theo hướng dẫn của bộ công an | với bộ công an | phối hợp với bộ công an | của mình | \
         chính mình | cá nhân của mình | thực tế | thực tiễn | trong thực tế | trong thực tiễn | \
         cư trú trên địa bàn | sinh sống trên địa bàn | cư trú trong tỉnh | cư trú tại tỉnh | \
         sinh sống trong tỉnh | cho ra đời | ra đời | mang một | kế hoạch | toàn bộ | khi có | ngày | cấp độ | \
         các cấp | cấp học | cá nhân hóa | thay đổi | công nhận | hoàn toàn | nội dung | phấn đấu | \
         phấn đấu đạt | tối đa | tối thiểu | ít nhất | không quá | không dưới | không thấp hơn | \
         không vượt quá | không vượt | chiếm | tính trên | trong tổng số | trên tổng số | khả năng | có khả năng | \
         hàng năm | hằng năm | định kỳ | kịp thời | đồng thời | ngay | sớm | toàn diện | rộng rãi | \
         mạnh mẽ | từng | riêng | chính thức | hợp lệ | đúng quy định | thuộc | thuộc phạm vi | \
         phạm vi quản lý | thuộc lĩnh vực quản lý | lĩnh vực quản lý | các loại | giai đoạn | \
         bước đầu | tình hình | nhờ | do | lần | gấp | năm | đáp ứng | \
         đáp ứng yêu cầu | yêu cầu | theo yêu cầu | phù hợp | sẵn sàng | hiện có | hiện đang | tất cả | \
         toàn thể | bất kỳ | nào | cả | chỉ | còn | rồi | luôn | thật sự | thực chất | dần | vẫn | \
         dưới | sau | trước | ngoài | bên cạnh | cùng với | như | theo hướng | việc thực hiện | \
         thực hiện việc | hoàn tất | hoàn thành xong | tổ chức triển khai | chủ trì | \
         tham gia phối hợp | có trách nhiệm | bảo đảm việc | đúng | chính xác | minh bạch rõ ràng | \
         nhanh chóng | thuận lợi | thuận tiện | kể từ | trở đi | trở xuống | tính đến | cuối | đầu | \
         quý | tháng | giúp | tạo điều kiện | cách thức | loại | nhóm | số vụ | vụ | con số | \
         tương đương | thêm | đó là | cụ thể là | trực thuộc | sở tại | nơi cư trú | \
         đang cư trú | đang sinh sống | sinh sống | trong toàn tỉnh | trên phạm vi toàn tỉnh | \
         phạm vi toàn tỉnh | toàn thành phố | trên toàn thành phố | trong tỉnh | tại tỉnh | \
         tại địa bàn | ở địa phương | theo hướng dẫn | theo lộ trình | theo chỉ tiêu được giao | \
         chỉ tiêu | mục tiêu | nhiệm vụ | công việc | trách nhiệm | vai trò | tổng số lượng | \
         tổng lượng | phần trăm | đơn vị tính | làm | làm cơ sở | lấy | xem | nhằm mục đích | \
         mục đích | hơn | nhất | rất | ý nghĩa | thông suốt | liên tục | ổn định | \
         bền vững | hiệu lực | chặt chẽ | nghiêm túc | thiết thực | phổ biến rộng rãi | đồng loạt | \
         quyết liệt | trọng tâm | thiết yếu | có điều kiện | lần lượt | triệt để | song song | \
         tổng thể | tập trung vào | hướng đến | nguyên tắc | chủ yếu | bản thân | đều | ngược | \
         ngược lại | làm lại | tự | tự mình | kinh doanh | nghề nghiệp | cùng lúc | hoàn toàn tự động | \
         trong thời gian | về việc | gồm có | trong quá trình | quá trình | khi tham gia | thực sự | \
         đảm bảo việc | một cách | ngày càng | từng bước nâng cao | tích cực tham gia | \
         mọi lúc mọi nơi | nhất định | khác nhau | kèm theo | kèm | có đủ | đủ các | \
         cơ bản hoàn thành | các cơ quan doanh nghiệp liên quan | cơ quan doanh nghiệp liên quan | \
         doanh nghiệp liên quan | các doanh nghiệp liên quan | tổ chức liên quan | \
         các tổ chức liên quan | bộ ngành liên quan | các bộ ngành liên quan | đơn vị liên quan | \
         các đơn vị liên quan | cơ quan liên quan | các cơ quan liên quan | cơ quan đơn vị liên quan | \
         các cơ quan đơn vị liên quan | bởi | cho nên | nên | nếu | khi đã | khi đủ | sau khi | \
         trước khi | hằng quý | theo từng | dùng để | cụ thể hóa | căn cứ | làm căn cứ | khớp | \
         khớp với | đã phát sinh | giới hạn | lũy kế | cộng dồn | đặt ra | theo kế hoạch | cam kết | \
         được giao | theo phân công | từ phía | phía | nằm trong | nằm | ngay trên | bất cứ | có sẵn | \
         sẵn có | sẵn | luôn luôn | dễ dàng | nhanh | trọn vẹn | hiện nay | hiện tại | \
         mang lại | đem lại | cao | tốt | cao hơn | ưu tiên | đầu tiên | được phép | phép | chung | \
         đúng chuẩn | chuẩn | đúng tiến độ | đúng lộ trình | theo tiến độ | đều được | đều có | lượng | \
         tỷ số | hệ số | mức đạt | kết quả đạt được | bước | cơ hội | \
         có nhu cầu | trong năm | mỗi năm | trong kỳ | thực hiện tốt | vận hành ổn định | \
         xuyên suốt toàn bộ | nói chung | nói trên | nêu trên | trên đây | dự kiến | ước | ước đạt | \
         khoảng | tối thiểu đạt | đạt tối thiểu | đạt tỷ lệ | đạt mức | hình thành mới | hai chiều | \
         đa dạng | linh hoạt | tiện lợi | nhận thức | đến năm | tới năm | từ năm | vào năm | hết năm | \
         cuối năm | đầu năm | so với năm | bán hàng | buôn bán | hiện đại | thế hệ | thế hệ thứ | \
         về cơ bản | tương thích | tương thích với | thích hợp | trùng khớp | thống nhất với | \
         phù hợp với | đồng nhất | đồng nhất với | trong phạm vi tỉnh | phạm vi tỉnh | \
         trong phạm vi thành phố | trong phạm vi toàn tỉnh | trên toàn quốc | tần suất | đôn đốc | \
         giữ | phụ trách | được giao phụ trách | được phân công | phân công | thuộc thẩm quyền | \
         quản lý nhà nước | lĩnh vực quản lý nhà nước | lĩnh vực phụ trách | trong lĩnh vực phụ trách | \
         đầu vào | được cấp phép | bao nhiêu | giữ lại | chỉ giữ lại | giao nhiệm vụ | bắt buộc | \
         mình | nêu | lĩnh vực mình phụ trách | thuộc lĩnh vực mình phụ trách | \
         lĩnh vực được phân công | lĩnh vực được giao | hợp pháp | khối | mối | sang | hợp điều kiện | \
         hợp với điều kiện | lĩnh vực bộ quản lý | \
         thuộc lĩnh vực mình quản lý | thuộc lĩnh vực bộ quản lý | \
         lĩnh vực quản lý nhà nước được phân công | thuộc lĩnh vực quản lý nhà nước | \
         thuộc lĩnh vực quản lý nhà nước được phân công | lĩnh vực được giao phụ trách | \
         thuộc lĩnh vực phụ trách | lĩnh vực được giao quản lý | đã giao | đã được giao | so với mốc | \
         có đúng mục đích không | đúng mục đích không | đúng quy định không | \
         có đúng quy định không | mỗi tháng | giao tại | được giao tại | dữ liệu đạt yêu cầu | bổ trợ | \
         cấp bách | cấp thiết | đội ngũ | lực lượng đội ngũ | khu vực công và tư | \
         khu vực công và khu vực tư | cả khu vực công và tư | công và tư | chấp hành quy định | \
         chấp hành các quy định | việc chấp hành quy định | những điểm | sát điều kiện | sát với điều kiện | \
         sát đặc điểm | sát với đặc điểm | \
         lực lượng bố trí | bố trí lực lượng | có đủ điều kiện | họ | gia cố | \
         đối chiếu theo | đã tổ chức | của nhà nước và ngoài nhà nước | \
         nhà nước và ngoài nhà nước | trong nhà nước và ngoài nhà nước | làm gốc | gốc so sánh | giao | \
         trước mắt ưu tiên | trước hết ưu tiên | trong đó ưu tiên | ngành lĩnh vực phụ trách | \
         thuộc ngành lĩnh vực phụ trách | thuộc ngành lĩnh vực được giao quản lý | \
         ngành lĩnh vực được giao quản lý | trong phạm vi ngành phụ trách | còn vướng | còn cản trở | \
         cản trở | trong và ngoài khu vực nhà nước | không vi phạm | đúng mục đích không vi phạm | \
         đúng mục đích không vi phạm quy định | không vi phạm các quy định | không vi phạm quy định về | \
         phân bổ | theo chỉ tiêu bộ công an phân bổ | am hiểu | am hiểu về | luồng | ngành quản lý | \
         thuộc ngành quản lý | ngành phụ trách | hữu quan | cơ quan hữu quan | tính theo số lần so với | \
         tính theo số lần | tác phong | chấn chỉnh tác phong | lực lượng | mạnh thẩm quyền",
    ),
    (Verb, "gắn | gắn mã | gán | gắn kết"),
    (Verb, "khai báo | khai"),
    (Deed, "giảng dạy | dạy | học tập | rèn luyện"),
    (
        Verb,
        "phòng chống | phòng ngừa | đấu tranh | đấu tranh phòng chống | phòng và chống | ngăn ngừa",
    ),
    (Verb, "tham khảo | đối sánh | so sánh"),
    (Verb, "thu thập | thống kê | ghi nhận"),
    (Verb, "hợp nhất"),
    (Verb, "đề nghị | kiến nghị đề xuất"),
    (Verb, "tiếp thu | lấy ý kiến | tham vấn"),
    (Verb, "đạt được | giành"),
    (Verb, "công tác quản lý"),
    (Verb, "sở hữu | nắm giữ"),
    (Deed, "ký kết"),
    (Verb, "đẩy | cập nhật đẩy"),
    (Verb, "phát huy | phát sinh"),
    (Deed, "chuyển thành | chuyển đổi thành | trở thành"),
    (Turn, "bị"),
    (
        Turn,
        "từ chối | trả lại | bị từ chối | bị trả lại | khóa tài khoản | bị khóa",
    ),
    (Verb, "vận động | phổ biến tuyên truyền"),
    (Deed, "chấm điểm"),
    (Verb, "lựa chọn | chọn"),
    (Verb, "đặt | bố trí đặt"),
    (Verb, "kết hợp"),
    (
        Place,
        "tại | ở | tại các | ở các | đặt tại | có tại | ngay tại | diễn ra tại",
    ),
    (
        Verb,
        "bao phủ | độ phủ | độ bao phủ | phủ kín | phủ khắp | phủ rộng",
    ),
];
