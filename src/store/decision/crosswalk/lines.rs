//! Which row a line speaks of, and the lines that cannot be meant.

use std::collections::{HashMap, HashSet};

use doichieu_entities::decision;
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::text::fold;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::super::facts::{self, RowFacts};
use super::{BadLine, CrosswalkLine, Meant, row_id};
use crate::error::Sentence;
use crate::store::StoreError;
use crate::store::crosswalk::{self, CrosswalkRow};

type Key = (String, Option<String>, Option<String>, Option<String>, String);

/// A row by everything that the crosswalk says of its place.
fn full_key(row: &CrosswalkRow) -> Key {
    let plan = row.plan_number.as_deref().map(fold);
    (
        row.province_code.clone(),
        plan,
        row.section.clone(),
        row.ordinal.clone(),
        fold(&row.name),
    )
}

/// The same without the numbers, which a newer version may have changed.
fn short_key(row: &CrosswalkRow) -> Key {
    (row.province_code.clone(), None, None, None, fold(&row.name))
}

/// The published row of each line.
pub(super) async fn find_rows<'a>(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    lines: &'a [CrosswalkLine],
) -> Result<(Vec<(&'a CrosswalkLine, RowFacts)>, Vec<BadLine>), StoreError> {
    let published = crosswalk::list(db, kind.into()).await?;
    let (mut by_full, mut by_short): (HashMap<Key, Vec<i64>>, HashMap<Key, Vec<i64>>) = Default::default();
    for row in &published {
        by_full.entry(full_key(row)).or_default().push(row.row_id);
        by_short.entry(short_key(row)).or_default().push(row.row_id);
    }
    let (mut ids, mut bad, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for line in lines {
        let full = by_full.get(&full_key(&line.row));
        let found = full.or_else(|| by_short.get(&short_key(&line.row)));
        match found.map(Vec::as_slice) {
            Some([id]) if seen.insert(*id) => ids.push((line, *id)),
            Some([_]) => bad.push(bad_line(
                line,
                "hàng này đã có ở một dòng trước",
                "an earlier line names this row",
            )),
            Some(_) => bad.push(bad_line(
                line,
                "có nhiều hàng như vậy",
                "there are several such rows",
            )),
            None => bad.push(bad_line(line, "không có hàng như vậy", "there is no such row")),
        }
    }
    let rows: Vec<_> = ids.iter().map(|(_, id)| row_id(kind, *id)).collect();
    let facts = facts::all_current(db, &rows).await?;
    let found = ids.into_iter().map(|(line, _)| line).zip(facts);
    Ok((found.collect(), bad))
}

/// Lines after which two rows of one appendix would be one thing.
pub(super) async fn second_of_an_appendix(
    db: &impl ConnectionTrait,
    kind: AppendixKind,
    meant: &[Meant<'_>],
) -> Result<Vec<BadLine>, StoreError> {
    let movers: HashSet<i64> = meant.iter().map(|it| it.facts.id).collect();
    let mut taken: HashSet<(i64, i64)> = HashSet::new();
    for row in crosswalk::list(db, kind.into()).await? {
        if !movers.contains(&row.row_id) {
            taken.insert((row.appendix_version_id, row.shared_id));
        }
    }
    let second = meant
        .iter()
        .filter(|it| !taken.insert((it.facts.appendix_version_id, it.thing.id)));
    Ok(second
        .map(|it| {
            let code = &it.thing.code;
            BadLine {
                line: it.line.line,
                problem: Sentence::new(
                    format!("một hàng khác của cùng phụ lục đã là {code}"),
                    format!("another row of the same appendix is {code} already"),
                ),
            }
        })
        .collect())
}

/// Who took the decisions that settled the rows.
pub(super) async fn deciders(
    db: &impl ConnectionTrait,
    meant: &[Meant<'_>],
) -> Result<HashMap<i64, String>, StoreError> {
    let ids: HashSet<i64> = meant.iter().filter_map(|it| it.facts.state.decision_id).collect();
    let decisions = decision::Entity::find()
        .filter(decision::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(decisions.into_iter().map(|it| (it.id, it.decided_by)).collect())
}

pub(super) fn bad_code(line: &CrosswalkLine) -> BadLine {
    let code = &line.row.code;
    BadLine {
        line: line.line,
        problem: Sentence::new(
            format!("“{code}” không phải một mã như CT-0001 hay NV-0001"),
            format!("{code:?} is no code such as CT-0001 or NV-0001"),
        ),
    }
}

fn bad_line(line: &CrosswalkLine, vi: &str, en: &str) -> BadLine {
    BadLine {
        line: line.line,
        problem: Sentence::new(
            format!("{vi}: {}", line.row.name),
            format!("{en}: {}", line.row.name),
        ),
    }
}
