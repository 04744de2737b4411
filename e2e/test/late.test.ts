import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workOff } from "../../apps/api/test/harness.ts";
import { behind, foundInitiative } from "../../apps/api/test/initiative.ts";
import { kinds, reporting } from "../../apps/api/test/reporting.ts";
import { openSmtpSink, type SmtpSink } from "../../apps/api/test/smtp-sink.ts";
import { itselfIn } from "../../apps/api/src/door.ts";
import { smtpPost } from "../../apps/api/src/identity/mails/post.ts";
import { sendMail } from "../../apps/api/src/identity/mails/send-mail.ts";
import type { LocalContext } from "../../apps/api/src/kernel/local-context.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { lateQuarter, now } from "./late-world.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let sink: SmtpSink;
beforeAll(async () => {
  site = await openSite();
  sink = await openSmtpSink();
});
afterAll(async () => {
  await sink.close();
  await site.close();
});

/** Sends what waits in the outbox, to a real mail server. */
async function deliver() {
  const { api } = site;
  const post = smtpPost(sink.url, "Keelson <no-reply@keelson.example>");
  const asItself = (context?: LocalContext) => itselfIn(api.database, context);
  await workOff(api, { send_mail: { work: (payload) => sendMail({ asItself, signIn: api.signIn, post }, payload) } });
}
const forgetMails = async () => {
  for (const table of ["outbox_mail", "graphile_worker._private_jobs"]) await site.api.look(`delete from ${table}`);
};

