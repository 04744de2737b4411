import { readReceiptCode } from "@keelson/domain/accountability/receipt-code";
import type { AskAsNobody } from "../ask-as-nobody.ts";
import type { Reply } from "../reply.ts";
import { actOnOwnCase, findOwnCase, ownCaseActs } from "../tell-us/own-case.ts";
import { linesAsTyped } from "../tell-us/words-given.ts";
import type { Visit } from "../visit.ts";
import { CodePage } from "./CodePage.tsx";
import { OwnCasePage } from "./OwnCasePage.tsx";

/**
 * The pages on which somebody finds again what they told, by their code alone: whether the initiative still publishes or not, and whatever it is called. What
 * they do there is answered with the address of the page that shows how it stands now, so that nothing is done twice.
 */
export async function answerTrack(
  visit: Visit,
  ask: AskAsNobody,
  { form, code: shown }: { form: Readonly<Record<string, string>> | null; code: string | null },
): Promise<Reply> {
  const typed = form ? (form["code"] ?? "") : (shown ?? "");
  if (typed === "") return { node: <CodePage /> };
  const code = readReceiptCode(typed);
  if (code === null) return { node: <CodePage typed={typed} problem="SLIP" /> };
  const own = await findOwnCase(ask, code);
  if (!own) return { node: <CodePage typed={typed} problem="UNKNOWN" /> };
  const act = ownCaseActs.find((one) => one === form?.["step"]);
  if (!act) return { node: <OwnCasePage own={own} code={code} /> };
  const text = linesAsTyped(form?.["text"] ?? "");
  const isWritten = act === "reply" || act === "appeal";
  if (isWritten && text.trim() === "") return { node: <OwnCasePage own={own} code={code} problem="NOTHING_WRITTEN" /> };
  const problem = await actOnOwnCase(ask, act, code, text);
  if (problem === null) return { to: `${visit.path}?lang=${visit.language.code}`, code };
  const now = (await findOwnCase(ask, code)) ?? own;
  return { node: <OwnCasePage own={now} code={code} problem="NOT_DONE" typed={text} /> };
}
