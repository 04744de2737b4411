import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, tokenFor, type TestApi } from "../../../test/harness.ts";
import { colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting } from "../../../test/reporting.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;

/** In each initiative, partners A and B have a draft, a submitted figure and, of 2024Q1, an accepted one with its correction drafted. */
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  away = await foundInitiative(api, "away", ["A", "B"]);
  for (const initiative of [home, away]) {
    const did = reporting(api, initiative);
    await did.define("VISITS", kinds.COUNT);
    for (const code of ["A", "B"]) {
      const { id, token } = initiative.partners[code]!;
      const row = (period: string) => [{ indicatorCode: "VISITS", period, value: "1" }];
      await did.count(code, row("2024Q1"));
      await did.report(code, row("2024Q2"));
      await did.record(token, id, row("2024Q3"));
      await did.record(token, id, row("2024Q1"), { reason: "LATE_DATA" });
    }
  }
});
afterAll(() => api.close());

interface Initiatives {
  readonly initiatives: {
    readonly nodes: readonly {
      readonly slug: string;
      readonly indicator: {
        readonly measurements: {
          readonly totalCount: number;
          readonly nodes: readonly { period: string; state: string; membership: { code: string } }[];
        };
      };
    }[];
  };
}

/** What a token is shown of both initiatives at once, as "partner period state", newest first. */
async function shown(token: string, args = "first: 100") {
  const { initiatives } = await api.ask<Initiatives>(
    token,
    `{ initiatives(first: 2) { nodes { slug indicator(code: "VISITS") { measurements(${args}) { totalCount nodes { period state membership { code } } } } } } }`,
  );
  return Object.fromEntries(
    initiatives.nodes.map(({ slug, indicator: { measurements } }) => {
      expect(measurements.totalCount).toBe(measurements.nodes.length);
      const lines = measurements.nodes.map(({ period, state, membership }) => `${membership.code} ${period} ${state}`);
      return [slug, lines.toSorted()];
    }),
  );
}

const submitted = (code: string) => [`${code} 2024Q1 ACCEPTED`, `${code} 2024Q2 SUBMITTED`];
const drafts = (code: string) => [`${code} 2024Q1 DRAFT`, `${code} 2024Q3 DRAFT`];

test("of two initiatives asked for together, each shows what the person may see there: one as backbone, one as a partner", async () => {
  await colleague(api, away, away.partners["A"]!.id, "both", ["PARTNER_REPORTER"]);
  const { invitePerson } = await api.ask<{ invitePerson: { problems: object[] } }>(
    home.backbone,
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { problems { code } } }`,
    { input: { membershipId: await backboneOf(home), email: "both@away.example", roles: ["BACKBONE_STAFF"] } },
  );
  expect(invitePerson.problems).toEqual([]);
  const both = await tokenFor(api, "both@away.example", ["READ"]);
  expect(await shown(both)).toEqual({
    home: [...submitted("A"), ...submitted("B")].toSorted(),
    away: [...submitted("A"), ...drafts("A")].toSorted(),
  });
  expect(await shown(both, `first: 100, period: "2024Q3"`)).toEqual({ home: [], away: ["A 2024Q3 DRAFT"] });
  expect(await shown(both, `first: 100, period: "nonsense"`)).toEqual({ home: [], away: [] });
});

test("who is neither of the backbone nor of a partner is shown none", async () => {
  expect(await shown(home.funder)).toEqual({ home: [] });
});

async function backboneOf({ slug, backbone }: TestInitiative): Promise<string> {
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string }[] } } }>(
    backbone,
    `{ initiative(slug: "${slug}") { memberships(first: 1, role: BACKBONE) { nodes { id } } } }`,
  );
  return initiative.memberships.nodes[0]!.id;
}
