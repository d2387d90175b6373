//! The parameters of a GraphQL request: from a query string or a JSON body, each held to its type.

use async_graphql::Variables;
use doichieu_imports::diagnostic::Lang;
use serde_json::{Map, Value};

use crate::graphql::service::Params;
use crate::http::refusal::Refusal;

/// Parameters of a GET request.
pub fn of_query_string(query: &str, lang: Lang) -> Result<Params, Refusal> {
    let pairs: Vec<(String, String)> =
        axum::extract::Query::try_from_uri(&query_uri(query).ok_or_else(|| unreadable(lang))?)
            .map_err(|_| unreadable(lang))?
            .0;
    let mut fields = Map::new();
    for (name, text) in pairs {
        let value = match name.as_str() {
            "query" | "operationName" | "documentId" => Value::String(text),
            "variables" | "extensions" if text.is_empty() => Value::Null,
            "variables" | "extensions" => {
                serde_json::from_str(&text).map_err(|error| not_json(&name, &error, lang))?
            }
            _ => continue,
        };
        if fields.insert(name.clone(), value).is_some() {
            return Err(repeated(&name, lang));
        }
    }
    of_fields(fields, lang)
}

/// Parameters of a POST request, or of the `operations` of a multipart one.
pub fn of_json(body: &[u8], lang: Lang) -> Result<Params, Refusal> {
    match serde_json::from_slice(body) {
        Ok(Value::Object(fields)) => of_fields(fields, lang),
        Ok(Value::Array(_)) => Err(Refusal::bad_request(
            lang,
            "mỗi yêu cầu chỉ có một thao tác; không nhận danh sách",
            "one operation a request; a list of them is not taken",
        )),
        Ok(_) => Err(Refusal::bad_request(
            lang,
            "thân yêu cầu phải là một đối tượng JSON",
            "the body must be a JSON object",
        )),
        Err(error) => Err(not_json("body", &error, lang)),
    }
}

fn of_fields(mut fields: Map<String, Value>, lang: Lang) -> Result<Params, Refusal> {
    let query = text(&mut fields, "query", lang)?;
    let document_id = text(&mut fields, "documentId", lang)?;
    let operation_name = text(&mut fields, "operationName", lang)?;
    let variables = object(&mut fields, "variables", lang)?;
    object(&mut fields, "extensions", lang)?;
    Ok(Params {
        query,
        document_id,
        operation_name,
        variables: Variables::from_json(Value::Object(variables)),
        uploads: Vec::new(),
    })
}

fn text(fields: &mut Map<String, Value>, name: &str, lang: Lang) -> Result<Option<String>, Refusal> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Refusal::bad_request(
            lang,
            format!("{name} phải là chuỗi ký tự"),
            format!("{name} must be a string"),
        )),
    }
}

fn object(fields: &mut Map<String, Value>, name: &str, lang: Lang) -> Result<Map<String, Value>, Refusal> {
    match fields.remove(name) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(object)) => Ok(object),
        Some(_) => Err(Refusal::bad_request(
            lang,
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

fn unreadable(lang: Lang) -> Refusal {
    Refusal::bad_request(
        lang,
        "tham số trong địa chỉ không đọc được",
        "the parameters of the address cannot be read",
    )
}

fn repeated(name: &str, lang: Lang) -> Refusal {
    Refusal::bad_request(
        lang,
        format!("tham số {name} lặp lại"),
        format!("parameter {name} is repeated"),
    )
}

fn not_json(name: &str, error: &serde_json::Error, lang: Lang) -> Refusal {
    Refusal::bad_request(
        lang,
        format!("{name} không phải JSON: {error}"),
        format!("{name} is not JSON: {error}"),
    )
}
