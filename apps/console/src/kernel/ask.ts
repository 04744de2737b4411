import type { FormattedExecutionResult } from "graphql";

/** A document of codegen's, with the types of what it answers and of what it is asked with. */
export interface Document<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
}

/** The API was not reached, or answered nothing that can be read: the same may work in a moment. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

/** The page is older than the API: what it asks, or the screen it would load, is not there any more. Nothing but loading it anew helps. */
export class Outdated extends Error {
  override readonly name = "Outdated";
}

/** What is said of a request that failed as a whole, with what the log knows it by. */
export class Failed extends Error {
  override readonly name = "Failed";
  constructor(
    message: string,
    readonly reference: string | null,
    /** GraphQL's word for it: UNAUTHENTICATED where the session is over. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

/**
 * Sends one of this entry's own documents, by the hash it was given when it was built: a session may send no other. With a bearer it is whoever that
 * stands for who asks, and no session. Throws `Unreachable` where nobody answers; what GraphQL refuses is in `errors`.
 */
export async function send<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  bearer: string | null = null,
): Promise<FormattedExecutionResult<Data>> {
  const asBearer: RequestInit =
    bearer === null ? {} : { credentials: "omit", headers: { ...json, authorization: `Bearer ${bearer}` } };
  const body = requestOf(document, variables);
  const response = await reach("/graphql", { body, ...(signal && { signal }), ...asBearer });
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer !== "object" || answer === null) throw new Unreachable(`HTTP ${response.status}`);
  const told: FormattedExecutionResult<Data> = answer;
  if (told.errors?.some(({ extensions }) => extensions?.["code"] === "PERSISTED_QUERY_NOT_FOUND"))
    throw new Outdated("The API does not know this document.");
  return told;
}

/** What is sent to ask a document: its hash instead of its text. */
export function requestOf<Data, Variables>(document: Document<Data, Variables>, variables: Variables): string {
  const { operationName, sha256Hash } = nameOf(document);
  return JSON.stringify({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
}

const json = { "content-type": "application/json" };

/** Posts JSON to this origin. Throws `Unreachable` where nobody answers. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { method: "POST", credentials: "same-origin", headers: json, ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable(error instanceof Error ? error.message : String(error));
  }
}

/** The same, for whoever wants the data or an error. */
export async function ask<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  bearer: string | null = null,
): Promise<Data> {
  const { data, errors } = await send(document, variables, signal, bearer);
  const [error] = errors ?? [];
  if (error) throw new Failed(error.message, null, codeOf(error));
  if (!data) throw new Unreachable("an answer without data");
  return data;
}

function codeOf({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): string | null {
  const code = extensions?.["code"];
  return typeof code === "string" ? code : null;
}

export function nameOf(document: object): { operationName: string | undefined; sha256Hash: string } {
  const meta = "__meta__" in document ? document["__meta__"] : null;
  const sha256Hash = typeof meta === "object" && meta !== null && "hash" in meta ? String(meta.hash) : "";
  const [operation] = "definitions" in document && Array.isArray(document.definitions) ? document.definitions : [];
  return { operationName: operation?.name?.value, sha256Hash };
}
