//! The tables of Đối Chiếu, one file per table, and the migrations that make them. Knows sea-orm and nothing else.

pub mod decimal_text;
pub mod flat;
pub mod migration;

pub mod agency;
pub mod agency_alias;
pub mod agency_type;
pub mod api_key;
pub mod appendix;
pub mod appendix_version;
pub mod assignment;
pub mod audit;
pub mod data_version;
pub mod decision;
pub mod decision_rule;
pub mod diagnostic;
pub mod import;
pub mod import_file;
pub mod import_sheet;
pub mod indicator;
pub mod plan;
pub mod plan_facts;
pub mod plan_indicator;
pub mod proposal;
pub mod province;
pub mod province_alias;
pub mod publication;
pub mod saved_comparison;
pub mod section;
pub mod shared_task;
pub mod target;
pub mod task;
