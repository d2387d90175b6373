//! Files beside a request, by the multipart request spec: `operations`, then `map`, then the files.
//!
//! A form of this type can be sent by any page without asking, so a header that such a page cannot send is required.
//! Files go to disk as they come; every part has its limit.

use std::collections::HashMap;
use std::io::SeekFrom;

use async_graphql::{Name, UploadValue, Value};
use axum::body::Body;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use tokio::io::{AsyncSeekExt, AsyncWriteExt};

use super::params;
use crate::graphql::error::ApiError;
use crate::graphql::scalars::Upload;
use crate::graphql::service::Params;
use crate::http::ServerState;
use crate::http::refusal::Refusal;

/// Headers of which one must be there; a page of another origin cannot send them without being asked for permission.
const PREFLIGHT_HEADERS: &[&str] = &[
    "graphql-require-preflight",
    "apollo-require-preflight",
    "x-requested-with",
];

/// Reads a multipart request.
pub async fn receive(state: &ServerState, parts: &Parts, body: Body) -> Result<Params, Refusal> {
    if !PREFLIGHT_HEADERS.iter().any(|it| parts.headers.contains_key(*it)) {
        return Err(needs_preflight());
    }
    let mut request = Request::new(body);
    *request.headers_mut() = parts.headers.clone();
    // The parts are limited one by one below; the form itself has no limit of its own.
    request
        .extensions_mut()
        .insert(axum::extract::DefaultBodyLimit::disable());
    let form = Multipart::from_request(request, &())
        .await
        .map_err(|_| malformed())?;
    Receiver { state, form }.receive().await
}

struct Receiver<'a> {
    state: &'a ServerState,
    form: Multipart,
}

impl Receiver<'_> {
    async fn receive(mut self) -> Result<Params, Refusal> {
        let operations = self.text_part("operations").await?;
        let mut params = params::of_json(&operations)?;
        let map = self.text_part("map").await?;
        let mut map: HashMap<String, Vec<String>> = serde_json::from_slice(&map).map_err(|_| malformed())?;
        if map.len() > self.state.settings.max_files {
            return Err(self.too_many_files());
        }
        while let Some(field) = self.form.next_field().await.map_err(|it| broken(&it))? {
            let name = field.name().unwrap_or_default().to_owned();
            let paths = map.remove(&name).ok_or_else(malformed)?;
            let file = receive_file(field, self.state.settings.max_file_bytes).await?;
            params.uploads.push(file);
            let upload = Upload::token(params.uploads.len() - 1);
            for path in paths {
                put(&mut params.variables, &path, &upload).ok_or_else(|| wrong_path(&path))?;
            }
        }
        if let Some(name) = map.keys().next() {
            return Err(missing_file(name));
        }
        Ok(params)
    }

    /// The next part, which must have this name.
    async fn text_part(&mut self, name: &'static str) -> Result<Vec<u8>, Refusal> {
        let max = self.state.settings.max_body_bytes;
        let field = self.form.next_field().await.map_err(|it| broken(&it))?;
        let Some(mut field) = field.filter(|it| it.name() == Some(name)) else {
            return Err(malformed());
        };
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|it| broken(&it))? {
            if bytes.len() + chunk.len() > max {
                return Err(Refusal::too_large("bodyBytes", max));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    fn too_many_files(&self) -> Refusal {
        let max = self.state.settings.max_files;
        let error = ApiError::new(
            "LIMIT_EXCEEDED",
            format!("quá nhiều tệp trong một yêu cầu: tối đa {max}"),
            format!("too many files in one request: at most {max}"),
        );
        Refusal::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            error.with("limit", "files").with("max", max),
        )
    }
}

async fn receive_file(mut field: Field<'_>, max: usize) -> Result<UploadValue, Refusal> {
    let filename = field.file_name().unwrap_or("file").to_owned();
    let content_type = field.content_type().map(str::to_owned);
    let file = tempfile::tempfile().map_err(|it| not_kept(&it))?;
    let mut file = tokio::fs::File::from_std(file);
    let mut size = 0;
    while let Some(chunk) = field.chunk().await.map_err(|it| broken(&it))? {
        size += chunk.len();
        if size > max {
            return Err(Refusal::too_large("fileBytes", max));
        }
        file.write_all(&chunk).await.map_err(|it| not_kept(&it))?;
    }
    file.flush().await.map_err(|it| not_kept(&it))?;
    file.seek(SeekFrom::Start(0)).await.map_err(|it| not_kept(&it))?;
    Ok(UploadValue {
        filename,
        content_type,
        content: file.into_std().await,
    })
}

/// Puts an upload where the map says; the place must be there and hold null.
fn put(variables: &mut async_graphql::Variables, path: &str, upload: &Value) -> Option<()> {
    let mut steps = path.strip_prefix("variables.")?.split('.');
    let mut place = variables.get_mut(&Name::new(steps.next()?))?;
    for step in steps {
        place = match place {
            Value::List(items) => items.get_mut(step.parse::<usize>().ok()?)?,
            Value::Object(fields) => fields.get_mut(step)?,
            _ => return None,
        };
    }
    if *place != Value::Null {
        return None;
    }
    *place = upload.clone();
    Some(())
}

fn needs_preflight() -> Refusal {
    let error = ApiError::new(
        "CSRF_PREFLIGHT_REQUIRED",
        "yêu cầu multipart cần có đầu mục GraphQL-Require-Preflight, để trang web lạ không gửi thay người dùng được",
        "a multipart request needs the header GraphQL-Require-Preflight, so that no foreign page can send it for a user",
    );
    Refusal::new(StatusCode::BAD_REQUEST, error)
}

fn malformed() -> Refusal {
    Refusal::bad_request(
        "biểu mẫu multipart phải có operations, rồi map, rồi các tệp",
        "a multipart form must have operations, then map, then the files",
    )
}

fn missing_file(name: &str) -> Refusal {
    Refusal::bad_request(
        format!("biểu mẫu thiếu tệp {name} mà map nhắc đến"),
        format!("the form lacks file {name}, which map names"),
    )
}

fn wrong_path(path: &str) -> Refusal {
    Refusal::bad_request(
        format!("map chỉ đến {path}, chỗ đó không phải null trong variables"),
        format!("map names {path}, which is not a null among the variables"),
    )
}

fn broken(error: &MultipartError) -> Refusal {
    tracing::debug!(
        error = error as &dyn std::error::Error,
        "a multipart body broke off"
    );
    malformed()
}

fn not_kept(error: &std::io::Error) -> Refusal {
    tracing::error!(
        error = error as &dyn std::error::Error,
        "an upload could not be kept"
    );
    let error = ApiError::new(
        "STORAGE_UNAVAILABLE",
        "máy chủ không còn chỗ để nhận tệp",
        "the server has no room to take the file",
    );
    Refusal::new(StatusCode::INSUFFICIENT_STORAGE, error)
}
