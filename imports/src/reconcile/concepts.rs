//! The words of plans by what they mean: which wordings are one concept, and how much a concept tells.
//!
//! The tables in [`services`], [`data`], [`society`], [`administration`], [`people`], [`actions`], [`boilerplate`],
//! [`parts`] and [`elsewhere`] hold one entry per concept, its first form naming it. A wording is read from left to
//! right, the longest form first.

mod abbreviations;
mod actions;
mod administration;
mod boilerplate;
mod data;
mod elsewhere;
mod forms;
mod parts;
mod people;
mod relations;
mod services;
mod society;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::normalize::{Syllable, respell, syllables, without_marks};
use crate::lexicon::agency_type::{self, AgencyTypeKind};
use crate::lexicon::province::{FORMER_PROVINCES, PROVINCES};
use forms::{Forms, Found, ShortForms};

pub(super) use abbreviations::{bare, expanded, initial};
pub(super) use relations::{are_near, are_opposed, goes_without_saying, is_word_of};

/// A concept: its class and its forms, parted by ` | `, the first being its name.
type Entry = (Class, &'static str);

const SEPARATOR: &str = " | ";

/// What kind of word a concept is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Class {
    /// A thing that few indicators speak of (`GRDP`).
    Key,
    /// A thing that several speak of (`hồ sơ`).
    Thing,
    /// A quality that tells one thing from another (`trực tuyến`, `cơ bản`).
    Modifier,
    /// People, organisations or places of which something is said.
    Who,
    /// Where or through what something is done: one app is not another.
    Channel,
    /// Offices that carry out a plan.
    Bodies,
    /// A thing that nearly every indicator speaks of (`dữ liệu`).
    Light,
    /// An action; wordings vary in them freely.
    Verb,
    /// An action that tells one indicator from another (`kiểm tra`, `tập huấn`).
    Deed,
    /// A word that turns the meaning round (`giảm`, `không`).
    Turn,
    /// A word after which a purpose or a condition follows (`phục vụ`).
    Purpose,
    /// A word after which follows what good comes of it all (`góp phần`).
    Benefit,
    /// A word after which a place follows, which narrows what is meant even behind a purpose.
    Place,
    /// A word that says nothing by itself.
    Filler,
    /// A syllable of no table.
    Unknown,
}

impl Class {
    /// How much a concept of this class tells.
    pub(super) fn weight(self) -> f64 {
        match self {
            Self::Key => 1.5,
            Self::Who => 1.2,
            Self::Thing => 1.0,
            Self::Modifier | Self::Channel => 0.9,
            Self::Unknown => 0.55,
            Self::Light | Self::Bodies => 0.35,
            Self::Verb | Self::Deed => 0.3,
            Self::Turn => 0.5,
            Self::Purpose | Self::Benefit | Self::Place | Self::Filler => 0.0,
        }
    }
}

impl Class {
    /// Whether words of this class tell one row from another.
    pub(super) fn is_telling(self) -> bool {
        matches!(
            self,
            Self::Key | Self::Who | Self::Thing | Self::Modifier | Self::Channel | Self::Unknown
        )
    }
}

/// Where a concept stands beside the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The programme speaks of it.
    Programme,
    /// Says which part of a thing is meant, or how it is counted.
    Part,
    /// Belongs to another field of work.
    Elsewhere,
    /// Any plan of any field has it.
    AnyPlan,
}

/// A concept by its place in the tables, or a syllable of no table by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct ConceptId(u32);

/// Concepts of the tables have the ids below; hashes of unknown syllables have those above.
const FIRST_UNKNOWN: u32 = 1 << 31;

impl ConceptId {
    /// The id of a syllable that no table holds.
    pub(super) fn of_unknown(syllable: &str) -> Self {
        let mut hash: u32 = 0x811c_9dc5;
        for byte in syllable.bytes() {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        Self(hash | FIRST_UNKNOWN)
    }

    /// The number, for hashing.
    pub(super) fn number(self) -> u32 {
        self.0
    }

    /// The concept's name; none for unknown syllables.
    pub(super) fn name(self) -> Option<&'static str> {
        self.word().map(|it| it.name)
    }

    fn word(self) -> Option<&'static Word> {
        LEXICON.words.get(usize::try_from(self.0).ok()?)
    }

    /// Where it stands beside the programme.
    pub(super) fn standing(self) -> Standing {
        self.word().map_or(Standing::Programme, |it| it.standing)
    }

    /// The class.
    pub(super) fn class(self) -> Class {
        self.word().map_or(Class::Unknown, |it| it.class)
    }
}

