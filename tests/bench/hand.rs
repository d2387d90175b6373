//! What the program is measured against: an axum handler that runs one statement and sends the text it makes, and one
//! that sends a text of the same size. Both know their question beforehand.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use bytes::Bytes;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, Statement, Value};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::questions::Question;

const JSON: &str = "application/json; charset=utf-8";

/// A server of both handlers for each question.
pub struct Hand {
    /// Where it listens.
    pub address: SocketAddr,
    serving: JoinHandle<()>,
}

#[derive(Clone)]
struct Handler {
    db: DatabaseConnection,
    statement: Arc<str>,
    values: Arc<Vec<Value>>,
}

impl Hand {
    /// Serves `/sql/N` and `/static/N` for the question with the number N; `bodies` are the static answers.
    pub async fn start(url: &str, questions: &[Question], bodies: &[Bytes]) -> Result<Self> {
        let db = connect(url).await?;
        let mut router = Router::new();
        for (number, (question, body)) in questions.iter().zip(bodies).enumerate() {
            let handler = Handler {
                db: db.clone(),
                statement: question.statement.as_str().into(),
                values: Arc::new(
                    question
                        .values
                        .iter()
                        .map(|it| Value::from(it.as_str()))
                        .collect(),
                ),
            };
            let body = body.clone();
            router = router
                .route(&format!("/sql/{number}"), post(answer).with_state(handler))
                .route(
                    &format!("/static/{number}"),
                    post(move || async move { json(body) }),
                );
        }
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let serving = tokio::spawn(async move {
            axum::serve(listener, router)
                .await
                .expect("a listener that is bound goes on listening");
        });
        Ok(Self { address, serving })
    }

    /// Ends it.
    pub fn stop(self) {
        self.serving.abort();
    }
}

/// As many connections as the program has by default, tuned for reading.
async fn connect(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(8).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .read_only(true)
            .pragma("query_only", "ON")
            .pragma("mmap_size", "1073741824")
            .pragma("cache_size", "-16000")
    });
    Database::connect(options)
        .await
        .context("connect to the database")
}

async fn answer(State(handler): State<Handler>) -> Response {
    match ask(&handler).await {
        Ok(text) => json(Bytes::from(text)),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response(),
    }
}

async fn ask(handler: &Handler) -> Result<String> {
    use sea_orm::ConnectionTrait as _;
    let backend = handler.db.get_database_backend();
    let values = handler.values.as_ref().clone();
    let statement = Statement::from_sql_and_values(backend, &*handler.statement, values);
    let row = handler.db.query_one_raw(statement).await?.context("no row")?;
    Ok(row.try_get("", "body")?)
}

fn json(body: Bytes) -> Response {
    ([(header::CONTENT_TYPE, JSON)], body).into_response()
}
