import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds, seed } from "../../test/holds.ts";
import { alphaByHand, assessByHand, pairsByHand } from "../../test/readiness-by-hand.ts";
import { mayPass } from "../agenda/machine.ts";
import { assess, type Round } from "./assess.ts";
import { assessmentLife } from "./assessment-life.ts";
import { backboneItemMean, backboneItems, backboneScore } from "./backbone.ts";
import { fraction, fractionOf, isAtLeast, mean, median, shown, shownInSteps, zero, type Fraction } from "./fraction.ts";
import { gate, isOverride, phaseAfter, reasonsToShow } from "./gate.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { reassessment } from "./reassessment.ts";
import { areWeights, equalWeights, overallScore, respondentScore, type Answers } from "./score.ts";
import { commonAnswer, screen, screenAnswers, screenQuestions, screenResults, suitedResults } from "./screen.ts";
import { hodgesLehmann, signedRank } from "./signed-rank.ts";
import { spread } from "./spread.ts";
import { backboneFunctions, components, gateResults, ratings, unrated, type Component } from "./words.ts";

const exactly = (number: number): Fraction => fractionOf(String(number));
const floats = (value: Fraction | null) => (value === null ? null : shown(value));
/** The same, with every number within what floats may lose on the way. */
function near(expected: unknown): unknown {
  if (typeof expected === "number") return expect.closeTo(expected, 7);
  if (Array.isArray(expected) || typeof expected !== "object" || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, near(value)]));
}

/** Answers as people give them: mostly numbers, some that say nothing, some left out. */
const anyAnswer = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ratings) },
  { weight: 2, arbitrary: fc.constantFrom(2 as const, 3 as const, 4 as const) },
  { weight: 2, arbitrary: fc.constantFrom(...unrated) },
);
const anyItems = fc
  .tuple(...components.map((component) => fc.integer({ min: 1, max: 4 }).map((count) => ({ component, count }))))
  .map((counts) =>
    counts.flatMap(({ component, count }) =>
      Array.from({ length: count }, (_, index) => ({
        code: `${component}.${index}`,
        component,
        isCritical: index === 0,
      })),
    ),
  );
const anyRound: fc.Arbitrary<Round> = anyItems.chain((items) => {
  // some see it in a good light, some do not, and some leave statements out
  const respondent = fc
    .tuple(
      fc.integer({ min: 0, max: 2 }),
      fc.array(fc.option(anyAnswer, { freq: 12 }), { minLength: items.length, maxLength: items.length }),
    )
    .map(([light, answers]): Answers =>
      Object.fromEntries(
        items.flatMap(({ code }, index) => {
          const answer = answers[index] ?? null;
          if (answer === null) return [];
          return [[code, typeof answer === "number" ? ratings[Math.min(4, answer + light)]! : answer]];
        }),
      ),
    );
  return fc
    .record({
      organisations: fc.array(
        fc.record({
          isCommunity: fc.boolean(),
          isInvited: fc.constantFrom(true, true, true, true, false),
          respondents: fc.array(respondent, { maxLength: 3 }),
        }),
        { maxLength: 7 },
      ),
      hardEvidence: fc.subarray(items.map(({ code }) => code)),
    })
    .map(({ organisations, hardEvidence }) => ({
      items,
      invited: organisations.flatMap(({ isCommunity, isInvited }, index) =>
        isInvited ? [{ organisationId: `O${index}`, isCommunity }] : [],
      ),
      answers: organisations.map(({ respondents }, index) => ({ organisationId: `O${index}`, respondents })),
      hardEvidence,
    }));
});

/** A round's result in floats, as both implementations can say it. */
function plain(round: Round) {
  const found = assess(round);
  return {
    components: Object.fromEntries(
      components.map((component) => {
        const { mean: middle, min, max, sdSample, agreement, band, rwgUniform, ...rest } = found.components[component];
        return [
          component,
          {
            mean: floats(middle),
            min: floats(min),
            max: floats(max),
            sdSample: sdSample,
            agreement: floats(agreement),
            band,
            rwgUniform: floats(rwgUniform),
            communityGap: floats(rest.communityGap),
            dontKnowRate: floats(rest.dontKnowRate),
            outliers: rest.outliers.toSorted(),
          },
        ];
      }),
    ),
    itemMeans: Object.fromEntries(Object.entries(found.itemMeans).map(([code, value]) => [code, floats(value)])),
    valid: found.organisations
      .filter(({ valid }) => valid)
      .map(({ organisationId }) => organisationId)
      .toSorted(),
    overall: floats(found.gate.overall),
    result: found.gate.result,
    reasons: found.gate.reasons,
    conditions: found.gate.conditions,
  };
}

