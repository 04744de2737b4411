import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, pressed, workOff, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { openSmtpSink, type SmtpSink } from "../../../test/smtp-sink.ts";
import { itselfIn } from "../../door.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { smtpPost } from "./post.ts";
import { forgetMailsGivenUp, sendMail, type Post } from "./send-mail.ts";

let api: TestApi;
let home: TestInitiative;
let sink: SmtpSink;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.look("delete from outbox_mail");
  await api.look("delete from graphile_worker._private_jobs");
  sink = await openSmtpSink();
});
afterEach(() => sink.close());

const asItself = (context?: LocalContext) => itselfIn(api.database, context);
/** Works at the queue, and gives how many mails left. */
async function send(post: Post = smtpPost(sink.url, "Keelson <no-reply@keelson.example>")): Promise<number> {
  let sent = 0;
  const counting: Post = async (mail) => {
    await post(mail);
    sent += 1;
  };
  const work = (payload: unknown) => sendMail({ asItself, signIn: api.signIn, post: counting }, payload);
  await workOff(api, { send_mail: { work } });
  return sent;
}
const outbox = async () =>
  (await api.look<{ address: string }>("select address from outbox_mail order by id")).map(({ address }) => address);
const queue = () =>
  api.look<{ attempts: number; last_error: string | null }>(
    "select attempts, last_error from graphile_worker.jobs order by id",
  );
const due = () => api.look("update graphile_worker._private_jobs set run_at = now()");

async function invite(name: string, membershipId = home.partners["A"]!.id, roles = ["PARTNER_REPORTER"]) {
  const { invitePerson } = await api.ask<{ invitePerson: { problems: { code: string }[] } }>(
    home.backbone,
    `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { problems { code } } }`,
    { input: { membershipId, email: `${name}@home.example`, roles } },
  );
  return invitePerson.problems.map(({ code }) => code);
}

test("an invitation arrives as a mail with a link that signs in for seven days, and is in the outbox no longer", async () => {
  expect(await invite("newcomer")).toEqual([]);
  expect(await send()).toBe(1);
  const [mail, ...others] = sink.arrived;
  expect(others).toEqual([]);
  expect(mail!.to).toBe("newcomer@home.example");
  expect(mail!.text).toMatch(/Subject: You are invited to Initiative home/);
  expect(mail!.text).toMatch(/^backbone invites you to work on Initiative home with Keelson\.$/m);
  const link = pressed(/http:\/\/localhost\/signin\/link\S+/.exec(mail!.text)![0]);
  expect(
    await api.look(
      "select true as week from auth.verification where value like '%newcomer@%' and expires_at between now() + interval '6 days 23 hours' and now() + interval '7 days'",
    ),
  ).toEqual([{ week: true }]);
  expect((await api.http.inject({ url: link })).headers["set-cookie"]).toBeDefined();
  expect((await api.http.inject({ url: link })).headers["set-cookie"]).toBeUndefined();
  expect(await outbox()).toEqual([]);
});

test("an invitation that was refused sends no mail", async () => {
  expect(await invite("wrongly", home.partners["A"]!.id, ["FUNDER_REPRESENTATIVE"])).toEqual(["ROLE_NOT_ALLOWED"]);
  expect(await outbox()).toEqual([]);
});

test("neither outbox nor queue holds a link, whatever waits in them, and the queue knows nobody's address", async () => {
  await invite("waiting");
  await api.http.inject({ method: "POST", url: "/api/auth/sign-in/magic-link", payload: { email: "a@home.example" } });
  const kept = JSON.stringify(await api.look("select * from outbox_mail"));
  expect(kept).toContain("waiting@home.example");
  expect(kept).toContain("a@home.example");
  const queued = await api.look("select * from graphile_worker._private_jobs");
  expect(queued).toHaveLength(2);
  expect(kept + JSON.stringify(queued)).not.toMatch(/token|verify|https?:/);
  expect(JSON.stringify(queued)).not.toMatch(/@/);
});

test("a mail that is turned away goes out later, and after its last attempt stays with the reason", async () => {
  await invite("patient");
  sink.refuses = 1;
  expect(await send()).toBe(0);
  expect(await outbox()).toEqual(["patient@home.example"]);
  expect(await queue()).toEqual([{ attempts: 1, last_error: expect.stringMatching(/451/) }]);
  expect(await send()).toBe(0); // not due yet
  await due();
  expect(await send()).toBe(1);
  expect(await outbox()).toEqual([]);

  await invite("unlucky");
  sink.refuses = 1_000;
  for (let attempt = 1; attempt <= 11; attempt += 1) {
    await due();
    await send();
  }
  expect(await queue()).toEqual([{ attempts: 10, last_error: expect.stringMatching(/451/) }]);
  expect(sink.refuses).toBe(990);
  expect(await outbox()).toEqual(["unlucky@home.example"]);
  expect(sink.arrived).toHaveLength(1);

  // as long as its job is there, it stays
  await asItself().run(forgetMailsGivenUp, null, {});
  expect(await outbox()).toEqual(["unlucky@home.example"]);
  await api.look("delete from graphile_worker._private_jobs");
  await asItself().run(forgetMailsGivenUp, null, {});
  expect(await outbox()).toEqual([]);
});

test("a mail that left, and whose sender crashed before saying so, goes out again and carries the same name", async () => {
  await invite("twice");
  const ids: string[] = [];
  await send(async ({ id }) => {
    ids.push(id);
    throw new Error("crashed");
  });
  await due();
  expect(await send(async ({ id }) => void ids.push(id))).toBe(1);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(await outbox()).toEqual([]);
  expect(await queue()).toEqual([]);
});

test("many who send at once send each mail once", async () => {
  for (let index = 0; index < 12; index += 1) await invite(`crowd-${index}`);
  const sent = await Promise.all(Array.from({ length: 4 }, () => send()));
  expect(sent.reduce((all, one) => all + one, 0)).toBe(12);
  expect(new Set(sink.arrived.map(({ to }) => to)).size).toBe(12);
  expect(sink.arrived).toHaveLength(12);
});

test("what somebody asked for ten minutes ago is sent no more; an invitation waits for its server", async () => {
  await api.http.inject({ method: "POST", url: "/api/auth/sign-in/magic-link", payload: { email: "a@home.example" } });
  await invite("enduring");
  await api.look("update outbox_mail set created_at = now() - interval '11 minutes'");
  await send();
  expect(sink.arrived.map(({ to }) => to)).toEqual(["enduring@home.example"]);
  expect(await outbox()).toEqual([]);
});

test("nobody reads the outbox but Keelson itself, and nobody puts in anything but an invitation", async () => {
  await invite("private");
  const client = new pg.Client({
    connectionString: (api.database.options as { url: string }).url, // made by openDatabase
    options: "-c search_path=keelson",
  });
  await client.connect();
  const as = (actor: string) => client.query("select set_config('app.actor', $1, false)", [actor]);
  const [person] = await api.look<{ id: string }>("select id from person where email = 'backbone@home.example'");
  const insert = (kind: string) =>
    client.query("insert into outbox_mail (kind, address) values ($1, 'x@example.org')", [kind]);
  await as(person!.id);
  expect((await client.query("select from outbox_mail")).rowCount).toBe(0);
  expect((await client.query("delete from outbox_mail")).rowCount).toBe(0);
  await expect(insert("SIGN_IN")).rejects.toThrow(/row-level security/);
  await as("");
  await expect(insert("INVITATION")).rejects.toThrow(/row-level security/);
  await as("00000000-0000-0000-0000-000000000000");
  expect((await client.query("select from outbox_mail")).rowCount).toBe(1);
  await client.end();
});
