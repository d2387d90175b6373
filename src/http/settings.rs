//! Settings of the network side, as the handlers need them.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use crate::config::{ReadWithoutKey, Settings};

/// Settings of the network side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpSettings {
    /// Bytes of a request without files.
    pub max_body_bytes: usize,
    /// Bytes of one uploaded file.
    pub max_file_bytes: usize,
    /// Files of one request.
    pub max_files: usize,
    /// Whether anyone may read without a key.
    pub public_read: bool,
    /// The most rows of one page of the OData feed.
    pub odata_page_rows: u64,
    /// Origins of pages (`https://example.vn`) that may open a websocket beside the server's own page.
    pub allowed_origins: Vec<String>,
    /// Websockets.
    pub websocket: WebsocketSettings,
    /// Connections at the same time.
    pub max_connections: usize,
    /// How long a client may take for the head of a request, also between two requests.
    pub head_timeout: Duration,
    /// How long a client may be silent within a body.
    pub body_timeout: Duration,
    /// How long a client may take no byte of an answer.
    pub write_timeout: Duration,
    /// How long running requests get to end.
    pub shutdown_grace: Duration,
    /// Requests a second of one address; 0 is no limit.
    pub address_requests_per_second: u32,
    /// Requests a second of one key; 0 is no limit.
    pub key_requests_per_second: u32,
    /// The folder whose disk is looked at.
    pub data_dir: PathBuf,
    /// Bytes that it must have free; 0 looks at no disk.
    pub ready_free_bytes: u64,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// Settings of websockets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebsocketSettings {
    /// How long a client may take to say `connection_init`.
    pub init_timeout: Duration,
    /// How often a silent client is asked whether it is there; it is cut off after two times without an answer.
    pub keep_alive: Duration,
    /// Operations that run at the same time on one connection.
    pub max_operations: usize,
    /// Bytes of one message.
    pub max_message_bytes: usize,
    /// Connections at the same time.
    pub max_connections: usize,
}

impl From<&Settings> for HttpSettings {
    /// Reading is open on a loopback address, elsewhere only where the operator says so.
    fn from(settings: &Settings) -> Self {
        let server = &settings.server;
        Self {
            max_body_bytes: server.body_bytes,
            max_file_bytes: usize::try_from(settings.limits.bytes).unwrap_or(usize::MAX),
            max_files: server.files,
            public_read: match server.read_without_key {
                ReadWithoutKey::Anyone => true,
                ReadWithoutKey::Loopback => server.listen.ip().is_loopback(),
                ReadWithoutKey::Nobody => false,
            },
            odata_page_rows: server.odata_page_rows,
            allowed_origins: server.allowed_origins.clone(),
            websocket: WebsocketSettings {
                init_timeout: Duration::from_secs(server.websocket_init_seconds),
                keep_alive: Duration::from_secs(server.websocket_keep_alive_seconds),
                max_operations: server.websocket_operations,
                max_message_bytes: server.websocket_message_bytes,
                max_connections: server.websockets,
            },
            max_connections: server.connections,
            head_timeout: Duration::from_secs(server.head_seconds),
            body_timeout: Duration::from_secs(server.body_seconds),
            write_timeout: Duration::from_secs(server.write_seconds),
            shutdown_grace: Duration::from_secs(server.shutdown_seconds),
            address_requests_per_second: server.address_requests_per_second,
            key_requests_per_second: server.key_requests_per_second,
            data_dir: settings.data_dir.clone(),
            ready_free_bytes: server.ready_free_bytes,
            trusted_proxies: server.trusted_proxies.clone(),
        }
    }
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self::from(&Settings::default())
    }
}
