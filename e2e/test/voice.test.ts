import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { colleague, foundInitiative, publish, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectFocusSeen, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
beforeAll(async () => {
  site = await openSite();
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  await publish(site.api, home);
  const roles = ["SENSITIVE_CASE_HANDLER", "CASE_HANDLER"];
  await colleague(site.api, home, home.partners["A"]!.id, "keeper", roles);
});
afterAll(() => site.close());

/** In a window without scripts, as on any phone. */
const bare = { javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: "en" };

/** Does what somebody does, and counts it: a touch is one, writing something is one. */
function counting(page: Page) {
  let interactions = 0;
  return {
    touch: async (role: "link" | "button", name: string) => {
      interactions += 1;
      await page.getByRole(role, { name, exact: true }).click();
    },
    write: async (label: string, text: string) => {
      interactions += 1;
      await page.getByLabel(label).fill(text);
    },
    get interactions() {
      return interactions;
    },
  };
}

test("somebody tells something in their own language by five interactions and no script, is answered, and finds the answer by the code", async () => {
  const told = "انقطع الماء منذ أسبوعين،\nوسألنا ولم يجبنا أحد.";
  const { page, context, leave } = await site.visit(null, bare);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).origin}`));
  await page.goto("/p/home/tell-us");
  const she = counting(page);
  await she.touch("link", "العربية");
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  await she.write("ماذا حدث؟", told);
  await she.touch("button", "التالي");
  await she.touch("button", "تخطَّ هذا");
  await page.getByText("انقطع الماء").waitFor();
  await she.touch("button", "إرسال");
  await page.getByRole("heading", { level: 1, name: "لقد وصل" }).waitFor();
  expect(she.interactions).toBe(5);
  const code = (await page.locator("p[dir=ltr]").innerText()).replaceAll(/\D/g, "");
  expect(code).toHaveLength(40);
  // loaded anew, nothing is sent anew; nothing was asked of anybody else, no script came, and nothing stays behind
  await page.reload();
  expect((await page.locator("p[dir=ltr]").innerText()).replaceAll(/\D/g, "")).toBe(code);
  expect(await site.api.look("select from case_file")).toHaveLength(1);
  expect(asked.filter((one) => !one.endsWith(site.origin) || one.startsWith("script"))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(page.url()).not.toMatch(/%D9|\d{8}/);
  await leave();

  // whoever coordinates is not even shown the way
  const backbone = await site.visit("backbone@home.example");
  await backbone.page.goto("/i/home/outcomes");
  await backbone.page.getByRole("link", { name: /^Outcomes/ }).waitFor();
  expect(await backbone.page.getByRole("link", { name: /^Voice/ }).count()).toBe(0);
  await backbone.page.goto("/i/home/voice");
  await backbone.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await backbone.page.getByText("Not sorted yet").count()).toBe(0);
  await backbone.leave();

  const handler = await site.visit("keeper@home.example");
  const his = handler.page;
  await his.goto("/i/home/outcomes");
  await his.getByRole("link", { name: /^Voice/ }).click();
  await his.getByRole("heading", { level: 1, name: "Voice" }).waitFor();
  await his.getByRole("link", { name: /^1 New/ }).waitFor();
  await expectAccessible(his);
  await expectToFit(his);
  await his.getByRole("link", { name: "Not sorted yet" }).click();
  await his.getByText("انقطع الماء").waitFor();
  expect(await his.getByText("انقطع الماء").evaluate((node) => getComputedStyle(node).direction)).toBe("rtl");

  // a note is one colour and one label, a word to her another
  const label = "Internal note: the one who told it never reads it";
  await his.getByLabel(label).fill("Ask the engineer.");
  await his.getByRole("button", { name: "Keep the note" }).click();
  await his.getByRole("listitem").filter({ hasText: "Ask the engineer." }).waitFor();
  const box = his.getByRole("region", { name: "Write" });
  const colour = () => box.evaluate((node) => getComputedStyle(node).backgroundColor);
  const ofNotes = await colour();
  await his.getByRole("radio", { name: "To the one who told it" }).check();
  expect(await colour()).not.toBe(ofNotes);
  await his.getByLabel("The one who told it reads this").waitFor();

  const words = "To the one who told it, in their language";
  await his.getByLabel(words).first().fill("قرأناها، وسنجيبك قريبًا.");
  await his.getByRole("button", { name: "Acknowledge and handle it" }).click();
  await his.getByRole("checkbox", { name: "A child is involved" }).check();
  await his.getByText("This is always sensitive").waitFor();
  await his.getByRole("checkbox", { name: "A child is involved" }).uncheck();
  await expectAccessible(his);
  await expectToFit(his);
  await his.getByRole("button", { name: "Sort it" }).click();
  await his.getByRole("button", { name: "Begin to look into it" }).click();
  await his.getByLabel(words).first().fill("أُصلحت المضخة اليوم.");
  await his.getByRole("button", { name: "Send the answer" }).click();
  await his.getByRole("definition").filter({ hasText: "Answered" }).waitFor();
  await expectFocusSeen(his);
  await handler.leave();

  const again = await site.visit(null, { ...bare, locale: "ar" });
  await again.page.goto("/p/home/track");
  const arabic = code.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
  await again.page.getByLabel("رمزك").fill(arabic);
  await again.page.getByRole("button", { name: "اعرضه" }).click();
  await again.page.getByRole("heading", { level: 1, name: "لديك جواب" }).waitFor();
  await again.page.getByText("أُصلحت المضخة اليوم.").waitFor();
  expect(await again.page.getByText("Ask the engineer.").count()).toBe(0);
  await again.page.locator("summary", { hasText: "ألا تقبل الجواب؟" }).click();
  await again.page.getByLabel("لماذا؟").fill("ما زال الماء مقطوعًا.");
  await again.page.getByRole("button", { name: "اطلب نظرة أخرى" }).click();
  await again.page.getByRole("heading", { level: 1, name: "لم تقبل الجواب؛ سينظر فيه شخص آخر" }).waitFor();
  await again.leave();
});

test("every page of it is accessible, fits a narrow phone, and leads away by one link", async () => {
  const { page, leave } = await site.visit(null, { colorScheme: "dark" });
  const looked = async () => {
    await expectAccessible(page);
    await expectToFit(page);
    expect(await page.getByRole("link", { name: "Leave this site" }).getAttribute("href")).toMatch(/^https:/);
  };
  await page.goto("/p/home/tell-us");
  await looked();
  await page.getByRole("link", { name: "English" }).click();
  await page.locator("summary").click();
  await looked();
  await expectFocusSeen(page);
  // past the browser's own word about it
  await page.locator("form").evaluate((form) => form.setAttribute("novalidate", ""));
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("alert").getByRole("link", { name: "Write what happened" }).click();
  await looked();
  await page.getByLabel("What happened?").fill("x".repeat(300));
  await page.getByRole("button", { name: "Next" }).click();
  await looked();
  await page.getByLabel("May we reach you?").fill("at the well, on Tuesdays");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("at the well, on Tuesdays").waitFor();
  await looked();
  await page.getByRole("button", { name: "Send" }).click();
  await looked();
  const code = await page.locator("p[dir=ltr]").innerText();
  await page.getByRole("link", { name: "See what became of it" }).click();
  await looked();
  await page.getByLabel("Your code").fill(code);
  await page.getByRole("button", { name: "Show it" }).click();
  await page.locator("summary").first().click();
  await looked();
  await page.locator("summary", { hasText: "You do not want to be reached any more?" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await page.getByRole("heading", { level: 1, name: "It has arrived; nobody has read it yet" }).waitFor();
  expect(await page.getByRole("button", { name: "Delete it" }).count()).toBe(0);
  await leave();
});
