import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, workOff, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting, type Reporting } from "../../../test/reporting.ts";
import { itselfIn } from "../../door.ts";
import { sendMail } from "../../identity/mails/send-mail.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { remindAllPartners } from "./remind-on-time.ts";

let api: TestApi;
let home: TestInitiative;
let did: Reporting;

interface Reminded {
  readonly reminded: { membership: { code: string }; missing: number; people: { name: string; language: string }[] }[];
  readonly unreachable: { code: string }[];
  readonly remindedToday: { code: string }[];
  readonly previews: { language: string; people: number; to: string; subject: string; text: string }[];
  readonly problems: { code: string }[];
}
const send = (who: string, input: object = {}) =>
  api.send<{ remindPartners: Reminded }>(
    who,
    `mutation ($input: RemindPartnersInput!) { remindPartners(input: $input) {
      reminded { membership { code } missing people { name language } } unreachable { code } remindedToday { code }
      previews { language people to subject text } problems { code } } }`,
    { input: { initiativeId: home.id, ...input } },
  );
const remind = async (input: object = {}) => {
  const { data, errors } = await send(home.backbone, input);
  expect(errors).toBeUndefined();
  const { reminded, unreachable, remindedToday } = data.remindPartners;
  const codes = (memberships: readonly { code: string }[]) => memberships.map(({ code }) => code);
  return {
    reminded: codes(reminded.map(({ membership }) => membership)),
    unreachable: codes(unreachable),
    today: codes(remindedToday),
  };
};
const outbox = async () =>
  (
    await api.look<{ address: string }>(
      "select address from outbox_mail where kind = 'REPORTING_REMINDER' order by address",
    )
  ).map(({ address }) => address.split("@")[0]);

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B", "C", "D"]);
  did = reporting(api, home);
  const [visits, meals] = [await did.define("VISITS", kinds.COUNT), await did.define("MEALS", kinds.COUNT)];
  for (const code of ["A", "B", "C", "D"]) await did.oblige(visits, code, "2025Q1", "2025Q2");
  await did.oblige(meals, "A", "2025Q1", "2025Q1");
  await colleague(api, home, home.partners["A"]!.id, "reporter", ["PARTNER_REPORTER"]);
  await behind(api, "update person set language = 'sw-KE' where email = 'reporter@home.example'");
  await behind(api, "update initiative set default_language = 'fr'");
  // nobody is left at D
  const [nobody] = await api
    .ask<{ viewer: { id: string } }>(home.partners["D"]!.token, "{ viewer { id } }")
    .then(({ viewer }) => [viewer.id]);
  await api.ask(
    home.backbone,
    `mutation { removePerson(input: { membershipId: "${home.partners["D"]!.id}", personId: "${nobody}" }) { problems { code } } }`,
  );
});
afterAll(() => api.close());
beforeEach(async () => {
  for (const table of ["outbox_mail", "graphile_worker._private_jobs", "reminder"])
    await api.look(`delete from ${table}`);
  // long overdue: Keelson itself says nothing of it any more
  await behind(api, "update obligation_period set due_on = period_end + 15");
});

test("the backbone reminds whoever is late, however long, and is told for whom nobody reports; of the same once a day", async () => {
  expect(await remind()).toEqual({ reminded: ["A", "B", "C"], unreachable: ["D"], today: [] });
  // overdue for more than a week: the leads read it too
  expect(await outbox()).toEqual(["a", "b", "c", "reporter"]);
  expect(await remind()).toEqual({ reminded: [], unreachable: ["D"], today: ["A", "B", "C"] });
  expect(await outbox()).toHaveLength(4);
  await behind(api, "update reminder set sent_at = sent_at - interval '1 day', day = day - 1");
  expect((await remind()).reminded).toEqual(["A", "B", "C"]);
});

