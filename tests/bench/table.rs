//! The table of a run: requests a second, their ratios, and whether the goals are met.

use sea_orm::DbBackend;

use crate::data::Size;

/// The least share of the hand-written statement on SQLite, of the same on PostgreSQL, and of the static text.
const GOAL_SQLITE: f64 = 0.5;
const GOAL_POSTGRES: f64 = 0.6;
const GOAL_KEPT: f64 = 0.5;

/// Requests a second of one round.
#[derive(Debug, Clone, Copy)]
pub struct Round {
    plain: f64,
    by_hand: f64,
    kept: f64,
    fixed: f64,
}

impl From<[f64; 4]> for Round {
    /// In the order in which they are measured.
    fn from([plain, by_hand, kept, fixed]: [f64; 4]) -> Self {
        Self {
            plain,
            by_hand,
            kept,
            fixed,
        }
    }
}

/// One question with what was measured.
pub struct Line {
    /// The question.
    pub question: &'static str,
    /// Bytes of its answer.
    pub bytes: usize,
    /// The rounds.
    pub rounds: Vec<Round>,
}

impl Line {
    fn median(&self, value: impl Fn(&Round) -> f64) -> f64 {
        let mut values: Vec<f64> = self.rounds.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    }
}

/// Prints the table.
pub fn print(backend: DbBackend, size: Size, lines: &[Line]) {
    let goal = match backend {
        DbBackend::Postgres => GOAL_POSTGRES,
        _ => GOAL_SQLITE,
    };
    println!(
        "\n{backend:?}, {}; requests a second, medians of the rounds",
        size.name()
    );
    println!(
        "{:<36} {:>7} {:>8} {:>8} {:>7} {:>8} {:>8} {:>7}",
        "question", "bytes", "graphql", "by hand", "ratio", "kept", "static", "ratio"
    );
    for line in lines {
        let ratio = line.median(|it| it.plain / it.by_hand);
        let kept_ratio = line.median(|it| it.kept / it.fixed);
        println!(
            "{:<36} {:>7} {:>8.0} {:>8.0} {:>6.2}{} {:>8.0} {:>8.0} {:>6.2}{}",
            line.question,
            line.bytes,
            line.median(|it| it.plain),
            line.median(|it| it.by_hand),
            ratio,
            mark(ratio, goal),
            line.median(|it| it.kept),
            line.median(|it| it.fixed),
            kept_ratio,
            mark(kept_ratio, GOAL_KEPT),
        );
    }
    println!("goals: {goal} of the statement by hand, {GOAL_KEPT} of the static text; ! is below");
}

fn mark(ratio: f64, goal: f64) -> char {
    if ratio < goal { '!' } else { ' ' }
}
