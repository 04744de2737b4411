import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import styles from "./SampleBand.module.css";
import { inventedSample, realSample } from "./samples.ts";

/** Says on every page of a sample that it is one: nobody takes it for somebody's work, or an invented town for a town. */
export function SampleBand({
  slug,
  wayOn,
}: {
  readonly slug: string | undefined;
  /** What one might do instead; nothing, where somebody only reads. */
  readonly wayOn?: ReactNode;
}) {
  const { t } = useLingui();
  if (slug !== inventedSample && slug !== realSample) return null;
  return (
    <aside className={styles.band} aria-label={t`A sample`}>
      {slug === inventedSample ? (
        <Trans>This is a sample. Riverbend does not exist: its people, its figures and its words are invented.</Trans>
      ) : (
        <Trans>This is a sample: real published figures, an invented backbone.</Trans>
      )}{" "}
      {wayOn}
    </aside>
  );
}
