//! The facts of a plan as its committed versions have them, after a commit or a revert.

use doichieu_entities::import::{self, ImportStatus};
use doichieu_entities::{appendix, appendix_version, plan};
use doichieu_imports::text::fold;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationTrait, Set,
};

use crate::store::StoreError;

/// Brings the plans of appendices up to their committed versions. A plan without one stays as it is.
pub(in crate::store) async fn refresh_plans(
    db: &impl ConnectionTrait,
    appendix_ids: &[i64],
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
    // A file holds the appendices of a handful of plans.
    for plan in plans {
        let of_plan: Vec<&appendix_version::Model> = versions
            .iter()
            .filter(|(_, appendix)| appendix.as_ref().is_some_and(|it| it.plan_id == plan.id))
            .map(|(version, _)| version)
            .collect();
        if let Some(plan) = refreshed(plan, &of_plan) {
            plan::Entity::update(plan).exec(db).await?;
        }
    }
    Ok(())
}

/// The newest version with a number speaks for the plan: a copy whose title was cut off takes nothing away.
fn refreshed(plan: plan::Model, versions: &[&appendix_version::Model]) -> Option<plan::ActiveModel> {
    let numbered = versions.iter().rev().find(|it| it.number.is_some());
    let facts = numbered.or(versions.last())?;
    let number_folded = facts.number.as_deref().map(fold);
    let of_number = || {
        versions
            .iter()
            .filter(|it| it.number.as_deref().map(fold) == number_folded)
    };
    let mut plan = plan.into_active_model();
    plan.number = Set(facts.number.clone());
    plan.issued_on = Set(facts.issued_on);
    plan.issuer = Set(facts.issuer.clone());
    plan.status = Set(facts.status);
    plan.period_start = Set(of_number().filter_map(|it| it.period_start).min());
    plan.period_end = Set(of_number().filter_map(|it| it.period_end).max());
    plan.number_folded = Set(number_folded);
    Some(plan)
}
