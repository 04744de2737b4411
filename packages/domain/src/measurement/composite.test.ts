import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import { checkComposite, composite, compositeMethods } from "./composite.ts";
import type { CompositeDefinition } from "./composite.ts";
import { add, compare, multiply, subtract } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";

const half = (indicatorCode: string) => ({ indicatorCode, weight: "0.5", worst: "0", best: "10" });
const index: CompositeDefinition = {
  method: "ARITHMETIC",
  minPresentWeight: "0.5",
  components: [half("A"), half("B")],
};

describe("an index", () => {
  test("says how much of it is there", () => {
    const status = (minPresentWeight: Decimal, values: Record<string, Decimal | null>) => {
      const { status, value, valueIfAllowed, presentWeight } = composite({ ...index, minPresentWeight }, values);
      return [status, value, valueIfAllowed, presentWeight];
    };
    expect(status("0.5", { A: "10", B: "0" })).toEqual(["COMPLETE", "50", "50", "1"]);
    expect(status("0.5", { A: "4", B: null })).toEqual(["PARTIAL", "40", "40", "0.5"]);
    expect(status("0.51", { A: "4" })).toEqual(["INSUFFICIENT", null, "40", "0.5"]);
    expect(status("0.5", {})).toEqual(["NO_DATA", null, null, "0"]);
  });

  test("goes no lower than worst and no higher than best, whichever is the greater", () => {
    const down: CompositeDefinition = {
      ...index,
      components: [half("A"), { ...half("B"), worst: "10", best: "0" }],
    };
    expect(composite(down, { A: "99", B: "-99" }).value).toBe("100");
    expect(composite(down, { A: "-99", B: "99" }).value).toBe("0");
    expect(composite(down, { A: "0", B: "3" }).parts[1]).toMatchObject({ value: "3", normalised: "0.7" });
  });

  test("does not let a strong part hide one that is worst, where it is geometric", () => {
    const geometric: CompositeDefinition = { ...index, method: "GEOMETRIC" };
    expect(composite(geometric, { A: "10", B: "0" }).value).toBe("0");
    expect(composite(geometric, { A: "10", B: "10" }).value).toBe("100");
    expect(composite(geometric, { A: "9", B: "4" }).value).toBe("60");
  });

  test("is rounded once", () => {
    const third = (indicatorCode: string) => ({ ...half(indicatorCode), best: "3" });
    const thirds: CompositeDefinition = { ...index, components: [third("A"), third("B")] };
    // 100 × (0.5 × 1/3 + 0.5 × 2/3), and not of 0.3333333333 and 0.6666666667
    expect(composite(thirds, { A: "1", B: "2" }).value).toBe("50");
  });
});

