//! Loads what many resolvers ask for in one statement, without timers: keys are collected until the whole answer waits.
//!
//! All resolvers of a request run in one future. Whenever that future can go no further, everything it asked for in the
//! meantime is loaded at once, one batch per kind of row. The number of statements is therefore a function of the
//! document, never of the rows, and no request pays a collecting delay.

use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::hash::Hash;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use futures_util::future::BoxFuture;
use futures_util::stream::{BoxStream, FuturesUnordered, Stream, StreamExt};
use tokio::sync::oneshot;

/// A batch that runs: it answers everyone who asked when it is done.
pub type Running = BoxFuture<'static, ()>;

/// The rows of everything that was loaded at once, by key.
type Loaded<K, V> = Arc<HashMap<K, V>>;

type Waiting<K, V, E> = Vec<(Vec<K>, oneshot::Sender<Result<Loaded<K, V>, E>>)>;

/// Collects keys of one kind of row.
pub struct Batch<K, V, E> {
    waiting: Mutex<Waiting<K, V, E>>,
}

impl<K, V, E> Default for Batch<K, V, E> {
    fn default() -> Self {
        Self {
            waiting: Mutex::new(Vec::new()),
        }
    }
}

impl<K, V, E> Batch<K, V, E>
where
    K: Eq + Hash + Clone + Send + Sync + 'static,
    V: Clone + Send + Sync + 'static,
    E: Clone + Send + Sync + 'static,
{
    /// Waits until the row of `key` is loaded with all others asked for meanwhile. `None` where there is no such row,
    /// and where the request was given up.
    pub async fn load(&self, key: K) -> Result<Option<V>, E> {
        let rows = self.load_many(vec![key.clone()]).await?;
        Ok(rows.get(&key).cloned())
    }

    /// Waits until the rows of all keys are loaded, among others. Nothing waits for no keys.
    pub async fn load_many(&self, keys: Vec<K>) -> Result<Loaded<K, V>, E> {
        if keys.is_empty() {
            return Ok(Arc::default());
        }
        let (sender, receiver) = oneshot::channel();
        self.lock().push((keys, sender));
        receiver.await.unwrap_or_else(|_| Ok(Arc::default()))
    }

    /// Starts loading everything that waits; `None` when nothing does.
    pub fn start<F, L>(&self, load: F) -> Option<Running>
    where
        F: FnOnce(Vec<K>) -> L,
        L: Future<Output = Result<HashMap<K, V>, E>> + Send + 'static,
    {
        let waiting = std::mem::take(&mut *self.lock());
        if waiting.is_empty() {
            return None;
        }
        let mut seen = HashSet::new();
        let mut keys = Vec::new();
        let mut senders = Vec::with_capacity(waiting.len());
        for (asked, sender) in waiting {
            keys.extend(asked.into_iter().filter(|key| seen.insert(key.clone())));
            senders.push(sender);
        }
        let loading = load(keys);
        Some(Box::pin(async move {
            let loaded = loading.await.map(Arc::new);
            for sender in senders {
                // Nobody waits any more when a sibling failed and the answer was cut short.
                let _ = sender.send(loaded.clone());
            }
        }))
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<K, V, E>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Everything that can be loaded in batches.
pub trait Batches: Send + Sync + 'static {
    /// Starts every batch that has keys.
    fn start_all(&self) -> Vec<Running>;
}

/// Runs a future (one answer) and the batches that it asks for.
pub struct Driven<T, B> {
    inner: T,
    batches: Arc<B>,
    running: FuturesUnordered<Running>,
}

impl<T, B: Batches> Driven<T, B> {
    /// Drives `inner`, whose resolvers load from `batches`.
    pub fn new(inner: T, batches: Arc<B>) -> Self {
        Self {
            inner,
            batches,
            running: FuturesUnordered::new(),
        }
    }

    /// Polls until there is a result or nothing can go on.
    fn drive<O>(
        &mut self,
        cx: &mut Context<'_>,
        mut poll: impl FnMut(&mut T, &mut Context<'_>) -> Poll<O>,
    ) -> Poll<O> {
        loop {
            if let Poll::Ready(output) = poll(&mut self.inner, cx) {
                return Poll::Ready(output);
            }
            if self.running.is_empty() {
                self.running.extend(self.batches.start_all());
                if self.running.is_empty() {
                    return Poll::Pending;
                }
            }
            // All of one level are awaited before the next is collected: were the first to end asked on at once, what
            // belongs together would fall into several statements.
            while let Some(()) = ready!(self.running.poll_next_unpin(cx)) {}
        }
    }
}

impl<O, B: Batches> Future for Driven<BoxFuture<'static, O>, B> {
    type Output = O;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<O> {
        self.drive(cx, |inner, cx| inner.as_mut().poll(cx))
    }
}

impl<O, B: Batches> Stream for Driven<BoxStream<'static, O>, B> {
    type Item = O;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<O>> {
        self.drive(cx, |inner, cx| inner.as_mut().poll_next(cx))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[derive(Default)]
    struct Doubles {
        batch: Batch<i64, i64, String>,
        statements: Arc<AtomicUsize>,
    }

    impl Batches for Doubles {
        fn start_all(&self) -> Vec<Running> {
            let statements = self.statements.clone();
            let running = self.batch.start(|keys| async move {
                statements.fetch_add(1, Ordering::SeqCst);
                tokio::task::yield_now().await;
                Ok(keys.into_iter().map(|key| (key, key * 2)).collect())
            });
            running.into_iter().collect()
        }
    }

    #[tokio::test]
    async fn what_siblings_ask_for_is_one_batch_per_level() {
        let doubles = Arc::new(Doubles::default());
        let statements = doubles.statements.clone();
        let asking = doubles.clone();
        let answer: BoxFuture<'static, Vec<i64>> = Box::pin(async move {
            let rows = (0..100).map(|key| {
                let asking = asking.clone();
                async move {
                    let once = asking.batch.load(key).await.ok().flatten().unwrap_or(-1);
                    asking.batch.load(once).await.ok().flatten().unwrap_or(-1)
                }
            });
            futures_util::future::join_all(rows).await
        });
        let answer = Driven::new(answer, doubles).await;
        assert_eq!(answer[99], 396);
        assert_eq!(statements.load(Ordering::SeqCst), 2);
    }
}
