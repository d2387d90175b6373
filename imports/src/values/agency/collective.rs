//! Several agencies named together: `Các sở, ngành, UBND các địa phương` is one collective, whatever commas it holds.

use crate::lexicon::agency_words::{BARE_NOUNS, COLLECTIVE_NOUNS, MODIFIERS, PLURALS};
use crate::lexicon::collective_words::{ENTERPRISES, MEMBERS, Member, TELLING};
use crate::text::fold;
use crate::values::agency::known::match_known;
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
    let end = words.after_any(at, BARE_NOUNS)?;
    // `Sở, ngành`; `đơn vị liên quan`; `sở ngành`: but `Sở Y tế` and `Ban Dân tộc` are offices.
    let next_noun = words.after_any(after_list_sign(words, end), BARE_NOUNS);
    let is_limited = words
        .after_any(
            end,
            &[
                "lien quan",
                "co lien quan",
                "khac",
                "duoc giao",
                "truc thuoc",
                "lam",
                "ho tro",
                "cung cap",
                "chuc nang",
                "chuyen mon",
            ],
        )
        .is_some();
    let is_place = words.folded(at) == "dia";
    (next_noun.is_some() || is_limited || is_place).then_some(end)
}

/// The position after a collective that begins at `at` and whose first noun ends at `from`.
pub(super) fn end_collective(words: &Words<'_>, at: usize, from: usize) -> usize {
    let mut end = from;
    while end < words.len() {
        if words.is_sign(end, &[";", "(", ")", "."]) || (words.begins_line(end) && begins_item(words, end)) {
            break;
        }
        let next = after_list_sign(words, end);
        if next > end && !goes_on(words, at, end, next) {
            break;
        }
        end = next.max(end.saturating_add(1));
    }
    end
}

/// Whether a line begins with something that is an agency of its own.
fn begins_item(words: &Words<'_>, at: usize) -> bool {
    !words.is_word(at) || match_known(words, at).is_some() || words.after_any(at, PLURALS).is_some()
}

/// Whether what follows a list sign still belongs to the collective.
fn goes_on(words: &Words<'_>, at: usize, sign: usize, next: usize) -> bool {
    if next >= words.len() || words.after_any(next, PLURALS).is_some() {
        return false;
    }
    if words
        .after_any(next, &["ubnd cac", "uy ban nhan dan cac"])
        .is_some()
    {
        return words.is_sign(sign, &[","])
            && !words.folded(next.saturating_sub(1)).eq("va")
            && names_departments(words, at, sign);
    }
    if words.after_any(next, COLLECTIVE_NOUNS).is_some() && !is_office(words, next) {
        return true;
    }
    match_known(words, next).is_none()
        && words
            .after_marked(next, crate::lexicon::agency_words::HEADS)
            .is_none_or(|_| !words.is_capital(next))
}

/// `Ban Dân tộc`, `Sở Y tế`, `UBND cấp xã`: an office of its own, not a noun of the collective.
fn is_office(words: &Words<'_>, at: usize) -> bool {
    match_known(words, at).is_some_and(|it| it.end > at.saturating_add(1))
        || words.folded(at) == "ubnd"
        || (words.is_capital(at) && words.is_capital(at.saturating_add(1)))
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
    let folded = fold(text);
    if let Some((_, slug)) = TELLING.iter().find(|(phrase, _)| has_phrase(&folded, phrase)) {
        return ((*slug).to_owned(), true);
    }
    let nouns = nouns_of(&folded);
    let has = |member: Member| {
        MEMBERS
            .iter()
            .any(|(noun, it)| *it == member && has_phrase(&nouns, noun))
    };
    let slug = match (has(Member::Department), has(Member::Locality), has(Member::Body)) {
        (true, true, _) => "cac-so-nganh-dia-phuong",
        (true, false, _) => "cac-so-nganh",
        (false, true, true) => "cac-co-quan-don-vi-dia-phuong",
        (false, true, false)
            if has_phrase(&nouns, "xa")
                || has_phrase(&nouns, "phuong") && !has_phrase(&nouns, "dia phuong") =>
        {
            "ubnd-cap-xa"
        }
        (false, true, false) => "cac-dia-phuong",
        _ if ENTERPRISES.iter().any(|it| has_phrase(&nouns, it)) => "cac-doanh-nghiep",
        (false, false, true) => "cac-co-quan-don-vi",
        (false, false, false) => return (crate::values::agency::slug::slug_of(&nouns), false),
    };
    (slug.to_owned(), true)
}

/// The folded words before the first that limits them, list signs aside.
fn nouns_of(folded: &str) -> String {
    let mut nouns: Vec<&str> = Vec::new();
    let mut words = folded
        .split([' ', ',', '/', ';'])
        .filter(|it| !it.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        // `có` limits, `cơ` of `cơ quan` does not.
        let is_noun = word == "va" || (word == "co" && matches!(words.peek(), Some(&("quan" | "so"))));
        if MODIFIERS.contains(&word) && !is_noun {
            break;
        }
        nouns.push(word);
    }
    nouns.join(" ")
}