/** A few hundred in every run; ten thousand with `KEELSON_ROUNDS=10000 npx vitest run readiness.test`. */
const numRuns = Number(process.env["KEELSON_ROUNDS"] ?? 300);
const timeout = 60_000 + numRuns * 20;

describe("a second implementation, with floats and by hand, finds the same", () => {
  test("of a round: scores, spread, gap, who does not know, and the gate", { timeout }, () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyRound, (round) => {
        const byHand = assessByHand(round);
        seen.add(byHand.result);
        expect(plain(round)).toEqual(near(byHand));
      }),
      { numRuns, seed },
    );
    // it says something only where rounds of each class came up
    expect([...seen].toSorted()).toEqual(expect.arrayContaining(["INSUFFICIENT_RESPONSES", "NOT_READY"]));
    if (numRuns >= 1000) expect([...seen].toSorted()).toEqual(gateResults.toSorted());
  });

  test("of two rounds: differences, their middle, ranks and the exact probability", { timeout }, () => {
    const anyScore = fc.integer({ min: 0, max: 16 }).map((quarters) => quarters / 4);
    const anyScores = fc
      .uniqueArray(fc.constantFrom(..."ABCDEFGHIJ"), { maxLength: 10, minLength: 4 })
      .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), anyScore))))
      .map((entries) => new Map(entries));
    fc.assert(
      fc.property(anyScores, anyScores, (first, second) => {
        const exact = (round: Map<string, number>) => new Map([...round].map(([id, score]) => [id, exactly(score)]));
        const found = reassessment(exact(first), exact(second));
        const byHand = pairsByHand(first, second);
        expect({
          n: found.n,
          meanDifference: floats(found.meanDifference),
          medianDifference: floats(found.medianDifference),
          hodgesLehmann: floats(found.hodgesLehmann),
          improved: found.improved,
          worse: found.worse,
          same: found.same,
          wPlus: found.wPlus,
          wMinus: found.wMinus,
          pExact: found.pExact,
          isMeaningful: found.isMeaningful,
        }).toEqual(near(byHand));
      }),
      { numRuns, seed },
    );
  });

  test("of how far raters agree beyond chance", { timeout }, () => {
    const anyTable = fc.array(fc.array(fc.option(fc.nat(4), { freq: 5 }), { minLength: 4, maxLength: 4 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyTable, (table) => {
        const { alpha } = krippendorffAlpha(
          table.map((row) => row.map((each) => (each === null ? null : fraction(each)))),
        );
        expect(floats(alpha)).toEqual(near(alphaByHand(table)));
      }),
      { numRuns, seed },
    );
  });
});

