import { screenQuestions } from "@keelson/domain/readiness/screen";
import { expect, test } from "vitest";
import { missingOf, toSeeTo, type Filled } from "./check-screen.ts";

const of = <Value>(value: Value) => Object.fromEntries(screenQuestions.map((question) => [question, value]));
const today = "2026-11-23";
const filled = (more: Partial<Filled> = {}): Filled => ({
  answers: of("YES"),
  evidence: of("minutes"),
  seenTo: {},
  ...more,
});

test("every answer is needed, and what it rests on, but where nobody knows", () => {
  expect(missingOf(filled(), today)).toEqual([]);
  expect(missingOf(filled({ answers: {}, evidence: {} }), today).map(({ what }) => what)).toEqual(
    screenQuestions.map(() => "ANSWER"),
  );
  expect(missingOf(filled({ evidence: { ...of("minutes"), COMMUNITY_SUPPORT: " " } }), today)).toEqual([
    { question: "COMMUNITY_SUPPORT", what: "EVIDENCE" },
  ]);
  const unknown = filled({ answers: of("UNKNOWN"), evidence: {} });
  expect(missingOf(unknown, today)).toEqual([]);
});

test("what is short of a yes is seen to by somebody, by a day to come, where the result carries conditions and only there", () => {
  const question = "BACKBONE_FUNDING";
  const short = (more: Partial<Filled> = {}) => filled({ answers: { ...of("YES"), [question]: "NO" }, ...more });
  expect(toSeeTo(short())).toEqual([question]);
  expect(missingOf(short(), today).map(({ what }) => what)).toEqual(["DEED", "OWNER", "DAY"]);
  const seenTo = (dueOn: string) => ({ seenTo: { [question]: { text: "find a funder", membershipId: "m", dueOn } } });
  expect(missingOf(short(seenTo("2026-11-22")), today)).toEqual([{ question, what: "DAY_PASSED" }]);
  expect(missingOf(short(seenTo(today)), today)).toEqual([]);
  // of a problem that is not complex nothing is seen to
  expect(toSeeTo(filled({ answers: { ...of("NO") } }))).toEqual([]);
});
