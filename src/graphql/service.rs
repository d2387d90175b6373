//! Runs GraphQL requests for every transport: chooses the document, holds it to the limits, executes it for a caller.
//!
//! HTTP, websockets and SSE hand in [`Params`] and get a [`Prepared`] request or a refusal; what they do with the answer
//! is theirs.

mod answers;
mod documents;
mod parsed;

use std::sync::Arc;
use std::time::Duration;

use async_graphql::parser::types::OperationType;
use async_graphql::{Request, Response, UploadValue, Value, Variables};
use doichieu_imports::diagnostic::Lang;
use futures_util::stream::{BoxStream, StreamExt};
use tokio::task::unconstrained;

use super::batch::Driven;
use super::caller::Caller;
use super::document::{DocumentLimits, choose};
use super::error::{ApiError, finish};
use super::loaders::Loaders;
use super::rows::RowBudget;
use super::schema::Schema;
use crate::config::GraphqlLimits;

use parsed::ParsedDocuments;

pub use answers::{Answer, AnswerCache, AnswerKey};
pub use documents::{Documents, document_id, read_documents};

/// Code of a request that ran out of time.
const TIMEOUT: &str = "TIMEOUT";

/// Settings of the GraphQL surface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphqlSettings {
    /// What a document may cost.
    pub document: DocumentLimits,
    /// How long one request may run.
    pub timeout: Duration,
    /// Rows that one request may read.
    pub max_rows: u64,
    /// Whether errors name similar fields.
    pub suggestions: bool,
    /// Bytes of answers that are kept for equal questions; 0 keeps none.
    pub answer_cache_bytes: u64,
    /// Whether only documents of the list are run.
    pub listed_documents_only: bool,
    /// Bytes of documents that are remembered: those sent with their hash, and those that were parsed; 0 remembers none.
    pub document_cache_bytes: u64,
}

impl From<&GraphqlLimits> for GraphqlSettings {
    fn from(limits: &GraphqlLimits) -> Self {
        Self {
            document: DocumentLimits {
                max_tokens: limits.tokens,
                max_nesting: limits.nesting,
                max_depth: limits.depth,
                max_aliases: limits.aliases,
                max_directives: limits.directives,
                max_root_fields: limits.root_fields,
                max_selections: limits.selections,
                max_complexity: limits.complexity,
                introspection: limits.introspection,
            },
            timeout: Duration::from_secs(limits.seconds),
            max_rows: limits.rows,
            suggestions: limits.suggestions,
            answer_cache_bytes: limits.answer_cache_bytes,
            listed_documents_only: limits.listed_documents_only,
            document_cache_bytes: limits.document_cache_bytes,
        }
    }
}

impl Default for GraphqlSettings {
    fn default() -> Self {
        Self {
            document: DocumentLimits::default(),
            timeout: Duration::from_secs(30),
            max_rows: 200_000,
            suggestions: true,
            answer_cache_bytes: 64 * 1024 * 1024,
            listed_documents_only: false,
            document_cache_bytes: 4 * 1024 * 1024,
        }
    }
}

/// What a client asks for, as its transport delivered it.
#[derive(Default)]
pub struct Params {
    /// The document.
    pub query: Option<String>,
    /// SHA-256 of a document that the server knows.
    pub document_id: Option<String>,
    /// Which operation of the document.
    pub operation_name: Option<String>,
    /// Values of its variables.
    pub variables: Variables,
    /// Files that the variables refer to.
    pub uploads: Vec<UploadValue>,
}

/// A request that may run.
pub struct Prepared {
    request: Request,
    /// Whether it reads, writes or listens.
    pub operation: OperationType,
}

/// The schema with everything that a request needs around it.
#[derive(Clone)]
pub struct GraphqlService {
    inner: Arc<Inner>,
}

struct Inner {
    schema: Schema,
    settings: GraphqlSettings,
    documents: Documents,
    parsed: ParsedDocuments,
    answers: AnswerCache,
}

impl GraphqlService {
    /// A service over a schema. `documents` are those of the list.
    pub fn new(schema: Schema, settings: GraphqlSettings, documents: Vec<String>) -> Self {
        let documents = Documents::new(
            documents,
            settings.listed_documents_only,
            settings.document_cache_bytes,
        );
        let parsed = ParsedDocuments::new(settings.document, settings.document_cache_bytes);
        let answers = AnswerCache::new(settings.answer_cache_bytes);
        Self {
            inner: Arc::new(Inner {
                schema,
                settings,
                documents,
                parsed,
                answers,
            }),
        }
    }

