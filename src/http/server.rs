//! Accepts connections until it is told to stop, then lets running requests end within their time.
//!
//! Own, because the stock loop has no limits: here a client that sends its head slowly, takes no byte of an answer or
//! opens too many connections is cut off.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::ServiceExt;

use super::{HttpSettings, ServerState, router};

/// How long to wait when the system has no more sockets to give.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop` is done. What then still runs after its time is cut off.
pub async fn serve(listener: TcpListener, state: ServerState, stop: impl Future<Output = ()>) {
    let settings = state.settings.clone();
    let room = Arc::new(Semaphore::new(settings.max_connections));
    let graceful = GracefulShutdown::new();
    let app = router(state);
    tokio::pin!(stop);
    loop {
        // Clients over the limit wait in the system's queue.
        let permit = tokio::select! {
            permit = room.clone().acquire_owned() => permit.expect("the semaphore is never closed"),
            () = &mut stop => break,
        };
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let connection = Connection {
                    stream,
                    peer,
                    _permit: permit,
                };
                tokio::spawn(connection.serve(app.clone(), settings.clone(), graceful.watcher()));
            }
            Err(error) => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "no connection was accepted"
                );
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    let grace = settings.shutdown_grace;
    if tokio::time::timeout(grace, graceful.shutdown()).await.is_err() {
        tracing::warn!(grace_s = grace.as_secs(), "connections were cut off");
    }
}

/// A client's connection. It gives its place back when it ends.
struct Connection {
    stream: TcpStream,
    peer: SocketAddr,
    _permit: OwnedSemaphorePermit,
}

impl Connection {
    async fn serve(self, app: Router, settings: Arc<HttpSettings>, watcher: Watcher) {
        // Answers are written whole, so that waiting for more to send with them only costs time.
        let _ = self.stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(self.stream);
        stream.set_write_timeout(Some(settings.write_timeout));
        let peer = ConnectInfo(self.peer);
        let app = app.map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(peer);
            request
        });
        let mut builder = Builder::new(TokioExecutor::new());
        builder
            .http1()
            .timer(TokioTimer::new())
            .header_read_timeout(settings.head_timeout);
        builder
            .http2()
            .timer(TokioTimer::new())
            .keep_alive_interval(settings.head_timeout)
            .keep_alive_timeout(settings.head_timeout);
        let io = TokioIo::new(Box::pin(stream));
        let connection = builder.serve_connection_with_upgrades(io, TowerToHyperService::new(app));
        if let Err(error) = watcher.watch(connection.into_owned()).await {
            // Clients go away all the time.
            tracing::debug!(
                error = &*error as &dyn std::error::Error,
                "a connection ended early"
            );
        }
    }
}
