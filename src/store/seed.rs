//! Reference data that every database starts with: the 34 provinces and the names and codes they had.
//!
//! Comes in: the lexicon of `imports`. Written only where the database lacks it, so that a start without news writes
//! nothing.

use std::collections::HashSet;

use doichieu_entities::province;
use doichieu_entities::province_alias::{self, ProvinceAliasKind};
use doichieu_imports::lexicon::province::{FORMER_PROVINCES, PROVINCES, Province, ProvinceKind};
use doichieu_imports::text::fold;
use sea_orm::{ActiveValue, ConnectionTrait, DbErr, EntityTrait, Set};

use super::sort_key::sort_key;
use super::{Store, StoreError};

/// Brings provinces and their aliases up to the lexicon.
pub(super) async fn seed(store: &Store) -> Result<(), StoreError> {
    if missing(&store.begin_read().await?).await?.is_empty() {
        return Ok(());
    }
    let tx = store.begin_write().await?;
    let missing = missing(&tx).await?;
    if !missing.provinces.is_empty() {
        province::Entity::insert_many(missing.provinces).exec(&tx).await?;
    }
    if !missing.aliases.is_empty() {
        province_alias::Entity::insert_many(missing.aliases)
            .exec(&tx)
            .await?;
    }
    Ok(tx.commit().await?)
}

/// What the lexicon has and the database has not.
struct Missing {
    provinces: Vec<province::ActiveModel>,
    aliases: Vec<province_alias::ActiveModel>,
}

impl Missing {
    fn is_empty(&self) -> bool {
        self.provinces.is_empty() && self.aliases.is_empty()
    }
}

async fn missing(db: &impl ConnectionTrait) -> Result<Missing, DbErr> {
    let codes: HashSet<String> = province::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|it| it.code)
        .collect();
    let mut known: HashSet<_> = province_alias::Entity::find()
        .all(db)
        .await?
        .into_iter()
        .map(|it| (it.province_code, it.kind, it.text_folded))
        .collect();
    let mut aliases = aliases_of_lexicon();
    aliases.retain(|it| known.insert((it.province_code.clone(), it.kind, it.text_folded.clone())));
    Ok(Missing {
        provinces: provinces_of_lexicon()
            .into_iter()
            .filter(|it| !codes.contains(&it.code))
            .map(province::ActiveModel::from)
            .collect(),
        aliases: aliases.into_iter().map(new_alias).collect(),
    })
}

fn provinces_of_lexicon() -> Vec<province::Model> {
    let mut sorted: Vec<&Province> = PROVINCES.iter().collect();
    sorted.sort_by_key(|it| sort_key(it.name));
    sorted
        .into_iter()
        .zip(0..)
        .map(|(it, position)| province::Model {
            code: it.code.to_owned(),
            slug: it.slug.to_owned(),
            name: it.name.to_owned(),
            full_name: format!("{} {}", kind_word(it.kind), it.name),
            kind: match it.kind {
                ProvinceKind::City => province::ProvinceKind::City,
                ProvinceKind::Province => province::ProvinceKind::Province,
            },
            name_folded: fold(it.name),
            position,
        })
        .collect()
}

fn aliases_of_lexicon() -> Vec<province_alias::Model> {
    let names = PROVINCES.iter().flat_map(|province| {
        province
            .abbreviations
            .iter()
            .map(|it| alias(province.code, ProvinceAliasKind::Name, it))
    });
    let former = FORMER_PROVINCES.iter().map(|it| province_alias::Model {
        code: Some(it.code.to_owned()),
        valid_to: it.ended_on.parse().ok(),
        ..alias(it.now, ProvinceAliasKind::Former, it.name)
    });
    names.chain(former).collect()
}

fn alias(province_code: &str, kind: ProvinceAliasKind, text: &str) -> province_alias::Model {
    province_alias::Model {
        id: 0,
        province_code: province_code.to_owned(),
        kind,
        text: text.to_owned(),
        text_folded: fold(text),
        code: None,
        valid_from: None,
        valid_to: None,
    }
}

fn new_alias(alias: province_alias::Model) -> province_alias::ActiveModel {
    province_alias::ActiveModel {
        id: ActiveValue::NotSet,
        province_code: Set(alias.province_code),
        kind: Set(alias.kind),
        text: Set(alias.text),
        text_folded: Set(alias.text_folded),
        code: Set(alias.code),
        valid_from: Set(alias.valid_from),
        valid_to: Set(alias.valid_to),
    }
}

fn kind_word(kind: ProvinceKind) -> &'static str {
    match kind {
        ProvinceKind::City => "Thành phố",
        ProvinceKind::Province => "Tỉnh",
    }
}
