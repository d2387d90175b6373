//! Words the outcome for each row of the reading: what it joins, what else it may be, and why.

use std::collections::{BTreeMap, HashMap};

use super::align::Side;
use super::decisions::Rulings;
use super::edges::{Edge, Edges, Field};
use super::explain::explain;
use super::line::Line;
use super::part_of::share_said;
use super::partition::Partition;
use super::reasons::relation_reason;
use super::score::{CERTAIN, chance};
use super::{Candidate, Join, MatchStatus, Proposal, Relation, RowRef};

/// How many candidates a proposal names at most.
const MAX_CANDIDATES: usize = 5;

/// The best evidence for one candidate.
struct Best {
    place: usize,
    score: f64,
    log_odds: f64,
    relation: Relation,
}

/// How likely a part is beside a row that says all of it.
const LESS: f64 = 0.9;

/// The chance of being a part of, where a second clause or a second row says the rest.
const PART_CHANCE: f64 = 0.7;

/// One proposal for each row of the reading, in its order.
pub(super) fn proposals(field: &mut Field<'_>, rulings: &Rulings, partition: &Partition) -> Vec<Proposal> {
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for (idx, (members, _)) in partition.groups.iter().enumerate() {
        group_of.extend(members.iter().map(|it| (*it, idx)));
    }
    let places: Vec<usize> = field.fresh_places().collect();
    places
        .into_iter()
        .filter_map(|it| proposal(field, rulings, partition, &group_of, it))
        .collect()
}

fn proposal(
    field: &mut Field<'_>,
    rulings: &Rulings,
    partition: &Partition,
    group_of: &HashMap<usize, usize>,
    place: usize,
) -> Option<Proposal> {
    let (members, joins) = partition.groups.get(*group_of.get(&place)?)?;
    let RowRef::Read {
        appendix_idx,
        row_idx,
    } = field.line(place)?.row
    else {
        return None;
    };
    let is_matched = members.len() > 1 || rulings.confirmed(place).is_some();
    let mut best: BTreeMap<Join, Best> = BTreeMap::new();
    let mut all_said: Option<f64> = None;
    for edge in edges_to_ask(field, place, is_matched).iter().copied() {
        let Some(join) = join_of(field, partition, group_of, edge.other) else {
            continue;
        };
        if is_closed(field, rulings, partition, place, &join, joins) {
            continue;
        }
        let mut found = best_of(field, place, edge);
        // What makes a pair certain beside its wording (its place, that nothing else comes near) counts for its chance.
        if is_matched && &join == joins && found.relation == Relation::Same {
            found.score = found.score.max(CERTAIN);
        }
        if found.relation == Relation::Same && edge.short.is_some_and(|it| it.side == Side::This) {
            all_said = Some(all_said.map_or(found.score, |it| it.max(found.score)));
        }
        best.entry(join).or_insert(found);
    }
    // What one row says in more words is less likely a part of another.
    if let Some(score) = all_said {
        for it in best.values_mut().filter(|it| it.relation == Relation::PartOf) {
            it.score = it.score.min(LESS * score);
        }
    }
    let mut ranked: Vec<(Join, Best)> = best.into_iter().collect();
    ranked.sort_by(|one, other| {
        let joined = |it: &Join| is_matched && it == joins;
        joined(&other.0)
            .cmp(&joined(&one.0))
            .then(other.1.score.total_cmp(&one.1.score))
            .then(other.1.log_odds.total_cmp(&one.1.log_odds))
            .then(one.0.cmp(&other.0))
    });
    ranked.truncate(MAX_CANDIDATES);
    let line = field.line(place)?;
    let candidates: Vec<Candidate> = ranked
        .into_iter()
        .filter_map(|(join, it)| Some(candidate(line, field.line(it.place)?, join, &it)))
        .collect();
    let status = match (is_matched, candidates.is_empty()) {
        (true, _) => MatchStatus::Matched,
        (false, false) => MatchStatus::Suggested,
        (false, true) => MatchStatus::New,
    };
    Some(Proposal {
        appendix_idx,
        row_idx,
        status,
        joins: joins.clone(),
        candidates,
    })
}

/// What a row is after this reading.
fn join_of(
    field: &Field<'_>,
    partition: &Partition,
    group_of: &HashMap<usize, usize>,
    place: usize,
) -> Option<Join> {
    match group_of.get(&place) {
        Some(idx) => partition.groups.get(*idx).map(|it| it.1.clone()),
        None => field.line(place)?.code.clone().map(Join::Known),
    }
}

/// Whether a candidate is no longer open: refused, or the row's appendix has another row there.
fn is_closed(
    field: &Field<'_>,
    rulings: &Rulings,
    partition: &Partition,
    place: usize,
    join: &Join,
    own: &Join,
) -> bool {
    if join == own {
        return false;
    }
    let refused = matches!(join, Join::Known(code) if rulings.refuses(place, code));
    let appendix = field.line(place).map(|it| it.appendix);
    let holds_sibling = partition.groups.iter().filter(|it| &it.1 == join).any(|it| {
        it.0.len() > 1
            && it
                .0
                .iter()
                .any(|member| field.line(*member).map(|it| it.appendix) == appendix)
    });
    refused || holds_sibling
}

/// The pairs of a row that are worth a word; where there are none and it joins nothing, those that come nearest.
fn edges_to_ask(field: &mut Field<'_>, place: usize, is_matched: bool) -> Edges {
    let edges = field.edges(place);
    if edges.is_empty() && !is_matched {
        field.nearest(place)
    } else {
        edges
    }
}

/// Share of a row that another one says. A row that says much besides is seldom about that part of it.
fn told_by(field: &Field<'_>, place: usize, other: usize) -> f64 {
    let lines = field.line(place).zip(field.line(other));
    lines.map_or(0.0, |it| share_said(&it.0.wording, &it.1.wording))
}

/// What an edge says of a candidate: the same, or a whole and its part.
fn best_of(field: &mut Field<'_>, place: usize, edge: Edge) -> Best {
    let relation = if edge.relation != Relation::Same {
        edge.relation
    } else if field.is_taken_apart(place, edge.other) {
        Relation::Contains
    } else if field.is_taken_apart(edge.other, place) {
        Relation::PartOf
    } else {
        Relation::Same
    };
    let score = match relation {
        Relation::Same => chance(edge.log_odds),
        Relation::PartOf => PART_CHANCE,
        Relation::Contains => PART_CHANCE * told_by(field, place, edge.other).powi(2),
    };
    Best {
        place: edge.other,
        score,
        log_odds: edge.log_odds,
        relation,
    }
}

fn candidate(line: &Line, other: &Line, join: Join, best: &Best) -> Candidate {
    let (mut reasons, marks) = explain(line, other);
    reasons.splice(0..0, relation_reason(best.relation));
    Candidate {
        join,
        row: other.row,
        relation: best.relation,
        score: best.score,
        name: other.name.clone(),
        reasons,
        marks,
    }
}
