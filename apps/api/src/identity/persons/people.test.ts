import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type Credentials, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, enter, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { verify } from "../../verify.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A", "B"]);
});
afterAll(() => api.close());

interface Acting {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: string[];
  readonly language: string | null;
  readonly lastSeenOn: string | null;
}
async function people(who: Credentials, code: string): Promise<Acting[] | null> {
  const { initiative } = await api.ask<{
    initiative: { memberships: { nodes: { code: string; people: Acting[] }[] } };
  }>(
    who,
    `{ initiative(slug: "home") { memberships(first: 20) { nodes { code people { id name email roles language lastSeenOn } } } } }`,
  );
  return initiative.memberships.nodes.find((one) => one.code === code)!.people;
}
const change = (who: Credentials, input: object) =>
  api.send<{ updateProfile: { viewer: object | null; problems: { code: string; path: string[] }[] } }>(
    who,
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { viewer { name language } problems { code path } } }`,
    { input },
  );
const remove = (who: Credentials, membershipId: string, personId: string) =>
  api.send<{ removePerson: { membership: { people: Acting[] } | null; problems: { code: string }[] } }>(
    who,
    `mutation ($input: RemovePersonInput!) { removePerson(input: $input) { membership { people { name } } problems { code } } }`,
    { input: { membershipId, personId } },
  );
const membershipOf = async (code: string) => {
  const { initiative } = await api.ask<{ initiative: { memberships: { nodes: { id: string; code: string }[] } } }>(
    home.backbone,
    `{ initiative(slug: "home") { memberships(first: 20) { nodes { id code } } } }`,
  );
  return initiative.memberships.nodes.find((one) => one.code === code)!.id;
};
const today = new Date().toISOString().slice(0, 10);

describe("a profile", () => {
  test("holds the name and language that a person gives; what is left out stays, and the audit trail knows", async () => {
    const { token } = home.partners["A"]!;
    expect((await change(token, { name: " Amina Odhiambo ", language: "SW-ke" })).data.updateProfile).toEqual({
      viewer: { name: "Amina Odhiambo", language: "sw-KE" },
      problems: [],
    });
    expect((await change(token, { language: null })).data.updateProfile.viewer).toEqual({
      name: "Amina Odhiambo",
      language: null,
    });
    expect((await change(token, { language: "ar" })).data.updateProfile.viewer).toMatchObject({ language: "ar" });
    expect(await api.ask(token, "{ viewer { name language } }")).toEqual({
      viewer: { name: "Amina Odhiambo", language: "ar" },
    });
    expect(await api.look("select id from audit_event where action = 'updateProfile'")).toHaveLength(3);
    expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  test.each([
    [{ name: "  " }, "TEXT_REQUIRED", "name"],
    [{ name: "x".repeat(201) }, "TEXT_REQUIRED", "name"],
    [{ language: "" }, "LANGUAGE_NOT_KNOWN", "language"],
    [{ language: " " }, "LANGUAGE_NOT_KNOWN", "language"],
    [{ language: "not a language" }, "LANGUAGE_NOT_KNOWN", "language"],
    [{ language: `en-${Array.from({ length: 5 }, () => "abcdefgh").join("-")}` }, "LANGUAGE_NOT_KNOWN", "language"],
  ])("refuses %o", async (input, code, place) => {
    const { updateProfile } = (await change(home.partners["B"]!.token, input)).data;
    expect(updateProfile).toEqual({ viewer: null, problems: [{ code, path: [place] }] });
  });
});

test("who acts for an organisation is known to the backbone and to its own people, and to nobody else", async () => {
  const lead = home.partners["A"]!;
  await colleague(api, home, lead.id, "quiet", ["PARTNER_REPORTER"]);
  await api.send(lead.token, "{ viewer { name } }");
  const known = await people(home.backbone, "A");
  expect(known).toMatchObject([
    { email: "a@home.example", roles: ["PARTNER_LEAD"], lastSeenOn: today },
    { email: "quiet@home.example", roles: ["PARTNER_REPORTER"], language: null, lastSeenOn: null },
  ]);
  expect(await people(lead.token, "A")).toEqual(known);
  for (const who of [home.partners["B"]!.token, home.funder]) expect(await people(who, "A")).toBeNull();
});

test("somebody was here on the day they signed in, and on the last day they used a session", async () => {
  await colleague(api, home, home.partners["B"]!.id, "returning", ["PARTNER_REPORTER"]);
  const seen = async () => (await people(home.backbone, "B"))!.find(({ name }) => name === "returning")!.lastSeenOn;
  expect(await seen()).toBeNull();
  const { cookie } = await api.session("returning@home.example");
  expect(await seen()).toBe(today);
  await api.look("update person set last_seen_on = '2026-01-01' where email = 'returning@home.example'");
  await api.look("alter table auth.session disable trigger seen");
  await api.look("update auth.session set updated_at = now() - interval '2 minutes'");
  await api.look("alter table auth.session enable trigger seen");
  await api.ask({ cookie }, "{ viewer { name } }");
  expect(await seen()).toBe(today);
});

describe("somebody is let go", () => {
  const idOf = async (code: string, name: string) =>
    (await people(home.backbone, code))!.find((person) => person.name === name)!.id;

  test("by the backbone, and by the partner's own lead; from the next request on they act for it no more", async () => {
    const { id, token } = home.partners["B"]!;
    for (const [who, name] of [
      [home.backbone, "first"],
      [token, "second"],
    ] as const) {
      const theirs = await colleague(api, home, id, name, ["PARTNER_REPORTER"]);
      const { removePerson } = (await remove(who, id, await idOf("B", name))).data;
      expect(removePerson.problems).toEqual([]);
      expect(removePerson.membership!.people.map((person) => person.name)).not.toContain(name);
      expect(await api.ask(theirs, "{ viewer { memberships { code } } }")).toEqual({ viewer: { memberships: [] } });
    }
    expect(await api.look("select id from audit_event where action = 'removePerson'")).toHaveLength(2);
    expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  test("by nobody else, and not twice", async () => {
    const { id } = home.partners["B"]!;
    const other = await colleague(api, home, id, "reporter", ["PARTNER_REPORTER", "PARTNER_REVIEWER"]);
    const person = await idOf("B", "reporter");
    const codeOf = async (who: Credentials) =>
      (await remove(who, id, person)).errors?.map((one) => one.extensions.code);
    for (const who of [other, home.partners["A"]!.token, home.funder]) expect(await codeOf(who)).toEqual(["NOT_FOUND"]);
    expect(await codeOf(null)).toEqual(["UNAUTHENTICATED"]);
    expect((await remove(home.backbone, id, person)).data.removePerson.problems).toEqual([]);
    expect(await codeOf(home.backbone)).toEqual(["NOT_FOUND"]);
  });

  test("but never the last director of a backbone, not even where two let each other go at once", async () => {
    const backbone = await membershipOf("BACKBONE");
    const founder = await idOf("BACKBONE", "backbone");
    expect((await remove(home.backbone, backbone, founder)).data.removePerson.problems).toEqual([
      { code: "LAST_DIRECTOR" },
    ]);
    const second = await colleague(api, home, backbone, "director", ["BACKBONE_DIRECTOR"]);
    const theirs = await idOf("BACKBONE", "director");
    const answers = await Promise.all([remove(home.backbone, backbone, theirs), remove(second, backbone, founder)]);
    const left = await api.look(`select id from assignment where 'BACKBONE_DIRECTOR' = any (roles)`);
    expect(left).toHaveLength(1);
    expect(answers.filter(({ data }) => data?.removePerson?.problems.length === 0)).toHaveLength(1);
  });

  test("nor the last of those whose backbone has not left: a director of one that has directs nothing", async () => {
    const own = await foundInitiative(api, "moved", []);
    const { initiative } = await api.ask<{
      initiative: { memberships: { nodes: { id: string; people: Acting[] }[] } };
    }>(
      own.backbone,
      `{ initiative(slug: "moved") { memberships(first: 9, role: BACKBONE) { nodes { id people { id } } } } }`,
    );
    const [backbone] = initiative.memberships.nodes;
    const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(
      own.backbone,
      `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } problems { code } } }`,
      { input: { initiativeId: own.id, code: "BEFORE", organisation: { name: "Before" }, roles: ["PARTNER"] } },
    );
    const { id } = addMembership.membership;
    await enter(api, id);
    await behind(api, "update membership set roles = '{BACKBONE}' where code = 'BEFORE'");
    await colleague(api, own, id, "earlier", ["BACKBONE_DIRECTOR"]);
    await behind(api, "update membership set ended_on = current_date - 1 where code = 'BEFORE'");
    const { removePerson } = (await remove(own.backbone, backbone!.id, backbone!.people[0]!.id)).data;
    expect(removePerson.problems).toEqual([{ code: "LAST_DIRECTOR" }]);
    await behind(api, "update membership set ended_on = null where code = 'BEFORE'");
    const again = (await remove(own.backbone, backbone!.id, backbone!.people[0]!.id)).data;
    expect(again.removePerson.problems).toEqual([]);
  });
});
