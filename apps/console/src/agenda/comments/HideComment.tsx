import { Trans, useLingui } from "@lingui/react/macro";
import { hideDocument } from "./hide-document.ts";
import { HideWords, type Hiding } from "./HideWords.tsx";

/** Hides what somebody said. The reason stands in its place; whoever said it still reads it. */
export function HideComment(hiding: Hiding) {
  const { t } = useLingui();
  return (
    <HideWords
      {...hiding}
      title={<Trans>Hide this comment?</Trans>}
      hint={t`Everybody who reads the comments reads this in its place. Nothing is deleted, and you can show it again.`}
      act={<Trans>Hide it</Trans>}
      document={hideDocument}
      answerOf={({ hideComment }) => hideComment}
    />
  );
}
