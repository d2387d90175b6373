//! A steward at the desk: the program with a steward's key, asked over the network alone.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use doichieu::access::{Actor, Provinces, Role};
use doichieu::store::api_key::NewApiKey;
use serde_json::{Value, json};

use crate::harness::TestApp;

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
