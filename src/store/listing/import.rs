//! Lists of imports, of what was said about them, and of decisions. Their long columns are not read.

use chrono::{DateTime, Utc};
use doichieu_entities::import::ImportStatus;
use doichieu_entities::{decision, diagnostic, import};
use sea_orm::FromQueryResult;

use super::place::NoParent;
use super::{FromClause, Noun, OrderKey};
use crate::store::filter::Operand;

/// Imports (lần nhập).
#[derive(Debug)]
pub struct Imports;

/// An import without what was read.
#[derive(Debug, Clone, FromQueryResult)]
pub struct ImportSummary {
    /// Identity.
    pub id: i64,
    /// Hash of the file.
    pub sha256: String,
    /// Name of the file.
    pub file_name: String,
    /// Format by content.
    pub format: String,
    /// Where it is on its way.
    pub status: ImportStatus,
    /// What the user said beside the file: versioned JSON.
    pub hints: String,
    /// The data version that the proposals were made against.
    pub base_version: i64,
    /// Who handed it in.
    pub staged_by: String,
    /// When.
    pub staged_at: DateTime<Utc>,
    /// Who committed or discarded it.
    pub finished_by: Option<String>,
    /// When.
    pub finished_at: Option<DateTime<Utc>>,
    /// Who reverted it.
    pub reverted_by: Option<String>,
    /// When.
    pub reverted_at: Option<DateTime<Utc>>,
}

/// Fields of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImportField {
    /// Where it is on its way.
    Status,
    /// Name of the file.
    FileName,
    /// Hash of the file.
    Sha256,
    /// Who handed it in.
    StagedBy,
}

/// Orders of imports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImportOrder {
    /// As they came.
    StagedAt,
    /// By name of the file.
    FileName,
}

impl Noun for Imports {
    type Entity = import::Entity;
    type Row = ImportSummary;
    type Field = ImportField;
    type Order = ImportOrder;
    type Parent = NoParent;

    fn columns() -> Vec<&'static str> {
        vec![
            "id",
            "sha256",
            "file_name",
            "format",
            "status",
            "hints",
            "base_version",
            "staged_by",
            "staged_at",
            "finished_by",
            "finished_at",
            "reverted_by",
            "reverted_at",
        ]
    }

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("import r WHERE 1 = 1");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: ImportField) -> Operand {
        match field {
            ImportField::Status => Operand::of("r.status"),
            ImportField::FileName => Operand::of("r.file_name"),
            ImportField::Sha256 => Operand::of("r.sha256"),
            ImportField::StagedBy => Operand::of("r.staged_by"),
        }
    }

    fn order(order: ImportOrder) -> OrderKey {
        match order {
            // Numbers are given out one after the other.
            ImportOrder::StagedAt => OrderKey::Int("r.id"),
            ImportOrder::FileName => OrderKey::Text("r.file_name"),
        }
    }
}

/// What the reader said about files (cảnh báo).
#[derive(Debug)]
pub struct Diagnostics;

/// Fields of a diagnostic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DiagnosticField {
    /// How much it matters.
    Severity,
    /// Stable name.
    Code,
    /// The sheet.
    Sheet,
}

/// Orders of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DiagnosticOrder {
    /// By import, and within it by place.
    Position,
}

/// What a diagnostic is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DiagnosticParent {
    /// The import.
    Import,
}

impl Noun for Diagnostics {
    type Entity = diagnostic::Entity;
    type Row = diagnostic::Model;
    type Field = DiagnosticField;
    type Order = DiagnosticOrder;
    type Parent = DiagnosticParent;

    fn push_from(sql: &mut FromClause<'_>, parent: Option<DiagnosticParent>) {
        sql.push("diagnostic r WHERE ");
        // Of files that were never committed only those are told who ask for the import itself.
        sql.push(match parent {
            Some(DiagnosticParent::Import) => "1 = 1",
            None => "r.import_id IN (SELECT id FROM import WHERE status IN ('COMMITTED', 'REVERTED'))",
        });
    }

    fn parent(parent: DiagnosticParent) -> &'static str {
        match parent {
            DiagnosticParent::Import => "r.import_id",
        }
    }

    fn field(field: DiagnosticField) -> Operand {
        match field {
            DiagnosticField::Severity => Operand::of("r.severity"),
            DiagnosticField::Code => Operand::of("r.code"),
            DiagnosticField::Sheet => Operand::of("r.sheet"),
        }
    }

    fn order(order: DiagnosticOrder) -> OrderKey {
        match order {
            DiagnosticOrder::Position => OrderKey::Int("(r.import_id * 10000000 + r.position)"),
        }
    }
}

/// What stewards decided (quyết định).
#[derive(Debug)]
pub struct Decisions;

/// Fields of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionField {
    /// What was decided.
    Kind,
    /// The code, slug or name it is about.
    Subject,
    /// Who decided.
    DecidedBy,
}

/// Orders of decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecisionOrder {
    /// As they were made.
    DecidedAt,
}

impl Noun for Decisions {
    type Entity = decision::Entity;
    type Row = decision::Model;
    type Field = DecisionField;
    type Order = DecisionOrder;
    type Parent = NoParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<NoParent>) {
        sql.push("decision r WHERE 1 = 1");
    }

    fn parent(parent: NoParent) -> &'static str {
        match parent {}
    }

    fn field(field: DecisionField) -> Operand {
        match field {
            DecisionField::Kind => Operand::of("r.kind"),
            DecisionField::Subject => Operand::of("r.subject"),
            DecisionField::DecidedBy => Operand::of("r.decided_by"),
        }
    }

    fn order(order: DecisionOrder) -> OrderKey {
        match order {
            DecisionOrder::DecidedAt => OrderKey::Int("r.id"),
        }
    }
}
