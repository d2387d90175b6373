//! The messages of `graphql-transport-ws` and the codes with which a connection is closed.

use async_graphql::{Response, ServerError};
use doichieu_imports::diagnostic::Lang;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::graphql::error::ApiError;
use crate::graphql::service::is_request_error;
use crate::graphql::text::to_json;
use crate::http::auth::Lapse;

/// What a client says.
pub enum FromClient {
    /// The first message.
    ConnectionInit {
        /// May hold `authorization`.
        payload: Option<Value>,
    },
    /// Asks whether the server is there.
    Ping {
        /// Returned as it is.
        payload: Option<Value>,
    },
    /// Answers such a question.
    Pong,
    /// Starts an operation.
    Subscribe {
        /// Chosen by the client.
        id: String,
        /// The parameters as JSON.
        payload: Vec<u8>,
    },
    /// Gives an operation up.
    Complete {
        /// Which.
        id: String,
    },
}

#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(rename = "type")]
    kind: String,
    id: Option<String>,
    #[serde(borrow)]
    payload: Option<&'a RawValue>,
}

impl FromClient {
    /// Reads a message.
    pub fn parse(text: &[u8]) -> Result<Self, Close> {
        let envelope: Envelope<'_> = serde_json::from_slice(text)
            .map_err(|_| Close::invalid("a message is a JSON object with a type"))?;
        let payload = envelope.payload.map(RawValue::get);
        let value = || payload.and_then(|it| serde_json::from_str(it).ok());
        let id = envelope.id.filter(|it| !it.is_empty());
        match (envelope.kind.as_str(), id) {
            ("connection_init", _) => Ok(Self::ConnectionInit { payload: value() }),
            ("ping", _) => Ok(Self::Ping { payload: value() }),
            ("pong", _) => Ok(Self::Pong),
            ("complete", Some(id)) => Ok(Self::Complete { id }),
            ("subscribe", Some(id)) => Ok(Self::Subscribe {
                id,
                payload: payload.unwrap_or("null").as_bytes().to_vec(),
            }),
            ("complete" | "subscribe", None) => Err(Close::invalid("the message lacks its id")),
            _ => Err(Close::invalid("the type of the message is unknown")),
        }
    }
}

/// What the server says.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToClient {
    /// The connection may be used.
    ConnectionAck,
    /// Asks whether the client is there.
    Ping,
    /// Answers such a question.
    Pong {
        /// As it came.
        #[serde(skip_serializing_if = "Option::is_none")]
        payload: Option<Value>,
    },
    /// An answer.
    Next {
        /// Of which operation.
        id: String,
        /// The response.
        payload: Box<RawValue>,
    },
    /// The operation did not run; it is over.
    Error {
        /// Which.
        id: String,
        /// Why.
        payload: Vec<ServerError>,
    },
    /// The operation is over.
    Complete {
        /// Which.
        id: String,
    },
}

impl ToClient {
    /// An answer, or the refusal of an operation that did not run.
    pub fn answer(id: &str, response: &Response) -> Self {
        if is_request_error(response) {
            return Self::Error {
                id: id.to_owned(),
                payload: response.errors.clone(),
            };
        }
        let payload = String::from_utf8(to_json(response, false)).expect("JSON is UTF-8");
        Self::Next {
            id: id.to_owned(),
            payload: RawValue::from_string(payload).expect("an answer is JSON"),
        }
    }

    /// A refused operation.
    pub fn refused(id: String, error: ApiError, lang: Lang) -> Self {
        Self::Error {
            id,
            payload: vec![error.into_server_error(lang)],
        }
    }

    /// The end of an operation.
    pub fn complete(id: &str) -> Self {
        Self::Complete { id: id.to_owned() }
    }

    /// The text that is sent.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a message holds nothing that JSON lacks")
    }
}

/// Why the server ends a connection.
pub struct Close {
    /// The code of the protocol.
    pub code: u16,
    /// The reason, for the developer of the client.
    pub reason: String,
}

impl Close {
    /// A message that is none.
    pub fn invalid(reason: &str) -> Self {
        Self {
            code: 4400,
            reason: reason.to_owned(),
        }
    }

    /// An id that is in use.
    pub fn same_id(id: &str) -> Self {
        // A close frame holds at most 123 bytes of reason.
        let id: String = id.chars().take(20).collect();
        Self {
            code: 4409,
            reason: format!("Subscriber for {id} already exists"),
        }
    }

    /// An operation before the acknowledgement.
    pub fn unauthorized() -> Self {
        Self::of(4401, "Unauthorized")
    }

    /// A key that does not hold.
    pub fn forbidden() -> Self {
        Self::of(4403, "Forbidden")
    }

    /// A key or token that holds no longer. The code lets clients come back with another one.
    pub fn lapsed(lapse: Lapse) -> Self {
        Self {
            code: 4403,
            reason: format!("Forbidden: {}", lapse.reason()),
        }
    }

    /// No common protocol.
    pub fn no_protocol() -> Self {
        Self::of(4406, "Subprotocol not acceptable")
    }

    /// No `connection_init` in time.
    pub fn init_timeout() -> Self {
        Self::of(4408, "Connection initialisation timeout")
    }

    /// `connection_init` twice.
    pub fn init_twice() -> Self {
        Self::of(4429, "Too many initialisation requests")
    }

    /// A client that does not answer.
    pub fn silent() -> Self {
        Self::of(4499, "No answer to ping")
    }

    fn of(code: u16, reason: &str) -> Self {
        Self {
            code,
            reason: reason.to_owned(),
        }
    }
}
