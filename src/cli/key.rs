//! `doichieu key`: makes, lists and takes back the keys that writing over the network needs.

use std::process::ExitCode;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::hint_args::province_code;
use super::table::Table;
use super::{Context, Outcome, output};
use crate::access::{Actor, Provinces, Role};
use crate::error::AppError;
use crate::store::api_key::{ApiKey, NewApiKey};

/// Arguments of `key`.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct KeyArgs {
    #[command(subcommand)]
    command: KeyCommand,
}

const EXAMPLES: &str = "\
Examples:
  doichieu key create --name \"Phòng Tổng hợp\" --role importer --province hue --expires-on 2027-12-31
  doichieu key list
  doichieu key revoke 1a2b3c4d

A key is shown once and stored as a hash. A client sends it as `Authorization: Bearer dc_…`.";

#[derive(Debug, Subcommand)]
enum KeyCommand {
    /// Make a key and print it, once
    Create(CreateArgs),
    /// List all keys, those taken back included
    List(ListArgs),
    /// Take a key back, by its prefix
    Revoke {
        /// The letters between the two underscores of the key
        prefix: String,
    },
}

#[derive(Debug, Args)]
struct CreateArgs {
    /// Who gets it
    #[arg(long)]
    name: String,
    /// What it may do; each role may do what those before it may
    #[arg(long, value_enum)]
    role: RoleArg,
    /// Only for this province, by code, name or slug; may be given several times [default: all]
    #[arg(long = "province", value_name = "PROVINCE")]
    provinces: Vec<String>,
    /// The last day on which it holds (UTC) [default: for ever]
    #[arg(long, value_name = "DATE")]
    expires_on: Option<NaiveDate>,
}

#[derive(Debug, Args)]
struct ListArgs {
    /// A table for people, or JSON for programs
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// For programs.
    Json,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum RoleArg {
    /// Reads what is committed.
    Reader,
    /// Stages, commits, discards and reverts imports.
    Importer,
    /// Decides on matches.
    Steward,
    /// Everything, keys and the audit log included.
    Admin,
}

impl From<RoleArg> for Role {
    fn from(arg: RoleArg) -> Self {
        match arg {
            RoleArg::Reader => Self::Reader,
            RoleArg::Importer => Self::Importer,
            RoleArg::Steward => Self::Steward,
            RoleArg::Admin => Self::Admin,
        }
    }
}

/// A key as JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct KeyRow {
    prefix: String,
    name: String,
    role: &'static str,
    provinces: Option<String>,
    created_by: String,
    created_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    last_used_at: Option<DateTime<Utc>>,
    revoked_at: Option<DateTime<Utc>>,
}

impl From<ApiKey> for KeyRow {
    fn from(key: ApiKey) -> Self {
        Self {
            prefix: key.prefix,
            name: key.name,
            role: key.role.name(),
            provinces: key.provinces.to_text(),
            created_by: key.created_by,
            created_at: key.created_at,
            expires_at: key.expires_at,
            last_used_at: key.last_used_at,
            revoked_at: key.revoked_at,
        }
    }
}

/// Runs the subcommand.
pub(super) async fn run(context: &Context, args: KeyArgs) -> Outcome {
    match args.command {
        KeyCommand::Create(args) => create(context, args).await,
        KeyCommand::List(args) => list(context, &args).await,
        KeyCommand::Revoke { prefix } => revoke(context, &prefix).await,
    }
}

async fn create(context: &Context, args: CreateArgs) -> Outcome {
    let codes = args.provinces.iter().map(|it| province_code(it));
    let codes: Vec<_> = codes.collect::<Result<_, _>>()?;
    let new = NewApiKey {
        name: args.name,
        role: Role::from(args.role),
        provinces: if codes.is_empty() {
            Provinces::All
        } else {
            Provinces::Only(codes.into_iter().collect())
        },
        expires_at: args
            .expires_on
            .and_then(|it| it.succ_opt())
            .map(|it| it.and_time(NaiveTime::MIN).and_utc()),
    };
    let store = context.open_store().await?;
    let created = store
        .create_key(&Actor::operator(), new)
        .await
        .map_err(AppError::from)?;
    eprintln!(
        "{}",
        context.say(
            "Khóa chỉ hiện một lần; hãy cất ở nơi an toàn:",
            "The key is shown once; keep it in a safe place:"
        )
    );
    println!("{}", created.secret);
    Ok(ExitCode::SUCCESS)
}

async fn list(context: &Context, args: &ListArgs) -> Outcome {
    let store = context.open_store().await?;
    let keys = store.list_keys().await.map_err(AppError::from)?;
    let rows: Vec<_> = keys.into_iter().map(KeyRow::from).collect();
    if args.format == Format::Json {
        output::print(&(serde_json::to_string(&rows)? + "\n"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let header = [
        context.say("mã đầu", "prefix"),
        context.say("của", "name"),
        context.say("vai trò", "role"),
        context.say("tỉnh", "provinces"),
        context.say("hết hạn", "expires"),
        context.say("dùng lần cuối", "last used"),
        context.say("thu hồi", "revoked"),
    ];
    let mut table = Table::new(&header, 32);
    for row in rows {
        table.push(vec![
            row.prefix,
            row.name,
            row.role.to_owned(),
            row.provinces.unwrap_or_else(|| "*".to_owned()),
            minute(row.expires_at),
            minute(row.last_used_at),
            minute(row.revoked_at),
        ]);
    }
    output::print(&table.to_string())?;
    Ok(ExitCode::SUCCESS)
}

async fn revoke(context: &Context, prefix: &str) -> Outcome {
    let store = context.open_store().await?;
    let key = store
        .revoke_key(&Actor::operator(), prefix)
        .await
        .map_err(AppError::from)?;
    println!(
        "{} {} ({})",
        context.say("đã thu hồi khóa", "revoked key"),
        key.prefix,
        key.name
    );
    Ok(ExitCode::SUCCESS)
}

fn minute(at: Option<DateTime<Utc>>) -> String {
    at.map(|it| it.format("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}
