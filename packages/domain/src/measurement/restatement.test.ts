import { describe, expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { aggregateAcrossPartners } from "./aggregate.ts";
import { restatement } from "./restatement.ts";
import { tally } from "./tally.ts";

const aim = { desiredDirection: "INCREASE", tolerance: null } as const;
const target = (value: string | null) => ({ target: value, baseline: null, elapsed: null });

interface Revision {
  readonly partner: string;
  readonly rev: number;
  readonly recordedAt: string;
  readonly numerator: number;
  readonly denominator: number;
}

test("REV-01", () => {
  const { input, expected } = vector<{
    revisions: Revision[];
    closedAt: string;
    materialityRelative: number;
    target: number;
  }>("REV-01");
  // Per partner the greatest revision that was there by then.
  const valueAt = (asOf: string) => {
    const known = input.revisions.filter(({ recordedAt }) => recordedAt <= asOf).sort((a, b) => a.rev - b.rev);
    const answers = [...new Map(known.map((revision) => [revision.partner, revision])).values()].map(
      ({ numerator, denominator }) => ({
        waived: false as const,
        figure: {
          valueState: "REPORTED" as const,
          value: null,
          numerator: String(numerator),
          denominator: String(denominator),
        },
      }),
    );
    return aggregateAcrossPartners(
      {
        measureType: "PROPORTION",
        acrossPartners: "RATIO_OF_SUMS",
        acrossTime: "RATIO_OF_SUMS",
        multiplier: 1,
        allowsNegative: false,
        populationCap: null,
        minCoverage: "0.8",
      },
      tally("PROPORTION", answers),
    ).value;
  };
  const [before, after] = [valueAt(input.closedAt), valueAt("2026-06-30")];
  const found = restatement(aim, { before, after }, target(String(input.target)), String(input.materialityRelative));
  expectVector(expected, {
    ...found,
    "asOf_2026-05-01": { value: Number(before) },
    "asOf_2026-06-30": { value: Number(after) },
    material: found.isMaterial,
    restatementNoticeRequired: found.isMaterial,
  });
});

test("REV-02", () => {
  const { input, expected } = vector<Record<"before" | "after" | "materialityRelative" | "target", number>>("REV-02");
  const change = { before: String(input.before), after: String(input.after) };
  const found = restatement(aim, change, target(String(input.target)), String(input.materialityRelative));
  expectVector(expected, { ...found, material: found.isMaterial, restatementNoticeRequired: found.isMaterial });
});

describe("a correction", () => {
  const change = (before: string | null, after: string | null, line: string | null = null) =>
    restatement(aim, { before, after }, target(line));

  test("of one per cent is told, and a hair less is not", () => {
    expect(change("100", "101")).toMatchObject({ relativeChange: "0.01", isMaterial: true });
    expect(change("100", "100.999999999999")).toMatchObject({ isMaterial: false });
    expect(change("100", "99")).toMatchObject({ relativeChange: "-0.01", isMaterial: true });
  });

  test("below zero is read by its size", () =>
    expect(change("-100", "-101")).toMatchObject({ absoluteChange: "-1", relativeChange: "-0.01", isMaterial: true }));

  test("from or to nothing is told, and nothing that stays nothing is not", () => {
    const untold = { absoluteChange: null, relativeChange: null, crossedTarget: false };
    expect(change(null, "5", "5")).toEqual({ ...untold, isMaterial: true });
    expect(change("5", null, "5")).toEqual({ ...untold, isMaterial: true });
    expect(change(null, null, "5")).toEqual({ ...untold, isMaterial: false });
  });

  test("from zero is told, however small", () => {
    expect(change("0", "0.0001")).toMatchObject({ relativeChange: null, isMaterial: true });
    expect(change("0", "0")).toMatchObject({ absoluteChange: "0", relativeChange: null, isMaterial: false });
  });

  test("over the target is told, however small, and up to it from below too", () => {
    expect(change("79.99", "80", "80")).toMatchObject({ crossedTarget: true, isMaterial: true });
    expect(change("80", "80.01", "80")).toMatchObject({ crossedTarget: false, isMaterial: false });
  });

  test("over another line of the status is told where that line is known", () => {
    const against = { target: "100", baseline: "0", elapsed: { days: 1, ofDays: 2 } };
    expect(restatement(aim, { before: "45", after: "44.9" }, against)).toMatchObject({
      crossedTarget: true,
      isMaterial: true,
    });
    const kept = { desiredDirection: "MAINTAIN", tolerance: "3" } as const;
    expect(restatement(kept, { before: "98", after: "98.1" }, target("95"))).toMatchObject({ crossedTarget: true });
  });
});
