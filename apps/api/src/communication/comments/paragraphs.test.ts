import { afterAll, beforeAll, expect, test } from "vitest";
import { agendaOf, draftAgenda, moveAgenda, sendAgenda } from "../../../test/agendas.ts";
import { consoleDocuments } from "../../../test/console-documents.ts";
import { countStatements, openApi, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";
import { words } from "../../../test/words.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let say: ReturnType<typeof words>;
let [a, b, clerk, draft] = ["", "", "", ""];

const outcomes = [
  ["O1", "Children are ready."],
  ["O2", "Rooms are there."],
] as const;
const content = agendaOf(outcomes);

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  say = words(api);
  [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  clerk = await colleague(api, home, home.partners["A"]!.id, "clerk", ["PARTNER_STAFF"]);
  draft = (await draftAgenda(api, home, content)).id;
  await publish(api, home);
});
afterAll(() => api.close());

interface Part {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
}
interface Listed extends Part {
  readonly commentCount: number;
  readonly viewerCan: readonly string[];
}
interface Told {
  readonly text: string;
  readonly part: (Part & { readonly isThere: boolean; readonly isChanged: boolean }) | null;
  readonly replies: readonly { readonly text: string; readonly part: null }[];
}
const partsOf = async (who: string | null, about = draft) =>
  (
    await api.ask<{ discussion: { parts: Listed[] } | null }>(
      who,
      `query ($about: ID!) { discussion(about: $about) { parts { kind code text commentCount viewerCan } } }`,
      { about },
    )
  ).discussion?.parts ?? null;
const named = async (kind: string, code = "", text?: string) =>
  (await partsOf(a))!.find(
    (one) => one.kind === kind && one.code === code && (text === undefined || one.text === text),
  )!;
const asked = ({ kind, code, text }: Part): Part => ({ kind, code, text });
const thread = async (who: string, part: Part | "WHOLE" | "GONE" | null, about = draft) =>
  (
    await api.ask<{ discussion: { comments: { nodes: Told[]; totalCount: number } } }>(
      who,
      `query ($about: ID!, $part: DiscussedPartInput) { discussion(about: $about) { comments(first: 50, part: $part) { totalCount nodes {
        text part { kind code text isThere isChanged } replies { text part { kind } } } } } }`,
      { about, part: typeof part === "string" ? { kind: part } : part && asked(part) },
    )
  ).discussion.comments;
const texts = async (part: Part | "WHOLE" | "GONE" | null, about = draft) =>
  (await thread(b, part, about)).nodes.map(({ text }) => text);
const comment = (who: string, part: Part | null, text: string, more: object = {}) =>
  say.comment(who, { about: draft, text, ...(part && { part: asked(part) }), ...more });
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
const edit = async (change: object) => {
  const [row] = await api.look<{ version: number }>("select version from agenda_version where id = $1", [
    parseNodeId("agendaVersion", draft).id,
  ]);
  const input = { id: draft, expectedVersion: row!.version, content: { ...content, ...change } };
  expect(codes(await sendAgenda(api, home.backbone, "editAgenda", input))).toEqual([]);
};

test("each paragraph is commented on by itself, in any language, and the whole as before; by whoever comments on the version", async () => {
  expect((await partsOf(a))!.map(({ kind, code }) => `${kind} ${code}`.trim())).toEqual([
    "WHOLE",
    "PROBLEM",
    "VISION",
    "BOUNDARIES",
    "GOAL G1",
    "OUTCOME O1",
    "OUTCOME O2",
    "STRATEGY S1",
    "PRINCIPLE COMMUNITY_LEADERSHIP",
    "GONE",
  ]);
  const problem = await named("PROBLEM");
  expect(problem).toMatchObject({
    text: "Children fall behind.\nNewcomers\nRent\nA survey",
    commentCount: 0,
    viewerCan: ["ADD_COMMENT"],
  });
  const ready = await named("OUTCOME", "O1");
  const { id } = await say.done(comment(a, ready, "Tayari kwa nini?", { language: "sw" }));
  await say.done(comment(home.backbone, null, "For school.", { replyToId: id, part: asked(ready) }));
  await say.done(comment(a, problem, "And rents?"));
  await say.done(comment(b, null, "All of it is too long."));
  expect(await thread(clerk, ready)).toEqual({
    totalCount: 1,
    nodes: [
      {
        text: "Tayari kwa nini?",
        part: { kind: "OUTCOME", code: "O1", text: "Children are ready.\n2030", isThere: true, isChanged: false },
        replies: [{ text: "For school.", part: null }],
      },
    ],
  });
  expect(await texts("WHOLE")).toEqual(["All of it is too long."]);
  expect(await texts(null)).toEqual(["All of it is too long.", "And rents?", "Tayari kwa nini?"]);
  expect(await texts("GONE")).toEqual([]);
  expect((await partsOf(home.funder))!.filter(({ commentCount }) => commentCount > 0)).toMatchObject([
    { kind: "WHOLE", commentCount: 1, viewerCan: [] },
    { kind: "PROBLEM", commentCount: 1, viewerCan: [] },
    { kind: "OUTCOME", code: "O1", commentCount: 1, viewerCan: [] },
  ]);
  for (const who of [clerk, home.funder]) expect(codes(await comment(who, problem, "x"))).toEqual(["NOT_FOUND"]);
  expect(await partsOf(null)).toBeNull();
  // what has no paragraphs, and what nobody has named
  expect(codes(await say.comment(a, { about: draft, text: "x", part: { kind: "GONE" } }))).toEqual(["NOT_FOUND"]);
  expect(codes(await comment(a, { kind: "GOAL", code: "G9", text: "" }, "x"))).toEqual(["CONFLICT"]);
});

