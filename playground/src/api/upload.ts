// Sends an operation with a file by the multipart request spec, telling how much has gone out.

import type { TypedDocumentString } from "../gql/types";
import { commonHeaders, readAnswer, ServerError } from "./client";

interface Upload<Variables> {
  variables: Variables;
  /** The variable that is the file, left null among the variables. */
  fileVariable: string;
  file: File;
  key: string;
  /** From 0 to 1. */
  onProgress?: (sent: number) => void;
}

export function upload<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  { variables, fileVariable, file, key, onProgress }: Upload<Variables>,
): Promise<Result> {
  const form = new FormData();
  form.set("operations", JSON.stringify({ query: document.toString(), variables: { ...variables, [fileVariable]: null } }));
  form.set("map", JSON.stringify({ file: [`variables.${fileVariable}`] }));
  form.set("file", file, file.name);
  return send(form, key, onProgress).then((response) => readAnswer<Result>(response));
}

/** fetch cannot tell how much of a body was sent; XMLHttpRequest can. */
function send(form: FormData, key: string, onProgress?: (sent: number) => void): Promise<Response> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/graphql");
    // The server refuses uploads that a plain form of another site could send.
    request.setRequestHeader("graphql-require-preflight", "1");
    for (const [name, value] of Object.entries(commonHeaders(key))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total);
    request.onerror = () => fail(new ServerError("UNREACHABLE", ""));
    request.onload = () => {
      const headers = new Headers();
      const requestId = request.getResponseHeader("x-request-id");
      if (requestId) headers.set("x-request-id", requestId);
      done(new Response(request.responseText, { status: request.status, headers }));
    };
    request.send(form);
  });
}
