//! Names of the schema: each enum of the tables as GraphQL tells it.
//!
//! They cross by exhaustive matches, so that the compiler finds the name that was forgotten.

use async_graphql::Enum;
use doichieu_entities::{
    agency_type, appendix, assignment, decision, diagnostic, import, plan, plan_indicator, proposal,
    province, province_alias, target, task,
};

/// Whether a province is a city (loại đơn vị hành chính).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ProvinceKind {
    /// City under the central government (thành phố trực thuộc trung ương).
    City,
    /// Province (tỉnh).
    Province,
}

impl From<province::ProvinceKind> for ProvinceKind {
    fn from(it: province::ProvinceKind) -> Self {
        match it {
            province::ProvinceKind::City => Self::City,
            province::ProvinceKind::Province => Self::Province,
        }
    }
}

impl ProvinceKind {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::City => "CITY",
            Self::Province => "PROVINCE",
        };
        name.to_owned()
    }
}

/// Why another name means a province (loại tên khác).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ProvinceAliasKind {
    /// Another way to write the name of today (cách viết khác).
    Name,
    /// A province of before July 2025 that is, or is now part of, the province (tên trước tháng 7 năm 2025).
    Former,
}

impl From<province_alias::ProvinceAliasKind> for ProvinceAliasKind {
    fn from(it: province_alias::ProvinceAliasKind) -> Self {
        match it {
            province_alias::ProvinceAliasKind::Name => Self::Name,
            province_alias::ProvinceAliasKind::Former => Self::Former,
        }
    }
}

/// Whether a plan is in force (tình trạng kế hoạch).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum PlanStatus {
    /// Issued, with number and day (đã ban hành).
    Issued,
    /// Draft: number or day are blank (dự thảo).
    Draft,
}

impl From<plan::PlanStatus> for PlanStatus {
    fn from(it: plan::PlanStatus) -> Self {
        match it {
            plan::PlanStatus::Issued => Self::Issued,
            plan::PlanStatus::Draft => Self::Draft,
        }
    }
}

impl PlanStatus {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Issued => "ISSUED",
            Self::Draft => "DRAFT",
        };
        name.to_owned()
    }
}

/// What the rows of an appendix are (loại phụ lục).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum AppendixKind {
    /// Indicators with targets, Phụ lục I (chỉ tiêu).
    Indicators,
    /// Tasks with agencies and deadlines, Phụ lục II (nhiệm vụ).
    Tasks,
}

impl From<appendix::AppendixKind> for AppendixKind {
    fn from(it: appendix::AppendixKind) -> Self {
        match it {
            appendix::AppendixKind::Indicators => Self::Indicators,
            appendix::AppendixKind::Tasks => Self::Tasks,
        }
    }
}

impl AppendixKind {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Indicators => "INDICATORS",
            Self::Tasks => "TASKS",
        };
        name.to_owned()
    }
}

/// How sure it is which shared thing a row is (mức chắc chắn của ghép nối).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum MatchStatus {
    /// Above certainty: joined (đã ghép).
    Matched,
    /// In doubt: a steward decides (đề xuất, chờ quyết định).
    Suggested,
    /// Nothing like it is known (mới).
    New,
}

impl From<plan_indicator::MatchStatus> for MatchStatus {
    fn from(it: plan_indicator::MatchStatus) -> Self {
        match it {
            plan_indicator::MatchStatus::Matched => Self::Matched,
            plan_indicator::MatchStatus::Suggested => Self::Suggested,
            plan_indicator::MatchStatus::New => Self::New,
        }
    }
}

impl MatchStatus {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Matched => "MATCHED",
            Self::Suggested => "SUGGESTED",
            Self::New => "NEW",
        };
        name.to_owned()
    }
}

/// How much of a target is a number (loại mục tiêu).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum TargetKind {
    /// A number with a comparator (bằng số).
    Numeric,
    /// Words or marks (bằng chữ).
    Qualitative,
    /// Blank (không nêu).
    NotSet,
}

