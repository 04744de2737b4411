import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import styles from "./ScreenForm.module.css";

/** One thing that is missing, and the part of the form where it is. */
export interface Place {
  readonly id: string;
  readonly text: string;
}

/** What is missing, each a way to where it is; the focus goes here when something was sent that lacks it. */
export function Problems({ places, asked }: { readonly places: readonly Place[]; readonly asked: number }) {
  const summary = useRef<HTMLDivElement>(null);
  const isThere = places.length > 0;
  useEffect(() => {
    if (asked > 0) summary.current?.focus();
  }, [asked]);
  return (
    isThere && (
      <div ref={summary} className={styles.problems} role="alert" tabIndex={-1}>
        <p className={styles.strong}>
          <Trans>There is a problem</Trans>
        </p>
        <ul>
          {places.map(({ id, text }) => (
            <li key={`${id} ${text}`}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  const part = document.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
                  part?.scrollIntoView({ block: "center" });
                  part?.focus({ preventScroll: true });
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    )
  );
}
