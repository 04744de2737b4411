import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agenda, anyAgenda } from "../../test/agendas.ts";
import { holds } from "../../test/holds.ts";
import { checkAgendaComplete, checkAgendaDraft, warningsOf, type AgendaContent } from "./agenda-content.ts";
import { isMajorChange, nextNumber } from "./agenda-number.ts";
import { canonicalJson, type Json } from "./canonical-json.ts";

describe("the canonical text", () => {
  const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;
  const shuffled = (value: Json): Json => {
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(shuffled);
    return Object.fromEntries(
      Object.entries(value as Record<string, Json>)
        .toReversed()
        .map(([key, below]) => [key, shuffled(below)]),
    );
  };

  test("says the same in the same bytes, in whichever order things were named", () =>
    holds(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    ));

  test("is JSON of the same value", () =>
    holds(
      fc.property(anyJson, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));

  test("is that of RFC 8785", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "1": "One",
      "\u{1f600}": "Smile",
      "\u0080": "Control",
      "\ufb33": "Dalet",
    };
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u20ac":"Euro Sign","\u{1f600}":"Smile","\ufb33":"Dalet"}',
    );
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27]",
    );
  });
});

describe("the number", () => {
  const adopted = (content: AgendaContent) => ({ major: 2, minor: 3, content });

  test("of the first version is 1.0", () => expect(nextNumber(null, agenda)).toEqual({ major: 1, minor: 0 }));

  test("is major just where problem, vision, boundaries or outcomes change", () =>
    holds(
      fc.property(anyAgenda, anyAgenda, (before, after) => {
        const goalOf = ({ goals }: AgendaContent) =>
          goals.flatMap(({ code, outcomes }) => outcomes.map((one) => `${code} ${JSON.stringify(one)}`)).toSorted();
        const isSame =
          before.problem.text === after.problem.text &&
          before.vision.text === after.vision.text &&
          before.boundaries.outOfScope === after.boundaries.outOfScope &&
          goalOf(before).join() === goalOf(after).join();
        expect(isMajorChange(before, after)).toBe(!isSame);
        expect(nextNumber(adopted(before), after)).toEqual(isSame ? { major: 2, minor: 4 } : { major: 3, minor: 0 });
      }),
    ));

  test("does not hang on which of two came first", () =>
    holds(
      fc.property(anyAgenda, anyAgenda, (a, b) => {
        expect(isMajorChange(a, b)).toBe(isMajorChange(b, a));
      }),
    ));
});

describe("an agenda", () => {
  const codesOf = (problems: readonly { code: string; path: readonly string[] }[]) =>
    problems.map(({ code, path }) => `${code} ${path.join(".")}`);

  test("that lacks nothing is complete", () => {
    expect(checkAgendaDraft(agenda)).toEqual([]);
    expect(checkAgendaComplete(agenda)).toEqual([]);
  });

  test.each<[string, Partial<AgendaContent>, string]>([
    ["a goal without a code", { goals: [{ ...agenda.goals[0]!, code: " " }] }, "CODE_NOT_ALLOWED goals.0.code"],
    ["a goal twice", { goals: [agenda.goals[0]!, { ...agenda.goals[1]!, code: "G1" }] }, "CODE_TAKEN goals.1.code"],
    [
      "an outcome twice, of two goals",
      { goals: [agenda.goals[0]!, { ...agenda.goals[1]!, outcomes: [agenda.goals[0]!.outcomes[0]!] }] },
      "CODE_TAKEN goals.1.outcomes.0.code",
    ],
    [
      "a strategy for no outcome there is",
      { strategies: [{ ...agenda.strategies[0]!, outcomeCodes: ["O1", "O9"] }] },
      "UNKNOWN_OUTCOME strategies.0.outcomeCodes.1",
    ],
    ["a text without end", { vision: { text: "x".repeat(5001), horizonYear: null } }, "TEXT_TOO_LONG vision.text"],
    ["half a character", { vision: { text: "\ud800", horizonYear: null } }, "TEXT_NOT_VALID vision.text"],
    ["a year nobody means", { vision: { text: "", horizonYear: 20_350 } }, "OUT_OF_RANGE vision.horizonYear"],
    [
      "a list without end",
      { principles: Array.from({ length: 201 }, () => agenda.principles[0]!) },
      "TOO_MANY principles",
    ],
  ])("with %s is not kept", (_, other, code) => {
    expect(codesOf(checkAgendaDraft({ ...agenda, ...other }))).toEqual([code]);
  });

  test.each<[string, Partial<AgendaContent>, string]>([
    ["a problem", { problem: { ...agenda.problem, text: " " } }, "TEXT_REQUIRED problem.text"],
    [
      "whom it is about",
      { problem: { ...agenda.problem, whoIsMostAffected: "" } },
      "TEXT_REQUIRED problem.whoIsMostAffected",
    ],
    ["a vision", { vision: { text: "", horizonYear: 2035 } }, "TEXT_REQUIRED vision.text"],
    [
      "anything it does not do",
      { boundaries: { ...agenda.boundaries, outOfScope: [] } },
      "OUT_OF_SCOPE_REQUIRED boundaries.outOfScope",
    ],
    [
      "anything but blanks that it does not do",
      { boundaries: { ...agenda.boundaries, outOfScope: [" "] } },
      "OUT_OF_SCOPE_REQUIRED boundaries.outOfScope",
    ],
    ["an outcome", { goals: [agenda.goals[1]!], strategies: [] }, "TEXT_REQUIRED goals"],
  ])("may be begun, and not proposed, without %s", (_, other, code) => {
    expect(checkAgendaDraft({ ...agenda, ...other })).toEqual([]);
    expect(codesOf(checkAgendaComplete({ ...agenda, ...other }))).toEqual([code]);
  });

  test("of programmes alone is warned of", () => {
    const strategy = agenda.strategies[0]!;
    const kinds = (...all: (typeof strategy.kind)[]) => ({
      ...agenda,
      strategies: all.map((kind) => ({ ...strategy, kind })),
    });
    expect(warningsOf(agenda)).toEqual([]);
    expect(warningsOf(kinds("PROGRAMME", "SYSTEM"))).toEqual([]);
    expect(warningsOf(kinds("PROGRAMME", "PUBLIC_WILL"))).toEqual(["NO_SYSTEM_STRATEGY"]);
    expect(warningsOf(kinds())).toEqual(["NO_SYSTEM_STRATEGY"]);
  });
});
