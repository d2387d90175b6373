//! The worker process: what it hands back, and what becomes of a file that kills it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use doichieu::config::Settings;
use doichieu::store::stored_reading::StoredReading;
use doichieu::worker::Reader;
use doichieu_imports::hints::Hints;

/// The program under test.
const PROGRAM: &str = env!("CARGO_BIN_EXE_doichieu");

#[tokio::test]
async fn a_sample_comes_back_as_the_reader_reads_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("imports/samples/hue-2026.xlsx");
    let bytes = fs::read(path).expect("the sample is there");
    let settings = Settings::default();
    let reader = Reader::with_program(&settings, PathBuf::from(PROGRAM));
    let hints = Hints::default();
    let by_worker = reader
        .read("hue-2026.xlsx", &bytes, &hints)
        .await
        .expect("a reading");
    let here = doichieu_imports::read("hue-2026.xlsx", &bytes, &hints, &reader.limits());
    assert_eq!(by_worker, StoredReading::from(&here));
    assert_eq!(
        by_worker.to_reading().expect("known names").appendices,
        here.appendices
    );
}

#[tokio::test]
async fn a_file_that_takes_too_long_is_refused_in_time() {
    let started = Instant::now();
    let reading = read_with_script("exec sleep 60", |it| it.worker.wall_seconds = 1).await;
    check_refused(&reading, "WORKER_TIMEOUT");
    assert!(started.elapsed() < Duration::from_secs(20));
}

#[tokio::test]
async fn a_file_that_uses_up_its_processor_time_is_refused() {
    let reading = read_with_script("ulimit -S -t 1; while :; do :; done", |_| ()).await;
    check_refused(&reading, "WORKER_TIMEOUT");
}

#[tokio::test]
async fn a_file_that_needs_too_much_memory_is_refused() {
    let mut settings = Settings::default();
    settings.worker.memory_bytes = 64 << 20;
    settings.limits.bytes = 1 << 30;
    let reader = Reader::with_program(&settings, PathBuf::from(PROGRAM));
    let bytes = vec![b'x'; 80 << 20];
    let reading = reader
        .read("large.csv", &bytes, &Hints::default())
        .await
        .expect("an answer");
    check_refused(&reading, "WORKER_MEMORY");
}

#[tokio::test]
async fn a_worker_that_dies_is_a_refusal() {
    for script in ["exit 101", "kill -SEGV $$", "exit 0"] {
        let reading = read_with_script(script, |_| ()).await;
        check_refused(&reading, "WORKER_DIED");
    }
}

#[tokio::test]
async fn a_worker_that_never_stops_talking_is_a_refusal() {
    let reading = read_with_script("exec yes", |it| it.worker.answer_bytes = 100_000).await;
    check_refused(&reading, "WORKER_MEMORY");
}

#[tokio::test]
async fn a_worker_gets_no_secret_of_the_environment() {
    // Any variable would be told as the death's reason: `env` prints nothing, so the answer is empty.
    let reading = read_with_script(
        "[ -z \"$(env | grep -v -E '^(PWD|SHLVL|_)=')\" ] && exit 101; sleep 60",
        |it| {
            it.worker.wall_seconds = 5;
        },
    )
    .await;
    check_refused(&reading, "WORKER_DIED");
}

async fn read_with_script(script: &str, change: impl FnOnce(&mut Settings)) -> StoredReading {
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("worker");
    fs::write(&program, format!("#!/bin/bash\n{script}\n")).expect("the script is written");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it may run");
    let mut settings = Settings::default();
    change(&mut settings);
    let reader = Reader::with_program(&settings, program);
    let reading = reader.read("bad.xlsx", b"PK\x03\x04", &Hints::default()).await;
    reading.expect("an answer")
}

#[track_caller]
fn check_refused(reading: &StoredReading, code: &str) {
    let codes: Vec<_> = reading.diagnostics.iter().map(|it| it.code.as_str()).collect();
    assert_eq!((reading.is_read, codes), (false, vec![code]));
    let (vi, en) = (&reading.diagnostics[0].vi, &reading.diagnostics[0].en);
    assert!(!vi.is_empty() && !en.is_empty());
    assert_eq!(reading.sha256.len(), 64);
}
