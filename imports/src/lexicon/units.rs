//! Units of measure (đơn vị tính): the normal form and the ways of writing it.

use crate::values::phrase::strip_phrase;

/// The normal form of a share.
pub(crate) const PERCENT: &str = "%";

/// `(way of writing, normal form)`, in lower case, sorted by the way of writing.
const UNITS: &[(&str, &str)] = &[
    ("%", PERCENT),
    ("bộ", "bộ"),
    ("bộ dữ liệu", "bộ dữ liệu"),
    ("cái", "cái"),
    ("camera", "camera"),
    ("chiếc", "chiếc"),
    ("chuyên đề", "chuyên đề"),
    ("cơ quan", "cơ quan"),
    ("cơ sở", "cơ sở"),
    ("cơ sở dữ liệu", "csdl"),
    ("csdl", "csdl"),
    ("cuộc", "cuộc"),
    ("danh mục", "danh mục"),
    ("dịch vụ", "dịch vụ"),
    ("dịch vụ công", "dvc"),
    ("doanh nghiệp", "doanh nghiệp"),
    ("dvc", "dvc"),
    ("dữ liệu", "dữ liệu"),
    ("dự án", "dự án"),
    ("đ", "đồng"),
    ("đợt", "đợt"),
    ("điểm", "điểm"),
    ("đô la mỹ", "usd"),
    ("đơn vị", "đơn vị"),
    ("đồng", "đồng"),
    ("giao dịch", "giao dịch"),
    ("giấy", "giấy"),
    ("giờ", "giờ"),
    ("ha", "ha"),
    ("hạ tầng", "hạ tầng"),
    ("hệ thống", "hệ thống"),
    ("học sinh", "học sinh"),
    ("hồ sơ", "hồ sơ"),
    ("hộ", "hộ"),
    ("hộ gia đình", "hộ gia đình"),
    ("hội nghị", "hội nghị"),
    ("kế hoạch", "kế hoạch"),
    ("khu", "khu"),
    ("km", "km"),
    ("kwh", "kwh"),
    ("lần", "lần"),
    ("lần grdp", "lần grdp"),
    ("loại", "loại"),
    ("lớp", "lớp"),
    ("lượt", "lượt"),
    ("lượt người", "lượt người"),
    ("m2", "m²"),
    ("m²", "m²"),
    ("máy", "máy"),
    ("mô hình", "mô hình"),
    ("nền tảng", "nền tảng"),
    ("ngày", "ngày"),
    ("nghìn đồng", "nghìn đồng"),
    ("nghìn tài khoản", "nghìn tài khoản"),
    ("người", "người"),
    ("nhiệm vụ", "nhiệm vụ"),
    ("nhóm", "nhóm"),
    ("phần mềm", "phần mềm"),
    ("phần trăm", PERCENT),
    ("phút", "phút"),
    ("phường", "phường"),
    ("quyết định", "quyết định"),
    ("sản phẩm", "sản phẩm"),
    ("thẻ", "thẻ"),
    ("thiết bị", "thiết bị"),
    ("thôn", "thôn"),
    ("thủ tục", "thủ tục"),
    ("thủ tục hành chính", "tthc"),
    ("tiện ích", "tiện ích"),
    ("tin", "tin"),
    ("tin bài", "tin bài"),
    ("tổ", "tổ"),
    ("tổ chức", "tổ chức"),
    ("trang", "trang"),
    ("trạm", "trạm"),
    ("triệu đồng", "triệu đồng"),
    ("triệu usd", "triệu usd"),
    ("trường", "trường"),
    ("trường hợp", "trường hợp"),
    ("tthc", "tthc"),
    ("tài khoản", "tài khoản"),
    ("tài liệu", "tài liệu"),
    ("tỉ đồng", "tỷ đồng"),
    ("tỉ lệ", PERCENT),
    ("tỉ lệ %", PERCENT),
    ("tỷ đồng", "tỷ đồng"),
    ("tỷ lệ", PERCENT),
    ("tỷ lệ %", PERCENT),
    ("tỷ lệ phần trăm", PERCENT),
    ("usd", "usd"),
    ("văn bản", "văn bản"),
    ("vụ", "vụ"),
    ("xã", "xã"),
    ("xã, phường", "xã, phường"),
    ("ứng dụng", "ứng dụng"),
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
