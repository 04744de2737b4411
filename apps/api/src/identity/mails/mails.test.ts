import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { openSmtpSink, type SmtpSink } from "../../../test/smtp-sink.ts";
import { itselfIn } from "../../door.ts";
import { smtpPost } from "./post.ts";
import { attemptsMax, sendMails, type Post } from "./send-mails.ts";

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
  sink = await openSmtpSink();
});
afterEach(() => sink.close());

const asItself = () => itselfIn(api.database);
const send = (post: Post = smtpPost(sink.url, "Keelson <no-reply@keelson.example>")) =>
  sendMails({ asItself, signIn: api.signIn, post });
const outbox = () =>
  api.look<{ address: string; attempts: number; failed: boolean; last_error: string | null }>(
    "select address, attempts, failed_at is not null as failed, last_error from outbox_mail order by id",
  );

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
  const link = /http:\/\/localhost(\/api\/auth\/magic-link\/verify\S+)/.exec(mail!.text)![1]!;
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

test("the outbox holds no link, whatever waits in it", async () => {
  await invite("waiting");
  await api.http.inject({ method: "POST", url: "/api/auth/sign-in/magic-link", payload: { email: "a@home.example" } });
  const kept = JSON.stringify(await api.look("select * from outbox_mail"));
  expect(kept).toContain("waiting@home.example");
  expect(kept).toContain("a@home.example");
  expect(kept).not.toMatch(/token|verify|https?:/);
});

test("a mail that is turned away goes out later, and after its last attempt stays with the reason", async () => {
  await invite("patient");
  sink.refuses = 1;
  expect(await send()).toBe(0);
  expect(await outbox()).toEqual([
    { address: "patient@home.example", attempts: 1, failed: false, last_error: expect.stringMatching(/451/) },
  ]);
  expect(await send()).toBe(0); // not due yet
  const due = () => api.look("update outbox_mail set next_at = now()");
  await due();
  expect(await send()).toBe(1);

  await invite("unlucky");
  sink.refuses = 1_000;
  for (let attempt = 1; attempt <= attemptsMax + 1; attempt += 1) {
    await due();
    await send();
  }
  expect(await outbox()).toEqual([
    { address: "unlucky@home.example", attempts: attemptsMax, failed: true, last_error: expect.stringMatching(/451/) },
  ]);
  expect(sink.arrived).toHaveLength(1);
});

test("a mail whose sender crashed with it in hand goes out again, and carries the same name", async () => {
  await invite("twice");
  const ids: string[] = [];
  const crash = send(async ({ id }) => {
    ids.push(id);
    await new Promise(() => undefined);
  });
  void crash; // never comes back
  while (ids.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await send()).toBe(0); // it is in somebody's hand
  await api.look("update outbox_mail set next_at = now()");
  expect(await send(async ({ id }) => void ids.push(id))).toBe(1);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(await outbox()).toEqual([]);
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
