//! Subscriptions over `graphql-transport-ws`.
//!
//! Own, because the stock one knows no time limit for the first message, no limit of operations, lets an id be used
//! twice and tells refused requests as results. One task reads and writes the socket; each operation is a task that
//! hands its answers over, and all of them end with the connection. The connection ends with the key or token it was
//! opened with.

mod message;

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::WebSocketUpgrade;
use axum::extract::ws::{CloseFrame, Message, WebSocket};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::StreamExt;
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::task::{AbortHandle, JoinSet};
use tokio::time::{Instant, interval_at, timeout};

use super::params;
use crate::graphql::caller::Caller;
use crate::graphql::error::ApiError;
use crate::http::auth::Standing;
use crate::http::refusal::Refusal;
use crate::http::{ServerState, auth, lang};
use message::{Close, FromClient, ToClient};

const PROTOCOL: &str = "graphql-transport-ws";
/// Answers that wait for a slow client before its operations wait too.
const WAITING_ANSWERS: usize = 16;

/// Upgrades a connection, or says why not.
pub async fn serve(state: ServerState, headers: &HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    let lang = lang::preferred(headers);
    if !is_own_origin(&state, headers) {
        let error = ApiError::new(
            "ORIGIN_NOT_ALLOWED",
            "trang web này không được phép mở websocket đến máy chủ",
            "this page may not open a websocket to the server",
        );
        return Refusal::new(StatusCode::FORBIDDEN, error)
            .in_lang(lang)
            .into_response();
    }
    let Ok(permit) = state.websockets.clone().try_acquire_owned() else {
        let error = ApiError::new(
            "BUSY",
            "máy chủ đang có quá nhiều websocket; hãy thử lại sau",
            "the server has too many websockets open; try again later",
        );
        return Refusal::new(StatusCode::SERVICE_UNAVAILABLE, error)
            .in_lang(lang)
            .into_response();
    };
    let headers = headers.clone();
    let max = state.settings.websocket.max_message_bytes;
    upgrade
        .protocols([PROTOCOL])
        .max_message_size(max)
        .max_frame_size(max)
        .on_upgrade(move |socket| async move {
            let is_spoken = socket.protocol() == Some(&HeaderValue::from_static(PROTOCOL));
            let connection = Connection::new(state, headers, socket, permit);
            connection.run(is_spoken).await;
        })
}

/// A page of another origin would otherwise listen with the rights of its visitor's network.
fn is_own_origin(state: &ServerState, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN).and_then(|it| it.to_str().ok()) else {
        return !headers.contains_key(header::ORIGIN);
    };
    let host = headers.get(header::HOST).and_then(|it| it.to_str().ok());
    let is_same = origin
        .split_once("://")
        .is_some_and(|(_, authority)| Some(authority) == host);
    is_same || state.settings.allowed_origins.iter().any(|it| it == origin)
}

struct Connection {
    state: ServerState,
    headers: HeaderMap,
    socket: WebSocket,
    operations: HashMap<String, AbortHandle>,
    tasks: JoinSet<()>,
    answers: mpsc::Sender<ToClient>,
    outgoing: mpsc::Receiver<ToClient>,
    _permit: OwnedSemaphorePermit,
}

impl Connection {
    fn new(state: ServerState, headers: HeaderMap, socket: WebSocket, permit: OwnedSemaphorePermit) -> Self {
        let (answers, outgoing) = mpsc::channel(WAITING_ANSWERS);
        Self {
            state,
            headers,
            socket,
            operations: HashMap::new(),
            tasks: JoinSet::new(),
            answers,
            outgoing,
            _permit: permit,
        }
    }

    async fn run(mut self, is_spoken: bool) {
        let end = if is_spoken {
            self.talk().await
        } else {
            Err(Close::no_protocol())
        };
        if let Err(close) = end {
            let frame = CloseFrame {
                code: close.code,
                reason: close.reason.into(),
            };
            // The client may be gone already.
            let _ = self.socket.send(Message::Close(Some(frame))).await;
        }
    }

    async fn talk(&mut self) -> Result<(), Close> {
        let init = timeout(self.state.settings.websocket.init_timeout, self.receive()).await;
        let (caller, standing) = match init.map_err(|_| Close::init_timeout())?? {
            Some(FromClient::ConnectionInit { payload }) => {
                let headers = self.headers.clone();
                caller_of(&self.state, headers, payload).await?
            }
            Some(FromClient::Subscribe { .. }) => return Err(Close::unauthorized()),
            Some(_) => return Err(Close::invalid("the first message must be connection_init")),
            None => return Ok(()),
        };
        self.send(&ToClient::ConnectionAck).await?;
        self.serve(&caller, &standing).await
    }

    async fn serve(&mut self, caller: &Caller, standing: &Standing) -> Result<(), Close> {
        let state = self.state.clone();
        let lapse = standing.lapse(&state.store);
        tokio::pin!(lapse);
        let period = self.state.settings.websocket.keep_alive;
        let mut keep_alive = interval_at(Instant::now() + period, period);
        let mut is_silent = false;
        loop {
            tokio::select! {
                message = Self::next_message(&mut self.socket) => {
                    is_silent = false;
                    keep_alive.reset();
                    match message? {
                        Some(message) => self.take(message, caller, standing).await?,
                        None => return Ok(()),
                    }
                }
                Some(answer) = self.outgoing.recv() => {
                    must_stand(&self.state, standing).await?;
                    self.tell(answer).await?;
                }
                lapse = &mut lapse => return Err(Close::lapsed(lapse)),
                _ = keep_alive.tick() => {
                    if is_silent {
                        return Err(Close::silent());
                    }
                    is_silent = true;
                    self.send(&ToClient::Ping).await?;
                }
            }
        }
    }

