// One function that sends an operation to /graphql and answers its data or throws a `ServerError` a page can show.

import type { TypedDocumentString } from "../gql/types";
import { currentLanguage } from "../i18n/language";
import { storedKey } from "./key";

export type FailureKind = "UNREACHABLE" | "REFUSED" | "FORBIDDEN" | "FAILED";

export class ServerError extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly code: string | null = null,
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

interface GraphQLError {
  message: string;
  extensions?: { code?: string; requestId?: string };
}

export interface RequestOptions {
  signal?: AbortSignal;
  /** A key to be tried; else the one this tab was given goes along, if there is one. */
  key?: string;
}

export async function request<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { signal, key }: RequestOptions = {},
): Promise<Result> {
  const response = await send({
    method: "POST",
    signal: signal ?? null,
    headers: { "content-type": "application/json", ...commonHeaders(key) },
    body: JSON.stringify({ query: document.toString(), variables }),
  });
  return readAnswer<Result>(response);
}

/** Headers that every request carries: the media types, the language of messages, the key if there is one. */
export function commonHeaders(key: string | null = storedKey()): Record<string, string> {
  return {
    accept: "application/graphql-response+json, application/json;q=0.9",
    "accept-language": currentLanguage(),
    ...(key ? { authorization: `Bearer ${key}` } : {}),
  };
}

export async function send(init: RequestInit): Promise<Response> {
  try {
    return await fetch("/graphql", { credentials: "same-origin", ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ServerError("UNREACHABLE", "");
  }
}

export async function readAnswer<Result>(response: Response): Promise<Result> {
  const requestId = response.headers.get("x-request-id");
  const body = await response
    .json()
    .catch(() => null) as { data?: Result | null; errors?: GraphQLError[] } | null;
  const error = body?.errors?.[0];
  if (error) {
    const code = error.extensions?.code ?? null;
    throw new ServerError(kindOf(response.status, code), error.message, code, error.extensions?.requestId ?? requestId);
  }
  if (!body?.data) throw new ServerError(kindOf(response.status, null), "", null, requestId);
  return body.data;
}

function kindOf(status: number, code: string | null): FailureKind {
  if (status === 401 || status === 403 || code === "UNAUTHENTICATED" || code === "FORBIDDEN") return "FORBIDDEN";
  if (status === 502 || status === 503 || status === 504) return "UNREACHABLE";
  if (status >= 500 || code === "INTERNAL") return "FAILED";
  return "REFUSED";
}
