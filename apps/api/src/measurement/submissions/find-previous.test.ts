import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting } from "../../../test/reporting.ts";

let api: TestApi;
let home: TestInitiative;

/** A and B said something of 2023 and 2024Q4, A has begun a correction of the latter, and nobody has said anything of 2025Q2. */
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  const did = reporting(api, home);
  const visits = await did.define("VISITS", kinds.COUNT);
  const yearly = await did.define("YEARLY", { ...kinds.COUNT, frequency: "ANNUAL", yearStartMonth: 4 });
  const once = await did.define("ONCE", { ...kinds.COUNT, frequency: "ONE_OFF" });
  for (const code of ["A", "B"]) {
    await did.oblige(visits, code, "2025Q1", "2025Q3");
    await did.oblige(yearly, code, "2024April", "2024April");
    await did.oblige(once, code, "2025", "2025");
    await did.count(code, [
      { indicatorCode: "VISITS", period: "2024Q4", value: code === "A" ? "41" : "42" },
      { indicatorCode: "VISITS", period: "2025Q1", value: "43" },
      { indicatorCode: "YEARLY", period: "2023April", value: "44" },
    ]);
  }
  const { id, token } = home.partners["A"]!;
  const rows = [{ indicatorCode: "VISITS", period: "2024Q4", value: "45" }];
  expect((await did.record(token, id, rows, { reason: "LATE_DATA" })).problems).toEqual([]);
});
afterAll(() => api.close());

interface Answer {
  readonly initiative: {
    readonly obligationPeriods: {
      readonly nodes: readonly {
        readonly period: string;
        readonly indicator: { readonly code: string };
        readonly membership: { readonly code: string };
        readonly previous: {
          readonly period: string;
          readonly state: string;
          readonly values: readonly { value: string }[];
        } | null;
      }[];
    };
  };
}

/** Of what is expected in 2025, who said what of the period before: "partner indicator period: state value". */
async function before(token: string) {
  const { initiative } = await api.ask<Answer>(
    token,
    `{ initiative(slug: "home") { obligationPeriods(period: "2025", first: 100) {
      nodes { period indicator { code } membership { code } previous { period state values { value } } } } } }`,
    {},
  );
  return initiative.obligationPeriods.nodes
    .map(({ period, indicator, membership, previous: said }) => {
      const what = said && `${said.period} ${said.state} ${said.values[0]?.value}`;
      return `${membership.code} ${indicator.code} ${period}: ${what}`;
    })
    .toSorted();
}

const asked = (code: string, ...said: string[]) => [
  `${code} ONCE 2025: null`,
  `${code} VISITS 2025Q1: ${said[0]}`,
  `${code} VISITS 2025Q2: 2025Q1 ACCEPTED 43`,
  `${code} VISITS 2025Q3: null`,
  `${code} YEARLY 2024April: 2023April ACCEPTED 44`,
];

test("a partner reads what it handed in of the period before, and nothing of another's", async () => {
  expect(await before(home.partners["A"]!.token)).toEqual(asked("A", "2024Q4 ACCEPTED 41"));
  expect(await before(home.partners["B"]!.token)).toEqual(asked("B", "2024Q4 ACCEPTED 42"));
});

test("the backbone reads of everybody what was handed in, and of no correction that was only begun", async () => {
  expect(await before(home.backbone)).toEqual([
    ...asked("A", "2024Q4 ACCEPTED 41"),
    ...asked("B", "2024Q4 ACCEPTED 42"),
  ]);
});

test("who is neither is asked of nobody, and so reads nothing", async () => {
  expect(await before(home.funder)).toEqual([]);
});
