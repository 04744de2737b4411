import type { TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Sends what somebody decided, says what stood in the way in their words, and asks anew how things stand. Gives whether it was done. */
export function useSend(after: () => Promise<void>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const words: Readonly<Record<string, string>> = {
    TEXT_REQUIRED: t`Write something.`,
    TEXT_TOO_LONG: t`This is too long.`,
    REASON_REQUIRED: t`Say to the one who told it what is done now, and why.`,
    CONFLICT_OF_INTEREST: t`Whoever has a part in it does not handle it, nor reviews what they or their organisation decided.`,
    NO_HANDLER_LEFT: t`Nobody would be left to handle it. Have somebody named for it first who has no part in it.`,
    NOT_THE_HANDLER: t`Somebody else handles this.`,
    TRANSITION_NOT_ALLOWED: t`Somebody else has just changed this. Look at it again.`,
    CASE_CLOSED: t`This is over. Take it up anew first.`,
  };
  const send = async <Data, Variables extends Record<string, unknown>>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    problemsOf: (data: Data) => readonly Refusal[],
  ): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate<Data, Record<string, unknown>>({ mutation, variables });
      const [first] = data === undefined ? [] : problemsOf(data);
      if (first) setProblem(words[first.code] ?? first.message);
      await after();
      return first === undefined;
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, send };
}
