//! The reasons that are told in the same words whatever the rows: how they stand to each other, what forbids a match and
//! what keeps it in doubt.

use super::compare::Conflict;
use super::doubt::Doubt;
use super::{Reason, Relation};

/// Why a row is a whole or a part of another.
pub(super) fn relation_reason(relation: Relation) -> Option<Reason> {
    match relation {
        Relation::Same => None,
        Relation::PartOf => Some(reason(
            "PART_OF",
            "dòng này chỉ nói một phần của dòng kia",
            "this row says only a part of the other",
        )),
        Relation::Contains => Some(reason(
            "CONTAINS",
            "dòng này gộp cả dòng kia và việc khác",
            "this row takes the other together with more",
        )),
    }
}

/// A reason in both languages.
pub(super) fn reason(code: &'static str, vi: impl Into<String>, en: impl Into<String>) -> Reason {
    Reason {
        code,
        vi: vi.into(),
        en: en.into(),
    }
}

/// What forbids that two rows are the same.
pub(super) fn conflict_reason(conflict: Conflict) -> Reason {
    match conflict {
        Conflict::Generation => reason(
            "GENERATION_DIFFERS",
            "khác thế hệ mạng",
            "another network generation",
        ),
        Conflict::Level => reason("LEVEL_DIFFERS", "khác mức độ", "another level"),
        Conflict::Age => reason("AGE_DIFFERS", "khác độ tuổi", "another age"),
        Conflict::Number => reason("NUMBER_DIFFERS", "khác con số", "another number"),
        Conflict::Document => reason("DOCUMENT_DIFFERS", "khác văn bản", "another document"),
        Conflict::Who => reason(
            "POPULATION_DIFFERS",
            "khác đối tượng",
            "another population or place",
        ),
        Conflict::Channel => reason("CHANNEL_DIFFERS", "khác kênh thực hiện", "another app or way"),
        Conflict::Opposed => reason("QUALITY_DIFFERS", "khác tính chất", "another quality"),
        Conflict::Turn => reason(
            "DIRECTION_DIFFERS",
            "ngược chiều hoặc phủ định",
            "another direction, or a negation",
        ),
    }
}

/// What keeps two rows from being joined unasked.
pub(super) fn doubt_reason(doubt: Doubt) -> Reason {
    let (code, vi, en) = match doubt {
        Doubt::SaysMore => (
            "SAYS_MORE",
            "một dòng còn nói thêm việc, lĩnh vực hoặc bộ phận riêng",
            "one row says more: a work, a field or a part of its own",
        ),
        Doubt::SomePeople => (
            "SOME_PEOPLE",
            "một dòng chỉ nói về một số đối tượng",
            "one row is about some people only",
        ),
        Doubt::Swapped => (
            "ONE_THING_SWAPPED",
            "cùng câu chữ nhưng thay một thứ bằng thứ khác",
            "the same words with one thing put for another",
        ),
        Doubt::OtherThing => (
            "OTHER_THING",
            "cùng chỗ lại nói về thứ khác",
            "another thing stands in the same place",
        ),
        Doubt::OtherDeed => ("OTHER_DEED", "việc phải làm khác nhau", "something else is done"),
        Doubt::OtherUse => ("OTHER_USE", "phục vụ việc khác", "it serves another work"),
        Doubt::Narrower => (
            "NARROWER",
            "một dòng nói hẹp hơn dòng kia",
            "one row means something narrower",
        ),
        Doubt::OtherWhom => (
            "WHOM_OR_WAY_ADDED",
            "chỉ một dòng nêu đối tượng, nơi hoặc kênh riêng",
            "only one row names people, a place or a way",
        ),
        Doubt::LoneNumber => (
            "NUMBER_ADDED",
            "chỉ một dòng nêu con số hoặc chiều tăng, giảm",
            "only one row has a number or a direction",
        ),
        Doubt::OtherHead => (
            "BEGINS_OTHERWISE",
            "hai dòng mở đầu bằng thứ khác nhau",
            "the rows begin with other things",
        ),
        Doubt::OtherOffices => (
            "OTHER_OFFICES",
            "cấp cơ quan thực hiện khác nhau",
            "offices of another level do it",
        ),
        Doubt::OtherMeasure => (
            "OTHER_MEASURE",
            "đo khía cạnh khác của cùng một thứ",
            "something else of the same thing is measured",
        ),
        Doubt::ShareAndAmount => (
            "SHARE_AND_AMOUNT",
            "một dòng là tỷ lệ, một dòng là số tuyệt đối",
            "one is a share, the other an amount",
        ),
    };
    reason(code, vi, en)
}
