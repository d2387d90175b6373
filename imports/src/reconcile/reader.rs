//! Reads a wording syllable by syllable: which concept stands where, what it means there, and to which part of the wording it
//! belongs.

use super::clauses::ends_point;
use super::concepts::{Class, ConceptId, Standing, bare, initial, longest_form, office_at};
use super::facts::{Fact, FactKind, read_fact};
use super::normalize::{Boundary, Syllable};
use super::token::{ANYONE, Token, Zone, is_law, may_be_anyone, names_work};

/// Words, or the last words of phrases, after which is said of what, of whom, where or for what.
const PREPOSITIONS: &[&str] = &[
    "các", "có", "của", "do", "bởi", "vụ", "để", "nhằm", "về", "từ", "đối", "trong", "ngoài", "tại", "ở",
    "trên", "dưới", "bằng", "qua", "với", "cho", "được",
];

/// What has been read of a wording.
#[derive(Default)]
pub(super) struct Reader {
    /// Its concepts, each once, in order of their first place.
    pub(super) tokens: Vec<Token>,
    /// Its concepts in order as often as they are said.
    pub(super) sequence: Vec<ConceptId>,
    /// Its numbers, levels, ages, years.
    pub(super) facts: Vec<Fact>,
    /// All that is said in order: concepts that tell, and the words of the others as they are spelt.
    pub(super) spelt: Vec<ConceptId>,
    zone: Option<Zone>,
    /// How many points of lists have ended.
    n_points: u16,
    /// Whether one has just ended.
    follows_point: bool,
    /// Whether the words dwell on some of what has been named.
    dwells: bool,
    /// Whether the words tell a purpose or a place, and no point of the list that the wording begins with.
    is_aside: bool,
    /// Whether the words tell what something is used for.
    is_used_for: bool,
    previous: Vec<String>,
    /// The things named so far, as they were spelt.
    named: Vec<(Vec<String>, ConceptId)>,
    /// Whether the words tell what is not counted.
    excludes: bool,
    /// Whether the words tell what good comes of it all.
    praises: bool,
    /// Whether the wording may begin with what it is for,
    may_open_with_aim: bool,
    /// and whether it does, and goes on saying it.
    opens_with_aim: bool,
    /// Whether whoever does it may be named next.
    may_name_office: bool,
}

impl Reader {
    /// Reads a wording or a clause of one. What it begins with is its purpose only where it goes on with the thing itself.
    pub(super) fn read(syllables: &[Syllable]) -> Self {
        let reader = Self::read_from(syllables, true);
        if reader.opens_with_aim {
            return Self::read_from(syllables, false);
        }
        reader
    }

    fn read_from(syllables: &[Syllable], may_open_with_aim: bool) -> Self {
        let mut reader = Self {
            may_name_office: true,
            may_open_with_aim,
            ..Self::default()
        };
        let mut rest = syllables;
        while let Some(head) = rest.first() {
            rest = reader.step(head, rest);
        }
        reader.mark_general();
        reader
    }

