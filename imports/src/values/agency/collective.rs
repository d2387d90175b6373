//! Several agencies named together: `Các sở, ngành, UBND các địa phương` is one collective, whatever commas it holds.

use std::sync::LazyLock;

use crate::lexicon::agency_words::{HEADS, STRONG_HEADS, TITLES};
use crate::lexicon::collective_words::{
    BARE_NOUNS, COLLECTIVE_NOUNS, COUNTED_NOUNS, MEMBERS, MINISTRIES, MODIFIERS, Member, PLURALS, TELLING,
};
use crate::text::{PhraseSet, fold};
use crate::values::agency::boundary::without_signs;
use crate::values::agency::known::match_known;
use crate::values::agency::slug::slug_of;
use crate::values::agency::words::Words;
use crate::values::phrase::has_phrase;

/// Whether a collective begins here, and the position after its first noun.
pub(super) fn begin_collective(words: &Words<'_>, at: usize) -> Option<usize> {
    if let Some(noun) = words.after_any(at, PLURALS) {
        return words
            .after_any(noun, COLLECTIVE_NOUNS)
            .or(Some(noun))
            .filter(|_| words.get(noun).is_some());
    }
    // `99 xã, phường`.
    if words.is_number(at) && !words.is_sign(at.saturating_add(1), &[".", ")"]) {
        return words.after_any(at.saturating_add(1), COUNTED_NOUNS);
    }
    let end = words.after_any(at, BARE_NOUNS)?;
    if match_known(words, at).is_some_and(|it| it.end > end) {
        return None;
    }
    // `Sở, ngành`; `đơn vị liên quan`: but `Sở Y tế`, `Ban Dân tộc` and `Cơ quan thường trực` are offices.
    let next_noun = words.after_any(after_list_sign(words, end), BARE_NOUNS);
    let is_general = !matches!(words.folded(at), "so" | "ban" | "bo" | "nganh")
        && !words.is_capital(end)
        && words
            .after_any(end, &["thuong truc", "dau moi", "chu tri", "chu quan"])
            .is_none();
    (next_noun.is_some() || is_general).then_some(end)
}

/// The position after a collective that begins at `at` and whose first noun ends at `from`.
pub(super) fn end_collective(words: &Words<'_>, at: usize, from: usize) -> usize {
    let mut end = from;
    while end < words.len() {
        if words.is_sign(end, &[";", "(", ")", "."]) || begins_item(words, end) {
            break;
        }
        if end > from && is_sentence_verb(words, at, end) {
            break;
        }
        let next = after_list_sign(words, end);
        if next > end && !goes_on(words, at, end, next) {
            break;
        }
        end = next.max(end.saturating_add(1));
    }
    without_signs(words, at, end)
}

/// `các sở, ngành thực hiện`: a verb after which the sentence goes on. One that limits the collective (`các đơn vị được giao
/// thực hiện`) belongs to it.
fn is_sentence_verb(words: &Words<'_>, at: usize, end: usize) -> bool {
    let is_verb = words
        .after_any(
            end,
            &[
                "thuc hien",
                "trien khai",
                "tham muu",
                "chu tri",
                "chu dong",
                "chiu trach nhiem",
                "bao cao",
            ],
        )
        .is_some();
    let is_limited = (at..end).any(|it| {
        matches!(
            words.folded(it),
            "duoc" | "can" | "co" | "dang" | "phai" | "thuoc"
        ) && words.folded(it.saturating_add(1)) != "lien"
    });
    is_verb && !is_limited
}

/// Whether a line begins here with an agency of its own. After a comma the line before merely was too short.
fn begins_item(words: &Words<'_>, at: usize) -> bool {
    let is_wrapped = at.checked_sub(1).is_some_and(|it| words.is_sign(it, &[","]));
    words.begins_line(at)
        && !is_wrapped
        && (!words.is_word(at) || match_known(words, at).is_some() || words.after_any(at, PLURALS).is_some())
}

/// Whether what follows a list sign still belongs to the collective.
fn goes_on(words: &Words<'_>, at: usize, sign: usize, next: usize) -> bool {
    if next >= words.len()
        || words.after_any(next, PLURALS).is_some()
        || words.after_any(next, TITLES).is_some()
    {
        return false;
    }
    if words
        .after_any(next, &["ubnd cac", "uy ban nhan dan cac"])
        .is_some()
    {
        let is_limited = (at..sign).any(|it| words.after_marked(it, MODIFIERS).is_some());
        return !is_limited
            && words.is_sign(sign, &[","])
            && !words.folded(next.saturating_sub(1)).eq("va")
            && names_departments(words, at, sign);
    }
    if let Some(noun) = words.after_any(next, COLLECTIVE_NOUNS)
        && !is_office(words, next, noun)
    {
        return true;
    }
    // In lower case only the commonest offices are told from the words of the collective (`đại học, cao đẳng`).
    let begins_office = if words.is_capital(next) {
        match_known(words, next).is_some() || words.after_marked(next, HEADS).is_some()
    } else {
        words.after_marked(next, STRONG_HEADS).is_some() && match_known(words, next).is_some()
    };
    !begins_office
}

