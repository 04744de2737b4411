import { useApolloClient } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import type { AgendaPurpose } from "@keelson/domain/communication/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { AgendaFields } from "../meeting/AgendaFields.tsx";
import styles from "./PlanMeeting.module.css";

const document = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) {
    planMeeting(input: $input) {
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

/** Plans a meeting to which everybody who takes part is invited. */
export function PlanMeeting({
  initiativeId,
  slug,
  onClose,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const [on, setOn] = useState("");
  const [at, setAt] = useState("10:00");
  const [place, setPlace] = useState("");
  const [link, setLink] = useState("");
  const [agenda, setAgenda] = useState<readonly { title: string; purpose: AgendaPurpose }[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const plan = async () => {
    if (title.trim() === "") return setProblem(t`Give the meeting a title.`);
    if (on === "" || at === "") return setProblem(t`Say on which day and at what time.`);
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: {
          input: {
            initiativeId,
            title: title.trim(),
            on,
            at: at.slice(0, 5),
            place,
            link,
            agenda: agenda.filter((point) => point.title.trim() !== ""),
          },
        },
      });
      const [first] = data?.planMeeting.problems ?? [];
      if (first) return setProblem(first.code === "LINK_NOT_VALID" ? t`A link begins with https://.` : first.message);
      const id = data?.planMeeting.meeting?.id;
      if (id) await navigate(`/i/${slug}/meetings/${id}`);
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is still here; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={<Trans>Plan a meeting</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Form problem={problem} onSubmit={plan}>
        <TextInput
          label={t`Title`}
          value={title}
          maxLength={200}
          dir="auto"
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <div className={styles.pair}>
          <TextInput
            type="date"
            label={t`Day`}
            value={on}
            onChange={({ currentTarget }) => setOn(currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t`Time, where the initiative is`}
            value={at}
            onChange={({ currentTarget }) => setAt(currentTarget.value)}
          />
        </div>
        <TextInput
          label={t`Place`}
          value={place}
          maxLength={300}
          dir="auto"
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
        />
        <TextInput
          type="url"
          label={t`Link for those who come from afar`}
          value={link}
          dir="ltr"
          onChange={({ currentTarget }) => setLink(currentTarget.value)}
        />
        <AgendaFields agenda={agenda} onChange={setAgenda} />
        <div className={styles.actions}>
          <Button isMain isBusy={isBusy}>
            <Trans>Plan it, and invite everybody</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
