//! The network side as a whole: health and refusals. Each surface has its own module beside this one.

use std::net::SocketAddr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::harness::TestApp;

#[tokio::test]
async fn health_answers() {
    let app = TestApp::new().await;
    assert_eq!(app.get("/healthz").await.0, StatusCode::OK);
    assert_eq!(app.get("/readyz").await.0, StatusCode::OK);
}

#[tokio::test]
async fn without_its_database_the_server_lives_and_is_not_ready() {
    let app = TestApp::new().await;
    app.store.clone().close().await.expect("the database closes");
    assert_eq!(app.get("/healthz").await.0, StatusCode::OK);
    assert_eq!(app.get("/readyz").await.0, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn with_a_disk_that_is_nearly_full_the_server_is_not_ready() {
    let app = TestApp::with_settings(|it| it.server.ready_free_bytes = u64::MAX).await;
    let (status, reason) = app.get("/readyz").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(reason, "the disk is nearly full\n");
    let app = TestApp::with_settings(|it| it.server.ready_free_bytes = 0).await;
    assert_eq!(app.get("/readyz").await.0, StatusCode::OK);
}

#[tokio::test]
async fn graphql_answers() {
    let app = TestApp::new().await;
    let answer = app.ask("{ version }", json!({})).await;
    assert_eq!(TestApp::data(&answer)["version"], env!("CARGO_PKG_VERSION"));
}

#[tokio::test]
async fn every_answer_carries_an_id_and_closed_headers() {
    let app = TestApp::new().await;
    for path in ["/healthz", "/nowhere", "/bi"] {
        let request = Request::get(path).body(Body::empty()).expect("a request");
        let headers = app.answer(request).await.headers().clone();
        assert_eq!(headers["x-request-id"].len(), 16, "{path}");
        assert_eq!(headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(headers["x-frame-options"], "DENY", "{path}");
        assert!(headers.contains_key("content-security-policy"), "{path}");
        assert!(!headers.contains_key("access-control-allow-origin"), "{path}");
        assert!(!headers.contains_key("server"), "{path}");
    }
}

#[tokio::test]
async fn no_page_of_another_site_can_make_a_browser_write() {
    let app = TestApp::new().await;
    let mutation = r#"{"query":"mutation { cancelImport(job: \"x\") }"}"#;
    let by_get = "/graphql?query=mutation%7BcancelImport(job%3A%22x%22)%7D";
    assert_eq!(app.get(by_get).await.0, StatusCode::METHOD_NOT_ALLOWED);
    // What a form or a script without permission can send.
    for form in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
    ] {
        let request = Request::post("/graphql").header("content-type", form);
        let status = app
            .send(request.body(Body::from(mutation)).expect("a request"))
            .await
            .0;
        assert!(status.is_client_error(), "{form}: {status}");
    }
    let preflight = Request::options("/graphql")
        .header("origin", "https://example.com")
        .header("access-control-request-method", "POST");
    let answer = app
        .answer(preflight.body(Body::empty()).expect("a request"))
        .await;
    assert!(!answer.headers().contains_key("access-control-allow-origin"));
}

#[tokio::test]
async fn the_id_of_a_proxy_is_kept() {
    let app = TestApp::new().await;
    let request = |id: &str| {
        Request::get("/healthz")
            .header("x-request-id", id)
            .body(Body::empty())
    };
    let kept = app.answer(request("abc-1").expect("a request")).await;
    assert_eq!(kept.headers()["x-request-id"], "abc-1");
    let replaced = app.answer(request("a b;c").expect("a request")).await;
    assert_ne!(replaced.headers()["x-request-id"], "a b;c");
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_told_when_to_come_back() {
    let app = TestApp::with_settings(|it| it.server.address_requests_per_second = 1).await;
    let ask = |address: [u8; 4]| {
        let mut request = Request::get("/healthz").body(Body::empty()).expect("a request");
        let peer = SocketAddr::from((address, 4000));
        request.extensions_mut().insert(ConnectInfo(peer));
        app.answer(request)
    };
    let mut statuses = Vec::new();
    for _ in 0..8 {
        statuses.push(ask([203, 0, 113, 9]).await.status());
    }
    assert_eq!(statuses[0], StatusCode::OK);
    assert_eq!(statuses[7], StatusCode::TOO_MANY_REQUESTS);
    assert!(ask([203, 0, 113, 9]).await.headers().contains_key("retry-after"));
    assert_eq!(
        ask([203, 0, 113, 10]).await.status(),
        StatusCode::OK,
        "another address"
    );
    assert_eq!(ask([127, 0, 0, 1]).await.status(), StatusCode::OK, "this machine");
}

#[tokio::test]
async fn a_client_that_never_ends_its_head_is_cut_off() {
    let app = TestApp::with_settings(|it| it.server.head_seconds = 1).await;
    let (address, _stop, _server) = app.listen().await;
    let mut slow = TcpStream::connect(address).await.expect("a connection");
    slow.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
        .await
        .expect("written");
    let mut answer = Vec::new();
    let read = timeout(Duration::from_secs(20), slow.read_to_end(&mut answer)).await;
    assert!(read.is_ok(), "the connection is closed");
    assert!(!String::from_utf8_lossy(&answer).contains("200 OK"));
}

#[tokio::test]
async fn a_client_that_never_ends_its_body_is_refused() {
    let app = TestApp::with_settings(|it| it.server.body_seconds = 1).await;
    let (address, _stop, _server) = app.listen().await;
    let mut slow = TcpStream::connect(address).await.expect("a connection");
    let head =
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{";
    slow.write_all(head.as_bytes()).await.expect("written");
    let mut answer = vec![0; 64];
    let read = timeout(Duration::from_secs(20), slow.read(&mut answer)).await;
    let n_read = read.expect("an end in time").expect("an answer");
    let answer = String::from_utf8_lossy(&answer[..n_read]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
}

#[tokio::test]
async fn a_client_that_is_refused_before_its_body_was_read_may_send_it_and_ask_again() {
    let app = TestApp::new().await;
    let (address, _stop, _server) = app.listen().await;
    let mut client = TcpStream::connect(address).await.expect("a connection");
    let body = vec![b'x'; 1 << 20];
    let head = format!(
        "POST /imports?name=a.xlsx HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    client.write_all(head.as_bytes()).await.expect("written");
    assert!(answer(&mut client).await.starts_with("HTTP/1.1 401"));
    client.write_all(&body).await.expect("the connection stays");
    let again = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    client
        .write_all(again.as_bytes())
        .await
        .expect("the connection stays");
    assert!(answer(&mut client).await.starts_with("HTTP/1.1 200"));
}

/// The next bytes of an answer.
async fn answer(client: &mut TcpStream) -> String {
    let mut bytes = vec![0; 4096];
    let read = timeout(Duration::from_secs(20), client.read(&mut bytes)).await;
    let n_read = read.expect("an answer in time").expect("an answer");
    String::from_utf8_lossy(&bytes[..n_read]).into_owned()
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_answers_what_runs_and_ends() {
    let app = TestApp::new().await;
    let (address, stop, server) = app.listen().await;
    let mut client = TcpStream::connect(address).await.expect("a connection");
    let body = r#"{"query":"{ version }"}"#;
    let head = format!(
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    // The request has begun when the server is told to stop.
    client.write_all(&head.as_bytes()[..20]).await.expect("written");
    client.write_all(&head.as_bytes()[20..]).await.expect("written");
    client.write_all(&body.as_bytes()[..5]).await.expect("written");
    tokio::time::sleep(Duration::from_millis(200)).await;
    stop.send(()).expect("the server runs");
    client.write_all(&body.as_bytes()[5..]).await.expect("written");
    let mut answer = Vec::new();
    let read = timeout(Duration::from_secs(20), client.read_to_end(&mut answer)).await;
    read.expect("an end in time").expect("an answer");
    assert!(String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 200 OK"));
    let ended = timeout(Duration::from_secs(20), server).await;
    ended.expect("the server ends in time").expect("without a panic");
    assert!(
        TcpStream::connect(address).await.is_err(),
        "nobody listens any more"
    );
}

#[tokio::test]
async fn metrics_count_requests_by_route() {
    let app = TestApp::new().await;
    app.get("/healthz").await;
    let (status, text) = app.get("/metrics").await;
    assert_eq!(status, StatusCode::OK);
    for line in [
        r#"doichieu_http_requests_total{route="/healthz",status="200"} 1"#,
        "doichieu_data_version 0",
        "doichieu_build_info{version=",
        r#"doichieu_http_request_duration_seconds_count{route="/healthz"} 1"#,
        r#"doichieu_imports_total{ending="committed"} 0"#,
        "doichieu_answer_cache_hits 0",
        "doichieu_database_connections ",
        "doichieu_disk_free_bytes ",
        "doichieu_resident_memory_bytes ",
    ] {
        assert!(text.contains(line), "{line} is missing in\n{text}");
    }
}
