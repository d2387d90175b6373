//! What the marks of a matrix mean, where a note says so: `X là cơ quan chủ trì; O: phối hợp`.
//!
//! Comes in: the lines around a table. Goes out: marks with their roles. A clause says one mark and one role, or nothing.

use crate::layout::profile::is_mark;
use crate::reading::AssignmentRole;
use crate::text::fold;

/// Words of roles in a legend, folded.
const ROLES: &[(&str, AssignmentRole)] = &[
    ("chu tri", AssignmentRole::Lead),
    ("phoi hop", AssignmentRole::Coordinating),
    ("theo doi", AssignmentRole::Monitoring),
];

/// Marks, folded, with the roles they stand for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Legend(Vec<(String, AssignmentRole)>);

impl Legend {
    /// Reads the legend among some lines of text.
    pub(crate) fn read<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let clauses = texts.flat_map(|it| it.split([';', ',', '\n']));
        Self(clauses.filter_map(read_clause).collect())
    }

    /// The role of a mark, folded.
    pub(crate) fn role_of(&self, mark: &str) -> Option<AssignmentRole> {
        let known = self.0.iter().find(|(it, _)| it == mark);
        known.map(|(_, role)| *role)
    }
}

/// The mark and the role of `(x): cơ quan chủ trì`.
fn read_clause(clause: &str) -> Option<(String, AssignmentRole)> {
    let folded = fold(clause);
    let mut roles = ROLES.iter().filter(|(words, _)| folded.contains(words));
    let (words, role) = roles.next().filter(|_| folded.chars().count() <= 60)?;
    if roles.next().is_some() {
        return None;
    }
    // The words of the role are marks of others themselves.
    let rest = folded.replace(words, " ");
    let is_sign = |it: char| "():=-–\"“”'.[]".contains(it);
    let mut marks = rest
        .split_whitespace()
        .map(|it| it.trim_matches(is_sign))
        .filter(|it| is_mark(it));
    let mark = marks.next()?;
    marks.next().is_none().then(|| (mark.to_owned(), *role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, AssignmentRole)]) {
        let Legend(found) = Legend::read([text].into_iter());
        let found: Vec<_> = found.iter().map(|(mark, role)| (mark.as_str(), *role)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_note_says_what_marks_mean() {
        use AssignmentRole::{Coordinating, Lead};
        check(
            "Ghi chú: X là cơ quan chủ trì; O là cơ quan phối hợp",
            &[("x", Lead), ("o", Coordinating)],
        );
        check("(●) Chủ trì, (○) Phối hợp", &[("●", Lead), ("○", Coordinating)]);
        check("Chủ trì: x\nPhối hợp: +", &[("x", Lead), ("+", Coordinating)]);
        check("Cơ quan chủ trì, phối hợp theo Kế hoạch", &[]);
    }
}
