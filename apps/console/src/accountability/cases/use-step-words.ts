import { useLingui } from "@lingui/react/macro";
import type { CaseStep } from "../../gql/graphql.ts";

/** What is said along with these, for the one who told it reads what is done. */
const needsWords: readonly CaseStep[] = ["ACKNOWLEDGE", "RESPOND", "REFER", "INVESTIGATE", "REOPEN", "DECIDE_APPEAL"];

interface StepWords {
  readonly title: string;
  readonly hint?: string;
  readonly press: string;
}

/** What a step is called, and what its button says. */
export function useStepWords(): {
  readonly steps: Readonly<Record<CaseStep, StepWords>>;
  readonly needsWords: readonly CaseStep[];
} {
  const { t } = useLingui();
  return {
    needsWords,
    steps: {
      ACKNOWLEDGE: {
        title: t`Acknowledge`,
        hint: t`Say that it was read, and what happens next.`,
        press: t`Acknowledge and handle it`,
      },
      TRIAGE: { title: t`Sort`, press: t`Sort it` },
      REVIEW: { title: t`Look into it`, press: t`Begin to look into it` },
      ASK: { title: t`Ask something`, press: t`Ask` },
      HEAR: { title: t`Hear the answer`, press: t`Hear` },
      REFER: { title: t`Pass it on`, hint: t`To whom, and how they can be reached there.`, press: t`Pass it on` },
      INVESTIGATE: {
        title: t`Investigate`,
        hint: t`What is investigated, by whom, and when they hear more.`,
        press: t`Begin the investigation`,
      },
      RESPOND: {
        title: t`Answer`,
        hint: t`What was found, what is done about it, and that they can ask for another look within thirty days.`,
        press: t`Send the answer`,
      },
      CLOSE: { title: t`Close`, press: t`Close it` },
      APPEAL: { title: t`Appeal`, press: t`Appeal` },
      REVIEW_APPEAL: { title: t`Take up the appeal`, press: t`Take it up` },
      DECIDE_APPEAL: {
        title: t`Decide the appeal`,
        hint: t`What stands, what changes, and why.`,
        press: t`Send the decision`,
      },
      REOPEN: { title: t`Take it up again`, hint: t`What is new.`, press: t`Take it up again` },
      WITHDRAW: { title: t`Withdraw`, press: t`Withdraw` },
    },
  };
}
