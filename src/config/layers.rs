//! Lays the sources of settings over one another and refuses keys that no setting has.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Table, Value};

use super::Settings;
use crate::error::AppError;

/// The file that is read when no other is named and it exists.
const DEFAULT_FILE: &str = "doichieu.toml";
/// What the program's own variables begin with.
const PREFIX: &str = "DOICHIEU_";
/// Names the settings file; it is no setting itself.
const CONFIG_VARIABLE: &str = "DOICHIEU_CONFIG";
/// The customary names of the addresses of databases, and the settings that they are read as.
const DATABASE_VARIABLES: &[(&str, &str)] = &[
    ("DATABASE_URL", "database.url"),
    ("DATABASE_READ_URL", "database.read_url"),
];

/// Where settings come from, weakest first.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// A settings file that must exist. Unset: `doichieu.toml` if there is one.
    pub file: Option<PathBuf>,
    /// Environment variables; foreign ones are ignored.
    pub environment: Vec<(String, String)>,
    /// Flags, as a setting's dotted name and its text.
    pub flags: Vec<(String, String)>,
}

impl Settings {
    /// The settings that the sources give together.
    pub fn load(sources: &Sources) -> Result<Self, AppError> {
        let mut table = read_file(&sources.file(), sources.is_file_named())?;
        for (key, text, origin) in sources.pairs() {
            let known = known_keys();
            let Some((path, shape)) = known.iter().find(|(path, _)| origin.names(path, &key)) else {
                return Err(invalid(&key, "no setting has this name"));
            };
            insert(&mut table, path, parse_value(path, &text, *shape)?);
        }
        Self::deserialize(table).map_err(|it| invalid("(all)", it.message()))
    }
}

impl Sources {
    fn is_file_named(&self) -> bool {
        self.file.is_some() || self.variable(CONFIG_VARIABLE).is_some()
    }

    fn file(&self) -> PathBuf {
        let named = self.file.clone();
        named
            .or_else(|| self.variable(CONFIG_VARIABLE).map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from(DEFAULT_FILE))
    }

    fn variable(&self, name: &str) -> Option<&str> {
        let mut variables = self.environment.iter();
        variables
            .find(|(key, _)| key == name)
            .map(|(_, text)| text.as_str())
    }

    /// Every pair that names a setting, the strongest last.
    fn pairs(&self) -> Vec<(String, String, Origin)> {
        let is_customary = |key: &str| DATABASE_VARIABLES.iter().any(|(name, _)| *name == key);
        let is_ours = |key: &str| is_customary(key) || (key.starts_with(PREFIX) && key != CONFIG_VARIABLE);
        let mut variables: Vec<_> = self.environment.iter().filter(|(key, _)| is_ours(key)).collect();
        // The program's own variable wins over the customary one.
        variables.sort_by_key(|(key, _)| (!is_customary(key), key.clone()));
        let variables = variables
            .into_iter()
            .map(|(key, text)| (key, text, Origin::Environment));
        let flags = self.flags.iter().map(|(key, text)| (key, text, Origin::Flag));
        variables
            .chain(flags)
            .map(|(key, text, origin)| (key.clone(), text.clone(), origin))
            .collect()
    }
}

/// How a source writes the name of a setting.
#[derive(Debug, Clone, Copy)]
enum Origin {
    /// `DOICHIEU_WORKER_AT_ONCE`.
    Environment,
    /// `worker.at_once`.
    Flag,
}

impl Origin {
    fn names(self, path: &str, key: &str) -> bool {
        match self {
            Self::Flag => path == key,
            Self::Environment => {
                DATABASE_VARIABLES.contains(&(key, path))
                    || key.strip_prefix(PREFIX) == Some(&path.replace('.', "_").to_uppercase())
            }
        }
    }
}

/// What the text of a setting is turned into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Text,
    Number,
    Switch,
    List,
}

/// Every setting as its dotted name and its shape, taken from the defaults.
fn known_keys() -> Vec<(String, Shape)> {
    let defaults = serde_json::to_value(Settings::default()).expect("settings are plain data");
    let mut keys = Vec::new();
    collect_keys("", &defaults, &mut keys);
    keys
}

fn collect_keys(prefix: &str, value: &serde_json::Value, keys: &mut Vec<(String, Shape)>) {
    let serde_json::Value::Object(fields) = value else {
        let shape = match value {
            serde_json::Value::Number(_) => Shape::Number,
            serde_json::Value::Bool(_) => Shape::Switch,
            serde_json::Value::Array(_) => Shape::List,
            _ => Shape::Text,
        };
        keys.push((prefix.to_owned(), shape));
        return;
    };
    for (name, field) in fields {
        let path = if prefix.is_empty() {
            name.clone()
        } else {
            format!("{prefix}.{name}")
        };
        collect_keys(&path, field, keys);
    }
}

