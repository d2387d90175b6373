//! Accepts connections until it is told to stop, then lets running requests end within their time.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{ServerState, router};

/// Serves until `stop` is done. What then still runs after `grace` is cut off.
pub async fn serve(
    listener: TcpListener,
    state: ServerState,
    stop: impl Future<Output = ()> + Send + 'static,
    grace: Duration,
) -> std::io::Result<()> {
    let (told, mut stopping) = watch::channel(false);
    let stop = async move {
        stop.await;
        let _ = told.send(true);
    };
    let app = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, app).with_graceful_shutdown(stop);
    let grace_over = async {
        let _ = stopping.wait_for(|it| *it).await;
        tokio::time::sleep(grace).await;
    };
    tokio::select! {
        served = async { serving.await } => served,
        () = grace_over => {
            tracing::warn!(grace_s = grace.as_secs(), "connections were cut off");
            Ok(())
        }
    }
}