describe("published examples come out", () => {
  // Hollander & Wolfe, Nonparametric Statistical Methods (1973), pages 29 and 35: Hamilton depression scale of nine patients before and
  // after. The same data, V = 40 and p = 0.01953 (one-sided) are in R's help page of wilcox.test; the estimate is the book's.
  test("Hollander and Wolfe: depression before and after", () => {
    const before = ["1.83", "0.5", "1.62", "2.48", "1.68", "1.88", "1.55", "3.06", "1.3"];
    const after = ["0.878", "0.647", "0.598", "2.05", "1.06", "1.29", "1.06", "3.14", "1.29"];
    const round = (scores: string[]) => new Map(scores.map((score, index) => [String(index), fractionOf(score)]));
    const { wMinus, wPlus, pExact, hodgesLehmann: shift } = reassessment(round(before), round(after));
    expect({ wMinus, wPlus, pExact }).toEqual({ wMinus: 40, wPlus: 5, pExact: 2 * (10 / 512) });
    expect(shown(shift!)).toBe(-0.46);
  });

  // Fisher, The Design of Experiments (1935), chapter 3, after Darwin: heights of fifteen pairs of maize, in eighths of an inch. The
  // statistic 24 and p = 0.041259765625 are in SciPy's documentation of scipy.stats.wilcoxon.
  test("Darwin's maize", () => {
    const eighths = [6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75];
    const { wPlus, wMinus, pExact } = signedRank(eighths.map((each) => fraction(each, 8)));
    expect({ wPlus, wMinus, pExact }).toEqual({ wPlus: 96, wMinus: 24, pExact: 0.041259765625 });
  });

  // The worked example of ten pairs with a tie and a zero in Wikipedia, "Wilcoxon signed-rank test": the ranks' signed sum is 9.
  test("ten pairs, one of them the same twice, two differences alike", () => {
    const first = [110, 122, 125, 120, 140, 124, 123, 137, 135, 145];
    const second = [125, 115, 130, 140, 140, 115, 140, 125, 140, 135];
    const found = signedRank(second.map((each, index) => fraction(each - first[index]!)));
    expect(found).toMatchObject({ nonZero: 9, wPlus: 27, wMinus: 18 });
    expect(found.pExact).toBeCloseTo(0.6328125, 6);
  });

  // as it is defined: every pair written down
  test("the Hodges–Lehmann estimate is the median of the means of all pairs, whatever their denominators", () => {
    const differences = fc.array(
      fc
        .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 101 }))
        .map(([over, under]) => fraction(over, under)),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(differences, (list) => {
        const pairs = list.flatMap((a, index) => list.slice(index).map((b) => mean([a, b])!));
        expect(hodgesLehmann(list)).toEqual(median(pairs));
      }),
      { numRuns: 500, seed },
    );
  });

  // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units, some of which not all
  // observed; 0.849 with the interval metric.
  test("Krippendorff: four observers, twelve units", () =>
    expect(alphaOf(["123321412...", "1233224125.3", ".3332342251.", "12332441251."])).toBe(0.849));

  // The computational example of Wikipedia, "Krippendorff's alpha": three coders, fifteen units; 0.811 with the interval metric.
  test("three coders, fifteen units", () =>
    expect(alphaOf([".....341211 33.3".replace(" ", ""), "1.213343.......", "..21344.21133.4"])).toBe(0.811));

  // NIST, Statistical Reference Datasets, univariate summary statistics, NumAcc1: mean 10000002 and standard deviation 1, certified.
  test("NIST: a small spread around a large mean", () => {
    const { mean: middle, sdSample } = spread([10_000_001, 10_000_003, 10_000_002].map((each) => fraction(each)));
    expect([shown(middle!), sdSample]).toEqual([10_000_002, 1]);
  });

  // James, Demaree & Wolf (1984): answers spread evenly over five options have the variance (5² − 1) ÷ 12 = 2, and agree no more than by
  // chance; Lindell & Brandt (1997): half at each end is the least agreement there can be.
  test("by chance, and at both ends", () => {
    const even = spread(ratings.map((each) => fraction(each)));
    expect([even.populationVariance, even.rwgUniform]).toEqual([fraction(2), zero]);
    expect(spread([zero, zero, fraction(4), fraction(4)]).agreement).toEqual(zero);
  });
});

/** Alpha to three decimals of rows of digits, a point being no rating. */
const alphaOf = (rows: readonly string[]) =>
  Number(
    shown(
      krippendorffAlpha(rows.map((row) => [...row].map((each) => (each === "." ? null : fraction(Number(each))))))
        .alpha!,
    ).toFixed(3),
  );

/** As `holds`, with fewer cases: a round is a large one. */
const roundsHold = <Case extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Case>) =>
  fc.assert(property, { numRuns, seed });

