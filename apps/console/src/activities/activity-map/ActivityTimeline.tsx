import { Button } from "@keelson/ui/Button.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { csvOf } from "../../kernel/csv.ts";
import { saveText } from "../../kernel/save.ts";
import { useMilestoneWords, useStatusWords } from "../use-words.ts";
import type { ShownActivity, ShownMap } from "./activity-map-document.ts";
import styles from "./ActivityTimeline.module.css";
import { barOf, placeOf } from "./span.ts";
import { milestonesOf, timelineTable } from "./table-of.ts";

const quarters = ["Q1", "Q2", "Q3", "Q4"] as const;

/** The same activities over the year, with their milestones: a table whose last column is drawn, and says in words what it shows. */
export function ActivityTimeline({
  map,
  slug,
  year,
}: {
  readonly map: ShownMap;
  readonly slug: string;
  readonly year: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const shown = map.activities.filter((activity) => barOf(activity, year) !== null);
  const elsewhere = map.activities.length - shown.length;
  return (
    <section className={styles.timeline}>
      <Table label={t`Activities over the year`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Activity</Trans>
            </th>
            <th scope="col" className={styles.axis}>
              {/* time runs from left to right in every language */}
              <span className={styles.quarters} dir="ltr">
                {quarters.map((quarter) => (
                  <span key={quarter}>{format.period(`${year}${quarter}`)}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((activity) => (
            <tr key={activity.id}>
              <th scope="row" className={styles.title}>
                <Link to={`/i/${slug}/activities/${activity.code}`}>
                  <bdi>{activity.title}</bdi>
                </Link>
                <bdi className={styles.lead}>{activity.lead.organisation.name}</bdi>
              </th>
              <td>
                <Track activity={activity} year={year} isCounted={map.countedIds.includes(activity.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {elsewhere > 0 && (
        <p className={styles.soft}>
          <Trans>In other years: {format.number(elsewhere)}</Trans>
        </p>
      )}
      <details className={styles.twin}>
        <summary>
          <Trans>These activities as a table</Trans>
        </summary>
        <TimelineTable slug={slug} shown={shown} />
      </details>
      <div>
        <Button
          onPress={() =>
            saveText(
              csvOf(timelineTable(shown, map.countedIds)),
              "text/csv;charset=utf-8",
              `${slug}-activities-${year}.csv`,
            )
          }
        >
          <Trans>CSV of these activities</Trans>
        </Button>
      </div>
    </section>
  );
}

/** From when to when something is done. */
function useWhen(): (activity: ShownActivity) => string {
  const { t } = useLingui();
  const format = useFormat();
  return ({ startDate, endDate }) =>
    endDate ? t`${format.day(startDate)} to ${format.day(endDate)}` : t`from ${format.day(startDate)}`;
}

/** All that is drawn, in words. */
function TimelineTable({ slug, shown }: { readonly slug: string; readonly shown: readonly ShownActivity[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useStatusWords();
  const states = useMilestoneWords();
  const whenOf = useWhen();
  return (
    <Table label={t`Activities and their milestones`} className={styles.words}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Activity</Trans>
          </th>
          <th scope="col">
            <Trans>Led by</Trans>
          </th>
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col">
            <Trans>When</Trans>
          </th>
          <th scope="col">
            <Trans>Milestones</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((activity) => (
          <tr key={activity.id}>
            <th scope="row">
              <Link to={`/i/${slug}/activities/${activity.code}`}>
                <bdi>{activity.title}</bdi>
              </Link>
            </th>
            <td>
              <bdi>{activity.lead.organisation.name}</bdi>
            </td>
            <td>{words[activity.status]}</td>
            <td>{whenOf(activity)}</td>
            <td>
              {milestonesOf(activity).map(({ id, title, on, state }) => (
                <p key={id} className={styles.told}>
                  <bdi>{title}</bdi>: {format.day(on)}, {states[state]}
                </p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Track({
  activity,
  year,
  isCounted,
}: {
  readonly activity: ShownActivity;
  readonly year: string;
  readonly isCounted: boolean;
}) {
  const format = useFormat();
  const words = useStatusWords();
  const bar = barOf(activity, year);
  if (!bar) return null;
  const when = useWhen()(activity);
  const milestones = milestonesOf(activity);
  const heard = milestones.map(({ title, on }) => `${title}: ${format.day(on)}`);
  return (
    <span className={styles.track} dir="ltr">
      <span className="only-heard">{[words[activity.status], when, ...heard].join("; ")}</span>
      <span
        aria-hidden="true"
        className={styles.bar}
        data-counted={isCounted}
        data-open={bar.isOpen || undefined}
        style={{ insetInlineStart: `${bar.start}%`, inlineSize: `${bar.length}%` }}
        title={`${words[activity.status]}, ${when}`}
      />
      {milestones.flatMap(({ id, title, on, state }) => {
        const at = placeOf(on, year);
        return at < 0 || at > 100
          ? []
          : [
              <span
                key={id}
                aria-hidden="true"
                className={styles.milestone}
                data-state={state}
                style={{ insetInlineStart: `${at}%` }}
                title={`${title}: ${format.day(on)}`}
              />,
            ];
      })}
    </span>
  );
}
