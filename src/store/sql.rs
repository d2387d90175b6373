//! A statement in the making: text and bound values, with the placeholders of either database.

use sea_orm::{DbBackend, Statement, Value};

/// A statement in the making.
#[derive(Debug, Clone)]
pub(super) struct Sql {
    backend: DbBackend,
    text: String,
    values: Vec<Value>,
}

impl Sql {
    /// An empty statement.
    pub fn new(backend: DbBackend) -> Self {
        Self {
            backend,
            text: String::new(),
            values: Vec::new(),
        }
    }

    /// Which database it is for.
    pub fn backend(&self) -> DbBackend {
        self.backend
    }

    /// Adds text of the program, never of a caller.
    pub fn push(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// Adds a bound value.
    pub fn bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        match self.backend {
            DbBackend::Postgres => self.text.push_str(&format!("${}", self.values.len())),
            _ => self.text.push('?'),
        }
        self
    }

    /// Adds `= …` of one number, or `IN (…)` of several bound as one value, so that statements have few texts.
    pub fn in_ids(&mut self, ids: &[i64]) -> &mut Self {
        if let [id] = ids {
            return self.push(" = ").bind(*id);
        }
        let list = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        match self.backend {
            DbBackend::Postgres => self
                .push(" = ANY(")
                .bind(format!("{{{list}}}"))
                .push("::bigint[])"),
            _ => self.in_json(format!("[{list}]")),
        }
    }

    /// The same of texts. PostgreSQL plans an array for ten values, and a subquery for a hundred, for which it reads whole
    /// tables.
    pub fn in_texts<T: AsRef<str>>(&mut self, texts: &[T]) -> &mut Self {
        if let [text] = texts {
            return self.push(" = ").bind(text.as_ref());
        }
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        let list = serde_json::to_string(&texts).unwrap_or_default();
        match self.backend {
            DbBackend::Postgres => self
                .push(" = ANY(ARRAY(SELECT value FROM json_array_elements_text(")
                .bind(list)
                .push("::json)))"),
            _ => self.in_json(list),
        }
    }

    fn in_json(&mut self, list: String) -> &mut Self {
        self.push(" IN (SELECT value FROM json_each(")
            .bind(list)
            .push("))")
    }

    /// Joins tables by their conditions, in the order that the planner of the database finds best.
    pub fn join(&mut self, tables: &[(&str, &str)]) -> &mut Self {
        self.join_by(" JOIN ", tables)
    }

    /// Joins tables by their conditions in this order, which SQLite keeps to; PostgreSQL finds it by itself.
    pub fn join_in_order(&mut self, tables: &[(&str, &str)]) -> &mut Self {
        match self.backend {
            DbBackend::Sqlite => self.join_by(" CROSS JOIN ", tables),
            _ => self.join(tables),
        }
    }

    fn join_by(&mut self, join: &str, tables: &[(&str, &str)]) -> &mut Self {
        for (table, condition) in tables {
            self.push(join).push(table).push(" ON ").push(condition);
        }
        self
    }

    /// Puts text of the program before the last place of a word; bound values keep their order.
    pub fn insert_before(mut self, word: &str, text: &str) -> Self {
        if let Some(at) = self.text.rfind(word) {
            self.text.insert_str(at, text);
        }
        self
    }

    /// Puts text of the program around the statement; bound values keep their order.
    pub fn wrapped(mut self, before: &str, after: &str) -> Self {
        self.text.insert_str(0, before);
        self.text.push_str(after);
        self
    }

    /// The statement.
    pub fn build(self) -> Statement {
        Statement::from_sql_and_values(self.backend, self.text, self.values)
    }
}

/// Escapes what LIKE would take for a pattern; the statement says `ESCAPE '\'`.
pub(super) fn like_literal(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}