describe("a round", () => {
  const shuffled = (round: Round, key: number): Round => {
    const mixed = <Each>(list: readonly Each[]) =>
      list.toSorted((a, b) => ((list.indexOf(a) * key) % 7) - ((list.indexOf(b) * key) % 7));
    return {
      ...round,
      invited: mixed(round.invited),
      answers: mixed(round.answers).map((each) => ({ ...each, respondents: mixed(each.respondents) })),
    };
  };

  test("is the same whatever the order of organisations and respondents", () =>
    roundsHold(
      fc.property(anyRound, fc.integer({ min: 1, max: 6 }), (round, key) => {
        expect(plain(shuffled(round, key))).toEqual(plain(round));
      }),
    ));

  test("is the same where everybody of an organisation answers twice", () =>
    roundsHold(
      fc.property(anyRound, fc.nat(6), (round, which) => {
        const twice = round.answers.map((each, index) =>
          index === which ? { ...each, respondents: [...each.respondents, ...each.respondents] } : each,
        );
        expect(plain({ ...round, answers: twice })).toEqual(plain(round));
      }),
    ));

  test("counts an organisation that answered too little as one that did not answer, and never as 0", () =>
    roundsHold(
      fc.property(anyRound, fc.constantFrom(...unrated), (round, said) => {
        const silent = Object.fromEntries(round.items.map(({ code }) => [code, said]));
        const invited = [...round.invited, { organisationId: "X", isCommunity: false }];
        const without = assess({ ...round, invited });
        const and = assess({
          ...round,
          invited,
          answers: [...round.answers, { organisationId: "X", respondents: [silent] }],
        });
        for (const component of components) {
          expect(and.components[component].mean).toEqual(without.components[component].mean);
          expect(and.components[component].min).toEqual(without.components[component].min);
          expect(and.components[component].agreement).toEqual(without.components[component].agreement);
        }
        expect(and.gate.participation).toEqual(without.gate.participation);
        expect(and.organisations.at(-1)).toMatchObject({ organisationId: "X", valid: false });
      }),
    ));

  test("keeps scores in 0 to 4, shares in 0 to 1, and the mean between least and most", () =>
    roundsHold(
      fc.property(anyRound, (round) => {
        const within = (value: Fraction | null, most: number) =>
          value === null || (isAtLeast(value, zero) && isAtLeast(fraction(most), value));
        const { components: found, organisations, gate: advice } = assess(round);
        for (const component of components) {
          const { mean: middle, min, max, agreement, rwgUniform, dontKnowRate } = found[component];
          expect([middle, min, max].every((value) => within(value, 4))).toBe(true);
          expect([agreement, rwgUniform, dontKnowRate].every((value) => within(value, 1))).toBe(true);
          if (middle && min && max) expect(isAtLeast(middle, min) && isAtLeast(max, middle)).toBe(true);
        }
        for (const { items, components: scores } of organisations) {
          expect([...Object.values(items), ...Object.values(scores)].every((value) => within(value, 4))).toBe(true);
        }
        expect(within(advice.overall, 4) && within(advice.participation, 1)).toBe(true);
        if (advice.result === "INSUFFICIENT_RESPONSES" || advice.result === "NOT_READY") {
          expect(advice.reasons.length).toBeGreaterThan(0);
          expect(advice.conditions).toEqual([]);
        } else expect(advice.reasons).toEqual([]);
      }),
    ));

  test("listens to nobody who was not asked", () =>
    roundsHold(
      fc.property(anyRound, (round) => {
        const stranger = {
          organisationId: "stranger",
          respondents: [Object.fromEntries(round.items.map(({ code }) => [code, 4 as const]))],
        };
        expect(plain({ ...round, answers: [...round.answers, stranger] })).toEqual(plain(round));
      }),
    ));
});

