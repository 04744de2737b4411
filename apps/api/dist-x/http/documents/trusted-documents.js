import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { GraphQLError } from "graphql";
import { consoleFile } from "../console-routes.js";
/** The list as the console's build made it of its own sources: apps/console/codegen.ts. */
export async function readTrustedDocuments() {
  const text = await readFile(consoleFile("documents.json"), "utf8");
  // made by the console's build, and held to this by a test
  return new Map(Object.entries(JSON.parse(text)));
}
export const hashOf = (text) => createHash("sha256").update(text).digest("hex");
/** A session is that of a browser, which sends what our pages ask and nothing else. */
export class UntrustedDocument extends GraphQLError {
  constructor() {
    super(
      "A session sends the documents of Keelson's own pages alone, by their hash (extensions.persistedQuery.sha256Hash). Send any other with an API token.",
      { extensions: { code: "UNTRUSTED_DOCUMENT", http: { status: 403 } } },
    );
  }
}
/** Whether a request brings the text of a document, instead of the hash of one that we know. */
export const bringsDocument = (body, query) =>
  [body, query].some(
    (sent) => typeof sent === "object" && sent !== null && "query" in sent && sent.query !== undefined,
  );
/** In an address it is JSON in a text. */
function parsed(extensions) {
  if (typeof extensions !== "string") return extensions;
  try {
    return JSON.parse(extensions);
  } catch {
    return null;
  }
}
/** The hash by which a request means a document it does not bring; null where it brings one, or means none. */
export function hashAsked(body) {
  if (typeof body !== "object" || body === null || ("query" in body && body.query !== undefined)) return null;
  const extensions = "extensions" in body ? parsed(body.extensions) : null;
  if (typeof extensions !== "object" || extensions === null || !("persistedQuery" in extensions)) return null;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== "object" || persistedQuery === null || !("sha256Hash" in persistedQuery)) return null;
  return String(persistedQuery.sha256Hash);
}
//# sourceMappingURL=trusted-documents.js.map
