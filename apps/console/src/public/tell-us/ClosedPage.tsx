import { Trans, useLingui } from "@lingui/react/macro";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import type { Intake } from "./find-intake.ts";
import { Outside } from "./Outside.tsx";
import styles from "./Steps.module.css";

/** Nobody was named to read anything: then nothing is taken in, and it is said where else somebody may turn. */
export function ClosedPage({ intake }: { readonly intake: Intake }) {
  const { t } = useLingui();
  const { name } = intake;
  return (
    <Document title={t`${alone(name)} takes in nothing here yet`} description={null} isPrivate>
      <div className={styles.page}>
        <h1 className={styles.heading}>
          <Trans>
            <bdi>{name}</bdi> takes in nothing here yet
          </Trans>
        </h1>
        <p>
          <Trans>
            Nobody has been named to read what people would tell here in confidence. So that nothing falls into the
            wrong hands, nothing can be sent.
          </Trans>
        </p>
        <Outside />
      </div>
    </Document>
  );
}
