//! Scalars that GraphQL lacks.

use async_graphql::{Context, InputValueError, InputValueResult, Scalar, ScalarType, UploadValue, Value};

use super::error::ApiError;

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
                "không có tệp nào được gửi kèm (no file was sent)",
            )
        };
        let upload = ctx.query_env.uploads.get(self.0).ok_or_else(missing)?;
        upload.try_clone().map_err(|_| missing())
    }
}

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
