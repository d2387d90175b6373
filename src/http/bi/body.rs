//! A body that is written while it is sent: rows from the database, bytes from a thread, both held back by the client.

use std::io::{self, Write};

use axum::body::Body;
use bytes::Bytes;
use tokio::sync::mpsc;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use super::problem::Problem;
use crate::bi::format::FlatShape;
use crate::bi::{BiError, FlatFormat, RowSource};
use crate::error::AppError;

/// Bytes that are sent together.
const CHUNK: usize = 64 * 1024;
/// Chunks of bytes that may wait.
const WAITING: usize = 4;

/// Starts writing. An error before the first bytes is an answer of its own; a later one cuts the body off, so that no
/// client takes half a table for a whole one.
pub async fn of(rows: RowSource, shape: FlatShape, format: FlatFormat) -> Result<Body, Problem> {
    let (sender, mut bytes) = mpsc::channel(WAITING);
    tokio::task::spawn_blocking(move || write(format, &shape, rows, sender));
    match bytes.recv().await {
        None => Ok(Body::empty()),
        Some(Err(error)) => Err(Problem::from(AppError::from(error))),
        Some(Ok(first)) => {
            let first: Result<Bytes, io::Error> = Ok(first);
            let rest = ReceiverStream::new(bytes).map(|it| it.map_err(io::Error::other));
            Ok(Body::from_stream(tokio_stream::once(first).chain(rest)))
        }
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the thread owns its end of the channel"
)]
fn write(
    format: FlatFormat,
    shape: &FlatShape,
    mut rows: RowSource,
    sender: mpsc::Sender<Result<Bytes, BiError>>,
) {
    let mut out = Chunks {
        sender: &sender,
        buffer: Vec::with_capacity(CHUNK),
    };
    match format.write(shape, &mut rows, &mut out) {
        Ok(()) => {
            // A failure means that nobody listens any more.
            let _ = out.flush();
        }
        Err(error) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "a table was cut off");
            let _ = sender.blocking_send(Err(error));
        }
    }
}

/// Collects bytes into chunks and sends them; waits while the client is behind.
struct Chunks<'a> {
    sender: &'a mpsc::Sender<Result<Bytes, BiError>>,
    buffer: Vec<u8>,
}

impl Chunks<'_> {
    fn send(&mut self) -> io::Result<()> {
        let chunk = std::mem::replace(&mut self.buffer, Vec::with_capacity(CHUNK));
        self.sender
            .blocking_send(Ok(chunk.into()))
            .map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}

impl Write for Chunks<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= CHUNK {
            self.send()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.buffer.is_empty() {
            Ok(())
        } else {
            self.send()
        }
    }
}