describe("the gate", () => {
  const all = <Value>(value: Value) =>
    Object.fromEntries(components.map((component) => [component, value])) as Record<Component, Value>;
  const facts = {
    components: all<Fraction | null>(fractionOf("2.6")),
    agreement: all<Fraction | null>(fractionOf("0.75")),
    communityGap: all<Fraction | null>(fractionOf("-0.9999999999")),
    dontKnowRate: all<Fraction | null>(fractionOf("0.25")),
    criticalItems: [{ code: "P1.GI.1", mean: fractionOf("2") as Fraction | null, hasHardEvidence: false }],
    organisationsInvited: 5,
    organisationsValid: 3,
    communityGroupsValid: 1,
  };
  test("lets through who stands on every floor exactly", () =>
    expect(gate(facts)).toMatchObject({ result: "READY", reasons: [], conditions: [] }));

  test.each([
    ["participation", { organisationsValid: 2 }, "INSUFFICIENT_RESPONSES", "PARTICIPATION_BELOW_FLOOR"],
    ["nobody invited", { organisationsInvited: 0 }, "INSUFFICIENT_RESPONSES", "PARTICIPATION_BELOW_FLOOR"],
    ["no community", { communityGroupsValid: 0 }, "INSUFFICIENT_RESPONSES", "NO_COMMUNITY_RESPONSE"],
    ["the whole", { components: all(fractionOf("2.5999999999")) }, "NOT_READY", "OVERALL_BELOW_FLOOR"],
    [
      "a component without a score",
      { components: { ...facts.components, STRATEGIC_PLANNING: null } },
      "NOT_READY",
      "COMPONENT_BELOW_FLOOR:SP",
    ],
    [
      "a critical statement",
      { criticalItems: [{ ...facts.criticalItems[0]!, mean: fractionOf("1.9999999999") }] },
      "NOT_READY",
      "CRITICAL_ITEM_BELOW_FLOOR:P1.GI.1",
    ],
    [
      "one that nobody could rate",
      { criticalItems: [{ ...facts.criticalItems[0]!, mean: null }] },
      "NOT_READY",
      "CRITICAL_ITEM_UNKNOWN:P1.GI.1",
    ],
    [
      "disagreement",
      { agreement: { ...facts.agreement, COMMUNITY_INVOLVEMENT: fractionOf("0.7499999999") } },
      "READY_WITH_CONDITIONS",
      "DISCUSS_DISAGREEMENT:CI",
    ],
    [
      "a gap of one point",
      { communityGap: { ...facts.communityGap, EVALUATION_AND_IMPROVEMENT: fraction(-1) } },
      "READY_WITH_CONDITIONS",
      "HEAR_COMMUNITY:EI",
    ],
    [
      "who does not know",
      { dontKnowRate: { ...facts.dontKnowRate, STRATEGIC_PLANNING: fractionOf("0.2500000001") } },
      "READY_WITH_CONDITIONS",
      "FILL_KNOWLEDGE_GAP:SP",
    ],
    [
      "what rests on nothing",
      { criticalItems: [{ ...facts.criticalItems[0]!, mean: fraction(3) }] },
      "READY_WITH_CONDITIONS",
      "EVIDENCE_MISSING:P1.GI.1",
    ],
  ])("stops at %s", (_, change, result, code) => {
    const found = gate({ ...facts, ...change });
    expect(found.result).toBe(result);
    expect([...found.reasons, ...found.conditions]).toContain(code);
  });

  test("tells who answered too few before anything of what they said", () =>
    expect(gate({ ...facts, organisationsValid: 0, components: all(zero) })).toMatchObject({
      result: "INSUFFICIENT_RESPONSES",
      reasons: ["PARTICIPATION_BELOW_FLOOR"],
    }));

  test.each(gateResults)("%s is gone by, or overridden with a reason", (advice) => {
    const isReady = advice === "READY" || advice === "READY_WITH_CONDITIONS";
    expect([isOverride(advice, true), isOverride(advice, false)]).toEqual([!isReady, isReady]);
  });

  test("leads on from the first phase and the second, and from the third nowhere", () =>
    expect([phaseAfter("PHASE_I"), phaseAfter("PHASE_II"), phaseAfter("PHASE_III")]).toEqual([
      "PHASE_II",
      "PHASE_III",
      null,
    ]));

  test("weighs components as it is told, where the weights are the whole", () => {
    const weights = { ...equalWeights, COMMUNITY_INVOLVEMENT: fraction(1, 2), STRATEGIC_PLANNING: zero };
    expect([
      areWeights(equalWeights),
      areWeights(weights),
      areWeights({ ...weights, STRATEGIC_PLANNING: fraction(1) }),
    ]).toEqual([true, true, false]);
    expect(
      areWeights({ ...weights, STRATEGIC_PLANNING: fraction(-1, 4), EVALUATION_AND_IMPROVEMENT: fraction(1, 2) }),
    ).toBe(false);
    const scores = { ...all<Fraction | null>(zero), COMMUNITY_INVOLVEMENT: fraction(4) };
    expect(shown(overallScore(scores, weights)!)).toBe(2);
  });
});

