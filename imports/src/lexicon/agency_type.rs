//! Types of agencies (loại cơ quan): the same office in every province, with the names and abbreviations it goes by.
//!
//! One file per branch of government. Names stand without a place: `Công an tỉnh`, `Công an thành phố` and `Công an tỉnh Lào
//! Cai` are the alias `Công an` at the level of a province. A new agency is one line.

mod branches;
mod central;
mod collectives;
mod departments;
mod divisions;
mod enterprises;
mod local;
mod party;
mod services;

/// A type of agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgencyType {
    /// Stable code (`so-tu-phap`).
    pub slug: &'static str,
    /// Name in Vietnamese.
    pub name: &'static str,
    /// Name in English.
    pub name_en: &'static str,
    /// What it is.
    pub kind: AgencyTypeKind,
    /// The levels at which an alias means this type; empty when the level says nothing.
    pub levels: &'static [Level],
    /// Whether each of its kind has a name of its own (`Trường Đại học Hàng hải`): they are one type all the same.
    pub takes_names: bool,
    /// Names and abbreviations besides `name`, without place and level, as printed.
    pub aliases: &'static [&'static str],
}

/// What an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AgencyTypeKind {
    /// A department of a province (sở) or what ranks with it.
    Department,
    /// A council or committee that governs (HĐND, UBND) and its office.
    Government,
    /// A branch of a central agency in a province (ngành dọc).
    Branch,
    /// A ministry or another central agency.
    Ministry,
    /// An office of the Party.
    Party,
    /// The Fatherland Front, a mass organisation or an association.
    MassOrganisation,
    /// Court, procuracy, enforcement.
    Judiciary,
    /// Police and armed forces.
    Security,
    /// A centre, school, hospital or other public service unit.
    PublicService,
    /// Press, radio, television.
    Media,
    /// A company or bank.
    Enterprise,
    /// A steering committee or working group.
    TaskForce,
    /// Several agencies named together (`Các sở, ngành, địa phương`).
    Collective,
}

/// The level of an agency, as its name tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// Of the state.
    Central,
    /// Of several provinces (khu vực).
    Region,
    /// Of a province or city under the state.
    Province,
    /// Of a district (until June 2025).
    District,
    /// Of a commune, ward or special zone.
    Commune,
}

impl AgencyType {
    /// Whether an alias with this level (`None`: it tells none) means this type.
    pub(crate) fn stands_at(&self, level: Option<Level>) -> bool {
        self.levels.is_empty() || level.is_some_and(|it| self.levels.contains(&it))
    }

    const fn with_names(self) -> Self {
        Self {
            takes_names: true,
            ..self
        }
    }

    const fn at(self, levels: &'static [Level]) -> Self {
        Self { levels, ..self }
    }
}

/// All types, in lists. Of several that share an alias the first is meant where no level is told.
pub(crate) static LISTS: [&[AgencyType]; 9] = [
    departments::TYPES,
    local::TYPES,
    branches::TYPES,
    enterprises::TYPES,
    services::TYPES,
    party::TYPES,
    central::TYPES,
    divisions::TYPES,
    collectives::TYPES,
];

/// All types.
pub fn all() -> impl Iterator<Item = &'static AgencyType> {
    LISTS.into_iter().flatten()
}

/// The type of a slug.
pub fn find(slug: &str) -> Option<&'static AgencyType> {
    all().find(|it| it.slug == slug)
}

/// A type whose name tells no level.
const fn agency(
    slug: &'static str,
    name: &'static str,
    name_en: &'static str,
    kind: AgencyTypeKind,
    aliases: &'static [&'static str],
) -> AgencyType {
    AgencyType {
        slug,
        name,
        name_en,
        kind,
        levels: &[],
        takes_names: false,
        aliases,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn slugs_are_unique_and_plain() {
        let mut seen = BTreeSet::new();
        for it in all() {
            assert!(seen.insert(it.slug), "{}", it.slug);
            let is_plain = it
                .slug
                .bytes()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-');
            assert!(is_plain, "{}", it.slug);
            assert!(!it.name.is_empty() && !it.name_en.is_empty(), "{}", it.slug);
        }
    }
}
