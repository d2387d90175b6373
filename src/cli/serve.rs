//! `doichieu serve`: answers GraphQL and shows the page until it is told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::{Context, Outcome};
use crate::access::Actor;
use crate::config::{ReadWithoutKey, ServerSettings, Settings};
use crate::error::{AppError, Sentence};
use crate::graphql::schema::Schema;
use crate::graphql::service::{GraphqlService, GraphqlSettings, read_documents};
use crate::http::oidc::Tokens;
use crate::http::{self, HttpSettings, ServerState};
use crate::intake::Intake;
use crate::store::Store;
use crate::worker::Reader;

/// Arguments of `serve`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ServeArgs {
    /// Address and port [setting: server.listen]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Let anyone who reaches the server read without a key [setting: server.read_without_key = "anyone"]
    #[arg(long, conflicts_with = "require_key")]
    public_read: bool,
    /// Let nobody read without a key [setting: server.read_without_key = "nobody"]
    #[arg(long)]
    require_key: bool,
}

const EXAMPLES: &str = "\
Examples:
  doichieu serve
  doichieu serve --listen 127.0.0.1:9000 --data-dir /var/lib/doichieu
  doichieu serve --listen 0.0.0.0:8080 --require-key
  DATABASE_URL=postgres://doichieu@localhost/doichieu doichieu serve";

impl ServeArgs {
    /// The settings that these flags stand for.
    pub(super) fn flags(&self) -> Vec<(String, String)> {
        let listen = self
            .listen
            .iter()
            .map(|it| ("server.listen".to_owned(), it.clone()));
        let readers = [(self.public_read, "anyone"), (self.require_key, "nobody")];
        let readers = readers
            .into_iter()
            .filter(|(is_given, _)| *is_given)
            .map(|(_, readers)| ("server.read_without_key".to_owned(), readers.to_owned()));
        listen.chain(readers).collect()
    }
}

/// Serves until SIGTERM or ctrl-c; then running requests get their time to end.
pub(super) async fn run(context: &Context) -> Outcome {
    let settings = &context.settings;
    refuse_open_door(&settings.server)?;
    let store = context.open_store().await?;
    let state = state(&store, settings)?;
    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|it| AppError::InvalidSetting {
            key: "server.listen".to_owned(),
            problem: format!("{listen}: {it}"),
        })?;
    let address = listener.local_addr().context("ask for the own address")?;
    show_first_key(context, &store).await?;
    announce(context, address);
    let stop = stop_signal().context("listen for signals")?;
    http::serve(listener, state, stop).await;
    store.close().await.map_err(AppError::from)?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

fn state(store: &Store, settings: &Settings) -> anyhow::Result<ServerState> {
    let documents = match &settings.graphql.documents_dir {
        Some(folder) => read_documents(folder).with_context(|| format!("read {}", folder.display()))?,
        None => Vec::new(),
    };
    let intake = Intake::new(store.clone(), Reader::new(settings));
    let schema = Schema::new(store.clone(), intake.clone(), settings.graphql.suggestions);
    let graphql = GraphqlService::new(schema, GraphqlSettings::from(&settings.graphql), documents);
    let tokens = Tokens::new(&settings.oidc)?;
    let http = HttpSettings::from(settings);
    Ok(ServerState::new(store.clone(), intake, graphql, http, tokens))
}

/// Reading is open by default, so that by default only this machine may reach the server.
fn refuse_open_door(server: &ServerSettings) -> Result<(), AppError> {
    if server.listen.ip().is_loopback() || server.read_without_key != ReadWithoutKey::Loopback {
        return Ok(());
    }
    Err(AppError::InvalidArgument {
        argument: "--listen".to_owned(),
        problem: Sentence::new(
            format!(
                "{} mở máy chủ ra ngoài máy này; hãy chọn --require-key (đọc cũng cần khóa) hoặc --public-read (ai cũng đọc được)",
                server.listen
            ),
            format!(
                "{} opens the server beyond this machine; choose --require-key (reading needs a key too) or --public-read (anyone may read)",
                server.listen
            ),
        ),
    })
}

/// A database that never had a key gets one, or nobody could write over the network. It is shown here and never again,
/// so nothing that may still refuse to start comes after it.
async fn show_first_key(context: &Context, store: &Store) -> Result<(), AppError> {
    let Some(created) = store.create_first_key(&Actor::operator()).await? else {
        return Ok(());
    };
    println!(
        "{}\n  {}",
        context.say(
            "Khóa quản trị, chỉ hiện một lần; hãy cất ở nơi an toàn:",
            "Key of the administrator, shown once; keep it in a safe place:"
        ),
        created.secret
    );
    Ok(())
}

/// Standard output says where the server is, for people and for programs that start it with port 0.
fn announce(context: &Context, address: SocketAddr) {
    tracing::info!(%address, version = env!("CARGO_PKG_VERSION"), "listening");
    println!(
        "{} http://{address}",
        context.say("Đối Chiếu đang phục vụ tại", "Đối Chiếu serves at")
    );
}

/// Ready when the program is asked to stop, by SIGTERM or ctrl-c.
pub(super) fn stop_signal() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => (),
            _ = interrupt.recv() => (),
        }
        tracing::info!("asked to stop");
    })
}
