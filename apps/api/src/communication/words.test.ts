import { updateAudiences } from "@keelson/domain/communication/update";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communication } from "../../test/communication.ts";
import { countStatements, openApi, type TestApi } from "../../test/harness.ts";
import {
  behind,
  colleague,
  foundInitiative,
  member,
  publish,
  refusedTo,
  type TestInitiative,
} from "../../test/initiative.ts";
import { kinds, reporting } from "../../test/reporting.ts";
import { words } from "../../test/words.ts";
import { nodeId, parseNodeId } from "../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
let say: ReturnType<typeof words>;
let did: ReturnType<typeof communication>;
let [a, b, clerk, community, elders, indicator, meeting] = ["", "", "", "", "", "", ""];

beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
  say = words(api);
  did = communication(api);
  [a, b] = [home.partners["A"]!.token, home.partners["B"]!.token];
  clerk = await colleague(api, home, home.partners["A"]!.id, "clerk", ["PARTNER_STAFF"]);
  ({ id: elders, token: community } = await member(api, home, "ELDERS", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]));
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
    readonly hiddenBecause: string | null;
    readonly hiddenBy: string | null;
    readonly viewerCan: readonly string[];
  }[];
  readonly viewerCan: readonly string[];
}
const own = `id text language editedAt hiddenBecause hiddenBy author { name membership { code } } viewerCan
  translations { language text isOfEarlierText translator { name } hiddenBecause hiddenBy viewerCan }`;
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
    await api.ask<{
      initiative: { updates: { nodes: { title: string; author: object | null; translations: object[] }[] } };
    }>(
      who,
      `{ initiative(slug: "home") { updates(first: 50) { nodes { title author { name membership { code } } publishedAt viewerCan translations { title text } } } } }`,
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
    expect((await updates(a))[0]!.author).toMatchObject({ name: "backbone" });
    await publish(api, home, false);
    expect(
      (await api.send(null, `{ initiative(slug: "home") { updates(first: 9) { nodes { title } } } }`)).data,
    ).toEqual({ initiative: null });
    await publish(api, home);
  });

  test("is read by nobody outside but what is for everybody, whatever else it is for and however it is asked for", async () => {
    const before = await titles(null);
    const ids = new Map<string, string>();
    for (const audience of updateAudiences) ids.set(audience, (await told([audience])).id);
    for (const audience of updateAudiences)
      ids.set(`${audience},PUBLIC`, (await told([...new Set([audience, "PUBLIC"])])).id);
    const open = [...ids].filter(([audiences]) => audiences.includes("PUBLIC"));
    expect((await titles(null)).length - before.length).toBe(open.length);
    expect(new Set(await titles(null))).toEqual(
      new Set([...before, "For PUBLIC", ...updateAudiences.slice(0, -1).map((audience) => `For ${audience},PUBLIC`)]),
    );
    const byId = async (id: string) =>
      (
        await api.ask<{ initiative: { update: object | null } }>(
          null,
          `query ($id: ID!) { initiative(slug: "home") { update(updateId: $id) { text } } }`,
          { id },
        )
      ).initiative.update;
    for (const [audiences, id] of ids)
      expect((await byId(id)) !== null, audiences).toBe(audiences.split(",").includes("PUBLIC"));
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
    expect(await refusedTo(api, "backbone@home.example", "update initiative_update set title = 'x'")).toMatch(
      /stays as it is/,
    );
  });

  test("is changed and published by nobody but whoever wrote it, for the organisation that makes them one who may", async () => {
    // of the committee, and speaks for a community: the one they are of first is not the one they write updates for
    const { id: lead } = await member(api, home, "FIRST", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
    const { id: seat } = await member(api, home, "SEAT", ["STEERING_COMMITTEE"], ["STEERING_MEMBER"]);
    const chair = await colleague(api, home, lead, "chair", ["COMMUNITY_REPRESENTATIVE"]);
    await colleague(api, home, seat, "chair", ["STEERING_CHAIR"]);
    const input = { initiativeId: home.id, kind: "NEWS", title: "Ours", text: "Soon.", audiences: ["PARTNER"] };
    const { id } = await say.done(say.write(chair, input));
    const written = async (who: string) => (await updates(who)).find(({ title }) => title === "Ours");
    expect(await written(home.backbone)).toMatchObject({
      author: { name: "chair", membership: { code: "SEAT" } },
      viewerCan: [],
    });
    expect(await written(chair)).toMatchObject({ viewerCan: ["CHANGE_UPDATE", "PUBLISH_UPDATE"] });
    expect(codes(await say.change(home.backbone, { id, text: "Never." }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.publish(home.backbone, { id }))).toEqual(["NOT_FOUND"]);
    const rewritten = async (email: string) => {
      const sql =
        "with w as (update initiative_update set text = text where title = 'Ours' returning 1) select 1 / count(*) from w";
      return refusedTo(api, email, sql);
    };
    expect(await rewritten("chair@home.example")).toBe("nothing");
    expect(await rewritten("backbone@home.example")).toMatch(/division by zero/);
    await say.done(say.change(chair, { id, text: "Next week." }));
    await say.done(say.publish(chair, { id }));
  });

  test("stands where it was published, not where it was begun, and drafts before it", async () => {
    const [early, late] = [
      await say.done(draft(["FUNDER"], { title: "Early" })),
      await say.done(draft(["FUNDER"], { title: "Late" })),
    ];
    await say.done(say.publish(home.backbone, { id: late.id }));
    expect((await titles(home.backbone))[0]).toBe("Early");
    await say.done(say.publish(home.backbone, { id: early.id }));
    expect((await titles(home.funder)).slice(0, 2)).toEqual(["Early", "Late"]);
    // by one page after another, too
    await draft(["FUNDER"], { title: "Never" });
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: {
        initiative: { updates: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      } = await api.ask(
        home.backbone,
        `query ($after: String) { initiative(slug: "home") { updates(first: 1, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { nodes, pageInfo } = page.initiative.updates;
      paged.push(...nodes.map(({ title }) => title));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(await titles(home.backbone));
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
    expect(await seen(a)).toMatchObject({ text: null, hiddenBecause: "It names a child", hiddenBy: "backbone" });
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

  test("that says what was not said is hidden by whose words they are, or by whoever runs the meetings, and made anew", async () => {
    const { id } = await say.done(say.comment(a, { about: indicator, text: "No", language: "en" }));
    const french = { id, language: "fr", text: "Oui" };
    const hide = (who: string, translation: string, because = "I said no") =>
      say.hideTranslation(who, { id: translation, because });
    const seen = async (who: string) =>
      (await discussion(who, indicator))!.comments.nodes.find((one) => one.id === id)!.translations;
    const { id: first } = await say.done(say.translate(b, french));
    expect((await seen(a))[0]!.viewerCan).toEqual(["HIDE_TRANSLATION"]);
    expect((await seen(b))[0]!.viewerCan).toEqual([]);
    for (const who of [b, community, clerk, home.funder]) expect(codes(await hide(who, first))).toEqual(["NOT_FOUND"]);
    expect(codes(await hide(a, first, " "))).toEqual(["TEXT_REQUIRED"]);
    await say.done(hide(a, first));
    expect(codes(await hide(home.backbone, first))).toEqual(["TRANSITION_NOT_ALLOWED"]);
    for (const who of [a, b, home.backbone])
      expect(await seen(who)).toMatchObject([
        { text: "Oui", hiddenBecause: "I said no", hiddenBy: "a", viewerCan: [] },
      ]);
    for (const who of [clerk, community, home.funder]) expect(await seen(who)).toEqual([]);

    const { id: second } = await say.done(say.translate(community, { ...french, text: "Non" }));
    expect(await seen(clerk)).toMatchObject([{ text: "Non", hiddenBecause: null }]);
    // what was hidden stays, and nobody else's is changed
    const hidden = `where text = 'Oui'`;
    expect(await refusedTo(api, "b@home.example", `update translation set text = 'x' ${hidden}`)).toMatch(/NOT_THEIRS/);
    expect(await refusedTo(api, "a@home.example", "update translation set text = 'x' where text = 'Non'")).toMatch(
      /NOT_THEIRS/,
    );
    const hiding = "hidden_at = now(), hidden_by = current_setting('app.self')::uuid, hidden_because = 'x'";
    const hides = (email: string) => refusedTo(api, email, `update translation set ${hiding} where text = 'Non'`);
    expect(await hides("elders@home.example")).toMatch(/NOT_THEIRS/);
    for (const email of ["a@home.example", "backbone@home.example"]) expect(await hides(email)).toBe("nothing");
    expect(
      await refusedTo(
        api,
        "a@home.example",
        "update translation set hidden_at = now(), hidden_by = person_id, hidden_because = 'x' where text = 'Non'",
      ),
    ).toMatch(/NOT_THEIRS/);
    await say.done(hide(home.backbone, second));
    expect(
      await refused(`update translation set hidden_at = null, hidden_by = null, hidden_because = null ${hidden}`),
    ).toMatch(/NOT_THEIRS/);
    expect((await events("hideTranslation")).length).toBeGreaterThan(1);
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
    const { id: partners } = await say.done(say.translate(a, swahili));
    const seen = async (who: string | null) => (await updates(who))[0];
    const translations = [{ title: "Kusoma", text: "Wanasoma." }];
    for (const who of [home.funder, clerk]) expect(await seen(who)).toMatchObject({ title: "Read", translations });
    // to the public those speak who might have written it
    expect(await seen(null)).toMatchObject({ title: "Read", translations: [] });
    await say.done(say.hideTranslation(home.backbone, { id: partners, because: "They do not say that" }));
    await say.done(say.translate(home.backbone, swahili));
    expect(await seen(null)).toMatchObject({ title: "Read", translations });
    // and that goes by who says it, each time
    const spanish = { id, language: "es", title: "Leer", text: "Leen." };
    const shown = async () => (await updates(null))[0]!.translations.length;
    await say.done(say.translate(a, spanish));
    expect(await shown()).toBe(1);
    await behind(api, "update translation set of_conveners = true");
    expect(await shown()).toBe(2);
    await say.done(say.translate(a, spanish));
    expect(await shown()).toBe(1);
  });
});

describe("an exchange post", () => {
  interface Post {
    readonly id: string;
    readonly kind: string;
    readonly audience: string;
    readonly version: number;
    readonly opening: Told;
    readonly markedHelpful: number;
    readonly isHelpfulToViewer: boolean;
    readonly viewerCan: readonly string[];
  }
  const asked = `totalCount nodes { id kind audience version markedHelpful isHelpfulToViewer viewerCan opening { ${own} replies { ${own} } } }`;
  const posts = async (who: string | null, kind: string | null = null) =>
    (
      await api.ask<{
        initiative: { exchangeAudiences: string[]; exchangePosts: { totalCount: number; nodes: Post[] } };
      }>(
        who,
        `query ($kind: ExchangeKind) { initiative(slug: "home") { exchangeAudiences exchangePosts(kind: $kind, first: 50) { ${asked} } } }`,
        { kind },
      )
    ).initiative;
  const byId = async (who: string, id: string) =>
    (
      await api.ask<{ initiative: { exchangePost: Post | null } }>(
        who,
        `query ($id: ID!) { initiative(slug: "home") { exchangePost(exchangePostId: $id) { id kind audience } } }`,
        { id },
      )
    ).initiative.exchangePost;
  const write = (who: string, audience: string, more: object = {}) =>
    say.post(who, {
      initiativeId: home.id,
      kind: "FAILURE_STORY",
      audience,
      text: `For ${audience}`,
      language: "en",
      ...more,
    });
  const texts = async (who: string | null, kind?: string) =>
    (await posts(who, kind)).exchangePosts.nodes.map(({ opening }) => opening.text);
  let [story, both] = ["", ""];
  beforeAll(async () => {
    ({ id: story } = await say.done(write(clerk, "PEERS_ONLY", { text: "We lost thirty families" })));
    await say.done(write(a, "PARTNERS", { kind: "TIP" }));
    await say.done(write(home.funder, "PUBLIC", { kind: "OFFER" }));
    // gives money, and is in the committee
    ({ token: both } = await member(api, home, "GIVER", ["FUNDER", "STEERING_COMMITTEE"], ["STEERING_MEMBER"]));
  });

  test("is written and read by whoever takes part; what is for peers no funder reads, counts or finds, whatever else it is", async () => {
    const all = ["For PUBLIC", "For PARTNERS", "We lost thirty families"];
    for (const who of [a, clerk, community, home.backbone]) expect(await texts(who)).toEqual(all);
    const peers = await posts(clerk);
    expect([peers.exchangeAudiences, peers.exchangePosts.totalCount]).toEqual([
      ["PEERS_ONLY", "PARTNERS", "PUBLIC"],
      3,
    ]);
    expect(await texts(null)).toEqual([]);
    expect((await posts(null)).exchangeAudiences).toEqual([]);
    for (const who of [home.funder, both]) {
      const { exchangeAudiences, exchangePosts } = await posts(who);
      expect([exchangeAudiences, exchangePosts.totalCount]).toEqual([["PARTNERS", "PUBLIC"], 2]);
      expect(await texts(who, "FAILURE_STORY")).toEqual([]);
      expect((await posts(who, "FAILURE_STORY")).exchangePosts.totalCount).toBe(0);
      expect(await byId(who, story)).toBeNull();
      expect(await discussion(who, story)).toBeNull();
      for (const refusal of [
        say.comment(who, { about: story, text: "x" }),
        say.help(who, { id: story, isHelpful: true }),
        say.changePost(who, { id: story, audience: "PUBLIC" }),
      ])
        expect(codes(await refusal)).toEqual(["NOT_FOUND"]);
      expect(codes(await write(who, "PEERS_ONLY"))).toEqual(["AUDIENCE_NOT_THEIRS"]);
    }
    expect(codes(await write(a, "PARTNERS", { text: " " }))).toEqual(["TEXT_REQUIRED"]);
    expect(codes(await write(a, "PARTNERS", { membershipId: home.partners["B"]!.id }))).toEqual(["NOT_FOUND"]);
  });

  test("that is for peers the database keeps from funders by itself, with every word and every mark on it", async () => {
    await say.done(say.comment(b, { about: story, text: "So did we" }));
    await say.done(say.help(b, { id: story, isHelpful: true }));
    const counted = (email: string, table: string, among: string) =>
      refusedTo(api, email, `select 1 / count(*) from ${table} where ${among}`);
    const { id } = parseNodeId("exchangePost", story);
    for (const [table, among] of [
      ["exchange_post", `id = '${id}'`],
      ["exchange_mark", `post_id = '${id}'`],
      ["comment", `subject_id = '${id}'`],
    ] as const) {
      expect(await counted("clerk@home.example", table, among)).toBe("nothing");
      for (const email of ["funder@home.example", "giver@home.example"])
        expect(await counted(email, table, among), `${table} by ${email}`).toMatch(/division by zero/);
    }
    const written = `insert into exchange_post (initiative_id, kind, audience, membership_id, person_id)
      select initiative_id, 'TIP', 'PEERS_ONLY', id, current_setting('app.self')::uuid from membership where code = `;
    expect(await refusedTo(api, "giver@home.example", `${written} 'GIVER'`)).toMatch(/row-level security/);
    expect(await refusedTo(api, "a@home.example", `${written} 'B'`)).toMatch(/row-level security/);
    expect(await refusedTo(api, "a@home.example", `${written} 'A'`)).toBe("nothing");
  });

  test("is answered by whoever reads it, in one thread, and its author hears of it", async () => {
    const { id: question } = await say.done(write(clerk, "PARTNERS", { kind: "QUESTION", text: "Who has a van?" }));
    await say.done(say.comment(home.funder, { about: question, text: "We pay for one" }));
    const { id: answer } = await say.done(say.comment(b, { about: question, text: "Bila shaka", language: "sw" }));
    await say.done(say.comment(clerk, { about: question, text: "Thanks", replyToId: answer }));
    const { opening } = (await posts(a)).exchangePosts.nodes[0]!;
    expect(opening).toMatchObject({ text: "Who has a van?", author: { name: "clerk", membership: { code: "A" } } });
    expect(opening.replies.map(({ text }) => text)).toEqual(["We pay for one", "Bila shaka", "Thanks"]);
    const mine = await api.ask<{ initiative: { repliesToViewer: { nodes: { text: string; subject: object }[] } } }>(
      clerk,
      `{ initiative(slug: "home") { repliesToViewer(first: 2) { nodes { text subject { kind title code } } } } }`,
    );
    expect(mine.initiative.repliesToViewer.nodes).toEqual(
      ["Bila shaka", "We pay for one"].map((text) => ({
        text,
        subject: { kind: "EXCHANGE_POST", title: "Who has a van?", code: null },
      })),
    );
    // its words are its author's, who may be nobody's voice; and a wrong translation is theirs to take away
    expect(opening.viewerCan).toContain("TRANSLATE_TEXT");
    const { id: wrong } = await say.done(say.translate(b, { id: opening.id, language: "sw", text: "Hapana" }));
    expect(codes(await say.hideTranslation(a, { id: wrong, because: "x" }))).toEqual(["NOT_FOUND"]);
    await say.done(say.hideTranslation(clerk, { id: wrong, because: "I asked" }));
    await say.done(say.edit(clerk, { id: opening.id, text: "Who has a bus?" }));
    expect(codes(await say.edit(a, { id: opening.id, text: "x" }))).toEqual(["NOT_FOUND"]);
    await say.done(say.hide(home.backbone, { id: opening.id, because: "It names somebody" }));
    expect((await posts(a)).exchangePosts.nodes[0]!.opening.text).toBeNull();
    await say.done(say.hide(home.backbone, { id: opening.id, because: null }));
    const second = `insert into comment (initiative_id, subject_kind, subject_id, membership_id, person_id, text)
      select e.initiative_id, 'EXCHANGE_POST', e.id, m.id, current_setting('app.self')::uuid, 'x' from exchange_post e
      join membership m on m.initiative_id = e.initiative_id and m.code = 'B' where e.id = '${parseNodeId("exchangePost", question).id}'`;
    expect(await refusedTo(api, "b@home.example", second)).toMatch(/NOT_THEIRS|comment_opening/);
  });

  test("is shown to fewer by its author, and to more by nobody", async () => {
    const { id } = await say.done(write(a, "PARTNERS", { text: "Too early" }));
    await say.done(say.comment(home.funder, { about: id, text: "Interesting" }));
    expect(codes(await say.changePost(home.backbone, { id, audience: "PEERS_ONLY" }))).toEqual(["NOT_FOUND"]);
    expect(codes(await say.changePost(a, { id, audience: "PUBLIC" }))).toEqual(["AUDIENCE_ONLY_NARROWER"]);
    expect(codes(await say.changePost(a, { id, kind: "TIP", expectedVersion: 7 }))).toEqual(["CONFLICT"]);
    await say.done(say.changePost(a, { id, kind: "TIP", audience: "PEERS_ONLY" }));
    expect(await texts(home.funder)).not.toContain("Too early");
    expect(await texts(b)).toContain("Too early");
    expect(
      await refusedTo(
        api,
        "a@home.example",
        `update exchange_post set audience = 'PUBLIC' where audience = 'PEERS_ONLY' and kind = 'TIP'`,
      ),
    ).toMatch(/AUDIENCE_ONLY_NARROWER/);
  });

  test("has helped as many organisations as say so, once each, and never by its author", async () => {
    const seen = async (who: string) => (await posts(who)).exchangePosts.nodes.find(({ id }) => id === story)!;
    expect(await seen(b)).toMatchObject({ markedHelpful: 1, isHelpfulToViewer: true });
    await say.done(say.help(b, { id: story, isHelpful: true }));
    await say.done(say.help(community, { id: story, isHelpful: true }));
    expect(await seen(a)).toMatchObject({ markedHelpful: 2, isHelpfulToViewer: false, viewerCan: ["MARK_HELPFUL"] });
    await say.done(say.help(b, { id: story, isHelpful: false }));
    expect(await seen(b)).toMatchObject({ markedHelpful: 1, isHelpfulToViewer: false });
    expect(await seen(clerk)).toMatchObject({ viewerCan: ["CHANGE_EXCHANGE_POST"] });
    expect(codes(await say.help(clerk, { id: story, isHelpful: true }))).toEqual(["NOT_FOUND"]);
    // of an organisation that is suspended nobody asks or answers
    await behind(api, "update membership set status = 'SUSPENDED' where code = 'B'");
    expect((await posts(b)).exchangeAudiences).toEqual([]);
    expect(codes(await write(b, "PARTNERS"))).toEqual(["NOT_FOUND"]);
    await behind(api, "update membership set status = 'ACTIVE' where code = 'B'");
  });

  test("takes as many statements among many as alone", async () => {
    const more = async () => {
      const { id } = await say.done(write(a, "PUBLIC", { kind: "RESOURCE" }));
      await say.done(say.comment(b, { about: id, text: "Yes" }));
      await say.done(say.help(b, { id, isHelpful: true }));
    };
    await more();
    const before = await countStatements(() => posts(a, "RESOURCE"));
    for (let nth = 0; nth < 4; nth += 1) await more();
    expect(await countStatements(() => posts(a, "RESOURCE"))).toBe(before);
  });
});

describe("nobody speaks in the name of an organisation for being something elsewhere:", () => {
  let [backbone, steer, worker, sitter] = ["", "", "", ""];
  beforeAll(async () => {
    const [found] = await api.look<{ id: string }>("select id from membership where 'BACKBONE' = any (roles)");
    backbone = nodeId("membership", parseNodeId("initiative", home.id).id, found!.id);
    await colleague(api, home, backbone, "worker", ["BACKBONE_STAFF"]);
    worker = await colleague(api, home, elders, "worker", ["COMMUNITY_REPRESENTATIVE"]);
    ({ id: steer } = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_MEMBER"]));
    sitter = await colleague(api, home, home.partners["B"]!.id, "steer", ["PARTNER_REPORTER"]);
  });
  /** Who, in whose name they say things here, and in whose they do not. */
  const people = () =>
    [
      { who: worker, email: "worker@home.example", own: backbone, other: elders },
      { who: sitter, email: "steer@home.example", own: steer, other: home.partners["B"]!.id },
    ] as const;

  test("the API finds none", async () => {
    for (const { who, own, other } of people()) {
      const said = { about: indicator, text: "Said" };
      const { id } = await say.done(say.comment(who, { ...said, membershipId: own }));
      await say.done(say.comment(who, said));
      expect(codes(await say.comment(who, { ...said, membershipId: other }))).toEqual(["NOT_FOUND"]);
      const translated = { id, language: "fr", text: "x" };
      expect(codes(await say.translate(who, { ...translated, membershipId: other }))).toEqual(["NOT_FOUND"]);
    }
  });

  test("nor does the database let any through", async () => {
    for (const { email, own, other } of people()) {
      const comment = (membership: string) =>
        refusedTo(
          api,
          email,
          `insert into comment (initiative_id, subject_kind, subject_id, membership_id, person_id, text)
           select i.initiative_id, 'INDICATOR', i.id, '${parseNodeId("membership", membership).id}', current_setting('app.self')::uuid, 'x'
           from indicator i`,
        );
      expect(await comment(own), email).toBe("nothing");
      expect(await comment(other), email).toMatch(/row-level security/);
    }
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
