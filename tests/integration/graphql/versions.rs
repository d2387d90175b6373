//! Versions of a plan over GraphQL: as it was, what changed, the draft and the issued plan.

use axum::http::StatusCode;
use chrono::{Days, Utc};
use serde_json::{Value, json};

use super::desk::Desk;

/// A plan of Lào Cai with indicators and tasks, as tables of text.
struct Plan {
    /// As the title names it.
    number: &'static str,
    /// Rows of Phụ lục I.
    indicators: &'static [&'static str],
    /// Rows of Phụ lục II.
    tasks: &'static [&'static str],
}

const DRAFT: Plan = Plan {
    number: "      /KH-UBND ngày      /6/2026",
    indicators: &[
        "1;Tỷ lệ hồ sơ giải quyết trực tuyến;%;60;80;Sở Tư pháp;Sở Y tế",
        "2;Số tài khoản định danh điện tử được kích hoạt;%;70;90;Công an tỉnh;Sở Y tế",
        "3;Tỷ lệ xã có đường truyền cáp quang;%;50;100;Sở Khoa học và Công nghệ;Sở Tài chính",
    ],
    tasks: &[
        "1;Xây dựng kho dữ liệu dùng chung của tỉnh;Sở Khoa học và Công nghệ;Sở Tài chính;Tháng 12/2026;Kho dữ liệu",
        "2;Tổ chức tập huấn kỹ năng số cho cán bộ, công chức;Sở Nội vụ;Sở Y tế;Quý I/2027;Lớp tập huấn",
    ],
};

const ISSUED: Plan = Plan {
    number: "99/KH-UBND ngày 20/6/2026",
    indicators: &[
        "1;Tỷ lệ hồ sơ giải quyết trực tuyến;%;65;80;Văn phòng UBND tỉnh;Sở Y tế",
        "2;Số tài khoản định danh điện tử được kích hoạt;tài khoản;70;90;Công an tỉnh;Sở Y tế",
        "3;Tỷ lệ bản điện tử của hồ sơ bệnh án tại bệnh viện;%;50;100;Sở Y tế;Sở Tài chính",
    ],
    tasks: &[
        "1;Xây dựng kho dữ liệu dùng chung của tỉnh;Sở Tài chính;Sở Tài chính;Tháng 6/2027;Kho dữ liệu",
        "2;Tổ chức các lớp tập huấn kỹ năng số cho cán bộ, công chức;Sở Nội vụ;Sở Y tế;Quý I/2027;Lớp tập huấn",
    ],
};

impl Plan {
    fn indicators(&self) -> String {
        self.table(
            "I",
            "STT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030;Đơn vị chủ trì theo dõi;Đơn vị phối hợp",
            self.indicators,
        )
    }

    fn tasks(&self) -> String {
        self.table(
            "II",
            "STT;Nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Thời gian thực hiện;Kết quả, sản phẩm",
            self.tasks,
        )
    }

    fn table(&self, label: &str, header: &str, rows: &[&str]) -> String {
        format!(
            "Phụ lục {label};;;;;;\nKẾ HOẠCH GIAI ĐOẠN 2026 - 2030;;;;;;\n\
             (Kèm theo Kế hoạch số {} của UBND tỉnh Lào Cai);;;;;;\n{header}\nI;Phát triển chính quyền số;;;;;\n{}\n",
            self.number,
            rows.join("\n")
        )
    }
}

/// Takes a plan in; the ids of the imports of its indicators and its tasks.
async fn take_in(desk: &Desk, plan: &Plan) -> [Value; 2] {
    let indicators = desk
        .post(
            "/imports?name=pl1.csv&commit=true",
            plan.indicators().into_bytes(),
        )
        .await;
    let tasks = desk
        .post("/imports?name=pl2.csv&commit=true", plan.tasks().into_bytes())
        .await;
    [indicators, tasks].map(|(status, answer)| {
        assert_eq!(status, StatusCode::CREATED, "{answer}");
        answer["id"].clone()
    })
}

