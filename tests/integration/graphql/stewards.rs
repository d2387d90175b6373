//! Decisions of stewards over GraphQL: what readers see of them, that they are undone, that they hold for later imports.

use doichieu::store::audit::AuditFilter;
use serde_json::{Value, json};

use super::desk::Desk;
use super::recorded::SAMPLES;

/// What readers see of matches and agencies.
const WORLD: &str = r#"{
  compareTargets(years: [2026]) { rows { indicator { code name } cells { province { code } planIndicator { id name matchStatus } } } }
  compareTasks { rows { sharedTask { code name } cells { province { code } tasks { id matchStatus } } } }
  agencies(first: 200, orderBy: [{ field: NAME }]) { nodes { id name province { code } type { slug } planIndicators(first: 0) { totalCount } tasks(first: 0) { totalCount } } }
  reviewQueue(first: 200) { totalCount nodes { score value planIndicator { id } task { id } indicator { code } sharedTask { code } } }
}"#;

impl Desk {
    async fn world(&self) -> Value {
        self.ask(WORLD, json!({})).await
    }

    /// Takes a decision, given as a call of a mutation, and gives its id.
    pub async fn decide(&self, call: &str) -> String {
        let query = format!(
            "mutation {{ made: {call} {{ __typename ... on DecisionTaken {{ dataVersion decision {{ id decidedBy reason }} }} ... on Problem {{ code message }} }} }}"
        );
        let made = self.ask(&query, json!({})).await["made"].take();
        assert_eq!(made["__typename"], "DecisionTaken", "{call}: {made:#}");
        assert!(
            made["decision"]["decidedBy"]
                .as_str()
                .is_some_and(|it| it.starts_with("Thư ký")),
            "{made:#}"
        );
        made["decision"]["id"].as_str().expect("an id").to_owned()
    }

    /// Asks for a decision that is refused; the code of the problem and what it says.
    async fn refused(&self, call: &str) -> (String, String) {
        let query = format!("mutation {{ made: {call} {{ __typename ... on Problem {{ code message }} }} }}");
        let answer = self.answer(&query, json!({})).await;
        let problem = match answer["errors"].get(0) {
            Some(error) => json!({ "code": error["extensions"]["code"], "message": error["message"] }),
            None => answer["data"]["made"].clone(),
        };
        let text = |it: &Value| {
            it.as_str()
                .unwrap_or_else(|| panic!("{call}: {answer:#}"))
                .to_owned()
        };
        (text(&problem["code"]), text(&problem["message"]))
    }
}

/// Rows of a comparison by how many provinces they hold.
fn rows<'a>(world: &'a Value, question: &str, n_provinces: usize) -> Vec<&'a Value> {
    let rows = world[question]["rows"].as_array().expect("rows");
    let holds = |cell: &&Value| !cell["planIndicator"].is_null() || cell["tasks"].get(0).is_some();
    rows.iter()
        .filter(|row| {
            let cells = row["cells"].as_array().expect("cells");
            cells.iter().filter(holds).count() == n_provinces
        })
        .collect()
}

/// Id of the row of a province in a row of a comparison.
fn row_id<'a>(row: &'a Value, province: &str) -> Option<&'a str> {
    let cells = row["cells"].as_array()?;
    let cell = cells.iter().find(|it| it["province"]["code"] == province)?;
    let row = if cell["planIndicator"].is_null() {
        cell["tasks"].get(0)?
    } else {
        &cell["planIndicator"]
    };
    row["id"].as_str()
}

fn code<'a>(row: &'a Value, noun: &str) -> &'a str {
    row[noun]["code"].as_str().expect("a code")
}

/// Two things of one province each, of different provinces.
fn two_alone<'a>(world: &'a Value, question: &str) -> (&'a Value, &'a Value) {
    let alone = rows(world, question, 1);
    let of = |row: &Value| {
        ["46", "31", "15"]
            .into_iter()
            .find(|it| row_id(row, it).is_some())
    };
    let first = alone[0];
    let other = alone.iter().find(|it| of(it) != of(first));
    (first, other.expect("two provinces have something of their own"))
}

