//! A steward at the desk: the program with a steward's key, asked over the network alone.

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode, header};
use doichieu::access::{Actor, Provinces, Role};
use doichieu::store::api_key::NewApiKey;
use futures_util::StreamExt;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::harness::TestApp;
use crate::servers::PATIENCE;

/// The program and a steward's key.
pub struct Desk {
    /// The program.
    pub app: TestApp,
    secret: String,
}

impl Desk {
    /// With these sample workbooks taken in.
    pub async fn with_samples(names: &[&str]) -> Self {
        let app = TestApp::with_samples(names).await;
        let new = NewApiKey {
            name: "Thư ký".to_owned(),
            role: Role::Steward,
            provinces: Provinces::All,
            expires_at: None,
        };
        let key = app.store.create_key(&Actor::operator(), new).await;
        let secret = key.expect("the key is made").secret;
        Self { app, secret }
    }

    /// The same steward at another server on the same database.
    pub async fn beside(&self) -> Self {
        Self {
            app: self.app.beside().await,
            secret: self.secret.clone(),
        }
    }

    /// Hands a file in by the multipart request spec, as the variable `file`.
    pub async fn upload(&self, query: &str, name: &str, file: &str) -> Value {
        let operations = json!({ "query": query, "variables": { "file": null } }).to_string();
        let file_part = format!("name=\"0\"; filename=\"{name}\"");
        let parts = [
            ("name=\"operations\"", operations.as_str()),
            ("name=\"map\"", r#"{"0":["variables.file"]}"#),
            (file_part.as_str(), file),
        ];
        let parts = parts.map(|(name, text)| {
            format!("--edge\r\nContent-Disposition: form-data; {name}\r\n\r\n{text}\r\n")
        });
        let request = Request::post("/graphql")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .header(header::AUTHORIZATION, format!("Bearer {}", self.secret))
            .header(header::ACCEPT_LANGUAGE, "en")
            .header("graphql-require-preflight", "1");
        let body = Body::from(format!("{}--edge--\r\n", parts.concat()));
        let (_, answer) = self.app.send(request.body(body).expect("a request")).await;
        let answer: Value = serde_json::from_slice(&answer).expect("GraphQL answers JSON");
        TestApp::data(&answer).clone()
    }

    /// Listens to a subscription.
    pub async fn listen(&self, query: &str) -> Events {
        Events::of(&self.app, &self.secret, query).await
    }

    /// Asks with the steward's key; there must be no error.
    pub async fn ask(&self, query: &str, variables: Value) -> Value {
        let answer = self.answer(query, variables).await;
        TestApp::data(&answer).clone()
    }

    /// Asks with the steward's key and gives the whole answer.
    pub async fn answer(&self, query: &str, variables: Value) -> Value {
        let request = Request::post("/graphql")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::AUTHORIZATION, format!("Bearer {}", self.secret))
            .header(header::ACCEPT_LANGUAGE, "en");
        let body = Body::from(json!({ "query": query, "variables": variables }).to_string());
        let (_, answer) = self.app.send(request.body(body).expect("a request")).await;
        serde_json::from_slice(&answer).expect("GraphQL answers JSON")
    }

    /// Hands a file in as it is and gives the answer of `POST /imports`.
    pub async fn post(&self, path: &str, bytes: Vec<u8>) -> (StatusCode, Value) {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/octet-stream")
            .header(header::AUTHORIZATION, format!("Bearer {}", self.secret));
        let (status, answer) = self
            .app
            .send(request.body(Body::from(bytes)).expect("a request"))
            .await;
        (status, serde_json::from_slice(&answer).expect("JSON"))
    }
}

/// The events of a subscription by SSE.
pub struct Events(BodyDataStream);

impl Events {
    /// Listens with a key or token.
    pub async fn of(app: &TestApp, secret: &str, query: &str) -> Self {
        let request = Request::post("/graphql")
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "text/event-stream")
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::AUTHORIZATION, format!("Bearer {secret}"))
            .body(Body::from(json!({ "query": query }).to_string()));
        let answer = app.answer(request.expect("a request")).await;
        assert_eq!(answer.status(), StatusCode::OK);
        Self(answer.into_body().into_data_stream())
    }

    /// The next event; comments that keep the connection open are none.
    async fn next(&mut self) -> Option<String> {
        loop {
            let chunk = self.0.next().await?.expect("a chunk");
            let text = String::from_utf8(chunk.to_vec()).expect("text");
            if !text.starts_with(':') {
                return Some(text);
            }
        }
    }

    /// Everything until an event with these words.
    pub async fn until(&mut self, words: &str) -> String {
        let mut told = String::new();
        while !told.contains(words) {
            let next = timeout(PATIENCE, self.next()).await;
            let next = next.unwrap_or_else(|_| panic!("{words} is not told in time: {told}"));
            told += &next.unwrap_or_else(|| panic!("{words} is not told: {told}"));
        }
        told
    }

    /// Everything until the stream ends.
    pub async fn rest(mut self) -> String {
        let mut rest = String::new();
        while let Some(event) = timeout(PATIENCE, self.next()).await.expect("it ends in time") {
            rest += &event;
        }
        rest
    }
}
