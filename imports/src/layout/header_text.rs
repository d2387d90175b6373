//! What the text of one header cell speaks of: senses by vocabulary, and the year or years it names.

mod words;

use std::sync::LazyLock;

pub(crate) use self::words::{is_footnote_mark, year_of};

use crate::layout::header_text::words::{BRACKET, header_words, words_of, years_of};
use crate::lexicon::header::Sense;
use crate::lexicon::units::find_normal;
use crate::text::{N_FIRST_LETTERS, PhraseSet, begin_alike, first_letters, fold};

/// What a header text speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct HeaderText {
    /// Senses with the number of words that carry them, in the order of the text.
    pub(crate) senses: Vec<(Sense, usize)>,
    /// First and last year named.
    pub(crate) years: Option<(u16, u16)>,
    /// Words, years and their companions left out.
    pub(crate) n_words: usize,
}

impl HeaderText {
    pub(crate) fn read(text: &str) -> Self {
        let folded = match find_unit(text) {
            Some(unit) => header_words(&[unit.before, unit.after].join(" ")),
            None => match without_explanation(text) {
                Some(bare) => header_words(&bare),
                None => header_words(text),
            },
        };
        let mut words: Vec<&str> = words_of(&folded).filter(|it| year_of(it).is_none()).collect();
        // `Chỉ tiêu / Indicators` says one thing twice.
        let is_english = |word: &&str| ENGLISH_SET.beginning_like(word).any(|it| it == *word);
        if !words.iter().all(is_english) {
            words.retain(|it| !is_english(it));
        }
        let mut read = Self {
            years: years_of(&folded),
            ..Self::default()
        };
        let unknown = read.find_phrases(&words);
        // A word alone says something only where it is all that is there.
        if let ([word], true) = (unknown.as_slice(), read.senses.is_empty()) {
            // `CT 2026` is a target.
            let is_said =
                |sense: Sense| read.years.is_none() || !matches!(sense, Sense::Lead | Sense::Coordinating);
            let alone = phrases_of(word)
                .iter()
                .find(|it| it.n_words == 1 && is_said(it.sense));
            read.senses.extend(alone.map(|it| (it.sense, 1)));
        }
        // Without marks `Sở TT` is `Số TT`.
        if read.has(Sense::Ordinal) && text.to_lowercase().contains("sở") {
            read.senses.retain(|(sense, _)| *sense != Sense::Ordinal);
        }
        let n_known: usize = read.senses.iter().map(|(_, n_words)| n_words).sum();
        let n_unknown = if n_known == 1 && unknown.len() == 1 {
            0
        } else {
            unknown.len()
        };
        read.n_words = n_known.saturating_add(n_unknown);
        read
    }

    /// Finds phrases of several words, the longest first. Goes out with the words that belong to none.
    fn find_phrases<'w>(&mut self, words: &[&'w str]) -> Vec<&'w str> {
        let mut unknown = Vec::new();
        let mut rest = words;
        while let Some((first, after)) = rest.split_first() {
            let start = first_letters(rest.iter().flat_map(|it| it.bytes().chain([b' '])));
            let longest = phrases_of(first)
                .iter()
                .filter(|it| it.n_words > 1 && it.may_begin(start) && it.begins(rest))
                .max_by_key(|it| it.n_words);
            if let Some(phrase) = longest {
                self.senses.push((phrase.sense, phrase.n_words));
                rest = rest.get(phrase.n_words..).unwrap_or_default();
                continue;
            }
            if *first == BRACKET {
                rest = after;
                continue;
            }
            let is_companion = self.years.is_some() && YEAR_COMPANIONS.contains(first);
            // The number of a footnote or a column, a day and a month beside a year.
            let is_small_number = first.len() <= 2 && first.bytes().all(|it| it.is_ascii_digit());
            if let Some(sense) = clear_sense(first) {
                self.senses.push((sense, 1));
            } else if !is_companion && !is_small_number {
                unknown.push(*first);
            }
            rest = after;
        }
        unknown
    }

    pub(crate) fn has(&self, sense: Sense) -> bool {
        self.senses.iter().any(|(it, _)| *it == sense)
    }

    pub(crate) fn has_any(&self, senses: &[Sense]) -> bool {
        senses.iter().any(|it| self.has(*it))
    }

    /// Whether most of the text is header vocabulary, so that it is a header and no sentence.
    pub(crate) fn is_header_like(&self) -> bool {
        let n_known: usize = self.senses.iter().map(|(_, n_words)| n_words).sum();
        if self.n_words == 0 {
            return self.years.is_some();
        }
        n_known.saturating_mul(2) >= self.n_words && self.n_words <= 16
    }

    /// Whether it is a year with one word at most, known or not: `MT 2026`.
    pub(crate) fn names_a_year(&self) -> bool {
        self.years.is_some() && self.n_words <= 1
    }

    /// Whether there is no word that is no header vocabulary.
    pub(crate) fn is_all_known(&self) -> bool {
        let n_known: usize = self.senses.iter().map(|(_, n_words)| n_words).sum();
        n_known >= self.n_words
    }

    /// The share of the words that carry a sense, from 0 to 1.
    pub(crate) fn share(&self, sense: Sense) -> f64 {
        let n_known: usize = self
            .senses
            .iter()
            .filter(|(it, _)| *it == sense)
            .map(|(_, n)| n)
            .sum();
        if self.n_words == 0 {
            0.0
        } else {
            n_known as f64 / self.n_words as f64
        }
    }
}

