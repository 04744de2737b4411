import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import type { MembershipStatus } from "@keelson/domain/identity/membership-life";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useProblemWords } from "../set-up/use-problem-words.ts";

const moveDocument = graphql(`
  mutation MoveMembership($input: MoveMembershipInput!) {
    moveMembership(input: $input) {
      membership {
        id
        viewerCan
        ...Standing_membership
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const admitDocument = graphql(`
  mutation AdmitMembership($input: AdmitMembershipInput!) {
    admitMembership(input: $input) {
      membership {
        id
        viewerCan
        ...Standing_membership
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What is done about a membership: taken in, or moved to where it may go. */
export type Step = "ADMIT" | MembershipStatus;

/** Says what follows, and asks why, before an organisation is taken in, suspended, taken up again or let go. */
export function MoveMembership({
  membershipId,
  organisation,
  step,
  close,
}: {
  readonly membershipId: string;
  readonly organisation: string;
  readonly step: Step;
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    if (step !== "ADMIT" && reason.trim() === "") {
      setProblem(t`Say why.`);
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      const problems =
        step === "ADMIT"
          ? (await client.mutate({ mutation: admitDocument, variables: { input: { membershipId } } })).data
              ?.admitMembership.problems
          : (await client.mutate({ mutation: moveDocument, variables: { input: { membershipId, to: step, reason } } }))
              .data?.moveMembership.problems;
      const [first] = problems ?? [];
      if (first) setProblem(problemWords(first));
      else close();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  const { title, follows, verb } = useWords(step, organisation);
  return (
    <Dialog title={title} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <p>{follows}</p>
        {step !== "ADMIT" && (
          <TextArea
            label={<Trans>Why?</Trans>}
            hint={<Trans>Its own people, the steering committee and the backbone read it.</Trans>}
            isNeeded
            value={reason}
            onType={setReason}
          />
        )}
        <div>
          <Button isMain isBusy={isBusy}>
            {verb}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function useWords(step: Step, organisation: string) {
  const { t } = useLingui();
  switch (step) {
    case "ADMIT":
      return {
        title: t`Take ${organisation} in?`,
        follows: t`It takes part as soon as it has said yes itself.`,
        verb: t`Take in`,
      };
    case "DECLINED":
      return {
        title: t`Refuse ${organisation}?`,
        follows: t`Its invitation is closed. It can be invited anew.`,
        verb: t`Refuse`,
      };
    case "SUSPENDED":
      return {
        title: t`Suspend ${organisation}?`,
        follows: t`Its people read on, and neither vote, speak nor report. What is still to be reported is not asked of it. What was said and decided stays.`,
        verb: t`Suspend`,
      };
    case "ACTIVE":
      return {
        title: t`Take ${organisation} up again?`,
        follows: t`It votes and reports again, for what is still to come.`,
        verb: t`Take up again`,
      };
    default:
      return {
        title: t`End the membership of ${organisation}?`,
        follows: t`The initiative is closed to its people from now on. What was reported, said and decided stays.`,
        verb: t`End membership`,
      };
  }
}
