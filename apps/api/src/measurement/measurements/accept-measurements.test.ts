import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { consentToBeNamed, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let initiative: TestInitiative;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "harbour", ["A", "B", "C"]);
  await consentToBeNamed(api, "harbour");
  const define = `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { indicator { id } problems { code message path } } }`;
  const common = {
    initiativeId: initiative.id,
    definition: "d",
    unit: "u",
    desiredDirection: "INCREASE",
    frequency: "QUARTERLY",
  };
  for (const input of [
    { ...common, code: "VISITS", name: "Visits", measureType: "COUNT", acrossPartners: "SUM", acrossTime: "SUM" },
    {
      ...common,
      code: "SHARE",
      name: "Share",
      measureType: "PROPORTION",
      acrossPartners: "RATIO_OF_SUMS",
      acrossTime: "RATIO_OF_SUMS",
      multiplier: 100,
    },
  ]) {
    const { defineIndicator } = await api.ask<{ defineIndicator: { problems: [] } }>(initiative.backbone, define, {
      input,
    });
    expect(defineIndicator.problems).toEqual([]);
  }
});
afterAll(() => api.close());

const record = `mutation ($input: RecordMeasurementsInput!) { recordMeasurements(input: $input) {
  measurements { id state version values { value numerator denominator derived } } problems { code message path } } }`;
const accept = `mutation ($input: MeasurementIdsInput!) { acceptMeasurements(input: $input) { measurements { state } problems { code message path } } }`;
const outcome = `query ($code: String!, $period: PeriodCode!) { initiative(slug: "harbour") { indicator(code: $code) { aggregate(period: $period) {
  value numerator denominator reported expected waived coverage status suppressed } } } }`;

async function report(code: string, rows: object[], extra: object = {}) {
  const { id, token } = initiative.partners[code]!;
  const { recordMeasurements } = await api.ask<{
    recordMeasurements: { measurements: { id: string; state: string }[]; problems: unknown[] };
  }>(token, record, {
    input: {
      membershipId: id,
      idempotencyKey: `key-${code}-${JSON.stringify(rows)}`.slice(0, 200),
      rows,
      submit: true,
      ...extra,
    },
  });
  expect(recordMeasurements.problems).toEqual([]);
  return recordMeasurements.measurements;
}

const aggregate = async (token: string, code: string, period: string) => {
  const { initiative } = await api.ask<{ initiative: { indicator: { aggregate: Record<string, unknown> } } }>(
    token,
    outcome,
    { code, period },
  );
  return initiative.indicator.aggregate;
};

test("what a partner submits is expected at once, counts once it is accepted, and never as a mean of percentages", async () => {
  const ids = [
    ...(await report("A", [{ indicatorCode: "SHARE", period: "2026Q1", numerator: "90", denominator: "100" }])),
    ...(await report("B", [{ indicatorCode: "SHARE", period: "2026Q1", numerator: "5", denominator: "10" }])),
    ...(await report("C", [{ indicatorCode: "SHARE", period: "2026Q1", numerator: "200", denominator: "400" }])),
  ].map(({ id }) => id);
  expect(await aggregate(initiative.backbone, "SHARE", "2026Q1")).toMatchObject({
    value: null,
    reported: 0,
    expected: 3,
    status: "NO_DATA",
  });

  const { acceptMeasurements } = await api.ask<{ acceptMeasurements: { measurements: object[]; problems: [] } }>(
    initiative.backbone,
    accept,
    {
      input: { ids },
    },
  );
  expect(acceptMeasurements).toEqual({
    measurements: [{ state: "ACCEPTED" }, { state: "ACCEPTED" }, { state: "ACCEPTED" }],
    problems: [],
  });

  const seen = {
    value: "57.8431372549",
    numerator: "295",
    denominator: "510",
    reported: 3,
    expected: 3,
    coverage: 1,
    status: "COMPLETE",
  };
  expect(await aggregate(initiative.backbone, "SHARE", "2026Q1")).toMatchObject(seen);
  expect(await aggregate(initiative.funder, "SHARE", "2026Q1")).toMatchObject(seen);
  expect(await aggregate(initiative.funder, "SHARE", "2026")).toMatchObject({ ...seen, status: "PARTIAL" });
});

test("a ratio's value is derived from its numerator and denominator, wherever it is read", async () => {
  const { initiative: seen } = await api.ask<{
    initiative: { indicator: { measurements: { nodes: { membership: { code: string }; values: object[] }[] } } };
  }>(
    initiative.backbone,
    `{ initiative(slug: "harbour") { indicator(code: "SHARE") { measurements(period: "2026Q1", first: 10) {
      nodes { membership { code } values { value numerator denominator } } } } } }`,
  );
  const values = new Map(seen.indicator.measurements.nodes.map((node) => [node.membership.code, node.values]));
  expect(values.get("A")).toEqual([{ value: "90", numerator: "90", denominator: "100" }]);
  expect(values.get("C")).toEqual([{ value: "50", numerator: "200", denominator: "400" }]);
});
