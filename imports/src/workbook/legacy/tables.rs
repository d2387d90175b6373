//! The two encodings as tables: what stands in the file, and the letter it shows. Facts only.

/// TCVN3: one character for a letter, ordered by the character. Capitals with tones exist in fonts of capitals only.
const TCVN3: [(char, char); 74] = [
    ('¡', 'Ă'),
    ('¢', 'Â'),
    ('£', 'Ê'),
    ('¤', 'Ô'),
    ('¥', 'Ơ'),
    ('¦', 'Ư'),
    ('§', 'Đ'),
    ('¨', 'ă'),
    ('©', 'â'),
    ('ª', 'ê'),
    ('«', 'ô'),
    ('¬', 'ơ'),
    ('\u{ad}', 'ư'),
    ('®', 'đ'),
    ('µ', 'à'),
    ('¶', 'ả'),
    ('·', 'ã'),
    ('¸', 'á'),
    ('¹', 'ạ'),
    ('»', 'ằ'),
    ('¼', 'ẳ'),
    ('½', 'ẵ'),
    ('¾', 'ắ'),
    ('Æ', 'ặ'),
    ('Ç', 'ầ'),
    ('È', 'ẩ'),
    ('É', 'ẫ'),
    ('Ê', 'ấ'),
    ('Ë', 'ậ'),
    ('Ì', 'è'),
    ('Î', 'ẻ'),
    ('Ï', 'ẽ'),
    ('Ð', 'é'),
    ('Ñ', 'ẹ'),
    ('Ò', 'ề'),
    ('Ó', 'ể'),
    ('Ô', 'ễ'),
    ('Õ', 'ế'),
    ('Ö', 'ệ'),
    ('×', 'ì'),
    ('Ø', 'ỉ'),
    ('Ü', 'ĩ'),
    ('Ý', 'í'),
    ('Þ', 'ị'),
    ('ß', 'ò'),
    ('á', 'ỏ'),
    ('â', 'õ'),
    ('ã', 'ó'),
    ('ä', 'ọ'),
    ('å', 'ồ'),
    ('æ', 'ổ'),
    ('ç', 'ỗ'),
    ('è', 'ố'),
    ('é', 'ộ'),
    ('ê', 'ờ'),
    ('ë', 'ở'),
    ('ì', 'ỡ'),
    ('í', 'ớ'),
    ('î', 'ợ'),
    ('ï', 'ù'),
    ('ñ', 'ủ'),
    ('ò', 'ũ'),
    ('ó', 'ú'),
    ('ô', 'ụ'),
    ('õ', 'ừ'),
    ('ö', 'ử'),
    ('÷', 'ữ'),
    ('ø', 'ứ'),
    ('ù', 'ự'),
    ('ú', 'ỳ'),
    ('û', 'ỷ'),
    ('ü', 'ỹ'),
    ('ý', 'ý'),
    ('þ', 'ỵ'),
];

/// VNI: the letters that are one character, ordered by it.
const VNI_SINGLE: [(char, char); 9] = [
    ('æ', 'ỉ'),
    ('ì', 'ì'),
    ('í', 'í'),
    ('î', 'ỵ'),
    ('ñ', 'đ'),
    ('ò', 'ị'),
    ('ó', 'ĩ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
];

/// VNI: a letter, and for each mark that may follow it what both show. `ô` and `ö` stand for ơ and ư.
const VNI_PAIRS: [(char, &[(char, char)]); 7] = [
    (
        'a',
        &[
            ('à', 'ầ'),
            ('á', 'ấ'),
            ('â', 'â'),
            ('ã', 'ẫ'),
            ('ä', 'ậ'),
            ('å', 'ẩ'),
            ('è', 'ằ'),
            ('é', 'ắ'),
            ('ê', 'ă'),
            ('ë', 'ặ'),
            ('ï', 'ạ'),
            ('õ', 'ã'),
            ('ø', 'à'),
            ('ù', 'á'),
            ('ú', 'ẳ'),
            ('û', 'ả'),
            ('ü', 'ẵ'),
        ],
    ),
    (
        'e',
        &[
            ('à', 'ề'),
            ('á', 'ế'),
            ('â', 'ê'),
            ('ã', 'ễ'),
            ('ä', 'ệ'),
            ('å', 'ể'),
            ('ï', 'ẹ'),
            ('õ', 'ẽ'),
            ('ø', 'è'),
            ('ù', 'é'),
            ('û', 'ẻ'),
        ],
    ),
    (
        'o',
        &[
            ('à', 'ồ'),
            ('á', 'ố'),
            ('â', 'ô'),
            ('ã', 'ỗ'),
            ('ä', 'ộ'),
            ('å', 'ổ'),
            ('ï', 'ọ'),
            ('õ', 'õ'),
            ('ø', 'ò'),
            ('ù', 'ó'),
            ('û', 'ỏ'),
        ],
    ),
    ('u', &[('ï', 'ụ'), ('õ', 'ũ'), ('ø', 'ù'), ('ù', 'ú'), ('û', 'ủ')]),
    ('y', &[('õ', 'ỹ'), ('ø', 'ỳ'), ('ù', 'ý'), ('û', 'ỷ')]),
    ('ô', &[('ï', 'ợ'), ('õ', 'ỡ'), ('ø', 'ờ'), ('ù', 'ớ'), ('û', 'ở')]),
    ('ö', &[('ï', 'ự'), ('õ', 'ữ'), ('ø', 'ừ'), ('ù', 'ứ'), ('û', 'ử')]),
];

/// The letter of a TCVN3 character.
pub(super) fn tcvn3(it: char) -> Option<char> {
    find(&TCVN3, it)
}

/// The letter of a VNI character that needs no mark.
pub(super) fn vni_single(it: char) -> Option<char> {
    cased(it, find(&VNI_SINGLE, lower(it))?)
}

/// The letter of a VNI character and the mark after it. The case is that of the first.
pub(super) fn vni_pair(letter: char, mark: char) -> Option<char> {
    let idx = VNI_PAIRS.binary_search_by_key(&lower(letter), |it| it.0).ok()?;
    cased(letter, find(VNI_PAIRS.get(idx)?.1, lower(mark))?)
}

fn find(table: &[(char, char)], key: char) -> Option<char> {
    let idx = table.binary_search_by_key(&key, |it| it.0).ok()?;
    table.get(idx).map(|it| it.1)
}

fn lower(it: char) -> char {
    it.to_lowercase().next().unwrap_or(it)
}

fn cased(like: char, letter: char) -> Option<char> {
    if like.is_uppercase() {
        letter.to_uppercase().next()
    } else {
        Some(letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_ordered() {
        assert!(TCVN3.is_sorted_by_key(|it| it.0));
        assert!(VNI_SINGLE.is_sorted_by_key(|it| it.0));
        assert!(VNI_PAIRS.is_sorted_by_key(|it| it.0));
        assert!(VNI_PAIRS.iter().all(|it| it.1.is_sorted_by_key(|it| it.0)));
    }
}
