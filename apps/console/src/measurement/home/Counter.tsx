import { Link } from "react-router";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Counter.module.css";
import { useOffTrack } from "./use-off-track.ts";

/** How much of something waits, and the way there. `count` is null while it is being counted. */
export function Counter({
  to,
  count,
  label,
  isCalm,
}: {
  readonly to: string;
  readonly count: number | null;
  readonly label: string;
  readonly isCalm: boolean;
}) {
  const format = useFormat();
  return (
    <Link to={to} className={styles.counter} data-calm={isCalm || undefined}>
      <span className={styles.count}>{count === null ? "…" : format.number(count)}</span>
      <span className={styles.label}>{label}</span>
    </Link>
  );
}

/** How many outcomes are off their way: known a little later than the rest, since every figure is asked for it. */
export function OffTargetCounter({
  slug,
  all,
}: {
  readonly slug: string;
  readonly all: readonly { readonly frequency: string }[];
}) {
  const { t } = useLingui();
  const { indicators } = useOffTrack(slug, all);
  return (
    <Counter
      to={`/i/${slug}/outcomes`}
      count={indicators.length}
      label={t`Off target`}
      isCalm={indicators.length === 0}
    />
  );
}
