import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { TestApi } from "./harness.ts";
import type { TestInitiative } from "./initiative.ts";

/** What a reporter sends of one indicator, period and set of categories. */
export interface Row {
  readonly indicatorCode: string;
  readonly period: string;
  readonly categories?: readonly { readonly dimension: string; readonly category: string }[];
  readonly valueState?: string;
  readonly value?: string;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly note?: string;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: string[];
}

export interface Measurement {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly revision: number;
  readonly reason: string | null;
  readonly period: string;
  readonly values: readonly Value[];
}

export interface Value {
  readonly categories: readonly { readonly dimension: string; readonly category: string }[];
  readonly valueState: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly derived: boolean;
}

export interface Moved {
  readonly measurements: readonly Measurement[];
  readonly problems: readonly Problem[];
}

export interface Obliged {
  readonly obligations: readonly { id: string; state: string; declinedBecause: string | null; to: string | null }[];
}

export interface ObligationPeriod {
  readonly id: string;
  readonly period: string;
  readonly state: string;
  readonly dueOn: string;
  readonly firstSubmittedAt: string | null;
  readonly waiveReason: string | null;
  readonly waiveNote: string | null;
  readonly viewerCan: readonly string[];
  readonly membership: { readonly code: string };
  readonly measurement: { readonly id: string; readonly state: string } | null;
}

export interface Overlapping {
  readonly overlap: {
    readonly id: string;
    readonly version: number;
    readonly isAgreed: boolean;
    readonly people: string;
    readonly agreedBy: readonly { readonly code: string }[];
    readonly viewerCan: readonly string[];
  } | null;
}

export interface Due {
  readonly obligationPeriods: readonly ObligationPeriod[];
}

export interface Aggregate {
  readonly period: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly isLowerBound: boolean;
  readonly reported: number;
  readonly expected: number;
  readonly waived: number;
  readonly coverage: number;
  readonly status: string;
  readonly valueState: string | null;
  readonly suppressed: boolean;
  readonly restated: boolean;
  readonly asOf: string;
  readonly definitionVersion: number;
  readonly target: string | null;
}

export interface ReportingPeriod {
  readonly period: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly dueDate: string;
  readonly state: string;
  readonly closedAt: string | null;
  readonly closing: object | null;
  readonly expected: number;
  readonly reported: number;
  readonly accepted: number;
  readonly viewerCan: readonly string[];
}

export const reportingPeriodFields =
  "period startDate endDate dueDate state closedAt closing { expected reported accepted note } expected reported accepted viewerCan";

const measurement = `{ id state version revision reason period values { categories { dimension category } valueState value numerator denominator derived } }`;
const obligationPeriod =
  "{ id period state dueOn firstSubmittedAt waiveReason waiveNote viewerCan membership { code } measurement { id state } }";
const problems = "problems { code message path }";
export const aggregateFields =
  "period value numerator denominator lower upper isLowerBound reported expected waived coverage status valueState suppressed restated asOf definitionVersion target";

const common = {
  definition: "What is counted, and what is not.",
  unit: "things",
  desiredDirection: "INCREASE",
  frequency: "QUARTERLY",
};

/** Indicators as a test needs them; what is not said is a quarterly count that adds up. */
export const kinds = {
  COUNT: { ...common, measureType: "COUNT", acrossPartners: "SUM", acrossTime: "SUM" },
  SHARE: {
    ...common,
    measureType: "PROPORTION",
    acrossPartners: "RATIO_OF_SUMS",
    acrossTime: "RATIO_OF_SUMS",
    multiplier: 100,
  },
  MEAN: { ...common, measureType: "MEAN", acrossPartners: "WEIGHTED_MEAN", acrossTime: "WEIGHTED_MEAN" },
} as const;

/** People, whom partners may count twice; never added up. */
export const people = {
  ...common,
  measureType: "PEOPLE_COUNT",
  acrossPartners: "SUM_DISTINCT",
  acrossTime: "DISTINCT",
} as const;

/** A dimension of these categories, named like their codes. */
export const dimension = (code: string, categories: readonly string[], claims: object = {}) => ({
  code,
  name: code,
  categories: categories.map((category) => ({ code: category, name: category })),
  ...claims,
});

let ahead = Date.parse("2100-01-01");

/**
 * An instant yet to come, another each time: figures asked as of then are those of now, and what somebody was told before tells nothing
 * of them.
 */
