//! How concepts relate: compounds made of others, near ones that may stand for each other, opposed ones that may not.

use std::sync::LazyLock;

use super::{ConceptId, concept};

/// Forms that say several concepts at once.
pub(super) const COMPOUNDS: &[(&str, &[&str])] = &[
    (
        "tài khoản định danh điện tử vneid",
        &["tài khoản định danh điện tử", "vneid"],
    ),
    ("tài khoản vneid", &["tài khoản", "vneid"]),
    ("thanh toán trực tuyến", &["thanh toán", "trực tuyến"]),
    ("dịch vụ công trực tuyến", &["dịch vụ công", "trực tuyến"]),
    ("dvctt", &["dịch vụ công", "trực tuyến"]),
    (
        "dịch vụ công trực tuyến toàn trình",
        &["dịch vụ công", "trực tuyến", "toàn trình"],
    ),
    ("dvc trực tuyến", &["dịch vụ công", "trực tuyến"]),
    (
        "tài khoản hưởng an sinh xã hội",
        &["tài khoản", "hưởng", "an sinh xã hội"],
    ),
    ("tài khoản an sinh xã hội", &["tài khoản", "an sinh xã hội"]),
    ("tài khoản asxh", &["tài khoản", "an sinh xã hội"]),
    ("tài khoản ngân hàng", &["tài khoản", "ngân hàng"]),
    ("tài khoản thanh toán", &["tài khoản", "giao dịch"]),
    ("đề tài nckh", &["đề tài", "nghiên cứu khoa học"]),
    ("đề tài nghiên cứu khoa học", &["đề tài", "nghiên cứu khoa học"]),
    ("đề tài khoa học", &["đề tài", "nghiên cứu khoa học"]),
    ("đề tài nghiên cứu", &["đề tài", "nghiên cứu khoa học"]),
    ("thẻ ngân hàng", &["thẻ", "ngân hàng"]),
    ("thẻ atm", &["thẻ", "ngân hàng"]),
    ("thẻ atm ngân hàng", &["thẻ", "ngân hàng"]),
    ("thẻ bhyt", &["thẻ", "bảo hiểm y tế"]),
    ("thẻ bảo hiểm y tế", &["thẻ", "bảo hiểm y tế"]),
    ("thẻ sinh viên", &["thẻ", "sinh viên"]),
    ("thẻ học sinh sinh viên", &["thẻ", "sinh viên"]),
    ("trường dữ liệu gốc", &["trường thông tin", "dữ liệu gốc"]),
    ("các trường dữ liệu gốc", &["trường thông tin", "dữ liệu gốc"]),
    (
        "dữ liệu gốc chủ tham chiếu",
        &["dữ liệu gốc", "dữ liệu chủ", "dữ liệu tham chiếu"],
    ),
    (
        "dữ liệu gốc chủ và tham chiếu",
        &["dữ liệu gốc", "dữ liệu chủ", "dữ liệu tham chiếu"],
    ),
    ("trường tham chiếu", &["trường thông tin", "dữ liệu tham chiếu"]),
    (
        "các trường tham chiếu",
        &["trường thông tin", "dữ liệu tham chiếu"],
    ),
    ("thẻ học sinh", &["thẻ", "học sinh"]),
    ("tổ chức chủ quản", &["tổ chức", "chủ quản"]),
    ("nộp thuế", &["nộp", "thuế"]),
    ("khai thuế", &["kê khai", "thuế"]),
    ("trả trực tuyến", &["thanh toán", "trực tuyến"]),
    ("nộp phí trực tuyến", &["thanh toán", "trực tuyến"]),
    ("an sinh xã hội trên vneid", &["an sinh xã hội", "vneid"]),
    ("bộ trường thông tin", &["danh mục", "trường thông tin"]),
    ("bảng trường thông tin", &["danh mục", "trường thông tin"]),
    ("công bố danh mục", &["ban hành", "danh mục"]),
    ("được hướng dẫn kết nối", &["tuyên truyền", "kết nối"]),
    ("được hướng dẫn chia sẻ", &["tuyên truyền", "kết nối"]),
    ("được hướng dẫn thống nhất", &["tuyên truyền"]),
    ("chủ tài khoản", &["tài khoản"]),
    ("đang hoạt động trên", &["hoạt động"]),
    ("đang hoạt động thường xuyên", &["hoạt động", "thường xuyên"]),
    (
        "tài khoản ngân hàng ảo",
        &["tài khoản", "ngân hàng", "tài khoản ảo"],
    ),
    ("kết quả giải quyết", &["kết quả", "giải quyết"]),
    ("kết quả xử lý", &["kết quả", "giải quyết"]),
    ("an toàn mạng", &["an toàn", "không gian mạng"]),
    ("an toàn trên môi trường mạng", &["an toàn", "không gian mạng"]),
    ("toàn trình về dữ liệu", &["dữ liệu"]),
    ("đáp ứng toàn trình", &["dữ liệu"]),
    ("dữ liệu đã đáp ứng toàn trình", &["dữ liệu"]),
    ("dữ liệu đã bảo đảm toàn trình", &["dữ liệu"]),
    ("dữ liệu bảo đảm toàn trình", &["dữ liệu"]),
    ("dữ liệu đủ điều kiện toàn trình", &["dữ liệu"]),
    ("dữ liệu đáp ứng yêu cầu toàn trình", &["dữ liệu"]),
    ("dữ liệu đã đủ điều kiện toàn trình", &["dữ liệu"]),
    ("đáp ứng toàn trình về dữ liệu", &["dữ liệu"]),
    ("dữ liệu toàn trình", &["dữ liệu"]),
    ("dữ liệu đã toàn trình", &["dữ liệu"]),
    ("đủ dữ liệu", &["dữ liệu"]),
    ("đầy đủ dữ liệu", &["dữ liệu"]),
    ("dữ liệu đầy đủ", &["dữ liệu"]),
    ("nhận tin báo", &["nộp", "tố giác"]),
    ("chi cho", &["kinh phí"]),
    ("trao đổi thông tin", &["kết nối", "thông tin"]),
    ("trao đổi kinh nghiệm", &["kết nối", "kinh nghiệm"]),
    ("phí lệ phí nghĩa vụ tài chính", &["phí"]),
    ("bộ trường", &["danh mục", "trường thông tin"]),
    ("hình thành dữ liệu mở", &["tạo lập", "bộ dữ liệu mở"]),
    (
        "bảo vệ dữ liệu và an ninh mạng",
        &["an ninh dữ liệu", "an ninh mạng"],
    ),
    ("mua sắm thiết bị", &["thiết bị"]),
    ("mua sắm hỗ trợ thiết bị", &["thiết bị"]),
    ("báo tin tố giác", &["nộp", "tố giác"]),
    ("trường nào", &["trường thông tin"]),
    ("công cụ phân tích", &["công cụ", "phân tích"]),
    ("chấp nhận thẻ", &["sử dụng", "thẻ"]),
    (
        "trường dữ liệu chủ gốc tham chiếu",
        &[
            "trường thông tin",
            "dữ liệu chủ",
            "dữ liệu gốc",
            "dữ liệu tham chiếu",
        ],
    ),
    (
        "trường dữ liệu gốc chủ tham chiếu",
        &[
            "trường thông tin",
            "dữ liệu gốc",
            "dữ liệu chủ",
            "dữ liệu tham chiếu",
        ],
    ),
    (
        "dữ liệu chủ gốc tham chiếu",
        &["dữ liệu chủ", "dữ liệu gốc", "dữ liệu tham chiếu"],
    ),
    ("báo tình trạng", &["thông báo", "trạng thái"]),
    ("báo trạng thái", &["thông báo", "trạng thái"]),
    ("báo kết quả", &["thông báo", "kết quả"]),
    ("miễn kê khai giấy", &["kê khai", "bản giấy"]),
    (
        "chứng minh xác thực danh tính",
        &["định danh điện tử", "xác thực"],
    ),
    (
        "tài khoản nhận tiền an sinh",
        &["tài khoản", "hưởng", "an sinh xã hội"],
    ),
    (
        "tài khoản nhận tiền an sinh xã hội",
        &["tài khoản", "hưởng", "an sinh xã hội"],
    ),
    ("chủ số điện thoại", &["thuê bao di động"]),
    ("chủ số điện thoại di động", &["thuê bao di động"]),
    (
        "bảo vệ dữ liệu an ninh mạng",
        &["an ninh dữ liệu", "an ninh mạng"],
    ),
    ("bảo vệ mạng dữ liệu", &["an ninh mạng", "an ninh dữ liệu"]),
    ("học kỹ năng số", &["giảng dạy", "kỹ năng số"]),
    ("chuyên gia nước ngoài", &["chuyên gia", "quốc gia"]),
    ("hợp tác với nước ngoài", &["hợp tác"]),
    ("nhận tin báo tố giác", &["nộp", "tố giác"]),
    ("nhận tin báo tố giác tội phạm", &["nộp", "tố giác"]),
    ("nhận tiền mặt", &["nộp", "tiền mặt"]),
    (
        "chăm sóc khám chữa bệnh",
        &["chăm sóc sức khỏe", "khám chữa bệnh"],
    ),
    ("không khai giấy", &["kê khai", "bản giấy"]),
    ("không kê khai giấy", &["kê khai", "bản giấy"]),
    ("không phải khai giấy", &["kê khai", "bản giấy"]),
    ("không phải kê khai giấy", &["kê khai", "bản giấy"]),
    (
        "giao dịch điện tử thương mại",
        &["giao dịch", "thương mại điện tử"],
    ),
];

