import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communication } from "../../test/communication.ts";
import { countStatements, openApi, type TestApi } from "../../test/harness.ts";
import { behind, colleague, foundInitiative, member, publish, type TestInitiative } from "../../test/initiative.ts";
import { kinds, reporting } from "../../test/reporting.ts";
import { words } from "../../test/words.ts";

let api: TestApi;
let home: TestInitiative;
let say: ReturnType<typeof words>;
let did: ReturnType<typeof communication>;
let [a, b, clerk, community, indicator, meeting] = ["", "", "", "", "", ""];

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  say = words(api);
  did = communication(api);
  [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  clerk = await colleague(api, home, home.partners["A"]!.id, "clerk", ["PARTNER_STAFF"]);
  community = (await member(api, home, "ELDERS", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"])).token;
  indicator = await reporting(api, home).define("VISITS", kinds.COUNT);
  const planned = { initiativeId: home.id, title: "Monthly", on: "2026-01-01", at: "10:00" };
  meeting = (await did.done(did.plan(home.backbone, planned))).id;
  await publish(api, home);
});
afterAll(() => api.close());

interface Told {
  readonly id: string;
  readonly text: string | null;
  readonly language: string;
  readonly editedAt: string | null;
  readonly hiddenBecause: string | null;
  readonly author: { readonly name: string; readonly membership: { readonly code: string } } | null;
  readonly replies: readonly Told[];
  readonly translations: readonly {
    readonly language: string;
    readonly text: string;
    readonly isOfEarlierText: boolean;
    readonly translator: { readonly name: string } | null;
  }[];
  readonly viewerCan: readonly string[];
}
const own = `id text language editedAt hiddenBecause author { name membership { code } } viewerCan
  translations { language text isOfEarlierText translator { name } }`;
const discussion = async (who: string | null, about: string) =>
  (
    await api.ask<{ discussion: { viewerCan: string[]; comments: { nodes: Told[]; totalCount: number } } | null }>(
      who,
      `query ($about: ID!) { discussion(about: $about) { id viewerCan comments(first: 50) { totalCount nodes { ${own} replies { ${own} } } } } }`,
      { about },
    )
  ).discussion;
const updates = async (who: string | null) =>
  (
    await api.ask<{ initiative: { updates: { nodes: { title: string; author: object | null }[] } } }>(
      who,
      `{ initiative(slug: "home") { updates(first: 50) { nodes { title author { name } publishedAt viewerCan translations { title text } } } } }`,
    )
  ).initiative.updates.nodes;
const titles = async (who: string | null) => (await updates(who)).map(({ title }) => title);
/** How the database itself refuses whoever runs the meetings, past every policy of the API. */
const refused = async (sql: string) => {
  try {
    await behind(
      api,
      `select set_config('app.convenes', id::text, true), set_config('app.audience', id::text, true) from initiative;
       select set_config('app.self', id::text, true) from person where email = 'backbone@home.example';
       set local session authorization keelson_app; ${sql}; reset session authorization`,
    );
    return "nothing";
  } catch (error) {
    return String(error);
  } finally {
    await api.look("rollback");
  }
};
const codes = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);
const events = (action: string) => api.look("select from audit_event where action = $1", [action]);

describe("an update", () => {
  const draft = (audiences: readonly string[], more: object = {}) =>
    say.write(home.backbone, {
      initiativeId: home.id,
      kind: "SETBACK",
      title: `For ${audiences.join()}`,
      text: "The clinic closed. We did not see it coming.",
      language: "en",
      audiences,
      ...more,
    });
  const told = async (audiences: readonly string[]) => {
    const { id } = await say.done(draft(audiences));
    return say.done(say.publish(home.backbone, { id }));
  };

  test("is read by those it is for once it is published, by the backbone always, and by nobody as a draft but who writes", async () => {
    for (const audiences of [["PARTNER"], ["FUNDER"], ["COMMUNITY", "FUNDER"], ["PUBLIC"]]) await told(audiences);
    await say.done(draft(["PUBLIC"], { title: "A draft" }));
    expect(await titles(a)).toEqual(["For PUBLIC", "For PARTNER"]);
    expect(await titles(home.funder)).toEqual(["For PUBLIC", "For COMMUNITY,FUNDER", "For FUNDER"]);
    expect(await titles(community)).toEqual(["For PUBLIC", "For COMMUNITY,FUNDER"]);
    expect(await titles(null)).toEqual(["For PUBLIC"]);
    expect(await titles(home.backbone)).toHaveLength(5);
    // who wrote it is told to those who take part
    expect((await updates(null))[0]!.author).toBeNull();
    expect((await updates(a))[0]!.author).toEqual({ name: "backbone" });
    await publish(api, home, false);
    expect(
      (await api.send(null, `{ initiative(slug: "home") { updates(first: 9) { nodes { title } } } }`)).data,
    ).toEqual({ initiative: null });
    await publish(api, home);
  });

  test("is changed as long as it is a draft, and stays as it was published", async () => {
    const { id, version } = await say.done(draft(["PARTNER"]));
    expect(codes(await say.change(home.backbone, { id, title: "Better", expectedVersion: version + 1 }))).toEqual([
      "CONFLICT",
    ]);
    await say.done(say.change(home.backbone, { id, title: "Better", audiences: ["FUNDER"] }));
    expect(await titles(home.funder)).not.toContain("Better");
    await say.done(say.publish(home.backbone, { id }));
    expect((await titles(home.funder))[0]).toBe("Better");
    expect(await titles(a)).not.toContain("Better");
    for (const again of [say.change(home.backbone, { id, title: "x" }), say.publish(home.backbone, { id })])
      expect(codes(await again)).toEqual(["TRANSITION_NOT_ALLOWED"]);
    expect(await refused("update initiative_update set title = 'x'")).toMatch(/stays as it is/);
  });

  test("says for whom it is, and is written by nobody but whoever runs the meetings", async () => {
    expect(codes(await draft([]))).toEqual(["AUDIENCE_REQUIRED"]);
    expect(codes(await draft(["PARTNER"], { title: " " }))).toEqual(["TEXT_REQUIRED"]);
    for (const who of [a, home.funder, community])
      expect(
        codes(
          await say.write(who, { initiativeId: home.id, kind: "NEWS", title: "t", text: "t", audiences: ["PUBLIC"] }),
        ),
      ).toEqual(["NOT_FOUND"]);
  });
});

