import type { Row } from "./reporting.ts";
import { dimension, kinds } from "./reporting.ts";
import type { Dice } from "./dice.ts";

const sex = dimension("sex", ["F", "M"]);
const age = dimension("age", ["U15", "15+"]);

/** Indicators of every shape a figure can have, and of every way in which figures are kept. */
export const indicators = {
  VISITS: { ...kinds.COUNT, dimensions: [sex, age] },
  PEAK: { ...kinds.COUNT, acrossPartners: "MAX", acrossTime: "MAX", dimensions: [sex] },
  PEOPLE: {
    ...kinds.COUNT,
    measureType: "PEOPLE_COUNT",
    acrossPartners: "SUM_DISTINCT",
    acrossTime: "DISTINCT",
    dimensions: [sex],
  },
  SHARE: { ...kinds.SHARE, dimensions: [sex] },
  WAIT: { ...kinds.MEAN, dimensions: [sex] },
} as const;
export type Code = keyof typeof indicators;
export const codes = Object.keys(indicators) as Code[]; // the keys are known a line above

/** The sets of categories each is cut by, the total first. */
export const cutsOf = (code: Code): NonNullable<Row["categories"]>[] => [
  [],
  ...indicators[code].dimensions.flatMap(({ code: dimension, categories }) =>
    categories.map((category) => [{ dimension, category: category.code }]),
  ),
];

const withoutFigure = ["NO_EXPOSURE", "NOT_COLLECTED", "NOT_APPLICABLE", "SUPPRESSED_AT_SOURCE"];

/** What a partner may say of one indicator and period: a total, parts, both that agree, or a state. */
export function rowsOf(indicatorCode: Code, period: string, dice: Dice): Row[] {
  const place = { indicatorCode, period };
  const state = dice.pick(withoutFigure);
  const roll = dice.roll(10);
  if (roll < 1) return [{ ...place, valueState: state }];
  if (roll < 4) return [{ ...place, ...figureOf(indicatorCode, dice) }];
  const cut = indicatorCode === "VISITS" && dice.chance(40) ? age : sex;
  const parts = cut.categories.map(({ code: category }) => ({
    ...place,
    categories: [{ dimension: cut.code, category }],
    ...(dice.chance(15) ? { valueState: state } : figureOf(indicatorCode, dice)),
  }));
  const sum = parts.reduce((total, part) => total + Number("value" in part ? part.value : Number.NaN), 0);
  const isAdditive = indicatorCode !== "SHARE" && indicatorCode !== "WAIT" && !Number.isNaN(sum);
  if (roll > 7 && isAdditive) return [{ ...place, value: String(sum) }, ...parts];
  return parts.slice(0, dice.chance(85) ? 2 : 1);
}

/** A sound figure of an indicator. */
export function figureOf(code: Code, dice: Dice): Pick<Row, "valueState" | "value" | "numerator" | "denominator"> {
  const valueState = dice.chance(15) ? "ESTIMATED" : "REPORTED";
  const people = dice.roll(50);
  if (code === "SHARE") return { valueState, numerator: String(dice.roll(people + 1)), denominator: String(people) };
  if (code === "WAIT" && people === 0) return { valueState, denominator: "0" };
  if (code === "WAIT") return { valueState, value: `${dice.roll(90)}.${dice.roll(99)}`, denominator: String(people) };
  return { valueState, value: String(people) };
}

/** A data package in which two partners say something of these periods. */
export function packageOf(slug: string, periods: readonly string[], dice: Dice): Record<string, string> {
  const cuts = ["sex", "age"];
  const line = (organisation: string, row: Row) => [
    organisation,
    row.indicatorCode,
    row.period,
    row.valueState ?? "",
    row.value ?? "",
    row.numerator ?? "",
    row.denominator ?? "",
    "",
    ...cuts.map((cut) => row.categories?.find(({ dimension }) => dimension === cut)?.category ?? ""),
  ];
  const told = ["N", "S"].flatMap((organisation) =>
    codes.flatMap((code) =>
      dice.some(periods, 3).flatMap((period) => rowsOf(code, period, dice).map((row) => line(organisation, row))),
    ),
  );
  const tables = {
    organisations: [
      "code,name,country,roles,joined,ended",
      "BB,Back,,BACKBONE,,",
      "N,North,,PARTNER,,",
      "S,South,,PARTNER,,",
    ],
    dimensions: [
      "dimension,category,name,exclusive,exhaustive",
      ...[sex, age].flatMap(({ code, categories }) =>
        categories.map((category) => `${code},${category.code},${category.name},true,true`),
      ),
    ],
    indicators: [
      "code,definition,unit,measureType,acrossPartners,acrossTime,desiredDirection,frequency,name,level,multiplier,dimensions",
      ...codes.map((code) => {
        const { definition, unit, measureType, acrossPartners, acrossTime, ...more } = indicators[code];
        const said = [code, `"${definition}"`, unit, measureType, acrossPartners, acrossTime];
        const multiplier = "multiplier" in more ? more.multiplier : 1;
        const dimensions = more.dimensions.map((dimension) => dimension.code).join(";");
        const rest = [more.desiredDirection, more.frequency, code, "PERFORMANCE", multiplier, dimensions];
        return [...said, ...rest].join();
      }),
    ],
    measurements: [
      ["organisation,indicator,period,valueState,value,numerator,denominator,note", ...cuts].join(),
      ...told.map((cells) => cells.join()),
    ],
  };
  const files = Object.entries(tables).map(([name, lines]) => [`${name}.csv`, `${lines.join("\n")}\n`]);
  const descriptor = {
    name: slug,
    title: `Initiative ${slug}`,
    description: "Came in while others were at work.",
    resources: Object.keys(tables).map((name) => ({ name, path: `${name}.csv` })),
    initiative: {},
  };
  return { "datapackage.json": JSON.stringify(descriptor), ...Object.fromEntries(files) };
}
