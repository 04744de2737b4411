import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { AgendaFields } from "./AgendaFields.tsx";
import styles from "./Agenda.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";

const document = graphql(`
  mutation ChangeAgenda($input: ChangeMeetingInput!) {
    changeMeeting(input: $input) {
      meeting {
        id
        version
        agenda {
          title
          purpose
        }
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** The points of a meeting's agenda; whoever runs it changes them until it is held. */
export function Agenda({ meeting, onChanged }: { readonly meeting: MeetingShown; readonly onChanged: () => unknown }) {
  const { purposes } = useMeetingWords();
  const [isChanging, setChanging] = useState(false);
  const { agenda, viewerCan } = meeting;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className={styles.title}>
        <Trans>Agenda</Trans>
      </h2>
      {isChanging ? (
        <ChangeAgenda
          meeting={meeting}
          done={async () => {
            await onChanged();
            setChanging(false);
          }}
        />
      ) : (
        <>
          {agenda.length === 0 ? (
            <p className={styles.soft}>
              <Trans>It has no agenda yet.</Trans>
            </p>
          ) : (
            <ol className={styles.points}>
              {agenda.map((point, place) => (
                // points have no id of their own, and are replaced together
                <li key={`${place} ${point.title}`}>
                  <bdi>{point.title}</bdi> <span className={styles.soft}>{purposes[point.purpose]}</span>
                </li>
              ))}
            </ol>
          )}
          {viewerCan.includes("CHANGE_MEETING") && (
            <Button onPress={() => setChanging(true)}>
              <Trans>Change the agenda</Trans>
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function ChangeAgenda({ meeting, done }: { readonly meeting: MeetingShown; readonly done: () => Promise<void> }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [agenda, setAgenda] = useState(
    meeting.agenda.length === 0
      ? [{ title: "", purpose: "DISCUSS" as const }]
      : meeting.agenda.map(({ title, purpose }) => ({ title, purpose })),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: {
          input: {
            id: meeting.id,
            expectedVersion: meeting.version,
            agenda: agenda.filter(({ title }) => title.trim() !== ""),
          },
        },
      });
      const [first] = data?.changeMeeting.problems ?? [];
      if (first?.code === "CONFLICT") setProblem(t`Somebody else has just changed this. Look at it again.`);
      else if (first) setProblem(first.message);
      else await done();
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is still here; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form problem={problem} onSubmit={save}>
      <AgendaFields agenda={agenda} onChange={(next) => setAgenda([...next])} />
      <div className={styles.actions}>
        <Button isMain isBusy={isBusy}>
          <Trans>Save the agenda</Trans>
        </Button>
        <Button onPress={() => void done()}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </Form>
  );
}