export const afresh = (): string => new Date((ahead += 1)).toISOString();

/** What may be done to an initiative's figures, as its people do it: each call is one request over HTTP. */
export function reporting(api: TestApi, initiative: TestInitiative) {
  const mutate = async <Payload>(token: string, name: string, input: string, fields: string, value: object) => {
    const answer = await api.ask<Record<string, Payload>>(
      token,
      `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} ${problems} } }`,
      { input: value },
    );
    return answer[name]!;
  };
  const measurements = `measurements ${measurement}`;

  const record = (token: string, membershipId: string, rows: readonly Row[], extra: object = {}) =>
    mutate<Moved>(
      token,
      "recordMeasurements",
      "RecordMeasurementsInput",
      `${measurements} warnings { code message path }`,
      {
        membershipId,
        idempotencyKey: randomUUID(),
        rows,
        ...extra,
      },
    );
  const submit = (token: string, ids: readonly string[], extra: object = {}) =>
    mutate<Moved>(token, "submitMeasurements", "MeasurementIdsInput", measurements, { ids, ...extra });
  const accept = (ids: readonly string[], extra: object = {}, token = initiative.backbone) =>
    mutate<Moved>(token, "acceptMeasurements", "MeasurementIdsInput", measurements, { ids, ...extra });
  const query = (id: string, question = "Is this so?", token = initiative.backbone) =>
    mutate<Moved>(token, "queryMeasurement", "QueryMeasurementInput", measurements, { id, question });

  const one =
    <Result>(name: string, type: string, fields: string) =>
    (token: string, input: object) =>
      mutate<Result & { problems: readonly Problem[] }>(token, name, type, fields, input);
  const revise = one<Moved>("reviseMeasurement", "ReviseMeasurementInput", measurements);
  const withdraw = one<Moved>("withdrawMeasurements", "WithdrawMeasurementsInput", measurements);
  const answer = one<Moved>("answerMeasurement", "AnswerMeasurementInput", measurements);
  const obligations = `obligations { id state declinedBecause to viewerCan }`;
  const decline = one<Obliged>("declineObligations", "DeclineObligationsInput", obligations);
  const end = one<Obliged>("endObligations", "EndObligationsInput", obligations);
  const obligationPeriods = `obligationPeriods ${obligationPeriod}`;
  const waive = one<Due>("waiveObligationPeriods", "WaiveObligationPeriodsInput", obligationPeriods);
  const reinstate = one<Due>("reinstateObligationPeriods", "ObligationPeriodIdsInput", obligationPeriods);

  const overlapFields = "overlap { id version isAgreed people agreedBy { code } viewerCan }";
  const overlap = one<Overlapping>("recordOverlap", "RecordOverlapInput", overlapFields);
  const agreeOverlap = one<Overlapping>("agreeOverlap", "OverlapInput", overlapFields);
  const removeOverlap = one<Overlapping>("removeOverlap", "OverlapInput", overlapFields);

  /** What is due of a period, as somebody sees it. */
  const due = async (period: string, token = initiative.backbone): Promise<readonly ObligationPeriod[]> => {
    const answer = await api.ask<{ initiative: { obligationPeriods: { nodes: ObligationPeriod[] } } }>(
      token,
      `query ($slug: String!) { initiative(slug: $slug) { obligationPeriods(period: "${period}", first: 100) { nodes ${obligationPeriod} } } }`,
      { slug: initiative.slug },
    );
    return answer.initiative.obligationPeriods.nodes;
  };

  const define = async (code: string, input: object): Promise<string> => {
    const { indicator, problems } = await mutate<{ indicator: { id: string }; problems: Problem[] }>(
      initiative.backbone,
      "defineIndicator",
      "DefineIndicatorInput",
      "indicator { id }",
      { initiativeId: initiative.id, code, name: code, ...input },
    );
    expect(problems).toEqual([]);
    return indicator.id;
  };

  const change = (indicatorId: string, effectiveFrom: string, changes: object, token = initiative.backbone) =>
    mutate<{ indicator: { definitionVersion: number } | null; problems: Problem[] }>(
      token,
      "changeDefinition",
      "ChangeDefinitionInput",
      "indicator { definitionVersion }",
      { indicatorId, effectiveFrom, ...changes },
    );

  /** What the indicator aims at, and where it stood before. */
  const aim = (indicatorId: string, period: string, value: string, token = initiative.backbone) =>
    mutate<{ target: object | null; problems: Problem[] }>(
      token,
      "setTarget",
      "SetTargetInput",
      "target { period value }",
      {
        indicatorId,
        period,
        value,
      },
    );
  const begin = (indicatorId: string, period: string, figure: object, token = initiative.backbone) =>
    mutate<{ baseline: object | null; problems: Problem[] }>(
      token,
      "setBaseline",
      "SetBaselineInput",
      "baseline { period value numerator denominator quality source }",
      { indicatorId, period, ...figure },
    );

  const clear = (what: "Target" | "Baseline", indicatorId: string, period: string) =>
    mutate<{ problems: Problem[] }>(
      initiative.backbone,
      `clear${what}`,
      `Clear${what}Input`,
      `${what.toLowerCase()} { period value }`,
      { indicatorId, period },
    );

  const close = (indicatorId: string, period: string, note?: string, token = initiative.backbone) =>
    mutate<{ reportingPeriod: ReportingPeriod | null; problems: Problem[] }>(
      token,
      "closePeriod",
      "ClosePeriodInput",
      `reportingPeriod { ${reportingPeriodFields} }`,
      { indicatorId, period, note },
    );

  /** A partner's only person records and submits; the ids of the measurements. */
  const report = async (code: string, rows: readonly Row[], extra: object = {}): Promise<string[]> => {
    const { id, token } = initiative.partners[code]!;
    const { measurements, problems } = await record(token, id, rows, { submit: true, ...extra });
    expect(problems).toEqual([]);
    return measurements.map(({ id }) => id);
  };
  /** … and the backbone accepts. */
  const count = async (code: string, rows: readonly Row[], extra: object = {}): Promise<string[]> => {
    const ids = await report(code, rows, extra);
    expect((await accept(ids)).problems).toEqual([]);
    return ids;
  };

  const propose = (indicatorId: string, membershipIds: readonly string[], from: string, to?: string) =>
    mutate<{ obligations: { id: string; state: string }[]; problems: Problem[] }>(
      initiative.backbone,
      "proposeObligations",
      "ProposeObligationsInput",
      "obligations { id state }",
      { indicatorId, membershipIds, from, to },
    );
  const agree = (token: string, ids: readonly string[]) =>
    mutate<{ obligations: { id: string; state: string }[]; problems: Problem[] }>(
      token,
      "acceptObligations",
      "ObligationIdsInput",
      "obligations { id state }",
      { ids },
    );
  /** Proposed by the backbone and accepted by the partner. */
  const oblige = async (indicatorId: string, code: string, from: string, to?: string) => {
    const { obligations, problems } = await propose(indicatorId, [initiative.partners[code]!.id], from, to);
    expect(problems).toEqual([]);
    const accepted = await agree(
      initiative.partners[code]!.token,
      obligations.map(({ id }) => id),
    );
    expect(accepted.problems).toEqual([]);
  };

  /** Any field of an indicator, as somebody reads it. */
  const indicator = async <Field>(token: string, code: string, field: string, variables: object = {}) => {
    const declared = [
      "$slug: String!",
      "$code: String!",
      ...(field.includes("$categories") ? ["$categories: [CategoryInput!]"] : []),
      ...(field.includes("$asOf") ? ["$asOf: DateTime"] : []),
    ];
    const answer = await api.ask<{ initiative: { indicator: { it: Field } } }>(
      token,
      `query (${declared.join(", ")}) { initiative(slug: $slug) { indicator(code: $code) { it: ${field} } } }`,
      { slug: initiative.slug, code, ...variables },
    );
    return answer.initiative.indicator.it;
  };
  const aggregate = (
    code: string,
    period: string,
    asked: { categories?: Row["categories"]; asOf?: string } = {},
    token = initiative.backbone,
  ) =>
    indicator<Aggregate>(
      token,
      code,
      `aggregate(period: "${period}", categories: $categories, asOf: $asOf) { ${aggregateFields} }`,
      asked,
    );

  return {
    record,
    submit,
    accept,
    query,
    revise,
    withdraw,
    answer,
    decline,
    end,
    waive,
    reinstate,
    overlap,
    agreeOverlap,
    removeOverlap,
    due,
    define,
    change,
    aim,
    begin,
    clear,
    close,
    report,
    count,
    propose,
    agree,
    oblige,
    indicator,
    aggregate,
  };
}

export type Reporting = ReturnType<typeof reporting>;
