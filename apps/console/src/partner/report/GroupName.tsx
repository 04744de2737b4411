import { useFormat } from "../../kernel/format.ts";
import styles from "./GroupName.module.css";
import type { GroupView } from "./report-store.ts";

/** The indicator, in which unit, and of which period where that is not the report's own. */
export function GroupName({ view, period }: { readonly view: GroupView; readonly period: string }) {
  const format = useFormat();
  const { definition, period: own } = view.group.expected;
  return (
    <span className={styles.name}>
      <bdi className={styles.title}>{definition.name}</bdi>
      <span className={styles.unit}>
        <bdi>{definition.unit}</bdi>
        {own !== period && <> · {format.period(own)}</>}
      </span>
    </span>
  );
}
