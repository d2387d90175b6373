//! Who asks, in which language, and what they may do.

use doichieu_imports::diagnostic::Lang;

/// What a caller may do. Each role may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads what is committed.
    Reader,
    /// Stages, commits, discards and reverts imports (cán bộ nhập liệu).
    Clerk,
    /// Decides on matches (người phụ trách dữ liệu).
    Steward,
    /// Everything, keys included (quản trị).
    Admin,
}

/// The caller (người gọi) of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Name of the key, `None` without one.
    pub name: Option<String>,
    /// What they may do; `None` is nothing at all.
    pub role: Option<Role>,
    /// Language of messages.
    pub lang: Lang,
}

impl Caller {
    /// Someone without a key who may read.
    pub fn anonymous(lang: Lang) -> Self {
        Self {
            name: None,
            role: Some(Role::Reader),
            lang,
        }
    }

    /// Whether the caller may do what needs `role`.
    pub fn may(&self, role: Role) -> bool {
        self.role >= Some(role)
    }
}
