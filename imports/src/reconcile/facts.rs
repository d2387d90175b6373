//! Numbers of a wording and what they count: generations, levels, ages, years, documents.
//!
//! A fact that differs forbids a match: 4G is not 5G, from 15 years of age is not under 15.

use super::normalize::{Boundary, Syllable};

/// A number and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Fact {
    /// What it is the number of.
    pub(super) kind: FactKind,
    /// The number, without leading zeros; of a document its whole sign.
    pub(super) value: String,
    /// First character in the text.
    pub(super) start: u32,
    /// One past the last.
    pub(super) end: u32,
}

/// What a number is the number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum FactKind {
    /// Of a mobile network (`5G`).
    Generation,
    /// Of an account, a service (`mức độ 2`).
    Level,
    /// Youngest age (`từ 15 tuổi`).
    AgeFrom,
    /// Oldest age (`dưới 14 tuổi`).
    AgeBelow,
    /// A year compared with (`so với năm 2025`).
    Year,
    /// Per cent that are no target of the row (`không quá 30%`).
    Percent,
    /// A legal document (`69/2024/NĐ-CP`).
    Document,
    /// How many of something (`12 CSDL`).
    Count,
    /// How often (`1 lần/tháng`).
    Times,
}

/// The fact that a number is, by the words before and after it; none for list points, dates and the row's own target.
pub(super) fn read_fact(
    number: &Syllable,
    before: &[String],
    after: &[Syllable],
    is_first: bool,
) -> Option<Fact> {
    let (kind, value) = kind_and_value(number, before, after)?;
    if kind == FactKind::Percent && is_first {
        return None;
    }
    Some(Fact {
        kind,
        value,
        start: number.start,
        end: number.end,
    })
}

fn kind_and_value(number: &Syllable, before: &[String], after: &[Syllable]) -> Option<(FactKind, String)> {
    let text = number.text.as_str();
    if text.contains('/') {
        let is_document = text.chars().any(char::is_alphabetic);
        return is_document.then(|| (FactKind::Document, text.replace([' ', '.'], "")));
    }
    let digits = text.trim_start_matches('0').to_owned();
    if let Some(generation) = digits.strip_suffix('g') {
        return Some((FactKind::Generation, generation.to_owned()));
    }
    let last = before.last().map_or("", String::as_str);
    let next = after.first().map_or("", |it| it.text.as_str());
    if before.first().is_some_and(|it| it == "thế") {
        return Some((FactKind::Generation, digits));
    }
    let is_span_of_years = before == ["năm"] && is_year(next);
    if is_span_of_years || before.len() > 1 && last == "năm" && before.first().is_some_and(|it| it != "so") {
        return None;
    }
    let kind = match (last, next) {
        (_, "g") => FactKind::Generation,
        ("độ" | "mức", _) => FactKind::Level,
        ("dưới", "tuổi") => FactKind::AgeBelow,
        (_, "tuổi") => FactKind::AgeFrom,
        ("năm" | "với" | "so" | "mốc", _) if is_year(&digits) => FactKind::Year,
        (_, "lần") if after.get(1).is_some_and(is_span) => FactKind::Times,
        ("tháng" | "ngày" | "quý" | "đoạn" | "án", _) => return None,
        // What is to be reached (`đạt 30 lần GRDP`) is a target: plans set their own.
        ("đạt", "lần") => return None,
        _ if number.boundary == Boundary::Percent => FactKind::Percent,
        _ if number.boundary >= Boundary::Part || digits.len() == 4 => return None,
        _ => FactKind::Count,
    };
    Some((kind, digits))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|it| it.is_ascii_digit())
}

/// Whether a syllable is a span of time.
fn is_span(syllable: &Syllable) -> bool {
    matches!(syllable.text.as_str(), "ngày" | "tuần" | "tháng" | "quý" | "năm")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::wording::Wording;

    #[track_caller]
    fn check(text: &str, expected: &[(FactKind, &str)]) {
        let facts = Wording::read(text).facts;
        let found: Vec<(FactKind, &str)> = facts.iter().map(|it| (it.kind, it.value.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn numbers_by_what_they_count() {
        check("phủ sóng mạng di động 5G", &[(FactKind::Generation, "5")]);
        check("mạng di động thế hệ thứ 5", &[(FactKind::Generation, "5")]);
        check("Đến năm 2030", &[]);
        check("định danh điện tử mức độ 02", &[(FactKind::Level, "2")]);
        check("định danh mức 2", &[(FactKind::Level, "2")]);
        check("Dân số từ đủ 15 tuổi trở lên", &[(FactKind::AgeFrom, "15")]);
        check("Trẻ em dưới 14 tuổi", &[(FactKind::AgeBelow, "14")]);
        check("giảm so với năm 2025", &[(FactKind::Year, "2025")]);
        check("giảm so với 2025", &[(FactKind::Year, "2025")]);
        check("giảm so 2025", &[(FactKind::Year, "2025")]);
        check("giá trị thanh toán đạt 30 lần GRDP", &[]);
        check("theo Luật Căn cước năm 2023", &[]);
        check("giải quyết không quá 30% tổng số", &[(FactKind::Percent, "30")]);
        check("100% hồ sơ", &[]);
        check(
            "Nghị định 69/2024/NĐ-CP ngày 25/6/2024",
            &[(FactKind::Document, "69/2024/nđ-cp")],
        );
        check("mở sổ ít nhất 01 lần/tháng", &[(FactKind::Times, "1")]);
        check("gấp 30 lần GRDP", &[(FactKind::Count, "30")]);
        check("12 CSDL quốc gia", &[(FactKind::Count, "12")]);
        check("giai đoạn 2026 - 2030", &[]);
        check("các năm 2026 - 2030", &[]);
    }
}
