//! The five questions: each as GraphQL, and as the one statement that a program made for nothing else would run.
//!
//! A statement makes the whole text of the answer in the database. What SQLite and PostgreSQL name differently is
//! written in braces: `{object}`, `{array}`, `{json}`.

use anyhow::{Context as _, Result};
use sea_orm::DbBackend;
use serde_json::{Value, json};

use crate::program::Program;

/// One question in both forms.
#[derive(Debug, Clone)]
pub struct Question {
    /// Its name in the table.
    pub name: &'static str,
    /// The body of the GraphQL request.
    pub request: Value,
    /// The statement that answers it.
    pub statement: String,
    /// The values that are bound to it.
    pub values: Vec<String>,
}

/// Words that are searched for, folded.
const WORDS: [&str; 3] = ["dich", "vu", "cong"];
/// The phrase as typed, and with a capital.
const PHRASES: [&str; 2] = ["dịch vụ công", "Dịch vụ công"];

/// The questions, with the indicators and the agency that the database happens to hold.
pub async fn questions(program: &Program, backend: DbBackend) -> Result<Vec<Question>> {
    let indicators = indicators(program).await?;
    let agency = busiest_agency(program).await?;
    let plain = |name, document: &str, statement: &str| Question {
        name,
        request: json!({ "query": document }),
        statement: spell(statement, backend),
        values: Vec::new(),
    };
    let mut compare = plain(
        "compare 5 indicators × 3 provinces",
        include_str!("questions/compare.graphql"),
        include_str!("questions/compare.sql"),
    );
    compare.request["variables"] = json!({ "indicators": indicators });
    compare.values = indicators;
    let plan = plain(
        "one plan whole",
        include_str!("questions/plan.graphql"),
        include_str!("questions/plan.sql"),
    );
    let workload = plain(
        "tasks per lead agency, 3 provinces",
        include_str!("questions/workload.graphql"),
        include_str!("questions/workload.sql"),
    );
    let mut tasks = plain(
        "50 tasks of an agency before a date",
        include_str!("questions/tasks.graphql"),
        include_str!("questions/tasks.sql"),
    );
    tasks.request["variables"] = json!({ "agency": &agency });
    tasks.values = vec![agency];
    let search = plain(
        "search",
        include_str!("questions/search.graphql"),
        include_str!("questions/search.sql"),
    );
    Ok(vec![compare, plan, workload, tasks, search])
}

/// Codes of five indicators with numbers.
async fn indicators(program: &Program) -> Result<Vec<String>> {
    let query = "{ planIndicators(first: 500, filter: { province: { eq: \"46\" }, hidden: { eq: false } }) \
         { nodes { indicator { code } targets { kind } } } }";
    let answer = program.ask(&json!({ "query": query })).await?;
    let rows = answer["data"]["planIndicators"]["nodes"].as_array();
    let rows = rows.context("no indicators in the answer")?.iter();
    let numeric = rows.filter(|it| {
        let targets = it["targets"].as_array();
        targets.is_some_and(|it| it.len() == 2 && it.iter().all(|it| it["kind"] == "NUMERIC"))
    });
    let mut codes: Vec<String> = Vec::new();
    for code in numeric.filter_map(|it| it["indicator"]["code"].as_str()) {
        if !codes.iter().any(|it| it == code) {
            codes.push(code.to_owned());
        }
    }
    codes.truncate(5);
    Ok(codes)
}

/// Name of the agency of the first province with the most tasks.
async fn busiest_agency(program: &Program) -> Result<String> {
    let query = "{ agencies(first: 500, filter: { province: { eq: \"46\" } }) \
         { nodes { name tasks(first: 0, filter: { due: { lt: \"2028-01-01\" } }) { totalCount } } } }";
    let answer = program.ask(&json!({ "query": query })).await?;
    let agencies = answer["data"]["agencies"]["nodes"].as_array();
    let busiest = agencies
        .context("no agencies in the answer")?
        .iter()
        .max_by_key(|it| it["tasks"]["totalCount"].as_i64());
    let name = busiest.and_then(|it| it["name"].as_str());
    Ok(name.context("no agency")?.to_owned())
}

/// Writes a statement in the words of a database.
fn spell(statement: &str, backend: DbBackend) -> String {
    let words: &[(&str, &str)] = match backend {
        DbBackend::Postgres => &[
            ("{object}", "json_build_object"),
            ("{array}", "json_agg"),
            ("{json}", ""),
            ("{text}", "text"),
            ("{none}", "'[]'::json"),
            ("{true}", "true"),
            ("{false}", "false"),
        ],
        _ => &[
            ("{object}", "json_object"),
            ("{array}", "json_group_array"),
            ("{json}", "json"),
            ("{text}", ""),
            ("{none}", "'[]'"),
            ("{true}", "json('true')"),
            ("{false}", "json('false')"),
        ],
    };
    let mut statement = statement.to_owned();
    for (word, spelt) in words {
        statement = statement.replace(word, spelt);
    }
    while let Some((before, rest)) = statement.split_once("{words:") {
        let (folded, after) = rest.split_once('}').unwrap_or((rest, ""));
        let tests = WORDS.map(|it| format!("REPLACE({folded}, 'y', 'i') LIKE '%{it}%'"));
        statement = format!("{before}{}{after}", tests.join(" AND "));
    }
    while let Some((before, rest)) = statement.split_once("{rank:") {
        let (texts, after) = rest.split_once('}').unwrap_or((rest, ""));
        let (printed, folded) = texts.split_once(':').unwrap_or((texts, texts));
        let exact = PHRASES.map(|it| format!("{printed} LIKE '%{it}%'")).join(" OR ");
        let phrase = WORDS.join(" ");
        let rank = format!("CASE WHEN {exact} THEN 0 WHEN {folded} LIKE '%{phrase}%' THEN 1 ELSE 2 END");
        statement = format!("{before}{rank}{after}");
    }
    statement
}
