import { agendaLife, agendaStatuses, type AgendaStatus } from "@keelson/domain/agenda/agenda-life";
import { mayPass } from "@keelson/domain/agenda/machine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adopt, adoptionOf, agendaOf, draftAgenda, moveAgenda, propose, sendAgenda } from "../../../test/agendas.ts";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";
import { kinds, reporting } from "../../../test/reporting.ts";
import { parseNodeId } from "../../kernel/node-id.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A"]);
  await reporting(api, home).define("READY", { ...kinds.COUNT, name: "Children who are ready" });
});
afterAll(() => api.close());

const content = agendaOf([["O1", "Children are ready."]]);
const read = <Data>(who: string | null, fields: string) =>
  api
    .ask<{ initiative: Data }>(who, `{ initiative(slug: "river") { ${fields} } }`)
    .then(({ initiative }) => initiative);
const codes = async (name: string, input: object, who = home.backbone) =>
  (await sendAgenda(api, who, name, input)).problems.map(({ code, path }) => `${code} ${path.join(".")}`.trim());
const events = async () => (await api.look<{ n: number }>("select count(*)::int as n from audit_event"))[0]!.n;

test("a draft says all that was written, in its language, under the number it would be proposed under", async () => {
  const draft = await draftAgenda(api, home, content, { language: "fr", changeSummary: "The first" });
  const { agendaVersions } = await read<{ agendaVersions: { nodes: object[] } }>(
    home.partners["A"]!.token,
    `agendaVersions(first: 5) { nodes { number status language frame changeSummary contentHash warnings viewerCan basedOn { number }
       content { problem { text evidence whoIsMostAffected rootCauses } vision { text horizonYear }
         boundaries { inScope outOfScope geography population timeHorizon actorsNeeded actorsNotNeeded }
         goals { code text outcomes { code text level targetYear indicatorCodes } }
         strategies { code text kind outcomeCodes ownerGroup } principles { text kind } } } }`,
  );
  const [goal] = content.goals;
  expect(agendaVersions.nodes).toEqual([
    {
      number: "1.0",
      status: "DRAFT",
      language: "fr",
      frame: "COMMON_AGENDA",
      changeSummary: "The first",
      contentHash: draft.contentHash,
      warnings: [],
      viewerCan: ["TRANSLATE_TEXT"],
      basedOn: null,
      content: {
        ...content,
        goals: [{ ...goal, outcomes: goal!.outcomes.map((outcome) => ({ ...outcome, indicatorCodes: [] })) }],
      },
    },
  ]);
  await moveAgenda(api, home, draft.id, "WITHDRAWN");
});

test("a version is read by its id, and an outcome by its code, in their own initiative alone", async () => {
  const draft = await draftAgenda(api, home, content);
  const elsewhere = await foundInitiative(api, "lake", ["A"], "river");
  const away = await draftAgenda(api, elsewhere, content);
  const fields = `agendaVersion(id: "${draft.id}") { number content { problem { text } } } outcome(code: "O1") { text }
    away: agendaVersion(id: "${away.id}") { number } nobodys: outcome(code: "O9") { text }`;
  expect(await read(home.partners["A"]!.token, fields)).toEqual({
    agendaVersion: { number: "1.0", content: { problem: { text: "Children fall behind." } } },
    outcome: { text: "Children are ready." },
    away: null,
    nobodys: null,
  });
  await moveAgenda(api, home, draft.id, "WITHDRAWN");
});

test("the digest is that of the canonical text, whatever order it was written in", async () => {
  const [one, other] = [
    await draftAgenda(api, home, content),
    await draftAgenda(api, home, Object.fromEntries(Object.entries(content).toReversed())),
  ];
  expect(one.contentHash).toBe(other.contentHash);
  // sha-256 over what jq -cS prints of it, computed apart
  const [row] = await api.look<{ content: object }>(
    "select content from agenda_version order by created_at desc limit 1",
  );
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(sorted(row!.content))));
  expect(Buffer.from(digest).toString("hex")).toBe(one.contentHash);
  for (const { id } of [one, other]) await moveAgenda(api, home, id, "WITHDRAWN");
});

