import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { usePhaseNeeds } from "../../agenda/settings/use-phase-needs.ts";

/** What every mutation answers beside its record. */
interface Told {
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/**
 * Sends what is said of readiness, and asks anew for what is on the page. Gives what was answered; null where something stood in the way, which
 * `problem` says in the reader's words, with the way out where there is one: all of it, where it was several things.
 */
export function useSend() {
  const { t } = useLingui();
  const client = useApolloClient();
  const needs = usePhaseNeeds();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const words: Readonly<Record<string, string>> = {
    ...needs,
    TEXT_REQUIRED: t`Something is missing: each of these needs a few words.`,
    TEXT_TOO_LONG: t`This is too long.`,
    ANSWER_REQUIRED: t`Answer each of the four questions.`,
    CONDITION_REQUIRED: t`Each answer short of a yes needs somebody who sees to it, and a day.`,
    CONDITION_NOT_ASKED: t`Nothing is to be seen to there. Look at the answers again.`,
    MEMBERSHIP_NOT_ACTIVE: t`The organisation that should see to it does not take part, or not now. Choose another.`,
    OUT_OF_RANGE: t`That day has passed. Choose one to come.`,
    ALREADY_MET: t`Somebody has said already that it was seen to.`,
    SUITABILITY_NOT_SCREENED: t`It was not screened, or the screen does not let it. Answer the four questions anew, or let the steering committee record that it goes on all the same.`,
    INITIATIVE_NOT_ACTIVE: t`It is not at work. The steering committee sends it to work first, on the page “Suitability”.`,
    OVERRIDE_REASON_REQUIRED: t`This is not what the answers advise. Say why it is decided all the same: everybody who takes part will read it, for ever.`,
    LAST_PHASE: t`After the third phase there is none. Its yearly check decides nothing.`,
    OTHER_PHASE: t`It is in another phase by now. A phase is left by a round of its own.`,
    TRANSITION_NOT_ALLOWED: t`Somebody else has just changed this. Look at it again.`,
  };
  const send = async <Data, Variables extends OperationVariables, Answer extends Told>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ): Promise<Answer | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      if (!data) throw new Error("no answer");
      const answer = answerOf(data);
      if (answer.problems.length > 0) {
        setProblem([...new Set(answer.problems.map(({ code, message }) => words[code] ?? message))].join("\n"));
        return null;
      }
      await client.refetchQueries({ include: "active" });
      return answer;
    } catch (error) {
      setProblem(
        CombinedGraphQLErrors.is(error)
          ? (error.errors[0]?.message ?? error.message)
          : t`Keelson could not be reached. What you typed is kept; try again.`,
      );
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { problem, setProblem, isBusy, send };
}
