//! Turns evidence into the chance that two rows are the same, and says which chance is enough.
//!
//! The weights are those of a logistic regression over the pairs of the labelled appendices (`tests/labels`), the bias of
//! indicators being that of pairs in which no fact and no other word casts doubt; the thresholds stand where no wrong
//! pair of them lies above, with a margin.

use super::compare::Comparison;
use super::evidence::Evidence;
use crate::reading::AppendixKind;

/// From this chance on a pair without a rival is MATCHED.
pub(super) const CERTAIN: f64 = 0.60;

/// From this chance on a pair is MATCHED that says nothing else and stands in the same place of both appendices.
pub(super) const CERTAIN_IN_PLACE: f64 = 0.25;

/// From this chance on a pair is SUGGESTED.
pub(super) const WORTH_ASKING: f64 = 0.02;

/// The log odds at least of a pair of which one says the same in fewer words. It stays below certainty by more than the
/// margin, so that it never is a rival of a certain pair.
pub(super) const SHORTENED: f64 = -1.2;

/// The log odds at least of a pair of which one is all said by the other: worth asking.
pub(super) const ALL_SAID: f64 = -3.0;

/// From this weight on known things in each other's place keep a pair from being certain, however much else is shared.
const CLASH: f64 = 0.5;

/// From this weight on words that narrow an indicator do so too.
const NARROWING: f64 = 0.9;

/// From this weight on words of any kind in each other's place do so too.
const REPLACED: f64 = 0.5;

/// Up to this share of what both say words of no table are little.
const UNTOLD: f64 = 0.12;

/// From this share of what both say on an app or a way that only one names does so too: little is said beside it.
const CHANNEL: f64 = 0.33;

/// And from this share of the words that both say on things that only one names.
const THINGS: f64 = 0.6;

/// From this weight on people, places and ways that only one task names do so.
const WHOM: f64 = 0.9;

/// A task of which both say this much is known by it, whatever is done first: `công bố` or `rà soát, đề xuất`.
const TELLS_WHATEVER_IS_DONE: f64 = 3.0;

/// The log odds at which such a pair is asked about.
const IN_DOUBT: f64 = -1.7;

/// How much of what lies above that still counts, so that the likelier of two such pairs stands first.
const STILL_TOLD: f64 = 0.05;

/// How far in log odds a certain pair must lie above its nearest rival.
pub(super) const MARGIN: f64 = 1.0;

/// The weights of one kind of row.
struct Weights {
    bias: f64,
    likeness: f64,
    core: f64,
    head_lost: f64,
    told: f64,
    replaced: f64,
    added: f64,
    keys: f64,
    narrowed: f64,
    lone_fact: f64,
    actions_replaced: f64,
    section: f64,
    output: f64,
}

const INDICATORS: Weights = Weights {
    bias: -5.4,
    likeness: 3.0,
    core: 1.1,
    head_lost: -0.2,
    told: 4.4,
    replaced: -4.6,
    added: -2.5,
    keys: -0.2,
    narrowed: -1.6,
    lone_fact: -1.0,
    actions_replaced: -0.8,
    section: 1.6,
    output: 0.0,
};

const TASKS: Weights = Weights {
    bias: -6.2,
    likeness: 2.0,
    core: 0.7,
    head_lost: 0.0,
    told: 4.4,
    replaced: -3.6,
    added: -0.2,
    keys: -1.1,
    narrowed: -0.3,
    lone_fact: -0.3,
    actions_replaced: -1.1,
    section: 2.2,
    output: 0.6,
};

/// The log odds that the two rows are the same; minus infinity where a fact forbids it.
pub(super) fn log_odds(kind: AppendixKind, evidence: &Evidence) -> f64 {
    const LITERAL: f64 = 9.0;
    let names = &evidence.names;
    if !names.conflicts.is_empty() || names.shared <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if evidence.is_literal {
        return LITERAL;
    }
    let weights = match kind {
        AppendixKind::Indicators => &INDICATORS,
        AppendixKind::Tasks => &TASKS,
    };
    let log_odds = weights.bias
        + weights.likeness * likeness(names)
        + weights.core * names.core
        + weights.head_lost * f64::from(names.n_heads_lost)
        + weights.told * names.shared.max(0.2).ln()
        + weights.replaced * names.replaced
        + weights.added * names.added
        + weights.keys * names.keys
        + weights.actions_replaced * names.actions_replaced
        + weights.narrowed * names.narrowed
        + weights.lone_fact * f64::from(names.n_lone_facts)
        + weights.section * balance(evidence.section)
        + weights.output * balance(evidence.output);
    let is_doubtful = evidence.is_counted_otherwise || is_doubtful(kind, names);
    if is_doubtful && log_odds > IN_DOUBT {
        IN_DOUBT + STILL_TOLD * (log_odds - IN_DOUBT)
    } else {
        log_odds
    }
}

