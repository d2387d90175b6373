//! What reconciling compares with: every current row with its code, the decisions of stewards, the agency types.
//!
//! Loaded with a few joins, whatever the number of rows.

mod prepared;
mod rows;

use std::collections::HashMap;

use doichieu_entities::agency_type;
use doichieu_entities::decision_rule::{self, RuleEffect};
use doichieu_imports::reading::AppendixKind;
use doichieu_imports::registry::{Decision, KnownAgencyType, Registry, SharedCode, Superseded};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Statement};

pub(super) use prepared::PreparedRegistry;

use super::{StoreError, enums};

// Few codes are merged; the index on merged_into_id finds them.
const MERGED_INDICATORS: &str =
    "SELECT m.code, i.code AS live FROM indicator m JOIN indicator i ON i.id = m.merged_into_id";
const MERGED_TASKS: &str =
    "SELECT m.code, i.code AS live FROM shared_task m JOIN shared_task i ON i.id = m.merged_into_id";

/// Loads what rows of some kinds are compared with.
pub(super) async fn load(
    db: &impl ConnectionTrait,
    kinds: &[AppendixKind],
    superseded: Vec<Superseded>,
) -> Result<Registry, StoreError> {
    let mut registry = Registry {
        superseded,
        decisions: decisions(db).await?,
        agency_types: agency_types(db).await?,
        ..Registry::default()
    };
    for kind in kinds {
        registry.rows.extend(rows::load(db, *kind, rows::Of::All).await?);
    }
    Ok(registry)
}

/// Names that stewards gave to agency types: folded name to slug.
pub(super) async fn agency_aliases(
    db: &impl ConnectionTrait,
) -> Result<HashMap<(Option<String>, String), String>, StoreError> {
    let rules = rules(db, &[RuleEffect::AgencyAlias]).await?;
    Ok(rules
        .into_iter()
        .map(|it| ((it.province_code, it.name_folded), it.code))
        .collect())
}

async fn decisions(db: &impl ConnectionTrait) -> Result<Vec<Decision>, StoreError> {
    let redirects = redirects(db).await?;
    let mut rules = rules(db, &[RuleEffect::Alias, RuleEffect::Refused]).await?;
    for rule in &mut rules {
        if let Some(live) = redirects.get(&rule.code) {
            rule.code.clone_from(live);
        }
    }
    Ok(rules.into_iter().filter_map(decision).collect())
}

/// Codes that were merged, each with the one that it means today.
async fn redirects(db: &impl ConnectionTrait) -> Result<HashMap<String, String>, StoreError> {
    let mut redirects = HashMap::new();
    for sql in [MERGED_INDICATORS, MERGED_TASKS] {
        let statement = Statement::from_string(db.get_database_backend(), sql);
        for row in db.query_all_raw(statement).await? {
            redirects.insert(row.try_get("", "code")?, row.try_get("", "live")?);
        }
    }
    Ok(redirects)
}

/// Rules of decisions that stand: undoing a decision removes its rules.
async fn rules(
    db: &impl ConnectionTrait,
    effects: &[RuleEffect],
) -> Result<Vec<decision_rule::Model>, StoreError> {
    Ok(decision_rule::Entity::find()
        .filter(decision_rule::Column::Effect.is_in(effects.iter().copied()))
        .order_by_asc(decision_rule::Column::Id)
        .all(db)
        .await?)
}

fn decision(rule: decision_rule::Model) -> Option<Decision> {
    let kind = enums::known_appendix_kind(rule.appendix_kind?);
    let code = SharedCode(rule.code);
    match rule.effect {
        RuleEffect::Alias => Some(Decision::Alias {
            kind,
            name: rule.name,
            province_code: rule.province_code,
            code,
        }),
        RuleEffect::Refused => Some(Decision::Refused {
            kind,
            name: rule.name,
            province_code: rule.province_code,
            code,
        }),
        RuleEffect::AgencyAlias => None,
    }
}

async fn agency_types(db: &impl ConnectionTrait) -> Result<Vec<KnownAgencyType>, StoreError> {
    let mut aliases: HashMap<String, Vec<String>> = HashMap::new();
    for rule in rules(db, &[RuleEffect::AgencyAlias]).await? {
        aliases.entry(rule.code).or_default().push(rule.name);
    }
    let types = agency_type::Entity::find()
        .filter(agency_type::Column::MergedIntoId.is_null())
        .order_by_asc(agency_type::Column::Id)
        .all(db)
        .await?;
    Ok(types
        .into_iter()
        .map(|it| KnownAgencyType {
            aliases: aliases.remove(&it.slug).unwrap_or_default(),
            slug: it.slug,
            name: it.name,
        })
        .collect())
}
