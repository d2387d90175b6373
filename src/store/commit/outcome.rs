//! What a commit did, or what a preview says it would do. No identities of rows: a rolled-back one is nothing.

use std::collections::HashMap;

use doichieu_entities::appendix::AppendixKind;
use doichieu_entities::import;
use doichieu_entities::plan::PlanStatus;
use doichieu_entities::plan_indicator::MatchStatus;
use doichieu_entities::proposal::MatchRelation;
use doichieu_imports::reading::Reading;

use super::links::{Link, Links, RowPlace};
use super::versions::{Current, NewVersion, count};
use crate::store::decision::RowId;
use crate::store::enums;
use crate::store::identity::Identity;
use crate::store::stored::{StoredMarks, StoredReason};

/// What became, or would become, of an import.
#[derive(Debug, Clone)]
pub struct CommitOutcome {
    /// The import.
    pub import_id: i64,
    /// The data version that shows it; none when nothing in it is new.
    pub data_version: Option<i64>,
    /// Its appendices, in their order.
    pub appendices: Vec<AppendixOutcome>,
    /// Identities of the appendices that got a version.
    pub(super) appendix_ids: Vec<i64>,
    /// Identities of the rows that were written, by the place of appendix and row in the file.
    pub(super) row_ids: HashMap<RowPlace, RowId>,
}

/// What became of one appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct AppendixOutcome {
    /// Place in the import, from 0.
    pub appendix_idx: usize,
    /// Sheet it begins in.
    pub sheet: String,
    /// `Phụ lục I`, as printed.
    pub label: Option<String>,
    /// What its rows are.
    pub kind: AppendixKind,
    /// Official code of the province.
    pub province_code: String,
    /// Number of the plan.
    pub plan_number: Option<String>,
    /// Issued or draft.
    pub plan_status: PlanStatus,
    /// First appendix of its kind, a new version, or nothing new.
    pub change: AppendixChange,
    /// The import that readers see until then.
    pub supersedes: Option<i64>,
    /// How many sections.
    pub n_sections: i32,
    /// How many rows.
    pub n_rows: i32,
    /// How many of them joined a shared thing.
    pub n_matched: i32,
    /// How many are in doubt.
    pub n_suggested: i32,
    /// How many are like nothing known.
    pub n_new: i32,
    /// The counted rows, in their order; empty when nothing is new.
    pub rows: Vec<RowOutcome>,
}

/// Whether an appendix says something new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppendixChange {
    /// No version of it was there.
    First,
    /// It differs from the version that readers see.
    Changed,
    /// It says the same as that version; nothing is written.
    Unchanged,
}

/// What became of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowOutcome {
    /// Place in the appendix, from 0.
    pub row_idx: usize,
    /// The shared thing it is.
    pub code: String,
    /// How sure that is.
    pub status: MatchStatus,
    /// How sure as a number.
    pub score: f64,
    /// What else it may be, best first.
    pub candidates: Vec<CandidateOutcome>,
}

/// A shared thing that a row may be.
#[derive(Debug, Clone, PartialEq)]
pub struct CandidateOutcome {
    /// Its code.
    pub code: String,
    /// The wording that was compared with.
    pub name: String,
    /// The same, or a part.
    pub relation: MatchRelation,
    /// The chance of being right.
    pub score: f64,
    /// Why.
    pub reasons: Vec<StoredReason>,
    /// Which parts of both wordings agree and differ.
    pub marks: StoredMarks,
}

impl CommitOutcome {
    /// What is known before anything is written.
    pub(super) fn of(
        import: &import::Model,
        reading: &Reading,
        identities: &[Identity],
        currents: &[Option<Current>],
        new: &[NewVersion],
    ) -> Self {
        let appendices = reading
            .appendices
            .iter()
            .zip(identities)
            .zip(currents)
            .enumerate();
        let appendices = appendices.map(|(appendix_idx, ((read, identity), current))| AppendixOutcome {
            appendix_idx,
            sheet: read.sheet.clone(),
            label: read.label.clone(),
            kind: enums::appendix_kind(read.kind),
            province_code: identity.province_code.clone(),
            plan_number: identity.facts.number.clone(),
            plan_status: enums::plan_status(identity.facts.status),
            change: match (new.iter().any(|it| it.appendix_idx == appendix_idx), current) {
                (false, _) => AppendixChange::Unchanged,
                (true, Some(_)) => AppendixChange::Changed,
                (true, None) => AppendixChange::First,
            },
            supersedes: current.as_ref().map(|it| it.import_id),
            n_sections: count(read.sections.len()),
            n_rows: count(read.rows.len()),
            n_matched: 0,
            n_suggested: 0,
            n_new: 0,
            rows: Vec::new(),
        });
        Self {
            import_id: import.id,
            data_version: None,
            appendices: appendices.collect(),
            appendix_ids: Vec::new(),
            row_ids: HashMap::new(),
        }
    }

    /// Adds what was written. Links count only the appendices that were, in the order of `new`.
    pub(super) fn complete(
        &mut self,
        data_version: i64,
        new: &[NewVersion],
        links: &Links,
        appendix_ids: Vec<i64>,
    ) {
        self.data_version = Some(data_version);
        self.appendix_ids = appendix_ids;
        for (written_idx, it) in new.iter().enumerate() {
            let Some(appendix) = self.appendices.get_mut(it.appendix_idx) else {
                continue;
            };
            let mut of_appendix: Vec<(usize, &Link)> = links
                .iter()
                .filter(|((appendix_idx, _), _)| *appendix_idx == written_idx)
                .map(|((_, row_idx), link)| (*row_idx, link))
                .collect();
            of_appendix.sort_by_key(|(row_idx, _)| *row_idx);
            appendix.rows = of_appendix.into_iter().map(row_outcome).collect();
            appendix.count();
        }
    }

    /// Adds which rows were written, from their places in the appendices of `new`.
    pub(super) fn place_rows(&mut self, new: &[NewVersion], row_ids: &HashMap<RowPlace, i64>) {
        for ((written_idx, row_idx), id) in row_ids {
            let Some(version) = new.get(*written_idx) else {
                continue;
            };
            let appendix = self.appendices.get(version.appendix_idx);
            let row = match appendix.map(|it| it.kind) {
                Some(AppendixKind::Indicators) => RowId::Indicator(*id),
                Some(AppendixKind::Tasks) => RowId::Task(*id),
                None => continue,
            };
            self.row_ids.insert((version.appendix_idx, *row_idx), row);
        }
    }
}

impl AppendixOutcome {
    /// Counts how many rows have each status.
    pub(super) fn count(&mut self) {
        let n = |status| count(self.rows.iter().filter(|it| it.status == status).count());
        let counts = (
            n(MatchStatus::Matched),
            n(MatchStatus::Suggested),
            n(MatchStatus::New),
        );
        (self.n_matched, self.n_suggested, self.n_new) = counts;
    }
}

fn row_outcome((row_idx, link): (usize, &Link)) -> RowOutcome {
    let candidates = link.candidates.iter().map(|it| CandidateOutcome {
        code: it.thing.code.clone(),
        name: it.candidate.name.clone(),
        relation: enums::relation(it.candidate.relation),
        score: it.candidate.score,
        reasons: it.candidate.reasons.iter().map(StoredReason::from).collect(),
        marks: StoredMarks::from(&it.candidate.marks),
    });
    RowOutcome {
        row_idx,
        code: link.thing.code.clone(),
        status: enums::match_status(link.status),
        score: link.score,
        candidates: candidates.collect(),
    }
}
