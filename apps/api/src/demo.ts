import { fileURLToPath } from "node:url";
import type { PersonRole } from "@keelson/domain/identity/roles";
import { findInitiative } from "./agenda/initiatives/find-initiatives.ts";
import { importInto } from "./exchange/imports/import-package.ts";
import { Membership } from "./identity/memberships/membership.entity.ts";
import { findActorByEmail, keelsonItself } from "./identity/persons/find-actor-by-email.ts";
import { assign } from "./identity/persons/assign.ts";
import { personOf } from "./identity/persons/person-of.ts";
import type { SignIn } from "./identity/sign-in/sign-in.ts";
import type { Keelson } from "./keelson.ts";
import type { Work } from "./kernel/context.ts";
import { nil } from "./kernel/node-id.ts";

const slug = "childrens-outcomes-england";
const sample = fileURLToPath(new URL(`../../../samples/${slug}`, import.meta.url));

interface DemoPerson {
  /** As the terminal calls them. */
  readonly title: string;
  readonly email: string;
  /** Of the organisation through which they are somebody. */
  readonly code: string;
  readonly roles: readonly PersonRole[];
}

/** Whom a visitor may be in the sample; the first invites the others. */
const people: readonly [DemoPerson, ...DemoPerson[]] = [
  { title: "backbone", email: "backbone@demo.example", code: "BACKBONE", roles: ["BACKBONE_DIRECTOR"] },
  { title: "partner", email: "hampshire@demo.example", code: "E10000014", roles: ["PARTNER_LEAD"] },
  { title: "funder", email: "funder@demo.example", code: "FUNDER", roles: ["FUNDER_REPRESENTATIVE"] },
  // of no backbone, so that what is about it can be told as well
  {
    title: "handler",
    email: "handler@demo.example",
    code: "E10000030",
    roles: ["SENSITIVE_CASE_HANDLER", "CASE_HANDLER"],
  },
];

/** On first start, brings in the sample and the people to try it as. */
export async function openDemo(keelson: Keelson): Promise<void> {
  for (const [index, person] of people.entries()) {
    // one at a time, each only where it is not there yet: a start that was cut short is taken up where it stopped
    if (await findActorByEmail(keelson.ownerUrl, person.email)) continue;
    await (index === 0 ? bringIn(keelson, person) : join(keelson, person));
  }
}

const linkSeconds = 12 * 60 * 60;

/** What the terminal should say at every start: how to become one of them, in a browser or a script. */
export async function demoLinks(signIn: Pick<SignIn, "linkFor">): Promise<string> {
  const links = await Promise.all(
    people.map(async ({ title, email }) => `  ${title.padEnd(9)}${await signIn.linkFor(email, linkSeconds)}`),
  );
  return [
    "The sample is real published data; the backbone, its people and whatever they report are invented. Be one of them, by a",
    "link that signs a browser in once:",
    ...links,
    "or by a token for a script:",
    ...people.map(({ email }) => `  npm run -s keelson -- token --email ${email} --scopes READ,REPORT,MANAGE`),
  ].join("\n");
}

async function bringIn(keelson: Keelson, director: DemoPerson) {
  const input = { source: sample, dryRun: false, backboneEmail: director.email, publicPageEnabled: true };
  await importInto(keelson.actAs(keelsonItself), input);
}

async function join(keelson: Keelson, person: DemoPerson) {
  const ctx = keelson.actAs(await findActorByEmail(keelson.ownerUrl, people[0].email));
  const initiative = await ctx.ask(findInitiative, slug);
  const { problems } = await ctx.run(joinDemo, { ...person, initiativeId: initiative?.id ?? nil }, {});
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

/** As an invitation, but for the mail: nobody reads what is sent to an invented person. */
const joinDemo: Work<DemoPerson & { readonly initiativeId: string }, object> = async (unit, input) => {
  const { initiativeId, code, email, roles } = input;
  const membership = await unit.db.findOneByOrFail(Membership, { initiativeId, code });
  const person = await personOf(unit, email, null);
  await assign(unit, membership, person.id, roles);
  return {};
};
