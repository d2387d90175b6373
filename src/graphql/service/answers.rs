//! Answers that are kept for equal questions, bounded in bytes.
//!
//! The key holds everything that an answer depends on: document, operation, variables, language, rights and the version
//! of the data. A commit raises the version, and no old answer can be reached any more.

use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use moka::sync::Cache;
use sha2::{Digest, Sha256};

use super::Params;
use crate::graphql::caller::Caller;

/// What an answer depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AnswerKey([u8; 32]);

impl AnswerKey {
    /// The key of a question asked at a version of the data.
    pub fn new(source: &str, params: &Params, caller: &Caller, data_version: i64) -> Self {
        let variables = serde_json::to_vec(&params.variables).unwrap_or_default();
        let operation = params.operation_name.as_deref().unwrap_or_default();
        let provinces = caller.actor.as_ref().map(|it| &it.provinces);
        let rights = format!("{:?} {provinces:?} {:?}", caller.role, caller.lang);
        let mut hash = Sha256::new();
        for part in [
            source.as_bytes(),
            operation.as_bytes(),
            variables.as_slice(),
            rights.as_bytes(),
        ] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        hash.update(data_version.to_le_bytes());
        Self(hash.finalize().into())
    }
}

/// The bytes of an answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The JSON of the response.
    pub body: Bytes,
}

/// Answers by key.
pub struct AnswerCache {
    answers: Option<Cache<AnswerKey, Answer>>,
    hits: AtomicU64,
    misses: AtomicU64,
}

impl AnswerCache {
    /// A cache of at most so many bytes; of 0 it keeps nothing.
    pub fn new(max_bytes: u64) -> Self {
        let answers = (max_bytes > 0).then(|| {
            Cache::builder()
                .max_capacity(max_bytes)
                .weigher(|_: &AnswerKey, answer: &Answer| {
                    u32::try_from(answer.body.len() + 128).unwrap_or(u32::MAX)
                })
                .build()
        });
        Self {
            answers,
            hits: AtomicU64::new(0),
            misses: AtomicU64::new(0),
        }
    }

    /// Whether anything is kept.
    pub fn is_on(&self) -> bool {
        self.answers.is_some()
    }

    /// The answer to a question that was answered before.
    pub fn get(&self, key: &AnswerKey) -> Option<Answer> {
        let found = self.answers.as_ref()?.get(key);
        let counter = if found.is_some() { &self.hits } else { &self.misses };
        counter.fetch_add(1, Ordering::Relaxed);
        found
    }

    /// Keeps an answer.
    pub fn insert(&self, key: AnswerKey, answer: Answer) {
        if let Some(answers) = &self.answers {
            answers.insert(key, answer);
        }
    }

    /// How many questions were answered from here.
    pub fn hits(&self) -> u64 {
        self.hits.load(Ordering::Relaxed)
    }

    /// How many were not.
    pub fn misses(&self) -> u64 {
        self.misses.load(Ordering::Relaxed)
    }

    /// Bytes kept, about.
    pub fn bytes(&self) -> u64 {
        let Some(answers) = &self.answers else { return 0 };
        // What was put in or pushed out lately is not yet weighed.
        answers.run_pending_tasks();
        answers.weighted_size()
    }
}