impl From<target::TargetKind> for TargetKind {
    fn from(it: target::TargetKind) -> Self {
        match it {
            target::TargetKind::Numeric => Self::Numeric,
            target::TargetKind::Qualitative => Self::Qualitative,
            target::TargetKind::NotSet => Self::NotSet,
        }
    }
}

/// How a number binds (dấu so sánh).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum Comparator {
    /// Equal, = (bằng).
    Eq,
    /// At least, ≥ (tối thiểu).
    Ge,
    /// More than, > (trên).
    Gt,
    /// At most, ≤ (tối đa).
    Le,
    /// Less than, < (dưới).
    Lt,
    /// From one number to another (trong khoảng).
    Range,
}

impl From<target::Comparator> for Comparator {
    fn from(it: target::Comparator) -> Self {
        match it {
            target::Comparator::Eq => Self::Eq,
            target::Comparator::Ge => Self::Ge,
            target::Comparator::Gt => Self::Gt,
            target::Comparator::Le => Self::Le,
            target::Comparator::Lt => Self::Lt,
            target::Comparator::Range => Self::Range,
        }
    }
}

/// What an agency does for a row (vai trò).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum AssignmentRole {
    /// Leads (chủ trì).
    Lead,
    /// Coordinates (phối hợp).
    Coordinating,
    /// Follows (theo dõi).
    Monitoring,
}

impl From<assignment::AssignmentRole> for AssignmentRole {
    fn from(it: assignment::AssignmentRole) -> Self {
        match it {
            assignment::AssignmentRole::Lead => Self::Lead,
            assignment::AssignmentRole::Coordinating => Self::Coordinating,
            assignment::AssignmentRole::Monitoring => Self::Monitoring,
        }
    }
}

/// What an agency is (loại hình cơ quan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum AgencyKind {
    /// A department of a province (sở) or what ranks with it.
    Department,
    /// A council or committee that governs (HĐND, UBND) and its office.
    Government,
    /// A branch of a central agency in a province (ngành dọc).
    Branch,
    /// A ministry or another central agency (bộ, ngành Trung ương).
    Ministry,
    /// An office of the Party (cơ quan Đảng).
    Party,
    /// The Fatherland Front, a mass organisation or an association (Mặt trận, đoàn thể, hội).
    MassOrganisation,
    /// Court, procuracy, enforcement.
    Judiciary,
    /// Police and armed forces.
    Security,
    /// A centre, school, hospital or other public service unit.
    PublicService,
    /// Press, radio, television.
    Media,
    /// A company or bank (doanh nghiệp).
    Enterprise,
    /// A steering committee or working group.
    TaskForce,
    /// Several agencies named together (các sở, ngành).
    Collective,
    /// Not in the lexicon: a type made from a name in a cell (khác).
    Other,
}

impl From<agency_type::AgencyKind> for AgencyKind {
    fn from(it: agency_type::AgencyKind) -> Self {
        match it {
            agency_type::AgencyKind::Department => Self::Department,
            agency_type::AgencyKind::Government => Self::Government,
            agency_type::AgencyKind::Branch => Self::Branch,
            agency_type::AgencyKind::Ministry => Self::Ministry,
            agency_type::AgencyKind::Party => Self::Party,
            agency_type::AgencyKind::MassOrganisation => Self::MassOrganisation,
            agency_type::AgencyKind::Judiciary => Self::Judiciary,
            agency_type::AgencyKind::Security => Self::Security,
            agency_type::AgencyKind::PublicService => Self::PublicService,
            agency_type::AgencyKind::Media => Self::Media,
            agency_type::AgencyKind::Enterprise => Self::Enterprise,
            agency_type::AgencyKind::TaskForce => Self::TaskForce,
            agency_type::AgencyKind::Collective => Self::Collective,
            agency_type::AgencyKind::Other => Self::Other,
        }
    }
}

