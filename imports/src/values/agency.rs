//! Agency lists (đơn vị chủ trì, phối hợp, theo dõi): a cell cut into agencies, each with the type it has in every province.
//!
//! | cell | agencies |
//! |---|---|
//! | `Sở Văn hóa, thể thao và du lịch; Sở Y tế` | two: names hold commas and `và` |
//! | `Công an thành phố, các sở, ngành, UBND các địa phương` | the police, and one collective |
//! | `Sở Tư pháp Văn phòng UBND tỉnh,` | two, although the sign between them is missing |
//! | `Trung tâm phục vụ hành chính công (Văn phòng UBND thành phố)` | one, with its parent |
//! | `Sở KHCN`, `Sở Khoa học Công nghệ`, `Sở Khoa học và Công nghê` | one type, the text as printed |
//! | `Đề nghị Chi cục Thuế khu vực XII chỉ đạo …` | the tax office; the sentence is a remark |
//!
//! Every letter of the cell ends in an agency, in a sign between agencies or in a remark that a finding names.

mod alias;
mod boundary;
mod collective;
mod cut;
mod initials;
mod known;
mod name;
mod parent;
mod place;
mod slug;
mod words;

use crate::diagnostic::ValueFinding;
use crate::lexicon::agency_words::STRONG_HEADS;
use crate::reading::AgencyMention;
use crate::text::collapse;
use crate::values::agency::cut::{Piece, cut};
use crate::values::agency::name::{Identity, Named};
use crate::values::agency::words::Words;
use crate::values::target::is_blank_mark;

/// Reads an agency cell. Total: an agency that nobody knows gets a type made from its name, with a finding.
pub fn parse_agencies(raw: &str) -> (Vec<AgencyMention>, Vec<ValueFinding>) {
    let text = by_lines(raw);
    if is_blank_mark(&text) {
        return (Vec::new(), Vec::new());
    }
    let words = Words::new(&text);
    let mut mentions = Vec::new();
    let mut findings = Vec::new();
    for piece in cut(&words) {
        match piece {
            Piece::Agency(named) => mentions.push(mention(&words, &named, &mut findings)),
            Piece::Remark { from, to } => findings.push(ValueFinding::AgencyRemark {
                text: collapse(words.slice(from, to)),
            }),
            Piece::Sign { .. } => {}
        }
    }
    (mentions, findings)
}

/// The text with white space collapsed inside its lines and blank lines dropped: a line break may part two agencies.
fn by_lines(raw: &str) -> String {
    let lines: Vec<String> = raw
        .split(['\n', '\r', '\u{b}', '\u{2028}'])
        .map(collapse)
        .filter(|it| !it.is_empty())
        .map(|it| part_grown_together(&it))
        .collect();
    lines.join("\n")
}

/// Breaks a line where a name begins inside a word: `Sở Y tếSở Nội vụ` lost the break between two lines.
fn part_grown_together(line: &str) -> String {
    let mut parted = String::with_capacity(line.len());
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        if letter.is_uppercase() && before.is_lowercase() && begins_with_strong_head(line, at) {
            parted.push('\n');
        }
        parted.push(letter);
        before = letter;
    }
    parted
}

/// Whether words that only names begin with stand at a place of a line, and more behind them.
fn begins_with_strong_head(line: &str, at: usize) -> bool {
    let rest = Words::new(line.get(at..).unwrap_or_default());
    rest.after_marked(0, STRONG_HEADS)
        .is_some_and(|end| end < rest.len())
}

/// An agency of the cell, and what there is to say about it.
fn mention(words: &Words<'_>, named: &Named, findings: &mut Vec<ValueFinding>) -> AgencyMention {
    let text = collapse(words.slice(named.from, named.to));
    if named.lacks_sign {
        findings.push(ValueFinding::MissingSeparator { text: text.clone() });
    }
    let (type_slug, is_known) = match &named.identity {
        Identity::Known { agency_type, is_slip } => {
            if *is_slip {
                findings.push(ValueFinding::AgencyNameSlip {
                    text: text.clone(),
                    name: agency_type.name,
                });
            }
            (agency_type.slug.to_owned(), true)
        }
        Identity::Collective => collective::name_collective(&text),
        Identity::Unknown => (
            slug::slug_of(&collapse(words.slice(named.from, named.name_to))),
            false,
        ),
    };
    if !is_known {
        findings.push(ValueFinding::UnknownAgency {
            text: text.clone(),
            slug: type_slug.clone(),
        });
    }
    AgencyMention {
        text,
        type_slug,
        is_known,
        parent: named
            .parent
            .as_ref()
            .map(|it| Box::new(mention(words, it, findings))),
    }
}

#[cfg(test)]
mod tests;
