//! The agencies that cells name: types common to all provinces, one agency of a type in a province, its wordings.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use doichieu_entities::agency_type::{self, AgencyKind};
use doichieu_entities::{agency, agency_alias};
use doichieu_imports::reading::{AgencyMention, Reading};
use doichieu_imports::text::fold;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::store::bulk::insert_all;
use crate::store::clock::now;
use crate::store::identity::Identity;
use crate::store::sort_key::sort_key;
use crate::store::{StoreError, registry};

/// Letters of the longest name of an agency; a longer text is kept as text only.
const MAX_LETTERS: usize = 300;

/// The agencies of a reading's provinces.
pub(super) struct Agencies {
    aliases: Aliases,
    /// Agency by province and slug of its type as the reader gave it.
    ids: HashMap<(String, String), i64>,
}

/// Slugs by province (none: all of them) and folded name, as stewards decided.
type Aliases = HashMap<(Option<String>, String), String>;

impl Agencies {
    /// The agency that a cell of a province names; none when the text is too long to be a name.
    pub(super) fn id(&self, province_code: &str, mention: &AgencyMention) -> Option<i64> {
        let slug = slug_of(&self.aliases, province_code, mention)?;
        self.ids.get(&(province_code.to_owned(), slug)).copied()
    }
}

/// A type, an agency and their wordings as the reading has them.
struct Named<'a> {
    province_code: &'a str,
    slug: String,
    mention: &'a AgencyMention,
}

/// Finds the agencies that a reading names and makes those that are missing.
pub(super) async fn resolve(
    db: &impl ConnectionTrait,
    reading: &Reading,
    identities: &[Identity],
) -> Result<Agencies, StoreError> {
    let aliases = registry::agency_aliases(db).await?;
    let named = named(reading, identities, &aliases);
    let types = ensure_types(db, &named).await?;
    let by_type = ensure_agencies(db, &named, &types).await?;
    let mut ids = HashMap::new();
    for it in &named {
        let key = types
            .get(&it.slug)
            .map(|type_id| (it.province_code.to_owned(), *type_id));
        if let Some(id) = key.and_then(|key| by_type.get(&key)) {
            ids.insert((it.province_code.to_owned(), it.slug.clone()), *id);
        }
    }
    let agencies = Agencies { aliases, ids };
    set_parents(db, &named, &agencies).await?;
    ensure_wordings(db, &named, &agencies).await?;
    Ok(agencies)
}

fn slug_of(aliases: &Aliases, province_code: &str, mention: &AgencyMention) -> Option<String> {
    if mention.text.chars().count() > MAX_LETTERS || mention.type_slug.len() > MAX_LETTERS {
        return None;
    }
    let name = fold(&mention.text);
    let bound = (Some(province_code.to_owned()), name);
    let decided = aliases
        .get(&bound)
        .or_else(|| aliases.get(&(None, bound.1.clone())));
    Some(decided.unwrap_or(&mention.type_slug).clone())
}

/// Every mention of a reading, parents among them.
fn named<'a>(reading: &'a Reading, identities: &'a [Identity], aliases: &Aliases) -> Vec<Named<'a>> {
    let mut named = Vec::new();
    for (appendix, identity) in reading.appendices.iter().zip(identities) {
        let cells = appendix.rows.iter().flat_map(|it| &it.assignments);
        for mention in cells.flat_map(|it| it.agencies.iter()) {
            let mut next = Some(mention);
            while let Some(mention) = next {
                if let Some(slug) = slug_of(aliases, &identity.province_code, mention) {
                    named.push(Named {
                        province_code: &identity.province_code,
                        slug,
                        mention,
                    });
                }
                next = mention.parent.as_deref();
            }
        }
    }
    named
}

