import { ask } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";
import type { RecordMutation } from "../gql/graphql.ts";
import type { Step } from "./draft.ts";

const recordMutation = graphql(`
  mutation Record($input: RecordMeasurementsInput!) {
    recordMeasurements(input: $input) {
      measurements {
        id
        state
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const submitMutation = graphql(`
  mutation SubmitMeasurements($input: MeasurementIdsInput!) {
    submitMeasurements(input: $input) {
      problems {
        code
        message
        path
      }
    }
  }
`);

const answerMutation = graphql(`
  mutation AnswerMeasurement($input: AnswerMeasurementInput!) {
    answerMeasurement(input: $input) {
      problems {
        code
        message
        path
      }
    }
  }
`);

export type Told = RecordMutation["recordMeasurements"]["problems"][number];

/** Sends one step. What keeps it from being done is told; `Unreachable` is thrown where nobody answers. */
export async function sendStep(step: Step, membershipId: string, bearer: string | null): Promise<readonly Told[]> {
  switch (step.kind) {
    case "record": {
      const { idempotencyKey, rows, seen, reason, submit } = step;
      // what was put on its way before revisions were said is over none: whoever sent it is told to look again
      const looked = seen.map((one) => ({ revision: 0, ...one }));
      const input = { membershipId, idempotencyKey, rows: rows.map(asInput), seen: looked, reason, submit };
      return (await ask(recordMutation, { input }, undefined, bearer)).recordMeasurements.problems;
    }
    case "submit": {
      const input = { ids: [step.id], expectedVersions: [step.version] };
      return (await ask(submitMutation, { input }, undefined, bearer)).submitMeasurements.problems;
    }
    case "answer": {
      const input = { id: step.id, expectedVersion: step.version, answer: step.answer };
      return (await ask(answerMutation, { input }, undefined, bearer)).answerMeasurement.problems;
    }
  }
}

const asInput = ({ categories, ...row }: Extract<Step, { kind: "record" }>["rows"][number]) => ({
  ...row,
  categories: [...categories],
});
