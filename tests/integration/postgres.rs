//! A PostgreSQL of a test's own, with its folder and port: it can be stopped, started again and followed by a replica.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use doichieu::config::DatabaseSettings;
use tempfile::TempDir;

/// Ports tried before giving up: another program may take one between being found free and being used.
const PORTS_TRIED: u32 = 8;

/// A server that is stopped and gone when dropped.
pub struct Postgres {
    bin: PathBuf,
    data: PathBuf,
    port: u16,
    _folder: TempDir,
}

impl Postgres {
    /// An empty server; none where the tests run without PostgreSQL.
    pub fn start() -> Option<Self> {
        std::env::var_os("TEST_DATABASE_URL")?;
        let (bin, folder) = (newest_bin(), own_folder());
        let data = folder.path().join("data");
        let mut initdb = as_owner(&bin, "initdb");
        initdb.args(["--auth", "trust", "--username", "postgres", "--encoding", "UTF8"]);
        initdb
            .args(["--locale", "C.UTF-8", "--no-sync", "--pgdata"])
            .arg(&data);
        run(&mut initdb);
        Some(Self::started(bin, data, folder))
    }

    /// A server that follows this one by streaming.
    pub fn replica(&self) -> Self {
        let folder = own_folder();
        let data = folder.path().join("data");
        let mut copy = as_owner(&self.bin, "pg_basebackup");
        copy.args([
            "--write-recovery-conf",
            "--checkpoint=fast",
            "--no-sync",
            "--pgdata",
        ])
        .arg(&data);
        copy.args(["--host", "127.0.0.1", "--username", "postgres", "--port"])
            .arg(self.port.to_string());
        run(&mut copy);
        Self::started(self.bin.clone(), data, folder)
    }

    fn started(bin: PathBuf, data: PathBuf, folder: TempDir) -> Self {
        let mut server = Self {
            bin,
            data,
            port: 0,
            _folder: folder,
        };
        for _ in 0..PORTS_TRIED {
            server.port = free_port();
            if server.try_start() {
                return server;
            }
        }
        let log = std::fs::read_to_string(server.log()).unwrap_or_default();
        panic!("PostgreSQL does not start: {log}");
    }

    fn try_start(&self) -> bool {
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories='' -c fsync=off",
            self.port
        );
        let mut start = as_owner(&self.bin, "pg_ctl");
        start
            .args(["start", "--wait", "--silent", "--options", &options, "--pgdata"])
            .arg(&self.data);
        start.arg("--log").arg(self.log()).stdout(Stdio::null());
        start.status().expect("pg_ctl runs").success()
    }

    /// Starts it again, on the same port.
    pub fn start_again(&self) {
        assert!(self.try_start(), "PostgreSQL starts again");
    }

    /// Stops it as a failing machine does: nobody is waited for.
    pub fn stop(&self) {
        let mut stop = as_owner(&self.bin, "pg_ctl");
        stop.args(["stop", "--mode", "immediate", "--wait", "--silent", "--pgdata"])
            .arg(&self.data);
        run(&mut stop);
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// How to open it.
    pub fn settings(&self) -> DatabaseSettings {
        DatabaseSettings {
            url: Some(self.url()),
            ..DatabaseSettings::default()
        }
    }

    /// A connection beside the store's.
    pub async fn connect(&self) -> sea_orm::DatabaseConnection {
        sea_orm::Database::connect(self.url())
            .await
            .expect("a connection")
    }

    fn log(&self) -> PathBuf {
        self.data.with_extension("log")
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = as_owner(&self.bin, "pg_ctl");
        stop.args(["stop", "--mode", "immediate", "--silent", "--pgdata"])
            .arg(&self.data);
        // It may have been stopped by the test.
        drop(stop.stderr(Stdio::null()).status());
    }
}

fn newest_bin() -> PathBuf {
    let installed = std::fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL is installed");
    let versions = installed.map(|it| it.expect("an entry").path());
    let newest = versions.max_by_key(|it| it.file_name().and_then(|it| it.to_str()?.parse::<u32>().ok()));
    newest.expect("a version").join("bin")
}

/// A folder that PostgreSQL, which refuses to run as root, may write.
fn own_folder() -> TempDir {
    let folder = tempfile::Builder::new()
        .prefix("doichieu-postgres.")
        .tempdir_in("/tmp")
        .expect("a folder");
    if is_root() {
        run(Command::new("chown").arg("postgres").arg(folder.path()));
    }
    folder
}

fn as_owner(bin: &Path, program: &str) -> Command {
    let program = bin.join(program);
    let mut command = match is_root() {
        true => {
            let mut command = Command::new("runuser");
            command.args(["--user", "postgres", "--"]).arg(program);
            command
        }
        false => Command::new(program),
    };
    command.current_dir("/tmp");
    command
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

fn run(command: &mut Command) {
    let output = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .expect("it runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
