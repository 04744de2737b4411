import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import styles from "./Steps.module.css";

/** What stands in the way, above the form, and where to put it right. */
export function Trouble({ field, children }: { readonly field?: string; readonly children: ReactNode }) {
  return (
    <div className={styles.problem} role="alert">
      <h2>
        <Trans>There is a problem</Trans>
      </h2>
      <p>{field === undefined ? children : <a href={`#${field}`}>{children}</a>}</p>
    </div>
  );
}
