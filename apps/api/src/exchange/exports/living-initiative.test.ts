import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../../../test/data-package.ts";
import { freshDatabase, openApi, type FreshDatabase, type TestApi } from "../../../test/harness.ts";
import { foundInitiative } from "../../../test/initiative.ts";
import { dimension, kinds, people, reporting } from "../../../test/reporting.ts";
import { bring, filesOf, send, truthOf } from "../../../test/there-and-back.ts";
import { verify } from "../../verify.ts";

let api: TestApi;
let there: FreshDatabase;
beforeAll(async () => {
  [api, there] = [await openApi(), await freshDatabase()];
});
afterAll(async () => {
  await api.close();
  await there.close();
});

test("of an initiative that lives, what counts now goes out: no draft, no question, nothing that was said before", async () => {
  const initiative = await foundInitiative(api, "alive", ["A", "B", "C"]);
  const did = reporting(api, initiative);
  const { A, B, C } = initiative.partners;
  const sex = dimension("sex", ["F", "M"]);
  const visits = await did.define("VISITS", { ...kinds.COUNT, dimensions: [sex] });
  const share = await did.define("SHARE", kinds.SHARE);
  const heads = await did.define("HEADS", { ...people, populationCap: "5000" });
  await did.define("INDEX", {
    ...kinds.COUNT,
    measureType: "COMPOSITE",
    acrossPartners: "NONE",
    acrossTime: "NONE",
    composite: {
      components: [
        { indicatorCode: "SHARE", weight: "0.50", worst: "0", best: "100" },
        { indicatorCode: "VISITS", weight: "0.5", worst: "0", best: "1000" },
      ],
    },
  });

  await did.oblige(visits, "A", "2024Q1", "2024Q3");
  await did.oblige(visits, "B", "2024Q1", "2029Q4");
  await did.oblige(share, "A", "2024Q1", "2029Q4");
  const asked = await did.propose(share, [B!.id, C!.id], "2024Q1", "2024Q4");
  await did.decline(C!.token, { ids: [asked.obligations[1]!.id] });
  const open = await did.propose(visits, [C!.id], "2024Q1");
  await did.agree(C!.token, [open.obligations[0]!.id]);
  expect(
    (await did.end(initiative.backbone, { ids: [open.obligations[0]!.id], lastPeriod: "2024Q2" })).problems,
  ).toEqual([]);

  const part = (category: string, value: string) => ({
    indicatorCode: "VISITS",
    period: "2024Q1",
    categories: [{ dimension: "sex", category }],
    value,
  });
  await did.count("A", [part("F", "4"), part("M", "5")]);
  await did.count("B", [{ indicatorCode: "VISITS", period: "2024Q1", value: "7", note: ' said "so",\nthey ' }]);
  // corrected and accepted, then corrected again and not accepted yet
  await did.count("B", [{ indicatorCode: "VISITS", period: "2024Q1", value: "8" }], { reason: "COUNTING_ERROR" });
  await did.report("B", [{ indicatorCode: "VISITS", period: "2024Q1", value: "9" }], { reason: "LATE_DATA" });
  await did.record(A!.token, A!.id, [{ indicatorCode: "VISITS", period: "2024Q2", value: "1" }]);
  const [queried] = await did.report("A", [
    { indicatorCode: "SHARE", period: "2024Q1", numerator: "1", denominator: "2" },
  ]);
  await did.query(queried!);
  await did.count("C", [{ indicatorCode: "SHARE", period: "2024Q2", numerator: "1.50", denominator: "4" }]);
  // let off after it had been accepted: it does not count
  await did.count("B", [{ indicatorCode: "VISITS", period: "2024Q2", value: "3" }]);
  const nodes = await did.due("2024Q2", B!.token);
  const waived = await did.waive(initiative.backbone, {
    ids: nodes.map(({ id }) => id).slice(0, 1),
    reason: "CAPACITY",
    note: "They are moving house.",
  });
  expect(waived.problems).toEqual([]);

  await did.count("A", [{ indicatorCode: "HEADS", period: "2024Q1", value: "100" }]);
  await did.count("B", [{ indicatorCode: "HEADS", period: "2024Q1", value: "80" }]);
  const shared = await did.overlap(A!.token, {
    indicatorId: heads,
    period: "2024Q1",
    membershipIds: [A!.id, B!.id],
    people: "30",
    method: "RECORD_LINKAGE",
  });
  await did.agreeOverlap(B!.token, { id: shared.overlap!.id });
  await did.overlap(A!.token, {
    indicatorId: heads,
    period: "2024Q1",
    membershipIds: [A!.id, C!.id],
    people: "5",
    method: "EXPERT",
  });
  await did.begin(share, "2023", { numerator: "1", denominator: "3", quality: "LOW", source: "A guess" });
  await did.aim(share, "2025", "50");
  await did.aim(share, "2025", "60.0");
  expect((await did.change(visits, "2025Q1", { definition: "Only first visits." })).problems).toEqual([]);

  // one is suspended, and one was asked and has not said anything
  const stood = await api.ask<Record<string, { problems: object[] }>>(
    initiative.backbone,
    `mutation ($move: MoveMembershipInput!, $invite: AddMembershipInput!) {
      moveMembership(input: $move) { problems { code } } addMembership(input: $invite) { problems { code } } }`,
    {
      move: { membershipId: C!.id, to: "SUSPENDED", reason: "They asked for a pause." },
      invite: { initiativeId: initiative.id, code: "D", organisation: { name: "Organisation D" }, roles: ["PARTNER"] },
    },
  );
  expect(Object.values(stood).flatMap(({ problems }) => problems)).toEqual([]);

  const room = await temporaryFolder();
  const [first, second] = [path.join(room, "first"), path.join(room, "second")];
  await send(api, first);
  await bring(there, first);
  await send(there, second);
  const files = await filesOf(first);
  expect(await filesOf(second)).toEqual(files);
  const statuses = files["organisations.csv"]!.split("\n").map((line) => line.split(","));
  expect(statuses.flatMap(([code, ...cells]) => (code === "" ? [] : [[code, cells.at(-1)]]))).toEqual([
    ["code", "status"],
    ["A", "ACTIVE"],
    ["B", "ACTIVE"],
    ["BACKBONE", "ACTIVE"],
    ["C", "SUSPENDED"],
    ["D", "INVITED"],
    ["FUNDER", "ACTIVE"],
  ]);
  expect(files["measurements.csv"]).toBe(`organisation,indicator,period,valueState,value,numerator,denominator,note,sex
A,HEADS,2024Q1,REPORTED,100,,,,
A,VISITS,2024Q1,REPORTED,4,,,,F
A,VISITS,2024Q1,REPORTED,5,,,,M
B,HEADS,2024Q1,REPORTED,80,,,,
B,VISITS,2024Q1,REPORTED,8,,,,
C,SHARE,2024Q2,REPORTED,,1.5,4,,
`);
  expect(files["obligations.csv"]).toBe(`organisation,indicator,from,to,purpose
A,SHARE,2024Q1,2029Q4,
A,VISITS,2024Q1,2024Q3,
B,VISITS,2024Q1,2029Q4,
C,VISITS,2024Q1,2024Q2,
`);
  expect(files["waivers.csv"]).toBe(`organisation,indicator,period,reason,note
B,VISITS,2024Q2,CAPACITY,They are moving house.
`);
  expect(files["overlaps.csv"]).toBe(
    "indicator,period,organisations,people,method\nHEADS,2024Q1,A;B,30,RECORD_LINKAGE\n",
  );
  expect(files["targets.csv"]).toBe("indicator,period,value\nSHARE,2025,60\n");
  expect(files["baselines.csv"]).toBe(
    "indicator,period,value,numerator,denominator,quality,source\nSHARE,2023,33.3333333333,1,3,LOW,A guess\n",
  );
  const [here, now] = [await truthOf(api), await truthOf(there)];
  // what was reported and is not accepted is not carried, and neither are the expectations that it alone made
  expect(now.figures.filter(({ derived }) => derived !== null)).toEqual(
    here.figures.filter(({ derived, state }) => derived !== null && state !== "WAIVED"),
  );
  expect((await verify(there.url)).flatMap(({ broken }) => broken)).toEqual([]);
});
