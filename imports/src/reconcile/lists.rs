//! Tells rows that keep only some points of the list that another row begins with (`dự báo dân số` beside `dự báo dân số, di
//! cư, nhu cầu dịch vụ`).
//!
//! Terse rows leave points out too: most often the later ones of a short list. Who keeps a later point and drops the first, or
//! keeps few of many, means a part.

use super::align::{Paired, Said};
use super::concepts::{Class, are_near, goes_without_saying};
use super::part_of::{SAID, is_noun, share};
use super::token::{Token, Zone};

/// Whether the part says nothing but what the whole says, and only some points of its list.
pub(super) fn keeps_some(whole: &Paired<'_>, part: &Paired<'_>) -> bool {
    /// A row that says more of the other leaves out too little to be a part.
    const MOST: f64 = 0.85;
    share(part, |it| is_noun(it) && !it.is_general) >= SAID
        && share(whole, is_noun) <= MOST
        && (List::of(whole).is_shortened() || is_one_example(whole))
}

/// The list of things that a wording begins with.
#[derive(Default)]
struct List<'a> {
    points: Vec<&'a Said<'a>>,
    /// Whether its first point names nothing else: the list then is what the row is about.
    is_alone: bool,
}

impl<'a> List<'a> {
    fn of(side: &'a Paired<'_>) -> Self {
        let mut list = Self::default();
        let mut next: Option<u16> = None;
        for point in side
            .said
            .chunk_by(|one, other| one.token.point == other.token.point)
        {
            let Some(number) = point.first().and_then(|it| it.token.point) else {
                break;
            };
            let follows = next == Some(number) && !list.points.is_empty();
            match named_first(point).filter(|_| follows) {
                Some(named) => list.points.push(named),
                None if list.is_open() => list = Self::begin(point),
                None => break,
            }
            next = number.checked_add(1);
        }
        list
    }

    /// Whether the list may begin anew: nothing that tells has been named.
    fn is_open(&self) -> bool {
        match self.points.as_slice() {
            [] => true,
            [only] => only.token.class == Class::Light,
            _ => false,
        }
    }

    /// A list of which the first point is the last thing named between two commas; a light one counts where light words in
    /// one phrase are all that stand there. What ends with an action begins a list of actions (`kết quả cắt giảm, đơn giản
    /// hóa hồ sơ`).
    fn begin(point: &'a [Said<'a>]) -> Self {
        let ends_with_action = point
            .last()
            .is_some_and(|it| matches!(it.token.class, Class::Verb | Class::Deed));
        if ends_with_action {
            return Self::default();
        }
        let things: Vec<&Said<'_>> = point.iter().filter(|it| it.token.is_thing()).collect();
        let light: Vec<&Said<'_>> = point.iter().filter(|it| it.token.class == Class::Light).collect();
        let is_phrase = light
            .windows(2)
            .all(|it| matches!(it, [one, other] if adjoins(one.token.end, other.token)));
        let first = things.last().or(light.last().filter(|_| is_phrase));
        Self {
            points: first.copied().into_iter().collect(),
            is_alone: things.len() <= 1,
        }
    }

    /// Whether the other side keeps a point and drops as many: of a list that the row is about at least two, or the first.
    fn is_shortened(&self) -> bool {
        const FEWEST: usize = 2;
        let kept: Vec<&&Said<'_>> = self.points.iter().filter(|it| !it.is_unsaid()).collect();
        let is_like = |it: &Said<'_>, kept: &Said<'_>| {
            let (it, kept) = (it.token.concept, kept.token.concept);
            are_near(it, kept) > 0.0 || goes_without_saying(it, kept)
        };
        let is_dropped = |it: &&&Said<'_>| it.is_unsaid() && !kept.iter().any(|kept| is_like(it, kept));
        let n_dropped = self.points.iter().filter(is_dropped).count();
        let drops_first = self.points.first().filter(is_dropped).is_some();
        !kept.is_empty() && n_dropped >= kept.len() && (drops_first || self.is_alone && n_dropped >= FEWEST)
    }
}

