import path from "node:path";
import { allowedAcrossPartners, allowedAcrossTime } from "@keelson/domain/measurement/definition";
import type { Categories, DimensionRule } from "@keelson/domain/measurement/categories";
import { fieldsOf, shapeOf } from "@keelson/domain/measurement/figure-shape";
import { periodAt } from "@keelson/domain/measurement/period";
import { withTotals } from "@keelson/domain/measurement/total";
import {
  desiredDirections,
  frequencies,
  measureTypes,
  valueStates,
  type MeasureType,
} from "@keelson/domain/measurement/words";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packageFolder, temporaryFolder } from "../../../test/data-package.ts";
import { freshDatabase } from "../../../test/harness.ts";
import { verify } from "../../verify.ts";
import { bring, filesOf, send, truthOf } from "../../../test/there-and-back.ts";
import { csvLine } from "./tables/csv-line.ts";

const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);

/** Names that a file, a key, a spreadsheet or a terminal could stumble over. */
const oddCode = fc.constantFrom("a", "Z", "é", "𝕬", "10", "2", "a|b", "a=b", "a%b", 'q"q', "c,c", "=1+1", "-2", "@x");
const oddText = fc
  .array(fc.constantFrom("word", " ", "\n", "\r\n", '"', ",", "=cmd|' /C calc'!A0", "é", "\u202e", "\t", "'"), {
    maxLength: 5,
  })
  .map((parts) => parts.join(""));
const named = oddText.map((text) => `n${text}`);

type AnyDimension = DimensionRule & { readonly isSensitive: boolean };

const dimension = (code: string): fc.Arbitrary<AnyDimension> =>
  fc.record({
    code: fc.constant(code),
    categories: fc.uniqueArray(fc.oneof(oddCode, fc.constant("p;q")), { minLength: 1, maxLength: 3 }),
    exclusive: fc.boolean(),
    exhaustive: fc.boolean(),
    isSensitive: fc.boolean(),
  });
const dimensions = fc
  .uniqueArray(fc.constantFrom("SEX", "2024", "a.b"), { maxLength: 2 })
  .chain((codes) => fc.tuple(...codes.map(dimension)));

const indicator = (code: string, known: readonly DimensionRule[]) =>
  fc.constantFrom(...measureTypes.filter((type) => type !== "COMPOSITE")).chain((measureType) => {
    const answers = measureType === "ORDINAL" || measureType === "NOMINAL";
    return fc.record({
      code: fc.constant(code),
      name: named,
      definition: named,
      unit: named,
      // answers need a dimension to lie in
      measureType: fc.constant(answers && known.length === 0 ? ("COUNT" as const) : measureType),
      frequency: fc.constantFrom(...frequencies),
      yearStartMonth: fc.integer({ min: 1, max: 12 }),
      desiredDirection: fc.constantFrom(...desiredDirections),
      dimensions:
        known.length === 0
          ? fc.constant<DimensionRule[]>([])
          : fc.shuffledSubarray([...known], { minLength: answers ? 1 : 0 }),
      flags: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      rules: fc.tuple(fc.nat(20), fc.nat(20)),
    });
  });

const number = fc.constantFrom("0", "1", "2", "7", "0010", "3.0");
const figure = fc.record({
  valueState: fc.constantFrom(...valueStates, "REPORTED" as const, "REPORTED" as const),
  value: number,
  numerator: number,
  denominator: fc.constantFrom("7", "12", "20.00"),
  note: oddText,
});
type AnyFigure = typeof figure extends fc.Arbitrary<infer Value> ? Value : never;

/** Every set of categories there is, the total first. */
const everySet = (rules: readonly DimensionRule[]): Categories[] =>
  rules.reduce<Categories[]>(
    (sets, { code, categories }) => [
      ...sets,
      ...sets.flatMap((set) => categories.map((category) => ({ ...set, [code]: category }))),
    ],
    [{}],
  );

