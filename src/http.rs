//! The network side: one router over the GraphQL endpoint, health and the page.
//!
//! Handlers read what a request says, ask the service behind them, and shape the answer. No rules and no queries here.

pub mod auth;
pub mod bi;
pub mod graphql;
mod headers;
pub mod health;
mod imports;
pub mod lang;
mod metrics;
pub mod odata;
pub mod oidc;
mod peer;
pub mod playground;
pub mod refusal;
mod request_id;
mod server;
pub mod settings;
mod throttle;
mod trace_context;
mod unread;

use std::ops::Deref;
use std::sync::Arc;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{any, get, post};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;

use crate::graphql::service::GraphqlService;
use crate::intake::{Intake, Relay};
use crate::store::{Following, Store};

use metrics::Metrics;
use oidc::Tokens;
pub use server::serve;
pub use settings::HttpSettings;
use throttle::Throttle;

/// What every handler may ask. Each request takes several copies, so that a copy must be one counter and no more.
#[derive(Clone)]
pub struct ServerState(Arc<StateParts>);

impl Deref for ServerState {
    type Target = StateParts;

    fn deref(&self) -> &StateParts {
        &self.0
    }
}

/// The parts of the state.
pub struct StateParts {
    /// The store, for health and files.
    pub store: Store,
    /// What takes files in.
    pub intake: Intake,
    /// The GraphQL service.
    pub graphql: GraphqlService,
    /// Settings of the network side.
    pub settings: Arc<HttpSettings>,
    /// Room for websockets.
    pub websockets: Arc<Semaphore>,
    tokens: Option<Tokens>,
    throttle: Throttle,
    metrics: Metrics,
    _following: Following,
    _relay: Option<Relay>,
}

impl ServerState {
    /// The state of a server over a store. It follows what other programs write. `tokens` of an issuer are taken beside
    /// keys.
    pub fn new(
        store: Store,
        intake: Intake,
        graphql: GraphqlService,
        settings: HttpSettings,
        tokens: Option<Tokens>,
    ) -> Self {
        let throttle = Throttle::new(&settings);
        let websockets = Arc::new(Semaphore::new(settings.websocket.max_connections));
        Self(Arc::new(StateParts {
            _following: store.follow(),
            _relay: intake.relay(),
            store,
            intake,
            graphql,
            settings: Arc::new(settings),
            websockets,
            tokens,
            throttle,
            metrics: Metrics::default(),
        }))
    }
}

/// The router of the server.
pub fn router(state: ServerState) -> Router {
    Router::new()
        .route("/graphql", any(graphql::endpoint))
        .merge(bi::routes())
        .merge(odata::routes())
        .route("/bi/doichieu.pbids", get(odata::pbids))
        .route("/imports", post(imports::stage))
        .route("/imports/{id}/file", get(imports::file))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(metrics::tell))
        .fallback(playground::serve)
        .layer(CatchPanicLayer::custom(refusal::of_panic))
        .layer(from_fn_with_state(state.clone(), throttle::by_address))
        .layer(from_fn_with_state(state.settings.clone(), peer::note))
        .layer(RequestBodyTimeoutLayer::new(state.settings.body_timeout))
        .layer(from_fn_with_state(state.settings.clone(), unread::drain))
        .layer(from_fn(headers::secure))
        .layer(from_fn_with_state(state.clone(), metrics::count))
        .layer(from_fn(request_id::name))
        .with_state(state)
}
