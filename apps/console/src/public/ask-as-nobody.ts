import { requestOf, type Document } from "../kernel/ask.ts";

/** Sends a request to the API as it came from the visitor's address, with no credentials of anybody. */
export type AskAsNobody = (body: string) => Promise<{ readonly status: number; readonly body: string }>;

/** Whoever asks from this address has used up what may be asked for. */
export class TooMany extends Error {
  constructor(readonly seconds: number) {
    super("the address has used up its allowance");
  }
}

/** The API cannot answer at the moment. */
export class Unanswered extends Error {
  constructor(readonly seconds: number) {
    super("the API does not answer");
  }
}

/** What the address says of where to go on is nothing that the API ever gave. */
export class Nonsense extends Error {}

/** How long to wait where nobody says. */
const patienceSeconds = 5;

interface Told<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly retryAfter?: number } }[];
}

/** Asks one of the entry's own documents. Throws `TooMany`, `Nonsense` or `Unanswered` where there is no whole answer. */
export async function askAs<Data, Variables>(
  ask: AskAsNobody,
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { status, body } = await ask(requestOf(document, variables));
  // what the API answers is as its schema says: the document was checked against it when it was built
  const { data, errors } = JSON.parse(body) as Told<Data>;
  const [error] = errors ?? [];
  const seconds = error?.extensions?.retryAfter ?? patienceSeconds;
  if (error?.extensions?.code === "BAD_USER_INPUT") throw new Nonsense();
  if (status === 429) throw new TooMany(seconds);
  if (error || !data) throw new Unanswered(seconds);
  return data;
}
