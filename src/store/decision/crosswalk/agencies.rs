//! A crosswalk of agencies brought in: each line says which type a name means in a province.

use std::collections::HashMap;

use doichieu_imports::text::fold;

use super::super::Steward;
use super::{BadLine, CrosswalkReport};
use crate::error::Sentence;
use crate::store::crosswalk::AgencyCrosswalkRow;
use crate::store::{Store, StoreError};

/// A line of a crosswalk of agencies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyLine {
    /// Its number in the file, from 1.
    pub line: u64,
    /// What it says.
    pub row: AgencyCrosswalkRow,
}

impl Store {
    /// Brings a crosswalk of agencies in: a line that differs from what is so names the agency anew.
    pub async fn import_agency_crosswalk(
        &self,
        lines: &[AgencyLine],
        steward: &Steward,
    ) -> Result<CrosswalkReport, StoreError> {
        let known: HashMap<(String, String), String> = self
            .list_agency_crosswalk()
            .await?
            .into_iter()
            .map(|it| ((it.province_code, fold(&it.wording)), it.agency_type))
            .collect();
        let mut report = CrosswalkReport::default();
        let mut differing = Vec::new();
        for it in lines {
            match known.get(&(it.row.province_code.clone(), fold(&it.row.wording))) {
                None => report.bad.push(unknown(it)),
                Some(slug) if *slug == it.row.agency_type => report.n_unchanged += 1,
                Some(_) if !is_slug(&it.row.agency_type) => report.bad.push(no_slug(it)),
                Some(_) => differing.push(it),
            }
        }
        if !report.bad.is_empty() {
            return Ok(CrosswalkReport {
                bad: report.bad,
                ..CrosswalkReport::default()
            });
        }
        let tx = self.begin_write().await?;
        // Each name is a decision of its own, so that one can be undone without the others.
        for it in differing {
            let row = &it.row;
            let decided = super::super::agencies::alias(
                &tx,
                &row.wording,
                Some(&row.province_code),
                &row.agency_type,
                steward,
            )
            .await?;
            report.n_changed += 1;
            report.decision_ids.push(decided.decision.id);
        }
        tx.commit().await?;
        Ok(report)
    }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
}

fn unknown(line: &AgencyLine) -> BadLine {
    let (wording, province) = (&line.row.wording, &line.row.province_code);
    BadLine {
        line: line.line,
        problem: Sentence::new(
            format!("không có cơ quan nào được gọi là “{wording}” ở tỉnh {province}"),
            format!("no agency of province {province} is called {wording:?}"),
        ),
    }
}

fn no_slug(line: &AgencyLine) -> BadLine {
    let slug = &line.row.agency_type;
    BadLine {
        line: line.line,
        problem: Sentence::new(
            format!("“{slug}” không phải mã loại cơ quan như so-tu-phap"),
            format!("{slug:?} is no agency type such as so-tu-phap"),
        ),
    }
}
