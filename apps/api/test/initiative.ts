import { localContextOf } from "../src/identity/local-context-of.ts";
import { findActorByEmail } from "../src/identity/persons/find-actor-by-email.ts";
import { localContextSql } from "../src/kernel/local-context.ts";
import { parseNodeId } from "../src/kernel/node-id.ts";
import type { TestApi } from "./harness.ts";
import { tokenFor } from "./harness.ts";

/** An initiative with a backbone, partners and a funder, and a token for each of them. */
export interface TestInitiative {
  readonly id: string;
  readonly slug: string;
  readonly backbone: string;
  readonly funder: string;
  /** By code: the membership, and a token of its only person, a lead. */
  readonly partners: Readonly<Record<string, { readonly id: string; readonly token: string }>>;
}

const add = `mutation ($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } problems { code message } } }`;
const invite = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { person { id } problems { code message } } }`;

/** Builds one through the API, as its founders would. Initiatives of one `domain` have the same people. */
export async function foundInitiative(
  api: TestApi,
  slug: string,
  codes: readonly string[],
  domain = slug,
): Promise<TestInitiative> {
  const backbone = await api.person(`backbone@${domain}.example`);
  const { createInitiative } = await api.ask<{ createInitiative: { initiative: { id: string } } }>(
    backbone,
    `mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) { initiative { id } problems { code } } }`,
    { input: { slug, name: `Initiative ${slug}`, problemArea: "A problem no one organisation can solve." } },
  );
  const { id } = createInitiative.initiative;
  const member = async (code: string, membershipRole: string, personRole: string) => {
    const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(backbone, add, {
      input: { initiativeId: id, code, organisation: { name: `Organisation ${code}` }, roles: [membershipRole] },
    });
    await enter(api, addMembership.membership.id);
    const email = `${code.toLowerCase()}@${domain}.example`;
    await api.ask(backbone, invite, {
      input: { membershipId: addMembership.membership.id, email, roles: [personRole] },
    });
    return { id: addMembership.membership.id, token: await tokenFor(api, email, ["READ", "REPORT", "MANAGE"]) };
  };
  const partners: Record<string, { id: string; token: string }> = {};
  for (const code of codes) partners[code] = await member(code, "PARTNER", "PARTNER_LEAD");
  const funder = await member("FUNDER", "FUNDER", "FUNDER_REPRESENTATIVE");
  return { id, slug, backbone, funder: funder.token, partners };
}

/** An invited organisation is a member from now on: as if it, and the committee where there is one, had said yes. */
export async function enter(api: TestApi, membershipId: string): Promise<void> {
  const { initiativeId, id } = parseNodeId("membership", membershipId);
  await behind(api, `update membership set status = 'ACTIVE' where initiative_id = '${initiativeId}' and id = '${id}'`);
}

/** Lets anybody read what the initiative publishes, or nobody any more. */
export async function publish(api: TestApi, { id, backbone }: TestInitiative, enabled = true) {
  const { setPublicPage } = await api.ask<{ setPublicPage: { problems: object[] } }>(
    backbone,
    `mutation ($input: SetPublicPageInput!) { setPublicPage(input: $input) { problems { code message } } }`,
    { input: { initiativeId: id, enabled } },
  );
  if (setPublicPage.problems.length > 0) throw new Error(JSON.stringify(setPublicPage.problems));
}

/** Lets one more person act for a membership, and gives them a token. */
export async function colleague(
  api: TestApi,
  { backbone, slug }: TestInitiative,
  membershipId: string,
  name: string,
  roles: readonly string[],
  scopes = ["READ", "REPORT", "MANAGE"],
): Promise<string> {
  const email = `${name}@${slug}.example`;
  const { invitePerson } = await api.ask<{ invitePerson: { problems: object[] } }>(backbone, invite, {
    input: { membershipId, email, roles },
  });
  if (invitePerson.problems.length > 0) throw new Error(JSON.stringify(invitePerson.problems));
  return tokenFor(api, email, scopes);
}

/** Lets outside audiences see the name of every organisation with its figures, of those too that have no lead to say so. */
export async function consentToBeNamed(api: TestApi, slug: string) {
  await setConsent(api, slug, "NAMED_PUBLIC");
}

/** What the organisations of an initiative, or one of them, let others see of their figures. */
export async function setConsent(api: TestApi, slug: string, consent: string, code?: string) {
  await behind(
    api,
    `update membership set data_sharing_consent = '${consent}'
     where initiative_id = (select id from initiative where slug = '${slug}') ${code ? `and code = '${code}'` : ""}`,
  );
}

/** Writes what no mutation writes yet, as one audited event of the owner. */
export async function behind(api: TestApi, sql: string) {
  await api.look(
    `begin; select set_config('app.event', uuidv7()::text, true); ${sql};
     select audit_seal(current_setting('app.event')::uuid, '00000000-0000-0000-0000-000000000000', 'test', null); commit`,
  );
}

/** How the database itself refuses somebody with all that their roles give them, past every policy of the API; what it lets through is undone. */
export async function refusedTo(api: TestApi, email: string | null, sql: string): Promise<string> {
  const context = localContextOf(email === null ? null : await findActorByEmail(api.url, email));
  try {
    await api.look(
      `begin; select set_config('app.event', uuidv7()::text, true); ${localContextSql(context)};
       set local session authorization keelson_app; ${sql}; rollback`,
    );
    return "nothing";
  } catch (error) {
    return String(error);
  } finally {
    await api.look("rollback");
  }
}

/** One more organisation, with a person who acts for it, and their token. */
export async function member(
  api: TestApi,
  initiative: TestInitiative,
  code: string,
  roles: readonly string[],
  personRoles: readonly string[],
): Promise<{ readonly id: string; readonly token: string }> {
  const { addMembership } = await api.ask<{ addMembership: { membership: { id: string } } }>(initiative.backbone, add, {
    input: { initiativeId: initiative.id, code, organisation: { name: `Organisation ${code}` }, roles },
  });
  const { id } = addMembership.membership;
  await enter(api, id);
  return { id, token: await colleague(api, initiative, id, code.toLowerCase(), personRoles) };
}
