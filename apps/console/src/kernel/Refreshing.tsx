import type { ReactNode } from "react";
import styles from "./Refreshing.module.css";

/** What stays to be read while something newer is on its way, with a thin line above it that says so. */
export function Refreshing({ isBusy, children }: { readonly isBusy: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles.refreshing} aria-busy={isBusy}>
      {children}
    </div>
  );
}
