import type { ReactNode } from "react";
import styles from "./SmallMultiples.module.css";
import { Trend, type TrendProps } from "./Trend.tsx";

/** One of several figures that are drawn alike. */
export interface Multiple extends Pick<TrendProps, "points" | "target" | "label"> {
  readonly id: string;
  readonly name: ReactNode;
  /** Where it stands, in words. */
  readonly note: ReactNode;
}

/** Several figures over the same time, each small; on the same scale where they are of one kind, so that higher is more. */
export function SmallMultiples({
  multiples,
  isOneScale,
  ...axis
}: {
  readonly multiples: readonly Multiple[];
  readonly isOneScale: boolean;
} & Pick<TrendProps, "from" | "to" | "format" | "ends">) {
  const values = multiples.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  return (
    <ul className={styles.multiples}>
      {multiples.map(({ id, name, note, ...one }) => (
        <li key={id} className={styles.one}>
          <div className={styles.name}>{name}</div>
          <Trend {...axis} {...one} {...(isOneScale && { values })} />
          <div className={styles.note}>{note}</div>
        </li>
      ))}
    </ul>
  );
}
