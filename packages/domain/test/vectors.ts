import { readFileSync } from "node:fs";
import { expect } from "vitest";

/** One worked example of docs/vectors.json: the same numbers in the methodology and in two other implementations. */
export interface Vector<Input> {
  readonly input: Input;
  readonly expected: Readonly<Record<string, unknown>>;
}

const text = readFileSync(new URL("../../../docs/vectors.json", import.meta.url), "utf8");
// The file is part of the repository; each test names the shape of the vector it reads.
const vectors = JSON.parse(text) as Readonly<Record<string, Vector<never>>>;

/** A vector by its id; its input has the shape the caller names. */
export function vector<Input>(id: string): Vector<Input> {
  const found = vectors[id];
  if (found === undefined) throw new Error(`docs/vectors.json has no ${id}`);
  return found;
}

/**
 * Asserts everything a vector expects: each key must be answered and equal (numbers to 1e-6, decimals as numbers), and
 * no number in the answer may be a `wrong…` one.
 */
export function expectVector(
  expected: Readonly<Record<string, unknown>>,
  answer: Readonly<Record<string, unknown>>,
): void {
  const given = plain(answer);
  for (const [key, value] of Object.entries(expected)) {
    if (key.startsWith("wrong")) expect(Object.values(given), key).not.toContain(value);
    else expect({ [key]: rounded(given[key]) }).toEqual({ [key]: rounded(value) });
  }
}

/** Decimals as the numbers vectors are written with. */
function plain(answer: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, asNumbers(value)]));
}

function asNumbers(value: unknown): unknown {
  if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (Array.isArray(value)) return value.map(asNumbers);
  if (typeof value === "object" && value !== null) return plain(Object.fromEntries(Object.entries(value)));
  return value;
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(6)) : value;
}
