//! Folders that are watched: which files are new and whole. Looks once a second; needs nothing of the system.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::{Import, is_workbook_name};

/// Time between two looks. A file that did not change meanwhile is taken to be whole.
const PAUSE: Duration = Duration::from_secs(1);

/// What tells whether a file is the same as before: its size and when it was written.
type Stamp = (u64, Option<SystemTime>);

/// The files of watched folders as they were at the last look.
#[derive(Debug, Default)]
struct Watched {
    seen: HashMap<PathBuf, Stamp>,
    taken: HashMap<PathBuf, Stamp>,
}

impl Watched {
    /// The files that are as they were at the last look and were not taken so, by name.
    fn ready(&mut self, found: Vec<(PathBuf, Stamp)>) -> Vec<PathBuf> {
        let mut ready = Vec::new();
        for (path, stamp) in &found {
            let is_whole = self.seen.get(path) == Some(stamp);
            if is_whole && self.taken.get(path) != Some(stamp) {
                self.taken.insert(path.clone(), *stamp);
                ready.push(path.clone());
            }
        }
        self.seen = found.into_iter().collect();
        ready.sort();
        ready
    }

    /// A file that could not be taken for a reason that is not its own is taken again at the next look.
    fn forget(&mut self, path: &Path) {
        self.taken.remove(path);
    }
}

/// Takes in what is dropped into the folders, until told to stop.
pub(super) async fn watch(import: &Import<'_>, folders: &[PathBuf], stop: impl Future<Output = ()>) {
    let mut watched = Watched::default();
    tokio::pin!(stop);
    loop {
        for path in watched.ready(look(folders)) {
            if let Err(error) = import.take(&path).await {
                tracing::error!(
                    error = &*error as &dyn std::error::Error,
                    "a file waits for the next look"
                );
                watched.forget(&path);
            }
        }
        tokio::select! {
            () = &mut stop => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// The workbooks in the folders. A folder that cannot be read now holds none now.
fn look(folders: &[PathBuf]) -> Vec<(PathBuf, Stamp)> {
    let entries = folders
        .iter()
        .filter_map(|it| std::fs::read_dir(it).ok())
        .flatten();
    let paths = entries.filter_map(|it| Some(it.ok()?.path()));
    paths
        .filter(|it| is_workbook_name(it))
        .filter_map(|path| {
            let facts = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file)?;
            Some((path, (facts.len(), facts.modified().ok())))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, size: u64) -> (PathBuf, Stamp) {
        (PathBuf::from(name), (size, None))
    }

    #[test]
    fn a_file_is_taken_once_it_stops_growing_and_again_when_it_changes() {
        let mut watched = Watched::default();
        let mut look = |size| watched.ready(vec![file("a.xlsx", size)]).len();
        assert_eq!(
            [look(1), look(2), look(2), look(2), look(3), look(3)],
            [0, 0, 1, 0, 0, 1]
        );
    }

    #[test]
    fn a_file_that_failed_is_taken_again() {
        let mut watched = Watched::default();
        let files = || vec![file("a.xlsx", 1)];
        watched.ready(files());
        assert_eq!(watched.ready(files()).len(), 1);
        watched.forget(Path::new("a.xlsx"));
        assert_eq!(watched.ready(files()).len(), 1);
    }
}
