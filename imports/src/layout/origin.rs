//! Whose plan an appendix belongs to: the hint, its own titles, its sheet, the file name, the other appendices.

use crate::diagnostic::{Diagnostic, ProvinceFinding};
use crate::hints::Hints;
use crate::layout::grid::Grid;
use crate::lexicon::province::{FormerProvince, Province};
use crate::province::{Mention, NamedProvince, find_provinces, parse_province};
use crate::reading::{Appendix, PlanStatus};
use crate::text::fold;

/// An appendix with the provinces that its titles name.
pub(crate) struct Named {
    pub(crate) appendix: Appendix,
    pub(crate) provinces: Vec<Mention>,
    /// The provinces named under the table, where it is signed.
    pub(crate) signed_in: Vec<Mention>,
    /// Whether it bears a signature or a stamp.
    pub(crate) is_signed: bool,
    /// Whether its title calls it a draft.
    pub(crate) is_called_draft: bool,
}

/// A signed plan is issued, although its appendix leaves number and day blank. One signature is for all appendices of the plan.
pub(crate) fn settle_status(found: &mut [Named]) {
    type Plan = (Option<String>, Option<String>);
    let plan_of = |it: &Named| -> Plan {
        (
            it.appendix.plan.province_code.clone(),
            it.appendix.plan.number.clone(),
        )
    };
    let signed: Vec<Plan> = found.iter().filter(|it| it.is_signed).map(plan_of).collect();
    for named in found.iter_mut().filter(|it| !it.is_called_draft) {
        if signed.contains(&plan_of(named)) {
            named.appendix.plan.status = PlanStatus::Issued;
        }
    }
}

/// Gives each appendix its province, and says where it was taken from.
pub(crate) fn settle_provinces(
    found: &mut [Named],
    file_name: &str,
    hints: &Hints,
    covers: &[Mention],
    diagnostics: &mut Vec<Diagnostic>,
) {
    if let Some(code) = &hints.province_code {
        found
            .iter_mut()
            .for_each(|it| it.appendix.plan.province_code = Some(code.clone()));
        return;
    }
    let of_file = province_of_file(file_name);
    for named in found.iter_mut() {
        settle_by_title(named, of_file, diagnostics);
    }
    let mut settled: Vec<String> = found
        .iter()
        .filter_map(|it| it.appendix.plan.province_code.clone())
        .collect();
    settled.sort_unstable();
    settled.dedup();
    for named in found
        .iter_mut()
        .filter(|it| it.appendix.plan.province_code.is_none())
    {
        settle_by_place(named, of_file, &settled, one_of(covers), diagnostics);
    }
}

/// The provinces that a sheet without a table names with their kind, as covers do: `ỦY BAN NHÂN DÂN TỈNH GIA LAI`.
pub(crate) fn provinces_of_cover(grid: &Grid<'_>) -> Vec<Mention> {
    const N_LINES: usize = 60;
    let cells = grid.lines.iter().take(N_LINES).flat_map(|it| &it.cells);
    let mentions = cells.flat_map(|it| find_provinces(&it.text));
    mentions.filter(|it| it.has_kind).collect()
}

/// Words of a file name, without its extension and separators: `PhuLucHaiPhong-2026.xlsx` is `Phu Luc Hai Phong 2026`.
fn file_words(file_name: &str) -> String {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    let mut words = String::with_capacity(stem.len());
    let mut previous = ' ';
    for letter in stem.chars() {
        let begins_word = (previous.is_lowercase() && letter.is_uppercase())
            || previous.is_ascii_digit() != letter.is_ascii_digit();
        if begins_word {
            words.push(' ');
        }
        words.push(if letter.is_alphanumeric() || letter == '(' {
            letter
        } else {
            ' '
        });
        previous = letter;
    }
    words
}