test("only of what was chosen: partners, a period, single periods of indicators", async () => {
  expect((await remind({ membershipIds: [home.partners["B"]!.id] })).reminded).toEqual(["B"]);
  expect((await remind({ period: "2025Q1" })).reminded).toEqual(["A", "C"]);
  const [due] = (await did.due("2025Q2")).filter(({ membership }) => membership.code === "C");
  expect((await remind({ obligationPeriodIds: [due!.id] })).reminded).toEqual(["C"]);
  expect(await remind({ membershipIds: [] })).toEqual({ reminded: [], unreachable: [], today: [] });
  // what is left: the second quarter of A
  expect(await remind({ period: "2025" })).toEqual({ reminded: ["A"], unreachable: ["D"], today: ["B", "C"] });
});

test("of what is due within a week, once it has ended, and of nothing that was handed in or let off", async () => {
  const dueIn = (days: number) =>
    behind(api, `update obligation_period set due_on = (now() at time zone 'UTC')::date + ${days}`);
  await dueIn(8);
  expect(await remind()).toEqual({ reminded: [], unreachable: [], today: [] });
  await dueIn(7);
  await behind(api, "update obligation_period set period_end = current_date + 1 where period = '2025Q2'");
  const { data } = await send(home.backbone, { dryRun: true, membershipIds: [home.partners["A"]!.id] });
  expect(data.remindPartners.reminded).toMatchObject([{ missing: 2 }]);
  expect(await remind({ overdueOnly: true })).toEqual({ reminded: [], unreachable: [], today: [] });
  expect(data.remindPartners.previews[0]!.text).toContain("MEALS");
  await behind(api, "update obligation_period set period_end = '2025-06-30' where period = '2025Q2'");
  await did.report("B", [
    { indicatorCode: "VISITS", period: "2025Q1", value: "1" },
    { indicatorCode: "VISITS", period: "2025Q2", value: "1" },
  ]);
  const waived = (await did.due("2025")).filter(({ membership }) => membership.code === "C");
  await did.waive(home.backbone, { ids: waived.map(({ id }) => id), reason: "SAFETY" });
  expect((await remind()).reminded).toEqual(["A"]);
});

test("what would be written is shown in its readers' languages, without their links, and nothing is written", async () => {
  const { data } = await send(home.backbone, { dryRun: true, membershipIds: [home.partners["A"]!.id] });
  const { reminded, previews } = data.remindPartners;
  expect(reminded).toEqual([
    {
      membership: { code: "A" },
      missing: 3,
      people: [
        { name: "a", language: "fr" },
        { name: "reporter", language: "sw" },
      ],
    },
  ]);
  expect(previews.map(({ language, people, to }) => [language, people, to]).toSorted()).toEqual([
    ["fr", 1, "a"],
    ["sw", 1, "reporter"],
  ]);
  for (const { text } of previews) expect(text).not.toMatch(/http|klr_/);
  expect(await outbox()).toEqual([]);
  expect(await api.look("select from reminder")).toEqual([]);
});

test("what was shown is what arrives, with a link of each reader's own", async () => {
  const input = { membershipIds: [home.partners["A"]!.id], period: "2025Q1" };
  const shown = (await send(home.backbone, { ...input, dryRun: true })).data.remindPartners.previews;
  await remind(input);
  const mails: { to: string; subject: string; text: string }[] = [];
  const sending = {
    asItself: (context?: LocalContext) => itselfIn(api.database, context),
    signIn: api.signIn,
    post: async (mail: { to: string; subject: string; text: string }) => void mails.push(mail),
  };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  const links = mails.map(({ text }) => /http:\/\/localhost\/r\/(\S+)/.exec(text)![1]!);
  expect(new Set(links).size).toBe(2);
  for (const { to, subject, text } of mails) {
    const preview = shown.find((one) => to.startsWith(one.to))!;
    expect(subject).toBe(preview.subject);
    // save for how to stop it, which is its reader's own as well
    const [told, stop] = text.split(/(?<=\n)\n(?=[^\n]+\nhttp:\/\/localhost\/stop\/)/);
    expect(stop).toMatch(/^.+\nhttp:\/\/localhost\/stop\/[\w-]+\n\n.+\nhttp:\/\/localhost\/settings\/notifications\n$/);
    const linked = told!.replace(/http:\/\/localhost\/r\/\S+/, "LINK");
    expect(linked).toBe(preview.text.replace(/^\[.+\]$/m, "LINK"));
  }
  const { reportLink } = await api.ask<{ reportLink: object }>(
    links[0]!,
    "{ reportLink { period membership { code } } }",
  );
  expect(reportLink).toEqual({ period: "2025Q1", membership: { code: "A" } });
});

