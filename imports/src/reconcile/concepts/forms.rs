//! Forms of concepts by what they begin with: found as spelt, or with initials in capitals for some of their syllables.

use std::collections::HashMap;

use super::super::normalize::{Boundary, Syllable};
use super::ConceptId;
use super::abbreviations::{initial, n_words_with_initials};

/// A form that begins somewhere in a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Found {
    /// What it means: one concept, or the parts of a compound.
    pub(in super::super) concepts: Vec<ConceptId>,
    /// How many syllables it takes.
    pub(in super::super) n_syllables: usize,
}

/// The syllables of a form and what they mean.
type Form = (Vec<String>, Vec<ConceptId>);

/// Forms by their first syllable, longest first.
#[derive(Default)]
pub(super) struct Forms {
    by_first: HashMap<String, Vec<Form>>,
}

impl Forms {
    pub(super) fn insert(&mut self, form: Vec<String>, concepts: &[ConceptId]) {
        let Some(first) = form.first().cloned() else {
            return;
        };
        self.by_first
            .entry(first)
            .or_default()
            .push((form, concepts.to_vec()));
    }

    pub(super) fn sort(&mut self) {
        for forms in self.by_first.values_mut() {
            forms.sort_by(|one, other| other.0.len().cmp(&one.0.len()).then_with(|| one.cmp(other)));
        }
    }

    pub(super) fn longest(
        &self,
        syllables: &[Syllable],
        spelling: impl Fn(&Syllable) -> &String,
    ) -> Option<Found> {
        let forms = self.by_first.get(spelling(syllables.first()?))?;
        forms
            .iter()
            .find(|(form, _)| {
                let inner = syllables.iter().take(form.len().saturating_sub(1));
                // A bracket may stand in a long form: `hồ sơ (sổ) sức khỏe điện tử`.
                let end = if form.len() > 3 {
                    Boundary::Clause
                } else {
                    Boundary::Part
                };
                form.len() <= syllables.len()
                    && form
                        .iter()
                        .zip(syllables)
                        .all(|(one, other)| one == spelling(other))
                    && inner.clone().all(|it| it.boundary < end)
            })
            .map(|(form, concepts)| Found {
                concepts: concepts.clone(),
                n_syllables: form.len(),
            })
    }
}

/// Forms of three syllables and more by the letter that they begin with. Initials of shorter ones mean too much.
#[derive(Default)]
pub(super) struct ShortForms {
    by_initial: HashMap<char, Vec<Form>>,
}

impl ShortForms {
    pub(super) fn insert(&mut self, form: &[String], concepts: &[ConceptId]) {
        const SHORTEST: usize = 3;
        let initial = form.first().and_then(|it| initial(it));
        if let Some(initial) = initial.filter(|_| form.len() >= SHORTEST) {
            let forms = self.by_initial.entry(initial).or_default();
            forms.push((form.to_vec(), concepts.to_vec()));
        }
    }

    /// The form that takes most words among those said with initials; none where several mean different things.
    pub(super) fn with_initials(&self, syllables: &[Syllable]) -> Option<Found> {
        let forms = self.by_initial.get(&initial(&syllables.first()?.text)?)?;
        let mut best: Option<Found> = None;
        let mut is_ambiguous = false;
        for (form, concepts) in forms {
            let Some(n_syllables) = n_words_with_initials(form, syllables) else {
                continue;
            };
            let longest = best.as_ref().map_or(0, |it| it.n_syllables);
            if n_syllables > longest {
                is_ambiguous = false;
                let concepts = concepts.clone();
                best = Some(Found {
                    concepts,
                    n_syllables,
                });
            } else if n_syllables == longest {
                is_ambiguous |= best.as_ref().is_some_and(|it| it.concepts != *concepts);
            }
        }
        best.filter(|_| !is_ambiguous)
    }
}
