//! The words that offices put over columns.

/// Columns of the contents, with the words that offices put over them.
pub(super) const COLUMNS: &[(&str, &[&str])] = &[
    ("ordinal", &["STT", "TT", "Số TT", "Số thứ tự", "Stt"]),
    ("unit", &["Đơn vị tính", "ĐVT", "Đơn vị", "ĐƠN VỊ TÍNH"]),
    (
        "target_2026",
        &[
            "Năm 2026",
            "2026",
            "KH 2026",
            "Mục tiêu năm 2026",
            "Đến năm 2026",
            "Kế hoạch năm 2026",
        ],
    ),
    (
        "target_2030",
        &[
            "Năm 2030",
            "2030",
            "KH 2030",
            "Mục tiêu đến năm 2030",
            "Giai đoạn 2026-2030",
            "Phấn đấu đến năm 2030",
        ],
    ),
    (
        "lead",
        &[
            "Cơ quan chủ trì",
            "Đơn vị chủ trì",
            "Chủ trì",
            "Đơn vị thực hiện",
            "Đơn vị chủ trì (theo dõi)",
            "Đơn vị chủ trì theo dõi",
        ],
    ),
    (
        "coordinating",
        &[
            "Cơ quan phối hợp",
            "Đơn vị phối hợp",
            "Phối hợp",
            "Cơ quan, đơn vị phối hợp",
        ],
    ),
    (
        "monitoring",
        &["Đơn vị theo dõi", "Cơ quan theo dõi", "ĐƠN VỊ THEO DÕI"],
    ),
    (
        "deadline",
        &[
            "Thời gian thực hiện",
            "Thời gian hoàn thành",
            "Thời hạn",
            "Tiến độ",
            "Hoàn thành",
        ],
    ),
    (
        "output",
        &["Kết quả, sản phẩm", "Sản phẩm đầu ra", "Sản phẩm", "Kết quả"],
    ),
];

/// Words over the names of indicators.
pub(super) const INDICATOR_NAMES: &[&str] = &[
    "Mục tiêu cụ thể",
    "Chỉ tiêu",
    "Nội dung",
    "Tên chỉ tiêu",
    "MỤC TIÊU CỤ THỂ",
];

/// Words over the names of tasks.
pub(super) const TASK_NAMES: &[&str] = &[
    "Nhiệm vụ",
    "Nội dung",
    "Nội dung công việc",
    "Nhiệm vụ, giải pháp",
    "NỘI DUNG NHIỆM VỤ",
];
