//! Cells that say the roles of their agencies themselves (`Chủ trì: …; Phối hợp: …`), and cells that repeat the row above (`nt`).

use std::sync::{Arc, LazyLock};

use crate::diagnostic::{Diagnostic, RowFinding, ValueFinding};
use crate::reading::{AgencyMention, AssignmentRole, Row};
use crate::text::{PhraseSet, SharedText, collapse, fold};
use crate::values::agency::parse_agencies;
use crate::values::phrase::{split_at_phrase, strip_phrase, strip_phrase_end};

/// Words before a colon that say the role of what follows, folded; words for agencies may stand before and after them.
const ROLE_WORDS: &[(&str, AssignmentRole)] = &[
    ("chu tri", AssignmentRole::Lead),
    ("chu tri thuc hien", AssignmentRole::Lead),
    ("dong chu tri", AssignmentRole::Lead),
    ("cung chu tri", AssignmentRole::Lead),
    ("ct", AssignmentRole::Lead),
    ("phoi hop", AssignmentRole::Coordinating),
    ("phoi hop thuc hien", AssignmentRole::Coordinating),
    ("cung phoi hop", AssignmentRole::Coordinating),
    ("ph", AssignmentRole::Coordinating),
    ("theo doi", AssignmentRole::Monitoring),
    ("theo doi, don doc", AssignmentRole::Monitoring),
    ("giam sat", AssignmentRole::Monitoring),
];

/// Words for agencies around those of their role, folded.
const AGENCY_WORDS: &[&str] = &["cac", "co quan", "don vi", "so", "nganh", "dia phuong", ","];

/// The role that a label says, in a column of some role: `Đơn vị phối hợp`. Where it says two, that of the column.
fn role_of_label(label: &str, default: AssignmentRole) -> Option<AssignmentRole> {
    let folded = fold(label);
    let mut words = folded.as_str();
    while let Some(rest) = AGENCY_WORDS.iter().find_map(|it| strip_phrase(words, it)) {
        words = rest.trim_start();
    }
    let role = |words: &str| {
        let known = ROLE_WORDS.iter().find(|(known, _)| *known == words.trim());
        known.map(|(_, role)| *role)
    };
    let two = || {
        let (one, other) = words
            .split_once([',', '/'])
            .or_else(|| words.split_once(" va "))?;
        role(one).zip(role(other)).map(|_| default)
    };
    role(words).or_else(two)
}

/// Words that say parts without a colon, folded.
static PART_WORDS: LazyLock<PhraseSet> =
    LazyLock::new(|| PhraseSet::new(&["chu tri", "phoi hop", "theo doi"]));

/// Agencies of a cell, or of the part of it that gives them a role of their own.
pub(crate) struct Assigned {
    pub(crate) role: AssignmentRole,
    pub(crate) agencies: Arc<[AgencyMention]>,
    pub(crate) findings: Vec<ValueFinding>,
}

/// Reads a list of agencies.
pub(crate) type ReadAgencies<'a> = &'a dyn Fn(&SharedText) -> (Arc<[AgencyMention]>, Vec<ValueFinding>);

/// Reads a cell of agencies in a column of this role.
pub(crate) fn read_assigned(
    raw: &SharedText,
    role: AssignmentRole,
    read_agencies: ReadAgencies<'_>,
) -> Vec<Assigned> {
    let by_verb = || split_among_agencies(raw).filter(|_| role == AssignmentRole::Lead);
    let read = |role: AssignmentRole, text: &SharedText| {
        let (agencies, findings) = if is_ditto(text) {
            Default::default()
        } else {
            read_agencies(text)
        };
        Assigned {
            role,
            agencies,
            findings,
        }
    };
    let by_suffix = || split_by_suffix(raw, role);
    // Hardly any list of agencies says who does what.
    let says_parts = || PART_WORDS.is_in(&fold(raw));
    let by_words = || says_parts().then(|| by_verb().or_else(by_suffix))?;
    match split_by_role(raw, role).or_else(by_words) {
        Some(parts) => parts
            .into_iter()
            .map(|(role, it)| read(role, &it.into()))
            .collect(),
        None => vec![read(role, raw)],
    }
}

