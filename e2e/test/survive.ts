import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { TestInitiative } from "../../apps/api/test/initiative.ts";
import { Device } from "./device.ts";
import type { Site } from "./site.ts";
import { asked, counted, six } from "./world.ts";

/** What else happens to a report on its way, besides no connection and a browser that is killed twice. */
export const misfortunes = [
  "nothing else",
  "the answer is lost",
  "the session is over",
  "there is a newer Keelson",
] as const;
export type Misfortune = (typeof misfortunes)[number];

/** An initiative in which A is asked for six figures of each year from 1950 on: a year a run. */
export const manyYears = (site: Site): Promise<TestInitiative> =>
  asked(site.api, "years", Object.fromEntries(six.map((code) => [code, counted(code)])), {}, "1950");

/** What is typed within this of the end may be lost, and nothing before it. */
const keptMilliseconds = 300;

/**
 * Six values typed without a connection; the browser is killed, opened again, told to submit, killed again; then there is a connection. All six have
 * arrived, in one submission.
 */
export async function survive(
  site: Site,
  initiative: TestInitiative,
  year: number,
  misfortune: Misfortune,
): Promise<void> {
  const email = `a@${initiative.slug}.example`;
  const address = `${site.origin}/i/${initiative.slug}/report/${year}`;
  const cell = (page: Page, code: string) => page.getByRole("textbox", { name: counted(code).name, exact: true });
  const values = six.map((_, index) => String(year + index));
  const device = await Device.make();
  try {
    const first = await device.start(true);
    await first.context.addCookies([await site.cookieFor(email)]);
    await first.page.goto(address);
    await cell(first.page, "ONE").waitFor();
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
    await first.context.setOffline(true);
    for (const [index, code] of six.entries()) await cell(first.page, code).fill(values[index] ?? "");
    await first.page.waitForTimeout(keptMilliseconds);
    await device.kill();

    const second = await device.start(false);
    await second.page.goto(address);
    for (const [index, code] of six.entries()) {
      await cell(second.page, code).waitFor();
      expect(await cell(second.page, code).inputValue()).toBe(values[index]);
    }
    await second.page.getByText("Offline:").waitFor();
    await second.page.getByRole("button", { name: "Submit", exact: true }).click();
    await second.page.getByText("No connection.").waitFor();
    await device.kill();
    expect(await arrived(site, year)).toEqual({ figures: [], requests: 0 });

    if (misfortune === "the session is over") await site.api.look("delete from auth.session");
    if (misfortune === "there is a newer Keelson") site.upgrade();
    const third = await device.start(misfortune !== "the answer is lost");
    // a browser that was killed may have forgotten what it was given last
    if (misfortune !== "the session is over") await third.context.addCookies([await site.cookieFor(email)]);
    if (misfortune === "the answer is lost") {
      await third.page.route("**/graphql", async (route) => {
        if (!route.request().postData()?.includes('"Record"')) return route.continue();
        await route.fetch().catch(() => null);
        await route.abort();
      });
      await third.page.goto(address);
      const asks = third.page.waitForEvent(
        "requestfailed",
        (request) => request.postData()?.includes('"Record"') ?? false,
      );
      await third.context.setOffline(false);
      await asks;
      await device.kill();
      const fourth = await device.start(true);
      await fourth.context.addCookies([await site.cookieFor(email)]);
      await fourth.page.goto(address);
      await receipt(fourth.page).waitFor();
    } else if (misfortune === "the session is over") {
      await third.context.clearCookies();
      await third.page.goto(address);
      await third.page.getByText("What you typed for 6 indicators is saved on this device.").waitFor();
      await third.context.addCookies([await site.cookieFor(email)]);
      await third.page.reload();
      await receipt(third.page).waitFor();
    } else if (misfortune === "there is a newer Keelson") {
      await third.page.goto(address);
      await receipt(third.page).waitFor();
      await third.page.getByText("A newer Keelson is ready.").waitFor();
      await third.page.getByRole("button", { name: "Load it" }).click();
      await third.page.waitForEvent("load");
      await receipt(third.page).waitFor();
    } else {
      await third.page.goto(address);
      await receipt(third.page).waitFor();
    }
    expect(await arrived(site, year)).toEqual({
      figures: six.map((code, index) => `${code} 1 SUBMITTED ${values[index]}`).toSorted(),
      requests: 1,
    });
  } finally {
    await device.remove();
  }
}

const receipt = (page: Page) => page.getByRole("heading", { name: "Your report is with the backbone" });

/** What Keelson has of a year: every revision of each figure, and by how many requests it came. */
async function arrived(site: Site, year: number) {
  const figures = await site.api.look<{ said: string; id: string }>(
    `select n.code || ' ' || m.revision || ' ' || m.state || ' ' || v.value::float8 as said, m.id::text as id
     from measurement m
     join measurement_value v on v.initiative_id = m.initiative_id and v.measurement_id = m.id
     join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id and p.period = '${year}'
     join indicator n on n.initiative_id = p.initiative_id and n.id = p.indicator_id
     order by 1`,
  );
  const [sent] = await site.api.look<{ count: number }>(
    `select count(*)::int as count from idempotency_key where measurement_ids && array[${figures.map(({ id }) => `'${id}'::uuid`).join() || "null::uuid"}]`,
  );
  return { figures: figures.map(({ said }) => said), requests: sent?.count ?? 0 };
}
