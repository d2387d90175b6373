//! A zip archive read under limits: entries are counted before, inflated bytes while they are read.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use flate2::{Crc, Decompress, FlushDecompress, Status};
use zip::{CompressionMethod, ZipArchive};

use crate::limits::Limits;
use crate::reading::Format;
use crate::workbook::encoding;
use crate::workbook::error::{Limit, OpenError};
use crate::workbook::xml::Xml;

/// Bytes of one run of text or one tag. Excel allows 32,767 characters in a cell.
const MAX_TEXT_BYTES: u64 = 4 * 1024 * 1024;
/// XML up to this size is read from memory, which is faster; anything larger is inflated as it is read.
const MAX_BYTES_IN_MEMORY: u64 = 64 * 1024 * 1024;
/// Binary parts are read from memory only.
const MAX_BINARY_BYTES: u64 = 128 * 1024 * 1024;
/// What is looked at of a part that only says what the archive is.
const N_HEAD_BYTES: u64 = 256;
/// What an error of a part says when a limit was broken, to tell it from damage.
const OVER_INFLATED: &str = "over the limit of inflated bytes";
const OVER_TEXT: &str = "over the limit of one text";

/// The parts of a workbook, by name. Names are compared without case, with `/` between folders.
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    /// Serves all parts: what it needs to begin with is a large part of inflating a small one.
    inflater: Decompress,
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
            bytes,
            inflater: Decompress::new(false),
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

    /// The part, to be read as XML. `None` where there is none.
    pub fn xml(&mut self, format: Format, name: &str) -> Result<Option<XmlPart<'_>>, OpenError> {
        let max_inflated_bytes = self.max_inflated_bytes;
        let in_memory = |bytes: Vec<u8>| match encoding::is_marked_utf16(&bytes) {
            true => Content::Text(encoding::decode(&bytes).text),
            false => Content::Utf8(bytes),
        };
        let content = if let Some(bytes) = self.inflate_at_once(name) {
            in_memory(bytes)
        } else {
            let Some(mut part) = self.part(format, name)? else {
                return Ok(None);
            };
            if part.claimed_len > MAX_BYTES_IN_MEMORY {
                Content::Stream(Stream::of(part))
            } else {
                let bytes = part.read_whole(MAX_BYTES_IN_MEMORY);
                in_memory(bytes.map_err(|it| io_error(format, name, &it, max_inflated_bytes))?)
            }
        };
        Ok(Some(XmlPart {
            content,
            format,
            name: name.to_owned(),
            max_inflated_bytes,
        }))
    }

    /// A sound part that is as long as it says. `None` for any other: what is wrong with it is told by reading it bit by bit.
    fn inflate_at_once(&mut self, name: &str) -> Option<Vec<u8>> {
        let idx = *self.by_name.get(&normal_name(name))?;
        let file = self.zip.by_index_raw(idx).ok()?;
        let is_plain = file.compression() == CompressionMethod::Deflated && !file.encrypted();
        let (len, crc) = (file.size(), file.crc32());
        if !is_plain || len > MAX_BYTES_IN_MEMORY.min(self.bytes_left) {
            return None;
        }
        let start = usize::try_from(file.data_start()?).ok()?;
        let end = start.checked_add(usize::try_from(file.compressed_size()).ok()?)?;
        let mut bytes = Vec::with_capacity(usize::try_from(len).ok()?);
        self.inflater.reset(false);
        let packed = self.bytes.get(start..end)?;
        let status = self
            .inflater
            .decompress_vec(packed, &mut bytes, FlushDecompress::Finish);
        let mut sum = Crc::new();
        sum.update(&bytes);
        let is_sound =
            matches!(status, Ok(Status::StreamEnd)) && self.inflater.total_out() == len && sum.sum() == crc;
        if !is_sound {
            return None;
        }
        self.bytes_left = self.bytes_left.saturating_sub(len);
        Some(bytes)
    }

    /// The whole part as bytes, for binary parts.
    pub fn bytes(&mut self, format: Format, name: &str) -> Result<Option<Vec<u8>>, OpenError> {
        let max_inflated_bytes = self.max_inflated_bytes;
        let Some(mut part) = self.part(format, name)? else {
            return Ok(None);
        };
        let bytes = part.read_whole(MAX_BINARY_BYTES);
        bytes
            .map(Some)
            .map_err(|it| io_error(format, name, &it, max_inflated_bytes))
    }

    /// The first bytes of a part.
    pub fn head(&mut self, name: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Ok(Some(part)) = self.part(Format::Ods, name) {
            // What cannot be read is nothing.
            let _n_read = part.inner.take(N_HEAD_BYTES).read_to_end(&mut bytes);
        }
        bytes
    }

    fn part(&mut self, format: Format, name: &str) -> Result<Option<Part<'_>>, OpenError> {
        let Some(idx) = self.by_name.get(&normal_name(name)) else {
            return Ok(None);
        };
        let file = self
            .zip
            .by_index(*idx)
            .map_err(|it| OpenError::damaged(format, name, &it))?;
        let claimed_len = file.size();
        let inner = Counted {
            inner: Box::new(file),
            bytes_left: &mut self.bytes_left,
        };
        Ok(Some(Part { inner, claimed_len }))
    }
}

/// Why a zip archive cannot be opened.
pub(super) enum ArchiveError {
    /// Its directory is broken.
    Broken(String),
    /// It has more entries than allowed.
    TooManyEntries,
}

/// A part that holds XML, in memory unless it is a large one.
pub(super) struct XmlPart<'a> {
    content: Content<'a>,
    format: Format,
    name: String,
    max_inflated_bytes: u64,
}

enum Content<'a> {
    Utf8(Vec<u8>),
    Text(String),
    Stream(Stream<'a>),
}

impl XmlPart<'_> {
    /// The events of the part. Bytes that are no text are damage.
    pub fn events(&mut self) -> Result<Xml<'_>, OpenError> {
        Ok(match &mut self.content {
            Content::Utf8(bytes) => {
                let text = encoding::as_utf8(bytes);
                let text = text.map_err(|it| OpenError::damaged(self.format, &self.name, &it))?;
                Xml::of_text(text, self.format, &self.name)
            }
            Content::Text(text) => Xml::of_text(text, self.format, &self.name),
            Content::Stream(stream) => {
                Xml::of_stream(stream, self.format, &self.name, self.max_inflated_bytes)
            }
        })
    }
}

/// One part of the archive.
struct Part<'a> {
    inner: Counted<'a>,
    /// How long the archive says it is.
    claimed_len: u64,
}

impl Part<'_> {
    /// The whole part, which may be longer than it claims but not than the limit.
    fn read_whole(&mut self, max: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.claimed_len.min(max)).unwrap_or(0));
        self.inner
            .by_ref()
            .take(max.saturating_add(1))
            .read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > max {
            return Err(io::Error::other(OVER_INFLATED));
        }
        Ok(bytes)
    }
}

/// A part that is inflated as it is read.
struct Stream<'a> {
    inner: BufReader<Counted<'a>>,
    since_tag: u64,
}

impl<'a> Stream<'a> {
    fn of(part: Part<'a>) -> Self {
        Self {
            inner: BufReader::with_capacity(64 * 1024, part.inner),
            since_tag: 0,
        }
    }
}

/// Bytes of a part, counted against the limit of the archive.
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

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.inner.read(buffer)
    }
}

impl BufRead for Stream<'_> {
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

pub(super) fn io_error(format: Format, name: &str, error: &io::Error, max_inflated_bytes: u64) -> OpenError {
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
