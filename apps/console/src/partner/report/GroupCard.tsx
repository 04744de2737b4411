import { Trans } from "@lingui/react/macro";
import { memo, useId } from "react";
import styles from "./GroupCard.module.css";
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

/** An indicator on a phone: a card of its own, and nothing to scroll sideways. */
export const GroupCard = memo(function GroupCard({
  groupKey,
  row,
  period,
}: {
  readonly groupKey: string;
  readonly row: number;
  readonly period: string;
}) {
  const id = useId();
  const report = useReport();
  const view = useGroup(groupKey);
  const told = useTold();
  const fields = useFields(view, row, false);
  const { before, definition } = view.group.expected;
  const last = told(before?.values, definition);
  return (
    <li
      className={styles.card}
      aria-labelledby={id}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) report.leave(groupKey);
      }}
    >
      <div className={styles.top}>
        <h2 id={id} className={styles.title}>
          <GroupName view={view} period={period} />
        </h2>
        <GroupStatus view={view} />
      </div>
      {hasFigure(view.answer.state) && (
        <div className={styles.fields}>
          {fields.map(({ key, label, input, ghost, read }) => (
            <div key={key} className={styles.field} data-single={fields.length === 1 || undefined}>
              {fields.length > 1 && <span className={styles.label}>{label}</span>}
              <div className={styles.input}>
                {input}
                {read !== null && <span className={styles.read}>= {read}</span>}
                {fields.length > 1 && ghost !== null && (
                  <span className={styles.ghost}>
                    <Trans>last time {ghost}</Trans>
                  </span>
                )}
              </div>
            </div>
          ))}
        </div>
      )}
      <div className={styles.below}>
        <StateChoice view={view} row={row} isQuiet />
        <RatioOf view={view} />
        {last !== null && (fields.length === 1 || !hasFigure(view.answer.state)) && (
          <span className={styles.ghost}>
            <Trans>last time {last}</Trans>
          </span>
        )}
      </div>
      {hasExtras(view) && <GroupExtras view={view} row={row} />}
      <GroupDetails view={view} isFirst={row === 0} />
    </li>
  );
});
