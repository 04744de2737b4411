import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";

/** What every mutation answers beside its record. */
interface Told {
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/**
 * Sends what somebody says or decides, and asks anew for what is on the page. Gives what was answered; null where something stood in the
 * way, which `problem` says in the reader's words. Where the form `staysOpen`, what is said next need not wait for the page to show this.
 */
export function useSend() {
  const { t } = useLingui();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const words: Readonly<Record<string, string>> = {
    TEXT_REQUIRED: t`Something is missing: each of these needs a few words.`,
    TEXT_TOO_LONG: t`This is too long.`,
    REASON_REQUIRED: t`Say what stands in the way, so that the others can do something about it.`,
    NOT_OPEN: t`It is not open now. Look at it again.`,
    STILL_OPEN: t`It is still open, and everybody may say something else until its last day.`,
    COMMITTEE_REQUIRED: t`That is for the steering committee to say.`,
    HOLDER_NOT_ALLOWED: t`Whoever decides for all has a voice here, and is neither the backbone nor an organisation of your own.`,
    NOBODY_ELIGIBLE: t`Nobody could respond: no partner, community group or steering committee takes part yet.`,
    DATE_IN_THE_FUTURE: t`That day is still to come.`,
    ALREADY_SUPERSEDED: t`Another decision has taken its place already. Replace that one.`,
    KIND_NOT_ALLOWED: t`An agenda stays in force until another is adopted.`,
    THEME_NOT_ANSWERED: t`Answer each theme first.`,
    TRANSITION_NOT_ALLOWED: t`Somebody else has just changed this. Look at it again.`,
    LANGUAGE_NOT_KNOWN: t`This is no language.`,
  };
  const ranges: Readonly<Record<string, string>> = {
    opensOn: t`It opens today, or on a day to come.`,
    closesOn: t`Its last day is too early.`,
    reviewOn: t`It is looked at again on a day after it was decided.`,
    threshold: t`A large majority is more than half.`,
    holderId: t`Say who decides.`,
    audiences: t`Say whom you ask.`,
    languages: t`Say in which languages people may answer.`,
    questions: t`Ask at least one question.`,
  };
  const send = async <Data, Variables extends OperationVariables, Answer extends Told>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
    staysOpen = false,
  ): Promise<Answer | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      if (!data) throw new Error("no answer");
      const answer = answerOf(data);
      const [first] = answer.problems;
      if (first) {
        const range = first.code === "OUT_OF_RANGE" ? ranges[first.path[0] ?? ""] : undefined;
        setProblem(range ?? words[first.code] ?? first.message);
        return null;
      }
      const shown = client.refetchQueries({ include: "active" });
      if (staysOpen) shown.catch(() => undefined);
      else await shown;
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
