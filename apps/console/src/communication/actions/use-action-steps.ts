import { useApolloClient } from "@apollo/client/react";
import type { ActionItemStep } from "@keelson/domain/communication/action-item";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";

const document = graphql(`
  mutation MoveAction($input: MoveActionItemInput!) {
    moveActionItem(input: $input) {
      actionItem {
        id
        ...ActionRow_item
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What was said of an action last: it can be taken back where it was finished. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly step: ActionItemStep;
}

/** Says how an action stands, tells what came of it, and asks for the list anew. */
export function useActionSteps(onMoved: () => unknown) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (item: { readonly id: string; readonly text: string }, step: ActionItemStep) => {
    setProblem(null);
    try {
      const { data } = await client.mutate({ mutation: document, variables: { input: { id: item.id, step } } });
      const [first] = data?.moveActionItem.problems ?? [];
      if (first) {
        setTold(null);
        setProblem(
          first.code === "TRANSITION_NOT_ALLOWED"
            ? t`Somebody else has changed “${item.text}” meanwhile. Here is how it stands.`
            : first.message,
        );
      } else setTold({ ...item, step });
    } catch {
      setTold(null);
      setProblem(t`Keelson could not be reached: “${item.text}” stands as it was. Try again.`);
    }
    await onMoved();
  };
  return { take, told, problem };
}
