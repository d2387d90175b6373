//! The stable names of the reader's enums in JSON and in columns.
//!
//! Towards a name an exhaustive `match` lets the compiler find a forgotten value; back, a list is searched by that name.

use doichieu_imports::diagnostic::Severity;
use doichieu_imports::reading::{
    AppendixKind, AssignmentRole, ColumnRole, Comparator, DatePrecision, DeadlineKind, Format, PlanStatus,
    TargetKind,
};

/// An enum of the reader with a stable name for each value.
pub trait Named: Copy + Sized + 'static {
    /// Every value.
    const ALL: &'static [Self];

    /// The stable name.
    fn stable_name(self) -> &'static str;

    /// The value of a stable name.
    fn by_stable_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.stable_name() == name)
    }
}

impl Named for Severity {
    const ALL: &'static [Self] = &[Self::Info, Self::Warning, Self::Error];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Info => "INFO",
            Self::Warning => "WARNING",
            Self::Error => "ERROR",
        }
    }
}

impl Named for Format {
    const ALL: &'static [Self] = &[
        Self::Xlsx,
        Self::Xlsm,
        Self::Xlsb,
        Self::Xls,
        Self::Ods,
        Self::Csv,
        Self::Tsv,
        Self::Html,
    ];

    fn stable_name(self) -> &'static str {
        self.name()
    }
}

impl Named for AppendixKind {
    const ALL: &'static [Self] = &[Self::Indicators, Self::Tasks];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Indicators => "INDICATORS",
            Self::Tasks => "TASKS",
        }
    }
}

impl Named for PlanStatus {
    const ALL: &'static [Self] = &[Self::Issued, Self::Draft];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Issued => "ISSUED",
            Self::Draft => "DRAFT",
        }
    }
}

impl Named for ColumnRole {
    const ALL: &'static [Self] = &[
        Self::Ordinal,
        Self::Name,
        Self::Unit,
        Self::Target,
        Self::Past,
        Self::Lead,
        Self::Coordinating,
        Self::Monitoring,
        Self::AgencyMark,
        Self::Deadline,
        Self::Output,
        Self::Note,
        Self::Other,
    ];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Ordinal => "ORDINAL",
            Self::Name => "NAME",
            Self::Unit => "UNIT",
            Self::Target => "TARGET",
            Self::Past => "PAST",
            Self::Lead => "LEAD",
            Self::Coordinating => "COORDINATING",
            Self::Monitoring => "MONITORING",
            Self::AgencyMark => "AGENCY_MARK",
            Self::Deadline => "DEADLINE",
            Self::Output => "OUTPUT",
            Self::Note => "NOTE",
            Self::Other => "OTHER",
        }
    }
}

impl Named for AssignmentRole {
    const ALL: &'static [Self] = &[Self::Lead, Self::Coordinating, Self::Monitoring];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Lead => "LEAD",
            Self::Coordinating => "COORDINATING",
            Self::Monitoring => "MONITORING",
        }
    }
}

impl Named for TargetKind {
    const ALL: &'static [Self] = &[Self::Numeric, Self::Qualitative, Self::NotSet];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Numeric => "NUMERIC",
            Self::Qualitative => "QUALITATIVE",
            Self::NotSet => "NOT_SET",
        }
    }
}

impl Named for Comparator {
    const ALL: &'static [Self] = &[Self::Eq, Self::Ge, Self::Gt, Self::Le, Self::Lt, Self::Range];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Eq => "EQ",
            Self::Ge => "GE",
            Self::Gt => "GT",
            Self::Le => "LE",
            Self::Lt => "LT",
            Self::Range => "RANGE",
        }
    }
}

impl Named for DeadlineKind {
    const ALL: &'static [Self] = &[
        Self::Date,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::Continuous,
        Self::Periodic,
        Self::Event,
        Self::Roadmap,
        Self::OnRequest,
        Self::Milestones,
        Self::NotSet,
        Self::Text,
    ];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Month => "MONTH",
            Self::Quarter => "QUARTER",
            Self::Year => "YEAR",
            Self::Continuous => "CONTINUOUS",
            Self::Periodic => "PERIODIC",
            Self::Event => "EVENT",
            Self::Roadmap => "ROADMAP",
            Self::OnRequest => "ON_REQUEST",
            Self::Milestones => "MILESTONES",
            Self::NotSet => "NOT_SET",
            Self::Text => "TEXT",
        }
    }
}

impl Named for DatePrecision {
    const ALL: &'static [Self] = &[Self::Day, Self::Month, Self::Quarter, Self::Year];

    fn stable_name(self) -> &'static str {
        match self {
            Self::Day => "DAY",
            Self::Month => "MONTH",
            Self::Quarter => "QUARTER",
            Self::Year => "YEAR",
        }
    }
}
