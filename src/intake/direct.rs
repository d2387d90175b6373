//! A file taken in at one go: read, staged and committed, or refused with nothing stored. The way of the command line.

use std::collections::HashSet;

use doichieu_entities::import::{self, ImportStatus};
use sha2::{Digest, Sha256};

use super::{Intake, NewFile, Request, cover, refusal};
use crate::error::AppError;
use crate::store::commit::{CommitOrder, CommitOutcome};
use crate::store::import::{NewImport, fingerprint, hex};
use crate::store::stored_reading::{StoredHints, StoredReading};

/// What became of a file.
#[derive(Debug)]
pub enum Imported {
    /// The same file with the same hints was committed before: nothing was changed.
    Known(Box<import::Model>),
    /// It is committed now.
    New {
        /// What was read.
        reading: Box<StoredReading>,
        /// What the commit did.
        outcome: CommitOutcome,
    },
}

impl Intake {
    /// Reads, stages and commits a file. Refused before anything is stored while an ERROR stands that `accepted` does
    /// not name (`CODE Sheet!D31`).
    pub async fn import(
        &self,
        file: NewFile,
        accepted: &[String],
        request: &Request,
    ) -> Result<Imported, AppError> {
        let work = self.import_watched(file, accepted, request);
        self.jobs.run(request.job().as_ref(), work).await
    }

    async fn import_watched(
        &self,
        file: NewFile,
        accepted: &[String],
        request: &Request,
    ) -> Result<Imported, AppError> {
        let hints = StoredHints::from(&file.hints);
        let sha256 = hex(&Sha256::digest(&file.bytes));
        let known = self.store.find_import(&fingerprint(&sha256, &hints)?).await?;
        let (import_id, reading) = match known {
            Some(known) if known.status == ImportStatus::Committed => {
                return Ok(Imported::Known(Box::new(known)));
            }
            Some(staged) => (staged.id, self.store.get_reading(staged.id).await?),
            None => {
                let reading = self.read(&file, request).await?;
                cover(&request.actor, &reading, &request.actor.name)?;
                refuse_errors(&reading, accepted)?;
                let new = NewImport {
                    bytes: file.bytes,
                    hints,
                    reading: reading.clone(),
                    actor: request.actor.clone(),
                };
                (self.store.stage(new).await?.import().id, reading)
            }
        };
        let order = CommitOrder {
            import_id,
            actor: request.actor.clone(),
            accepted: accepted.to_vec(),
            // The command line shows no preview, so that it commits against what is there.
            expected_version: Some(self.store.data_version().await?),
            decisions: Vec::new(),
        };
        let outcome = self.commit_watched(&order, request).await?;
        Ok(Imported::New {
            reading: Box::new(reading),
            outcome,
        })
    }
}

/// Refuses while an ERROR stands that is not accepted by name.
fn refuse_errors(reading: &StoredReading, accepted: &[String]) -> Result<(), AppError> {
    let accepted: HashSet<&str> = accepted.iter().map(String::as_str).collect();
    let mut errors = reading.diagnostics.iter().filter(|it| it.severity == "ERROR");
    if errors.all(|it| accepted.contains(it.name().as_str())) {
        return Ok(());
    }
    Err(refusal(reading))
}
