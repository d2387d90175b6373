//! Finds legacy text in cells whose font says nothing, by what it looks like.
//!
//! A cell is sure when two or more of its words are no Vietnamese as they stand and all are when decoded. Short cells say
//! too little (`µm` decodes to a word): they follow only when the workbook has sure ones.

use std::collections::BTreeMap;

use crate::cell::CellRef;
use crate::diagnostic::{Diagnostic, Finding, OpeningFinding};
use crate::text::SharedText;
use crate::workbook::legacy::{LegacyEncoding, syllable};
use crate::workbook::{Cell, CellValue, Sheet};

const ENCODINGS: [LegacyEncoding; 2] = [LegacyEncoding::Tcvn3, LegacyEncoding::Vni];
/// Sure cells that a workbook needs before doubtful ones follow.
const MIN_SURE_CELLS: usize = 2;

/// Converts the legacy text of sheets in place and says so, sheet by sheet.
pub(in crate::workbook) fn convert_unmarked(sheets: &mut [Sheet]) -> Vec<Diagnostic> {
    let cells = sheets.iter().flat_map(|it| &it.cells);
    let candidates: Vec<&Cell> = cells.filter(|it| is_candidate(it)).collect();
    let n_sure = |encoding| {
        let cells = candidates.iter();
        cells
            .filter(|it| Evidence::of(&it.raw, encoding).is_sure())
            .take(MIN_SURE_CELLS)
            .count()
    };
    let Some(encoding) = ENCODINGS.into_iter().find(|it| n_sure(*it) >= MIN_SURE_CELLS) else {
        return Vec::new();
    };
    sheets
        .iter_mut()
        .filter_map(|it| convert_sheet(it, encoding))
        .collect()
}

fn convert_sheet(sheet: &mut Sheet, encoding: LegacyEncoding) -> Option<Diagnostic> {
    let is_mostly_unicode = is_mostly_unicode(sheet, encoding);
    let mut n_cells = 0_usize;
    let mut first: Option<CellRef> = None;
    // The same words stand in many cells.
    let mut known: BTreeMap<SharedText, Option<SharedText>> = BTreeMap::new();
    for cell in sheet.cells.iter_mut().filter(|it| is_candidate(it)) {
        let decoded = known.entry(cell.raw.clone()).or_insert_with(|| {
            let evidence = Evidence::of(&cell.raw, encoding);
            let is_legacy = evidence.is_sure() || evidence.is_likely(is_mostly_unicode);
            is_legacy.then(|| encoding.decode(&cell.raw, false).into())
        });
        if let Some(decoded) = decoded {
            cell.raw.clone_from(decoded);
            n_cells = n_cells.saturating_add(1);
            first = first.or(Some(cell.at));
        }
    }
    let finding = Finding::Opening(OpeningFinding::LegacyTextConverted { encoding, n_cells });
    Some(Diagnostic::of_cell(finding, &sheet.name, first?))
}

/// Whether more cells of the sheet are Vietnamese in Unicode than in the encoding.
fn is_mostly_unicode(sheet: &Sheet, encoding: LegacyEncoding) -> bool {
    let n_unicode = sheet
        .cells
        .iter()
        .filter(|it| it.raw.contains(|it: char| it > '\u{ff}' && it.is_alphabetic()))
        .count();
    let candidates = sheet.cells.iter().filter(|it| is_candidate(it));
    let n_legacy = candidates
        .filter(|it| Evidence::of(&it.raw, encoding).is_sure())
        .count();
    n_unicode > n_legacy
}

/// Whether the cell has letters of Latin-1, and none that only Unicode has.
fn is_candidate(cell: &Cell) -> bool {
    cell.value == CellValue::Text && !cell.raw.is_ascii() && LegacyEncoding::Tcvn3.fits(&cell.raw)
}

/// How many words with letters beyond ASCII can be Vietnamese.
struct Evidence {
    n_words: usize,
    n_valid_decoded: usize,
    is_valid_as_is: bool,
}

