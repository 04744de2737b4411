import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayPass } from "../agenda/machine.ts";
import { backboneAnchors, backboneItems, backboneResult, type BackboneRater } from "./backbone.ts";
import { backboneBankV1, backboneStatements } from "./backbone-bank.ts";
import { areWhole, backboneWorkLife, isWorkOver, monthsSecured } from "./backbone-work.ts";
import { fraction, shown } from "./fraction.ts";
import { backboneFunctions, ratings, type Answer } from "./words.ts";

const codes = Object.values(backboneItems).flat();

describe("the statements by which a backbone is rated", () => {
  test("are said in five languages, each of them all, and none in another's words", () => {
    const all = Object.values(backboneBankV1.texts);
    expect(all).toHaveLength(5);
    for (const { statements, anchors } of all) {
      expect(Object.keys(statements)).toEqual(codes);
      expect(Object.keys(anchors)).toEqual([...backboneAnchors]);
      expect(new Set(Object.values(statements)).size).toBe(27);
    }
    for (const code of codes)
      expect(new Set(all.map(({ statements }) => (statements as Record<string, string>)[code])).size).toBe(5);
  });

  test("are said in English where there is no other", () => {
    expect(backboneStatements("de")[0]).toMatchObject({ code: "BV1", language: "en" });
    expect(backboneStatements("sw")[26]).toMatchObject({ code: "BF3", language: "sw", function: "MOBILIZE_FUNDING" });
    expect(backboneStatements("__proto__")[0]).toMatchObject({ language: "en" });
  });
});

describe("what is said of a backbone", () => {
  const of = "ADVANCE_POLICY";
  const answers = fc
    .array(fc.option(fc.constantFrom<Answer>(...ratings, "DONT_KNOW"), { freq: 6 }), { minLength: 3, maxLength: 3 })
    .map((given) =>
      Object.fromEntries(
        backboneItems[of].flatMap((code, place) => (given[place] === null ? [] : [[code, given[place]!]])),
      ),
    );
  const rater = fc.record({ isSelf: fc.boolean(), respondents: fc.array(answers, { maxLength: 3 }) });
  const raters = fc.array(rater, { maxLength: 9 });
  const number = (value: Parameters<typeof shown>[0] | null) => (value === null ? null : shown(value));

  test("lies from 0 to 4, is nothing of fewer than five organisations, and is the same in any order and with everybody twice", () =>
    fc.assert(
      fc.property(raters, (list) => {
        const found = backboneResult(of, list);
        expect(found.published).toBe(found.organisations >= 5);
        if (!found.published) expect([found.partnerScore, found.gap]).toEqual([null, null]);
        for (const score of [number(found.partnerScore), number(found.selfScore), ...found.views.map(shown)])
          expect(score === null || (score >= 0 && score <= 4)).toBe(true);
        const again = backboneResult(
          of,
          list
            .toReversed()
            .map((each) => ({ ...each, respondents: [...each.respondents, ...each.respondents.toReversed()] })),
        );
        expect({ ...again, views: again.views.map(shown).toSorted() }).toEqual({
          ...found,
          views: found.views.map(shown).toSorted(),
        });
      }),
      { numRuns: 300, seed: 20_261_123 },
    ));

  test("is not moved by how the backbone sees itself", () =>
    fc.assert(
      fc.property(raters, (list) => {
        const others = list.filter(({ isSelf }) => !isSelf);
        const { partnerScore, views, items, organisations } = backboneResult(of, list);
        expect({ partnerScore, views, items, organisations }).toEqual(
          (({ partnerScore: score, ...more }) => ({
            partnerScore: score,
            views: more.views,
            items: more.items,
            organisations: more.organisations,
          }))(backboneResult(of, others)),
        );
      }),
      { numRuns: 200, seed: 20_261_123 },
    ));

  test("counts whoever rated three fifths of a function, and nobody who rated less", () => {
    const one = (...said: readonly Answer[]): BackboneRater => ({
      isSelf: false,
      respondents: [Object.fromEntries(said.map((answer, place) => [backboneItems[of][place]!, answer]))],
    });
    expect(backboneResult(of, [one(4, 2)]).views).toEqual([fraction(3)]);
    expect(
      backboneResult(of, [one(4), one(4, "DONT_KNOW", "DONT_KNOW"), { isSelf: false, respondents: [] }]),
    ).toMatchObject({
      organisations: 0,
      views: [],
    });
  });
});

describe("what a backbone works on", () => {
  test("ends with what came of it, and may be taken up again", () => {
    expect(backboneWorkLife.states.filter(isWorkOver)).toEqual(["DONE", "DROPPED"]);
    for (const over of ["DONE", "DROPPED"] as const) expect(mayPass(backboneWorkLife, over, "IN_PROGRESS")).toBe(true);
    expect(mayPass(backboneWorkLife, "DONE", "DROPPED")).toBe(false);
    expect(backboneFunctions).toHaveLength(6);
  });

  test.each([
    [["0.99"], true],
    [["1.01", "0"], false],
    [["0.5", "0.51"], true],
    [["0.5", "0.5101"], false],
    [["0.98999", "0"], false],
    [["-0.5", "1", "0.5"], false],
    [["0.1", "0.2", "0.7"], true],
    [[], false],
  ])("has shares %s, which are a whole: %s", (shares, is) => expect(areWhole(shares)).toBe(is));

  test.each([
    ["2026-11-23", "2027-11-22", 12],
    ["2026-11-23", "2027-11-21", 11],
    ["2026-12-01", "2026-12-31", 1],
    ["2026-01-31", "2026-02-28", 1],
    ["2026-11-23", "2026-11-23", 0],
    ["2026-11-23", "2020-01-01", 0],
    ["2024-02-29", "2025-02-28", 12],
  ])("is paid for from %s until %s: %i whole months", (today, until, months) =>
    expect(monthsSecured(today, until)).toBe(months),
  );
});
