import { initiativeLife, initiativeStatuses } from "@keelson/domain/agenda/governance";
import { mayPass } from "@keelson/domain/agenda/machine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
let steering: { id: string; token: string };
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A"]);
  steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
});
afterAll(() => api.close());

type Problems = readonly { code: string; path: string[] }[];
async function send<Answer>(who: string, name: string, input: object, fields: string) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask<{ it: Answer & { problems: Problems } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} problems { code path } } }`,
    { input },
  );
  return answer.it;
}
const decide = async (kind: string, more: object = {}) => {
  const input = {
    initiativeId: home.id,
    kind,
    title: "So we do",
    text: "t",
    rationale: "r",
    method: "CONSENT",
    ...more,
  };
  return (await send<{ decision: { id: string } }>(steering.token, "recordDecision", input, "decision { id }")).decision
    .id;
};
const moved = async (to: string) =>
  (
    await send(
      steering.token,
      "moveInitiative",
      { initiativeId: home.id, to, reason: "It is time." },
      "initiative { status }",
    )
  ).problems.map(({ code }) => code);
const refused = async (who: string, name: string, input: object) => {
  const before = await rowCounts(api);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.send(who, `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code } } }`, {
    input,
  });
  expect(await rowCounts(api)).toEqual(before);
  return answer.errors?.[0]?.extensions.code;
};

describe("an initiative", () => {
  test("is proposed, and goes to work unscreened by a recorded decision alone", async () => {
    const { initiative } = await api.ask<{ initiative: object }>(
      home.backbone,
      `{ initiative(slug: "river") { status } }`,
    );
    expect(initiative).toEqual({ status: "PROPOSED" });
    expect(await moved("ACTIVE")).toEqual(["SUITABILITY_NOT_SCREENED"]);
    await decide("SCREEN_OVERRIDE", { result: "NOT_ADOPTED" });
    expect(await moved("ACTIVE")).toEqual(["SUITABILITY_NOT_SCREENED"]);
    await decide("SCREEN_OVERRIDE");
    for (const who of [home.backbone, home.partners["A"]!.token, home.funder])
      expect(await refused(who, "moveInitiative", { initiativeId: home.id, to: "ACTIVE", reason: "r" })).toBe(
        "NOT_FOUND",
      );
    expect(await moved("ACTIVE")).toEqual([]);
  });

  const every = initiativeStatuses.flatMap((from) => initiativeStatuses.map((to) => [from, to] as const));
  test.each(every)("passes from %s to %s as it is drawn, with one audit event, or not at all", async (from, to) => {
    await behind(
      api,
      `alter table initiative disable trigger initiative_lives; update initiative set status = '${from}'; alter table initiative enable trigger initiative_lives`,
    );
    const events = async () => (await api.look<{ n: number }>("select count(*)::int as n from audit_event"))[0]!.n;
    const before = await events();
    const isDrawn = mayPass(initiativeLife, from, to);
    expect(await moved(to)).toEqual(isDrawn ? [] : ["TRANSITION_NOT_ALLOWED"]);
    expect((await events()) - before).toBe(isDrawn ? 1 : 0);
    await behind(
      api,
      `alter table initiative disable trigger initiative_lives; update initiative set status = '${from}'; alter table initiative enable trigger initiative_lives`,
    );
    const byHand = behind(api, `update initiative set status = '${to}'`);
    if (isDrawn || from === to) await byHand;
    else {
      await expect(byHand).rejects.toThrow("TRANSITION_NOT_ALLOWED");
      await api.look("rollback");
    }
  });
});

describe("the backbone", () => {
  test("is not made by itself", async () => {
    const { problems } = await send(
      home.backbone,
      "addMembership",
      { initiativeId: home.id, code: "MORE", organisation: { name: "More" }, roles: ["BACKBONE"] },
      "membership { id }",
    );
    expect(problems).toEqual([{ code: "BACKBONE_NOT_SELF_APPOINTED", path: ["roles"] }]);
    const input = { membershipId: home.partners["A"]!.id, decisionId: await decide("BACKBONE_CHOICE") };
    for (const who of [home.backbone, home.partners["A"]!.token, home.funder])
      expect(await refused(who, "chooseBackbone", input)).toBe("NOT_FOUND");
  });

  test("is chosen by a recorded decision, and all who take part read by which", async () => {
    const membershipId = home.partners["A"]!.id;
    const choose = (decisionId: string) =>
      send<{ initiative: object | null }>(
        steering.token,
        "chooseBackbone",
        { membershipId, decisionId },
        "initiative { backboneDecision memberships(first: 9, role: BACKBONE) { nodes { code roles } } }",
      );
    for (const decisionId of [await decide("OTHER"), await decide("BACKBONE_CHOICE", { result: "NOT_ADOPTED" })])
      expect((await choose(decisionId)).problems).toEqual([
        { code: "BACKBONE_NOT_SELF_APPOINTED", path: ["decisionId"] },
      ]);
    const before = await decide("BACKBONE_CHOICE");
    const later = await decide("BACKBONE_CHOICE", { supersedesId: before });
    expect((await choose(before)).problems).toHaveLength(1);
    expect((await choose(later)).initiative).toEqual({
      backboneDecision: expect.stringMatching(/^\d+: So we do$/),
      memberships: {
        nodes: [
          { code: "A", roles: ["BACKBONE", "PARTNER"] },
          { code: "BACKBONE", roles: ["BACKBONE"] },
        ],
      },
    });
  });
});