    /// Takes the form, number or syllable at the head and returns what is left.
    fn step<'a>(&mut self, head: &Syllable, rest: &'a [Syllable]) -> &'a [Syllable] {
        let office = self.may_name_office.then(|| office_at(rest)).flatten();
        let names_office = office.is_some();
        if let Some(found) = office.or_else(|| longest_form(rest)) {
            let (form, after) = rest.split_at(found.n_syllables.min(rest.len()));
            for concept in &found.concepts {
                self.take(*concept, form, after);
            }
            self.leave(form);
            // Others may be named beside it.
            self.may_name_office |= names_office;
            return after;
        }
        let after = rest.get(1..).unwrap_or_default();
        if head.text.starts_with(|it: char| it.is_ascii_digit()) {
            let fact = read_fact(head, &self.previous, after, self.tokens.is_empty());
            // `Luật Căn cước năm 2023` names a law, and compares with no year.
            self.facts
                .extend(fact.filter(|it| it.kind != FactKind::Year || !self.names_law()));
        } else {
            self.take(
                ConceptId::of_unknown(&head.folded),
                std::slice::from_ref(head),
                after,
            );
        }
        self.leave(std::slice::from_ref(head));
        after
    }

    /// Notes a concept unless the wording has it already or it says nothing.
    fn take(&mut self, concept: ConceptId, form: &[Syllable], after: &[Syllable]) {
        let (concept, class) = if self.excludes {
            let name = concept.name().unwrap_or_default();
            (ConceptId::of_unknown(&format!("không {name}")), Class::Light)
        } else {
            (concept, self.class_here(concept, form, after))
        };
        self.enter(class, form);
        // To whom it does good, and how much, tells no rows apart.
        if self.praises && narrows(concept, class) || self.opens_with_aim && class == Class::Unknown {
            return;
        }
        let (Some(first), Some(last)) = (form.first(), form.last()) else {
            return;
        };
        if class.is_telling() || class == Class::Light {
            self.spelt.push(concept);
        } else {
            self.spelt
                .extend(form.iter().map(|it| ConceptId::of_unknown(&it.text)));
        }
        let meant = self.meant_by(form).unwrap_or(concept);
        if class.is_telling() || class == Class::Light {
            self.sequence.push(meant);
        }
        if meant != concept || class.weight() <= 0.0 || self.tokens.iter().any(|it| it.concept == concept) {
            return;
        }
        // `phủ sóng theo diện tích` says of what, where `theo quy định` says how.
        let is_measure = class == Class::Who && self.previous.last().is_some_and(|it| it == "theo");
        let zone = self.zone.filter(|_| !is_measure).unwrap_or(Zone::Core);
        let spelt: Vec<String> = form.iter().map(|it| it.text.clone()).collect();
        if names_something(concept) {
            self.named.push((spelt.clone(), concept));
        }
        self.tokens.push(Token {
            concept,
            class,
            weight: class.weight(),
            is_general: false,
            is_dwelt_on: self.dwells,
            sets_apart: self.sets_apart(concept, class, zone, form, after),
            may_narrow: class == Class::Unknown && self.follows_named(),
            zone,
            is_sole: !next_is_action(after),
            is_passive: self.previous.last().is_some_and(|it| it == "được"),
            is_subject: names_something(concept) && !self.tokens.iter().any(|it| names_something(it.concept)),
            point: (!self.is_aside).then_some(self.n_points),
            form: ConceptId::of_unknown(&spelt.join(" ")).number(),
            letters: letters(form),
            start: first.start,
            end: last.end,
        });
    }

    /// Whether a word sets the row apart from all that do not say it: as a part, a place, a field of work, or something of
    /// which the programme does not speak.
    fn sets_apart(
        &self,
        concept: ConceptId,
        class: Class,
        zone: Zone,
        form: &[Syllable],
        after: &[Syllable],
    ) -> bool {
        let ends_phrase = || after.is_empty() || form.last().is_some_and(|it| it.boundary >= Boundary::Comma);
        let may_be_field = match concept.class() {
            Class::Key => true,
            Class::Light => ends_phrase(),
            _ => false,
        };
        let is_where = || class == Class::Thing && self.follows_place();
        let is_apart = match concept.standing() {
            Standing::Programme | Standing::AnyPlan => is_where() && zone == Zone::Core,
            Standing::Part => zone == Zone::Core,
            Standing::Elsewhere => true,
        };
        is_apart || may_be_field && self.follows_field()
    }

    /// Enters the part of the wording that a word begins.
    fn enter(&mut self, class: Class, form: &[Syllable]) {
        if class == Class::Purpose && !self.tokens.is_empty() {
            self.is_used_for = self.uses_something() && form.first().is_some_and(|it| it.text == "để");
            self.zone = Some(Zone::Tail).filter(|_| !self.is_used_for);
        }
        self.dwells |= self.follows_point && !self.tokens.is_empty() && dwells_on(form);
        self.dwells &= class != Class::Purpose;
        if self.may_open_with_aim && class == Class::Purpose && self.previous.is_empty() && says_aim(form) {
            self.opens_with_aim = true;
            self.zone = Some(Zone::Tail);
        }
        if class == Class::Benefit && !self.tokens.is_empty() {
            self.praises = true;
            self.zone = Some(Zone::Tail);
        }
        if class == Class::Place {
            self.zone = None;
        }
        let serves = matches!(class, Class::Purpose | Class::Benefit) && self.names_thing();
        self.is_aside |= serves || form.first().is_some_and(|it| says_place(&it.text));
    }

    /// The class that a concept has by what stands around it.
    fn class_here(&self, concept: ConceptId, form: &[Syllable], after: &[Syllable]) -> Class {
        let class = concept.class();
        // `lĩnh vực y tế` narrows, where `y tế` alone tells little.
        let may_be_field = matches!(
            class,
            Class::Light | Class::Unknown | Class::Verb | Class::Deed | Class::Thing
        );
        // `lĩnh vực dùng dữ liệu` says what a field does.
        let has_object = class == Class::Verb && next_telling(after).is_some_and(names_something);
        if may_be_field && self.follows_field() && !has_object {
            return Class::Modifier;
        }
        // Who uses a thing for something (`dùng tài khoản để mở thẻ`) does not merely have it.
        if self.is_used_for && matches!(class, Class::Key | Class::Thing) {
            return Class::Modifier;
        }
        // Whoever takes part in something or ends it does not merely have it: lead-in words stand before people.
        if matches!(concept.name(), Some("tham gia" | "hoàn thành"))
            && self.follows_people()
            && !next_is_action(after)
        {
            return Class::Verb;
        }
        // `bị tố giác` says that it is done, `bị mất` what has become of a thing.
        if concept.name() == Some("bị") && next_telling(after).is_some_and(is_done) {
            return Class::Filler;
        }
        // `thường xuyên rà soát` says how diligently, where `hoạt động thường xuyên` and `thường xuyên sử dụng` say how often.
        if concept.name() == Some("thường xuyên")
            && !self.follows_action()
            && next_telling(after).is_some_and(is_managed)
        {
            return Class::Filler;
        }
        if concept.name() == Some("tổ chức") && self.says_organising(form, after) {
            return Class::Filler;
        }
        if asks_for_change(form, after) {
            return Class::Filler;
        }
        class
    }

    /// Whether `tổ chức` is an action that says nothing: before what is held (`tổ chức khóa học`), at the beginning, or
    /// behind another action at the end.
    fn says_organising(&self, form: &[Syllable], after: &[Syllable]) -> bool {
        if self.follows_whom() {
            return false;
        }
        let ends = self.follows_action() && after.is_empty();
        let goes_on = form.last().is_some_and(|it| it.boundary <= Boundary::Comma);
        let holds = || next_telling(after).is_some_and(|it| is_held(it) || names_work(it));
        ends || goes_on && (self.previous.is_empty() || holds())
    }

    /// People in general narrow nothing, nor do organisations beside them (`cá nhân, tổ chức, doanh nghiệp`).
    fn mark_general(&mut self) {
        let is_people = |it: &Token| it.concept.name() == Some("người dân");
        let with_people = self.tokens.iter().any(is_people);
        for token in &mut self.tokens {
            if is_people(token) || with_people && may_be_anyone(token.concept) {
                token.is_general = true;
                token.weight = ANYONE;
            }
        }
    }

    /// What is meant where a thing is named again by the first words of its name (`trường` after `trường thông tin`).
    fn meant_by(&self, form: &[Syllable]) -> Option<ConceptId> {
        const LONGEST: usize = 2;
        if form.len() > LONGEST {
            return None;
        }
        let is_again = |name: &[String]| {
            name.len() > form.len() && name.iter().zip(form).all(|(one, other)| *one == other.text)
        };
        let again = self.named.iter().find(|it| is_again(&it.0)).map(|it| it.1);
        again.or_else(|| self.field_of_data().filter(|_| words(form) == ["trường"]))
    }

    /// The kind of data of which fields are told: after it `trường` is no school.
    fn field_of_data(&self) -> Option<ConceptId> {
        let tells_fields = |it: &&Token| {
            matches!(
                it.concept.name(),
                Some("trường thông tin" | "dữ liệu gốc" | "dữ liệu chủ" | "dữ liệu tham chiếu")
            )
        };
        self.tokens.iter().find(tells_fields).map(|it| it.concept)
    }

    /// Whether something has been said to be used, with what it is.
    fn uses_something(&self) -> bool {
        let is_use = |it: &Token| it.concept.name() == Some("sử dụng");
        let after = self.tokens.iter().skip_while(|it| !is_use(it)).skip(1);
        after.filter(|it| it.class.is_telling()).count() > 0
    }

    /// The concept just taken; none where it was said before or says nothing.
    fn just_taken(&self) -> Option<&Token> {
        let said = ConceptId::of_unknown(&self.previous.join(" ")).number();
        self.tokens.last().filter(|it| it.form == said)
    }

    /// Whether the words just taken name people.
    fn follows_people(&self) -> bool {
        self.just_taken().is_some_and(|it| it.class == Class::Who)
    }

    /// Whether the word just taken is `không`.
    fn follows_negation(&self) -> bool {
        matches!(self.previous.as_slice(), [word] if word == "không")
    }

    /// Whether the words just taken say that whom follows (`cho tổ chức`).
    fn follows_whom(&self) -> bool {
        let last = self.previous.last().map(String::as_str);
        matches!(last, Some("cho" | "của" | "với" | "các"))
    }

    /// Whether the words just taken are `ngành` or `lĩnh vực`, after which a field of work is named; `các bộ, ngành` are
    /// offices.
    fn follows_field(&self) -> bool {
        match self.previous.as_slice() {
            [word] => word == "ngành",
            [.., first, second] => first == "lĩnh" && second == "vực",
            [] => false,
        }
    }

    /// Whether the words just taken say that a place follows.
    fn follows_place(&self) -> bool {
        self.previous.last().is_some_and(|it| says_place(it))
    }

    /// Whether something has been named that a purpose may be told of.
    fn names_thing(&self) -> bool {
        let is_thing = |it: &Token| matches!(it.class, Class::Key | Class::Thing | Class::Channel);
        self.tokens
            .iter()
            .any(|it| is_thing(it) && !names_work(it.concept))
    }

    /// Whether a law or another document has been named.
    fn names_law(&self) -> bool {
        self.tokens
            .iter()
            .any(|it| is_law(it.concept) || matches!(it.concept.name(), Some("quyết định" | "công văn")))
    }

    /// Whether what comes next may say of what or of whom: it begins the wording, or a noun or a preposition stands before it.
    fn follows_named(&self) -> bool {
        let is_noun = |it: &Token| match it.class {
            Class::Unknown => it.may_narrow,
            Class::Bodies => false,
            _ => names_something(it.concept) || it.class == Class::Modifier,
        };
        self.tokens.is_empty()
            || self.just_taken().is_some_and(is_noun)
            || self
                .previous
                .last()
                .is_some_and(|it| PREPOSITIONS.contains(&it.as_str()))
    }

    /// Whether the words just taken are an action (`cung cấp, tổ chức`).
    fn follows_action(&self) -> bool {
        self.just_taken()
            .is_some_and(|it| matches!(it.class, Class::Verb | Class::Deed))
    }

    /// Remembers the words just taken; a clause that ends closes the tail.
    fn leave(&mut self, form: &[Syllable]) {
        self.excludes |= self.follows_negation() && says_inclusion(form);
        self.previous = form.iter().map(|it| it.text.clone()).collect();
        self.follows_point = form.last().is_some_and(ends_point);
        if self.follows_point {
            self.n_points = self.n_points.saturating_add(1);
        }
        // A comma behind people may stand in a list of them.
        let pauses = form.last().is_some_and(|it| it.boundary >= Boundary::Comma);
        if self.opens_with_aim && pauses && !self.follows_people() {
            self.opens_with_aim = false;
            self.zone = None;
        }
        self.may_name_office = form.last().is_some_and(|it| it.boundary >= Boundary::Part);
        if form.last().is_some_and(|it| it.boundary >= Boundary::Part) {
            self.is_aside = false;
            self.is_used_for = false;
            self.excludes = false;
            self.praises = false;
            self.dwells = false;
            self.zone = (self.zone.is_some() || !self.tokens.is_empty()).then_some(Zone::Tail);
        }
    }
}