#[tokio::test]
async fn every_decision_is_seen_by_readers_and_undone_without_a_trace() {
    let desk = Desk::with_samples(SAMPLES).await;
    let before = desk.world().await;
    let asked = &before["reviewQueue"]["nodes"][0];
    let (asked_row, asked_code) = (
        asked["task"]["id"].as_str().expect("a task"),
        code(asked, "sharedTask"),
    );
    let joined = rows(&before, "compareTargets", 3)[0];
    let (joined_row, joined_code) = (row_id(joined, "15").expect("a row"), code(joined, "indicator"));
    let shared = rows(&before, "compareTasks", 3)[0];
    let (shared_row, shared_code) = (row_id(shared, "31").expect("a row"), code(shared, "sharedTask"));
    let (mine, yours) = two_alone(&before, "compareTargets");
    let (my_task, your_task) = two_alone(&before, "compareTasks");
    let mine_row = ["46", "31", "15"]
        .iter()
        .find_map(|it| row_id(mine, it))
        .expect("a row");
    let my_task_row = ["46", "31", "15"]
        .iter()
        .find_map(|it| row_id(my_task, it))
        .expect("a row");
    let (mine, yours) = (code(mine, "indicator"), code(yours, "indicator"));
    let (my_task, your_task) = (code(my_task, "sharedTask"), code(your_task, "sharedTask"));
    let calls = [
        format!(r#"confirmMatch(row: "{asked_row}", code: "{asked_code}", reason: "Cùng nội dung")"#),
        format!(r#"refuseMatch(row: "{asked_row}", code: "{asked_code}")"#),
        format!(r#"refuseMatch(row: "{joined_row}", code: "{joined_code}")"#),
        format!(r#"mergeIndicators(from: "{mine}", into: "{yours}")"#),
        format!(r#"mergeSharedTasks(from: "{my_task}", into: "{your_task}")"#),
        format!(r#"splitIndicator(code: "{joined_code}", rows: ["{joined_row}"], name: "Tên riêng")"#),
        format!(r#"splitSharedTask(code: "{shared_code}", rows: ["{shared_row}"])"#),
        format!(r#"renameIndicator(code: "{joined_code}", name: "Tên hay hơn")"#),
        format!(r#"renameSharedTask(code: "{shared_code}", name: "Tên hay hơn")"#),
        format!(r#"movePlanIndicator(row: "{mine_row}", code: "{yours}")"#),
        format!(r#"moveTask(row: "{my_task_row}", code: "{your_task}")"#),
        r#"aliasAgency(name: "Sở Tư pháp", type: "so-noi-vu", province: "hue")"#.to_owned(),
        r#"mergeAgencyTypes(from: "so-tu-phap", into: "so-noi-vu")"#.to_owned(),
    ];
    for call in &calls {
        let decision = desk.decide(call).await;
        assert_ne!(desk.world().await, before, "{call}");
        desk.decide(&format!(r#"undoDecision(id: "{decision}", reason: "Nhầm")"#))
            .await;
        assert_eq!(desk.world().await, before, "{call}");
    }
    let log = desk
        .ask(
            "{ decisions(first: 2) { totalCount nodes { kind reason undoneBy { kind } } } }",
            json!({}),
        )
        .await;
    assert_eq!(log["decisions"]["totalCount"], 2 * calls.len());
    assert_eq!(
        log["decisions"]["nodes"],
        json!([
            { "kind": "UNDO", "reason": "Nhầm", "undoneBy": null },
            { "kind": "MERGE_AGENCY_TYPE", "reason": null, "undoneBy": { "kind": "UNDO" } }
        ])
    );
}

#[tokio::test]
async fn a_decision_that_cannot_be_is_refused_in_words() {
    let desk = Desk::with_samples(&["hue-2026.xlsx"]).await;
    let world = desk.world().await;
    let (one, other) = (
        &rows(&world, "compareTargets", 1)[0],
        &rows(&world, "compareTargets", 1)[1],
    );
    let (row, mine, yours) = (
        row_id(one, "46").expect("a row"),
        code(one, "indicator"),
        code(other, "indicator"),
    );
    let renamed = desk
        .decide(&format!(r#"renameIndicator(code: "{mine}", name: "Một")"#))
        .await;
    desk.decide(&format!(r#"renameIndicator(code: "{mine}", name: "Hai")"#))
        .await;
    let before = desk.world().await;
    let unknown = about_an_unknown_code(row, mine);
    let unknown = unknown.map(|call| (call, "NOT_FOUND", "CT-9999"));
    let impossible = impossible(row, mine, yours, &renamed);
    for (call, expected, words) in impossible.into_iter().chain(unknown) {
        let (code, message) = desk.refused(&call).await;
        assert_eq!(code, expected, "{call}: {message}");
        assert!(message.contains(words), "{call}: {message}");
    }
    assert_eq!(desk.world().await, before);
}

/// Decisions about a code that was never given out.
fn about_an_unknown_code(row: &str, mine: &str) -> [String; 5] {
    [
        format!(r#"confirmMatch(row: "{row}", code: "CT-9999")"#),
        format!(r#"refuseMatch(row: "{row}", code: "CT-9999")"#),
        format!(r#"mergeIndicators(from: "CT-9999", into: "{mine}")"#),
        format!(r#"splitIndicator(code: "CT-9999", rows: ["{row}"])"#),
        r#"renameIndicator(code: "CT-9999", name: "Một")"#.to_owned(),
    ]
}

/// Decisions that cannot be: the call, the code of the answer and words of it.
fn impossible(
    row: &str,
    mine: &str,
    yours: &str,
    renamed: &str,
) -> Vec<(String, &'static str, &'static str)> {
    vec![
        (
            format!(r#"confirmMatch(row: "x", code: "{mine}")"#),
            "INVALID_ARGUMENT",
            "no id",
        ),
        (
            format!(r#"confirmMatch(row: "{row}", code: "{yours}")"#),
            "CONFLICT",
            "same appendix",
        ),
        (
            format!(r#"mergeIndicators(from: "{mine}", into: "{mine}")"#),
            "CONFLICT",
            "one already",
        ),
        (
            format!(r#"mergeIndicators(from: "{mine}", into: "{yours}")"#),
            "CONFLICT",
            "one appendix",
        ),
        (
            format!(r#"splitIndicator(code: "{yours}", rows: ["{row}"])"#),
            "CONFLICT",
            "not in",
        ),
        (
            format!(r#"splitIndicator(code: "{mine}", rows: [])"#),
            "INVALID_ARGUMENT",
            "at least one",
        ),
        (
            format!(r#"renameIndicator(code: "{mine}", name: " ")"#),
            "INVALID_ARGUMENT",
            "blank",
        ),
        (
            format!(r#"undoDecision(id: "{renamed}")"#),
            "CONFLICT",
            "rests on",
        ),
        (
            r#"aliasAgency(name: "", type: "so-noi-vu")"#.to_owned(),
            "INVALID_ARGUMENT",
            "blank",
        ),
        (
            r#"mergeAgencyTypes(from: "khong-co", into: "so-noi-vu")"#.to_owned(),
            "NOT_FOUND",
            "khong-co",
        ),
    ]
}

#[tokio::test]
async fn decisions_hold_for_later_imports() {
    let desk = Desk::with_samples(SAMPLES).await;
    let world = desk.world().await;
    let joined = rows(&world, "compareTargets", 3)[0];
    let (refused_row, refused_code) = (row_id(joined, "15").expect("a row"), code(joined, "indicator"));
    let (mine, yours) = two_alone(&world, "compareTargets");
    let (confirmed_row, confirmed_code) = match row_id(mine, "15") {
        Some(row) => (row, code(yours, "indicator")),
        None => (
            row_id(yours, "15").expect("Lào Cai has one of its own"),
            code(mine, "indicator"),
        ),
    };
    desk.decide(&format!(
        r#"refuseMatch(row: "{refused_row}", code: "{refused_code}")"#
    ))
    .await;
    desk.decide(&format!(
        r#"confirmMatch(row: "{confirmed_row}", code: "{confirmed_code}")"#
    ))
    .await;
    let name = |id: &str| {
        let query =
            format!(r#"{{ node(id: "{id}") {{ ... on PlanIndicator {{ name indicator {{ code }} }} }} }}"#);
        let desk = &desk;
        async move { desk.ask(&query, json!({})).await["node"].take() }
    };
    let (refused, confirmed) = (name(refused_row).await, name(confirmed_row).await);
    // The same appendix under another plan: every row is read and reconciled anew.
    let bytes = crate::intake::sample("lao-cai-2026.xlsx").bytes;
    let path = "/imports?name=lao-cai.xlsx&plan_number=99/KH-UBND&commit=true";
    let (status, answer) = desk.post(path, bytes).await;
    assert_eq!(status, 201, "{answer}");
    let later = desk.world().await;
    let find = |name: &Value| {
        let rows = later["compareTargets"]["rows"].as_array().expect("rows").clone();
        let found = rows.into_iter().find(|row| {
            let cells = row["cells"].as_array().expect("cells");
            cells
                .iter()
                .any(|it| it["province"]["code"] == "15" && it["planIndicator"]["name"] == *name)
        });
        found.expect("the row is there")
    };
    let again = find(&refused["name"]);
    assert_ne!(code(&again, "indicator"), refused_code);
    assert_eq!(code(&again, "indicator"), refused["indicator"]["code"]);
    let again = find(&confirmed["name"]);
    assert_eq!(code(&again, "indicator"), confirmed_code);
    assert_ne!(
        row_id(&again, "15"),
        Some(confirmed_row),
        "it is a row of the later import"
    );
    let row = row_id(&find(&refused["name"]), "15").expect("a row").to_owned();
    let (code, message) = desk
        .refused(&format!(r#"confirmMatch(row: "{row}", code: "{refused_code}")"#))
        .await;
    assert!(
        code == "CONFLICT" && message.contains("refused this"),
        "{message}"
    );
}

#[tokio::test]
async fn the_queue_asks_the_most_valuable_first_and_pages_by_cursor() {
    let desk = Desk::with_samples(SAMPLES).await;
    let page = |after: Value| {
        let desk = &desk;
        let query = "query ($after: String) { reviewQueue(first: 2, after: $after) { totalCount pageInfo { hasPreviousPage hasNextPage endCursor } edges { cursor node { value } } nodes { value score joinedCount task { id } planIndicator { id } sharedTask { code } } } }";
        async move { desk.ask(query, json!({ "after": after })).await["reviewQueue"].take() }
    };
    let all = desk.ask("{ reviewQueue(first: 200) { totalCount nodes { value score joinedCount task { id } planIndicator { id } sharedTask { code } } } }", json!({})).await;
    let expected = all["reviewQueue"]["nodes"].as_array().expect("questions").clone();
    assert!(expected.len() > 2);
    let values: Vec<f64> = expected.iter().filter_map(|it| it["value"].as_f64()).collect();
    assert!(values.is_sorted_by(|one, other| one >= other), "{values:?}");
    let (mut found, mut after, mut is_first) = (Vec::new(), Value::Null, true);
    loop {
        let next = page(after).await;
        assert_eq!(next["totalCount"], expected.len());
        assert_eq!(next["pageInfo"]["hasPreviousPage"], !is_first);
        found.extend(next["nodes"].as_array().expect("questions").clone());
        after = next["pageInfo"]["endCursor"].clone();
        let edges = next["edges"].as_array().expect("edges");
        assert_eq!(edges.last().map(|it| &it["cursor"]), Some(&after));
        assert_eq!(edges[0]["node"]["value"], next["nodes"][0]["value"]);
        is_first = false;
        if next["pageInfo"]["hasNextPage"] == false {
            break;
        }
    }
    assert_eq!(found, expected);
    // What was decided on the first page takes nothing from the second.
    let first = page(Value::Null).await;
    for item in first["nodes"].as_array().expect("questions") {
        let row = item["task"]["id"].as_str().expect("a task");
        let code = item["sharedTask"]["code"].as_str().expect("a code");
        desk.decide(&format!(r#"confirmMatch(row: "{row}", code: "{code}")"#))
            .await;
    }
    let second = page(first["pageInfo"]["endCursor"].clone()).await;
    assert_eq!(second["nodes"][0], expected[2]);
    let answer = desk
        .answer(r#"{ reviewQueue(after: "x") { totalCount } }"#, json!({}))
        .await;
    assert_eq!(answer["errors"][0]["extensions"]["code"], "INVALID_ARGUMENT");
}

/// Lào Cai staged beside two others: one match in doubt, one joined, and decisions on both.
struct Staged {
    desk: Desk,
    id: String,
    version: Value,
    /// The row in doubt: index of its appendix, and the row.
    asked: (usize, Value),
    /// A row that joins.
    joined: (usize, Value),
}

const RESULT: &str =
    "appendices { index matchedCount suggestedCount rows { rowIndex code status candidates { code } } }";

impl Staged {
    async fn new() -> Self {
        let desk = Desk::with_samples(&SAMPLES[..2]).await;
        let bytes = crate::intake::sample("lao-cai-2026.xlsx").bytes;
        let (_, staged) = desk.post("/imports?name=lao-cai.xlsx", bytes).await;
        let id = staged["id"].as_str().expect("an id").to_owned();
        let version = desk.ask("{ dataVersion }", json!({})).await["dataVersion"].clone();
        let mut staged = Self {
            desk,
            id,
            version,
            asked: (0, Value::Null),
            joined: (0, Value::Null),
        };
        let seen = staged.preview(&json!([])).await;
        staged.asked = first_row(&seen, "SUGGESTED");
        staged.joined = first_row(&seen, "MATCHED");
        staged
    }

    async fn preview(&self, decisions: &Value) -> Value {
        let query = format!(
            "query ($id: ID!, $decisions: [MatchDecision!]) {{ importPreview(id: $id, decisions: $decisions) {{ {RESULT} }} }}"
        );
        let variables = json!({ "id": self.id, "decisions": decisions });
        self.desk.ask(&query, variables).await["importPreview"].take()
    }

    async fn commit(&self, decisions: &Value, version: &Value) -> Value {
        let query = format!(
            "mutation ($id: ID!, $decisions: [MatchDecision!], $at: Int) {{ commitImport(id: $id, decisions: $decisions, expectedVersion: $at) {{ \
             ... on Problem {{ code message }} ... on CommittedImport {{ result {{ dataVersion {RESULT} }} }} }} }}"
        );
        let variables = json!({ "id": self.id, "decisions": decisions, "at": version });
        self.desk.answer(&query, variables).await
    }

    /// Yes to what is in doubt, no to what joins.
    fn decisions(&self) -> Value {
        let ((asked_in, asked), (joined_in, joined)) = (&self.asked, &self.joined);
        json!([
            { "appendixIndex": asked_in, "rowIndex": asked["rowIndex"], "code": asked["candidates"][0]["code"], "verdict": "CONFIRM", "reason": "Cùng nội dung" },
            { "appendixIndex": joined_in, "rowIndex": joined["rowIndex"], "code": joined["code"], "verdict": "REFUSE" },
        ])
    }
}

/// The first row of a result with a status, and the index of its appendix.
fn first_row(result: &Value, status: &str) -> (usize, Value) {
    let appendices = result["appendices"].as_array().expect("appendices");
    let rows = appendices.iter().enumerate().flat_map(|(index, appendix)| {
        assert_eq!(appendix["index"], index);
        let rows = appendix["rows"].as_array().expect("rows");
        rows.iter().map(move |row| (index, row.clone()))
    });
    let mut found = rows.filter(|(_, row)| row["status"] == status);
    found.next().expect("a row of the status")
}

#[tokio::test]
async fn decisions_come_with_a_commit_as_they_were_previewed() {
    let staged = Staged::new().await;
    let decisions = staged.decisions();
    let promised = staged.preview(&decisions).await;
    let done = staged.commit(&decisions, &staged.version).await;
    let result = &done["data"]["commitImport"]["result"];
    assert_eq!(result["appendices"], promised["appendices"], "{done:#}");
    let row = |(index, row): &(usize, Value)| {
        let rows = result["appendices"][*index]["rows"].as_array().expect("rows");
        rows.iter()
            .find(|it| it["rowIndex"] == row["rowIndex"])
            .expect("the row")
    };
    let candidate = &staged.asked.1["candidates"][0]["code"];
    let confirmed = row(&staged.asked);
    assert_eq!(
        (&confirmed["code"], &confirmed["status"]),
        (candidate, &json!("MATCHED"))
    );
    assert_ne!(row(&staged.joined)["code"], staged.joined.1["code"]);
    let log = staged
        .desk
        .ask(
            "{ dataVersion decisions { nodes { kind subject reason } } }",
            json!({}),
        )
        .await;
    assert_eq!(log["dataVersion"], result["dataVersion"]);
    let audited = AuditFilter {
        action: Some("DECIDE".to_owned()),
        ..AuditFilter::default()
    };
    let audited = staged
        .desk
        .app
        .store
        .list_audit(&audited, 9)
        .await
        .expect("the log");
    assert_eq!(audited.len(), 2, "each stands in the audit log too");
    assert!(
        audited
            .iter()
            .all(|it| it.actor.starts_with("Thư ký") && it.role == "STEWARD"),
        "{audited:#?}"
    );
    assert_eq!(
        log["decisions"]["nodes"],
        json!([
            { "kind": "REFUSE", "subject": staged.joined.1["code"], "reason": null },
            { "kind": "CONFIRM", "subject": candidate, "reason": "Cùng nội dung" },
        ])
    );
}

#[tokio::test]
async fn a_decision_that_cannot_be_takes_the_commit_with_it() {
    let staged = Staged::new().await;
    let mut impossible = staged.decisions();
    impossible[1]["code"] = json!("CT-0999");
    let refused = staged.commit(&impossible, &staged.version).await;
    let problem = &refused["data"]["commitImport"];
    assert_eq!(problem["code"], "INVALID_ARGUMENT", "{refused:#}");
    impossible[1]["rowIndex"] = json!(-1);
    let refused = staged.commit(&impossible, &staged.version).await;
    let problem = &refused["data"]["commitImport"];
    assert_eq!(problem["code"], "INVALID_ARGUMENT", "{refused:#}");
    let older = json!(staged.version.as_i64().expect("a version") - 1);
    let stale = staged.commit(&staged.decisions(), &older).await;
    assert_eq!(stale["data"]["commitImport"]["code"], "CONFLICT", "{stale:#}");
    let after = staged
        .desk
        .ask("{ dataVersion decisions { totalCount } }", json!({}))
        .await;
    assert_eq!(
        after,
        json!({ "dataVersion": staged.version, "decisions": { "totalCount": 0 } })
    );
}
