//! How long the reader takes beside bare calamine: one appendix of 100,000 rows, and 3,000 small ones, in one run.
//!
//! `cargo bench -p doichieu-imports --bench reading` prints a table. Calamine only makes cells; the reader also finds tables,
//! understands values and keeps every cell's text, so its time is told as a multiple of calamine's. The goals are 2.0 for the
//! large one, 1.5 and the start of a worker for the small ones, and less than 400 MB for the large one. What starting a worker
//! takes is told by `cargo bench --bench worker`.
//!
//! Times are CPU time, where the system tells it, so that a busy machine changes no ratio. Each run takes the readers in turn,
//! and the median of the runs counts. What only shows in a fresh process is measured in one: its start, the first reading (of
//! code and tables that no cache holds yet), and the most memory that it held, as the system counted it.

#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot run should say so loudly"
)]

use std::hint::black_box;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
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
/// Runs, of which the median counts.
const N_RUNS: usize = 5;
/// Processes started to measure one of them.
const N_PROCESSES: usize = 41;

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
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["--child", what, file] => child(what, &std::fs::read(file).unwrap()),
        _ => compare(),
    }
}

/// Prints the table.
fn compare() {
    let large = [appendix(0, N_LARGE_ROWS)];
    let small: Vec<_> = (0..N_SMALL).map(|seed| appendix(seed, N_SMALL_ROWS)).collect();
    println!("{:30} {:>12} {:>20} {:>20}", "", "calamine", "opening", "reading");
    report("1 appendix of 100,000 rows", &large, "≤ 2.0");
    report("3,000 appendices of 50 rows", &small, "≤ 1.5");
    println!();
    let large = TemporaryFile::new("large", &large[0]);
    let [calamine, ours] = ["calamine-peak", "peak"].map(|it| ask_child(it, &large.0));
    println!("peak memory of the large one   {calamine:>9.0} MB {ours:>38.0} MB   goal < 400 MB");
    let small = TemporaryFile::new("small", &small[0]);
    let start =
        median((0..N_PROCESSES).map(|_| timed_by_clock(|| assert_eq!(ask_child("start", &small.0), 0.0))));
    let mut firsts: [Vec<Duration>; 2] = Default::default();
    for _ in 0..N_PROCESSES {
        for (times, what) in firsts.iter_mut().zip(["calamine-first", "first"]) {
            times.push(Duration::from_secs_f64(ask_child(what, &small.0) / 1e3));
        }
    }
    let [calamine, first] = firsts.map(|it| milliseconds(median(it)));
    println!("start of a process             {:>9.2} ms", milliseconds(start));
    println!(
        "first small one in a process   {calamine:>9.2} ms {first:>29.2} ms {:>5.2} x",
        first / calamine
    );
}

/// One line of the table: files read with calamine, opened, and read, by turns.
fn report(what: &str, files: &[Vec<u8>], goal: &str) {
    let mut runs: [Vec<Duration>; 3] = Default::default();
    let readers = [read_with_calamine, open_only, read_fully];
    for _ in 0..N_RUNS {
        for (times, reader) in runs.iter_mut().zip(readers) {
            times.push(timed(|| files.iter().for_each(|it| reader(it))));
        }
    }
    let [calamine, opening, reading] = runs.map(|it| milliseconds(median(it)));
    let ratio = |it: f64| format!("{it:>9.1} ms {:>5.2} x", it / calamine);
    println!(
        "{what:30} {calamine:>9.1} ms {:>20} {:>20}   goal {goal} x",
        ratio(opening),
        ratio(reading)
    );
}

/// What a process started by this one does: one thing, told as a number on standard output.
fn child(what: &str, bytes: &[u8]) {
    let told = match what {
        "start" => 0.0,
        "calamine-first" => milliseconds(timed_by_clock(|| read_with_calamine(bytes))),
        "first" => milliseconds(timed_by_clock(|| read_fully(bytes))),
        "peak" => {
            read_fully(bytes);
            peak_megabytes()
        }
        _ => {
            read_with_calamine(bytes);
            peak_megabytes()
        }
    };
    println!("{told}");
}

fn ask_child(what: &str, file: &Path) -> f64 {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let output = command.args(["--child", what]).arg(file).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap()
}

/// A file for other processes, removed in the end.
struct TemporaryFile(PathBuf);

impl TemporaryFile {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("doichieu-bench-{}-{name}.xlsx", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).unwrap();
    }
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

/// The CPU time of some work that takes long; its time by the clock where the system does not tell more.
fn timed(work: impl FnOnce()) -> Duration {
    let start = cpu_time();
    let by_clock = timed_by_clock(work);
    match (start, cpu_time()) {
        (Some(start), Some(end)) => end.saturating_sub(start),
        _ => by_clock,
    }
}

/// What this thread has computed so far, counted at least at every tick of the system.
fn cpu_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(told.split(' ').next()?.parse().ok()?))
}

fn timed_by_clock(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(times: impl IntoIterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.into_iter().collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The most memory that this process ever held; nothing where the system does not say so.
fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|it| it.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|it| it.split_whitespace().nth(1)?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |it| it / 1024.0)
}
