//! Which batches belong to which noun.

use super::{Loaded, Loaders, NounBatches};
use crate::store::listing::{
    Agencies, AgencyTypes, ApiKeys, Appendices, AppendixVersions, AuditEntries, Decisions, Diagnostics,
    Imports, Indicators, PlanIndicators, Plans, Provinces, SavedComparisons, Sections, SharedTasks, Tasks,
};

impl Loaded for Agencies {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.agencies
    }
}

impl Loaded for AgencyTypes {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.agency_types
    }
}

impl Loaded for ApiKeys {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.api_keys
    }
}

impl Loaded for Appendices {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.appendices
    }
}

impl Loaded for AppendixVersions {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.appendix_version_lists
    }
}

impl Loaded for AuditEntries {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.audit_entries
    }
}

impl Loaded for Decisions {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.decisions
    }
}

impl Loaded for Diagnostics {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.diagnostics
    }
}

impl Loaded for Imports {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.imports
    }
}

impl Loaded for Indicators {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.indicators
    }
}

impl Loaded for PlanIndicators {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.plan_indicators
    }
}

impl Loaded for Plans {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.plans
    }
}

impl Loaded for Provinces {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.province_lists
    }
}

impl Loaded for SavedComparisons {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.saved_comparisons
    }
}

impl Loaded for Sections {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.sections
    }
}

impl Loaded for SharedTasks {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.shared_tasks
    }
}

impl Loaded for Tasks {
    fn batches(loaders: &Loaders) -> &NounBatches<Self> {
        &loaders.tasks
    }
}
