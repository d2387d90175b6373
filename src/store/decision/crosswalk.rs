//! A crosswalk brought in: each line says which shared thing a row is. All of it or nothing, as decisions in the log.
//!
//! A line that says what is so already changes nothing. One that differs is a decision of whoever its `decided_by`
//! names, else of whoever brings the file in; a line that is itself in doubt only carries the code over.

mod agencies;
mod lines;

use std::collections::{BTreeMap, HashMap};

use doichieu_entities::decision::DecisionKind;
use doichieu_entities::decision_rule::RuleEffect;
use doichieu_imports::reading::AppendixKind;
use sea_orm::ConnectionTrait;

use super::facts::{self, RowFacts};
use super::record::{Draft, Rule, record};
use super::{Change, RowId, RowState, Steward};
use crate::error::Sentence;
use crate::store::crosswalk::{CrosswalkKind, CrosswalkRow};
use crate::store::shared::{self, SharedThing};
use crate::store::{Store, StoreError};

pub use agencies::AgencyLine;

/// A line of a crosswalk file.
#[derive(Debug, Clone, PartialEq)]
pub struct CrosswalkLine {
    /// Its number in the file, from 1.
    pub line: u64,
    /// What it says.
    pub row: CrosswalkRow,
}

/// A line that cannot be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Its number in the file, from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: Sentence,
}

/// What bringing a crosswalk in did. Nothing was written when a line is bad.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CrosswalkReport {
    /// Lines that said what is so already.
    pub n_unchanged: usize,
    /// Lines that changed something.
    pub n_changed: usize,
    /// The decisions that were taken.
    pub decision_ids: Vec<i64>,
    /// Lines that cannot be meant.
    pub bad: Vec<BadLine>,
}

/// A line with the row it speaks of and what that row is to be.
struct Meant<'a> {
    line: &'a CrosswalkLine,
    facts: RowFacts,
    thing: SharedThing,
}

impl Store {
    /// Brings a crosswalk of indicators or tasks in.
    pub async fn import_crosswalk(
        &self,
        kind: CrosswalkKind,
        lines: &[CrosswalkLine],
        steward: &Steward,
    ) -> Result<CrosswalkReport, StoreError> {
        let kind = match kind {
            CrosswalkKind::Indicators => AppendixKind::Indicators,
            CrosswalkKind::Tasks => AppendixKind::Tasks,
        };
        let tx = self.begin_write().await?;
        let (found, mut bad) = lines::find_rows(&tx, kind, lines).await?;
        let (meant, bad_codes) = with_things(&tx, kind, found).await?;
        bad.extend(bad_codes);
        bad.extend(lines::second_of_an_appendix(&tx, kind, &meant).await?);
        if !bad.is_empty() {
            bad.sort_by_key(|it| it.line);
            bad.dedup_by_key(|it| it.line);
            return Ok(CrosswalkReport {
                bad,
                ..CrosswalkReport::default()
            });
        }
        let report = decide(&tx, kind, &meant, steward).await?;
        tx.commit().await?;
        Ok(report)
    }
}

/// The shared things of the lines' codes; a code that was never given out is given out now.
async fn with_things<'a>(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    found: Vec<(&'a CrosswalkLine, RowFacts)>,
) -> Result<(Vec<Meant<'a>>, Vec<BadLine>), StoreError> {
    let mut things: HashMap<String, Option<SharedThing>> = HashMap::new();
    let (mut meant, mut bad) = (Vec::new(), Vec::new());
    for (line, facts) in found {
        let code = &line.row.code;
        if !things.contains_key(code) {
            let thing = shared::resolve_or_reserve(db, kind, code, &facts.name, facts.unit.clone()).await?;
            things.insert(code.clone(), thing);
        }
        match things.get(code).cloned().flatten() {
            Some(thing) => meant.push(Meant { line, facts, thing }),
            None => bad.push(lines::bad_code(line)),
        }
    }
    Ok((meant, bad))
}

