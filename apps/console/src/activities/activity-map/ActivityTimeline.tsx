import { Button } from "@keelson/ui/Button.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { csvOf } from "../../kernel/csv.ts";
import { saveText } from "../../kernel/save.ts";
import { useStatusWords } from "../use-words.ts";
import type { ShownActivity, ShownMap } from "./activity-map-document.ts";
import styles from "./ActivityTimeline.module.css";
import { barOf, placeOf } from "./span.ts";
import { tableOf } from "./table-of.ts";

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
      <div>
        <Button onPress={() => saveText(csvOf(tableOf(map)), "text/csv;charset=utf-8", `${slug}-activities.csv`)}>
          <Trans>CSV of these activities</Trans>
        </Button>
      </div>
    </section>
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
  const { t } = useLingui();
  const format = useFormat();
  const words = useStatusWords();
  const bar = barOf(activity, year);
  if (!bar) return null;
  const when = activity.endDate
    ? t`${format.day(activity.startDate)} to ${format.day(activity.endDate)}`
    : t`from ${format.day(activity.startDate)}`;
  const milestones = activity.milestones.filter(({ state }) => state !== "DROPPED");
  const heard = milestones.map(
    ({ title, plannedDate, actualDate }) => `${title}: ${format.day(actualDate ?? plannedDate)}`,
  );
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
      {milestones.flatMap(({ id, title, plannedDate, actualDate, state }) => {
        const at = placeOf(actualDate ?? plannedDate, year);
        return at < 0 || at > 100
          ? []
          : [
              <span
                key={id}
                aria-hidden="true"
                className={styles.milestone}
                data-state={state}
                style={{ insetInlineStart: `${at}%` }}
                title={`${title}: ${format.day(actualDate ?? plannedDate)}`}
              />,
            ];
      })}
    </span>
  );
}
