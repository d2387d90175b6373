//! The lines above a table: label (`Phụ lục I`), title, the plan it belongs to, the province that issued it.

mod line_kind;

use chrono::NaiveDate;

pub(crate) use crate::layout::title::line_kind::{LineKind, line_kind};

use crate::cell::CellRef;
use crate::hints::Hints;
use crate::layout::grid::{GridCell, Line};
use crate::layout::header_text::HeaderText;
use crate::layout::ordinal::{Form, Ordinal};
use crate::layout::plan::{find_date, find_issuer, find_number, find_period, own_document};
use crate::layout::sentence::is_capitals;
use crate::lexicon::header::Sense;
use crate::province::{Mention, find_provinces};
use crate::reading::{PlanFacts, PlanStatus};
use crate::text::{collapse, fold};

/// What stands above a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Title {
    pub(crate) label: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) plan: PlanFacts,
    pub(crate) provinces: Vec<Mention>,
    /// `Đơn vị tính: %` for the whole table: the row and column of its cell, and the unit.
    pub(crate) unit: Option<(CellRef, String)>,
    /// A section that the last line names: `II. Thúc đẩy …`.
    pub(crate) section: Option<(Option<String>, String, CellRef)>,
    /// The number, the rest and the place of the last line, where it begins with an arabic one: it may name a section too.
    numbered: Option<(Ordinal, String, CellRef)>,
    /// Everything, for the period and for describing the table.
    pub(crate) text: String,
    /// The same, folded.
    pub(crate) folded: String,
}

/// Reads the lines above a table.
pub(crate) fn read_title(lines: &[Line<'_>], cols: Option<(u32, u32)>) -> Title {
    let mut reader = TitleReader::default();
    let is_above = |it: &&GridCell<'_>| {
        cols.is_none_or(|(first, last)| (first <= it.first_col() && it.first_col() <= last) || it.width() > 3)
    };
    for cell in lines.iter().flat_map(|it| &it.cells).filter(is_above) {
        for text in cell.cell.raw.lines().map(collapse).filter(|it| !it.is_empty()) {
            reader.read_line(&text, cell.cell.at);
        }
    }
    reader.finish()
}

/// The head of a document while its lines are read.
#[derive(Default)]
struct TitleReader {
    read: Title,
    lines: Vec<(String, CellRef)>,
    attachment: String,
    heading: String,
    is_in_bracket: bool,
    /// Whether the line before named the plan, and may go on.
    is_after_attachment: bool,
}

impl TitleReader {
    fn read_line(&mut self, text: &str, at: CellRef) {
        self.read.text.push_str(text);
        self.read.text.push('\n');
        let goes_on = std::mem::take(&mut self.is_after_attachment) && continues_attachment(text);
        if self.is_in_bracket || goes_on {
            self.add_attachment(text);
        } else if let Some(unit) = stated_unit(text) {
            self.read.unit = Some((at, unit));
        } else {
            self.read_part(text, at);
        }
    }

    fn read_part(&mut self, text: &str, at: CellRef) {
        let kind = line_kind(text);
        // `MỤC TIÊU CỤ THỂ (Kèm theo Kế hoạch …)`, `PHỤ LỤC KÈM THEO KẾ HOẠCH …` in one line.
        let split = || split_attachment(text).or_else(|| split_at_attached(text));
        if kind != LineKind::Attachment
            && let Some((before, bracket)) = split()
        {
            self.read_part(before, at);
            self.add_attachment(bracket);
            return;
        }
        match kind {
            LineKind::Label => {
                let (label, rest) = split_label(text);
                self.read.label.get_or_insert(label);
                if let Some(rest) = rest {
                    self.lines.push((rest, at));
                }
            }
            LineKind::Attachment => self.add_attachment(text),
            LineKind::Heading | LineKind::Province => push_joined(&mut self.heading, text),
            LineKind::Text if self.lines.is_empty() && is_issuing_office(text) => {
                push_joined(&mut self.heading, text);
            }
            LineKind::Text => self.lines.push((text.to_owned(), at)),
        }
    }

    fn add_attachment(&mut self, text: &str) {
        push_joined(&mut self.attachment, text);
        self.is_after_attachment = true;
        self.is_in_bracket = self.attachment.starts_with('(') && !self.attachment.contains(')');
    }

    fn finish(mut self) -> Title {
        self.read.take_section(&mut self.lines);
        let lines: Vec<&str> = self.lines.iter().map(|(text, _)| text.as_str()).collect();
        let title = lines.join(" ");
        self.read.folded = fold(&self.read.text);
        self.read.plan = plan_of(&self.attachment, &self.heading, &title, self.read.calls_draft());
        let sources = [&self.attachment, &self.heading, &title];
        self.read.provinces = sources.iter().flat_map(|it| find_provinces(it)).collect();
        self.read.title = Some(title).filter(|it| !it.is_empty());
        self.read
    }
}

