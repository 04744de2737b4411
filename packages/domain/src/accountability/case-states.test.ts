import { describe, expect, test } from "vitest";
import { caseStates, caseSteps, isOpen, nextCaseState, type CasePast } from "./case-states.ts";

// The drawing of docs/methodology.md 4.9.2, written a second time.
const drawn: readonly string[] = [
  "RECEIVED acknowledge ACKNOWLEDGED",
  "ACKNOWLEDGED triage TRIAGED",
  "TRIAGED review IN_REVIEW",
  "TRIAGED refer REFERRED",
  "TRIAGED investigate INVESTIGATION",
  "IN_REVIEW ask AWAITING_COMPLAINANT",
  "AWAITING_COMPLAINANT hear IN_REVIEW",
  "IN_REVIEW respond RESPONDED",
  "INVESTIGATION respond RESPONDED",
  "RESPONDED close CLOSED",
  "REFERRED close CLOSED",
  "RESPONDED appeal APPEALED",
  "CLOSED appeal APPEALED",
  "APPEALED reviewAppeal APPEAL_IN_REVIEW",
  "APPEAL_IN_REVIEW decideAppeal APPEAL_DECIDED",
  "APPEAL_DECIDED close CLOSED",
  "CLOSED reopen REOPENED",
  "REOPENED review IN_REVIEW",
  "WITHDRAWN investigate INVESTIGATION",
  ...caseStates
    .filter((state) => state !== "CLOSED" && state !== "WITHDRAWN")
    .map((state) => `${state} withdraw WITHDRAWN`),
];
const fresh: CasePast = { severity: "SENSITIVE", hasAppealed: false, hasReopened: false };
const every = caseStates.flatMap((state) => caseSteps.map((step) => [state, step] as const));

const taken = (past: CasePast) =>
  every.flatMap(([state, step]) => {
    const next = nextCaseState(state, step, past);
    return next === null ? [] : [`${state} ${step} ${next}`];
  });

describe("the drawing", () => {
  test("has exactly these arrows: every other is refused", () => {
    expect(taken(fresh).toSorted()).toEqual(drawn.toSorted());
  });
  test("loses exactly one where the case is not SENSITIVE: what was withdrawn is over", () => {
    const left = taken({ ...fresh, severity: "SERIOUS" });
    expect(drawn.filter((arrow) => !left.includes(arrow))).toEqual(["WITHDRAWN investigate INVESTIGATION"]);
  });
  test("is gone through once: no second appeal, no second reopening", () => {
    const left = taken({ ...fresh, hasAppealed: true, hasReopened: true });
    expect(drawn.filter((arrow) => !left.includes(arrow)).toSorted()).toEqual([
      "CLOSED appeal APPEALED",
      "CLOSED reopen REOPENED",
      "RESPONDED appeal APPEALED",
    ]);
  });
  test("is open wherever it may be withdrawn, and nowhere else", () => {
    for (const state of caseStates) expect(isOpen(state)).toBe(nextCaseState(state, "withdraw", fresh) !== null);
  });
});

test("nothing is CLOSED before an answer, a referral or a decided appeal", () => {
  const closing = taken(fresh).filter((arrow) => arrow.endsWith(" CLOSED"));
  expect(closing.map((arrow) => arrow.split(" ")[0]).toSorted()).toEqual(["APPEAL_DECIDED", "REFERRED", "RESPONDED"]);
});
