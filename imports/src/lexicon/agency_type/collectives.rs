//! Agencies named together. Which of these a phrase means is told by its nouns, see `lexicon::collective_words`.

use super::AgencyTypeKind::Collective;
use super::{AgencyType, agency};

/// Collectives.
pub(super) const TYPES: &[AgencyType] = &[
    agency(
        "cac-so-nganh-dia-phuong",
        "Các sở, ngành, địa phương",
        "Departments, branches and localities",
        Collective,
        &[],
    ),
    agency(
        "cac-so-nganh",
        "Các sở, ngành",
        "Departments and branches",
        Collective,
        &[],
    ),
    agency("cac-dia-phuong", "Các địa phương", "Localities", Collective, &[]),
    agency(
        "cac-co-quan-don-vi-dia-phuong",
        "Các cơ quan, đơn vị, địa phương",
        "Agencies, units and localities",
        Collective,
        &[],
    ),
    agency(
        "cac-co-quan-don-vi",
        "Các cơ quan, đơn vị liên quan",
        "Agencies and units concerned",
        Collective,
        &[],
    ),
    agency(
        "cac-bo-nganh",
        "Các bộ, ngành Trung ương",
        "Ministries and central branches",
        Collective,
        &[],
    ),
    agency(
        "cac-to-chuc-chinh-tri-xa-hoi",
        "Các tổ chức chính trị - xã hội",
        "Socio-political organisations",
        Collective,
        &[],
    ),
    agency(
        "cac-co-quan-dang",
        "Các cơ quan Đảng",
        "Party offices",
        Collective,
        &[],
    ),
    agency(
        "cac-doanh-nghiep-vien-thong",
        "Các doanh nghiệp viễn thông",
        "Telecommunications enterprises",
        Collective,
        &[],
    ),
    agency(
        "cac-doanh-nghiep",
        "Các doanh nghiệp",
        "Enterprises",
        Collective,
        &[],
    ),
    agency(
        "cac-don-vi-chu-ky-so",
        "Các đơn vị cung cấp dịch vụ chữ ký số",
        "Digital signature providers",
        Collective,
        &[],
    ),
    agency(
        "cac-ngan-hang-thuong-mai",
        "Các ngân hàng thương mại",
        "Commercial banks",
        Collective,
        &[],
    ),
    agency(
        "cac-to-chuc-tin-dung",
        "Các tổ chức tín dụng",
        "Credit institutions",
        Collective,
        &[],
    ),
    agency(
        "cac-co-so-kham-chua-benh",
        "Các cơ sở khám, chữa bệnh",
        "Health facilities",
        Collective,
        &[],
    ),
    agency(
        "cac-co-so-giao-duc",
        "Các cơ sở giáo dục",
        "Schools",
        Collective,
        &[],
    ),
    agency(
        "cac-to-chuc-hanh-nghe-cong-chung",
        "Các tổ chức hành nghề công chứng",
        "Notary organisations",
        Collective,
        &[],
    ),
    agency(
        "cac-co-quan-bao-chi",
        "Các cơ quan báo chí",
        "Press agencies",
        Collective,
        &[],
    ),
];