/// Whether a line goes on with the naming of the plan in the line above: `ngày 06 tháng 5 năm 2026 của UBND tỉnh …`.
fn continues_attachment(text: &str) -> bool {
    let folded = fold(text);
    text.starts_with(char::is_lowercase)
        && ["ngay ", "cua ", "thang "]
            .iter()
            .any(|it| folded.starts_with(it))
}

/// Whether a line above the title is the office that issues it: `SỞ KHOA HỌC VÀ CÔNG NGHỆ`.
fn is_issuing_office(text: &str) -> bool {
    const OFFICES: &[&str] = &[
        "ban chi dao",
        "cong an ",
        "dang bo ",
        "so ",
        "thanh uy ",
        "tinh uy ",
        "to cong tac",
        "van phong ",
    ];
    const OF_TABLES: &[Sense] = &[
        Sense::Indicator,
        Sense::Task,
        Sense::Content,
        Sense::Plan,
        Sense::Group,
    ];
    let folded = fold(text);
    is_capitals(text)
        && folded.chars().count() <= 60
        && !folded.contains([':', ','])
        && OFFICES.iter().any(|it| folded.starts_with(it))
        && !HeaderText::read(text).has_any(OF_TABLES)
}

/// Parts a line before the bracket that names the plan.
fn split_attachment(text: &str) -> Option<(&str, &str)> {
    let (at, _) = text.match_indices('(').find(|(at, _)| {
        let bracket = text.get(*at..).unwrap_or_default();
        *at > 0 && line_kind(bracket) == LineKind::Attachment
    })?;
    let (before, bracket) = text.split_at_checked(at)?;
    Some((before.trim(), bracket)).filter(|(before, _)| !before.is_empty())
}

/// Parts a line before `kèm theo`, where the number of a document follows.
fn split_at_attached(text: &str) -> Option<(&str, &str)> {
    let (at, _) = text.char_indices().find(|(at, _)| {
        let rest = text.get(*at..).unwrap_or_default();
        *at > 0
            && rest.starts_with(['k', 'K'])
            && fold(rest.get(..12).unwrap_or(rest)).starts_with("kem theo")
            && find_number(rest).is_some()
    })?;
    let (before, attached) = text.split_at_checked(at)?;
    before
        .contains(char::is_alphanumeric)
        .then_some((before.trim(), attached))
}

impl Title {
    /// Takes what it lacks from the head of the sheet above another table: the provinces, and the document it belongs to.
    pub(crate) fn take_head(&mut self, head: Title) {
        if self.provinces.is_empty() {
            self.provinces = head.provinces;
        }
        if self.plan.number.is_none() && self.plan.issued_on.is_none() {
            self.plan.number = head.plan.number;
            self.plan.issued_on = head.plan.issued_on;
            self.plan.issuer = head.plan.issuer;
            self.plan.status = head.plan.status;
        }
    }

    /// Whether it says that the document is a draft.
    pub(crate) fn calls_draft(&self) -> bool {
        self.folded.contains("du thao")
    }

    /// The year that the last line with a year is of, where it is one and the line speaks of targets: `MỤC TIÊU NĂM 2026`.
    pub(crate) fn single_year(&self) -> Option<u16> {
        let names_no_document = |it: &&str| !it.contains('/');
        let mut lines = self.text.lines().rev().filter(names_no_document);
        let read = lines.find_map(|it| Some(HeaderText::read(it)).filter(|it| it.years.is_some()))?;
        let (first, last) = read.years?;
        let speaks_of_targets = read.has_any(&[Sense::Indicator, Sense::Plan]);
        (first == last && speaks_of_targets).then_some(first)
    }

    /// The last line may name a section: a number and words that are more than the kind of table.
    fn take_section(&mut self, lines: &mut Vec<(String, CellRef)>) {
        let Some((last, above)) = lines.split_last() else {
            return;
        };
        // `MỤC TIÊU NĂM 2026` below it says what the table is.
        let says_kind = above.last().is_some() && HeaderText::read(&last.0).is_all_known();
        let idx = above.len().saturating_sub(usize::from(says_kind));
        let Some((text, at)) = lines.get(idx) else { return };
        let Some((ordinal, title)) = Ordinal::split_title(text) else {
            return;
        };
        let read = HeaderText::read(title);
        let is_kind = read.is_all_known() && read.has_any(&[Sense::Indicator, Sense::Task, Sense::Content]);
        if is_kind {
            return;
        }
        if ordinal.is_section_form() {
            self.section = Some((Some(ordinal.text), title.to_owned(), *at));
            lines.remove(idx);
        } else if matches!(ordinal.form, Form::Arabic(_)) && idx == above.len() {
            self.numbered = Some((ordinal, title.to_owned(), *at));
        }
    }

