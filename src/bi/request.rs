//! A request for a table, whichever it is: what `/bi` and `doichieu export` have in common.

use doichieu_entities::flat::{FlatTable, TABLES};
use doichieu_imports::diagnostic::Lang;
use tokio::sync::mpsc;

use super::comparison::{self, WideRequest};
use super::format::{FlatShape, Heading};
use super::parameters::FlatRequest;
use super::{FlatFormat, ParameterError, RowSource};
use crate::compare::matrix::Matrix;
use crate::error::AppError;
use crate::store::Store;
use crate::store::flat::FlatQuery;

/// Batches of rows that may wait for the writer.
const WAITING: usize = 4;

/// A table by its name.
#[derive(Debug, Clone, Copy)]
pub enum Table {
    /// One whose columns are given.
    Flat(&'static FlatTable),
    /// The wide comparison, whose columns follow the provinces and years.
    Comparison,
}

/// What is asked of a table.
#[derive(Debug, Clone)]
pub enum TableRequest {
    /// Of one whose columns are given.
    Flat(FlatRequest),
    /// Of the wide comparison.
    Comparison(WideRequest),
}

impl Table {
    /// The table of a name.
    pub fn find(name: &str) -> Option<Self> {
        if name == comparison::NAME {
            return Some(Self::Comparison);
        }
        FlatTable::find(name).map(Self::Flat)
    }

    /// The names of all tables, for a sentence.
    pub fn names() -> String {
        let names = TABLES.iter().map(|it| it.name).chain([comparison::NAME]);
        names.collect::<Vec<_>>().join(", ")
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Flat(table) => table.name,
            Self::Comparison => comparison::NAME,
        }
    }

    /// Reads the pairs of a query string, to be written in one format.
    pub fn request(
        self,
        format: FlatFormat,
        pairs: &[(String, String)],
    ) -> Result<TableRequest, ParameterError> {
        match self {
            Self::Comparison => WideRequest::parse(pairs).map(TableRequest::Comparison),
            Self::Flat(table) => {
                let mut request = FlatRequest::parse(table, pairs)?;
                if format == FlatFormat::SdmxCsv {
                    // Its columns are given by the standard.
                    request.query.columns = table.columns.iter().collect();
                }
                Ok(TableRequest::Flat(request))
            }
        }
    }
}

impl TableRequest {
    /// Begins to read: what is written beside the rows, and the rows as they come. The comparison is that of one version of
    /// the data.
    pub async fn read(
        self,
        store: &Store,
        version: i64,
        lang: Lang,
    ) -> Result<(FlatShape, RowSource), AppError> {
        match self {
            Self::Flat(request) => Ok((flat_shape(&request), flat_rows(store, request.query))),
            Self::Comparison(request) => wide(store, request, version, lang).await,
        }
    }
}

fn flat_shape(request: &FlatRequest) -> FlatShape {
    let columns = request.query.columns.iter();
    FlatShape {
        name: request.query.table.name,
        columns: columns.map(|it| Heading::from(*it)).collect(),
        byte_order_mark: request.byte_order_mark,
    }
}

fn flat_rows(store: &Store, query: FlatQuery) -> RowSource {
    let (sender, rows) = mpsc::channel(WAITING);
    let store = store.clone();
    tokio::spawn(async move { store.stream_flat(&query, sender).await });
    RowSource::new(rows)
}

async fn wide(
    store: &Store,
    mut request: WideRequest,
    version: i64,
    lang: Lang,
) -> Result<(FlatShape, RowSource), AppError> {
    request.comparison.version = version;
    let asked = &request.comparison;
    let found = store.comparison(asked).await?;
    let matrix = Matrix::build(found, &asked.provinces, &asked.years);
    let whole = comparison::table(&matrix, lang);
    let (columns, rows) = request.cut.apply(whole)?;
    let shape = FlatShape {
        name: comparison::NAME,
        columns,
        byte_order_mark: request.byte_order_mark,
    };
    Ok((shape, RowSource::from(rows)))
}
