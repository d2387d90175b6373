//! The GraphQL endpoint: GraphQL over HTTP by POST and GET, uploads by the multipart request spec, events and websockets.
//!
//! Statuses are those of the audits of `graphql-http`, which are those that clients in use expect: with
//! `application/graphql-response+json` a request that did not run is 400 (the draft of 2026 would split this into 400
//! and 422, and answer partial data with 294, which proxies and clients do not know); with `application/json` every
//! well-formed request is 200, because such a client cannot tell our 4xx from a proxy's. A request that runs out of time
//! is 503 in both forms: it may be asked again, and no proxy must take it for an answer.

mod accept;
mod params;
mod sse;
mod upload;
mod websocket;

use async_graphql::Response as GraphqlResponse;
use async_graphql::parser::types::OperationType;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request, State, WebSocketUpgrade};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;

use super::auth::Standing;
use super::refusal::Refusal;
use super::{ServerState, auth, lang};
use crate::graphql::caller::Caller;
use crate::graphql::error::ApiError;
use crate::graphql::service::{Answer, AnswerKey, Params, is_request_error, is_timeout};
use crate::graphql::text::to_json;
use accept::{Accepted, Media};

/// How async-graphql writes that a selected field or type is declared `no_cache`.
const NO_CACHE: i32 = -1;
const ALLOWED: &str = "GET, POST";

/// Answers everything that comes to `/graphql`.
pub async fn endpoint(State(state): State<ServerState>, request: Request) -> Response {
    let lang = lang::preferred(request.headers());
    let (mut parts, body) = request.into_parts();
    if parts.method == Method::GET && parts.headers.contains_key(header::UPGRADE) {
        return match WebSocketUpgrade::from_request_parts(&mut parts, &state).await {
            Ok(upgrade) => websocket::serve(state, &parts.headers, upgrade).await,
            Err(rejection) => rejection.into_response(),
        };
    }
    match answer(&state, &parts, body).await {
        Ok(response) => response,
        Err(refusal) => refusal.in_lang(lang).into_response(),
    }
}

async fn answer(state: &ServerState, parts: &Parts, body: Body) -> Result<Response, Refusal> {
    if parts.method != Method::GET && parts.method != Method::POST {
        return Err(Refusal::method_not_allowed(ALLOWED));
    }
    let accepted = accept::accepted(&parts.headers).ok_or_else(not_acceptable)?;
    let (caller, standing) = auth::admit(state, &parts.headers).await.map_err(auth::refusal)?;
    let params = if parts.method == Method::GET {
        params::of_query_string(parts.uri.query().unwrap_or_default())?
    } else {
        posted(state, parts, body).await?
    };
    let question = Question {
        state,
        caller,
        standing,
        accepted,
        is_get: parts.method == Method::GET,
        if_none_match: parts.headers.get(header::IF_NONE_MATCH).cloned(),
    };
    question.answer(params).await
}

async fn posted(state: &ServerState, parts: &Parts, body: Body) -> Result<Params, Refusal> {
    let content_type = header_text(&parts.headers, header::CONTENT_TYPE);
    let (essence, parameters) = content_type.split_once(';').unwrap_or((content_type, ""));
    match essence.trim().to_ascii_lowercase().as_str() {
        "application/json" if is_utf8(parameters) => {
            let max = state.settings.max_body_bytes;
            let bytes = to_bytes(body, max)
                .await
                .map_err(|_| Refusal::too_large("bodyBytes", max))?;
            params::of_json(&bytes)
        }
        "multipart/form-data" => upload::receive(state, parts, body).await,
        _ => Err(unsupported_media_type()),
    }
}

fn is_utf8(parameters: &str) -> bool {
    parameters.split(';').all(|it| {
        let it = it.trim().to_ascii_lowercase();
        it.strip_prefix("charset=")
            .is_none_or(|charset| matches!(charset.trim_matches('"'), "utf-8" | "utf8"))
    })
}

/// One request with what its answer depends on.
struct Question<'a> {
    state: &'a ServerState,
    caller: Caller,
    standing: Standing,
    accepted: Accepted,
    is_get: bool,
    if_none_match: Option<HeaderValue>,
}

