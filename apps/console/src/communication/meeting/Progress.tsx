import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { MeetingStep } from "@keelson/domain/communication/meeting";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./Agenda.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";

const document = graphql(`
  mutation MoveMeeting($input: MoveMeetingInput!) {
    moveMeeting(input: $input) {
      meeting {
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

/** Says that a meeting was held, or that it will not be, and why. */
export function Progress({
  meeting,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly onChanged: () => unknown;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [isCancelling, setCancelling] = useState(false);
  const [because, setBecause] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const move = async (step: MeetingStep) => {
    setProblem(null);
    if (step === "CANCEL" && because.trim() === "") return setProblem(t`Say why it is cancelled.`);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { id: meeting.id, step, because: step === "CANCEL" ? because : null } },
      });
      const [first] = data?.moveMeeting.problems ?? [];
      if (first)
        setProblem(
          first.code === "MEETING_NOT_STARTED"
            ? t`Its day has not come yet. Move it first, if it was earlier.`
            : first.message,
        );
      await onChanged();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    }
  };
  if (meeting.nextSteps.length === 0) return null;
  if (isCancelling)
    return (
      <Form problem={problem} onSubmit={() => move("CANCEL")}>
        <TextArea
          label={<Trans>Why it is cancelled: everybody who was invited reads it</Trans>}
          max={1000}
          isNeeded
          value={because}
          onType={setBecause}
        />
        <div className={styles.actions}>
          <Button isMain>
            <Trans>Cancel the meeting</Trans>
          </Button>
          <Button onPress={() => setCancelling(false)}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Form>
    );
  return (
    <div>
      {problem && <Notice isUrgent title={problem} />}
      <div className={styles.actions}>
        <Button onPress={() => void move("HOLD")}>
          <Trans>We are meeting, or have met</Trans>
        </Button>
        <Button onPress={() => setCancelling(true)}>
          <Trans>It is cancelled</Trans>
        </Button>
      </div>
    </div>
  );
}
