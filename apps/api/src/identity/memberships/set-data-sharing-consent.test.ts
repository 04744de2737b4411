import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { colleague, foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting } from "../../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;

beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "consent", ["A", "B"]);
  await publish(api, initiative);
});
afterAll(() => api.close());

const set = `mutation ($input: SetDataSharingConsentInput!) {
  setDataSharingConsent(input: $input) { membership { code dataSharingConsent } problems { code path } } }`;

const say = (token: string, code: string, consent: string) =>
  api.ask<{ setDataSharingConsent: { membership: object | null; problems: object[] } }>(token, set, {
    input: { membershipId: initiative.partners[code]!.id, consent },
  });

const named = async () => {
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { code: string }[] } } }>(
    null,
    `{ initiative(slug: "consent") { memberships(first: 10) { nodes { code } } } }`,
  );
  return initiative.memberships.nodes.map(({ code }) => code);
};

test("a partner's lead says that everybody may read its name, and takes it back at once", async () => {
  const { token } = initiative.partners["A"]!;
  expect(await named()).toEqual([]);
  expect(await say(token, "A", "NAMED_PUBLIC")).toEqual({
    setDataSharingConsent: { membership: { code: "A", dataSharingConsent: "NAMED_PUBLIC" }, problems: [] },
  });
  expect(await named()).toEqual(["A"]);
  await say(token, "A", "AGGREGATE_ONLY");
  expect(await named()).toEqual([]);
  const trail = await api.look<{ action: string }>(
    "select action from audit_event where action = 'setDataSharingConsent'",
  );
  expect(trail).toHaveLength(2);
});

test("nobody says it for another: not the backbone, not a colleague who only reports, not another partner", async () => {
  const reporter = await colleague(api, initiative, initiative.partners["A"]!.id, "clerk", ["PARTNER_REPORTER"]);
  for (const token of [initiative.backbone, reporter, initiative.partners["B"]!.token])
    expect(
      await api.send(token, set, { input: { membershipId: initiative.partners["A"]!.id, consent: "NAMED_PUBLIC" } }),
    ).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
});

test("the backbone knows what was said, another partner does not", async () => {
  await say(initiative.partners["A"]!.token, "A", "NAMED_TO_PARTNERS");
  const read = async (token: string) => {
    const { initiative } = await api.ask<{ initiative: { memberships: { nodes: object[] } } }>(
      token,
      `{ initiative(slug: "consent") { memberships(first: 1, role: PARTNER) { nodes { code dataSharingConsent } } } }`,
    );
    return initiative.memberships.nodes;
  };
  expect(await read(initiative.backbone)).toEqual([{ code: "A", dataSharingConsent: "NAMED_TO_PARTNERS" }]);
  expect(await read(initiative.partners["B"]!.token)).toEqual([{ code: "A", dataSharingConsent: null }]);
});

test("a total of two is told once both consented to be named, from its next release on", async () => {
  const did = reporting(api, initiative);
  await did.define("VISITS", kinds.COUNT);
  const told = async () => {
    const { initiative: answer } = await api.ask<{
      initiative: { indicator: { aggregate: { value: string | null } } };
    }>(
      initiative.funder,
      `{ initiative(slug: "consent") { indicator(code: "VISITS") { aggregate(period: "2026Q1") { value } } } }`,
    );
    return answer.indicator.aggregate.value;
  };
  await did.count("A", [{ indicatorCode: "VISITS", period: "2026Q1", value: "40" }]);
  await did.count("B", [{ indicatorCode: "VISITS", period: "2026Q1", value: "50" }]);
  expect(await told()).toBeNull();
  for (const code of ["A", "B"]) await say(initiative.partners[code]!.token, code, "NAMED_PUBLIC");
  expect(await told()).toBeNull();
  await did.count("A", [{ indicatorCode: "VISITS", period: "2026Q1", value: "41" }], { reason: "LATE_DATA" });
  expect(await told()).toBe("91");
});
