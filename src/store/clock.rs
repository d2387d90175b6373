//! The time as both databases keep it.

use chrono::{DateTime, SubsecRound, Utc};

/// Now, in UTC, to the microsecond: PostgreSQL keeps no more, and a time must read back as it was written.
pub(super) fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(6)
}
