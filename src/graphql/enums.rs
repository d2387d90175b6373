//! Names of the schema: each enum of the tables as GraphQL tells it.
//!
//! `remote` makes exhaustive matches both ways, so that the compiler finds the name that was forgotten.

use async_graphql::Enum;
use doichieu_entities::{
    agency_type, appendix, assignment, decision, diagnostic, import, plan, plan_indicator, proposal,
    province, province_alias, target, task,
};

/// Whether a province is a city (loại đơn vị hành chính).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "province::ProvinceKind")]
pub enum ProvinceKind {
    /// City under the central government (thành phố trực thuộc trung ương).
    City,
    /// Province (tỉnh).
    Province,
}

/// Why another name means a province (loại tên khác).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "province_alias::ProvinceAliasKind")]
pub enum ProvinceAliasKind {
    /// Another way to write the name of today (cách viết khác).
    Name,
    /// A province of before July 2025 that is, or is now part of, the province (tên trước tháng 7 năm 2025).
    Former,
}

/// Whether a plan is in force (tình trạng kế hoạch).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "plan::PlanStatus")]
pub enum PlanStatus {
    /// Issued, with number and day (đã ban hành).
    Issued,
    /// Draft: number or day are blank (dự thảo).
    Draft,
}

/// What the rows of an appendix are (loại phụ lục).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "appendix::AppendixKind")]
pub enum AppendixKind {
    /// Indicators with targets, Phụ lục I (chỉ tiêu).
    Indicators,
    /// Tasks with agencies and deadlines, Phụ lục II (nhiệm vụ).
    Tasks,
}

/// How sure it is which shared thing a row is (mức chắc chắn của ghép nối).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "plan_indicator::MatchStatus")]
pub enum MatchStatus {
    /// Above certainty: joined (đã ghép).
    Matched,
    /// In doubt: a steward decides (đề xuất, chờ quyết định).
    Suggested,
    /// Nothing like it is known (mới).
    New,
}

/// How much of a target is a number (loại mục tiêu).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "target::TargetKind")]
pub enum TargetKind {
    /// A number with a comparator (bằng số).
    Numeric,
    /// Words or marks (bằng chữ).
    Qualitative,
    /// Blank (không nêu).
    NotSet,
}

/// How a number binds (dấu so sánh).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "target::Comparator")]
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

/// What an agency does for a row (vai trò).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "assignment::AssignmentRole")]
pub enum AssignmentRole {
    /// Leads (chủ trì).
    Lead,
    /// Coordinates (phối hợp).
    Coordinating,
    /// Follows (theo dõi).
    Monitoring,
}

/// What an agency is (loại hình cơ quan).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "agency_type::AgencyKind")]
pub enum AgencyKind {
    /// A department of a province (sở) or what ranks with it.
    Department,
    /// A council or committee that governs, and its office (HĐND, UBND, văn phòng).
    Government,
    /// A branch of a central agency in a province (ngành dọc).
    Branch,
    /// A ministry or another central agency (bộ, ngành Trung ương).
    Ministry,
    /// An office of the Party (cơ quan Đảng).
    Party,
    /// The Fatherland Front, a mass organisation or an association (Mặt trận, đoàn thể, hội).
    MassOrganisation,
    /// Court, procuracy, enforcement of judgments (tòa án, viện kiểm sát, thi hành án).
    Judiciary,
    /// Police and armed forces (công an, quân đội, biên phòng).
    Security,
    /// A centre, school, hospital or other public service unit (đơn vị sự nghiệp).
    PublicService,
    /// Press, radio, television (báo, đài).
    Media,
    /// A company or bank (doanh nghiệp).
    Enterprise,
    /// A steering committee or working group (ban chỉ đạo, tổ công tác).
    TaskForce,
    /// Several agencies named together (các sở, ngành).
    Collective,
    /// Not in the lexicon: a type made from a name in a cell (khác).
    Other,
}

/// Kind of a deadline (loại thời hạn).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "task::DeadlineKind")]
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

/// How exact a last day is (độ chính xác của hạn).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "task::DatePrecision")]
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

/// Where an import is on its way (tình trạng lần nhập).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "import::ImportStatus")]
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

/// How much a diagnostic matters (mức độ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "diagnostic::Severity")]
pub enum Severity {
    /// Something was done that one may want to know (thông tin).
    Info,
    /// Something may be wrong (cảnh báo).
    Warning,
    /// Something is wrong; a commit is refused until it is mended or accepted (lỗi).
    Error,
}

/// What a steward decided (loại quyết định).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "decision::DecisionKind")]
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

/// How a row relates to a candidate (quan hệ).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Enum)]
#[graphql(remote = "proposal::MatchRelation")]
pub enum MatchRelation {
    /// The same (như nhau).
    Same,
    /// The row is a part of the candidate (là một phần).
    PartOf,
    /// The candidate is a part of the row (bao gồm).
    Contains,
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
