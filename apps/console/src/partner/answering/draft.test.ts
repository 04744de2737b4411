import { describe, expect, test } from "vitest";
import { answerOfKey } from "./answer-of-key.ts";
import {
  draftOver,
  emptyDraft,
  filesNamed,
  give,
  isAnswered,
  keyed,
  putEvidence,
  rebase,
  toSend,
  withFiles,
  withoutFiles,
  withoutSent,
  type Attached,
  type Draft,
} from "./draft.ts";

const codes = ["P1.GI.1", "P1.GI.2", "P1.GI.3"];
const begun: Draft = { ...emptyDraft, hasBegun: true, membershipId: "a" };
const sending = { at: 50, idempotencyKey: "k", membershipId: "a", seen: 2, language: "en", answers: [] };

describe("what somebody answers", () => {
  test("is sent where there is an answer, and evidence where it says something", () => {
    let draft = give(begun, "P1.GI.2", { answer: "STARTED", comment: "  so far  " }, 1);
    draft = give(draft, "P1.GI.1", { answer: "DONT_KNOW", comment: " " }, 2);
    draft = give(draft, "P1.GI.3", { comment: "I would have to ask" }, 3);
    const evidence = [
      { kind: "DOCUMENT", text: " the minutes " },
      { kind: "DATA", text: "  " },
    ] as const;
    draft = give(draft, "P1.GI.2", { evidence }, 4);
    expect(toSend(draft, codes)).toEqual([
      { code: "P1.GI.1", answer: "DONT_KNOW", comment: null, evidence: [] },
      { code: "P1.GI.2", answer: "STARTED", comment: "so far", evidence: [{ kind: "DOCUMENT", text: "the minutes" }] },
    ]);
    expect(codes.map((code) => isAnswered(draft, code))).toEqual([true, true, false]);
  });

  test("is changed from what was sent, and over that revision", () => {
    const answers = [{ code: "P1.GI.1", answer: "DISCUSSED", comment: null, evidence: [] }] as const;
    const draft = draftOver({ revision: 3, membership: { id: "b" }, answers: [...answers] } as never, "all", 7);
    expect([draft.over, draft.membershipId, draft.view, draft.sentAt]).toEqual([3, "b", "all", 7]);
    expect(toSend(draft, codes)).toEqual(answers);
  });

  test("is gone from the device once it has arrived, but for what another window changed since", () => {
    const sent = { ...give(begun, "P1.GI.1", { answer: "STARTED" }, 50), sending };
    expect(withoutSent(sent, sending, 60)).toEqual({ ...emptyDraft, sentAt: 60 });
    const since = give(sent, "P1.GI.2", { answer: "DISCUSSED" }, 51);
    expect(withoutSent(since, sending, 60)).toMatchObject({ answers: since.answers, over: 3, sending: null });
  });

  test("of two windows keeps of each statement what was said last, and what is on its way", () => {
    const known = give(begun, "P1.GI.1", { answer: "STARTED" }, 1);
    const kept = {
      ...give(give(known, "P1.GI.2", { answer: "DISCUSSED" }, 5), "P1.GI.1", { answer: null }, 9),
      sending,
    };
    const mine = give(give(known, "P1.GI.3", { answer: "DONT_KNOW" }, 6), "P1.GI.1", { answer: "NOT_STARTED" }, 8);
    const both = rebase(kept, known, mine);
    expect(codes.map((code) => both.answers[code]?.answer)).toEqual([null, "DISCUSSED", "DONT_KNOW"]);
    expect(both.sending).toEqual(sending);
  });
});

