//! What follows the name of an office and tells where it stands: `tỉnh Lào Cai`, `khu vực 9`, `các xã, phường, đặc khu`.

use std::sync::LazyLock;

use crate::lexicon::agency_type::Level;
use crate::lexicon::agency_words::HEADS;
use crate::lexicon::province::{FORMER_PROVINCES, PROVINCES, ProvinceKind};
use crate::text::fold;
use crate::values::agency::known::{edit_distance, match_exact};
use crate::values::agency::words::Words;

/// The level that a tail tells, and the position after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tail {
    pub(super) level: Option<Level>,
    pub(super) end: usize,
}

/// Reads all that tells the place after a name.
pub(super) fn read_tail(words: &Words<'_>, at: usize) -> Tail {
    let mut tail = Tail { level: None, end: at };
    while let Some((level, end)) = read_part(words, tail.end) {
        // The nearest word tells most, except that `Việt Nam` gives way: `Ủy ban MTTQ Việt Nam tỉnh`.
        tail.level = match tail.level {
            None | Some(Level::Central) => level.or(tail.level),
            found => found,
        };
        tail.end = end;
    }
    tail
}

fn read_part(words: &Words<'_>, at: usize) -> Option<(Option<Level>, usize)> {
    // `VP UBND tỉnh` on one line, `Ủy ban Mặt trận Tổ quốc` on the next.
    let next = at.saturating_add(1);
    let is_parted = words.begins_line(next) && words.folded(next) == "uy";
    let phrase = |phrases: &[&str], level: Option<Level>| {
        let end = words.after_any(at, phrases).filter(|_| !is_parted);
        end.map(|end| (level, end))
    };
    phrase(&["viet nam", "vn", "trung uong", "tw"], Some(Level::Central))
        .or_else(|| {
            phrase(
                &[
                    "cap tinh",
                    "cap thanh pho",
                    "tinh uy",
                    "thanh uy",
                    "cac tinh",
                    "cua tinh",
                    "cua thanh pho",
                ],
                Some(Level::Province),
            )
        })
        .or_else(|| {
            phrase(
                &["cac dia phuong", "dia phuong", "cap co so", "co so", "cap thon"],
                Some(Level::Commune),
            )
        })
        .or_else(|| {
            phrase(
                &["cua chinh phu", "chinh phu", "cp", "/ cp", "/ chinh phu"],
                Some(Level::Central),
            )
        })
        .or_else(|| phrase(&["cap huyen"], Some(Level::District)))
        .or_else(|| {
            phrase(
                &[
                    "cac don vi , dia phuong",
                    "chi nhanh",
                    "co lien quan",
                    "lien quan",
                    "cac cap",
                    "hai cap",
                    "2 cap",
                ],
                None,
            )
        })
        .or_else(|| read_branch(words, at))
        .or_else(|| read_region(words, at))
        .or_else(|| read_units(words, at))
        .or_else(|| read_province(words, at))
        .or_else(|| read_grounds(words, at))
        .or_else(|| {
            let at = at.saturating_add(usize::from(words.is_sign(at, &["-", "–"])));
            after_province_name(words, at).map(|end| (Some(Level::Province), end))
        })
}

/// ` - Chi nhánh` before a place, and a dash before a region.
fn read_branch(words: &Words<'_>, at: usize) -> Option<(Option<Level>, usize)> {
    if words
        .after_any(at, &["- khu vuc", "– khu vuc", "- kv", "– kv"])
        .is_some()
    {
        return read_region(words, at.saturating_add(1));
    }
    let end = words.after_any(at, &["- chi nhanh", "– chi nhanh"])?;
    let place = read_region(words, end).or_else(|| read_province(words, end));
    place.or_else(|| after_province_name(words, end).map(|end| (Some(Level::Province), end)))
}