describe("is refused, and nothing is written:", () => {
  test.each([
    [
      "an indicator that is none",
      agendaOf([["O1", "x"]], { indicatorCodes: ["NONE"] }),
      "UNKNOWN_INDICATOR content.goals.0.outcomes.0.indicatorCodes.0",
    ],
    [
      "an outcome twice",
      agendaOf([
        ["O1", "x"],
        ["O1", "y"],
      ]),
      "CODE_TAKEN content.goals.0.outcomes.1.code",
    ],
    ["a character that is none", { ...content, vision: { text: "\0" } }, "TEXT_NOT_VALID content.vision.text"],
  ])("%s", async (_, wrong, code) => {
    const before = await rowCounts(api);
    expect(await codes("draftAgenda", { initiativeId: home.id, content: wrong })).toEqual([code]);
    expect(await rowCounts(api)).toEqual(before);
  });

  test("a language that is none", async () => {
    expect(await codes("draftAgenda", { initiativeId: home.id, content, language: "no tag" })).toEqual([
      "LANGUAGE_NOT_KNOWN language",
    ]);
  });

  test("consultation on a boundary that excludes nothing", async () => {
    const { id } = await draftAgenda(api, home, { ...content, boundaries: {} });
    expect(await codes("moveAgenda", { id, to: "IN_CONSULTATION" })).toEqual([
      "OUT_OF_SCOPE_REQUIRED content.boundaries.outOfScope",
    ]);
    await moveAgenda(api, home, id, "WITHDRAWN");
  });

  test("an edit of what somebody else has changed meanwhile", async () => {
    const { id } = await draftAgenda(api, home, content);
    expect(await codes("editAgenda", { id, expectedVersion: 1, changeSummary: "a" })).toEqual([]);
    expect(await codes("editAgenda", { id, expectedVersion: 1, changeSummary: "b" })).toEqual([
      "CONFLICT expectedVersion",
    ]);
    await moveAgenda(api, home, id, "WITHDRAWN");
  });
});

describe("every step of the life of a version", () => {
  /** No agenda is in force, and none before the partners. */
  const clear = () =>
    behind(
      api,
      `alter table agenda_version disable trigger agenda_moves;
       update agenda_version set status = 'WITHDRAWN', adopted_on = null; update outcome set adopted_on = null;
       alter table agenda_version enable trigger agenda_moves`,
    );

  /** A version in a state, by the steps that are drawn. */
  async function versionIn(status: AgendaStatus): Promise<string> {
    const { id } = await draftAgenda(api, home, content);
    if (status === "ADOPTED" || status === "SUPERSEDED") await adopt(api, home, id);
    if (status === "SUPERSEDED") await adopt(api, home, (await draftAgenda(api, home, content)).id);
    if (status === "PROPOSED_FOR_ADOPTION") await propose(api, home, id);
    if (status === "IN_CONSULTATION" || status === "WITHDRAWN") await moveAgenda(api, home, id, status);
    return id;
  }

  test.each(agendaStatuses.flatMap((from) => agendaStatuses.map((to) => [from, to] as const)))(
    "%s to %s",
    async (from, to) => {
      const id = await versionIn(from);
      const before = await events();
      const isDrawn = mayPass(agendaLife, from, to);
      const isTheCommittees = to === "ADOPTED" || to === "SUPERSEDED";
      expect(await codes("moveAgenda", { id, to })).toEqual(
        isDrawn && !isTheCommittees ? [] : ["TRANSITION_NOT_ALLOWED to"],
      );
      expect((await events()) - before).toBe(isDrawn && !isTheCommittees ? 1 : 0);
      await clear();
      // and the database by itself draws the same arrows, for its owner too
      const { id: row, initiativeId } = parseNodeId("agendaVersion", await versionIn(from));
      const passed = await behind(
        api,
        `select set_config('app.steers', '${initiativeId}', true);
       ${to === "ADOPTED" ? adoptionOf(initiativeId, row) : "select"};
       update agenda_version set status = '${to}', adopted_on = ${isTheCommittees ? "current_date" : "null"} where id = '${row}'`,
      ).then(
        () => true,
        async (error: Error) => {
          await api.look("rollback");
          return /TRANSITION_NOT_ALLOWED/.test(error.message) ? false : error.message;
        },
      );
      if (from !== to) expect(passed).toBe(isDrawn);
      await clear();
    },
  );
});

test("one version at a time is before the partners", async () => {
  const [one, other] = [await draftAgenda(api, home, content), await draftAgenda(api, home, content)];
  await propose(api, home, one.id);
  await moveAgenda(api, home, other.id, "IN_CONSULTATION");
  expect(await codes("moveAgenda", { id: other.id, to: "PROPOSED_FOR_ADOPTION" })).toEqual(["ALREADY_PROPOSED id"]);
  for (const { id } of [one, other]) await moveAgenda(api, home, id, "WITHDRAWN");
});

test("what was proposed is frozen, in the database too; another draft is the way", async () => {
  const { id } = await draftAgenda(api, home, content);
  const { version } = await propose(api, home, id);
  expect(
    await codes("editAgenda", { id, expectedVersion: version, content: agendaOf([["O1", "Other words"]]) }),
  ).toEqual(["AGENDA_FROZEN id"]);
  const row = parseNodeId("agendaVersion", id).id;
  for (const change of [
    "content = '{}'",
    "content_hash = repeat('0', 64)",
    "language = 'sw'",
    "major = 9",
    "change_summary = 'x'",
  ]) {
    await expect(behind(api, `update agenda_version set ${change} where id = '${row}'`)).rejects.toThrow(
      "TRANSITION_NOT_ALLOWED",
    );
    await api.look("rollback");
  }
  await moveAgenda(api, home, id, "WITHDRAWN");
});

