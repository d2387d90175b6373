//! Puts rows that are certainly the same into one group, and gives each group its code.
//!
//! Certain pairs are taken from the likeliest to the least; a pair is passed over where it would put two rows of one
//! appendix, two rows that a fact or a steward keeps apart, or two confirmed codes into one group. The groups follow from
//! the rows and the decisions alone, not from who came first.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::decisions::Rulings;
use super::doubt::is_set_apart;
use super::edges::Field;
use super::evidence::Evidence;
use super::line::Line;
use super::score::log_odds;
use super::{Join, Merge, Move, Relation, RowRef};
use crate::registry::SharedCode;

/// Rows in groups, each with what it joins.
#[derive(Debug, Default)]
pub(super) struct Partition {
    /// The groups: places of lines, and what they are.
    pub(super) groups: Vec<(Vec<usize>, Join)>,
    /// Codes that end.
    pub(super) merges: Vec<Merge>,
    /// Rows that change their code.
    pub(super) moves: Vec<Move>,
}

/// A group while it grows.
#[derive(Debug, Clone, Default)]
struct Group {
    members: Vec<usize>,
    confirmed: Option<SharedCode>,
}

/// A certain pair, in the order in which pairs are taken.
struct Pair {
    log_odds: f64,
    key: (String, String),
    one: usize,
    other: usize,
}

impl Partition {
    /// Groups the reading's rows with everything that they touch.
    pub(super) fn of(field: &mut Field<'_>, rulings: &Rulings) -> Self {
        let fresh = field.fresh_places().filter(|it| field.takes_part(*it)).collect();
        Self::around(field, rulings, fresh)
    }

    /// Groups some rows with everything that they touch.
    pub(super) fn around(field: &mut Field<'_>, rulings: &Rulings, rows: Vec<usize>) -> Self {
        let (places, pairs) = reach(field, rulings, rows);
        let mut groups: BTreeMap<usize, Group> = places
            .iter()
            .map(|it| {
                (
                    *it,
                    Group {
                        members: vec![*it],
                        confirmed: rulings.confirmed(*it).cloned(),
                    },
                )
            })
            .collect();
        let mut group_of: HashMap<usize, usize> = places.iter().map(|it| (*it, *it)).collect();
        for pair in pairs {
            join(field, rulings, &mut groups, &mut group_of, &pair);
        }
        name(field, groups.into_values().collect())
    }
}

/// All rows that certain pairs, shared codes and confirmations lead to, and the certain pairs among them.
fn reach(field: &mut Field<'_>, rulings: &Rulings, mut waiting: Vec<usize>) -> (BTreeSet<usize>, Vec<Pair>) {
    let mut seen: BTreeSet<usize> = waiting.iter().copied().collect();
    let mut pairs = Vec::new();
    while let Some(place) = waiting.pop() {
        // Rows that are outvoted now may have been joined before.
        let mut near: Vec<usize> = field.plainly_same(place).to_vec();
        for edge in field.certain_edges(place) {
            near.push(edge.other);
            if place < edge.other {
                pairs.push(pair(field, place, edge.other, edge.log_odds));
            }
        }
        let code = field.line(place).and_then(|it| it.code.clone());
        for code in code.iter().chain(rulings.confirmed(place)) {
            near.extend(field.index().by_code.get(code).into_iter().flatten().copied());
        }
        for other in rulings
            .confirmed(place)
            .and_then(|it| field.index().by_code.get(it))
            .into_iter()
            .flatten()
        {
            pairs.push(pair(field, place, *other, f64::INFINITY));
        }
        for other in near {
            if field.takes_part(other) && seen.insert(other) {
                waiting.push(other);
            }
        }
    }
    pairs.sort_by(by_likelihood);
    (seen, pairs)
}

fn pair(field: &Field<'_>, one: usize, other: usize, log_odds: f64) -> Pair {
    let (mine, theirs) = (content(field, one), content(field, other));
    let key = if mine <= theirs {
        (mine, theirs)
    } else {
        (theirs, mine)
    };
    Pair {
        log_odds,
        key,
        one,
        other,
    }
}

/// What tells lines apart whatever their place: province, wording, section.
fn content(field: &Field<'_>, place: usize) -> String {
    let Some(line) = field.line(place) else {
        return String::new();
    };
    let section = line.section.as_ref().map_or("", |it| it.key.as_str());
    format!(
        "{}\u{1}{}\u{1}{section}\u{1}{:?}",
        line.province.as_deref().unwrap_or(""),
        line.wording.key,
        line.targets
    )
}

fn by_likelihood(one: &Pair, other: &Pair) -> Ordering {
    other
        .log_odds
        .total_cmp(&one.log_odds)
        .then_with(|| one.key.cmp(&other.key))
}

fn join(
    field: &mut Field<'_>,
    rulings: &Rulings,
    groups: &mut BTreeMap<usize, Group>,
    group_of: &mut HashMap<usize, usize>,
    pair: &Pair,
) {
    let (Some(one), Some(other)) = (
        group_of.get(&pair.one).copied(),
        group_of.get(&pair.other).copied(),
    ) else {
        return;
    };
    let (Some(mine), Some(theirs)) = (groups.get(&one), groups.get(&other)) else {
        return;
    };
    if one == other || !may_join(field, rulings, mine, theirs) {
        return;
    }
    let theirs = groups.remove(&other).unwrap_or_default();
    for member in &theirs.members {
        group_of.insert(*member, one);
    }
    if let Some(mine) = groups.get_mut(&one) {
        mine.members.extend(theirs.members);
        mine.confirmed = mine.confirmed.take().or(theirs.confirmed);
    }
}

