//! How sure the published rows stand, as a function of what is published now and not of who came first: a row that
//! shares its thing with another published row is matched, one that stands alone is not.
//!
//! Rows in doubt and rows that a steward settled keep their state.

use doichieu_imports::reading::AppendixKind;
use sea_orm::{ConnectionTrait, Statement};

use super::StoreError;

// The things of more than one published row are gathered once; the index on open publications drives each statement.
const JOINED_INDICATORS: &str = "
UPDATE plan_indicator SET match_status = 'MATCHED', match_score = COALESCE((
    SELECT MAX(o.match_score) FROM plan_indicator o
    JOIN publication c ON c.appendix_version_id = o.appendix_version_id AND c.to_version_id IS NULL
    WHERE o.indicator_id = plan_indicator.indicator_id), 0)
WHERE match_status = 'NEW' AND decision_id IS NULL
  AND appendix_version_id IN (SELECT appendix_version_id FROM publication WHERE to_version_id IS NULL)
  AND indicator_id IN (
    SELECT r.indicator_id FROM publication c JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
    WHERE c.to_version_id IS NULL AND r.indicator_id IS NOT NULL GROUP BY r.indicator_id HAVING COUNT(*) > 1)";

const LONE_INDICATORS: &str = "
UPDATE plan_indicator SET match_status = 'NEW', match_score = 0
WHERE match_status = 'MATCHED' AND decision_id IS NULL
  AND appendix_version_id IN (SELECT appendix_version_id FROM publication WHERE to_version_id IS NULL)
  AND indicator_id NOT IN (
    SELECT r.indicator_id FROM publication c JOIN plan_indicator r ON r.appendix_version_id = c.appendix_version_id
    WHERE c.to_version_id IS NULL AND r.indicator_id IS NOT NULL GROUP BY r.indicator_id HAVING COUNT(*) > 1)";

const JOINED_TASKS: &str = "
UPDATE task SET match_status = 'MATCHED', match_score = COALESCE((
    SELECT MAX(o.match_score) FROM task o
    JOIN publication c ON c.appendix_version_id = o.appendix_version_id AND c.to_version_id IS NULL
    WHERE o.shared_task_id = task.shared_task_id), 0)
WHERE match_status = 'NEW' AND decision_id IS NULL
  AND appendix_version_id IN (SELECT appendix_version_id FROM publication WHERE to_version_id IS NULL)
  AND shared_task_id IN (
    SELECT r.shared_task_id FROM publication c JOIN task r ON r.appendix_version_id = c.appendix_version_id
    WHERE c.to_version_id IS NULL AND r.shared_task_id IS NOT NULL GROUP BY r.shared_task_id HAVING COUNT(*) > 1)";

const LONE_TASKS: &str = "
UPDATE task SET match_status = 'NEW', match_score = 0
WHERE match_status = 'MATCHED' AND decision_id IS NULL
  AND appendix_version_id IN (SELECT appendix_version_id FROM publication WHERE to_version_id IS NULL)
  AND shared_task_id NOT IN (
    SELECT r.shared_task_id FROM publication c JOIN task r ON r.appendix_version_id = c.appendix_version_id
    WHERE c.to_version_id IS NULL AND r.shared_task_id IS NOT NULL GROUP BY r.shared_task_id HAVING COUNT(*) > 1)";

/// Brings the standing of the published rows up to what is published.
pub(super) async fn refresh(db: &impl ConnectionTrait, kinds: &[AppendixKind]) -> Result<(), StoreError> {
    for kind in kinds {
        let statements = match kind {
            AppendixKind::Indicators => [JOINED_INDICATORS, LONE_INDICATORS],
            AppendixKind::Tasks => [JOINED_TASKS, LONE_TASKS],
        };
        for sql in statements {
            let statement = Statement::from_string(db.get_database_backend(), sql);
            db.execute_raw(statement).await?;
        }
    }
    Ok(())
}

/// Both kinds, where an operation does not know which it touches.
pub(super) const BOTH: [AppendixKind; 2] = [AppendixKind::Indicators, AppendixKind::Tasks];
