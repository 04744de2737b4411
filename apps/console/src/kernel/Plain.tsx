import type { ReactNode } from "react";
import { LanguageMenu } from "./LanguageMenu.tsx";
import styles from "./Plain.module.css";

/** The frame of pages without a way around: the name, the language, and one column; a wide one where there are tables. */
export function Plain({
  isWide = false,
  band,
  children,
}: {
  readonly isWide?: boolean;
  /** What is to be known of the whole page, across it. */
  readonly band?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.plain}>
      <header className={styles.top}>
        <span className={styles.name}>Keelson</span>
        <LanguageMenu isLabelHidden />
      </header>
      {band}
      <main className={styles.main} data-wide={isWide || undefined}>
        {children}
      </main>
    </div>
  );
}
