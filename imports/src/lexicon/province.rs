//! The 34 provinces and the 63 names that were in use before July 2025: codes, kinds, names and abbreviations. No logic.
//!
//! Codes of the present are those of the administrative list in force since July 2025. Seven of them belonged to another
//! province before (15, 24, 44, 52, 80, 82, 91), so a former code says nothing without its date.

/// City under the central government, or province.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProvinceKind {
    /// Thành phố trực thuộc trung ương.
    City,
    /// Tỉnh.
    Province,
}

/// A province of today (tỉnh, thành phố trực thuộc trung ương).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Province {
    /// Official code (`46`).
    pub code: &'static str,
    /// City or province.
    pub kind: ProvinceKind,
    /// Name without its kind (`Huế`).
    pub name: &'static str,
    /// Name for addresses (`hue`).
    pub slug: &'static str,
    /// Other ways of writing it, abbreviations among them.
    pub abbreviations: &'static [&'static str],
}

/// A province as it was before the change that ended it; a province that lives on under its name is here too, with its old code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FormerProvince {
    /// Its code then.
    pub code: &'static str,
    /// Its kind then.
    pub kind: ProvinceKind,
    /// Its name then.
    pub name: &'static str,
    /// The last day on which name and code were in use, as `2025-06-30`.
    pub ended_on: &'static str,
    /// Code of the province it is a part of today.
    pub now: &'static str,
}

use ProvinceKind::{City, Province as Rural};

/// The 34 provinces, ordered by code.
pub const PROVINCES: &[Province] = &[
    now("01", City, "Hà Nội", "ha-noi", &["HN", "TPHN"]),
    now("04", Rural, "Cao Bằng", "cao-bang", &[]),
    now("08", Rural, "Tuyên Quang", "tuyen-quang", &[]),
    now("11", Rural, "Điện Biên", "dien-bien", &[]),
    now("12", Rural, "Lai Châu", "lai-chau", &[]),
    now("14", Rural, "Sơn La", "son-la", &[]),
    now("15", Rural, "Lào Cai", "lao-cai", &[]),
    now("19", Rural, "Thái Nguyên", "thai-nguyen", &[]),
    now("20", Rural, "Lạng Sơn", "lang-son", &[]),
    now("22", Rural, "Quảng Ninh", "quang-ninh", &[]),
    now("24", Rural, "Bắc Ninh", "bac-ninh", &[]),
    now("25", Rural, "Phú Thọ", "phu-tho", &[]),
    now("31", City, "Hải Phòng", "hai-phong", &["HP", "TPHP"]),
    now("33", Rural, "Hưng Yên", "hung-yen", &[]),
    now("37", Rural, "Ninh Bình", "ninh-binh", &[]),
    now("38", Rural, "Thanh Hóa", "thanh-hoa", &[]),
    now("40", Rural, "Nghệ An", "nghe-an", &[]),
    now("42", Rural, "Hà Tĩnh", "ha-tinh", &[]),
    now("44", Rural, "Quảng Trị", "quang-tri", &[]),
    now("46", City, "Huế", "hue", &["TPH"]),
    now("48", City, "Đà Nẵng", "da-nang", &["ĐN", "TPĐN"]),
    now("51", Rural, "Quảng Ngãi", "quang-ngai", &[]),
    now("52", Rural, "Gia Lai", "gia-lai", &[]),
    now("56", Rural, "Khánh Hòa", "khanh-hoa", &[]),
    now(
        "66",
        Rural,
        "Đắk Lắk",
        "dak-lak",
        &["Đăk Lăk", "Đắc Lắc", "Đăk Lắk", "Daklak"],
    ),
    now("68", Rural, "Lâm Đồng", "lam-dong", &[]),
    now("75", Rural, "Đồng Nai", "dong-nai", &[]),
    now(
        "79",
        City,
        "Hồ Chí Minh",
        "ho-chi-minh",
        &["HCM", "TPHCM", "TP HCM", "HCMC", "Sài Gòn", "tp-ho-chi-minh"],
    ),
    now("80", Rural, "Tây Ninh", "tay-ninh", &[]),
    now("82", Rural, "Đồng Tháp", "dong-thap", &[]),
    now("86", Rural, "Vĩnh Long", "vinh-long", &[]),
    now("91", Rural, "An Giang", "an-giang", &[]),
    now("92", City, "Cần Thơ", "can-tho", &["CT", "TPCT"]),
    now("96", Rural, "Cà Mau", "ca-mau", &[]),
];

