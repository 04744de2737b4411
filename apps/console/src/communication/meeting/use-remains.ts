import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";

const document = graphql(`
  mutation SetAgendaItemRemains($input: SetAgendaItemRemainsInput!) {
    setAgendaItemRemains(input: $input) {
      meeting {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** Says that a point remains for the next meeting of the series, or does not any more, and what stood in the way. */
export function useRemains(onChanged: () => unknown) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const say = async (meetingId: string, place: number, remains: boolean) => {
    setProblem(null);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { meetingId, place, remains } },
      });
      const [first] = data?.setAgendaItemRemains.problems ?? [];
      if (first) setProblem(first.message);
      await onChanged();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    }
  };
  return { say, problem };
}
