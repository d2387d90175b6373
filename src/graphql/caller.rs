//! Who asks, in which language, and what they may do.

use doichieu_imports::diagnostic::Lang;

use crate::access::Actor;
pub use crate::access::Role;
use crate::error::{AppError, Sentence};

/// The caller (người gọi) of one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who the key or token names; `None` without one.
    pub actor: Option<Actor>,
    /// What they may do; `None` is nothing at all.
    pub role: Option<Role>,
    /// Language of messages.
    pub lang: Lang,
}

impl Caller {
    /// Someone without a key who may read.
    pub fn anonymous(lang: Lang) -> Self {
        Self {
            actor: None,
            role: Some(Role::Reader),
            lang,
        }
    }

    /// Someone without a key where reading needs one.
    pub fn nobody(lang: Lang) -> Self {
        Self {
            actor: None,
            role: None,
            lang,
        }
    }

    /// The holder of a key or token.
    pub fn known(actor: Actor, lang: Lang) -> Self {
        Self {
            role: Some(actor.role),
            actor: Some(actor),
            lang,
        }
    }

    /// Whether the caller may do what needs `role`.
    pub fn may(&self, role: Role) -> bool {
        self.role >= Some(role)
    }

    /// The actor who may do what needs `role`, or the refusal. Writing always needs a key.
    pub fn require(&self, role: Role) -> Result<&Actor, AppError> {
        let Some(actor) = &self.actor else {
            return Err(AppError::Unauthenticated(Sentence::new(
                "việc này cần khóa truy cập; hãy gửi tiêu đề Authorization: Bearer dc_…",
                "this needs a key; send the header Authorization: Bearer dc_…",
            )));
        };
        actor.must_be(role)?;
        Ok(actor)
    }
}
