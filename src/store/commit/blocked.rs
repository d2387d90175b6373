//! What stands in the way of a commit: errors that nobody accepted, and appendices that changed since the preview.

use std::collections::HashSet;

use doichieu_entities::diagnostic::{self, Severity};
use doichieu_entities::{appendix_version, import, publication};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use super::CommitOrder;
use crate::store::StoreError;
use crate::store::clock::now;
use crate::store::identity::Identity;

/// The name by which an ERROR is accepted: its code and its place.
pub(super) fn name(diagnostic: &diagnostic::Model) -> String {
    match (&diagnostic.sheet, &diagnostic.cell) {
        (Some(sheet), Some(cell)) => format!("{} {sheet}!{cell}", diagnostic.code),
        (Some(sheet), None) => format!("{} {sheet}", diagnostic.code),
        _ => diagnostic.code.clone(),
    }
}

/// Refuses while an ERROR stands that is not accepted; notes who accepted the others.
pub(super) async fn accept_errors(
    db: &impl ConnectionTrait,
    import: &import::Model,
    order: &CommitOrder,
) -> Result<(), StoreError> {
    let errors = diagnostic::Entity::find()
        .filter(diagnostic::Column::ImportId.eq(import.id))
        .filter(diagnostic::Column::Severity.eq(Severity::Error))
        .order_by_asc(diagnostic::Column::Position)
        .all(db)
        .await?;
    let accepted: HashSet<&str> = order.accepted.iter().map(String::as_str).collect();
    let standing: Vec<String> = errors
        .iter()
        .map(name)
        .filter(|it| !accepted.contains(it.as_str()))
        .collect();
    if !standing.is_empty() {
        let names = standing.join(", ");
        return Err(StoreError::conflict(
            format!("còn lỗi chưa được chấp nhận: {names}; hãy sửa tệp hoặc chấp nhận từng lỗi theo tên"),
            format!("errors stand that nobody accepted: {names}; mend the file or accept each by its name"),
        ));
    }
    if !errors.is_empty() {
        diagnostic::Entity::update_many()
            .col_expr(
                diagnostic::Column::AcceptedBy,
                Expr::value(order.actor.name.clone()),
            )
            .col_expr(diagnostic::Column::AcceptedAt, Expr::value(now()))
            .filter(diagnostic::Column::Id.is_in(errors.iter().map(|it| it.id)))
            .exec(db)
            .await?;
    }
    Ok(())
}

/// Refuses when readers got another version of one of the appendices after the given data version.
pub(super) async fn refuse_conflicts(
    db: &impl ConnectionTrait,
    identities: &[Identity],
    base_version: i64,
) -> Result<(), StoreError> {
    let appendix_ids = identities.iter().filter_map(|it| it.appendix_id);
    let newer: Vec<(i64, String)> = publication::Entity::find()
        .select_only()
        .column(import::Column::Id)
        .column(import::Column::FileName)
        .join(JoinType::InnerJoin, publication::Relation::AppendixVersion.def())
        .join(JoinType::InnerJoin, appendix_version::Relation::Import.def())
        .filter(publication::Column::AppendixId.is_in(appendix_ids))
        .filter(publication::Column::ToVersionId.is_null())
        .filter(publication::Column::FromVersionId.gt(base_version))
        .order_by_asc(publication::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    if newer.is_empty() {
        return Ok(());
    }
    let imports: Vec<String> = newer.iter().map(|(id, file)| format!("{id} ({file})")).collect();
    let imports = imports.join(", ");
    Err(StoreError::conflict(
        format!(
            "phụ lục đã đổi sau khi bản này được đọc: lần nhập {imports}; hãy xem lại bản xem trước rồi ghi nhận"
        ),
        format!(
            "the appendix changed after this file was staged: import {imports}; look at the preview again, then commit"
        ),
    ))
}
