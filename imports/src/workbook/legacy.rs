//! Vietnamese text from before Unicode: letters stored as other letters of Latin-1, right to look at in one font only.
//!
//! TCVN3 (fonts `.VnTime`, capitals in `.VnTimeH`) has one character for a letter, VNI (fonts `VNI-Times`) a letter and
//! a mark after it. The encoding is known by the font, or by what the text looks like when the file names no font.

mod statistics;
mod syllable;
mod tables;

pub(super) use self::statistics::{convert_unmarked, n_legacy_words, n_vietnamese_words};

/// An encoding of Vietnamese text from before Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegacyEncoding {
    /// TCVN3, also called ABC.
    Tcvn3,
    /// VNI for Windows.
    Vni,
}

/// What matters of a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Font {
    /// The encoding that its name stands for.
    pub encoding: Option<LegacyEncoding>,
    /// Whether it shows small letters as capitals (`.VnTimeH`).
    pub is_capitals: bool,
    /// Whether it is bold.
    pub is_bold: bool,
}

impl Font {
    /// The font of a name.
    pub fn named(name: &str, is_bold: bool) -> Self {
        let name = name.trim();
        let starts_with = |prefix: &str| {
            name.get(..prefix.len())
                .is_some_and(|it| it.eq_ignore_ascii_case(prefix))
        };
        let encoding = if starts_with(".vn") {
            Some(LegacyEncoding::Tcvn3)
        } else if starts_with("vni-") || starts_with("vni ") {
            Some(LegacyEncoding::Vni)
        } else {
            None
        };
        // Only `.Vn` fonts come in pairs; their capitals end in H (`.VnArialH`, `.VnTimeH`).
        let is_capitals = encoding == Some(LegacyEncoding::Tcvn3) && name.ends_with('H');
        Self {
            encoding,
            is_capitals,
            is_bold,
        }
    }
}

impl LegacyEncoding {
    /// The name that users know.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }

    /// Whether text in a font of this encoding has something to convert. Text that was typed in Unicode while such a
    /// font was set has Vietnamese letters already, and stays.
    pub(super) fn fits(self, text: &str) -> bool {
        let is_latin_1 = |it: char| !it.is_ascii() && it <= '\u{ff}';
        // Vietnamese text is nearly all that is asked, and has such a letter in its first words.
        !text.contains(is_unicode_letter) && text.contains(is_latin_1)
    }

    /// The same of text in a font of the encoding, where a capital that TCVN3 cannot write may have been left among its letters:
    /// `Ứng dông`. Capitals alone may be Unicode as they stand.
    pub(super) fn fits_in_its_font(self, text: &str) -> bool {
        let is_capital = |it: char| is_unicode_letter(it) && it.is_uppercase();
        if self == Self::Vni || !text.contains(is_capital) {
            return self.fits(text);
        }
        let has_small = text
            .chars()
            .any(|it| !it.is_ascii() && it <= '\u{ff}' && !it.is_uppercase());
        has_small && self.fits(&text.replace(is_capital, ""))
    }

    /// The text in Unicode. In a font of capitals every letter becomes one.
    pub(super) fn decode(self, text: &str, is_capitals: bool) -> String {
        let decoded = match self {
            Self::Tcvn3 => text.chars().map(|it| tables::tcvn3(it).unwrap_or(it)).collect(),
            Self::Vni => decode_vni(text),
        };
        // TCVN3 has no capitals with tones: with the shift key on, `KÕ HO¹CH` is what `KẾ HOẠCH` is stored as.
        if is_capitals || (self == Self::Tcvn3 && is_typed_in_capitals(text)) {
            decoded.to_uppercase()
        } else if self == Self::Tcvn3 {
            with_lost_capitals(&decoded)
        } else {
            decoded
        }
    }
}

/// A mark follows its letter, in the letter's own case or in either.
fn decode_vni(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(it) = chars.next() {
        if let Some(letter) = chars.peek().and_then(|mark| tables::vni_pair(it, *mark)) {
            chars.next();
            decoded.push(letter);
        } else {
            decoded.push(tables::vni_single(it).unwrap_or(it));
        }
    }
    decoded
}