fn may_join(field: &mut Field<'_>, rulings: &Rulings, mine: &Group, theirs: &Group) -> bool {
    if matches!((&mine.confirmed, &theirs.confirmed), (Some(one), Some(other)) if one != other) {
        return false;
    }
    let may_join = mine.members.iter().all(|one| {
        theirs
            .members
            .iter()
            .all(|other| may_be_same(field, rulings, *one, *other))
    });
    let is_confirmed = mine.confirmed.is_some() || theirs.confirmed.is_some();
    may_join && (is_confirmed || !are_whole_and_part(field, mine, theirs))
}

/// Whether clearly more pairs of two groups' rows are a whole and its part than are likely the same.
fn are_whole_and_part(field: &mut Field<'_>, mine: &Group, theirs: &Group) -> bool {
    /// One plan may say more than all others of the same thing.
    const MARGIN: usize = 1;
    let mut n_wholes: usize = 0;
    let mut n_likely: usize = 0;
    for one in &mine.members {
        let edges = field.edges(*one);
        for edge in edges.iter().filter(|it| theirs.members.contains(&it.other)) {
            n_wholes = n_wholes.saturating_add(usize::from(edge.relation != Relation::Same));
            n_likely = n_likely.saturating_add(usize::from(edge.is_likely()));
        }
    }
    n_wholes > n_likely.saturating_add(MARGIN)
}

fn may_be_same(field: &mut Field<'_>, rulings: &Rulings, one: usize, other: usize) -> bool {
    let (Some(mine), Some(theirs)) = (field.line(one), field.line(other)) else {
        return false;
    };
    if mine.appendix == theirs.appendix || rulings.keep_apart(one, mine, other, theirs) {
        return false;
    }
    if rulings.confirmed(one).or(rulings.confirmed(other)).is_some() {
        return true;
    }
    let evidence = Evidence::of(mine, theirs);
    log_odds(mine.kind, &evidence) > f64::NEG_INFINITY
        && (evidence.says_the_same || !is_set_apart(mine.kind, &evidence.names))
        && !field.is_taken_apart(one, other)
        && !field.is_taken_apart(other, one)
}

/// Gives each group its code: the confirmed one, else the smallest of its rows' that no other group takes.
fn name(field: &Field<'_>, groups: Vec<Group>) -> Partition {
    let mut groups = groups;
    for group in &mut groups {
        group.members.sort_unstable();
    }
    groups.sort_by_key(|it| {
        (
            it.confirmed.is_none(),
            smallest_code(field, it),
            // Who knows no other code has the first claim.
            codes(field, it).len(),
            it.members.first().copied(),
        )
    });
    let mut taken: BTreeSet<SharedCode> = groups.iter().filter_map(|it| it.confirmed.clone()).collect();
    let mut partition = Partition::default();
    let mut n_fresh: usize = 0;
    for group in groups {
        let free = codes(field, &group).into_iter().find(|it| !taken.contains(it));
        let join = group
            .confirmed
            .clone()
            .or(free.inspect(|it| _ = taken.insert(it.clone())))
            .map(Join::Known);
        let join = join.unwrap_or_else(|| {
            n_fresh = n_fresh.saturating_add(1);
            Join::Fresh(n_fresh.saturating_sub(1))
        });
        partition.groups.push((group.members, join));
    }
    partition.redirect(field, &taken);
    partition
}

fn codes(field: &Field<'_>, group: &Group) -> BTreeSet<SharedCode> {
    group
        .members
        .iter()
        .filter_map(|it| field.line(*it)?.code.clone())
        .collect()
}

fn smallest_code(field: &Field<'_>, group: &Group) -> Option<SharedCode> {
    codes(field, group).into_iter().next()
}

impl Partition {
    /// Notes which codes end in another and which rows leave a code that lives on.
    fn redirect(&mut self, field: &Field<'_>, taken: &BTreeSet<SharedCode>) {
        let mut ends: BTreeMap<SharedCode, SharedCode> = BTreeMap::new();
        for (members, join) in &self.groups {
            for place in members {
                let Some(line) = field.line(*place) else { continue };
                let Some(from) = &line.code else { continue };
                if matches!(join, Join::Known(code) if code == from) {
                    continue;
                }
                match join {
                    Join::Known(into)
                        if !taken.contains(from) && ends.get(from).is_none_or(|it| it == into) =>
                    {
                        ends.insert(from.clone(), into.clone());
                    }
                    _ => self.moves.extend(leaving(line, from, join)),
                }
            }
        }
        self.merges = ends
            .into_iter()
            .map(|(from, into)| Merge { from, into })
            .collect();
    }
}

/// A known row that leaves its code. A row of the reading has none to leave.
fn leaving(line: &Line, from: &SharedCode, to: &Join) -> Option<Move> {
    let RowRef::Known(row_id) = line.row else {
        return None;
    };
    Some(Move {
        row_id,
        from: from.clone(),
        to: to.clone(),
        name: line.name.clone(),
        unit: line.unit.clone(),
    })
}
