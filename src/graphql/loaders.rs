//! Everything that resolvers of one request load in batches. Made anew for each request, so that no row is older.

mod nouns;

use std::collections::HashMap;
use std::future::Future;
use std::hash::Hash;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use doichieu_entities::{
    agency_alias, appendix_version, assignment, import_sheet, plan, plan_indicator, proposal, province,
    province_alias, task,
};

use super::batch::{Batch, Batches, Running};
use super::error::ApiError;
use super::rows::RowBudget;
use crate::store::listing::{
    Agencies, AgencyTypes, ApiKeys, Appendices, AppendixVersions, AuditEntries, Decisions, Diagnostics,
    Imports, Indicators, ListRequest, Noun, Page, ParentKey, PlanIndicators, Plans, Provinces,
    SavedComparisons, Sections, SharedTasks, Tasks,
};
use crate::store::related::RowKey;
use crate::store::review::{ReviewItem, SharedId};
use crate::store::rows::{AssignmentRow, TargetRow};
use crate::store::{Store, StoreError};
use nouns::Nouns;
pub use nouns::{Loaded, NounBatches};

type Rows<K, R> = Batch<K, Arc<Vec<Arc<R>>>, ApiError>;
type PageKey<N> = (ParentKey, Arc<ListRequest<N>>);

/// The batches of one request.
pub struct Loaders {
    store: Store,
    rows: Arc<RowBudget>,
    version: AtomicI64,
    nouns: Nouns,
    /// Provinces by code.
    pub provinces: Batch<String, Arc<province::Model>, ApiError>,
    /// Other names of provinces, by code.
    pub province_aliases: Rows<String, province_alias::Model>,
    /// Names of agencies as printed.
    pub agency_aliases: Rows<i64, agency_alias::Model>,
    /// Targets of indicators of plans.
    pub targets: Rows<i64, TargetRow>,
    /// Assignments of rows.
    pub assignments: Rows<RowKey, AssignmentRow>,
    /// Targets by number.
    pub target_rows: Batch<i64, Arc<TargetRow>, ApiError>,
    /// Assignments by number.
    pub assignment_rows: Batch<i64, Arc<AssignmentRow>, ApiError>,
    /// Assignments by number, with their cells.
    pub whole_assignments: Batch<i64, Arc<assignment::Model>, ApiError>,
    /// Indicators of plans by number, with their cells.
    pub whole_plan_indicators: Batch<i64, Arc<plan_indicator::Model>, ApiError>,
    /// Tasks by number, with their cells.
    pub whole_tasks: Batch<i64, Arc<task::Model>, ApiError>,
    /// Candidates of rows.
    pub proposals: Rows<RowKey, proposal::Model>,
    /// Questions that wait about shared things.
    pub questions: Rows<SharedId, ReviewItem>,
    /// Versions of appendices by number.
    pub appendix_versions: Batch<i64, Arc<appendix_version::Model>, ApiError>,
    /// The version of an appendix that readers see, by data version and appendix.
    pub published: Batch<(i64, i64), Arc<appendix_version::Model>, ApiError>,
    /// A plan with what it said at a data version, by that version and plan.
    pub plans_at: Batch<(i64, i64), Arc<plan::Model>, ApiError>,
    /// Versions of appendices that an import brought.
    pub versions_of_import: Rows<i64, appendix_version::Model>,
    /// Sheets of imports.
    pub sheets: Rows<i64, import_sheet::Model>,
}

impl Loaders {
    /// Loaders of a request that sees `version`.
    pub fn new(store: Store, rows: RowBudget, version: i64) -> Self {
        Self {
            store,
            rows: Arc::new(rows),
            version: AtomicI64::new(version),
            nouns: Nouns::default(),
            provinces: Batch::default(),
            province_aliases: Batch::default(),
            agency_aliases: Batch::default(),
            targets: Batch::default(),
            assignments: Batch::default(),
            target_rows: Batch::default(),
            assignment_rows: Batch::default(),
            whole_assignments: Batch::default(),
            whole_plan_indicators: Batch::default(),
            whole_tasks: Batch::default(),
            proposals: Batch::default(),
            questions: Batch::default(),
            appendix_versions: Batch::default(),
            published: Batch::default(),
            plans_at: Batch::default(),
            versions_of_import: Batch::default(),
            sheets: Batch::default(),
        }
    }

    /// The store, for what is asked once a request.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The version of the data that the request sees.
    pub fn version(&self) -> i64 {
        self.version.load(Ordering::Relaxed)
    }

    /// Lets the request see a later version: a subscription goes on while the data changes.
    pub fn advance(&self, version: i64) {
        self.version.fetch_max(version, Ordering::Relaxed);
    }

    /// Counts rows that were read against the limit of the request.
    pub fn charge(&self, rows: usize) -> Result<(), ApiError> {
        charge(&self.rows, rows)
    }

    /// One page of a list.
    pub async fn page<N: Loaded>(&self, key: PageKey<N>) -> Result<Arc<Page<N::Row>>, ApiError> {
        let page = N::batches(self).pages.load(key).await?;
        Ok(page.unwrap_or_default())
    }

