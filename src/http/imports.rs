//! Files in and out without GraphQL: `POST /imports` takes a workbook as it is, `GET /imports/{id}/file` gives it back.
//!
//! `POST /imports?name=hue.xlsx&province=hue&commit=true` stages the body and, where asked, commits it.
//! `province`, `plan_number`, `issued_on`, `sheet`, `header_row`, `columns` and `count_hidden` tell what the file does not
//! say, the same as the hints of `stageImport` and of `doichieu import`.

use std::num::NonZeroU32;

use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use doichieu_entities::import::ImportStatus;
use doichieu_imports::hints::{HiddenPolicy, Hints};
use serde::Deserialize;
use serde_json::json;

use super::lang::preferred;
use super::refusal::Refusal;
use super::{ServerState, auth};
use crate::access::{Actor, Role};
use crate::error::AppError;
use crate::graphql::caller::Caller;
use crate::graphql::error::ApiError;
use crate::graphql::filter::province_code;
use crate::graphql::id::{Kind, global_id, parse_id};
use crate::intake::column_hint::parse_column_hint;
use crate::intake::{NewFile, Request as IntakeRequest, Staged};
use crate::store::commit::CommitOrder;

/// What the address says beside the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportParams {
    name: Option<String>,
    province: Option<String>,
    plan_number: Option<String>,
    issued_on: Option<chrono::NaiveDate>,
    sheet: Option<String>,
    /// Counted as in the sheet, from 1.
    header_row: Option<NonZeroU32>,
    /// What columns hold, between commas: `B=NAME,D=TARGET:2026`.
    columns: Option<String>,
    #[serde(default)]
    count_hidden: bool,
    #[serde(default)]
    commit: bool,
}

/// Stages the body of a request.
pub async fn stage(
    State(state): State<ServerState>,
    query: Result<Query<ImportParams>, axum::extract::rejection::QueryRejection>,
    request: Request,
) -> Response {
    let lang = preferred(request.headers());
    let params = match query {
        Ok(Query(params)) => params,
        Err(error) => {
            let refusal = Refusal::bad_request(
                format!("tham số trong địa chỉ không dùng được: {}", error.body_text()),
                format!(
                    "the parameters of the address are not usable: {}",
                    error.body_text()
                ),
            );
            return refusal.in_lang(lang).into_response();
        }
    };
    match take(&state, params, request).await {
        Ok(response) => response,
        Err(refusal) => refusal.in_lang(lang).into_response(),
    }
}

async fn take(state: &ServerState, params: ImportParams, request: Request) -> Result<Response, Refusal> {
    let actor = writer(state, request.headers()).await?;
    let max = state.settings.max_file_bytes;
    let bytes = to_bytes(request.into_body(), max)
        .await
        .map_err(|_| Refusal::too_large("fileBytes", max))?;
    let (name, hints, is_commit) = params.split()?;
    let file = NewFile {
        name,
        bytes: bytes.to_vec(),
        hints,
    };
    let asked = IntakeRequest::by(actor.clone());
    let staged = state.intake.stage(file, &asked).await.map_err(refused)?;
    let import = staged.import();
    let known = matches!(staged, Staged::Known(_));
    let mut data_version = None;
    // A file that was staged before and never committed is committed now.
    let is_committed = is_commit && import.status == ImportStatus::Staged;
    if is_committed {
        let now = state.store.data_version().await;
        let order = CommitOrder {
            // What was staged long ago commits against what is there, for no preview is shown here.
            expected_version: known.then_some(now.map_err(AppError::from).map_err(refused)?),
            ..CommitOrder::new(import.id, actor.clone())
        };
        data_version = state
            .intake
            .commit(&order, &asked)
            .await
            .map_err(refused)?
            .data_version;
    }
    let body = json!({
        "id": global_id(Kind::Import, &import.id).to_string(),
        "sha256": import.sha256,
        "known": known,
        "committed": is_committed,
        "dataVersion": data_version,
    });
    let status = if known {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    Ok((status, Json(body)).into_response())
}

impl ImportParams {
    fn split(self) -> Result<(String, Hints, bool), Refusal> {
        let province_code = self.province.as_deref().map(province_code).transpose();
        let columns = self.columns.iter().flat_map(|it| it.split(','));
        let column_roles = columns.map(parse_column_hint).collect::<Result<_, _>>();
        let hints = Hints {
            province_code: province_code.map_err(|it| Refusal::new(StatusCode::BAD_REQUEST, it))?,
            plan_number: self.plan_number,
            issued_on: self.issued_on,
            sheet: self.sheet,
            header_row_idx: self.header_row.map(|it| it.get() - 1),
            hidden: if self.count_hidden {
                HiddenPolicy::Count
            } else {
                HiddenPolicy::Flag
            },
            column_roles: column_roles.map_err(refused)?,
        };
        let name = self.name.unwrap_or_else(|| "workbook".to_owned());
        // Folders of the sender's machine are nobody's business.
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        Ok((name, hints, self.commit))
    }
}

/// Gives the original file back under its own name, as an attachment.
pub async fn file(State(state): State<ServerState>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let lang = preferred(&headers);
    match download(&state, &id, &headers).await {
        Ok(response) => response,
        Err(refusal) => refusal.in_lang(lang).into_response(),
    }
}

async fn download(state: &ServerState, id: &str, headers: &HeaderMap) -> Result<Response, Refusal> {
    let caller = auth::caller(state, headers).await.map_err(auth::refusal)?;
    if !caller.may(Role::Reader) {
        return Err(refused(
            caller
                .require(Role::Reader)
                .err()
                .unwrap_or_else(|| not_found(id)),
        ));
    }
    let number = id.parse().ok().or_else(|| match parse_id(&id.into()) {
        Some((Kind::Import, key)) => key.parse().ok(),
        _ => None,
    });
    let number: i64 = number.ok_or_else(|| refused(not_found(id)))?;
    must_see(state, &caller, number).await?;
    let (name, bytes) = state
        .store
        .get_file(number)
        .await
        .map_err(|it| refused(it.into()))?;
    let mut response = Response::new(Body::from(bytes));
    let fields = response.headers_mut();
    fields.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    fields.insert(header::CONTENT_DISPOSITION, attachment(&name));
    fields.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, immutable, max-age=86400"),
    );
    Ok(response)
}