impl Evidence {
    fn of(raw: &str, encoding: LegacyEncoding) -> Self {
        let (n_words, n_valid_decoded) = count_words(&encoding.decode(raw, false));
        let (n_as_is, n_valid_as_is) = count_words(raw);
        // Signs such as ª and ¹ are letters of TCVN3, and no part of any Unicode word.
        let has_signs =
            raw.contains(|it: char| !it.is_ascii() && (!it.is_alphabetic() || matches!(it, 'ª' | 'º' | 'µ')));
        Self {
            n_words,
            n_valid_decoded,
            is_valid_as_is: n_as_is == n_valid_as_is && !has_signs,
        }
    }

    fn is_sure(&self) -> bool {
        !self.is_valid_as_is && self.n_words >= 2 && self.n_valid_decoded == self.n_words
    }

    fn is_likely(&self, is_mostly_unicode: bool) -> bool {
        self.n_words >= 1
            && self.n_valid_decoded.saturating_mul(10) >= self.n_words.saturating_mul(8)
            && (!self.is_valid_as_is || !is_mostly_unicode)
    }
}

/// Words with a letter beyond ASCII that can be Vietnamese as they stand.
pub(in crate::workbook) fn n_vietnamese_words(text: &str) -> usize {
    count_words(text).1
}

/// Words that can be Vietnamese when they are decoded, by the encoding in which most are.
pub(in crate::workbook) fn n_legacy_words(text: &str) -> usize {
    let counts = ENCODINGS
        .into_iter()
        .map(|it| count_words(&it.decode(text, false)).1);
    counts.max().unwrap_or(0)
}

/// Words with a letter beyond ASCII, and those of them that can be Vietnamese.
fn count_words(text: &str) -> (usize, usize) {
    let words = text
        .split(|it: char| !it.is_alphabetic())
        .filter(|it| !it.is_ascii());
    words.fold((0, 0), |(n, n_valid), it| {
        (
            n.saturating_add(1),
            n_valid.saturating_add(usize::from(syllable::is_syllable(it) || is_initials(it))),
        )
    })
}

/// Initials with a letter that only Vietnamese has: `ĐVT`, `BCĐ`.
fn is_initials(word: &str) -> bool {
    let is_initial =
        |it: char| it.is_ascii_uppercase() || matches!(it, 'Đ' | 'Ư' | 'Ơ' | 'Ă' | 'Â' | 'Ê' | 'Ô');
    (2..=6).contains(&word.chars().count()) && word.chars().all(is_initial)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet_of(texts: &[&str]) -> Sheet {
        let cell = |(row_idx, raw): (u32, &&str)| Cell {
            at: CellRef::new(row_idx, 0).unwrap(),
            raw: (*raw).into(),
            value: CellValue::Text,
            number_format: None,
            is_bold: false,
        };
        Sheet {
            cells: (0..).zip(texts).map(cell).collect(),
            ..Sheet::default()
        }
    }

    #[track_caller]
    fn check(texts: &[&str], expected: &[&str]) {
        let mut sheets = [sheet_of(texts)];
        convert_unmarked(&mut sheets);
        let raws: Vec<_> = sheets[0].cells.iter().map(|it| it.raw.as_str()).collect();
        assert_eq!(raws, expected);
    }

    #[test]
    fn legacy_cells_among_unicode_cells_are_converted() {
        check(
            &["ChØ tiªu cô thÓ", "§¬n vÞ tÝnh", "Sè", "Sở Tư pháp", "50 %"],
            &["Chỉ tiêu cụ thể", "Đơn vị tính", "Số", "Sở Tư pháp", "50 %"],
        );
        check(
            &["Chæ tieâu cuï theå", "Ñôn vò tính", "Sôû Y teá", "ÑVT"],
            &["Chỉ tiêu cụ thể", "Đơn vị tính", "Sở Y tế", "ĐVT"],
        );
    }

    #[test]
    fn text_of_other_languages_and_units_stays() {
        let texts = ["café crème", "50 µm", "và có", "≥ 3 m²", "Straße", "bò và dê"];
        check(&texts, &texts);
    }
}