/// The longest form at the head of these syllables. A form of several syllables is recognised without its marks too
/// (`chuyên đổi số`), and with initials in capitals (`Sổ SKĐT`, `ĐTTM`) where they are those of one concept only.
pub(super) fn longest_form(syllables: &[Syllable]) -> Option<Found> {
    let found = longest_from_here(syllables)?;
    // `các giải pháp` must not hide `giải pháp công nghệ mới`.
    let is_plural = syllables
        .first()
        .is_some_and(|it| matches!(it.text.as_str(), "các" | "những"));
    let inner = syllables
        .get(1..)
        .filter(|_| is_plural)
        .and_then(longest_from_here);
    if inner.is_some_and(|it| it.n_syllables >= found.n_syllables) {
        return LEXICON.exact.longest(syllables.get(..1)?, |it| &it.text);
    }
    Some(found)
}

fn longest_from_here(syllables: &[Syllable]) -> Option<Found> {
    let exact = LEXICON.exact.longest(syllables, |it| &it.text);
    let spelt = exact.or_else(|| LEXICON.folded.longest(syllables, |it| &it.folded));
    let n_spelt = spelt.as_ref().map_or(0, |it| it.n_syllables);
    let is_short = syllables
        .iter()
        .take(LONGEST_BEFORE_INITIALS)
        .any(|it| it.is_capital);
    let short = is_short.then(|| LEXICON.short.with_initials(syllables)).flatten();
    short.filter(|it| it.n_syllables > n_spelt).or(spelt)
}

/// The office of a province that is named at the head of these syllables (`Sở Y tế`).
pub(super) fn office_at(syllables: &[Syllable]) -> Option<Found> {
    LEXICON.offices.longest(syllables, |it| &it.text)
}

/// How many words are looked at for one in capitals.
const LONGEST_BEFORE_INITIALS: usize = 4;

/// The concept with this name.
fn concept(name: &str) -> Option<ConceptId> {
    LEXICON.by_name.get(name).copied()
}

/// What the tables say of a concept.
struct Word {
    name: &'static str,
    class: Class,
    standing: Standing,
}

struct Lexicon {
    words: Vec<Word>,
    by_name: HashMap<&'static str, ConceptId>,
    exact: Forms,
    folded: Forms,
    short: ShortForms,
    offices: Forms,
}

/// All tables.
const TABLES: &[(Standing, &[Entry])] = &[
    (Standing::Programme, services::SERVICES),
    (Standing::Programme, data::DATA),
    (Standing::Programme, society::SOCIETY),
    (Standing::Programme, administration::ADMINISTRATION),
    (Standing::Programme, people::PEOPLE),
    (Standing::Programme, actions::ACTIONS),
    (Standing::AnyPlan, boilerplate::BOILERPLATE),
    (Standing::Part, parts::PARTS),
    (Standing::Elsewhere, elsewhere::ELSEWHERE),
];

/// All concepts, in the order of their ids.
fn entries() -> impl Iterator<Item = (Standing, &'static Entry)> {
    TABLES
        .iter()
        .flat_map(|(standing, table)| table.iter().map(|it| (*standing, it)))
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon {
        words: Vec::new(),
        by_name: HashMap::new(),
        exact: Forms::default(),
        folded: Forms::default(),
        short: ShortForms::default(),
        offices: Forms::default(),
    };
    for (standing, (class, forms)) in entries() {
        let name = forms.split(SEPARATOR).next().unwrap_or_default();
        let id = ConceptId(u32::try_from(lexicon.words.len()).unwrap_or(0));
        lexicon.words.push(Word {
            name,
            class: *class,
            standing,
        });
        lexicon.by_name.insert(name, id);
        for form in forms.split(SEPARATOR) {
            // Without its marks `lắng nghe` would hide `làng nghề`, and with initials `tuân thủ nghiêm túc` is no `TTNT`.
            if standing == Standing::AnyPlan {
                lexicon.exact.insert(spelt(form), &[id]);
            } else {
                insert(&mut lexicon, form, *class, &[id]);
            }
        }
    }
    for (form, parts) in relations::COMPOUNDS {
        let ids: Vec<ConceptId> = parts
            .iter()
            .filter_map(|it| lexicon.by_name.get(it).copied())
            .collect();
        insert(&mut lexicon, form, Class::Thing, &ids);
    }
    if let Some(filler) = lexicon.by_name.get(SAYS_NOTHING).copied() {
        let former = FORMER_PROVINCES.iter().map(|it| it.name);
        for name in PROVINCES.iter().map(|it| it.name).chain(former) {
            lexicon.exact.insert(spelt(&name.to_lowercase()), &[filler]);
        }
    }
    if let Some(office) = lexicon.by_name.get(OFFICES).copied() {
        for name in names_of_offices() {
            let name = syllables(&name).into_iter().map(|it| it.text).collect();
            lexicon.offices.insert(name, &[office]);
        }
    }
    lexicon.exact.sort();
    lexicon.folded.sort();
    lexicon.offices.sort();
    lexicon
});