const anyPackage = dimensions.chain((known) =>
  fc
    .record({
      known: fc.constant(known),
      organisations: fc.uniqueArray(oddCode, { minLength: 1, maxLength: 3 }),
      indicators: fc
        .uniqueArray(fc.constantFrom("A", "a", "B-1", "10"), { minLength: 1, maxLength: 3 })
        .chain((codes) => fc.tuple(...codes.map((code) => indicator(code, known)))),
      members: fc.array(
        fc.record({
          name: named,
          country: fc.constantFrom("", "GB", "NG"),
          roles: fc.shuffledSubarray(["PARTNER", "FUNDER", "COMMUNITY"], { minLength: 1 }),
          joined: fc.constantFrom("", "2019-02-28"),
          ended: fc.constantFrom("", "2024-06-30"),
          consent: fc.constantFrom("", "NONE", "AGGREGATE_ONLY", "NAMED_TO_PARTNERS", "NAMED_PUBLIC"),
        }),
        { minLength: 3, maxLength: 3 },
      ),
      figures: fc.infiniteStream(fc.option(figure, { freq: 4 })),
      coins: fc.infiniteStream(fc.nat(5)),
      title: named,
      sources: fc.array(fc.record({ title: oddText, path: oddText }), { maxLength: 2 }),
      hasObligations: fc.boolean(),
    })
    .map(toFiles),
);

interface AnyPackage {
  readonly known: readonly AnyDimension[];
  readonly organisations: readonly string[];
  readonly indicators: readonly (ReturnType<typeof indicator> extends fc.Arbitrary<infer Value> ? Value : never)[];
  readonly members: readonly {
    name: string;
    country: string;
    roles: string[];
    joined: string;
    ended: string;
    consent: string;
  }[];
  readonly figures: Iterator<AnyFigure | null>;
  readonly coins: Iterator<number>;
  readonly title: string;
  readonly sources: readonly object[];
  readonly hasObligations: boolean;
}

/** As somebody could have written it: rows in whatever order, numbers in whatever spelling. */
function toFiles({
  known,
  organisations,
  indicators,
  members,
  figures,
  coins,
  title,
  sources,
  hasObligations,
}: AnyPackage) {
  const coin = (): number => coins.next().value ?? 0;
  const rows = {
    measurements: [] as string[][],
    obligations: [] as string[][],
    waivers: [] as string[][],
    targets: [] as string[][],
  };
  for (const { code, measureType, frequency, yearStartMonth, dimensions } of indicators) {
    const periods = ["2023-11-15", "2024-02-29", "2024-08-01"].map(
      (date) => periodAt(frequency, yearStartMonth, date).code,
    );
    for (const organisation of organisations) {
      for (const period of new Set(periods)) {
        const given = everySet(dimensions).flatMap((categories) => {
          const said: AnyFigure | null = figures.next().value ?? null;
          return said === null ? [] : [{ categories, said, figure: sound(measureType, said), derived: false }];
        });
        // what contradicts itself is refused, and that is told elsewhere
        const { problems } = withTotals(
          { measureType, answerDimension: answersIn(measureType, dimensions) },
          dimensions,
          given,
        );
        const kept = problems.length > 0 ? given.slice(0, 1) : given;
        for (const {
          categories,
          said,
          figure: { valueState, value, numerator, denominator },
        } of kept) {
          const note = measureType === "QUALITATIVE" ? `told ${said.note}` : said.note;
          const cut = known.map((rule) => categories[rule.code] ?? "");
          rows.measurements.push([
            organisation,
            code,
            period,
            valueState,
            value ?? "",
            numerator ?? "",
            denominator ?? "",
            note,
            ...cut,
          ]);
        }
        if (kept.length === 0 && coin() === 0) rows.waivers.push([organisation, code, period, "SAFETY", ""]);
      }
      if (coin() > 1)
        rows.obligations.push([
          organisation,
          code,
          periods[0] ?? "",
          coin() > 3 && frequency !== "DAILY" ? "" : (periods[2] ?? ""),
          "",
        ]);
    }
    if (coin() > 2) rows.targets.push([code, "2030", "0.80"]);
  }
  const file = (header: readonly string[], lines: readonly (readonly string[])[]) =>
    [header, ...lines].map(csvLine).join("");
  const cuts = known.map(({ code }) => code);
  return {
    "datapackage.json": JSON.stringify({
      name: "any-package",
      title,
      description: "Any.",
      resources: [],
      sources,
      initiative: {},
    }),
    "organisations.csv": file(
      ["code", "name", "country", "roles", "joined", "ended", "dataSharingConsent"],
      organisations.map((code, index) => {
        const { name, country, roles, joined, ended, consent } = members[index]!;
        return [code, name, country, roles.join(";"), joined, ended, consent];
      }),
    ),
    "dimensions.csv": file(
      ["dimension", "category", "name", "exclusive", "exhaustive", "isSensitive"],
      known.flatMap(({ code, categories, exclusive, exhaustive, isSensitive }) =>
        categories.map((category) => [
          code,
          category,
          `of ${category}`,
          ...[exclusive, exhaustive, isSensitive].map(String),
        ]),
      ),
    ),
    "indicators.csv": file(
      "code,name,definition,unit,level,measureType,acrossPartners,acrossTime,multiplier,desiredDirection,frequency,yearStartMonth,dimensions,answerDimension,populationsDisjoint,allowsOver100,allowsNegative,isSensitive,suppressZeros,effectiveFrom".split(
        ",",
      ),
      indicators.flatMap(
        ({
          code,
          name,
          definition,
          unit,
          measureType,
          frequency,
          yearStartMonth,
          desiredDirection,
          dimensions,
          flags,
          rules,
        }) => {
          const [partners, time] = [allowedAcrossPartners(measureType, false), allowedAcrossTime(measureType)];
          const answers = answersIn(measureType, dimensions) ?? "";
          const row = (words: string, effectiveFrom: string) => [
            code,
            name,
            words,
            unit,
            "SYSTEM",
            measureType,
            partners[rules[0] % partners.length]!,
            time[rules[1] % time.length]!,
            "1",
            desiredDirection,
            frequency,
            String(yearStartMonth),
            dimensions.map((rule) => rule.code).join(";"),
            answers,
            String(flags[0]),
            "true",
            String(flags[2]),
            String(flags[3]),
            // blank is as good as false
            flags[4] ? "true" : "",
            effectiveFrom,
          ];
          const later = periodAt(frequency, yearStartMonth, "2024-02-29").code;
          return [row(definition, ""), ...(coin() > 2 ? [row(`no longer ${definition}`, later)] : [])];
        },
      ),
    ),
    "measurements.csv": file(
      ["organisation", "indicator", "period", "valueState", "value", "numerator", "denominator", "note", ...cuts],
      rows.measurements.toReversed(),
    ),
    "obligations.csv": hasObligations
      ? file(["organisation", "indicator", "from", "to", "purpose"], rows.obligations)
      : null,
    "waivers.csv": file(["organisation", "indicator", "period", "reason", "note"], rows.waivers),
    "targets.csv": file(["indicator", "period", "value"], rows.targets),
  };
}

