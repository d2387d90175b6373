//! The agency types of the lexicon.

use std::collections::HashMap;

use doichieu_entities::agency_type::{self, AgencyKind};
use doichieu_imports::lexicon::agency_type::{AgencyType, AgencyTypeKind, all};
use doichieu_imports::text::fold;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, IntoActiveModel};

use crate::store::StoreError;
use crate::store::bulk::insert_all;
use crate::store::clock::now;
use crate::store::sort_key::sort_key;

/// What the lexicon has and the database has not.
pub(super) struct Missing {
    new: Vec<agency_type::Model>,
    /// Types that were made from a name in a cell before the lexicon knew them.
    learned: Vec<agency_type::Model>,
}

impl Missing {
    pub(super) fn is_empty(&self) -> bool {
        self.new.is_empty() && self.learned.is_empty()
    }

    pub(super) async fn find(db: &impl ConnectionTrait) -> Result<Self, StoreError> {
        let known = agency_type::Entity::find().all(db).await?;
        let known: HashMap<&str, &agency_type::Model> =
            known.iter().map(|it| (it.slug.as_str(), it)).collect();
        let mut missing = Self {
            new: Vec::new(),
            learned: Vec::new(),
        };
        for it in all() {
            match known.get(it.slug) {
                None => missing.new.push(of_lexicon(it)),
                Some(known) if !known.is_known => missing.learned.push(agency_type::Model {
                    id: known.id,
                    merged_into_id: known.merged_into_id,
                    created_at: known.created_at,
                    ..of_lexicon(it)
                }),
                Some(_) => {}
            }
        }
        Ok(missing)
    }

    pub(super) async fn insert(self, db: &impl ConnectionTrait) -> Result<(), StoreError> {
        insert_all::<agency_type::Entity, _>(db, self.new).await?;
        // A release teaches the lexicon a handful of types at most.
        for it in self.learned {
            let all_columns = it.into_active_model().reset_all();
            agency_type::Entity::update(all_columns).exec(db).await?;
        }
        Ok(())
    }
}

fn of_lexicon(it: &AgencyType) -> agency_type::Model {
    agency_type::Model {
        id: 0,
        slug: it.slug.to_owned(),
        name: it.name.to_owned(),
        name_folded: fold(it.name),
        name_sort: sort_key(it.name),
        name_en: Some(it.name_en.to_owned()),
        kind: kind(it.kind),
        is_known: true,
        merged_into_id: None,
        created_at: now(),
    }
}

fn kind(kind: AgencyTypeKind) -> AgencyKind {
    match kind {
        AgencyTypeKind::Department => AgencyKind::Department,
        AgencyTypeKind::Government => AgencyKind::Government,
        AgencyTypeKind::Branch => AgencyKind::Branch,
        AgencyTypeKind::Ministry => AgencyKind::Ministry,
        AgencyTypeKind::Party => AgencyKind::Party,
        AgencyTypeKind::MassOrganisation => AgencyKind::MassOrganisation,
        AgencyTypeKind::Judiciary => AgencyKind::Judiciary,
        AgencyTypeKind::Security => AgencyKind::Security,
        AgencyTypeKind::PublicService => AgencyKind::PublicService,
        AgencyTypeKind::Media => AgencyKind::Media,
        AgencyTypeKind::Enterprise => AgencyKind::Enterprise,
        AgencyTypeKind::TaskForce => AgencyKind::TaskForce,
        AgencyTypeKind::Collective => AgencyKind::Collective,
    }
}
