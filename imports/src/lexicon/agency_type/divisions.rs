//! Boards of a council, divisions of a commune, and committees of several offices.

use super::AgencyTypeKind::{Government, TaskForce};
use super::{AgencyType, agency};

/// Boards and divisions.
pub(super) const TYPES: &[AgencyType] = &[
    agency(
        "ban-dan-toc-hdnd",
        "Ban Dân tộc Hội đồng nhân dân",
        "Ethnic Affairs Board of the People's Council",
        Government,
        &["Ban Dân tộc HĐND"],
    ),
    agency(
        "ban-phap-che-hdnd",
        "Ban Pháp chế Hội đồng nhân dân",
        "Legal Board of the People's Council",
        Government,
        &["Ban Pháp chế HĐND"],
    ),
    agency(
        "ban-kinh-te-ngan-sach-hdnd",
        "Ban Kinh tế - Ngân sách Hội đồng nhân dân",
        "Economic and Budgetary Board of the People's Council",
        Government,
        &["Ban Kinh tế - Ngân sách HĐND", "Ban KTNS HĐND", "Ban KT-NS HĐND"],
    ),
    agency(
        "ban-van-hoa-xa-hoi-hdnd",
        "Ban Văn hóa - Xã hội Hội đồng nhân dân",
        "Cultural and Social Board of the People's Council",
        Government,
        &["Ban Văn hóa - Xã hội HĐND", "Ban VHXH HĐND", "Ban VH-XH HĐND"],
    ),
    agency(
        "ban-an-toan-giao-thong",
        "Ban An toàn giao thông",
        "Traffic Safety Committee",
        TaskForce,
        &["Ban ATGT"],
    ),
    agency(
        "phong-kinh-te-cap-xa",
        "Phòng Kinh tế cấp xã",
        "Commune Economic Division",
        Government,
        &[
            "Phòng Kinh tế",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Phòng KT,HT&ĐT",
        ],
    ),
    agency(
        "phong-van-hoa-xa-hoi-cap-xa",
        "Phòng Văn hóa - Xã hội cấp xã",
        "Commune Cultural and Social Division",
        Government,
        &["Phòng Văn hóa - Xã hội", "Phòng VH-XH", "Phòng VHXH"],
    ),
];