/// Pairs that steward would let stand for each other, with how nearly they are the same.
pub(super) const NEAR: &[(&str, &str, f64)] = &[
    ("doanh nghiệp", "tổ chức", 0.8),
    ("khách hàng", "người dân", 0.6),
    ("giảm", "cắt giảm", 0.8),
    ("tài khoản định danh điện tử", "định danh điện tử", 0.8),
    ("dân cư", "người dân", 0.9),
    ("dân cư", "cơ sở dữ liệu quốc gia về dân cư", 0.7),
    ("khai báo", "cung cấp", 0.6),
    ("thông báo", "thông tin", 0.6),
    ("nộp", "hồ sơ", 0.5),
    ("thông báo", "cung cấp", 0.5),
    ("thuê bao", "thuê bao di động", 0.7),
    ("thuế", "cơ quan thuế", 0.7),
    ("cơ sở dữ liệu quốc gia", "cơ sở dữ liệu quốc gia về dân cư", 0.6),
    ("giá trị", "quy mô", 0.9),
    ("cổng dịch vụ công quốc gia", "dịch vụ công", 0.7),
    ("hệ thống giải quyết tthc", "dịch vụ công", 0.5),
    ("danh tính điện tử", "định danh điện tử", 0.7),
    ("không gian mạng", "trực tuyến", 0.7),
    ("hộ gia đình", "nhà ở", 0.7),
    ("văn bản", "luật", 0.6),
    ("văn bản", "nghị định", 0.6),
    ("văn bản", "nghị quyết", 0.6),
    ("văn bản", "quyết định", 0.6),
    ("văn bản", "thông tư", 0.6),
    ("học liệu", "tài liệu", 0.8),
    ("người bán", "doanh nghiệp", 0.7),
    ("người bán", "hộ kinh doanh", 0.7),
    ("thành phần hồ sơ", "hồ sơ", 0.6),
    ("thành phần hồ sơ", "giấy tờ", 0.7),
    ("kết quả", "hồ sơ", 0.4),
    ("tài khoản định danh điện tử", "tài khoản", 0.8),
    ("chi trả", "nộp", 0.6),
    ("kê khai", "khai báo", 0.9),
    ("chi trả", "trả", 0.9),
    ("sản phẩm", "sản phẩm kiểu mẫu", 0.7),
    ("đề tài", "nghiên cứu khoa học", 0.7),
    ("đề tài", "nghiên cứu", 0.7),
    ("bộ dữ liệu mở", "bộ dữ liệu mẫu", 0.5),
    ("bao phủ", "phủ sóng", 0.9),
    ("bao phủ", "phổ cập", 0.9),
    ("bệnh viện", "khám chữa bệnh", 0.6),
    ("đo lường", "đánh giá", 0.6),
    ("kê khai", "cung cấp", 0.6),
    ("trả", "kết quả", 0.8),
    ("nối", "kết nối", 0.9),
    ("còn hiệu lực", "hoạt động", 0.8),
    ("được xử lý", "giải quyết", 0.9),
    ("cấp bộ", "các bộ ngành", 0.9),
    ("nghiên cứu", "nghiên cứu khoa học", 0.8),
    ("giảng dạy", "tập huấn", 0.8),
    ("di động", "phủ sóng", 0.9),
    ("di động", "thuê bao di động", 0.9),
    ("hạ tầng", "chuyển dịch hạ tầng", 0.6),
    ("trụ sở", "sở ngành địa phương", 0.6),
    ("đảng", "hệ thống chính trị", 0.9),
    ("vận động", "tuyên truyền", 0.8),
    ("chức năng", "dịch vụ", 0.8),
    ("thông tin", "thông tin cá nhân", 0.7),
    ("phê duyệt", "ban hành", 0.7),
    ("trụ sở", "cơ quan hành chính", 0.9),
    ("nền tảng", "nền tảng số", 0.9),
];