/// The 63 provinces of before, ordered by their code then.
pub const FORMER_PROVINCES: &[FormerProvince] = &[
    merged("01", City, "Hà Nội", "01"),
    merged("02", Rural, "Hà Giang", "08"),
    merged("04", Rural, "Cao Bằng", "04"),
    merged("06", Rural, "Bắc Kạn", "19"),
    merged("08", Rural, "Tuyên Quang", "08"),
    merged("10", Rural, "Lào Cai", "15"),
    merged("11", Rural, "Điện Biên", "11"),
    merged("12", Rural, "Lai Châu", "12"),
    merged("14", Rural, "Sơn La", "14"),
    merged("15", Rural, "Yên Bái", "15"),
    merged("17", Rural, "Hòa Bình", "25"),
    merged("19", Rural, "Thái Nguyên", "19"),
    merged("20", Rural, "Lạng Sơn", "20"),
    merged("22", Rural, "Quảng Ninh", "22"),
    merged("24", Rural, "Bắc Giang", "24"),
    merged("25", Rural, "Phú Thọ", "25"),
    merged("26", Rural, "Vĩnh Phúc", "25"),
    merged("27", Rural, "Bắc Ninh", "24"),
    merged("30", Rural, "Hải Dương", "31"),
    merged("31", City, "Hải Phòng", "31"),
    merged("33", Rural, "Hưng Yên", "33"),
    merged("34", Rural, "Thái Bình", "33"),
    merged("35", Rural, "Hà Nam", "37"),
    merged("36", Rural, "Nam Định", "37"),
    merged("37", Rural, "Ninh Bình", "37"),
    merged("38", Rural, "Thanh Hóa", "38"),
    merged("40", Rural, "Nghệ An", "40"),
    merged("42", Rural, "Hà Tĩnh", "42"),
    merged("44", Rural, "Quảng Bình", "44"),
    merged("45", Rural, "Quảng Trị", "44"),
    FormerProvince {
        code: "46",
        kind: Rural,
        name: "Thừa Thiên Huế",
        ended_on: "2024-12-31",
        now: "46",
    },
    merged("48", City, "Đà Nẵng", "48"),
    merged("49", Rural, "Quảng Nam", "48"),
    merged("51", Rural, "Quảng Ngãi", "51"),
    merged("52", Rural, "Bình Định", "52"),
    merged("54", Rural, "Phú Yên", "66"),
    merged("56", Rural, "Khánh Hòa", "56"),
    merged("58", Rural, "Ninh Thuận", "56"),
    merged("60", Rural, "Bình Thuận", "68"),
    merged("62", Rural, "Kon Tum", "51"),
    merged("64", Rural, "Gia Lai", "52"),
    merged("66", Rural, "Đắk Lắk", "66"),
    merged("67", Rural, "Đắk Nông", "68"),
    merged("68", Rural, "Lâm Đồng", "68"),
    merged("70", Rural, "Bình Phước", "75"),
    merged("72", Rural, "Tây Ninh", "80"),
    merged("74", Rural, "Bình Dương", "79"),
    merged("75", Rural, "Đồng Nai", "75"),
    merged("77", Rural, "Bà Rịa - Vũng Tàu", "79"),
    merged("79", City, "Hồ Chí Minh", "79"),
    merged("80", Rural, "Long An", "80"),
    merged("82", Rural, "Tiền Giang", "82"),
    merged("83", Rural, "Bến Tre", "86"),
    merged("84", Rural, "Trà Vinh", "86"),
    merged("86", Rural, "Vĩnh Long", "86"),
    merged("87", Rural, "Đồng Tháp", "82"),
    merged("89", Rural, "An Giang", "91"),
    merged("91", Rural, "Kiên Giang", "91"),
    merged("92", City, "Cần Thơ", "92"),
    merged("93", Rural, "Hậu Giang", "92"),
    merged("94", Rural, "Sóc Trăng", "92"),
    merged("95", Rural, "Bạc Liêu", "96"),
    merged("96", Rural, "Cà Mau", "96"),
];

const fn now(
    code: &'static str,
    kind: ProvinceKind,
    name: &'static str,
    slug: &'static str,
    abbreviations: &'static [&'static str],
) -> Province {
    Province {
        code,
        kind,
        name,
        slug,
        abbreviations,
    }
}

const fn merged(
    code: &'static str,
    kind: ProvinceKind,
    name: &'static str,
    now: &'static str,
) -> FormerProvince {
    FormerProvince {
        code,
        kind,
        name,
        ended_on: "2025-06-30",
        now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn the_lists_are_whole_and_ordered() {
        assert_eq!(PROVINCES.len(), 34);
        assert_eq!(FORMER_PROVINCES.len(), 63);
        assert!(PROVINCES.windows(2).all(|it| it[0].code < it[1].code));
        assert!(FORMER_PROVINCES.windows(2).all(|it| it[0].code < it[1].code));
    }

    #[test]
    fn every_former_province_is_a_part_of_one_of_today() {
        for former in FORMER_PROVINCES {
            assert!(
                PROVINCES.iter().any(|it| it.code == former.now),
                "{}",
                former.name
            );
        }
        for province in PROVINCES {
            assert!(
                FORMER_PROVINCES.iter().any(|it| it.now == province.code),
                "{}",
                province.name
            );
        }
    }

    #[test]
    fn seven_codes_meant_another_province() {
        let changed: Vec<_> = FORMER_PROVINCES
            .iter()
            .filter(|former| {
                PROVINCES
                    .iter()
                    .any(|it| it.code == former.code && it.code != "46" && it.name != former.name)
            })
            .map(|it| it.code)
            .collect();
        assert_eq!(changed, ["15", "24", "44", "52", "80", "82", "91"]);
    }

    #[test]
    fn slugs_are_folded_names() {
        for province in PROVINCES {
            assert_eq!(province.slug, fold(province.name).replace(' ', "-"));
        }
    }
}