impl Question<'_> {
    async fn answer(self, params: Params) -> Result<Response, Refusal> {
        let service = &self.state.graphql;
        let source = match service.source(&params) {
            Ok(source) => source,
            Err(error) => return Err(Refusal::new(StatusCode::BAD_REQUEST, error)),
        };
        let version = service
            .version()
            .await
            .map_err(|error| Refusal::new(StatusCode::SERVICE_UNAVAILABLE, error))?;
        let tag = Some(self.entity_tag(version)).filter(|_| self.is_get);
        if let Some(tag) = tag.as_ref().filter(|it| self.has_fresh_copy(it)) {
            return Ok(not_modified(tag.clone()));
        }
        let key = (service.answers().is_on() && self.accepted.single.is_some())
            .then(|| AnswerKey::new(&source, &params, &self.caller, version));
        if let (Some(kept), Some(media)) = (
            key.and_then(|it| service.answers().get(&it)),
            self.accepted.single,
        ) {
            return Ok(respond(StatusCode::OK, media, kept.body, tag));
        }
        let prepared = match service.prepare(&source, params) {
            Ok(prepared) => prepared,
            Err(error) => return Ok(self.refuse_document(error)),
        };
        match prepared.operation {
            OperationType::Mutation if self.is_get => {
                return Err(Refusal::method_not_allowed("POST"));
            }
            OperationType::Subscription if !self.accepted.events => return Err(needs_events()),
            _ => {}
        }
        let is_stream = prepared.operation == OperationType::Subscription;
        let Some(media) = self.accepted.single.filter(|_| !is_stream) else {
            let lang = self.caller.lang;
            let answers = service.stream(prepared, self.caller, version);
            let answers = sse::until_lapse(answers, self.standing, self.state.store.clone(), lang);
            return Ok(sse::respond(answers));
        };
        let is_query = prepared.operation == OperationType::Query;
        let response = service.execute(prepared, self.caller.clone(), version).await;
        Ok(self.told(
            media,
            &response,
            key.filter(|_| is_query),
            tag.filter(|_| is_query),
        ))
    }

    /// Weak: equal tags stand for equal data, whatever the form and the compression.
    fn entity_tag(&self, version: i64) -> HeaderValue {
        let tag = format!(
            "W/\"{version}-{}-{:?}-{:?}\"",
            crate::graphql::schema::REVISION,
            self.caller.role,
            self.caller.lang
        );
        HeaderValue::try_from(tag).unwrap_or(HeaderValue::from_static("W/\"0\""))
    }

    fn has_fresh_copy(&self, tag: &HeaderValue) -> bool {
        let given = self.if_none_match.as_ref().and_then(|it| it.to_str().ok());
        let tag = tag.to_str().unwrap_or_default();
        given.is_some_and(|given| given.split(',').any(|it| it.trim() == tag))
    }

    fn told(
        &self,
        media: Media,
        response: &GraphqlResponse,
        key: Option<AnswerKey>,
        tag: Option<HeaderValue>,
    ) -> Response {
        let is_refused = is_request_error(response);
        let is_lasting = response.errors.is_empty() && response.cache_control.max_age != NO_CACHE;
        let body = Bytes::from(to_json(response, is_refused));
        if let (true, Some(key)) = (is_lasting, key) {
            let answer = Answer { body: body.clone() };
            self.state.graphql.answers().insert(key, answer);
        }
        let tag = tag.filter(|_| is_lasting);
        let status = match is_timeout(response) {
            true => StatusCode::SERVICE_UNAVAILABLE,
            false => document_status(media, is_refused),
        };
        respond(status, media, body, tag)
    }

    fn refuse_document(&self, error: ApiError) -> Response {
        let media = self.accepted.single.unwrap_or(Media::GraphqlResponse);
        let response = GraphqlResponse::from_errors(vec![error.into_server_error(self.caller.lang)]);
        let body = Bytes::from(to_json(&response, true));
        respond(document_status(media, true), media, body, None)
    }
}

fn document_status(media: Media, is_refused: bool) -> StatusCode {
    match (media, is_refused) {
        (Media::GraphqlResponse, true) => StatusCode::BAD_REQUEST,
        _ => StatusCode::OK,
    }
}

fn respond(status: StatusCode, media: Media, body: Bytes, tag: Option<HeaderValue>) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(media.content_type()),
    );
    headers.insert(
        header::VARY,
        HeaderValue::from_static("accept, accept-language, authorization"),
    );
    let cache_control = if tag.is_some() {
        "private, no-cache"
    } else {
        "no-store"
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache_control));
    if let Some(tag) = tag {
        headers.insert(header::ETAG, tag);
    }
    response
}

fn not_modified(tag: HeaderValue) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    response.headers_mut().insert(header::ETAG, tag);
    response
}

fn header_text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|it| it.to_str().ok())
        .unwrap_or_default()
}

fn not_acceptable() -> Refusal {
    Refusal::new(
        StatusCode::NOT_ACCEPTABLE,
        ApiError::new(
            "NOT_ACCEPTABLE",
            "máy chủ chỉ trả lời bằng application/graphql-response+json, application/json hoặc text/event-stream",
            "the server answers in application/graphql-response+json, application/json or text/event-stream",
        ),
    )
}

fn needs_events() -> Refusal {
    Refusal::new(
        StatusCode::NOT_ACCEPTABLE,
        ApiError::new(
            "NOT_ACCEPTABLE",
            "subscription cần Accept: text/event-stream hoặc websocket graphql-transport-ws",
            "a subscription needs Accept: text/event-stream or a websocket graphql-transport-ws",
        ),
    )
}

fn unsupported_media_type() -> Refusal {
    Refusal::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ApiError::new(
            "UNSUPPORTED_MEDIA_TYPE",
            "Content-Type phải là application/json (UTF-8), hoặc multipart/form-data khi gửi tệp",
            "Content-Type must be application/json (UTF-8), or multipart/form-data for files",
        ),
    )
}