describe("a file", () => {
  const file: Attached = { key: "k1", name: "plan.pdf", bytes: 9, id: null, refused: null };
  const draft = give(begun, "P1.GI.1", { answer: "STARTED", evidence: [{ kind: "DOCUMENT", text: " ", file }] }, 1);

  test("says by its name what it is, where nothing else is said", () => {
    expect(toSend(draft, codes)[0]?.evidence).toEqual([{ kind: "DOCUMENT", text: "plan.pdf", file }]);
  });

  test("that has arrived is known in what is on its way too, so that it is not sent twice, and counts as no change", () => {
    const both = { ...draft, sending: { ...sending, answers: toSend(draft, codes) } };
    const arrived = withFiles(both, ({ key }) => (key === "k1" ? { id: "rdf_1" } : {}));
    const known = { ...file, id: "rdf_1" };
    expect(arrived.answers["P1.GI.1"]).toMatchObject({ at: 1, evidence: [{ file: known }] });
    expect(arrived.sending?.answers[0]?.evidence[0]?.file).toEqual(known);
  });

  test("of before is with Keelson, and this device has none of it", () => {
    const kept = { id: "rdf_1", name: "plan.pdf", bytes: 9 };
    const evidence = [{ kind: "DOCUMENT", text: "plan", file: kept }];
    const answers = [{ code: "P1.GI.1", answer: "STARTED", comment: null, evidence }];
    const over = draftOver({ revision: 1, membership: { id: "a" }, answers } as never, "one", null);
    expect(over.answers["P1.GI.1"]?.evidence[0]?.file).toEqual({ ...kept, key: null, refused: null });
  });
});

describe("evidence", () => {
  const file: Attached = { key: "k1", name: "plan.pdf", bytes: 9, id: null, refused: null };
  const texts = (draft: Draft) => draft.answers["P1.GI.1"]?.evidence.map(({ text, file: has }) => [text, has?.name]);
  const two = ["the plan", "the list"].map((text) => ({ kind: "DOCUMENT", text }) as const);
  const draft = give(begun, "P1.GI.1", { evidence: two }, 1);

  test("gets the file that took its time, and keeps what was typed, taken away and added meanwhile", () => {
    const put = putEvidence("1", { file });
    const typed = give(draft, "P1.GI.1", putEvidence("1", { text: "the list of March" }), 2);
    const without = give(typed, "P1.GI.1", (given) => ({ evidence: keyed(given.evidence).slice(1) }), 3);
    const added = give(
      without,
      "P1.GI.1",
      ({ evidence }) => ({ evidence: [...keyed(evidence), { key: "n", kind: "DATA", text: "counts" }] }),
      4,
    );
    expect(texts(give(added, "P1.GI.1", put, 5))).toEqual([
      ["the list of March", "plan.pdf"],
      ["counts", undefined],
    ]);
  });

  test("that was taken away meanwhile does not come back with its file", () => {
    const without = give(draft, "P1.GI.1", (given) => ({ evidence: keyed(given.evidence).slice(0, 1) }), 2);
    expect(give(without, "P1.GI.1", putEvidence("1", { file }), 3)).toBe(without);
    expect(give(begun, "P1.GI.1", putEvidence("1", { file }), 3)).toBe(begun);
  });

  test("of a round that is over has no file that only this device has", () => {
    const known: Attached = { ...file, key: null, name: "sent.pdf", id: "rdf_1" };
    const evidence = [file, known].map((one) => ({ kind: "DOCUMENT", text: "it", file: one }) as const);
    const over = give(begun, "P1.GI.1", { evidence }, 1);
    expect(filesNamed(over)).toEqual(["k1"]);
    expect(filesNamed(withoutFiles(over))).toEqual([]);
    expect(texts(withoutFiles(over))).toEqual([
      ["it", undefined],
      ["it", "sent.pdf"],
    ]);
  });
});

test.each([
  [{ key: "3", code: "Digit3" }, "LARGELY_IN_PLACE"],
  [{ key: "٠", code: "Digit0" }, "NOT_STARTED"],
  [{ key: "4", code: "Numpad4" }, "FULLY_IN_PLACE"],
  [{ key: "5", code: "Digit5" }, null],
  [{ key: "à", code: "Digit0" }, null],
  // where digits ask for Shift
  [{ key: "2", code: "Digit2" }, "STARTED"],
  [{ key: "d", code: "KeyD" }, "DONT_KNOW"],
  [{ key: "ي", code: "KeyD" }, "DONT_KNOW"],
  [{ key: "n", code: "KeyN" }, "NOT_APPLICABLE"],
  [{ key: "Enter", code: "Enter" }, null],
])("the key %j says %s", (key, answer) => {
  expect(answerOfKey(key)).toBe(answer);
});
