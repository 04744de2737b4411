import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Document } from "./Document.tsx";
import styles from "./Document.module.css";

/** What is not there, and what is not published: nobody learns which. */
export function NothingPage() {
  const { t } = useLingui();
  return (
    <Document title={t`Nothing is published here`} description={null}>
      <div>
        <h1 className={styles.heading}>
          <Trans>Nothing is published here</Trans>
        </h1>
        <Notice title={<Trans>What you look for may have moved</Trans>}>
          <Trans>Either there is no such page, or it has not been published. Ask whoever gave you the address.</Trans>
        </Notice>
      </div>
    </Document>
  );
}
