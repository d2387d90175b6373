//! Words the outcome for each row of the reading: what it joins, what else it may be, and why.

use std::collections::{BTreeMap, HashMap};

use super::decisions::Rulings;
use super::edges::Field;
use super::explain::explain;
use super::line::Line;
use super::partition::Partition;
use super::score::chance;
use super::{Candidate, Join, MatchStatus, Proposal, Relation, RowRef};

/// How many candidates a proposal names at most.
const MAX_CANDIDATES: usize = 5;

/// The best evidence for one candidate.
struct Best {
    place: usize,
    log_odds: f64,
}

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
    let mut best: BTreeMap<Join, Best> = BTreeMap::new();
    for edge in field.edges(place).to_vec() {
        let Some(join) = join_of(field, partition, group_of, edge.other) else {
            continue;
        };
        if is_closed(field, rulings, partition, place, &join, joins) {
            continue;
        }
        best.entry(join).or_insert(Best {
            place: edge.other,
            log_odds: edge.log_odds,
        });
    }
    let is_matched = members.len() > 1 || rulings.confirmed(place).is_some();
    let mut ranked: Vec<(Join, Best)> = best.into_iter().collect();
    ranked.sort_by(|one, other| {
        let joined = |it: &Join| is_matched && it == joins;
        joined(&other.0)
            .cmp(&joined(&one.0))
            .then(other.1.log_odds.total_cmp(&one.1.log_odds))
            .then(one.0.cmp(&other.0))
    });
    ranked.truncate(MAX_CANDIDATES);
    let line = field.line(place)?;
    let candidates: Vec<Candidate> = ranked
        .into_iter()
        .filter_map(|(join, it)| Some(candidate(line, field.line(it.place)?, join, it.log_odds)))
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

fn candidate(line: &Line, other: &Line, join: Join, log_odds: f64) -> Candidate {
    let (reasons, marks) = explain(line, other);
    Candidate {
        join,
        row: other.row,
        relation: Relation::Same,
        score: chance(log_odds),
        name: other.name.clone(),
        reasons,
        marks,
    }
}
