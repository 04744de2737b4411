import type { ReactNode } from "react";
import styles from "./Table.module.css";

/** A table that is moved along by itself where it is wider than its place, by keys too; named for those who hear it. */
export function Table({
  label,
  className = "",
  children,
}: {
  readonly label: string;
  /** Of the table itself: what its own cells look like. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.room} role="region" aria-label={label} tabIndex={0}>
      <table className={`${styles.table} ${className}`}>{children}</table>
    </div>
  );
}