/// The province that a file name names, in words or written together (`haiphong`).
fn province_of_file(file_name: &str) -> Option<NamedProvince> {
    let words = file_words(file_name);
    let together = || {
        let long = words.split(' ').filter(|it| it.chars().count() >= 5);
        let named: Vec<NamedProvince> = long.filter_map(parse_province).collect();
        let first = named.first()?;
        named
            .iter()
            .all(|it| it.province == first.province)
            .then_some(*first)
    };
    // Beside words with marks (`lao-cai Phụ lục I.xlsx`) a name without them is sought among folded words only.
    one_of(&find_provinces(&words))
        .or_else(|| one_of(&find_provinces(&fold(&words))))
        .or_else(together)
}

fn settle_by_title(named: &mut Named, of_file: Option<NamedProvince>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(taken) = first_of(&named.provinces) else {
        return;
    };
    let sheet = named.appendix.sheet.clone();
    let mut report =
        |finding: ProvinceFinding| diagnostics.push(Diagnostic::of_sheet(finding.into(), &sheet));
    if let Some(former) = taken.former {
        report(former_name(former, taken.province));
    }
    let mut others: Vec<&str> = named
        .provinces
        .iter()
        .filter(|it| it.has_kind)
        .map(|it| it.named.province)
        .filter(|it| *it != taken.province)
        .map(|it| it.name)
        .collect();
    others.dedup();
    if !others.is_empty() {
        report(ProvinceFinding::Ambiguous {
            taken: taken.province.name.to_owned(),
            others: others.join(", "),
        });
    }
    if let Some(file) = of_file.filter(|it| it.province != taken.province) {
        report(ProvinceFinding::Differs {
            title: taken.province.name.to_owned(),
            file_name: file.province.name.to_owned(),
        });
    }
    named.appendix.plan.province_code = Some(taken.province.code.to_owned());
}

fn settle_by_place(
    named: &mut Named,
    of_file: Option<NamedProvince>,
    settled: &[String],
    of_cover: Option<NamedProvince>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let sheet = named.appendix.sheet.clone();
    let of_sheet = one_of(&find_provinces(&sheet));
    let (province, finding) = if let Some(it) = one_of(&named.signed_in) {
        let name = it.province.name.to_owned();
        (it, ProvinceFinding::FromSignature { province: name })
    } else if let Some(it) = of_sheet {
        let name = it.province.name.to_owned();
        (it, ProvinceFinding::FromSheetName { province: name })
    } else if let Some(it) = of_file {
        let name = it.province.name.to_owned();
        (it, ProvinceFinding::FromFileName { province: name })
    } else if let [code] = settled
        && let Some(province) = crate::province::by_code(code)
    {
        let name = province.name.to_owned();
        (
            NamedProvince {
                province,
                former: None,
            },
            ProvinceFinding::FromOtherAppendix { province: name },
        )
    } else if let Some(it) = of_cover {
        let name = it.province.name.to_owned();
        (it, ProvinceFinding::FromOtherSheet { province: name })
    } else {
        diagnostics.push(Diagnostic::of_sheet(ProvinceFinding::Unknown.into(), &sheet));
        return;
    };
    named.appendix.plan.province_code = Some(province.province.code.to_owned());
    diagnostics.push(Diagnostic::of_sheet(finding.into(), &sheet));
    if let Some(former) = province.former {
        diagnostics.push(Diagnostic::of_sheet(
            former_name(former, province.province).into(),
            &sheet,
        ));
    }
}

fn former_name(former: &FormerProvince, province: &Province) -> ProvinceFinding {
    let ended_on: Vec<&str> = former.ended_on.split('-').rev().collect();
    ProvinceFinding::FormerName {
        former: former.name.to_owned(),
        ended_on: ended_on.join("/"),
        province: province.name.to_owned(),
    }
}

/// The first province named with its kind, else the first one named.
fn first_of(mentions: &[Mention]) -> Option<NamedProvince> {
    mentions
        .iter()
        .find(|it| it.has_kind)
        .or_else(|| mentions.first())
        .map(|it| it.named)
}

/// The province, where only one is named.
fn one_of(mentions: &[Mention]) -> Option<NamedProvince> {
    let first = mentions.first()?;
    mentions
        .iter()
        .all(|it| it.named.province == first.named.province)
        .then_some(first.named)
}
