//! The program as it is served: its own process on a free port, asked over the network.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail, ensure};
use bytes::Bytes;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// How often a program that starts is asked whether it is there.
const ATTEMPTS: u32 = 200;

/// A running server. It ends with this value.
pub struct Program {
    /// Where it listens.
    pub address: SocketAddr,
    process: Child,
}

impl Program {
    /// Takes a sample workbook into the database.
    pub fn import(url: &str, workbook: &Path, folder: &Path) -> Result<()> {
        let status = command(url, folder)
            .arg("import")
            .arg(workbook)
            .stdout(Stdio::null())
            .status()?;
        ensure!(status.success(), "{} was not taken in", workbook.display());
        Ok(())
    }

    /// Starts a server over the database. `answer_cache_bytes` of 0 keeps no answers.
    pub async fn start(url: &str, folder: &Path, answer_cache_bytes: u64) -> Result<Self> {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let process = command(url, folder)
            .args(["serve", "--listen", &address.to_string()])
            .env(
                "DOICHIEU_GRAPHQL_ANSWER_CACHE_BYTES",
                answer_cache_bytes.to_string(),
            )
            .env("DOICHIEU_LOG_FILTER", "warn")
            .stdout(Stdio::null())
            .spawn()
            .context("start the program")?;
        let program = Self { address, process };
        for _ in 0..ATTEMPTS {
            if TcpStream::connect(address).await.is_ok() {
                return Ok(program);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the program does not listen")
    }

    /// Asks a question and takes the answer apart.
    pub async fn ask(&self, request: &Value) -> Result<Value> {
        Ok(serde_json::from_slice(
            &post(self.address, "/graphql", request).await?,
        )?)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It holds nothing that a sudden end could spoil.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn command(url: &str, folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_doichieu"));
    command
        .args(["--data-dir".as_ref(), folder.as_os_str()])
        .env("DATABASE_URL", url);
    command
}

/// Sends one request and returns the body of its answer.
pub async fn post(address: SocketAddr, path: &str, request: &Value) -> Result<Bytes> {
    let body = serde_json::to_vec(request)?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&body).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n");
    let end = end.context("an answer without a head")?;
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let body = Bytes::from(answer.split_off(end + 4));
    ensure!(
        head.starts_with("HTTP/1.1 200"),
        "{path}: {head}\n{}",
        String::from_utf8_lossy(&body)
    );
    Ok(body)
}