describe("what is shown of it", () => {
  test("names no statement that too few rated, but by what is no answer", () => {
    const reasons = ["CRITICAL_ITEM_BELOW_FLOOR:a", "CRITICAL_ITEM_BELOW_FLOOR:b", "CRITICAL_ITEM_BELOW_FLOOR:c"];
    const others = ["OVERALL_BELOW_FLOOR", "COMPONENT_BELOW_FLOOR:a", "CRITICAL_ITEM_UNKNOWN:a"];
    expect(reasonsToShow([...reasons, ...others], (code) => code !== "c")).toEqual([
      "CRITICAL_ITEM_BELOW_FLOOR",
      "CRITICAL_ITEM_BELOW_FLOOR:c",
      ...others,
    ]);
    expect(reasonsToShow(["EVIDENCE_MISSING:a"], () => true)).toEqual(["EVIDENCE_MISSING"]);
  });

  test("is cut towards nothing, so that a floor is reached as it is shown exactly where it is", () => {
    expect(
      [fraction(239, 100), fraction(12, 5), fraction(-19, 20), fraction(-1, 30)].map((a) => shownInSteps(a, 10)),
    ).toEqual([2.3, 2.4, -0.9, 0]);
  });
});

describe("the screen", () => {
  const anyAnswers = fc.record(
    Object.fromEntries(screenQuestions.map((question) => [question, fc.constantFrom(...screenAnswers)])) as Record<
      (typeof screenQuestions)[number],
      fc.Arbitrary<(typeof screenAnswers)[number]>
    >,
  );

  test("has one result for each of the 256 ways to answer, and all five come up", () => {
    const seen = new Map<string, number>();
    for (const COMPLEX_PROBLEM of screenAnswers)
      for (const CAPACITY_FOR_FIVE_CONDITIONS of screenAnswers)
        for (const COMMUNITY_SUPPORT of screenAnswers)
          for (const BACKBONE_FUNDING of screenAnswers) {
            const answers = { COMPLEX_PROBLEM, CAPACITY_FOR_FIVE_CONDITIONS, COMMUNITY_SUPPORT, BACKBONE_FUNDING };
            const { result, conditions } = screen(answers);
            seen.set(result, (seen.get(result) ?? 0) + 1);
            const short = screenQuestions.filter((question) => answers[question] !== "YES");
            const carries = result === "SUITED_WITH_CONDITIONS" || result === "NOT_YET";
            expect(conditions).toEqual(carries ? short : []);
            if (result === "SUITED")
              expect(short.every((question) => answers[question] === "PARTLY") && short.length <= 1).toBe(true);
          }
    expect([...seen.keys()].toSorted()).toEqual(screenResults.toSorted());
    // NOT_SUITED is every way with a problem that is not complex
    expect(seen.get("NOT_SUITED")).toBe(64);
  });

  test("is never suited with less than it was suited with more", () =>
    holds(
      fc.property(anyAnswers, fc.constantFrom(...screenQuestions), (answers, question) => {
        const better = { ...answers, [question]: "YES" };
        if (suitedResults.includes(screen(answers).result)) expect(suitedResults).toContain(screen(better).result);
      }),
    ));

  test("hears the more cautious where as many say one thing as another, and nobody where nobody spoke", () => {
    expect(commonAnswer(["YES", "PARTLY", "NO"])).toBe("NO");
    expect(commonAnswer(["YES", "YES", "UNKNOWN"])).toBe("YES");
    expect(commonAnswer([])).toBeNull();
  });
});

