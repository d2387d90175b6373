//! The rows of a reading into their stored form and back.

use doichieu_imports::reading::{
    AgencyMention, Assignment, Deadline, DeadlineValue, Row, ScopedValue, Target, TargetValue, TextValue,
    Unit,
};

use super::convert::{StoredReadingError, parse_cell, parse_name};
use super::names::Named;
use super::{
    StoredAssignment, StoredDeadline, StoredMention, StoredRow, StoredScope, StoredTarget, StoredText,
    StoredUnit,
};

impl From<&Row> for StoredRow {
    fn from(row: &Row) -> Self {
        Self {
            section_idx: row.section_idx,
            parent_idx: row.parent_idx,
            ordinal: row.ordinal.clone(),
            name: row.name.to_string(),
            name_raw: row.name_raw.to_string(),
            sheet: row.sheet.to_string(),
            cell: row.cell.to_string(),
            name_cell: row.name_cell.to_string(),
            is_hidden: row.is_hidden,
            unit: row.unit.as_ref().map(StoredUnit::from),
            targets: row.targets.iter().map(StoredTarget::from).collect(),
            assignments: row.assignments.iter().map(StoredAssignment::from).collect(),
            deadline: row.deadline.as_ref().map(StoredDeadline::from),
            output: row.output.as_ref().map(StoredText::from),
            notes: row
                .notes
                .iter()
                .map(|(header, text)| (header.clone(), StoredText::from(text)))
                .collect(),
        }
    }
}

impl StoredRow {
    pub(super) fn to_row(&self) -> Result<Row, StoredReadingError> {
        let notes = self
            .notes
            .iter()
            .map(|(header, text)| Ok((header.clone(), text.to_text()?)));
        Ok(Row {
            section_idx: self.section_idx,
            parent_idx: self.parent_idx,
            ordinal: self.ordinal.clone(),
            name: self.name.as_str().into(),
            name_raw: self.name_raw.as_str().into(),
            sheet: self.sheet.as_str().into(),
            cell: parse_cell(&self.cell)?,
            name_cell: parse_cell(&self.name_cell)?,
            is_hidden: self.is_hidden,
            unit: self.unit.as_ref().map(StoredUnit::to_unit).transpose()?,
            targets: self
                .targets
                .iter()
                .map(StoredTarget::to_target)
                .collect::<Result<_, _>>()?,
            assignments: self
                .assignments
                .iter()
                .map(StoredAssignment::to_assignment)
                .collect::<Result<_, _>>()?,
            deadline: self
                .deadline
                .as_ref()
                .map(StoredDeadline::to_deadline)
                .transpose()?,
            output: self.output.as_ref().map(StoredText::to_text).transpose()?,
            notes: notes.collect::<Result<_, _>>()?,
        })
    }
}

impl From<&TextValue> for StoredText {
    fn from(text: &TextValue) -> Self {
        Self {
            text: text.text.to_string(),
            raw: text.raw.to_string(),
            cell: text.cell.to_string(),
        }
    }
}

impl StoredText {
    fn to_text(&self) -> Result<TextValue, StoredReadingError> {
        Ok(TextValue {
            text: self.text.as_str().into(),
            raw: self.raw.as_str().into(),
            cell: parse_cell(&self.cell)?,
        })
    }
}

impl From<&Unit> for StoredUnit {
    fn from(unit: &Unit) -> Self {
        Self {
            text: unit.text.to_string(),
            normal: unit.normal.to_string(),
            raw: unit.raw.to_string(),
            cell: unit.cell.to_string(),
        }
    }
}

impl StoredUnit {
    fn to_unit(&self) -> Result<Unit, StoredReadingError> {
        Ok(Unit {
            text: self.text.as_str().into(),
            normal: self.normal.as_str().into(),
            raw: self.raw.as_str().into(),
            cell: parse_cell(&self.cell)?,
        })
    }
}