/// Parts a cell that says who helps, where nothing but agencies stands on both sides of the verb.
fn split_among_agencies(raw: &str) -> Option<Vec<(AssignmentRole, String)>> {
    let parts = split_by_verb(raw)?;
    let names_agencies = |(_, text): &(AssignmentRole, String)| {
        let (agencies, findings) = parse_agencies(text);
        let is_remark = |it: &ValueFinding| matches!(it, ValueFinding::AgencyRemark { .. });
        !agencies.is_empty() && !findings.iter().any(is_remark)
    };
    parts.iter().all(names_agencies).then(|| parts.to_vec())
}

/// Parts a cell at the role words in it. What stands before the first has the role of the column. `None` without role words.
fn split_by_role(raw: &str, default: AssignmentRole) -> Option<Vec<(AssignmentRole, String)>> {
    let mut parts: Vec<(AssignmentRole, String)> = vec![(default, String::new())];
    let mut is_split = false;
    for piece in raw.split_inclusive([';', '\n', '.', ':']) {
        let label = piece.strip_suffix(':').and_then(|it| split_label(it, default));
        let Some((_, text)) = parts.last_mut() else {
            continue;
        };
        match label {
            Some((before, role)) => {
                text.push_str(before);
                parts.push((role, String::new()));
                is_split = true;
            }
            None => text.push_str(piece),
        }
    }
    let is_separator = |it: char| it.is_whitespace() || matches!(it, ';' | ',' | '-' | '+' | '.');
    parts.retain(|(_, text)| !text.trim_matches(is_separator).is_empty());
    for (_, text) in &mut parts {
        *text = text.trim_matches(is_separator).to_owned();
    }
    is_split.then_some(parts)
}

/// The label that a text ends in, and what stands before it: `Sở Y tế - Phối hợp`.
fn split_label(text: &str, default: AssignmentRole) -> Option<(&str, AssignmentRole)> {
    let is_bullet = |it: char| matches!(it, '-' | '–' | '+' | '*' | '•' | ' ' | ',');
    let whole = || Some(("", role_of_label(text.trim_matches(is_bullet), default)?));
    let last = || {
        let (before, label) = text.rsplit_once(['-', '–', ',', '(', '+', '•'])?;
        Some((before, role_of_label(label.trim_matches(is_bullet), default)?))
    };
    whole().or_else(last)
}

/// Parts `Sở Y tế chủ trì, phối hợp với Sở Nội vụ` into the one that leads and those that help. `None` without these words, or
/// where nobody stands before them.
fn split_by_verb(raw: &str) -> Option<[(AssignmentRole, String); 2]> {
    const VERBS: &[&str] = &[
        "phoi hop voi",
        "phoi hop cung",
        "chu tri, phoi hop",
        "chu tri phoi hop",
    ];
    let (before, after) = VERBS.iter().find_map(|it| split_at_phrase(raw, it))?;
    let is_sign = |it: char| it.is_whitespace() || matches!(it, ',' | ';' | '-' | '.' | '(' | ')');
    let before = before.trim_end_matches(is_sign);
    let before = strip_phrase_end(before, "va")
        .unwrap_or(before)
        .trim_end_matches(is_sign);
    let lead = strip_phrase_end(before, "chu tri")
        .unwrap_or(before)
        .trim_matches(is_sign);
    let helping = strip_phrase(after.trim_start(), "voi")
        .unwrap_or(after)
        .trim_matches(is_sign);
    let parts = [
        (AssignmentRole::Lead, lead.to_owned()),
        (AssignmentRole::Coordinating, helping.to_owned()),
    ];
    parts.iter().all(|(_, text)| !text.is_empty()).then_some(parts)
}

