import type { ReactNode } from "react";
import styles from "./Bars.module.css";

/** One bar, or the words for why there is none. */
export interface Bar {
  readonly id: string;
  readonly name: ReactNode;
  /** Null: there is no figure, and `text` says why. Zero is a figure. */
  readonly value: number | null;
  readonly text: ReactNode;
  /** What the figure is made of. */
  readonly detail?: ReactNode;
  /** Hidden is not missing: each looks different, and is told. */
  readonly gap?: "hidden" | "missing";
}

/** Figures beside each other as bars, in a table of them: what is longer is more, and everything is written as well. */
export function Bars({
  caption,
  headings,
  bars,
}: {
  readonly caption: string;
  readonly headings: { readonly name: string; readonly value: string; readonly detail?: string };
  readonly bars: readonly Bar[];
}) {
  const values = bars.flatMap(({ value }) => value ?? []);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const share = (value: number) => (high === low ? 0 : (value / (high - low)) * 100);
  return (
    <div className={styles.room} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.bars}>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.name}</th>
            <th scope="col" className={styles.number}>
              {headings.value}
            </th>
            <td className={styles.wide} />
            {headings.detail !== undefined && (
              <th scope="col" className={styles.number}>
                {headings.detail}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ id, name, value, text, detail, gap }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{text}</td>
              <td className={styles.wide} data-gap={gap}>
                {value !== null && (
                  <span
                    className={styles.bar}
                    style={{
                      marginInlineStart: `${share(Math.min(0, value) - low)}%`,
                      inlineSize: `max(2px, ${share(Math.abs(value))}%)`,
                    }}
                  />
                )}
                {gap && <span className={styles.gap} />}
              </td>
              {headings.detail !== undefined && <td className={styles.number}>{detail}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
