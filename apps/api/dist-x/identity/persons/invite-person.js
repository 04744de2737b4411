import { roleFits } from "@keelson/domain/identity/roles";
import { nil, nodeId, parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.js";
import { may, signedIn } from "../identity.policy.js";
import { writeMail } from "../mails/write-mail.js";
import { Membership } from "../memberships/membership.entity.js";
import { assign } from "./assign.js";
import { personOf } from "./person-of.js";
/**
 * Lets a person act for a membership. An unknown address gets a person, who can sign in once the address is proven: by the link of
 * the mail that goes out with the commit. Inviting once more sends a new one.
 */
export const invitePerson = async (unit, input) => {
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
  await inviteByMail(unit, initiativeId, input.email.trim().toLowerCase());
  return { person: { id: nodeId("person", nil, person.id), name: person.name } };
};
async function inviteByMail(unit, initiativeId, address) {
  const [initiative] = await unit.rows("select name, default_language as language from initiative where id = $1", [
    initiativeId,
  ]);
  const details = { initiative: initiative?.name, language: initiative?.language, inviter: unit.actor?.name };
  await writeMail(unit, { kind: "INVITATION", address, details });
}
//# sourceMappingURL=invite-person.js.map