/// A letter or a mark that Vietnamese has in Unicode only. Dashes, bullets, raised digits and other signs stand in any text.
fn is_unicode_letter(it: char) -> bool {
    matches!(it, '\u{100}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}

/// Whether no letter is small but those that TCVN3 has no capital of, one of them in a word of capitals. `Së GD&§T` has a
/// small one in a word that may well be small.
fn is_typed_in_capitals(text: &str) -> bool {
    let is_capital = |it: char| it.is_ascii_uppercase();
    let is_small_letter = |it: char| tables::tcvn3(it).is_some_and(char::is_lowercase);
    let shows_it =
        |word: &str| word.contains(is_small_letter) && word.chars().filter(|it| is_capital(*it)).count() >= 2;
    text.chars().filter(|it| is_capital(*it)).count() >= 4
        && !text.bytes().any(|it| it.is_ascii_lowercase())
        && text.split_whitespace().any(shows_it)
}

/// The capitals that TCVN3 cannot write where they certainly stood: where several words begin, after the bullet of a line, at
/// the beginning of a sentence, and in `Ủy ban`.
fn with_lost_capitals(text: &str) -> String {
    let text = text.replace("ủy ban", "Ủy ban");
    if !text.contains(' ') {
        return text;
    }
    let is_lost = |it: char| it.is_lowercase() && !it.is_ascii() && !"ăâêôơưđ".contains(it);
    let mut whole = String::with_capacity(text.len());
    let mut begins = true;
    for (at, letter) in text.char_indices() {
        if begins && is_lost(letter) {
            whole.extend(letter.to_uppercase());
        } else {
            whole.push(letter);
        }
        begins = if letter.is_alphanumeric() {
            false
        } else {
            let before = text.get(..at).unwrap_or_default();
            begins || is_sentence_end(before, letter) || is_bullet(before, letter)
        };
    }
    whole
}

/// White space after the end of a sentence, or a line break after that of an item.
fn is_sentence_end(before: &str, letter: char) -> bool {
    letter.is_whitespace() && (before.ends_with('.') || (letter == '\n' && before.trim_end().ends_with(';')))
}

/// The dash or dot with which a line begins.
fn is_bullet(before: &str, letter: char) -> bool {
    let begins_line = || before.rsplit('\n').next().is_some_and(|it| it.trim().is_empty());
    matches!(letter, '-' | '+' | '•' | '*') && begins_line()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tcvn3_text_becomes_unicode() {
        let decode = |text| LegacyEncoding::Tcvn3.decode(text, false);
        assert_eq!(decode("ChØ tiªu"), "Chỉ tiêu");
        assert_eq!(decode("§¬n vÞ tÝnh"), "Đơn vị tính");
        assert_eq!(decode("Së Khoa häc vµ C«ng nghÖ"), "Sở Khoa học và Công nghệ");
        assert_eq!(decode("d\u{ad}íi 50%"), "dưới 50%");
        assert_eq!(decode("KÕ HO¹CH"), "KẾ HOẠCH");
        assert_eq!(decode("Së GD&§T, Së KH&CN"), "Sở GD&ĐT, Sở KH&CN");
        assert_eq!(decode("Së Y tÕ; ñy ban MTTQ tØnh"), "Sở Y tế; Ủy ban MTTQ tỉnh");
        assert_eq!(decode("øng dông d÷ liÖu"), "Ứng dụng dữ liệu");
        assert_eq!(decode("Êp"), "ấp");
        assert_eq!(
            decode("- øng dông sè\n- X©y dùng\næn ®Þnh. ý kiÕn;\næn ®Þnh; æn ®Þnh"),
            "- Ứng dụng số\n- Xây dựng\nổn định. Ý kiến;\nỔn định; ổn định"
        );
        assert_eq!(
            LegacyEncoding::Tcvn3.decode("ñy ban nh©n d©n", true),
            "ỦY BAN NHÂN DÂN"
        );
    }

    #[test]
    fn vni_text_becomes_unicode() {
        let decode = |text| LegacyEncoding::Vni.decode(text, false);
        assert_eq!(decode("Chæ tieâu"), "Chỉ tiêu");
        assert_eq!(decode("Ñôn vò tính"), "Đơn vị tính");
        assert_eq!(
            decode("Sôû Khoa hoïc vaø Coâng ngheä"),
            "Sở Khoa học và Công nghệ"
        );
        assert_eq!(decode("UÛY BAN NHAÂN DAÂN"), "ỦY BAN NHÂN DÂN");
        assert_eq!(decode("möùc ñoä ñöôïc höôûng"), "mức độ được hưởng");
    }

    #[test]
    fn fonts_tell_the_encoding() {
        assert_eq!(
            Font::named(".VnTime", false).encoding,
            Some(LegacyEncoding::Tcvn3)
        );
        assert!(Font::named(".VnTimeH", false).is_capitals);
        assert_eq!(
            Font::named("VNI-Times", false).encoding,
            Some(LegacyEncoding::Vni)
        );
        assert_eq!(Font::named("Times New Roman", true).encoding, None);
    }

    #[test]
    fn unicode_text_in_a_legacy_font_stays() {
        assert!(!LegacyEncoding::Tcvn3.fits("Chỉ tiêu"));
        assert!(!LegacyEncoding::Tcvn3.fits("STT"));
        assert!(LegacyEncoding::Tcvn3.fits("ChØ tiªu – 2026"));
        assert!(LegacyEncoding::Tcvn3.fits("✓ d÷ liÖu sè: ⁽¹⁾ L\u{ad}u tr÷ → chia sÎ"));
        assert!(!LegacyEncoding::Tcvn3.fits_in_its_font("ỦY BAN NHÂN DÂN"));
        assert!(!LegacyEncoding::Tcvn3.fits_in_its_font("Ứng dụng"));
    }

    #[test]
    fn capitals_that_an_encoding_lacks_may_stand_in_unicode() {
        assert!(LegacyEncoding::Tcvn3.fits_in_its_font("nghiÖp”"));
        let text = "Ứng dông c«ng nghÖ";
        assert!(LegacyEncoding::Tcvn3.fits_in_its_font(text));
        assert_eq!(LegacyEncoding::Tcvn3.decode(text, false), "Ứng dụng công nghệ");
    }
}
