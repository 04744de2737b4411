import { receiptGroups } from "@keelson/domain/accountability/receipt-code";
import { Trans, useLingui } from "@lingui/react/macro";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useAddress } from "../visit.ts";
import type { Intake } from "./find-intake.ts";
import styles from "./Steps.module.css";

/** It has arrived. The code is shown here and nowhere else; a few minutes later not even here. */
export function SentPage({ intake, code }: { readonly intake: Intake; readonly code: string | null }) {
  const { t } = useLingui();
  const address = useAddress();
  return (
    <Document title={t`It has arrived – ${alone(intake.name)}`} description={null} isPrivate>
      <div className={styles.page}>
        <h1 className={styles.heading}>
          <Trans>It has arrived</Trans>
        </h1>
        {code === null ? (
          <p>
            <Trans>
              The code was shown here, and is not any more, so that nobody finds it on this device. If you have it, you
              can see what became of what you told.
            </Trans>
          </p>
        ) : (
          <>
            <p>
              <Trans>
                This is your code. Write it down or print this page: it is the only way to the answer, and nobody can
                give it to you again.
              </Trans>
            </p>
            <p className={styles.receipt} dir="ltr">
              {receiptGroups(code).map((group, place) => (
                // groups may be alike, their places are not
                <span key={`${place} ${group}`}>{group}</span>
              ))}
            </p>
            <p>
              <Trans>
                Whoever has the code can read what you told. Keep it where nobody looks who should not know.
              </Trans>
            </p>
            <p>
              <Trans>
                Within a day somebody who was named for it should read it and write to you here. After five minutes this
                page shows the code no more.
              </Trans>
            </p>
          </>
        )}
        <p>
          <Trans>Close this window when you are done: the Back button can show what you wrote.</Trans>
        </p>
        <div className={styles.actions}>
          <a className={styles.press} href={address([intake.slug, "track"])}>
            <Trans>See what became of it</Trans>
          </a>
        </div>
      </div>
    </Document>
  );
}
