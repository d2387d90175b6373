//! Where a name ends and where the next begins.

use crate::lexicon::agency_type::AgencyTypeKind;
use crate::lexicon::agency_words::{BELONGINGS, HEADS, STRONG_HEADS, TITLES, UNIT_HEADS, VERBS};
use crate::values::agency::collective::begin_collective;
use crate::values::agency::known::{Known, match_known, match_slip};
use crate::values::agency::words::Words;

/// Whether a name may end here: at the end, a sign, a linking word, a verb, or another name.
pub(super) fn is_clean(words: &Words<'_>, at: usize) -> bool {
    let Some(token) = words.get(at) else {
        return true;
    };
    match token.text {
        "," | ";" | "." | ":" | "(" | ")" | "+" | "•" | "*" | "/" | "…" | "|" | "\"" | "“" | "”" => {
            true
        }
        "-" | "–" | "—" => words.has_space_before(at) || words.begins_line(at),
        _ if is_and_so_on(words, at) || is_numbering(words, at) => true,
        _ if matches!(token.folded.as_str(), "va" | "&" | "cung" | "voi" | "hoac") => {
            let next = at.saturating_add(1);
            begins_name_at(words, next) || words.get(next).is_none() || ends_in_slip(words, next)
        }
        _ => {
            is_verb(words, at)
                || words.after_any(at, BELONGINGS).is_some()
                || words.begins_line(at)
                || (words.is_capital(at) && begins_name_at(words, at))
        }
    }
}

/// Whether the last words are a known name with a slip: `Bộ Công an và Thanh tar tỉnh`.
fn ends_in_slip(words: &Words<'_>, at: usize) -> bool {
    const LONGEST: usize = 12;
    let is_last = |it: Known| without_signs(words, at, words.len()) == it.end;
    let is_near = words.len().saturating_sub(at) <= LONGEST;
    is_near && words.is_capital(at) && match_slip(words, at, is_last).is_some()
}

/// A verb of the sentence; capitalised it is part of a name (`Ban Chỉ đạo`), and so it is behind the words that it goes with
/// (`Đoàn kiểm tra`, `xã được kiểm tra`).
fn is_verb(words: &Words<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |it| words.folded(it));
    let is_of_name = matches!(before, "duoc" | "bi")
        || (words.folded(at) == "kiem" && matches!(before, "doan" | "to" | "nhom" | "ban"));
    !is_of_name && !words.is_capital(at) && words.after_any(at, VERBS).is_some()
}

/// `v.v.`
pub(super) fn is_and_so_on(words: &Words<'_>, at: usize) -> bool {
    words.folded(at) == "v"
        && words.is_sign(at.saturating_add(1), &["."])
        && words.folded(at.saturating_add(2)) == "v"
}

/// `Công an tỉnh 2. Sở Nội vụ`: the number of the name that follows.
fn is_numbering(words: &Words<'_>, at: usize) -> bool {
    let sign = at.saturating_add(1);
    let next = sign.saturating_add(1);
    words.is_number(at)
        && words.is_sign(sign, &[".", ")"])
        && words.has_space_before(next)
        && begins_name_at(words, next)
}

/// The position after one list sign and `và`.
pub(super) fn after_list(words: &Words<'_>, at: usize) -> usize {
    let mut next = at;
    while words.is_sign(next, &[",", ";", "&", ".", "+", "-", "–", "/"]) || words.folded(next) == "va" {
        next = next.saturating_add(1);
    }
    next
}

/// Whether a name certainly begins here.
pub(super) fn begins_name_at(words: &Words<'_>, at: usize) -> bool {
    if begin_collective(words, at).is_some() || words.after_any(at, TITLES).is_some() {
        return true;
    }
    match_known(words, at).is_some_and(|it| stands_out(words, at, it)) || is_headed(words, at)
}

/// Whether a known name is one without doubt. In lower case the shorter ones are also common words (`viễn thông`).
fn stands_out(words: &Words<'_>, at: usize, known: Known) -> bool {
    let is_brand = known.agency_type.kind == AgencyTypeKind::Enterprise
        && words.get(at).is_some_and(|it| it.text.is_ascii());
    words.is_capital(at)
        || is_brand
        || known.end >= at.saturating_add(3)
        || words.after_marked(at, STRONG_HEADS).is_some()
}

/// Whether a capitalised head stands here.
pub(super) fn is_headed(words: &Words<'_>, at: usize) -> bool {
    words.is_capital(at) && words.after_marked(at, HEADS).is_some()
}

/// The end of a name that only its shape tells.
pub(super) fn end_of_unknown(words: &Words<'_>, at: usize) -> usize {
    let is_unit = words.after_marked(at, UNIT_HEADS).is_some();
    let mut end = words.after_marked(at, HEADS).unwrap_or(at.saturating_add(1));
    let is_initials = is_initials(words, at);
    while end < words.len() {
        let next = end.saturating_add(1);
        let is_end = match words.folded(end) {
            ";" | "(" | ")" | "|" | "•" => true,
            "." => next >= words.len() || (words.has_space_before(next) && begins_name_at(words, next)),
            "," | "/" | "+" | ":" => {
                is_initials || begins_name_at(words, after_list(words, end)) || next >= words.len()
            }
            "va" | "&" | "cung" | "voi" | "hoac" => begins_name_at(words, next),
            "-" | "–" | "—" => !is_unit && words.has_space_before(end) && begins_name_at(words, next),
            _ => {
                is_verb(words, end)
                    || is_numbering(words, end)
                    || words
                        .after_any(end, BELONGINGS)
                        .is_some_and(|it| begins_name_at(words, it))
                    || (words.begins_line(end) && (begins_name_at(words, end) || !words.is_word(end)))
                    || (!is_unit
                        && !follows_plural(words, end)
                        && words.is_capital(end)
                        && words.after_marked(end, STRONG_HEADS).is_some())
                    || (is_unit
                        && words.is_capital(end)
                        && words.after_marked(end, STRONG_HEADS).is_some()
                        && match_known(words, end).is_some())
            }
        };
        if is_end {
            break;
        }
        end = next;
    }
    without_signs(words, at, end)
}

/// `Liên hiệp các Hội Văn học nghệ thuật`: what follows `các` is part of the name.
fn follows_plural(words: &Words<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|it| words.folded(it) == "cac")
}

/// Whether a name is initials alone: `UNICEF`.
fn is_initials(words: &Words<'_>, at: usize) -> bool {
    const FEWEST: usize = 3;
    let letters = words.get(at).map_or("", |it| it.text);
    letters.len() >= FEWEST && letters.bytes().all(|it| it.is_ascii_uppercase())
}

/// The end of a name without the signs and linking words that it would end in.
pub(super) fn without_signs(words: &Words<'_>, at: usize, end: usize) -> usize {
    let mut end = end;
    while let Some(last) = end.checked_sub(1).filter(|it| *it > at) {
        let is_sign = words.is_sign(last, &[",", ";", ":", "-", "–", "—", "/", "+", "&", "."])
            || words.folded(last) == "va";
        if !is_sign {
            break;
        }
        end = last;
    }
    end
}
