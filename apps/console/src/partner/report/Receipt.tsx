import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFormat } from "../../kernel/format.ts";
import { GroupStatus } from "./GroupStatus.tsx";
import styles from "./Receipt.module.css";
import type { ReportStore } from "./report-store.ts";
import { wholeTextOf } from "./text-of-answer.ts";
import { useStateNames } from "./use-words.ts";
import { useTogether } from "./use-together.ts";
import { useTold } from "./use-told.ts";
import { useTime } from "./use-time.ts";
import { WhatItAddsUpTo } from "./WhatItAddsUpTo.tsx";
import type { Place } from "./use-form.ts";

/** What was handed in, what all partners' figures add up to, who looks at it, and when the next is due. */
export function Receipt({
  report,
  place,
  sentAt,
  isHandedOn,
  isNew,
  isRead,
  backbone,
  onCorrect,
}: {
  readonly report: ReportStore;
  readonly place: Place;
  readonly sentAt: number | null;
  /** A colleague still has to hand it in. */
  readonly isHandedOn: boolean;
  /** It has just been sent: the focus comes here. */
  readonly isNew: boolean;
  /** False while only this page knows what was sent: Keelson has it, and could not be asked again yet. */
  readonly isRead: boolean;
  readonly backbone: string | null;
  readonly onCorrect: () => void;
}) {
  const { t } = useLingui();
  const time = useTime();
  const format = useFormat();
  const told = useTold();
  const together = useTogether(place, report.groups);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const sent = sentAt === null ? null : time(sentAt);
  const states = useStateNames();
  const views = report.all.filter(({ group, fate }) =>
    isRead || fate === "nothing" ? group.expected.measurement !== null : fate !== "unanswered" && fate !== "later",
  );
  const next = together?.nextDueOn ?? null;
  return (
    <section className={styles.receipt} aria-labelledby="receipt">
      <header className={styles.head}>
        <h2 id="receipt" ref={heading} tabIndex={-1} className={styles.title}>
          {isHandedOn ? <Trans>Saved for your colleague</Trans> : <Trans>Your report is with the backbone</Trans>}
        </h2>
        <p className={styles.what}>
          {isHandedOn ? (
            <Trans>
              Two people of your organisation see every report: a lead or reviewer opens this page and submits it.
            </Trans>
          ) : backbone === null ? (
            sent !== null && <Trans>Sent {sent}.</Trans>
          ) : sent === null ? (
            <Trans>
              <bdi>{backbone}</bdi> reviews it, and asks you here if something is unclear.
            </Trans>
          ) : (
            <Trans>
              Sent {sent}. <bdi>{backbone}</bdi> reviews it, and asks you here if something is unclear.
            </Trans>
          )}
        </p>
        {!isRead && (
          <p className={styles.what} role="status">
            <Trans>Keelson has it, but cannot be reached just now: what stands here is what this page sent.</Trans>
          </p>
        )}
        {next !== null && (
          <p className={styles.what}>
            <Trans>The next report is due on {format.day(next)}.</Trans>
          </p>
        )}
      </header>
      <table className={styles.table}>
        <caption className="only-heard">{t`What was sent, and what it adds up to`}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Indicator</Trans>
            </th>
            <th scope="col" className={styles.figure}>
              <Trans>You</Trans>
            </th>
            <th scope="col">
              <Trans>All partners together</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <tr key={view.group.key}>
              <th scope="row">
                <bdi>{view.group.expected.definition.name}</bdi>
                {view.group.expected.period !== place.period && (
                  <span className={styles.period}>{format.period(view.group.expected.period)}</span>
                )}
              </th>
              <td className={styles.figure}>
                <span className={styles.label}>{t`You`}</span>
                {isRead || view.fate !== "record"
                  ? (told(view.group.expected.measurement?.values, view.group.expected.definition) ?? "–")
                  : wholeTextOf(view.group, view.answer, states)}
              </td>
              <td>
                <span className={styles.label}>{t`All partners together`}</span>
                <WhatItAddsUpTo
                  together={together?.figures.get(view.group.key) ?? null}
                  unit={view.group.expected.definition.unit}
                  isThere={together !== null}
                />
              </td>
              <td>
                {isRead || view.fate === "nothing" ? (
                  <GroupStatus view={view} />
                ) : (
                  <Status kind="submitted">{t`Sent`}</Status>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {views.length === 0 && <Notice title={<Trans>Nothing was sent for this period</Trans>} />}
      <div>
        <Button onPress={onCorrect}>
          <Trans>Correct something</Trans>
        </Button>
      </div>
    </section>
  );
}
