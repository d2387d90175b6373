//! One `Settings`: flags over environment over file over defaults.
//!
//! Comes in: a TOML file, variables `DOICHIEU_*`, pairs of flags. Goes out: `Settings`, or the name of the key that is
//! unknown or unusable. `doichieu.example.toml` shows every setting with its default.

mod layers;
mod oidc;
mod traces;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use doichieu_imports::limits::Limits;
use serde::{Deserialize, Serialize};

pub use layers::Sources;
pub use oidc::OidcSettings;
pub use traces::TraceSettings;

/// Every setting of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Folder of the embedded database and of files being received.
    pub data_dir: PathBuf,
    /// The network side.
    pub server: ServerSettings,
    /// Bearer tokens of an OpenID Connect issuer.
    pub oidc: OidcSettings,
    /// GraphQL.
    pub graphql: GraphqlLimits,
    /// The database.
    pub database: DatabaseSettings,
    /// How much one file may ask for.
    pub limits: LimitSettings,
    /// The process that reads one file.
    pub worker: WorkerSettings,
    /// Logs.
    pub log: LogSettings,
    /// Traces for an OpenTelemetry collector.
    pub traces: TraceSettings,
}

/// The network side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ServerSettings {
    /// Address and port to listen on. Port 0 takes a free one.
    pub listen: SocketAddr,
    /// Who may read without a key.
    pub read_without_key: ReadWithoutKey,
    /// Origins of pages that may open a websocket beside the server's own page.
    pub allowed_origins: Vec<String>,
    /// Bytes of a request without files.
    pub body_bytes: usize,
    /// Files of one request.
    pub files: usize,
    /// Rows of one page of the OData feed.
    pub odata_page_rows: u64,
    /// Websockets at the same time.
    pub websockets: usize,
    /// Operations at the same time on one websocket.
    pub websocket_operations: usize,
    /// Bytes of one message of a websocket.
    pub websocket_message_bytes: usize,
    /// Seconds that a websocket may take to say who it is.
    pub websocket_init_seconds: u64,
    /// Seconds between questions to a silent websocket whether it is there.
    pub websocket_keep_alive_seconds: u64,
    /// Seconds that running requests get to end after SIGTERM.
    pub shutdown_seconds: u64,
    /// Connections at the same time.
    pub connections: usize,
    /// Seconds that a client may take for the head of a request, also between two requests.
    pub head_seconds: u64,
    /// Seconds that a client may be silent within a body.
    pub body_seconds: u64,
    /// Seconds that a client may take no byte of an answer.
    pub write_seconds: u64,
    /// Requests a second that one address may make for long; 0 is no limit. This machine itself is not limited.
    pub address_requests_per_second: u32,
    /// Requests a second that one key may make for long; 0 is no limit.
    pub key_requests_per_second: u32,
    /// Bytes that the disk of the data directory must have free for the server to count as ready; 0 looks at no disk.
    pub ready_free_bytes: u64,
    /// Addresses of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
}

/// Who may read without a key. Writing over the network always needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReadWithoutKey {
    /// Anyone on this machine; the server refuses to listen elsewhere.
    Loopback,
    /// Anyone who reaches the server.
    Anyone,
    /// Nobody.
    Nobody,
}

/// What a GraphQL document may cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GraphqlLimits {
    /// Tokens of the text.
    pub tokens: usize,
    /// Brackets of any kind open at once.
    pub nesting: usize,
    /// Fields below each other, through fragments.
    pub depth: u64,
    /// Aliases, as often as fragments repeat them.
    pub aliases: u64,
    /// Directives, as often as fragments repeat them.
    pub directives: u64,
    /// Fields of the operation itself.
    pub root_fields: u64,
    /// Fields after every fragment is spread.
    pub selections: u64,
    /// Fields multiplied by the sizes of the pages they stand in.
    pub complexity: u64,
    /// Rows that one request may read.
    pub rows: u64,
    /// Seconds that one request may run.
    pub seconds: u64,
    /// Whether the schema may be asked for.
    pub introspection: bool,
    /// Whether errors name similar fields.
    pub suggestions: bool,
    /// Bytes of answers that are kept for equal questions; 0 keeps none.
    pub answer_cache_bytes: u64,
    /// Bytes of documents that are remembered: those sent with their hash, and those that were parsed; 0 remembers none.
    pub document_cache_bytes: u64,
    /// Folder of the documents (`*.graphql`) that callers may name by their hash.
    pub documents_dir: Option<PathBuf>,
    /// Whether only documents of that folder are run.
    pub listed_documents_only: bool,
}

/// The database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DatabaseSettings {
    /// `postgres://…` or `sqlite://…`. Unset: `doichieu.sqlite` in the data directory.
    pub url: Option<String>,
    /// `postgres://…` of a streaming replica of that database, which the server then reads from.
    pub read_url: Option<String>,
    /// Connections that read at the same time; PostgreSQL has as many again for transactions and whole tables.
    pub readers: u32,
    /// Seconds to wait for a lock or a free connection.
    pub wait_seconds: u64,
}

