import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { communication } from "../../../test/communication.ts";
import { openApi, workOff, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting } from "../../../test/reporting.ts";
import { openSmtpSink, type SmtpSink } from "../../../test/smtp-sink.ts";
import { words } from "../../../test/words.ts";
import { itselfIn } from "../../door.ts";
import { smtpPost } from "../../identity/mails/post.ts";
import { sendMail } from "../../identity/mails/send-mail.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { tellAllPeople } from "./tell-people.ts";

let api: TestApi;
let home: TestInitiative;
let sink: SmtpSink;
let did: ReturnType<typeof communication>;
let indicator: string;
beforeAll(async () => {
  [api, sink] = await Promise.all([openApi(), openSmtpSink()]);
  home = await foundInitiative(api, "home", ["A", "B"]);
  did = communication(api);
  indicator = await reporting(api, home).define("VISITS", kinds.COUNT);
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
  await behind(api, "delete from action_item");
  await behind(api, "update initiative set time_zone = 'UTC'");
});

const asItself = (context?: LocalContext) => itselfIn(api.database, context);
const tell = () => tellAllPeople((context) => asItself(context));
/** Works at the queue, and gives the mails that arrived by it. */
async function post() {
  const before = sink.arrived.length;
  const sending = { asItself, signIn: api.signIn, post: smtpPost(sink.url, "Keelson <no-reply@keelson.example>") };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  return sink.arrived.slice(before);
}
const arrived = async () => {
  await tell();
  return (await post()).map(({ to }) => to.split("@")[0]).toSorted();
};

/** Somebody has taken something on, long ago, due so many days from the morning of the initiative's day. */
async function action(name: string, text: string, days: number) {
  const [owner] = (await did.owner(home.backbone, "home", name)).filter((one) => one.name === name);
  const { membershipId, personId } = owner!;
  const { id } = await did.done(
    did.addAction(home.backbone, { membershipId, personId, text, language: "en", dueOn: "2026-01-01" }),
  );
  await behind(
    api,
    `update action_item a set created_at = now() - interval '40 days',
       due_on = ((now() at time zone i.time_zone) - interval '8 hours')::date + ${days}
     from initiative i where i.id = a.initiative_id and a.text = '${text}'`,
  );
  return id;
}
const choose = async (who: string, type: string, mail: string) => {
  const { setNotificationPreference: told } = await api.ask<{
    setNotificationPreference: { preference: { mail: string } | null; problems: { code: string }[] };
  }>(
    who,
    `mutation ($input: SetNotificationPreferenceInput!) { setNotificationPreference(input: $input) {
      preference { mail } problems { code path } } }`,
    { input: { type, mail } },
  );
  return told.preference?.mail ?? told.problems[0]?.code;
};
const chosen = async (who: string) => {
  const { viewer } = await api.ask<{ viewer: { notificationPreferences: { type: string; mail: string }[] } }>(
    who,
    "{ viewer { notificationPreferences { type mail choices } } }",
  );
  return Object.fromEntries(viewer.notificationPreferences.map(({ type, mail }) => [type, mail]));
};
/** What holds where nobody chose. */
const quiet = { ACTIONS: "DAILY", REPORTING: "AT_ONCE", UPDATES: "NEVER", REPLIES: "NEVER", READINESS: "AT_ONCE" };
const header = (text: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, "im").exec(text.replaceAll(/\n[ \t]+/g, " "))?.[1];

test("whoever has taken something on is told before it is due and when it is overdue, in their language, once each", async () => {
  await action("a", "Call the clinics", -1);
  await action("a", "Find a room", 3);
  await action("a", "The plan of next year", 4);
  await action("b", "Print the posters", -1);
  await tell();
  await tell();
  const mails = await post();
  expect(mails.map(({ to }) => to).toSorted()).toEqual(["a@home.example", "b@home.example"]);
  const [swahili, french] = ["a@home.example", "b@home.example"].map((who) => mails.find(({ to }) => to === who)!.text);
  expect(swahili).toMatch(/^Subject: Kazi yako katika Initiative home$/m);
  expect(swahili).toMatch(/^- Call the clinics: mwisho ulikuwa \d/m);
  expect(swahili).toMatch(/^- Find a room: mwisho ni \d/m);
  expect(swahili).not.toMatch(/next year|posters|token|klr_/);
  expect(swahili).toMatch(/^http:\/\/localhost\/inbox$/m);
  expect(french).toMatch(/^- Print the posters : c’était pour le \d/m);
  expect(await arrived()).toEqual([]);
  // a step later, and of another day, there is something to tell again
  await behind(api, "update action_item set due_on = due_on - 7 where text in ('Find a room', 'Print the posters')");
  expect(await arrived()).toEqual(["a", "b"]);
  expect(await arrived()).toEqual([]);
});

