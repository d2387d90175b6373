//! Letters that stand for words: those that plans use without saying what they mean, and initials of known forms.
//!
//! Only letters that mean one thing wherever they stand are here: `HS` is `hồ sơ` as well as `học sinh`.

use super::Syllable;

/// Abbreviations in lower case and what they are read as, sorted. None of them is a syllable that Vietnamese has.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("anm", "an ninh mạng"),
    ("antt", "an ninh trật tự"),
    ("atgt", "an toàn giao thông"),
    ("attp", "an toàn thực phẩm"),
    ("bhtn", "bảo hiểm thất nghiệp"),
    ("btxh", "bảo trợ xã hội"),
    ("cb", "cán bộ"),
    ("cc", "căn cước"),
    ("cchc", "cải cách hành chính"),
    ("cq", "cơ quan"),
    ("csgd", "cơ sở giáo dục"),
    ("cskcb", "cơ sở khám chữa bệnh"),
    ("csyt", "cơ sở y tế"),
    ("dl", "dữ liệu"),
    ("dlcn", "dữ liệu cá nhân"),
    ("dlqg", "dữ liệu quốc gia"),
    ("dn", "doanh nghiệp"),
    ("dtts", "dân tộc thiểu số"),
    ("gplx", "giấy phép lái xe"),
    ("hd", "hướng dẫn"),
    ("hkd", "hộ kinh doanh"),
    ("hssk", "hồ sơ sức khỏe"),
    ("htct", "hệ thống chính trị"),
    ("htqt", "hợp tác quốc tế"),
    ("httt", "hệ thống thông tin"),
    ("kcn", "khu công nghiệp"),
    ("kd", "kinh doanh"),
    ("khcn", "khoa học công nghệ"),
    ("ktxh", "kinh tế xã hội"),
    ("lđ", "lao động"),
    ("nct", "người cao tuổi"),
    ("nh", "ngân hàng"),
    ("nkt", "người khuyết tật"),
    ("nnn", "người nước ngoài"),
    ("nq", "nghị quyết"),
    ("pctp", "phòng chống tội phạm"),
    ("qg", "quốc gia"),
    ("qlnn", "quản lý nhà nước"),
    ("qppl", "quy phạm pháp luật"),
    ("sv", "sinh viên"),
    ("tk", "tài khoản"),
    ("ttdl", "trung tâm dữ liệu"),
    ("ttdlqg", "trung tâm dữ liệu quốc gia"),
    ("ttđhtm", "trung tâm điều hành thông minh"),
    ("vbqppl", "văn bản quy phạm pháp luật"),
    ("xh", "xã hội"),
];

/// The words of an abbreviation in lower case.
pub(in super::super) fn expanded(letters: &str) -> Option<&'static str> {
    let idx = ABBREVIATIONS.binary_search_by(|it| it.0.cmp(letters)).ok()?;
    ABBREVIATIONS.get(idx).map(|it| it.1)
}

/// The letter that stands for a syllable: its first one without marks, but for `đ`.
pub(in super::super) fn initial(syllable: &str) -> Option<char> {
    syllable.chars().next().and_then(bare)
}

/// A letter without its marks, but for `đ`; none where it is no letter.
pub(in super::super) fn bare(letter: char) -> Option<char> {
    if letter == 'đ' {
        return Some(letter);
    }
    let mut spelling = [0; 4];
    let marked = letter
        .is_alphabetic()
        .then(|| letter.encode_utf8(&mut spelling))?;
    super::without_marks(marked).chars().next()
}

/// How many words of the text say this form with some of its syllables as initials in capitals: `Sổ SKĐT` says
/// `sổ sức khỏe điện tử` with two. None where it says something else, or all of it without initials.
pub(super) fn n_words_with_initials(form: &[String], text: &[Syllable]) -> Option<usize> {
    let mut rest = form;
    let mut n_words: usize = 0;
    let mut is_short = false;
    for word in text {
        let Some((syllable, after)) = rest.split_first() else {
            break;
        };
        if *syllable == word.text {
            rest = after;
        } else {
            rest = after_initials(rest, word)?;
            is_short = true;
        }
        n_words = n_words.saturating_add(1);
    }
    (rest.is_empty() && is_short).then_some(n_words)
}

/// What is left of a form whose next syllables begin with the letters of this word in capitals.
fn after_initials<'a>(form: &'a [String], word: &Syllable) -> Option<&'a [String]> {
    const FEWEST: usize = 2;
    let n_letters = word.text.chars().count();
    let said = form
        .get(..n_letters)
        .filter(|_| word.is_capital && n_letters >= FEWEST)?;
    let agree = said
        .iter()
        .zip(word.text.chars())
        .all(|(it, letter)| initial(it) == Some(letter));
    form.get(n_letters..).filter(|_| agree)
}

#[cfg(test)]
mod tests {
    use super::super::super::normalize::syllables;
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(ABBREVIATIONS.is_sorted_by(|one, other| one.0 < other.0));
    }

    #[test]
    fn some_syllables_of_a_form_may_be_initials() {
        let form = ["sổ", "sức", "khỏe", "điện", "tử"].map(str::to_owned);
        let n_words = |text| n_words_with_initials(&form, &syllables(text));
        assert_eq!(n_words("Sổ SKĐT của người dân"), Some(2));
        assert_eq!(n_words("SSKĐT"), Some(1));
        assert_eq!(n_words("Sổ SKĐ"), None);
        assert_eq!(n_words("sổ sức khỏe điện tử"), None);
    }
}
