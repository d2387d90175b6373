//! Cuts a wording into its clauses, and a clause into the works that it puts beside each other (`cấp căn cước và thu nhận hồ
//! sơ`).

use super::concepts::{Class, ConceptId, longest_form};
use super::normalize::{Boundary, Syllable};
use super::reader::{dwells_on, is_managed, names_something};

/// The works of a wording, in order; the wording itself where it has only one.
pub(super) fn works(syllables: &[Syllable]) -> Vec<&[Syllable]> {
    let clauses = syllables.chunk_by(|it, _| it.boundary < Boundary::Clause);
    clauses.flat_map(works_of).collect()
}

/// The works of a clause. Another one begins with what is done next, once something has been done to a thing; behind a purpose,
/// only with what the clause does itself.
fn works_of(clause: &[Syllable]) -> Vec<&[Syllable]> {
    if !clause.iter().rev().skip(1).any(ends_point) {
        return vec![clause];
    }
    let mut works = Vec::new();
    let mut begin = 0;
    let mut at = 0;
    let mut does: Option<ConceptId> = None;
    let mut has_object = false;
    let mut serves = false;
    let mut beside = None;
    while let Some(rest) = clause.get(at..).filter(|it| !it.is_empty()) {
        let found = longest_form(rest);
        let concept = found.as_ref().and_then(|it| it.concepts.first().copied());
        let class = concept.map(ConceptId::class);
        serves |= matches!(class, Some(Class::Purpose | Class::Benefit));
        let n_syllables = found.as_ref().map_or(1, |it| it.n_syllables.max(1));
        if follows_and(clause, at) {
            beside = Some(at);
            serves |= rest.get(..n_syllables).is_some_and(dwells_on);
        }
        if let Some(action) = concept.filter(|it| is_managed(*it)) {
            let may_begin = has_object && (!serves || does == Some(action));
            if let Some(next) = beside.filter(|_| may_begin) {
                works.extend(clause.get(begin..next));
                begin = next;
                has_object = false;
            }
            does = does.or(Some(action));
        }
        // `tổ chức tuyên truyền` organises, and names no organisation.
        let organises =
            (at == begin || beside == Some(at)) && concept.is_some_and(|it| it.name() == Some("tổ chức"));
        if class != Some(Class::Filler) && !organises {
            beside = None;
            has_object |= concept.is_some_and(names_something);
        }
        at = at.saturating_add(n_syllables);
    }
    works.extend(clause.get(begin..));
    works
}

/// Whether what stands there is put beside what stands before it.
fn follows_and(clause: &[Syllable], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| clause.get(it));
    before.is_some_and(ends_point)
}

/// Whether a point of a list ends with this word.
pub(super) fn ends_point(word: &Syllable) -> bool {
    word.boundary >= Boundary::Comma || matches!(word.text.as_str(), "và" | "hoặc")
}

#[cfg(test)]
mod tests {
    use super::super::normalize::syllables;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let syllables = syllables(text);
        let works: Vec<String> = works(&syllables)
            .iter()
            .map(|it| it.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" "))
            .collect();
        assert_eq!(works, expected);
    }

    #[test]
    fn what_is_done_next_begins_another_work() {
        check(
            "Cấp căn cước và tổ chức tuyên truyền Đề án 06; số hóa hồ sơ",
            &["cấp căn cước và", "tổ chức tuyên truyền đề án 06", "số hóa hồ sơ"],
        );
        check(
            "Rà soát, sửa đổi quy định, hướng dẫn",
            &["rà soát sửa đổi quy định hướng dẫn"],
        );
    }

    #[test]
    fn what_a_purpose_does_is_no_work() {
        let purpose = "Xây dựng kho dữ liệu để cắt giảm hồ sơ và tuyên truyền chính sách";
        check(purpose, &[&purpose.to_lowercase()]);
        check(
            "Đánh giá kết quả theo dữ liệu dân cư và đánh giá cán bộ",
            &["đánh giá kết quả theo dữ liệu dân cư và", "đánh giá cán bộ"],
        );
    }

    #[test]
    fn an_address_is_one_word_of_its_clause() {
        check("Chấm điểm trên dean06.vn", &["chấm điểm trên dean06 vn"]);
    }
}
