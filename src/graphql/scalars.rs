//! Scalars that GraphQL lacks.

use async_graphql::{Context, InputValueError, InputValueResult, Scalar, ScalarType, UploadValue, Value};

use chrono::{NaiveDate, SecondsFormat, Utc};

use super::error::ApiError;

/// An exact decimal (số thập phân), as text so that no digit is lost: `"27.5"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal(pub rust_decimal::Decimal);

/// An exact decimal (số thập phân), as text so that no digit is lost: `"27.5"`.
#[Scalar]
impl ScalarType for Decimal {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => Ok(Self(text.trim().parse()?)),
            Value::Number(number) if number.is_i64() => Ok(Self(number.to_string().parse()?)),
            _ => Err(InputValueError::custom(
                "a decimal is given as text, such as \"27.5\", or as a whole number",
            )),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.normalize().to_string())
    }
}

/// A day (ngày), as `2026-06-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

/// A day (ngày), as `2026-06-30`.
#[Scalar]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => Ok(Self(text.parse()?)),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A moment (thời điểm) in UTC, as `2026-06-30T08:15:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateTime(pub chrono::DateTime<Utc>);

/// A moment (thời điểm) in UTC, as `2026-06-30T08:15:00Z`.
#[Scalar(specified_by_url = "https://scalars.graphql.org/andimarek/date-time")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => Ok(Self(text.parse()?)),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

/// A file sent beside the request by the multipart request spec (tệp gửi kèm).
#[derive(Debug, Clone, Copy)]
pub struct Upload(usize);

const UPLOAD_PREFIX: &str = "#upload:";

impl Upload {
    /// The value that stands for a file among the variables.
    pub fn token(index: usize) -> Value {
        Value::String(format!("{UPLOAD_PREFIX}{index}"))
    }

    /// The file, where the request has one.
    pub fn file(self, ctx: &Context<'_>) -> Result<UploadValue, ApiError> {
        let missing = || {
            ApiError::new(
                "BAD_USER_INPUT",
                "không có tệp nào được gửi kèm",
                "no file was sent",
            )
        };
        let upload = ctx.query_env.uploads.get(self.0).ok_or_else(missing)?;
        upload.try_clone().map_err(|_| missing())
    }
}

/// A file sent beside the request by the multipart request spec (tệp gửi kèm).
#[Scalar(specified_by_url = "https://github.com/jaydenseric/graphql-multipart-request-spec")]
impl ScalarType for Upload {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => text
                .strip_prefix(UPLOAD_PREFIX)
                .and_then(|it| it.parse().ok())
                .map(Self)
                .ok_or_else(|| InputValueError::custom("a file is sent beside the request, not as text")),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::Null
    }
}
