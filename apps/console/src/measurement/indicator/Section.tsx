import type { ReactNode } from "react";
import styles from "./SourcesPanel.module.css";

/** One answer to "where from?", with its question above it. */
export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
