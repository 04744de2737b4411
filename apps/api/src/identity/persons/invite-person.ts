import { roleFits, type PersonRole } from "@keelson/domain/identity/roles";
import type { Unit, Work } from "../../kernel/context.ts";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { isOnBothSides, may, signedIn } from "../identity.policy.ts";
import { Membership } from "../memberships/membership.entity.ts";
import type { InvitePersonInput } from "./person.input.ts";
import type { PersonType } from "./person.type.ts";

/** Lets a person act for a membership. An unknown address gets a person, who can sign in once the address is proven. */
export const invitePerson: Work<InvitePersonInput, { person: PersonType | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { initiativeId, id } = parseNodeId("membership", input.membershipId);
  allow(may.invitePerson(actor, initiativeId), "membership");
  const membership = await unit.db.findOneBy(Membership, { initiativeId, id });
  if (!membership) throw new NotFound("membership");
  if (input.roles.length === 0) {
    throw new Refused({
      code: "ROLE_REQUIRED",
      message: "Say what the person is here, e.g. PARTNER_REPORTER.",
      path: ["roles"],
    });
  }
  refuse(
    input.roles
      .map((role, index) => ({ role, path: ["roles", String(index)] }))
      .filter(({ role }) => !roleFits(role, membership.roles))
      .map(({ role, path }) => ({
        code: "ROLE_NOT_ALLOWED",
        message: `${role} does not fit an organisation that is ${membership.roles.join(", ")} here.`,
        path,
      })),
  );
  const person = await personOf(unit, input.email, input.name ?? null);
  await assign(unit, membership, person.id, input.roles);
  return { person: { id: nodeId("person", nil, person.id), name: person.name } };
};

/** The person behind an address, made where there is none; named after the address until they say their name. */
export async function personOf(
  unit: Unit,
  address: string,
  name: string | null,
): Promise<{ id: string; name: string }> {
  const email = address.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) {
    throw new Refused({ code: "EMAIL_NOT_VALID", message: `${address} is no e-mail address.`, path: ["email"] });
  }
  const called = name?.trim() || email.slice(0, email.indexOf("@"));
  const [look] = await unit.rows<{ known: string | null; fresh: string }>(
    "select person_by_email($1) as known, uuidv7() as fresh",
    [email],
  );
  if (look?.known) return { id: look.known, name: called };
  const id = look?.fresh ?? nil;
  await unit.rows("insert into person (id, email, name) values ($1, $2, $3)", [id, email, called]);
  return { id, name: called };
}

/** Adds roles to what a person already is for a membership. CONFLICT_OF_INTEREST where that puts them on both sides of a check. */
export async function assign(
  unit: Unit,
  membership: Membership,
  personId: string,
  roles: readonly PersonRole[],
): Promise<void> {
  const before = await unit.rows<{ roles: PersonRole[] }>(
    "select roles from assignment where initiative_id = $1 and person_id = $2",
    [membership.initiativeId, personId],
  );
  if (isOnBothSides([...before.flatMap((known) => known.roles), ...roles])) {
    const message = "Whoever works for the backbone accepts figures, and so can report for no partner.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["roles"] });
  }
  await unit.rows(
    `insert into assignment as a (initiative_id, membership_id, person_id, roles) values ($1, $2, $3, $4)
     on conflict (initiative_id, membership_id, person_id)
     do update set roles = array(select distinct unnest(a.roles || excluded.roles) order by 1)`,
    [membership.initiativeId, membership.id, personId, [...new Set(roles)]],
  );
}
