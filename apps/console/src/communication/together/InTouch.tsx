import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { graphql } from "../../gql/gql.ts";
import type { InTouch_TogetherFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./InTouch.module.css";

const fragment = graphql(`
  fragment InTouch_together on Together {
    cadence {
      days
      partners
      inTouch
      never
      adherence
    }
    followThrough {
      due
      onTime
      overdue
      onTimeRate
    }
    participation {
      meetings
      recorded
      overall
      participationParity
      groups {
        group
        invited
        attended
        rate
      }
    }
  }
`);

/** Who is in touch, what is done on time and who comes: each with what stands behind it. */
export function InTouch({ together }: { readonly together: FragmentType<Asked> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment, from: together });
  const { cadence, followThrough, participation } = data;
  if (!cadence || !followThrough || !participation) return null;
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
          <Plural
            value={cadence.partners}
            one={`${format.number(cadence.inTouch)} of # partner in the last ${format.number(cadence.days)} days: came to a meeting, or answered an action.`}
            other={`${format.number(cadence.inTouch)} of # partners in the last ${format.number(cadence.days)} days: came to a meeting, or answered an action.`}
          />{" "}
          {cadence.never > 0 && <Plural value={cadence.never} one="# never yet." other="# never yet." />}
        </Measure>
        <Measure
          name={t`Done on time`}
          value={followThrough.onTimeRate === null ? null : format.percent(followThrough.onTimeRate)}
        >
          {followThrough.due === 0 ? (
            <Trans>No action was due yet.</Trans>
          ) : (
            <Trans>
              {format.number(followThrough.onTime)} of {format.number(followThrough.due)} actions that were due;{" "}
              {format.number(followThrough.overdue)} are past their day.
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
              Of the organisations invited, at {format.number(participation.recorded)} of{" "}
              {format.number(participation.meetings)} meetings of the last year: of the others nobody wrote down who came.
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
            <Trans>
              {format.percent(participation.participationParity)} of how often the group came that came most.
            </Trans>
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
