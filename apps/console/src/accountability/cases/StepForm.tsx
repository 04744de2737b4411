import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import {
  appealOutcomes,
  caseOutcomes,
  type AppealOutcome,
  type CaseOutcome,
} from "@keelson/domain/accountability/case-words";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { CasePlainStep, CaseStep } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./NextSteps.module.css";
import { useCaseWords } from "./use-case-words.ts";
import { useSend } from "./use-send.ts";
import { useStepWords } from "./use-step-words.ts";

const acknowledgeDocument = graphql(`
  mutation AcknowledgeCase($input: AcknowledgeCaseInput!) {
    acknowledgeCase(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

const respondDocument = graphql(`
  mutation RespondToCase($input: RespondToCaseInput!) {
    respondToCase(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

const decideDocument = graphql(`
  mutation DecideCaseAppeal($input: DecideCaseAppealInput!) {
    decideCaseAppeal(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

const moveDocument = graphql(`
  mutation MoveCase($input: MoveCaseInput!) {
    moveCase(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

const plainSteps: readonly CasePlainStep[] = ["REVIEW", "REFER", "INVESTIGATE", "CLOSE", "REOPEN", "REVIEW_APPEAL"];

/** One step, with what has to be said along with it to the one who told it. */
export function StepForm({
  caseId,
  step,
  isOpen,
  after,
}: {
  readonly caseId: string;
  readonly step: CaseStep;
  readonly isOpen: boolean;
  readonly after: () => Promise<void>;
}) {
  const { t } = useLingui();
  const { steps, needsWords } = useStepWords();
  const words = useCaseWords();
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<CaseOutcome>("UPHELD");
  const [appealOutcome, setAppealOutcome] = useState<AppealOutcome>("CONFIRMED");
  const { problem, isBusy, send } = useSend(after);
  const submit = () => {
    const plain = plainSteps.find((one) => one === step);
    if (plain) return send(moveDocument, { input: { caseId, step: plain, text } }, ({ moveCase }) => moveCase.problems);
    if (step === "ACKNOWLEDGE")
      return send(acknowledgeDocument, { input: { caseId, text } }, ({ acknowledgeCase }) => acknowledgeCase.problems);
    if (step === "RESPOND")
      return send(respondDocument, { input: { caseId, outcome, text } }, ({ respondToCase }) => respondToCase.problems);
    const input = { caseId, outcome: appealOutcome, text };
    return send(decideDocument, { input }, ({ decideCaseAppeal }) => decideCaseAppeal.problems);
  };
  return (
    <details className={styles.step} open={isOpen}>
      <summary>{steps[step].title}</summary>
      <Form problem={problem} onSubmit={submit}>
        {step === "RESPOND" && (
          <Choice
            label={t`What came out`}
            value={outcome}
            onChoose={setOutcome}
            options={caseOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          />
        )}
        {step === "DECIDE_APPEAL" && (
          <Choice
            label={t`What came out`}
            value={appealOutcome}
            onChoose={setAppealOutcome}
            options={appealOutcomes.map((value) => ({ value, label: words.appealOutcomes[value] }))}
          />
        )}
        {needsWords.includes(step) && (
          <TextArea
            label={t`To the one who told it, in their language`}
            hint={steps[step].hint}
            rows={4}
            isNeeded
            value={text}
            onType={setText}
          />
        )}
        <div>
          <Button isMain={isOpen} isBusy={isBusy}>
            {steps[step].press}
          </Button>
        </div>
      </Form>
    </details>
  );
}
