import type { Work } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { Organisation } from "../organisations/organisation.entity.ts";
import { may, signedIn } from "../identity.policy.ts";
import type { AddMembershipInput, OrganisationInput } from "./membership.input.ts";
import { Membership } from "./membership.entity.ts";
import type { Unit } from "../../kernel/context.ts";

/** The backbone admits an organisation into the initiative, under a code that is unique there. */
export const addMembership: Work<AddMembershipInput, { membership: Membership | null }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.addMembership(actor, initiativeId), "initiative");
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(input.code)) {
    throw new Refused({
      code: "CODE_NOT_ALLOWED",
      message: "A code is 1–64 letters, digits, dots, dashes.",
      path: ["code"],
    });
  }
  if (input.roles.length === 0) {
    throw new Refused({
      code: "ROLE_REQUIRED",
      message: "Say what the organisation is here, e.g. PARTNER.",
      path: ["roles"],
    });
  }
  if (await unit.db.existsBy(Membership, { initiativeId, code: input.code })) {
    throw new Refused({ code: "CODE_TAKEN", message: `${input.code} is another member's code.`, path: ["code"] });
  }
  const organisationId = await organisationOf(unit, input.organisation);
  const membership = unit.db.create(Membership, {
    initiativeId,
    code: input.code,
    organisationId,
    roles: [...new Set(input.roles)],
  });
  await unit.db.insert(Membership, membership);
  return { membership };
};

/** The organisation that was named by id, or a new one. Its row cannot be read back before the membership makes it visible. */
export async function organisationOf(unit: Unit, input: OrganisationInput): Promise<string> {
  if (input.id) {
    const { id } = parseNodeId("organisation", input.id);
    if (!(await unit.db.existsBy(Organisation, { id }))) throw new NotFound("organisation");
    return id;
  }
  if (!input.name?.trim()) {
    throw new Refused({
      code: "TEXT_REQUIRED",
      message: "Give the organisation's id or name.",
      path: ["organisation", "name"],
    });
  }
  if (input.country && !/^[A-Z]{2}$/.test(input.country)) {
    throw new Refused({
      code: "COUNTRY_NOT_VALID",
      message: "A country is two capital letters, e.g. GB.",
      path: ["organisation", "country"],
    });
  }
  const [fresh] = await unit.rows<{ id: string }>("select uuidv7() as id");
  const id = fresh?.id ?? nil;
  await unit.rows("insert into organisation (id, name, country) values ($1, $2, $3)", [
    id,
    input.name.trim(),
    input.country ?? null,
  ]);
  return id;
}
