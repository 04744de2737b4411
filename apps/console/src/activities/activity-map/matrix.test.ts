import { expect, test } from "vitest";
import { cellOf, columnsOf } from "./matrix.ts";

const activity = (id: string, lead: string, places: readonly string[], outcomes: readonly string[]) => ({
  id,
  lead: { id: lead, code: lead, organisation: { name: `Organisation ${lead}` } },
  places: places.map((place) => ({ id: place, name: place })),
  contributions: outcomes.map((outcome) => ({ outcome: { id: outcome } })),
});
const all = [
  activity("a", "B", ["north", "south"], ["O1"]),
  activity("b", "A", ["north"], ["O1", "O2"]),
  activity("c", "A", [], []),
];
const places = ["north", "south", "west"].map((id) => ({ id, name: id }));

test("organisations that lead something are columns, by name; places are all of them, and nowhere where something is", () => {
  expect(columnsOf(all, "organisation", places, "Nowhere").map(({ id }) => id)).toEqual(["A", "B"]);
  expect(columnsOf(all, "place", places, "Nowhere").map(({ name }) => name)).toEqual([
    "north",
    "south",
    "west",
    "Nowhere",
  ]);
  expect(columnsOf(all.slice(0, 2), "place", places, "Nowhere")).toEqual(places);
});

test("an activity stands wherever it works and contributes, and what is linked to nothing apart", () => {
  const ids = (outcome: string | null, by: "organisation" | "place", column: string) =>
    cellOf(all, outcome, by, column).map(({ id }) => id);
  expect(ids("O1", "place", "north")).toEqual(["a", "b"]);
  expect(ids("O2", "place", "south")).toEqual([]);
  expect(ids("O1", "organisation", "A")).toEqual(["b"]);
  expect(ids(null, "organisation", "A")).toEqual(["c"]);
  expect(ids(null, "place", "")).toEqual(["c"]);
});
