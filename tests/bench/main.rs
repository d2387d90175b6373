//! How fast GraphQL answers, as ratios measured in one run on the same data: `make bench`.
//!
//! Five questions are asked of the program with and without kept answers, of a handler with one hand-written statement
//! that makes the same answer, and of a handler that sends a text of the same size. That all four say the same is checked
//! before anything is measured. Rounds alternate, and the median of the ratios counts, because other programs run too.
//!
//! | argument | |
//! |---|---|
//! | `--size provinces` | 34 provinces with five plans each; the default |
//! | `--size communes` | the same and 3,321 communes with three plans each |
//! | `--seconds 3` | of each measurement |
//! | `--rounds 3` | of each question |
//!
//! The database is SQLite, or the one that `TEST_DATABASE_URL` names, which must be empty.

mod data;
mod hand;
mod load;
mod program;
mod questions;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use bytes::Bytes;
use sea_orm::DbBackend;
use serde_json::Value;

use data::Size;
use hand::Hand;
use program::{Program, post};
use questions::Question;
use table::{Line, Round};

/// Bytes of answers that the program keeps, where it keeps them.
const ANSWER_CACHE_BYTES: u64 = 64 << 20;

struct Arguments {
    size: Size,
    seconds: u32,
    rounds: usize,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = arguments()?;
    let folder = tempfile::tempdir()?;
    let url = match std::env::var("TEST_DATABASE_URL") {
        Ok(url) => url,
        Err(_) => format!(
            "sqlite://{}?mode=rwc",
            folder.path().join("bench.sqlite").display()
        ),
    };
    let workbook = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("imports/samples/hue-2026.xlsx");
    Program::import(&url, &workbook, folder.path())?;
    data::generate(&url, arguments.size).await?;
    let lines = measure(&url, folder.path(), &arguments).await?;
    table::print(backend(&url), arguments.size, &lines);
    Ok(())
}

fn backend(url: &str) -> DbBackend {
    if url.starts_with("sqlite:") {
        DbBackend::Sqlite
    } else {
        DbBackend::Postgres
    }
}

async fn measure(url: &str, folder: &Path, arguments: &Arguments) -> Result<Vec<Line>> {
    let plain = Program::start(url, folder, 0).await?;
    let keeping = Program::start(url, folder, ANSWER_CACHE_BYTES).await?;
    let questions = questions::questions(&plain, backend(url)).await?;
    let mut bodies = Vec::new();
    for question in &questions {
        bodies.push(post(plain.address, "/graphql", &question.request).await?);
    }
    let hand = Hand::start(url, &questions, &bodies).await?;
    let mut lines = Vec::new();
    for (number, (question, body)) in questions.iter().zip(&bodies).enumerate() {
        let servers = [
            (plain.address, "/graphql".to_owned()),
            (hand.address, format!("/sql/{number}")),
            (keeping.address, "/graphql".to_owned()),
            (hand.address, format!("/static/{number}")),
        ];
        for (address, path) in &servers {
            let said = post(*address, path, &question.request).await?;
            ensure_same(question, path, body, &said)?;
        }
        let mut rounds = Vec::new();
        for _ in 0..arguments.rounds {
            let mut rates = [0.0; 4];
            for (rate, (address, path)) in rates.iter_mut().zip(&servers) {
                *rate =
                    load::requests_per_second(*address, path, &question.request, arguments.seconds, folder)?;
            }
            rounds.push(Round::from(rates));
        }
        lines.push(Line {
            question: question.name,
            bytes: body.len(),
            rounds,
        });
    }
    hand.stop();
    Ok(lines)
}

/// Fails where two answers differ, and shows them.
fn ensure_same(question: &Question, path: &str, expected: &Bytes, said: &Bytes) -> Result<()> {
    let expected: Value = serde_json::from_slice(expected)?;
    let said: Value = serde_json::from_slice(said)?;
    ensure!(
        expected["errors"].is_null() && expected["data"].is_object(),
        "{}: {expected}",
        question.name
    );
    ensure!(
        expected == said,
        "{}: {path} says something else:\n{expected}\n{said}",
        question.name
    );
    Ok(())
}

fn arguments() -> Result<Arguments> {
    let mut arguments = Arguments {
        size: Size::Provinces,
        seconds: 3,
        rounds: 3,
    };
    let mut given = std::env::args().skip(1).filter(|it| it != "--bench");
    while let Some(name) = given.next() {
        let value = given.next().with_context(|| format!("{name} needs a value"))?;
        match (name.as_str(), value.as_str()) {
            ("--size", "provinces") => arguments.size = Size::Provinces,
            ("--size", "communes") => arguments.size = Size::Communes,
            ("--seconds", seconds) => arguments.seconds = seconds.parse()?,
            ("--rounds", rounds) => arguments.rounds = rounds.parse()?,
            _ => bail!("unknown argument {name} {value}"),
        }
    }
    ensure!(arguments.rounds > 0, "at least one round");
    Ok(arguments)
}