/// `Ban Dân tộc`, `Sở Y tế`, `UBND cấp xã`: an office of its own, not a noun of the collective.
fn is_office(words: &Words<'_>, at: usize, noun: usize) -> bool {
    match_known(words, at).is_some_and(|it| it.end > noun)
        || words.folded(at) == "ubnd"
        || (words.is_capital(at) && words.is_capital(noun))
}

fn names_departments(words: &Words<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|it| matches!(words.folded(it), "so" | "nganh" | "ban"))
}

/// The position after `,`, `và`, `/`, `&` and their like.
fn after_list_sign(words: &Words<'_>, at: usize) -> usize {
    let mut next = at;
    while words.is_sign(next, &[",", "/", "&", "-", "–", "+"])
        || matches!(words.folded(next), "va" | "hoac" | "cung")
    {
        // A dash inside `chính trị - xã hội` is no list sign, but its noun is none either.
        next = next.saturating_add(1);
    }
    next
}

/// The type of a collective, by its nouns; or a slug made of them where the lexicon has none.
pub(super) fn name_collective(text: &str) -> (String, bool) {
    let words = Words::new(text);
    let (members, n_nouns) = members(&words);
    let has = |member: Member| members.contains(&member);
    let folded = fold(text);
    let is_enterprise = members.first() == Some(&Member::Enterprise);
    let telling = telling_words(&folded, is_enterprise);
    // Departments named first tell more than what follows them, but `bộ, ngành` are none.
    if let Some(slug) = telling.filter(|it| !has(Member::Department) || *it == MINISTRIES) {
        return (slug.to_owned(), true);
    }
    let slug = match (has(Member::Department), has(Member::Locality), has(Member::Body)) {
        (true, true, _) => "cac-so-nganh-dia-phuong",
        (true, false, _) => "cac-so-nganh",
        (false, true, true) => "cac-co-quan-don-vi-dia-phuong",
        (false, true, false) if has(Member::Commune) => "ubnd-cap-xa",
        (false, true, false) => "cac-dia-phuong",
        _ if is_enterprise => "cac-doanh-nghiep",
        (false, false, true) => "cac-co-quan-don-vi",
        _ if has(Member::Commune) => "ubnd-cap-xa",
        _ => match several_of_one(&words) {
            Some(slug) => slug,
            None => return (slug_of(words.slice(0, n_nouns)), false),
        },
    };
    (slug.to_owned(), true)
}

/// What the words of a collective tell alone. What it names first counts: `Các ngân hàng, tổ chức trung gian thanh toán`.
fn telling_words(folded: &str, only_first: bool) -> Option<&'static str> {
    let ends: Vec<usize> = folded.match_indices(',').map(|(at, _)| at).collect();
    // The text up to the end of a part, and of those after it that a phrase with commas takes.
    let up_to = |part: usize, phrase: &str| {
        let end = ends.get(part.saturating_add(phrase.matches(',').count()));
        folded
            .get(..end.copied().unwrap_or(folded.len()))
            .unwrap_or_default()
    };
    let last = if only_first { 0 } else { ends.len() };
    let found: Vec<&str> = TELLING_SET.found_in(folded).collect();
    (0..=last).find_map(|part| {
        let told = TELLING
            .iter()
            .find(|(phrase, _)| found.contains(phrase) && has_phrase(up_to(part, phrase), phrase));
        told.map(|it| it.1)
    })
}

static TELLING_SET: LazyLock<PhraseSet> = LazyLock::new(|| {
    let phrases: Vec<&str> = TELLING.iter().map(|(phrase, _)| *phrase).collect();
    PhraseSet::new(&phrases)
});

/// `các Tổ công nghệ số cộng đồng`: offices of one type.
fn several_of_one(words: &Words<'_>) -> Option<&'static str> {
    let known = match_known(words, words.after_any(0, PLURALS)?)?;
    (known.end >= words.len()).then_some(known.agency_type.slug)
}

/// What a collective counts, up to the words that limit it, and where those begin. A noun counts where a list expects one:
/// at the beginning, after a sign, and right after another (`sở ngành`).
fn members(words: &Words<'_>) -> (Vec<Member>, usize) {
    let mut members = Vec::new();
    let mut at = 0;
    let mut is_expected = true;
    while at < words.len() {
        let noun = MEMBERS
            .iter()
            .filter_map(|(noun, member)| words.after_marked(at, &[noun]).map(|end| (end, *member)))
            .max_by_key(|(end, _)| *end);
        if let Some((end, member)) = noun {
            if is_expected {
                members.push(member);
            }
            at = end;
        } else if words.after_marked(at, MODIFIERS).is_some() {
            break;
        } else {
            let after_plural = words.after_any(at, PLURALS);
            let after_sign = Some(after_list_sign(words, at)).filter(|it| *it > at);
            is_expected = after_plural.or(after_sign).is_some();
            at = after_plural.or(after_sign).unwrap_or(at.saturating_add(1));
        }
    }
    if members.contains(&Member::Commune) && members.len() > 1 {
        members.push(Member::Locality);
    }
    (members, at)
}
