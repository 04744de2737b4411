import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "./harness.ts";
import { foundInitiative, type TestInitiative } from "./initiative.ts";
import { kinds, reporting } from "./reporting.ts";
import { doorOf } from "../src/door.ts";
import { findMemberships } from "../src/identity/memberships/find-memberships.ts";
import { Membership } from "../src/identity/memberships/membership.entity.ts";
import { findActor } from "../src/identity/tokens/find-actor.ts";
import { findIndicators } from "../src/measurement/indicators/find-indicators.ts";
import { IndicatorDefinition } from "../src/measurement/indicators/indicator.entity.ts";
import { findMeasurements } from "../src/measurement/measurements/find-measurements.ts";
import { Measurement } from "../src/measurement/measurements/measurement.entity.ts";
import { Context } from "../src/kernel/context.ts";
import { parseNodeId } from "../src/kernel/node-id.ts";

let api: TestApi;
let initiative: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "pages", ["A", "B"]);
  const did = reporting(api, initiative);
  await did.define("VISITS", kinds.COUNT);
  await did.count("A", [{ indicatorCode: "VISITS", period: "2024Q1", value: "1" }]);
  await did.report("B", [{ indicatorCode: "VISITS", period: "2024Q1", value: "1" }]);
});
afterAll(() => api.close());

const page = (args: string) => `memberships(${args}) { nodes { code } pageInfo { hasNextPage } totalCount }`;

test("lists asked for together each get their own page, by their own filter, and their own count", async () => {
  const { initiative: one } = await api.ask<{ initiative: { memberships: { pageInfo: { endCursor: string } } } }>(
    initiative.backbone,
    `{ initiative(slug: "pages") { memberships(first: 1) { pageInfo { endCursor } } } }`,
  );
  const after = one.memberships.pageInfo.endCursor;
  const codes = (...all: string[]) => all.map((code) => ({ code }));
  expect(
    await api.ask(
      initiative.backbone,
      `{ initiatives(first: 1) { nodes { a: ${page("first: 1")} b: ${page(`first: 2, after: "${after}"`)}
        c: ${page("first: 2, role: PARTNER")} d: ${page("first: 100, role: COMMUNITY")} } } }`,
    ),
  ).toEqual({
    initiatives: {
      nodes: [
        {
          a: { nodes: codes("A"), pageInfo: { hasNextPage: true }, totalCount: 4 },
          b: { nodes: codes("B", "BACKBONE"), pageInfo: { hasNextPage: true }, totalCount: 4 },
          c: { nodes: codes("A", "B"), pageInfo: { hasNextPage: false }, totalCount: 2 },
          d: { nodes: [], pageInfo: { hasNextPage: false }, totalCount: 0 },
        },
      ],
    },
  });
});

test("one that is asked wrongly fails alone", async () => {
  const { data, errors } = await api.send(
    initiative.backbone,
    `{ right: initiative(slug: "pages") { ${page("first: 1")} } wrong: initiative(slug: "pages") { ${page("first: 0")} } }`,
  );
  expect(errors).toMatchObject([{ path: ["wrong", "memberships"], extensions: { code: "BAD_USER_INPUT" } }]);
  expect(data).toMatchObject({ right: { memberships: { nodes: [{ code: "A" }] } }, wrong: null });
});

test("the nodes are what TypeORM would have read", async () => {
  const { id: initiativeId } = parseNodeId("initiative", initiative.id);
  const ctx = new Context(doorOf(api.database), await findActor(api.database, `Bearer ${initiative.backbone}`));
  const memberships = await findMemberships(ctx, { initiativeId, first: 100 });
  const indicators = await findIndicators(ctx, { initiativeId, first: 100 });
  const { indicatorId } = indicators.nodes[0]!;
  const measurements = await findMeasurements(ctx, { initiativeId, indicatorId, first: 100 });
  const read = await ctx.ask(
    async ({ db }) => ({
      memberships: await db.find(Membership, { relations: { organisation: true }, order: { code: "ASC" } }),
      indicators: await db.find(IndicatorDefinition, { relations: { indicator: true } }),
      measurements: await db.find(Measurement, { relations: { obligationPeriod: true }, order: { id: "DESC" } }),
    }),
    null,
  );
  await ctx.end();
  expect(memberships.nodes).toEqual(read.memberships);
  expect(indicators.nodes).toEqual(read.indicators);
  expect(measurements.nodes).toEqual(read.measurements);
  expect(read.measurements).toHaveLength(2);
});
