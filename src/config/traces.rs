//! Settings of traces.

use serde::{Deserialize, Serialize};

/// Traces for an OpenTelemetry collector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TraceSettings {
    /// Address that takes traces by OTLP over HTTP. Unset: none are sent.
    pub endpoint: Option<String>,
    /// How many of a hundred requests are traced. A request with `traceparent` is traced if its caller traces it.
    pub percent: u8,
    /// Name of this server in the traces.
    pub service_name: String,
    /// Seconds that a sending may take.
    pub send_seconds: u64,
}

impl Default for TraceSettings {
    fn default() -> Self {
        Self {
            endpoint: None,
            percent: 100,
            service_name: "doichieu".to_owned(),
            send_seconds: 5,
        }
    }
}
