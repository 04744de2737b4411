import { Trans } from "@lingui/react/macro";
import { memo } from "react";
import styles from "./Grid.module.css";
import { lastColumnMax } from "./last-column.ts";
import { useFields } from "./GroupCells.tsx";
import { GroupDetails } from "./GroupDetails.tsx";
import { GroupExtras, hasExtras } from "./GroupExtras.tsx";
import { GroupName } from "./GroupName.tsx";
import { GroupStatus } from "./GroupStatus.tsx";
import { RatioOf } from "./RatioOf.tsx";
import { StateChoice } from "./StateChoice.tsx";
import { hasFigure } from "./states.ts";
import { useGroup, useReport } from "./use-group.ts";
import { useTold } from "./use-told.ts";
import { useStateNames } from "./use-words.ts";

/** An indicator as a row; what there is to say of it stands below its figures. */
export const GridRow = memo(function GridRow({
  groupKey,
  row,
  period,
  isFirst,
}: {
  readonly groupKey: string;
  readonly row: number;
  readonly period: string;
  readonly isFirst: boolean;
}) {
  const report = useReport();
  const view = useGroup(groupKey);
  const names = useStateNames();
  const told = useTold();
  const fields = useFields(view, row, true);
  const columns = Math.max(1, fields.length);
  const isCut = columns > lastColumnMax;
  const { before, definition } = view.group.expected;
  return (
    <tbody
      className={styles.group}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) report.leave(groupKey);
      }}
    >
      <tr>
        <th scope="row" className={styles.indicator}>
          <GroupName view={view} period={period} />
          <GroupDetails view={view} isFirst={isFirst} />
        </th>
        {hasFigure(view.answer.state) ? (
          fields.map(({ key, input, ghost, read }) => (
            <td key={key} className={styles.cell}>
              {input}
              {read !== null && <span className={styles.read}>= {read}</span>}
              {isCut && ghost !== null && (
                <span className={styles.ghost}>
                  <span className="only-heard">
                    <Trans>Last time</Trans>{" "}
                  </span>
                  {ghost}
                </span>
              )}
            </td>
          ))
        ) : (
          <td colSpan={columns} className={styles.none}>
            {names[view.answer.state]}
          </td>
        )}
        {!isCut && <td className={styles.last}>{told(before?.values, definition) ?? "–"}</td>}
        <td className={styles.answer}>
          <StateChoice view={view} row={row} />
        </td>
        <td className={styles.state}>
          <GroupStatus view={view} />
          <RatioOf view={view} />
        </td>
      </tr>
      {hasExtras(view) && (
        <tr>
          <td colSpan={columns + (isCut ? 3 : 4)} className={styles.extras}>
            <GroupExtras view={view} row={row} />
          </td>
        </tr>
      )}
    </tbody>
  );
});
