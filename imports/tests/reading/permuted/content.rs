//! What is printed: the rows and sections of a sample.

use crate::samples::json;

/// The contents of one sample: sections, and rows as pairs of column and text.
pub(super) struct Content {
    pub(super) sections: Vec<(String, String)>,
    pub(super) rows: Vec<serde_json::Value>,
    pub(super) is_tasks: bool,
}

impl Content {
    pub(super) fn load(name: &str) -> Self {
        let value = json(&format!("expected/{name}.json"));
        let text = |it: &serde_json::Value| it.as_str().unwrap_or_default().to_owned();
        let sections = value["sections"].as_array().unwrap();
        Self {
            sections: sections
                .iter()
                .map(|it| (text(&it["ordinal"]), text(&it["title"])))
                .collect(),
            rows: value["rows"].as_array().unwrap().clone(),
            is_tasks: value["appendix"]["kind"] == "tasks",
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.rows
            .iter()
            .any(|it| it[key].as_str().is_some_and(|it| !it.is_empty()))
    }
}
