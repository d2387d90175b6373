//! The address of every table in every format, tags, errors.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use doichieu::access::{Actor, Provinces, Role};
use doichieu::bi::format::FORMATS;
use doichieu::config::ReadWithoutKey;
use doichieu::store::api_key::NewApiKey;
use doichieu_entities::flat::TABLES;
use doichieu_imports::workbook;
use serde_json::Value;

use crate::harness::TestApp;

const ONLINE_PAYMENT: &str =
    "search=thanh%20toan%20truc%20tuyen%20trong%20thuc%20hien&order=province_code,year";

async fn app() -> TestApp {
    TestApp::with_samples(&["hue-2026.xlsx", "hai-phong-2026.xlsx", "lao-cai-2026.xlsx"]).await
}

#[tokio::test]
async fn every_table_is_served_in_every_format() {
    let app = app().await;
    for table in TABLES {
        for format in FORMATS.iter().filter(|it| it.offers(table.name)) {
            let path = format!("/bi/{}.{}", table.name, format.extension());
            let request = Request::get(&path).body(Body::empty()).expect("a request");
            let (status, body) = app.send(request).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            let begins: &[u8] = match format.extension() {
                "xlsx" => b"PK",
                "parquet" => b"PAR1",
                "arrow" => b"\xff\xff\xff\xff",
                "json" => b"[",
                "ndjson" => b"{",
                "sdmx.csv" => b"STRUCTURE,",
                _ => table.columns[0].name.as_bytes(),
            };
            assert!(body.starts_with(begins), "{path}");
        }
    }
}

#[tokio::test]
async fn a_csv_is_what_a_spreadsheet_expects() {
    let app = app().await;
    let columns = "columns=province_name,year,status,value,unit,name";
    let (_, text) = app
        .get(&format!(
            "/bi/targets.csv?{ONLINE_PAYMENT}&{columns}&bom=true&provinces=15"
        ))
        .await;
    assert_eq!(
        text,
        "\u{feff}province_name,year,status,value,unit,name\r\n\
         Lào Cai,2026,NUMERIC,60,%,Tỷ lệ thanh toán trực tuyến trong thực hiện dịch vụ công\r\n\
         Lào Cai,2030,NUMERIC,80,%,Tỷ lệ thanh toán trực tuyến trong thực hiện dịch vụ công\r\n"
    );
}

#[tokio::test]
async fn a_workbook_has_typed_cells_and_explains_its_columns() {
    let app = app().await;
    let path = format!("/bi/targets.xlsx?{ONLINE_PAYMENT}&columns=province_name,value,plan_issued_on");
    let request = Request::get(path).body(Body::empty()).expect("a request");
    let (_, bytes) = app.send(request).await;
    let book = workbook::open(&bytes, &doichieu_imports::limits::Limits::default()).expect("a workbook");
    let texts = |sheet: usize| {
        let cells = book.sheets[sheet].cells.iter();
        cells
            .map(|it| format!("{} {}", it.at, it.raw))
            .collect::<Vec<_>>()
    };
    assert_eq!(book.sheets.len(), 2);
    assert!(texts(0).contains(&"B2 60".to_owned()), "{:?}", texts(0));
    assert!(texts(1).iter().any(|it| it.ends_with("Ngày ban hành")));
}