/// How much one file may ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitSettings {
    /// Bytes of a file.
    pub bytes: u64,
    /// Bytes of all its zip entries, really inflated.
    pub inflated_bytes: u64,
    /// Entries of its zip archive.
    pub entries: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Rows of a sheet that hold something.
    pub rows: usize,
    /// Cells of a workbook that hold something.
    pub cells: usize,
    /// Characters of a cell.
    pub cell_chars: usize,
    /// Merged rectangles of a sheet.
    pub merges: usize,
}

/// The process that reads one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WorkerSettings {
    /// How many run at the same time.
    pub at_once: usize,
    /// Address space of one, in bytes.
    pub memory_bytes: u64,
    /// CPU time of one, in seconds.
    pub cpu_seconds: u64,
    /// Time until it is killed, in seconds.
    pub wall_seconds: u64,
    /// Bytes it may hand back.
    pub answer_bytes: u64,
}

/// Logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogSettings {
    /// What is logged, as `level` or `module=level,…`.
    pub filter: String,
    /// Text for people or one JSON object a line.
    pub format: LogFormat,
}

/// Form of the logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            data_dir: PathBuf::from("data"),
            server: ServerSettings::default(),
            oidc: OidcSettings::default(),
            graphql: GraphqlLimits::default(),
            database: DatabaseSettings::default(),
            limits: LimitSettings::default(),
            worker: WorkerSettings::default(),
            log: LogSettings::default(),
            traces: TraceSettings::default(),
        }
    }
}

impl Settings {
    /// The file of the embedded database, where it is what is used.
    pub fn embedded_database(&self) -> Option<PathBuf> {
        let is_embedded = self.database.url.is_none();
        is_embedded.then(|| self.data_dir.join("doichieu.sqlite"))
    }

    /// The database settings with the address filled in: that of the embedded database where none is set.
    pub fn database(&self) -> DatabaseSettings {
        let mut database = self.database.clone();
        database.url.get_or_insert_with(|| {
            format!(
                "sqlite://{}?mode=rwc",
                self.data_dir.join("doichieu.sqlite").display()
            )
        });
        database
    }
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080),
            read_without_key: ReadWithoutKey::Loopback,
            allowed_origins: Vec::new(),
            body_bytes: 1024 * 1024,
            files: 10,
            odata_page_rows: 5_000,
            websockets: 1_000,
            websocket_operations: 20,
            websocket_message_bytes: 256 * 1024,
            websocket_init_seconds: 5,
            websocket_keep_alive_seconds: 20,
            shutdown_seconds: 30,
            connections: 4_000,
            head_seconds: 15,
            body_seconds: 30,
            write_seconds: 60,
            address_requests_per_second: 50,
            key_requests_per_second: 50,
            ready_free_bytes: 256 * 1024 * 1024,
            trusted_proxies: Vec::new(),
        }
    }
}

impl Default for GraphqlLimits {
    fn default() -> Self {
        Self {
            tokens: 4_000,
            nesting: 64,
            depth: 20,
            aliases: 60,
            directives: 60,
            root_fields: 30,
            selections: 3_000,
            complexity: 10_000_000,
            rows: 200_000,
            seconds: 30,
            introspection: true,
            suggestions: true,
            answer_cache_bytes: 64 * 1024 * 1024,
            document_cache_bytes: 4 * 1024 * 1024,
            documents_dir: None,
            listed_documents_only: false,
        }
    }
}

impl Default for DatabaseSettings {
    fn default() -> Self {
        Self {
            url: None,
            read_url: None,
            readers: 8,
            wait_seconds: 10,
        }
    }
}

impl Default for LimitSettings {
    fn default() -> Self {
        let limits = Limits::default();
        Self {
            bytes: limits.max_bytes,
            inflated_bytes: limits.max_inflated_bytes,
            entries: limits.max_entries,
            sheets: limits.max_sheets,
            rows: limits.max_rows,
            cells: limits.max_cells,
            cell_chars: limits.max_cell_chars,
            merges: limits.max_merges,
        }
    }
}

impl From<&LimitSettings> for Limits {
    fn from(settings: &LimitSettings) -> Self {
        Self {
            max_bytes: settings.bytes,
            max_inflated_bytes: settings.inflated_bytes,
            max_entries: settings.entries,
            max_sheets: settings.sheets,
            max_rows: settings.rows,
            max_cells: settings.cells,
            max_cell_chars: settings.cell_chars,
            max_merges: settings.merges,
        }
    }
}

impl Default for WorkerSettings {
    fn default() -> Self {
        Self {
            at_once: 2,
            memory_bytes: 2 * 1024 * 1024 * 1024,
            cpu_seconds: 60,
            wall_seconds: 120,
            answer_bytes: 1024 * 1024 * 1024,
        }
    }
}

impl Default for LogSettings {
    fn default() -> Self {
        Self {
            filter: "info".to_owned(),
            format: LogFormat::Text,
        }
    }
}
