// Follows a subscription over server-sent events, one connection each, until it ends or is given up.

import type { TypedDocumentString } from "../gql/types";
import { commonHeaders, send, ServerError } from "./client";

interface Options<Result> {
  key?: string;
  signal: AbortSignal;
  next: (data: Result) => void;
}

export async function subscribe<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { key, signal, next }: Options<Result>,
): Promise<void> {
  const response = await send({
    method: "POST",
    signal,
    headers: { ...commonHeaders(key), accept: "text/event-stream", "content-type": "application/json" },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  if (!response.ok || !response.body) throw new ServerError("FAILED", "");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split(/\r?\n\r?\n/);
    rest = events.pop() ?? "";
    for (const event of events) {
      if (fieldOf(event, "event") === "complete") return;
      const data = fieldOf(event, "data");
      if (data) next((JSON.parse(data) as { data: Result }).data);
    }
  }
}

function fieldOf(event: string, name: string): string {
  return event
    .split(/\r?\n/)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trimStart())
    .join("\n");
}
