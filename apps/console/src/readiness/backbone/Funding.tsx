import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import type { Support } from "./backbone-document.ts";
import styles from "./BackbonePage.module.css";
import { SayFunding } from "./SayFunding.tsx";

/** Until when the backbone is paid for, and how one knows; and all that was said of it before. */
export function Funding({
  initiativeId,
  funding,
  history,
  maySay,
}: {
  readonly initiativeId: string;
  readonly funding: Support["funding"];
  /** The latest first. */
  readonly history: Support["fundingHistory"]["nodes"];
  readonly maySay: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const [isSaying, setSaying] = useState(false);
  const before = history.slice(1);
  return (
    <section className={styles.part} aria-label={t`Until when it is paid for`}>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          <Trans>Until when it is paid for</Trans>
        </h2>
        {maySay && (
          <Button onPress={() => setSaying(true)}>
            {funding ? <Trans>Say it anew</Trans> : <Trans>Say until when</Trans>}
          </Button>
        )}
      </header>
      {funding ? (
        <>
          <p className={styles.figure}>
            <Plural value={funding.months} _0="The money has run out" one="# month secured" other="# months secured" />
          </p>
          <p className={styles.text}>
            <Trans>
              Until {format.day(funding.securedUntil)}, as was said on {format.day(funding.saidOn)}.
            </Trans>
          </p>
          <p className={styles.text} lang={funding.language} dir="auto">
            {funding.source}
          </p>
          {before.length > 0 && (
            <details>
              <summary className={styles.summary}>
                <Trans>What was said before</Trans>
              </summary>
              <ul className={styles.list}>
                {before.map(({ securedUntil, saidOn, source, language }, place) => (
                  <li key={`${saidOn} ${place}`}>
                    <Trans>
                      On {format.day(saidOn)}: until {format.day(securedUntil)}.
                    </Trans>{" "}
                    <span lang={language} dir="auto">
                      {source}
                    </span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      ) : (
        <Notice title={<Trans>Nobody has said it yet</Trans>}>
          <Trans>Say until which day the backbone is paid for, by whom, and where that is written.</Trans>
        </Notice>
      )}
      {isSaying && <SayFunding initiativeId={initiativeId} close={() => setSaying(false)} />}
    </section>
  );
}
