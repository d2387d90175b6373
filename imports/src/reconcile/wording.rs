//! Understands one wording: its concepts in order, which of them belong to a purpose, and its facts.
//!
//! Text in, [`Wording`] out. Knows no other wording; what two of them share is for [`super::compare`].

use super::clauses::works;
use super::concepts::{Class, ConceptId};
use super::facts::Fact;
use super::normalize::{Syllable, syllables};
use super::reader::Reader;
use super::token::Token;

/// A wording as it is compared.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Wording {
    /// Its concepts, each once, in order of their first place. Words that say nothing are not among them.
    pub(super) tokens: Vec<Token>,
    /// Its concepts in order as often as they are said, actions and offices left out.
    pub(super) sequence: Vec<ConceptId>,
    /// All that it says in order: concepts that tell, and the words of the others as they are spelt.
    pub(super) spelt: Vec<ConceptId>,
    /// Its numbers, levels, ages, years.
    pub(super) facts: Vec<Fact>,
    /// Its clauses and the works that one puts beside each other, each read by itself; none where there is only one.
    pub(super) works: Vec<Wording>,
    /// The action that it begins with (`thu nhận`, `xây dựng`).
    pub(super) action: Option<ConceptId>,
    /// Whether it begins with how many there are of something (`số hồ sơ`).
    pub(super) counts_things: bool,
    /// Whether it begins with a plan for what it is about (`ban hành kế hoạch`), and does not do it yet.
    pub(super) plans: bool,
    /// The words in one spelling: two wordings with the same key say the same.
    pub(super) key: String,
}

/// Words that tell that what follows is counted.
const COUNTS: &[&str] = &["số", "số lượng", "tổng số"];

impl Wording {
    /// Reads a wording.
    pub(super) fn read(text: &str) -> Self {
        let syllables = syllables(text);
        let mut wording = Self::of(&syllables);
        let works = works(&syllables);
        if works.len() > 1 {
            wording.works = works.into_iter().map(Self::of).collect();
        }
        wording
    }

    fn of(syllables: &[Syllable]) -> Self {
        let reader = Reader::read(syllables);
        let key: Vec<&str> = syllables.iter().map(|it| it.text.as_str()).collect();
        let first = reader
            .tokens
            .iter()
            .find(|it| it.class != Class::Bodies)
            .filter(|it| matches!(it.class, Class::Verb | Class::Deed));
        let action = first.map(|it| it.concept);
        let key = key.join(" ");
        let before = |it: &Token| -> Vec<&str> {
            let before = syllables.iter().filter(|word| word.start < it.start);
            before.map(|it| it.text.as_str()).collect()
        };
        let is_count = |it: &Token| COUNTS.contains(&before(it).join(" ").as_str());
        let counts_things = reader.tokens.first().is_some_and(is_count);
        let plans = |it: &Token| before(it).windows(2).any(|it| it == ["kế", "hoạch"]);
        let plans = reader
            .tokens
            .iter()
            .find(|it| it.class.is_telling())
            .is_some_and(plans);
        Self {
            tokens: reader.tokens,
            sequence: reader.sequence,
            spelt: reader.spelt,
            facts: reader.facts,
            works: Vec::new(),
            action,
            counts_things,
            plans,
            key,
        }
    }

    /// The concepts that a row is looked up by: those that tell one row from another, or all where none does (`góp ý xây dựng,
    /// sửa đổi văn bản`).
    pub(super) fn known_by(&self) -> impl Iterator<Item = &Token> {
        let is_told = self.tokens.iter().any(|it| it.class.is_telling());
        self.tokens
            .iter()
            .filter(move |it| !is_told || it.class.is_telling())
    }

    /// How much the words tell that tell one row from another.
    pub(super) fn telling(&self) -> f64 {
        let telling = self.tokens.iter().filter(|it| it.class.is_telling());
        telling.map(Token::telling_weight).sum()
    }

