//! How long a file takes in a process of its own: `cargo bench --bench worker`.
//!
//! Each file is read by the program started again, so its start is paid once a file. The table tells that start (a worker that
//! is given nothing to read), a small plan in a worker, and the same plan read in this process, which is warm.
//! Times are by the clock, from the request to the understood answer; kinds are measured by turns, and the medians count.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use doichieu::config::Settings;
use doichieu::worker::Reader;
use doichieu_imports::hints::Hints;
use doichieu_imports::reading::Outcome;

/// Workers of each kind, of which the median counts.
const N_RUNS: usize = 41;

#[tokio::main]
async fn main() -> Result<()> {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_doichieu"));
    let workbook = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("imports/samples/hue-2026.xlsx");
    let bytes = std::fs::read(&workbook).with_context(|| format!("read {}", workbook.display()))?;
    let reader = Reader::with_program(&Settings::default(), program);
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..N_RUNS {
        let [start, worker, here] = &mut times;
        start.push(in_worker(&reader, b"", Outcome::Refused).await?);
        worker.push(in_worker(&reader, &bytes, Outcome::Read).await?);
        here.push(in_this_process(&reader, &bytes)?);
    }
    let [start, worker, here] = times.map(median);
    println!("start of a worker              {start:>9.2} ms");
    println!(
        "a plan in a worker             {worker:>9.2} ms   {:.2} ms after the start",
        worker - start
    );
    println!("the same in this process       {here:>9.2} ms");
    Ok(())
}

async fn in_worker(reader: &Reader, bytes: &[u8], outcome: Outcome) -> Result<Duration> {
    let start = Instant::now();
    let reading = reader.read("hue-2026.xlsx", bytes, &Hints::default()).await?;
    let took = start.elapsed();
    ensure!(
        reading.is_read == (outcome == Outcome::Read),
        "the worker does not say {outcome:?}"
    );
    Ok(took)
}

fn in_this_process(reader: &Reader, bytes: &[u8]) -> Result<Duration> {
    let start = Instant::now();
    let reading = doichieu_imports::read("hue-2026.xlsx", bytes, &Hints::default(), &reader.limits());
    let took = start.elapsed();
    ensure!(reading.outcome == Outcome::Read, "the plan is refused");
    black_box(reading);
    Ok(took)
}

/// The median in milliseconds.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times
        .get(times.len() / 2)
        .map_or(f64::NAN, |it| it.as_secs_f64() * 1e3)
}
