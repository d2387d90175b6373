//! Traces: what a collector is sent, and that a server without one, or with a dead one, serves all the same.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use axum::Router;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::routing::post;
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{self, UnboundedReceiver};

/// A collector: the bodies that it is sent.
async fn collector() -> (String, UnboundedReceiver<(HeaderMap, Bytes)>) {
    let (sender, received) = mpsc::unbounded_channel();
    let take = move |headers: HeaderMap, body: Bytes| async move {
        drop(sender.send((headers, body)));
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let router = Router::new().route("/v1/traces", post(take));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (format!("http://{address}/v1/traces"), received)
}

/// A server process that traces.
struct Server {
    process: Child,
    address: String,
    _folder: TempDir,
}

impl Server {
    fn start(endpoint: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut process = Command::new(env!("CARGO_BIN_EXE_doichieu"))
            .args(["serve", "--listen", "127.0.0.1:0", "--set"])
            .arg(format!("traces.endpoint={endpoint}"))
            .env_clear()
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let lines = BufReader::new(process.stdout.take().expect("stdout")).lines();
        let mut addresses = lines.filter_map(|it| {
            let line = it.expect("text");
            line.split_once("http://").map(|(_, it)| it.trim().to_owned())
        });
        Self {
            address: addresses.next().expect("the server says where it is"),
            process,
            _folder: folder,
        }
    }

    async fn ask(&self) -> String {
        self.ask_with("").await
    }

    /// Asks with further lines of the head.
    async fn ask_with(&self, head: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).await.expect("a connection");
        let request = format!(
            "GET /graphql?query=%7Bversion%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{head}\r\n"
        );
        stream.write_all(request.as_bytes()).await.expect("written");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("an answer");
        answer
    }

    /// Tells it to stop, and waits for its end.
    async fn stop(mut self) {
        let id = Pid::from_child(&self.process);
        kill_process(id, Signal::TERM).expect("SIGTERM is sent");
        let ended = tokio::task::spawn_blocking(move || self.process.wait()).await;
        assert!(ended.expect("a thread").expect("the server is gone").success());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_is_sent_the_spans_of_a_request_when_the_server_ends() {
    let (endpoint, mut received) = collector().await;
    let server = Server::start(&endpoint);
    assert!(server.ask().await.starts_with("HTTP/1.1 200"));
    server.stop().await;
    let (headers, body) = received.recv().await.expect("a batch of spans");
    assert_eq!(headers["content-type"], "application/x-protobuf");
    let text = String::from_utf8_lossy(&body);
    for word in ["service.name", "doichieu", "request", "/graphql", "graphql"] {
        assert!(text.contains(word), "{word} is missing in {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_is_not_there_holds_nothing_up() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    let server = Server::start(&format!("http://{address}/v1/traces"));
    assert!(server.ask().await.starts_with("HTTP/1.1 200"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_goes_on_with_the_trace_of_its_caller() {
    let (endpoint, mut received) = collector().await;
    let server = Server::start(&endpoint);
    let trace = "0af7651916cd43dd8448eb211c80319c";
    let parent = "b7ad6b7169203331";
    let sampled = format!("traceparent: 00-{trace}-{parent}-01\r\n");
    assert!(server.ask_with(&sampled).await.starts_with("HTTP/1.1 200"));
    let unsampled = "traceparent: 00-11111111111111111111111111111111-2222222222222222-00\r\n";
    assert!(server.ask_with(unsampled).await.starts_with("HTTP/1.1 200"));
    assert!(
        server
            .ask_with("traceparent: nonsense\r\n")
            .await
            .starts_with("HTTP/1.1 200"),
        "what is none is left aside"
    );
    server.stop().await;
    let (_, body) = received.recv().await.expect("a batch of spans");
    let holds = |hex: &str| {
        let bytes: Vec<u8> = (0..hex.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex"))
            .collect();
        body.windows(bytes.len()).any(|it| it == bytes)
    };
    assert!(holds(trace) && holds(parent));
    assert!(
        !holds("11111111111111111111111111111111"),
        "its caller does not trace"
    );
}
