//! Requests a second, measured by `wrk`.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// Connections that ask at the same time.
const CONNECTIONS: &str = "16";

/// Asks one question again and again for so many seconds.
pub fn requests_per_second(
    address: SocketAddr,
    path: &str,
    request: &Value,
    seconds: u32,
    folder: &Path,
) -> Result<f64> {
    let script = folder.join("request.lua");
    // A JSON text holds neither `]==]` nor anything else that a long string of Lua would change.
    fs::write(
        &script,
        format!(
            "wrk.method = \"POST\"\nwrk.body = [==[{request}]==]\nwrk.headers[\"Content-Type\"] = \"application/json\"\n"
        ),
    )?;
    let output = Command::new("wrk")
        .args(["--threads", "1", "--connections", CONNECTIONS])
        .args(["--duration", &format!("{seconds}s"), "--script"])
        .arg(&script)
        .arg(format!("http://{address}{path}"))
        .output()
        .context("wrk measures; on Debian it comes with `apt-get install wrk`")?;
    let report = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success() && !report.contains("Non-2xx"),
        "wrk: {report}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let line = report.lines().find_map(|it| it.strip_prefix("Requests/sec:"));
    let rate = line.context("wrk told no rate")?.trim().parse()?;
    Ok(rate)
}