impl AgencyKind {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Department => "DEPARTMENT",
            Self::Government => "GOVERNMENT",
            Self::Branch => "BRANCH",
            Self::Ministry => "MINISTRY",
            Self::Party => "PARTY",
            Self::MassOrganisation => "MASS_ORGANISATION",
            Self::Judiciary => "JUDICIARY",
            Self::Security => "SECURITY",
            Self::PublicService => "PUBLIC_SERVICE",
            Self::Media => "MEDIA",
            Self::Enterprise => "ENTERPRISE",
            Self::TaskForce => "TASK_FORCE",
            Self::Collective => "COLLECTIVE",
            Self::Other => "OTHER",
        };
        name.to_owned()
    }
}

/// Kind of a deadline (loại thời hạn).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DeadlineKind {
    /// A day (ngày).
    Date,
    /// A month (tháng).
    Month,
    /// A quarter (quý).
    Quarter,
    /// A year or a span of years (năm).
    Year,
    /// Without end (thường xuyên).
    Continuous,
    /// Again and again (định kỳ).
    Periodic,
    /// After or when something happens (sau sự kiện).
    Event,
    /// By the roadmap or guidance of others (theo lộ trình).
    Roadmap,
    /// When asked (khi có yêu cầu).
    OnRequest,
    /// Several days (theo các mốc).
    Milestones,
    /// Blank (không nêu).
    NotSet,
    /// Words that were not understood (chữ chưa hiểu).
    Text,
}

impl From<task::DeadlineKind> for DeadlineKind {
    fn from(it: task::DeadlineKind) -> Self {
        match it {
            task::DeadlineKind::Date => Self::Date,
            task::DeadlineKind::Month => Self::Month,
            task::DeadlineKind::Quarter => Self::Quarter,
            task::DeadlineKind::Year => Self::Year,
            task::DeadlineKind::Continuous => Self::Continuous,
            task::DeadlineKind::Periodic => Self::Periodic,
            task::DeadlineKind::Event => Self::Event,
            task::DeadlineKind::Roadmap => Self::Roadmap,
            task::DeadlineKind::OnRequest => Self::OnRequest,
            task::DeadlineKind::Milestones => Self::Milestones,
            task::DeadlineKind::NotSet => Self::NotSet,
            task::DeadlineKind::Text => Self::Text,
        }
    }
}

impl DeadlineKind {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
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
        };
        name.to_owned()
    }
}

/// How exact a last day is (độ chính xác của hạn).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DatePrecision {
    /// To the day (ngày).
    Day,
    /// To the month (tháng).
    Month,
    /// To the quarter (quý).
    Quarter,
    /// To the year (năm).
    Year,
}

impl From<task::DatePrecision> for DatePrecision {
    fn from(it: task::DatePrecision) -> Self {
        match it {
            task::DatePrecision::Day => Self::Day,
            task::DatePrecision::Month => Self::Month,
            task::DatePrecision::Quarter => Self::Quarter,
            task::DatePrecision::Year => Self::Year,
        }
    }
}

/// Where an import is on its way (tình trạng lần nhập).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum ImportStatus {
    /// Read and kept, not yet seen by readers (chờ xác nhận).
    Staged,
    /// Seen by readers, or superseded by a later one (đã xác nhận).
    Committed,
    /// Taken back (đã hoàn tác).
    Reverted,
    /// Given up before readers saw it (đã bỏ).
    Discarded,
}

impl From<import::ImportStatus> for ImportStatus {
    fn from(it: import::ImportStatus) -> Self {
        match it {
            import::ImportStatus::Staged => Self::Staged,
            import::ImportStatus::Committed => Self::Committed,
            import::ImportStatus::Reverted => Self::Reverted,
            import::ImportStatus::Discarded => Self::Discarded,
        }
    }
}

impl ImportStatus {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Staged => "STAGED",
            Self::Committed => "COMMITTED",
            Self::Reverted => "REVERTED",
            Self::Discarded => "DISCARDED",
        };
        name.to_owned()
    }
}

