import { useLingui } from "@lingui/react/macro";
import { useRevalidator, useRouteError } from "react-router";
import { Page } from "../kernel/Page.tsx";
import { WentWrong } from "../kernel/WentWrong.tsx";
import { apollo } from "./apollo.ts";

/** Where a screen failed, the way around stays and the screen can be tried again. */
export function RouteError() {
  const { t } = useLingui();
  const error = useRouteError();
  const revalidator = useRevalidator();
  const again = () => {
    void apollo.clearStore().then(() => revalidator.revalidate());
  };
  return (
    <Page title={t`This did not work`}>
      <WentWrong error={error} again={again} />
    </Page>
  );
}
