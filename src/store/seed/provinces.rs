//! The 34 provinces, the ways to write them, and the 63 that were before.

use std::collections::HashSet;

use doichieu_entities::province;
use doichieu_entities::province_alias::{self, ProvinceAliasKind};
use doichieu_imports::lexicon::province::{FORMER_PROVINCES, PROVINCES, Province, ProvinceKind};
use doichieu_imports::text::fold;
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel};

use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::sort_key::sort_key;

/// What the lexicon has and the database has not.
pub(super) struct Missing {
    provinces: Vec<province::Model>,
    aliases: Vec<province_alias::Model>,
}

impl Missing {
    pub(super) fn is_empty(&self) -> bool {
        self.provinces.is_empty() && self.aliases.is_empty()
    }

    pub(super) async fn find(db: &impl ConnectionTrait) -> Result<Self, StoreError> {
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
        let mut provinces = provinces_of_lexicon();
        provinces.retain(|it| !codes.contains(&it.code));
        Ok(Self { provinces, aliases })
    }

    pub(super) async fn insert(self, db: &impl ConnectionTrait) -> Result<(), StoreError> {
        if !self.provinces.is_empty() {
            let provinces = self.provinces.into_iter().map(IntoActiveModel::into_active_model);
            province::Entity::insert_many(provinces).exec(db).await?;
        }
        insert_all::<province_alias::Entity, _>(db, self.aliases).await?;
        Ok(())
    }
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

fn kind_word(kind: ProvinceKind) -> &'static str {
    match kind {
        ProvinceKind::City => "Thành phố",
        ProvinceKind::Province => "Tỉnh",
    }
}
