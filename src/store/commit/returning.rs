//! Codes that a revert left without a row: when the appendix comes again, a row that says the same gets its code back.

use std::collections::{BTreeSet, HashMap};

use doichieu_imports::reading::AppendixKind;
use doichieu_imports::registry::Superseded;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

use crate::store::StoreError;
use crate::store::shared::SharedThing;

/// The rows of appendices whose shared thing has no row which readers see. The newest version first; within it the order of
/// the rows, for names that stand twice. What readers see is gathered once: looked for row by row it would be sought among
/// all versions that ever were.
fn statement(kind: AppendixKind, appendix_ids: &[String]) -> String {
    let (rows, name, things, link) = match kind {
        AppendixKind::Indicators => ("plan_indicator", "name", "indicator", "indicator_id"),
        AppendixKind::Tasks => ("task", "text", "shared_task", "shared_task_id"),
    };
    format!(
        "SELECT v.appendix_id, r.{name} AS name, i.id, i.code
         FROM appendix_version v
         JOIN {rows} r ON r.appendix_version_id = v.id
         JOIN {things} i ON i.id = r.{link}
         WHERE v.appendix_id IN ({}) AND i.merged_into_id IS NULL AND i.id NOT IN (
           SELECT o.{link} FROM publication c
           JOIN {rows} o ON o.appendix_version_id = c.appendix_version_id
           WHERE c.to_version_id IS NULL AND o.{link} IS NOT NULL)
         ORDER BY v.id DESC, r.id",
        appendix_ids.join(", ")
    )
}

#[derive(FromQueryResult)]
struct Left {
    appendix_id: i64,
    name: String,
    id: i64,
    code: String,
}

/// The shared things that have no row which readers see, by the appendix of the reading and the wording of their rows.
#[derive(Default)]
pub(super) struct Returning {
    left: HashMap<(usize, String), Vec<SharedThing>>,
    given: BTreeSet<i64>,
}

impl Returning {
    /// Those of the appendices that came before. What the reading joins already is given.
    pub(super) async fn load<'a>(
        db: &impl ConnectionTrait,
        kind: AppendixKind,
        known: &[Superseded],
        joined: impl Iterator<Item = &'a SharedThing>,
    ) -> Result<Self, StoreError> {
        if known.is_empty() {
            return Ok(Self::default());
        }
        let ids: Vec<String> = known.iter().map(|it| it.appendix_id.to_string()).collect();
        let statement = Statement::from_string(db.get_database_backend(), statement(kind, &ids));
        let mut left: HashMap<(usize, String), Vec<SharedThing>> = HashMap::new();
        for found in Left::find_by_statement(statement).all(db).await? {
            for appendix in known.iter().filter(|it| it.appendix_id == found.appendix_id) {
                let things = left
                    .entry((appendix.appendix_idx, found.name.clone()))
                    .or_default();
                things.push(SharedThing {
                    id: found.id,
                    code: found.code.clone(),
                });
            }
        }
        Ok(Self {
            left,
            given: joined.map(|it| it.id).collect(),
        })
    }

    /// The shared thing that a row of an appendix was before, if nothing else is it now. Each is given once.
    pub(super) fn take(&mut self, appendix_idx: usize, name: &str) -> Option<SharedThing> {
        let things = self.left.get(&(appendix_idx, name.to_owned()))?;
        let thing = things.iter().find(|it| !self.given.contains(&it.id))?;
        self.given.insert(thing.id);
        Some(thing.clone())
    }
}
