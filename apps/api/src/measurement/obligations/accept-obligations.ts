import { In } from "typeorm";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse } from "../../kernel/refusal.ts";
import { may } from "../measurement.policy.ts";
import { bindPeriods } from "./bind-periods.ts";
import { Obligation } from "./obligation.entity.ts";
import type { ObligationIdsInput } from "./obligation.type.ts";

/** The partner takes on what it was asked to report: from now on it is expected. */
export const acceptObligations: Work<ObligationIdsInput, { obligations: Obligation[] }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, ids } = parseNodeIds("obligation", input.ids);
  const obligations = await unit.db.find(Obligation, { where: { initiativeId, id: In(ids) }, order: { id: "ASC" } });
  if (obligations.length < new Set(ids).size) throw new NotFound("obligation");
  for (const { membershipId } of obligations)
    allow(may.acceptObligations(actor, initiativeId, membershipId), "obligation");
  refuse(
    obligations
      .filter(({ state }) => state !== "PROPOSED")
      .map(({ id, state }) => ({
        code: "TRANSITION_NOT_ALLOWED",
        message: `This obligation is ${state.toLowerCase()} already.`,
        path: ["ids", String(ids.indexOf(id))],
      })),
  );
  await unit.rows(
    `update obligation set state = 'ACCEPTED', agreed_by = $3, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids, actor.personId],
  );
  await bindPeriods(unit, initiativeId, obligations);
  return {
    obligations: obligations.map((obligation) => ({
      ...obligation,
      state: "ACCEPTED",
      version: obligation.version + 1,
    })),
  };
};
