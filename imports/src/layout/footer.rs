//! Lines that belong to a printed document and not to its table: signatures, recipients, notes, totals, page numbers.

use crate::layout::header_text::is_footnote_mark;
use crate::layout::ordinal::Ordinal;
use crate::text::fold;

/// What a line under or between the rows of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aside {
    /// Recipients, signature: the table has ended.
    Closing,
    /// A note or footnote: the table may go on.
    Note,
    /// A total of rows.
    Total,
    /// A page number, or a line that says that a page goes on.
    Page,
}

/// Beginnings of lines that close a document, folded.
const CLOSINGS: &[&str] = &[
    "noi nhan",
    "tm.",
    "tm ",
    "t/m",
    "kt.",
    "kt ",
    "tl.",
    "tuq.",
    "nguoi lap",
    "lap bieu",
    "nguoi tong hop",
    "thu truong",
    "(ky",
    "ky ten",
    "da ky",
    "chu tich",
    "pho chu tich",
    "q. chu tich",
    "giam doc",
    "pho giam doc",
    "chanh van phong",
    "xac nhan cua",
    "nguoi ky",
    "truong ban",
    "uy ban nhan dan tinh",
    "uy ban nhan dan thanh pho",
];

/// Whether a cell anywhere in a line signs the document: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, place and day.
pub(crate) fn is_signature(text: &str) -> bool {
    let folded = fold(text);
    let is_shouted = !text.chars().any(char::is_lowercase);
    is_place_and_day(&folded) || (is_shouted && CLOSINGS.iter().any(|it| folded.starts_with(it)))
}

/// Whether a cell is an office or a title in the place of a signature: `TM. ỦY BAN NHÂN DÂN`, `Phó Chủ tịch`.
pub(crate) fn is_office(text: &str) -> bool {
    const OFFICES: &[&str] = &[
        "tm.",
        "tm ",
        "t/m",
        "kt.",
        "kt ",
        "tl.",
        "tuq.",
        "q. ",
        "chu tich",
        "pho chu tich",
        "giam doc",
        "pho giam doc",
        "chanh van phong",
        "pho chanh van phong",
        "truong ban",
        "pho truong ban",
    ];
    let folded = fold(text);
    folded.chars().count() <= 60 && OFFICES.iter().any(|it| folded.starts_with(it))
}

/// Beginnings of notes, folded.
const NOTES: &[&str] = &[
    "ghi chu",
    "chu thich",
    "chu y",
    "luu y",
    "nguon:",
    "nguon so lieu:",
    "giai thich tu",
    "chu giai",
    "danh sach gom",
    "p/s",
];

/// Recognises a line by its text. The caller knows that no ordinal number of a row stands before it.
pub(crate) fn aside_of(text: &str) -> Option<Aside> {
    let folded = fold(text);
    if is_page_mark(&folded) {
        return Some(Aside::Page);
    }
    // The rest of a sentence begins so, and neither a note nor a total: `chủ tịch ủy ban`, `công`.
    if text.starts_with(char::is_lowercase) {
        return None;
    }
    let starts = |words: &[&str]| words.iter().any(|it| folded.starts_with(it));
    if starts(CLOSINGS) || is_place_and_day(&folded) {
        return Some(Aside::Closing);
    }
    let begins_with_mark = text.starts_with(is_footnote_mark) || text.starts_with("(*");
    if (starts(NOTES) && folded.len() > 3) || (begins_with_mark && text.chars().count() > 3) {
        return Some(Aside::Note);
    }
    // `Công` of `Công an` is no `Cộng`.
    let is_public = text.to_lowercase().starts_with("công");
    (!is_public && is_total(&folded)).then_some(Aside::Total)
}