test("a day is the initiative's own, and begins at eight in the morning", async () => {
  // twenty-five hours lie between the two
  await behind(api, "update initiative set time_zone = 'Pacific/Kiritimati'");
  await action("a", "In the east", -1);
  await behind(api, "update initiative set time_zone = 'Pacific/Pago_Pago'");
  await tell();
  expect(await api.look("select step from told")).toEqual([{ step: "SOON" }]);
  await behind(api, "update initiative set time_zone = 'Pacific/Kiritimati'");
  await tell();
  expect(await api.look("select step from told order by step")).toEqual([{ step: "LATE" }, { step: "SOON" }]);
});

test("what turns up during the day waits for the next morning, or for Monday's, but for whoever wants it at once", async () => {
  const sinceNow = "update action_item set created_at = now()";
  await action("a", "Call the clinics", -5);
  await behind(api, sinceNow);
  expect(await arrived()).toEqual([]);
  expect(await choose(home.partners["A"]!.token, "ACTIONS", "AT_ONCE")).toBe("AT_ONCE");
  expect(await arrived()).toEqual(["a"]);
  // of the week before: long known this Monday
  await action("b", "Print the posters", -9);
  await behind(api, "update action_item set created_at = now() where text = 'Print the posters'");
  await choose(home.partners["B"]!.token, "ACTIONS", "WEEKLY");
  expect(await arrived()).toEqual([]);
  await behind(api, "update action_item set created_at = now() - interval '7 days'");
  expect(await arrived()).toEqual(["b"]);
  // what is long past is not brought up by a new rhythm
  await action("b", "Of last spring", -40);
  expect(await arrived()).toEqual([]);
});

test("nobody is told of what is done, or of what is not theirs any more, though the mail was waiting already", async () => {
  const done = await action("a", "Call the clinics", -2);
  await tell();
  await did.done(did.moveAction(home.partners["A"]!.token, { id: done, step: "FINISH" }));
  expect(await post()).toEqual([]);
  expect(await api.look("select from outbox_mail")).toEqual([]);

  const two = [await action("a", "Find a room", -2), await action("a", "Book the bus", -2)];
  await tell();
  await did.done(did.moveAction(home.partners["A"]!.token, { id: two[1]!, step: "CANCEL" }));
  const [mail, ...more] = await post();
  expect(more).toEqual([]);
  expect(mail!.text).toContain("Find a room");
  expect(mail!.text).not.toContain("Book the bus");

  await colleague(api, home, home.partners["B"]!.id, "leaver", ["PARTNER_STAFF"]);
  await post();
  await action("leaver", "Leave word", -2);
  await tell();
  const [person] = await api.look<{ id: string }>("select id from person where email = 'leaver@home.example'");
  const leave = () =>
    behind(api, `delete from assignment where person_id = '${person!.id}'`).then(() => api.look("delete from told"));
  await leave();
  expect(await post()).toEqual([]);
  expect(await arrived()).not.toContain("leaver");
});

