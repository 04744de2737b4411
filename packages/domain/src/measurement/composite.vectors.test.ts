import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { checkComposite, composite } from "./composite.ts";
import type { CompositeDefinition } from "./composite.ts";
import { roundTo } from "./decimal.ts";

interface Input {
  readonly components: readonly {
    readonly name: string;
    readonly value: number;
    readonly worst: number;
    readonly best: number;
    readonly weight: number;
  }[];
}

const { input, expected } = vector<Input>("COMP-01");
const index: CompositeDefinition = {
  method: "ARITHMETIC",
  minPresentWeight: "0.8",
  components: input.components.map(({ name, worst, best, weight }) => ({
    indicatorCode: name,
    worst: String(worst),
    best: String(best),
    weight: String(weight),
  })),
};
const values = Object.fromEntries(input.components.map(({ name, value }) => [name, String(value)]));

test("COMP-01", () => {
  expect(checkComposite(index)).toEqual([]);
  const arithmetic = composite(index, values);
  const geometric = composite({ ...index, method: "GEOMETRIC" }, values);
  expectVector(expected, {
    normalised: Object.fromEntries(
      arithmetic.parts.map(({ indicatorCode, normalised }) => [indicatorCode, roundTo(normalised ?? "", 6)]),
    ),
    arithmetic: roundTo(arithmetic.value ?? "", 4),
    geometric: roundTo(geometric.value ?? "", 4),
  });
});

test("COMP-02", () => {
  const second = vector<{ missing: string[]; minPresentWeight: number }>("COMP-02");
  const minPresentWeight = String(second.input.minPresentWeight);
  const missing = Object.fromEntries(second.input.missing.map((name) => [name, null]));
  const found = composite({ ...index, minPresentWeight }, { ...values, ...missing });
  expect(found.presentWeight).toBe("0.7");
  expectVector(
    // The public API has one word for too little to stand on, partners or components.
    { ...second.expected, status: "INSUFFICIENT" },
    { ...found, valueIfAllowed: roundTo(found.valueIfAllowed ?? "", 4) },
  );
});