/// Hash of the letters of an abbreviation, or of the first letters of several words.
fn letters(form: &[Syllable]) -> Option<u32> {
    let letters: String = match form {
        [word] if word.is_capital => word.text.chars().filter_map(bare).collect(),
        [_] => return None,
        words => words.iter().filter_map(|it| initial(&it.text)).collect(),
    };
    Some(ConceptId::of_unknown(&letters).number())
}

/// Whether the words dwell on some of what has been named (`, kể cả xã biên giới`): to them it applies like to all others.
pub(super) fn dwells_on(form: &[Syllable]) -> bool {
    matches!(
        words(form).as_slice(),
        [.., "ưu", "tiên"]
            | ["nhất", "là"]
            | ["đặc", "biệt"]
            | ["đặc", "biệt", "là"]
            | ["trước", "hết" | "mắt"]
            | ["kể", "cả"]
            | ["chủ", "yếu"]
            | ["chú", "trọng"]
    )
}

/// Whether the words begin what something is for.
fn says_aim(form: &[Syllable]) -> bool {
    matches!(words(form).first(), Some(&("để" | "nhằm")))
}

/// Whether a place is told next.
fn says_place(word: &str) -> bool {
    matches!(word, "tại" | "ở")
}

/// Whether the words count something in.
fn says_inclusion(form: &[Syllable]) -> bool {
    matches!(words(form).as_slice(), ["bao", "gồm"] | ["gồm" | "tính" | "kể"])
}

