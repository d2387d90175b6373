//! Words of header cells and what they speak of. A phrase counts where its words stand together; of overlapping ones the longest.
//!
//! One list per sense, each sorted by folded form. To add a header word, add one line to the list of its sense.

mod agencies;
mod figures;
mod foreign;
mod results;
mod subject;

/// What a word of a header speaks of. Several senses, the place and the cells below decide on the role of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sense {
    /// Ordinal number.
    Ordinal,
    /// Indicator or target: a name column, or the group above years.
    Indicator,
    /// Task: a name column.
    Task,
    /// Content in general: a name column when nothing better is there.
    Content,
    /// Unit of measure.
    Unit,
    /// `Đơn vị` alone: unit or agency, as the cells say.
    UnitOrAgency,
    /// Agency in general.
    Agency,
    /// Lead agency.
    Lead,
    /// Coordinating agency.
    Coordinating,
    /// Following agency.
    Monitoring,
    /// Deadline.
    Deadline,
    /// Output.
    Output,
    /// Figures of the past.
    Past,
    /// Figures to come.
    Plan,
    /// Part of a year, which is no target of the year.
    PartOfYear,
    /// Difference, rate or sum of other columns.
    Derived,
    /// Note.
    Note,
    /// Group of rows.
    Group,
    /// Money, which may stand beside a task but makes no appendix.
    Money,
    /// Person in charge, which may stand beside a task.
    Person,
    /// Words of other tables: lists of people, goods, meetings, documents, scores.
    Foreign,
}

/// Phrases of headers by what they speak of.
pub const HEADER_WORDS: &[(Sense, &[&str])] = &[
    (Sense::Ordinal, subject::ORDINAL),
    (Sense::Indicator, subject::INDICATOR),
    (Sense::Task, subject::TASK),
    (Sense::Content, subject::CONTENT),
    (Sense::Group, subject::GROUP),
    (Sense::Agency, agencies::AGENCY),
    (Sense::UnitOrAgency, agencies::UNIT_OR_AGENCY),
    (Sense::Lead, agencies::LEAD),
    (Sense::Coordinating, agencies::COORDINATING),
    (Sense::Monitoring, agencies::MONITORING),
    (Sense::Person, agencies::PERSON),
    (Sense::Unit, figures::UNIT),
    (Sense::Plan, figures::PLAN),
    (Sense::Past, figures::PAST),
    (Sense::PartOfYear, figures::PART_OF_YEAR),
    (Sense::Derived, figures::DERIVED),
    (Sense::Money, figures::MONEY),
    (Sense::Deadline, results::DEADLINE),
    (Sense::Output, results::OUTPUT),
    (Sense::Note, results::NOTE),
    (Sense::Foreign, foreign::FOREIGN),
];

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::text::fold;

    #[test]
    fn phrases_are_sorted_and_said_once() {
        let mut said: HashMap<String, Sense> = HashMap::new();
        for (sense, phrases) in HEADER_WORDS {
            let folded: Vec<_> = phrases.iter().map(|it| fold(it)).collect();
            for pair in folded.windows(2) {
                assert!(pair[0] < pair[1], "{} stands before {}", pair[0], pair[1]);
            }
            for phrase in folded {
                let other = said.insert(phrase.clone(), *sense);
                assert!(other.is_none(), "{phrase} is {sense:?} and {other:?}");
            }
        }
    }
}
