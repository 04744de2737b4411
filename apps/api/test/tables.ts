import { categoriesOf } from "@keelson/domain/measurement/categories";
import type { Credentials, TestApi } from "./harness.ts";
import type { Row } from "./reporting.ts";

/** What an audience reads of one period and one set of categories. */
export interface Shown {
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly suppressed: boolean;
  readonly reported: number;
  readonly expected: number;
  readonly waived: number;
  readonly status: string;
  readonly valueState: string | null;
  readonly asOf: string;
}

const shown = "{ value numerator denominator lower upper suppressed reported expected waived status valueState asOf }";

/** A key such as "age=U5|sex=F" as the API takes categories. */
export const categoriesOfKey = (key: string): NonNullable<Row["categories"]> =>
  Object.entries(categoriesOf(key)).map(([dimension, category]) => ({ dimension, category }));

/** Every key of some dimensions: the total, each category, each pair. */
export const keysOf = (dimensions: Readonly<Record<string, readonly string[]>>): string[] => {
  const cuts = Object.entries(dimensions)
    .map(([code, categories]) => categories.map((category) => `${code}=${category}`))
    .toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const pairs = cuts.flatMap((cut, place) =>
    cuts.slice(place + 1).flatMap((other) => cut.flatMap((one) => other.map((two) => `${one}|${two}`))),
  );
  return ["", ...cuts.flat(), ...pairs];
};

/** All of these keys in all of these periods, in one request. */
export async function readTables(
  api: TestApi,
  who: Credentials,
  slug: string,
  code: string,
  periods: readonly string[],
  keys: readonly string[],
  asOf: string | null = null,
): Promise<Map<string, Shown>> {
  const asked = periods.flatMap((period) => keys.map((key) => ({ period, key })));
  const fields = asked.map(({ period, key }, place) => {
    const categories = categoriesOfKey(key).map(
      (one) => `{ dimension: "${one.dimension}", category: "${one.category}" }`,
    );
    return `c${place}: aggregate(period: "${period}", categories: [${categories.join(", ")}]${asOf ? `, asOf: "${asOf}"` : ""}) ${shown}`;
  });
  const query = `{ initiative(slug: "${slug}") { indicator(code: "${code}") { ${fields.join("\n")} } } }`;
  const { initiative } = await api.ask<{ initiative: { indicator: Record<string, Shown> } }>(who, query);
  return new Map(asked.map(({ period, key }, place) => [`${period} ${key}`, initiative.indicator[`c${place}`]!]));
}

/**
 * What the other ways of asking tell of the same, by period and key: the series of totals, each period cut by each dimension, and how
 * answers are spread.
 */
export async function readOtherwise(
  api: TestApi,
  who: Credentials,
  slug: string,
  code: string,
  periods: readonly string[],
  dimensions: readonly string[],
  asOf: string,
): Promise<(readonly [place: string, told: Partial<Shown>])[]> {
  const cuts = periods.flatMap((period) => dimensions.map((dimension) => ({ period, dimension })));
  const fields = [
    ...cuts.map(
      ({ period, dimension }, place) =>
        `b${place}: breakdown(period: "${period}", dimension: "${dimension}", asOf: "${asOf}") { category { code } aggregate ${shown} }`,
    ),
    ...periods.map(
      (period, place) =>
        `d${place}: distribution(period: "${period}", asOf: "${asOf}") { n counts { category { code } count } }`,
    ),
  ];
  const query = `{ initiative(slug: "${slug}") { indicator(code: "${code}") { answerDimension
    series(from: "${periods[0]}", to: "${periods.at(-1)}", asOf: "${asOf}") ${shown.replace("{", "{ period")} ${fields.join("\n")} } } }`;
  const { initiative } = await api.ask<{
    initiative: {
      indicator: Readonly<Record<`b${number}`, readonly Cut[]>> &
        Readonly<Record<`d${number}`, Spread | null>> & {
          readonly answerDimension: string | null;
          readonly series: readonly (Shown & { readonly period: string })[];
        };
    };
  }>(who, query);
  const told = initiative.indicator;
  return [
    ...told.series.map(({ period, ...one }) => [`${period} `, one] as const),
    ...cuts.flatMap(({ period, dimension }, place) =>
      told[`b${place}`]!.map(
        ({ category, aggregate }) => [`${period} ${dimension}=${category.code}`, aggregate] as const,
      ),
    ),
    ...periods.flatMap((period, place) => {
      const { n, counts } = told[`d${place}`] ?? { n: null, counts: null };
      if (counts === null) return [];
      return [
        [`${period} `, { value: n }] as const,
        ...counts.map(
          ({ category, count }) => [`${period} ${told.answerDimension}=${category.code}`, { value: count }] as const,
        ),
      ];
    }),
  ];
}

interface Cut {
  readonly category: { readonly code: string };
  readonly aggregate: Shown;
}

interface Spread {
  readonly n: string | null;
  readonly counts: readonly { readonly category: { readonly code: string }; readonly count: string | null }[];
}

/** What somebody is told of closed periods that have changed. */
export async function readRestatements(api: TestApi, who: Credentials, slug: string, code: string) {
  const { initiative } = await api.ask<{
    initiative: {
      indicator: {
        restatements: {
          nodes: { period: string; before: string | null; after: string | null; relativeChange: string | null }[];
        };
      };
    };
  }>(
    who,
    `{ initiative(slug: "${slug}") { indicator(code: "${code}") {
      restatements(first: 100) { nodes { period before after relativeChange } } } } }`,
  );
  return initiative.indicator.restatements.nodes;
}