/// Before it is committed a file is for those who may commit it; to others it is not there.
async fn must_see(state: &ServerState, caller: &Caller, import_id: i64) -> Result<(), Refusal> {
    let import = state.store.get_import(import_id).await;
    let import = import.map_err(|it| refused(it.into()))?;
    if matches!(import.status, ImportStatus::Committed | ImportStatus::Reverted) {
        return Ok(());
    }
    let actor = caller
        .require(Role::Importer)
        .map_err(|_| refused(not_found(&import_id.to_string())))?;
    let covered = state.intake.must_cover(actor, import_id).await;
    covered.map_err(refused)
}

async fn writer(state: &ServerState, headers: &HeaderMap) -> Result<Actor, Refusal> {
    let caller = auth::caller(state, headers).await.map_err(auth::refusal)?;
    caller.require(Role::Importer).cloned().map_err(refused)
}

/// The name in both forms of RFC 6266: letters of ASCII for old readers, UTF-8 for all others.
fn attachment(name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|it| {
            if it.is_ascii_alphanumeric() || ".-_ ".contains(it) {
                it
            } else {
                '_'
            }
        })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    let text = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("attachment"))
}

fn not_found(id: &str) -> AppError {
    AppError::NotFound {
        noun: "Import",
        key: id.to_owned(),
    }
}

fn refused(error: AppError) -> Refusal {
    let status = match &error {
        AppError::NotFound { .. } => StatusCode::NOT_FOUND,
        AppError::UnknownProvince { .. } | AppError::InvalidArgument { .. } => StatusCode::BAD_REQUEST,
        AppError::FileRefused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::Conflict(_) => StatusCode::CONFLICT,
        AppError::Unauthenticated(_) => StatusCode::UNAUTHORIZED,
        AppError::Forbidden(_) => StatusCode::FORBIDDEN,
        AppError::LimitExceeded(_) => StatusCode::PAYLOAD_TOO_LARGE,
        AppError::Busy(_) | AppError::StorageUnavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    Refusal::new(status, ApiError::from(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_attachments_keep_their_marks() {
        let header = attachment("Phụ lục \"I\".xlsx");
        let text = header.to_str().expect("ASCII");
        assert!(
            text.contains("filename*=UTF-8''Ph%E1%BB%A5%20l%E1%BB%A5c%20%22I%22.xlsx"),
            "{text}"
        );
        assert!(text.contains("filename=\"Ph_ l_c _I_.xlsx\""), "{text}");
    }
}