    /// How many of its words the other wording lacks, other words for a concept that tells being the same.
    pub(super) fn n_left_out_by(&self, other: &Self) -> usize {
        let mut left = other.spelt.clone();
        let is_lacking = |it: &&ConceptId| match left.iter().position(|other| other == *it) {
            Some(place) => {
                left.swap_remove(place);
                false
            }
            None => true,
        };
        self.spelt.iter().filter(is_lacking).count()
    }

    /// How much the wording tells in all.
    pub(super) fn weight(&self) -> f64 {
        self.tokens.iter().map(|it| it.weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::Zone;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let wording = Wording::read(text);
        let names: Vec<&str> = wording
            .tokens
            .iter()
            .map(|it| it.concept.name().unwrap_or("?"))
            .collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn lead_in_words_say_nothing() {
        check(
            "Tỷ lệ thanh toán trực tuyến trong thực hiện DVC",
            &["thanh toán", "trực tuyến", "dịch vụ công"],
        );
        check(
            "Phối hợp triển khai việc thanh toán online khi thực hiện dịch vụ công (DVC)",
            &["thanh toán", "trực tuyến", "dịch vụ công"],
        );
    }

    #[test]
    fn a_row_that_tells_nothing_is_known_by_all_that_it_says() {
        let named = |text| Wording::read(text).known_by().count();
        assert_eq!(named("Góp ý xây dựng, sửa đổi các văn bản pháp lý"), 4);
        assert_eq!(named("Góp ý dự thảo Luật Cư trú"), 1);
    }

    #[test]
    fn whoever_does_it_may_stand_first() {
        let named = "Sở Y tế hướng dẫn bệnh viện số hóa hồ sơ";
        check(
            named,
            &[
                "sở ngành địa phương",
                "tuyên truyền",
                "bệnh viện",
                "số hóa",
                "hồ sơ",
            ],
        );
        check("Thuế nộp trực tuyến", &["thuế", "nộp", "trực tuyến"]);
        check(
            "Thuế tỉnh tiếp nhận hồ sơ trực tuyến",
            &["sở ngành địa phương", "nộp", "trực tuyến"],
        );
        // Of whom it is said tells.
        check("Cán bộ ngành y tế", &["cán bộ", "ngành", "y tế"]);
    }

    #[test]
    fn a_thing_named_again_in_short_is_no_other() {
        check(
            "Danh mục trường thông tin, trường tham chiếu",
            &["danh mục", "trường thông tin", "dữ liệu tham chiếu"],
        );
        check("Danh mục của trường", &["danh mục", "trường học"]);
        check("Dữ liệu gốc chi tiết tới từng trường", &["dữ liệu gốc"]);
    }

    #[test]
    fn what_any_plan_has_says_nothing() {
        check(
            "Tuyên truyền sâu rộng cuộc thi nhằm khơi dậy tinh thần đổi mới sáng tạo trong tình hình mới",
            &["tuyên truyền", "cuộc thi", "đổi mới sáng tạo"],
        );
        check("Trả kết quả tận tay người dân", &["trả", "người dân"]);
        check(
            "Cấp căn cước lưu động, trả tận nhà",
            &["cấp", "căn cước", "?", "?", "trả", "?", "nhà ở"],
        );
    }

    #[test]
    fn what_good_comes_of_it_tells_no_rows_apart() {
        check(
            "Triển khai hệ thống camera, góp phần giữ bình yên cho người cao tuổi và bản làng",
            &["camera"],
        );
        check("Camera cho người cao tuổi", &["camera", "người cao tuổi"]);
    }

    #[test]
    fn diligence_is_not_how_often_a_thing_is_used() {
        check("Thường xuyên rà soát danh mục", &["rà soát", "danh mục"]);
        check(
            "Tài khoản hoạt động thường xuyên",
            &["tài khoản", "hoạt động", "thường xuyên"],
        );
        check(
            "Người dân thường xuyên sử dụng tài khoản",
            &["người dân", "thường xuyên", "sử dụng", "tài khoản"],
        );
    }

    #[test]
    fn what_people_do_is_no_lead_in() {
        check(
            "Doanh nghiệp tham gia sàn thương mại điện tử",
            &["doanh nghiệp", "tham gia", "sàn thương mại điện tử"],
        );
        check("Tham gia sàn thương mại điện tử", &["sàn thương mại điện tử"]);
        check("Cán bộ hoàn thành tập huấn", &["cán bộ", "tập huấn"]);
    }

    #[test]
    fn a_plan_for_a_thing_is_not_the_thing() {
        let plans = |text| Wording::read(text).plans;
        assert!(plans(
            "Trình UBND thành phố ban hành Kế hoạch triển khai Hệ thống camera"
        ));
        assert!(!plans("Triển khai Hệ thống camera"));
        assert!(!plans("Triển khai Hệ thống camera theo Kế hoạch của UBND tỉnh"));
    }

    #[test]
    fn what_is_asked_to_be_amended_is_no_complaint() {
        check("Kiến nghị những điểm cần điều chỉnh", &["sửa đổi"]);
        check("Kiến nghị của người dân", &["phản ánh", "người dân"]);
    }

    #[test]
    fn a_plan_speaks_of_its_own_province() {
        check("Camera tại Lào Cai", &["camera"]);
        check("Camera tại Hòa Vang", &["camera", "?", "?"]);
    }

    #[test]
    fn letters_are_no_actions() {
        // `kiến nghị sửa` begins with the same letters.
        check("Tập huấn KNS", &["tập huấn", "kỹ năng số"]);
    }

    #[test]
    fn wherever_they_live_is_no_place() {
        check("Nộp hồ sơ tại bất cứ xã, phường nào", &["nộp", "phi địa giới"]);
        check("Hồ sơ của xã, phường", &["hồ sơ", "xã phường"]);
    }

    #[test]
    fn the_rest_of_a_thing_is_a_part_of_it() {
        check("Cơ sở dữ liệu còn lại", &["cơ sở dữ liệu", "còn lại"]);
    }

    #[test]
    fn what_is_not_counted_is_not_what_is_meant() {
        check(
            "Hồ sơ (không bao gồm hồ sơ miễn phí)",
            &["hồ sơ", "không", "?", "?"],
        );
        check("Hồ sơ (bao gồm hồ sơ miễn phí)", &["hồ sơ", "miễn phí"]);
    }

    #[test]
    fn organising_is_no_organisation() {
        check("Tổ chức khóa học", &["khóa học"]);
        check("cá nhân, tổ chức khác", &["người dân", "tổ chức"]);
    }

    #[track_caller]
    fn check_zones(text: &str, expected: &[Zone]) {
        let wording = Wording::read(text);
        let zones: Vec<Zone> = wording.tokens.iter().map(|it| it.zone).collect();
        assert_eq!(zones, expected, "{wording:#?}");
    }

    #[test]
    fn a_purpose_is_the_tail() {
        check_zones(
            "Kết nối thông tin phục vụ chi trả",
            &[Zone::Core, Zone::Core, Zone::Tail],
        );
    }

    #[test]
    fn a_purpose_may_stand_first() {
        check_zones(
            "Để chi trả nhanh, kết nối thông tin",
            &[Zone::Tail, Zone::Core, Zone::Core],
        );
        check_zones("Để chi trả nhanh", &[Zone::Core]);
        // How it does good, in words of no table, narrows nothing; and people may be several.
        check(
            "Để người dân, doanh nghiệp lơi tay, kết nối thông tin",
            &["người dân", "doanh nghiệp", "kết nối", "thông tin"],
        );
        check("Kết nối thông tin lơi tay", &["kết nối", "thông tin", "?", "?"]);
    }
}
