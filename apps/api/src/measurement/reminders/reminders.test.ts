import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, workOff, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { itselfIn } from "../../door.ts";
import { sendMail } from "../../identity/mails/send-mail.ts";
import type { ActWith } from "../../kernel/in-each-initiative.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { remindAllPartners } from "./remind-on-time.ts";

let api: TestApi;
let home: TestInitiative;
let did: Reporting;
const actWith: ActWith = (context) => itselfIn(api.database, context);
const remind = () => remindAllPartners(actWith);

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B", "C"]);
  did = reporting(api, home);
  await colleague(api, home, home.partners["A"]!.id, "reporter", ["PARTNER_REPORTER"]);
  await colleague(api, home, home.partners["B"]!.id, "reviewer", ["PARTNER_REVIEWER"]);
  await colleague(api, home, home.partners["B"]!.id, "looker", ["PARTNER_STAFF"]);
  const [visits, meals] = [await did.define("VISITS", kinds.COUNT), await did.define("MEALS", kinds.COUNT)];
  for (const code of ["A", "B", "C"]) await did.oblige(visits, code, "2025Q1", "2025Q2");
  await did.oblige(meals, "A", "2025Q1", "2025Q1");
});
afterAll(() => api.close());
beforeEach(async () => {
  for (const table of ["outbox_mail", "graphile_worker._private_jobs", "reminder"])
    await api.look(`delete from ${table}`);
  // long ago: nothing is said of it any more
  await dueIn(-300);
});

/** Moves the due dates of what is chosen so many days from today, where the initiative is. */
const dueIn = (days: number, chosen = "true") =>
  behind(
    api,
    `update obligation_period p set due_on = ((now() at time zone i.time_zone) - interval '8 hours')::date + ${days}
     from initiative i where i.id = p.initiative_id and (${chosen})`,
  );
const those = (code: string, period = "2025Q1") =>
  `p.period = '${period}' and p.membership_id = (select id from membership where code = '${code}')`;

interface Waiting {
  readonly address: string;
  readonly details: { readonly missing: readonly { readonly step: string; readonly indicator: string }[] };
}
const outbox = async () => {
  const mails = await api.look<Waiting>("select address, details from outbox_mail order by address");
  return Object.fromEntries(
    mails.map(({ address, details }) => [
      address.split("@")[0],
      details.missing.map(({ step, indicator }) => `${indicator} ${step}`),
    ]),
  );
};

test("nothing is said more than a week before something is due, nor two weeks after", async () => {
  for (const days of [8, -14, -300]) {
    await dueIn(days);
    expect(await remind()).toBe(0);
  }
});

test("who reports is told a week before and on the day, in one mail; the lead too a week after; each once", async () => {
  await dueIn(7, those("A"));
  expect(await remind()).toBe(1);
  expect(await outbox()).toEqual({ reporter: ["MEALS SOON", "VISITS SOON"] });
  await dueIn(3, those("A"));
  expect(await remind()).toBe(0);

  await api.look("delete from outbox_mail");
  await dueIn(0, those("A"));
  expect(await remind()).toBe(1);
  expect(await outbox()).toEqual({ reporter: ["MEALS DUE", "VISITS DUE"] });
  expect(await remind()).toBe(0);

  await api.look("delete from outbox_mail");
  await dueIn(-7, those("A"));
  expect(await remind()).toBe(2);
  expect(await outbox()).toEqual({ a: ["MEALS LATE", "VISITS LATE"], reporter: ["MEALS LATE", "VISITS LATE"] });
  await dueIn(-13, those("A"));
  expect(await remind()).toBe(0);
});

test("where nobody has just that role, its leads and reviewers are told; whoever does not report is left out", async () => {
  await dueIn(5, those("B"));
  expect(await remind()).toBe(2);
  expect(await outbox()).toEqual({ b: ["VISITS SOON"], reviewer: ["VISITS SOON"] });
});

test("a tick that was missed is made up for, and skips what came before it", async () => {
  await dueIn(-2, those("C"));
  expect(await remind()).toBe(1);
  expect(await outbox()).toEqual({ c: ["VISITS DUE"] });
});

test("what was handed in, or let off, is not missing, and what has not ended is not yet", async () => {
  await dueIn(2, "p.period = '2025Q1'");
  await did.report("C", [{ indicatorCode: "VISITS", period: "2025Q1", value: "1" }]);
  const [waived] = (await did.due("2025Q1")).filter(({ membership }) => membership.code === "B");
  await did.waive(home.backbone, { ids: [waived!.id], reason: "SAFETY" });
  expect(await remind()).toBe(1);
  expect(Object.keys(await outbox())).toEqual(["reporter"]);

  await api.look("delete from outbox_mail");
  await dueIn(6, those("C", "2025Q2"));
  await behind(api, `update obligation_period p set period_end = due_on where ${those("C", "2025Q2")}`);
  expect(await remind()).toBe(0);
});

test("many processes at one tick write each mail once", async () => {
  await dueIn(4, those("A", "2025Q2"));
  await dueIn(4, those("B", "2025Q2"));
  const written = await Promise.all(Array.from({ length: 5 }, remind));
  expect(written.reduce((all, one) => all + one, 0)).toBe(3);
  expect(Object.keys(await outbox())).toEqual(["b", "reporter", "reviewer"]);
});

test("the mail says in plain words what is missing and by when, with a link to report that nobody else was told", async () => {
  await dueIn(-8, those("A", "2025Q2"));
  await behind(api, `update obligation_period p set due_on = current_date - 9 where ${those("A", "2025Q2")}`);
  await remind();
  const mails: { to: string; subject: string; text: string }[] = [];
  const sending = {
    asItself: (context?: LocalContext) => itselfIn(api.database, context),
    signIn: api.signIn,
    post: async (mail: { to: string; subject: string; text: string }) => void mails.push(mail),
  };
  const jobs = { send_mail: { work: (payload: unknown) => sendMail(sending, payload) } };
  await workOff(api, jobs);
  const [mail] = mails.filter(({ to }) => to.startsWith("reporter@"));
  const [due] = await api.look<{ day: string }>("select to_char(current_date - 9, 'FMDD FMMonth YYYY') as day");
  expect(mail!.subject).toBe("Organisation A has still to report for Initiative home");
  expect(mail!.text.replaceAll("\u2009", " ")).toContain(`- VISITS, April – June 2025: was due on ${due!.day}`);
  const [, secret] = /^http:\/\/localhost\/r\/(klr_[\w-]{43})$/m.exec(mail!.text)!;
  expect(await api.ask(secret!, "{ reportLink { period person { name } membership { code } } }")).toEqual({
    reportLink: { period: "2025Q2", person: { name: "reporter" }, membership: { code: "A" } },
  });
  const kept = ["outbox_mail", "graphile_worker._private_jobs", "report_link"];
  for (const table of kept)
    expect(JSON.stringify(await api.look(`select t::text from ${table} t`))).not.toContain(secret);
  expect(await outbox()).toEqual({});
});

test("a reminder that could not leave for three days is not true any more, and is not sent", async () => {
  await dueIn(1, those("A", "2025Q2"));
  await remind();
  await api.look("update outbox_mail set created_at = now() - interval '4 days'");
  const sending = {
    asItself: (context?: LocalContext) => itselfIn(api.database, context),
    signIn: api.signIn,
    post: () => Promise.reject(new Error("sent")),
  };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  expect(await outbox()).toEqual({});
});
