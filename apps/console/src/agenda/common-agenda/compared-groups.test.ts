import type { AgendaPartKind } from "@keelson/domain/agenda/compare-agendas";
import { expect, test } from "vitest";
import { changedGroups, groupsOf } from "./compared-groups.ts";

const text = (kind: AgendaPartKind, code: string, before: string | null, after: string | null) => ({
  kind,
  code,
  before,
  after,
  runs: [],
});
const texts = [
  text("EVIDENCE", "", "A survey", "A survey"),
  text("EVIDENCE", "", null, "A count"),
  text("VISION", "", "All read.", "All read."),
  text("OUTCOME", "O1", "Ready.", "Ready."),
  text("OUTCOME", "O2", "Rooms.", null),
  text("OUTCOME_LEVEL", "O2", "SYSTEM", null),
  // what is new of an outcome may stand after another that is gone
  text("OUTCOME_TARGET_YEAR", "O1", null, "2030"),
  text("STRATEGY", "S1", "Law.", "Law."),
];

test("what is said of an outcome stands with it, wherever it was told", () => {
  expect(groupsOf(texts).map(({ kind, code, texts: all, isChanged }) => [kind, code, all.length, isChanged])).toEqual([
    ["EVIDENCE", "", 2, true],
    ["VISION", "", 1, false],
    ["OUTCOME", "O1", 2, true],
    ["OUTCOME", "O2", 2, true],
    ["STRATEGY", "S1", 1, false],
  ]);
});

test("of what has changed alone is told, and of an outcome its words too", () => {
  expect(changedGroups(groupsOf(texts)).map(({ texts: all }) => all.map(({ kind, after }) => [kind, after]))).toEqual([
    [["EVIDENCE", "A count"]],
    [
      ["OUTCOME", "Ready."],
      ["OUTCOME_TARGET_YEAR", "2030"],
    ],
    [
      ["OUTCOME", null],
      ["OUTCOME_LEVEL", null],
    ],
  ]);
});