describe("what is computed with", () => {
  test("is exact: a third of three is one, and tenths add up", () => {
    expect(mean([fraction(1), fraction(1), fraction(2)])).toEqual(fraction(4, 3));
    expect(fractionOf("-0.25")).toEqual(fraction(-1, 4));
    expect(fraction(6, -4)).toEqual(fraction(-3, 2));
    expect([mean([]), median([])]).toEqual([null, null]);
  });

  test("is shown rounded once, half away from zero", () => {
    expect(
      [fraction(2, 3), fraction(-2, 3), fraction(1, 20_000_000_000), fraction(-1, 20_000_000_000), zero].map(shown),
    ).toEqual([0.6666666667, -0.6666666667, 1e-10, -1e-10, 0]);
  });

  test("stays a number with many organisations of odd sizes", () => {
    const scores = Array.from({ length: 200 }, (_, index) => fraction(4 * index, 1000 + index));
    const { mean: middle, sdSample, agreement } = spread(scores);
    expect([shown(middle!), sdSample, shown(agreement!)].every(Number.isFinite)).toBe(true);
  });

  test("gives fewer than six changes no probability, and no change none either", () => {
    expect(signedRank([1, 1, 1, 1, 1, 0].map((each) => fraction(each))).pExact).toBeNull();
    expect(signedRank([]).rankBiserial).toBeNull();
    expect(hodgesLehmann([])).toBeNull();
    expect(signedRank(Array.from({ length: 200 }, () => fraction(1))).pExact).toBeGreaterThan(0);
  });

  test("says of raters who all say the same that alpha is unknown, which is no disagreement", () => {
    const same = [
      [fraction(3), fraction(3)],
      [fraction(3), fraction(3)],
    ];
    expect(krippendorffAlpha(same)).toMatchObject({ alpha: null, observedDisagreement: zero });
    expect(krippendorffAlpha([])).toEqual({
      pairableValues: 0,
      observedDisagreement: null,
      expectedDisagreement: null,
      alpha: null,
    });
  });

  test("takes a component that applies to nobody for unanswered, and not for 0", () =>
    expect(respondentScore(["NOT_APPLICABLE", "NOT_APPLICABLE"])).toEqual({
      score: null,
      answered: 0,
      applicable: 0,
      valid: false,
    }));
});

describe("two rounds", () => {
  test("leave out who is in one of them alone", () => {
    const found = reassessment(
      new Map([
        ["A", fraction(1)],
        ["B", fraction(4)],
      ]),
      new Map([
        ["A", fraction(2)],
        ["C", zero],
      ]),
    );
    expect(found).toMatchObject({ n: 1, improved: 1, note: "NOT_ENOUGH_PAIRS", hint: null, isMeaningful: true });
  });
  test("hint that people may understand the task better, where scores fell", () => {
    const found = reassessment(new Map([["A", fraction(3)]]), new Map([["A", fractionOf("2.7")]]));
    expect(found).toMatchObject({ hint: "RESPONSE_SHIFT", isMeaningful: false });
  });
});

describe("the backbone", () => {
  test("is rated by statements of six functions, each once", () => {
    const codes = backboneFunctions.flatMap((each) => backboneItems[each]);
    expect(codes).toHaveLength(27);
    expect(new Set(codes).size).toBe(27);
  });

  test("is not told what fewer than five organisations say", () =>
    expect(
      backboneScore({ partnerItemMeans: [fraction(1)], selfItemMeans: [fraction(3)], partnerOrganisations: 4 }),
    ).toEqual({
      partnerScore: null,
      selfScore: fraction(3),
      gap: null,
      published: false,
    }));

  test("is rated by organisations that each weigh one, and by nobody who does not know", () => {
    expect(backboneItemMean([[4, 4, 4], [0], ["DONT_KNOW", null], []])).toEqual(fraction(2));
    expect(backboneItemMean([["NOT_APPLICABLE"]])).toBeNull();
  });
});

test("an assessment passes as it is drawn, and in no other way", () => {
  const { states } = assessmentLife;
  const taken = states.flatMap((from) =>
    states.filter((to) => mayPass(assessmentLife, from, to)).map((to) => `${from} ${to}`),
  );
  expect(taken.toSorted()).toEqual(
    [
      "DRAFT OPEN",
      "DRAFT ARCHIVED",
      "OPEN CLOSED",
      "CLOSED DISCUSSED",
      "CLOSED ARCHIVED",
      "DISCUSSED DECIDED",
      "DISCUSSED ARCHIVED",
      "DECIDED ARCHIVED",
    ].toSorted(),
  );
});
