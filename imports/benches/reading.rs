//! How long the reader takes beside bare calamine: one appendix of 100,000 rows, and 3,000 small ones, in one run.
//!
//! `cargo bench -p doichieu-imports` prints a table. Calamine only makes cells; the reader also finds tables, understands
//! values and keeps every cell's text, so its time is told as a multiple of calamine's. The goals are 2.0 and 1.5, and
//! less than 400 MB for the large one, which is read in a process of its own to measure that.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot run should say so loudly"
)]

use std::hint::black_box;
use std::io::Cursor;
use std::time::{Duration, Instant};

use calamine::{Data, Range, Reader, Xlsx};
use doichieu_imports::hints::Hints;
use doichieu_imports::limits::Limits;
use doichieu_imports::read;
use doichieu_imports::reading::Outcome;
use doichieu_imports::testing::{SheetSketch, WorkbookBuilder};
use doichieu_imports::workbook;

const N_LARGE_ROWS: usize = 100_000;
const N_SMALL: usize = 3_000;
const N_SMALL_ROWS: usize = 50;
/// Runs of the large one, of which the median counts.
const N_RUNS: usize = 5;

const NAMES: [&str; 5] = [
    "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình",
    "Tỷ lệ thanh toán trực tuyến trên Cổng Dịch vụ công quốc gia",
    "Tỷ lệ dân số trưởng thành có tài khoản định danh điện tử mức độ 2",
    "Số cơ sở dữ liệu chuyên ngành được kết nối, chia sẻ với trục liên thông văn bản",
    "Tỷ lệ người dân được cấp sổ sức khỏe điện tử trên ứng dụng VNeID",
];
const AGENCIES: [&str; 3] = [
    "Sở Tư pháp, Công an thành phố",
    "Sở Y tế, Bảo hiểm xã hội thành phố, UBND các xã, phường",
    "Các sở, ban, ngành; UBND các xã, phường",
];

fn main() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some("--peak-of") {
        let bytes = std::fs::read(arguments.next().unwrap()).unwrap();
        read_fully(&bytes);
        println!("{}", peak_megabytes().unwrap_or(0));
        return;
    }
    large();
    small();
}

fn large() {
    let bytes = appendix(0, N_LARGE_ROWS);
    let (mut calamine, mut opening, mut ours) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..N_RUNS {
        calamine.push(timed(|| read_with_calamine(&bytes)));
        opening.push(timed(|| open_only(&bytes)));
        ours.push(timed(|| read_fully(&bytes)));
    }
    let what = format!("one appendix of {N_LARGE_ROWS} rows");
    report(&what, median(calamine), median(opening), median(ours), 2.0);
    let path = std::env::temp_dir().join(format!("doichieu-bench-{}.xlsx", std::process::id()));
    std::fs::write(&path, &bytes).unwrap();
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--peak-of".as_ref(), path.as_os_str()])
        .output()
        .unwrap();
    std::fs::remove_file(&path).unwrap();
    println!(
        "  peak memory {} MB (goal < 400)",
        String::from_utf8_lossy(&child.stdout).trim()
    );
}

fn small() {
    let files: Vec<_> = (0..N_SMALL).map(|seed| appendix(seed, N_SMALL_ROWS)).collect();
    let (mut calamine, mut opening, mut ours) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    for bytes in &files {
        calamine += timed(|| read_with_calamine(bytes));
        opening += timed(|| open_only(bytes));
        ours += timed(|| read_fully(bytes));
    }
    report(
        &format!("{N_SMALL} appendices of {N_SMALL_ROWS} rows"),
        calamine,
        opening,
        ours,
        1.5,
    );
}

/// An appendix whose wording varies with the seed.
fn appendix(seed: usize, n_rows: usize) -> Vec<u8> {
    let describe = |sheet: SheetSketch| {
        let mut sheet = sheet
            .cell("A1", "PHỤ LỤC I")
            .cell("A2", "CÁC CHỈ TIÊU CỤ THỂ")
            .cell(
                "A3",
                "(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế)",
            )
            .grid(
                "A5",
                "*TT* | *Chỉ tiêu* | *Đơn vị tính* | *Mục tiêu* | > | *Đơn vị chủ trì* | *Đơn vị phối hợp*",
            )
            .grid("A6", "| | | *Năm 2026* | *Năm 2030*");
        for row in 0..n_rows {
            let name = format!("{} (nhóm {})", NAMES[(row + seed) % NAMES.len()], row + seed);
            let target = format!("#{}", 50 + (row + seed) % 50);
            let (lead, others) = (AGENCIES[row % 3], AGENCIES[(row + seed + 1) % 3]);
            let line = format!("#{} | {name} | % | {target} | ≥ 90 | {lead} | {others}", row + 1);
            sheet = sheet.grid(&format!("A{}", row + 7), &line);
        }
        sheet
    };
    WorkbookBuilder::new().sheet("Phụ lục I", describe).xlsx()
}

fn read_with_calamine(bytes: &[u8]) {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets: Vec<(String, Range<Data>)> = workbook.worksheets();
    assert!(!sheets.is_empty());
    black_box(sheets);
}

fn open_only(bytes: &[u8]) {
    black_box(workbook::open(bytes, &Limits::default()).unwrap());
}

fn read_fully(bytes: &[u8]) {
    let reading = read("phu-luc.xlsx", bytes, &Hints::default(), &Limits::default());
    assert_eq!(reading.outcome, Outcome::Read);
    black_box(reading);
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn report(what: &str, calamine: Duration, opening: Duration, ours: Duration, goal: f64) {
    let (calamine, ours) = (calamine.as_secs_f64(), ours.as_secs_f64());
    let opening = opening.as_secs_f64();
    println!("{what}");
    println!("  calamine {:>9.1} ms", calamine * 1e3);
    println!(
        "  opening  {:>9.1} ms, {:.2} times",
        opening * 1e3,
        opening / calamine
    );
    println!(
        "  doichieu {:>9.1} ms, {:.2} times (goal ≤ {goal})",
        ours * 1e3,
        ours / calamine
    );
}

/// The most memory that this process ever held, where the system says so.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM:"))?;
    line.split_whitespace()
        .nth(1)?
        .parse::<u64>()
        .ok()
        .map(|it| it / 1024)
}
