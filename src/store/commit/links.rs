//! What each row is: the answer of reconciling as shared things, with codes for the new ones.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use doichieu_entities::decision_rule::{self, RuleEffect};
use doichieu_entities::proposal;
use doichieu_imports::reading::{AppendixKind, Reading, Row};
use doichieu_imports::reconcile::{
    Candidate, Join, MatchStatus, Proposal, Reconciliation, RowRef, decided_wording,
};
use doichieu_imports::registry::Superseded;
use doichieu_imports::text::fold;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::known;
use super::returning::Returning;
use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::effects::Effects;
use crate::store::enums;
use crate::store::shared::{self, NewShared, SharedThing};
use crate::store::stored::{StoredMarks, StoredReason, encode};

/// Place of a row: index of the appendix in the reading, index of the row in the appendix.
pub(super) type RowPlace = (usize, usize);

/// What a row is.
pub(super) struct Link {
    pub(super) kind: AppendixKind,
    pub(super) thing: SharedThing,
    pub(super) status: MatchStatus,
    pub(super) score: f64,
    pub(super) decision_id: Option<i64>,
    pub(super) candidates: Vec<LinkCandidate>,
}

/// What a row may be.
pub(super) struct LinkCandidate {
    pub(super) thing: SharedThing,
    pub(super) candidate: Candidate,
}

/// What the counted rows are.
pub(super) type Links = HashMap<RowPlace, Link>;

/// Applies what reconciling says of known rows, makes the new shared things, and says what each row is. `came_before` are
/// the appendices of the reading that were imported earlier, whether readers see them or not.
pub(super) async fn settle(
    db: &impl ConnectionTrait,
    reading: &Reading,
    reconciliation: &Reconciliation,
    came_before: &[Superseded],
    effects: &mut Effects,
) -> Result<Links, StoreError> {
    let mut links = Links::new();
    for kind in [AppendixKind::Indicators, AppendixKind::Tasks] {
        let proposals: Vec<&Proposal> = reconciliation
            .proposals
            .iter()
            .filter(|it| kind_of(reading, it) == Some(kind))
            .collect();
        known::merge(db, kind, &reconciliation.merges, effects).await?;
        let things = Things::load(db, kind, reading, &proposals, reconciliation, came_before).await?;
        let moved = moves(kind, reconciliation).map(|it| Ok((it.row_id, things.get(&it.to)?.id)));
        let moved = moved.collect::<Result<Vec<_>, StoreError>>()?;
        known::move_rows(db, kind, &moved, effects).await?;
        let decided = decided(db, kind).await?;
        for proposal in proposals {
            let place = (proposal.appendix_idx, proposal.row_idx);
            let link = things.link(kind, reading, proposal, &decided)?;
            links.insert(place, link);
        }
    }
    Ok(links)
}

/// Inserts the candidates of each row.
pub(super) async fn insert_proposals(
    db: &impl ConnectionTrait,
    links: &Links,
    row_ids: &HashMap<RowPlace, i64>,
) -> Result<(), StoreError> {
    let mut models = Vec::new();
    for (place, link) in links {
        let Some(row_id) = row_ids.get(place) else {
            continue;
        };
        for (candidate, position) in link.candidates.iter().zip(0..) {
            models.push(proposal_model(link.kind, *row_id, position, candidate, row_ids)?);
        }
    }
    insert_all::<proposal::Entity, _>(db, models).await?;
    Ok(())
}

fn proposal_model(
    kind: AppendixKind,
    row_id: i64,
    position: i32,
    it: &LinkCandidate,
    row_ids: &HashMap<RowPlace, i64>,
) -> Result<proposal::Model, StoreError> {
    let is_indicator = kind == AppendixKind::Indicators;
    let reasons: Vec<StoredReason> = it.candidate.reasons.iter().map(StoredReason::from).collect();
    Ok(proposal::Model {
        id: 0,
        plan_indicator_id: is_indicator.then_some(row_id),
        task_id: (!is_indicator).then_some(row_id),
        position,
        indicator_id: is_indicator.then_some(it.thing.id),
        shared_task_id: (!is_indicator).then_some(it.thing.id),
        like_row_id: match it.candidate.row {
            RowRef::Known(id) => Some(id),
            RowRef::Read {
                appendix_idx,
                row_idx,
            } => row_ids.get(&(appendix_idx, row_idx)).copied(),
        },
        relation: enums::relation(it.candidate.relation),
        score: it.candidate.score,
        name: it.candidate.name.clone(),
        reasons: encode(&reasons)?,
        marks: encode(&StoredMarks::from(&it.candidate.marks))?,
        refused_by_id: None,
    })
}

/// The shared things that proposals speak of.
struct Things {
    known: HashMap<String, SharedThing>,
    fresh: BTreeMap<usize, SharedThing>,
}

impl Things {
    async fn load(
        db: &impl ConnectionTrait,
        kind: AppendixKind,
        reading: &Reading,
        proposals: &[&Proposal],
        reconciliation: &Reconciliation,
        came_before: &[Superseded],
    ) -> Result<Self, StoreError> {
        let moved = moves(kind, reconciliation).map(|it| &it.to);
        let joins = proposals
            .iter()
            .flat_map(|it| std::iter::once(&it.joins).chain(it.candidates.iter().map(|it| &it.join)));
        let mut codes = BTreeSet::new();
        for join in joins.chain(moved) {
            if let Join::Known(code) = join {
                codes.insert(code.0.clone());
            }
        }
        let codes: Vec<String> = codes.into_iter().collect();
        let known = shared::by_code(db, kind, &codes).await?;
        let returning = Returning::load(db, kind, came_before, known.values()).await?;
        Ok(Self {
            fresh: create_fresh(db, kind, reading, proposals, reconciliation, returning).await?,
            known,
        })
    }

