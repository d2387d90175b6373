//! The program as it is started: exit codes, what it prints, what it refuses.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

use crate::graphql::progress::long_plan;

/// A data directory and the program over it. Nothing of the environment reaches the program.
pub struct Cli {
    folder: TempDir,
}

impl Cli {
    /// An empty data directory.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    /// The folder it works in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the program with arguments.
    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program starts")
    }

    /// Starts the program with arguments.
    pub fn start(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("the program starts")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_doichieu"));
        command.args(arguments).env_clear().current_dir(self.folder());
        command
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn bad_files_are_refused_with_a_sentence_and_exit_code_2() {
    let cli = Cli::new();
    let file = |name: &str, bytes: &[u8]| {
        std::fs::write(cli.folder().join(name), bytes).expect("the file is written");
        name.to_owned()
    };
    for (name, code) in [
        (file("empty.xlsx", b""), "EMPTY_FILE"),
        (file("letter.xlsx", b"%PDF-1.7\n1 0 obj\n"), "NOT_A_WORKBOOK"),
        (
            file("other.csv", "Họ tên;Điểm\nAn;7\nBình;8\n".as_bytes()),
            "NO_APPENDIX",
        ),
        (file("large.csv", &vec![b'x'; 100_001]), "OVER_LIMIT"),
    ] {
        let output = cli.run(&[
            "inspect",
            &name,
            "--format",
            "json",
            "--set",
            "limits.bytes=100000",
        ]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(answer["outcome"], "REFUSED", "{name}");
        assert_eq!(answer["appendices"], Value::Array(Vec::new()));
        assert_eq!(answer["diagnostics"][0]["code"], code, "{answer:#}");
        assert_eq!(answer["file"]["sha256"].as_str().map(str::len), Some(64));
        let for_people = cli.run(&["inspect", &name, "--lang", "en"]);
        assert!(text(&for_people.stdout).contains("refused"), "{name}");
    }
}

#[test]
fn mistakes_of_the_user_are_sentences_and_exit_code_2() {
    let cli = Cli::new();
    for (arguments, word) in [
        (vec!["inspect", "nowhere.xlsx", "--lang", "en"], "no such file"),
        (
            vec![
                "inspect",
                "nowhere.xlsx",
                "--province",
                "hai pong",
                "--lang",
                "en",
            ],
            "Hải Phòng",
        ),
        (
            vec!["inspect", "nowhere.xlsx", "--set", "worker.at_twice=1"],
            "worker.at_twice",
        ),
        (
            vec!["serve", "--listen", "0.0.0.0:0", "--lang", "en"],
            "--require-key",
        ),
        (
            vec!["serve", "--set", "traces.endpoint=nonsense"],
            "traces.endpoint",
        ),
        (
            vec!["serve", "--set", "traces.endpoint=ftp://127.0.0.1/"],
            "traces.endpoint",
        ),
        (
            vec![
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--set",
                "oidc.issuer=https://id.example",
                "--set",
                "oidc.audience=doichieu",
                "--set",
                "oidc.keys=nonsense://keys",
            ],
            "oidc.keys",
        ),
        (vec!["bake"], "bake"),
    ] {
        let output = cli.run(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = text(&output.stderr);
        assert!(said.contains(word), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_key_is_made_listed_and_taken_back() {
    let cli = Cli::new();
    let made = cli.run(&[
        "key",
        "create",
        "--name",
        "Huế",
        "--role",
        "importer",
        "--province",
        "hue",
    ]);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let secret = text(&made.stdout).trim().to_owned();
    let prefix = secret.split('_').nth(1).expect("a prefix").to_owned();
    let list = || -> Value {
        let output = cli.run(&["key", "list", "--format", "json"]);
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    let key = list()[0].clone();
    assert_eq!(
        (&key["role"], &key["provinces"]),
        (&"IMPORTER".into(), &"46".into())
    );
    assert!(!list().to_string().contains(&secret));
    assert_eq!(cli.run(&["key", "revoke", &prefix]).status.code(), Some(0));
    assert!(list()[0]["revokedAt"].is_string());
    assert_eq!(cli.run(&["key", "revoke", "ffffffff"]).status.code(), Some(2));
}

#[test]
fn inspect_prints_the_agreed_form() {
    let cli = Cli::new();
    std::fs::write(cli.folder().join("hue.csv"), PLAN).expect("the file is written");
    let output = cli.run(&["inspect", "hue.csv", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    insta::assert_json_snapshot!(answer);
}

#[test]
fn a_folder_is_imported_file_by_file_and_the_second_time_nothing_changes() {
    let cli = Cli::new();
    let folder = cli.folder().join("plans");
    std::fs::create_dir(&folder).expect("a folder");
    let write =
        |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("the file is written");
    write("a-hue.csv", PLAN);
    write("b-nowhere.csv", &PLAN.replace("thành phố Huế", "tỉnh"));
    write(
        "c-hai-phong.csv",
        &PLAN.replace("thành phố Huế", "thành phố Hải Phòng"),
    );
    write("note.txt", "not taken");
    let import = || {
        let output = cli.run(&["import", "plans", "--format", "json"]);
        assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
        let lines = text(&output.stdout);
        let reports = lines
            .lines()
            .map(|it| serde_json::from_str::<Value>(it).expect("JSON"));
        reports.collect::<Vec<_>>()
    };
    let outcomes = |reports: &[Value]| -> Vec<String> {
        let outcomes = reports
            .iter()
            .map(|it| it["outcome"].as_str().unwrap_or_default());
        outcomes.map(str::to_owned).collect()
    };
    let first = import();
    assert_eq!(outcomes(&first), ["IMPORTED", "REFUSED", "IMPORTED"]);
    assert_eq!(first[1]["problem"]["code"], "PROVINCE_UNKNOWN");
    assert_eq!(first[2]["appendices"][0]["matched"], 2);
    assert_eq!(outcomes(&import()), ["UNCHANGED", "REFUSED", "UNCHANGED"]);
}

#[test]
fn the_crosswalk_prints_rows_of_one_indicator_together() {
    let cli = Cli::new();
    let folder = cli.folder();
    std::fs::write(folder.join("hue.csv"), PLAN).expect("the file is written");
    let other = PLAN.replace("thành phố Huế", "thành phố Hải Phòng");
    std::fs::write(folder.join("hai-phong.csv"), other).expect("the file is written");
    let imported = cli.run(&["import", "hue.csv", "hai-phong.csv"]);
    assert_eq!(imported.status.code(), Some(0), "{}", text(&imported.stdout));
    let output = cli.run(&["crosswalk", "export"]);
    let lines = text(&output.stdout);
    let lines: Vec<_> = lines.lines().collect();
    assert_eq!(
        lines[..3],
        [
            "indicator,province,plan,section,ordinal,name,status,score,decided_by",
            "CT-0001,31,322/KH-UBND,I,1,Tỷ lệ thanh toán trực tuyến,MATCHED,0.9999,",
            "CT-0001,46,322/KH-UBND,I,1,Tỷ lệ thanh toán trực tuyến,MATCHED,0.9999,",
        ]
    );
    assert_eq!(lines.len(), 5);
    let tasks = cli.run(&["crosswalk", "export", "--tasks"]);
    assert_eq!(text(&tasks.stdout).lines().count(), 1);
}

#[test]
fn a_database_that_a_server_works_with_is_not_restored() {
    let cli = Cli::new();
    assert_eq!(cli.run(&["backup", "copy.sqlite"]).status.code(), Some(0));
    let mut serving = cli.start(&["serve", "--listen", "127.0.0.1:0"]);
    let mut line = String::new();
    let stdout = serving.stdout.as_mut().expect("stdout");
    BufReader::new(stdout).read_line(&mut line).expect("it serves");
    let refused = cli.run(&["restore", "copy.sqlite", "--lang", "en"]);
    serving.kill().expect("it is killed");
    serving.wait().expect("it is gone");
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        text(&refused.stderr).contains("stop it first"),
        "{}",
        text(&refused.stderr)
    );

    let restored = cli.run(&["restore", "copy.sqlite"]);
    assert_eq!(restored.status.code(), Some(0), "{}", text(&restored.stderr));
    let log = text(&cli.run(&["audit", "--action", "RESTORE_DATABASE"]).stdout);
    assert_eq!(log.lines().count(), 2, "{log}");
    assert!(log.contains("copy.sqlite"), "{log}");
    let names = std::fs::read_dir(cli.folder()).expect("the folder");
    let mut names: Vec<_> = names.map(|it| it.expect("an entry").file_name()).collect();
    names.sort();
    assert_eq!(names, ["copy.sqlite", "data"], "nothing is left about");
}

#[test]
fn ctrl_c_ends_an_import_at_once() {
    let cli = Cli::new();
    std::fs::write(cli.folder().join("long.csv"), long_plan()).expect("the file is written");
    let importing = cli.start(&["import", "long.csv", "--lang", "en"]);
    let id = Pid::from_child(&importing);
    let children = format!("/proc/{id}/task/{id}/children", id = id.as_raw_nonzero());
    let worker = loop {
        let children = std::fs::read_to_string(&children).expect("it runs");
        match children.split_whitespace().next() {
            Some(worker) => break worker.to_owned(),
            None => std::thread::yield_now(),
        }
    };
    kill_process(id, Signal::INT).expect("SIGINT is sent");
    let output = importing.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130));
    assert!(
        text(&output.stderr).contains("long.csv: stopped on request"),
        "{}",
        text(&output.stderr)
    );
    let is_gone = std::fs::read_to_string(format!("/proc/{worker}/cmdline")).map_or(true, |it| it.is_empty());
    assert!(is_gone, "the worker is killed");
    let imports = cli.run(&["audit"]);
    assert_eq!(text(&imports.stdout).lines().count(), 1, "nothing is written");
}

/// A small plan whose every cell is understood.
pub const PLAN: &str = "\
Phụ lục I;;;;;;
MỤC TIÊU CỤ THỂ GIAI ĐOẠN 2026 - 2030;;;;;;
(Kèm theo Kế hoạch số 322/KH-UBND ngày 06/6/2026 của UBND thành phố Huế);;;;;;
STT;Mục tiêu cụ thể;Đơn vị tính;Năm 2026;Năm 2030;Đơn vị chủ trì theo dõi;Đơn vị phối hợp
I;Phát triển kinh tế số;;;;;
1;Tỷ lệ thanh toán trực tuyến;%;≥60;80;Sở Tư pháp;Sở Y tế
2;Tỷ lệ hồ sơ trực tuyến;%;Hoàn thành;;Sở Y tế;Sở Tư pháp
";

#[test]
fn a_backup_is_verified_and_restored() {
    let cli = Cli::new();
    std::fs::write(cli.folder().join("hue.csv"), PLAN).expect("the file is written");
    assert_eq!(cli.run(&["import", "hue.csv"]).status.code(), Some(0));
    assert_eq!(cli.run(&["check"]).status.code(), Some(0));
    let saved = cli.run(&["backup", "copy.sqlite"]);
    assert_eq!(saved.status.code(), Some(0), "{}", text(&saved.stderr));
    assert_eq!(
        cli.run(&["backup", "copy.sqlite"]).status.code(),
        Some(2),
        "it overwrites nothing"
    );

    std::fs::remove_dir_all(cli.folder().join("data")).expect("the database is lost");
    let restored = cli.run(&["restore", "copy.sqlite"]);
    assert_eq!(restored.status.code(), Some(0), "{}", text(&restored.stderr));
    let again = cli.run(&["import", "hue.csv", "--format", "json"]);
    assert!(
        text(&again.stdout).contains("UNCHANGED"),
        "what was imported is there again"
    );
    std::fs::write(cli.folder().join("broken.sqlite"), b"not a database").expect("written");
    assert_ne!(cli.run(&["restore", "broken.sqlite"]).status.code(), Some(0));
    assert_eq!(
        cli.run(&["check"]).status.code(),
        Some(0),
        "a refused restore changes nothing"
    );
}

#[test]
fn the_audit_log_is_written_as_csv_and_as_json_lines() {
    let cli = Cli::new();
    std::fs::write(cli.folder().join("hue.csv"), PLAN).expect("the file is written");
    assert_eq!(cli.run(&["import", "hue.csv"]).status.code(), Some(0));
    cli.run(&["key", "create", "--name", "=1+1", "--role", "reader"]);
    let lines = cli.run(&["audit", "--format", "ndjson"]);
    let lines = text(&lines.stdout);
    let lines: Vec<Value> = lines
        .lines()
        .map(|it| serde_json::from_str(it).expect("JSON"))
        .collect();
    let told: Vec<_> = lines
        .iter()
        .map(|it| (it["action"].as_str(), it["actor"].as_str()))
        .collect();
    let deeds = ["STAGE_IMPORT", "COMMIT_IMPORT", "CREATE_KEY"];
    assert_eq!(told, deeds.map(|it| (Some(it), Some("cli"))));
    assert_eq!(lines[1]["before"]["status"], "STAGED");
    assert_eq!(lines[1]["after"]["status"], "COMMITTED");
    let table = text(&cli.run(&["audit", "--action", "COMMIT_IMPORT"]).stdout);
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.starts_with("number,at,actor,role,origin,action,subject,before,after"));
    let after = text(&cli.run(&["audit", "--format", "ndjson", "--after", "2"]).stdout);
    assert_eq!(after.lines().count(), 1);
    assert_eq!(
        cli.run(&["audit", "--until", "2000-01-01", "--format", "ndjson"])
            .stdout,
        b""
    );
}

#[test]
fn a_flat_table_is_exported_by_the_ending_of_its_file() {
    let cli = Cli::new();
    std::fs::write(cli.folder().join("hue.csv"), PLAN).expect("the file is written");
    assert_eq!(cli.run(&["import", "hue.csv"]).status.code(), Some(0));
    let csv = cli.run(&["export", "targets", "--where", "years=2030"]);
    assert_eq!(csv.status.code(), Some(0), "{}", text(&csv.stderr));
    assert!(text(&csv.stdout).contains("Tỷ lệ thanh toán trực tuyến"));
    assert_eq!(
        cli.run(&["export", "targets", "--output", "a.b.xlsx"])
            .status
            .code(),
        Some(0)
    );
    let xlsx = std::fs::read(cli.folder().join("a.b.xlsx")).expect("the file is there");
    assert!(xlsx.starts_with(b"PK"));
    let wide = cli.run(&[
        "export",
        "comparison",
        "--where",
        "order=spread_2030_max",
        "--format",
        "ndjson",
    ]);
    assert_eq!(wide.status.code(), Some(0), "{}", text(&wide.stderr));
    assert!(
        text(&wide.stdout).contains("\"hue_2030_status\":\"NUMERIC\""),
        "{}",
        text(&wide.stdout)
    );
    let unknown = cli.run(&["export", "nothing", "--lang", "en"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(
        text(&unknown.stderr).contains("assignments, agencies, indicators, crosswalk, imports, comparison"),
        "it names the tables"
    );
}

#[test]
fn an_export_that_fails_leaves_what_stood_there() {
    let cli = Cli::new();
    let file = cli.folder().join("muc-tieu.csv");
    std::fs::write(&file, "before").expect("the file is written");
    let refused = cli.run(&[
        "export",
        "comparison",
        "--where",
        "order=nothing",
        "--output",
        "muc-tieu.csv",
    ]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), "before");
    assert_eq!(
        cli.run(&["export", "targets", "--output", "muc-tieu.csv"])
            .status
            .code(),
        Some(0)
    );
    let written = std::fs::read_to_string(&file).expect("the file");
    assert!(written.starts_with("indicator_code,"), "{written}");
    let names = std::fs::read_dir(cli.folder()).expect("the folder");
    let names: Vec<_> = names
        .filter_map(|it| it.ok()?.file_name().into_string().ok())
        .collect();
    assert!(!names.iter().any(|it| it.ends_with("unfinished")), "{names:?}");
}