/** The dimension whose categories are the answers. */
function answersIn(measureType: MeasureType, [first]: readonly DimensionRule[]): string | null {
  return measureType === "ORDINAL" || measureType === "NOMINAL" ? (first?.code ?? null) : null;
}

/** What the measure type has room for. */
function sound(measureType: MeasureType, said: AnyFigure) {
  const has = fieldsOf[shapeOf(measureType)];
  const isFigure = said.valueState === "REPORTED" || said.valueState === "ESTIMATED";
  const isWhole = measureType !== "AMOUNT" && measureType !== "RATE" && measureType !== "PROPORTION";
  const read = (field: "value" | "numerator" | "denominator") => {
    if (!has.includes(field)) return null;
    if (!isFigure && !(field === "denominator" && said.valueState === "SUPPRESSED_AT_SOURCE")) return null;
    const text = String(Number(said[field]));
    if (measureType === "MILESTONE") return text === "0" ? "0" : "1";
    return isWhole || field === "denominator" ? text : `${text}.5`;
  };
  return {
    valueState: said.valueState,
    value: read("value"),
    numerator: read("numerator"),
    denominator: read("denominator"),
  };
}

test(
  "whatever comes in goes out, comes in elsewhere and goes out again: the same bytes and the same truths",
  { timeout: 300_000 },
  () =>
    fc.assert(
      fc.asyncProperty(anyPackage, async (files) => {
        const [here, there] = [await freshDatabase(), await freshDatabase()];
        try {
          const room = await temporaryFolder();
          const [first, second] = [path.join(room, "first"), path.join(room, "second")];
          await bring(here, await packageFolder(files));
          const exported = await send(here, first);
          expect(await bring(there, first)).toMatchObject({ sha256: exported.sha256, rows: exported.rows });
          await send(there, second);
          expect(await filesOf(second)).toEqual(await filesOf(first));
          expect(await truthOf(there)).toEqual(await truthOf(here));
          expect((await verify(there.url)).flatMap(({ broken }) => broken)).toEqual([]);
        } finally {
          await here.close();
          await there.close();
        }
      }),
      { numRuns: Number(process.env["KEELSON_RUNS"] ?? 10), seed, endOnFailure: true },
    ),
);