/// `khu vực 9`, `Khu vực IV`, `KV 9`.
fn read_region(words: &Words<'_>, at: usize) -> Option<(Option<Level>, usize)> {
    // `Thuế cơ sở 1`.
    let follows_base = words.is_number(at) && at.checked_sub(1).is_some_and(|it| words.folded(it) == "so");
    if follows_base {
        return Some((None, at.saturating_add(1)));
    }
    let end = words.after_any(at, &["khu vuc", "cac khu vuc", "kv", "so"])?;
    let is_roman = words
        .get(end)
        .is_some_and(|it| it.text.chars().all(|it| matches!(it, 'I' | 'V' | 'X')));
    if words.is_number(end) || is_roman {
        let end = end.saturating_add(1);
        // `Tòa án nhân dân khu vực 1 - Huế`.
        let place = if words.is_sign(end, &["-", "–"]) {
            after_province_name(words, end.saturating_add(1))
        } else {
            None
        };
        return Some((Some(Level::Region), place.unwrap_or(end)));
    }
    matches!(words.folded(at), "khu" | "cac").then_some((Some(Level::Region), end))
}

/// `các xã, phường, đặc khu`, `xã/phường`, `phường Thuận Hóa`, `các huyện, thị xã, thành phố`.
fn read_units(words: &Words<'_>, at: usize) -> Option<(Option<Level>, usize)> {
    const COMMUNES: &[&str] = &["xã", "phường", "đặc khu", "thị trấn"];
    const DISTRICTS: &[&str] = &["huyện", "quận", "thị xã"];
    let is_plural = words.folded(at) == "cac";
    let has_lead = is_plural || words.folded(at) == "cap";
    let first = at.saturating_add(usize::from(has_lead));
    // `UBND 129 xã, phường`.
    let first = first.saturating_add(usize::from(words.is_number(first)));
    let after_unit = |at: usize| {
        let commune = words.after_marked(at, COMMUNES).map(|end| (Level::Commune, end));
        let district = || {
            words
                .after_marked(at, DISTRICTS)
                .map(|end| (Level::District, end))
        };
        // `Phòng Văn hóa - Xã hội` tells no commune, `UBND xã` before `Hội Nông dân` does.
        let is_society = |end: usize| {
            words.folded(end) == "hoi"
                && !words.begins_line(end)
                && words.is_capital(end) <= words.is_capital(end.saturating_sub(1))
        };
        commune.or_else(district).filter(|(_, end)| !is_society(*end))
    };
    let (level, mut end) = after_unit(first)?;
    loop {
        let mut next = end;
        while words.is_sign(next, &[",", "/", "-", "–"]) || matches!(words.folded(next), "va") {
            next = next.saturating_add(1);
        }
        next = words.after_phrase(next, "cac").unwrap_or(next);
        let city = || {
            words
                .after_phrase(next, "thanh pho")
                .filter(|_| is_plural)
                .map(|end| (level, end))
        };
        let slip = || after_slip(words, next).map(|end| (level, end));
        match after_unit(next).or_else(city).or_else(slip) {
            Some((_, after)) if next > end => end = after,
            _ => break,
        }
    }
    // `phường Hội An`: what stands after one commune is its name, whatever other names begin with.
    let names_one = !has_lead && !words.begins_line(end) && match_exact(words, end).is_none();
    let is_head = words.is_capital(end) && words.after_marked(end, HEADS) == Some(end.saturating_add(1));
    let name = end.saturating_add(usize::from(
        names_one && is_head && words.is_capital(end.saturating_add(1)),
    ));
    Some((Some(level), after_name(words, name)))
}

/// `xã, phưòng`, `xã, pưhờng`: the second of two units with a letter or a mark wrong, and nothing behind it.
fn after_slip(words: &Words<'_>, at: usize) -> Option<usize> {
    let end = at.saturating_add(1);
    let is_last = !words.is_word(end) || words.begins_line(end);
    let is_near = words.is_word(at) && edit_distance(words.folded(at), "phuong", 1).is_some();
    (is_last && is_near && !words.is_capital(at)).then_some(end)
}

