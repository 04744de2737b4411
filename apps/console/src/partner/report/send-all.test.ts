import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerOf } from "./answer.ts";
import type { Sending, Step } from "./draft.ts";
import { expectedOf } from "./expected.fixture.ts";
import { groupOf } from "./group.ts";
import { changeDraft, readDraft } from "./keep.ts";
import { sendAll } from "./send-all.ts";

/** What the API answers, by operation; what is not here it does not answer. */
let api: Record<string, unknown> = {};
/** What it was asked. */
let asked: string[] = [];
let keys = 0;

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (_: string, { body }: { readonly body: string }) => {
    const { operationName } = JSON.parse(body) as { operationName: string };
    asked.push(operationName);
    if (!(operationName in api)) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(Response.json({ data: api[operationName] }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

const typed = { ...answerOf(groupOf(expectedOf()), "."), texts: { "#value": "5" }, at: 3 };
const step: Step = { kind: "record", idempotencyKey: "k", rows: [], seen: [], reason: null, submit: true };
const sending: Sending = { steps: [step], at: 5, answers: { "VISITS 2024": 3 } };
const taken = { recordMeasurements: { measurements: [], problems: [] } };
const noForm = () => Promise.reject(new TypeError("Failed to fetch"));

/** A draft that is on its way, of the person "p". */
async function onItsWay(answers = { "VISITS 2024": typed }) {
  const draftKey = `draft p m ${(keys += 1)}`;
  await changeDraft(draftKey, () => ({ answers, sending }));
  return { draftKey, personId: "p", membershipId: "m", bearer: null };
}

test("a report is handed in by who typed it, and gone from the device then", async () => {
  api = { Viewer: { viewer: { id: "p" } }, Record: taken };
  const send = await onItsWay();
  expect(await sendAll(sending, { ...send, refresh: noForm })).toMatchObject({ kind: "sent", isHandedOn: false });
  expect(asked).toEqual(["Viewer", "Record"]);
  expect(await readDraft(send.draftKey)).toEqual({ answers: {}, sending: null });
});

test.each([
  ["somebody else", { id: "q" }],
  ["nobody", null],
])("with the session of %s it waits, and nothing is sent", async (_, viewer) => {
  api = { Viewer: { viewer }, Record: taken };
  const send = await onItsWay();
  expect(await sendAll(sending, { ...send, refresh: noForm })).toEqual({ kind: "waiting", forWhat: "sign-in" });
  expect(asked).toEqual(["Viewer"]);
  expect(await readDraft(send.draftKey)).toEqual({ answers: { "VISITS 2024": typed }, sending });
});
