import { parseNodeId } from "../../kernel/node-id.js";
import { allow, Refused } from "../../kernel/refusal.js";
import { organisationOf } from "../organisations/organisation-of.js";
import { may, signedIn } from "../identity.policy.js";
import { Membership } from "./membership.entity.js";
/** The backbone admits an organisation into the initiative, under a code that is unique there. */
export const addMembership = async (unit, input) => {
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
//# sourceMappingURL=add-membership.js.map
