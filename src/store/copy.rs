//! Carrying a database over to another one, from SQLite to PostgreSQL or back, with every identity kept.
//!
//! Comes in: two addresses. Goes out: for each table how many rows went over and the hash of them, read back from the
//! other side. One transaction over there: all of it or nothing.

mod table;

use doichieu_entities::{
    agency, agency_alias, agency_type, api_key, appendix, appendix_version, assignment, audit, data_version,
    decision, decision_rule, diagnostic, import, import_file, import_sheet, indicator, plan, plan_facts,
    plan_indicator, proposal, province, province_alias, publication, saved_comparison, section, shared_task,
    target, task,
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait};

use super::audit::record;
use super::{Store, StoreError, connect, deed, migrate};
use crate::access::Actor;
use crate::config::DatabaseSettings;
use table::Carrier;

/// A table that went over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedTable {
    /// Its name.
    pub name: String,
    /// Its rows.
    pub n_rows: u64,
    /// Hash of all of them in the order of their key, the same on both sides.
    pub hash: String,
}

/// Told of each table that went over.
pub type OnTable<'a> = &'a mut (dyn FnMut(&CopiedTable) + Send);

/// Copies a database into one that holds no import, no key and no decision; its audit log goes on with this deed.
pub async fn copy(
    from: &DatabaseSettings,
    to: &DatabaseSettings,
    actor: &Actor,
    on_table: OnTable<'_>,
) -> Result<Vec<CopiedTable>, StoreError> {
    let source = Store::open(from).await?;
    let place = connect::without_password(from.url.as_deref().unwrap_or_default());
    let _hold = connect::hold(to)?;
    let writer = connect::writer(to).await?;
    migrate::up(&writer).await?;
    let from = source.begin_read().await?;
    let to = super::transaction::begin_write(&writer).await?;
    refuse_used(&to).await?;
    clear_seeds(&to).await?;
    let mut carrier = Carrier::new(&from, &to, on_table);
    carry_all(&mut carrier).await?;
    let copied = carrier.into_copied();
    record(&to, actor, deed::copied(&place, &copied)).await?;
    drop(from);
    to.commit().await?;
    writer.close().await?;
    source.close().await?;
    Ok(copied)
}

/// Every table, those that are referred to before those that refer to them.
async fn carry_all(carrier: &mut Carrier<'_>) -> Result<(), StoreError> {
    carrier.carry::<province::Entity>(None).await?;
    carrier.carry::<province_alias::Entity>(None).await?;
    carrier
        .carry::<agency_type::Entity>(Some(agency_type::Column::MergedIntoId))
        .await?;
    carrier
        .carry::<agency::Entity>(Some(agency::Column::ParentId))
        .await?;
    carrier.carry::<agency_alias::Entity>(None).await?;
    carrier.carry::<import_file::Entity>(None).await?;
    carrier.carry::<import::Entity>(None).await?;
    carrier.carry::<import_sheet::Entity>(None).await?;
    carrier.carry::<diagnostic::Entity>(None).await?;
    carrier
        .carry::<decision::Entity>(Some(decision::Column::UndoneById))
        .await?;
    carrier.carry::<decision_rule::Entity>(None).await?;
    carrier.carry::<data_version::Entity>(None).await?;
    carrier
        .carry::<indicator::Entity>(Some(indicator::Column::MergedIntoId))
        .await?;
    carrier
        .carry::<shared_task::Entity>(Some(shared_task::Column::MergedIntoId))
        .await?;
    carrier.carry::<plan::Entity>(None).await?;
    carrier.carry::<appendix::Entity>(None).await?;
    carrier.carry::<appendix_version::Entity>(None).await?;
    carrier.carry::<plan_facts::Entity>(None).await?;
    carrier.carry::<publication::Entity>(None).await?;
    carrier.carry::<section::Entity>(None).await?;
    carrier
        .carry::<plan_indicator::Entity>(Some(plan_indicator::Column::ParentId))
        .await?;
    carrier.carry::<target::Entity>(None).await?;
    carrier
        .carry::<task::Entity>(Some(task::Column::ParentId))
        .await?;
    carrier.carry::<assignment::Entity>(None).await?;
    carrier.carry::<proposal::Entity>(None).await?;
    carrier.carry::<api_key::Entity>(None).await?;
    carrier.carry::<saved_comparison::Entity>(None).await?;
    carrier.carry::<audit::Entity>(None).await
}

/// Refuses a database that somebody works with.
async fn refuse_used(db: &DatabaseTransaction) -> Result<(), StoreError> {
    let n_imports = import::Entity::find().count(db).await?;
    let n_keys = api_key::Entity::find().count(db).await?;
    let n_decisions = decision::Entity::find().count(db).await?;
    let n_audited = audit::Entity::find().count(db).await?;
    if n_imports + n_keys + n_decisions + n_audited == 0 {
        return Ok(());
    }
    Err(StoreError::conflict(
        format!(
            "cơ sở dữ liệu đích không trống: có {n_imports} lần nhập, {n_keys} khóa, {n_decisions} quyết định"
        ),
        format!(
            "the database to copy to is not empty: it has {n_imports} imports, {n_keys} keys, {n_decisions} decisions"
        ),
    ))
}

/// Takes out the reference data of an unused database; that of the other one comes in with its identities.
async fn clear_seeds(db: &impl ConnectionTrait) -> Result<(), StoreError> {
    agency_alias::Entity::delete_many().exec(db).await?;
    agency::Entity::delete_many().exec(db).await?;
    agency_type::Entity::delete_many().exec(db).await?;
    province_alias::Entity::delete_many().exec(db).await?;
    province::Entity::delete_many().exec(db).await?;
    Ok(())
}
