import { ApolloClient, ApolloLink, InMemoryCache, Observable, type TypedDocumentNode } from "@apollo/client";
import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";
import { send } from "../kernel/ask.ts";

declare module "@apollo/client" {
  // an interface is how Apollo is told that fragments are masked
  interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}

/** Every document goes out by its hash, as from the entries without Apollo: one way to ask. */
const link = new ApolloLink(
  ({ query, variables }) =>
    new Observable((observer) => {
      const gone = new AbortController();
      const run = async () => {
        // Apollo keeps what a document is, and forgets what it answers with
        const document = query as TypedDocumentNode<Record<string, unknown>, typeof variables>;
        observer.next(await send(document, variables, gone.signal));
        observer.complete();
      };
      run().catch((error: unknown) => observer.error(error));
      return () => gone.abort();
    }),
);

export const apollo = new ApolloClient({ cache: new InMemoryCache(), link, dataMasking: true });