/// Whether a concept says of whom, how, at what cost or of what unknown thing something is said.
fn narrows(concept: ConceptId, class: Class) -> bool {
    match class {
        Class::Who => !may_be_anyone(concept),
        Class::Modifier | Class::Unknown => true,
        Class::Turn => !matches!(concept.name(), Some("giảm" | "tăng")),
        _ => false,
    }
}

/// Whether the concept is something that one holds: an action, a course, a contest.
fn is_held(concept: ConceptId) -> bool {
    match concept.name() {
        Some("hoạt động") => false,
        Some("khóa học" | "cuộc thi" | "chương trình") => true,
        _ => matches!(concept.class(), Class::Verb | Class::Deed),
    }
}

/// Whether the concept is a thing, people or something done.
fn is_done(concept: ConceptId) -> bool {
    names_something(concept) || matches!(concept.class(), Class::Verb | Class::Deed)
}

/// Whether the concept is something done to carry a plan out, not what people do with a thing.
pub(super) fn is_managed(concept: ConceptId) -> bool {
    matches!(concept.class(), Class::Verb | Class::Deed)
        && !matches!(concept.name(), Some("sử dụng" | "hoạt động" | "tiếp cận"))
}

/// Whether the concept is a thing or people.
pub(super) fn names_something(concept: ConceptId) -> bool {
    matches!(
        concept.class(),
        Class::Key | Class::Thing | Class::Light | Class::Who | Class::Channel
    )
}

