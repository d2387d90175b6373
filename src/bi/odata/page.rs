//! One page of an entity set as OData JSON, with the address of the next.

use std::io::Write;

use doichieu_entities::flat::FlatColumn;
use sha2::{Digest, Sha256};

use super::metadata::KEY;
use super::options::EntityOptions;
use crate::bi::json::write_object;
use crate::store::flat::{FlatQuery, FlatRow, FlatValue};

/// A page of an entity set.
#[derive(Debug)]
pub struct EntityPage<'a> {
    /// Address of the service, without a slash at the end.
    pub root: &'a str,
    /// What was asked.
    pub options: &'a EntityOptions,
    /// The rows, one more than the page takes when there are more.
    pub rows: Vec<FlatRow>,
    /// How many there are, where asked for.
    pub count: Option<u64>,
    /// The most rows of a page.
    pub page_size: u64,
    /// Whether control information such as the context is wanted.
    pub has_metadata: bool,
    /// The pairs of the request, for the address of the next page.
    pub pairs: &'a [(String, String)],
}

/// The query of one page: at most a page and one row more, by which the next page is known.
pub fn page_query(options: &EntityOptions, page_size: u64) -> FlatQuery {
    let mut query = options.query.clone();
    query.offset = query.offset.saturating_add(options.given);
    let left = query
        .limit
        .map_or(u64::MAX, |it| it.saturating_sub(options.given));
    query.limit = Some(left.min(page_size.saturating_add(1)));
    query
}

impl EntityPage<'_> {
    /// The page as JSON.
    pub fn to_json(&self) -> std::io::Result<Vec<u8>> {
        let mut out = Vec::new();
        out.write_all(b"{")?;
        if self.has_metadata {
            write!(
                out,
                "\"@odata.context\":{},",
                serde_json::to_string(&self.context())?
            )?;
        }
        if let Some(count) = self.count {
            write!(out, "\"@odata.count\":{count},")?;
        }
        out.write_all(b"\"value\":[")?;
        let page_len = usize::try_from(self.page_size).unwrap_or(usize::MAX);
        for (idx, row) in self.rows.iter().take(page_len).enumerate() {
            out.write_all(if idx == 0 { b"\n" } else { b",\n" })?;
            self.write_entity(row, &mut out)?;
        }
        out.write_all(b"\n]")?;
        if self.rows.len() > page_len {
            let next = serde_json::to_string(&self.next_link())?;
            write!(out, ",\"@odata.nextLink\":{next}")?;
        }
        out.write_all(b"}\n")?;
        Ok(out)
    }

    fn write_entity(&self, row: &FlatRow, out: &mut Vec<u8>) -> std::io::Result<()> {
        let columns = &self.options.query.columns;
        let selected = |column: &FlatColumn| match &self.options.select {
            Some(select) => select.iter().any(|it| it.name == column.name),
            None => true,
        };
        let kept = columns.iter().zip(row).filter(|(column, _)| selected(column));
        let (names, values): (Vec<&str>, FlatRow) =
            kept.map(|(column, value)| (column.name, value.clone())).unzip();
        write!(out, "{{\"{KEY}\":\"{}\"", self.row_id(row))?;
        let mut rest = Vec::new();
        write_object(names.into_iter(), &values, &mut rest)?;
        match rest.as_slice() {
            [b'{', b'"', ..] => {
                out.write_all(b",")?;
                out.write_all(rest.get(1..).unwrap_or_default())
            }
            _ => out.write_all(b"}"),
        }
    }

    /// A name of the row that stays while its key does: the first half of a hash of the key's values.
    fn row_id(&self, row: &FlatRow) -> String {
        let table = self.options.query.table;
        let mut hash = Sha256::new();
        for (column, value) in self.options.query.columns.iter().zip(row) {
            if table.key.contains(&column.name) {
                let text = match value {
                    FlatValue::Null => String::new(),
                    value => format!("{value:?}"),
                };
                hash.update(text.as_bytes());
                hash.update([0]);
            }
        }
        let digest = hash.finalize();
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    fn context(&self) -> String {
        let set = self.options.query.table.name;
        match &self.options.select {
            None => format!("{}/$metadata#{set}", self.root),
            Some(select) => {
                let names: Vec<&str> = select.iter().map(|it| it.name).collect();
                format!("{}/$metadata#{set}({})", self.root, names.join(","))
            }
        }
    }

    fn next_link(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.pairs.iter().filter(|(name, _)| name != "$skiptoken") {
            query.append_pair(name, value);
        }
        let given = self.options.given.saturating_add(self.page_size);
        query.append_pair("$skiptoken", &given.to_string());
        format!(
            "{}/{}?{}",
            self.root,
            self.options.query.table.name,
            query.finish()
        )
    }
}
