//! `/odata/v4`: the flat tables as an OData 4.0 feed.

use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use doichieu_entities::flat::FlatTable;
use doichieu_imports::diagnostic::Lang;
use tower_http::compression::CompressionLayer;

use super::bi::{may_read, pairs, problem::Problem};
use super::{ServerState, lang};
use crate::bi::odata::ODataError;
use crate::bi::odata::metadata::{metadata, service_document};
use crate::bi::odata::options::EntityOptions;
use crate::bi::odata::page::{EntityPage, page_query};
use crate::error::AppError;

/// The path of the service.
const ROOT: &str = "/odata/v4";
/// The header that names the version of the protocol.
const VERSION: HeaderName = HeaderName::from_static("odata-version");

/// The routes of the feed.
pub fn routes() -> Router<ServerState> {
    Router::new()
        .route("/odata/v4", get(service))
        .route("/odata/v4/", get(service))
        .route("/odata/v4/$metadata", get(model))
        .route("/odata/v4/{set}", get(entities))
        .route("/odata/v4/{set}/{rest}", get(below))
        .layer(CompressionLayer::new())
}

/// The feed's address in a file that Power BI opens with one click.
pub async fn pbids(headers: HeaderMap) -> Response {
    let body = serde_json::json!({
        "version": "0.1",
        "connections": [{
            "details": { "protocol": "odata", "address": { "url": format!("{}/", root(&headers)) } },
            "mode": "Import",
        }],
    });
    let disposition = HeaderValue::from_static("attachment; filename=\"doichieu.pbids\"");
    ([(header::CONTENT_DISPOSITION, disposition)], axum::Json(body)).into_response()
}

async fn service(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    let lang = lang::preferred(&headers);
    match admit(&state, &headers).await {
        Ok(()) => json(service_document(&root(&headers)).to_string().into_bytes()),
        Err(problem) => refuse(&problem, lang),
    }
}

async fn model(State(state): State<ServerState>, headers: HeaderMap) -> Response {
    let lang = lang::preferred(&headers);
    match admit(&state, &headers).await {
        Ok(()) => {
            let xml = HeaderValue::from_static("application/xml; charset=utf-8");
            let version = HeaderValue::from_static("4.0");
            ([(header::CONTENT_TYPE, xml), (VERSION, version)], metadata()).into_response()
        }
        Err(problem) => refuse(&problem, lang),
    }
}

async fn entities(
    State(state): State<ServerState>,
    Path(set): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let lang = lang::preferred(&headers);
    let query = query.unwrap_or_default();
    match page(&state, &set, &query, &headers).await {
        Ok(body) => json(body),
        Err(problem) => refuse(&problem, lang),
    }
}

