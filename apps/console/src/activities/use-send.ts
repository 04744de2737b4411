import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";

/** What every mutation answers beside its record. */
interface Told {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

/** Sends a change, and asks anew for what is on the page. Gives what came of it, and why it was not done, in the reader's words. */
export function useSend() {
  const { t } = useLingui();
  const client = useApolloClient();
  const words: Readonly<Record<string, string>> = {
    TEXT_REQUIRED: t`Something is missing here.`,
    TEXT_TOO_LONG: t`This is too long.`,
    CONFLICT: t`Somebody else has just changed this. Look at it again.`,
    REASON_REQUIRED: t`Say why.`,
    DATES_NOT_IN_ORDER: t`It would end before it begins.`,
    LINK_EXISTS: t`The two are linked like that already.`,
    DEPENDENCY_CYCLE: t`Each would wait for the next, and none could be reached.`,
    NOT_A_NUMBER: t`This is no number.`,
    TOO_MANY_CELLS: t`Its outcomes, groups and places make too many combinations. Name fewer of them, or make it several activities.`,
    CONFLICT_OF_INTEREST: t`You have said yes for the other side. Somebody else says it for this one.`,
    SPLIT_NOT_WHOLE: t`The parts do not add up to how many people it can serve in all.`,
  };
  return async <Data, Variables extends OperationVariables, Answer extends Told>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ): Promise<{ readonly answer: Answer | null; readonly problem: string | null }> => {
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      if (!data) throw new Error("no answer");
      const answer = answerOf(data);
      const [first] = answer.problems;
      if (first) return { answer: null, problem: words[first.code] ?? first.message };
      await client.refetchQueries({ include: "active" });
      return { answer, problem: null };
    } catch (error) {
      if (CombinedGraphQLErrors.is(error)) return { answer: null, problem: error.errors[0]?.message ?? error.message };
      return { answer: null, problem: t`Keelson could not be reached. What you typed is kept; try again.` };
    }
  };
}
