import { Trans } from "@lingui/react/macro";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./Form.module.css";

/** Fields below each other, and above them what was wrong with what was sent, where the focus goes then. */
export function Form({
  onSubmit,
  problem,
  children,
}: {
  readonly onSubmit: () => unknown;
  readonly problem: string | null;
  readonly children: ReactNode;
}) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) summary.current?.focus();
  }, [problem]);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {problem !== null && (
        <div ref={summary} className={styles.problem} role="alert" tabIndex={-1}>
          <p className={styles.heading}>
            <Trans>There is a problem</Trans>
          </p>
          <p>{problem}</p>
        </div>
      )}
      {children}
    </form>
  );
}
