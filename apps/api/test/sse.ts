import type { FastifyInstance } from "fastify";
import { headersOf, type Credentials } from "./harness.ts";

/** One message of a stream, as a client reads it. */
export interface Message {
  readonly id: string | null;
  readonly event: string | null;
  readonly data: { readonly data?: Record<string, never>; readonly errors?: { extensions: { code: string } }[] } | null;
}

/** A client that listens. */
export interface Listener {
  readonly status: number;
  /** The next message that says something; null once the stream has ended. */
  readonly next: () => Promise<Message | null>;
  /** Everything it was sent so far, comments too. */
  readonly text: () => string;
  /** The id that a browser would resume from. */
  readonly lastId: () => string | null;
  /** Breaks the connection. */
  readonly kill: () => void;
}

export interface ListenOptions {
  readonly lastEventId?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent instead of the text of the document. */
  readonly document?: object;
}

/** Subscribes over a real connection to a server that listens. */
export async function listen(
  http: FastifyInstance,
  who: Credentials,
  query: string,
  variables: object = {},
  { lastEventId = null, headers = {}, document = { query } }: ListenOptions = {},
): Promise<Listener> {
  const address = http.server.address();
  if (address === null || typeof address === "string") throw new Error("this server does not listen");
  const killed = new AbortController();
  const response = await fetch(`http://127.0.0.1:${address.port}/graphql/stream`, {
    method: "POST",
    signal: killed.signal,
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      ...headersOf(who, "http://localhost"),
      ...(lastEventId !== null && { "last-event-id": lastEventId }),
      ...headers,
    },
    body: JSON.stringify({ ...document, variables }),
  });
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let [text, read, lastId] = ["", 0, null as string | null];
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const end = text.indexOf("\n\n", read);
      if (end === -1) {
        const { value, done } = await reader.read().catch(() => ({ value: undefined, done: true }));
        if (done) return null;
        text += decoder.decode(value, { stream: true });
        continue;
      }
      const lines = text.slice(read, end).split("\n");
      read = end + 2;
      const field = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      lastId = field("id") ?? lastId;
      const data = field("data");
      if (data !== undefined)
        return { id: field("id") ?? null, event: field("event") ?? null, data: data ? JSON.parse(data) : null };
    }
  };
  return { status: response.status, next, text: () => text, lastId: () => lastId, kill: () => killed.abort() };
}
