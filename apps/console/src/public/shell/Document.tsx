import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import icon from "../../../icon.svg";
import { languages } from "../../kernel/languages.ts";
import { SampleBand } from "../../kernel/SampleBand.tsx";
import { useVisit } from "../visit.ts";
import styles from "./Document.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { LeaveLink } from "./LeaveLink.tsx";

/** A whole public page, from its first tag to its last: readable with styles and scripts off, and found by who looks for it. */
export function Document({
  title,
  description,
  isPrivate = false,
  children,
}: {
  readonly title: string;
  /** Null: it is not to be found by searching, and tells nothing of its address. */
  readonly description: string | null;
  /** Somebody may be in danger who is seen here: the way out takes the place of everything else that leads elsewhere. */
  readonly isPrivate?: boolean;
  readonly children: ReactNode;
}) {
  const { language, origin, path, segments, isLanguageAsked, styleSheets } = useVisit();
  const here = `${origin}${path}`;
  return (
    <html lang={language.code} dir={language.direction} data-density="touch">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {description === null ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <meta name="description" content={description} />
            <link rel="canonical" href={isLanguageAsked ? `${here}?lang=${language.code}` : here} />
            <link rel="alternate" hrefLang="x-default" href={here} />
            {languages.map(({ code }) => (
              <link key={code} rel="alternate" hrefLang={code} href={`${here}?lang=${code}`} />
            ))}
          </>
        )}
        <link rel="icon" href={icon} />
        {styleSheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body className={styles.body}>
        <a className={styles.skip} href="#content">
          <Trans>Skip to the content</Trans>
        </a>
        <header className={styles.top}>
          <span className={styles.name}>Keelson</span>
          {isPrivate ? <LeaveLink /> : <LanguageSwitch />}
        </header>
        <SampleBand slug={segments[0]} />
        <main id="content" className={styles.main}>
          {children}
        </main>
      </body>
    </html>
  );
}
