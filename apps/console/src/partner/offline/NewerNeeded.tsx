import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { loadNewer } from "./newer.ts";

/** The page that this device keeps is too old for the API: nothing but the newer one helps. */
export function NewerNeeded() {
  return (
    <Notice
      isUrgent
      title={<Trans>There is a newer Keelson</Trans>}
      action={
        <Button onPress={() => void loadNewer()}>
          <Trans>Load it</Trans>
        </Button>
      }
    >
      <Trans>What you typed is saved on this device.</Trans>
    </Notice>
  );
}
