import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Together } from "./use-together.ts";
import styles from "./WhatItAddsUpTo.module.css";

/** The collective figure, with who stands behind it; never without. */
export function WhatItAddsUpTo({
  together,
  unit,
  isThere,
}: {
  readonly together: Together | null;
  readonly unit: string;
  /** The API has answered. */
  readonly isThere: boolean;
}) {
  const format = useFormat();
  if (!isThere) return <span className={styles.soft}>…</span>;
  if (!together) return <span className={styles.soft}>–</span>;
  const { value, reported, expected, suppressed } = together;
  return (
    <>
      {value === null ? (
        <span className={styles.soft}>
          {suppressed ? <Trans>Hidden to protect people or partners</Trans> : <Trans>No figure yet</Trans>}
        </span>
      ) : (
        <strong className={styles.value}>
          {format.number(value)} <bdi>{unit}</bdi>
        </strong>
      )}
      <span className={styles.coverage}>
        <Trans>
          {reported} of {expected} accepted so far
        </Trans>
      </span>
    </>
  );
}