describe("whoever is late is reminded", () => {
  test("by three keys from home: everybody reads the mail in their language, and its link opens their report", async () => {
    await lateQuarter(site.api);
    await forgetMails();
    const { page, leave } = await site.visit("backbone@home.example");
    await page.goto("/");
    await page.getByRole("heading", { level: 1, name: "Home" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/i/home");
    await page.getByText("3 of 7 partners reported").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.getByRole("table").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Shift+R");
    const dialog = page.getByRole("dialog", { name: "Remind partners" });
    await dialog.getByRole("button", { name: "Send reminders to 4 people" }).waitFor();
    await expectAccessible(page);
    // what is shown is in its reader's language, and has no link
    await dialog.getByLabel("Language").selectOption({ label: "العربية (1)" });
    const mail = dialog.getByRole("article");
    expect(await mail.getAttribute("dir")).toBe("rtl");
    expect(await mail.innerText()).not.toMatch(/http/);
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Send reminders to 4 people" }).focus();
    await page.keyboard.press("Enter");
    await dialog.getByText("The mails to 4 people are on their way.").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page
      .getByRole("cell", { name: /^1, last on/ })
      .first()
      .waitFor();
    expect(await page.getByRole("cell", { name: /^1, last on/ }).count()).toBe(4);

    await deliver();
    const read: Record<string, string> = Object.fromEntries(
      sink.arrived.map(({ to, text }) => [to.split("@")[0]!, text]),
    );
    expect(Object.keys(read).toSorted()).toEqual(["begun", "later", "latest", "reader"]);
    expect(read["begun"]).toMatch(/Subject: Organisation BEGUN has still to report/);
    expect(read["reader"]).toContain("Transmettez-les ici, sans mot de passe");
    expect(read["later"]).toContain("Ripoti hapa, bila nenosiri");
    expect(read["latest"]).toContain("من دون كلمة مرور");
    for (const [who, text] of Object.entries(read)) {
      const [, path, secret] = /http:\/\/localhost:\d+(\/r\/(klr_[\w-]+))/.exec(text)!;
      const opened = await page.request.get(path!, { headers: { accept: "text/html" } });
      expect([opened.status(), opened.headers()["referrer-policy"]]).toEqual([200, "no-referrer"]);
      const { reportLink } = await site.api.ask<{ reportLink: { period: string; person: { name: string } } }>(
        secret!,
        "{ reportLink { period person { name } } }",
      );
      expect(reportLink).toEqual({ period: now, person: { name: who } });
    }
    // whoever presses the link is in their report, without a password
    const somebody = await site.visit(null, { viewport: { width: 390, height: 800 } });
    await somebody.page.goto(new URL(/http:\/\/localhost:\d+\/r\/\S+/.exec(read["begun"]!)![0]).pathname);
    await somebody.page.getByText("VISITS").first().waitFor();
    await expectAccessible(somebody.page);
    await somebody.leave();
    // of the same thing once a day
    await page.keyboard.press("Shift+R");
    await dialog.getByText("Nobody is left to write to.").waitFor();
    await dialog.getByText("4 were reminded today and are not written to again.").waitFor();
    await expectAccessible(page);
    await leave();
  });

  test("by three clicks from home, or by those that were chosen", async () => {
    await lateQuarter(site.api, "clicks");
    const { page, leave } = await site.visit("backbone@clicks.example");
    await page.goto("/i/clicks");
    let clicks = 0;
    const click = async (name: RegExp | string, role: "link" | "button") => {
      await page.getByRole(role, { name }).first().click();
      clicks += 1;
    };
    await page.getByRole("link", { name: /^4\s*Late$/ }).waitFor();
    await click(/^4\s*Late$/, "link");
    await page.getByRole("table").waitFor();
    await click("Remind late partners (4)", "button");
    await click("Send reminders to 4 people", "button");
    await page.getByText("The mails to 4 people are on their way.").waitFor();
    expect(clicks).toBe(3);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();

    await site.api.look("delete from reminder");
    await page.reload();
    await page.getByRole("table").waitFor();
    // the first by the keyboard, another by a click
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.getByRole("checkbox", { name: "Choose Organisation LATEST" }).check();
    await page.getByText("2 chosen", { exact: false }).and(page.locator("p")).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Remind the 2 chosen" }).click();
    await page.getByRole("button", { name: "Send reminders to 2 people" }).waitFor();
    await leave();
  });
});

describe("the board", () => {
  beforeAll(async () => {
    await lateQuarter(site.api, "board");
  });

  test("says how far each partner is, whom to talk to, when they were here and how it went before; each number is a way", async () => {
    const { page, leave } = await site.visit("backbone@board.example");
    await page.goto("/i/board/reporting?status=all");
    const row = page.getByRole("row", { name: /Organisation LATE / });
    await row.waitFor();
    const text = await row.innerText();
    for (const said of ["Not started", "5 days past the date", "2 of 2", "reader"]) expect(text).toContain(said);
    // they were invited, and only the lead has been here
    expect(await row.getByRole("link", { name: "reader" }).getAttribute("href")).toBe("mailto:reader@board.example");
    expect(await row.getByRole("img").getAttribute("aria-label")).toMatch(/something missing$/);
    const filters = page.getByRole("navigation", { name: "How far partners are" });
    for (const [name, count] of [
      [/^1\s*Draft$/, 1],
      [/^1\s*Returned$/, 1],
      [/^3\s*Not started$/, 3],
      [/^8\s*All$/, 8],
    ] as const) {
      await filters.getByRole("link", { name }).click();
      await page.getByText(new RegExp(`^1–${count} of ${count}$`)).waitFor();
      await expectAccessible(page);
      await expectToFit(page);
    }
    await leave();
  });

  test("is asked for while the scripts of the page are on their way, and once", async () => {
    const { page, leave } = await site.visit("backbone@home.example");
    const asked: string[] = [];
    page.on("request", (request) => {
      const name = /"operationName":"(\w+)"/.exec(request.postData() ?? "")?.[1];
      if (name !== undefined) asked.push(name);
    });
    let go = () => undefined as void;
    const held = new Promise<void>((resolve) => (go = resolve));
    await page.route("**/assets/shell-*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/i/home/reporting", { waitUntil: "commit" });
    await expect.poll(() => asked.toSorted()).toEqual(["ReportingBoard", "ReportingNow", "Viewer"]);
    go();
    await page.locator("[data-partner]").first().waitFor();
    expect(asked.filter((name) => /^(?:Reporting|Viewer)/.test(name)).length).toBe(3);
    // who is late is never told from memory: whoever comes again is told anew
    await page.keyboard.press("g");
    await page.keyboard.press("o");
    await page.getByRole("heading", { level: 1, name: "Outcomes" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.locator("[data-partner]").first().waitFor();
    expect(asked.filter((name) => name === "ReportingBoard").length).toBe(2);
    await leave();
  });
  test("goes a period back and on again, by key and by button, and the address says which", async () => {
    const { page, leave } = await site.visit("backbone@board.example");
    await page.goto("/i/board/reporting");
    await page.getByRole("table").waitFor();
    await page.keyboard.press("]");
    await page.getByText("Nothing is asked for this period").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await page.getByRole("button", { name: /^Previous period/ }).click();
    await page.getByRole("table").waitFor();
    expect(new URL(page.url()).searchParams.get("period")).toBe(now);
    await leave();
  });

  test("shows fifty at a time, the longest late first", async () => {
    const codes = Array.from({ length: 53 }, (_, nth) => `P${String(nth).padStart(2, "0")}`);
    const many = await foundInitiative(site.api, "many", codes);
    const did = reporting(site.api, many);
    const visits = await did.define("VISITS", kinds.COUNT);
    for (const code of codes) await did.oblige(visits, code, now, now);
    await behind(
      site.api,
      `update obligation_period p set due_on = current_date - (case when m.code = 'P52' then 9 else 2 end)
       from membership m where m.id = p.membership_id and m.initiative_id = (select id from initiative where slug = 'many')`,
    );
    const { page, leave } = await site.visit("backbone@many.example");
    await page.goto("/i/many/reporting");
    await page.getByText("1–50 of 53").waitFor();
    expect(await page.getByRole("rowheader").first().innerText()).toBe("Organisation P52");
    expect(await page.getByRole("rowheader").count()).toBe(50);
    await page.getByRole("button", { name: "Next fifty" }).click();
    await page.getByText("51–53 of 53").waitFor();
    expect(await page.getByRole("rowheader").count()).toBe(3);
    await page.getByRole("button", { name: "Previous fifty" }).click();
    await page.getByText("1–50 of 53").waitFor();
    await leave();
  });
});

describe("home", () => {
  test("of a backbone for which nothing waits says so, and so does its board", async () => {
    const quiet = await foundInitiative(site.api, "quiet", ["A"]);
    const did = reporting(site.api, quiet);
    await did.oblige(await did.define("VISITS", kinds.COUNT), "A", now, now);
    await did.count("A", [{ indicatorCode: "VISITS", period: now, value: "3" }]);
    const { page, leave } = await site.visit("backbone@quiet.example");
    await page.goto("/i/quiet");
    await page.getByText("Nothing waits for you").waitFor();
    await page.getByText("1 of one partner reported").waitFor();
    expect(await page.getByRole("button", { name: /Remind/ }).count()).toBe(0);
    await expectAccessible(page);
    await expectToFit(page);
    await page.goto("/i/quiet/reporting");
    await page.getByText("Nobody is late").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await page.goto("/inbox");
    await page.getByText("Nothing waits for you here.").waitFor();
    await expectAccessible(page);
    await leave();
  });

  test("of an initiative in which nothing is asked of anybody is no error, and neither is its board", async () => {
    await foundInitiative(site.api, "bare", ["A"]);
    const backbone = await site.visit("backbone@bare.example");
    await backbone.page.goto("/i/bare");
    await backbone.page.getByText("Nothing waits for you").waitFor();
    await expectAccessible(backbone.page);
    await backbone.page.goto("/i/bare/reporting");
    await backbone.page.getByText("Nobody is asked to report anything yet").waitFor();
    await expectAccessible(backbone.page);
    await expectToFit(backbone.page);
    await backbone.leave();
    const partner = await site.visit("a@bare.example");
    await partner.page.goto("/i/bare/home");
    await partner.page.getByText("Nothing is asked of you yet").waitFor();
    await expectAccessible(partner.page);
    await expectToFit(partner.page);
    await partner.page.goto("/i/bare/reporting");
    await partner.page.getByText("The backbone sees who has reported").waitFor();
    await expectAccessible(partner.page);
    await partner.leave();
  });

  test("of a partner is its one report, what is asked about it, and what it all adds up to", async () => {
    await lateQuarter(site.api, "ours");
    const begun = await site.visit("begun@ours.example");
    await begun.page.goto("/");
    await begun.page.getByRole("link", { name: "Continue the report" }).waitFor();
    expect(new URL(begun.page.url()).pathname).toBe("/i/ours/home");
    const card = begun.page.getByRole("article");
    for (const said of ["2 numbers", "the date was 5 days ago", "1 saved"])
      expect(await card.innerText()).toContain(said);
    expect(await card.getByRole("link").getAttribute("href")).toBe(`/i/ours/report/${now}`);
    await begun.page.getByRole("heading", { name: "What it adds up to" }).waitFor();
    await expectAccessible(begun.page);
    await expectToFit(begun.page);
    await begun.leave();

    const asked = await site.visit("asked@ours.example");
    await asked.page.goto("/i/ours/home");
    await asked.page.getByText("It has doubled. Is it the new office?").waitFor();
    await expectAccessible(asked.page);
    await expectToFit(asked.page);
    await asked.page.keyboard.press("g");
    await asked.page.keyboard.press("n");
    await asked.page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
    await asked.page.getByText("It has doubled. Is it the new office?").waitFor();
    await asked.page.keyboard.press("j");
    expect(await asked.page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(`/i/ours/report/${now}`);
    await expectAccessible(asked.page);
    await asked.page.getByRole("link", { name: "Updates" }).click();
    await asked.page.getByText("Nothing was told, answered or corrected.").waitFor();
    await expectAccessible(asked.page);
    await expectToFit(asked.page);
    await asked.leave();

    const done = await site.visit("accepted@ours.example");
    await done.page.goto("/i/ours/home");
    await done.page.getByText("All 2 figures have been handed in.").waitFor();
    await expectAccessible(done.page);
    await done.leave();
    const excused = await site.visit("excused@ours.example");
    await excused.page.goto("/i/ours/home");
    await excused.page.getByText("You were let off this period.").waitFor();
    await expectAccessible(excused.page);
    await excused.leave();
  });

  test("is where a partner agrees to report, or does not, knowing what it costs", async () => {
    const initiative = await lateQuarter(site.api, "asks");
    const did = reporting(site.api, initiative);
    const hours = await did.define("HOURS", { ...kinds.COUNT, burdenMinutesPerReport: 20 });
    const staff = await did.define("STAFF", kinds.COUNT);
    for (const id of [hours, staff]) await did.propose(id, [initiative.partners["ACCEPTED"]!.id], now);
    const { page, leave } = await site.visit("accepted@asks.example");
    await page.goto("/inbox");
    await page.getByText("You are asked to report this").first().waitFor();
    await page.goto("/i/asks/home");
    const asked = page.getByRole("listitem").filter({ hasText: "HOURS" }).first();
    await asked.getByText("about 20 minutes of work a quarter").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await asked.getByRole("button", { name: "Agree" }).click();
    await asked.getByRole("button", { name: "Agree" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Decline" }).click();
    await page.getByLabel("Why, if you like to say").fill("Nobody counts them.");
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
    await page.getByRole("heading", { name: "You are asked to report" }).waitFor({ state: "detached" });
    expect(
      await site.api.look(
        `select o.state, o.declined_because from obligation o join indicator i on i.id = o.indicator_id
         where i.code in ('HOURS', 'STAFF') and o.initiative_id = (select id from initiative where slug = 'asks') order by i.code`,
      ),
    ).toEqual([
      { state: "ACCEPTED", declined_because: null },
      { state: "DECLINED", declined_because: "Nobody counts them." },
    ]);
    await leave();
  });
});

describe("in every language, in both colours and on a narrow phone", () => {
  beforeAll(async () => {
    await lateQuarter(site.api, "tongues");
  });
  test.each([
    ["fr", "light", "Suivi des rapports", "Accueil"],
    ["es", "dark", "Informes", "Inicio"],
    ["ar", "light", "التقارير", "الرئيسية"],
    ["sw", "dark", "Ripoti", "Mwanzo"],
    ["en-XA", "light", "Ŕēƥōŕţĩńĝ", "Ĥōḿē"],
  ] as const)("%s: nothing of it stays English, and nothing is cut", async (lang, colorScheme, title, home) => {
    const { page, leave } = await site.visit("backbone@tongues.example", { colorScheme });
    await page.goto(`/i/tongues/reporting?lang=${lang}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("table").waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/Late|Standing|Remind|past the date|Missing/);
    await expectAccessible(page);
    await expectToFit(page);
    await page.keyboard.press("Shift+R");
    await page.getByRole("dialog").getByRole("article").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await page.keyboard.press("Escape");
    await page.goto("/i/tongues");
    await page.getByRole("heading", { level: 1, name: home }).waitFor();
    await page.getByRole("progressbar").waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/Late|To review|Needs|Remind/);
    await expectAccessible(page);
    await expectToFit(page);
    await leave();
    const partner = await site.visit("asked@tongues.example", { colorScheme });
    await partner.page.goto(`/i/tongues/home?lang=${lang}`);
    await partner.page.getByRole("article").waitFor();
    await expectAccessible(partner.page);
    await expectToFit(partner.page);
    await partner.page.goto("/inbox");
    await partner.page.getByText("It has doubled.").waitFor();
    await expectAccessible(partner.page);
    await expectToFit(partner.page);
    await partner.leave();
  });
});

test("a reminder that cannot be sent says that nothing was, and without a connection the page says so", async () => {
  await lateQuarter(site.api, "away");
  const { page, context, leave } = await site.visit("backbone@away.example");
  await page.goto("/i/away/reporting");
  await page.getByRole("table").waitFor();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.keyboard.press("Shift+R");
  await page.getByRole("alert").getByText("Nothing was sent.").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await context.setOffline(false);
  await page.keyboard.press("Shift+R");
  await page.getByRole("button", { name: "Send reminders to 4 people" }).waitFor();
  await leave();
});
