import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";

/** The same person sent something from elsewhere since: which of the two stands is theirs to say. */
export function Differs({
  onKeepMine,
  onTakeOthers,
}: {
  readonly onKeepMine: () => void;
  readonly onTakeOthers: () => void;
}) {
  return (
    <Notice
      isUrgent
      title={<Trans>You have sent answers from elsewhere since you began here</Trans>}
      action={
        <>
          <Button isMain onPress={onTakeOthers}>
            <Trans>Keep those that were sent</Trans>
          </Button>
          <Button onPress={onKeepMine}>
            <Trans>Go on with these here</Trans>
          </Button>
        </>
      }
    >
      <Trans>Both are yours. What you go on with here takes the place of what was sent, once you send it.</Trans>
    </Notice>
  );
}