test("a comment keeps the words it was written on, stays with its paragraph through every edit, and is not lost with it", async () => {
  const rooms = await named("OUTCOME", "O2");
  const [principle] = content.principles;
  await say.done(comment(a, await named("PRINCIPLE", "COMMUNITY_LEADERSHIP"), "Who is us?"));
  await say.done(comment(b, rooms, "Which rooms?"));
  const [goal] = content.goals;
  const said = (text: string) => ({ ...goal!.outcomes[1]!, text });
  // said otherwise, in another place, with another beside it
  const moved = { ...principle!, text: "Nothing about us, ever, without us." };
  await edit({
    goals: [{ ...goal!, outcomes: [said("Warm rooms are there."), goal!.outcomes[0]!] }],
    principles: [{ text: "Money follows need.", kind: "EQUITY" }, moved],
  });
  const warm = await named("OUTCOME", "O2");
  expect((await thread(a, warm)).nodes).toMatchObject([
    { text: "Which rooms?", part: { text: "Rooms are there.\n2030", isThere: true, isChanged: true } },
  ]);
  const otherwise = await named("PRINCIPLE", "COMMUNITY_LEADERSHIP", moved.text);
  expect(otherwise.commentCount).toBe(1);
  expect(await texts(otherwise)).toEqual(["Who is us?"]);
  // whoever has read the words before loses nothing of what they typed, and reads again
  expect(codes(await comment(a, rooms, "x"))).toEqual(["CONFLICT"]);
  await say.done(comment(a, otherwise, "Better."));
  expect(await texts(otherwise)).toEqual(["Better.", "Who is us?"]);

  await edit({ goals: [{ ...goal!, outcomes: [goal!.outcomes[0]!] }], principles: [] });
  expect((await thread(a, "GONE")).nodes.map(({ text, part }) => [text, part?.text, part?.isThere])).toEqual([
    ["Better.", moved.text, false],
    ["Which rooms?", "Rooms are there.\n2030", false],
    ["Who is us?", principle!.text, false],
  ]);
  expect((await partsOf(a))!.at(-1)).toMatchObject({ kind: "GONE", commentCount: 3, viewerCan: [] });
  // and comes back with it
  await edit({});
  expect((await partsOf(a))!.at(-1)).toMatchObject({ commentCount: 0 });
});

test("from the proposal on what was said is read and answered, and nothing new is said of a paragraph", async () => {
  const vision = await named("VISION");
  const { id } = await say.done(comment(a, vision, "By when?"));
  await moveAgenda(api, home, draft, "IN_CONSULTATION");
  await say.done(comment(b, vision, "2035 is late."));
  await moveAgenda(api, home, draft, "PROPOSED_FOR_ADOPTION");
  expect(await named("VISION")).toMatchObject({ commentCount: 2, viewerCan: [] });
  expect(codes(await comment(a, vision, "x"))).toEqual(["AGENDA_FROZEN"]);
  await say.done(comment(home.backbone, null, "In ten years.", { replyToId: id }));
  await say.done(comment(a, null, "On the whole: yes."));
  expect(await texts(vision)).toEqual(["2035 is late.", "By when?"]);
  // nor does the database take any
  await expect(
    behind(
      api,
      `select set_config('app.audience', initiative_id::text, true), set_config('app.self', person_id::text, true),
         set_config('app.says', membership_id::text, true) from comment where part_kind = 'VISION';
       set local session authorization keelson_app;
       insert into comment (initiative_id, subject_kind, subject_id, membership_id, person_id, text, part_kind, part_code, part_text)
       select initiative_id, subject_kind, subject_id, membership_id, person_id, 'x', part_kind, part_code, part_text
       from comment where part_kind = 'VISION'`,
    ),
  ).rejects.toThrow(/AGENDA_FROZEN|row-level security/);
  await api.look("rollback");
});

test("the agenda's page and its threads take as many statements for many paragraphs and comments as for none", async () => {
  const document = await consoleDocuments();
  const one = (await draftAgenda(api, home, agendaOf([["O1", "one"]]))).id;
  const statements = async (about: string, part: object) => [
    await countStatements(() => api.ask(a, document("AgendaVersion"), { slug: "home", id: about })),
    await countStatements(() => api.ask(a, document("Discussion"), { about, first: 20, part })),
  ];
  const many = Array.from({ length: 30 }, (_, place) => [`O${place}`, `Outcome ${place}`] as const);
  const large = (await draftAgenda(api, home, agendaOf(many))).id;
  const parts = (await partsOf(a, large))!.filter(({ kind }) => kind !== "GONE");
  for (const part of parts) await say.done(say.comment(a, { about: large, text: "t", part: asked(part) }));
  const goal = asked(parts.find(({ kind }) => kind === "GOAL")!);
  for (let nth = 0; nth < 4; nth += 1) {
    const { id } = await say.done(say.comment(b, { about: large, text: `${nth}`, part: goal }));
    await say.done(say.comment(a, { about: large, text: "yes", replyToId: id }));
    await say.done(say.translate(a, { id, language: "fr", text: "oui" }));
  }
  await say.done(say.comment(a, { about: one, text: "t", part: asked((await partsOf(a, one))![4]!) }));
  const { id } = await say.done(say.comment(b, { about: one, text: "t", part: asked((await partsOf(a, one))![4]!) }));
  await say.done(say.comment(a, { about: one, text: "yes", replyToId: id }));
  await say.done(say.translate(a, { id, language: "fr", text: "oui" }));
  expect(await statements(large, goal)).toEqual(await statements(one, asked((await partsOf(a, one))![4]!)));
});
