//! Text files to text: Unicode by its mark or by being valid, else the code page that Vietnamese Windows uses.

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use crate::workbook::legacy;

/// Text, and the name of the encoding where it had to be guessed.
pub(super) struct Decoded {
    pub text: String,
    pub guessed: Option<&'static str>,
}

/// Decodes a text file.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let known = |text: std::borrow::Cow<'_, str>| Decoded {
        text: text.into_owned(),
        guessed: None,
    };
    if let Some((encoding, bom)) = encoding_rs::Encoding::for_bom(bytes) {
        return known(
            encoding
                .decode_without_bom_handling(bytes.get(bom..).unwrap_or_default())
                .0,
        );
    }
    match utf16_without_mark(bytes) {
        Some(Endian::Little) => return known(UTF_16LE.decode_without_bom_handling(bytes).0),
        Some(Endian::Big) => return known(UTF_16BE.decode_without_bom_handling(bytes).0),
        None => {}
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return known(text);
    }
    if let Some(encoding) = declared(bytes) {
        let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
        return Decoded {
            text,
            guessed: Some(encoding.name()),
        };
    }
    decode_without_unicode(bytes)
}

/// Text of the Vietnamese code page; or of a legacy encoding, whose letters are those of Latin-1 until they are converted.
fn decode_without_unicode(bytes: &[u8]) -> Decoded {
    let latin = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    // Tones are characters of their own in this code page; composing them is part of decoding it.
    let text: String = WINDOWS_1258.decode_without_bom_handling(bytes).0.nfc().collect();
    if legacy::n_legacy_words(&latin) > legacy::n_vietnamese_words(&text) {
        return Decoded {
            text: latin.into_owned(),
            guessed: Some(WINDOWS_1252.name()),
        };
    }
    Decoded {
        text,
        guessed: Some("Windows-1258"),
    }
}

/// Whether XML begins with the mark of UTF-16.
pub(super) fn is_marked_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")
}

/// Bytes that should be UTF-8, as text. That they are is seen in a fifth of the time that the standard library takes, which tells
/// where they are not.
pub(super) fn as_utf8(bytes: &[u8]) -> Result<&str, std::str::Utf8Error> {
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(Cow::Borrowed(text)) => Ok(text),
        _ => std::str::from_utf8(bytes),
    }
}

/// The encoding that a web page or XML names in its head.
fn declared(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..2048).unwrap_or(bytes)).to_ascii_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let (_, after) = head
        .split_once("charset=")
        .or_else(|| head.split_once("encoding="))?;
    let label: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '_'))
        .collect();
    encoding_rs::Encoding::for_label(label.as_bytes()).filter(|it| *it != UTF_8)
}

/// Whether the head of a file is UTF-16 without a mark.
pub(super) fn is_unmarked_utf16(head: &[u8]) -> bool {
    utf16_without_mark(head).is_some()
}

enum Endian {
    Little,
    Big,
}

/// Tables have many digits, spaces and separators: in UTF-16 each has a zero byte, always on the same side.
fn utf16_without_mark(bytes: &[u8]) -> Option<Endian> {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let (pairs, _) = head.as_chunks::<2>();
    if pairs.len() < 4 {
        return None;
    }
    let n_high = pairs
        .iter()
        .filter(|[high, low]| *high == 0 && *low >= b'\t')
        .count();
    let n_low = pairs
        .iter()
        .filter(|[low, high]| *high == 0 && *low >= b'\t')
        .count();
    let n_both = pairs.iter().filter(|it| **it == [0, 0]).count();
    let enough = pairs.len() / 4;
    match (n_low, n_high) {
        _ if n_both > 0 => None,
        (n_low, 0) if n_low > enough => Some(Endian::Little),
        (0, n_high) if n_high > enough => Some(Endian::Big),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes).text, expected);
    }

    #[test]
    fn unicode_is_told_by_its_mark_or_its_bytes() {
        let text = "STT;Chỉ tiêu;Năm 2026\r\n1;Tỷ lệ hồ sơ;80\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(text.as_bytes(), text);
        check(format!("\u{feff}{text}").as_bytes(), text);
        check(&little, text);
        check(&big, text);
        check(&[b"\xff\xfe", little.as_slice()].concat(), text);
        check(&[b"\xfe\xff", big.as_slice()].concat(), text);
    }

    #[test]
    fn other_bytes_are_the_vietnamese_code_page() {
        let decoded = decode(b"S\xf5\xd2 T\xfd pha\xecp");
        assert_eq!(decoded.guessed, Some("Windows-1258"));
        assert_eq!(decoded.text, "Sở Tư pháp");
    }
}