/// One decision for each who decided.
async fn decide(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    meant: &[Meant<'_>],
    steward: &Steward,
) -> Result<CrosswalkReport, StoreError> {
    let deciders = lines::deciders(db, meant).await?;
    let mut report = CrosswalkReport::default();
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    for it in meant {
        if it.says_nothing_new(&deciders) {
            report.n_unchanged += 1;
            continue;
        }
        report.n_changed += 1;
        let decider = it.line.row.decided_by.as_ref().unwrap_or(&steward.name);
        let draft = drafts.entry(decider.clone()).or_insert_with(|| Draft {
            kind: DecisionKind::Crosswalk,
            appendix_kind: Some(kind),
            subject: "crosswalk".to_owned(),
            changes: Vec::new(),
            rules: Vec::new(),
        });
        it.draft(kind, draft);
    }
    add_redirects(db, kind, meant, &mut drafts).await?;
    for (decider, draft) in drafts {
        let steward = Steward {
            name: decider,
            ..steward.clone()
        };
        let decided = record(db, &steward, draft).await?;
        report.decision_ids.push(decided.decision.id);
    }
    Ok(report)
}

/// A shared thing that every row leaves for one other redirects to it.
async fn add_redirects(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    meant: &[Meant<'_>],
    drafts: &mut BTreeMap<String, Draft>,
) -> Result<(), StoreError> {
    let is_target = |id: i64| meant.iter().any(|it| it.thing.id == id);
    let mut left: BTreeMap<i64, Vec<&Meant<'_>>> = BTreeMap::new();
    for it in meant {
        let from = it.facts.state.shared_id.filter(|from| *from != it.thing.id);
        if let Some(from) = from.filter(|from| !is_target(*from)) {
            left.entry(from).or_default().push(it);
        }
    }
    for (from, movers) in left {
        let into = movers[0].thing.id;
        let is_emptied = facts::n_rows(db, kind, from).await? <= movers.len();
        if is_emptied && movers.iter().all(|it| it.thing.id == into) {
            let redirects = facts::redirects(db, kind, from, into).await?;
            if let Some(draft) = drafts.values_mut().next() {
                draft.changes.extend(redirects);
            }
        }
    }
    Ok(())
}

impl Meant<'_> {
    fn is_settled(&self) -> bool {
        self.line.row.status == "MATCHED" || self.line.row.decided_by.is_some()
    }

    /// Whether the row is what the line says, as surely, by the same decision or by none.
    fn says_nothing_new(&self, deciders: &HashMap<i64, String>) -> bool {
        let decided_by = self.facts.state.decision_id.and_then(|it| deciders.get(&it));
        let is_same = self.facts.state.shared_id == Some(self.thing.id);
        let is_as_sure = !self.is_settled() || self.facts.state.status == "MATCHED";
        let is_decided =
            self.line.row.decided_by.is_none() || self.line.row.decided_by.as_ref() == decided_by;
        is_same && is_as_sure && is_decided
    }

    fn draft(&self, kind: AppendixKind, draft: &mut Draft) {
        let to = if self.is_settled() {
            RowState::settled(self.thing.id)
        } else {
            RowState {
                shared_id: Some(self.thing.id),
                status: self.line.row.status.clone(),
                score: self.line.row.score,
                decision_id: None,
            }
        };
        draft.changes.push(Change::Row {
            is_indicator: kind == AppendixKind::Indicators,
            id: self.facts.id,
            from: self.facts.state.clone(),
            to,
        });
        if self.is_settled() {
            let province = Some(self.facts.province_code.clone());
            let rule = Rule::new(
                RuleEffect::Alias,
                self.facts.wording(),
                province,
                &self.thing.code,
            );
            draft.rules.push(rule);
        }
    }
}

/// The identity of a row of a kind.
fn row_id(kind: AppendixKind, id: i64) -> RowId {
    match kind {
        AppendixKind::Indicators => RowId::Indicator(id),
        AppendixKind::Tasks => RowId::Task(id),
    }
}
