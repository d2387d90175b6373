//! What title lines say of the plan: number, day, issuer, period.
//!
//! Comes in: collapsed text. Goes out: facts. A draft leaves number and day blank, which is a fact too.

use chrono::NaiveDate;

use crate::layout::header_text::year_of;
use crate::text::fold;

/// The number of a document: `322/KH-UBND`, `45-KH/TU`. The first symbol counts: a blank before it (`số      /KH-UBND`) is a
/// draft, whatever documents are named further on.
pub(crate) fn find_number(text: &str) -> Option<String> {
    locate_number(text).map(|(_, number)| number)
}

/// The same with the offset of its first digit.
fn locate_number(text: &str) -> Option<(usize, String)> {
    for (at, _) in text.match_indices('/') {
        let (before, after) = text.split_at_checked(at)?;
        let symbol = symbol_after(after.get(1..).unwrap_or_default());
        let symbol = symbol.trim_matches(['-', '/']);
        if symbol.chars().filter(|it| it.is_uppercase()).count() < 2 {
            continue;
        }
        let before = before.trim_end();
        let tail_start = before
            .rfind(|it: char| !(it.is_alphanumeric() || it == '-'))
            .map_or(0, |it| it.saturating_add(1));
        let tail = before
            .get(tail_start..)
            .unwrap_or_else(|| before.rsplit(' ').next().unwrap_or_default());
        let is_number = tail.starts_with(|it: char| it.is_ascii_digit()) && tail.chars().count() <= 10;
        return is_number.then(|| (tail_start, format!("{tail}/{symbol}")));
    }
    None
}

/// The symbol of a document without the spaces that were typed into it: `KH - UBND`.
fn symbol_after(text: &str) -> String {
    let is_letter = |it: char| it.is_alphanumeric() || matches!(it, '-' | '/' | '–');
    let mut symbol = String::new();
    for word in text.split_whitespace() {
        let end = word.find(|it| !is_letter(it)).unwrap_or(word.len());
        let (part, rest) = word.split_at_checked(end).unwrap_or((word, ""));
        // A space may stand beside a dash, and nowhere else.
        let is_joined = symbol.is_empty() || symbol.ends_with(['-', '–']) || part.starts_with(['-', '–']);
        if !is_joined || part.contains(char::is_lowercase) && !symbol.is_empty() {
            break;
        }
        symbol.push_str(part);
        if !rest.is_empty() {
            break;
        }
    }
    symbol.replace('–', "-")
}

/// The part of a text that names the plan itself, where a document that it carries out stands before it:
/// `Quyết định số 99/QĐ-TTg … và Kế hoạch số 10/KH-UBND …`.
pub(crate) fn own_document(text: &str) -> &str {
    const OF_THE_STATE: &[&str] = &["TTg", "CP", "TW"];
    let Some((at, number)) = locate_number(text) else {
        return text;
    };
    let (_, named) = text.split_at_checked(at).unwrap_or(("", text));
    let rest = named.split_once('/').map_or("", |(_, rest)| rest);
    let is_of_state = OF_THE_STATE.iter().any(|it| number.ends_with(it));
    match locate_number(rest).and_then(|(next, _)| rest.get(next..)) {
        Some(next) if is_of_state => own_document(next),
        _ => text,
    }
}

/// The first day named: `06/6/2026`, `06-6-2026`, `6.6.2026`, `ngày 09 tháng 6 năm 2026`.
pub(crate) fn find_date(text: &str) -> Option<NaiveDate> {
    let folded = fold(text);
    // Behind the first "ngày", or nowhere: a draft leaves it blank and may name days of other documents further on.
    let start = folded.find("ngay").unwrap_or(0);
    let end = folded
        .char_indices()
        .map(|(at, _)| at)
        .find(|it| *it > start.saturating_add(44))
        .unwrap_or(folded.len());
    let folded = folded.get(start..end).unwrap_or_default();
    let numbers = numbers_of(folded);
    numbers.windows(3).find_map(|window| {
        let [day, month, year] = window else { return None };
        let is_date =
            is_joint(folded, day.end, month.start, "thang") && is_joint(folded, month.end, year.start, "nam");
        let year = year_of(year.digits).or_else(|| short_year(year.digits))?;
        is_date.then(|| {
            NaiveDate::from_ymd_opt(
                i32::from(year),
                month.digits.parse().ok()?,
                day.digits.parse().ok()?,
            )
        })?
    })
}

/// The year of `02/5/26`.
fn short_year(digits: &str) -> Option<u16> {
    let year: u16 = digits.parse().ok().filter(|it| (20..=50).contains(it))?;
    (digits.len() == 2).then(|| year.saturating_add(2000))
}

struct Number<'t> {
    digits: &'t str,
    start: usize,
    end: usize,
}

fn numbers_of(text: &str) -> Vec<Number<'_>> {
    let mut numbers = Vec::new();
    let mut start = None;
    for (idx, letter) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        match (start, letter.is_ascii_digit()) {
            (None, true) => start = Some(idx),
            (Some(from), false) => {
                if let Some(digits) = text.get(from..idx) {
                    numbers.push(Number {
                        digits,
                        start: from,
                        end: idx,
                    });
                }
                start = None;
            }
            _ => {}
        }
    }
    numbers
}

/// Whether only a separator of dates, or its word, stands between two numbers.
fn is_joint(text: &str, from: usize, to: usize, word: &str) -> bool {
    let between = text.get(from..to).unwrap_or_default().trim();
    matches!(between, "/" | "-" | "." | "–") || between == word
}

