import type { Failed } from "../../kernel/ask.ts";
import { askWho } from "./ask-who.ts";
import { withoutSent, type Sending, type Step } from "./draft.ts";
import { isAnyLeft } from "./is-any-left.ts";
import { changeDraft } from "./keep.ts";
import { newKey } from "../../kernel/new-key.ts";
import type { Expected } from "./report-query.ts";
import { sendStep, type Told } from "./send-steps.ts";
import type { Form } from "./use-form.ts";

/** How far the report is on its way. */
export type Phase =
  | { readonly kind: "filling" }
  | { readonly kind: "sending" }
  /** It is kept, and goes off as soon as what it waits for is there. */
  | { readonly kind: "waiting"; readonly forWhat: "connection" | "sign-in" | "newer" | Failed }
  /** The API said what is to be put right; nothing was taken in. */
  | { readonly kind: "refused"; readonly told: readonly Told[]; readonly step: Step }
  /** `isHandedOn`: a colleague still has to look at it and hand it in. `isRead`: what is shown by now is what Keelson has. */
  | { readonly kind: "sent"; readonly at: number; readonly isHandedOn: boolean; readonly isRead: boolean };

/** Whose report goes where. */
export interface Send {
  readonly draftKey: string;
  /** Who typed it: nobody else hands it in. */
  readonly personId: string;
  readonly membershipId: string;
  readonly bearer: string | null;
  readonly refresh: () => Promise<Form | null>;
}

/** Sends one step after the other, each forgotten once it has arrived; nothing in the name of anybody but who typed it. */
export async function sendAll(
  sending: Sending,
  { draftKey, personId, membershipId, bearer, refresh }: Send,
): Promise<Phase> {
  // on a shared device somebody else may have signed in since
  if ((await askWho(bearer)) !== personId) return { kind: "waiting", forWhat: "sign-in" };
  let steps = sending.steps;
  let isHandedOn = steps.some((step) => step.kind === "record" && !step.submit);
  const keep = (left: readonly Step[]) => {
    steps = left;
    return changeDraft(draftKey, (draft) => ({ ...draft, sending: { ...sending, steps: left } }));
  };
  for (let [step, ...left] = steps; step; [step, ...left] = steps) {
    const told = await sendStep(step, membershipId, bearer);
    if (told.length === 0) await keep(left);
    else if (told.some(({ code }) => code === "FOUR_EYES_REQUIRED")) {
      isHandedOn = true;
      // written down for a colleague instead: another request, so another key
      await keep(step.kind === "record" ? [{ ...step, idempotencyKey: newKey(), submit: false }, ...left] : left);
    } else if (await hasArrived(step, refresh)) await keep(left);
    else {
      await changeDraft(draftKey, (draft) => ({ ...draft, sending: null }));
      await refresh().catch(() => null);
      return { kind: "refused", told, step };
    }
  }
  const left = await changeDraft(draftKey, (draft) => withoutSent(draft, sending));
  const form = await refresh().catch(() => null);
  // whoever pressed Submit again while this was on its way has that before them, and no receipt that says it went
  if (isAnyLeft(left, expectedIn(form, membershipId))) return { kind: "filling" };
  return { kind: "sent", at: Date.now(), isHandedOn, isRead: form !== null };
}

/** A step that was refused because it has been done: its answer was lost. */
async function hasArrived(step: Step, refresh: () => Promise<Form | null>): Promise<boolean> {
  if (step.kind === "record") return false;
  const form = await refresh();
  const expected: readonly Expected[] = form?.data.initiative?.obligationPeriods.nodes ?? [];
  const measurement = expected.find((one) => one.measurement?.id === step.id)?.measurement;
  if (!measurement) return false;
  return step.kind === "submit"
    ? measurement.state !== "DRAFT"
    : measurement.state !== "QUERIED" && measurement.queries.at(-1)?.answer === step.answer;
}

/** What is asked of the partner by now; null where the session is over, or nobody answered. */
const expectedIn = (form: Form | null, membershipId: string): readonly Expected[] | null =>
  form?.data.initiative?.obligationPeriods.nodes.filter(({ membership }) => membership.id === membershipId) ?? null;
