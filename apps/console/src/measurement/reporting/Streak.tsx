import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Punctuality } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Streak.module.css";
import { usePunctualityWords } from "./use-standing-words.ts";

/** How the last periods went, the oldest first: a shape for each, since colour alone says nothing to some. */
export function Streak({
  periods,
}: {
  readonly periods: readonly { readonly period: string; readonly punctuality: Punctuality }[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePunctualityWords();
  const told = periods.map(({ period, punctuality }) => `${format.period(period)}: ${words[punctuality]}`);
  return (
    <span className={styles.streak} role="img" aria-label={told.join("; ")} title={told.join("\n") || t`nothing asked`}>
      {periods.map(({ period, punctuality }) => (
        <svg key={period} className={styles.shape} viewBox="0 0 12 12" data-went={punctuality} aria-hidden="true">
          {shapes[punctuality]}
        </svg>
      ))}
    </span>
  );
}

const shapes: Readonly<Record<Punctuality, ReactNode>> = {
  ON_TIME: <circle cx="6" cy="6" r="5" />,
  LATE: <path d="M6 .8 11.6 11H.4z" />,
  MISSING: <rect x="1.5" y="1.5" width="9" height="9" />,
  OPEN: <path d="M6 1 11 6 6 11 1 6z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  EXCUSED: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.8" />,
  NOT_ASKED: <circle cx="6" cy="6" r="1.3" />,
};
