//! Units (đơn vị tính): kept as printed, with a normal form that is the same for every way of writing one.

use crate::diagnostic::ValueFinding;
use crate::lexicon::units;
use crate::text::{SharedText, collapse};
use crate::values::target::is_blank_mark;

/// A unit apart from its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitValue {
    /// As printed, white space collapsed.
    pub text: SharedText,
    /// Normal form (`hệ thống` for `Hệ thống`, `%` for `Phần trăm`).
    pub normal: SharedText,
}

/// Reads a unit cell. `None` when it is blank or a mark for "nothing".
pub fn parse_unit(raw: &str) -> (Option<UnitValue>, Vec<ValueFinding>) {
    let text = collapse(raw);
    if is_blank_mark(&text) {
        return (None, Vec::new());
    }
    let normal = normal_unit(&text);
    let mut findings = Vec::new();
    if units::is_statement(&text) {
        findings.push(ValueFinding::UnitIsStatement { text: text.clone() });
    }
    let unit = UnitValue {
        text: text.into(),
        normal: normal.into(),
    };
    (Some(unit), findings)
}

/// The normal form of a unit: lower case, without brackets and colons, one name for each thing and for each scale of it.
pub fn normal_unit(text: &str) -> String {
    let lower = collapse(text).to_lowercase();
    let bare = lower.trim_matches(|it: char| {
        it.is_whitespace() || matches!(it, '(' | ')' | '[' | ']' | ':' | '.' | ';' | ',')
    });
    if let Some(normal) = units::find_normal(bare) {
        return normal.to_owned();
    }
    // `% danh mục`, `Tỷ lệ (%)`: a share, whatever of.
    if bare.starts_with('%') || bare.ends_with('%') || bare.ends_with("%)") {
        return units::PERCENT.to_owned();
    }
    let parts: Vec<String> = bare.split('/').map(|it| normal_part(it.trim())).collect();
    let normal = parts.join("/");
    units::find_normal(&normal).map_or_else(|| normal.clone(), str::to_owned)
}

/// One side of `nghìn đồng / người`: its scales (`1.000`, `Tr.`; two in `nghìn tỷ`) and what is counted.
fn normal_part(part: &str) -> String {
    const MOST_SCALES: usize = 2;
    let mut normal = String::new();
    let mut base = part;
    for _ in 0..MOST_SCALES {
        let Some((scale, rest)) = strip_scale(base).filter(|_| units::find_normal(base).is_none()) else {
            break;
        };
        normal.push_str(scale);
        normal.push(' ');
        base = rest;
    }
    normal.push_str(units::find_normal(base).unwrap_or(base));
    normal
}

/// A scale at the beginning of a unit, and the unit.
fn strip_scale(unit: &str) -> Option<(&'static str, &str)> {
    units::SCALES.iter().find_map(|(way, scale)| {
        let rest = unit.strip_prefix(way)?;
        let base = rest.trim_start_matches([' ', '.']);
        // Only money is written without a space: `trđ`, `1.000đ`.
        let is_apart = base.len() < rest.len() || units::is_money(base);
        (is_apart && !base.is_empty()).then_some((*scale, base))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, expected: Option<(&str, &str)>) {
        let (found, _) = parse_unit(raw);
        let found = found.as_ref().map(|it| (it.text.as_str(), it.normal.as_str()));
        assert_eq!(found, expected, "{raw}");
    }

    #[test]
    fn units_as_printed_and_normal() {
        check("%", Some(("%", "%")));
        check(" Phần  trăm ", Some(("Phần trăm", "%")));
        check("Tỷ lệ %", Some(("Tỷ lệ %", "%")));
        check("(%)", Some(("(%)", "%")));
        check("% danh mục", Some(("% danh mục", "%")));
        check("Hệ thống", Some(("Hệ thống", "hệ thống")));
        check("HỆ THỐNG", Some(("HỆ THỐNG", "hệ thống")));
        check("hạ tầng", Some(("hạ tầng", "hạ tầng")));
        check("lần GRDP", Some(("lần GRDP", "lần grdp")));
        check("CSDL", Some(("CSDL", "csdl")));
        check("Cơ sở dữ liệu", Some(("Cơ sở dữ liệu", "csdl")));
        check("Tài\nkhoản", Some(("Tài khoản", "tài khoản")));
        check("-", None);
        check("", None);
        check("…", None);
    }

    #[test]
    fn ways_of_writing_one_unit_have_one_normal_form() {
        let same = |ways: &[&str]| {
            let normals: Vec<String> = ways.iter().map(|it| normal_unit(it)).collect();
            assert!(normals.windows(2).all(|it| it[0] == it[1]), "{normals:?}");
        };
        same(&["Triệu đồng", "Trđ", "Tr.đ", "Tr. đồng", "triệu đ"]);
        same(&["Nghìn đồng", "1.000 đồng", "1000đ", "Ngàn đồng", "Ng.đ"]);
        same(&["Nghìn tỷ đồng", "1.000 tỉ đồng"]);
        same(&["Nghìn người", "1.000 người", "Ngàn người"]);
        same(&["Mbps", "Mb/s", "MB/s"]);
        same(&["Lần/năm", "lần / năm"]);
        same(&["Bác sĩ/vạn dân", "bác sỹ/10.000 dân"]);
        same(&["Km2", "km²"]);
        assert_ne!(normal_unit("Nghìn đồng"), normal_unit("Triệu đồng"));
        assert_eq!(normal_unit("Trạm"), "trạm");
    }

    #[test]
    fn a_statement_is_no_unit() {
        let (unit, findings) = parse_unit("Theo chỉ đạo của Bộ Công an");
        assert_eq!(
            unit.map(|it| it.text).as_deref(),
            Some("Theo chỉ đạo của Bộ Công an")
        );
        assert_eq!(findings.len(), 1);
        assert!(parse_unit("Hệ thống").1.is_empty());
    }
}
