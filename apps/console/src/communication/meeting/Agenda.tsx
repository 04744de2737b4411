import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { AgendaFields } from "./AgendaFields.tsx";
import styles from "./Agenda.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";
import { useRemains } from "./use-remains.ts";

const document = graphql(`
  mutation ChangeAgenda($input: ChangeMeetingInput!) {
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

/** The points of a meeting's agenda; whoever runs it changes them until it is held. */
export function Agenda({ meeting, onChanged }: { readonly meeting: MeetingShown; readonly onChanged: () => unknown }) {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { purposes } = useMeetingWords();
  const [isChanging, setChanging] = useState(false);
  const { say, problem } = useRemains(onChanged);
  const { agenda, series, viewerCan } = meeting;
  // what remains is shown at the next one: where there is none, there is nothing to leave it for
  const canLeave = series !== null && viewerCan.includes("SET_AGENDA_ITEM_REMAINS");
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className={styles.title}>
        <Trans>Agenda</Trans>
      </h2>
      {problem && <Notice isUrgent title={problem} />}
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
              {agenda.map((point) => (
                // points have no id of their own, and are replaced together
                <li key={`${point.place} ${point.title}`}>
                  <bdi>{point.title}</bdi> <span className={styles.soft}>{purposes[point.purpose]}</span>
                  {point.indicators.length > 0 && (
                    <ul className={styles.outcomes} aria-label={t`Outcomes it is about`}>
                      {point.indicators.map(({ code, name }) => (
                        <li key={code}>
                          <Link to={`/i/${slug}/outcomes/${encodeURIComponent(code)}`}>
                            <bdi>{name}</bdi>
                          </Link>
                        </li>
                      ))}
                    </ul>
                  )}
                  {point.about?.assessment && (
                    <>
                      {" "}
                      <Link
                        to={`/i/${slug}/readiness?phase=${point.about.assessment.phase}&round=${point.about.assessment.round}&component=${point.about.component}`}
                      >
                        <Trans>What was answered</Trans>
                      </Link>
                    </>
                  )}
                  {canLeave ? (
                    <label className={styles.remains}>
                      <input
                        type="checkbox"
                        checked={point.remains}
                        onChange={() => void say(meeting.id, point.place, !point.remains)}
                      />
                      <Trans>Left for next time</Trans>
                      <span className="only-heard">: {point.title}</span>
                    </label>
                  ) : (
                    point.remains && (
                      <span className={styles.remains}>
                        <Trans>Left for next time</Trans>
                      </span>
                    )
                  )}
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
      ? [{ place: null, title: "", purpose: "DISCUSS" as const, indicatorCodes: [] }]
      : meeting.agenda.map(({ place, title, purpose, indicators }) => ({
          // by which it stays about what it is about
          place: place as number | null,
          title,
          purpose,
          indicatorCodes: indicators.map(({ code }) => code),
        })),
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