    /// How many rows a list has.
    pub async fn count<N: Loaded>(&self, key: PageKey<N>) -> Result<i64, ApiError> {
        Ok(N::batches(self).counts.load(key).await?.unwrap_or(0))
    }

    /// A row by its number.
    pub async fn get<N: Loaded>(&self, id: i64) -> Result<Option<Arc<N::Row>>, ApiError> {
        N::batches(self).by_id.load(id).await
    }

    /// Rows by their numbers.
    pub async fn get_many<N: Loaded>(
        &self,
        ids: Vec<i64>,
    ) -> Result<Arc<HashMap<i64, Arc<N::Row>>>, ApiError> {
        N::batches(self).by_id.load_many(ids).await
    }

    fn start_noun<N: Loaded>(&self, id_of: fn(&N::Row) -> i64) -> impl Iterator<Item = Running> {
        let batches = N::batches(self);
        let pages = batches.pages.start(|keys| {
            self.by_request(keys, |store, request, parents| async move {
                let pages = store.list(&request, &parents).await?;
                Ok(pages
                    .into_iter()
                    .map(|(key, page)| (key, Arc::new(page)))
                    .collect())
            })
        });
        let counts = batches.counts.start(|keys| {
            self.by_request(keys, |store, request, parents| async move {
                store.count(&request, &parents).await
            })
        });
        let by_id = batches.by_id.start(|ids| {
            self.load(ids, move |store, ids| async move {
                let rows = store.get_many::<N>(&ids).await?;
                Ok(rows.into_iter().map(|it| (id_of(&it), Arc::new(it))).collect())
            })
        });
        [pages, counts, by_id].into_iter().flatten()
    }

    /// Loads keys that ask for the same list in one statement.
    fn by_request<N, V, L, F>(
        &self,
        keys: Vec<PageKey<N>>,
        load: L,
    ) -> impl Future<Output = Result<HashMap<PageKey<N>, V>, ApiError>> + Send + 'static + use<N, V, L, F>
    where
        N: Noun,
        V: Send + 'static,
        L: Fn(Store, Arc<ListRequest<N>>, Vec<ParentKey>) -> F + Send + 'static,
        F: Future<Output = Result<HashMap<ParentKey, V>, StoreError>> + Send + 'static,
    {
        let store = self.store.clone();
        async move {
            let mut requests: HashMap<Arc<ListRequest<N>>, Vec<ParentKey>> = HashMap::new();
            for (parent, request) in keys {
                requests.entry(request).or_default().push(parent);
            }
            let mut loaded = HashMap::new();
            for (request, parents) in requests {
                let rows = load(store.clone(), request.clone(), parents).await?;
                loaded.extend(
                    rows.into_iter()
                        .map(|(parent, row)| ((parent, request.clone()), row)),
                );
            }
            Ok(loaded)
        }
    }

    fn load<K, V, L, F>(
        &self,
        keys: Vec<K>,
        load: L,
    ) -> impl Future<Output = Result<HashMap<K, V>, ApiError>> + Send + 'static + use<K, V, L, F>
    where
        K: Send + 'static,
        V: Send + 'static,
        L: FnOnce(Store, Vec<K>) -> F + Send + 'static,
        F: Future<Output = Result<HashMap<K, V>, StoreError>> + Send + 'static,
    {
        let store = self.store.clone();
        async move { load(store, keys).await.map_err(ApiError::from) }
    }

    /// Loads rows by their number.
    fn load_by_id<R, L, F>(&self, batch: &Batch<i64, Arc<R>, ApiError>, load: L) -> Option<Running>
    where
        R: Send + Sync + 'static,
        L: FnOnce(Store, Vec<i64>) -> F + Send + 'static,
        F: Future<Output = Result<HashMap<i64, R>, StoreError>> + Send + 'static,
    {
        batch.start(|ids| {
            self.load(ids, |store, ids| async move {
                let rows = load(store, ids).await?;
                Ok(rows.into_iter().map(|(id, it)| (id, Arc::new(it))).collect())
            })
        })
    }

    /// Loads rows by data version and number, in one statement for each version.
    fn by_version<R, L, F>(
        &self,
        keys: Vec<(i64, i64)>,
        load: L,
    ) -> impl Future<Output = Result<HashMap<(i64, i64), Arc<R>>, ApiError>> + Send + 'static + use<R, L, F>
    where
        R: Send + Sync + 'static,
        L: Fn(Store, i64, Vec<i64>) -> F + Send + 'static,
        F: Future<Output = Result<HashMap<i64, R>, StoreError>> + Send + 'static,
    {
        self.load(keys, |store, keys| async move {
            let mut by_version: HashMap<i64, Vec<i64>> = HashMap::new();
            for (version, id) in keys {
                by_version.entry(version).or_default().push(id);
            }
            let mut loaded = HashMap::new();
            for (version, ids) in by_version {
                let rows = load(store.clone(), version, ids).await?;
                loaded.extend(rows.into_iter().map(|(id, it)| ((version, id), Arc::new(it))));
            }
            Ok(loaded)
        })
    }

