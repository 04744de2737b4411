import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDecimal, decimalOf } from "../../test/arbitraries.ts";
import { holds } from "../../test/holds.ts";
import {
  add,
  compare,
  isInteger,
  isNegative,
  multiply,
  parseDecimal,
  quotient,
  roundTo,
  subtract,
  sum,
} from "./decimal.ts";

/** Within what two of them make when multiplied is still a decimal that Keelson reads: 40 digits. */
const units = fc.bigInt({ min: 1n - 10n ** 20n, max: 10n ** 20n - 1n });
const places = fc.nat(9);

describe("parseDecimal", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["007", "7"],
    ["3.50", "3.5"],
    ["-12.0", "-12"],
    ["0.05", "0.05"],
    ["1234567890123456789.01", "1234567890123456789.01"],
    ["9".repeat(40), "9".repeat(40)],
  ])("reads %s as %s", (text, decimal) => expect(parseDecimal(text)).toBe(decimal));

  test.each([
    "",
    " ",
    "-",
    ".5",
    "5.",
    "1e3",
    "1,000",
    "1 000",
    "+1",
    "--1",
    "1.2.3",
    "NaN",
    "Infinity",
    "0x1f",
    "١",
    "1\n",
    "9".repeat(41),
  ])("refuses %j", (text) => expect(parseDecimal(text)).toBeNull());

  test("one number has one text", () =>
    holds(
      fc.property(units, places, fc.nat(5), (n, at, zeros) => {
        const plain = decimalOf(n, at);
        expect(parseDecimal(plain)).toBe(plain);
        const padded = `${n < 0n ? "-" : ""}${"0".repeat(zeros)}${plain.replace("-", "")}`;
        expect(parseDecimal(isInteger(plain) ? `${padded}.${"0".repeat(zeros + 1)}` : padded)).toBe(plain);
      }),
    ));

  test("no text at all makes it throw, and what it reads it reads again", () =>
    holds(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[\d.,eE]{0,12}$/)), (text) => {
        const decimal = parseDecimal(text);
        if (decimal !== null) expect(parseDecimal(decimal)).toBe(decimal);
      }),
    ));
});

describe("arithmetic", () => {
  test("sums, differences and products are those of whole numbers", () =>
    holds(
      fc.property(units, units, places, places, (a, b, p, q) => {
        const x = decimalOf(a, p);
        const y = decimalOf(b, q);
        const [u, v] = [a * 10n ** BigInt(q), b * 10n ** BigInt(p)];
        expect(add(x, y)).toBe(decimalOf(u + v, p + q));
        expect(subtract(x, y)).toBe(decimalOf(u - v, p + q));
        expect(multiply(x, y)).toBe(decimalOf(a * b, p + q));
        expect(compare(x, y)).toBe(u < v ? -1 : u > v ? 1 : 0);
      }),
    ));

  test("small whole numbers add up like any others", () =>
    holds(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        expect(add(String(a), String(b))).toBe(String(BigInt(a) + BigInt(b)));
        expect(subtract(String(a), String(b))).toBe(String(BigInt(a) - BigInt(b)));
      }),
    ));

  test("the order of a sum does not matter, and nothing is lost in it", () =>
    holds(
      fc.property(fc.array(anyDecimal), (list) => {
        expect(sum([...list].reverse())).toBe(sum(list));
        expect(sum([...list, ...list.map((decimal) => subtract("0", decimal))])).toBe("0");
      }),
    ));

  test("a quotient is off by no more than half of its tenth decimal, and a tie goes away from zero", () =>
    holds(
      fc.property(
        units,
        units.filter((n) => n !== 0n),
        places,
        places,
        (a, b, p, q) => {
          const x = decimalOf(a, p);
          const y = decimalOf(b, q);
          const found = quotient(x, y);
          expect(found.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(10);
          // 2·|x − found·y| ≤ |y|·1e-10, with equality only if |found·y| > |x|.
          const off = magnitude(multiply("2", subtract(x, multiply(found, y))));
          const step = multiply(magnitude(y), "0.0000000001");
          expect(compare(off, step)).toBeLessThanOrEqual(0);
          if (compare(off, step) === 0) expect(compare(magnitude(multiply(found, y)), magnitude(x))).toBe(1);
        },
      ),
    ));

  test.each([
    ["295", "510", "0.5784313725"],
    ["2", "3", "0.6666666667"],
    ["-2", "3", "-0.6666666667"],
    ["1", "20000000000", "0.0000000001"],
    ["-1", "20000000000", "-0.0000000001"],
    ["1", "20000000001", "0"],
    ["800", "50", "16"],
  ])("%s ÷ %s is %s", (numerator, denominator, expected) => expect(quotient(numerator, denominator)).toBe(expected));

  test.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["57.84313725", 1, "57.8"],
    ["0.05", 1, "0.1"],
    ["-0.04", 1, "0"],
    ["12", 2, "12"],
    ["9.99", 1, "10"],
  ])("%s to %i places is %s", (decimal, at, expected) => expect(roundTo(decimal, at)).toBe(expected));

  test("signs and whole numbers are seen in the text", () => {
    expect([isNegative("-0.1"), isNegative("0"), isInteger("-3"), isInteger("3.1")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

function magnitude(decimal: string): string {
  return decimal.replace("-", "");
}
