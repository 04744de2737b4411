import { useApolloClient } from "@apollo/client/react";
import type { ApolloClient } from "@apollo/client";
import { useDeferredValue, useMemo } from "react";

/**
 * Asks what takes several questions, as many as there turn out to be; the answer is read with `use` below a `Suspense`. What was shown stays until the
 * next is there. Asked again whenever `key` is another one, or figures have moved since.
 */
export function useAsked<Answer>(
  key: string,
  moves: number,
  ask: (client: ApolloClient, policy: "cache-first" | "network-only") => Promise<Answer>,
): Promise<Answer> {
  const client = useApolloClient();
  const asked = useMemo(
    () => ask(client, moves === 0 ? "cache-first" : "network-only"),
    // what is asked is told by the key
    [client, key, moves],
  );
  return useDeferredValue(asked);
}