/// How much a diagnostic matters (mức độ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum Severity {
    /// Something was done that one may want to know (thông tin).
    Info,
    /// Something may be wrong (cảnh báo).
    Warning,
    /// Something is wrong; a commit is refused until it is mended or accepted (lỗi).
    Error,
}

impl From<diagnostic::Severity> for Severity {
    fn from(it: diagnostic::Severity) -> Self {
        match it {
            diagnostic::Severity::Info => Self::Info,
            diagnostic::Severity::Warning => Self::Warning,
            diagnostic::Severity::Error => Self::Error,
        }
    }
}

impl Severity {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Info => "INFO",
            Self::Warning => "WARNING",
            Self::Error => "ERROR",
        };
        name.to_owned()
    }
}

/// What a steward decided (loại quyết định).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum DecisionKind {
    /// A row is a shared thing (xác nhận).
    Confirm,
    /// A row is not a shared thing (từ chối).
    Refuse,
    /// Two shared things are one (gộp).
    Merge,
    /// Rows of a shared thing are another one (tách).
    Split,
    /// A shared thing has a better name (đổi tên).
    Rename,
    /// A row belongs to another shared thing (chuyển).
    Move,
    /// A name of an agency means an agency type (tên khác của cơ quan).
    AliasAgency,
    /// Two agency types are one (gộp loại cơ quan).
    MergeAgencyType,
    /// Matches were brought in from a file (nhập bảng đối chiếu).
    Crosswalk,
    /// An earlier decision was taken back (hoàn tác).
    Undo,
}

impl From<decision::DecisionKind> for DecisionKind {
    fn from(it: decision::DecisionKind) -> Self {
        match it {
            decision::DecisionKind::Confirm => Self::Confirm,
            decision::DecisionKind::Refuse => Self::Refuse,
            decision::DecisionKind::Merge => Self::Merge,
            decision::DecisionKind::Split => Self::Split,
            decision::DecisionKind::Rename => Self::Rename,
            decision::DecisionKind::Move => Self::Move,
            decision::DecisionKind::AliasAgency => Self::AliasAgency,
            decision::DecisionKind::MergeAgencyType => Self::MergeAgencyType,
            decision::DecisionKind::Crosswalk => Self::Crosswalk,
            decision::DecisionKind::Undo => Self::Undo,
        }
    }
}

impl DecisionKind {
    /// Its name in the database.
    pub fn stored(self) -> String {
        let name = match self {
            Self::Confirm => "CONFIRM",
            Self::Refuse => "REFUSE",
            Self::Merge => "MERGE",
            Self::Split => "SPLIT",
            Self::Rename => "RENAME",
            Self::Move => "MOVE",
            Self::AliasAgency => "ALIAS_AGENCY",
            Self::MergeAgencyType => "MERGE_AGENCY_TYPE",
            Self::Crosswalk => "CROSSWALK",
            Self::Undo => "UNDO",
        };
        name.to_owned()
    }
}

/// How a row relates to a candidate (quan hệ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
pub enum MatchRelation {
    /// The same (như nhau).
    Same,
    /// The row is a part of the candidate (là một phần).
    PartOf,
    /// The candidate is a part of the row (bao gồm).
    Contains,
}

impl From<proposal::MatchRelation> for MatchRelation {
    fn from(it: proposal::MatchRelation) -> Self {
        match it {
            proposal::MatchRelation::Same => Self::Same,
            proposal::MatchRelation::PartOf => Self::PartOf,
            proposal::MatchRelation::Contains => Self::Contains,
        }
    }
}

impl Comparator {
    /// By its name in stored JSON; a plain number without one.
    pub fn by_name(name: &str) -> Self {
        match name {
            "GE" => Self::Ge,
            "GT" => Self::Gt,
            "LE" => Self::Le,
            "LT" => Self::Lt,
            "RANGE" => Self::Range,
            _ => Self::Eq,
        }
    }
}