/// Whether a pair cannot be certain however much else is shared.
fn is_doubtful(kind: AppendixKind, names: &Comparison) -> bool {
    match kind {
        _ if is_set_apart(names) => true,
        AppendixKind::Indicators => {
            is_other_or_narrower(names) || names.begins_otherwise || names.measures_otherwise
        }
        AppendixKind::Tasks => {
            names.clash >= CLASH
                || names.unknown_instead >= CLASH
                || names.n_lone_facts > 0
                || names.whom >= WHOM && says_the_same_but_for_whom(names)
                || names.does_otherwise && names.shared < TELLS_WHATEVER_IS_DONE
        }
    }
}

/// Whether one says all that the other says and words more that the programme does not know, or a work of its own (`tập
/// huấn`), or names another field of work: a row that means something of its own beside what all plans have.
pub(super) fn is_set_apart(names: &Comparison) -> bool {
    names.says_more.unknown > 0.0 || names.says_more.works > 0.0 || names.apart > 0.0
}

/// Whether nearly nothing else tells the two apart than people, places and ways that one names.
fn says_the_same_but_for_whom(names: &Comparison) -> bool {
    const NEARLY_NOTHING: f64 = 0.15;
    let apart = names.replaced + names.added + names.tails + names.actions + names.actions_replaced;
    apart - names.whom <= NEARLY_NOTHING * names.shared
}

/// Whether known things stand in each other's place, something else is done, or one speaks of something narrower than the
/// other: names an app, say, where the other names none and little beside it.
fn is_other_or_narrower(names: &Comparison) -> bool {
    // Among much that is the same a few words of no table change little; known words that narrow always do.
    let little = UNTOLD * names.shared;
    names.clash >= CLASH
        || names.does_otherwise
        || names.narrowing - names.unknown >= NARROWING
        || names.narrowing >= NARROWING.max(little)
        || names.replaced >= REPLACED.max(little)
        || names.channels >= CHANNEL * names.shared
        || names.things >= THINGS * names.shared_words
        || names.n_lone_facts > 0
}

/// Whether two rows say the same thing, only with fewer words in common than certainty asks for: what stands in the same
/// place may be joined then.
pub(super) fn says_nothing_else(names: &Comparison) -> bool {
    let does_more = names.has_lone_deed && names.actions_replaced > 0.0;
    !is_other_or_narrower(names) && !does_more
}

/// Share of what both say in all that is said: what one puts in place of another counts twice, an addition less, purposes
/// and actions least.
fn likeness(names: &Comparison) -> f64 {
    let unlike = 2.0 * names.replaced
        + 0.6 * names.added
        + 0.3 * names.tails
        + 0.25 * (names.actions + 2.0 * names.actions_replaced);
    names.shared / (names.shared + unlike)
}

/// A share as evidence for (1) or against (-1); nothing where it is not known.
fn balance(share: Option<f64>) -> f64 {
    share.map_or(0.0, |it| 2.0 * it - 1.0)
}

