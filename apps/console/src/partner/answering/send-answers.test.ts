import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyDraft, filesNamed, give, toSend, type Attached, type Draft } from "./draft.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { holdFile, readFile } from "./kept-files.ts";
import { sendAnswers } from "./send-answers.ts";

/** What the API answers, by operation; what is not here it does not answer. */
let api: Record<string, unknown> = {};
/** What becomes of bytes that are sent. */
let ends: "load" | "error" = "load";
let drafts = 0;

beforeEach(() => {
  ends = "load";
  api = {
    Viewer: { viewer: { id: "p" } },
    AnnounceReadinessFile: {
      announceReadinessFile: { upload: { fileId: "rdf_1", address: "/files/1" }, problems: [] },
    },
  };
  vi.stubGlobal("fetch", (_: string, { body }: { readonly body: string }) => {
    const { operationName } = JSON.parse(body) as { operationName: string };
    if (!(operationName in api)) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(Response.json({ data: api[operationName] }));
  });
  class Request extends EventTarget {
    readonly upload = new EventTarget();
    readonly status = 201;
    open() {}
    setRequestHeader() {}
    send() {
      this.dispatchEvent(new Event(ends));
    }
  }
  vi.stubGlobal("XMLHttpRequest", Request);
});
afterEach(() => void vi.unstubAllGlobals());

/** A draft with a file that is on its way, of the person "p". */
async function onItsWay(refused: string | null = null) {
  const draftKey = `draft p ${(drafts += 1)}`;
  const file: Attached = { key: `k${drafts}`, name: "plan.pdf", bytes: 9, id: null, refused };
  holdFile(`k${drafts}`, new ArrayBuffer(9));
  const begun: Draft = { ...emptyDraft, hasBegun: true, membershipId: "m" };
  const draft = give(begun, "P1.GI.1", { answer: "STARTED", evidence: [{ kind: "DOCUMENT", text: "", file }] }, 1);
  const answers = toSend(draft, ["P1.GI.1"]);
  const sending = { at: 2, idempotencyKey: "k", membershipId: "m", seen: 0, language: "en", answers };
  await changeDraft(draftKey, () => ({ ...draft, sending }));
  const send = () => sendAnswers(sending, { draftKey, personId: "p", assessmentId: "a", onShare: () => {} });
  const fileNow = async () => (await readDraft(draftKey)).answers["P1.GI.1"]?.evidence[0]?.file;
  return { draftKey, send, fileNow, key: `k${drafts}` };
}

test("a file that was refused and is taken now is refused no more, though the answers have not arrived yet", async () => {
  const { send, fileNow } = await onItsWay("FILE_NOT_LOOKED_AT");
  expect(await send()).toEqual({ kind: "waiting", forWhat: "connection" });
  expect(await fileNow()).toMatchObject({ id: "rdf_1", refused: null });
});

test("answers that have arrived leave nothing of their files", async () => {
  api["AnswerReadiness"] = { answerReadiness: { response: { revision: 1 }, problems: [] } };
  const { draftKey, send, key } = await onItsWay();
  expect(await send()).toEqual({ kind: "sent" });
  expect(filesNamed(await readDraft(draftKey))).toEqual([]);
  expect(await readFile(key)).toBeNull();
});

test("a file that broke off twice waits for its person, who may send it again", async () => {
  ends = "error";
  const { draftKey, send, fileNow, key } = await onItsWay();
  for (const _ of ["first", "after Send was pressed again"]) {
    expect(await send()).toEqual({ kind: "waiting", forWhat: "connection" });
    expect(await send()).toMatchObject({ kind: "refused", code: "FILE_TOO_SLOW", file: { name: "plan.pdf" } });
    expect(await fileNow()).toMatchObject({ id: null, refused: "FILE_TOO_SLOW" });
    expect((await readDraft(draftKey)).sending).toBeNull();
  }
  expect(await readFile(key)).not.toBeNull();
});

test("where there is no connection at all, it waits for one as often as it takes", async () => {
  delete api["AnnounceReadinessFile"];
  const { send } = await onItsWay();
  for (let time = 0; time < 3; time += 1) expect(await send()).toEqual({ kind: "waiting", forWhat: "connection" });
});
