//! Lists of appendices and sections, of the version that is published, and of all versions.

use doichieu_entities::{appendix, appendix_version, section};

use super::{FromClause, Noun, OrderKey, Unpacker};
use crate::store::filter::Operand;
use crate::store::packed::unpack;
use crate::store::rows::{Columns as _, SectionRow};

/// Appendices (phụ lục).
#[derive(Debug)]
pub struct Appendices;

/// Fields of an appendix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppendixField {
    /// Indicators or tasks.
    Kind,
    /// Code of the province.
    Province,
}

/// Orders of appendices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppendixOrder {
    /// By plan, and within it as they came.
    Plan,
}

/// What an appendix is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppendixParent {
    /// Its plan.
    Plan,
}

impl Noun for Appendices {
    type Entity = appendix::Entity;
    type Row = appendix::Model;
    type Field = AppendixField;
    type Order = AppendixOrder;
    type Parent = AppendixParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<AppendixParent>) {
        sql.push("appendix r JOIN publication pb ON pb.appendix_id = r.id LEFT JOIN plan pl ON pl.id = r.plan_id WHERE ")
            .push_published();
    }

    fn parent(parent: AppendixParent) -> &'static str {
        match parent {
            AppendixParent::Plan => "r.plan_id",
        }
    }

    fn field(field: AppendixField) -> Operand {
        match field {
            AppendixField::Kind => Operand::of("r.kind"),
            AppendixField::Province => Operand::of("pl.province_code"),
        }
    }

    fn order(order: AppendixOrder) -> OrderKey {
        match order {
            AppendixOrder::Plan => OrderKey::Int("r.plan_id"),
        }
    }
}

/// Versions of appendices, those of staged and reverted imports too (phiên bản phụ lục).
#[derive(Debug)]
pub struct AppendixVersions;

/// Fields of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppendixVersionField {
    /// Number of the plan.
    Number,
    /// Day of issue.
    IssuedOn,
    /// Issued or draft.
    Status,
}

/// Orders of versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppendixVersionOrder {
    /// As they came.
    Import,
}

/// What a version is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AppendixVersionParent {
    /// Its appendix.
    Appendix,
}

impl Noun for AppendixVersions {
    type Entity = appendix_version::Entity;
    type Row = appendix_version::Model;
    type Field = AppendixVersionField;
    type Order = AppendixVersionOrder;
    type Parent = AppendixVersionParent;

    fn push_from(sql: &mut FromClause<'_>, _parent: Option<AppendixVersionParent>) {
        sql.push("appendix_version r WHERE 1 = 1");
    }

    fn parent(parent: AppendixVersionParent) -> &'static str {
        match parent {
            AppendixVersionParent::Appendix => "r.appendix_id",
        }
    }

    fn field(field: AppendixVersionField) -> Operand {
        match field {
            AppendixVersionField::Number => Operand::of("r.number"),
            AppendixVersionField::IssuedOn => Operand::of("r.issued_on"),
            AppendixVersionField::Status => Operand::of("r.status"),
        }
    }

    fn order(order: AppendixVersionOrder) -> OrderKey {
        match order {
            AppendixVersionOrder::Import => OrderKey::Int("r.id"),
        }
    }
}

/// Sections (nhóm mục tiêu, nhóm nhiệm vụ).
#[derive(Debug)]
pub struct Sections;

/// Fields of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionField {
    /// Number.
    Ordinal,
    /// Title.
    Title,
}

/// Orders of sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionOrder {
    /// As they stand in the appendix.
    Position,
}

/// What a section is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionParent {
    /// Its appendix.
    Appendix,
    /// One version of its appendix, published or not.
    AppendixVersion,
}

impl Noun for Sections {
    type Entity = section::Entity;
    type Row = SectionRow;
    type Field = SectionField;
    type Order = SectionOrder;
    type Parent = SectionParent;

    fn columns() -> Vec<&'static str> {
        SectionRow::COLUMNS.to_vec()
    }

    fn push_from(sql: &mut FromClause<'_>, parent: Option<SectionParent>) {
        if parent == Some(SectionParent::AppendixVersion) {
            sql.push("section r WHERE 1 = 1");
            return;
        }
        sql.push("section r JOIN publication pb ON pb.appendix_version_id = r.appendix_version_id WHERE ")
            .push_published();
    }

    fn parent(parent: SectionParent) -> &'static str {
        match parent {
            SectionParent::Appendix => "pb.appendix_id",
            SectionParent::AppendixVersion => "r.appendix_version_id",
        }
    }

    fn field(field: SectionField) -> Operand {
        match field {
            SectionField::Ordinal => Operand::of("r.ordinal"),
            SectionField::Title => Operand::text("r.title", "r.title_folded"),
        }
    }

    fn order(order: SectionOrder) -> OrderKey {
        match order {
            SectionOrder::Position => OrderKey::Int("r.position"),
        }
    }

    fn searched() -> Option<(&'static str, &'static str)> {
        Some(("r.title", "r.title_folded"))
    }

    fn unpacker() -> Option<Unpacker<Self::Row>> {
        Some(unpack)
    }
}
