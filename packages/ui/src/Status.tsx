import type { ReactNode } from "react";
import styles from "./Status.module.css";

/** How something stands: of these, each has a shape, a word and a colour of its own, so that it is never the colour alone. */
export type StatusKind = "on-track" | "at-risk" | "off-track" | "submitted" | "closed" | "no-data";

const shapes: Readonly<Record<StatusKind, ReactNode>> = {
  "on-track": <circle cx="6" cy="6" r="5" />,
  "at-risk": <path d="M6 .8 11.6 11H.4z" />,
  "off-track": <rect x="1" y="1" width="10" height="10" />,
  submitted: <path d="M6 .5 11.5 6 6 11.5.5 6z" />,
  closed: <path d="M1.5 6.5 4.6 9.6 10.5 2.6" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  "no-data": (
    <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.4 1.8" />
  ),
};

/** A status as a badge; `children` is its word. */
export function Status({ kind, children }: { readonly kind: StatusKind; readonly children: ReactNode }) {
  return (
    <span className={styles.status} data-kind={kind}>
      <svg className={styles.shape} viewBox="0 0 12 12" aria-hidden="true" fill="currentColor">
        {shapes[kind]}
      </svg>
      {children}
    </span>
  );
}
