import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import styles from "./GroupDetails.module.css";
import { useReport } from "./use-group.ts";
import type { GroupView } from "./report-store.ts";

/** What an indicator counts, in its own words, and room for a note about this figure. On tap: most know it by heart. */
export function GroupDetails({ view, isFirst }: { readonly view: GroupView; readonly isFirst: boolean }) {
  const id = useId();
  const { t } = useLingui();
  const report = useReport();
  const { key, expected } = view.group;
  const { definition } = expected;
  const hasNote = view.answer.note.trim() !== "" && definition.measureType !== "QUALITATIVE";
  return (
    <details className={styles.details} data-details={key}>
      <summary>
        {hasNote ? <Trans>What is counted · your note</Trans> : <Trans>What is counted · add a note</Trans>}
      </summary>
      <p className={styles.definition}>
        <bdi>{definition.definition}</bdi>
      </p>
      {isFirst && (
        <p className={styles.hint}>
          <Trans>
            Zero is a number: write 0. Where a part does not apply write n/a, and where it was not collected leave it
            blank and give the total.
          </Trans>
        </p>
      )}
      {definition.measureType !== "QUALITATIVE" && (
        <>
          <label htmlFor={id}>{t`Note for whoever reviews it`}</label>
          <textarea
            id={id}
            rows={2}
            value={view.answer.note}
            onChange={({ currentTarget }) => report.change(key, { note: currentTarget.value }, `${key} note`)}
          />
        </>
      )}
    </details>
  );
}