    /// Loads rows that belong to others, and counts them.
    fn load_rows<K, R, L, F>(&self, batch: &Rows<K, R>, load: L) -> Option<Running>
    where
        K: Eq + Hash + Clone + Send + Sync + 'static,
        R: Send + Sync + 'static,
        L: FnOnce(Store, Vec<K>) -> F + Send + 'static,
        F: Future<Output = Result<HashMap<K, Vec<R>>, StoreError>> + Send + 'static,
    {
        let (store, budget) = (self.store.clone(), self.rows.clone());
        batch.start(|keys| async move {
            let rows = load(store, keys).await?;
            charge(&budget, rows.values().map(Vec::len).sum())?;
            Ok(rows
                .into_iter()
                .map(|(key, rows)| (key, Arc::new(rows.into_iter().map(Arc::new).collect())))
                .collect())
        })
    }

    /// Starts what is asked for by its own key.
    fn start_single(&self) -> [Option<Running>; 9] {
        [
            self.provinces
                .start(|codes| self.load(codes, |store, codes| async move { store.provinces(&codes).await })),
            self.load_by_id(&self.appendix_versions, |store, ids| async move {
                store.appendix_versions(&ids).await
            }),
            self.load_by_id(&self.target_rows, |store, ids| async move {
                store.targets(&ids).await
            }),
            self.load_by_id(&self.assignment_rows, |store, ids| async move {
                store.assignments(&ids).await
            }),
            self.load_by_id(&self.whole_assignments, |store, ids| async move {
                store.whole_assignments(&ids).await
            }),
            self.load_by_id(&self.whole_plan_indicators, |store, ids| async move {
                store.whole_plan_indicators(&ids).await
            }),
            self.load_by_id(&self.whole_tasks, |store, ids| async move {
                store.whole_tasks(&ids).await
            }),
            self.published.start(|keys| {
                self.by_version(keys, |store, at, ids| async move {
                    store.published_versions(at, &ids).await
                })
            }),
            self.plans_at.start(|keys| {
                self.by_version(
                    keys,
                    |store, at, ids| async move { store.plans_at(at, &ids).await },
                )
            }),
        ]
    }

    /// Starts what is asked for by what it belongs to.
    fn start_related(&self) -> [Option<Running>; 8] {
        [
            self.load_rows(&self.province_aliases, |store, codes| async move {
                store.province_aliases_of(&codes).await
            }),
            self.load_rows(&self.agency_aliases, |store, ids| async move {
                store.agency_aliases_of(&ids).await
            }),
            self.load_rows(
                &self.targets,
                |store, ids| async move { store.targets_of(&ids).await },
            ),
            self.load_rows(&self.assignments, |store, rows| async move {
                store.assignments_of(&rows).await
            }),
            self.load_rows(&self.proposals, |store, rows| async move {
                store.proposals_of(&rows).await
            }),
            self.load_rows(&self.questions, |store, things| async move {
                store.questions_about(&things).await
            }),
            self.load_rows(&self.versions_of_import, |store, ids| async move {
                store.versions_of_imports(&ids).await
            }),
            self.load_rows(
                &self.sheets,
                |store, ids| async move { store.sheets_of(&ids).await },
            ),
        ]
    }
}

impl Batches for Loaders {
    fn start_all(&self) -> Vec<Running> {
        let mut running: Vec<Running> = self.start_single().into_iter().flatten().collect();
        running.extend(self.start_related().into_iter().flatten());
        running.extend(self.start_noun::<Agencies>(|it| it.id));
        running.extend(self.start_noun::<AgencyTypes>(|it| it.id));
        running.extend(self.start_noun::<Appendices>(|it| it.id));
        running.extend(self.start_noun::<ApiKeys>(|_| 0));
        running.extend(self.start_noun::<AppendixVersions>(|it| it.id));
        running.extend(self.start_noun::<AuditEntries>(|it| it.id));
        running.extend(self.start_noun::<SavedComparisons>(|it| it.id));
        running.extend(self.start_noun::<Decisions>(|it| it.id));
        running.extend(self.start_noun::<Diagnostics>(|it| it.id));
        running.extend(self.start_noun::<Imports>(|it| it.id));
        running.extend(self.start_noun::<Indicators>(|it| it.id));
        running.extend(self.start_noun::<PlanIndicators>(|it| it.id));
        running.extend(self.start_noun::<Plans>(|it| it.id));
        running.extend(self.start_noun::<Provinces>(|_| 0));
        running.extend(self.start_noun::<Sections>(|it| it.id));
        running.extend(self.start_noun::<SharedTasks>(|it| it.id));
        running.extend(self.start_noun::<Tasks>(|it| it.id));
        running
    }
}

fn charge(budget: &RowBudget, rows: usize) -> Result<(), ApiError> {
    if budget.take(rows) {
        return Ok(());
    }
    let max = budget.max();
    let error = ApiError::new(
        "LIMIT_EXCEEDED",
        format!("truy vấn đọc quá nhiều dòng: tối đa {max}; hãy lấy từng trang nhỏ hơn"),
        format!("the query reads too many rows: at most {max}; take smaller pages"),
    );
    Err(error.with("limit", "rows").with("max", max))
}
