//! Steps of jobs and orders to end them, carried between the servers of one database: whoever watches or ends a job
//! need not be connected to the server that runs it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinHandle;

use super::progress::{ImportEvent, ImportStep, Job, Jobs};
use crate::error::Sentence;
use crate::store::Store;
use crate::store::messages::MAX_MESSAGE_BYTES;

/// Letters of each form of a sentence that are carried: a refusal may name every row of a file.
const MAX_CARRIED_CHARS: usize = 500;

/// Carries until it is dropped.
#[derive(Debug)]
pub struct Relay {
    task: JoinHandle<()>,
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What one server tells the others. A server of another version that does not know a form of it passes it over.
#[derive(Debug, Serialize, Deserialize)]
struct Message {
    /// Who tells it; everybody hears their own messages too.
    server: u64,
    what: What,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum What {
    /// A job came to a step.
    Step(ImportEvent),
    /// A job is to end, wherever it runs.
    Cancel(Job),
}

impl Relay {
    /// Begins to carry the steps of `jobs` to other servers and theirs to here; none where there can be no others.
    pub(super) fn start(store: &Store, jobs: &Jobs) -> Option<Self> {
        if !store.can_tell() {
            return None;
        }
        let (store, jobs) = (store.clone(), jobs.clone());
        let (own, heard) = (jobs.watch_own(), store.hear_servers());
        let task = tokio::spawn(async move {
            tokio::join!(tell_always(&store, &jobs, own), hear_always(&jobs, heard));
        });
        Some(Self { task })
    }
}

/// Tells the others to end a job.
pub(super) async fn cancel_elsewhere(store: &Store, jobs: &Jobs, job: &Job) {
    tell(store, jobs, What::Cancel(job.clone())).await;
}

async fn tell_always(store: &Store, jobs: &Jobs, mut own: Receiver<ImportEvent>) {
    loop {
        match own.recv().await {
            Ok(event) => tell(store, jobs, What::Step(event)).await,
            // A slow database hears the newest steps.
            Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

async fn hear_always(jobs: &Jobs, mut heard: Receiver<Arc<str>>) {
    loop {
        let message = match heard.recv().await {
            Ok(message) => message,
            Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => return,
        };
        match serde_json::from_str::<Message>(&message) {
            Ok(message) if message.server == jobs.server() => {}
            Ok(Message { what, .. }) => match what {
                What::Step(event) => jobs.show(event),
                What::Cancel(job) => drop(jobs.cancel(&job)),
            },
            Err(error) => tracing::debug!(
                error = &error as &dyn std::error::Error,
                "a message of another server was passed over"
            ),
        }
    }
}

/// Nobody's work fails because a step was not told.
async fn tell(store: &Store, jobs: &Jobs, what: What) {
    let message = Message {
        server: jobs.server(),
        what: shortened(what),
    };
    let text = serde_json::to_string(&message).expect("a message holds nothing that JSON lacks");
    if text.len() > MAX_MESSAGE_BYTES {
        tracing::warn!(
            bytes = text.len(),
            "a step is too long to be told to other servers"
        );
        return;
    }
    if let Err(error) = store.tell_servers(&text).await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "other servers were not told of a step"
        );
    }
}

fn shortened(mut what: What) -> What {
    if let What::Step(ImportEvent {
        step: ImportStep::Failed { problem, .. },
        ..
    }) = &mut what
    {
        *problem = Sentence::new(cut(&problem.vi), cut(&problem.en));
    }
    what
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_CARRIED_CHARS) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
