import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adopt, agendaOf, draftAgenda, sendAgenda } from "../../../test/agendas.ts";
import { communication } from "../../../test/communication.ts";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import {
  behind,
  colleague,
  foundInitiative,
  publish,
  refusedTo,
  type TestInitiative,
} from "../../../test/initiative.ts";
import { words } from "../../../test/words.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
let say: ReturnType<typeof words>;
let [a, b, clerk, agenda, withdrawn] = ["", "", "", "", ""];

/** What is translated: its id, and the part or paragraph, with a title where it has one. */
interface Asked {
  readonly id: string;
  readonly part?: string;
  readonly paragraph?: { readonly kind: string; readonly code?: string; readonly text: string };
  readonly title?: string;
}
interface Seen {
  readonly id: string;
  readonly language: string;
  readonly title: string | null;
  readonly text: string;
  readonly isOfEarlierText: boolean;
  readonly paragraph: { readonly code: string; readonly text: string } | null;
  readonly viewerCan: readonly string[];
}
type Kind = keyof typeof translatedAs;
const asked = {} as Record<Kind, Asked>; // beforeAll makes them
const vision = { kind: "VISION", text: "Every child reads.\n2035" };
const content = agendaOf([["O1", "Children are ready."]]);

/** What stands beside each of them, as somebody reads it who asks for all at once. */
const translatedAs = {
  minutes: "meetings(first: 9) { nodes { id minutesTranslations { ...T } } }",
  action: "actionItems(first: 9) { nodes { id translations { ...T } } }",
  proposal: "proposals(first: 9) { nodes { id translations { ...T } } }",
  decision: "decisions(first: 9) { nodes { id translations { ...T } } }",
  rationale: "decisions(first: 9) { nodes { id rationaleTranslations { ...T } } }",
  dissent: "decisions(first: 9) { nodes { id dissentTranslations { ...T } } }",
  answer: "consultations(first: 9) { nodes { id answerTranslations { ...T } } }",
  theme: "consultations(first: 9) { nodes { themes { id translations { ...T } } } }",
  themeAnswer: "consultations(first: 9) { nodes { themes { id answerTranslations { ...T } } } }",
  paragraph: "agendaVersions(first: 9) { nodes { id translations { ...T } } }",
} as const;
const all = Object.keys(translatedAs) as Kind[]; // of an object that has these and no others
const among: readonly Kind[] = ["minutes", "action"];

const ask = (who: string | null, kind: Kind) =>
  api.ask<{ initiative: object }>(
    who,
    who === null && among.includes(kind)
      ? `{ initiative(slug: "home") { id } }`
      : `query { initiative(slug: "home") { ${translatedAs[kind]} } }
         fragment T on Translation { id language title text isOfEarlierText paragraph { code text } viewerCan }`,
  );