describe("a comment", () => {
  const comment = (who: string, about: string, text: string, more: object = {}) =>
    say.done(say.comment(who, { about, text, ...more }));

  test("is on something one reads, is answered on one level, and told with who said it for whom", async () => {
    const { id } = await comment(a, indicator, "¿Y las visitas?", { language: "es" });
    const { id: answer } = await comment(home.backbone, indicator, "They are counted.", {
      replyToId: id,
      language: "en",
    });
    await comment(community, indicator, "By whom?", { replyToId: answer });
    const [first, ...others] = (await discussion(clerk, indicator))!.comments.nodes;
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      text: "¿Y las visitas?",
      language: "es",
      author: { name: "a", membership: { code: "A" } },
      viewerCan: [],
    });
    expect(first!.replies.map(({ text, replies }) => [text, replies])).toEqual([
      ["They are counted.", undefined],
      ["By whom?", undefined],
    ]);
    // of what is said, somebody who takes no part learns nothing
    expect(await discussion(null, indicator)).toBeNull();
    expect(codes(await say.comment(clerk, { about: indicator, text: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.comment(home.funder, { about: indicator, text: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.comment(a, { about: indicator, text: " " }))).toEqual(["TEXT_REQUIRED"]);
    expect(codes(await say.comment(a, { about: meeting, text: "x", replyToId: id }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.comment(a, { about: indicator, text: "x", membershipId: home.partners["B"]!.id }))).toEqual([
      "NOT_FOUND",
    ]);
    const mine = await api.ask<{ initiative: { repliesToViewer: { nodes: { text: string; about: string }[] } } }>(
      a,
      `{ initiative(slug: "home") { repliesToViewer(first: 9) { nodes { text about } } } }`,
    );
    expect(mine.initiative.repliesToViewer.nodes).toEqual([
      { text: "By whom?", about: indicator },
      { text: "They are counted.", about: indicator },
    ]);
  });

  test("follows what it is on: a funder reads those on a meeting as soon as it is invited, and not before", async () => {
    await comment(a, meeting, "We come late.");
    expect(await discussion(home.funder, meeting)).toBeNull();
    expect((await discussion(home.funder, indicator))!.viewerCan).toEqual([]);
    await behind(
      api,
      `insert into meeting_invite select m.initiative_id, m.id, f.id from meeting m join membership f on f.initiative_id = m.initiative_id and f.code = 'FUNDER'`,
    );
    expect((await discussion(home.funder, meeting))!.comments.nodes.map(({ text }) => text)).toEqual(["We come late."]);
  });

  test("is changed by its author alone, and hidden with a reason by whoever runs the meetings, never deleted", async () => {
    const { id, version } = await comment(b, indicator, "Nonsense");
    expect(codes(await say.edit(a, { id, text: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.edit(home.backbone, { id, text: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.edit(b, { id, text: "x", expectedVersion: version + 1 }))).toEqual(["CONFLICT"]);
    await say.done(say.edit(b, { id, text: "I doubt it" }));
    const seen = async (who: string) =>
      (await discussion(who, indicator))!.comments.nodes.find((one) => one.id === id)!;
    expect(await seen(a)).toMatchObject({ text: "I doubt it", editedAt: expect.any(String) });
    for (const who of [a, b]) expect(codes(await say.hide(who, { id, because: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.hide(home.backbone, { id, because: " " }))).toEqual(["TEXT_REQUIRED"]);
    await say.done(say.hide(home.backbone, { id, because: "It names a child" }));
    expect(await seen(a)).toMatchObject({ text: null, hiddenBecause: "It names a child" });
    expect(await seen(b)).toMatchObject({ text: "I doubt it", viewerCan: [] });
    expect(codes(await say.edit(b, { id, text: "x" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.translate(a, { id, language: "fr", text: "x" }))).toEqual(["NOT_FOUND"]);
    expect(await refused("update comment set text = 'x' where hidden_at is null")).toMatch(/NOT_THEIRS/);
    expect(await refused("update comment set hidden_by = person_id where hidden_by is not null")).toMatch(/NOT_THEIRS/);
    expect(
      await refused(
        "update comment set text = 'x', hidden_at = null, hidden_by = null, hidden_because = null where hidden_at is not null",
      ),
    ).toMatch(/NOT_THEIRS/);
    expect(await refused("update comment set version = version")).toBe("nothing");
    await say.done(say.hide(home.backbone, { id, because: null }));
    expect(await seen(a)).toMatchObject({ text: "I doubt it", hiddenBecause: null });
    expect([await events("addComment"), await events("hideComment")].map(({ length }) => length > 1)).toEqual([
      true,
      true,
    ]);
  });

  test("is a touchpoint of its organisation, and an update is none", async () => {
    const touched = async () =>
      (
        await api.ask<{ initiative: { together: { cadence: { inTouch: number; never: number } } } }>(
          home.backbone,
          `{ initiative(slug: "home") { together { cadence { inTouch never } } } }`,
        )
      ).initiative.together.cadence;
    expect(await touched()).toEqual({ inTouch: 2, never: 0 });
    await behind(api, "update comment set created_at = now() - interval '60 days'");
    expect(await touched()).toEqual({ inTouch: 0, never: 0 });
    await comment(a, indicator, "And now?");
    expect(await touched()).toEqual({ inTouch: 1, never: 0 });
  });
});

describe("a translation", () => {
  test("stands beside what was written, with who made it, and says when that was changed after it", async () => {
    const { id } = await say.done(say.comment(a, { about: indicator, text: "Ça marche", language: "fr" }));
    await say.done(say.translate(b, { id, language: "en-GB", text: "It works" }));
    const seen = async () => (await discussion(home.funder, indicator))!.comments.nodes.find((one) => one.id === id)!;
    expect(await seen()).toMatchObject({
      text: "Ça marche",
      language: "fr",
      translations: [{ language: "en-GB", text: "It works", isOfEarlierText: false, translator: { name: "b" } }],
    });
    await say.done(say.edit(a, { id, text: "Ça marche bien" }));
    expect((await seen()).translations).toMatchObject([{ text: "It works", isOfEarlierText: true }]);
    expect(codes(await say.translate(a, { id, language: "en-GB", text: "mine" }))).toEqual(["TRANSLATION_EXISTS"]);
    await say.done(say.translate(b, { id, language: "en-GB", text: "It works well" }));
    expect((await seen()).translations).toMatchObject([{ text: "It works well", isOfEarlierText: false }]);
    expect(codes(await say.translate(b, { id, language: "fr", text: "x" }))).toEqual(["SAME_LANGUAGE"]);
    expect(codes(await say.translate(b, { id, language: "", text: "x" }))).toEqual(["LANGUAGE_REQUIRED"]);
    expect(codes(await say.translate(clerk, { id, language: "sw", text: "x" }))).toEqual(["NOT_FOUND"]);
  });

  test("of an update is read by whoever reads it, and has its title too; of a draft there is none", async () => {
    const input = {
      initiativeId: home.id,
      kind: "RESULT",
      title: "Read",
      text: "They read.",
      language: "en",
      audiences: ["PUBLIC"],
    };
    const { id } = await say.done(say.write(home.backbone, input));
    const swahili = { id, language: "sw", title: "Kusoma", text: "Wanasoma." };
    expect(codes(await say.translate(home.backbone, swahili))).toEqual(["TRANSITION_NOT_ALLOWED"]);
    await say.done(say.publish(home.backbone, { id }));
    expect(codes(await say.translate(a, { ...swahili, title: "" }))).toEqual(["TEXT_REQUIRED"]);
    await say.done(say.translate(a, swahili));
    for (const who of [null, home.funder])
      expect((await updates(who))[0]).toMatchObject({
        title: "Read",
        translations: [{ title: "Kusoma", text: "Wanasoma." }],
      });
  });
});

test("many comments and updates, with all that stands beside them, take as many statements as one", async () => {
  const page = () => discussion(b, indicator);
  const before = [await countStatements(page), await countStatements(() => updates(b))];
  for (let nth = 0; nth < 4; nth += 1) {
    const { id } = await say.done(say.comment(a, { about: indicator, text: `Nth ${nth}`, language: "en" }));
    await say.done(say.comment(home.backbone, { about: indicator, text: "Yes", replyToId: id }));
    await say.done(say.translate(b, { id, language: "fr", text: "x" }));
  }
  expect([await countStatements(page), await countStatements(() => updates(b))]).toEqual(before);
});
