import { useLingui } from "@lingui/react/macro";
import { isState, states } from "./states.ts";
import styles from "./StateChoice.module.css";
import { useReport } from "./use-group.ts";
import type { GroupView } from "./report-store.ts";
import { useStateNames } from "./use-words.ts";

/** A figure, or why there is none: missing, not applicable and zero are three different answers. */
export function StateChoice({
  view,
  row,
  isQuiet = false,
}: {
  readonly view: GroupView;
  readonly row: number;
  /** Without a frame, where it stands below what nearly everybody gives: a figure. */
  readonly isQuiet?: boolean;
}) {
  const { t } = useLingui();
  const names = useStateNames();
  const report = useReport();
  const { key, expected } = view.group;
  const name = expected.definition.name;
  return (
    <select
      className={styles.choice}
      data-kind-of={row}
      data-quiet={isQuiet || undefined}
      aria-label={t`What can be said of ${name}`}
      value={view.answer.state}
      onChange={({ currentTarget }) => {
        if (isState(currentTarget.value)) report.change(key, { state: currentTarget.value });
      }}
    >
      {states.map((state) => (
        <option key={state} value={state}>
          {names[state]}
        </option>
      ))}
    </select>
  );
}