describe("once an agenda is in force", () => {
  let inForce: string;
  beforeAll(async () => {
    const { id } = await draftAgenda(
      api,
      home,
      agendaOf(
        [
          ["O1", "Children are ready."],
          ["O2", "Rooms are there."],
        ],
        { indicatorCodes: ["READY"] },
      ),
    );
    await adopt(api, home, id);
    inForce = id;
  });

  const outcomes = (who: string | null) =>
    read<{ outcomes: object[] }>(who, "outcomes { id code text goalCode isInForce indicators { code name } }").then(
      (initiative) => initiative.outcomes,
    );

  test("an outcome is one through all versions: its words are those in force, and a draft's where that does not name it", async () => {
    const before = (await outcomes(home.backbone)) as { id: string; code: string }[];
    const draft = await draftAgenda(
      api,
      home,
      agendaOf([
        ["O2", "Rooms are there and warm."],
        ["O3", "Buses run."],
      ]),
    );
    expect(draft.number).toBe("2.0");
    const indicators = [{ code: "READY", name: "Children who are ready" }];
    const own = { goalCode: "G1" };
    const now = (await outcomes(home.partners["A"]!.token)) as { id: string }[];
    expect(now).toEqual([
      { ...own, id: before[0]!.id, code: "O1", text: "Children are ready.", isInForce: true, indicators },
      { ...own, id: before[1]!.id, code: "O2", text: "Rooms are there.", isInForce: true, indicators },
      { ...own, id: expect.any(String), code: "O3", text: "Buses run.", isInForce: false, indicators: [] },
    ]);
    // the public reads what was adopted
    await publish(api, home);
    expect(await outcomes(null)).toEqual(now.slice(0, 2));
    const seen = await read<object>(
      null,
      "agenda { number } agendaVersions(first: 9) { nodes { number status } totalCount }",
    );
    expect(seen).toEqual({
      agenda: { number: "1.0" },
      agendaVersions: { nodes: [{ number: "1.0", status: "ADOPTED" }], totalCount: 1 },
    });
    // an outcome that no version names any more is gone; that of the agenda in force stays
    await sendAgenda(api, home.backbone, "editAgenda", {
      id: draft.id,
      expectedVersion: 1,
      content: agendaOf([["O4", "Trains run."]]),
    });
    expect(((await outcomes(home.backbone)) as { code: string }[]).map(({ code }) => code)).toEqual(["O1", "O2", "O4"]);
    await moveAgenda(api, home, draft.id, "WITHDRAWN");
  });

  test("words of a strategy are a minor change, of an outcome a major one", async () => {
    const base = agendaOf(
      [
        ["O1", "Children are ready."],
        ["O2", "Rooms are there."],
      ],
      { indicatorCodes: ["READY"] },
    );
    const minor = await draftAgenda(api, home, { ...base, principles: [] });
    expect(minor.number).toBe("1.1");
    const { agendaVersion } = await sendAgenda(api, home.backbone, "editAgenda", {
      id: minor.id,
      expectedVersion: 1,
      content: { ...base, vision: { text: "Every child reads well." } },
    });
    expect(agendaVersion).toMatchObject({ number: "2.0", version: 2 });
    await moveAgenda(api, home, minor.id, "WITHDRAWN");
  });

  test("what was written over an agenda that another has followed is not proposed unread", async () => {
    const late = await draftAgenda(api, home, { ...content, principles: [] });
    const next = await draftAgenda(api, home, content);
    await adopt(api, home, next.id);
    await moveAgenda(api, home, late.id, "IN_CONSULTATION");
    expect(await codes("moveAgenda", { id: late.id, to: "PROPOSED_FOR_ADOPTION" })).toEqual(["CONFLICT id"]);
    expect(await codes("editAgenda", { id: late.id, expectedVersion: 2 })).toEqual([]);
    expect(await codes("moveAgenda", { id: late.id, to: "PROPOSED_FOR_ADOPTION" })).toEqual([]);
    const { agendaVersions } = await read<{ agendaVersions: { nodes: { id: string; status: string }[] } }>(
      home.backbone,
      "agendaVersions(first: 50) { nodes { id status } }",
    );
    const of = (id: string) => agendaVersions.nodes.find((version) => version.id === id)?.status;
    expect([of(inForce), of(next.id)]).toEqual(["SUPERSEDED", "ADOPTED"]);
  });
});
