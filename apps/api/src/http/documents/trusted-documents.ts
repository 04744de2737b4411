import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { GraphQLError, parse, validate, type GraphQLSchema } from "graphql";
import { checkDocument } from "./check-document.ts";

/** The documents that Keelson's own pages send, by the SHA-256 of their text: a session may send these and no other. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const file = fileURLToPath(new URL("../../../trusted-documents.json", import.meta.url));
const folder = fileURLToPath(new URL("../../../documents/", import.meta.url));

/** The list as it was made at build time. */
export async function readTrustedDocuments(): Promise<TrustedDocuments> {
  // made by printTrustedDocuments
  return new Map(Object.entries(JSON.parse(await readFile(file, "utf8")) as Record<string, string>));
}

/**
 * The list as it should be: every `.graphql` file of a folder, one operation each, ordered by hash. Throws, with the file's name, where
 * one is no document of this schema or is larger than anybody may send.
 */
export async function printTrustedDocuments(schema: GraphQLSchema): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".graphql"));
  const documents = await Promise.all(
    names.map(async (name) => {
      const text = (await readFile(path.join(folder, name), "utf8")).trim();
      checkDocument(text);
      const [error] = validate(schema, parse(text));
      if (error) throw new Error(`${name}: ${error.message}`);
      return [hashOf(text), text] as const;
    }),
  );
  return `${JSON.stringify(Object.fromEntries(documents.toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

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
export const bringsDocument = (body: unknown, query: unknown): boolean =>
  [body, query].some(
    (sent) => typeof sent === "object" && sent !== null && "query" in sent && sent.query !== undefined,
  );

/** In an address it is JSON in a text. */
function parsed(extensions: unknown): unknown {
  if (typeof extensions !== "string") return extensions;
  try {
    return JSON.parse(extensions) as unknown;
  } catch {
    return null;
  }
}

/** The hash by which a request means a document it does not bring; null where it brings one, or means none. */
export function hashAsked(body: unknown): string | null {
  if (typeof body !== "object" || body === null || ("query" in body && body.query !== undefined)) return null;
  const extensions: unknown = "extensions" in body ? parsed(body.extensions) : null;
  if (typeof extensions !== "object" || extensions === null || !("persistedQuery" in extensions)) return null;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== "object" || persistedQuery === null || !("sha256Hash" in persistedQuery)) return null;
  return String(persistedQuery.sha256Hash);
}
