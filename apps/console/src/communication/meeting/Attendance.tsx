import { useApolloClient } from "@apollo/client/react";
import { attendanceModes, type AttendanceMode } from "@keelson/domain/communication/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Agenda.module.css";
import own from "./Attendance.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";

const document = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
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

/** Who came, or who is invited as long as nobody has; whoever runs it calls the roll. */
export function Attendance({
  meeting,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly onChanged: () => unknown;
}) {
  const format = useFormat();
  const { modes } = useMeetingWords();
  const { invited, attendance, rollCall, viewerCan, state } = meeting;
  const canCall = viewerCan.includes("RECORD_ATTENDANCE") && rollCall !== null;
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance" className={styles.title}>
        {state === "HELD" ? <Trans>Who came</Trans> : <Trans>Who is invited</Trans>}
      </h2>
      {canCall ? (
        <RollCall key={meeting.version} meeting={meeting} people={rollCall} onChanged={onChanged} />
      ) : state === "HELD" ? (
        attendance.length === 0 ? (
          <p className={styles.soft}>
            <Trans>Nobody has written down who came.</Trans>
          </p>
        ) : (
          <dl className={own.came}>
            {attendanceModes
              .map((mode) => [mode, attendance.filter((one) => one.mode === mode)] as const)
              .filter(([, people]) => people.length > 0)
              .map(([mode, people]) => (
                <div key={mode}>
                  <dt>{modes[mode]}</dt>
                  <dd>
                    <bdi>{format.list(people.map(({ name }) => name))}</bdi>
                  </dd>
                </div>
              ))}
          </dl>
        )
      ) : (
        <details className={own.invited}>
          <summary>
            <Plural value={invited.length} one="# organisation" other="# organisations" />
          </summary>
          <p className={styles.soft}>
            <bdi>{format.list(invited.map(({ organisation }) => organisation.name))}</bdi>
          </p>
        </details>
      )}
    </section>
  );
}

interface Called {
  readonly id: string;
  readonly name: string;
  readonly mode: AttendanceMode | null;
  readonly membership: { readonly id: string; readonly organisation: { readonly name: string } };
}

function RollCall({
  meeting,
  people,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly people: readonly Called[];
  readonly onChanged: () => unknown;
}) {
  const { t } = useLingui();
  const { modes } = useMeetingWords();
  const client = useApolloClient();
  const keyOf = ({ id, membership }: Called) => `${membership.id} ${id}`;
  const [came, setCame] = useState<ReadonlyMap<string, AttendanceMode | null>>(
    () => new Map(people.map((person) => [keyOf(person), person.mode])),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const attendance = people.flatMap((person) => {
        const mode = came.get(keyOf(person));
        return mode ? [{ membershipId: person.membership.id, personId: person.id, mode }] : [];
      });
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { meetingId: meeting.id, attendance, expectedVersion: meeting.version } },
      });
      const [first] = data?.recordAttendance.problems ?? [];
      if (first)
        setProblem(
          first.code === "CONFLICT" ? t`Somebody else has just changed this. Look at it again.` : first.message,
        );
      await onChanged();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form problem={problem} onSubmit={save}>
      <ul className={own.people}>
        {people.map((person) => {
          const key = keyOf(person);
          const { name } = person;
          return (
            <li key={key} className={own.person}>
              <span>
                <bdi>{name}</bdi>, <bdi className={own.soft}>{person.membership.organisation.name}</bdi>
              </span>
              <Choice
                label={t`How ${name} came`}
                isLabelHidden
                value={came.get(key) ?? "NOT"}
                options={[
                  { value: "NOT", label: t`Did not come` },
                  ...attendanceModes.map((mode) => ({ value: mode, label: modes[mode] })),
                ]}
                onChoose={(mode) => setCame(new Map(came).set(key, mode === "NOT" ? null : mode))}
              />
            </li>
          );
        })}
      </ul>
      <div>
        <Button isBusy={isBusy}>
          <Trans>Save who came</Trans>
        </Button>
      </div>
    </Form>
  );
}
