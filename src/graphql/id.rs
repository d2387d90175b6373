//! Ids that are unique over all types: the type and its key, in base64url, so that nobody builds them by hand.

use async_graphql::ID;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::error::ApiError;

/// A type that has global ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `Province`, by code.
    Province,
    /// `Plan`.
    Plan,
    /// `Appendix`.
    Appendix,
    /// `AppendixVersion`.
    AppendixVersion,
    /// `Section`.
    Section,
    /// `PlanIndicator`.
    PlanIndicator,
    /// `Target`.
    Target,
    /// `Task`.
    Task,
    /// `Indicator`.
    Indicator,
    /// `SharedTask`.
    SharedTask,
    /// `Agency`.
    Agency,
    /// `AgencyType`.
    AgencyType,
    /// `Assignment`.
    Assignment,
    /// `Import`.
    Import,
    /// `Diagnostic`.
    Diagnostic,
    /// `Decision`.
    Decision,
}

const NAMES: &[(Kind, &str)] = &[
    (Kind::Agency, "Agency"),
    (Kind::AgencyType, "AgencyType"),
    (Kind::Appendix, "Appendix"),
    (Kind::AppendixVersion, "AppendixVersion"),
    (Kind::Assignment, "Assignment"),
    (Kind::Decision, "Decision"),
    (Kind::Diagnostic, "Diagnostic"),
    (Kind::Import, "Import"),
    (Kind::Indicator, "Indicator"),
    (Kind::Plan, "Plan"),
    (Kind::PlanIndicator, "PlanIndicator"),
    (Kind::Province, "Province"),
    (Kind::Section, "Section"),
    (Kind::SharedTask, "SharedTask"),
    (Kind::Target, "Target"),
    (Kind::Task, "Task"),
];

impl Kind {
    fn name(self) -> &'static str {
        NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |it| it.1)
    }
}

/// The global id of a thing.
pub fn global_id(kind: Kind, key: &impl ToString) -> ID {
    ID(URL_SAFE_NO_PAD.encode(format!("{}:{}", kind.name(), key.to_string())))
}

/// Takes a global id apart.
pub fn parse_id(id: &ID) -> Option<(Kind, String)> {
    let bytes = URL_SAFE_NO_PAD.decode(id.as_str()).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (name, key) = text.split_once(':')?;
    let (kind, _) = NAMES.iter().find(|(_, it)| *it == name)?;
    Some((*kind, key.to_owned()))
}

/// The number in the id of a thing of one kind.
pub fn number_of(id: &ID, kind: Kind) -> Result<i64, ApiError> {
    parse_id(id)
        .filter(|(found, _)| *found == kind)
        .and_then(|(_, key)| key.parse().ok())
        .ok_or_else(|| {
            let name = kind.name();
            ApiError::new(
                "INVALID_ARGUMENT",
                format!("“{}” không phải id của {name}", id.as_str()),
                format!("{:?} is no id of {name}", id.as_str()),
            )
        })
}
