//! Weighs header words against the look of the cells: which role a column has.

use crate::layout::columns::{Evidence, names_agency};
use crate::layout::header_text::HeaderText;
use crate::lexicon::header::Sense;
use crate::reading::ColumnRole;
use crate::text::fold;

/// How much a column looks like the one of names.
pub(crate) fn name_score(it: &Evidence<'_>, has_years: bool) -> f64 {
    let words = [
        (Sense::Task, if has_years { 7.0 } else { 9.0 }),
        (Sense::Indicator, if has_years { 9.0 } else { 7.0 }),
        (Sense::Content, 6.0),
        // `Nhóm nhiệm vụ, giải pháp` or `Chỉ tiêu phấn đấu` is the name where no other column is.
        (Sense::Group, 4.0),
        (Sense::Plan, if it.whole.years.is_some() { 0.0 } else { 4.0 }),
    ];
    let said = words
        .iter()
        .map(|(sense, weight)| weight * it.leaf.share(*sense).max(it.whole.share(*sense) * 0.7))
        .fold(0.0_f64, f64::max);
    // `Mục tiêu 2027` over short texts is a target, however few of them are figures.
    let said = if it.whole.years.is_some() && it.profile.mean_chars < 25.0 {
        said * 0.3
    } else {
        said
    };
    let is_named_otherwise =
        || it.leaf.has_any(OTHERWISE) || it.profile.mark > 0.6 || it.texts.are_ordinals(|it| it > 0.6);
    if said < 3.0 && is_named_otherwise() {
        return 0.0;
    }
    let length = (it.profile.mean_chars / 15.0).min(4.0);
    // Hardly any name speaks of a time, but `Năm 2026: 80%; năm 2030: 95%` always does.
    let times = || {
        if it.texts.are_deadlines(|it| it > 0.8) {
            5.0
        } else {
            0.0
        }
    };
    let looks = || length - it.profile.figure * 8.0 - it.profile.agency * 2.0 - times();
    if said > 0.0 {
        return said + looks();
    }
    // A header without known words over long texts may be the name, where no other is.
    if it.column.levels.is_empty() || it.whole.senses.is_empty() {
        return (looks() + 1.0).min(4.5) - it.profile.agency * 3.0;
    }
    0.0
}

/// Senses that make a column something else than the name.
const OTHERWISE: &[Sense] = &[
    Sense::Unit,
    Sense::Lead,
    Sense::Coordinating,
    Sense::Monitoring,
    Sense::Deadline,
    Sense::Output,
    Sense::Note,
    Sense::Ordinal,
    Sense::Person,
    Sense::Money,
];

/// The role of a column that is not the name, and the year of a target or of a past figure.
pub(crate) fn best_role(it: &Evidence<'_>) -> (ColumnRole, Option<u16>) {
    if let Some(year) = figure_year(it) {
        return (figure_role(it), Some(year)).without_year_unless_figure();
    }
    if it.profile.mark >= 0.5 && names_agency(it.column.levels.last().map_or("", String::as_str)) {
        return (ColumnRole::AgencyMark, None);
    }
    if it.column.is_part && it.texts.are_ordinals(|it| it > 0.6) {
        return (ColumnRole::Ordinal, None);
    }
    let role = said_role(&it.leaf, it)
        .or_else(|| said_role(&it.whole, it))
        .unwrap_or_else(|| shown_role(it));
    (role, None)
}

trait WithoutYear {
    fn without_year_unless_figure(self) -> Self;
}

impl WithoutYear for (ColumnRole, Option<u16>) {
    fn without_year_unless_figure(self) -> Self {
        match self.0 {
            ColumnRole::Target | ColumnRole::Past => self,
            role => (role, None),
        }
    }
}

/// The year of a column of figures: named by its header and by nothing that makes it another column.
fn figure_year(it: &Evidence<'_>) -> Option<u16> {
    let (_, year) = it.leaf.years.or(it.parents.years)?;
    let is_other = it.leaf.has_any(&[
        Sense::Unit,
        Sense::Lead,
        Sense::Coordinating,
        Sense::Monitoring,
        Sense::Ordinal,
        Sense::Person,
        Sense::Task,
        Sense::Content,
    ]);
    // `Yêu cầu năm 2026` over figures is a target.
    let is_other = is_other || (it.leaf.has(Sense::Note) && it.profile.figure < 0.5);
    // `Lộ trình 2026` over figures is a target, over dates a deadline.
    let is_other = is_other
        || (it.leaf.has(Sense::Deadline)
            && (it.profile.figure < 0.5 || it.texts.are_deadlines(|it| it > 0.3)));
    let is_text = it.profile.mean_chars > 40.0 && it.profile.figure < 0.3;
    let is_name = is_text && it.leaf.has(Sense::Indicator);
    (!is_other && !is_name).then_some(year)
}

