//! The network side: one router over the GraphQL endpoint, health and the page.
//!
//! Handlers read what a request says, ask the service behind them, and shape the answer. No rules and no queries here.

pub mod auth;
pub mod bi;
pub mod graphql;
pub mod health;
mod imports;
pub mod lang;
pub mod odata;
mod peer;
pub mod playground;
pub mod refusal;
mod server;
pub mod settings;

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get, post};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;

use crate::graphql::service::GraphqlService;
use crate::intake::Intake;
use crate::store::Store;

pub use server::serve;
pub use settings::HttpSettings;

/// What every handler may ask.
#[derive(Clone)]
pub struct ServerState {
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
}

impl ServerState {
    /// The state of a server over a store.
    pub fn new(store: Store, intake: Intake, graphql: GraphqlService, settings: HttpSettings) -> Self {
        let websockets = Arc::new(Semaphore::new(settings.websocket.max_connections));
        Self {
            store,
            intake,
            graphql,
            settings: Arc::new(settings),
            websockets,
        }
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
        .fallback(playground::serve)
        .layer(CatchPanicLayer::custom(refusal::of_panic))
        .layer(SetResponseHeaderLayer::if_not_present(
            axum::http::header::X_CONTENT_TYPE_OPTIONS,
            axum::http::HeaderValue::from_static("nosniff"),
        ))
        .layer(axum::middleware::from_fn(peer::note))
        .layer(TraceLayer::new_for_http())
        .with_state(state)
}
