//! Lists of what administrators look after: keys and the audit log.

use doichieu_entities::{api_key, audit};

use super::place::NoParent;
use super::{FromClause, Noun, OrderKey};
use crate::store::api_key::ApiKey;
use crate::store::filter::Operand;

/// Keys, those taken back included (khóa truy cập).
#[derive(Debug)]
pub struct ApiKeys;

/// Fields of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiKeyField {
    /// The first letters.
    Prefix,
    /// Who has it.
    Name,
    /// What it may do.
    Role,
}

/// Orders of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiKeyOrder {
    /// As they were made.
    CreatedAt,
}

impl Noun for ApiKeys {
    type Entity = api_key::Entity;
    type Row = ApiKey;
    type Field = ApiKeyField;
    type Order = ApiKeyOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("api_key r WHERE 1 = 1");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: ApiKeyField) -> Operand {
        match field {
            ApiKeyField::Prefix => Operand::of("r.prefix"),
            ApiKeyField::Name => Operand::of("r.name"),
            ApiKeyField::Role => Operand::of("r.role"),
        }
    }

    fn order(order: ApiKeyOrder) -> OrderKey {
        match order {
            ApiKeyOrder::CreatedAt => OrderKey::Int("r.id"),
        }
    }
}

/// Lines of the audit log (nhật ký).
#[derive(Debug)]
pub struct AuditEntries;

/// Fields of a line of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AuditField {
    /// Who.
    Actor,
    /// What was done.
    Action,
    /// What it was done to.
    Subject,
    /// When.
    At,
}

/// Orders of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AuditOrder {
    /// As it was written.
    At,
}

impl Noun for AuditEntries {
    type Entity = audit::Entity;
    type Row = audit::Model;
    type Field = AuditField;
    type Order = AuditOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("audit r WHERE 1 = 1");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: AuditField) -> Operand {
        match field {
            AuditField::Actor => Operand::of("r.actor"),
            AuditField::Action => Operand::of("r.action"),
            AuditField::Subject => Operand::of("r.subject"),
            AuditField::At => Operand::of("r.at"),
        }
    }

    fn order(order: AuditOrder) -> OrderKey {
        match order {
            AuditOrder::At => OrderKey::Int("r.id"),
        }
    }
}
