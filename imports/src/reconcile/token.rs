//! A concept as it stands in a wording: how much it tells there, and of what part of the wording it is.

use super::concepts::{Class, ConceptId};

/// A concept in a wording.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// Which.
    pub(super) concept: ConceptId,
    /// Its class here.
    pub(super) class: Class,
    /// How much it tells here.
    pub(super) weight: f64,
    /// Whether it means anyone, so that it narrows nothing: people, or people and organisations together.
    pub(super) is_general: bool,
    /// Whether it is one of what has been named, which the words dwell on (`, kể cả xã biên giới`): it narrows nothing.
    pub(super) is_dwelt_on: bool,
    /// Whether it sets a row apart that alone names it: another field of work, a part of a thing, where it is done.
    pub(super) sets_apart: bool,
    /// Whether it is a word of no table that may say of what or of whom: one behind a noun or a preposition.
    pub(super) may_narrow: bool,
    /// Whether it belongs to the thing itself or to what that is for.
    pub(super) zone: Zone,
    /// Whether it is an action that alone is done to what follows (`rà soát hồ sơ`), not one of several (`rà soát, cấp`).
    pub(super) is_sole: bool,
    /// Whether it is done to what stands before it (`được cập nhật`).
    pub(super) is_passive: bool,
    /// Whether it is the first noun: what the wording is about.
    pub(super) is_subject: bool,
    /// How many points of lists have ended before it: at commas, `và`, stops; none where it tells a purpose or a place.
    pub(super) point: Option<u16>,
    /// Hash of the words it was said with.
    pub(super) form: u32,
    /// Hash of the letters that would stand for these words, or of the letters that do.
    pub(super) letters: Option<u32>,
    /// First character in the text.
    pub(super) start: u32,
    /// One past the last.
    pub(super) end: u32,
}

/// A part of a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Zone {
    /// What is measured or done.
    Core,
    /// A purpose, a manner, an example: what follows `phục vụ`, `theo`, `gồm`.
    Tail,
}

impl Token {
    /// Whether it is a thing, and not something done.
    pub(super) fn is_thing(&self) -> bool {
        matches!(self.class, Class::Key | Class::Thing) && !names_work(self.concept)
    }

    /// How much it tells in any wording: what may mean anyone tells little, whatever stands beside it.
    pub(super) fn telling_weight(&self) -> f64 {
        if may_be_anyone(self.concept) {
            ANYONE
        } else {
            self.class.weight()
        }
    }
}

/// How much people and organisations in general tell.
pub(super) const ANYONE: f64 = 0.6;

/// Whether the concept can mean people and organisations in general.
pub(super) fn may_be_anyone(concept: ConceptId) -> bool {
    matches!(concept.name(), Some("người dân" | "doanh nghiệp" | "tổ chức"))
}

/// Whether a thing is something done.
pub(super) fn names_work(concept: ConceptId) -> bool {
    matches!(
        concept.name(),
        Some(
            "chi trả"
                | "thanh toán"
                | "tra cứu"
                | "xác thực"
                | "số hóa"
                | "làm sạch"
                | "tạo lập"
                | "kê khai"
                | "khám chữa bệnh"
        )
    )
}

/// Whether it is a kind of law.
pub(super) fn is_law(concept: ConceptId) -> bool {
    matches!(
        concept.name(),
        Some("luật" | "nghị định" | "nghị quyết" | "thông tư")
    )
}

/// Whether plans begin with the action whatever they do (`xây dựng`, `sử dụng`, `nghiên cứu`).
pub(super) fn is_plain_action(concept: ConceptId) -> bool {
    matches!(
        concept.name(),
        Some("ban hành" | "sử dụng" | "nghiên cứu" | "phát động" | "tích hợp" | "kết nối" | "cung cấp")
    )
}
