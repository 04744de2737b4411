import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { TogetherQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./InTouch.module.css";

type Together = Pick<
  NonNullable<NonNullable<TogetherQuery["initiative"]>["together"]>,
  "cadence" | "followThrough" | "participation"
>;

/** Who is in touch, what is done on time and who comes: each with what stands behind it. */
export function InTouch({ cadence, followThrough, participation }: Together) {
  const { t } = useLingui();
  const format = useFormat();
  if (!cadence || !followThrough || !participation) return null;
  const [days, inTouch, partners, never] = [cadence.days, cadence.inTouch, cadence.partners, cadence.never].map(
    (count) => format.number(count),
  );
  const [onTime, due, overdue] = [followThrough.onTime, followThrough.due, followThrough.overdue].map((count) =>
    format.number(count),
  );
  const [recorded, meetings] = [participation.recorded, participation.meetings].map((count) => format.number(count));
  const parity = format.percent(participation.participationParity ?? 0);
  const community = participation.groups.find(({ group }) => group === "COMMUNITY");
  return (
    <section aria-labelledby="in-touch">
      <h2 id="in-touch" className={styles.title}>
        <Trans>How we keep in touch</Trans>
      </h2>
      <dl className={styles.measures}>
        <Measure
          name={t`Partners in touch`}
          value={cadence.adherence === null ? null : format.percent(cadence.adherence)}
        >
          <Trans>
            In the last {days} days {inTouch} of {partners} came to a meeting, answered an action or commented. Never
            yet: {never}.
          </Trans>
        </Measure>
        <Measure
          name={t`Done on time`}
          value={followThrough.onTimeRate === null ? null : format.percent(followThrough.onTimeRate)}
        >
          {followThrough.due === 0 ? (
            <Trans>No action was due yet.</Trans>
          ) : (
            <Trans>
              {onTime} of {due} that were due. Past their day: {overdue}.
            </Trans>
          )}
        </Measure>
        <Measure
          name={t`Came to meetings`}
          value={participation.overall === null ? null : format.percent(participation.overall)}
        >
          {participation.recorded === 0 ? (
            <Trans>Of no meeting in the last year is it written down who came.</Trans>
          ) : (
            <Trans>
              Of the organisations invited, at {recorded} of {meetings} meetings of the last year: of the others nobody
              wrote down who came.
            </Trans>
          )}
        </Measure>
        <Measure
          name={t`The community came`}
          value={community?.rate === null || community === undefined ? null : format.percent(community.rate)}
        >
          {community === undefined || participation.participationParity === null ? (
            <Trans>No community was invited to a meeting of which it is written down who came.</Trans>
          ) : (
            <Trans>Against the group that came most: {parity}.</Trans>
          )}
        </Measure>
      </dl>
    </section>
  );
}

function Measure({
  name,
  value,
  children,
}: {
  readonly name: string;
  /** Null: nothing can be said, which is not nothing. */
  readonly value: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.measure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value ?? "–"}</dd>
      <dd className={styles.behind}>{children}</dd>
    </div>
  );
}
