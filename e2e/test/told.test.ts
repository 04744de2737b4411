import { afterAll, beforeAll, expect, test } from "vitest";
import { tellAllPeople } from "../../apps/api/src/communication/notifications/tell-people.ts";
import { itselfIn } from "../../apps/api/src/door.ts";
import { smtpPost } from "../../apps/api/src/identity/mails/post.ts";
import { sendMail } from "../../apps/api/src/identity/mails/send-mail.ts";
import type { LocalContext } from "../../apps/api/src/kernel/local-context.ts";
import { communication } from "../../apps/api/test/communication.ts";
import { workOff } from "../../apps/api/test/harness.ts";
import { behind, foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { openSmtpSink, type SmtpSink } from "../../apps/api/test/smtp-sink.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
let sink: SmtpSink;
beforeAll(async () => {
  [site, sink] = await Promise.all([openSite(), openSmtpSink()]);
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  await behind(site.api, "update person set language = 'sw' where email = 'a@home.example'");
});
afterAll(async () => {
  await site.close();
  await sink.close();
});

const asItself = (context?: LocalContext) => itselfIn(site.api.database, context);

/** What the clock of an hour does, and then the mail server has got. */
async function anHourLater() {
  const { api } = site;
  const before = sink.arrived.length;
  await tellAllPeople((context) => asItself(context));
  const sending = { asItself, signIn: api.signIn, post: smtpPost(sink.url, "Keelson <no-reply@keelson.example>") };
  await workOff(api, { send_mail: { work: (payload) => sendMail(sending, payload) } });
  return sink.arrived.slice(before);
}

/** A has taken something on long ago, and it was due some days ago. */
async function overdue(text: string) {
  const did = communication(site.api);
  const [a] = (await did.owner(home.backbone, "home", "a")).filter(({ name }) => name === "a");
  const { membershipId, personId } = a!;
  await did.done(did.addAction(home.backbone, { membershipId, personId, text, language: "en", dueOn: "2026-01-01" }));
  await behind(
    site.api,
    `update action_item set created_at = now() - interval '40 days', due_on = current_date - 4 where text = '${text}'`,
  );
}

test("an overdue action comes by mail in its owner's language, is done from there, and a switch ends such mails", async () => {
  await site.api.look("delete from outbox_mail");
  await overdue("Call the clinics");
  const [mail, ...others] = await anHourLater();
  expect(others).toEqual([]);
  expect(mail!.to).toBe("a@home.example");
  expect(mail!.text).toMatch(/^Subject: Kazi yako katika Initiative home$/m);
  expect(mail!.text).toMatch(/^- Call the clinics: mwisho ulikuwa \d/m);

  const { page, leave } = await site.visit("a@home.example");
  await page.goto(/^http\S+\/inbox$/m.exec(mail!.text)![0]);
  await page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
  await page.goto("/settings/notifications");
  const actions = page.getByLabel("Mails: What you have taken on");
  await actions.selectOption({ label: "On Monday mornings, in one mail" });
  await page.getByText("Saved.").waitFor();
  await page.reload();
  await actions.waitFor();
  expect(await actions.inputValue()).toBe("WEEKLY");
  await actions.selectOption({ label: "At once" });
  await page.getByText("Saved.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();

  // whoever has the mail, signed in nowhere
  const reader = await site.visit(null, { locale: "ar" });
  await reader.page.goto(/^http\S+\/stop\/\S+$/m.exec(mail!.text)![0]);
  const stop = reader.page.getByRole("button", { name: "أوقف هذه الرسائل" });
  await stop.waitFor();
  expect(await reader.page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  await expectAccessible(reader.page);
  await stop.click();
  await reader.page.getByRole("status").getByText("ما تكفّلت به").waitFor();
  await expectAccessible(reader.page);
  await expectToFit(reader.page);
  await reader.leave();
  await overdue("Find a room");
  expect(await anHourLater()).toEqual([]);
});
