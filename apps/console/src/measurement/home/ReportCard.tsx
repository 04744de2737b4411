import { Status } from "@keelson/ui/Status.tsx";
import { Plural, Trans } from "@lingui/react/macro";
import type { PartnerHomeQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Streak } from "../reporting/Streak.tsx";
import { standingKinds, useStandingWords } from "../reporting/use-standing-words.ts";
import { daysUntil, today } from "./days-until.ts";
import { Due } from "./PeriodProgress.tsx";
import styles from "./ReportCard.module.css";

type Line = NonNullable<PartnerHomeQuery["initiative"]>["reportingProgress"]["partners"]["nodes"][number];

/** The report of a period: how much it is, how much is done, when it is due, and the way to it. */
export function ReportCard({
  slug,
  period,
  line: { membership, standing, counts, streak, obligationPeriods },
  isOneOfMany,
  nextDueOn,
}: {
  readonly slug: string;
  readonly period: string;
  readonly line: Line;
  readonly isOneOfMany: boolean;
  readonly nextDueOn: string | null;
}) {
  const format = useFormat();
  const words = useStandingWords();
  const open = obligationPeriods.filter(({ state }) => state !== "FULFILLED" && state !== "WAIVED");
  const dueOn = open.map((one) => one.dueOn).toSorted()[0] ?? null;
  const saved = open.filter(({ measurement }) => measurement?.state === "DRAFT").length;
  const isDone = counts.submitted >= counts.expected;
  const to = `/i/${slug}/report/${period}`;
  return (
    <article className={styles.card} data-open={!isDone || undefined}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {isOneOfMany && (
            <>
              <bdi>{membership.organisation.name}</bdi>
              {": "}
            </>
          )}
          <Trans>Report for {format.period(period)}</Trans>
        </h2>
        <Status kind={standingKinds[standing]}>{words[standing]}</Status>
      </div>
      {isDone ? (
        <p className={styles.line}>
          {counts.expected === 0 ? (
            <Trans>You were let off this period. There is nothing to report.</Trans>
          ) : (
            <Plural
              value={counts.expected}
              one="Your figure has been handed in. Thank you."
              other={`All ${format.number(counts.expected)} figures have been handed in. Thank you.`}
            />
          )}{" "}
          {nextDueOn && <Trans>The next report is due on {format.day(nextDueOn)}.</Trans>}
        </p>
      ) : (
        <p className={styles.line}>
          <strong>
            <Plural value={counts.expected} one="# number" other={`${format.number(counts.expected)} numbers`} />
          </strong>
          {dueOn && (
            <>
              {" · "}
              <Due days={daysUntil(dueOn, today())} on={dueOn} />
            </>
          )}
          {counts.submitted > 0 && (
            <>
              {" · "}
              <Trans>
                {format.number(counts.submitted)} of {format.number(counts.expected)} handed in
              </Trans>
            </>
          )}
          {saved > 0 && (
            <>
              {" · "}
              <Plural value={saved} one="# saved" other={`${format.number(saved)} saved`} />
            </>
          )}
        </p>
      )}
      <div className={styles.foot}>
        {counts.expected > 0 && (
          <a href={to} className={styles.go} data-main={!isDone || undefined}>
            {isDone ? (
              <Trans>See what was sent</Trans>
            ) : saved > 0 || counts.submitted > 0 ? (
              <Trans>Continue the report</Trans>
            ) : (
              <Trans>Begin the report</Trans>
            )}
          </a>
        )}
        <span className={styles.streak}>
          <Trans>Last six periods</Trans> <Streak periods={streak} />
        </span>
      </div>
    </article>
  );
}
