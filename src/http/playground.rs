//! The page, embedded as gzip and sent as it is; inflated only for a client that does not take gzip.

use std::io::Read as _;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use super::lang::preferred;
use super::refusal::Refusal;
use crate::graphql::error::ApiError;

/// The built page; empty when the page was not built.
#[derive(RustEmbed)]
#[folder = "playground/dist"]
#[allow_missing = true]
struct Files;

/// What the page may do: everything comes from here, styles may be set by scripts (the editor does), workers run from blobs.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
     font-src 'self' data:; img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; \
     manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Serves a file of the page, and its entry for every path that is a place within it.
pub async fn serve(request: Request) -> Response {
    let headers = request.headers();
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return Refusal::method_not_allowed("GET, HEAD")
            .in_lang(preferred(headers))
            .into_response();
    }
    let path = request.uri().path().trim_start_matches('/');
    match find(path) {
        Some((name, file)) => respond(&name, file, headers),
        None => not_found(headers),
    }
}

/// A file by its path. A path without an extension is a place within the page.
fn find(path: &str) -> Option<(String, rust_embed::EmbeddedFile)> {
    let is_file = path.rsplit('/').next().is_some_and(|it| it.contains('.'));
    let name = if is_file { path } else { "index.html" };
    let is_api = [
        "graphql", "bi", "odata", "imports", "healthz", "readyz", "metrics",
    ]
    .iter()
    .any(|it| path == *it || path.starts_with(&format!("{it}/")));
    if is_api && !is_file {
        return None;
    }
    Files::get(&format!("{name}.gz")).map(|file| (name.to_owned(), file))
}

fn respond(name: &str, file: rust_embed::EmbeddedFile, headers: &HeaderMap) -> Response {
    let tag = entity_tag(&file);
    let mut response = if headers.get(header::IF_NONE_MATCH) == Some(&tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        whole(name, file, headers)
    };
    // A browser puts the headers of a 304 over those it has kept: the policy must be the page's in both.
    let fields = response.headers_mut();
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    fields.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(cache_control(name)),
    );
    fields.insert(header::ETAG, tag);
    fields.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(CONTENT_SECURITY_POLICY),
    );
    fields.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// The file itself, as gzip where the client takes it.
fn whole(name: &str, file: rust_embed::EmbeddedFile, headers: &HeaderMap) -> Response {
    let takes_gzip = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.contains("gzip"));
    let mut response = if takes_gzip {
        Response::new(Body::from(file.data))
    } else {
        let mut plain = Vec::new();
        match flate2::read::GzDecoder::new(&*file.data).read_to_end(&mut plain) {
            Ok(_) => Response::new(Body::from(plain)),
            Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    };
    let fields = response.headers_mut();
    if takes_gzip {
        fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    response
}

/// Built files carry their hash in their name; the entry does not.
fn cache_control(name: &str) -> &'static str {
    if name.starts_with("assets/") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn entity_tag(file: &rust_embed::EmbeddedFile) -> HeaderValue {
    let hash = file.metadata.sha256_hash();
    let hex: String = hash[..16].iter().map(|it| format!("{it:02x}")).collect();
    HeaderValue::try_from(format!("W/\"{hex}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "wasm" => "application/wasm",
        "graphql" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn not_found(headers: &HeaderMap) -> Response {
    let error = ApiError::new(
        "NOT_FOUND",
        "không có địa chỉ này; trang chính ở /, GraphQL ở /graphql (trang cần được dựng trước: make build)",
        "there is nothing at this address; the page is at /, GraphQL at /graphql (the page must be built: make build)",
    );
    Refusal::new(StatusCode::NOT_FOUND, error)
        .in_lang(preferred(headers))
        .into_response()
}
