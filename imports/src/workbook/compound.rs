//! Compound files of OLE: a small file system in a file, with streams in chains of sectors. Nothing is allocated that
//! the bytes do not hold, and every chain ends.

use std::collections::HashMap;

const HEADER_LEN: usize = 512;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const DIR_ENTRY_LEN: usize = 128;
/// Entries of the first part of the table of tables, which the header holds.
const N_HEADER_DIFAT: usize = 109;

/// The streams of a compound file, by name in lower case.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector_len: usize,
    fat: Vec<u32>,
    mini_len: usize,
    mini_fat: Vec<u32>,
    mini_stream: Vec<u8>,
    mini_cutoff: u64,
    entries: HashMap<String, Entry>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    start: u32,
    len: u64,
    is_stream: bool,
}

impl<'a> Compound<'a> {
    /// Reads tables and directory. `None` where the header makes no sense.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector_shift = u16_at(bytes, 30)?;
        let mini_shift = u16_at(bytes, 32)?;
        if !(7..=16).contains(&sector_shift) || !(4..=12).contains(&mini_shift) {
            return None;
        }
        let mut compound = Self {
            bytes,
            sector_len: 1_usize.checked_shl(u32::from(sector_shift))?,
            fat: Vec::new(),
            mini_len: 1_usize.checked_shl(u32::from(mini_shift))?,
            mini_fat: Vec::new(),
            mini_stream: Vec::new(),
            mini_cutoff: u64::from(u32_at(bytes, 56)?),
            entries: HashMap::new(),
        };
        for sector in compound.fat_sectors()? {
            let Some(content) = compound.sector(sector) else {
                continue;
            };
            compound.fat.extend(words(content));
        }
        // A table that speaks of more sectors than there are could lead through one sector again and again.
        compound.fat.truncate(compound.n_sectors());
        compound.read_directory(u32_at(bytes, 48)?)?;
        compound.mini_fat = words(&compound.chain(u32_at(bytes, 60)?, None)).collect();
        compound
            .mini_fat
            .truncate(compound.mini_stream.len().div_ceil(compound.mini_len));
        Some(compound)
    }

    /// Whether there is a stream or storage of the name.
    pub fn has(&self, name: &str) -> bool {
        self.entries.contains_key(&name.to_lowercase())
    }

    /// Whether the name of a stream or storage begins so.
    pub fn has_prefix(&self, prefix: &str) -> bool {
        self.entries.keys().any(|it| it.starts_with(prefix))
    }

    /// The bytes of a stream; fewer than it claims where the file is cut.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.get(&name.to_lowercase()).filter(|it| it.is_stream)?;
        if entry.len >= self.mini_cutoff {
            return Some(self.chain(entry.start, Some(entry.len)));
        }
        let len = usize::try_from(entry.len).ok()?;
        let mut content = Vec::new();
        for idx in follow(&self.mini_fat, entry.start) {
            let Some(at) = usize::try_from(idx)
                .ok()
                .and_then(|it| it.checked_mul(self.mini_len))
            else {
                break;
            };
            let Some(rest) = self.mini_stream.get(at..) else {
                break;
            };
            content.extend_from_slice(rest.get(..self.mini_len).unwrap_or(rest));
            if content.len() >= len {
                break;
            }
        }
        content.truncate(len);
        Some(content)
    }

    /// The sectors that hold the allocation table: some in the header, the rest in a chain of their own.
    fn fat_sectors(&self) -> Option<Vec<u32>> {
        let n_fat = usize::try_from(u32_at(self.bytes, 44)?)
            .ok()?
            .min(self.n_sectors());
        let mut sectors: Vec<u32> = words(self.bytes.get(76..HEADER_LEN)?)
            .take(N_HEADER_DIFAT)
            .collect();
        let mut next = u32_at(self.bytes, 68)?;
        let mut n_left = self.n_sectors();
        while sectors.len() < n_fat && n_left > 0 {
            let Some(content) = self.sector(next) else { break };
            let mut listed: Vec<u32> = words(content).collect();
            next = listed.pop()?;
            sectors.extend(listed);
            n_left = n_left.checked_sub(1)?;
        }
        sectors.truncate(n_fat);
        Some(sectors)
    }

    fn read_directory(&mut self, start: u32) -> Option<()> {
        let directory = self.chain(start, None);
        let mut root = None;
        for entry in directory.chunks_exact(DIR_ENTRY_LEN) {
            let name_len = usize::from(u16_at(entry, 64)?).saturating_sub(2).min(62);
            let units = entry
                .get(..name_len)?
                .chunks_exact(2)
                .filter_map(|it| u16_at(it, 0));
            let name: String = char::decode_utf16(units).filter_map(Result::ok).collect();
            let kind = entry.get(66).copied()?;
            let found = Entry {
                start: u32_at(entry, 116)?,
                len: u64::from(u32_at(entry, 120)?),
                is_stream: kind == 2,
            };
            match kind {
                5 => root = Some(found),
                // Of two streams of one name the first is that of the workbook itself, not of an embedded one.
                1 | 2 => {
                    self.entries.entry(name.to_lowercase()).or_insert(found);
                }
                _ => {}
            }
        }
        let root = root?;
        self.mini_stream = self.chain(root.start, Some(root.len));
        Some(())
    }

    /// The content of a chain of sectors, no longer than asked for.
    fn chain(&self, start: u32, len: Option<u64>) -> Vec<u8> {
        let len = len.and_then(|it| usize::try_from(it).ok()).unwrap_or(usize::MAX);
        let mut content = Vec::new();
        for idx in follow(&self.fat, start) {
            match self.sector(idx) {
                Some(sector) if content.len() < len => content.extend_from_slice(sector),
                _ => break,
            }
        }
        content.truncate(len);
        content
    }

    /// A sector; the last one of a cut file may be short.
    fn sector(&self, idx: u32) -> Option<&'a [u8]> {
        let at = usize::try_from(idx)
            .ok()?
            .checked_add(1)?
            .checked_mul(self.sector_len)?;
        let rest = self.bytes.get(at..).filter(|it| !it.is_empty())?;
        Some(rest.get(..self.sector_len).unwrap_or(rest))
    }

    fn n_sectors(&self) -> usize {
        self.bytes.len().checked_div(self.sector_len).unwrap_or(0)
    }
}

/// The indices of a chain. It ends when it has as many links as the table, so that a circle ends, too.
fn follow(table: &[u32], start: u32) -> impl Iterator<Item = u32> {
    let next = |idx: &u32| usize::try_from(*idx).ok().and_then(|it| table.get(it)).copied();
    std::iter::successors(Some(start), next)
        .take_while(|it| *it < END_OF_CHAIN)
        .take(table.len())
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|it| u32::from_le_bytes(*it))
}

/// A number of two bytes, little end first.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// A number of four bytes, little end first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// A floating point number.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}
