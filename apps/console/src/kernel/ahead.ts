import type { FormattedExecutionResult } from "graphql";
import { requestOf, send, type Document } from "./ask.ts";

/** Asks a document and gives its data; null where it is refused. Fails where nobody answers. */
export type Ask = <Data, Variables>(document: Document<Data, Variables>, variables: Variables) => Promise<Data | null>;

const underWay = new Map<string, Promise<unknown>>();
/** What nobody has fetched by then is told anew: it may not stand any more. */
const freshMilliseconds = 10_000;

/** Asks before whoever shows the answer is there. The first who sends the same is given this answer, and nobody after. */
export const askAhead: Ask = async (document, variables) => {
  const request = requestOf(document, variables);
  const before = underWay.get(request) as ReturnType<typeof send<never, typeof variables>> | undefined;
  const answer = before ?? send(document, variables);
  underWay.set(request, answer);
  const forget = () =>
    setTimeout(() => underWay.get(request) === answer && underWay.delete(request), freshMilliseconds);
  void answer.then(forget, forget);
  return (await answer).data ?? null;
};

/** The answer that was asked for ahead, once; null where it was not. */
export function takeAhead<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
): Promise<FormattedExecutionResult<Data>> | null {
  const request = requestOf(document, variables);
  const answer = underWay.get(request);
  underWay.delete(request);
  return (answer as Promise<FormattedExecutionResult<Data>> | undefined) ?? null;
}
