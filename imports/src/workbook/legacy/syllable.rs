//! Whether a word can be Vietnamese: an initial, a rhyme, and at most one tone.

use unicode_normalization::UnicodeNormalization;

/// Initials, longest first where one begins another.
const INITIALS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h", "k", "l",
    "m", "n", "p", "r", "s", "t", "v", "x", "đ",
];

/// Rhymes without their tone, ordered by code point.
const RHYMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "em", "en",
    "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên",
    "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap",
    "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "oong", "op", "ot", "oăc", "oăm",
    "oăn", "oăng", "oăt", "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uynh",
    "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uêt", "uôc",
    "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y", "ych", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu",
    "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô",
    "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn",
    "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương",
    "ươp", "ươt", "ươu",
];

/// Whether the word, in any case, is spelled like a Vietnamese one.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut n_tones = 0_usize;
    let toneless: String = word
        .nfd()
        .filter(|it| {
            let is_tone = matches!(it, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
            n_tones = n_tones.saturating_add(usize::from(is_tone));
            !is_tone
        })
        .nfc()
        .flat_map(char::to_lowercase)
        .collect();
    n_tones <= 1 && has_initial_and_rhyme(&toneless)
}

fn has_initial_and_rhyme(word: &str) -> bool {
    is_rhyme(word)
        || INITIALS
            .iter()
            .filter_map(|it| word.strip_prefix(it))
            .any(is_rhyme)
}

fn is_rhyme(text: &str) -> bool {
    RHYMES.binary_search(&text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_words_are_syllables() {
        for word in [
            "Chỉ", "tiêu", "nghiệp", "khuyến", "quốc", "gì", "giữa", "được", "ỦY", "yếu", "hoạch", "thuế",
        ] {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for word in ["ChØ", "tiªu", "vÞ", "café", "naïve", "Straße", "ñoä", "tieâu"] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn rhymes_are_ordered() {
        assert!(RHYMES.is_sorted());
    }
}