/// Parts `Sở Y tế (chủ trì), Sở Nội vụ (phối hợp)` and `Sở Y tế chủ trì; Sở Nội vụ phối hợp` at the words behind the names.
/// What stands behind the last of them has the role of the column. `None` where one role is said, or none.
fn split_by_suffix(raw: &str, default: AssignmentRole) -> Option<Vec<(AssignmentRole, String)>> {
    const SUFFIXES: &[(&str, AssignmentRole)] = &[
        ("chu tri", AssignmentRole::Lead),
        ("phoi hop", AssignmentRole::Coordinating),
        ("theo doi", AssignmentRole::Monitoring),
    ];
    let is_separator = |it: char| it.is_whitespace() || matches!(it, ';' | ',' | '-' | '+' | '.' | '(' | ')');
    let mut parts: Vec<(AssignmentRole, String)> = Vec::new();
    let mut rest = raw;
    let next = |rest: &'_ str| {
        let found = SUFFIXES.iter().filter_map(|(word, role)| {
            let (before, after) = split_at_phrase(rest, word)?;
            Some((before.len(), rest.len().saturating_sub(after.len()), *role))
        });
        found.min_by_key(|(at, _, _)| *at)
    };
    while let Some((at, end, role)) = next(rest) {
        let (before, after) = (rest.get(..at)?, rest.get(end..)?);
        let is_behind = after.is_empty() || after.starts_with([';', ',', '\n', '\r', ')', '.']);
        let text = before.trim_matches(is_separator);
        if !is_behind || text.is_empty() {
            return None;
        }
        parts.push((role, text.to_owned()));
        rest = after;
    }
    let says_two = parts
        .iter()
        .any(|(role, _)| Some(role) != parts.first().map(|(role, _)| role));
    let text = rest.trim_matches(is_separator);
    if !text.is_empty() {
        parts.push((default, text.to_owned()));
    }
    says_two.then_some(parts)
}

/// Letters of the longest mark of a repetition: `như trên`.
const MAX_DITTO_LETTERS: usize = 7;

/// Whether a cell says that it repeats the one above: `nt`, `-nt-`, `như trên`, `"`, `//`.
pub(crate) fn is_ditto(raw: &str) -> bool {
    // Nearly all cells are lists of agencies, which are longer than any of the marks.
    let mut letters = raw.bytes().filter(u8::is_ascii_alphabetic);
    if letters.nth(MAX_DITTO_LETTERS).is_some() {
        return false;
    }
    let text = collapse(raw);
    if matches!(&*text, "//" | "/ /") {
        return true;
    }
    let folded = fold(
        text.trim_matches(|it: char| it.is_whitespace() || matches!(it, '-' | '–' | '.' | '/' | '(' | ')')),
    );
    matches!(
        folded.as_str(),
        "nt" | "n/t" | "n.t" | "nhu tren" | "\"" | "''" | "〃" | "”" | "“"
    )
}

/// Gives cells that repeat the row above what stands there. Their raw text stays.
pub(crate) fn fill_dittos(rows: &mut [Row], diagnostics: &mut Vec<Diagnostic>) {
    for idx in 1..rows.len() {
        let (before, rest) = rows.split_at_mut(idx);
        if let (Some(above), Some(row)) = (before.last(), rest.first_mut()) {
            fill_ditto(row, above, diagnostics);
        }
    }
}