#[tokio::test]
async fn an_unchanged_table_is_not_sent_again() {
    let app = app().await;
    let ask = |tag: Option<&str>| {
        let mut request = Request::get("/bi/targets.csv");
        if let Some(tag) = tag {
            request = request.header(header::IF_NONE_MATCH, tag);
        }
        request.body(Body::empty()).expect("a request")
    };
    let first = app.answer(ask(None)).await;
    let tag = first.headers()[header::ETAG].to_str().expect("text").to_owned();
    let again = app.answer(ask(Some(&tag))).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    crate::intake::take_in(&app.store, "hue-2025.xlsx").await;
    let changed = app.answer(ask(Some(&tag))).await;
    assert_eq!(changed.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_parameter_that_cannot_be_meant_is_named_in_both_languages() {
    let app = TestApp::new().await;
    for (path, status, parameter, vi) in [
        (
            "/bi/targets.csv?provinces=Hai%20Phonk",
            400,
            "provinces",
            "gần nhất là Hải Phòng",
        ),
        ("/bi/targets.csv?years=x", 400, "years", "không nhận giá trị này"),
        ("/bi/targets.csv?colour=red", 400, "colour", "không nhận tham số"),
        (
            "/bi/targets.csv?columns=name,colour",
            400,
            "columns",
            "không có cột",
        ),
        ("/bi/targets.csv?limit=-1", 400, "limit", "số nguyên không âm"),
        ("/bi/imports.csv?section=II", 400, "section", "không nhận tham số"),
        ("/bi/nothing.csv", 404, "", "không có bảng"),
        ("/bi/targets.doc", 404, "", "không có định dạng"),
        ("/bi/tasks.sdmx.csv", 404, "", "không có định dạng"),
    ] {
        let (got, body) = app.get(path).await;
        let problem: Value = serde_json::from_str(&body).expect("problem details are JSON");
        assert_eq!(got.as_u16(), status, "{path} {body}");
        assert_eq!(problem["status"], status, "{path}");
        assert_eq!(
            problem["parameter"].as_str().unwrap_or_default(),
            parameter,
            "{path}"
        );
        assert!(
            problem["detail"].as_str().unwrap_or_default().contains(vi),
            "{path} {body}"
        );
        let request = Request::get(path).header(header::ACCEPT_LANGUAGE, "en");
        let (_, body) = app.send(request.body(Body::empty()).expect("a request")).await;
        let english: Value = serde_json::from_slice(&body).expect("problem details are JSON");
        assert_ne!(problem["detail"], english["detail"], "{path}");
    }
}

#[tokio::test]
async fn statistics_offices_get_observations() {
    let app = app().await;
    let (_, text) = app
        .get(&format!("/bi/targets.sdmx.csv?{ONLINE_PAYMENT}&provinces=31"))
        .await;
    let mut lines = text.lines();
    assert!(
        lines
            .next()
            .expect("a header")
            .starts_with("STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,REF_AREA")
    );
    let first = lines.next().expect("an observation");
    assert!(first.ends_with(",VN-31,2026,80,A,%,EQ,,"), "{first}");
}

#[tokio::test]
async fn the_wide_comparison_has_a_row_per_indicator_and_columns_per_province() {
    let app = app().await;
    let question =
        "search=thanh%20toan%20truc%20tuyen%20trong%20thuc%20hien&provinces=hue,hai-phong,15&years=2026,2030";
    let (status, text) = app.get(&format!("/bi/comparison.json?{question}")).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let rows: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(rows.as_array().expect("rows").len(), 1, "{text}");
    let row = &rows[0];
    assert_eq!(row["hue_2026_value"], 60);
    assert_eq!(row["hai_phong_2030_value"], 90);
    assert_eq!(row["lao_cai_2030_status"], "NUMERIC");
    assert_eq!(row["comparable"], true);
    assert_eq!(row["spread_2026_difference"], 20);
    assert_eq!(row["spread_2030_leaders"], "Hải Phòng");
}

#[tokio::test]
async fn the_wide_comparison_is_cut_by_its_columns_as_every_table_is() {
    let app = app().await;
    let columns = "columns=indicator_code,hue_2026_value,spread_2026_difference";
    let path = format!(
        "/bi/comparison.json?provinces=hue,hai-phong&years=2026&{columns}&order=-spread_2026_difference&limit=3"
    );
    let (status, text) = app.get(&path).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let rows: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    let apart: Vec<f64> = rows
        .iter()
        .filter_map(|it| it["spread_2026_difference"].as_f64())
        .collect();
    assert_eq!(apart.len(), 3, "{text}");
    assert!(apart.is_sorted_by(|one, other| one >= other), "{apart:?}");
    assert_eq!(
        rows[0].as_object().map(serde_json::Map::len),
        Some(3),
        "only what is asked for"
    );
    let (status, text) = app
        .get("/bi/comparison.json?provinces=hue&lao_cai_2026_value=60")
        .await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{text}");
    let problem: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(problem["parameter"], "lao_cai_2026_value");
}

#[tokio::test]
async fn the_flat_and_the_wide_table_say_what_graphql_says() {
    let app = app().await;
    let query = "query { compareTargets { rows { indicator { code } cells {
        province { code } year status target { value raw } } } } }";
    let answer = app.ask(query, Value::Null).await;
    let mut told = Vec::new();
    for row in TestApp::data(&answer)["compareTargets"]["rows"]
        .as_array()
        .expect("rows")
    {
        for cell in row["cells"].as_array().expect("cells") {
            let target = &cell["target"];
            told.push(format!(
                "{} {} {} {} {} {}",
                row["indicator"]["code"].as_str().unwrap_or_default(),
                cell["province"]["code"].as_str().unwrap_or_default(),
                cell["year"],
                cell["status"].as_str().unwrap_or_default(),
                target["value"].as_str().unwrap_or_default(),
                target["raw"].as_str().unwrap_or_default(),
            ));
        }
    }
    told.sort();
    let (_, text) = app
        .get("/bi/targets.json?columns=indicator_code,province_code,year,status,value,raw")
        .await;
    let rows: Value = serde_json::from_str(&text).expect("JSON");
    let mut flat: Vec<String> = Vec::new();
    for row in rows.as_array().expect("rows") {
        flat.push(format!(
            "{} {} {} {} {} {}",
            row["indicator_code"].as_str().unwrap_or_default(),
            row["province_code"].as_str().unwrap_or_default(),
            row["year"],
            row["status"].as_str().unwrap_or_default(),
            if row["value"].is_null() {
                String::new()
            } else {
                row["value"].to_string()
            },
            row["raw"].as_str().unwrap_or_default(),
        ));
    }
    flat.sort();
    assert_eq!(flat, told);
}

