import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { foundInitiative } from "../../../test/initiative.ts";
import { verify } from "../../verify.ts";
import { findActor } from "../tokens/find-actor.ts";
import { appointAdministrator } from "./appoint-administrator.ts";
import { findActorByEmail } from "./find-actor-by-email.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test("an administrator is appointed once, by whoever holds the owner's connection, and the audit trail says so", async () => {
  const token = await api.person("admin@example.org");
  const isAdmin = async () => (await findActor(api.database, `Bearer ${token}`))?.isAdmin;
  expect(await isAdmin()).toBe(false);
  const { personId } = (await findActorByEmail(api.url, "admin@example.org"))!;
  for (let time = 1; time <= 2; time += 1) await appointAdministrator(api.url, personId);
  expect(await isAdmin()).toBe(true);
  const { cookie } = await api.session("admin@example.org");
  expect((await findActor(api.database, undefined, api.signIn.sessionTokenOf(cookie)))?.isAdmin).toBe(true);
  expect(await api.look("select from audit_event where action = 'appointAdministrator'")).toHaveLength(1);
  expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
});

test("an administrator reads no initiative, and may found one like anybody", async () => {
  await foundInitiative(api, "theirs", ["A"]);
  const admin = await api.session("admin@example.org");
  const { initiative, initiatives } = await api.ask<{ initiative: null; initiatives: { totalCount: number } }>(
    admin,
    `{ initiative(slug: "theirs") { name } initiatives(first: 5) { totalCount } }`,
  );
  expect({ initiative, initiatives }).toEqual({ initiative: null, initiatives: { totalCount: 0 } });
  const { createInitiative } = await api.ask<{ createInitiative: { problems: object[] } }>(
    admin,
    `mutation { createInitiative(input: { slug: "own", name: "Own", problemArea: "p" }) { problems { code } } }`,
  );
  expect(createInitiative.problems).toEqual([]);
});
