import type { IncomingHttpHeaders } from "node:http";

/**
 * Does a form come from our own pages? There is no cookie that could be misused, but another site could have a visitor's browser send what they never wrote.
 * Browsers say where a form comes from, by one of two headers at least; what says neither is no browser that could be led to do it.
 */
export function isFromOurPages(headers: IncomingHttpHeaders, origin: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  return headers.origin === undefined || headers.origin === origin || (headers.origin === "null" && site !== undefined);
}
