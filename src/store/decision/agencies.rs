//! Decisions on agencies: a name means a type, two types are one.

use std::collections::{BTreeSet, HashMap};

use doichieu_entities::agency_type::{self, AgencyKind};
use doichieu_entities::decision::DecisionKind;
use doichieu_entities::decision_rule::RuleEffect;
use doichieu_entities::{agency, agency_alias, assignment};
use doichieu_imports::text::{collapse, fold};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::record::{Draft, Rule, record};
use super::{Change, Decided, Steward};
use crate::error::{AppError, Sentence};
use crate::store::bulk::insert_all;
use crate::store::clock::now;
use crate::store::sort_key::sort_key;
use crate::store::{Store, StoreError};

impl Store {
    /// A name of an agency means a type, in one province or in all; a slug that is not known makes a new type.
    pub async fn alias_agency(
        &self,
        name: &str,
        province_code: Option<&str>,
        slug: &str,
        steward: &Steward,
    ) -> Result<Decided, StoreError> {
        let name = collapse(name);
        if name.is_empty() || slug.is_empty() {
            return Err(blank_name());
        }
        let tx = self.begin_write().await?;
        let decided = alias(&tx, &name, province_code, slug, steward).await?;
        tx.commit().await?;
        Ok(decided)
    }

    /// Two agency types are one: the first one's slug redirects to the second from now on.
    pub async fn merge_agency_types(
        &self,
        from: &str,
        into: &str,
        steward: &Steward,
    ) -> Result<Decided, StoreError> {
        let tx = self.begin_write().await?;
        let from = get_type(&tx, from).await?;
        let into = get_type(&tx, into).await?;
        if from.id == into.id {
            return Err(StoreError::conflict(
                format!("{} và {} đã là một", from.slug, into.slug),
                format!("{} and {} are one already", from.slug, into.slug),
            ));
        }
        let mut changes = redirects(&tx, &from, &into).await?;
        changes.extend(agency_changes(&tx, &from, &into).await?);
        let draft = draft(DecisionKind::MergeAgencyType, &from.slug, changes, Vec::new());
        let decided = record(&tx, steward, draft).await?;
        tx.commit().await?;
        Ok(decided)
    }
}

/// Names an agency within a transaction.
pub(super) async fn alias(
    db: &impl ConnectionTrait,
    name: &str,
    province_code: Option<&str>,
    slug: &str,
    steward: &Steward,
) -> Result<Decided, StoreError> {
    let target = ensure_type(db, slug, name).await?;
    let agencies = agencies_named(db, name, province_code).await?;
    let homes = ensure_agencies(db, &agencies, target.id, name).await?;
    let mut changes = Vec::new();
    let assignments = assignments_of(db, &agencies).await?;
    for it in assignments.iter().filter(|it| fold(&it.text) == fold(name)) {
        let home = province_of(&agencies, it.agency_id).and_then(|it| homes.get(it));
        if let Some(home) = home.filter(|home| Some(**home) != it.agency_id) {
            changes.push(Change::Assignment {
                id: it.id,
                from: it.agency_id,
                to: Some(*home),
            });
        }
    }
    let province = province_code.map(str::to_owned);
    let rule = Rule::new(RuleEffect::AgencyAlias, name.to_owned(), province, &target.slug);
    let draft = draft(DecisionKind::AliasAgency, name, changes, vec![rule]);
    record(db, steward, draft).await
}

fn draft(kind: DecisionKind, subject: &str, changes: Vec<Change>, rules: Vec<Rule>) -> Draft {
    Draft {
        kind,
        appendix_kind: None,
        subject: subject.to_owned(),
        changes,
        rules,
    }
}

/// The type that a slug means today.
async fn get_type(db: &impl ConnectionTrait, slug: &str) -> Result<agency_type::Model, StoreError> {
    find_type(db, slug)
        .await?
        .ok_or_else(|| StoreError::not_found("AgencyType", &slug))
}

async fn find_type(db: &impl ConnectionTrait, slug: &str) -> Result<Option<agency_type::Model>, StoreError> {
    let named = agency_type::Entity::find()
        .filter(agency_type::Column::Slug.eq(slug))
        .one(db)
        .await?;
    match named.as_ref().and_then(|it| it.merged_into_id) {
        None => Ok(named),
        Some(id) => Ok(agency_type::Entity::find_by_id(id).one(db).await?),
    }
}

async fn ensure_type(
    db: &impl ConnectionTrait,
    slug: &str,
    name: &str,
) -> Result<agency_type::Model, StoreError> {
    if let Some(known) = find_type(db, slug).await? {
        return Ok(known);
    }
    let new = agency_type::Model {
        id: 0,
        slug: slug.to_owned(),
        name: name.to_owned(),
        name_folded: fold(name),
        name_sort: sort_key(name),
        name_en: None,
        kind: AgencyKind::Other,
        is_known: false,
        merged_into_id: None,
        created_at: now(),
    };
    let made = insert_all::<agency_type::Entity, _>(db, vec![new]).await?;
    made.into_iter().next().ok_or(StoreError::NothingInserted)
}

/// The agencies that cells call by a name.
async fn agencies_named(
    db: &impl ConnectionTrait,
    name: &str,
    province_code: Option<&str>,
) -> Result<Vec<agency::Model>, StoreError> {
    let ids: Vec<i64> = agency_alias::Entity::find()
        .filter(agency_alias::Column::TextFolded.eq(fold(name)))
        .order_by_asc(agency_alias::Column::Id)
        .all(db)
        .await?
        .into_iter()
        .map(|it| it.agency_id)
        .collect();
    let mut agencies = agency::Entity::find()
        .filter(agency::Column::Id.is_in(ids))
        .order_by_asc(agency::Column::Id)
        .all(db)
        .await?;
    agencies.retain(|it| province_code.is_none_or(|code| it.province_code == code));
    Ok(agencies)
}