test("each mail carries the way to stop its like: one click of a mail program, without signing in, and it is over", async () => {
  await action("a", "Call the clinics", -2);
  await tell();
  const [mail] = await post();
  const url = /^<(.*)>$/.exec(header(mail!.text, "List-Unsubscribe") ?? "")![1]!;
  expect(header(mail!.text, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(url).toMatch(/^http:\/\/localhost\/api\/mails\/stop\/[\w-]+$/);
  const token = url.split("/").at(-1)!;
  // the same in words, for whoever reads it
  expect(mail!.text).toMatch(new RegExp(`^http://localhost/stop/${token}$`, "m"));
  expect(mail!.text).toMatch(/^http:\/\/localhost\/settings\/notifications$/m);

  const path = new URL(url).pathname;
  // whoever follows links before people do stops nothing
  const looked = await api.http.inject({ url: path });
  expect([looked.statusCode, looked.headers.location]).toEqual([302, `/stop/${token}`]);
  expect(await chosen(home.partners["A"]!.token)).toEqual({ ...quiet, ACTIONS: "DAILY" });
  await action("a", "Find a room", -2);
  await tell();

  const pressed = await api.http.inject({
    method: "POST",
    url: path,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "List-Unsubscribe=One-Click",
  });
  expect([pressed.statusCode, pressed.json()]).toEqual([200, { types: ["ACTIONS"] }]);
  expect(await chosen(home.partners["A"]!.token)).toEqual({ ...quiet, ACTIONS: "NEVER" });
  expect(await post()).toEqual([]);
  await action("a", "Book the bus", -2);
  expect(await arrived()).toEqual([]);
  // it is written down that it was Keelson, and of one person's word alone
  expect(await api.look("select actor_id::text, action from audit_event where action = 'stopMails'")).toEqual([
    { actor_id: "00000000-0000-0000-0000-000000000000", action: "stopMails" },
  ]);
  expect(await choose(home.partners["A"]!.token, "ACTIONS", "AT_ONCE")).toBe("AT_ONCE");
  expect(await arrived()).toEqual(["a"]);
});

test("what is told to others and what is answered is told to nobody who did not choose it, nor to whom it is not for", async () => {
  const say = words(api);
  const [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  const publish = async (title: string, audiences: readonly string[]) => {
    const update = { initiativeId: home.id, kind: "SETBACK", title, text: "We did not see it coming.", audiences };
    const { id } = await say.done(say.write(home.backbone, update));
    await say.done(say.publish(home.backbone, { id }));
  };
  const { id } = await say.done(say.comment(a, { about: indicator, text: "Why so few?" }));
  await say.done(say.comment(b, { about: indicator, text: "The bridge was out.", replyToId: id }));
  await publish("The clinic closed", ["PARTNER"]);
  await publish("For funders alone", ["FUNDER"]);
  expect(await arrived()).toEqual([]);

  for (const type of ["UPDATES", "REPLIES"]) await choose(a, type, "AT_ONCE");
  await choose(home.funder, "UPDATES", "DAILY");
  // it turned up today, and waits for a morning
  await tell();
  const [mail, ...others] = await post();
  expect(others).toEqual([]);
  expect(mail!.text).toMatch(/^Subject: Habari za Initiative home$/m);
  expect(mail!.text).toMatch(/^- The clinic closed$/m);
  expect(mail!.text).toMatch(/^- b: The bridge was out\.$/m);
  expect(mail!.text).not.toMatch(/funders|Why so few/);
  expect(mail!.text).toMatch(/^http:\/\/localhost\/inbox\?tab=updates$/m);
  expect(await arrived()).toEqual([]);
  await behind(api, "update initiative_update set published_at = published_at - interval '1 day'");
  expect(await arrived()).toEqual(["funder"]);

  // hidden before it left, and for an organisation that was let go meanwhile
  const { id: answer } = await say.done(say.comment(b, { about: indicator, text: "Ask Rosa.", replyToId: id }));
  await publish("One more", ["PARTNER"]);
  await tell();
  await say.done(say.hide(home.backbone, { id: answer, because: "It names somebody" }));
  await behind(api, "update membership set ended_on = current_date - 1 where code = 'A'");
  expect(await post()).toEqual([]);
  await behind(api, "update membership set ended_on = null where code = 'A'");
  // one press stops both that were in the mail
  await api.look("delete from told");
  await tell();
  const [last] = await post();
  const url = /^<(.*)>$/.exec(header(last!.text, "List-Unsubscribe") ?? "")![1]!;
  const pressed = await api.http.inject({ method: "POST", url: new URL(url).pathname });
  expect(pressed.json()).toEqual({ types: ["UPDATES", "REPLIES"] });
  expect(await chosen(a)).toEqual(quiet);
});

test("an answer to somebody's exchange post is told to them, funders too, and of what is for peers to nobody who funds by then", async () => {
  const say = words(api);
  const [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  for (const who of [a, home.funder]) await choose(who, "REPLIES", "AT_ONCE");
  const asks = async (who: string, audience: string) => {
    const post = { initiativeId: home.id, kind: "FAILURE_STORY", audience, text: "We lost thirty families" };
    const { id } = await say.done(say.post(who, post));
    await say.done(say.comment(b, { about: id, text: "So did we" }));
  };
  await behind(api, "update comment set created_at = created_at - interval '30 days'");
  await asks(home.funder, "PARTNERS");
  expect(await arrived()).toEqual(["funder"]);
  await asks(a, "PEERS_ONLY");
  expect(await arrived()).toEqual(["a"]);
  await api.look("delete from told");
  await tell();
  await behind(api, "update membership set roles = roles || '{FUNDER}' where code = 'A'");
  expect((await post()).map(({ to }) => to)).toEqual(["funder@home.example"]);
  await behind(api, "update membership set roles = array_remove(roles, 'FUNDER') where code = 'A'");
});

test("nobody is told of anything by a membership that opens them nothing: invited, or suspended but for what is left to them", async () => {
  const say = words(api);
  // as a partner's people read on while it is suspended, and a community's speaker does not
  const elders = await member(api, home, "ELDERS", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  await post();
  const b = home.partners["B"]!;
  const becomes = (status: string, code: string) =>
    behind(
      api,
      `alter table membership disable trigger user; update membership set status = '${status}' where code = '${code}'; alter table membership enable trigger user`,
    );
  const told = async () => {
    await api.look("delete from told");
    return arrived();
  };
  const update = { initiativeId: home.id, kind: "NEWS", title: "Open again", text: "At last.", audiences: ["PUBLIC"] };
  const { id } = await say.done(say.write(home.backbone, update));
  await say.done(say.publish(home.backbone, { id }));
  await action("elders", "Call the clinics", -2);
  await action("b", "Find a room", -2);
  for (const who of [elders.token, b.token])
    for (const [type, mail] of [
      ["ACTIONS", "AT_ONCE"],
      ["UPDATES", "AT_ONCE"],
      ["REPLIES", "AT_ONCE"],
    ] as const)
      await choose(who, type, mail);
  const { id: question } = await say.done(say.comment(elders.token, { about: indicator, text: "Why?" }));
  await say.done(say.comment(home.backbone, { about: indicator, text: "So.", replyToId: question }));
  expect(await told()).toEqual(["b", "elders"]);

  for (const status of ["INVITED", "SUSPENDED"]) {
    await becomes(status, "ELDERS");
    expect(await told(), status).toEqual(["b"]);
    await becomes("ACTIVE", "ELDERS");
    // and what waited already is not sent
    await api.look("delete from told");
    await tell();
    await becomes(status, "ELDERS");
    expect(
      (await post()).map(({ to }) => to.split("@")[0]),
      status,
    ).toEqual(["b"]);
    await becomes("ACTIVE", "ELDERS");
  }
  await becomes("INVITED", "B");
  expect(await told()).toEqual(["elders"]);
  await becomes("SUSPENDED", "B");
  expect(await told()).toEqual(["b", "elders"]);
  await becomes("ACTIVE", "B");
});

test("a link that was changed by one letter stops nothing, whoever's it would be", async () => {
  const [person] = await api.look<{ id: string }>("select id from person where email = 'b@home.example'");
  const token = api.signIn.stops.make({ personId: person!.id, types: ["REPORTING"] });
  const stop = async (text: string) =>
    (await api.http.inject({ method: "POST", url: `/api/mails/stop/${text}` })).statusCode;
  for (let place = 0; place < token.length; place += 5) {
    const other = token[place] === "A" ? "E" : "A";
    expect(await stop(token.slice(0, place) + other + token.slice(place + 1))).toBe(404);
  }
  expect(await stop("x")).toBe(404);
  expect(await api.look("select from notification_preference")).toEqual([]);
  expect(await stop(token)).toBe(200);
  expect(await chosen(home.partners["B"]!.token)).toEqual({ ...quiet, REPORTING: "NEVER" });
});

test("what somebody chooses is theirs alone, and nothing that a type does not have", async () => {
  const [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  expect(await choose(a, "REPORTING", "WEEKLY")).toBe("RHYTHM_NOT_ALLOWED");
  expect(await choose(a, "REPORTING", "NEVER")).toBe("NEVER");
  expect(await choose(a, "REPORTING", "AT_ONCE")).toBe("AT_ONCE");
  expect(await choose(b, "ACTIONS", "WEEKLY")).toBe("WEEKLY");
  expect(await chosen(a)).toEqual({ ...quiet, ACTIONS: "DAILY" });
  expect(await chosen(b)).toEqual({ ...quiet, ACTIONS: "WEEKLY" });
});

test("what informs somebody they keep out of their inbox, which says nothing of their mails; what is theirs to do they do not", async () => {
  const { token } = home.partners["A"]!;
  const set = async (input: object) => {
    const { setNotificationPreference } = await api.ask<{
      setNotificationPreference: { preference: object | null; problems: { code: string }[] };
    }>(
      token,
      `mutation ($input: SetNotificationPreferenceInput!) { setNotificationPreference(input: $input) {
        preference { mail inInbox mayLeaveInbox } problems { code } } }`,
      { input },
    );
    return setNotificationPreference.preference ?? setNotificationPreference.problems[0]!.code;
  };
  const informs = { mayLeaveInbox: true };
  expect(await set({ type: "UPDATES", inInbox: false })).toEqual({ mail: "NEVER", inInbox: false, ...informs });
  // nobody chose mails by it: what holds where nobody chose is not written down as their choice
  expect(await api.look("select mail, in_inbox from notification_preference where type = 'UPDATES'")).toEqual([
    { mail: null, in_inbox: false },
  ]);
  expect(await set({ type: "UPDATES", mail: "DAILY" })).toEqual({ mail: "DAILY", inInbox: false, ...informs });
  expect(await set({ type: "UPDATES", inInbox: true })).toEqual({ mail: "DAILY", inInbox: true, ...informs });
  for (const type of ["ACTIONS", "REPORTING"]) expect(await set({ type, inInbox: false })).toBe("INBOX_STAYS");
  await expect(
    behind(api, "insert into notification_preference select id, 'ACTIONS', null, false from person limit 1"),
  ).rejects.toThrow("check");
  await api.look("rollback");
});
