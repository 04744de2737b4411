import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { CaseStep, NextSteps_CaseFragment as Case } from "../../gql/graphql.ts";
import { AssignForm } from "./AssignForm.tsx";
import { StepForm } from "./StepForm.tsx";
import styles from "./NextSteps.module.css";
import { TriageForm } from "./TriageForm.tsx";

const fragment = graphql(`
  fragment NextSteps_case on Case {
    id
    state
    nextSteps
    aboutBackbone
    category
    severity
    involvesChild
    threatensSafety
    about {
      id
    }
    handler {
      id
    }
    people {
      id
      name
      handles
    }
  }
`);

/** What the viewer can do with it now, the first of it open. */
export function NextSteps({
  found,
  slug,
  after,
}: {
  readonly found: FragmentType<Case>;
  readonly slug: string;
  readonly after: () => Promise<void>;
}) {
  const { data } = useSuspenseFragment({ fragment, from: found });
  const { id, state, nextSteps, handler, people } = data;
  const isOver = state === "CLOSED" || state === "WITHDRAWN";
  // a question is asked where one writes to them
  const asked = nextSteps.filter((step) => step !== "ASK");
  // what was sorted is sorted again only where it turns out to be worse: that is not what one does next
  const isAgain = data.category !== null;
  const steps = isAgain ? asked.toSorted((one, other) => Number(one === "TRIAGE") - Number(other === "TRIAGE")) : asked;
  return (
    <section className={styles.next} aria-labelledby="next">
      <h2 id="next" className={styles.heading}>
        <Trans>What you can do now</Trans>
      </h2>
      {steps.length === 0 && (
        <p className={styles.none}>
          {isOver ? (
            <Trans>Nothing more: it is over.</Trans>
          ) : (
            <Trans>Nothing at the moment: it is with somebody else.</Trans>
          )}
        </p>
      )}
      {steps.map((step: CaseStep, place) =>
        step === "TRIAGE" ? (
          <TriageForm
            key={`${step} ${data.category} ${data.severity}`}
            caseId={id}
            slug={slug}
            sorted={data}
            isOpen={place === 0 && !isAgain}
            after={after}
          />
        ) : (
          <StepForm key={step} caseId={id} step={step} isOpen={place === 0} after={after} />
        ),
      )}
      {!isOver && (
        <AssignForm
          caseId={id}
          handlerId={handler?.id ?? null}
          people={people.filter(({ handles }) => handles)}
          after={after}
        />
      )}
    </section>
  );
}