/// The chance that belongs to log odds.
pub(super) fn chance(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reconcile::align::Pairing;
    use crate::reconcile::wording::Wording;

    #[track_caller]
    fn check(kind: AppendixKind, one: &str, other: &str, expected: bool) {
        let (one, other) = (Wording::read(one), Wording::read(other));
        let names = Comparison::of(&Pairing::of(&one, &other));
        assert_eq!(is_doubtful(kind, &names), expected, "{names:?}");
    }

    #[test]
    fn a_way_that_only_one_names_casts_doubt_where_little_else_is_said() {
        let indicators = AppendixKind::Indicators;
        let short = "TTHC có kết quả giải quyết điện tử";
        let named = "TTHC có kết quả điện tử được tích hợp, đồng bộ lên VNeID";
        check(indicators, short, named, true);
        let long = "Mỗi người dân có một Sổ sức khỏe điện tử được theo dõi suốt vòng đời";
        check(indicators, long, &format!("{long} trên VNeID"), false);
    }

    #[test]
    fn things_that_only_one_names_cast_doubt_where_few_words_are_shared() {
        let short = "Tài khoản định danh mức 2";
        let through_banks = "Tài khoản định danh điện tử mức độ 2 được kích hoạt qua ngân hàng";
        check(AppendixKind::Indicators, short, through_banks, true);
        check(
            AppendixKind::Indicators,
            "Hồ sơ DVC trực tuyến",
            "DVC trực tuyến",
            false,
        );
    }

    #[test]
    fn other_things_at_the_beginning_cast_doubt_on_indicators() {
        let fields = "Ngành, lĩnh vực ứng dụng dữ liệu dân cư, căn cước, định danh";
        let science = "Nghiên cứu khoa học ứng dụng dữ liệu dân cư, căn cước, định danh";
        check(AppendixKind::Indicators, fields, science, true);
        check(
            AppendixKind::Indicators,
            fields,
            &fields.replace("Ngành, ", ""),
            false,
        );
    }

    #[test]
    fn other_people_ways_and_fields_behind_a_purpose_cast_doubt_too() {
        let indicators = AppendixKind::Indicators;
        let name = "Người dân có Sổ sức khỏe điện tử phục vụ khám chữa bệnh";
        for more in ["của hộ nghèo", "trên Zalo", "trong lĩnh vực đất đai"] {
            check(indicators, name, &format!("{name} {more}"), true);
        }
        check(indicators, name, &format!("{name} và chăm sóc sức khỏe"), false);
        let task = "Thu nhận hồ sơ cấp căn cước cho công dân trên địa bàn";
        check(AppendixKind::Tasks, task, &format!("{task} là hộ nghèo"), true);
        check(AppendixKind::Tasks, task, &format!("{task} dưới 14 tuổi"), true);
    }

    #[test]
    fn what_a_thing_is_used_for_casts_doubt() {
        let has = "Người dân có tài khoản định danh điện tử mức độ 2";
        let uses = "Người dân sử dụng tài khoản định danh điện tử mức độ 2 để mở thẻ ngân hàng";
        check(AppendixKind::Indicators, has, uses, true);
    }

    #[test]
    fn something_else_done_casts_doubt_on_tasks() {
        let publish = "Công bố kết quả cắt giảm TTHC";
        check(
            AppendixKind::Tasks,
            publish,
            "Lưu trữ điện tử kết quả giải quyết TTHC",
            true,
        );
        check(
            AppendixKind::Tasks,
            publish,
            "Công khai kết quả đơn giản hóa TTHC",
            false,
        );
        check(
            AppendixKind::Tasks,
            "Thanh tra công vụ, kiểm tra cán bộ, công chức trong giải quyết TTHC",
            "Thanh tra công vụ, kiểm tra cán bộ, công chức trong giờ làm việc",
            true,
        );
    }

    #[test]
    fn words_added_to_all_that_the_other_says_cast_doubt() {
        let name = "Tỷ lệ dân số được phủ sóng mạng di động 5G";
        for more in ["tại các đảo", "dưới 5 phút", "để vay vốn"] {
            let longer = format!("{name} {more}");
            check(AppendixKind::Indicators, name, &longer, true);
        }
        check(
            AppendixKind::Indicators,
            name,
            &format!("{name} trên địa bàn tỉnh"),
            false,
        );
        let task = "Triển khai Dashboard đo lường mức độ phát triển công dân số";
        for more in ["trong mùa mưa bão", "phục vụ tuyển sinh"] {
            check(AppendixKind::Tasks, task, &format!("{task} {more}"), true);
        }
        check(AppendixKind::Tasks, task, &format!("Tập huấn {task}"), true);
        check(
            AppendixKind::Tasks,
            task,
            &format!("Phối hợp nghiên cứu {task}"),
            false,
        );
    }

    #[test]
    fn a_part_a_place_or_a_count_of_its_own_casts_doubt() {
        let name = "Tỷ lệ người dân được cấp căn cước có tài khoản định danh điện tử mức độ 2";
        let doubtful = |other: &str| check(AppendixKind::Indicators, name, other, true);
        doubtful(&format!("{name} còn hiệu lực"));
        doubtful(&name.replace("căn cước", "căn cước tại nhà"));
        doubtful(&name.replace("người dân", "người dân mới"));
        doubtful(&name.replace("Tỷ lệ", "Số lượt"));
        doubtful(&format!("Thí điểm {name}"));
        doubtful(&format!("Đánh giá {name}"));
        let pleased = "Người dân, doanh nghiệp hài lòng về dịch vụ công";
        check(
            AppendixKind::Indicators,
            pleased,
            &format!("Đánh giá mức độ {pleased}"),
            false,
        );
    }

    #[test]
    fn what_is_measured_casts_doubt_on_indicators() {
        let name = "Tài khoản hưởng an sinh xã hội được tích hợp trên VNeID";
        check(
            AppendixKind::Indicators,
            name,
            &format!("Kinh phí cho {name}"),
            true,
        );
        check(AppendixKind::Indicators, name, &format!("Số lượng {name}"), false);
    }
}
