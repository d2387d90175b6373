//! The parameters of a GraphQL request: from a query string or a JSON body, each held to its type.

use async_graphql::Variables;
use serde_json::{Map, Value};

use crate::graphql::service::Params;
use crate::http::refusal::Refusal;

/// Parameters of a GET request.
pub fn of_query_string(query: &str) -> Result<Params, Refusal> {
    let pairs: Vec<(String, String)> =
        axum::extract::Query::try_from_uri(&query_uri(query).ok_or_else(unreadable)?)
            .map_err(|_| unreadable())?
            .0;
    let mut fields = Map::new();
    for (name, text) in pairs {
        let value = match name.as_str() {
            "query" | "operationName" | "documentId" => Value::String(text),
            "variables" | "extensions" if text.is_empty() => Value::Null,
            "variables" | "extensions" => {
                serde_json::from_str(&text).map_err(|error| not_json(&name, &error))?
            }
            _ => continue,
        };
        if fields.insert(name.clone(), value).is_some() {
            return Err(repeated(&name));
        }
    }
    of_fields(fields)
}

/// Parameters of a POST request, or of the `operations` of a multipart one.
pub fn of_json(body: &[u8]) -> Result<Params, Refusal> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => of_fields(fields),
        Ok(Value::Array(_)) => Err(Refusal::bad_request(
            "mỗi yêu cầu chỉ có một thao tác; không nhận danh sách",
            "one operation a request; a list of them is not taken",
        )),
        Ok(_) => Err(Refusal::bad_request(
            "thân yêu cầu phải là một đối tượng JSON",
            "the body must be a JSON object",
        )),
        Err(error) => Err(not_json("body", &error)),
    }
}

fn of_fields(mut fields: Map<String, Value>) -> Result<Params, Refusal> {
    let query = text(&mut fields, "query")?;
    let document_id = text(&mut fields, "documentId")?;
    let operation_name = text(&mut fields, "operationName")?;
    let variables = object(&mut fields, "variables")?;
    object(&mut fields, "extensions")?;
    Ok(Params {
        query,
        document_id,
        operation_name,
        variables: Variables::from_json(Value::Object(variables)),
        uploads: Vec::new(),
    })
}

fn text(fields: &mut Map<String, Value>, name: &str) -> Result<Option<String>, Refusal> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Refusal::bad_request(
            format!("{name} phải là chuỗi ký tự"),
            format!("{name} must be a string"),
        )),
    }
}

fn object(fields: &mut Map<String, Value>, name: &str) -> Result<Map<String, Value>, Refusal> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(object)) => Ok(object),
        Some(_) => Err(Refusal::bad_request(
            format!("{name} phải là một đối tượng JSON"),
            format!("{name} must be a JSON object"),
        )),
    }
}

fn query_uri(query: &str) -> Option<axum::http::Uri> {
    axum::http::Uri::builder()
        .path_and_query(format!("/?{query}"))
        .build()
        .ok()
}

fn unreadable() -> Refusal {
    Refusal::bad_request(
        "tham số trong địa chỉ không đọc được",
        "the parameters of the address cannot be read",
    )
}

fn repeated(name: &str) -> Refusal {
    Refusal::bad_request(
        format!("tham số {name} lặp lại"),
        format!("parameter {name} is repeated"),
    )
}

fn not_json(name: &str, error: &serde_json::Error) -> Refusal {
    Refusal::bad_request(
        format!("{name} không phải JSON: {error}"),
        format!("{name} is not JSON: {error}"),
    )
}
