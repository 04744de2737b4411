import { afterAll, beforeAll, expect, test } from "vitest";
import { foundInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { livedIn } from "./world.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await livedIn(site.api);
});
afterAll(() => site.close());

test("whoever opens the link of a mail is in after one press, where they wanted to go; the link opens nothing twice", async () => {
  const link = `${await site.api.signIn.linkFor("backbone@home.example", 60)}&next=${encodeURIComponent("/i/home/outcomes?view=table")}`;
  const { page, leave } = await site.visit(null);
  // as a scanner does, before the person
  await page.goto(link);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/i/home/outcomes?view=table");
  await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
  await leave();

  const again = await site.visit(null);
  await again.page.goto(link);
  await again.page.getByRole("button", { name: "Sign in" }).click();
  await again.page.getByRole("alert").getByText("This link has been used").waitFor();
  await expectAccessible(again.page);
  await again.page.getByRole("link", { name: "Ask for a new link" }).click();
  await again.page.getByLabel("E-mail address").fill("backbone@home.example");
  await again.page.getByRole("button", { name: "Send me a link" }).click();
  await again.page.getByRole("status").getByText("a link is on its way").waitFor();
  await expectAccessible(again.page);
  expect(await site.api.look("select address from outbox_mail where kind = 'SIGN_IN'")).toEqual([
    { address: "backbone@home.example" },
  ]);
  await again.leave();
});

test("a password signs in, a wrong one is told above the form, and signing out ends the session", async () => {
  const origin = site.origin;
  const { cookie } = await site.api.session("a@home.example");
  const password = "correct horse battery staple";
  await site.api.http.inject({
    method: "POST",
    url: "/api/auth/set-password",
    headers: { origin, cookie },
    payload: { newPassword: password },
  });
  const { page, context } = await site.visit(null);
  await page.goto("/");
  await page.waitForURL("**/signin");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByRole("button", { name: "Use a password instead" }).click();
  await page.getByLabel("E-mail address").fill("a@home.example");
  await page.getByLabel("Password", { exact: true }).fill("a wrong horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  const problem = page.getByRole("alert");
  await problem.getByText("is not right").waitFor();
  expect(await problem.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/i/home/home");
  await page.getByRole("button", { name: "You and your settings" }).click();
  await page.getByText("a@home.example").first().waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL("**/signin");
  await page.goto("/i/home/outcomes");
  await page.waitForURL(/\/signin\?next=/);
  expect(await page.getByText("Your session has ended").count()).toBe(0);
  await context.close();
});

test("whose session is over signs in again and is back where they were", async () => {
  const { page, leave } = await site.visit("backbone@home.example");
  // whoever begins to listen once their session is over is told so by the browser, too
  const listening = page.waitForResponse(/\/graphql\/stream/);
  await page.goto("/i/home/outcomes?sort=name");
  await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
  await listening;
  await site.api.look("delete from auth.session");
  await page.getByLabel("Years").selectOption("5");
  await page.getByText("Your session has ended").waitFor();
  await expectAccessible(page);
  expect(new URL(page.url()).searchParams.get("next")).toBe("/i/home/outcomes?sort=name&years=5");
  await leave();
});

test("who takes part in several initiatives begins among them, and goes from one to the other", async () => {
  await foundInitiative(site.api, "first", ["A"], "both");
  await foundInitiative(site.api, "second", [], "both");
  const { page, leave } = await site.visit("backbone@both.example");
  await page.goto("/");
  await page.getByRole("heading", { level: 1, name: "Your initiatives" }).waitFor();
  expect(await page.getByRole("main").getByRole("listitem").getByRole("link").allInnerTexts()).toEqual([
    "Initiative first",
    "Initiative second",
  ]);
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Initiative", { exact: true }).selectOption("Initiative second");
  await page.waitForURL("**/i/second");
  await page.getByText("Nothing waits for you").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.getByLabel("Initiative", { exact: true }).selectOption("Initiative first");
  await page.waitForURL("**/i/first");
  await leave();
});

test("a new password is chosen by the link of a mail", async () => {
  const link = await site.api.signIn.resetLinkFor("b@home.example", 60);
  const { page, context } = await site.visit(null);
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("New password", { exact: true }).fill("too short");
  await page.getByRole("button", { name: "Choose this password" }).click();
  await page.getByRole("alert").getByText("at least 12 characters").waitFor();
  await page.getByLabel("New password", { exact: true }).fill("a brand new password");
  await page.getByRole("button", { name: "Choose this password" }).click();
  await page.getByRole("status").getByText("counts from now on").waitFor();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("button", { name: "Use a password instead" }).click();
  await page.getByLabel("E-mail address").fill("b@home.example");
  await page.getByLabel("Password", { exact: true }).fill("a brand new password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/i/home/home");
  await context.close();
});
