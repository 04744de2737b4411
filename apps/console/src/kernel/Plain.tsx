import type { ReactNode } from "react";
import { LanguageMenu } from "./LanguageMenu.tsx";
import styles from "./Plain.module.css";

/** The frame of pages without a way around: the name, the language, and one column. */
export function Plain({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.plain}>
      <header className={styles.top}>
        <span className={styles.name}>Keelson</span>
        <LanguageMenu isLabelHidden />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