test("nobody else reminds, and of no other initiative's", async () => {
  const codeOf = async (who: string, input: object = {}) =>
    (await send(who, input)).errors?.map(({ extensions }) => extensions.code);
  for (const who of [home.partners["A"]!.token, home.funder]) expect(await codeOf(who)).toEqual(["NOT_FOUND"]);
  const away = await foundInitiative(api, "away", ["A"]);
  expect(await codeOf(home.backbone, { membershipIds: [away.partners["A"]!.id] })).toEqual(["NOT_FOUND"]);
  expect(await codeOf(away.backbone)).toEqual(["NOT_FOUND"]);
  expect(await outbox()).toEqual([]);
});

test("of two who ask at once one is heard, and what Keelson said by itself that day is not said again", async () => {
  const { id } = home.partners["A"]!;
  await behind(api, "update obligation_period set due_on = (now() at time zone 'UTC')::date");
  const both = await Promise.all([remind({ membershipIds: [id] }), remind({ membershipIds: [id] })]);
  expect(both.map(({ reminded }) => reminded.length).toSorted()).toEqual([0, 1]);
  expect(await outbox()).toEqual(["reporter"]);
  // Keelson's own turn comes that day as well
  await remindAllPartners((context) => itselfIn(api.database, context));
  expect((await outbox()).filter((name) => name === "a" || name === "reporter")).toEqual(["reporter"]);
  // the other way round: what went out by itself today is not asked for once more
  await api.look("delete from reminder");
  await api.look("delete from outbox_mail");
  await remindAllPartners((context) => itselfIn(api.database, context));
  const sent = await outbox();
  expect((await remind({ membershipIds: [id] })).today).toEqual(["A"]);
  expect(await outbox()).toEqual(sent);
});

test("whoever wants no such mails gets none, not one that was waiting either, and somebody else of their organisation does", async () => {
  const { id } = home.partners["A"]!;
  const stop = (name: string) =>
    behind(
      api,
      `insert into notification_preference select id, 'REPORTING', 'NEVER' from person where email = '${name}@home.example'`,
    );
  await remind({ membershipIds: [id], period: "2025Q1" });
  expect(await outbox()).toEqual(["a", "reporter"]);
  await stop("reporter");
  const sent: string[] = [];
  const sending = {
    asItself: (context?: LocalContext) => itselfIn(api.database, context),
    signIn: api.signIn,
    post: async ({ to }: { to: string }) => void sent.push(to),
  };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  expect(sent).toEqual(["a@home.example"]);
  await behind(api, "update obligation_period set due_on = (now() at time zone 'UTC')::date - 1");
  // on its first days it would have been the reporter alone
  expect((await remind({ membershipIds: [id], period: "2025Q2" })).reminded).toEqual(["A"]);
  expect(await outbox()).toEqual(["a"]);
  await stop("a");
  await api.look("delete from reminder");
  expect(await remind({ membershipIds: [id] })).toEqual({ reminded: [], unreachable: ["A"], today: [] });
  await behind(api, "delete from notification_preference");
});

test("whoever waits at the screen for a mail does not wait for hundreds of reminders", async () => {
  await remind();
  await colleague(api, home, home.partners["B"]!.id, "late-comer", ["PARTNER_STAFF"]);
  const jobs = await api.look<{ kind: string; priority: number }>(
    `select m.kind, j.priority::int from graphile_worker.jobs j join outbox_mail m on j.key = 'mail ' || m.id group by 1, 2 order by 1`,
  );
  expect(jobs).toEqual([
    { kind: "INVITATION", priority: 0 },
    { kind: "REPORTING_REMINDER", priority: 10 },
  ]);
});
