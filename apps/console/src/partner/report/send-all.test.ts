import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerOf, type Answer } from "./answer.ts";
import type { Sending, Step } from "./draft.ts";
import { expectedOf, saidOf, valueOf } from "./expected.fixture.ts";
import { groupOf } from "./group.ts";
import { isAnyLeft } from "./is-any-left.ts";
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
async function onItsWay(answers: Readonly<Record<string, Answer>> = { "VISITS 2024": typed }) {
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

test("what was refused is told, though the connection is gone right after", async () => {
  const told = { code: "NEGATIVE_NOT_ALLOWED", message: "No.", path: ["rows", "0"] };
  api = { Viewer: { viewer: { id: "p" } }, Record: { recordMeasurements: { measurements: [], problems: [told] } } };
  const send = await onItsWay();
  expect(await sendAll(sending, { ...send, refresh: noForm })).toEqual({ kind: "refused", told: [told], step });
  expect((await readDraft(send.draftKey)).sending).toBeNull();
});

test("what was typed while an older press was on its way is there to be submitted; what is put off is not in the way", async () => {
  api = { Viewer: { viewer: { id: "p" } }, Record: taken };
  const since = await onItsWay({ "VISITS 2024": { ...typed, at: 4 } });
  expect(await sendAll(sending, { ...since, refresh: noForm })).toEqual({ kind: "filling" });
  const later = await onItsWay({ "VISITS 2024": { ...typed, at: 4, state: "LATER" } });
  expect(await sendAll(sending, { ...later, refresh: noForm })).toMatchObject({ kind: "sent" });
});

test("of what is left only what Keelson does not know counts", () => {
  const known = expectedOf({ measurement: saidOf([valueOf({}, { value: "5" })]) });
  const left = { answers: { "VISITS 2024": typed }, sending: null };
  expect(isAnyLeft(left, [known])).toBe(false);
  expect(isAnyLeft(left, [expectedOf()])).toBe(true);
  expect(isAnyLeft(left, [])).toBe(false);
  expect(isAnyLeft(left, null)).toBe(true);
});
