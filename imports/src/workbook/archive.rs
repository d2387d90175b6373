//! A zip archive read under limits: entries are counted before, inflated bytes while they are read.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;

use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::error::{Limit, OpenError};
use crate::workbook::xml::Xml;

/// Bytes of one run of text or one tag. Excel allows 32,767 characters in a cell.
const MAX_TEXT_BYTES: u64 = 4 * 1024 * 1024;
/// What an error of [`Part`] says when a limit was broken, to tell it from damage.
const OVER_INFLATED: &str = "over the limit of inflated bytes";
const OVER_TEXT: &str = "over the limit of one text";

/// The parts of a workbook, by name. Names are compared without case, with `/` between folders.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    by_name: HashMap<String, usize>,
    bytes_left: u64,
    max_inflated_bytes: u64,
}

impl<'a> Archive<'a> {
    /// Reads the directory of the archive. The error is what the zip reader says.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ArchiveError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|it| ArchiveError::Broken(it.to_string()))?;
        if zip.len() > limits.max_entries {
            return Err(ArchiveError::TooManyEntries);
        }
        let by_name = (0..zip.len())
            .filter_map(|idx| Some((normal_name(&zip.name_for_index(idx)?.ok()?), idx)))
            .collect();
        Ok(Self {
            zip,
            by_name,
            bytes_left: limits.max_inflated_bytes,
            max_inflated_bytes: limits.max_inflated_bytes,
        })
    }

    /// Whether the archive has the part.
    pub fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(&normal_name(name))
    }

    /// Whether a part lies in the folder.
    pub fn has_folder(&self, folder: &str) -> bool {
        self.by_name.keys().any(|it| it.starts_with(folder))
    }

    /// Whether the part is encrypted by the archive itself.
    pub fn is_encrypted(&mut self) -> bool {
        (0..self.zip.len()).any(|idx| self.zip.by_index_raw(idx).is_ok_and(|it| it.encrypted()))
    }

    /// The part as XML. `None` where there is none.
    pub fn xml(&mut self, format: Format, name: &str) -> Result<Option<Xml<'_>>, OpenError> {
        let max_inflated_bytes = self.max_inflated_bytes;
        let on_error =
            move |format, name: &str, error: &io::Error| io_error(format, name, error, max_inflated_bytes);
        let Some(part) = self.part(format, name)? else {
            return Ok(None);
        };
        Ok(Some(Xml::new(Box::new(part), format, name, Box::new(on_error))))
    }

    /// The whole part as bytes, for binary parts.
    pub fn bytes(&mut self, format: Format, name: &str) -> Result<Option<Vec<u8>>, OpenError> {
        let max_inflated_bytes = self.max_inflated_bytes;
        let Some(mut part) = self.part(format, name)? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        match part.read_to_end(&mut bytes) {
            Ok(_) => Ok(Some(bytes)),
            Err(error) => Err(io_error(format, name, &error, max_inflated_bytes)),
        }
    }

    fn part(&mut self, format: Format, name: &str) -> Result<Option<Part<'_>>, OpenError> {
        let Some(idx) = self.by_name.get(&normal_name(name)) else {
            return Ok(None);
        };
        let file = self
            .zip
            .by_index(*idx)
            .map_err(|it| OpenError::damaged(format, name, &it))?;
        let inner = Counted {
            inner: Box::new(file),
            bytes_left: &mut self.bytes_left,
        };
        Ok(Some(Part {
            inner: BufReader::with_capacity(64 * 1024, inner),
            since_tag: 0,
        }))
    }
}

/// Why a zip archive cannot be opened.
pub(super) enum ArchiveError {
    /// Its directory is broken.
    Broken(String),
    /// It has more entries than allowed.
    TooManyEntries,
}

/// One part of the archive, inflated as it is read.
struct Part<'a> {
    inner: BufReader<Counted<'a>>,
    since_tag: u64,
}

struct Counted<'a> {
    inner: Box<dyn Read + 'a>,
    bytes_left: &'a mut u64,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        let n_bytes = u64::try_from(n).unwrap_or(u64::MAX);
        match self.bytes_left.checked_sub(n_bytes) {
            Some(left) => *self.bytes_left = left,
            None => return Err(io::Error::other(OVER_INFLATED)),
        }
        Ok(n)
    }
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buffer)
    }
}

impl BufRead for Part<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since_tag > MAX_TEXT_BYTES {
            return Err(io::Error::other(OVER_TEXT));
        }
        self.inner.fill_buf()
    }

    /// An XML reader keeps all bytes of a text or tag: they are counted from the last `>`.
    fn consume(&mut self, n: usize) {
        let tag_end = self
            .inner
            .buffer()
            .get(..n)
            .and_then(|it| it.iter().rposition(|it| *it == b'>'));
        let since = n.saturating_sub(tag_end.map_or(0, |it| it.saturating_add(1)));
        let since = u64::try_from(since).unwrap_or(u64::MAX);
        self.since_tag = if tag_end.is_some() {
            since
        } else {
            self.since_tag.saturating_add(since)
        };
        self.inner.consume(n);
    }
}

fn io_error(format: Format, name: &str, error: &io::Error, max_inflated_bytes: u64) -> OpenError {
    match error.to_string().as_str() {
        OVER_INFLATED => OpenError::OverLimit {
            limit: Limit::InflatedBytes,
            max: max_inflated_bytes,
        },
        OVER_TEXT => OpenError::OverLimit {
            limit: Limit::TextBytes,
            max: MAX_TEXT_BYTES,
        },
        _ => OpenError::damaged(format, name, error),
    }
}

fn normal_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}