    async fn take(&mut self, message: FromClient, caller: &Caller, standing: &Standing) -> Result<(), Close> {
        match message {
            FromClient::ConnectionInit { .. } => Err(Close::init_twice()),
            FromClient::Ping { payload } => self.send(&ToClient::Pong { payload }).await,
            FromClient::Pong => Ok(()),
            FromClient::Complete { id } => {
                if let Some(task) = self.operations.remove(&id) {
                    task.abort();
                }
                Ok(())
            }
            FromClient::Subscribe { id, payload } => {
                must_stand(&self.state, standing).await?;
                self.subscribe(id, &payload, caller).await
            }
        }
    }

    async fn subscribe(&mut self, id: String, payload: &[u8], caller: &Caller) -> Result<(), Close> {
        if self.operations.contains_key(&id) {
            return Err(Close::same_id(&id));
        }
        let max = self.state.settings.websocket.max_operations;
        let started = if self.operations.len() >= max {
            Err(too_many_operations(max))
        } else {
            self.prepare(payload)
        };
        let version = self.state.graphql.clone().version().await;
        let (prepared, version) = match started.and_then(|it| Ok((it, version?))) {
            Ok(both) => both,
            Err(error) => return self.send(&ToClient::refused(id, error, caller.lang)).await,
        };
        let mut stream = self.state.graphql.stream(prepared, caller.clone(), version);
        let answers = self.answers.clone();
        let name: Arc<str> = Arc::from(id.as_str());
        let task = self.tasks.spawn(async move {
            while let Some(answer) = stream.next().await {
                let message = ToClient::answer(&name, &answer);
                let is_last = matches!(message, ToClient::Error { .. });
                if answers.send(message).await.is_err() || is_last {
                    return;
                }
            }
            let _ = answers.send(ToClient::complete(&name)).await;
        });
        self.operations.insert(id, task);
        Ok(())
    }

    fn prepare(&self, payload: &[u8]) -> Result<crate::graphql::service::Prepared, ApiError> {
        let params = params::of_json(payload).map_err(Refusal::into_error)?;
        let source = self.state.graphql.source(&params)?;
        self.state.graphql.prepare(&source, params)
    }

    /// Sends an answer, unless its operation was given up meanwhile.
    async fn tell(&mut self, answer: ToClient) -> Result<(), Close> {
        let is_wanted = match &answer {
            ToClient::Next { id, .. } => self.operations.contains_key(id),
            ToClient::Error { id, .. } | ToClient::Complete { id } => self.operations.remove(id).is_some(),
            _ => true,
        };
        while self.tasks.try_join_next().is_some() {}
        if is_wanted {
            self.send(&answer).await
        } else {
            Ok(())
        }
    }

    async fn receive(&mut self) -> Result<Option<FromClient>, Close> {
        Self::next_message(&mut self.socket).await
    }

    /// The next message of the protocol; `None` when the connection ends.
    async fn next_message(socket: &mut WebSocket) -> Result<Option<FromClient>, Close> {
        loop {
            match socket.recv().await {
                Some(Ok(Message::Text(text))) => return FromClient::parse(text.as_bytes()).map(Some),
                Some(Ok(Message::Binary(_))) => return Err(Close::invalid("messages are text")),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(Message::Close(_)) | Err(_)) | None => return Ok(None),
            }
        }
    }

    async fn send(&mut self, message: &ToClient) -> Result<(), Close> {
        // A failed sending ends the connection at the next receive.
        let _ = self.socket.send(Message::Text(message.to_json().into())).await;
        Ok(())
    }
}

/// A key may be taken back at any time; nothing is run or told for it from then on.
async fn must_stand(state: &ServerState, standing: &Standing) -> Result<(), Close> {
    match standing.lapsed(&state.store).await {
        None => Ok(()),
        Some(lapse) => Err(Close::lapsed(lapse)),
    }
}

/// The caller by the headers of the upgrade, or by `authorization` in the first message: pages cannot set headers here.
async fn caller_of(
    state: &ServerState,
    mut headers: HeaderMap,
    payload: Option<serde_json::Value>,
) -> Result<(Caller, Standing), Close> {
    let given = payload.as_ref().and_then(|it| {
        let fields = it.as_object()?;
        let field = fields
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("authorization"));
        field.and_then(|(_, value)| value.as_str())
    });
    if let Some(given) = given {
        let value = HeaderValue::try_from(given).map_err(|_| Close::forbidden())?;
        headers.insert(header::AUTHORIZATION, value);
    }
    auth::admit(state, &headers).await.map_err(|_| Close::forbidden())
}

fn too_many_operations(max: usize) -> ApiError {
    ApiError::new(
        "LIMIT_EXCEEDED",
        format!("quá nhiều thao tác trên một kết nối: tối đa {max}"),
        format!("too many operations on one connection: at most {max}"),
    )
    .with("limit", "websocketOperations")
    .with("max", max)
}
