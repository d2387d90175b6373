//! Search words: accents optional, `i` and `y` alike, text with exactly the marks that were typed first.

use std::sync::LazyLock;

use doichieu_imports::text::fold;
use sea_orm::DbBackend;

use super::sql::{Sql, like_literal};

/// Writes that a folded column holds every word. Words may stand apart.
pub(super) fn push_contains(sql: &mut Sql, folded: &str, words: &str) {
    let words = search_words(words);
    if words.is_empty() {
        sql.push("(1 = 1)");
        return;
    }
    sql.push("(");
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            sql.push(" AND ");
        }
        // `Tỉ lệ` and `Tỷ lệ` are one word; the fold keeps the letters apart.
        sql.push("REPLACE(").push(folded).push(", 'y', 'i') LIKE ");
        sql.bind(format!("%{}%", like_literal(word))).push(" ESCAPE '\\'");
    }
    sql.push(")");
}

/// The fold of a column whose folded text is not stored, as an expression. It is slow: for tables that stay small.
pub(super) fn folding(backend: DbBackend, column: &str) -> String {
    if backend == DbBackend::Postgres {
        let (marked, plain): (String, String) = LETTERS.iter().copied().unzip();
        return format!("TRANSLATE(LOWER({column}), '{marked}', '{plain}')");
    }
    LETTERS
        .iter()
        .fold(format!("LOWER({column})"), |inner, (marked, plain)| {
            format!("REPLACE({inner}, '{marked}', '{plain}')")
        })
}

/// The Vietnamese letters with marks, small and capital, and what they are without: databases know the case of ASCII letters only.
static LETTERS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let letters = ('À'..='ư').chain('Ạ'..='ỹ').filter_map(|marked| {
        let mut buffer = [0; 4];
        let folded = fold(marked.encode_utf8(&mut buffer));
        let mut plain = folded.chars();
        let first = plain.next().filter(char::is_ascii_lowercase)?;
        plain.next().is_none().then_some((marked, first))
    });
    letters.collect()
});

/// Writes a rank: 0 where the printed text holds the phrase as typed, 1 where it holds the phrase without marks, else 2.
pub(super) fn push_rank(sql: &mut Sql, printed: &str, folded: &str, words: &str) {
    let phrase = words.trim();
    sql.push("CASE WHEN ");
    for (at, form) in letter_cases(phrase).iter().enumerate() {
        if at > 0 {
            sql.push(" OR ");
        }
        sql.push(printed).push(" LIKE ");
        sql.bind(format!("%{}%", like_literal(form))).push(" ESCAPE '\\'");
    }
    sql.push(" THEN 0 WHEN ").push(folded).push(" LIKE ");
    sql.bind(format!("%{}%", like_literal(&fold(phrase))))
        .push(" ESCAPE '\\' THEN 1 ELSE 2 END");
}

/// The phrase as typed, in small letters, and with a capital first: databases fold the case of ASCII letters only.
fn letter_cases(phrase: &str) -> Vec<String> {
    let small = phrase.to_lowercase();
    let mut letters = small.chars();
    let capital: String = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default();
    let mut forms = vec![phrase.to_owned(), small, capital];
    forms.dedup();
    forms
}

fn search_words(words: &str) -> Vec<String> {
    fold(words)
        .replace('y', "i")
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_the_two_spellings_of_i_do_not_matter() {
        assert_eq!(search_words("Tỷ lệ"), search_words("ti  LE"));
        assert_eq!(search_words("định danh"), ["dinh", "danh"]);
        assert_eq!(search_words("hoà"), search_words("hòa"));
    }
}
