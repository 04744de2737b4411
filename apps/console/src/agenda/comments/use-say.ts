import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useProblemWords } from "../set-up/use-problem-words.ts";

/** What every mutation answers beside its record. */
export interface Told {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Sends what somebody says, and tells why it was not taken, in the reader's words. `then` runs where it was. */
export function useSay() {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const words: Readonly<Record<string, string>> = {
    LANGUAGE_NOT_VALID: t`This is no language tag. Portuguese is pt, Amharic am.`,
    LANGUAGE_REQUIRED: t`Say into which language it is translated.`,
    SAME_LANGUAGE: t`It was written in this language.`,
    TRANSLATION_EXISTS: t`Somebody else has put it into this language already.`,
    NOTHING_TO_TRANSLATE: t`Its words are not there any more.`,
    AGENDA_FROZEN: t`Its words are frozen since it was proposed. Comment on the version as a whole.`,
    AUDIENCE_REQUIRED: t`Say for whom it is.`,
  };
  const say = async <Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Told,
    then: (data: Data) => unknown,
  ) => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      if (!data) throw new Error("no answer");
      const [first] = answerOf(data).problems;
      if (!first) await then(data);
      else {
        setProblem(words[first.code] ?? problemWords(first));
        // what was read is not what is there: what is there is read
        if (first.code === "CONFLICT" || first.code === "AGENDA_FROZEN")
          await client.refetchQueries({ include: "active" });
      }
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is still here; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return { problem, isBusy, say };
}
