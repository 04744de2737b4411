import { Trans } from "@lingui/react/macro";
import styles from "./Grid.module.css";
import { GridRow } from "./GridRow.tsx";
import type { Group } from "./group.ts";
import { lastColumnMax } from "./last-column.ts";
import { useLabels } from "./use-labels.ts";

/** Indicators of the same columns below each other, as in a spreadsheet: whoever has a keyboard goes down with Enter. */
export function GridTable({
  groups,
  firstRow,
  period,
}: {
  readonly groups: readonly Group[];
  /** Where its first row stands among those of all tables. */
  readonly firstRow: number;
  readonly period: string;
}) {
  const labels = useLabels();
  const [first] = groups;
  if (!first) return null;
  const isSingle = first.cells.length < 2;
  const isCut = first.cells.length > lastColumnMax;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.indicator}>
              <Trans>Indicator</Trans>
              {isCut && (
                <span className={styles.hint}>
                  <Trans>Below each figure: last time</Trans>
                </span>
              )}
            </th>
            {isSingle ? (
              <th scope="col" className={styles.number}>
                <Trans>Figure</Trans>
              </th>
            ) : (
              first.cells.map((cell) => (
                <th key={cell.key} scope="col" className={styles.number}>
                  {labels.short(first, cell)}
                </th>
              ))
            )}
            {!isCut && (
              <th scope="col" className={styles.number}>
                <Trans>Last time</Trans>
              </th>
            )}
            <th scope="col" className={styles.answer}>
              <Trans>Kind of answer</Trans>
            </th>
            <th scope="col" className={styles.state}>
              <Trans>State</Trans>
            </th>
          </tr>
        </thead>
        {groups.map(({ key }, index) => (
          <GridRow key={key} groupKey={key} row={firstRow + index} period={period} isFirst={firstRow + index === 0} />
        ))}
      </table>
    </div>
  );
}