/// The agency of a type in each province of some agencies, made where there is none.
async fn ensure_agencies(
    db: &impl ConnectionTrait,
    agencies: &[agency::Model],
    agency_type_id: i64,
    name: &str,
) -> Result<HashMap<String, i64>, StoreError> {
    let provinces: BTreeSet<&str> = agencies.iter().map(|it| it.province_code.as_str()).collect();
    let known = agency::Entity::find()
        .filter(agency::Column::AgencyTypeId.eq(agency_type_id))
        .filter(agency::Column::ProvinceCode.is_in(provinces.iter().copied()))
        .all(db)
        .await?;
    let mut homes: HashMap<String, i64> = known.into_iter().map(|it| (it.province_code, it.id)).collect();
    let new = provinces
        .into_iter()
        .filter(|it| !homes.contains_key(*it))
        .map(|province_code| agency::Model {
            id: 0,
            province_code: province_code.to_owned(),
            agency_type_id,
            name: name.to_owned(),
            name_folded: fold(name),
            name_sort: sort_key(name),
            parent_id: None,
            created_at: now(),
        });
    let new: Vec<agency::Model> = new.collect();
    let made = insert_all::<agency::Entity, _>(db, new).await?;
    homes.extend(made.into_iter().map(|it| (it.province_code, it.id)));
    ensure_wording(db, &homes, name).await?;
    Ok(homes)
}

/// Notes that cells name these agencies so.
async fn ensure_wording(
    db: &impl ConnectionTrait,
    homes: &HashMap<String, i64>,
    name: &str,
) -> Result<(), StoreError> {
    let known = agency_alias::Entity::find()
        .filter(agency_alias::Column::AgencyId.is_in(homes.values().copied()))
        .filter(agency_alias::Column::TextFolded.eq(fold(name)))
        .all(db)
        .await?;
    let known: BTreeSet<i64> = known.into_iter().map(|it| it.agency_id).collect();
    let wordings = homes
        .values()
        .filter(|it| !known.contains(it))
        .map(|it| agency_alias::Model {
            id: 0,
            agency_id: *it,
            text: name.to_owned(),
            text_folded: fold(name),
        });
    insert_all::<agency_alias::Entity, _>(db, wordings.collect()).await?;
    Ok(())
}

async fn assignments_of(
    db: &impl ConnectionTrait,
    agencies: &[agency::Model],
) -> Result<Vec<assignment::Model>, StoreError> {
    Ok(assignment::Entity::find()
        .filter(assignment::Column::AgencyId.is_in(agencies.iter().map(|it| it.id)))
        .order_by_asc(assignment::Column::Id)
        .all(db)
        .await?)
}

fn province_of(agencies: &[agency::Model], id: Option<i64>) -> Option<&String> {
    let agency = agencies.iter().find(|it| Some(it.id) == id)?;
    Some(&agency.province_code)
}

/// What redirects to the one type redirects to the other.
async fn redirects(
    db: &impl ConnectionTrait,
    from: &agency_type::Model,
    into: &agency_type::Model,
) -> Result<Vec<Change>, StoreError> {
    let merged = agency_type::Entity::find()
        .filter(agency_type::Column::MergedIntoId.eq(from.id))
        .order_by_asc(agency_type::Column::Id)
        .all(db)
        .await?;
    let own = std::iter::once((from.id, None));
    let all = own.chain(merged.into_iter().map(|it| (it.id, Some(from.id))));
    Ok(all
        .map(|(id, before)| Change::AgencyType {
            id,
            from: before,
            to: Some(into.id),
        })
        .collect())
}

/// An agency of the one type becomes one of the other, or hands its rows to the one that its province has already.
async fn agency_changes(
    db: &impl ConnectionTrait,
    from: &agency_type::Model,
    into: &agency_type::Model,
) -> Result<Vec<Change>, StoreError> {
    let both = agency::Entity::find()
        .filter(agency::Column::AgencyTypeId.is_in([from.id, into.id]))
        .order_by_asc(agency::Column::Id)
        .all(db)
        .await?;
    let (homeless, at_home): (Vec<_>, Vec<_>) = both.into_iter().partition(|it| it.agency_type_id == from.id);
    let homes: HashMap<&str, i64> = at_home
        .iter()
        .map(|it| (it.province_code.as_str(), it.id))
        .collect();
    let mut changes = Vec::new();
    let mut moving = Vec::new();
    for it in homeless {
        if homes.contains_key(it.province_code.as_str()) {
            moving.push(it);
        } else {
            changes.push(Change::Agency {
                id: it.id,
                from: from.id,
                to: into.id,
            });
        }
    }
    for it in assignments_of(db, &moving).await? {
        let home = province_of(&moving, it.agency_id).and_then(|it| homes.get(it.as_str()));
        changes.push(Change::Assignment {
            id: it.id,
            from: it.agency_id,
            to: home.copied(),
        });
    }
    Ok(changes)
}

fn blank_name() -> StoreError {
    StoreError::refused(AppError::InvalidArgument {
        argument: "name".to_owned(),
        problem: Sentence::new(
            "tên và loại cơ quan không được để trống",
            "neither the name nor the agency type may be blank",
        ),
    })
}
