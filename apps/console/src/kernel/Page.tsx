import { useEffect, useRef, type ReactNode } from "react";
import styles from "./Page.module.css";

/**
 * A screen: its heading, which is the window's title too and takes the focus when somebody comes from another screen, so that those who hear the page
 * know where they are.
 */
export function Page({
  title,
  language,
  intro,
  actions,
  children,
}: {
  readonly title: string;
  /** What somebody wrote it in, as a BCP 47 tag. None: it is of the page's own words. */
  readonly language?: string | undefined;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasBegun) heading.current?.focus({ preventScroll: true });
    hasBegun = true;
  }, []);
  // a heading that tells what is found changes while it is read: the focus stays where it is
  useEffect(() => {
    document.title = `${title} · Keelson`;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            <bdi lang={language}>{title}</bdi>
          </h1>
          {intro && <p className={styles.intro}>{intro}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The first page of a visit leaves the focus where the browser puts it. */
let hasBegun = false;
