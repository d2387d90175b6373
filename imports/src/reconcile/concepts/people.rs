//! Of whom or of what place a thing is said. Two different ones on the two sides forbid a match.

use super::Class::{Bodies, Filler, Who};
use super::Entry;

pub(super) const PEOPLE: &[Entry] = &[
    (
        Who,
        "người dân | công dân | đối tượng | các đối tượng | dân số | nhân dân | dân | \
         người dân việt nam | công dân việt nam | cá nhân | các cá nhân | dân cư sinh sống | người | \
         quần chúng nhân dân | dân chúng | mọi người dân | mọi công dân | bà con | bà con nhân dân | chủ thể | \
         người sử dụng | người dùng | cư dân | ai cũng | mỗi người | mọi người | toàn dân | \
         người làm thủ tục | mỗi cá nhân | dân cư trên địa bàn | cư dân trên địa bàn | nhân khẩu | \
         tất cả người dân | tầng lớp nhân dân | các tầng lớp nhân dân | toàn thể người dân | người có | công dân trên địa bàn | người trưởng thành",
    ),
    (Who, "doanh nghiệp | các doanh nghiệp | cộng đồng doanh nghiệp"),
    (Who, "tổ chức | cơ quan tổ chức | các tổ chức | tổ chức khác"),
    (
        Who,
        "hộ kinh doanh | hộ kinh doanh cá thể | hộ cá thể | cá nhân kinh doanh | các hộ kinh doanh",
    ),
    (Who, "hợp tác xã | htx"),
    (Who, "doanh nghiệp nhỏ và vừa | doanh nghiệp vừa và nhỏ | dnnvv"),
    (Who, "doanh nghiệp nhà nước"),
    (Who, "doanh nghiệp fdi | doanh nghiệp có vốn đầu tư nước ngoài"),
    (Who, "khách hàng | các khách hàng | người sử dụng dịch vụ"),
    (
        Who,
        "người nước ngoài | người nước ngoài cư trú | người nn | công dân nước ngoài | \
         người ngoại quốc | công dân nước ngoài cư trú | người nước ngoài cư trú hợp pháp | \
         người nước ngoài đủ điều kiện",
    ),
    (
        Who,
        "cán bộ | công chức | viên chức | cán bộ công chức | cán bộ công chức viên chức | \
         cbccvc | cbcc | cán bộ cơ quan nhà nước | cán bộ trong cơ quan nhà nước | \
         cán bộ của cơ quan nhà nước | cán bộ các cơ quan nhà nước | \
         lãnh đạo cán bộ công chức viên chức | lãnh đạo | cán bộ công chức cơ quan nhà nước | \
         cán bộ công chức viên chức cơ quan nhà nước | cán bộ nhà nước | \
         cán bộ làm việc trong cơ quan nhà nước | cán bộ làm việc tại cơ quan nhà nước | \
         công chức viên chức | đội ngũ cán bộ | đội ngũ cán bộ công chức viên chức | \
         công chức nhà nước | cán bộ công chức trong cơ quan nhà nước | \
         cán bộ công chức viên chức trong cơ quan nhà nước | nhân viên",
    ),
    (Who, "đảng viên"),
    (
        Who,
        "hộ nghèo | hộ cận nghèo | người nghèo | hộ nghèo cận nghèo | hộ nghèo hộ cận nghèo",
    ),
    (Who, "hộ gia đình | hộ dân"),
    (Who, "người cao tuổi | người già"),
    (Who, "trẻ em | trẻ em dưới 6 tuổi | trẻ sơ sinh"),
    (Who, "phụ nữ"),
    (Who, "thanh niên | đoàn viên thanh niên | đoàn viên"),
    (
        Who,
        "người khuyết tật | người yếu thế | đối tượng yếu thế | nhóm yếu thế",
    ),
    (
        Who,
        "người dân tộc thiểu số | đồng bào dân tộc thiểu số | dân tộc thiểu số",
    ),
    (Who, "người có công | người có công với cách mạng"),
    (Who, "đối tượng bảo trợ xã hội | bảo trợ xã hội"),
    (
        Who,
        "học sinh | học sinh trung học phổ thông | học sinh thpt | học sinh phổ thông",
    ),
    (Who, "sinh viên"),
    (Who, "người học"),
    (Who, "học sinh và sinh viên"),
    (Who, "giáo viên | giảng viên | nhà giáo | thầy cô"),
    (Who, "phụ huynh"),
    (
        Who,
        "người bệnh | bệnh nhân | người đến khám | người đến khám bệnh | người đi khám | \
         người đi khám bệnh",
    ),
    (Who, "bác sĩ | nhân viên y tế | y bác sĩ | thầy thuốc"),
    (
        Who,
        "lực lượng lao động | người lao động | lao động | người trong độ tuổi lao động | \
         dân số trong độ tuổi lao động | độ tuổi lao động | nguồn lao động | \
         các lực lượng lao động | người lao động trên địa bàn | lao động trong độ tuổi | \
         dân số trong độ tuổi | lực lượng lao động trên địa bàn | nguồn nhân lực lao động",
    ),
    (Who, "công nhân"),
    (Who, "nông dân | hộ nông dân"),
    (Who, "ngư dân"),
    (Who, "tàu cá"),
    (Who, "tiểu thương | hộ tiểu thương"),
    (Who, "khách du lịch | du khách"),
    (Who, "người tham gia bảo hiểm"),
    (Who, "người nộp thuế"),
    (Who, "người tiêu dùng"),
    (Who, "lực lượng vũ trang | bộ đội | quân nhân"),
    (
        Who,
        "khu công nghiệp | khu kinh tế | cụm công nghiệp | khu chế xuất",
    ),
    (Who, "khu du lịch | điểm du lịch"),
    (Who, "cửa khẩu | khu kinh tế cửa khẩu"),
    (Who, "di tích | di sản"),
    (Who, "xã phường | xã | phường | cấp xã | đơn vị hành chính cấp xã"),
    (Who, "cấp tỉnh"),
    (Who, "cấp huyện | quận huyện | huyện"),
    (Who, "cấp bộ"),
    (
        Who,
        "thôn bản | thôn | tổ dân phố | thôn xóm | khu dân cư | ấp | khóm | ấp khóm | khóm ấp | buôn | \
         buôn làng",
    ),
    (
        Who,
        "bệnh viện | cơ sở y tế | cơ sở khám chữa bệnh | cơ sở khám bệnh chữa bệnh | \
         bệnh viện công lập | cơ sở y tế công lập | các bệnh viện | các cơ sở y tế | bệnh viện trạm y tế | \
         bệnh viện và trạm y tế | bệnh viện trung tâm y tế | bệnh viện trung tâm y tế trạm y tế | \
         bệnh viện phòng khám | bệnh viện phòng khám trạm y tế | trạm y tế bệnh viện | cơ sở kcb",
    ),
    (Who, "trạm y tế | trạm y tế xã"),
    (Who, "nhà thuốc | hiệu thuốc | cơ sở bán lẻ thuốc"),
    (
        Who,
        "trường học | nhà trường | các trường | cơ sở giáo dục | các trường học | \
         các nhà trường | các cơ sở giáo dục | cơ sở đào tạo | trường lớp | \
         hệ thống trường học | trường phổ thông | trường",
    ),
    (Who, "trường đại học | đại học | cơ sở giáo dục đại học"),
    (Who, "trường mầm non | mầm non"),
    (Who, "cơ sở lưu trú | khách sạn"),
    (Who, "chợ"),
    (Who, "siêu thị"),
    (Who, "trung tâm thương mại"),
    (
        Who,
        "cơ quan báo chí | báo chí | báo đài | cơ quan báo đài | các báo đài | cơ quan truyền thông | \
         các cơ quan truyền thông | báo chí truyền thông | báo đài truyền hình | báo và đài | \
         báo và phát thanh truyền hình | báo và đài phát thanh truyền hình | đài phát thanh truyền hình | \
         đài truyền hình | phát thanh truyền hình | báo chuyên đề công an nhân dân",
    ),
    (Who, "thư viện"),
    (Who, "phương tiện | phương tiện giao thông"),
    (Who, "xe buýt"),
    (
        Bodies,
        "sở ngành địa phương | đơn vị địa phương | các đơn vị địa phương | sở ngành ubnd | \
         sở ban ngành ubnd cấp xã | sở ban ngành ubnd các xã phường | các sở ngành địa phương | \
         sở ban ngành địa phương | sở ban ngành và địa phương | sở ngành | các sở ngành | \
         sở ban ngành | địa phương | các địa phương | ubnd các địa phương | cơ quan địa phương | \
         sở ngành xã phường | sở | các sở | các sở ban ngành địa phương | cơ quan đơn vị | \
         cơ quan đơn vị địa phương | các cơ quan | cơ quan | đơn vị | ủy ban nhân dân | ubnd | \
         ubnd cấp xã | các cơ quan đơn vị địa phương | các sở ban ngành | ban ngành | \
         các sở ban ngành và địa phương | sở ban ngành đoàn thể | sở ngành và địa phương | \
         các cơ quan đơn vị | các đơn vị | sở ngành ubnd cấp xã | ubnd các xã phường | \
         ubnd xã phường | chính quyền địa phương | văn phòng ubnd tỉnh | văn phòng ubnd thành phố | văn phòng ubnd | các ban ngành | cấp ủy | các cấp các ngành | \
         cơ quan cấp tỉnh và địa phương | các cơ quan cấp tỉnh và địa phương | sở ban ngành xã phường | \
         các sở ban ngành xã phường | sở ban ngành và xã phường | lực lượng công an | \
         lực lượng công an các cấp | công an các cấp | công an các đơn vị địa phương | công an cấp xã",
    ),
    (
        Bodies,
        "cơ quan nhà nước | khu vực nhà nước | các cơ quan nhà nước | cqnn | cơ quan nn | nhà nước | chính quyền | \
         chính quyền các cấp | cơ quan chính quyền | cơ quan công quyền | các cơ quan công quyền",
    ),
    (
        Bodies,
        "các bộ ngành | bộ ngành | các bộ | bộ công an | chính phủ | trung ương | \
         thủ tướng chính phủ | bộ ngành trung ương | các bộ ngành trung ương",
    ),
    (
        Bodies,
        "hệ thống chính trị | các cơ quan trong hệ thống chính trị | cơ quan trong hệ thống chính trị | \
         cơ quan thuộc hệ thống chính trị | các cơ quan thuộc hệ thống chính trị",
    ),
    (
        Who,
        "đảng | cơ quan đảng | các cơ quan đảng | mặt trận | mặt trận tổ quốc | mttq | đoàn thể | các đoàn thể | \
         tổ chức chính trị xã hội | các tổ chức chính trị xã hội",
    ),
    (
        Bodies,
        "nhà mạng | các nhà mạng | doanh nghiệp viễn thông | các doanh nghiệp viễn thông",
    ),
    (
        Who,
        "người bán | người bán hàng | chủ thể kinh doanh | thương nhân | nhà bán hàng | \
         người kinh doanh | chủ thể bán hàng | người bán trên mạng | người bán hàng trực tuyến | \
         chủ gian hàng | nhà bán",
    ),
    (Who, "phạm nhân"),
    (Who, "bị can"),
    (Who, "cảng biển | cảng"),
    (Who, "sân bay"),
    (Who, "bến xe"),
    (Who, "nhà ga"),
    (Who, "phương tiện vận tải"),
    (Who, "vật nuôi | gia súc | gia cầm"),
    (Who, "diện tích"),
    (Who, "tuyến đường"),
    (Who, "đường cao tốc"),
    (Who, "quốc lộ"),
    (Who, "thửa đất"),
    (Who, "nữ | phụ nữ trẻ"),
    (Who, "nam giới"),
    (Who, "chuyên gia"),
    (Who, "cao tuổi"),
    (Who, "đô thị | thành thị"),
    (Who, "nông thôn"),
    (Who, "vùng biên giới | biên giới"),
    (Who, "hải đảo"),
    (
        Who,
        "vùng sâu | vùng xa | vùng sâu vùng xa | vùng cao | miền núi | vùng dân tộc thiểu số",
    ),
    (Who, "bệnh viện tư nhân | cơ sở y tế tư nhân"),
    (Who, "ngoài nhà nước | ngoài quốc doanh | khu vực ngoài nhà nước"),
    (
        Filler,
        "trong và ngoài nhà nước | cả trong và ngoài nhà nước | trong ngoài nhà nước | cả trong lẫn ngoài nhà nước | \
         trong hoặc ngoài nhà nước | trong hay ngoài nhà nước",
    ),
    (Who, "cấp cơ sở | cấp ngành"),
];
