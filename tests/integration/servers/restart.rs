//! The database goes away in the middle of an import and comes back: an error in words, nothing half done, and the server
//! goes on by itself.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use doichieu::access::{Actor, Provinces, Role};
use doichieu::store::api_key::NewApiKey;
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use super::PATIENCE;
use crate::harness::TestApp;
use crate::postgres::Postgres;
use crate::store::coherence;

/// A plan as it is handed in.
const PLAN: &str = "\
Phụ lục I;;;;;;
MỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030;;;;;;
(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế);;;;;;
STT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030;Đơn vị chủ trì theo dõi;Đơn vị phối hợp
I;Phát triển kinh tế số;;;;;
1;Tỷ lệ hồ sơ trực tuyến;%;60;80;Sở Tư pháp;Sở Y tế
2;Tỷ lệ số hóa hồ sơ;%;70;90;Sở Tư pháp;Sở Y tế
";

async fn hand_in(app: &TestApp, key: &str) -> (StatusCode, Value) {
    let request = Request::post("/imports?name=ke-hoach.csv&commit=true")
        .header(header::AUTHORIZATION, format!("Bearer {key}"))
        .header(header::CONTENT_TYPE, "text/csv")
        .header(header::ACCEPT_LANGUAGE, "en")
        .body(Body::from(PLAN))
        .expect("a request");
    let (status, body) = app.send(request).await;
    (status, serde_json::from_slice(&body).expect("JSON"))
}

/// Ready when a statement waits for a lock that another transaction holds.
async fn somebody_waits(primary: &Postgres) {
    let db = primary.connect().await;
    let waiting = "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'publication'::regclass";
    let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, waiting);
    let waited = timeout(PATIENCE, async {
        while db
            .query_one_raw(statement.clone())
            .await
            .expect("an answer")
            .is_none()
        {
            sleep(Duration::from_millis(5)).await;
        }
    });
    waited.await.expect("the import gets to its publication");
    db.close().await.expect("it closes");
}

#[tokio::test]
async fn a_database_restarted_during_an_import_leaves_nothing_half_done() {
    let Some(primary) = Postgres::start() else {
        return;
    };
    let database = primary.settings();
    let app = TestApp::with_settings(|it| it.database = database).await;
    let new = NewApiKey {
        name: "Phòng Tổng hợp".to_owned(),
        role: Role::Admin,
        provinces: Provinces::All,
        expires_at: None,
    };
    let created = app.store.create_key(&Actor::operator(), new).await;
    let key = created.expect("the key is made").secret;

    let blocker = primary.connect().await;
    let lock = blocker.begin().await.expect("a transaction");
    lock.execute_unprepared("LOCK TABLE publication IN ACCESS EXCLUSIVE MODE")
        .await
        .expect("the lock");
    let restart = async {
        somebody_waits(&primary).await;
        primary.stop();
        primary.start_again();
    };
    let ((status, told), ()) = tokio::join!(hand_in(&app, &key), restart);
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "{told}");
    let error = &told["errors"][0];
    assert_eq!(error["extensions"]["code"], "STORAGE_UNAVAILABLE", "{told}");
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|it| it.contains("the database")),
        "{told}"
    );
    drop(lock);

    let answer = app.ask("{ dataVersion plans { totalCount } }", json!({})).await;
    let nothing = json!({ "dataVersion": 0, "plans": { "totalCount": 0 } });
    assert_eq!(TestApp::data(&answer), &nothing);
    coherence::check(&primary.connect().await).await;

    let (status, told) = hand_in(&app, &key).await;
    assert!(
        status.is_success() && told["committed"] == true,
        "{status} {told}"
    );
    let answer = app.ask("{ dataVersion plans { totalCount } }", json!({})).await;
    let one = json!({ "dataVersion": 1, "plans": { "totalCount": 1 } });
    assert_eq!(TestApp::data(&answer), &one);
    coherence::check(&primary.connect().await).await;
}

#[tokio::test]
async fn a_database_that_is_down_is_told_in_words() {
    let Some(primary) = Postgres::start() else {
        return;
    };
    let mut database = primary.settings();
    database.wait_seconds = 1;
    let app = TestApp::with_settings(|it| it.database = database).await;
    primary.stop();
    // The first statements meet broken connections, later ones get none at all.
    for _ in 0..3 {
        let body = json!({ "query": "{ plans { totalCount } }" });
        let (_, answer) = app.ask_with(&body, &[(header::ACCEPT_LANGUAGE, "en")]).await;
        let error = &answer["errors"][0];
        assert_eq!(error["extensions"]["code"], "STORAGE_UNAVAILABLE", "{answer}");
        let message = error["message"].as_str().unwrap_or_default();
        assert!(message.starts_with("the database"), "{message}");
    }
    primary.start_again();
    let answer = app.ask("{ plans { totalCount } }", json!({})).await;
    assert_eq!(TestApp::data(&answer)["plans"]["totalCount"], 0);
}
