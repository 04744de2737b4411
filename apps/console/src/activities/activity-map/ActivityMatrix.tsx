import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import { saveText } from "../../kernel/save.ts";
import { csvOf } from "../../kernel/csv.ts";
import { coverageKinds, useCoverageWords, useStatusWords } from "../use-words.ts";
import type { ShownActivity, ShownMap, ShownOutcome } from "./activity-map-document.ts";
import { ActivityChip } from "./ActivityChip.tsx";
import styles from "./ActivityMatrix.module.css";
import type { Proposal } from "./AddActivity.tsx";
import { cellOf, columnsOf, presenceIn, type Column, type Presence } from "./matrix.ts";
import { matrixTable } from "./table-of.ts";

/** Outcome by organisation or place: who works where, and where nobody does yet. A table, so that it is read in every way. */
export function ActivityMatrix({
  map,
  slug,
  by,
  places,
  propose,
}: {
  readonly map: ShownMap;
  readonly slug: string;
  readonly by: "organisation" | "place";
  readonly places: readonly Column[];
  readonly propose: ((proposal: Proposal) => void) | null;
}) {
  const { t } = useLingui();
  const words = useCoverageWords();
  const statuses = useStatusWords();
  const columns = columnsOf(map.activities, by, places, t`No place said`);
  const counted = new Set(map.countedIds);
  const overlapping = new Set(
    map.possibleOverlaps.filter(({ talk }) => !talk).flatMap(({ activities }) => activities.map(({ id }) => id)),
  );
  const chips = (activities: readonly ShownActivity[]) => (
    <ul className={styles.chips}>
      {activities.map((activity) => (
        <li key={activity.id}>
          <ActivityChip
            slug={slug}
            activity={activity}
            isCounted={counted.has(activity.id)}
            mayOverlap={overlapping.has(activity.id)}
            isLeadShown={by === "place"}
          />
        </li>
      ))}
    </ul>
  );
  const gap = (outcome: ShownOutcome["outcome"], column: Column | null) =>
    propose ? (
      <button
        type="button"
        className={styles.gap}
        onClick={() =>
          propose({ outcome, ...(column && column.id !== "" && { placeId: column.id, placeName: column.name }) })
        }
      >
        <Trans>Nobody yet – propose</Trans>
      </button>
    ) : (
      <span className={styles.nobody}>
        <Trans>Nobody yet</Trans>
      </span>
    );
  const alone = map.activities.filter(({ contributions }) => contributions.length === 0);
  // what a cell says, where it is taken along
  const noted = (activity: ShownActivity) =>
    [
      ...(by === "place" ? [activity.lead.organisation.name] : []),
      ...(!counted.has(activity.id) || activity.status === "PLANNED" ? [statuses[activity.status]] : []),
      ...(overlapping.has(activity.id) ? [t`possible overlap – talk`] : []),
    ].join(", ");
  const presences: Readonly<Record<Presence, string>> = {
    SOMEBODY: "",
    NOBODY: t`Nobody yet`,
    PERHAPS_SOMEBODY: t`Somebody may be here: where is not said`,
    PERHAPS_SOMEBODY_HIDDEN: t`Somebody whom the filter leaves out may be here`,
  };
  const presenceOf = (outcome: ShownOutcome | null, { id }: Column): Presence | null =>
    outcome !== null && by === "place" && id !== "" ? presenceIn(map.activities, outcome.activityIds, id) : null;
  const said = (outcome: ShownOutcome | null, column: Column) => {
    const here = cellOf(map.activities, outcome?.outcome.id ?? null, by, column.id);
    const presence = presenceOf(outcome, column);
    const told = here.map((one) => (noted(one) === "" ? one.title : `${one.title} (${noted(one)})`));
    return [...told, presence === null ? "" : presences[presence]].filter((words) => words !== "").join("; ");
  };
  const goals = [...new Set(map.outcomes.map(({ outcome }) => outcome.goalCode))];
  // as they stand below each other
  const ordered = goals.flatMap((goal) => map.outcomes.filter(({ outcome }) => outcome.goalCode === goal));
  return (
    <section className={styles.matrix}>
      <Table label={t`Activities by outcome`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.first}>
              <Trans>Outcome</Trans>
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                <bdi>{name}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {goals.map((goalCode) => {
            const within = map.outcomes.filter(({ outcome }) => outcome.goalCode === goalCode);
            return (
              <Fragment key={goalCode}>
                <tr className={styles.goal}>
                  <th scope="colgroup" colSpan={columns.length + 1}>
                    <bdi lang={within[0]?.outcome.language}>{within[0]?.outcome.goalText}</bdi>
                  </th>
                </tr>
                {within.map((one) => {
                  const { outcome, state } = one;
                  return (
                    <tr key={outcome.id} data-outcome={outcome.code} data-state={state}>
                      <th scope="row" className={styles.first}>
                        <bdi className={styles.outcome} lang={outcome.language}>
                          {outcome.text}
                        </bdi>
                        <span className={styles.state}>
                          {state === "GAP" && propose && by === "organisation" ? (
                            gap(outcome, null)
                          ) : (
                            <Status kind={coverageKinds[state]}>{words[state]}</Status>
                          )}
                        </span>
                      </th>
                      {columns.map((column) => {
                        const here = cellOf(map.activities, outcome.id, by, column.id);
                        const presence = presenceOf(one, column);
                        return (
                          <td key={column.id}>
                            {here.length > 0 && chips(here)}
                            {presence === "NOBODY" && gap(outcome, column)}
                            {presence !== null && presence !== "NOBODY" && presences[presence] !== "" && (
                              <span className={styles.nobody}>{presences[presence]}</span>
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  );
                })}
              </Fragment>
            );
          })}
          {alone.length > 0 && (
            <tr className={styles.alone}>
              <th scope="row" className={styles.first}>
                <Trans>Linked to no outcome yet</Trans>
              </th>
              {columns.map((column) => (
                <td key={column.id}>{chips(cellOf(alone, null, by, column.id))}</td>
              ))}
            </tr>
          )}
        </tbody>
      </Table>
      <div>
        <Button
          onPress={() =>
            saveText(
              csvOf(matrixTable(ordered, columns, said, alone.length > 0 ? t`Linked to no outcome yet` : null)),
              "text/csv;charset=utf-8",
              `${slug}-activities-by-${by}.csv`,
            )
          }
        >
          <Trans>CSV of these activities</Trans>
        </Button>
      </div>
    </section>
  );
}