/// Things that go without saying beside others: what is paid is a fee, who swindles is a criminal.
pub(super) const IMPLIED: &[(&str, &str)] = &[
    ("phí", "thanh toán"),
    ("khách hàng", "ngân hàng"),
    ("giấy tờ", "thành phần hồ sơ"),
    ("trực tuyến", "bình dân học vụ số"),
    ("người học", "trường học"),
    ("người học", "giáo dục"),
    ("trường học", "giáo dục"),
    ("cấp tỉnh", "hệ thống giải quyết tthc"),
    ("cấp tỉnh", "từ điển dữ liệu"),
    ("trường học", "03 nhà"),
    ("doanh nghiệp", "03 nhà"),
    ("cơ quan nhà nước", "03 nhà"),
    ("doanh nghiệp nhà nước", "03 nhà"),
    ("tổ chức", "chủ quản"),
    ("doanh nghiệp", "chủ quản"),
    ("cán bộ", "bình dân học vụ số"),
    ("cán bộ", "công vụ"),
    ("cán bộ", "bệnh viện"),
    ("bác sĩ", "bệnh viện"),
    ("người bệnh", "bệnh viện"),
    ("hồ sơ", "thanh toán"),
    ("giao dịch", "thanh toán"),
    ("giao dịch", "thương mại điện tử"),
    ("giao dịch", "thanh toán điện tử"),
    ("hồ sơ", "phi địa giới"),
    ("giá trị", "grdp"),
    ("tội phạm", "lừa đảo"),
    ("tội phạm", "giả"),
    ("chi trả", "lương hưu"),
    ("chi trả", "trợ cấp"),
    ("chương trình", "phổ cập"),
    ("hàng hóa", "vận chuyển"),
    ("hàng hóa", "thương mại điện tử"),
    ("chương trình", "giảng dạy"),
    ("trung tâm dữ liệu dân cư", "trung tâm dữ liệu quốc gia"),
];

