import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestInitiative } from "../../apps/api/test/initiative.ts";
import { openSite, type Site } from "../test/site.ts";
import { manyYears, misfortunes, survive } from "../test/survive.ts";

/** As many as the design asks for. */
const runs = 50;

let site: Site;
let initiative: TestInitiative;
beforeAll(async () => {
  site = await openSite();
  initiative = await manyYears(site);
});
afterAll(() => site.close());

test(`${runs} reports outlive a browser that is killed twice or more, and each arrives once`, async () => {
  const lost: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const misfortune = misfortunes[run % misfortunes.length] ?? "nothing else";
    try {
      await survive(site, initiative, 1951 + run, misfortune);
    } catch (error) {
      lost.push(`${1951 + run}, ${misfortune}: ${String(error)}`);
    }
  }
  console.log(`${runs - lost.length} of ${runs} reports arrived whole, and once`);
  expect(lost).toEqual([]);
});
