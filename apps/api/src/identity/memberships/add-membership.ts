import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { organisationOf } from "../organisations/organisation-of.ts";
import { may, signedIn } from "../identity.policy.ts";
import type { AddMembershipInput } from "./membership.input.ts";
import { Membership } from "./membership.entity.ts";

/**
 * The backbone invites an organisation into the initiative, under a code that is unique there. It is a member once it has said yes itself and,
 * where there is a steering committee, that has too. ALREADY_A_MEMBER where it is there, or asked. Source: docs/methodology.md 3.2, 4.2.
 */
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
  if (input.roles.includes("BACKBONE")) {
    throw new Refused({
      code: "BACKBONE_NOT_SELF_APPOINTED",
      message:
        "Partners choose their backbone: the steering committee records the decision, and it takes effect by chooseBackbone.",
      path: ["roles"],
    });
  }
  if (await unit.db.existsBy(Membership, { initiativeId, code: input.code })) {
    throw new Refused({ code: "CODE_TAKEN", message: `${input.code} is another member's code.`, path: ["code"] });
  }
  const organisationId = await organisationOf(unit, input.organisation);
  // one after the other: two at once would each see nobody there
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 68))", [`${initiativeId} ${organisationId}`]);
  const [there] = await unit.rows<{ is: boolean }>("select is_member($1, $2) as is", [initiativeId, organisationId]);
  if (there?.is) {
    const message = "This organisation is a member already, or was asked to be one.";
    throw new Refused({ code: "ALREADY_A_MEMBER", message, path: ["organisation", "id"] });
  }
  const membership = unit.db.create(Membership, {
    initiativeId,
    code: input.code,
    organisationId,
    roles: [...new Set(input.roles)],
    status: "INVITED",
  });
  await unit.db.insert(Membership, membership);
  return { membership };
};
