import styles from "./PeerRange.module.css";
import { placesIn } from "./places-in.ts";

/** Where a figure lies among the others': said in words beside it, so this is for the eye alone. */
export function PeerRange(figures: {
  readonly low: string;
  readonly high: string;
  readonly value: string;
  readonly before: string | null;
}) {
  const { low, high, value, before } = placesIn(figures);
  return (
    <svg className={styles.range} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2="100" y1="6" y2="6" className={styles.axis} />
      <line x1={low} x2={high} y1="6" y2="6" className={styles.peers} />
      {before !== null && <line x1={before} x2={before} y1="2" y2="10" className={styles.before} />}
      <line x1={value} x2={value} y1="0" y2="12" className={styles.value} />
    </svg>
  );
}
