//! Answers as events, in the distinct connections mode of GraphQL over SSE: `next` for each answer, `complete` at the end.
//! The stream ends with the key or token that it was asked for with.

use std::convert::Infallible;
use std::time::Duration;

use async_graphql::Response as GraphqlResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use doichieu_imports::diagnostic::Lang;
use futures_util::stream::{self, BoxStream, StreamExt};

use crate::graphql::service::is_request_error;
use crate::graphql::text::to_json;
use crate::http::auth::Standing;
use crate::store::Store;

/// Comments keep the connection open through proxies that cut silent ones.
const KEEP_ALIVE: Duration = Duration::from_secs(12);

/// Answers as long as the caller's key or token holds; then the refusal as the last one.
pub fn until_lapse(
    answers: BoxStream<'static, GraphqlResponse>,
    standing: Standing,
    store: Store,
    lang: Lang,
) -> BoxStream<'static, GraphqlResponse> {
    let told = stream::unfold(Some((answers, standing, store)), move |running| async move {
        let (mut answers, standing, store) = running?;
        let lapse = tokio::select! {
            lapse = standing.lapse(&store) => lapse,
            answer = answers.next() => {
                let answer = answer?;
                match standing.lapsed(&store).await {
                    None => return Some((answer, Some((answers, standing, store)))),
                    Some(lapse) => lapse,
                }
            }
        };
        let refused = GraphqlResponse::from_errors(vec![lapse.error().into_server_error(lang)]);
        Some((refused, None))
    });
    told.boxed()
}

/// The response that tells a stream of answers.
pub fn respond(answers: BoxStream<'static, GraphqlResponse>) -> Response {
    let complete = stream::once(async { Event::default().event("complete").data("") });
    let events = answers
        .map(|it| event(&it))
        .chain(complete)
        .map(Ok::<_, Infallible>);
    Sse::new(events)
        .keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
        .into_response()
}

fn event(answer: &GraphqlResponse) -> Event {
    let json = to_json(answer, is_request_error(answer));
    let text = String::from_utf8(json).expect("JSON is UTF-8");
    Event::default().event("next").data(text)
}
