//! Which plan and which appendix a read appendix is a version of, so that a second import supersedes the first.
//!
//! A plan is known by province, number and period. A draft has no number: the issued plan of the same period that
//! follows it is the same plan. Within a plan appendices are told apart by kind and by the number in their label.

mod label;
mod matching;
mod refresh;

use std::collections::HashMap;

use doichieu_entities::{appendix, plan};
use doichieu_imports::reading::{Appendix, PlanFacts, Reading};
use doichieu_imports::registry::Superseded;
use doichieu_imports::text::fold;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

pub(super) use refresh::refresh_plans;

use super::bulk::insert_all;
use super::clock::now;
use super::{StoreError, enums};
use crate::error::{AppError, Sentence};

/// What a read appendix is a version of; an absent identity means that it is the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) province_code: String,
    /// The facts of the plan, filled in from the other appendices of the file.
    pub(super) facts: PlanFacts,
    pub(super) label_key: String,
    pub(super) plan_id: Option<i64>,
    pub(super) appendix_id: Option<i64>,
}

/// Finds the identities of the appendices of a reading, in their order.
pub(super) async fn find(db: &impl ConnectionTrait, reading: &Reading) -> Result<Vec<Identity>, StoreError> {
    let facts = matching::agree(&reading.appendices);
    let provinces: Vec<String> = facts.iter().filter_map(|it| it.province_code.clone()).collect();
    let plans = plan::Entity::find()
        .filter(plan::Column::ProvinceCode.is_in(provinces))
        .order_by_asc(plan::Column::Id)
        .all(db)
        .await?;
    let appendices = appendix::Entity::find()
        .filter(appendix::Column::PlanId.is_in(plans.iter().map(|it| it.id)))
        .order_by_asc(appendix::Column::Id)
        .all(db)
        .await?;
    let labels = label::keys(&reading.appendices, &facts);
    let found = reading.appendices.iter().zip(facts).zip(labels);
    found
        .map(|((read, facts), label_key)| identify(read, facts, label_key, &plans, &appendices))
        .collect()
}

/// The appendices of the registry that a reading supersedes.
pub(super) fn superseded(identities: &[Identity]) -> Vec<Superseded> {
    let known = identities.iter().enumerate();
    known
        .filter_map(|(appendix_idx, it)| {
            Some(Superseded {
                appendix_idx,
                appendix_id: it.appendix_id?,
            })
        })
        .collect()
}

/// Makes the plans and appendices that are not there yet. Returns the identity of the appendix of each.
pub(super) async fn ensure(
    db: &impl ConnectionTrait,
    reading: &Reading,
    identities: &[Identity],
) -> Result<Vec<i64>, StoreError> {
    let plan_ids = ensure_plans(db, identities).await?;
    let mut new = Vec::new();
    for ((read, identity), plan_id) in reading.appendices.iter().zip(identities).zip(&plan_ids) {
        if identity.appendix_id.is_none() {
            new.push(appendix::Model {
                id: 0,
                plan_id: *plan_id,
                kind: enums::appendix_kind(read.kind),
                label_key: identity.label_key.clone(),
                created_at: now(),
            });
        }
    }
    let made = insert_all::<appendix::Entity, _>(db, new).await?;
    let made: HashMap<_, _> = made
        .into_iter()
        .map(|it| ((it.plan_id, it.kind, it.label_key), it.id))
        .collect();
    let all = reading.appendices.iter().zip(identities).zip(plan_ids);
    all.map(|((read, identity), plan_id)| {
        let key = (
            plan_id,
            enums::appendix_kind(read.kind),
            identity.label_key.clone(),
        );
        identity
            .appendix_id
            .or_else(|| made.get(&key).copied())
            .ok_or(StoreError::NothingInserted)
    })
    .collect()
}

fn identify(
    read: &Appendix,
    facts: PlanFacts,
    label_key: String,
    plans: &[plan::Model],
    appendices: &[appendix::Model],
) -> Result<Identity, StoreError> {
    let province_code = facts.province_code.clone().ok_or_else(province_unknown)?;
    let plan_id = matching::plan(plans, &province_code, &facts).map(|it| it.id);
    let of_plan: Vec<&appendix::Model> = appendices
        .iter()
        .filter(|it| Some(it.plan_id) == plan_id && it.kind == enums::appendix_kind(read.kind))
        .collect();
    let known = matching::appendix(&of_plan, &label_key);
    Ok(Identity {
        province_code,
        facts,
        label_key,
        plan_id,
        appendix_id: known.map(|it| it.id),
    })
}

async fn ensure_plans(db: &impl ConnectionTrait, identities: &[Identity]) -> Result<Vec<i64>, StoreError> {
    let mut new: Vec<plan::Model> = Vec::new();
    for identity in identities.iter().filter(|it| it.plan_id.is_none()) {
        let model = new_plan(identity);
        if !new.iter().any(|it| is_same_plan(it, &model)) {
            new.push(model);
        }
    }
    let made = insert_all::<plan::Entity, _>(db, new).await?;
    identities
        .iter()
        .map(|identity| {
            let model = new_plan(identity);
            let made = made.iter().find(|it| is_same_plan(it, &model)).map(|it| it.id);
            identity.plan_id.or(made).ok_or(StoreError::NothingInserted)
        })
        .collect()
}

fn new_plan(identity: &Identity) -> plan::Model {
    let facts = &identity.facts;
    plan::Model {
        id: 0,
        province_code: identity.province_code.clone(),
        period_start: facts.period_start.map(i32::from),
        period_end: facts.period_end.map(i32::from),
        number_folded: facts.number.as_deref().map(fold),
        number: facts.number.clone(),
        issued_on: facts.issued_on,
        issuer: facts.issuer.clone(),
        status: enums::plan_status(facts.status),
        created_at: now(),
    }
}

fn is_same_plan(one: &plan::Model, other: &plan::Model) -> bool {
    one.province_code == other.province_code
        && (one.period_start, one.period_end) == (other.period_start, other.period_end)
        && one.number_folded == other.number_folded
}

fn province_unknown() -> StoreError {
    StoreError::refused(AppError::InvalidArgument {
        argument: "province".to_owned(),
        problem: Sentence::new(
            "không rõ phụ lục là của tỉnh, thành phố nào; hãy chỉ rõ rồi đọc lại",
            "it is not known whose appendix it is; name the province and read the file again",
        ),
    })
}
