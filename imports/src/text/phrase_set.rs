//! A set of phrases, found in a text by their first letter instead of one after the other.

/// Folded phrases, by the byte that each begins with.
pub(crate) struct PhraseSet {
    by_first: Vec<Vec<&'static str>>,
}

impl PhraseSet {
    pub(crate) fn new(phrases: &[&'static str]) -> Self {
        let mut by_first = vec![Vec::new(); 256];
        for phrase in phrases {
            let first = phrase.bytes().next().map(usize::from);
            if let Some(bucket) = first.and_then(|it| by_first.get_mut(it)) {
                bucket.push(*phrase);
            }
        }
        Self { by_first }
    }

    /// The phrases that begin with the first letter of the text.
    pub(crate) fn beginning_like(&self, text: &str) -> impl Iterator<Item = &'static str> {
        self.of_first(text.bytes().next()).iter().copied()
    }

    /// Whether one of the phrases stands anywhere in the text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        let mut rest = text.as_bytes();
        while let Some((first, after)) = rest.split_first() {
            let here = self.of_first(Some(*first));
            if here.iter().any(|it| rest.starts_with(it.as_bytes())) {
                return true;
            }
            rest = after;
        }
        false
    }

    fn of_first(&self, first: Option<u8>) -> &[&'static str] {
        first
            .and_then(|it| self.by_first.get(usize::from(it)))
            .map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_wherever_they_stand() {
        let set = PhraseSet::new(&["thang ", "quy ", "thuong xuyen"]);
        assert!(set.is_in("trong thang 5") && set.is_in("quy i") && set.is_in("lam thuong xuyen"));
        assert!(!set.is_in("thang") && !set.is_in(""));
        assert_eq!(
            set.beginning_like("tu").collect::<Vec<_>>(),
            ["thang ", "thuong xuyen"]
        );
    }
}