/// The concept of words that say nothing, among them the names of provinces: a plan speaks of its own.
const SAYS_NOTHING: &str = "tỷ lệ";

/// The concept of the offices of a province.
const OFFICES: &str = "sở ngành địa phương";

/// What the names of offices begin with. Others are words of rows too (`Thuế`, `Thống kê`), but for those of a province
/// (`Thuế tỉnh`).
const OFFICE_WORDS: &[&str] = &["Sở", "Công an", "Cục", "Chi cục", "Ban", "Phòng", "Kho bạc"];

/// The names of a province's departments, branches and police. Collectives and councils are in the tables.
fn names_of_offices() -> impl Iterator<Item = String> {
    let is_office = |kind| {
        matches!(
            kind,
            AgencyTypeKind::Department | AgencyTypeKind::Branch | AgencyTypeKind::Security
        )
    };
    let types = agency_type::all().filter(move |it| is_office(it.kind));
    let names = types.flat_map(|it| std::iter::once(it.name).chain(it.aliases.iter().copied()));
    names.flat_map(|name| {
        let says_office = OFFICE_WORDS.iter().any(|it| {
            name.strip_prefix(it)
                .is_some_and(|it| it.is_empty() || it.starts_with(' '))
        });
        let of_province = ["tỉnh", "thành phố"].map(|it| format!("{name} {it}"));
        let itself = says_office.then(|| name.to_owned());
        itself.into_iter().chain(of_province)
    })
}

/// The syllables of a form in one spelling.
fn spelt(form: &str) -> Vec<String> {
    form.split(' ').map(respell).collect()
}

fn insert(lexicon: &mut Lexicon, form: &str, class: Class, concepts: &[ConceptId]) {
    let spelt = spelt(form);
    let folded: Vec<String> = spelt.iter().map(|it| without_marks(it)).collect();
    // Letters stand for what things are called, not for what is done to them.
    if class != Class::Verb {
        lexicon.short.insert(&spelt, concepts);
    }
    // Short forms collide without their marks: `tăng` and `tầng`.
    if folded.len() >= 2 && folded.iter().map(String::len).sum::<usize>() >= 6 {
        lexicon.folded.insert(folded, concepts);
    }
    lexicon.exact.insert(spelt, concepts);
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_form_has_one_meaning() {
        let mut seen = HashSet::new();
        let compounds = relations::COMPOUNDS.iter().map(|it| it.0);
        let twice: Vec<&str> = entries()
            .flat_map(|it| it.1.1.split(SEPARATOR))
            .chain(compounds)
            .filter(|it| !seen.insert(*it))
            .collect();
        assert_eq!(twice, Vec::<&str>::new());
    }

    #[test]
    fn compounds_and_relations_name_concepts() {
        let unnamed: Vec<&&str> = relations::COMPOUNDS
            .iter()
            .flat_map(|it| it.1)
            .chain(relations::NEAR.iter().flat_map(|it| [&it.0, &it.1]))
            .chain(relations::IMPLIED.iter().flat_map(|it| [&it.0, &it.1]))
            .chain(relations::OPPOSED.iter().copied().flatten())
            .filter(|it| concept(it).is_none())
            .collect();
        assert_eq!(unnamed, Vec::<&&str>::new());
    }

    #[test]
    fn longest_form_wins_and_marks_may_be_missing() {
        for (text, name) in [
            ("dịch vụ công trực tuyến", "dịch vụ công"),
            (
                "Cơ sở dữ liệu quốc gia về dân cư",
                "cơ sở dữ liệu quốc gia về dân cư",
            ),
            ("chuyên đổi số", "chuyển đổi số"),
        ] {
            let found = longest_form(&syllables(text)).unwrap();
            assert_eq!(found.concepts.first().unwrap().name(), Some(name));
        }
    }
}
