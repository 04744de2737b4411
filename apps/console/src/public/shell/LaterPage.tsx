import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Document } from "./Document.tsx";
import styles from "./Document.module.css";

/** It could not be answered now; with seconds, because much has been read from the same address. */
export function LaterPage({ seconds }: { readonly seconds: number | null }) {
  const { t } = useLingui();
  const minutes = Math.ceil((seconds ?? 0) / 60);
  return (
    <Document title={t`Not at the moment`} description={null}>
      <div>
        <h1 className={styles.heading}>
          <Trans>Not at the moment</Trans>
        </h1>
        {seconds === null ? (
          <Notice title={<Trans>Keelson cannot answer now</Trans>}>
            <Trans>It may be starting anew, or much is asked of it. Load this page again in a moment.</Trans>
          </Notice>
        ) : (
          <Notice title={<Trans>Much has been read from where you are</Trans>}>
            <Plural
              value={minutes}
              one="So that there is enough for everybody, there is a limit. Load this page again in a minute."
              other="So that there is enough for everybody, there is a limit. Load this page again in # minutes."
            />
          </Notice>
        )}
      </div>
    </Document>
  );
}