/// What readers see as of a moment: plans, targets, tasks.
async fn as_of(desk: &Desk, moment: Value) -> Value {
    let query = "query ($at: AsOf) {
      plans(first: 9, asOf: $at) { nodes { number status issuedOn } }
      drafts: plans(first: 9, asOf: $at, filter: { status: { eq: DRAFT } }) { totalCount }
      appendices(first: 9, asOf: $at) { nodes { kind plan { number status issuedOn } } }
      compareTargets(years: [2026], asOf: $at) { rows { cells { province { code } unit plan { number status } planIndicator { name plan { number } } target { raw } coordinators { role name } } } }
      tasks(first: 9, asOf: $at, orderBy: [{ field: POSITION }]) { nodes { text deadline { raw } } }
    }";
    desk.ask(query, json!({ "at": moment })).await
}

#[tokio::test]
async fn a_draft_and_the_plan_it_became_are_one_appendix_with_two_versions() {
    let desk = Desk::with_samples(&["lao-cai-2026.xlsx"]).await;
    let versions = "{ plans(first: 9) { nodes { number status appendices(first: 9) { nodes { kind versions { totalCount nodes { number status rowCount } } } } } } }";
    let before = desk.ask(versions, json!({})).await;
    let bytes = crate::intake::sample("lao-cai-2026.xlsx").bytes;
    let path = "/imports?name=lao-cai.xlsx&plan_number=99/KH-UBND&issued_on=2026-06-20&commit=true";
    let (status, answer) = desk.post(path, bytes).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    let after = desk.ask(versions, json!({})).await;
    let plans = after["plans"]["nodes"].as_array().expect("plans");
    assert_eq!(plans.len(), 1, "{after:#}");
    assert_eq!(
        (&plans[0]["number"], &plans[0]["status"]),
        (&json!("99/KH-UBND"), &json!("ISSUED"))
    );
    let drafts = before["plans"]["nodes"][0]["appendices"]["nodes"]
        .as_array()
        .expect("appendices");
    assert_eq!(drafts.len(), 2);
    for (draft, appendix) in drafts
        .iter()
        .zip(plans[0]["appendices"]["nodes"].as_array().expect("appendices"))
    {
        let versions = appendix["versions"]["nodes"].as_array().expect("versions");
        assert_eq!(versions.len(), 2, "{appendix:#}");
        assert_eq!(appendix["versions"]["totalCount"], 2);
        assert!(
            versions.contains(&draft["versions"]["nodes"][0]),
            "the draft is readable still"
        );
        let issued = versions
            .iter()
            .find(|it| it["status"] == "ISSUED")
            .expect("the issued version");
        assert_eq!(
            (&issued["number"], &issued["rowCount"]),
            (&json!("99/KH-UBND"), &draft["versions"]["nodes"][0]["rowCount"])
        );
    }
}

#[tokio::test]
async fn every_past_version_is_read_by_version_by_import_and_by_day() {
    let desk = Desk::with_samples(&[]).await;
    let nothing = as_of(&desk, Value::Null).await;
    take_in(&desk, &DRAFT).await;
    let draft = as_of(&desk, Value::Null).await;
    let at_draft = desk.ask("{ dataVersion }", json!({})).await["dataVersion"].clone();
    let [_, tasks] = take_in(&desk, &ISSUED).await;
    let issued = as_of(&desk, Value::Null).await;
    assert_ne!(draft, issued);
    let cell = &draft["compareTargets"]["rows"][0]["cells"][0];
    assert_eq!(cell["target"]["raw"], "60");
    assert_eq!(
        issued["compareTargets"]["rows"][0]["cells"][0]["target"]["raw"],
        "65"
    );
    assert_eq!(issued["tasks"]["nodes"][0]["deadline"]["raw"], "Tháng 6/2027");

    assert_eq!(draft["plans"]["nodes"][0]["status"], "DRAFT");
    assert_eq!(issued["plans"]["nodes"][0]["number"], "99/KH-UBND");
    assert_eq!(
        (&draft["drafts"]["totalCount"], &issued["drafts"]["totalCount"]),
        (&json!(1), &json!(0))
    );

    assert_eq!(as_of(&desk, json!({ "version": at_draft })).await, draft);
    assert_eq!(as_of(&desk, json!({ "import": tasks })).await, issued);
    let day = |days: u64| {
        Utc::now()
            .date_naive()
            .checked_sub_days(Days::new(days))
            .expect("a day")
    };
    assert_eq!(as_of(&desk, json!({ "date": day(0) })).await, issued);
    assert_eq!(as_of(&desk, json!({ "date": day(2) })).await, nothing);
    let answer = desk
        .answer(
            "{ tasks(first: 1, asOf: { version: 99 }) { totalCount } }",
            json!({}),
        )
        .await;
    assert!(
        answer["errors"][0]["message"]
            .as_str()
            .is_some_and(|it| it.contains("99")),
        "{answer}"
    );
}

