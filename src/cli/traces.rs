//! Traces for an OpenTelemetry collector: the spans of requests and imports, sent in batches over HTTP (OTLP, protobuf).

use std::str::FromStr;
use std::time::Duration;

use hyper::Uri;
use opentelemetry::trace::TracerProvider;
use opentelemetry_otlp::{SpanExporter, WithExportConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::trace::{Sampler, SdkTracerProvider};
use tracing::Subscriber;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::registry::LookupSpan;

use crate::config::TraceSettings;
use crate::error::AppError;

/// Sends what is left when it is dropped. Must outlive the runtime: it waits.
pub(super) struct Traces {
    provider: SdkTracerProvider,
}

impl Traces {
    /// What the settings ask for; none without an address. Nothing is sent yet.
    pub(super) fn new(settings: &TraceSettings) -> Result<Option<Self>, AppError> {
        let Some(endpoint) = &settings.endpoint else {
            return Ok(None);
        };
        let unusable = |why: &str| AppError::InvalidSetting {
            key: "traces.endpoint".to_owned(),
            problem: format!("{endpoint}: {why}"),
        };
        // The exporter takes any text and would fail at each sending.
        let address: Uri = endpoint
            .parse()
            .map_err(|it: <Uri as FromStr>::Err| unusable(&it.to_string()))?;
        if !matches!(address.scheme_str(), Some("http" | "https")) {
            return Err(unusable("http://… | https://…"));
        }
        let exporter = SpanExporter::builder()
            .with_http()
            .with_endpoint(endpoint)
            .with_timeout(Duration::from_secs(settings.send_seconds))
            .build()
            .map_err(|it| unusable(&it.to_string()))?;
        let resource = Resource::builder().with_service_name(settings.service_name.clone());
        let share = f64::from(settings.percent.min(100)) / 100.0;
        let provider = SdkTracerProvider::builder()
            .with_batch_exporter(exporter)
            .with_resource(resource.build())
            // A caller who traces decides for its whole trace.
            .with_sampler(Sampler::ParentBased(Box::new(Sampler::TraceIdRatioBased(share))))
            .build();
        Ok(Some(Self { provider }))
    }

    /// Takes the spans of the program itself; those of libraries would tell of the sending too.
    pub(super) fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'a> LookupSpan<'a>,
    {
        let tracer = self.provider.tracer(env!("CARGO_PKG_NAME"));
        tracing_opentelemetry::layer()
            .with_tracer(tracer)
            .with_filter(filter_fn(|it| {
                it.is_span() && it.target().starts_with("doichieu")
            }))
    }
}

impl Drop for Traces {
    fn drop(&mut self) {
        if let Err(error) = self.provider.shutdown() {
            tracing::warn!(
                error = &error as &dyn std::error::Error,
                "the last traces were not sent"
            );
        }
    }
}
