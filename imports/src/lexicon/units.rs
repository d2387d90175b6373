//! Units of measure (đơn vị tính): the normal form and the ways of writing it.

use crate::values::phrase::strip_phrase;

/// The normal form of a share.
pub(crate) const PERCENT: &str = "%";

/// `(way of writing, normal form)`, in lower case, sorted by the way of writing.
const UNITS: &[(&str, &str)] = &[
    ("%", PERCENT),
    ("api", "api"),
    ("bài", "bài"),
    ("báo cáo", "báo cáo"),
    ("bản", "bản"),
    ("bảng", "bảng"),
    ("bậc", "bậc"),
    ("bến", "bến"),
    ("bệnh nhân", "bệnh nhân"),
    ("bệnh viện", "bệnh viện"),
    ("bộ", "bộ"),
    ("bộ dữ liệu", "bộ dữ liệu"),
    ("bts", "bts"),
    ("buổi", "buổi"),
    ("bức", "bức"),
    ("camera", "camera"),
    ("cái", "cái"),
    ("cán bộ", "cán bộ"),
    ("cây", "cây"),
    ("chiếc", "chiếc"),
    ("chỉ tiêu", "chỉ tiêu"),
    ("chợ", "chợ"),
    ("chuyên đề", "chuyên đề"),
    ("chữ ký số", "chữ ký số"),
    ("con", "con"),
    ("cơ quan", "cơ quan"),
    ("cơ sở", "cơ sở"),
    ("cơ sở dữ liệu", "csdl"),
    ("csdl", "csdl"),
    ("cuốn", "cuốn"),
    ("cuộc", "cuộc"),
    ("cửa khẩu", "cửa khẩu"),
    ("danh mục", "danh mục"),
    ("dịch vụ", "dịch vụ"),
    ("dịch vụ công", "dvc"),
    ("doanh nghiệp", "doanh nghiệp"),
    ("dữ liệu", "dữ liệu"),
    ("dự án", "dự án"),
    ("dự thảo", "dự thảo"),
    ("dvc", "dvc"),
    ("đ", "đồng"),
    ("đại lý", "đại lý"),
    ("đề tài", "đề tài"),
    ("điểm", "điểm"),
    ("điểm bưu điện", "điểm bưu điện"),
    ("điểm cầu", "điểm cầu"),
    ("đô la mỹ", "usd"),
    ("đồng", "đồng"),
    ("đơn vị", "đơn vị"),
    ("đợt", "đợt"),
    ("gb", "gb"),
    ("giao dịch", "giao dịch"),
    ("giấy", "giấy"),
    ("giấy chứng nhận", "giấy chứng nhận"),
    ("giờ", "giờ"),
    ("ha", "ha"),
    ("hạ tầng", "hạ tầng"),
    ("hạng", "hạng"),
    ("hệ thống", "hệ thống"),
    ("hồ sơ", "hồ sơ"),
    ("hợp đồng", "hợp đồng"),
    ("học sinh", "học sinh"),
    ("hộ", "hộ"),
    ("hộ dân", "hộ dân"),
    ("hộ gia đình", "hộ gia đình"),
    ("hội nghị", "hội nghị"),
    ("huyện", "huyện"),
    ("kế hoạch", "kế hoạch"),
    ("kg", "kg"),
    ("kho dữ liệu", "kho dữ liệu"),
    ("khu", "khu"),
    ("khu công nghiệp", "khu công nghiệp"),
    ("khu kinh tế", "khu kinh tế"),
    ("km", "km"),
    ("kwh", "kwh"),
    ("lao động", "lao động"),
    ("lần", "lần"),
    ("lần grdp", "lần grdp"),
    ("lần/năm", "lần/năm"),
    ("lít", "lít"),
    ("loại", "loại"),
    ("lớp", "lớp"),
    ("lượt", "lượt"),
    ("lượt người", "lượt người"),
    ("lượt truy cập", "lượt truy cập"),
    ("m2", "m²"),
    ("máy", "máy"),
    ("mbps", "mbps"),
    ("module", "module"),
    ("mô hình", "mô hình"),
    ("m²", "m²"),
    ("nền tảng", "nền tảng"),
    ("ngày", "ngày"),
    ("nghìn đồng", "nghìn đồng"),
    ("nghìn tài khoản", "nghìn tài khoản"),
    ("người", "người"),
    ("người dân", "người dân"),
    ("nhà", "nhà"),
    ("nhiệm vụ", "nhiệm vụ"),
    ("nhóm", "nhóm"),
    ("nội dung", "nội dung"),
    ("phần mềm", "phần mềm"),
    ("phần trăm", PERCENT),
    ("phần việc", "phần việc"),
    ("phút", "phút"),
    ("phường", "phường"),
    ("quy trình", "quy trình"),
    ("quyết định", "quyết định"),
    ("quyển", "quyển"),
    ("sản phẩm", "sản phẩm"),
    ("siêu thị", "siêu thị"),
    ("sinh viên", "sinh viên"),
    ("tài khoản", "tài khoản"),
    ("tài liệu", "tài liệu"),
    ("tấn", "tấn"),
    ("tb", "tb"),
    ("thành viên", "thành viên"),
    ("thẻ", "thẻ"),
    ("thiết bị", "thiết bị"),
    ("thôn", "thôn"),
    ("thuê bao", "thuê bao"),
    ("thủ tục", "thủ tục"),
    ("thủ tục hành chính", "tthc"),
    ("tiêu chí", "tiêu chí"),
    ("tiện ích", "tiện ích"),
    ("tin", "tin"),
    ("tin bài", "tin bài"),
    ("tỉ đồng", "tỷ đồng"),
    ("tỉ lệ", PERCENT),
    ("tỉ lệ %", PERCENT),
    ("tỉnh", "tỉnh"),
    ("tổ", "tổ"),
    ("tổ chức", "tổ chức"),
    ("tổ công nghệ số", "tổ công nghệ số"),
    ("tổ dân phố", "tổ dân phố"),
    ("trang", "trang"),
    ("trạm", "trạm"),
    ("trạm y tế", "trạm y tế"),
    ("trẻ", "trẻ"),
    ("trẻ em", "trẻ em"),
    ("triệu đồng", "triệu đồng"),
    ("triệu usd", "triệu usd"),
    ("trung tâm", "trung tâm"),
    ("trường", "trường"),
    ("trường hợp", "trường hợp"),
    ("trường học", "trường học"),
    ("tthc", "tthc"),
    ("tỷ đồng", "tỷ đồng"),
    ("tỷ lệ", PERCENT),
    ("tỷ lệ %", PERCENT),
    ("tỷ lệ phần trăm", PERCENT),
    ("usd", "usd"),
    ("ứng dụng", "ứng dụng"),
    ("văn bản", "văn bản"),
    ("video", "video"),
    ("vị trí", "vị trí"),
    ("vụ", "vụ"),
    ("xã", "xã"),
    ("xã, phường", "xã, phường"),
    ("xe", "xe"),
    ("‰", "‰"),
];

