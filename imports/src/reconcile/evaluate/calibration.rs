//! Whether scores mean what they say: of the first candidates with a score, how many are right.

use super::{Figures, ScoredCandidate};

/// Where one band of scores ends and the next begins.
const EDGES: [f64; 5] = [0.0, 0.3, 0.6, 0.9, 1.0];

/// First candidates with scores from `from` to below `to`; the last band holds 1 too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The lowest score.
    pub from: f64,
    /// What every score lies below.
    pub to: f64,
    /// How many there are.
    pub n_candidates: usize,
    /// How many of them are right.
    pub n_right: usize,
}

/// The first candidates of all figures by their score.
pub fn calibration(figures: &[Figures]) -> Vec<Band> {
    let candidates: Vec<ScoredCandidate> = figures
        .iter()
        .flat_map(|it| it.first_candidates.iter().copied())
        .collect();
    let bands = EDGES.iter().zip(EDGES.iter().skip(1));
    bands.map(|it| band(*it.0, *it.1, &candidates)).collect()
}

fn band(from: f64, to: f64, candidates: &[ScoredCandidate]) -> Band {
    let last = EDGES.last().copied().unwrap_or(1.0);
    let inside = |it: &&ScoredCandidate| it.score >= from && (it.score < to || to >= last);
    Band {
        from,
        to,
        n_candidates: candidates.iter().filter(inside).count(),
        n_right: candidates.iter().filter(inside).filter(|it| it.is_right).count(),
    }
}

impl Band {
    /// The share of right ones; none where there are no candidates.
    pub fn precision(&self) -> Option<f64> {
        (self.n_candidates > 0).then(|| super::super::evidence::ratio(self.n_right, self.n_candidates))
    }
}