/** What stands beside one of them. */
async function beside(who: string | null, kind: Kind, id = asked[kind].id): Promise<readonly Seen[] | null> {
  const find = (node: unknown): readonly Seen[] | null => {
    if (Array.isArray(node)) return node.map(find).find((one) => one !== null) ?? null;
    if (typeof node !== "object" || node === null) return null;
    if ("id" in node && node.id === id) return (Object.values(node).find(Array.isArray) as Seen[] | undefined) ?? null; // as asked
    return find(Object.values(node));
  };
  return find(await ask(who, kind));
}
const languages = async (who: string | null, kind: Kind) => (await beside(who, kind))?.map(({ language }) => language);
const into = (kind: Kind, language: string, text = `${kind} ${language}`) => ({ ...asked[kind], language, text });
const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => [code, ...path].join(" "));
const did = async <Record>(name: string, input: object, record: string, who = home.backbone): Promise<Record> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await api.ask<{ it: { record: Record | null; problems: object[] } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${record} problems { code path } } }`,
    { input },
  );
  if (!it.record) throw new Error(JSON.stringify(it.problems));
  return it.record;
};
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const consultation = { languages: ["en"], questions: ["What do you need?"], audiences: ["PUBLIC"], language: "en" };

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  away = await foundInitiative(api, "away", ["A"]);
  say = words(api);
  [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  clerk = await colleague(api, home, home.partners["A"]!.id, "clerk", ["PARTNER_STAFF"]);
  const talk = communication(api);
  const { id: initiativeId } = home;
  const meeting = await talk.done(
    talk.plan(home.backbone, { initiativeId, title: "Monthly", on: "2026-01-01", at: "10:00" }),
  );
  await talk.done(
    talk.write(home.backbone, { meetingId: meeting.id, text: "We met.", language: "en", expectedVersion: 0 }),
  );
  const [lead] = (await talk.owner(home.backbone, "home", "a")).filter(({ code }) => code === "A");
  const owner = { membershipId: lead!.membershipId, personId: lead!.personId };
  const action = await talk.done(
    talk.addAction(home.backbone, { ...owner, text: "Call.", language: "en", dueOn: "2026-01-01" }),
  );
  const open = { initiativeId, title: "Buses", body: "Shall they run?", language: "en", method: "CONSENT" };
  const { id: proposal } = await did<Asked>(
    "openProposal",
    { ...open, closesOn: day(20), visibility: "PUBLIC" },
    "proposal { id }",
  );
  const { id: decision } = await did<Asked>(
    "recordDecision",
    {
      initiativeId,
      title: "Trams",
      text: "They run.",
      rationale: "People need them.",
      dissent: "Zu teuer.",
      dissentLanguage: "de",
      language: "en",
      method: "CONSENT",
      visibility: "PUBLIC",
    },
    "decision { id }",
  );
  const { id: consulted } = await did<Asked>(
    "planConsultation",
    { ...consultation, initiativeId, title: "Needs", closesOn: day(20) },
    "consultation { id }",
  );
  const move = (to: string) =>
    did("moveConsultation", { id: consulted, to, response: "We heard you." }, "consultation { id }");
  await move("OPEN");
  const raised = { consultationId: consulted, text: "Too far.", language: "en" };
  const { id: theme } = await did<Asked>("raiseTheme", raised, "theme { id }");
  await did("answerTheme", { id: theme, response: "WE_WILL", text: "A bus comes." }, "theme { id }");
  withdrawn = (await did<Asked>("raiseTheme", { ...raised, text: "Too loud." }, "theme { id }")).id;
  await did("withdrawTheme", { id: withdrawn, because: "Nobody said so" }, "theme { id }");
  await behind(api, "update consultation set opens_on = current_date - 20, closes_on = current_date - 1");
  await move("CLOSED");
  await move("ANSWERED");
  agenda = (await draftAgenda(api, home, content, { language: "en" })).id;
  await adopt(api, home, agenda);
  await publish(api, home);
  Object.assign(asked, {
    minutes: { id: meeting.id },
    action: { id: action.id },
    proposal: { id: proposal, title: "t" },
    decision: { id: decision, title: "t" },
    rationale: { id: decision, part: "RATIONALE" },
    dissent: { id: decision, part: "DISSENT" },
    answer: { id: consulted, part: "ANSWER" },
    theme: { id: theme },
    themeAnswer: { id: theme, part: "ANSWER" },
    paragraph: { id: agenda, paragraph: vision },
  } satisfies Record<Kind, Asked>);
});
afterAll(() => api.close());

describe.each(all)("a translation of %s", (kind) => {
  test("is read beside it by whoever reads that, and by the public where those made it who run the meetings", async () => {
    await say.done(say.translate(a, into(kind, "fr")));
    await say.done(say.translate(home.backbone, into(kind, "sw")));
    expect(await beside(clerk, kind)).toMatchObject([
      { language: "fr", title: asked[kind].title ?? null, text: `${kind} fr`, isOfEarlierText: false, viewerCan: [] },
      { language: "sw", text: `${kind} sw`, isOfEarlierText: false },
    ]);
    expect((await beside(clerk, kind))![0]!.paragraph).toEqual(
      kind === "paragraph" ? { code: "", text: vision.text } : null,
    );
    // a funder reads meetings and actions as far as it is invited, and the public none
    expect(await languages(home.funder, kind)).toEqual(among.includes(kind) ? undefined : ["fr", "sw"]);
    expect(await languages(null, kind)).toEqual(among.includes(kind) ? undefined : ["sw"]);
  });

  test("is made by whoever reads it and comments, once a language, and anew by nobody else", async () => {
    for (const who of [clerk, home.funder, away.backbone])
      expect(codes(await say.translate(who, into(kind, "es")))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.translate(b, into(kind, "fr")))).toEqual(["TRANSLATION_EXISTS language"]);
    const own = kind === "dissent" ? "de" : "en";
    expect(codes(await say.translate(b, into(kind, own)))).toEqual(["SAME_LANGUAGE language"]);
    await say.done(say.translate(a, into(kind, "fr", "autrement")));
    expect(await beside(b, kind)).toMatchObject([{ text: "autrement" }, { language: "sw" }]);
  });

  test("is hidden by whoever runs the meetings, and its language is free", async () => {
    const [french] = (await beside(home.backbone, kind))!;
    expect(french!.viewerCan).toEqual(["HIDE_TRANSLATION"]);
    const hidden = { id: french!.id, because: "It says something else" };
    expect(codes(await say.hideTranslation(b, hidden))).toEqual(["NOT_FOUND"]);
    await say.done(say.hideTranslation(home.backbone, hidden));
    expect(await languages(b, kind)).toEqual(["sw"]);
    expect(await languages(a, kind)).toEqual(["fr", "sw"]);
    await say.done(say.translate(b, into(kind, "fr", "mieux")));
    expect(await beside(clerk, kind)).toMatchObject([{ text: "mieux" }, { language: "sw" }]);
  });
});

test("what has no words is not translated, and what has several is told which", async () => {
  const refused = async (input: object) => codes(await say.translate(a, { language: "es", text: "x", ...input }));
  expect(await refused({ id: asked.minutes.id, part: "RATIONALE" })).toEqual(["NOTHING_TO_TRANSLATE part"]);
  expect(await refused({ id: asked.answer.id })).toEqual(["NOTHING_TO_TRANSLATE id"]);
  expect(await refused({ id: asked.proposal.id })).toEqual(["TEXT_REQUIRED title"]);
  expect(await refused({ id: agenda })).toEqual(["PARAGRAPH_REQUIRED paragraph"]);
  expect(await refused({ id: agenda, paragraph: { kind: "WHOLE" } })).toEqual(["CONFLICT paragraph"]);
  expect(await refused({ id: home.id })).toEqual(["NOT_FOUND"]);
  expect(await refused({ id: withdrawn })).toEqual(["TRANSITION_NOT_ALLOWED id"]);
  const { initiative } = await api.ask<{ initiative: object }>(
    a,
    `{ initiative(slug: "home") { consultations(first: 9) { nodes { themes { id viewerCan } } } } }`,
  );
  expect(JSON.stringify(initiative)).toContain(JSON.stringify({ id: withdrawn, viewerCan: [] }));
});

test("what says something else by now is said to be of an earlier text, and made anew it is not", async () => {
  const talk = communication(api);
  const earlier = async (kind: Kind) => (await beside(b, kind))!.map(({ isOfEarlierText }) => isOfEarlierText);
  const { id: meetingId } = asked.minutes;
  await talk.done(talk.write(home.backbone, { meetingId, text: "We met long.", language: "en", expectedVersion: 1 }));
  await talk.done(talk.changeAction(home.backbone, { id: asked.action.id, text: "Write." }));
  for (const kind of among) {
    expect(await earlier(kind)).toEqual([true, true]);
    // nobody translates what is not there any more for what is
    const read = { ...into(kind, "sw"), original: kind === "action" ? "Call." : "We met." };
    expect(codes(await say.translate(home.backbone, read))).toEqual(["CONFLICT original"]);
    await say.done(say.translate(home.backbone, into(kind, "sw")));
    expect(await earlier(kind)).toEqual([true, false]);
  }
});

describe("a draft of the agenda", () => {
  const outcome = (text: string) => ({ kind: "OUTCOME", code: "O1", text: `${text}\n2030` });
  const edit = async (id: string, said: ReturnType<typeof agendaOf>) => {
    const [row] = await api.look<{ version: number }>("select version from agenda_version where id = $1", [
      parseNodeId("agendaVersion", id).id,
    ]);
    const input = { id, expectedVersion: row!.version, content: said };
    expect((await sendAgenda(api, home.backbone, "editAgenda", input)).problems).toEqual([]);
  };
  const seen = async (who: string | null, id: string) =>
    (await beside(who, "paragraph", id))?.map(({ language, text, paragraph, isOfEarlierText }) =>
      [language, paragraph!.code, text, ...(isOfEarlierText ? ["earlier"] : [])].join(" "),
    );

  test("is translated paragraph by paragraph, has what stood beside the same words before, and shows the public nothing of its own", async () => {
    const { id } = await draftAgenda(api, home, agendaOf([["O1", "Children read."]]), { language: "en" });
    const carried = ["fr  mieux", "sw  paragraph sw"];
    expect(await seen(b, id)).toEqual(carried);
    const french = { id, language: "fr", text: "Les enfants lisent." };
    await say.done(say.translate(home.backbone, { ...french, paragraph: outcome("Children read.") }));
    expect(await seen(b, id)).toEqual(["fr O1 Les enfants lisent.", ...carried]);
    expect(await seen(null, id)).toBeUndefined();
    // nor do those of the agenda in force, whose outcome says something else
    expect(await seen(b, agenda)).toEqual(carried);

    await edit(id, agendaOf([["O1", "Children sing."]]));
    expect(await seen(b, id)).toEqual(["fr O1 Les enfants lisent. earlier", ...carried]);
    expect(codes(await say.translate(b, { ...french, language: "es", paragraph: outcome("Children read.") }))).toEqual([
      "CONFLICT paragraph",
    ]);
    // what it said before it was adopted the public has never read
    await adopt(api, home, id);
    expect(await seen(b, id)).toEqual(["fr O1 Les enfants lisent. earlier", ...carried]);
    expect(await seen(null, id)).toEqual(["sw  paragraph sw"]);
    await say.done(
      say.translate(home.backbone, { ...french, text: "Ils chantent.", paragraph: outcome("Children sing.") }),
    );
    expect(await seen(null, id)).toEqual(["fr O1 Ils chantent.", "sw  paragraph sw"]);
  });

  test("has the translation of a principle beside what is most like it now, until there is none, and whoever made the one that fits makes it anew", async () => {
    const of = (text: string) => ({ kind: "PRINCIPLE", code: "COMMUNITY_LEADERSHIP", text });
    const saying = (...texts: string[]) => ({
      ...agendaOf([["O1", "Children read."]]),
      principles: texts.map((text) => ({ text, kind: "COMMUNITY_LEADERSHIP" as const })),
    });
    const [money, time] = ["We decide of our money with families.", "We decide of our time with families."];
    const { id } = await draftAgenda(api, home, saying(money, time), { language: "en" });
    const into = (paragraph: object, text: string) => ({ id, language: "es", paragraph, text });
    await say.done(say.translate(a, into(of(money), "dinero")));
    await say.done(say.translate(a, into(of(time), "tiempo")));
    await edit(id, saying(time));
    const spanish = async () => (await beside(b, "paragraph", id))!.filter(({ language }) => language === "es");
    expect(await spanish()).toMatchObject([{ text: "tiempo", isOfEarlierText: false, paragraph: { text: time } }]);
    await say.done(say.translate(a, into(of(time), "el tiempo")));
    await edit(id, saying("We decide of time with all families."));
    expect(await spanish()).toMatchObject([
      { text: "dinero", isOfEarlierText: true },
      { text: "el tiempo", isOfEarlierText: true, paragraph: { text: "We decide of time with all families." } },
    ]);
    await edit(id, saying());
    expect(await spanish()).toEqual([]);
  });

  test("has what stood beside the same words though it said something else for a while, and what of it was hidden, for whoever made it", async () => {
    const first = await draftAgenda(api, home, agendaOf([["O1", "All read."]]), { language: "en" });
    const french = { language: "fr", paragraph: outcome("All read.") };
    const made = await say.done(say.translate(home.backbone, { ...french, id: first.id, text: "Tous lisent." }));
    const wrong = await say.done(say.translate(a, { ...french, id: first.id, language: "es", text: "Leen." }));
    await adopt(api, home, first.id);
    const { id } = await draftAgenda(api, home, agendaOf([["O1", "All sing."]]), { language: "en" });
    const secret = { id, language: "fr", text: "Tous chantent.", paragraph: outcome("All sing.") };
    await say.done(say.translate(home.backbone, secret));
    await edit(id, agendaOf([["O1", "All read."]]));
    await adopt(api, home, id);
    const ofOutcome = async (who: string | null) => (await seen(who, id))!.filter((one) => one.includes(" O1 "));
    expect(await ofOutcome(null)).toEqual(["fr O1 Tous lisent."]);
    // nor does row-level security alone give the public a draft's words
    const read =
      "do $$ begin assert not exists (select from translation where text = 'Tous chantent.'), 'READ'; end $$";
    expect(await refusedTo(api, "b@home.example", read)).toMatch(/READ/);
    for (const who of [null, "backbone@away.example"]) expect(await refusedTo(api, who, read)).toBe("nothing");

    await say.done(say.hideTranslation(home.backbone, { id: wrong.id, because: "It says who, and not what" }));
    for (const who of [a, home.backbone]) expect(await ofOutcome(who)).toEqual(["es O1 Leen.", "fr O1 Tous lisent."]);
    expect(await ofOutcome(b)).toEqual(["fr O1 Tous lisent."]);
    await say.done(say.translate(b, { ...french, id, language: "es", text: "Todos leen." }));
    await say.done(say.hideTranslation(home.backbone, { id: made.id, because: "It was better before" }));
    expect(await ofOutcome(null)).toEqual([]);
  });
});

test("row-level security alone lets nobody translate what they do not read, in no other name, and one a language", async () => {
  const insert = (kind: string, table: string, more = "", part = "null") =>
    `insert into translation (initiative_id, subject_kind, subject_id, text_part, language, text, membership_id, person_id, of_sha256)
     select s.initiative_id, '${kind}', s.id, ${part}, 'pt', 'x', m.id, current_setting('app.self')::uuid, ''
     from (select * from ${table}) s, membership m where m.code = 'A' ${more} limit 1`;
  const lead = "a@home.example";
  const minutes = parseNodeId("meeting", asked.minutes.id);
  const known = `(select '${minutes.initiativeId}'::uuid as initiative_id, '${minutes.id}'::uuid as id) s`;
  expect(await refusedTo(api, lead, insert("MEETING", "meeting"))).toBe("nothing");
  expect(await refusedTo(api, lead, insert("MEETING", known))).toBe("nothing");
  for (const email of ["clerk@home.example", "funder@home.example", "b@home.example"])
    expect(await refusedTo(api, email, insert("MEETING", known)), email).toMatch(/row-level security/);
  // by its id alone nothing is of another kind, and of nothing there is no translation
  expect(await refusedTo(api, lead, insert("THEME", known))).toMatch(/row-level security/);
  expect(await refusedTo(api, lead, insert("DECISION", "decision", "", "'ANSWER'"))).toMatch(/check constraint/);
  expect(await refusedTo(api, lead, `${insert("MEETING", known)}; ${insert("MEETING", known)}`)).toMatch(
    /translation_once/,
  );
  const anew = "update translation set text = 'x', of_sha256 = 'x' where text = 'mieux'";
  expect(await refusedTo(api, "b@home.example", anew)).toBe("nothing");
  expect(await refusedTo(api, "backbone@home.example", anew)).toMatch(/NOT_THEIRS/);
});

test("many with translations take as many statements as one, and no more where nobody asks for any", async () => {
  const count = (fields: string) =>
    countStatements(() => api.ask(b, `{ initiative(slug: "home") { decisions(first: 50) { nodes { ${fields} } } } }`));
  const both =
    "title translations { text translator { name } } rationaleTranslations { text } dissentTranslations { text }";
  const before = [await count("title"), await count(both)];
  for (let nth = 0; nth < 4; nth += 1) {
    const decided = { title: `${nth}`, text: "t", rationale: "r", method: "CONSENT", initiativeId: home.id };
    const { id } = await did<Asked>("recordDecision", decided, "decision { id }");
    await say.done(say.translate(b, { id, title: "t", language: "fr", text: "t" }));
    await say.done(say.translate(b, { id, part: "RATIONALE", language: "fr", text: "t" }));
  }
  expect([await count("title"), await count(both)]).toEqual(before);
});
