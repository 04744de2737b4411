import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { colleague, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { dimension, kinds, people, reporting } from "../../apps/api/test/reporting.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";
import { asked, before, counted, six } from "./world.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const sixThings = Object.fromEntries(six.map((code) => [code, counted(code)]));
/** What is typed into each: near enough to last year to be nothing unusual. */
const values = ["11", "12", "13", "14", "15", "16"];

let made = 0;
/** An initiative of its own, in which partners A and B are asked for six figures of 2024 and said them for 2023. */
async function home(indicators: Readonly<Record<string, object>> = sixThings, said = before): Promise<TestInitiative> {
  made += 1;
  return asked(site.api, `home${made}`, indicators, { A: said, B: said });
}
const address = ({ slug }: TestInitiative) => `/i/${slug}/report/2024`;
const partner = ({ slug }: TestInitiative, code = "a") => `${code}@${slug}.example`;
const cell = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const name = (code: string) => counted(code).name;
const submit = (page: Page) => page.getByRole("button", { name: "Submit", exact: true });

/** What Keelson has of partner A's figures, each as "indicator revision state value". */
async function kept({ slug }: TestInitiative, code = "A") {
  const rows = await site.api.look(
    `select d.name || ' ' || m.revision || ' ' || m.state || ' ' || string_agg(coalesce(v.value::float8::text, v.value_state), ',' order by s.key) as said
     from measurement m
     join measurement_value v on v.initiative_id = m.initiative_id and v.measurement_id = m.id
     join category_set s on s.initiative_id = v.initiative_id and s.id = v.category_set_id
     join obligation_period p on p.initiative_id = m.initiative_id and p.id = m.obligation_period_id and p.period = '2024'
     join membership b on b.initiative_id = m.initiative_id and b.id = m.membership_id and b.code = '${code}'
     join indicator_definition d on d.initiative_id = m.initiative_id and d.id = m.definition_id
     join initiative i on i.id = m.initiative_id and i.slug = '${slug}'
     group by d.name, m.revision, m.state order by 1`,
  );
  return (rows as { said: string }[]).map(({ said }) => said);
}
const handedIn = (revision = 1) =>
  six.map((code, index) => `${name(code)} ${revision} SUBMITTED ${values[index]}`).toSorted();

describe("a partner reports six figures from the link", () => {
  test("on a phone, in two taps and a key between them, and sees what they add up to", async () => {
    const initiative = await home();
    const { page, leave } = await site.visit(partner(initiative), phone);
    // the first of two taps is the one on the link
    await page.goto(address(initiative));
    await page.getByRole("heading", { level: 2, name: name("ONE") }).waitFor();
    await page.getByText("0 of 6").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    const first = cell(page, name("ONE"));
    expect(await first.getAttribute("inputmode")).toBe("decimal");
    await first.focus();
    for (const [index, value] of values.entries()) {
      await page.keyboard.type(value);
      if (index < values.length - 1) await page.keyboard.press("Enter");
    }
    await page.getByText("6 of 6").waitFor();
    await expectAccessible(page);
    await submit(page).tap();
    const receipt = page.getByRole("heading", { level: 2, name: "Your report is with the backbone" });
    await receipt.waitFor();
    expect(await receipt.evaluate((heading) => heading === document.activeElement)).toBe(true);
    // the figures, who stands behind the collective one, who reviews, and what comes next
    await page.getByText("0 of 2 accepted so far").first().waitFor();
    const text = await page.getByRole("main").innerText();
    for (const said of ["Initiative " + initiative.slug, "due on Thu, 15 Jan 2026", ...values])
      expect(text).toContain(said);
    await expectAccessible(page);
    await expectToFit(page);
    expect(await kept(initiative)).toEqual(handedIn());
    await leave();
  });

  test("at a desk by keyboard alone: from the first cell to the receipt, and back to correct one", async () => {
    const initiative = await home();
    const { page, leave } = await site.visit(partner(initiative));
    await page.goto(address(initiative));
    await page.getByRole("table").waitFor();
    // the language, what is counted, the first cell
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Every one of the year, once.").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toBe(name("ONE"));
    await page.keyboard.type(values[0] ?? "");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(name("TWO"));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+z");
    expect(await cell(page, name("ONE")).inputValue()).toBe("");
    for (const value of values) {
      await page.keyboard.type(value);
      await page.keyboard.press("Enter");
    }
    // past the last cell is what sends them
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Submit");
    await page.keyboard.press("Control+s");
    await page
      .getByText(/^Saved on this device \d/)
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
    expect(await kept(initiative)).toEqual(handedIn());

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await cell(page, name("TWO")).fill("13");
    await submit(page).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
    expect((await kept(initiative)).filter((said) => said.startsWith("Two"))).toEqual([
      "Two things 1 SUPERSEDED 12",
      "Two things 2 SUBMITTED 13",
    ]);
    await leave();
  });
});

/** Puts a block on the clipboard, as a spreadsheet does, and pastes it where the focus is. */
async function paste(page: Page, text: string, html = "") {
  await page.evaluate(
    ([plain, marked]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain ?? "");
      if (marked) clipboardData.setData("text/html", marked);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [text, html],
  );
}

describe("a block of a spreadsheet", () => {
  const cut = (code: string) => ({
    ...counted(code),
    dimensions: [dimension("age", ["Young", "Middle", "Old"])],
  });
  const block = Object.fromEntries(six.map((code) => [code, cut(code)]));

  test("of six rows and four columns is pasted and sent in three steps", async () => {
    const initiative = await home(block, []);
    const { page, leave } = await site.visit(partner(initiative));
    await page.goto(address(initiative));
    await cell(page, "One things: Young").click();
    await paste(page, six.map((_, row) => [`1 00${row}`, "2\u00a0000", "3", `3'00${row + 3}`].join("\t")).join("\r\n"));
    await page.getByText("24 cells pasted").waitFor();
    await expectAccessible(page);
    await submit(page).click();
    await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
    // by the keys of their categories: the total, Middle, Old, Young
    expect(await kept(initiative)).toEqual(
      six.map((code, row) => `${name(code)} 1 SUBMITTED ${3003 + row},2000,3,${1000 + row}`).toSorted(),
    );
    await leave();
  });

  test("says what needs a look, what did not fit, and is undone at once", async () => {
    const initiative = await home(block, []);
    const { page, leave } = await site.visit(partner(initiative));
    await page.goto(address(initiative));
    await cell(page, "Five things: Young").click();
    const rows = [
      ["١٢", "n/a", "-", "about 7", "beyond"],
      ["1", "2", "3", "6", ""],
      ["below", "", "", "", ""],
    ];
    await paste(
      page,
      "",
      `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`,
    );
    const bar = page.getByRole("status").filter({ hasText: "cells pasted" });
    expect(await bar.innerText()).toContain(
      "8 cells pasted, 3 need a look. 2 did not fit and are not here: beyond · below",
    );
    // what cannot be read stays as it was written
    expect(await cell(page, "Five things: Total").inputValue()).toBe("about 7");
    await page.getByText("This is not a number.").first().waitFor();
    await expectAccessible(page);
    await bar.getByRole("button", { name: "Undo" }).click();
    for (const part of ["Young", "Middle", "Old", "Total"])
      expect(await cell(page, `Five things: ${part}`).inputValue()).toBe("");
    await leave();
  });
});

test("Submit is never in the way of anybody: it leads to what is wrong, and each of it to its place", async () => {
  const initiative = await home();
  const { page, leave } = await site.visit(partner(initiative));
  await page.goto(address(initiative));
  await cell(page, name("ONE")).fill("twelve");
  await cell(page, name("TWO")).fill("-3");
  await cell(page, name("THREE")).fill("99");
  await cell(page, name("FOUR")).fill("0");
  await page.getByLabel(`What can be said of ${name("FIVE")}`).selectOption("Not collected");
  await submit(page).click();
  const summary = page.getByRole("alert");
  await summary.getByRole("heading", { name: "There is a problem" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("There is a problem");
  expect(await page.title()).toBe("Error: Report for 2024 · Keelson");
  expect(await summary.getByRole("link").allInnerTexts()).toEqual([
    "One things: This is not a number. Write only figures, such as 1250 or 12.5.",
    "Two things: This cannot be less than zero.",
    "Six things: Nothing is said here yet. Give a number, zero too, or choose why there is none.",
    "Three things: Last time it was 12: this is a change of more than half.",
    "Four things: Last time it was 13: this is a change of more than half.",
  ]);
  await expectAccessible(page);
  await expectToFit(page);
  await summary.getByRole("link", { name: /^Six things/ }).click();
  await page.keyboard.type("16");
  await summary.getByRole("link", { name: /^Two things/ }).click();
  await page.keyboard.type("12");
  await summary.getByRole("link", { name: /^One things/ }).click();
  await page.keyboard.type("11");
  // one was said to be right beside its figure; the other is at the end, in one press
  const row = page.getByRole("rowgroup").filter({ hasText: "Four things" });
  await row.getByRole("button", { name: "It is right" }).click();
  await row.getByText("Confirmed").waitFor();
  // what was pressed is gone, and the focus is where it was pressed
  expect(await cell(page, "Four things").evaluate((input) => input === document.activeElement)).toBe(true);
  await submit(page).click();
  await page.getByRole("heading", { name: "1 figure is unusual" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "It is right: submit" }).click();
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect(await kept(initiative)).toEqual(
    [
      "One things 1 SUBMITTED 11",
      "Two things 1 SUBMITTED 12",
      "Three things 1 SUBMITTED 99",
      "Four things 1 SUBMITTED 0",
      "Five things 1 SUBMITTED NOT_COLLECTED",
      "Six things 1 SUBMITTED 16",
    ].toSorted(),
  );
  await leave();
});

test("what the backbone asks is answered in words, or by another figure that says why", async () => {
  const initiative = await home();
  const did = reporting(site.api, initiative);
  const rows = six.map((indicatorCode, index) => ({ indicatorCode, period: "2024", value: values[index] ?? "" }));
  const ids = await did.report("A", rows);
  await did.query(ids[0] ?? "", "Are these all?");
  await did.query(ids[1] ?? "", "Is this the year before?");
  await did.accept([ids[2] ?? ""]);
  const { page, leave } = await site.visit(partner(initiative));
  await page.goto(address(initiative));
  await page.getByText("Are these all?").waitFor();
  await expectAccessible(page);
  await submit(page).click();
  expect(await page.getByRole("alert").getByRole("link").allInnerTexts()).toEqual([
    "One things: A question is open. Answer it, or correct the figure.",
    "Two things: A question is open. Answer it, or correct the figure.",
  ]);
  await page.getByRole("alert").getByRole("link").first().click();
  await page.keyboard.type("All of them, we counted twice.");
  await cell(page, name("TWO")).fill("13");
  await cell(page, name("THREE")).fill("14");
  await submit(page).click();
  await page.getByRole("link", { name: "Three things: It was accepted already. Choose why it changes." }).click();
  await page.keyboard.press("ArrowDown");
  await page.getByLabel("Why does it change?").selectOption("More data came in");
  await submit(page).click();
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect((await kept(initiative)).filter((said) => /^(?:One|Two|Three)/.test(said))).toEqual([
    "One things 1 SUBMITTED 11",
    "Three things 1 ACCEPTED 13",
    "Three things 2 SUBMITTED 14",
    "Two things 1 SUPERSEDED 12",
    "Two things 2 SUBMITTED 13",
  ]);
  expect(await site.api.look("select question, answer from measurement_query order by asked_at")).toMatchObject([
    { question: "Are these all?", answer: "All of them, we counted twice." },
    { question: "Is this the year before?", answer: null },
  ]);
  await leave();
});

test("of two who change the same neither is overwritten in silence", async () => {
  const initiative = await home();
  await colleague(site.api, initiative, initiative.partners["A"]!.id, "second", ["PARTNER_LEAD"]);
  const { page, leave } = await site.visit(partner(initiative));
  await page.goto(address(initiative));
  for (const [index, code] of six.entries()) await cell(page, name(code)).fill(values[index] ?? "");
  const did = reporting(site.api, initiative);
  const row = (indicatorCode: string, value: string) => ({ indicatorCode, period: "2024", value });
  const { id, token } = initiative.partners["A"]!;
  const other = await did.record(token, id, [row("ONE", "77"), row("TWO", "78")]);
  expect(other.problems).toEqual([]);
  await submit(page).click();
  await page.getByText("Theirs, at Keelson since").first().waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  const one = page.getByRole("rowgroup").filter({ hasText: "One things" });
  expect(await one.innerText()).toMatch(/Yours, on this device\s+11\s+Theirs, at Keelson since\s+77/);
  await one.getByRole("button", { name: "Keep mine" }).click();
  const two = page.getByRole("rowgroup").filter({ hasText: "Two things" });
  await two.getByRole("button", { name: "Take theirs" }).click();
  expect(await cell(page, name("TWO")).inputValue()).toBe("78");
  await submit(page).click();
  await page.getByRole("button", { name: "It is right: submit" }).click();
  // where there is another lead, that one hands it in
  await page.getByRole("heading", { name: "Saved for your colleague" }).waitFor();
  await expectAccessible(page);
  expect(await kept(initiative)).toEqual(
    six.map((code, index) => `${name(code)} 1 DRAFT ${code === "TWO" ? "78" : values[index]}`).toSorted(),
  );
  await leave();

  const second = await site.visit(partner(initiative, "second"));
  await second.page.goto(address(initiative));
  await second.page.getByText("Filled in by a colleague").first().waitFor();
  await submit(second.page).click();
  await second.page.getByRole("button", { name: "It is right: submit" }).click();
  await second.page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect((await kept(initiative)).filter((said) => said.includes("SUBMITTED")).length).toBe(6);
  await second.leave();
});

test("whose session is over signs in again, and what they typed is there and is sent once", async () => {
  const initiative = await home();
  const { page, context } = await site.visit(partner(initiative));
  await page.goto(address(initiative));
  for (const [index, code] of six.entries()) await cell(page, name(code)).fill(values[index] ?? "");
  await site.api.look("delete from auth.session");
  await submit(page).click();
  await page.getByText("Your session has ended.").waitFor();
  await expectAccessible(page);
  expect(await kept(initiative)).toEqual([]);
  await page.reload();
  await page.getByText("What you typed for 6 indicators is saved on this device.").waitFor();
  await expectAccessible(page);
  expect(await page.getByRole("link", { name: "Sign in" }).getAttribute("href")).toBe(
    `/signin?next=${encodeURIComponent(address(initiative))}`,
  );
  await page.goto(
    `${await site.api.signIn.linkFor(partner(initiative), 60)}&next=${encodeURIComponent(address(initiative))}`,
  );
  await page.getByRole("button", { name: "Sign in" }).click();
  // it had been submitted: it goes off by itself
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect(await kept(initiative)).toEqual(handedIn());
  await context.close();
});

test("what this device could not save is saved as soon as it can, though nobody types again", async () => {
  const initiative = await home();
  const { page, leave } = await site.visit(partner(initiative), phone);
  await page.addInitScript(() => {
    // as a device that is full, until something is deleted
    const put: (this: IDBObjectStore, ...given: Parameters<IDBObjectStore["put"]>) => IDBRequest<IDBValidKey> =
      Reflect.get(IDBObjectStore.prototype, "put");
    IDBObjectStore.prototype.put = function (...given) {
      if (document.documentElement.dataset["full"] !== undefined) throw new DOMException("", "QuotaExceededError");
      return put.apply(this, given);
    };
  });
  await page.goto(address(initiative));
  await cell(page, name("ONE")).fill("11");
  const saved = page.getByText(/^Saved on this device \d/).first();
  await saved.waitFor();
  await page.evaluate(() => (document.documentElement.dataset["full"] = ""));
  await cell(page, name("TWO")).fill("12");
  await page.getByText("This browser saves nothing: submit before you close the page").first().waitFor();
  await page.evaluate(() => delete document.documentElement.dataset["full"]);
  await saved.waitFor();
  await page.reload();
  await page.getByText("2 of 6").waitFor();
  expect(await cell(page, name("ONE")).inputValue()).toBe("11");
  expect(await cell(page, name("TWO")).inputValue()).toBe("12");
  await leave();
});

test("a receipt says what was sent though Keelson cannot be asked what came of it, and says it as Keelson does once it can", async () => {
  const initiative = await home();
  const { page, context } = await site.visit(partner(initiative), phone);
  await page.goto(address(initiative));
  for (const [index, code] of six.entries()) await cell(page, name(code)).fill(values[index] ?? "");
  await page.route("**/graphql", (route) =>
    /"operationName":"(?:Report|Together)"/.test(route.request().postData() ?? "") ? route.abort() : route.continue(),
  );
  await submit(page).tap();
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  await page.getByText("what stands here is what this page sent").waitFor();
  expect(await page.getByText("Nothing was sent for this period").count()).toBe(0);
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  expect(await rows.filter({ hasText: /Sent/ }).count()).toBe(6);
  expect(await rows.filter({ hasText: name("ONE") }).innerText()).toContain(values[0]);
  await expectAccessible(page);
  await expectToFit(page);
  expect(await kept(initiative)).toEqual(handedIn());
  await page.unrouteAll({ behavior: "wait" });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.getByText("what stands here is what this page sent").waitFor({ state: "detached" });
  expect(await rows.filter({ hasText: /Sent/ }).count()).toBe(6);
  await context.close();
});

test("a reminder's link opens the report without signing in, keeps what is typed, and ends", async () => {
  const initiative = await home();
  const secret = await site.reportLink(initiative, "A", "2024");
  const { page, leave } = await site.visit(null, phone);
  await page.goto(`/r/${secret}`);
  await page.getByRole("heading", { level: 1, name: "Report for 2024" }).waitFor();
  await cell(page, name("ONE")).fill(values[0] ?? "");
  await page
    .getByText(/^Saved on this device \d/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  // by the link itself nothing is kept: what is, is under a digest of it
  const kept0 = await page.evaluate(async () => {
    const open = indexedDB.open("keelson-reports");
    const database = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
    const all = database.transaction("kept").objectStore("kept");
    const [keys, rows] = await Promise.all(
      [all.getAllKeys(), all.getAll()].map(
        (asked) => new Promise((resolve) => (asked.onsuccess = () => resolve(asked.result))),
      ),
    );
    const caches0 = await Promise.all(
      (await caches.keys()).map(async (key) => (await (await caches.open(key)).keys()).map(({ url }) => url)),
    );
    return JSON.stringify([keys, rows, caches0, { ...localStorage }, document.cookie]);
  });
  expect(kept0).toContain('"11"');
  expect(kept0).not.toContain(secret);
  await page.reload();
  await page.getByText("1 of 6").waitFor();
  for (const [index, code] of six.entries()) await cell(page, name(code)).fill(values[index] ?? "");
  await submit(page).tap();
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect(await kept(initiative)).toEqual(handedIn());
  await leave();

  const late = await site.visit(null);
  await site.api.look("update report_link set expires_at = now()");
  await late.page.goto(`/r/${secret}`);
  await late.page.getByText("This link is not good any more").waitFor();
  await expectAccessible(late.page);
  await expectToFit(late.page);
  await late.context.close();
});

/** One of each kind that a partner reports, and what is typed of it. */
const every = {
  VISITS: { ...kinds.COUNT, name: "Visits", dimensions: [dimension("sex", ["Women", "Men"])] },
  TRAINED: { ...people, name: "Trained" },
  SPENT: { ...kinds.COUNT, measureType: "AMOUNT", name: "Spent" },
  SHARE: { ...kinds.SHARE, name: "At school", unit: "%" },
  RATE: { ...kinds.SHARE, measureType: "RATE", name: "Falls", multiplier: 1000 },
  WAIT: { ...kinds.MEAN, name: "Waiting" },
  MOOD: {
    ...kinds.COUNT,
    measureType: "ORDINAL",
    acrossPartners: "DISTRIBUTION",
    acrossTime: "LAST",
    name: "Feeling safe",
    answerDimension: "mood",
    dimensions: [dimension("mood", ["Safe", "Unsafe"])],
  },
  LAW: { ...kinds.COUNT, measureType: "MILESTONE", acrossPartners: "COUNT_TRUE", acrossTime: "LAST", name: "Law" },
  STORY: { ...kinds.COUNT, measureType: "QUALITATIVE", acrossPartners: "LIST", acrossTime: "LIST", name: "Story" },
};
const typed: Readonly<Record<string, string>> = {
  "Visits: Women": "12",
  "Visits: Men": "30",
  Trained: "7",
  Spent: "1 234,50",
  "At school: How many": "45",
  "At school: Out of": "60",
  "Falls: How many": "2",
  "Falls: Out of": "1500",
  "Waiting: Average": "3,5",
  "Waiting: Of how many": "20",
  "Feeling safe: Safe": "40",
  "Feeling safe: Unsafe": "0",
  Story: "The council began to listen.",
};

describe("whatever is measured is typed as it is", () => {
  test("and sent: parts with their sum, both halves of a ratio, a mean with its n, answers, a milestone, a story", async () => {
    const initiative = await home(every, []);
    const { page, leave } = await site.visit(partner(initiative));
    await page.goto(address(initiative));
    for (const [label, text] of Object.entries(typed)) await cell(page, label).fill(text);
    // what is taken back in words is what was typed last, and no figure
    await cell(page, "Story").press("End");
    await page.keyboard.type(" And");
    await page.keyboard.press("Control+z");
    expect(await cell(page, "Story").inputValue()).not.toBe("");
    await cell(page, "Story").fill(typed["Story"] ?? "");
    await page.getByLabel("Law", { exact: true }).selectOption("Reached");
    // the sum of the parts is there before anybody types it; another one is not
    expect(await cell(page, "Visits: Total").getAttribute("placeholder")).toBe("42");
    await page.getByText("= 75 %").waitFor();
    await cell(page, "Visits: Total").fill("43");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.getByText("The total says 43, and its parts add up to 42. Correct one of them.").waitFor();
    await expectAccessible(page);
    await expectToFit(page);
    await cell(page, "Visits: Total").fill("");
    await submit(page).click();
    await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
    const { partners } = initiative;
    const said = await site.api.ask<{
      initiative: {
        obligationPeriods: {
          nodes: { definition: { name: string }; measurement: { note: string; values: object[] } }[];
        };
      };
    }>(
      partners["A"]!.token,
      `{ initiative(slug: "${initiative.slug}") { obligationPeriods(period: "2024", first: 99) { nodes {
        definition { name } measurement { note values { value numerator denominator derived } } } } } }`,
    );
    const byName = Object.fromEntries(
      said.initiative.obligationPeriods.nodes.map(({ definition, measurement }) => [definition.name, measurement]),
    );
    const value = (text: string | null, derived = false) => ({
      value: text,
      numerator: null,
      denominator: null,
      derived,
    });
    expect(byName).toMatchObject({
      Visits: { values: [value("42", true), value("12"), value("30")] },
      Trained: { values: [value("7")] },
      Spent: { values: [value("1234.5")] },
      "At school": { values: [{ value: "75", numerator: "45", denominator: "60" }] },
      Falls: { values: [{ numerator: "2", denominator: "1500" }] },
      Waiting: { values: [{ value: "3.5", denominator: "20" }] },
      "Feeling safe": { values: [value("40", true), value("40"), value("0")] },
      Law: { values: [value("1")] },
      Story: { note: "The council began to listen." },
    });
    await leave();
  });

  test.each(["light", "dark"] as const)(
    "on a phone in %s colours, in Arabic from right to left",
    async (colorScheme) => {
      const initiative = await home(every, []);
      const { page, leave } = await site.visit(partner(initiative), { ...phone, colorScheme });
      await page.goto(`${address(initiative)}?lang=ar`);
      await page.getByRole("heading", { level: 1, name: "تقرير" }).waitFor();
      expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
      await page.getByRole("textbox", { name: "Trained" }).fill("٧");
      await page.getByRole("button", { name: "أرسل", exact: true }).click();
      await page.getByRole("heading", { name: "هناك مشكلة" }).waitFor();
      expect(await page.getByRole("main").innerText()).not.toMatch(/Submit|figure|Nothing|Choose|Filled|Saved/);
      await expectAccessible(page);
      await expectToFit(page);
      await leave();
    },
  );
});

test("without a connection the open form says so, and sends by itself when there is one", async () => {
  const initiative = await home();
  const { page, context, leave } = await site.visit(partner(initiative), phone);
  await page.goto(address(initiative));
  for (const [index, code] of six.entries()) await cell(page, name(code)).fill(values[index] ?? "");
  await context.setOffline(true);
  await page.getByText("Offline: what you type is saved on this device, and is sent").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await submit(page).tap();
  await page.getByText("No connection. Your report is saved on this device").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await context.setOffline(false);
  await page.getByRole("heading", { name: "Your report is with the backbone" }).waitFor();
  expect(await kept(initiative)).toEqual(handedIn());
  await leave();
});

test("nothing of the form stays English in another language", async () => {
  const initiative = await home(every, []);
  const { page, leave } = await site.visit(partner(initiative));
  await page.goto(`${address(initiative)}?lang=en-XA`);
  await page.getByRole("table").first().waitFor();
  await page.locator("#submit").click();
  await page.getByRole("alert").waitFor();
  const said = await page.getByRole("main").innerText();
  const own =
    /Initiative home\d+|Organisation A|Visits|Women|Men|Trained|Spent|At school|Falls|Waiting|Feeling safe|Safe|Unsafe|Law|Story|things|Wed|Jan|What is counted, and what is not\.|2024|2025|%/g;
  expect(said.replace(own, "").match(/[A-Za-z]{3,}/g) ?? []).toEqual([]);
  await expectToFit(page);
  await leave();
});

test("nothing asked, nobody signed in, and no answer are three things, each said", async () => {
  const initiative = await home();
  const { page, context } = await site.visit(partner(initiative));
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/graphql", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/i/${initiative.slug}/report/2031`);
  await page.getByRole("status").getByText("Loading").waitFor({ state: "attached" });
  await expectAccessible(page);
  release();
  await page.getByText("Nothing is asked of you for this period").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await page.unrouteAll({ behavior: "wait" });
  await page.route("**/graphql", (route) => route.abort());
  await page.goto(`/i/${initiative.slug}/report/2032`);
  await page.getByText("Keelson cannot be reached").waitFor();
  await expectAccessible(page);
  await page.unrouteAll({ behavior: "wait" });
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Nothing is asked of you for this period").waitFor();
  await context.close();
});

test("whoever signs out leaves on the device nothing of what they read, and of what they typed only their own", async () => {
  const initiative = await home();
  const { page, context, leave } = await site.visit(partner(initiative));
  await page.goto(address(initiative));
  await cell(page, name("ONE")).fill("11");
  const keptKeys = () =>
    page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("keelson-reports");
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("no database")));
      });
      const keys = await new Promise<IDBValidKey[]>((resolve) => {
        const request = opened.transaction("kept").objectStore("kept").getAllKeys();
        request.addEventListener("success", () => resolve(request.result));
      });
      opened.close();
      return [...new Set(keys.flatMap((key) => (typeof key === "string" ? (key.split(" ")[0] ?? []) : [])))];
    });
  await expect.poll(keptKeys).toEqual(["draft", "form"]);
  const other = await context.newPage();
  await other.goto(`/i/${initiative.slug}/home`);
  await other.getByRole("button", { name: "You and your settings" }).click();
  await other.getByRole("button", { name: "Sign out" }).click();
  await other.waitForURL("**/signin");
  expect(await keptKeys()).toEqual(["draft"]);
  await leave();
});
