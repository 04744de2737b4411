import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { Link } from "react-router";
import { Page } from "../../kernel/Page.tsx";
import { useViewer } from "./use-viewer.ts";

/**
 * Where an answer is null: what is not there, and what one may not see, look the same. So does everything once a session is over, which is why the API is
 * asked who is here; the gate does the rest.
 */
export function NotThere() {
  const { t } = useLingui();
  const { askAgain } = useViewer();
  useEffect(() => {
    void askAgain().catch(() => undefined);
  }, [askAgain]);
  return (
    <Page title={t`There is nothing here for you`}>
      <p>
        <Trans>The address may be wrong, or it may belong to an initiative that you do not take part in.</Trans>{" "}
        <Link to="/initiatives">
          <Trans>To your initiatives</Trans>
        </Link>
      </p>
    </Page>
  );
}