/// `Tổng cộng`, `Cộng I`, `Cộng nhóm 1: 07 nhiệm vụ`, `Tổng cộng (I+II)`, `Tổng số: 51 chỉ tiêu`. Not `Tổng số hồ sơ …`, which may be an indicator.
fn is_total(folded: &str) -> bool {
    let words = folded.trim_end_matches([':', '.', ' ']);
    if matches!(words, "tong cong" | "tong so" | "tong" | "cong" | "tong chung") {
        return true;
    }
    ["tong cong", "tong so", "cong", "tong"].iter().any(|start| {
        folded.strip_prefix(start).is_some_and(|rest| {
            // `Cộng nhóm 1: 07 nhiệm vụ`.
            let sections = rest.split_once(':').map_or(rest, |(before, _)| before);
            if names_sections(sections) {
                return true;
            }
            let rest = rest.trim_start_matches([' ', ':', '(']);
            let counted = rest.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
            let is_counted = counted.len() < rest.len();
            let names_rows = ["chi tieu", "nhiem vu", "muc tieu", "giai phap", "cong viec"];
            let names_counted = [
                "noi dung",
                "dau viec",
                "hang muc",
                "hoat dong",
                "van ban",
                "chi so",
            ];
            let names = |words: &[&str]| words.iter().any(|it| counted.starts_with(it));
            (names(&names_rows) || is_counted && names(&names_counted)) && counted.chars().count() <= 30
        })
    })
}

/// Whether a text is the numbers of the sections that a total is of: ` I`, `: (I+II)`, ` (1) + (2)`, ` mục A`.
fn names_sections(text: &str) -> bool {
    const WORDS: &[&str] = &["muc", "nhom", "phan"];
    let begins_word = text.starts_with([' ', ':', '(']);
    let words = text.split(|it: char| !it.is_alphanumeric());
    let mut words = words
        .filter(|it| !it.is_empty() && !WORDS.contains(it))
        .peekable();
    let is_number = |it: &str| Ordinal::parse(&it.to_uppercase()).is_some();
    begins_word && words.peek().is_some() && words.all(is_number)
}

/// `Trang 2`, `2/5`, `- 2 -`.
fn is_page_mark(folded: &str) -> bool {
    let bare = folded.trim_matches(['-', '–', ' ', '.']);
    let digits = bare.strip_prefix("trang").unwrap_or(bare).trim();
    let is_numbers = !digits.is_empty()
        && digits
            .split(['/', ' '])
            .all(|it| it.is_empty() || it.bytes().all(|it| it.is_ascii_digit()));
    (is_numbers
        // `- 2030` is the end of a span of years.
        && (bare.starts_with("trang") || digits.contains('/') || (folded.starts_with('-') && digits.len() < 4))
        && digits.len() <= 9)
        || matches!(
            bare,
            "(tiep theo)" | "(tiep)" | "tiep theo" | "(xem tiep trang sau)"
        )
}

/// `Huế, ngày 06 tháng 6 năm 2026`.
fn is_place_and_day(folded: &str) -> bool {
    folded.find("ngay ").is_some_and(|at| at <= 30)
        && folded.contains(" thang ")
        && folded.contains(" nam ")
        && folded.chars().count() <= 60
        && folded.contains(',')
}

/// Whether the text begins like a recipient or a point of a note.
pub(crate) fn is_bullet(text: &str) -> bool {
    text.starts_with(['-', '+', '•', '*', '–', '·', '●', '○', '▪'])
}

/// Whether a text is the number of a column: `(1)`, `2`, `A`, `(3)=(1)+(2)`.
pub(crate) fn is_column_number(text: &str) -> bool {
    // Every line is asked, and most cells are longer.
    if text.chars().count() > 24 {
        return false;
    }
    let head = text.split('=').next().unwrap_or(text);
    let bare = head.trim_matches(|it: char| matches!(it, '(' | ')' | '[' | ']' | ' '));
    (bare.bytes().all(|it| it.is_ascii_digit()) && bare.len() <= 2
        || bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic))
        && (text.contains('=') || Ordinal::parse(text).is_some())
}
