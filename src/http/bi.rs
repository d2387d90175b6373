//! `/bi/TABLE.FORMAT`: flat tables for tools. The format is the extension, or the Accept header where there is none.

mod body;
pub mod problem;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use doichieu_entities::flat::{FlatTable, TABLES};
use doichieu_entities::saved_comparison::SavedLayout;
use doichieu_imports::diagnostic::Lang;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use super::{ServerState, auth, lang};
use crate::bi::FlatFormat;
use crate::bi::comparison;
use crate::bi::format::FORMATS;
use crate::bi::request::Table;
use crate::error::AppError;
use problem::Problem;

/// What a tag of these answers changes with, beside the data: how they are written.
const REVISION: u32 = 1;

/// The routes of the flat surface. What is not packed already is compressed as the client accepts.
pub fn routes() -> Router<ServerState> {
    let unpacked = DefaultPredicate::new()
        .and(NotForContentType::new("application/vnd.openxmlformats"))
        .and(NotForContentType::new("application/vnd.apache.parquet"));
    Router::new()
        .route("/bi", get(index))
        .route("/bi/{file}", get(table))
        .route("/bi/saved/{file}", get(saved))
        .layer(CompressionLayer::new().compress_when(unpacked))
}

/// The tables, their columns and what they mean, as JSON.
async fn index(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    if let Err(problem) = may_read(&state, &headers).await {
        return problem.in_lang(lang::preferred(&headers)).into_response();
    }
    let wide = serde_json::json!({
        "name": comparison::NAME, "vi": comparison::MEANING.0, "en": comparison::MEANING.1,
        "files": files(comparison::NAME),
    });
    let tables = TABLES.iter().map(|it| describe(it)).chain([wide]);
    let tables: Vec<serde_json::Value> = tables.collect();
    axum::Json(serde_json::json!({ "tables": tables })).into_response()
}

/// One table in one format.
async fn table(
    State(state): State<ServerState>,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let lang = lang::preferred(&headers);
    match answer(
        &state,
        &file,
        query.as_deref().unwrap_or_default(),
        &headers,
        lang,
    )
    .await
    {
        Ok(response) => response,
        Err(problem) => problem.in_lang(lang).into_response(),
    }
}

/// A saved comparison in one format; parameters of the request, such as `bom`, come behind its own.
async fn saved(
    State(state): State<ServerState>,
    Path(file): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let lang = lang::preferred(&headers);
    let query = query.unwrap_or_default();
    match answer_saved(&state, &file, &query, &headers, lang).await {
        Ok(response) => response,
        Err(problem) => problem.in_lang(lang).into_response(),
    }
}

async fn answer_saved(
    state: &ServerState,
    file: &str,
    query: &str,
    headers: &HeaderMap,
    lang: Lang,
) -> Result<Response, Problem> {
    may_read(state, headers).await?;
    let (slug, extension) = file.split_once('.').unwrap_or((file, ""));
    let found = state.store.get_saved_comparison(slug).await;
    let saved = found
        .map_err(AppError::from)?
        .ok_or_else(|| Problem::no_saved(slug))?;
    let table = match saved.layout {
        SavedLayout::Long => "targets",
        SavedLayout::Wide => comparison::NAME,
    };
    let file = if extension.is_empty() {
        table.to_owned()
    } else {
        format!("{table}.{extension}")
    };
    let parts = [saved.parameters.as_str(), query]
        .into_iter()
        .filter(|it| !it.is_empty());
    let query = parts.collect::<Vec<_>>().join("&");
    answer(state, &file, &query, headers, lang).await
}

async fn answer(
    state: &ServerState,
    file: &str,
    query: &str,
    headers: &HeaderMap,
    lang: Lang,
) -> Result<Response, Problem> {
    may_read(state, headers).await?;
    let (table, format) = table_and_format(file, headers)?;
    let version = state.store.data_version().await.map_err(AppError::from)?;
    let tag = entity_tag(version, format, lang, query);
    let request = table.request(format, &pairs(query))?;
    if has_fresh_copy(headers, &tag) {
        return Ok(not_modified(tag));
    }
    let (shape, rows) = request.read(&state.store, version, lang).await?;
    let body = body::of(rows, shape, format).await?;
    Ok(respond(table.name(), format, lang, tag, body))
}

fn not_modified(tag: HeaderValue) -> Response {
    (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response()
}

/// Whether the caller may read; the same rule as for GraphQL.
pub(super) async fn may_read(state: &ServerState, headers: &HeaderMap) -> Result<(), Problem> {
    match auth::caller(state, headers).await {
        Ok(caller) if caller.role.is_some() => Ok(()),
        _ => Err(Problem::unauthorized()),
    }
}

fn table_and_format(file: &str, headers: &HeaderMap) -> Result<(Table, FlatFormat), Problem> {
    let (name, extension) = match file.split_once('.') {
        Some((name, extension)) => (name, Some(extension)),
        None => (file, None),
    };
    let table = Table::find(name).ok_or_else(|| Problem::no_table(name))?;
    let format = match extension {
        Some(extension) => {
            FlatFormat::of_extension(extension).ok_or_else(|| Problem::no_format(extension))?
        }
        None => {
            let accept = headers.get(header::ACCEPT).and_then(|it| it.to_str().ok());
            FlatFormat::of_accept(accept.unwrap_or("*/*")).ok_or_else(Problem::not_acceptable)?
        }
    };
    if !format.offers(name) {
        return Err(Problem::no_format(format.extension()));
    }
    Ok((table, format))
}

/// The pairs of a query string, in their order.
pub(super) fn pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

/// Weak, for the compression that may follow changes the bytes but not what they say.
fn entity_tag(version: i64, format: FlatFormat, lang: Lang, query: &str) -> HeaderValue {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    (format, lang, query).hash(&mut hasher);
    let tag = format!("W/\"{version}-{REVISION}-{:016x}\"", hasher.finish());
    HeaderValue::try_from(tag).expect("digits and dashes are a header value")
}

fn has_fresh_copy(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let given = headers.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    given.is_some_and(|given| given.split(',').any(|it| it.trim().as_bytes() == tag.as_bytes()))
}

fn respond(name: &str, format: FlatFormat, lang: Lang, tag: HeaderValue, body: Body) -> Response {
    let disposition = match format {
        FlatFormat::Json | FlatFormat::Ndjson => "inline",
        _ => "attachment",
    };
    let disposition = format!("{disposition}; filename=\"{name}.{}\"", format.extension());
    let language = match lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    };
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(format.media_type()),
        ),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::try_from(disposition).expect("names of tables are ASCII"),
        ),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(language)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (
            header::VARY,
            HeaderValue::from_static("Accept, Accept-Language, Accept-Encoding, Authorization"),
        ),
        (header::ETAG, tag),
    ];
    (headers, body).into_response()
}

fn describe(table: &FlatTable) -> serde_json::Value {
    let columns = table.columns.iter().map(|it| {
        serde_json::json!({
            "name": it.name, "type": format!("{:?}", it.kind).to_lowercase(), "vi": it.vi, "en": it.en,
        })
    });
    serde_json::json!({
        "name": table.name, "vi": table.vi, "en": table.en, "key": table.key,
        "columns": columns.collect::<Vec<_>>(), "files": files(table.name),
    })
}

/// The addresses of a table.
fn files(name: &str) -> Vec<String> {
    let formats = FORMATS.iter().filter(|it| it.offers(name));
    formats
        .map(|it| format!("/bi/{name}.{}", it.extension()))
        .collect()
}
