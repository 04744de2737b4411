import { expect, test } from "vitest";
import { cellOf, columnsOf, presenceIn } from "./matrix.ts";

const activity = (id: string, lead: string, places: readonly string[], outcomes: readonly string[]) => ({
  id,
  lead: { organisation: { id: lead, name: `Organisation ${lead}` } },
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

test("nobody is in a place only where everybody who contributes has said another", () => {
  expect(presenceIn(all, ["b"], "north")).toBe("SOMEBODY");
  expect(presenceIn(all, ["c", "hidden", "a"], "south")).toBe("SOMEBODY");
  expect(presenceIn(all, ["a", "b"], "west")).toBe("NOBODY");
  expect(presenceIn(all, [], "west")).toBe("NOBODY");
  expect(presenceIn(all, ["a", "c", "hidden"], "west")).toBe("PERHAPS_SOMEBODY");
  expect(presenceIn(all, ["a", "hidden"], "west")).toBe("PERHAPS_SOMEBODY_HIDDEN");
});
