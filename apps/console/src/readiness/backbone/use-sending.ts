import { useApolloClient } from "@apollo/client/react";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useBackboneProblems } from "./use-backbone-words.ts";

interface Told {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Sends what somebody says of the backbone, and asks anew for what is on the page: what is wrong stays with the form. True where it was kept. */
export function useSending() {
  const { t } = useLingui();
  const client = useApolloClient();
  const words = useBackboneProblems();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async <Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Told,
    // what was sent has not arrived, for sure
    onRefused: () => void = () => undefined,
  ): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      if (!data) throw new Error("no answer");
      const [first] = answerOf(data).problems;
      if (first) {
        onRefused();
        setProblem(words(first));
        return false;
      }
      await client.refetchQueries({ include: "active" });
      return true;
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is kept; try again.`);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problem, setProblem, isBusy, send };
}
