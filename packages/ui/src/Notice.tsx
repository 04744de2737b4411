import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/** Why there is nothing to see, and what to do about it: one sentence, one way on. */
export function Notice({
  title,
  children,
  action,
  isUrgent = false,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Said at once to those who hear the page. */
  readonly isUrgent?: boolean;
}) {
  return (
    <div className={styles.notice} {...(isUrgent && { role: "alert" })}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
