import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { inputOf, MeetingFields, useMissing, type MeetingSaid } from "./MeetingFields.tsx";
import type { MeetingShown } from "./MeetingPage.tsx";

const document = graphql(`
  mutation ChangeMeeting($input: ChangeMeetingInput!) {
    changeMeeting(input: $input) {
      meeting {
        id
        version
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** Puts a meeting that is planned elsewhere, at another time, or into other languages; whoever is invited stays invited. */
export function ChangeMeeting({
  meeting,
  onChanged,
  onClose,
}: {
  readonly meeting: MeetingShown;
  readonly onChanged: () => unknown;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const missing = useMissing();
  const [said, setSaid] = useState<MeetingSaid>(() => saidOf(meeting));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    const lacks = missing(said);
    if (lacks !== null) return setProblem(lacks);
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { id: meeting.id, expectedVersion: meeting.version, ...inputOf(said) } },
      });
      const [first] = data?.changeMeeting.problems ?? [];
      if (first?.code === "CONFLICT") setProblem(t`Somebody else has just changed this. Look at it again.`);
      else if (first) setProblem(first.code === "LINK_NOT_VALID" ? t`A link begins with https://.` : first.message);
      else {
        await onChanged();
        onClose();
      }
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is still here; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={<Trans>Change the meeting</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={save}>
        <MeetingFields said={said} change={(changes) => setSaid({ ...said, ...changes })} />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Save the changes</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What is known of it, by the clock where the initiative is. */
function saidOf({ startsAt, timeZone, ...meeting }: MeetingShown): MeetingSaid {
  // in Swedish a day and a time are written as fields of forms want them: 2026-12-12 14:30
  const clock = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  const [on = "", at = ""] = clock.format(new Date(startsAt)).split(" ");
  return {
    title: meeting.title,
    on,
    at,
    durationMinutes: String(meeting.durationMinutes),
    place: meeting.place ?? "",
    link: meeting.link ?? "",
    languages: meeting.languages,
    interpretation: meeting.interpretation,
  };
}
