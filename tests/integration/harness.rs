//! A world in one line: the real router on a database of its own, asked as a client asks it.
//!
//! `TestApp::new().await` has the provinces and nothing else. The database is SQLite as served, or PostgreSQL where
//! `TEST_DATABASE_URL` names a server.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, Request, StatusCode, header};
use doichieu::config::Settings;
use doichieu::graphql::schema::Schema;
use doichieu::graphql::service::{GraphqlService, GraphqlSettings, read_documents};
use doichieu::http::oidc::Tokens;
use doichieu::http::{HttpSettings, ServerState, router};
use doichieu::intake::Intake;
use doichieu::store::Store;
use doichieu::worker::Reader;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::store::database::TestDatabase;

/// Bytes of an answer that a test takes.
const MAX_ANSWER_BYTES: usize = 64 << 20;

/// The program as it serves, without a socket.
pub struct TestApp {
    /// The store behind it.
    pub store: Store,
    state: ServerState,
    router: Router,
    database: TestDatabase,
}

impl TestApp {
    /// The program with its defaults.
    pub async fn new() -> Self {
        Self::with_settings(|_| ()).await
    }

    /// The program with changed settings.
    pub async fn with_settings(change: impl FnOnce(&mut Settings)) -> Self {
        let database = TestDatabase::new().await;
        let mut settings = Settings {
            database: database.settings.clone(),
            ..Settings::default()
        };
        change(&mut settings);
        let store = Store::open(&settings.database).await.expect("the database opens");
        let reader = Reader::with_program(&settings, env!("CARGO_BIN_EXE_doichieu").into());
        let intake = Intake::new(store.clone(), reader);
        let schema = Schema::new(store.clone(), intake.clone(), settings.graphql.suggestions);
        let documents = settings.graphql.documents_dir.as_deref().map(read_documents);
        let documents = documents.transpose().expect("the folder of documents");
        let graphql = GraphqlService::new(
            schema,
            GraphqlSettings::from(&settings.graphql),
            documents.unwrap_or_default(),
        );
        let tokens = Tokens::new(&settings.oidc).expect("usable settings of tokens");
        let http = HttpSettings::from(&settings);
        let state = ServerState::new(store.clone(), intake, graphql, http, tokens);
        Self {
            store,
            router: router(state.clone()),
            state,
            database,
        }
    }

    /// Another server on the same database.
    pub async fn beside(&self) -> Self {
        let database = self.database.settings.clone();
        Self::with_settings(|it| it.database = database).await
    }

    /// A connection to the database beside the store's.
    pub async fn connect(&self) -> sea_orm::DatabaseConnection {
        self.database.connect().await
    }

    /// Another store on the same database, as another program has it.
    pub async fn open_store(&self) -> Store {
        let opened = Store::open(&self.database.settings).await;
        opened.expect("the database opens again")
    }

    /// The program with sample workbooks taken in.
    pub async fn with_samples(names: &[&str]) -> Self {
        let app = Self::new().await;
        for name in names {
            crate::intake::take_in(&app.store, name).await;
        }
        app
    }

    /// Listens on a free port until the sender is used or dropped; the task ends when the server has stopped.
    pub async fn listen(&self) -> (SocketAddr, oneshot::Sender<()>, JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let state = self.state.clone();
        let server = tokio::spawn(async move {
            let stopped = async {
                let _ = stopped.await;
            };
            doichieu::http::serve(listener, state, stopped).await;
        });
        (address, stop, server)
    }

    /// Sends a request and gives the whole answer.
    pub async fn answer(&self, request: Request<Body>) -> axum::response::Response {
        let answer = self.router.clone().oneshot(request).await;
        answer.expect("the router answers")
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> (StatusCode, Vec<u8>) {
        let response = self.answer(request).await;
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), MAX_ANSWER_BYTES).await;
        (status, body.expect("the body ends").to_vec())
    }

    /// Asks for a path.
    pub async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let (status, body) = self.send(request).await;
        (status, String::from_utf8(body).expect("text"))
    }

    /// Asks GraphQL and gives the whole answer, errors included.
    pub async fn ask(&self, query: &str, variables: Value) -> Value {
        let body = json!({ "query": query, "variables": variables });
        self.ask_with(&body, &[]).await.1
    }

    /// Asks GraphQL with further headers and gives status and answer.
    pub async fn ask_with(&self, body: &Value, headers: &[(HeaderName, &str)]) -> (StatusCode, Value) {
        let mut request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let request = request.body(Body::from(body.to_string()));
        let (status, body) = self.send(request.expect("a request")).await;
        let answer = serde_json::from_slice(&body).expect("GraphQL answers JSON");
        (status, answer)
    }

    /// Asks GraphQL for something that must succeed and gives its data.
    #[track_caller]
    pub fn data(answer: &Value) -> &Value {
        assert!(answer.get("errors").is_none(), "{answer:#}");
        &answer["data"]
    }
}
