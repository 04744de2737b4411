import { useLingui } from "@lingui/react/macro";
import type { CaseStep } from "../../gql/graphql.ts";

/** What is said along with these, for the one who told it reads what is done. */
const needsWords: readonly CaseStep[] = ["acknowledge", "respond", "refer", "investigate", "reopen", "decideAppeal"];

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
      acknowledge: {
        title: t`Acknowledge`,
        hint: t`Say that it was read, and what happens next.`,
        press: t`Acknowledge and handle it`,
      },
      triage: { title: t`Sort`, press: t`Sort it` },
      review: { title: t`Look into it`, press: t`Begin to look into it` },
      ask: { title: t`Ask something`, press: t`Ask` },
      hear: { title: t`Hear the answer`, press: t`Hear` },
      refer: { title: t`Pass it on`, hint: t`To whom, and how they can be reached there.`, press: t`Pass it on` },
      investigate: {
        title: t`Investigate`,
        hint: t`What is investigated, by whom, and when they hear more.`,
        press: t`Begin the investigation`,
      },
      respond: {
        title: t`Answer`,
        hint: t`What was found, what is done about it, and that they can ask for another look within thirty days.`,
        press: t`Send the answer`,
      },
      close: { title: t`Close`, press: t`Close it` },
      appeal: { title: t`Appeal`, press: t`Appeal` },
      reviewAppeal: { title: t`Take up the appeal`, press: t`Take it up` },
      decideAppeal: {
        title: t`Decide the appeal`,
        hint: t`What stands, what changes, and why.`,
        press: t`Send the decision`,
      },
      reopen: { title: t`Take it up again`, hint: t`What is new.`, press: t`Take it up again` },
      withdraw: { title: t`Withdraw`, press: t`Withdraw` },
    },
  };
}
