import { useFormat } from "../../kernel/format.ts";
import type { GroupView } from "./report-store.ts";
import styles from "./RatioOf.module.css";

/** What the two halves of a ratio make, which is what will be shown of them. */
export function RatioOf({ view }: { readonly view: GroupView }) {
  const format = useFormat();
  const { ratio } = view.checked;
  const { unit } = view.group.expected.definition;
  if (ratio === null) return null;
  return (
    <span className={styles.ratio}>
      = {format.number(ratio)} <bdi>{unit}</bdi>
    </span>
  );
}
