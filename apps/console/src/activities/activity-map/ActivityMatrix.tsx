import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import { saveText } from "../../kernel/save.ts";
import { csvOf } from "../../kernel/csv.ts";
import { coverageKinds, useCoverageWords } from "../use-words.ts";
import type { ShownActivity, ShownMap, ShownOutcome } from "./activity-map-document.ts";
import { ActivityChip } from "./ActivityChip.tsx";
import styles from "./ActivityMatrix.module.css";
import type { Proposal } from "./AddActivity.tsx";
import { cellOf, columnsOf, presenceIn, type Column } from "./matrix.ts";
import { tableOf } from "./table-of.ts";

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
  const goals = [...new Set(map.outcomes.map(({ outcome }) => outcome.goalCode))];
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
                {within.map(({ outcome, state, activityIds }) => (
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
                      const presence =
                        by === "place" && column.id !== "" ? presenceIn(map.activities, activityIds, column.id) : null;
                      return (
                        <td key={column.id}>
                          {here.length > 0 && chips(here)}
                          {presence === "NOBODY" && gap(outcome, column)}
                          {presence === "PERHAPS_SOMEBODY" && (
                            <span className={styles.nobody}>
                              <Trans>Somebody may be here: where is not said</Trans>
                            </span>
                          )}
                          {presence === "PERHAPS_SOMEBODY_HIDDEN" && (
                            <span className={styles.nobody}>
                              <Trans>Somebody whom the filter leaves out may be here</Trans>
                            </span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
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
        <Button onPress={() => saveText(csvOf(tableOf(map)), "text/csv;charset=utf-8", `${slug}-activities.csv`)}>
          <Trans>CSV of these activities</Trans>
        </Button>
      </div>
    </section>
  );
}