/// Whether figures of a year are targets, of the past, or something else.
fn figure_role(it: &Evidence<'_>) -> ColumnRole {
    const ASIDE: &[Sense] = &[Sense::Money, Sense::PartOfYear, Sense::Derived, Sense::Foreign];
    if it.leaf.has_any(ASIDE) || it.parents.has_any(ASIDE) {
        return ColumnRole::Other;
    }
    if it.profile.mark >= 0.5 && it.parents.has(Sense::Deadline) {
        return ColumnRole::Other;
    }
    let tense = |text: &HeaderText| {
        text.senses.iter().find_map(|(sense, _)| match sense {
            Sense::Past | Sense::Output => Some(ColumnRole::Past),
            Sense::Plan | Sense::Indicator => Some(ColumnRole::Target),
            _ => None,
        })
    };
    tense(&it.leaf)
        .or_else(|| tense(&it.parents))
        .unwrap_or(ColumnRole::Target)
}

/// The role that header words say. `None` where they say none, or the cells speak against it.
fn said_role(text: &HeaderText, it: &Evidence<'_>) -> Option<ColumnRole> {
    // `Sở, ngành, địa phương phối hợp`: who it is comes before what they do.
    let is_given_a_part = text.has_any(&[Sense::Coordinating, Sense::Monitoring]);
    // `Đơn vị được giao phối hợp`, `Đầu mối theo dõi`: only `chủ trì` leads whatever else is said.
    let leads = text.has(Sense::Lead) && (!is_given_a_part || takes_the_chair(it));
    if leads && !text.has(Sense::Unit) {
        return Some(ColumnRole::Lead);
    }
    borne_out_role(text, it).or_else(|| first_role(text, it))
}

/// Whether a header names who leads in so many words.
fn takes_the_chair(it: &Evidence<'_>) -> bool {
    let header = fold(&it.column.text());
    header.contains("chu tri") || header.contains("chiu trach nhiem")
}

/// The role that some word of a header says and most cells bear out, whatever words stand before it: `Thành phần phối hợp`,
/// `Ngày, tháng hoàn thành`.
fn borne_out_role(text: &HeaderText, it: &Evidence<'_>) -> Option<ColumnRole> {
    let profile = &it.profile;
    let is_of_agencies = profile.agency >= 0.5;
    if text.has(Sense::Coordinating) && is_of_agencies {
        return Some(ColumnRole::Coordinating);
    }
    if text.has(Sense::Monitoring) && is_of_agencies {
        return Some(ColumnRole::Monitoring);
    }
    let is_of_times = || profile.time_of_day < 0.5 && it.texts.are_deadlines(|it| it >= 0.7);
    (text.has(Sense::Deadline) && is_of_times()).then_some(ColumnRole::Deadline)
}

/// The role of the first word that says one.
fn first_role(text: &HeaderText, it: &Evidence<'_>) -> Option<ColumnRole> {
    let profile = &it.profile;
    let is_given_a_part = text.has_any(&[Sense::Coordinating, Sense::Monitoring]);
    text.senses.iter().find_map(|(sense, _)| match sense {
        Sense::Ordinal => Some(ColumnRole::Ordinal),
        Sense::Unit => Some(ColumnRole::Unit),
        Sense::UnitOrAgency | Sense::Agency if is_given_a_part => None,
        Sense::UnitOrAgency | Sense::Agency => {
            let is_agency = profile.agency >= 0.5 || (*sense == Sense::Agency && profile.n_cells == 0);
            let is_unit = *sense == Sense::UnitOrAgency && profile.unit >= 0.5;
            if is_agency {
                Some(ColumnRole::Lead)
            } else {
                is_unit.then_some(ColumnRole::Unit)
            }
        }
        Sense::Coordinating => Some(ColumnRole::Coordinating),
        Sense::Monitoring => Some(ColumnRole::Monitoring),
        Sense::Deadline => Some(ColumnRole::Deadline).filter(|_| profile.time_of_day < 0.5),
        Sense::Output => {
            let is_figure = profile.figure > 0.5 && !it.texts.are_deadlines(|it| it >= 0.5);
            Some(if is_figure {
                ColumnRole::Past
            } else {
                ColumnRole::Output
            })
        }
        Sense::Past => {
            let is_agency = profile.agency >= 0.5;
            Some(if is_agency {
                ColumnRole::Lead
            } else {
                ColumnRole::Past
            })
        }
        // `Yêu cầu về kết quả`, `Tài liệu minh chứng`.
        Sense::Note | Sense::Derived if text.has(Sense::Output) && profile.figure < 0.5 => {
            Some(ColumnRole::Output)
        }
        Sense::Note => Some(ColumnRole::Note),
        Sense::Plan | Sense::Indicator => {
            let is_figure = profile.figure >= 0.4 && profile.mean_chars < 40.0;
            is_figure.then_some(ColumnRole::Target)
        }
        Sense::Money | Sense::Person | Sense::Foreign | Sense::Derived | Sense::PartOfYear | Sense::Group => {
            Some(ColumnRole::Other)
        }
        Sense::Lead => Some(ColumnRole::Lead),
        Sense::Task | Sense::Content => None,
    })
}

/// The role that the cells alone show.
fn shown_role(it: &Evidence<'_>) -> ColumnRole {
    let profile = &it.profile;
    let is_blank = it.column.levels.is_empty() || it.whole.senses.is_empty();
    if is_blank && it.whole.years.is_none() && profile.n_cells > 1 && it.texts.are_ordinals(|it| it > 0.6) {
        return ColumnRole::Ordinal;
    }
    ColumnRole::Other
}
