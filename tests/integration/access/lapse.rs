//! Long answers end with the key or token that they were asked for with.

use chrono::{TimeDelta, Utc};
use doichieu::access::Actor;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{WebSocketStream, client_async};

use super::key;
use crate::graphql::desk::Events;
use crate::harness::TestApp;
use crate::servers::PATIENCE;

const CHANGES: &str = "subscription { dataChanged { dataVersion } }";

/// A client over a websocket, and the server it is connected to.
pub struct Socket {
    stream: WebSocketStream<TcpStream>,
    _stop: tokio::sync::oneshot::Sender<()>,
}

impl Socket {
    /// Connects with a key or token and listens for changes of the data; the first is told.
    pub async fn listening(app: &TestApp, secret: &str) -> Self {
        let (address, stop, _) = app.listen().await;
        let url = format!("ws://{address}/graphql");
        let mut request = url.into_client_request().expect("a request");
        let protocol = "graphql-transport-ws".parse().expect("a header");
        request.headers_mut().insert("sec-websocket-protocol", protocol);
        let stream = TcpStream::connect(address).await.expect("a connection");
        let (stream, _) = client_async(request, stream).await.expect("an upgrade");
        let mut socket = Self { stream, _stop: stop };
        let authorization = format!("Bearer {secret}");
        let init = json!({ "type": "connection_init", "payload": { "authorization": authorization } });
        socket.send(&init).await;
        assert_eq!(socket.next().await["type"], "connection_ack");
        socket
            .send(&json!({ "id": "1", "type": "subscribe", "payload": { "query": CHANGES } }))
            .await;
        assert_eq!(socket.next().await["type"], "next");
        socket
    }

    /// Says something.
    pub async fn send(&mut self, message: &Value) {
        let sent = self.stream.send(Message::text(message.to_string())).await;
        sent.expect("it is sent");
    }

    async fn next(&mut self) -> Value {
        let message = timeout(PATIENCE, self.stream.next()).await.expect("in time");
        let message = message.expect("the connection lives").expect("a message");
        serde_json::from_str(message.to_text().expect("text")).expect("JSON")
    }

    /// The code and reason with which the server closes; nothing else is told before.
    pub async fn close(mut self) -> (u16, String) {
        let message = timeout(PATIENCE, self.stream.next()).await.expect("in time");
        match message {
            Some(Ok(Message::Close(Some(frame)))) => (frame.code.into(), frame.reason.to_string()),
            other => panic!("{other:?} is no close"),
        }
    }
}

async fn listening(app: &TestApp, secret: &str) -> Events {
    let mut events = Events::of(app, secret, CHANGES).await;
    events.until("dataVersion").await;
    events
}

#[tokio::test]
async fn a_key_that_is_taken_back_ends_what_it_opened() {
    let app = TestApp::new().await;
    let key = key(&app, |_| ()).await;
    let socket = Socket::listening(&app, &key.secret).await;
    let events = listening(&app, &key.secret).await;
    let revoked = app.store.revoke_key(&Actor::operator(), &key.key.prefix).await;
    revoked.expect("it is taken back");

    let (code, reason) = socket.close().await;
    assert_eq!(code, 4403);
    assert_eq!(reason, "Forbidden: the key was taken back or has expired");
    let rest = events.rest().await;
    assert!(
        rest.contains("UNAUTHENTICATED") && rest.contains("event: complete"),
        "{rest}"
    );
}

#[tokio::test]
async fn a_key_that_expires_ends_what_it_opened() {
    let app = TestApp::new().await;
    let key = key(&app, |it| {
        it.expires_at = Some(Utc::now() + TimeDelta::seconds(2));
    })
    .await;
    let socket = Socket::listening(&app, &key.secret).await;
    let events = listening(&app, &key.secret).await;
    assert_eq!(socket.close().await.0, 4403);
    assert!(events.rest().await.contains("UNAUTHENTICATED"));
}

#[tokio::test]
async fn nothing_runs_for_a_key_that_was_taken_back() {
    let app = TestApp::new().await;
    let key = key(&app, |_| ()).await;
    let mut socket = Socket::listening(&app, &key.secret).await;
    let revoked = app.store.revoke_key(&Actor::operator(), &key.key.prefix).await;
    revoked.expect("it is taken back");
    let question = json!({ "id": "2", "type": "subscribe", "payload": { "query": "{ dataVersion }" } });
    socket.send(&question).await;
    assert_eq!(socket.close().await.0, 4403);
}
