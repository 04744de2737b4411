import { Trans, useLingui } from "@lingui/react/macro";
import { languages } from "../../kernel/languages.ts";
import { useVisit } from "../visit.ts";
import styles from "./LanguageSwitch.module.css";

/** The same page in each language, by its own name; one that no speaker has read yet says that it is a draft. Opens without a script. */
export function LanguageSwitch() {
  const { t } = useLingui();
  const { language } = useVisit();
  return (
    <details className={styles.switch}>
      <summary className={styles.current}>
        <span className="only-heard">
          <Trans>Language</Trans>
        </span>{" "}
        {language.name}
      </summary>
      <nav aria-label={t`Language`} className={styles.room}>
        <ul className={styles.list}>
          {languages.map(({ code, name, draft }) => (
            <li key={code}>
              <a
                href={`?lang=${code}`}
                hrefLang={code}
                lang={code}
                className={styles.link}
                {...(code === language.code && { "aria-current": "true" as const })}
              >
                {draft ? `${name} (${draft})` : name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
