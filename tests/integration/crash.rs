//! What survives: a server killed at any moment, two servers on one database, a disk that takes no more.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use doichieu::config::DatabaseSettings;
use doichieu::error::AppError;
use doichieu::store::Store;
use doichieu_entities::import::{self, ImportStatus};
use rustix::process::{Pid, Signal, kill_process};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::store::coherence;
use crate::store::database::TestDatabase;
use crate::store::sample::{new_import, reading};

/// How often the server is killed.
const N_KILLS: u32 = 30;

/// A server process, killed when dropped.
struct Server {
    process: Child,
    address: String,
    /// The key it showed, when the database was new.
    key: Option<String>,
}

impl Server {
    fn start(database: &TestDatabase) -> Self {
        let url = database.settings.url.as_deref().expect("an address");
        let mut process = Command::new(env!("CARGO_BIN_EXE_doichieu"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database-url", url])
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let mut lines = BufReader::new(process.stdout.take().expect("stdout")).lines();
        let (mut key, mut address) = (None, None);
        while address.is_none() {
            let line = lines.next().expect("the server says where it is").expect("text");
            if line.trim().starts_with("dc_") {
                key = Some(line.trim().to_owned());
            }
            address = line.split_once("http://").map(|(_, it)| it.trim().to_owned());
        }
        Self {
            process,
            address: address.expect("an address"),
            key,
        }
    }

    /// Hands a file in and commits it; the status line, or none when the server died.
    fn import(address: &str, key: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(address).ok()?;
        let request = format!(
            "POST /imports?name=ke-hoach.csv&commit=true HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\n\
             Content-Type: text/csv\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        answer.lines().next().map(str::to_owned)
    }

    fn kill(mut self) {
        self.process.kill().expect("SIGKILL is sent");
        self.process.wait().expect("the server is gone");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// A plan of 60 indicators whose targets tell its versions apart.
fn plan(version: u32) -> String {
    let mut csv = "\
Phụ lục I;;;;;;
MỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030;;;;;;
(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế);;;;;;
STT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030;Đơn vị chủ trì theo dõi;Đơn vị phối hợp
I;Phát triển kinh tế số;;;;;
"
    .to_owned();
    for row in 1..=60 {
        let target = 20 + version;
        csv += &format!("{row};Tỷ lệ hồ sơ loại {row} trực tuyến;%;{target};80;Sở Tư pháp;Sở Y tế\n");
    }
    csv
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_at_any_moment_leaves_all_of_an_import_or_nothing() {
    let database = TestDatabase::new().await;
    let server = Server::start(&database);
    let key = server.key.clone().expect("the first start shows a key");
    let began = Instant::now();
    let status = Server::import(&server.address, &key, &plan(0)).expect("an answer");
    assert!(status.contains("20"), "{status}");
    let whole = began.elapsed();
    server.kill();
    let db = database.connect().await;
    let mut n_lost = 0;
    for version in 1..=N_KILLS {
        let server = Server::start(&database);
        let (address, key, body) = (server.address.clone(), key.clone(), plan(version));
        let client = std::thread::spawn(move || Server::import(&address, &key, &body));
        // The moments are spread over the whole way, in an order that mixes early and late ones.
        let moment = (version * 11) % N_KILLS;
        std::thread::sleep(whole * 5 * moment / (2 * N_KILLS));
        server.kill();
        client.join().expect("the client ends");
        coherence::check(&db).await;
        n_lost += u32::from(!is_committed(&db, version + 1 - n_lost).await);
    }
    assert!(n_lost > 0, "no moment was early enough to lose an import");
    assert!(n_lost < N_KILLS, "no moment was late enough to keep one");
    let server = Server::start(&database);
    let status = Server::import(&server.address, &key, &plan(99)).expect("an answer");
    assert!(status.contains("20"), "{status}");
    coherence::check(&db).await;
}

/// Whether so many imports are committed.
async fn is_committed(db: &sea_orm::DatabaseConnection, n_imports: u32) -> bool {
    let committed = import::Entity::find().filter(import::Column::Status.eq(ImportStatus::Committed));
    committed.count(db).await.expect("imports") >= u64::from(n_imports)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_on_one_database_take_turns() {
    let database = TestDatabase::new().await;
    let one = Server::start(&database);
    let other = Server::start(&database);
    let key = one.key.clone().expect("the first start shows a key");
    let hand_in = |address: &str, versions: std::ops::Range<u32>| {
        let (address, key) = (address.to_owned(), key.clone());
        std::thread::spawn(move || -> Vec<Option<String>> {
            versions
                .map(|it| Server::import(&address, &key, &plan(it)))
                .collect()
        })
    };
    let (mine, theirs) = (hand_in(&one.address, 0..8), hand_in(&other.address, 20..28));
    let answers = [mine.join().expect("it ends"), theirs.join().expect("it ends")].concat();
    let words = |status: &&Option<String>| {
        let status = status.as_deref().unwrap_or_default();
        // The later of two commits on one appendix is told of the other; nothing else may go wrong.
        !(status.contains(" 20") || status.contains(" 409"))
    };
    assert_eq!(answers.iter().find(words), None);
    coherence::check(&database.connect().await).await;
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_lets_running_requests_end() {
    let database = TestDatabase::new().await;
    let mut server = Server::start(&database);
    let key = server.key.clone().expect("the first start shows a key");
    let (address, body) = (server.address.clone(), plan(1));
    let mut stream = TcpStream::connect(&address).expect("a connection");
    let head = format!(
        "POST /imports?name=ke-hoach.csv&commit=true HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("written");
    // The server asks for the body: the request runs.
    let mut asked = [0; 25];
    stream.read_exact(&mut asked).expect("an answer");
    assert!(asked.starts_with(b"HTTP/1.1 100 Continue"));
    kill_process(Pid::from_child(&server.process), Signal::TERM).expect("SIGTERM is sent");
    while TcpStream::connect(&address).is_ok() {
        std::thread::yield_now();
    }
    stream.write_all(body.as_bytes()).expect("written");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    assert!(server.process.wait().expect("it ends").success());
    let db = database.connect().await;
    coherence::check(&db).await;
    assert!(is_committed(&db, 1).await);
}

#[tokio::test]
async fn a_read_only_database_is_refused_in_words_and_unharmed() {
    let database = TestDatabase::sqlite();
    let store = Store::open(&database.settings).await.expect("it opens");
    store.close().await.expect("it closes");
    let read_only = DatabaseSettings {
        url: database
            .settings
            .url
            .as_ref()
            .map(|it| it.replace("mode=rwc", "mode=ro")),
        ..database.settings.clone()
    };
    let store = Store::open(&read_only).await.expect("reading goes on");
    let staged = store.stage(new_import(reading("hue-2026-phu-luc-1"))).await;
    match staged.map_err(AppError::from) {
        Err(AppError::StorageUnavailable { problem, .. }) => {
            assert!(problem.en.contains("read-only"), "{}", problem.en);
        }
        other => panic!("a refusal was expected, not {other:?}"),
    }
    coherence::check(&database.connect().await).await;
}

#[tokio::test]
async fn a_disk_that_takes_no_more_is_told_of_and_nothing_is_lost() {
    let database = TestDatabase::sqlite();
    let url = database.settings.url.clone().expect("an address");
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("mot.csv"), plan(1)).expect("a file");
    std::fs::write(folder.path().join("hai.csv"), plan(2)).expect("a file");
    let import = |file: &str, shell: &str| {
        let program = env!("CARGO_BIN_EXE_doichieu");
        Command::new("sh")
            .args([
                "-c",
                &format!("{shell} exec {program} import {file} --database-url '{url}' --lang en"),
            ])
            .current_dir(folder.path())
            .output()
            .expect("the program starts")
    };
    assert!(import("mot.csv", "").status.success());
    let size =
        std::fs::metadata(url.trim_start_matches("sqlite://").trim_end_matches("?mode=rwc")).expect("a file");
    // No file may grow beyond what the database has now: the system refuses the write as a full disk does.
    let blocks = size.len() / 512;
    let full = import("hai.csv", &format!("trap '' XFSZ; ulimit -f {};", blocks / 4));
    let told = String::from_utf8_lossy(&full.stderr).into_owned();
    assert!(!full.status.success(), "{told}");
    assert!(told.contains("disk"), "{told}");
    let db = database.connect().await;
    coherence::check(&db).await;
    assert!(is_committed(&db, 1).await && !is_committed(&db, 2).await);
    assert!(import("hai.csv", "").status.success());
    assert!(is_committed(&db, 2).await);
}
