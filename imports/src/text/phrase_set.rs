//! A set of phrases, found in a text by their first letters instead of one after the other.

/// Folded phrases, by the two bytes that each begins with.
pub(crate) struct PhraseSet {
    /// Those that begin alike stand together.
    phrases: Vec<&'static str>,
    /// Where in `phrases` those of a beginning are.
    by_start: Box<[(u16, u16); N_STARTS]>,
}

/// Bits of a byte that tell letters apart.
const LETTER_BITS: usize = 5;
const N_STARTS: usize = 1 << (2 * LETTER_BITS);

impl PhraseSet {
    /// Phrases of two letters or more.
    pub(crate) fn new(phrases: &[&'static str]) -> Self {
        let start = |it: &&str| start_of(it.as_bytes());
        let mut phrases: Vec<&'static str> =
            phrases.iter().copied().filter(|it| start(it).is_some()).collect();
        phrases.sort_by_key(start);
        let mut by_start = Box::new([(0, 0); N_STARTS]);
        let mut end = 0_u16;
        for alike in phrases.chunk_by(|one, next| start(one) == start(next)) {
            let first = end;
            end = end.saturating_add(u16::try_from(alike.len()).unwrap_or(u16::MAX));
            if let Some(span) = alike.first().and_then(start).and_then(|it| by_start.get_mut(it)) {
                *span = (first, end);
            }
        }
        Self { phrases, by_start }
    }

    /// The phrases that may begin a text: the first letters of others are different.
    pub(crate) fn beginning_like(&self, text: &str) -> impl Iterator<Item = &'static str> {
        self.alike(text.as_bytes()).iter().copied()
    }

    /// Whether one of the phrases stands anywhere in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.found_in(text).next().is_some()
    }

    /// The phrases that stand anywhere in the text, in the order of their places.
    pub(crate) fn found_in(&self, text: &str) -> impl Iterator<Item = &'static str> {
        let letters = text.as_bytes();
        let pairs = letters.iter().zip(letters.iter().skip(1)).enumerate();
        pairs.flat_map(move |(at, (first, second))| {
            let alike = self.of_start(place_of(*first, *second)).iter().copied();
            alike.filter(move |it| begins(letters, at, it))
        })
    }

    fn alike(&self, text: &[u8]) -> &[&'static str] {
        start_of(text).map_or(&[], |it| self.of_start(it))
    }

    /// The phrases of a beginning, which is none of most texts.
    fn of_start(&self, start: usize) -> &[&'static str] {
        match self.by_start.get(start) {
            Some((first, end)) if first < end => self
                .phrases
                .get(usize::from(*first)..usize::from(*end))
                .unwrap_or_default(),
            _ => &[],
        }
    }
}

/// Whether a phrase stands at a place. Most that begin alike differ in the next letter, which is seen before a comparison of texts
/// would be called.
fn begins(letters: &[u8], at: usize, phrase: &str) -> bool {
    let rest = letters.get(at..).unwrap_or_default();
    rest.len() >= phrase.len() && rest.iter().zip(phrase.bytes()).all(|(one, other)| *one == other)
}

/// The place of phrases that begin like the text. `None` for less than two bytes.
fn start_of(text: &[u8]) -> Option<usize> {
    Some(place_of(*text.first()?, *text.get(1)?))
}

/// The place of phrases that begin with two letters.
fn place_of(first: u8, second: u8) -> usize {
    let letter = |it: u8| usize::from(it) & ((1 << LETTER_BITS) - 1);
    letter(first) << LETTER_BITS | letter(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_wherever_they_stand() {
        let set = PhraseSet::new(&["thang ", "quy ", "thuong xuyen"]);
        assert!(set.is_in("trong thang 5") && set.is_in("quy i") && set.is_in("lam thuong xuyen"));
        assert!(!set.is_in("thang") && !set.is_in("t") && !set.is_in(""));
        let found: Vec<_> = set.found_in("quy i: thuong xuyen").collect();
        assert_eq!(found, ["quy ", "thuong xuyen"]);
        let alike: Vec<_> = set.beginning_like("thay").collect();
        assert_eq!(alike, ["thang ", "thuong xuyen"]);
    }
}