/// A header without the bracket that explains it: `Nhiệm vụ (theo Nghị quyết số …)`, `Ghi chú (nếu có)`. A long one with a
/// year says it, where nothing else does.
fn without_explanation(text: &str) -> Option<String> {
    const MIN_WORDS: usize = 4;
    let (before, bracket) = text.split_once('(')?;
    let (inner, after) = bracket.rsplit_once(')')?;
    let explains = inner.split_whitespace().count() >= MIN_WORDS || fold(inner) == "neu co";
    if !explains || before.trim().is_empty() {
        return None;
    }
    let bare = [before, after].join(" ");
    let says_year = |text: &str| years_of(&header_words(text)).is_some();
    (says_year(&bare) || !says_year(inner)).then_some(bare)
}

/// A unit that a header states in brackets, with the text on both sides.
pub(crate) struct StatedUnit<'t> {
    pub(crate) unit: &'t str,
    before: &'t str,
    after: &'t str,
}

/// The unit of `Năm 2026 (%)`, `Mục tiêu (ĐVT: hồ sơ)`: a statement, or a short word that is none of a header.
pub(crate) fn find_unit(text: &str) -> Option<StatedUnit<'_>> {
    let mut brackets = text
        .match_indices(['(', '['])
        .filter_map(|(at, _)| text.split_at_checked(at));
    brackets.find_map(|(before, bracket)| {
        let (inner, after) = bracket.get(1..)?.split_once([')', ']'])?;
        let stated = inner
            .split_once(':')
            .filter(|(word, _)| UNIT_WORDS.contains(&fold(word).trim()))
            .map(|(_, unit)| unit.trim());
        let unit = stated.or_else(|| Some(inner.trim()).filter(|it| is_unit_word(it)))?;
        let is_short = !unit.is_empty() && unit.chars().count() <= 30;
        is_short.then_some(StatedUnit { unit, before, after })
    })
}

/// Words before the colon of a stated unit, folded.
const UNIT_WORDS: &[&str] = &["don vi", "don vi tinh", "dv tinh", "dvt"];

/// Whether a word in brackets is a unit by itself.
fn is_unit_word(text: &str) -> bool {
    text.starts_with(['%', '‰']) && text.chars().count() <= 15 || find_normal(&text.to_lowercase()).is_some()
}

/// Words of the English half of a header in two languages, folded, sorted. Alone they count as header words like others.
const ENGLISH: &[&str] = &[
    "activities",
    "activity",
    "agencies",
    "agency",
    "and",
    "by",
    "content",
    "contents",
    "coordinating",
    "coordination",
    "date",
    "deadline",
    "due",
    "expected",
    "implementation",
    "implementing",
    "indicator",
    "indicators",
    "lead",
    "leading",
    "measure",
    "monitoring",
    "no",
    "note",
    "notes",
    "of",
    "order",
    "output",
    "outputs",
    "product",
    "products",
    "remark",
    "remarks",
    "responsible",
    "result",
    "results",
    "supporting",
    "target",
    "targets",
    "task",
    "tasks",
    "time",
    "timeline",
    "unit",
    "units",
    "year",
];

static ENGLISH_SET: LazyLock<PhraseSet> = LazyLock::new(|| PhraseSet::new(ENGLISH));

/// The sense of a word that means one thing, whatever stands beside it.
fn clear_sense(word: &str) -> Option<Sense> {
    match word {
        "kpi" | "kpis" => Some(Sense::Indicator),
        "stt" | "tt" => Some(Sense::Ordinal),
        _ => None,
    }
}

/// Words that go with a year and say nothing else.
const YEAR_COMPANIONS: &[&str] = &[
    "nam", "den", "het", "cuoi", "giai", "doan", "trong", "tu", "toi", "thoi", "ky", "va", "dau",
];

