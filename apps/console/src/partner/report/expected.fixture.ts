import type { Expected, Said, SaidValue } from "./report-query.ts";

/** What a test expects of a partner; what is not said is a yearly count without parts, of which nothing was said yet. */
export function expectedOf({
  definition = {},
  ...rest
}: Omit<Partial<Expected>, "definition"> & { readonly definition?: Partial<Expected["definition"]> } = {}): Expected {
  return {
    __typename: "ObligationPeriod",
    id: "o",
    dueOn: "2025-01-15",
    period: "2024",
    state: "OVERDUE",
    viewerCan: ["RECORD"],
    membership: {
      __typename: "Membership",
      id: "m",
      code: "A",
      organisation: { __typename: "Organisation", id: "a", name: "A" },
    },
    indicator: { __typename: "Indicator", id: "i", code: "VISITS", reportingStyle: "PERIODIC" },
    measurement: null,
    before: null,
    ...rest,
    definition: {
      __typename: "DefinitionVersion",
      version: 1,
      name: "Visits",
      definition: "Every visit.",
      unit: "visits",
      measureType: "COUNT",
      multiplier: 1,
      answerDimension: null,
      allowsOver100: false,
      allowsNegative: false,
      dimensions: [],
      ...definition,
    },
  };
}

export const dimensionOf = (code: string, ...categories: string[]): Expected["definition"]["dimensions"][number] => ({
  __typename: "Dimension",
  code,
  name: code,
  exclusive: true,
  exhaustive: true,
  categories: categories.map((category) => ({ __typename: "Category", code: category, name: category })),
});

export const valueOf = (categories: Readonly<Record<string, string>>, said: Partial<SaidValue>): SaidValue => ({
  __typename: "MeasurementValue",
  categories: Object.entries(categories).map(([dimension, category]) => ({
    __typename: "MeasurementCategory",
    dimension,
    category,
  })),
  valueState: "REPORTED",
  value: null,
  numerator: null,
  denominator: null,
  derived: false,
  note: null,
  ...said,
});

export const saidOf = (values: readonly SaidValue[], rest: Partial<Said> = {}): Said => ({
  __typename: "Measurement",
  id: "s",
  revision: 2,
  version: 3,
  state: "SUBMITTED",
  submittedAt: "2025-01-02T10:00:00Z",
  viewerCan: [],
  definitionVersion: 1,
  values: [...values],
  queries: [],
  revisions: [{ __typename: "Measurement", id: "s", decidedAt: null }],
  ...rest,
});

/** What was said of the period before. */
export const beforeOf = (values: readonly SaidValue[], definitionVersion = 1): NonNullable<Expected["before"]> => ({
  __typename: "Measurement",
  id: "b",
  period: "2023",
  definitionVersion,
  values: [...values],
});
