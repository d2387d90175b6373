//! Writes the answer to standard output. A reader that went away (`| head`) ends the program without a word.

use std::io::{ErrorKind, Write};

/// Writes a whole answer.
pub(super) fn print(answer: &str) -> anyhow::Result<()> {
    let mut stdout = std::io::stdout().lock();
    match stdout.write_all(answer.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}