/// A phrase of the vocabulary, as [`header_words`] gives it.
struct Phrase {
    /// The first letters of its words, as [`first_letters`] gives them.
    start: u64,
    words: &'static str,
    n_words: usize,
    sense: Sense,
}

impl Phrase {
    /// Whether a word with these first letters is the first one of the phrase.
    fn has_first(&self, word: &str, start: u64) -> bool {
        begin_alike(self.start, start, word.len())
            && (word.len() <= N_FIRST_LETTERS || self.words.starts_with(word))
            && matches!(self.words.as_bytes().get(word.len()), None | Some(b' '))
    }

    /// Whether words with these first letters may begin with those of the phrase. Hardly any others can.
    fn may_begin(&self, start: u64) -> bool {
        begin_alike(self.start, start, self.words.len())
    }

    /// Whether words begin with those of the phrase.
    fn begins(&self, words: &[&str]) -> bool {
        let mut rest = Some(self.words);
        words.iter().take(self.n_words).all(|word| {
            rest = rest.and_then(|it| without_word(it, word));
            rest.is_some()
        }) && rest == Some("")
    }
}

/// The words after a first one.
fn without_word<'p>(words: &'p str, first: &str) -> Option<&'p str> {
    let rest = words.strip_prefix(first)?;
    if rest.is_empty() {
        Some(rest)
    } else {
        rest.strip_prefix(' ')
    }
}

/// Ordered by their words, so that those with one first word stand together. Made when the program is built.
static PHRASES: &[Phrase] = include!(concat!(env!("OUT_DIR"), "/header_phrases.rs"));

/// The phrases that begin with a word.
fn phrases_of(word: &str) -> &'static [Phrase] {
    let start = first_letters(word.bytes());
    let place = PHRASES.partition_point(|it| (it.start, it.words) < (start, word));
    let rest = PHRASES.get(place..).unwrap_or_default();
    let n_phrases = rest.partition_point(|it| it.has_first(word, start));
    rest.get(..n_phrases).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, senses: &[Sense], years: Option<(u16, u16)>) {
        let read = HeaderText::read(text);
        let found: Vec<_> = read.senses.iter().map(|(it, _)| *it).collect();
        assert_eq!((found.as_slice(), read.years), (senses, years), "{text}");
    }

    #[test]
    fn headers_speak_in_many_forms() {
        check("STT", &[Sense::Ordinal], None);
        check("Số\nTT", &[Sense::Ordinal], None);
        check("ĐƠN VỊ TÍNH", &[Sense::Unit], None);
        check("Đơn vị", &[Sense::UnitOrAgency], None);
        check("Đơn vị chủ trì theo dõi", &[Sense::Lead, Sense::Monitoring], None);
        check(
            "Đơn vị chủ trì (theo dõi)",
            &[Sense::Lead, Sense::Monitoring],
            None,
        );
        check("Cơ quan, đơn vị phối hợp", &[Sense::Coordinating], None);
        check("Đ.vị tính", &[Sense::Unit], None);
        check("CQ p/hợp", &[Sense::Coordinating], None);
        check("T/gian hoàn thành", &[Sense::Deadline], None);
        check("Kết quả, sản phẩm", &[Sense::Output], None);
        check("Năm 2026", &[], Some((2026, 2026)));
        check("KH2026", &[Sense::Plan], Some((2026, 2026)));
        check("Năm 2026¹", &[], Some((2026, 2026)));
        check("Giai đoạn 2026 - 2030", &[], Some((2026, 2030)));
        check("Thực hiện năm 2025", &[Sense::Past], Some((2025, 2025)));
        check("KPI của tỉnh", &[Sense::Indicator], None);
    }

    #[test]
    fn the_english_half_and_the_unit_of_a_header_say_nothing_new() {
        check("Chỉ tiêu / Indicators", &[Sense::Indicator], None);
        check("TT (No)", &[Sense::Ordinal], None);
        check("Năm 2026 (ĐVT: %)", &[], Some((2026, 2026)));
        check("Mục tiêu (%)", &[Sense::Indicator], None);
        assert_eq!(
            find_unit("Mục tiêu (Đơn vị tính: Hồ sơ) / 2026").map(|it| it.unit),
            Some("Hồ sơ")
        );
        assert!(find_unit("Năm 2026 (phấn đấu)").is_none());
        assert!(ENGLISH.is_sorted());
    }

    #[test]
    fn a_sentence_is_no_header() {
        let read = HeaderText::read("Tỷ lệ thanh toán trực tuyến trong thực hiện dịch vụ công");
        assert!(!read.is_header_like(), "{read:?}");
    }
}