impl From<&Target> for StoredTarget {
    fn from(target: &Target) -> Self {
        let value = &target.value;
        Self {
            year: target.year,
            kind: value.kind.stable_name().to_owned(),
            comparator: value.comparator.map(|it| it.stable_name().to_owned()),
            value: value.value,
            upper: value.upper,
            qualifier: value.qualifier.clone(),
            scopes: value.scopes.iter().map(StoredScope::from).collect(),
            unit: value.unit.clone(),
            raw: target.raw.to_string(),
            cell: target.cell.to_string(),
        }
    }
}

impl StoredTarget {
    fn to_target(&self) -> Result<Target, StoredReadingError> {
        Ok(Target {
            year: self.year,
            value: TargetValue {
                kind: parse_name("kind", &self.kind)?,
                comparator: self
                    .comparator
                    .as_deref()
                    .map(|it| parse_name("comparator", it))
                    .transpose()?,
                value: self.value,
                upper: self.upper,
                qualifier: self.qualifier.clone(),
                scopes: self
                    .scopes
                    .iter()
                    .map(StoredScope::to_scope)
                    .collect::<Result<_, _>>()?,
                unit: self.unit.clone(),
            },
            raw: self.raw.as_str().into(),
            cell: parse_cell(&self.cell)?,
        })
    }
}

impl From<&ScopedValue> for StoredScope {
    fn from(scoped: &ScopedValue) -> Self {
        Self {
            scope: scoped.scope.clone(),
            comparator: scoped.comparator.stable_name().to_owned(),
            value: scoped.value,
            upper: scoped.upper,
        }
    }
}

impl StoredScope {
    fn to_scope(&self) -> Result<ScopedValue, StoredReadingError> {
        Ok(ScopedValue {
            scope: self.scope.clone(),
            comparator: parse_name("comparator", &self.comparator)?,
            value: self.value,
            upper: self.upper,
        })
    }
}

impl From<&Assignment> for StoredAssignment {
    fn from(assignment: &Assignment) -> Self {
        Self {
            role: assignment.role.stable_name().to_owned(),
            raw: assignment.raw.to_string(),
            cell: assignment.cell.to_string(),
            agencies: assignment.agencies.iter().map(StoredMention::from).collect(),
        }
    }
}

impl StoredAssignment {
    fn to_assignment(&self) -> Result<Assignment, StoredReadingError> {
        Ok(Assignment {
            role: parse_name("role", &self.role)?,
            raw: self.raw.as_str().into(),
            cell: parse_cell(&self.cell)?,
            agencies: self.agencies.iter().map(StoredMention::to_mention).collect(),
        })
    }
}

impl From<&AgencyMention> for StoredMention {
    fn from(mention: &AgencyMention) -> Self {
        Self {
            text: mention.text.clone(),
            type_slug: mention.type_slug.clone(),
            is_known: mention.is_known,
            parent: mention.parent.as_deref().map(|it| Box::new(Self::from(it))),
        }
    }
}

impl StoredMention {
    fn to_mention(&self) -> AgencyMention {
        AgencyMention {
            text: self.text.clone(),
            type_slug: self.type_slug.clone(),
            is_known: self.is_known,
            parent: self.parent.as_deref().map(|it| Box::new(it.to_mention())),
        }
    }
}

impl From<&Deadline> for StoredDeadline {
    fn from(deadline: &Deadline) -> Self {
        let value = &deadline.value;
        Self {
            kind: value.kind.stable_name().to_owned(),
            start: value.start,
            due: value.due,
            precision: value.precision.map(|it| it.stable_name().to_owned()),
            is_continuous: value.is_continuous,
            milestones: value.milestones.clone(),
            condition: value.condition.clone(),
            raw: deadline.raw.to_string(),
            cell: deadline.cell.to_string(),
        }
    }
}

impl StoredDeadline {
    fn to_deadline(&self) -> Result<Deadline, StoredReadingError> {
        Ok(Deadline {
            value: DeadlineValue {
                kind: parse_name("kind", &self.kind)?,
                start: self.start,
                due: self.due,
                precision: self
                    .precision
                    .as_deref()
                    .map(|it| parse_name("precision", it))
                    .transpose()?,
                is_continuous: self.is_continuous,
                milestones: self.milestones.clone(),
                condition: self.condition.clone(),
            },
            raw: self.raw.as_str().into(),
            cell: parse_cell(&self.cell)?,
        })
    }
}
