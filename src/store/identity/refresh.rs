//! The facts of a plan as its committed versions have them, after a commit or a revert.

use std::collections::HashMap;

use doichieu_entities::import::{self, ImportStatus};
use doichieu_entities::{appendix, appendix_version, plan, plan_facts};
use doichieu_imports::text::fold;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter,
    QueryOrder, QuerySelect, RelationTrait,
};

use crate::store::StoreError;
use crate::store::bulk::insert_all;

/// Brings the plans of appendices up to their committed versions, and keeps what they said before `data_version`. A
/// plan without a committed version stays as it is.
pub(in crate::store) async fn refresh_plans(
    db: &impl ConnectionTrait,
    appendix_ids: &[i64],
    data_version: i64,
) -> Result<(), StoreError> {
    let plans = plan::Entity::find()
        .join_rev(JoinType::InnerJoin, appendix::Relation::Plan.def())
        .filter(appendix::Column::Id.is_in(appendix_ids.iter().copied()))
        .distinct()
        .order_by_asc(plan::Column::Id)
        .all(db)
        .await?;
    let versions = appendix_version::Entity::find()
        .find_also_related(appendix::Entity)
        .join(JoinType::InnerJoin, appendix_version::Relation::Import.def())
        .filter(appendix::Column::PlanId.is_in(plans.iter().map(|it| it.id)))
        .filter(import::Column::Status.eq(ImportStatus::Committed))
        .order_by_asc(appendix_version::Column::Id)
        .all(db)
        .await?;
    let mut of_plans: HashMap<i64, Vec<appendix_version::Model>> = HashMap::new();
    for (version, appendix) in versions {
        let plan_id = appendix.map_or(0, |it| it.plan_id);
        of_plans.entry(plan_id).or_default().push(version);
    }
    // A file holds the appendices of a handful of plans.
    let mut refreshed = Vec::new();
    for plan in plans {
        let of_plan = of_plans.remove(&plan.id).unwrap_or_default();
        if let Some(plan) = with_facts(plan, &of_plan) {
            let all_columns = plan.clone().into_active_model().reset_all();
            plan::Entity::update(all_columns).exec(db).await?;
            refreshed.push(plan);
        }
    }
    keep_facts(db, &refreshed, data_version).await
}

/// The newest version with a number speaks for the plan: a copy whose title was cut off takes nothing away.
fn with_facts(plan: plan::Model, versions: &[appendix_version::Model]) -> Option<plan::Model> {
    let numbered = versions.iter().rev().find(|it| it.number.is_some());
    let facts = numbered.or(versions.last())?;
    let number_folded = facts.number.as_deref().map(fold);
    let of_number = || {
        versions
            .iter()
            .filter(|it| it.number.as_deref().map(fold) == number_folded)
    };
    Some(plan::Model {
        number: facts.number.clone(),
        issued_on: facts.issued_on,
        issuer: facts.issuer.clone(),
        status: facts.status,
        period_start: of_number().filter_map(|it| it.period_start).min(),
        period_end: of_number().filter_map(|it| it.period_end).max(),
        number_folded,
        ..plan
    })
}

/// Writes down what plans say from a data version on, where it is not what they said before.
async fn keep_facts(
    db: &impl ConnectionTrait,
    plans: &[plan::Model],
    data_version: i64,
) -> Result<(), StoreError> {
    let standing = plan_facts::Entity::find()
        .filter(plan_facts::Column::PlanId.is_in(plans.iter().map(|it| it.id)))
        .filter(plan_facts::Column::ToVersionId.is_null())
        .all(db)
        .await?;
    let standing: HashMap<i64, plan_facts::Model> = standing.into_iter().map(|it| (it.plan_id, it)).collect();
    let (mut ended, mut begun) = (Vec::new(), Vec::new());
    for plan in plans {
        let facts = facts_of(plan, data_version);
        match standing.get(&plan.id) {
            Some(before) if says_the_same(before, &facts) => continue,
            Some(before) => ended.push(before.id),
            None => {}
        }
        begun.push(facts);
    }
    plan_facts::Entity::update_many()
        .col_expr(plan_facts::Column::ToVersionId, Expr::value(data_version))
        .filter(plan_facts::Column::Id.is_in(ended))
        .exec(db)
        .await?;
    insert_all::<plan_facts::Entity, _>(db, begun).await?;
    Ok(())
}

fn facts_of(plan: &plan::Model, from_version_id: i64) -> plan_facts::Model {
    plan_facts::Model {
        id: 0,
        plan_id: plan.id,
        from_version_id,
        to_version_id: None,
        period_start: plan.period_start,
        period_end: plan.period_end,
        number: plan.number.clone(),
        number_folded: plan.number_folded.clone(),
        issued_on: plan.issued_on,
        issuer: plan.issuer.clone(),
        status: plan.status,
    }
}

fn says_the_same(before: &plan_facts::Model, after: &plan_facts::Model) -> bool {
    let after = plan_facts::Model {
        id: before.id,
        from_version_id: before.from_version_id,
        to_version_id: before.to_version_id,
        ..after.clone()
    };
    *before == after
}
