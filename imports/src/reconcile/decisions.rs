//! What stewards decided, for the rows at hand: confirmed codes and refused ones.
//!
//! A decision is about a wording, so it holds for every later import that says the same.

use std::collections::{BTreeSet, HashMap};

use super::edges::Field;
use super::line::Line;
use super::normalize::syllables;
use crate::reading::AppendixKind;
use crate::registry::{Decision, SharedCode};

/// Decisions by the places of the rows that they are about.
#[derive(Debug, Default)]
pub(super) struct Rulings {
    confirmed: HashMap<usize, SharedCode>,
    refused: HashMap<usize, BTreeSet<SharedCode>>,
}

impl Rulings {
    /// Finds the rows that decisions are about. Of two confirmations of one wording the later holds.
    pub(super) fn of(field: &Field<'_>) -> Self {
        let decisions = &field.index().decisions;
        let mut rulings = Self::default();
        if decisions.is_empty() {
            return rulings;
        }
        let mut fresh: HashMap<(AppendixKind, &str), Vec<usize>> = HashMap::new();
        for place in field.fresh_places() {
            if let Some(line) = field.line(place) {
                fresh
                    .entry((line.kind, line.wording.key.as_str()))
                    .or_default()
                    .push(place);
            }
        }
        for decision in decisions {
            let (kind, name) = subject(decision);
            let known = field.index().by_wording.get(&(kind, name.clone()));
            for place in known
                .into_iter()
                .chain(fresh.get(&(kind, name.as_str())))
                .flatten()
            {
                if let Some(line) = field.line(*place) {
                    rulings.note(*place, line, decision);
                }
            }
        }
        rulings
    }

    fn note(&mut self, place: usize, line: &Line, decision: &Decision) {
        let holds_in = |province: &Option<String>| province.is_none() || *province == line.province;
        match decision {
            Decision::Alias {
                province_code, code, ..
            } if holds_in(province_code) => {
                self.confirmed.insert(place, code.clone());
            }
            Decision::Refused {
                province_code, code, ..
            } if holds_in(province_code) => {
                self.refused.entry(place).or_default().insert(code.clone());
            }
            _ => {}
        }
    }

    /// The code that a steward gave the row's wording.
    pub(super) fn confirmed(&self, place: usize) -> Option<&SharedCode> {
        self.confirmed.get(&place)
    }

    /// Whether a steward said that the row is not this.
    pub(super) fn refuses(&self, place: usize, code: &SharedCode) -> bool {
        self.refused.get(&place).is_some_and(|it| it.contains(code))
    }

    /// Whether a steward keeps two rows apart.
    pub(super) fn keep_apart(&self, one: usize, mine: &Line, other: usize, theirs: &Line) -> bool {
        let against = |place, line: &Line, far: usize| {
            let code = self.confirmed(far).or(line.code.as_ref());
            code.is_some_and(|it| self.refuses(place, it))
        };
        against(one, theirs, other) || against(other, mine, one)
    }
}

fn subject(decision: &Decision) -> (AppendixKind, String) {
    match decision {
        Decision::Alias { kind, name, .. } | Decision::Refused { kind, name, .. } => (*kind, key(name)),
    }
}

/// A wording in one spelling.
fn key(name: &str) -> String {
    let words: Vec<String> = syllables(name).into_iter().map(|it| it.text).collect();
    words.join(" ")
}
