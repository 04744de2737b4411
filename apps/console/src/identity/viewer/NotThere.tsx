import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { Page } from "../../kernel/Page.tsx";

/** Where an answer is null: what is not there, and what one may not see, look the same. */
export function NotThere() {
  const { t } = useLingui();
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
