import { Table } from "@keelson/ui/Table.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReportingBoardQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { contactOf, lastSeenOf } from "./contact-of.ts";
import { DaysPast } from "./DaysPast.tsx";
import styles from "./PartnersTable.module.css";
import { Streak } from "./Streak.tsx";
import { standingKinds, useStandingWords } from "./use-standing-words.ts";

export type Line = NonNullable<ReportingBoardQuery["initiative"]>["reportingProgress"]["partners"]["nodes"][number];

/** Who reports what, whom to talk to, and how it went before. */
export function PartnersTable({
  lines,
  chosen,
  toggle,
}: {
  readonly lines: readonly Line[];
  /** The memberships that were chosen; null where there is nothing to choose them for. */
  readonly chosen: ReadonlySet<string> | null;
  readonly toggle: (id: string) => void;
}) {
  const { t } = useLingui();
  return (
    <Table label={t`Partners`} className={styles.table}>
      <thead>
        <tr>
          {chosen && (
            <th scope="col">
              <span className="only-heard">
                <Trans>Chosen</Trans>
              </span>
            </th>
          )}
          <th scope="col">
            <Trans>Organisation</Trans>
          </th>
          <th scope="col">
            <Trans>Standing</Trans>
          </th>
          <th scope="col">
            <Trans>Date</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Missing</Trans>
          </th>
          <th scope="col">
            <Trans>Contact</Trans>
          </th>
          <th scope="col">
            <Trans>Last seen</Trans>
          </th>
          <th scope="col">
            <Trans>Reminders</Trans>
          </th>
          <th scope="col">
            <Trans>Last six periods</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row
            key={line.membership.id}
            line={line}
            isChosen={chosen?.has(line.membership.id) ?? null}
            toggle={toggle}
          />
        ))}
      </tbody>
    </Table>
  );
}

function Row({
  line: { membership, standing, counts, daysLate, remindersSent, lastRemindedAt, streak },
  isChosen,
  toggle,
}: {
  readonly line: Line;
  readonly isChosen: boolean | null;
  readonly toggle: (id: string) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useStandingWords();
  const people = membership.people ?? [];
  const contact = contactOf(people);
  const seenOn = lastSeenOf(people);
  const { name } = membership.organisation;
  return (
    <tr tabIndex={-1} data-partner={membership.id} data-chosen={isChosen || undefined}>
      {isChosen !== null && (
        <td className={styles.choice}>
          <input
            type="checkbox"
            className={styles.box}
            checked={isChosen}
            aria-label={t`Choose ${name}`}
            onChange={() => toggle(membership.id)}
          />
        </td>
      )}
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <Status kind={standingKinds[standing]}>{words[standing]}</Status>
      </td>
      <td className={styles.quiet} data-late={typeof daysLate === "number" || undefined}>
        {typeof daysLate === "number" && <DaysPast days={daysLate} />}
      </td>
      <td className={styles.number}>
        {counts.expected > counts.submitted ? (
          <Trans>
            {format.number(counts.expected - counts.submitted)} of {format.number(counts.expected)}
          </Trans>
        ) : (
          "–"
        )}
      </td>
      <td>
        {contact ? (
          <a href={`mailto:${contact.email}`}>
            <bdi>{contact.name}</bdi>
          </a>
        ) : (
          <span className={styles.quiet}>
            <Trans>Nobody yet</Trans>
          </span>
        )}
      </td>
      <td className={styles.quiet}>
        {seenOn ? format.day(seenOn) : people.length > 0 && <Trans>Invited, not here yet</Trans>}
      </td>
      <td className={styles.quiet}>
        {lastRemindedAt ? (
          <Trans>
            {format.number(remindersSent ?? 0)}, last on {format.day(lastRemindedAt)}
          </Trans>
        ) : (
          "–"
        )}
      </td>
      <td>
        <Streak periods={streak} />
      </td>
    </tr>
  );
}