/// `tỉnh`, `thành phố Huế`, `TP. Huế`, `tỉnh, thành phố`.
fn read_province(words: &Words<'_>, at: usize) -> Option<(Option<Level>, usize)> {
    const KINDS: &[&str] = &["tinh", "thanh pho", "tp", "t . p"];
    let mut end = words.after_any(at, KINDS)?;
    // `BHXH tỉnh` on one line, `Tỉnh đoàn` on the next.
    if words.begins_line(at) && words.folded(end) == "doan" {
        return None;
    }
    // `tỉnh, thành phố`, but not `tỉnh, Tỉnh Đoàn`.
    let names_both = words
        .after_any(end.saturating_add(1), KINDS)
        .is_some_and(|it| !matches!(words.folded(it), "doan" | "uy"));
    if (words.is_sign(end, &["."]) && words.folded(at) == "tp")
        || (words.is_sign(end, &["/", ","]) && names_both)
    {
        let next = end.saturating_add(1);
        end = words
            .after_any(next, KINDS)
            .unwrap_or(if words.is_capital(next) { next } else { end });
    }
    let named = after_province_name(words, end).unwrap_or_else(|| after_name(words, end));
    // Only six cities stand under the state; another one is a district's.
    let is_district =
        words.folded(end.saturating_sub(1)) != "tinh" && named > end && after_city(words, end).is_none();
    Some((
        Some(if is_district {
            Level::District
        } else {
            Level::Province
        }),
        named,
    ))
}

/// `trên địa bàn tỉnh`, `thuộc tỉnh`.
fn read_grounds(words: &Words<'_>, at: usize) -> Option<(Option<Level>, usize)> {
    let end = words.after_any(at, &["tren dia ban", "thuoc dia ban", "thuoc", "o", "tai"])?;
    match read_province(words, end).or_else(|| read_units(words, end)) {
        Some((_, end)) => Some((None, end)),
        None => words.after_any(at, &["tren dia ban"]).map(|end| (None, end)),
    }
}

/// The position after a proper name: up to four capitalised words that begin no agency.
pub(super) fn after_name(words: &Words<'_>, at: usize) -> usize {
    let mut end = at;
    while end.saturating_sub(at) < 4
        && words.is_word(end)
        && words.is_capital(end)
        && !words.begins_line(end)
        && (words.after_marked(end, HEADS).is_none() || (end > at && ends_name(words, end)))
        && match_exact(words, end).is_none()
    {
        end = end.saturating_add(1);
    }
    // `xã A Lưới 1`.
    let is_numbered = end > at && words.is_number(end) && !words.is_sign(end.saturating_add(1), &[".", ")"]);
    end.saturating_add(usize::from(is_numbered))
}

/// Whether no name goes on after a word: `Hội` ends `xã Tân Hội`, and begins `Hội Nông dân`.
fn ends_name(words: &Words<'_>, at: usize) -> bool {
    let next = at.saturating_add(1);
    !words.is_word(next) || words.begins_line(next) || words.folded(next) == "va"
}

/// The position after the name of a province, old or new, `Thừa Thiên - Huế` included.
pub(super) fn after_province_name(words: &Words<'_>, at: usize) -> Option<usize> {
    if !words.is_capital(at) || words.begins_line(at) {
        return None;
    }
    PROVINCE_WORDS
        .iter()
        .filter_map(|name| {
            let mut end = at;
            for word in name {
                while end > at && words.is_sign(end, &["-", "–"]) {
                    end = end.saturating_add(1);
                }
                if words.folded(end) != word {
                    return None;
                }
                end = end.saturating_add(1);
            }
            Some(end)
        })
        .max()
}

/// The position after the name of a city under the state.
fn after_city(words: &Words<'_>, at: usize) -> Option<usize> {
    let cities = PROVINCES
        .iter()
        .filter(|it| it.kind == ProvinceKind::City)
        .map(|it| it.name);
    cities
        .chain(["HCM"])
        .find_map(|it| words.after_phrase(at, &fold(it)))
}

/// The folded words of every province's name, old and new.
static PROVINCE_WORDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let now = PROVINCES.iter().map(|it| it.name);
    let former = FORMER_PROVINCES.iter().map(|it| it.name);
    let mut names: Vec<Vec<String>> = now
        .chain(former)
        .chain(["Hồ Chí Minh", "HCM"])
        .map(|it| {
            fold(it)
                .split([' ', '-', '–'])
                .filter(|it| !it.is_empty())
                .map(str::to_owned)
                .collect()
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
});
