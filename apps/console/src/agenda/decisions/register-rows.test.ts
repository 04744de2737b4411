import { expect, test } from "vitest";
import { registerRows, type Registered } from "./register-rows.ts";

const recorded: Registered = {
  __typename: "Decision",
  id: "d",
  number: 3,
  kind: "OTHER",
  title: "Hosts",
  text: "A hosts.",
  rationale: "They can.",
  language: "en",
  method: "CONSENT",
  result: "ADOPTED",
  eligible: null,
  positions: [],
  dissent: "",
  dissentLanguage: null,
  decidedOn: "2026-01-02",
  reviewOn: null,
  visibility: "PARTNERS",
  recordedAs: "BACKBONE",
  meeting: { __typename: "Meeting", id: "m", title: "Monthly" },
  supersedes: null,
  supersededBy: { __typename: "Decision", id: "e", number: 4 },
};
const cell = (decision: Registered, column: string) => {
  const { columns, rows } = registerRows([decision]);
  expect(rows[0]).toHaveLength(columns.length);
  return rows[0]?.[columns.indexOf(column)];
};

test("where nobody was counted there is no zero", () => {
  expect(cell(recorded, "block")).toBe(null);
  const counted = {
    ...recorded,
    positions: [{ __typename: "PositionCount" as const, position: "BLOCK" as const, count: 2 }],
  };
  expect(cell(counted, "block")).toBe(2);
  expect(cell(counted, "strong_yes")).toBe(0);
});

test("by whose hand it came into the register, and of which meeting, goes along", () => {
  expect(cell(recorded, "recorded_as")).toBe("BACKBONE");
  expect(cell(recorded, "meeting")).toBe("Monthly");
  expect(cell({ ...recorded, recordedAs: null, meeting: null }, "meeting")).toBe(null);
});

test("what took its place is told by its number", () => {
  expect(cell(recorded, "superseded_by")).toBe(4);
  expect(cell(recorded, "supersedes")).toBe(null);
});
