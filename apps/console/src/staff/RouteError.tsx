import { useLingui } from "@lingui/react/macro";
import { useRouteError } from "react-router";
import { Page } from "../kernel/Page.tsx";
import { Plain } from "../kernel/Plain.tsx";
import { WentWrong } from "../kernel/WentWrong.tsx";

/** Where a screen failed, the way around stays. Trying again begins anew: the address says all that is needed for it. */
export function RouteError() {
  const { t } = useLingui();
  const error = useRouteError();
  return (
    <Page title={t`This did not work`}>
      <WentWrong error={error} again={() => location.reload()} />
    </Page>
  );
}

/** The same where there is no way around yet: nobody knows who is here. */
export function EntryError() {
  return (
    <Plain>
      <RouteError />
    </Plain>
  );
}
