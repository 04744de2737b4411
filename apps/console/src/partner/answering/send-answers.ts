import { ask, Failed, Outdated, Unreachable } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";
import { askWho } from "../report/ask-who.ts";
import { withoutSent, type Sending } from "./draft.ts";
import { changeDraft } from "./keep.ts";

const answerMutation = graphql(`
  mutation AnswerReadiness($input: AnswerReadinessInput!) {
    answerReadiness(input: $input) {
      response {
        revision
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** How far the answers are on their way. */
export type Phase =
  | { readonly kind: "resting" }
  | { readonly kind: "sending" }
  /** They are kept, and go off as soon as what they wait for is there. */
  | { readonly kind: "waiting"; readonly forWhat: "connection" | "sign-in" | "newer" | Failed }
  /** The API said why not; nothing was taken in. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | { readonly kind: "sent" };

/** Sends what is on its way, in nobody's name but of whoever answered. What has arrived is forgotten here. */
export async function sendAnswers(
  sending: Sending,
  { draftKey, personId, assessmentId }: { draftKey: string; personId: string; assessmentId: string },
): Promise<Phase> {
  try {
    // on a shared device somebody else may have signed in since
    if ((await askWho(null)) !== personId) return { kind: "waiting", forWhat: "sign-in" };
    const { membershipId, seen, idempotencyKey, language } = sending;
    const answers = sending.answers.map((answer) => ({ ...answer, evidence: [...answer.evidence] }));
    const input = { assessmentId, membershipId, seen, idempotencyKey, language, answers };
    const [problem] = (await ask(answerMutation, { input })).answerReadiness.problems;
    if (problem) {
      await changeDraft(draftKey, (draft) => ({ ...draft, sending: null }));
      return { kind: "refused", code: problem.code, message: problem.message };
    }
    await changeDraft(draftKey, (draft) => withoutSent(draft, sending, Date.now()));
    return { kind: "sent" };
  } catch (error) {
    return { kind: "waiting", forWhat: waitsFor(error) };
  }
}

function waitsFor(error: unknown): Extract<Phase, { kind: "waiting" }>["forWhat"] {
  if (error instanceof Unreachable) return "connection";
  if (error instanceof Outdated) return "newer";
  if (error instanceof Failed) return error.code === "UNAUTHENTICATED" ? "sign-in" : error;
  throw error;
}
