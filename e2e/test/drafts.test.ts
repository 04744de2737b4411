import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestInitiative } from "../../apps/api/test/initiative.ts";
import { openSite, type Site } from "./site.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { manyYears, survive, type Misfortune } from "./survive.ts";
import { counted } from "./world.ts";

let site: Site;
let initiative: TestInitiative;
beforeAll(async () => {
  site = await openSite();
  initiative = await manyYears(site);
});
afterAll(() => site.close());

test.each<[number, Misfortune]>([
  [2001, "nothing else"],
  [2002, "the answer is lost"],
  [2003, "the session is over"],
])(
  "of %s, six values typed without a connection outlive a killed browser, twice, and arrive once, though %s happens",
  (year, misfortune) => survive(site, initiative, year, misfortune),
);

test("a newer Keelson waits until somebody wants it, and what was typed is there afterwards", async () => {
  const { page, leave } = await site.visit(`a@${initiative.slug}.example`);
  await page.goto(`/i/${initiative.slug}/report/2004`);
  const one = page.getByRole("textbox", { name: counted("ONE").name, exact: true });
  await one.waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  site.upgrade();
  await one.fill("41");
  await page.evaluate(() =>
    navigator.serviceWorker.getRegistration().then((found) => found?.update().then(() => null)),
  );
  await page.getByText("A newer Keelson is ready.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  // it did not take the page away
  expect(await one.inputValue()).toBe("41");
  // a slow device: what is typed is still being written down when the newer one is wanted
  await page.evaluate(() => {
    const opened = indexedDB.open("keelson-reports");
    opened.onsuccess = () => {
      const kept = opened.result.transaction("kept", "readwrite").objectStore("kept");
      const until = performance.now() + 2_000;
      const hold = () => {
        if (performance.now() < until) kept.get("nothing").onsuccess = hold;
      };
      hold();
    };
  });
  await one.fill("42");
  expect(await one.inputValue()).toBe("42");
  await page.waitForTimeout(400);
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Load it" }).click();
  await loaded;
  await page.getByText("1 of 6").waitFor();
  expect(await one.inputValue()).toBe("42");
  expect(await page.getByText("A newer Keelson is ready.").count()).toBe(0);
  await leave();
});

test("a page that the API has outgrown says so, loads the newer one, and sends what was submitted", async () => {
  const { page, context } = await site.visit(`a@${initiative.slug}.example`);
  await page.goto(`/i/${initiative.slug}/report/2005`);
  for (const code of ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"])
    await page.getByRole("textbox", { name: counted(code).name, exact: true }).fill("7");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  site.upgrade();
  // what an API of another version answers to it
  await page.route("**/graphql", (route) =>
    route.continue({ postData: (route.request().postData() ?? "").replace(/[0-9a-f]{64}/, "0".repeat(64)) }),
  );
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await page.getByText("There is a newer Keelson. Load it").waitFor();
  await expectAccessible(page);
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("button", { name: "Load it" }).click();
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  await context.close();
});
