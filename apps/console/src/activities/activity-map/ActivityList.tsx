import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { Link } from "react-router";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { csvOf } from "../../kernel/csv.ts";
import { saveText } from "../../kernel/save.ts";
import { statusKinds, useStatusWords } from "../use-words.ts";
import type { ShownMap } from "./activity-map-document.ts";
import styles from "./ActivityList.module.css";
import { networkOf } from "./network-of.ts";
import { listTable } from "./table-of.ts";

/** Every activity in a row: who leads it, how far it has come, when, and what it contributes to. */
export function ActivityList({ map, slug }: { readonly map: ShownMap; readonly slug: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useStatusWords();
  const list = useRef<HTMLDivElement>(null);
  const codeOf = new Map(map.outcomes.map(({ outcome }) => [outcome.id, outcome.text]));
  const { degrees } = networkOf(map);
  const step = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-activity]") ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useCommands([
    { id: "next", label: t`Next activity`, group: "here", keys: "j", run: () => step(1) },
    { id: "previous", label: t`Previous activity`, group: "here", keys: "k", run: () => step(-1) },
  ]);
  return (
    <section ref={list} className={styles.list}>
      <Table label={t`Activities`}>
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
              <Trans>Contributes to</Trans>
            </th>
            <th scope="col">
              <Trans>Linked with</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {map.activities.map((activity) => (
            <tr key={activity.id} tabIndex={-1} data-activity={activity.code}>
              <th scope="row" className={styles.title}>
                <Link to={`/i/${slug}/activities/${activity.code}`}>
                  <bdi>{activity.title}</bdi>
                </Link>
              </th>
              <td>
                <bdi>{activity.lead.organisation.name}</bdi>
              </td>
              <td>
                <Status kind={statusKinds[activity.status]}>{words[activity.status]}</Status>
              </td>
              <td>
                {activity.endDate ? (
                  <Trans>
                    {format.day(activity.startDate)} to {format.day(activity.endDate)}
                  </Trans>
                ) : (
                  <Trans>from {format.day(activity.startDate)}</Trans>
                )}
              </td>
              <td className={styles.outcomes}>
                {activity.contributions.length === 0
                  ? activity.isExploratory
                    ? t`Tries something new`
                    : t`No outcome yet`
                  : format.list(activity.contributions.flatMap(({ outcome }) => codeOf.get(outcome.id) ?? []))}
              </td>
              <td>
                <Linked others={degrees.get(activity.id) ?? 0} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div>
        <Button
          onPress={() => saveText(csvOf(listTable(map, degrees)), "text/csv;charset=utf-8", `${slug}-activities.csv`)}
        >
          <Trans>CSV of these activities</Trans>
        </Button>
      </div>
    </section>
  );
}

/** How many others it strengthens or is strengthened by, as both leads say. */
function Linked({ others }: { readonly others: number }) {
  const format = useFormat();
  if (others === 0) return <Trans>stands alone</Trans>;
  return <Plural value={others} one="one other" other={`${format.number(others)} others`} />;
}