/// Words that begin a statement; a unit cell that begins so was filled in the wrong column.
const STATEMENT_LEADS: &[&str] = &[
    "dam bao",
    "dat",
    "hoan thanh",
    "khi co",
    "khong",
    "sau khi",
    "theo",
    "thuc hien",
    "trien khai",
];

/// The normal form of a unit in lower case, where the table has it.
pub(crate) fn find_normal(lower: &str) -> Option<&'static str> {
    UNITS
        .iter()
        .find(|(way, _)| *way == lower)
        .map(|(_, normal)| *normal)
}

/// The longest unit of the table that a text begins with, as printed, and the rest.
pub(crate) fn strip_unit(text: &str) -> Option<(&str, &str)> {
    let lower = text.to_lowercase();
    let longest = UNITS
        .iter()
        .filter(|(way, _)| lower.strip_prefix(way).is_some_and(ends_word))
        .map(|(way, _)| way.chars().count())
        .max()?;
    let cut = text
        .char_indices()
        .nth(longest)
        .map_or(text.len(), |(offset, _)| offset);
    text.split_at_checked(cut)
}

/// Whether a normal form is a share.
pub(crate) fn is_percent(normal: &str) -> bool {
    normal == PERCENT
}

/// Whether a unit in lower case is money, of which millions are counted in words.
pub(crate) fn is_money(lower: &str) -> bool {
    matches!(find_normal(lower), Some("đồng" | "usd"))
}

/// Whether a unit cell holds a statement instead of a unit.
pub(crate) fn is_statement(text: &str) -> bool {
    STATEMENT_LEADS.iter().any(|it| strip_phrase(text, it).is_some())
}

fn ends_word(rest: &str) -> bool {
    !rest.chars().next().is_some_and(char::is_alphanumeric)
}
