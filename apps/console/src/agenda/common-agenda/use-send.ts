import { CombinedGraphQLErrors, type OperationVariables, type TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";

/** What keeps a change from being done, as the API tells it. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What came of a change: what it answers, or why it was not done. */
export type Sent<Answer> =
  | { readonly answer: Answer; readonly told: readonly Told[] }
  | { readonly answer: null; readonly told: readonly Told[] };

/** Refused, because what was read is not what is there. */
const movedOn: readonly string[] = ["STALE_ENDORSEMENT", "NOT_OPEN", "TRANSITION_NOT_ALLOWED"];

/** Sends a change, and asks anew for what is on the page where it was done. What stood in the way is told as the API tells it. */
export function useSend() {
  const { t } = useLingui();
  const client = useApolloClient();
  return async <Data, Variables extends OperationVariables, Answer extends { readonly problems: readonly Told[] }>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ): Promise<Sent<Answer>> => {
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      if (!data) throw new Error("no answer");
      const answer = answerOf(data);
      if (answer.problems.length > 0) {
        // what was read is not what is there: what is there is read
        if (answer.problems.some(({ code }) => movedOn.includes(code)))
          await client.refetchQueries({ include: "active" });
        return { answer: null, told: answer.problems };
      }
      await client.refetchQueries({ include: "active" });
      return { answer, told: [] };
    } catch (error) {
      const message = CombinedGraphQLErrors.is(error)
        ? (error.errors[0]?.message ?? error.message)
        : t`Keelson could not be reached. What you typed is kept; try again.`;
      return { answer: null, told: [{ code: "UNREACHED", message, path: [] }] };
    }
  };
}