/// The thing that a point begins with.
fn named_first<'a>(point: &'a [Said<'a>]) -> Option<&'a Said<'a>> {
    let mut light: Option<&Said<'_>> = None;
    let mut end: Option<u32> = None;
    for it in point {
        if end.is_some_and(|end| !adjoins(end, it.token)) {
            break;
        }
        match it.token.class {
            _ if it.token.is_thing() => return Some(it),
            Class::Light => light = light.or(Some(it)),
            Class::Verb | Class::Deed if light.is_none() => continue,
            Class::Verb | Class::Deed | Class::Modifier => {}
            _ => break,
        }
        end = Some(it.token.end);
    }
    light
}

/// Whether no word stands between.
fn adjoins(end: u32, next: &Token) -> bool {
    next.start <= end.saturating_add(1)
}

/// Whether the part is about one of several people or organisations that the whole names by the way.
fn is_one_example(whole: &Paired<'_>) -> bool {
    let is_whom = |it: &Token| matches!(it.class, Class::Who | Class::Bodies) && !it.is_general;
    let named = whole
        .said
        .iter()
        .filter(|it| is_whom(it.token) && it.token.zone == Zone::Tail);
    let (dropped, kept): (Vec<&Said<'_>>, Vec<&Said<'_>>) = named.partition(|it| it.is_unsaid());
    let is_about = |it: &Said<'_>| {
        let theirs = it.counterpart.map(|it| it.1);
        it.nearness >= 1.0 && theirs.is_some_and(|it| it.zone == Zone::Core && it.class == Class::Who)
    };
    !dropped.is_empty() && matches!(kept.as_slice(), [only] if is_about(only))
}

#[cfg(test)]
mod tests {
    use super::super::align::Pairing;
    use super::super::wording::Wording;
    use super::*;

    #[track_caller]
    fn check(whole: &str, part: &str, expected: bool) {
        let (whole, part) = (Wording::read(whole), Wording::read(part));
        let pairing = Pairing::of(&whole, &part);
        assert_eq!(keeps_some(&pairing.one, &pairing.other), expected);
    }

    #[test]
    fn few_of_many_points_are_a_part() {
        let whole = "Triển khai các mô hình dự báo biến động dân số, di cư, nhu cầu dịch vụ công dựa trên dữ liệu thực tế";
        check(whole, "Triển khai mô hình dự báo biến động dân số", true);
        check(whole, "Triển khai mô hình dự báo nhu cầu dịch vụ công", true);
        check(
            whole,
            "Dự báo biến động dân số, di cư dựa trên dữ liệu thực tế",
            false,
        );
        check(whole, "Triển khai mô hình dự báo dựa trên dữ liệu thực tế", false);
    }

    #[test]
    fn a_later_point_alone_is_a_part_and_the_first_a_terse_row() {
        let whole = "Đồng bộ dữ liệu thất nghiệp, dữ liệu việc làm về hệ thống cơ sở dữ liệu dân cư";
        check(whole, "Đồng bộ dữ liệu việc làm về hệ thống CSDL dân cư", true);
        check(
            "Trung tâm giám sát an ninh mạng, an ninh dữ liệu",
            "Trung tâm giám sát an ninh mạng",
            false,
        );
    }

    #[test]
    fn what_something_is_done_with_is_no_list_of_works() {
        check(
            "Xác thực thông tin thuê bao di động với dữ liệu dân cư, căn cước, tài khoản định danh",
            "Xác thực thuê bao di động với dữ liệu dân cư",
            false,
        );
        check(
            "Triển khai Trạm công dân số tại nơi công cộng, cơ quan hành chính, trung tâm dịch vụ",
            "Triển khai Trạm công dân số",
            false,
        );
    }

    #[test]
    fn what_is_done_to_one_thing_is_no_list_of_things() {
        check(
            "Cung cấp số liệu về kết quả cắt giảm, đơn giản hóa hồ sơ cho cơ quan báo chí",
            "Cung cấp số liệu cắt giảm, đơn giản hóa hồ sơ cho cơ quan báo chí",
            false,
        );
    }

    #[test]
    fn one_of_those_named_by_the_way_is_a_part() {
        let whole = "Tích hợp đăng nhập tài khoản định danh, đặc biệt tài khoản định danh tổ chức, người nước ngoài phục vụ DVC";
        check(
            whole,
            "Tích hợp đăng nhập tài khoản định danh tổ chức phục vụ DVC",
            true,
        );
        check(whole, "Tích hợp đăng nhập tài khoản định danh phục vụ DVC", false);
    }
}