/// Identity of the type of each slug; a merged one gives the one it was merged into.
async fn ensure_types(
    db: &impl ConnectionTrait,
    named: &[Named<'_>],
) -> Result<HashMap<String, i64>, StoreError> {
    let slugs: BTreeSet<&str> = named.iter().map(|it| it.slug.as_str()).collect();
    let known = agency_type::Entity::find()
        .filter(agency_type::Column::Slug.is_in(slugs))
        .all(db)
        .await?;
    let mut ids: HashMap<String, i64> = known
        .into_iter()
        .map(|it| (it.slug, it.merged_into_id.unwrap_or(it.id)))
        .collect();
    let mut new: BTreeMap<&str, &AgencyMention> = BTreeMap::new();
    for it in named.iter().filter(|it| !ids.contains_key(&it.slug)) {
        new.entry(&it.slug).or_insert(it.mention);
    }
    let models = new.into_iter().map(|(slug, mention)| agency_type::Model {
        id: 0,
        slug: slug.to_owned(),
        name: mention.text.clone(),
        name_folded: fold(&mention.text),
        name_sort: sort_key(&mention.text),
        name_en: None,
        kind: AgencyKind::Other,
        is_known: mention.is_known,
        merged_into_id: None,
        created_at: now(),
    });
    let made = insert_all::<agency_type::Entity, _>(db, models.collect()).await?;
    ids.extend(made.into_iter().map(|it| (it.slug, it.id)));
    Ok(ids)
}

/// Identity of the agency of each province and type.
async fn ensure_agencies(
    db: &impl ConnectionTrait,
    named: &[Named<'_>],
    types: &HashMap<String, i64>,
) -> Result<HashMap<(String, i64), i64>, StoreError> {
    let provinces: BTreeSet<&str> = named.iter().map(|it| it.province_code).collect();
    let known = agency::Entity::find()
        .filter(agency::Column::ProvinceCode.is_in(provinces))
        .all(db)
        .await?;
    let mut ids: HashMap<(String, i64), i64> = known
        .into_iter()
        .map(|it| ((it.province_code, it.agency_type_id), it.id))
        .collect();
    let mut seen = HashSet::new();
    let mut models = Vec::new();
    for it in named {
        let Some(type_id) = types.get(&it.slug) else {
            continue;
        };
        let key = (it.province_code.to_owned(), *type_id);
        if !ids.contains_key(&key) && seen.insert(key) {
            models.push(agency::Model {
                id: 0,
                province_code: it.province_code.to_owned(),
                agency_type_id: *type_id,
                name: it.mention.text.clone(),
                name_folded: fold(&it.mention.text),
                name_sort: sort_key(&it.mention.text),
                parent_id: None,
                created_at: now(),
            });
        }
    }
    let made = insert_all::<agency::Entity, _>(db, models).await?;
    ids.extend(
        made.into_iter()
            .map(|it| ((it.province_code, it.agency_type_id), it.id)),
    );
    Ok(ids)
}

/// Notes the agencies to which others belong, one statement for each of them.
async fn set_parents(
    db: &impl ConnectionTrait,
    named: &[Named<'_>],
    agencies: &Agencies,
) -> Result<(), StoreError> {
    let mut children: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for it in named {
        let Some(parent) = &it.mention.parent else {
            continue;
        };
        let parent = agencies.id(it.province_code, parent);
        let child = agencies.id(it.province_code, it.mention);
        if let (Some(parent), Some(child)) = (parent, child)
            && parent != child
        {
            children.entry(parent).or_default().insert(child);
        }
    }
    for (parent, children) in children {
        agency::Entity::update_many()
            .col_expr(agency::Column::ParentId, Expr::value(parent))
            .filter(agency::Column::Id.is_in(children))
            .filter(agency::Column::ParentId.is_null())
            .exec(db)
            .await?;
    }
    Ok(())
}

/// Notes the ways in which cells write the agencies.
async fn ensure_wordings(
    db: &impl ConnectionTrait,
    named: &[Named<'_>],
    agencies: &Agencies,
) -> Result<(), StoreError> {
    let ids: BTreeSet<i64> = agencies.ids.values().copied().collect();
    let known = agency_alias::Entity::find()
        .filter(agency_alias::Column::AgencyId.is_in(ids))
        .all(db)
        .await?;
    let mut seen: HashSet<(i64, String)> = known
        .into_iter()
        .map(|it| (it.agency_id, it.text_folded))
        .collect();
    let mut models = Vec::new();
    for it in named {
        let Some(agency_id) = agencies.id(it.province_code, it.mention) else {
            continue;
        };
        let text_folded = fold(&it.mention.text);
        if seen.insert((agency_id, text_folded.clone())) {
            models.push(agency_alias::Model {
                id: 0,
                agency_id,
                text: it.mention.text.clone(),
                text_folded,
            });
        }
    }
    insert_all::<agency_alias::Entity, _>(db, models).await?;
    Ok(())
}
