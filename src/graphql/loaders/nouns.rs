//! The batches of each noun.

use std::sync::Arc;

use super::{Loaders, PageKey};
use crate::graphql::batch::Batch;
use crate::graphql::error::ApiError;
use crate::store::listing::{
    Agencies, AgencyTypes, ApiKeys, Appendices, AppendixVersions, AuditEntries, Decisions, Diagnostics,
    Imports, Indicators, Noun, Page, PlanIndicators, Plans, Provinces, SavedComparisons, Sections,
    SharedTasks, Tasks,
};

/// The batches of one noun.
pub struct NounBatches<N: Noun> {
    pub(super) pages: Batch<PageKey<N>, Arc<Page<N::Row>>, ApiError>,
    pub(super) counts: Batch<PageKey<N>, i64, ApiError>,
    pub(super) by_id: Batch<i64, Arc<N::Row>, ApiError>,
}

impl<N: Noun> Default for NounBatches<N> {
    fn default() -> Self {
        Self {
            pages: Batch::default(),
            counts: Batch::default(),
            by_id: Batch::default(),
        }
    }
}

/// A noun whose batches a request has.
pub trait Loaded: Noun {
    /// Its batches.
    fn batches(loaders: &Loaders) -> &NounBatches<Self>
    where
        Self: Sized;
}

/// The batches of every noun.
#[derive(Default)]
pub struct Nouns {
    agencies: NounBatches<Agencies>,
    agency_types: NounBatches<AgencyTypes>,
    api_keys: NounBatches<ApiKeys>,
    appendices: NounBatches<Appendices>,
    appendix_version_lists: NounBatches<AppendixVersions>,
    audit_entries: NounBatches<AuditEntries>,
    decisions: NounBatches<Decisions>,
    diagnostics: NounBatches<Diagnostics>,
    imports: NounBatches<Imports>,
    indicators: NounBatches<Indicators>,
    plan_indicators: NounBatches<PlanIndicators>,
    plans: NounBatches<Plans>,
    province_lists: NounBatches<Provinces>,
    saved_comparisons: NounBatches<SavedComparisons>,
    sections: NounBatches<Sections>,
    shared_tasks: NounBatches<SharedTasks>,
    tasks: NounBatches<Tasks>,
}

impl Loaded for Agencies {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.agencies
    }
}

impl Loaded for AgencyTypes {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.agency_types
    }
}

impl Loaded for ApiKeys {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.api_keys
    }
}

impl Loaded for Appendices {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.appendices
    }
}

impl Loaded for AppendixVersions {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.appendix_version_lists
    }
}

impl Loaded for AuditEntries {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.audit_entries
    }
}

impl Loaded for Decisions {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.decisions
    }
}

impl Loaded for Diagnostics {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.diagnostics
    }
}

impl Loaded for Imports {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.imports
    }
}

impl Loaded for Indicators {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.indicators
    }
}

impl Loaded for PlanIndicators {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.plan_indicators
    }
}

impl Loaded for Plans {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.plans
    }
}

impl Loaded for Provinces {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.province_lists
    }
}

impl Loaded for SavedComparisons {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.saved_comparisons
    }
}

impl Loaded for Sections {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.sections
    }
}

impl Loaded for SharedTasks {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.shared_tasks
    }
}

impl Loaded for Tasks {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.nouns.tasks
    }
}
