//! Answers as JSON.
//!
//! A part of an answer that is told as text already stands in it as [`Value::Binary`], for which GraphQL has no other use.

use async_graphql::{Response, Value};
use serde::Serialize;

/// A part of an answer that is told as JSON.
pub fn told(json: Vec<u8>) -> Value {
    Value::Binary(json.into())
}

/// The JSON of an answer; a request that did not run has no `data`, not even null.
pub fn to_json(response: &Response, is_refused: bool) -> Vec<u8> {
    let mut json = vec![b'{'];
    if !is_refused {
        json.extend_from_slice(b"\"data\":");
        push_value(&mut json, &response.data);
    }
    if !response.extensions.is_empty() && !is_refused {
        json.extend_from_slice(b",\"extensions\":");
        push(&mut json, &response.extensions);
    }
    if !response.errors.is_empty() {
        json.extend_from_slice(if is_refused {
            b"\"errors\":"
        } else {
            b",\"errors\":"
        });
        push(&mut json, &response.errors);
    }
    json.push(b'}');
    json
}

/// Adds the JSON of a value.
pub fn push_value(json: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Binary(text) => json.extend_from_slice(text),
        Value::List(values) => {
            json.push(b'[');
            for (at, value) in values.iter().enumerate() {
                push_comma(json, at);
                push_value(json, value);
            }
            json.push(b']');
        }
        Value::Object(fields) => {
            json.push(b'{');
            for (at, (key, value)) in fields.iter().enumerate() {
                push_comma(json, at);
                push(json, key.as_str());
                json.push(b':');
                push_value(json, value);
            }
            json.push(b'}');
        }
        Value::Null => json.extend_from_slice(b"null"),
        Value::String(text) => push(json, text),
        Value::Number(number) => push(json, number),
        Value::Boolean(flag) => push(json, flag),
        Value::Enum(name) => push(json, name.as_str()),
    }
}

/// Parts all but the first.
pub fn push_comma(json: &mut Vec<u8>, at: usize) {
    if at > 0 {
        json.push(b',');
    }
}

fn push<T: Serialize + ?Sized>(json: &mut Vec<u8>, value: &T) {
    serde_json::to_writer(json, value).expect("an answer holds nothing that JSON lacks");
}