/// `$count` of a set; whatever else stands below one is not supported.
async fn below(
    State(state): State<ServerState>,
    Path((set, rest)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let lang = lang::preferred(&headers);
    let query = query.unwrap_or_default();
    match count(&state, &set, &rest, &query, &headers).await {
        Ok(count) => {
            let text = HeaderValue::from_static("text/plain; charset=utf-8");
            let version = HeaderValue::from_static("4.0");
            (
                [(header::CONTENT_TYPE, text), (VERSION, version)],
                count.to_string(),
            )
                .into_response()
        }
        Err(problem) => refuse(&problem, lang),
    }
}

async fn page(state: &ServerState, set: &str, query: &str, headers: &HeaderMap) -> Result<Vec<u8>, Problem> {
    admit(state, headers).await?;
    let table = find_set(set)?;
    let pairs = pairs(query);
    let options = EntityOptions::parse(table, &pairs)?;
    let page_size = page_size(state, headers);
    let rows = state.store.list_flat(&page_query(&options, page_size)).await;
    let count = match options.has_count {
        true => Some(
            state
                .store
                .count_flat(&options.query)
                .await
                .map_err(AppError::from)?,
        ),
        false => None,
    };
    let root = root(headers);
    let page = EntityPage {
        root: &root,
        options: &options,
        rows: rows.map_err(AppError::from)?,
        count,
        page_size,
        has_metadata: !accepts(headers).contains("odata.metadata=none"),
        pairs: &pairs,
    };
    page.to_json().map_err(|it| AppError::internal(it).into())
}

async fn count(
    state: &ServerState,
    set: &str,
    rest: &str,
    query: &str,
    headers: &HeaderMap,
) -> Result<u64, Problem> {
    admit(state, headers).await?;
    let table = find_set(set)?;
    if rest != "$count" {
        return Err(ODataError::unsupported("path", rest).into());
    }
    let options = EntityOptions::parse(table, &pairs(query))?;
    Ok(state
        .store
        .count_flat(&options.query)
        .await
        .map_err(AppError::from)?)
}

/// Whether the caller may read and speaks a version and a format that is spoken here.
async fn admit(state: &ServerState, headers: &HeaderMap) -> Result<(), Problem> {
    may_read(state, headers).await?;
    let highest = headers.get("odata-maxversion").and_then(|it| it.to_str().ok());
    if highest.is_some_and(|it| !it.starts_with("4.")) {
        return Err(Problem::new(
            StatusCode::BAD_REQUEST,
            "UNSUPPORTED_VERSION",
            "chỉ có OData 4.0; hãy bỏ OData-MaxVersion hoặc đặt 4.0",
            "only OData 4.0 is spoken; drop OData-MaxVersion or set 4.0",
        ));
    }
    Ok(())
}

fn find_set(set: &str) -> Result<&'static FlatTable, Problem> {
    if set.contains('(') {
        return Err(ODataError::unsupported("path", "một thực thể theo khoá (an entity by its key)").into());
    }
    FlatTable::find(set).ok_or_else(|| Problem::no_table(set))
}

/// The rows of a page: the setting, or fewer where the client prefers (`odata.maxpagesize`).
fn page_size(state: &ServerState, headers: &HeaderMap) -> u64 {
    let preferred = headers.get("prefer").and_then(|it| it.to_str().ok());
    let preferred = preferred.and_then(|it| it.split([',', ';']).find_map(max_page_size));
    let most = state.settings.odata_page_rows;
    preferred.map_or(most, |it| it.clamp(1, most))
}

fn max_page_size(preference: &str) -> Option<u64> {
    let (name, value) = preference.split_once('=')?;
    let is_it = matches!(name.trim(), "odata.maxpagesize" | "maxpagesize");
    is_it.then(|| value.trim().parse().ok())?
}

fn accepts(headers: &HeaderMap) -> &str {
    let accept = headers.get(header::ACCEPT).and_then(|it| it.to_str().ok());
    accept.unwrap_or_default()
}

/// The address of the service as the client wrote it.
fn root(headers: &HeaderMap) -> String {
    let text = |name: &str| headers.get(name).and_then(|it| it.to_str().ok());
    let scheme = text("x-forwarded-proto")
        .filter(|it| *it == "https")
        .unwrap_or("http");
    let host = text("x-forwarded-host")
        .or_else(|| text("host"))
        .unwrap_or("localhost");
    format!("{scheme}://{host}{ROOT}")
}

fn json(body: Vec<u8>) -> Response {
    let json = HeaderValue::from_static("application/json;odata.metadata=minimal;charset=utf-8");
    let version = HeaderValue::from_static("4.0");
    ([(header::CONTENT_TYPE, json), (VERSION, version)], body).into_response()
}

/// Errors as the protocol wants them.
fn refuse(problem: &Problem, lang: Lang) -> Response {
    let version = HeaderValue::from_static("4.0");
    let body = problem.to_odata(lang);
    let mut response = (problem.status(), axum::Json(body)).into_response();
    response.headers_mut().insert(VERSION, version);
    problem.challenge(&mut response);
    response
}