describe("any index", () => {
  const number = fc.bigInt({ min: -50_000n, max: 50_000n }).map((units) => decimalOf(units, 2));
  const drawn = fc
    .tuple(
      fc.constantFrom(...compositeMethods),
      fc.array(
        fc
          .record({ share: fc.integer({ min: 1, max: 50 }), worst: number, best: number, value: fc.option(number) })
          .filter(({ worst, best }) => worst !== best),
        { minLength: 2, maxLength: 6 },
      ),
    )
    .map(([method, parts]) => {
      // Weights in thousandths, of which the last takes what is left.
      const shares = parts.slice(1).map(({ share }) => share);
      const first = 1000 - shares.reduce((a, b) => a + b);
      const components = parts.map(({ worst, best }, place) => ({
        indicatorCode: `I${place}`,
        weight: decimalOf(BigInt(place === 0 ? first : (shares[place - 1] ?? 0)), 3),
        worst,
        best,
      }));
      const values = Object.fromEntries(parts.map(({ value }, place) => [`I${place}`, value]));
      return { definition: { method, minPresentWeight: "0.8", components }, values };
    });

  test("lies between 0 and 100, and between its lowest and its highest part", () =>
    holds(
      fc.property(drawn, ({ definition, values }) => {
        expect(checkComposite(definition)).toEqual([]);
        const { valueIfAllowed, parts } = composite(definition, values);
        const own = parts.flatMap(({ normalised }) => (normalised === null ? [] : [Number(normalised) * 100]));
        if (valueIfAllowed === null) {
          expect(own).toEqual([]);
          return;
        }
        expect(compare(valueIfAllowed, "0")).not.toBe(-1);
        expect(compare(valueIfAllowed, "100")).not.toBe(1);
        expect(Number(valueIfAllowed)).toBeGreaterThanOrEqual(Math.min(...own) - 1e-7);
        expect(Number(valueIfAllowed)).toBeLessThanOrEqual(Math.max(...own) + 1e-7);
      }),
    ));

  test("stays the same when a part is measured in another unit", () =>
    holds(
      fc.property(
        drawn,
        number.filter((factor) => factor !== "0"),
        number,
        ({ definition, values }, factor, shift) => {
          const turned = (value: Decimal) => add(multiply(factor, value), shift);
          const [first, ...rest] = definition.components;
          if (first === undefined) throw new Error("there are components");
          const own = values["I0"] ?? null;
          const before = composite(definition, values);
          const after = composite(
            {
              ...definition,
              components: [{ ...first, worst: turned(first.worst), best: turned(first.best) }, ...rest],
            },
            { ...values, I0: own === null ? null : turned(own) },
          );
          expect(after.parts.map(({ normalised }) => normalised)).toEqual(
            before.parts.map(({ normalised }) => normalised),
          );
          if (definition.method === "ARITHMETIC") expect(after.value).toBe(before.value);
          else if (before.value !== null) {
            const apart = subtract(after.value ?? "", before.value);
            expect(Math.abs(Number(apart))).toBeLessThan(1e-8);
          }
        },
      ),
    ));
});

describe("checkComposite", () => {
  test.each([
    [{ components: [] }, ["COMPOSITE_COMPONENTS_REQUIRED components"]],
    [{ components: [{ ...half("A"), weight: "1" }] }, ["COMPOSITE_COMPONENTS_REQUIRED components"]],
    [{ components: [half("A"), half("A")] }, ["COMPOSITE_COMPONENT_TWICE components.1.indicatorCode"]],
    [{ components: [half("A"), { ...half("B"), weight: "0.4" }] }, ["COMPOSITE_WEIGHTS_INVALID components"]],
    [
      {
        components: [
          { ...half("A"), weight: "1" },
          { ...half("B"), weight: "0" },
        ],
      },
      ["COMPOSITE_WEIGHTS_INVALID components.1.weight"],
    ],
    [
      {
        components: [
          { ...half("A"), weight: "1.5" },
          { ...half("B"), weight: "-0.5" },
        ],
      },
      ["COMPOSITE_WEIGHTS_INVALID components.1.weight"],
    ],
    [{ components: [{ ...half("A"), weight: "half" }, half("B")] }, ["COMPOSITE_WEIGHTS_INVALID components.0.weight"]],
    [{ components: [half("A"), { ...half("B"), best: "0.0" }] }, ["COMPOSITE_GOALPOSTS_INVALID components.1"]],
    [{ components: [half("A"), { ...half("B"), worst: "low" }] }, ["COMPOSITE_GOALPOSTS_INVALID components.1"]],
    [{ minPresentWeight: "0" }, ["COMPOSITE_PRESENT_WEIGHT_INVALID minPresentWeight"]],
    [{ minPresentWeight: "1.1" }, ["COMPOSITE_PRESENT_WEIGHT_INVALID minPresentWeight"]],
    [{ minPresentWeight: "most" }, ["COMPOSITE_PRESENT_WEIGHT_INVALID minPresentWeight"]],
    [{ minPresentWeight: "1" }, []],
  ])("%j: %j", (change, expected) => {
    const found = checkComposite({ ...index, ...change }).map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(found).toEqual(expected);
  });
});
