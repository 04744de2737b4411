import { ask, Failed, Outdated, Unreachable } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";
import { askWho } from "../report/ask-who.ts";
import { filesNamed, withFiles, withoutSent, type Attached, type Draft, type Sending } from "./draft.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { settleFiles } from "./kept-files.ts";
import { FileRefused, sendFiles, type FileUnderWay } from "./send-files.ts";

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
  | { readonly kind: "sending"; readonly file?: FileUnderWay }
  /** They are kept, and go off as soon as what they wait for is there. */
  | { readonly kind: "waiting"; readonly forWhat: "connection" | "sign-in" | "newer" | Failed }
  /** The API said why not; nothing was taken in. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string; readonly file?: Attached }
  | { readonly kind: "sent" };

/** Sends what is on its way, files before the answers that name them, in nobody's name but of whoever answered. What has arrived is forgotten here. */
export async function sendAnswers(
  sending: Sending,
  {
    draftKey,
    personId,
    assessmentId,
    onShare,
  }: { draftKey: string; personId: string; assessmentId: string; onShare: (file: FileUnderWay) => void },
): Promise<Phase> {
  const notSent = (draft: Draft): Draft => ({ ...draft, sending: null });
  try {
    // on a shared device somebody else may have signed in since
    if ((await askWho(null)) !== personId) return { kind: "waiting", forWhat: "sign-in" };
    const sent = new Map<string | null, string>();
    await sendFiles(sending, assessmentId, {
      onShare,
      onSent: async (key, id) => {
        sent.set(key, id);
        await changeDraft(draftKey, (draft) =>
          withFiles(draft, (file) => (file.key === key ? { id, refused: null } : {})),
        );
      },
    });
    const { membershipId, seen, idempotencyKey, language } = sending;
    const answers = sending.answers.map((answer) => ({
      ...answer,
      evidence: answer.evidence.map(({ kind, text, file }) => ({
        kind,
        text,
        ...(file && { fileId: file.id ?? sent.get(file.key) ?? null }),
      })),
    }));
    const input = { assessmentId, membershipId, seen, idempotencyKey, language, answers };
    const [problem] = (await ask(answerMutation, { input })).answerReadiness.problems;
    if (problem) {
      const isGone = problem.code === "FILE_NOT_THERE";
      await changeDraft(draftKey, (draft) => notSent(isGone ? withFiles(draft, sendAgain) : draft));
      return { kind: "refused", code: problem.code, message: problem.message };
    }
    const keys = filesNamed(await readDraft(draftKey));
    await settleFiles(await changeDraft(draftKey, (draft) => withoutSent(draft, sending, Date.now())), keys);
    return { kind: "sent" };
  } catch (error) {
    if (error instanceof FileRefused) {
      const { file, code, message } = error;
      await changeDraft(draftKey, (draft) =>
        notSent(withFiles(draft, ({ key }) => (key === file.key ? { refused: code } : {}))),
      );
      return { kind: "refused", code, message, file };
    }
    return { kind: "waiting", forWhat: waitsFor(error) };
  }
}

/** Keelson keeps a file for a day before an answer names it: what is still on this device is sent once more, and the rest chosen anew. */
const sendAgain = ({ key }: Attached): Partial<Attached> =>
  key === null ? { refused: "FILE_NOT_THERE" } : { id: null };

function waitsFor(error: unknown): Extract<Phase, { kind: "waiting" }>["forWhat"] {
  if (error instanceof Unreachable) return "connection";
  if (error instanceof Outdated) return "newer";
  if (error instanceof Failed) return error.code === "UNAUTHENTICATED" ? "sign-in" : error;
  throw error;
}
