//! The reader's enums as columns hold them. Each `match` is exhaustive, so that a new variant is not forgotten.

use doichieu_entities::appendix::AppendixKind;
use doichieu_entities::assignment::AssignmentRole;
use doichieu_entities::diagnostic::Severity;
use doichieu_entities::plan::PlanStatus;
use doichieu_entities::plan_indicator::MatchStatus;
use doichieu_entities::proposal::MatchRelation;
use doichieu_entities::target::{Comparator, TargetKind};
use doichieu_entities::task::{DatePrecision, DeadlineKind};
use doichieu_imports::{reading, reconcile};
use sea_orm::{ActiveEnum, DbErr};

pub(super) fn appendix_kind(kind: reading::AppendixKind) -> AppendixKind {
    match kind {
        reading::AppendixKind::Indicators => AppendixKind::Indicators,
        reading::AppendixKind::Tasks => AppendixKind::Tasks,
    }
}

pub(super) fn known_appendix_kind(kind: AppendixKind) -> reading::AppendixKind {
    match kind {
        AppendixKind::Indicators => reading::AppendixKind::Indicators,
        AppendixKind::Tasks => reading::AppendixKind::Tasks,
    }
}

pub(super) fn plan_status(status: reading::PlanStatus) -> PlanStatus {
    match status {
        reading::PlanStatus::Issued => PlanStatus::Issued,
        reading::PlanStatus::Draft => PlanStatus::Draft,
    }
}

pub(super) fn role(role: reading::AssignmentRole) -> AssignmentRole {
    match role {
        reading::AssignmentRole::Lead => AssignmentRole::Lead,
        reading::AssignmentRole::Coordinating => AssignmentRole::Coordinating,
        reading::AssignmentRole::Monitoring => AssignmentRole::Monitoring,
    }
}

pub(super) fn match_status(status: reconcile::MatchStatus) -> MatchStatus {
    match status {
        reconcile::MatchStatus::Matched => MatchStatus::Matched,
        reconcile::MatchStatus::Suggested => MatchStatus::Suggested,
        reconcile::MatchStatus::New => MatchStatus::New,
    }
}

pub(super) fn relation(relation: reconcile::Relation) -> MatchRelation {
    match relation {
        reconcile::Relation::Same => MatchRelation::Same,
        reconcile::Relation::PartOf => MatchRelation::PartOf,
        reconcile::Relation::Contains => MatchRelation::Contains,
    }
}

pub(super) fn target_kind(kind: reading::TargetKind) -> TargetKind {
    match kind {
        reading::TargetKind::Numeric => TargetKind::Numeric,
        reading::TargetKind::Qualitative => TargetKind::Qualitative,
        reading::TargetKind::NotSet => TargetKind::NotSet,
    }
}

pub(super) fn comparator(comparator: reading::Comparator) -> Comparator {
    match comparator {
        reading::Comparator::Eq => Comparator::Eq,
        reading::Comparator::Ge => Comparator::Ge,
        reading::Comparator::Gt => Comparator::Gt,
        reading::Comparator::Le => Comparator::Le,
        reading::Comparator::Lt => Comparator::Lt,
        reading::Comparator::Range => Comparator::Range,
    }
}

pub(super) fn deadline_kind(kind: reading::DeadlineKind) -> DeadlineKind {
    match kind {
        reading::DeadlineKind::Date => DeadlineKind::Date,
        reading::DeadlineKind::Month => DeadlineKind::Month,
        reading::DeadlineKind::Quarter => DeadlineKind::Quarter,
        reading::DeadlineKind::Year => DeadlineKind::Year,
        reading::DeadlineKind::Continuous => DeadlineKind::Continuous,
        reading::DeadlineKind::Periodic => DeadlineKind::Periodic,
        reading::DeadlineKind::Event => DeadlineKind::Event,
        reading::DeadlineKind::Roadmap => DeadlineKind::Roadmap,
        reading::DeadlineKind::OnRequest => DeadlineKind::OnRequest,
        reading::DeadlineKind::Milestones => DeadlineKind::Milestones,
        reading::DeadlineKind::NotSet => DeadlineKind::NotSet,
        reading::DeadlineKind::Text => DeadlineKind::Text,
    }
}

pub(super) fn precision(precision: reading::DatePrecision) -> DatePrecision {
    match precision {
        reading::DatePrecision::Day => DatePrecision::Day,
        reading::DatePrecision::Month => DatePrecision::Month,
        reading::DatePrecision::Quarter => DatePrecision::Quarter,
        reading::DatePrecision::Year => DatePrecision::Year,
    }
}

/// The severity of its stable name, as stored readings hold it.
pub(super) fn severity_by_name(name: &str) -> Result<Severity, DbErr> {
    Severity::try_from_value(&name.to_owned())
}