/// Sets of which each member forbids every other.
pub(super) const OPPOSED: &[&[&str]] = &[
    &["trực tuyến", "trực tiếp", "bưu chính"],
    &["toàn trình", "một phần"],
    &["cơ bản", "nâng cao", "chuyên sâu"],
    &["di động", "cố định"],
    &["đúng hạn", "quá hạn"],
    &["giảm", "tăng"],
    &["nộp", "trả"],
];

/// What the tables say of each concept, by its number.
type Relations<T> = Vec<Vec<T>>;

fn relations<T>(pairs: impl Iterator<Item = (ConceptId, T)>) -> Relations<T> {
    let mut relations: Relations<T> = super::LEXICON.words.iter().map(|_| Vec::new()).collect();
    for (concept, said) in pairs {
        if let Some(it) = place(concept).and_then(|it| relations.get_mut(it)) {
            it.push(said);
        }
    }
    relations
}

fn said_of<T>(relations: &Relations<T>, concept: ConceptId) -> &[T] {
    let said = place(concept).and_then(|it| relations.get(it));
    said.map_or(&[], Vec::as_slice)
}

fn place(concept: ConceptId) -> Option<usize> {
    usize::try_from(concept.number()).ok()
}

/// How nearly two different concepts are the same, from 0 to 1.
pub(in super::super) fn are_near(one: ConceptId, other: ConceptId) -> f64 {
    static NEAR_TO: LazyLock<Relations<(ConceptId, f64)>> = LazyLock::new(|| {
        let known = NEAR.iter().filter_map(|(one, other, nearness)| {
            let (one, other) = (concept(one)?, concept(other)?);
            Some([(one, (other, *nearness)), (other, (one, *nearness))])
        });
        relations(known.flatten())
    });
    let near = said_of(&NEAR_TO, one).iter().find(|it| it.0 == other);
    near.map_or(0.0, |it| it.1)
}

/// Whether the first goes without saying where the second is said.
pub(in super::super) fn goes_without_saying(one: ConceptId, beside: ConceptId) -> bool {
    static BESIDE: LazyLock<Relations<ConceptId>> = LazyLock::new(|| {
        let known = IMPLIED
            .iter()
            .filter_map(|it| Some((concept(it.0)?, concept(it.1)?)));
        relations(known)
    });
    said_of(&BESIDE, one).contains(&beside)
}

/// Whether a concept's name is the first words of the other's (`giao dịch` of `giao dịch điện tử`): said again beside it, it
/// says nothing more.
pub(in super::super) fn is_word_of(one: ConceptId, other: ConceptId) -> bool {
    static LONGER: LazyLock<Relations<ConceptId>> = LazyLock::new(|| {
        let longer = super::LEXICON.by_name.iter().flat_map(|(name, id)| {
            let beginnings = name.match_indices(' ').filter_map(|it| name.get(..it.0));
            beginnings.filter_map(|it| Some((concept(it)?, *id)))
        });
        relations(longer)
    });
    said_of(&LONGER, one).contains(&other)
}

/// Whether two concepts exclude each other.
pub(in super::super) fn are_opposed(one: ConceptId, other: ConceptId) -> bool {
    static OPPOSED_TO: LazyLock<Relations<ConceptId>> = LazyLock::new(|| {
        let known = OPPOSED.iter().flat_map(|set| {
            let members: Vec<ConceptId> = set.iter().filter_map(|it| concept(it)).collect();
            let pairs = members.iter().flat_map(|one| {
                let others = members.iter().filter(move |it| *it != one);
                others.map(move |other| (*one, *other))
            });
            pairs.collect::<Vec<_>>()
        });
        relations(known)
    });
    said_of(&OPPOSED_TO, one).contains(&other)
}