/// The period named: `giai đoạn 2026 - 2030`, `2026–2030`, `năm 2025`.
pub(crate) fn find_period(text: &str) -> Option<(u16, u16)> {
    let folded = fold(text);
    let numbers = numbers_of(&folded);
    let span = numbers.windows(2).find_map(|window| {
        let [first, last] = window else { return None };
        let between = folded.get(first.end..last.start)?.trim();
        let is_span = matches!(between, "-" | "–" | "—" | "den" | "den nam" | "- nam" | "va nam");
        let (first, last) = (year_of(first.digits)?, year_of(last.digits)?);
        (is_span && first <= last).then_some((first, last))
    });
    let single = numbers.iter().find_map(|number| {
        let before = folded.get(..number.start)?.trim_end();
        let year = year_of(number.digits)?;
        let is_goal = before.ends_with("den nam") || before.ends_with("tam nhin");
        (before.ends_with("nam") && !is_goal).then_some((year, year))
    });
    match (span, single) {
        // The plan of a year that carries out a programme of years gone by.
        (Some(span), Some(single)) if single.0 > span.1 => Some(single),
        (Some(span), _) => Some(span),
        (None, single) => single,
    }
}

/// Who issued the plan: what stands after `của` up to the closing bracket.
pub(crate) fn find_issuer(text: &str) -> Option<String> {
    const ISSUERS: &[&str] = &[
        "UBND",
        "Ủy ban",
        "Uỷ ban",
        "ủy ban",
        "Chủ tịch",
        "Thủ tướng",
        "Hội đồng",
        "HĐND",
        "Sở ",
        "Ban ",
        "Tỉnh ủy",
        "Thành ủy",
        "Công an",
    ];
    text.match_indices("của ").find_map(|(at, word)| {
        let rest = text.get(at.saturating_add(word.len())..)?.trim_start();
        let end = rest.find([')', ';']).unwrap_or(rest.len());
        let issuer = rest.get(..end)?.trim().trim_end_matches(['.', ',']);
        let end = [" về ", " ban hành", " triển khai", " thực hiện", ", về"]
            .iter()
            .filter_map(|it| issuer.find(it))
            .min();
        let issuer = issuer.get(..end.unwrap_or(issuer.len()))?;
        ISSUERS
            .iter()
            .any(|it| issuer.starts_with(it))
            .then(|| issuer.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_and_blanks_are_not() {
        for (text, expected) in [
            (
                "(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế)",
                Some("322/KH-UBND"),
            ),
            (
                "(Kèm theo Kế hoạch số        /KH-UBND ngày      tháng      năm 2026)",
                None,
            ),
            ("Số: 208 /KH-UBND", Some("208/KH-UBND")),
            ("Kế hoạch số 102/KH - UBND ngày 1.5.2026", Some("102/KH-UBND")),
            ("Kế hoạch số 102/KH-UBND - tỉnh Huế", Some("102/KH-UBND")),
            ("Số: ……/KH-UBND", None),
            ("ngày 06/6/2026", None),
            (
                "Kế hoạch số      /KH-UBND thực hiện Quyết định số 06/QĐ-TTg",
                None,
            ),
            ("Kế hoạch số 45-KH/TU ngày 01/02/2026", Some("45-KH/TU")),
            ("Quyết định số 1234/2026/QĐ-UBND", Some("1234/2026/QĐ-UBND")),
        ] {
            assert_eq!(find_number(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn documents_that_are_carried_out_stand_before_the_plan() {
        let named =
            own_document("Quyết định số 99/QĐ-TTg ngày 01/01/2026 và Kế hoạch số 10/KH-UBND ngày 05/02/2026");
        assert_eq!(named, "10/KH-UBND ngày 05/02/2026");
        let only = "Quyết định số 99/QĐ-TTg ngày 01/01/2026";
        assert_eq!(own_document(only), only);
    }

    #[test]
    fn days_are_found_in_all_forms() {
        let day = NaiveDate::from_ymd_opt(2026, 6, 9);
        for text in [
            "ngày 09 tháng 6 năm 2026",
            "ngày 9/6/2026",
            "09-06-2026",
            "ngày 9.6.2026",
            "ngày 9/6/26",
            "Huế, ngày 09 tháng 06 năm 2026",
            "số 208/KH-UBND ngày 09/6/2026",
        ] {
            assert_eq!(find_date(text), day, "{text}");
        }
        for text in [
            "ngày      tháng      năm 2026",
            "ngày      tháng      năm 2026 thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022",
            "giai đoạn 2026 - 2030",
            "31/13/2026",
            "",
        ] {
            assert_eq!(find_date(text), None, "{text}");
        }
    }

    #[test]
    fn periods_and_issuers_are_found() {
        assert_eq!(find_period("GIAI ĐOẠN 2026 – 2030"), Some((2026, 2030)));
        assert_eq!(
            find_period("TRÊN ĐỊA BÀN THÀNH PHỐ HUẾ NĂM 2025"),
            Some((2025, 2025))
        );
        assert_eq!(find_period("từ năm 2026 đến năm 2030"), Some((2026, 2030)));
        assert_eq!(
            find_period("năm 2026 thực hiện Đề án 06 giai đoạn 2022 - 2025"),
            Some((2026, 2026))
        );
        assert_eq!(find_period("Mục tiêu đến năm 2030"), None);
        assert_eq!(find_period("Đề án 06"), None);
        assert_eq!(
            find_issuer(
                "(Kèm theo Kế hoạch số 208/KH-UBND của Chủ tịch Ủy ban nhân dân thành phố Hải Phòng)"
            )
            .as_deref(),
            Some("Chủ tịch Ủy ban nhân dân thành phố Hải Phòng")
        );
    }
}
