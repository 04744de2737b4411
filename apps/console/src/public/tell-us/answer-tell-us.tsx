import type { AskAsNobody } from "../ask-as-nobody.ts";
import { TooMany, Unanswered } from "../ask-as-nobody.ts";
import type { Reply } from "../reply.ts";
import type { Visit } from "../visit.ts";
import { ClosedPage } from "./ClosedPage.tsx";
import { ContactStep } from "./ContactStep.tsx";
import { findIntake, type Intake } from "./find-intake.ts";
import { LanguageStep } from "./LanguageStep.tsx";
import { tellIt } from "./own-case.ts";
import { SendStep } from "./SendStep.tsx";
import { SentPage } from "./SentPage.tsx";
import { TextStep } from "./TextStep.tsx";
import { tagOf, wordsGiven, type WordsGiven } from "./words-given.ts";

/** As much as is told at once: apps/api says the same. */
const textMax = 20_000;

/**
 * The pages on which somebody tells something, one question each: which language, what happened, may they be reached, is it right so. What was filled in goes along
 * in the forms; it is sent by the last of them, and answered with the address of the page that shows the code. Null where nothing is published.
 */
export async function answerTellUs(
  visit: Visit,
  ask: AskAsNobody,
  { form, fresh, code }: { form: Readonly<Record<string, string>> | null; fresh: string; code: string | null },
): Promise<Reply | null> {
  const [slug = "", , third] = visit.segments;
  const words = form && wordsGiven(form, fresh);
  try {
    const intake = await findIntake(ask, slug);
    return intake && (await stepOf(visit, ask, intake, { form, fresh, code, third }));
  } catch (error) {
    // what was written stays in the form, under the same key: whatever has arrived all the same is not told twice
    if (!words || words.text.trim() === "" || !(error instanceof TooMany || error instanceof Unanswered)) throw error;
    const status = error instanceof TooMany ? 429 : 503;
    return { node: <SendStep name={slug} words={words} later={error.seconds} />, status, retryAfter: error.seconds };
  }
}

interface Step {
  readonly form: Readonly<Record<string, string>> | null;
  readonly fresh: string;
  readonly code: string | null;
  readonly third: string | undefined;
}

async function stepOf(
  visit: Visit,
  ask: AskAsNobody,
  intake: Intake,
  { form, fresh, code, third }: Step,
): Promise<Reply> {
  if (third === "sent") return { node: <SentPage intake={intake} code={code} /> };
  if (intake.readers === 0) return { node: <ClosedPage intake={intake} /> };
  if (!form) {
    if (!visit.isLanguageAsked) return { node: <LanguageStep intake={intake} /> };
    return { node: <TextStep intake={intake} words={{ ...wordsGiven({}, fresh), language: visit.language.code }} /> };
  }
  // a language that few write would tell of them in an address
  if (form["step"] === "language")
    return {
      node: <TextStep intake={intake} words={{ ...wordsGiven({}, fresh), language: tagOf(form["in"] ?? "") }} />,
    };
  const words = wordsGiven(form, fresh);
  if (form["step"] === "back") return { node: <TextStep intake={intake} words={words} /> };
  if (words.text.trim() === "") return { node: <TextStep intake={intake} words={words} problem="TEXT_REQUIRED" /> };
  if (words.text.length > textMax) return { node: <TextStep intake={intake} words={words} problem="TEXT_TOO_LONG" /> };
  if (form["step"] === "contact") return { node: <SendStep name={intake.name} words={words} /> };
  if (form["step"] === "skip") return { node: <SendStep name={intake.name} words={{ ...words, contact: "" }} /> };
  if (form["step"] === "send") return send(ask, visit, intake, words, fresh);
  return { node: <ContactStep intake={intake} words={words} /> };
}

async function send(ask: AskAsNobody, visit: Visit, intake: Intake, words: WordsGiven, fresh: string): Promise<Reply> {
  const { language, text, isAboutBackbone, key } = words;
  const contact = words.contact.trim() === "" ? null : words.contact;
  const input = { initiativeId: intake.initiativeId, language, text, isAboutBackbone, contact };
  const first = await tellIt(ask, { ...input, idempotencyKey: key });
  // whoever went back after sending and wrote something else tells another thing
  const { receiptCode, problem } =
    first.problem === "IDEMPOTENCY_KEY_REUSED" ? await tellIt(ask, { ...input, idempotencyKey: fresh }) : first;
  if (receiptCode !== null) return { to: `${visit.path}/sent?lang=${visit.language.code}`, code: receiptCode };
  if (problem === "INTAKE_CLOSED") return { node: <ClosedPage intake={intake} /> };
  const known = ["TEXT_REQUIRED", "TEXT_TOO_LONG", "NO_INDEPENDENT_HANDLER"] as const;
  const found = known.find((one) => one === problem) ?? null;
  return { node: <TextStep intake={intake} words={words} problem={found} /> };
}
