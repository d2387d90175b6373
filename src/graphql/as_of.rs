//! At which version of the data something is seen.

use async_graphql::{Context, ID, OneofObject};
use chrono::{Days, NaiveTime};

use super::context::loaders;
use super::error::ApiError;
use super::id::{Kind, number_of};
use super::scalars::Date;

/// At which version of the data something is seen (tại thời điểm).
#[derive(Debug, Clone, OneofObject)]
pub enum AsOf {
    /// At the end of this day, UTC (cuối ngày).
    Date(Date),
    /// At this version of the data (phiên bản dữ liệu).
    Version(i32),
    /// When this import was committed (khi lần nhập được xác nhận).
    Import(ID),
}

/// The version that an argument means; the current one without it.
pub async fn version_of(ctx: &Context<'_>, as_of: Option<AsOf>) -> Result<i64, ApiError> {
    let loaders = loaders(ctx);
    let store = loaders.store();
    match as_of {
        None => Ok(loaders.version()),
        Some(AsOf::Version(version)) if (0..=loaders.version()).contains(&i64::from(version)) => {
            Ok(i64::from(version))
        }
        Some(AsOf::Version(version)) => Err(no_version(ctx, version)),
        Some(AsOf::Date(Date(day))) => {
            let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
            let end = next.and_time(NaiveTime::MIN).and_utc();
            store.data_version_at(end).await.map_err(ApiError::from)
        }
        Some(AsOf::Import(id)) => {
            let import_id = number_of(&id, Kind::Import)?;
            let version = store.data_version_of(import_id).await;
            version?.ok_or_else(|| {
                ApiError::new(
                    "NOT_FOUND",
                    "lần nhập này chưa từng được xác nhận",
                    "this import was never committed",
                )
            })
        }
    }
}

fn no_version(ctx: &Context<'_>, version: i32) -> ApiError {
    let newest = loaders(ctx).version();
    ApiError::new(
        "INVALID_ARGUMENT",
        format!("không có phiên bản dữ liệu {version}; mới nhất là {newest}"),
        format!("there is no version {version} of the data; the newest is {newest}"),
    )
}