    fn get(&self, join: &Join) -> Result<&SharedThing, StoreError> {
        match join {
            Join::Known(code) => self
                .known
                .get(&code.0)
                .ok_or_else(|| StoreError::not_found("Indicator", &code.0)),
            Join::Fresh(number) => self
                .fresh
                .get(number)
                .ok_or_else(|| StoreError::not_found("Indicator", number)),
        }
    }

    fn link(
        &self,
        kind: AppendixKind,
        reading: &Reading,
        proposal: &Proposal,
        decided: &Decided,
    ) -> Result<Link, StoreError> {
        let candidates = proposal.candidates.iter().map(|candidate| {
            Ok(LinkCandidate {
                thing: self.get(&candidate.join)?.clone(),
                candidate: candidate.clone(),
            })
        });
        let thing = self.get(&proposal.joins)?.clone();
        Ok(Link {
            kind,
            decision_id: decided.find(reading, proposal, &thing),
            thing,
            status: proposal.status,
            score: match proposal.status {
                MatchStatus::New => 0.0,
                _ => proposal.candidates.first().map_or(0.0, |it| it.score),
            },
            candidates: candidates.collect::<Result<_, StoreError>>()?,
        })
    }
}

/// The shared thing of each number of the proposals and moves: the one that its first row was before, else a new one named
/// after that row.
async fn create_fresh(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    reading: &Reading,
    proposals: &[&Proposal],
    reconciliation: &Reconciliation,
    mut returning: Returning,
) -> Result<BTreeMap<usize, SharedThing>, StoreError> {
    let read = proposals.iter().filter_map(|it| {
        let row = row_of(reading, it)?;
        let unit = row.unit.as_ref().map(|it| it.normal.to_string());
        Some((&it.joins, Some(it.appendix_idx), row.name.to_string(), unit))
    });
    // Known rows that leave their code may be something new by themselves.
    let moved = moves(kind, reconciliation).map(|it| (&it.to, None, it.name.clone(), it.unit.clone()));
    let mut things = BTreeMap::new();
    let mut numbers = Vec::new();
    let mut new = Vec::new();
    for (join, appendix_idx, name, unit) in read.chain(moved) {
        let Join::Fresh(number) = join else {
            continue;
        };
        if things.contains_key(number) || numbers.contains(number) {
            continue;
        }
        match appendix_idx.and_then(|it| returning.take(it, &name)) {
            Some(thing) => {
                things.insert(*number, thing);
            }
            None => {
                numbers.push(*number);
                new.push(NewShared { name, unit });
            }
        }
    }
    let made = shared::create(db, kind, new).await?;
    things.extend(numbers.into_iter().zip(made));
    Ok(things)
}

fn moves(
    kind: AppendixKind,
    reconciliation: &Reconciliation,
) -> impl Iterator<Item = &doichieu_imports::reconcile::Move> {
    let moves = reconciliation.moves.iter();
    moves.filter(move |it| known::kind_of(&it.from) == kind)
}

fn kind_of(reading: &Reading, proposal: &Proposal) -> Option<AppendixKind> {
    reading.appendices.get(proposal.appendix_idx).map(|it| it.kind)
}

fn row_of<'a>(reading: &'a Reading, proposal: &Proposal) -> Option<&'a Row> {
    reading
        .appendices
        .get(proposal.appendix_idx)?
        .rows
        .get(proposal.row_idx)
}

/// Decisions by which wordings are shared things: folded name, province where it is bound to one, code.
struct Decided(HashMap<(String, Option<String>, String), i64>);

async fn decided(db: &impl ConnectionTrait, kind: AppendixKind) -> Result<Decided, StoreError> {
    let rules = decision_rule::Entity::find()
        .filter(decision_rule::Column::Effect.eq(RuleEffect::Alias))
        .filter(decision_rule::Column::AppendixKind.eq(enums::appendix_kind(kind)))
        .order_by_asc(decision_rule::Column::Id)
        .all(db)
        .await?;
    let rules = rules.into_iter();
    Ok(Decided(
        rules
            .map(|it| ((it.name_folded, it.province_code, it.code), it.decision_id))
            .collect(),
    ))
}

impl Decided {
    fn find(&self, reading: &Reading, proposal: &Proposal, thing: &SharedThing) -> Option<i64> {
        let row = row_of(reading, proposal)?;
        let appendix = reading.appendices.get(proposal.appendix_idx)?;
        let province = appendix.plan.province_code.clone();
        let parent = row.parent_idx.and_then(|it| appendix.rows.get(it));
        let name = fold(&decided_wording(&row.name, parent.map(|it| it.name.as_str())));
        let bound = (name.clone(), province, thing.code.clone());
        let free = (name, None, thing.code.clone());
        self.0.get(&bound).or_else(|| self.0.get(&free)).copied()
    }
}
