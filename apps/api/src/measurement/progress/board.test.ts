import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
let did: Reporting;
const period = "2025Q1";

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "board", ["A", "B", "C", "D"]);
  did = reporting(api, initiative);
  const visits = await did.define("VISITS", { ...kinds.COUNT, burdenMinutesPerReport: 30 });
  const months = await did.define("MONTHS", { ...kinds.COUNT, frequency: "MONTHLY", burdenMinutesPerReport: 10 });
  const row = { indicatorCode: "VISITS", period, value: "1" };
  for (const partner of ["A", "B", "C"]) await did.oblige(visits, partner, period, period);
  await did.oblige(months, "A", "202501", "202503");
  await did.count("A", [row]);
  await did.report("B", [row]);
  const [due] = (await did.due(period)).filter(({ membership }) => membership.code === "C");
  await did.waive(initiative.backbone, { ids: [due!.id], reason: "SAFETY" });
  await did.propose(visits, [initiative.partners["D"]!.id], "2030Q1");
});
afterAll(() => api.close());

const counts = "expected submitted accepted overdue waived completeness submissionRate timeliness";
const board = async (token: string, first = 50) => {
  const { initiative } = await api.ask<{
    initiative: { reportingProgress: { partners: { nodes: Line[]; totalCount: number } } };
  }>(
    token,
    `{ initiative(slug: "board") { reportingProgress(period: "${period}") { ${counts} partners(first: ${first}) { totalCount nodes {
      membership { code } counts { ${counts} } obligationPeriods { period state indicator { code } measurement { state } } } } } } }`,
  );
  return initiative.reportingProgress;
};
interface Line {
  readonly membership: { readonly code: string };
  readonly counts: Record<string, number>;
  readonly obligationPeriods: readonly { readonly period: string; readonly state: string }[];
}

describe("the board", () => {
  test("tells the backbone of each partner how far it is, and what is due", async () => {
    const all = await board(initiative.backbone);
    expect(all).toMatchObject({ expected: 5, submitted: 2, accepted: 1, overdue: 3, waived: 1 });
    expect(all.partners.totalCount).toBe(3);
    expect(all.partners.nodes).toMatchObject([
      {
        membership: { code: "A" },
        counts: {
          expected: 4,
          submitted: 1,
          accepted: 1,
          overdue: 3,
          waived: 0,
          completeness: 0.25,
          submissionRate: 0.25,
        },
        obligationPeriods: [
          { period: "202501", state: "OVERDUE", measurement: null },
          { period: "202502", state: "OVERDUE" },
          { period: expect.stringMatching(/202503|2025Q1/) },
          { period: expect.stringMatching(/202503|2025Q1/) },
        ],
      },
      {
        membership: { code: "B" },
        counts: { expected: 1, submitted: 1, accepted: 0 },
        obligationPeriods: [{ state: "FULFILLED" }],
      },
      { membership: { code: "C" }, counts: { expected: 0, waived: 1 }, obligationPeriods: [{ state: "WAIVED" }] },
    ]);
  });

  test("tells a partner the counts and its own line, and a funder the counts alone", async () => {
    const own = await board(initiative.partners["B"]!.token);
    expect(own).toMatchObject({ expected: 5, accepted: 1 });
    expect(own.partners.nodes.map(({ membership }) => membership.code)).toEqual(["B"]);
    expect((await board(initiative.funder)).partners).toEqual({ totalCount: 0, nodes: [] });
  });

  test("takes as many statements for one partner as for all", async () => {
    const [one, all] = [
      await countStatements(() => board(initiative.backbone, 1)),
      await countStatements(() => board(initiative.backbone, 50)),
    ];
    expect(all).toBe(one);
  });
});

test("what an obligation costs a partner is told before it agrees, and what all it agreed to costs, to it and the backbone", async () => {
  const asked = async (token: string) => {
    const { initiative } = await api.ask<{
      initiative: {
        obligations: { nodes: object[] };
        memberships: { nodes: { code: string; burdenMinutesPerQuarter: number | null }[] };
      };
    }>(
      token,
      `{ initiative(slug: "board") { obligations(first: 10, state: PROPOSED) { nodes { membership { code } burdenMinutesPerQuarter } }
        memberships(first: 50) { nodes { code burdenMinutesPerQuarter } } } }`,
    );
    const burdens = Object.fromEntries(
      initiative.memberships.nodes.map(({ code, burdenMinutesPerQuarter }) => [code, burdenMinutesPerQuarter]),
    );
    return { proposed: initiative.obligations.nodes, burdens };
  };
  expect(await asked(initiative.backbone)).toMatchObject({
    proposed: [{ membership: { code: "D" }, burdenMinutesPerQuarter: 30 }],
    burdens: { D: 0 },
  });
  expect((await asked(initiative.partners["D"]!.token)).burdens).toMatchObject({ A: null, D: 0 });
  const { obligations } = await did.propose(
    await did.define("WEEKS", { ...kinds.COUNT, frequency: "MONTHLY", burdenMinutesPerReport: 20 }),
    [initiative.partners["D"]!.id],
    "202601",
  );
  await did.agree(
    initiative.partners["D"]!.token,
    obligations.map(({ id }) => id),
  );
  expect((await asked(initiative.partners["D"]!.token)).burdens).toMatchObject({ D: 60 });
});
