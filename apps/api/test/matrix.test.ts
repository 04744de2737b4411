import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema as buildSchema } from "../src/schema.ts";
import {
  missingRows,
  attemptFindings,
  partnersWordFindings,
  twoSidesFindings,
  variantFindings,
  readFindings,
  readingTokenFindings,
  remember,
  writeFindings,
  type Ground,
} from "./rights/checks.ts";
import { principals, sessions } from "./rights/expectations.ts";
import { loaderFindings, missingLoaders } from "./rights/loaders.ts";
import { both, policiesAlone, rowLevelSecurityAlone } from "./rights/modes.ts";
import { missingTables, probeFindings, takeStock, type Stock } from "./rights/probe.ts";
import { openSandbox } from "./rights/sandbox.ts";
import { buildWorld } from "./rights/world.ts";

let ground: Ground;
let stock: Stock;
beforeAll(async () => {
  const world = await buildWorld();
  ground = { schema: await buildSchema(), world, sandbox: await openSandbox(world.api.url) };
  await remember(ground.sandbox);
  stock = await takeStock(ground.sandbox);
});
afterAll(async () => {
  await ground.sandbox.close();
  await ground.world.api.close();
});

describe("the reviewed tables", () => {
  test("have a row for every field and mutation of the schema, and nothing else", () =>
    expect(missingRows(ground)).toEqual([]));
  test("have a row for every list and loader, and nothing else", () => expect(missingLoaders()).toEqual([]));
  test("have a row for every grant on a table, and nothing else", () => expect(missingTables(stock)).toEqual([]));
});

describe.each([both, policiesAlone, ...rowLevelSecurityAlone])("$name", (mode) => {
  test.each(principals)("%s reads what is theirs", async (who) => {
    expect(await readFindings(ground, mode, who)).toEqual([]);
  });
  test.each(principals)("%s writes what is theirs", async (who) => {
    expect(await writeFindings(ground, mode, who)).toEqual([]);
  });
  test("a token that may only read writes nothing", async () => {
    for (const who of ["director", "lead"] as const) expect(await readingTokenFindings(ground, mode, who)).toEqual([]);
  });
});

test.each(principals)("policies alone: no list and no loader gives %s what is not theirs", async (who) => {
  expect(await loaderFindings(ground, policiesAlone, who)).toEqual([]);
});

test.each(sessions)("row-level security alone, by hand: %s reaches what is theirs in every table", async (session) => {
  const { sandbox, world } = ground;
  expect(await sandbox.undone("app", () => probeFindings(sandbox, world, stock, session))).toEqual([]);
});

test("row-level security alone, by hand: triggers and functions let nobody speak for another", async () => {
  expect(await attemptFindings(ground)).toEqual([]);
});

test.each([both, policiesAlone, ...rowLevelSecurityAlone])("those who are nearly a principal: $name", async (mode) => {
  expect(await variantFindings(ground, mode)).toEqual([]);
});

describe.each([both, policiesAlone])("$name", (mode) => {
  test("nobody is on both sides of a check", async () => {
    expect(await twoSidesFindings(ground, mode)).toEqual([]);
  });
});

describe.each([both, policiesAlone, ...rowLevelSecurityAlone])("property 11, $name", (mode) => {
  test.each(["director", "staff"] as const)("no mutation lets the %s write what a partner says", async (who) => {
    expect(await partnersWordFindings(ground, mode, who)).toEqual([]);
  });
});
