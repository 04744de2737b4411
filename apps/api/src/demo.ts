import { fileURLToPath } from "node:url";
import type { PersonRole } from "@keelson/domain/identity/roles";
import { importInto } from "./exchange/imports/import-package.ts";
import { Membership } from "./identity/memberships/membership.entity.ts";
import { findActorByEmail, keelsonItself } from "./identity/persons/find-actor-by-email.ts";
import { invitePerson } from "./identity/persons/invite-person.ts";
import type { Keelson } from "./keelson.ts";
import type { Actor } from "./kernel/actor.ts";
import { nodeId } from "./kernel/node-id.ts";

const sample = fileURLToPath(new URL("../../../samples/childrens-outcomes-england", import.meta.url));

/** Whom a visitor may be in the sample, and through which of its organisations. */
const people: readonly { email: string; code: string; roles: PersonRole[] }[] = [
  { email: "backbone@demo.example", code: "BACKBONE", roles: ["BACKBONE_DIRECTOR"] },
  { email: "hampshire@demo.example", code: "E10000014", roles: ["PARTNER_LEAD"] },
  { email: "funder@demo.example", code: "FUNDER", roles: ["FUNDER_REPRESENTATIVE"] },
];

/** On first start, brings in the sample and three people to try it as. Gives what the terminal should say, every time. */
export async function openDemo(keelson: Keelson): Promise<string> {
  const [director] = people;
  if (director && !(await findActorByEmail(keelson.ownerUrl, director.email))) await bringIn(keelson, director.email);
  return [
    "The sample is real published data; the backbone, its people and whatever they report are invented. Be one of them:",
    ...people.map(({ email }) => `  npm run -s keelson -- token --email ${email} --scopes READ,REPORT,MANAGE`),
  ].join("\n");
}

async function bringIn(keelson: Keelson, director: string) {
  await importInto(keelson.actAs(keelsonItself), { source: sample, dryRun: false, backboneEmail: director });
  const actor = await findActorByEmail(keelson.ownerUrl, director);
  for (const { email, code, roles } of people.slice(1)) await invite(keelson, actor, email, code, roles);
}

async function invite(keelson: Keelson, actor: Actor | null, email: string, code: string, roles: PersonRole[]) {
  const ctx = keelson.actAs(actor);
  const membership = await ctx.ask(({ db }) => db.findOneByOrFail(Membership, { code }), null);
  const input = { membershipId: nodeId("membership", membership.initiativeId, membership.id), email, roles };
  const { problems } = await ctx.run(invitePerson, input, { person: null });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}
