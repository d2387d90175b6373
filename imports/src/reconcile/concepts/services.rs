//! Public services, administrative procedures and identity.

use super::Class::{Channel, Key, Light, Modifier, Thing};
use super::Entry;

pub(super) const SERVICES: &[Entry] = &[
    // Public services and administrative procedures.
    (
        Thing,
        "dịch vụ công | dvc | thủ tục hành chính | tthc | thủ tục hành chính công | \
         thủ tục dịch vụ công | thủ tục | làm thủ tục | làm thủ tục hành chính | thủ tục giấy tờ",
    ),
    (Thing, "hồ sơ | bộ hồ sơ"),
    (
        Key,
        "hồ sơ công việc | văn bản đi | văn bản đến | xử lý công việc | hồ sơ nội bộ",
    ),
    (
        Key,
        "hồ sơ đất đai | đất đai | địa chính | quyền sử dụng đất | sổ đỏ",
    ),
    (Key, "hộ tịch"),
    (Key, "khai sinh"),
    (Key, "khai tử"),
    (Key, "lý lịch tư pháp"),
    (
        Thing,
        "thành phần hồ sơ | thành phần | thành phần hồ sơ giấy tờ | hồ sơ thành phần | \
         hồ sơ giấy tờ | giấy tờ phải nộp | hồ sơ phải nộp | giấy tờ phải có | \
         giấy tờ trong thành phần hồ sơ | giấy tờ trong hồ sơ | giấy tờ thuộc thành phần hồ sơ | \
         giấy tờ phải nộp kèm hồ sơ | giấy tờ nộp kèm hồ sơ | giấy tờ kèm hồ sơ | giấy tờ kèm theo hồ sơ",
    ),
    (
        Thing,
        "giấy tờ | các loại giấy tờ | tài liệu giấy | giấy tờ cá nhân | giấy tờ tùy thân | \
         giấy tờ liên quan",
    ),
    (Thing, "kết quả"),
    (
        Thing,
        "trạng thái | tình trạng | tiến độ | tình trạng xử lý | trạng thái xử lý",
    ),
    (
        Thing,
        "thông báo | thông tin thông báo | tin báo nhắc | nhận tin | tin | báo tin | thông tin về | \
         được báo | báo cho | được báo cho",
    ),
    (
        Thing,
        "phản ánh | kiến nghị | phản ánh kiến nghị | phản ánh và kiến nghị | góp ý phản ánh | \
         ý kiến",
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
         địa giới hành chính | không lệ thuộc địa giới | không lệ thuộc địa giới hành chính | \
         bất cứ đâu | bất kỳ đâu | ở bất cứ đâu | ở bất kỳ đâu | tại bất cứ đâu | \
         tại bất kỳ đâu | bất kỳ nơi nào | tại bất kỳ nơi nào | bất cứ nơi nào | mọi nơi | \
         không kể nơi cư trú | bất kể nơi cư trú | không phân biệt địa bàn | \
         không bó hẹp địa giới | không bó hẹp trong địa giới | xóa bỏ địa giới | \
         không phụ thuộc địa bàn | không phụ thuộc địa bàn hành chính | không giới hạn địa bàn | \
         tại nơi bất kỳ | địa giới | bất cứ xã phường nào | bất kỳ xã phường nào | \
         tại bất cứ xã phường nào | tại bất kỳ xã phường nào",
    ),
    (Key, "phân cấp | phân quyền"),
    (Key, "ủy quyền"),
    (
        Modifier,
        "trực tuyến | online | qua mạng | môi trường điện tử | \
         trên môi trường điện tử | bằng hình thức trực tuyến | theo hình thức trực tuyến | \
         trên môi trường số | theo phương thức trực tuyến | bằng phương thức trực tuyến | \
         trực tuyến hóa | qua internet | gửi qua mạng | qua môi trường mạng | trên môi trường mạng",
    ),
    (Modifier, "toàn trình"),
    (Modifier, "một phần"),
    (Modifier, "trực tiếp"),
    (Key, "đúng hạn | trước hạn | trước và đúng hạn | đúng thời hạn"),
    (Channel, "bưu chính | bưu chính công ích | bưu điện"),
    (Channel, "zalo"),
    (Channel, "tổng đài | đường dây nóng | hotline"),
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
    (
        Thing,
        "danh mục | bảng danh mục | bộ danh mục | danh mục các | danh sách",
    ),
    (
        Key,
        "từ điển dữ liệu | từ điển dữ liệu dùng chung | hệ thống từ điển dữ liệu dùng chung | \
         hệ thống từ điển dữ liệu | từ điển dữ liệu quốc gia | \
         hệ thống từ điển dữ liệu quốc gia | hệ thống từ điển dữ liệu dùng chung quốc gia | từ điển | \
         bộ từ điển | từ điển quốc gia | bộ từ điển quốc gia | từ điển dùng chung | bộ từ điển dữ liệu | \
         bộ từ điển dữ liệu dùng chung",
    ),
    (Light, "dùng chung"),
    (
        Key,
        "thời gian giải quyết | thời gian thực hiện | thời gian xử lý",
    ),
    (
        Thing,
        "phí | lệ phí | phí lệ phí | các khoản phí | phí lệ phí và nghĩa vụ tài chính | \
         các khoản phí lệ phí nghĩa vụ tài chính | phí lệ phí thuế | lệ phí phí thuế | phí lệ phí và thuế | \
         lệ phí phí và thuế | lệ phí phí | phí và lệ phí | lệ phí và phí",
    ),
    (Thing, "thuế"),
    (Key, "nghĩa vụ tài chính"),
    (
        Key,
        "hệ thống giải quyết tthc | hệ thống giải quyết thủ tục hành chính | hệ thống thông tin tthc | \
         hệ thống thông tin giải quyết | hệ thống thông tin giải quyết tthc | \
         hệ thống thông tin giải quyết thủ tục hành chính | hệ thống tthc | hệ thống thủ tục hành chính | \
         phần mềm giải quyết tthc | phần mềm giải quyết thủ tục hành chính | phần mềm một cửa | \
         phần mềm một cửa điện tử",
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
         căn cước điện tử | cccd gắn chip | cccd gắn chíp | thẻ cccd gắn chip | thẻ cccd gắn chíp | \
         căn cước công dân gắn chip | căn cước công dân gắn chíp | căn cước gắn chip | căn cước gắn chíp",
    ),
    (
        Channel,
        "vneid | ứng dụng vneid | nền tảng vneid | ứng dụng định danh quốc gia vneid | \
         ứng dụng định danh quốc gia | ứng dụng định danh điện tử vneid | \
         nền tảng định danh vneid",
    ),
    (
        Key,
        "tài khoản định danh điện tử | chủ tài khoản định danh điện tử | chủ tài khoản định danh | tài khoản đdđt | tkđdđt | tài khoản định danh | \
         tài khoản định danh và xác thực điện tử",
    ),
    (
        Thing,
        "định danh điện tử | đdđt | định danh | định danh và xác thực điện tử | định danh số | \
         định danh xác thực điện tử | nhận diện | nhận dạng | định danh nhận diện | \
         danh tính xác thực",
    ),
    (Key, "danh tính điện tử | danh tính số"),
    (Thing, "danh tính"),
    (Modifier, "giả | giả mạo | làm giả | mạo danh"),
    (Modifier, "duy nhất | chỉ có một | một và chỉ một | chỉ một"),
    (
        Thing,
        "xác thực | xác thực điện tử | chứng minh danh tính | đối soát | đối chiếu | đối khớp | \
         khớp đúng | đối chiếu khớp | phương tiện xác thực | làm phương tiện xác thực",
    ),
    (Thing, "tài khoản"),
    (
        Key,
        "định danh địa điểm | địa điểm số | mã định danh địa điểm | mã địa điểm | \
         định danh số địa điểm",
    ),
    (
        Key,
        "địa chỉ số | mã địa chỉ số | địa chỉ số quốc gia | mã địa chỉ | nền tảng địa chỉ số",
    ),
    (
        Thing,
        "dữ liệu địa điểm | dữ liệu về địa điểm | cơ sở dữ liệu địa điểm | csdl địa điểm | \
         địa điểm | dữ liệu địa điểm số | thông tin địa điểm | dữ liệu vị trí | \
         dữ liệu vị trí địa điểm",
    ),
    (
        Thing,
        "nhà ở | ngôi nhà | căn hộ | nhà dân | nhà | căn nhà | nơi ở",
    ),
    (
        Thing,
        "trụ sở | trụ sở cơ quan | trụ sở làm việc | trụ sở cơ quan tổ chức | \
         trụ sở của cơ quan tổ chức | trụ sở các cơ quan tổ chức | trụ sở của các cơ quan tổ chức | \
         trụ sở cơ quan và tổ chức | công sở | trụ sở công",
    ),
    (
        Key,
        "chữ ký số | chữ ký số cá nhân | chứng thư số | chứng thư chữ ký số | ký số | \
         chứng thư và chữ ký số | chứng thư số và chữ ký số | chứng thư chữ ký số và chữ ký số | \
         chứng thư và chữ ký số cá nhân | chứng thư chữ ký số và chữ ký số cá nhân | \
         chứng thư số và chữ ký số cá nhân",
    ),
    (
        Key,
        "sàn thương mại điện tử | sàn tmđt | sàn giao dịch thương mại điện tử | \
         sàn giao dịch tmđt | sàn điện tử | nền tảng thương mại điện tử",
    ),
    (Key, "thương mại điện tử | tmđt"),
    (Thing, "kê khai | kê khai thuế"),
    (Light, "minh bạch"),
    (Key, "cơ quan thuế | ngành thuế | cơ quan quản lý thuế | thuế vụ"),
    (
        Thing,
        "vận chuyển | vận chuyển hàng hóa | giao nhận hàng hóa | giao nhận | \
         giao nhận vận chuyển | logistics | giao vận | giao hàng | vận tải",
    ),
    (
        Thing,
        "giao dịch | đơn hàng | mua bán | giao dịch mua bán | mua sắm | hoạt động giao dịch | \
         đơn đặt hàng",
    ),
    (Thing, "giao dịch điện tử"),
    (
        Thing,
        "chứng nhận | chứng thực | xác nhận | xác nhận dữ liệu | chứng nhận dữ liệu | \
         chứng thực dữ liệu | được chứng thực | xác thực dữ liệu giao dịch",
    ),
    (
        Key,
        "phát sinh hồ sơ | có phát sinh hồ sơ | không phát sinh hồ sơ",
    ),
];
