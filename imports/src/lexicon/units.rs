//! Units of measure (đơn vị tính): the normal form and the ways of writing it.

use crate::values::phrase::strip_phrase;

/// The normal form of a share.
pub(crate) const PERCENT: &str = "%";

/// `(way of writing, normal form)`, in lower case, sorted by the way of writing.
const UNITS: &[(&str, &str)] = &[
    ("%", PERCENT),
    ("10.000 dân", "vạn dân"),
    ("10000 dân", "vạn dân"),
    ("api", "api"),
    ("app", "ứng dụng"),
    ("bts", "bts"),
    ("buổi", "buổi"),
    ("bài", "bài"),
    ("bác sĩ", "bác sĩ"),
    ("bác sỹ", "bác sĩ"),
    ("báo cáo", "báo cáo"),
    ("bản", "bản"),
    ("bảng", "bảng"),
    ("bậc", "bậc"),
    ("bến", "bến"),
    ("bệnh nhân", "bệnh nhân"),
    ("bệnh viện", "bệnh viện"),
    ("bộ", "bộ"),
    ("bộ dl", "bộ dữ liệu"),
    ("bộ dữ liệu", "bộ dữ liệu"),
    ("bức", "bức"),
    ("camera", "camera"),
    ("chiếc", "chiếc"),
    ("chuyên đề", "chuyên đề"),
    ("chỉ tiêu", "chỉ tiêu"),
    ("chợ", "chợ"),
    ("chữ ký số", "chữ ký số"),
    ("con", "con"),
    ("csdl", "csdl"),
    ("cuốn", "cuốn"),
    ("cuộc", "cuộc"),
    ("cái", "cái"),
    ("cán bộ", "cán bộ"),
    ("cây", "cây"),
    ("cơ quan", "cơ quan"),
    ("cơ sở", "cơ sở"),
    ("cơ sở dữ liệu", "csdl"),
    ("cửa khẩu", "cửa khẩu"),
    ("danh mục", "danh mục"),
    ("dn", "doanh nghiệp"),
    ("doanh nghiệp", "doanh nghiệp"),
    ("dvc", "dvc"),
    ("dịch vụ", "dịch vụ"),
    ("dịch vụ công", "dvc"),
    ("dữ liệu", "dữ liệu"),
    ("dự thảo", "dự thảo"),
    ("dự án", "dự án"),
    ("gb", "gb"),
    ("gb/s", "gbps"),
    ("gbps", "gbps"),
    ("giao dịch", "giao dịch"),
    ("giường bệnh", "giường bệnh"),
    ("giấy", "giấy"),
    ("giấy chứng nhận", "giấy chứng nhận"),
    ("giờ", "giờ"),
    ("ha", "ha"),
    ("hec-ta", "ha"),
    ("hecta", "ha"),
    ("htx", "hợp tác xã"),
    ("huyện", "huyện"),
    ("héc ta", "ha"),
    ("héc-ta", "ha"),
    ("hạ tầng", "hạ tầng"),
    ("hạng", "hạng"),
    ("hệ thống", "hệ thống"),
    ("học sinh", "học sinh"),
    ("hồ sơ", "hồ sơ"),
    ("hộ", "hộ"),
    ("hộ dân", "hộ dân"),
    ("hộ gia đình", "hộ gia đình"),
    ("hội nghị", "hội nghị"),
    ("hội thảo", "hội thảo"),
    ("hợp tác xã", "hợp tác xã"),
    ("hợp đồng", "hợp đồng"),
    ("kg", "kg"),
    ("kho dữ liệu", "kho dữ liệu"),
    ("khu", "khu"),
    ("khu công nghiệp", "khu công nghiệp"),
    ("khu kinh tế", "khu kinh tế"),
    ("km", "km"),
    ("km2", "km²"),
    ("km²", "km²"),
    ("kwh", "kwh"),
    ("kế hoạch", "kế hoạch"),
    ("lao động", "lao động"),
    ("loại", "loại"),
    ("lít", "lít"),
    ("lượt", "lượt"),
    ("lượt người", "lượt người"),
    ("lượt truy cập", "lượt truy cập"),
    ("lần", "lần"),
    ("lần grdp", "lần grdp"),
    ("lần/năm", "lần/năm"),
    ("lớp", "lớp"),
    ("m2", "m²"),
    ("m3", "m³"),
    ("mb/s", "mbps"),
    ("mbps", "mbps"),
    ("module", "module"),
    ("mw", "mw"),
    ("m²", "m²"),
    ("m³", "m³"),
    ("máy", "máy"),
    ("mô hình", "mô hình"),
    ("nghìn tài khoản", "nghìn tài khoản"),
    ("nghìn đồng", "nghìn đồng"),
    ("ngày", "ngày"),
    ("người", "người"),
    ("người dân", "người dân"),
    ("nhiệm vụ", "nhiệm vụ"),
    ("nhà", "nhà"),
    ("nhóm", "nhóm"),
    ("nền tảng", "nền tảng"),
    ("nội dung", "nội dung"),
    ("phút", "phút"),
    ("phường", "phường"),
    ("phần mềm", "phần mềm"),
    ("phần trăm", PERCENT),
    ("phần việc", "phần việc"),
    ("quy trình", "quy trình"),
    ("quyết định", "quyết định"),
    ("quyển", "quyển"),
    ("sinh viên", "sinh viên"),
    ("siêu thị", "siêu thị"),
    ("sp", "sản phẩm"),
    ("sản phẩm", "sản phẩm"),
    ("tb", "tb"),
    ("tb/100 dân", "thuê bao/100 dân"),
    ("thiết bị", "thiết bị"),
    ("thuê bao", "thuê bao"),
    ("thành viên", "thành viên"),
    ("thôn", "thôn"),
    ("thẻ", "thẻ"),
    ("thủ tục", "thủ tục"),
    ("thủ tục hành chính", "tthc"),
    ("thứ hạng", "hạng"),
    ("tin", "tin"),
    ("tin bài", "tin bài"),
    ("tiêu chí", "tiêu chí"),
    ("tiện ích", "tiện ích"),
    ("tk", "tài khoản"),
    ("trang", "trang"),
    ("triệu usd", "triệu usd"),
    ("triệu đồng", "triệu đồng"),
    ("trung tâm", "trung tâm"),
    ("trường", "trường"),
    ("trường học", "trường học"),
    ("trường hợp", "trường hợp"),
    ("trạm", "trạm"),
    ("trạm bts", "trạm bts"),
    ("trạm y tế", "trạm y tế"),
    ("trẻ", "trẻ"),
    ("trẻ em", "trẻ em"),
    ("tthc", "tthc"),
    ("tài khoản", "tài khoản"),
    ("tài liệu", "tài liệu"),
    ("tấn", "tấn"),
    ("tỉ lệ", PERCENT),
    ("tỉ lệ %", PERCENT),
    ("tỉ đồng", "tỷ đồng"),
    ("tỉnh", "tỉnh"),
    ("tổ", "tổ"),
    ("tổ chức", "tổ chức"),
    ("tổ công nghệ số", "tổ công nghệ số"),
    ("tổ dân phố", "tổ dân phố"),
    ("tỷ lệ", PERCENT),
    ("tỷ lệ %", PERCENT),
    ("tỷ lệ phần trăm", PERCENT),
    ("tỷ đồng", "tỷ đồng"),
    ("usd", "usd"),
    ("vb", "văn bản"),
    ("video", "video"),
    ("vnd", "đồng"),
    ("vnđ", "đồng"),
    ("văn bản", "văn bản"),
    ("vạn dân", "vạn dân"),
    ("vị trí", "vị trí"),
    ("vụ", "vụ"),
    ("xe", "xe"),
    ("xã", "xã"),
    ("xã phường", "xã, phường"),
    ("xã, phường", "xã, phường"),
    ("xã/phường", "xã, phường"),
    ("xếp hạng", "hạng"),
    ("đ", "đồng"),
    ("điểm", "điểm"),
    ("điểm bưu điện", "điểm bưu điện"),
    ("điểm cầu", "điểm cầu"),
    ("điểm số", "điểm"),
    ("đv", "đơn vị"),
    ("đô la mỹ", "usd"),
    ("đơn vị", "đơn vị"),
    ("đại lý", "đại lý"),
    ("đề tài", "đề tài"),
    ("đồng", "đồng"),
    ("đợt", "đợt"),
    ("ứng dụng", "ứng dụng"),
    ("‰", "‰"),
];

