//! Who may do what: roles, the provinces a key is for, and the refusals. Pure: knows no key, token or transport.

use std::collections::BTreeSet;

use crate::error::{AppError, Sentence};

/// What a caller may do (vai trò). Each role may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads what is committed (người đọc).
    Reader,
    /// Stages, commits, discards and reverts imports (cán bộ nhập liệu).
    Importer,
    /// Decides on matches (người phụ trách dữ liệu).
    Steward,
    /// Everything, keys and the audit log included (quản trị).
    Admin,
}

impl Role {
    /// Every role, the weakest first.
    pub const ALL: [Self; 4] = [Self::Reader, Self::Importer, Self::Steward, Self::Admin];

    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reader => "READER",
            Self::Importer => "IMPORTER",
            Self::Steward => "STEWARD",
            Self::Admin => "ADMIN",
        }
    }

    /// The role of a name, in any case.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|it| it.name().eq_ignore_ascii_case(text.trim()))
    }
}

/// The provinces that a caller may write for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Provinces {
    /// All of them.
    #[default]
    All,
    /// Those with these official codes.
    Only(BTreeSet<String>),
}

impl Provinces {
    /// Whether the province of an official code is among them.
    pub fn contain(&self, code: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(codes) => codes.contains(code),
        }
    }

    /// The codes as they are stored and shown: joined with commas, or none for all.
    pub fn to_text(&self) -> Option<String> {
        match self {
            Self::All => None,
            Self::Only(codes) => Some(codes.iter().cloned().collect::<Vec<_>>().join(",")),
        }
    }

    /// Reads that text back.
    pub fn of_text(text: Option<&str>) -> Self {
        match text {
            None => Self::All,
            Some(text) => Self::Only(
                text.split(',')
                    .filter(|it| !it.is_empty())
                    .map(str::to_owned)
                    .collect(),
            ),
        }
    }
}

/// Someone who acts: a key, a token, or the operator at the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Name in logs and in the history of imports.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// For which provinces they may write.
    pub provinces: Provinces,
    /// Where they act from: an address of the network, or `cli`.
    pub origin: String,
}

impl Actor {
    /// The operator: whoever can start the program on the database itself.
    pub fn operator() -> Self {
        Self {
            name: "cli".to_owned(),
            role: Role::Admin,
            provinces: Provinces::All,
            origin: "cli".to_owned(),
        }
    }

    /// Refuses an actor without a role.
    pub fn must_be(&self, role: Role) -> Result<(), AppError> {
        if self.role >= role {
            return Ok(());
        }
        let (has, needs) = (self.role.name(), role.name());
        Err(AppError::Forbidden(Sentence::new(
            format!("khóa này có vai trò {has}; việc này cần vai trò {needs}"),
            format!("this key has the role {has}; this needs the role {needs}"),
        )))
    }

    /// Refuses an actor who may not write for every province.
    pub fn must_cover_all(&self) -> Result<(), AppError> {
        let Some(covered) = self.provinces.to_text() else {
            return Ok(());
        };
        Err(AppError::Forbidden(Sentence::new(
            format!(
                "khóa này chỉ dùng cho tỉnh, thành phố {covered}; việc này liên quan đến mọi tỉnh, thành phố"
            ),
            format!("this key is for the provinces {covered}; this concerns every province"),
        )))
    }

    /// Refuses an actor who may not write for a province.
    pub fn must_cover(&self, province_code: &str) -> Result<(), AppError> {
        if self.provinces.contain(province_code) {
            return Ok(());
        }
        let covered = self.provinces.to_text().unwrap_or_default();
        Err(AppError::Forbidden(Sentence::new(
            format!("khóa này chỉ dùng cho tỉnh, thành phố {covered}, không dùng cho {province_code}"),
            format!("this key is for the provinces {covered}, not for {province_code}"),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(role: Role, provinces: Provinces) -> Actor {
        Actor {
            name: "a".to_owned(),
            role,
            provinces,
            origin: "test".to_owned(),
        }
    }

    #[test]
    fn a_role_may_do_what_those_before_it_may() {
        for (idx, role) in Role::ALL.into_iter().enumerate() {
            for (other_idx, other) in Role::ALL.into_iter().enumerate() {
                let allowed = actor(role, Provinces::All).must_be(other).is_ok();
                assert_eq!(allowed, idx >= other_idx, "{role:?} {other:?}");
            }
            assert_eq!(Role::parse(&role.name().to_lowercase()), Some(role));
        }
    }

    #[test]
    fn a_key_for_one_province_writes_for_no_other() {
        let hue = actor(Role::Importer, Provinces::of_text(Some("46")));
        assert!(hue.must_cover("46").is_ok());
        assert!(hue.must_cover("31").is_err());
        assert!(
            actor(Role::Importer, Provinces::of_text(None))
                .must_cover("31")
                .is_ok()
        );
        assert!(
            !Provinces::of_text(Some("")).contain("46"),
            "an empty list is no province"
        );
    }
}