fn fill_ditto(row: &mut Row, above: &Row, diagnostics: &mut Vec<Diagnostic>) {
    let mut report = |raw: &str, at| {
        let finding = RowFinding::Repeated { raw: raw.to_owned() };
        diagnostics.push(Diagnostic::of_cell(finding.into(), &row.sheet, at));
    };
    for assignment in row.assignments.iter_mut().filter(|it| is_ditto(&it.raw)) {
        if let Some(source) = above.assignments.iter().find(|it| it.role == assignment.role) {
            assignment.agencies.clone_from(&source.agencies);
            report(&assignment.raw, assignment.cell);
        }
    }
    if let (Some(deadline), Some(source)) = (&mut row.deadline, &above.deadline)
        && is_ditto(&deadline.raw)
    {
        deadline.value.clone_from(&source.value);
        report(&deadline.raw, deadline.cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_say_their_roles() {
        let split = |raw| split_by_role(raw, AssignmentRole::Lead);
        let lead = |text: &str| (AssignmentRole::Lead, text.to_owned());
        let coordinating = |text: &str| (AssignmentRole::Coordinating, text.to_owned());
        assert_eq!(
            split("- Chủ trì: Sở Y tế;\n- Phối hợp: Sở Nội vụ, Công an tỉnh."),
            Some(vec![lead("Sở Y tế"), coordinating("Sở Nội vụ, Công an tỉnh")])
        );
        assert_eq!(
            split("Sở Y tế\nPhối hợp: Sở Nội vụ"),
            Some(vec![lead("Sở Y tế"), coordinating("Sở Nội vụ")])
        );
        let expected = Some(vec![lead("Sở Y tế"), coordinating("Sở Nội vụ")]);
        assert_eq!(split("Đồng chủ trì: Sở Y tế; phối hợp: Sở Nội vụ"), expected);
        assert_eq!(split("Chủ trì: Sở Y tế - Cơ quan phối hợp: Sở Nội vụ"), expected);
        assert_eq!(split("Chủ trì, phối hợp: Sở Y tế"), Some(vec![lead("Sở Y tế")]));
        assert_eq!(split("Sở Y tế; Sở Nội vụ"), None);
        assert_eq!(split("Các sở: Y tế, Nội vụ"), None);
    }

    #[test]
    fn a_verb_parts_the_one_that_leads_from_those_that_help() {
        for raw in [
            "Sở Y tế chủ trì, phối hợp với Sở Nội vụ",
            "Sở Y tế phối hợp với Sở Nội vụ",
            "Sở Y tế (chủ trì) và phối hợp cùng với Sở Nội vụ.",
            "Sở Y tế chủ trì, phối hợp Sở Nội vụ",
        ] {
            let [lead, helping] = split_by_verb(raw).unwrap();
            assert_eq!(
                (lead.1.as_str(), helping.1.as_str()),
                ("Sở Y tế", "Sở Nội vụ"),
                "{raw}"
            );
        }
        assert_eq!(split_by_verb("Phối hợp với Sở Nội vụ"), None);
        assert_eq!(split_by_verb("Sở Y tế; Sở Nội vụ"), None);
    }

    #[test]
    fn roles_may_stand_behind_the_names() {
        let lead = |text: &str| (AssignmentRole::Lead, text.to_owned());
        let coordinating = |text: &str| (AssignmentRole::Coordinating, text.to_owned());
        for raw in [
            "Sở Y tế (chủ trì), Sở Nội vụ, Công an tỉnh (phối hợp)",
            "Sở Y tế chủ trì; Sở Nội vụ, Công an tỉnh phối hợp.",
            "Sở Y tế (Chủ trì)\nSở Nội vụ, Công an tỉnh (Phối hợp)",
        ] {
            let expected = vec![lead("Sở Y tế"), coordinating("Sở Nội vụ, Công an tỉnh")];
            assert_eq!(
                split_by_suffix(raw, AssignmentRole::Lead),
                Some(expected),
                "{raw}"
            );
        }
        assert_eq!(
            split_by_suffix("Sở Y tế (chủ trì), Sở Nội vụ", AssignmentRole::Lead),
            None
        );
        assert_eq!(split_by_suffix("Chủ trì, phối hợp", AssignmentRole::Lead), None);
    }

    #[test]
    fn repeats_are_marked() {
        assert!(["nt", "-nt-", "Như trên", "\""].iter().all(|it| is_ditto(it)));
        assert!(!is_ditto("Sở Nội vụ"));
    }
}