/// `(way of writing, normal form)` of how many of a unit are counted as one, the longer way first.
pub(crate) const SCALES: &[(&str, &str)] = &[
    ("1.000.000", "triệu"),
    ("1.000", "nghìn"),
    ("1000", "nghìn"),
    ("nghìn", "nghìn"),
    ("triệu", "triệu"),
    ("ngàn", "nghìn"),
    ("ng", "nghìn"),
    ("tr", "triệu"),
    ("tỉ", "tỷ"),
    ("tỷ", "tỷ"),
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
    let found = UNITS.binary_search_by_key(&lower, |(way, _)| way).ok()?;
    UNITS.get(found).map(|(_, normal)| *normal)
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

/// Normal forms of what is measured, not counted one by one, sorted.
const MEASURES: &[&str] = &[
    "%",
    "api",
    "bts",
    "bậc",
    "dữ liệu",
    "gb",
    "gbps",
    "giờ",
    "ha",
    "hạng",
    "kg",
    "km",
    "km²",
    "kwh",
    "lít",
    "lần",
    "lần grdp",
    "lần/năm",
    "mbps",
    "mw",
    "m²",
    "m³",
    "nghìn tài khoản",
    "nghìn đồng",
    "ngày",
    "phút",
    "tb",
    "triệu usd",
    "triệu đồng",
    "tấn",
    "tỷ đồng",
    "usd",
    "vạn dân",
    "điểm",
    "đồng",
    "‰",
];

/// Whether a unit in its normal form counts things that have no parts (`hồ sơ`).
pub(crate) fn is_whole(normal: &str) -> bool {
    find_normal(normal).is_some() && MEASURES.binary_search(&normal).is_err()
}

/// Whether a unit cell holds a statement instead of a unit.
pub(crate) fn is_statement(text: &str) -> bool {
    STATEMENT_LEADS.iter().any(|it| strip_phrase(text, it).is_some())
}

fn ends_word(rest: &str) -> bool {
    !rest.chars().next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(UNITS.is_sorted_by_key(|(way, _)| *way));
        assert!(STATEMENT_LEADS.is_sorted());
        assert!(MEASURES.is_sorted());
    }
}