    /// Takes the last line for a section where the first one below counts on from it: `1. Sở Y tế` above the header, `2. Sở
    /// Xây dựng` above the header printed again.
    pub(crate) fn take_section_before(&mut self, next: Option<&str>) {
        let follows = |it: &Ordinal| {
            let next = next.and_then(Ordinal::parse).map(|it| it.form);
            matches!((&it.form, next), (Form::Arabic(one), Some(Form::Arabic(next))) if next == one.saturating_add(1))
        };
        let Some((ordinal, title, at)) = self.numbered.take_if(|(it, _, _)| follows(it)) else {
            return;
        };
        if let Some(text) = &mut self.title
            && let Some(at) = text.rfind(&title)
        {
            let before = text.get(..at).unwrap_or_default().trim_end();
            let above = before.rsplit_once(' ').map_or("", |(above, _)| above);
            *text = above.to_owned();
        }
        self.title = self.title.take().filter(|it| !it.is_empty());
        self.section = Some((Some(ordinal.text), title, at));
    }
}

fn push_joined(text: &mut String, more: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(more);
}

fn plan_of(attachment: &str, heading: &str, title: &str, is_draft: bool) -> PlanFacts {
    let named = [own_document(attachment), heading];
    let number = named.iter().find_map(|it| find_number(it));
    let issued_on = named.iter().find_map(|it| find_date(it));
    let period = [title, attachment, heading].iter().find_map(|it| find_period(it));
    PlanFacts {
        province_code: None,
        status: if is_draft {
            PlanStatus::Draft
        } else {
            status_of(number.as_deref(), issued_on)
        },
        number,
        issued_on,
        issuer: find_issuer(attachment),
        period_start: period.map(|it| it.0),
        period_end: period.map(|it| it.1),
    }
}

fn status_of(number: Option<&str>, issued_on: Option<NaiveDate>) -> PlanStatus {
    let is_issued = number.is_some() && issued_on.is_some();
    if is_issued {
        PlanStatus::Issued
    } else {
        PlanStatus::Draft
    }
}

/// Lays the user's answers over what was read.
pub(crate) fn apply_plan_hints(plan: &mut PlanFacts, hints: &Hints) {
    if hints.plan_number.is_some() {
        plan.number.clone_from(&hints.plan_number);
    }
    plan.issued_on = hints.issued_on.or(plan.issued_on);
    if hints.plan_number.is_some() || hints.issued_on.is_some() {
        plan.status = status_of(plan.number.as_deref(), plan.issued_on);
    }
}

/// Parts `Phụ lục I. MỤC TIÊU …` into label and title.
fn split_label(text: &str) -> (String, Option<String>) {
    let mut words = text.split_whitespace();
    let mut label: Vec<&str> = Vec::new();
    for word in words.by_ref() {
        label.push(word);
        let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
        let is_number = label.len() > 1 && Ordinal::of_cell(bare).is_some();
        let ends = is_number || word.ends_with([':', '.']) && label.len() > 1;
        if ends {
            break;
        }
    }
    let rest: Vec<&str> = words.collect();
    let label = label
        .join(" ")
        .trim_end_matches([':', '.', '-', '–', ' '])
        .to_owned();
    let rest = rest
        .join(" ")
        .trim_start_matches([':', '.', '-', '–', ' '])
        .to_owned();
    let is_continued = matches!(fold(&rest).as_str(), "(tiep theo)" | "(tiep)");
    (label, (!rest.is_empty() && !is_continued).then_some(rest))
}

/// The unit of `Đơn vị tính: %` above a table.
pub(crate) fn stated_unit(text: &str) -> Option<String> {
    let bare = text.trim_matches(['(', ')', ' ']);
    let (word, unit) = bare.split_once(':')?;
    let is_unit = matches!(fold(word).trim(), "don vi tinh" | "dvt" | "don vi" | "dv tinh");
    let unit = unit.trim();
    // `Đơn vị tính: theo từng chỉ tiêu` names none.
    let is_named = !fold(unit).starts_with("theo ");
    (is_unit && is_named && !unit.is_empty() && unit.chars().count() <= 30).then(|| unit.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_part_from_titles() {
        assert_eq!(split_label("Phụ lục I"), ("Phụ lục I".to_owned(), None));
        assert_eq!(
            split_label("PHỤ LỤC 1: MỤC TIÊU CỤ THỂ"),
            ("PHỤ LỤC 1".to_owned(), Some("MỤC TIÊU CỤ THỂ".to_owned()))
        );
    }
}