#[tokio::test]
async fn where_reading_is_closed_a_tool_gives_the_key_as_a_password() {
    let app = TestApp::with_settings(|it| it.server.read_without_key = ReadWithoutKey::Nobody).await;
    let new = NewApiKey {
        name: "Power BI".to_owned(),
        role: Role::Reader,
        provinces: Provinces::of_text(None),
        expires_at: None,
    };
    let key = app
        .store
        .create_key(&Actor::operator(), new)
        .await
        .expect("a key");
    let basic = |secret: &str| {
        format!(
            "Basic {}",
            BASE64_STANDARD.encode(format!("ai cũng được:{secret}"))
        )
    };
    for path in [
        "/bi/targets.csv",
        "/odata/v4/",
        "/odata/v4/$metadata",
        "/odata/v4/targets",
    ] {
        let ask = |authorization: Option<String>| {
            let mut request = Request::get(path);
            if let Some(authorization) = authorization {
                request = request.header(header::AUTHORIZATION, authorization);
            }
            app.answer(request.body(Body::empty()).expect("a request"))
        };
        let closed = ask(None).await;
        assert_eq!(closed.status(), StatusCode::UNAUTHORIZED, "{path}");
        let challenge = closed.headers()[header::WWW_AUTHENTICATE].to_str().expect("text");
        assert!(challenge.starts_with("Basic "), "{path} {challenge}");
        assert_eq!(
            ask(Some(basic("dc_wrong"))).await.status(),
            StatusCode::UNAUTHORIZED,
            "{path}"
        );
        assert_eq!(
            ask(Some(basic(&key.secret))).await.status(),
            StatusCode::OK,
            "{path}"
        );
    }
}
