import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";

/** The same person sent a rating from elsewhere since they began here: which of the two stands is theirs to say. */
export function Overtaken({
  onKeepMine,
  onTakeOther,
}: {
  readonly onKeepMine: () => void;
  readonly onTakeOther: () => void;
}) {
  return (
    <Notice
      isUrgent
      title={<Trans>You have sent a rating from elsewhere since you began here</Trans>}
      action={
        <>
          <Button isMain onPress={onTakeOther}>
            <Trans>Keep the one that was sent</Trans>
          </Button>
          <Button onPress={onKeepMine}>
            <Trans>Go on with this one here</Trans>
          </Button>
        </>
      }
    >
      <Trans>Both are yours. What you go on with here takes the place of what was sent, once you send it.</Trans>
    </Notice>
  );
}
