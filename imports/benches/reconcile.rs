//! Time to reconcile an appendix of 60 rows against a registry of 100,000 indicators, and to prepare the registry anew
//! after a commit. `cargo bench -p doichieu-imports`.

use std::time::{Duration, Instant};

use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::reading::{AppendixKind, Reading};
use doichieu_imports::reconcile::{CurrentRow, MatchStatus, RegistryIndex, reconcile_with};
use doichieu_imports::registry::{KnownRow, Registry, SharedCode};

/// How many indicators the registry holds.
const N_INDICATORS: usize = 100_000;

/// How many rows an appendix has.
const N_ROWS: usize = 60;

/// How often it is measured.
const N_RUNS: usize = 21;

/// What reconciling may take.
const LIMIT: Duration = Duration::from_millis(150);

/// Words that make many different indicators of few: fields, populations, systems and measures.
const FIELDS: [&str; 20] = [
    "đất đai",
    "xây dựng",
    "giao thông",
    "y tế",
    "giáo dục",
    "môi trường",
    "nông nghiệp",
    "du lịch",
    "văn hóa",
    "thuế",
    "hải quan",
    "lao động",
    "tư pháp",
    "nội vụ",
    "tài chính",
    "công thương",
    "ngoại vụ",
    "dân tộc",
    "thanh tra",
    "bưu chính",
];
const WHOM: [&str; 10] = [
    "người dân",
    "doanh nghiệp",
    "hộ nghèo",
    "cán bộ",
    "học sinh",
    "người cao tuổi",
    "hợp tác xã",
    "xã, phường",
    "bệnh viện",
    "trường học",
];
const WHAT: [&str; 25] = [
    "hồ sơ",
    "kết quả giải quyết",
    "giấy phép",
    "chứng chỉ",
    "tài khoản",
    "thẻ",
    "hợp đồng",
    "hóa đơn",
    "sổ theo dõi",
    "báo cáo",
    "văn bản",
    "bản đồ",
    "cơ sở dữ liệu",
    "phần mềm",
    "dịch vụ",
    "thiết bị",
    "chữ ký số",
    "học liệu",
    "đề tài",
    "sản phẩm",
    "camera",
    "cảm biến",
    "trạm đo",
    "địa chỉ số",
    "mã định danh",
];
const HOW: [&str; 20] = [
    "được số hóa",
    "được cấp chữ ký số",
    "được tích hợp trên VNeID",
    "được gửi qua Zalo",
    "được đưa vào kho dữ liệu dùng chung",
    "được xác thực",
    "được thanh toán",
    "được trả trước hạn",
    "được làm sạch",
    "được phân cấp",
    "có camera",
    "có địa chỉ số",
    "dùng trí tuệ nhân tạo",
    "dùng trợ lý ảo",
    "dùng bản sao số",
    "dùng chuỗi khối",
    "có truy xuất nguồn gốc",
    "có hóa đơn điện tử",
    "có ví điện tử",
    "có giấy phép lái xe",
];

fn main() {
    let registry = Registry {
        rows: (0..N_INDICATORS).map(known_row).collect(),
        ..Registry::default()
    };
    let begun = Instant::now();
    let index = RegistryIndex::new(&registry);
    println!(
        "index of {N_INDICATORS} indicators built in {:.1?}",
        begun.elapsed()
    );
    let index = renewed(index, &registry);
    let reading = reading();
    let rows: usize = reading.appendices.iter().map(|it| it.rows.len()).sum();
    assert_eq!(rows, N_ROWS, "{:?}", reading.diagnostics);
    let mut times: Vec<Duration> = (0..N_RUNS).map(|_| once(&reading, &index)).collect();
    times.sort();
    let (best, median, worst) = (times[0], times[N_RUNS / 2], times[N_RUNS - 1]);
    println!(
        "{N_ROWS} rows reconciled in {median:.1?} (best {best:.1?}, worst {worst:.1?}; limit {LIMIT:?})"
    );
    assert!(median <= LIMIT, "{median:?} is more than {LIMIT:?}");
}

/// What a commit after a commit costs: all rows are still there, those of one appendix are new.
fn renewed(index: RegistryIndex, registry: &Registry) -> RegistryIndex {
    let new: Vec<KnownRow> = (N_INDICATORS..N_INDICATORS + N_ROWS).map(known_row).collect();
    let current = registry.rows.iter().chain(&new).map(|it| CurrentRow {
        kind: it.kind,
        id: it.id,
        code: it.code.clone(),
    });
    let current: Vec<CurrentRow> = current.collect();
    let begun = Instant::now();
    let index = index.renewed(current, &new, Vec::new());
    println!(
        "renewed with an appendix of {N_ROWS} more in {:.1?}",
        begun.elapsed()
    );
    index
}

fn once(reading: &Reading, index: &RegistryIndex) -> Duration {
    let begun = Instant::now();
    let outcome = reconcile_with(reading, index, &[]);
    let taken = begun.elapsed();
    let n_matched = outcome
        .proposals
        .iter()
        .filter(|it| it.status == MatchStatus::Matched)
        .count();
    assert!(n_matched > 0, "nothing is matched");
    taken
}

/// The name of an indicator by its number: each number another name.
fn name(number: usize) -> String {
    let (how, rest) = (HOW[number % HOW.len()], number / HOW.len());
    let (what, rest) = (WHAT[rest % WHAT.len()], rest / WHAT.len());
    let (whom, rest) = (WHOM[rest % WHOM.len()], rest / WHOM.len());
    format!(
        "Tỷ lệ {what} của {whom} trong lĩnh vực {} {how}",
        FIELDS[rest % FIELDS.len()]
    )
}

fn known_row(number: usize) -> KnownRow {
    let id = i64::try_from(number).expect("numbers are small");
    KnownRow {
        id,
        code: SharedCode(format!("CT-{number:06}")),
        kind: AppendixKind::Indicators,
        province_code: format!("{:02}", number / N_ROWS % 34),
        appendix_id: id / 60,
        section: Some("Phục vụ giải quyết thủ tục hành chính".to_owned()),
        section_ordinal: Some("I".to_owned()),
        ordinal: Some((number % N_ROWS).to_string()),
        name: name(number),
        parent_name: None,
        unit: Some("%".to_owned()),
        targets: vec![(2026, "80".to_owned())],
        agency_types: Vec::new(),
        output: None,
        due: None,
    }
}

/// An appendix of rows that the registry holds in slightly other words, spread over it.
fn reading() -> Reading {
    let mut text =
        String::from("PHỤ LỤC I\nMỤC TIÊU CỤ THỂ\nSTT,Mục tiêu cụ thể,Đơn vị tính,Năm 2026,Năm 2030\n");
    text.push_str("I,Phục vụ giải quyết thủ tục hành chính,,,\n");
    for row in 0..N_ROWS {
        let worded = name(row * 1663 + 7)
            .replace("Tỷ lệ", "Phấn đấu tỉ lệ các")
            .replace(',', " và");
        text.push_str(&format!("{},{worded},%,80,90\n", row + 1));
    }
    let hints = Hints {
        province_code: Some("46".to_owned()),
        ..Hints::default()
    };
    doichieu_imports::read("bench.csv", text.as_bytes(), &hints, &Limits::default())
}
