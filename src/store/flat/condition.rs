//! Which rows of a flat table: a tree of tests on its columns, and its form in SQL.

use doichieu_entities::flat::{FlatColumn, FlatKind, FlatTable};
use doichieu_imports::text::fold;
use sea_orm::DbBackend;
use sea_orm::sea_query::{Alias, BinOper, Condition, Expr, ExprTrait, Func, LikeExpr, Query};

use super::FlatValue;

/// A test on the rows of a flat table.
#[derive(Debug, Clone)]
pub enum FlatCondition {
    /// Every one holds; an empty list always does.
    All(Vec<FlatCondition>),
    /// At least one holds; an empty list never does.
    Any(Vec<FlatCondition>),
    /// It does not hold, or cannot be told because a value is empty.
    Not(Box<FlatCondition>),
    /// A column against a value.
    Compare(&'static FlatColumn, Comparison, FlatValue),
    /// A column is one of some values; none of an empty list.
    In(&'static FlatColumn, Vec<FlatValue>),
    /// A column is empty.
    IsNull(&'static FlatColumn),
    /// A text column holds a text.
    Text(&'static FlatColumn, TextTest, String),
    /// The row is found, or its subject is by a row of another province.
    Found(FlatSearch),
}

/// What is looked for as the comparison looks for it: in the rows of the provinces asked for.
#[derive(Debug, Clone, Default)]
pub struct FlatSearch {
    /// Codes of provinces; none means all.
    pub provinces: Vec<String>,
    /// Number or words of the title of a section.
    pub section: Option<String>,
    /// Words, marks and capitals aside.
    pub words: Option<String>,
}

/// How a column is compared with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Equal.
    Eq,
    /// Not equal; an empty column is.
    Ne,
    /// More.
    Gt,
    /// At least.
    Ge,
    /// Less.
    Lt,
    /// At most.
    Le,
}

/// Where a text is looked for, upper and lower case told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextTest {
    /// Anywhere.
    Contains,
    /// At the beginning.
    StartsWith,
    /// At the end.
    EndsWith,
}

impl FlatCondition {
    pub(super) fn to_sql(&self, table: &FlatTable, backend: DbBackend) -> Condition {
        match self {
            Self::All(parts) => parts
                .iter()
                .fold(Condition::all(), |all, part| all.add(part.to_sql(table, backend))),
            Self::Any(parts) if parts.is_empty() => Condition::all().add(Expr::val(1).eq(0)),
            Self::Any(parts) => parts
                .iter()
                .fold(Condition::any(), |any, part| any.add(part.to_sql(table, backend))),
            // A test on an empty value is neither true nor false in SQL; its opposite is meant to be true.
            Self::Not(part) => Condition::any()
                .add(Expr::expr(part.to_sql(table, backend)).is_null())
                .add(part.to_sql(table, backend).not()),
            Self::Compare(column, comparison, value) => compare(column, *comparison, value, backend),
            Self::In(_, values) if values.is_empty() => Condition::all().add(Expr::val(1).eq(0)),
            Self::In(column, values) => {
                let values = values.iter().map(FlatValue::to_sql);
                Condition::all().add(comparable(column, backend).is_in(values))
            }
            Self::IsNull(column) => Condition::all().add(Expr::col(Alias::new(column.name)).is_null()),
            Self::Text(column, test, text) => text_test(column, *test, text, backend),
            Self::Found(search) => search.to_sql(table, backend),
        }
    }
}

/// A column as it is compared and ordered: decimals by their size, not by their digits.
pub(super) fn comparable(column: &FlatColumn, backend: DbBackend) -> Expr {
    let expr = Expr::col(Alias::new(column.name));
    match (column.kind, backend) {
        (FlatKind::Decimal, DbBackend::Postgres) => expr.cast_as(Alias::new("DOUBLE PRECISION")),
        (FlatKind::Decimal, _) => expr.cast_as(Alias::new("REAL")),
        // Code point order on both databases, whatever the locale of the server.
        (FlatKind::Text, DbBackend::Postgres) => Expr::cust_with_expr("($1 COLLATE \"C\")", expr),
        _ => expr,
    }
}

fn compare(column: &FlatColumn, comparison: Comparison, value: &FlatValue, backend: DbBackend) -> Condition {
    let left = comparable(column, backend);
    let right = Expr::val(value.to_sql());
    let test = match comparison {
        Comparison::Eq => left.eq(right),
        Comparison::Ne => {
            let empty = Expr::col(Alias::new(column.name)).is_null();
            return Condition::any().add(left.ne(right)).add(empty);
        }
        Comparison::Gt => left.gt(right),
        Comparison::Ge => left.gte(right),
        Comparison::Lt => left.lt(right),
        Comparison::Le => left.lte(right),
    };
    Condition::all().add(test)
}

impl FlatSearch {
    /// All rows of the subjects of the rows found; the rows themselves where a table has no subject.
    fn to_sql(&self, table: &FlatTable, backend: DbBackend) -> Condition {
        let test = self.test(table, backend);
        let Some(subject) = table.subject else {
            return test;
        };
        let mut found = Query::select();
        found
            .column(Alias::new(subject))
            .from(table.view(backend))
            .cond_where(test);
        Condition::all().add(Expr::col(Alias::new(subject)).in_subquery(found))
    }

    fn test(&self, table: &FlatTable, backend: DbBackend) -> Condition {
        let mut test = Condition::all();
        if let (false, Some(column)) = (self.provinces.is_empty(), table.column("province_code")) {
            let provinces = self.provinces.iter().map(String::as_str);
            test = test.add(comparable(column, backend).is_in(provinces));
        }
        if let Some(section) = &self.section {
            test = test.add(section_test(section));
        }
        if let Some(words) = &self.words {
            test = test.add(words_test("search_folded", words));
        }
        test
    }
}

/// `II` means the number of a section and never the letters within a title.
fn section_test(section: &str) -> Condition {
    let section = section.trim().trim_end_matches('.');
    let is_ordinal = section.len() <= 6 && section.chars().all(|it| it.is_ascii_alphanumeric() || it == '.');
    if is_ordinal {
        let ordinal = Func::upper(Expr::col(Alias::new("section_ordinal")));
        return Condition::all().add(Expr::expr(ordinal).eq(section.to_ascii_uppercase()));
    }
    words_test("section_folded", section)
}

/// Every word is somewhere in a folded column.
fn words_test(column: &'static str, words: &str) -> Condition {
    let words = fold(words).replace('y', "i");
    words.split_whitespace().fold(Condition::all(), |all, word| {
        // `Tỉ lệ` and `Tỷ lệ` are one word; the fold keeps the letters apart.
        let text = Func::cust("REPLACE")
            .arg(Expr::col(Alias::new(column)))
            .arg("y")
            .arg("i");
        all.add(Expr::expr(text).like(LikeExpr::new(format!("%{}%", escape_like(word))).escape('\\')))
    })
}

fn escape_like(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// SQLite's LIKE folds ASCII case, GLOB does not; PostgreSQL's LIKE does not fold.
fn text_test(column: &FlatColumn, test: TextTest, text: &str, backend: DbBackend) -> Condition {
    let (before, after) = match test {
        TextTest::Contains => (true, true),
        TextTest::StartsWith => (false, true),
        TextTest::EndsWith => (true, false),
    };
    let column = Expr::col(Alias::new(column.name));
    let wrap = |escaped: String, any: &str| {
        format!(
            "{}{escaped}{}",
            if before { any } else { "" },
            if after { any } else { "" }
        )
    };
    let test = match backend {
        DbBackend::Postgres => column.like(LikeExpr::new(wrap(escape_like(text), "%")).escape('\\')),
        _ => {
            let escaped = text.replace('[', "[[]").replace('*', "[*]").replace('?', "[?]");
            column.binary(BinOper::Custom("GLOB"), Expr::val(wrap(escaped, "*")))
        }
    };
    Condition::all().add(test)
}
