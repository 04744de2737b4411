import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, workOff, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { openRound } from "../../../test/readiness.ts";
import { openSmtpSink, type SmtpSink } from "../../../test/smtp-sink.ts";
import { itselfIn } from "../../door.ts";
import { smtpPost } from "../../identity/mails/post.ts";
import { sendMail } from "../../identity/mails/send-mail.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { remindAllOfRounds } from "./remind-of-rounds.ts";

let api: TestApi;
let home: TestInitiative;
let sink: SmtpSink;
let second: string;
beforeAll(async () => {
  [api, sink] = await Promise.all([openApi(), openSmtpSink()]);
  home = await foundInitiative(api, "home", ["A", "B", "C"]);
  second = await colleague(api, home, home.partners["A"]!.id, "second", ["PARTNER_STAFF"]);
  await colleague(api, home, home.partners["A"]!.id, "evaluator", ["EVALUATOR"]);
  // who works for the backbone answers for it alone
  await colleague(api, home, home.partners["B"]!.id, "backbone", ["EVALUATOR"]);
  await behind(
    api,
    "update assignment set roles = '{PARTNER_STAFF}' where person_id = (select id from person where email = 'backbone@home.example') and roles = '{EVALUATOR}'",
  );
  await behind(api, "update person set language = 'sw-KE' where email = 'a@home.example'");
  await behind(api, "update initiative set default_language = 'fr'");
});
afterAll(async () => {
  await sink.close();
  await api.close();
});
beforeEach(async () => {
  for (const table of ["outbox_mail", "graphile_worker._private_jobs", "told"]) await api.look(`delete from ${table}`);
  await behind(api, "delete from notification_preference");
  await behind(api, "update initiative set time_zone = 'UTC'");
  await behind(api, "update readiness_assessment set state = 'ARCHIVED'");
});

const asItself = (context?: LocalContext) => itselfIn(api.database, context);
const remind = () => remindAllOfRounds((context) => asItself(context));
async function post() {
  const before = sink.arrived.length;
  const sending = { asItself, signIn: api.signIn, post: smtpPost(sink.url, "Keelson <no-reply@keelson.example>") };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  return sink.arrived.slice(before);
}
const arrived = async () => {
  await remind();
  return (await post()).map(({ to }) => to.split("@")[0]).toSorted();
};
/** An open round that asks A and B, and whose last day is so many days from the morning of the initiative's day. */
async function round(days: number): Promise<string> {
  const id = await openRound(api, home, "PHASE_I", ["A", "B"]);
  await lasts(days);
  return id;
}
async function lasts(days: number): Promise<void> {
  await behind(
    api,
    `update readiness_assessment a set opens_on = current_date - 40,
       closes_on = ((now() at time zone i.time_zone) - interval '8 hours')::date + ${days}
     from initiative i where i.id = a.initiative_id and a.state = 'OPEN'`,
  );
  // the days pass, and its last stays the one that they were told
  await api.look("update told t set day = a.closes_on from readiness_assessment a where a.id = t.subject_id");
}
const answer = (token: string, assessmentId: string) =>
  api.ask(token, "mutation ($input: AnswerReadinessInput!) { answerReadiness(input: $input) { problems { code } } }", {
    input: { assessmentId, membershipId: home.partners["A"]!.id, answers: [{ code: "P1.GI.1", answer: "STARTED" }] },
  });

test("three days before the last, whoever is asked and has not answered is reminded once, in their language, with the way to answer", async () => {
  const id = await round(4);
  expect(await arrived()).toEqual([]);
  await lasts(3);
  await remind();
  await remind();
  const mails = await post();
  expect(mails.map(({ to }) => to).toSorted()).toEqual(["a@home.example", "b@home.example", "second@home.example"]);
  const [swahili, french] = ["a@home.example", "b@home.example"].map((who) => mails.find(({ to }) => to === who)!.text);
  expect(swahili).toMatch(/unaweza kujibu hadi \d/);
  expect(french).toMatch(/vous pouvez répondre jusqu’au \d/);
  for (const { text } of mails) {
    expect(text).toContain(`\nhttp://localhost/i/home/readiness/answer/${id}\n`);
    expect(text.replaceAll(/\n[ \t]+/g, " ")).toMatch(
      /^List-Unsubscribe: <http:\/\/localhost\/api\/mails\/stop\/[\w-]+>$/m,
    );
    // nothing that signs in, nobody's name, and no number of those who answered
    expect(text).not.toMatch(/token|klr_|Partner [ABC]/);
  }
  expect(await arrived()).toEqual([]);
  await lasts(0);
  expect(await arrived()).toEqual([]);
});

test("whether somebody is reminded depends on what they did, and on nobody else; who answers meanwhile hears nothing", async () => {
  const id = await round(2);
  await answer(second, id);
  expect(await arrived()).toEqual(["a", "b"]);
  await api.look("delete from told");
  await remind();
  await answer(home.partners["A"]!.token, id);
  expect((await post()).map(({ to }) => to)).toEqual(["b@home.example"]);
  // and nobody does of a round that is over
  await api.look("delete from told");
  await remind();
  await lasts(-2);
  expect(await post()).toEqual([]);
  expect(await arrived()).toEqual([]);
});

test("a day is the initiative's own, and begins at eight in the morning", async () => {
  await round(2);
  await behind(api, "update initiative set time_zone = 'Pacific/Pago_Pago'");
  await lasts(4);
  expect(await arrived()).toEqual([]);
  // the same day is one nearer in the east, at the least
  await behind(api, "update initiative set time_zone = 'Pacific/Kiritimati'");
  expect(await arrived()).toEqual(["a", "b", "second"]);
});

test("who stopped such mails gets none, also where one was waiting already; a suspended organisation's people get none", async () => {
  await round(1);
  const { setNotificationPreference: stopped } = await api.ask<{ setNotificationPreference: { problems: object[] } }>(
    home.partners["A"]!.token,
    `mutation { setNotificationPreference(input: { type: READINESS, mail: NEVER }) { problems { code } } }`,
  );
  expect(stopped.problems).toEqual([]);
  expect(await arrived()).toEqual(["b", "second"]);
  await api.look("delete from told");
  await remind();
  const [mail] = await post();
  const url = /^List-Unsubscribe: <(.*)>$/m.exec(mail!.text.replaceAll(/\n[ \t]+/g, " "))![1]!;
  await api.look("delete from told");
  await remind();
  const pressed = await api.http.inject({ method: "POST", url: new URL(url).pathname });
  expect(pressed.json()).toEqual({ types: ["READINESS"] });
  expect(await post()).toHaveLength(1);
  await behind(api, "delete from notification_preference");
  await api.look("delete from told");
  await behind(api, "update membership set status = 'SUSPENDED' where code = 'B'");
  expect(await arrived()).toEqual(["a", "second"]);
  await behind(api, "update membership set status = 'ACTIVE' where code = 'B'");
});

test("nobody but Keelson itself learns who has not answered", async () => {
  await round(1);
  const [{ id, person }] = (await api.look(
    "select i.id, p.id as person from initiative i, person p where i.slug = 'home' and p.email = 'backbone@home.example'",
  )) as [{ id: string; person: string }];
  await api.look("begin; set local role keelson_app");
  let asked: object[];
  try {
    await api.look(
      `set local app.actor = '${person}'; set local app.backbone = '${id}'; set local app.manages = '${id}'`,
    );
    asked = await api.look(`select * from people_to_remind('${id}')`);
  } finally {
    await api.look("rollback");
  }
  expect(asked).toEqual([]);
});
