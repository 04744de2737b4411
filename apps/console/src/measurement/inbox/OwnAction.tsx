import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { OwnAction_ItemFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { WaitingItem } from "./WaitingList.tsx";

const fragment = graphql(`
  fragment OwnAction_item on ActionItem {
    id
    text
    dueOn
    isOverdue
    version
    nextSteps
    meeting {
      id
      title
    }
  }
`);

const document = graphql(`
  mutation FinishFromInbox($input: MoveActionItemInput!) {
    moveActionItem(input: $input) {
      actionItem {
        id
        state
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What somebody has taken on and not done yet: the way to it, and one press where it is done. */
export function OwnAction({
  slug,
  item,
  onDone,
}: {
  readonly slug: string;
  readonly item: FragmentType<Asked>;
  readonly onDone: () => unknown;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment, from: item });
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id, text, dueOn, isOverdue, version, nextSteps, meeting } = data;
  const finish = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data: answer } = await client.mutate({
        mutation: document,
        variables: { input: { id, step: "FINISH", expectedVersion: version } },
      });
      const [first] = answer?.moveActionItem.problems ?? [];
      if (first) setProblem(t`Somebody else has just changed this. Look at it again.`);
      await onDone();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <WaitingItem
      to={meeting ? `/i/${slug}/meetings/${meeting.id}` : `/i/${slug}/actions?mine=1`}
      name={text}
      kind={isOverdue ? "off-track" : "no-data"}
      word={isOverdue ? t`Overdue` : t`To do`}
      action={
        nextSteps.includes("FINISH") && (
          <Button isBusy={isBusy} onPress={() => void finish()}>
            <Trans>Done</Trans>
            <span className="only-heard">: {text}</span>
          </Button>
        )
      }
    >
      <Trans>By {format.day(dueOn)}</Trans>
      {meeting && (
        <>
          {" · "}
          <bdi>{meeting.title}</bdi>
        </>
      )}
      {problem && <span role="alert"> {problem}</span>}
    </WaitingItem>
  );
}
