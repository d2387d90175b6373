//! Who may know whom: reads manifests and sources and fails on any breach.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file and its text without comments and without its unit tests.
struct Source {
    path: String,
    text: String,
    code: String,
}

/// What each part of the root package may name of the others. Later parts may name all earlier ones but those excepted.
const ORDER: &[&str] = &[
    "error", "access", "config", "store", "worker", "compare", "intake", "graphql", "bi", "http", "cli",
];
/// Neighbours that must not know each other although one stands later.
const STRANGERS: &[(&str, &str)] = &[("bi", "graphql"), ("intake", "compare")];

#[test]
fn reader_knows_no_database_network_clock_or_file() {
    let manifest = read("imports/Cargo.toml");
    let dependencies = manifest.split("[dev-dependencies]").next().unwrap_or_default();
    for crate_name in ["doichieu", "tokio", "sea-orm", "axum", "async-graphql"] {
        let is_named = dependencies
            .lines()
            .any(|line| line.starts_with(crate_name) && !line.starts_with("doichieu-imports"));
        assert!(!is_named, "imports must not depend on {crate_name}");
    }
    for source in sources("imports/src") {
        for word in [
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "SystemTime",
            "Instant::now",
            "Utc::now",
            "Local::now",
        ] {
            assert!(!source.code.contains(word), "{} names {word}", source.path);
        }
    }
}

#[test]
fn entities_know_sea_orm_and_decimals_only() {
    let manifest = read("entities/Cargo.toml");
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or_default();
    for line in dependencies.lines().take_while(|it| !it.starts_with('[')) {
        assert!(
            line.is_empty()
                || line.starts_with("sea-orm")
                || line.starts_with("rust_decimal")
                || line.starts_with('#'),
            "entities depends on {line}"
        );
    }
}

#[test]
fn libraries_stay_in_their_place() {
    let homes: &[(&str, &[&str])] = &[
        ("sea_orm", &["src/store", "entities/"]),
        ("async_graphql", &["src/graphql", "src/http/graphql"]),
        ("axum", &["src/http"]),
        ("calamine", &["imports/src/workbook"]),
        ("clap", &["src/cli", "src/main.rs"]),
        ("anyhow", &["src/cli", "src/main.rs"]),
        ("jsonwebtoken", &["src/http/oidc"]),
        ("reqwest", &["src/http/oidc"]),
        ("opentelemetry", &["src/cli/traces", "src/http/trace_context"]),
    ];
    for source in all_sources() {
        for (library, places) in homes {
            let is_home = places.iter().any(|it| source.path.starts_with(it));
            let is_used = source.code.contains(&format!("{library}::"));
            assert!(is_home || !is_used, "{} uses {library}", source.path);
        }
    }
}

#[test]
fn unsafe_code_is_forbidden_in_every_crate() {
    let workspace = read("Cargo.toml");
    assert!(workspace.contains("unsafe_code = \"forbid\""));
    for manifest in ["Cargo.toml", "entities/Cargo.toml", "imports/Cargo.toml"] {
        assert!(read(manifest).contains("[lints]\nworkspace = true"), "{manifest}");
    }
}

#[test]
fn every_test_that_security_md_names_is_there() {
    let tests = ["src", "tests/integration", "imports/src", "imports/tests"].map(sources);
    let tests: String = tests.into_iter().flatten().map(|it| it.text).collect();
    let page = read("SECURITY.md");
    let rows = page.lines().filter(|it| it.starts_with("| ")).skip(1);
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [_, _, places, names] = cells[..] else {
            panic!("{row} has no four cells");
        };
        for name in names.split('`').skip(1).step_by(2) {
            assert!(tests.contains(&format!("fn {name}()")), "no test is named {name}");
        }
        for place in places.split('`').skip(1).step_by(2) {
            assert!(
                Path::new(env!("CARGO_MANIFEST_DIR")).join(place).exists(),
                "there is no {place}"
            );
        }
    }
}

#[test]
fn arrows_never_turn_back() {
    for source in sources("src") {
        let part = part_of(&source.path);
        let Some(rank) = ORDER.iter().position(|it| *it == part) else {
            assert!(
                ["lib", "main"].contains(&part.as_str()),
                "{} belongs to no part; add it to ORDER",
                source.path
            );
            continue;
        };
        for (other_rank, other) in ORDER.iter().enumerate() {
            let names_it = source.code.contains(&format!("crate::{other}::"));
            let is_allowed = other_rank <= rank && !STRANGERS.contains(&(part.as_str(), other));
            assert!(is_allowed || !names_it, "{} names crate::{other}", source.path);
        }
    }
}

#[test]
fn records_of_reader_and_tables_carry_no_surface() {
    for source in sources("imports/src").into_iter().chain(sources("entities/src")) {
        for derive in ["Serialize", "Deserialize", "SimpleObject", "InputObject"] {
            let is_derived = source
                .code
                .lines()
                .any(|line| line.trim_start().starts_with("#[derive(") && line.contains(derive));
            assert!(!is_derived, "{} derives {derive}", source.path);
        }
    }
}

#[test]
fn every_module_says_what_it_answers() {
    for source in all_sources() {
        assert!(
            source.text.starts_with("//!"),
            "{} begins without //!",
            source.path
        );
    }
}

#[test]
fn a_folder_has_its_module_beside_it() {
    for source in all_sources() {
        assert!(!source.path.ends_with("/mod.rs"), "{}", source.path);
    }
}

fn part_of(path: &str) -> String {
    let rest = path.strip_prefix("src/").unwrap_or(path);
    let part = rest.split(['/', '.']).next().unwrap_or_default();
    part.to_owned()
}

fn all_sources() -> Vec<Source> {
    ["src", "imports/src", "entities/src"]
        .into_iter()
        .flat_map(sources)
        .collect()
}

/// The sources below a folder; unit tests in files of their own are none.
fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source is text");
            let path = path.strip_prefix(root).expect("it lies in the workspace");
            Source {
                path: path.to_string_lossy().into_owned(),
                code: without_comments_and_tests(&text),
                text,
            }
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("the folder can be listed").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            paths.push(path);
        }
    }
}

/// Unit tests stand last in a file.
fn without_comments_and_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().filter(|it| !it.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file exists")
}
