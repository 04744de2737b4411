import { ApolloClient, ApolloLink, InMemoryCache, Observable, type TypedDocumentNode } from "@apollo/client";
import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";
import { OperationTypeNode, type FormattedExecutionResult } from "graphql";
import { takeAhead } from "../kernel/ahead.ts";
import { requestOf, send } from "../kernel/ask.ts";
import { inOrder } from "./in-order.ts";

declare module "@apollo/client" {
  // an interface is how Apollo is told that fragments are masked
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

const keepInOrder = inOrder<FormattedExecutionResult<Record<string, unknown>>>();

/** Every document goes out by its hash, as from the entries without Apollo: one way to ask. */
const link = new ApolloLink(
  ({ query, variables, operationName, operationType }) =>
    new Observable((observer) => {
      const gone = new AbortController();
      const run = async () => {
        // Apollo keeps what a document is, and forgets what it answers with
        const document = query as TypedDocumentNode<Record<string, unknown>, typeof variables>;
        const asked = () => takeAhead(document, variables) ?? send(document, variables, gone.signal);
        const isQuery = operationType === OperationTypeNode.QUERY;
        const answer = await (isQuery ? keepInOrder(requestOf(document, variables), asked) : asked());
        observer.next(answer);
        observer.complete();
        if (operationName !== "Viewer" && mayBeOver(answer.data)) await apollo.refetchQueries({ include: ["Viewer"] });
      };
      run().catch((error: unknown) => observer.error(error));
      return () => gone.abort();
    }),
);

/**
 * A session ends without a word: from then on everything is answered as to anybody, and what was there is null. So is what one may not see; who is
 * here says which of the two it is, and the gate does the rest.
 */
const mayBeOver = (data: object | null | undefined): boolean =>
  Object.values(data ?? {}).some((answer) => answer === null);

const cache = new InMemoryCache({
  // somebody who acts for two organisations has one id, and is something else in each
  typePolicies: {
    MembershipPerson: { keyFields: false },
    ActionOwner: { keyFields: false },
    Attendance: { keyFields: false },
    // beside the paragraphs of several versions of an agenda it has one id, and says of each something else
    Translation: { keyFields: ({ paragraph }) => (paragraph ? ["id", "paragraph", ["kind", "code", "text"]] : ["id"]) },
    // of each initiative one, of which several parts of a screen ask for different things
    Readiness: { merge: true },
  },
});

export const apollo = new ApolloClient({
  cache,
  link,
  dataMasking: true,
  // what is under way since before a change does not know of it: whoever asks again after it is answered anew
  queryDeduplication: false,
});
