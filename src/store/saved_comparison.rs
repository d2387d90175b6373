//! Comparisons that someone named, so that a tool has one address for them (so sánh đã lưu).

use doichieu_entities::saved_comparison::{ActiveModel, Column, Entity, Model, SavedLayout};
use doichieu_imports::text::fold;
use sea_orm::{ActiveModelTrait, ActiveValue, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::audit::{Deed, record};
use super::clock::now;
use super::{Store, StoreError};
use crate::access::Actor;

/// A comparison to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSavedComparison {
    /// The one that is changed; a new one when none.
    pub slug: Option<String>,
    /// Its name.
    pub name: String,
    /// Long or wide.
    pub layout: SavedLayout,
    /// The filters as a query string, which `/bi` understands.
    pub parameters: String,
}

impl Store {
    /// The saved comparison of a slug.
    pub async fn get_saved_comparison(&self, slug: &str) -> Result<Option<Model>, StoreError> {
        Ok(find(self.reader(), slug).await?)
    }

    /// Saves a comparison: a new one, or the one of the given slug anew. The slug stays what it was.
    pub async fn save_comparison(&self, actor: &Actor, new: NewSavedComparison) -> Result<Model, StoreError> {
        let tx = self.begin_write().await?;
        let before = match &new.slug {
            Some(slug) => Some(
                find(&tx, slug)
                    .await?
                    .ok_or_else(|| StoreError::not_found("SavedComparison", slug))?,
            ),
            None => None,
        };
        let mut row = match &before {
            Some(model) => ActiveModel::from(model.clone()),
            None => ActiveModel {
                slug: ActiveValue::Set(free_slug(&tx, &new.name).await?),
                removed_at: ActiveValue::Set(None),
                ..Default::default()
            },
        };
        row.name = ActiveValue::Set(new.name);
        row.layout = ActiveValue::Set(new.layout);
        row.parameters = ActiveValue::Set(new.parameters);
        row.saved_by = ActiveValue::Set(actor.name.clone());
        row.saved_at = ActiveValue::Set(now());
        let saved = match before {
            Some(_) => row.update(&tx).await?,
            None => row.insert(&tx).await?,
        };
        let deed = Deed {
            action: "SAVE_COMPARISON",
            subject: saved.slug.clone(),
            before: before.as_ref().map(state),
            after: Some(state(&saved)),
        };
        record(&tx, actor, deed).await?;
        tx.commit().await?;
        Ok(saved)
    }

    /// Takes a saved comparison away; its slug is never given to another.
    pub async fn remove_saved_comparison(&self, actor: &Actor, slug: &str) -> Result<Model, StoreError> {
        let tx = self.begin_write().await?;
        let found = find(&tx, slug).await?;
        let model = found.ok_or_else(|| StoreError::not_found("SavedComparison", &slug))?;
        let deed = Deed {
            action: "REMOVE_COMPARISON",
            subject: model.slug.clone(),
            before: Some(state(&model)),
            after: None,
        };
        let mut row = ActiveModel::from(model);
        row.removed_at = ActiveValue::Set(Some(now()));
        let removed = row.update(&tx).await?;
        record(&tx, actor, deed).await?;
        tx.commit().await?;
        Ok(removed)
    }
}

async fn find(db: &impl ConnectionTrait, slug: &str) -> Result<Option<Model>, sea_orm::DbErr> {
    let found = Entity::find()
        .filter(Column::Slug.eq(slug))
        .filter(Column::RemovedAt.is_null());
    found.one(db).await
}

/// The folded name with dashes, numbered where another has or had it.
async fn free_slug(db: &impl ConnectionTrait, name: &str) -> Result<String, StoreError> {
    let words = fold(name);
    let words: Vec<&str> = words
        .split(|it: char| !it.is_ascii_alphanumeric())
        .filter(|it| !it.is_empty())
        .collect();
    let base = if words.is_empty() {
        "so-sanh".to_owned()
    } else {
        words.join("-")
    };
    let taken = Entity::find()
        .filter(Column::Slug.starts_with(&base))
        .all(db)
        .await?;
    let is_free = |slug: &str| taken.iter().all(|it| it.slug != slug);
    let mut numbered = (2_u32..).map(|number| format!("{base}-{number}"));
    let slug = if is_free(&base) {
        Some(base.clone())
    } else {
        numbered.find(|it| is_free(it))
    };
    Ok(slug.unwrap_or(base))
}

fn state(model: &Model) -> serde_json::Value {
    json!({ "name": model.name, "parameters": model.parameters })
}
