import { Plural } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Coverage.module.css";
import type { Figure, Outcome } from "./figures.ts";

/** How many of those asked stand behind a figure; behind an index, how many of its parts. */
export function Coverage({
  outcome: { measureType },
  figure,
}: {
  readonly outcome: Pick<Outcome, "measureType">;
  readonly figure: Pick<Figure, "reported" | "expected"> | null;
}) {
  const format = useFormat();
  if (!figure || figure.expected === 0) return null;
  return (
    <p className={styles.coverage}>
      {measureType === "COMPOSITE" ? (
        <Plural
          value={figure.expected}
          one={`${format.number(figure.reported)} of one part known`}
          other={`${format.number(figure.reported)} of ${format.number(figure.expected)} parts known`}
        />
      ) : (
        <Plural
          value={figure.expected}
          one={`${format.number(figure.reported)} of one organisation reported`}
          other={`${format.number(figure.reported)} of ${format.number(figure.expected)} organisations reported`}
        />
      )}
    </p>
  );
}
