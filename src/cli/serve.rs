//! `doichieu serve`: answers GraphQL and shows the page until it is told to stop.

use std::future::Future;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::{Context, Outcome};
use crate::config::Settings;
use crate::error::AppError;
use crate::graphql::schema::Schema;
use crate::graphql::service::{GraphqlService, GraphqlSettings};
use crate::http::{self, HttpSettings, ServerState};
use crate::store::Store;

/// Arguments of `serve`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ServeArgs {
    /// Address and port [setting: server.listen]
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<String>,
    /// Let anyone read without a key, also when the address is not loopback [setting: server.public_read]
    #[arg(long)]
    public_read: bool,
}

const EXAMPLES: &str = "\
Examples:
  doichieu serve
  doichieu serve --listen 127.0.0.1:9000 --data-dir /var/lib/doichieu
  DATABASE_URL=postgres://doichieu@localhost/doichieu doichieu serve";

impl ServeArgs {
    /// The settings that these flags stand for.
    pub(super) fn flags(&self) -> Vec<(String, String)> {
        let listen = self
            .listen
            .iter()
            .map(|it| ("server.listen".to_owned(), it.clone()));
        let public_read = self
            .public_read
            .then(|| ("server.public_read".to_owned(), "true".to_owned()));
        listen.chain(public_read).collect()
    }
}

/// Serves until SIGTERM or ctrl-c; then running requests get their time to end.
pub(super) async fn run(context: &Context) -> Outcome {
    let settings = &context.settings;
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
    announce(context, address);
    let stop = stop_signal().context("listen for signals")?;
    http::serve(
        listener,
        state,
        stop,
        Duration::from_secs(settings.server.shutdown_seconds),
    )
    .await
    .context("serve")?;
    store.close().await.map_err(AppError::from)?;
    tracing::info!("stopped");
    Ok(ExitCode::SUCCESS)
}

fn state(store: &Store, settings: &Settings) -> anyhow::Result<ServerState> {
    let documents = match &settings.graphql.documents_dir {
        Some(folder) => read_documents(folder).with_context(|| format!("read {}", folder.display()))?,
        None => Vec::new(),
    };
    let schema = Schema::new(store.clone(), settings.graphql.suggestions);
    let graphql = GraphqlService::new(schema, GraphqlSettings::from(&settings.graphql), documents);
    Ok(ServerState::new(
        store.clone(),
        graphql,
        HttpSettings::from(settings),
    ))
}

fn read_documents(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|it| it.extension().is_some_and(|it| it == "graphql"));
    paths.sort();
    paths.iter().map(std::fs::read_to_string).collect()
}

/// Standard output says where the server is, for people and for programs that start it with port 0.
fn announce(context: &Context, address: SocketAddr) {
    tracing::info!(%address, version = env!("CARGO_PKG_VERSION"), "listening");
    println!(
        "{} http://{address}",
        context.say("Đối Chiếu đang phục vụ tại", "Đối Chiếu serves at")
    );
}

fn stop_signal() -> std::io::Result<impl Future<Output = ()> + Send + 'static> {
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
