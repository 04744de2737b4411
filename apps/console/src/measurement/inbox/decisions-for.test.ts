import { expect, test } from "vitest";
import { decisionsFor } from "./decisions-for.ts";

type Asked = NonNullable<Parameters<typeof decisionsFor>[0]>;

const nothing = {
  together: { today: "2026-03-14" },
  motions: { nodes: [] },
  agendaVersions: { nodes: [] },
  consultations: { nodes: [] },
  readiness: { assessments: { nodes: [] } },
} as unknown as Asked;

const asked = (change: object) => decisionsFor({ ...nothing, ...change });

test("what waits for nobody's word is not told", () => {
  expect(asked({})).toEqual([]);
  expect(decisionsFor(null)).toEqual([]);
});

test("a proposal waits until each organisation has said where it stands", () => {
  const said = { id: "a", title: "T", method: "CONSENT", closesOn: "2026-03-20", viewerCan: ["RESPOND"] };
  const about = (change: object) => asked({ motions: { nodes: [{ ...said, ...change }] } }).map((one) => one.about);
  expect(about({ ownVoices: [{ position: "SUPPORT" }, { position: null }] })).toEqual(["RESPOND"]);
  expect(about({ ownVoices: [{ position: "SUPPORT" }] })).toEqual([]);
  // it has not opened
  expect(about({ viewerCan: [], ownVoices: [{ position: null }] })).toEqual([]);
  expect(about({ viewerCan: ["RESOLVE"], ownVoices: [] })).toEqual([]);
  expect(about({ method: "DELEGATED", viewerCan: ["RESOLVE"], ownVoices: [] })).toEqual(["DECIDE"]);
});

test("an endorsement waits while nothing is said of it, and up to the last day of objecting", () => {
  const about = (own: object, viewerCan = ["ENDORSE_AGENDA"]) =>
    asked({ agendaVersions: { nodes: [{ id: "v", number: "1.1", viewerCan, ownEndorsements: [own] }] } }).map(
      (one) => one.about,
    );
  expect(about({ state: "PENDING", objectionUntil: null })).toEqual(["ENDORSE"]);
  expect(about({ state: "PENDING", objectionUntil: null }, [])).toEqual([]);
  expect(about({ state: "ENDORSED", objectionUntil: "2026-03-14" })).toEqual(["OBJECT"]);
  expect(about({ state: "ENDORSED", objectionUntil: "2026-03-13" })).toEqual([]);
  expect(about({ state: "ENDORSED", objectionUntil: null })).toEqual([]);
});

test("a consultation waits once it is over, for whoever answers it", () => {
  const about = (change: object) => {
    const one = { id: "c", title: "T", closesOn: "2026-03-01", status: "CLOSED", viewerCan: ["MOVE_CONSULTATION"] };
    return asked({ consultations: { nodes: [{ ...one, ...change }] } }).map((each) => each.about);
  };
  expect(about({})).toEqual(["ANSWER"]);
  expect(about({ viewerCan: [] })).toEqual([]);
  expect(about({ status: "OPEN" })).toEqual([]);
});

test("a round waits for whoever is asked and has not answered, on its days", () => {
  const own = [{ viewerCan: ["ANSWER_READINESS"] }];
  const about = (change: object) => {
    const one = {
      id: "r",
      round: 2,
      state: "OPEN",
      opensOn: "2026-03-01",
      closesOn: "2026-03-14",
      ownInvitations: own,
    };
    return asked({ readiness: { assessments: { nodes: [{ ...one, ownResponse: null, ...change }] } } });
  };
  expect(about({})).toEqual([{ about: "RATE", id: "r", round: 2, closesOn: "2026-03-14" }]);
  for (const change of [
    { ownResponse: { revision: 1 } },
    { ownInvitations: [] },
    { ownInvitations: [{ viewerCan: [] }] },
    { state: "CLOSED" },
    { state: "DRAFT" },
    { closesOn: "2026-03-13" },
    { opensOn: "2026-03-15" },
  ])
    expect(about(change)).toEqual([]);
  expect(asked({ readiness: null })).toEqual([]);
});
