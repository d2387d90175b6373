//! `/metrics` in the form of Prometheus: requests and how long they take, imports and what became of them, answers
//! kept, connections, memory, disk, versions.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

use super::lang::preferred;
use super::{ServerState, auth, health};
use crate::intake::tally::Ending;

/// Upper bounds in seconds: from an answer that was kept to an import.
const BOUNDS: [f64; 10] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0];
/// What Linux counts memory in.
const PAGE_BYTES: i64 = 4096;

/// What is counted. Clones share it.
#[derive(Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    requests: Family<RequestLabels, Counter>,
    seconds: Family<RouteLabels, Histogram>,
    data_version: Gauge,
    memory: Gauge,
    connections: Gauge,
    idle_connections: Gauge,
    replica_up: Gauge,
    replica_behind: Gauge,
    replica_passed_over: Gauge<u64, AtomicU64>,
    websockets: Gauge,
    imports: Family<ImportLabels, Counter>,
    disk_free: Gauge<u64, AtomicU64>,
    answers_kept: Gauge<u64, AtomicU64>,
    answers_made: Gauge<u64, AtomicU64>,
    answer_bytes: Gauge<u64, AtomicU64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct ImportLabels {
    ending: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RouteLabels {
    route: String,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut metrics = Self {
            registry: Arc::default(),
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(BOUNDS)),
            data_version: Gauge::default(),
            memory: Gauge::default(),
            connections: Gauge::default(),
            idle_connections: Gauge::default(),
            replica_up: Gauge::default(),
            replica_behind: Gauge::default(),
            replica_passed_over: Gauge::default(),
            websockets: Gauge::default(),
            imports: Family::default(),
            disk_free: Gauge::default(),
            answers_kept: Gauge::default(),
            answers_made: Gauge::default(),
            answer_bytes: Gauge::default(),
        };
        metrics.registry = Arc::new(metrics.register());
        metrics
    }
}

impl Metrics {
    fn register(&self) -> Registry {
        let mut all = Registry::with_prefix("doichieu");
        let version = Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]);
        all.register("build", "The program", version);
        all.register("http_requests", "Requests answered", self.requests.clone());
        let help = "Time from the head of a request to the head of its answer";
        all.register_with_unit("http_request_duration", help, Unit::Seconds, self.seconds.clone());
        all.register("data_version", "Version of the data", self.data_version.clone());
        let help = "Memory of the process in use";
        all.register_with_unit("resident_memory", help, Unit::Bytes, self.memory.clone());
        all.register(
            "database_connections",
            "Connections to the database",
            self.connections.clone(),
        );
        let help = "Connections to the database that wait for work";
        all.register("database_idle_connections", help, self.idle_connections.clone());
        self.register_replica(&mut all);
        all.register("websockets", "Open websockets", self.websockets.clone());
        let help = "Files and orders about them, by what became of them";
        all.register("imports", help, self.imports.clone());
        let help = "Room on the disk of the data directory";
        all.register_with_unit("disk_free", help, Unit::Bytes, self.disk_free.clone());
        let help = "Questions answered from kept answers";
        all.register("answer_cache_hits", help, self.answers_kept.clone());
        let help = "Questions whose answer was not kept";
        all.register("answer_cache_misses", help, self.answers_made.clone());
        let help = "Bytes of kept answers";
        all.register_with_unit("answer_cache", help, Unit::Bytes, self.answer_bytes.clone());
        all
    }

    fn register_replica(&self, all: &mut Registry) {
        let help = "Whether the replica answers; 0 where there is none";
        all.register("replica_up", help, self.replica_up.clone());
        let help = "What the replica has yet to replay";
        all.register_with_unit("replica_behind", help, Unit::Bytes, self.replica_behind.clone());
        let help = "Statements that the primary was asked in place of the replica";
        all.register("replica_passed_over", help, self.replica_passed_over.clone());
    }

    /// Brings what is asked for, and not counted, up to date.
    async fn measure(&self, state: &ServerState) {
        if let Ok(version) = state.store.data_version().await {
            self.data_version.set(version);
        }
        let pool = state.store.pool();
        self.connections
            .set(i64::try_from(pool.connections).unwrap_or(i64::MAX));
        self.idle_connections
            .set(i64::try_from(pool.idle).unwrap_or(i64::MAX));
        if let Some(replica) = state.store.replica() {
            self.replica_up.set(replica.is_up.into());
            self.replica_behind.set(replica.bytes_behind);
            self.replica_passed_over.set(replica.passed_over);
        }
        let open = state.settings.websocket.max_connections - state.websockets.available_permits();
        self.websockets.set(i64::try_from(open).unwrap_or(i64::MAX));
        for (ending, name) in Ending::ALL {
            let counter = self.imports.get_or_create(&ImportLabels { ending: name });
            let counted = state.intake.tally().count(ending);
            counter.inner().store(counted, Ordering::Relaxed);
        }
        self.disk_free
            .set(health::free_bytes(&state.settings.data_dir).unwrap_or(0));
        let answers = state.graphql.answers();
        self.answers_kept.set(answers.hits());
        self.answers_made.set(answers.misses());
        self.answer_bytes.set(answers.bytes());
        self.memory.set(resident_bytes().unwrap_or(0));
    }
}

/// Counts a request by its route, never by its path: paths are many.
pub(super) async fn count(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>();
    let route = matched.map_or("page", MatchedPath::as_str).to_owned();
    let started = Instant::now();
    let response = next.run(request).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    let labels = RouteLabels { route: route.clone() };
    let metrics = &state.metrics;
    metrics.seconds.get_or_create(&labels).observe(seconds);
    metrics
        .requests
        .get_or_create(&RequestLabels { route, status })
        .inc();
    response
}

/// Tells everything to whom may read.
pub(super) async fn tell(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    if let Err(error) = auth::caller(&state, &headers).await {
        return auth::refusal(error).in_lang(preferred(&headers)).into_response();
    }
    state.metrics.measure(&state).await;
    let mut text = String::new();
    if encode(&mut text, &state.metrics.registry).is_err() {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let media = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, media)], text).into_response()
}

/// The second number of `statm`, where there is one.
fn resident_bytes() -> Option<i64> {
    let facts = std::fs::read_to_string("/proc/self/statm").ok()?;
    let pages: i64 = facts.split(' ').nth(1)?.parse().ok()?;
    Some(pages * PAGE_BYTES)
}
