import { afterAll, beforeAll, expect, test } from "vitest";
import { agendaOf, draftAgenda, sendAgenda } from "../../apps/api/test/agendas.ts";
import { communication } from "../../apps/api/test/communication.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "../../apps/api/test/initiative.ts";
import { expectAccessible, expectToFit } from "./checks.ts";
import { openMails, type Mails } from "./mails.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let home: TestInitiative;
let mails: Mails;
beforeAll(async () => {
  [site, mails] = await Promise.all([openSite(), openMails()]);
  home = await foundInitiative(site.api, "home", ["A", "B"]);
  await behind(site.api, "update person set language = 'sw' where email = 'a@home.example'");
});
afterAll(async () => {
  await site.close();
  await mails.close();
});

const anHourLater = () => mails.anHourLater(site.api);

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
  // there, and done: nobody is told of it any more
  await page.goto("/i/home/actions?mine=1");
  await page.getByRole("button", { name: "Done: Call the clinics" }).click();
  await page.getByText("Done: “Call the clinics”.").waitFor();
  await site.api.look("delete from told");
  expect(await anHourLater()).toEqual([]);
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

test("a setback is told and read, what is said of it on a meeting is answered, and stands in two languages", async () => {
  const did = communication(site.api);
  const planned = { initiativeId: home.id, title: "Monthly round", on: "2030-01-31", at: "10:00" };
  const { id: meeting } = await did.done(did.plan(home.backbone, planned));

  const backbone = await site.visit("backbone@home.example");
  await backbone.page.goto("/i/home/together");
  await backbone.page.getByRole("link", { name: "All updates" }).click();
  await backbone.page.getByText("Nothing was told yet").waitFor();
  await backbone.page.keyboard.press("w");
  const dialog = backbone.page.getByRole("dialog", { name: "Write an update" });
  await dialog.getByLabel("What it is").selectOption({ label: "Setback" });
  await dialog.getByLabel("Title").fill("The clinic closed");
  await dialog.getByLabel("What there is to tell").fill("We did not see it coming.\nForty families go further now.");
  await expectAccessible(backbone.page);
  await dialog.getByRole("button", { name: "Keep it, and look at it" }).click();
  await backbone.page.getByRole("heading", { level: 1, name: "The clinic closed" }).waitFor();
  await backbone.page.getByText("This is a draft").waitFor();
  await expectAccessible(backbone.page);
  await expectToFit(backbone.page);
  await backbone.page.getByRole("button", { name: "Publish" }).click();
  const publish = backbone.page.getByRole("dialog", { name: "Publish this update?" });
  await publish.getByText("It goes to: Partners").waitFor();
  await expectAccessible(backbone.page);
  await publish.getByRole("button", { name: "Publish it" }).click();
  await backbone.page.getByText("This is a draft").waitFor({ state: "detached" });
  await backbone.leave();

  // whoever it is for finds it in the inbox; a funder does not
  const partner = await site.visit("a@home.example");
  await partner.page.goto("/inbox?tab=updates");
  await partner.page.getByRole("link", { name: "The clinic closed" }).click();
  await partner.page.getByText("Forty families go further now.").waitFor();
  expect(await partner.page.getByRole("button", { name: "Publish" }).count()).toBe(0);
  await partner.page.getByRole("button", { name: "Translate" }).click();
  const translate = partner.page.getByRole("dialog", { name: "Translate" });
  await translate.getByLabel("Into").selectOption({ label: "العربية" });
  await translate.getByLabel("Title").fill("أُغلقت العيادة");
  await translate.getByLabel("The same in that language").fill("لم نتوقع ذلك.");
  await expectAccessible(partner.page);
  await translate.getByRole("button", { name: "Put it beside the original" }).click();
  await partner.page.getByText("Arabic, translated by a on", { exact: false }).waitFor();
  // somebody says something of a meeting
  await partner.page.goto(`/i/home/meetings/${meeting}`);
  // however long the list takes to show one, the next is said
  let showIt = () => {};
  const shown = new Promise<void>((resolve) => (showIt = resolve));
  await partner.page.getByLabel("Your comment").waitFor();
  await partner.page.route("**/graphql", async (route) => {
    if ((route.request().postDataJSON() as { operationName: string }).operationName === "Discussion") await shown;
    await route.continue();
  });
  for (const text of ["Who drives those families?", "And who pays?"]) {
    await partner.page.getByLabel("Your comment").fill(text);
    await partner.page.getByRole("button", { name: "Comment", exact: true }).click();
    await expect.poll(() => partner.page.getByLabel("Your comment").inputValue()).toBe("");
  }
  showIt();
  await partner.page.unrouteAll({ behavior: "wait" });
  for (const text of ["Who drives those families?", "And who pays?"])
    await partner.page.getByRole("article").getByText(text).waitFor();
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.leave();

  const funder = await site.visit("funder@home.example");
  await funder.page.goto("/inbox?tab=updates");
  await funder.page.getByText("Nothing was told, answered or corrected.").waitFor();
  await funder.leave();

  const other = await site.visit("b@home.example", { locale: "ar", colorScheme: "dark" });
  await other.page.goto(`/i/home/meetings/${meeting}`);
  await other.page
    .getByRole("article")
    .filter({ hasText: "Who drives those families?" })
    .getByRole("button", { name: "أجب: a" })
    .click();
  await other.page.getByLabel("ردّك").fill("حافلتنا تستطيع");
  await other.page.getByRole("button", { name: "أجب", exact: true }).click();
  const answer = other.page.getByRole("article").filter({ hasText: "حافلتنا تستطيع" }).last();
  await answer.waitFor();
  await answer.getByRole("button", { name: "ترجم: b" }).click();
  const dialogue = other.page.getByRole("dialog");
  await dialogue.getByRole("combobox").selectOption({ label: "English" });
  await dialogue.getByRole("textbox").fill("Our bus can.");
  await dialogue.getByRole("button", { name: "ضعه بجانب الأصل" }).click();
  await dialogue.waitFor({ state: "detached" });
  await expectAccessible(other.page);
  await expectToFit(other.page);
  await other.leave();

  const again = await site.visit("a@home.example");
  await again.page.goto("/inbox?tab=updates");
  await again.page.getByRole("link", { name: "Monthly round" }).first().click();
  const answered = again.page.getByRole("article").filter({ hasText: "Our bus can." }).last();
  await answered.waitFor();
  const original = answered.getByText("حافلتنا تستطيع");
  expect([
    await original.getAttribute("lang"),
    await original.evaluate((one) => getComputedStyle(one).direction),
  ]).toEqual(["ar", "rtl"]);
  expect(await answered.getByText("Our bus can.").getAttribute("lang")).toBe("en");
  await answered.getByText("English, translated by b on", { exact: false }).waitFor();
  await expectAccessible(again.page);
  await again.leave();
});
test("whoever wants no updates in their inbox keeps them out, is told so there, and what is theirs to do stays", async () => {
  const { page, leave } = await site.visit("b@home.example");
  await page.goto("/inbox?tab=updates");
  await page.getByRole("link", { name: "The clinic closed" }).waitFor();
  await page.getByRole("link", { name: "Choose what is here, and what comes by mail" }).press("Enter");
  await page.getByLabel("In my inbox: Updates").press("Space");
  await page.getByText("Saved.").waitFor();
  // and that says nothing of mails
  expect(await page.getByLabel("Mails: Updates").inputValue()).toBe("NEVER");
  expect(await page.getByText("Always in your inbox: others wait for it.").count()).toBe(3);
  await expectAccessible(page);
  await expectToFit(page);
  await page.goto("/inbox?tab=updates");
  await page.getByText("You chose not to have here: Updates.").waitFor();
  await page.getByText("Nothing was told, answered or corrected.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  await leave();
});

test("minutes and a paragraph of a draft are put into English by somebody else, and a translation that is wrong goes", async () => {
  const { viewer } = await site.api.ask<{ viewer: { memberships: { id: string }[] } }>(
    home.backbone,
    "{ viewer { memberships { id } } }",
  );
  const second = await colleague(site.api, home, viewer.memberships[0]!.id, "second", ["BACKBONE_STAFF"]);
  const did = communication(site.api);
  const planned = { initiativeId: home.id, title: "Ronda", on: new Date().toISOString().slice(0, 10), at: "00:00" };
  const { id: meetingId } = await did.done(did.plan(home.backbone, planned));
  await did.done(did.move(home.backbone, { id: meetingId, step: "HOLD" }));
  const text = "Abrimos los sábados.\n/action Llamar a la escuela @a by 2030-01-31";
  const written = { meetingId, text: "Abrimos.", language: "es", expectedVersion: 0 };
  const { minutesVersion } = await did.done(did.write(home.backbone, written));

  const { page, leave } = await site.visit("second@home.example");
  await page.goto(`/i/home/meetings/${meetingId}`);
  const open = page.getByRole("button", { name: /^Translate ?: Minutes$/ });
  await open.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Translate" });
  const original = dialog.getByRole("region", { name: "The original" });
  await original.getByText("Abrimos.").waitFor();
  // they are written on meanwhile: nothing is put beside what was not read
  const more = await did.done(did.write(home.backbone, { ...written, text, expectedVersion: minutesVersion }));
  await did.done(did.publish(home.backbone, { meetingId, expectedVersion: more.minutesVersion }));
  await dialog.getByLabel("The same in that language").fill("We open on Saturdays.");
  await dialog.getByRole("button", { name: "Put it beside the original" }).press("Enter");
  await dialog.getByText("Somebody else has just changed this. Look at it again.").waitFor();
  await original.getByText("Abrimos los sábados.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  // a window that is closed loses nothing
  await page.reload();
  await open.press("Enter");
  expect(await dialog.getByLabel("The same in that language").inputValue()).toMatch(/^We open on Saturdays/);
  await dialog.getByRole("button", { name: "Put it beside the original" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.getByText("English, translated by second on", { exact: false }).waitFor();
  await page.getByText("We open on Saturdays.").waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  // and so is what was agreed in them
  await page.getByRole("button", { name: /^Translate ?: Llamar a la escuela$/ }).press("Enter");
  await dialog.getByLabel("The same in that language").fill("Call the school");
  await dialog.getByRole("button", { name: "Put it beside the original" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  await page.locator("[data-action]").getByText("Call the school").waitFor();
  await expectAccessible(page);
  // what is typed and nobody else has yet is not translated; once they have it, its translation is of what they were
  await page.route("**/graphql", (route) => route.abort());
  await page.getByLabel("What was said and agreed").fill(`${text}\nY los domingos.`);
  await open.press("Enter");
  await original.waitFor();
  expect(await original.innerText()).not.toContain("domingos");
  await page.unroute("**/graphql");
  await original.getByText("Y los domingos.").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("the original was changed after that").waitFor();

  // a draft that people are asked about is in their language too
  const principle = { text: "Nada sobre nosotros sin nosotros.", kind: "COMMUNITY_LEADERSHIP" };
  const content = { ...agendaOf([["O1", "Los niños están listos."]]), principles: [principle] };
  const draft = await draftAgenda(site.api, home, content, { language: "es" });
  await page.goto("/i/home/agenda");
  await page.getByRole("button", { name: /^Translate ?: The vision$/ }).press("Enter");
  await dialog.getByLabel("The same in that language").fill("Every child shall read.");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Put it beside the original" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
  const vision = page.getByRole("region", { name: "The vision" });
  await vision.getByText("Every child shall read.").waitFor();
  await vision.getByText("English, translated by second on", { exact: false }).waitFor();
  const paragraph = { kind: "PRINCIPLE", code: principle.kind, text: principle.text };
  for (const [language, said] of [
    ["fr", "Rien sur nous sans nous."],
    ["sw", "Hakuna lolote bila sisi."],
  ]) {
    const { translateText } = await site.api.ask<{ translateText: { problems: object[] } }>(
      second,
      "mutation ($input: TranslateTextInput!) { translateText(input: $input) { problems { code } } }",
      { input: { id: draft.id, paragraph, language, text: said } },
    );
    expect(translateText.problems).toEqual([]);
  }
  await expectAccessible(page);
  await expectToFit(page);
  await leave();

  // in another language it is a line, and opens there
  const partner = await site.visit("a@home.example", { locale: "ar", colorScheme: "dark" });
  await partner.page.goto("/i/home/agenda");
  const folded = partner.page.locator("details").filter({ hasText: "Every child shall read." });
  await folded.waitFor();
  expect(await folded.getByText("Every child shall read.").isVisible()).toBe(false);
  await folded.locator("summary").press("Enter");
  expect(await folded.getByText("Every child shall read.").getAttribute("lang")).toBe("en");
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.page.goto(`/i/home/meetings/${meetingId}`);
  await partner.page.locator("details").filter({ hasText: "We open on Saturdays." }).waitFor();
  await expectAccessible(partner.page);
  await expectToFit(partner.page);
  await partner.leave();

  // the paragraph is written anew, and what no longer fits is taken away, with a word to whoever made it
  const rewritten = { text: "Todos los niños leen y escriben.", horizonYear: 2035 };
  const principles = [{ ...principle, text: "Nada sobre nosotros se decide sin nosotros." }];
  const edit = { id: draft.id, expectedVersion: draft.version, content: { ...content, vision: rewritten, principles } };
  expect((await sendAgenda(site.api, home.backbone, "editAgenda", edit)).problems).toEqual([]);
  const first = await site.visit("backbone@home.example");
  await first.page.goto("/i/home/agenda");
  const there = first.page.getByRole("region", { name: "The vision" });
  await there.getByText("the original was changed after that").waitFor();
  await there.getByRole("button", { name: /^Hide ?: English$/ }).press("Enter");
  const hide = first.page.getByRole("dialog", { name: "Hide this translation?" });
  await hide.getByLabel("Why").fill("They write too.");
  await expectAccessible(first.page);
  await hide.getByRole("button", { name: "Hide the translation" }).press("Enter");
  await hide.waitFor({ state: "detached" });
  await there.getByText("· hidden").waitFor();
  await first.page.locator("summary:focus").getByText("· hidden").waitFor();
  await expectAccessible(first.page);
  // a principle is told by its words, and keeps its translations through a change of them
  const principlesThere = first.page.getByRole("region", { name: "Principles" });
  const others = principlesThere.getByText("Also in French and Swahili");
  await others.waitFor();
  // what stands beside another version along with this is hidden there too, and the keys go on from where it stood
  const other = await draftAgenda(site.api, home, content, { language: "es" });
  await first.page.goto(`/i/home/agenda?v=${other.id}`);
  await others.press("Enter");
  await principlesThere.getByText("Rien sur nous sans nous.").waitFor({ state: "hidden" });
  await principlesThere.getByText("French, translated by second on").press("Enter");
  await principlesThere.getByRole("button", { name: /^Hide ?: French$/ }).press("Enter");
  await hide.getByLabel("Why").fill("It says less.");
  await hide.getByRole("button", { name: "Hide the translation" }).press("Enter");
  await hide.waitFor({ state: "detached" });
  await others.waitFor({ state: "detached" });
  expect(await principlesThere.evaluate((place) => place.contains(document.activeElement))).toBe(true);
  await first.leave();
  const again = await site.visit("second@home.example");
  await again.page.goto(`/i/home/agenda?v=${draft.id}`);
  await again.page.getByRole("region", { name: "The vision" }).getByText("· hidden").click();
  await again.page.getByText("Hidden by backbone: They write too.").waitFor();
  // its language is offered anew
  await again.page.getByRole("button", { name: /^Translate ?: The vision$/ }).press("Enter");
  expect(await again.page.getByLabel("Into").inputValue()).toBe("en");
  await again.leave();
});