    /// The settings.
    pub fn settings(&self) -> &GraphqlSettings {
        &self.inner.settings
    }

    /// The answers that are kept.
    pub fn answers(&self) -> &AnswerCache {
        &self.inner.answers
    }

    /// Finds the text of the document that is asked for.
    pub fn source(&self, params: &Params) -> Result<Arc<str>, ApiError> {
        self.inner.documents.source(params)
    }

    /// Parses and limits a document.
    pub fn prepare(&self, source: &Arc<str>, params: Params) -> Result<Prepared, ApiError> {
        let operation_name = params.operation_name.as_deref().filter(|it| !it.is_empty());
        let limits = &self.inner.settings.document;
        let parsed = self.inner.parsed.get(source).map_err(|it| ApiError::from(&it))?;
        let mut variables = params.variables;
        let chosen = choose(&parsed.document, operation_name, &mut variables, limits)
            .map_err(|it| ApiError::from(&it))?;
        let mut request = Request::new(&**source).variables(variables);
        // A document with one operation is chosen by its content; async-graphql refuses a name beside an anonymous one.
        request.operation_name = operation_name.map(str::to_owned);
        request.uploads = params.uploads;
        request.set_parsed_query(parsed.document.clone());
        let request = request.data(parsed.form);
        Ok(Prepared {
            request,
            operation: chosen.operation,
        })
    }

    /// The version of the data that a request sees.
    pub async fn version(&self) -> Result<i64, ApiError> {
        Ok(self.inner.schema.store().data_version().await?)
    }

    /// Runs a query or a mutation on a version of the data.
    #[tracing::instrument(name = "graphql", level = "debug", skip_all)]
    pub async fn execute(&self, prepared: Prepared, caller: Caller, version: i64) -> Response {
        let lang = caller.lang;
        let timeout = self.inner.settings.timeout;
        let (request, loaders) = self.with_context(prepared.request, caller, version);
        let schema = self.inner.schema.clone();
        let running = Box::pin(async move { schema.execute(request).await });
        // Without a budget of tokio's: it would end a round of collecting in the middle.
        let running = unconstrained(Driven::new(running as _, loaders));
        let answer = tokio::time::timeout(timeout, running).await;
        let mut response = answer.unwrap_or_else(|_| timed_out(timeout, lang));
        finish(&mut response.errors, lang);
        response
    }

    /// Runs a subscription; also a query or a mutation, whose answer is then the only item.
    pub fn stream(&self, prepared: Prepared, caller: Caller, version: i64) -> BoxStream<'static, Response> {
        let lang = caller.lang;
        let (request, loaders) = self.with_context(prepared.request, caller, version);
        let running = self.inner.schema.execute_stream(request);
        Driven::new(running, loaders)
            .map(move |mut response| {
                finish(&mut response.errors, lang);
                response
            })
            .boxed()
    }

    fn with_context(&self, request: Request, caller: Caller, version: i64) -> (Request, Arc<Loaders>) {
        let rows = RowBudget::new(self.inner.settings.max_rows);
        let loaders = Arc::new(Loaders::new(self.inner.schema.store(), rows, version));
        let request = request.data(caller).data(loaders.clone());
        (request, loaders)
    }
}

/// Whether the answer is of a request that was refused before it ran.
pub fn is_request_error(response: &Response) -> bool {
    !response.errors.is_empty()
        && response.data == async_graphql::Value::Null
        && response.errors.iter().all(|it| it.path.is_empty())
}

/// Whether the answer is of a request that ran out of time.
pub fn is_timeout(response: &Response) -> bool {
    let codes = response
        .errors
        .iter()
        .filter_map(|it| it.extensions.as_ref()?.get("code"));
    is_request_error(response) && codes.into_iter().any(|it| *it == Value::from(TIMEOUT))
}

fn timed_out(timeout: Duration, lang: Lang) -> Response {
    let seconds = timeout.as_secs();
    let error = ApiError::new(
        TIMEOUT,
        format!("truy vấn chạy quá {seconds} giây; hãy hỏi ít hơn một lần"),
        format!("the query ran for more than {seconds} seconds; ask for less at a time"),
    );
    Response::from_errors(vec![error.with("seconds", seconds).into_server_error(lang)])
}