#[tokio::test]
async fn a_file_posted_again_is_committed_if_it_never_was() {
    let desk = Desk::with_samples(&[]).await;
    let path = "/imports?name=pl1.csv&header_row=4";
    let post = |path: String| {
        let desk = &desk;
        async move { desk.post(&path, DRAFT.indicators().into_bytes()).await }
    };
    let (status, staged) = post(path.to_owned()).await;
    assert_eq!(
        (status, &staged["committed"]),
        (StatusCode::CREATED, &json!(false)),
        "{staged}"
    );
    let (status, committed) = post(format!("{path}&commit=true")).await;
    assert_eq!(
        (status, &committed["known"]),
        (StatusCode::OK, &json!(true)),
        "{committed}"
    );
    assert_eq!(
        (&committed["id"], &committed["committed"]),
        (&staged["id"], &json!(true))
    );
    let (_, again) = post(format!("{path}&commit=true")).await;
    assert_eq!(
        (&again["known"], &again["committed"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(
        desk.ask("{ planIndicators(first: 0) { totalCount } }", json!({}))
            .await["planIndicators"]["totalCount"],
        3
    );
}

#[tokio::test]
async fn a_posted_file_takes_the_same_hints_as_any_other() {
    let desk = Desk::with_samples(&[]).await;
    // No header says what these columns are.
    let table = DRAFT.indicators().replace("Năm 2026;Năm 2030;", "Cột A;Cột B;");
    let path = "/imports?name=pl1.csv&province=lao-cai&header_row=4&commit=true";
    let columns = "B=NAME,C=UNIT,D=TARGET:2027,E=target:2029";
    let (status, answer) = desk
        .post(&format!("{path}&columns={columns}"), table.clone().into_bytes())
        .await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    let query = "{ planIndicators(first: 1) { nodes { targets { year raw } } } }";
    let found = desk.ask(query, json!({})).await;
    assert_eq!(
        found["planIndicators"]["nodes"][0]["targets"],
        json!([{ "year": 2027, "raw": "60" }, { "year": 2029, "raw": "80" }])
    );
    for (columns, problem) in [
        ("D=TARGET", "D=TARGET:2026"),
        ("D=COLOUR", "MONITORING"),
        ("4=NAME", "D"),
        ("D", "D=TARGET:2026"),
    ] {
        let (status, answer) = desk
            .post(&format!("{path}&columns={columns}"), table.clone().into_bytes())
            .await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{columns}: {answer}");
        assert!(answer.to_string().contains(problem), "{columns}: {answer}");
    }
}

#[tokio::test]
async fn a_difference_names_every_field() {
    let desk = Desk::with_samples(&[]).await;
    let draft = take_in(&desk, &DRAFT).await;
    let issued = take_in(&desk, &ISSUED).await;
    let mut found = Vec::new();
    for (from, to) in draft.iter().zip(&issued) {
        let query = "query ($from: ID!, $to: ID!) { diffImports(from: $from, to: $to) {
          kind presence equalCount plan { field before after } added { name cell } dropped { name cell }
          changed { before { ordinal cell } after { cell } fields { field year before after } } } }";
        let answer = desk.ask(query, json!({ "from": from, "to": to })).await;
        found.push(answer["diffImports"].clone());
    }
    insta::assert_json_snapshot!("differences", found);
}
