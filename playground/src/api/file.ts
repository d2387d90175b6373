// A file of the server, fetched with the key of this tab: a link could not send it along.

import { commonHeaders, ServerError } from "./client";

export async function fetchFile(path: string): Promise<Blob> {
  const response = await fetch(path, { credentials: "same-origin", headers: commonHeaders() }).catch(() => null);
  if (!response) throw new ServerError("UNREACHABLE", "");
  if (!response.ok) throw new ServerError("REFUSED", "");
  return response.blob();
}
