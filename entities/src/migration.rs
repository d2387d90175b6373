//! The steps by which a database comes to the tables of today. A published step is never edited.

use sea_orm_migration::prelude::*;

mod m20261121_000001_create_places;
mod m20261121_000002_create_imports;
mod m20261121_000003_create_shared_things;
mod m20261121_000004_create_plans;
mod m20261121_000005_create_rows;
mod m20261121_000010_create_access;
mod m20261121_000020_add_refusal_to_proposal;
mod m20261121_000030_create_saved_comparison;
mod m20261121_000040_add_effects_to_import;
mod m20261121_000050_create_plan_facts;
mod m20261121_000060_index_publication_by_appendix;

/// Every step, oldest first.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_create_places::Migration),
            Box::new(m20261121_000002_create_imports::Migration),
            Box::new(m20261121_000003_create_shared_things::Migration),
            Box::new(m20261121_000004_create_plans::Migration),
            Box::new(m20261121_000005_create_rows::Migration),
            Box::new(m20261121_000010_create_access::Migration),
            Box::new(m20261121_000020_add_refusal_to_proposal::Migration),
            Box::new(m20261121_000030_create_saved_comparison::Migration),
            Box::new(m20261121_000040_add_effects_to_import::Migration),
            Box::new(m20261121_000050_create_plan_facts::Migration),
            Box::new(m20261121_000060_index_publication_by_appendix::Migration),
        ]
    }
}

/// A foreign key that refuses to lose what is referred to.
fn references(
    table: &'static str,
    column: &'static str,
    to_table: &'static str,
    to_column: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to(to_table, to_column)
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}

/// An index named after its table and columns.
fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index
        .name(format!("{table}_by_{}", columns.join("_")))
        .table(table);
    for column in columns {
        index.col(*column);
    }
    index
}

/// The same, refusing equal rows.
fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns).unique().to_owned()
}