/// Whether another action follows at once.
fn next_is_action(after: &[Syllable]) -> bool {
    let next = longest_form(after).and_then(|it| it.concepts.first().copied());
    next.is_some_and(|it| {
        matches!(it.class(), Class::Verb | Class::Deed)
            || matches!(it.name(), Some("tham gia" | "hoàn thành" | "thực hiện"))
    })
}

/// Whether the words ask that something be amended (`kiến nghị nội dung cần điều chỉnh`), and are no complaint of people.
fn asks_for_change(form: &[Syllable], after: &[Syllable]) -> bool {
    if words(form) != ["kiến", "nghị"] {
        return false;
    }
    let amends = |it: &[Syllable]| {
        let found = longest_form(it);
        found.is_some_and(|it| it.concepts.iter().any(|it| it.name() == Some("sửa đổi")))
    };
    let mut clause = after.split_inclusive(|it| it.boundary >= Boundary::Clause);
    let rest = clause.next().unwrap_or_default();
    (0..rest.len()).any(|it| rest.get(it..).is_some_and(amends))
}

fn words(form: &[Syllable]) -> Vec<&str> {
    form.iter().map(|it| it.text.as_str()).collect()
}

/// The next concept that says something, where only fillers stand before it.
fn next_telling(mut after: &[Syllable]) -> Option<ConceptId> {
    loop {
        let found = longest_form(after)?;
        let concept = found.concepts.first().copied()?;
        if concept.class() != Class::Filler {
            return Some(concept);
        }
        after = after.get(found.n_syllables..)?;
    }
}
