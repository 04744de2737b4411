import { fileURLToPath } from "node:url";
import type { PersonRole } from "@keelson/domain/identity/roles";
import { findInitiative } from "./agenda/initiatives/find-initiatives.ts";
import { importInto } from "./exchange/imports/import-package.ts";
import { Membership } from "./identity/memberships/membership.entity.ts";
import { findActorByEmail, keelsonItself } from "./identity/persons/find-actor-by-email.ts";
import { invitePerson } from "./identity/persons/invite-person.ts";
import type { Keelson } from "./keelson.ts";
import { nil, nodeId } from "./kernel/node-id.ts";

const slug = "childrens-outcomes-england";
const sample = fileURLToPath(new URL(`../../../samples/${slug}`, import.meta.url));

interface DemoPerson {
  readonly email: string;
  /** Of the organisation through which they are somebody. */
  readonly code: string;
  readonly roles: readonly PersonRole[];
}

/** Whom a visitor may be in the sample; the first invites the others. */
const people: readonly [DemoPerson, ...DemoPerson[]] = [
  { email: "backbone@demo.example", code: "BACKBONE", roles: ["BACKBONE_DIRECTOR"] },
  { email: "hampshire@demo.example", code: "E10000014", roles: ["PARTNER_LEAD"] },
  { email: "funder@demo.example", code: "FUNDER", roles: ["FUNDER_REPRESENTATIVE"] },
];

/** On first start, brings in the sample and three people to try it as. Gives what the terminal should say, every time. */
export async function openDemo(keelson: Keelson): Promise<string> {
  for (const [index, person] of people.entries()) {
    // one at a time, each only where it is not there yet: a start that was cut short is taken up where it stopped
    if (await findActorByEmail(keelson.ownerUrl, person.email)) continue;
    await (index === 0 ? bringIn(keelson, person) : invite(keelson, person));
  }
  return [
    "The sample is real published data; the backbone, its people and whatever they report are invented. Be one of them:",
    ...people.map(({ email }) => `  npm run -s keelson -- token --email ${email} --scopes READ,REPORT,MANAGE`),
  ].join("\n");
}

async function bringIn(keelson: Keelson, director: DemoPerson) {
  const input = { source: sample, dryRun: false, backboneEmail: director.email };
  await importInto(keelson.actAs(keelsonItself), input);
}

async function invite(keelson: Keelson, { email, code, roles }: DemoPerson) {
  const ctx = keelson.actAs(await findActorByEmail(keelson.ownerUrl, people[0].email));
  const initiative = await ctx.ask(findInitiative, slug);
  const membership = await ctx.ask(
    ({ db }) => db.findOneByOrFail(Membership, { initiativeId: initiative?.id ?? nil, code }),
    null,
  );
  const membershipId = nodeId("membership", membership.initiativeId, membership.id);
  const { problems } = await ctx.run(invitePerson, { membershipId, email, roles: [...roles] }, { person: null });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}
