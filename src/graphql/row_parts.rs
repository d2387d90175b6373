//! What belongs to the rows of an appendix, loaded for a whole list of rows at once.
//!
//! Each row could ask for itself, and does where it was not prepared. But then hundreds of them wait, and every one has
//! to be woken; a list knows what is asked of all its rows before the first is told.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Lookahead};
use futures_util::future::join;

use super::assignment::{Assignment, RowPlace};
use super::context::loaders;
use super::error::ApiError;
use crate::store::listing::Sections;
use crate::store::rows::SectionRow;

/// What belongs to a row, as far as it was asked for and loaded.
#[derive(Default)]
pub struct RowParts {
    /// Its assignments, in the order of the cells.
    pub assignments: Option<Vec<Assignment>>,
    /// Its section.
    pub section: Option<Arc<SectionRow>>,
}

impl RowParts {
    /// The parts of rows of which something is asked, with the section of each. What cannot be loaded is left out: the
    /// row asks for it again, and tells the error at its place.
    pub async fn of_rows(
        ctx: &Context<'_>,
        asked: &Lookahead<'_>,
        rows: Vec<(RowPlace, Option<i64>)>,
    ) -> Vec<Self> {
        let (places, section_ids): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
        let (assignments, sections) = join(
            async {
                let asked = asked.field("assignments");
                match asked.exists() {
                    true => Assignment::of_rows(ctx, &asked, places).await.ok(),
                    false => None,
                }
            },
            sections(ctx, asked.field("section").exists(), &section_ids),
        )
        .await;
        let sections = sections.unwrap_or_default();
        let mut assignments = assignments.map(Vec::into_iter);
        let parts = section_ids.into_iter().map(|section_id| Self {
            assignments: assignments.as_mut().and_then(Iterator::next),
            section: section_id.and_then(|id| sections.get(&id).cloned()),
        });
        parts.collect()
    }
}

async fn sections(
    ctx: &Context<'_>,
    is_asked: bool,
    ids: &[Option<i64>],
) -> Result<Arc<HashMap<i64, Arc<SectionRow>>>, ApiError> {
    let ids = ids.iter().copied().flatten().filter(|_| is_asked).collect();
    loaders(ctx).get_many::<Sections>(ids).await
}