fn parse_value(key: &str, text: &str, shape: Shape) -> Result<Value, AppError> {
    match shape {
        Shape::Text => Ok(Value::String(text.to_owned())),
        Shape::Number => text
            .parse()
            .map(Value::Integer)
            .map_err(|_| invalid(key, &format!("{text:?} is no whole number"))),
        Shape::Switch => text
            .parse()
            .map(Value::Boolean)
            .map_err(|_| invalid(key, &format!("{text:?} is neither true nor false"))),
        Shape::List => Ok(Value::Array(
            text.split(',')
                .map(|it| Value::String(it.trim().to_owned()))
                .collect(),
        )),
    }
}

fn insert(table: &mut Table, path: &str, value: Value) {
    let Some((section, rest)) = path.split_once('.') else {
        table.insert(path.to_owned(), value);
        return;
    };
    let entry = table
        .entry(section.to_owned())
        .or_insert_with(|| Value::Table(Table::new()));
    if let Value::Table(inner) = entry {
        insert(inner, rest, value);
    }
}

/// The table of a settings file. It is checked alone first, so that a complaint names line and column.
fn read_file(path: &Path, is_named: bool) -> Result<Table, AppError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if !is_named && error.kind() == std::io::ErrorKind::NotFound => return Ok(Table::new()),
        Err(error) => return Err(invalid(&path.display().to_string(), &error.to_string())),
    };
    let complain = |it: toml::de::Error| invalid(&path.display().to_string(), it.to_string().trim_end());
    toml::from_str::<Settings>(&text).map_err(complain)?;
    toml::from_str(&text).map_err(complain)
}

fn invalid(key: &str, problem: &str) -> AppError {
    AppError::InvalidSetting {
        key: key.to_owned(),
        problem: problem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(file: &str, environment: &[(&str, &str)], flags: &[(&str, &str)]) -> Result<Settings, AppError> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("doichieu.toml");
        std::fs::write(&path, file).expect("the file is written");
        let owned = |pairs: &[(&str, &str)]| {
            pairs
                .iter()
                .map(|(key, text)| ((*key).to_owned(), (*text).to_owned()))
                .collect()
        };
        Settings::load(&Sources {
            file: Some(path),
            environment: owned(environment),
            flags: owned(flags),
        })
    }

    #[test]
    fn flags_win_over_environment_over_file_over_defaults() {
        let file = "[worker]\nat_once = 3\ncpu_seconds = 3\nwall_seconds = 3\n";
        let environment = [
            ("DOICHIEU_WORKER_AT_ONCE", "4"),
            ("DOICHIEU_WORKER_CPU_SECONDS", "4"),
        ];
        let worker = load(file, &environment, &[("worker.at_once", "5")])
            .unwrap()
            .worker;
        assert_eq!(
            (worker.at_once, worker.cpu_seconds, worker.wall_seconds),
            (5, 4, 3)
        );
        assert_eq!(worker.memory_bytes, Settings::default().worker.memory_bytes);
    }

    #[test]
    fn unknown_keys_are_refused_by_name() {
        for (file, environment, flags, name) in [
            ("[worker]\nat_twice = 3\n", &[][..], &[][..], "at_twice"),
            (
                "",
                &[("DOICHIEU_LISTENING", "x")][..],
                &[][..],
                "DOICHIEU_LISTENING",
            ),
            ("", &[][..], &[("server.listening", "x")][..], "server.listening"),
        ] {
            let error = load(file, environment, flags).unwrap_err();
            assert!(error.to_string().contains(name), "{error}");
        }
    }

    #[test]
    fn unusable_values_are_refused() {
        for (key, text) in [
            ("DOICHIEU_WORKER_AT_ONCE", "many"),
            ("DOICHIEU_SERVER_PUBLIC_READ", "ja"),
            ("DOICHIEU_SERVER_LISTEN", "8080"),
            ("DOICHIEU_LOG_FORMAT", "xml"),
        ] {
            assert!(load("", &[(key, text)], &[]).is_err(), "{key}={text}");
        }
    }

    #[test]
    fn foreign_variables_are_ignored_and_database_url_is_understood() {
        let settings = load("", &[("HOME", "/"), ("DATABASE_URL", "postgres://a/b")], &[]).unwrap();
        assert_eq!(settings.database.url.as_deref(), Some("postgres://a/b"));
    }

    #[test]
    fn a_named_file_must_exist() {
        let sources = Sources {
            file: Some(PathBuf::from("/nonexistent/doichieu.toml")),
            ..Sources::default()
        };
        assert!(Settings::load(&sources).is_err());
    }

    #[test]
    fn the_example_shows_every_setting_with_its_default() {
        let example = include_str!("../../doichieu.example.toml");
        // Settings without a default stand there as a comment: `# url = "…"`.
        let settings: Settings = toml::from_str(example).expect("the example is valid");
        assert_eq!(settings, Settings::default());
        for (key, _) in known_keys() {
            let name = key.rsplit('.').next().unwrap_or(&key);
            let is_shown = example.lines().any(|line| {
                let line = line.strip_prefix("# ").unwrap_or(line);
                line.split_once(" = ").is_some_and(|(left, _)| left == name)
            });
            assert!(is_shown, "{key} is missing in doichieu.example.toml");
        }
    }
}
