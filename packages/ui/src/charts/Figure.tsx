import { useId, type ReactNode, type RefObject } from "react";
import styles from "./Figure.module.css";

/**
 * A chart with all that it must not be without, wherever it goes: what it found, what was measured, in words what it shows, and where it is from. What
 * is saved as a picture is this, as it stands.
 */
export function Figure({
  ref,
  title,
  subtitle,
  isTitledAbove = false,
  facts,
  source,
  children,
}: {
  readonly ref?: RefObject<HTMLElement | null>;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** The page says the title already: it is drawn where the chart goes without the page. */
  readonly isTitledAbove?: boolean;
  readonly facts?: ReactNode;
  readonly source: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <figure ref={ref} className={styles.figure} aria-labelledby={id}>
      <div className={styles.head} data-titled-above={isTitledAbove || undefined}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {children}
      <figcaption className={styles.caption}>
        {facts && <div>{facts}</div>}
        <div>{source}</div>
      </figcaption>
    </figure>
  );
}
