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
  // a colleague may have accepted meanwhile: whoever comes second finds it no longer proposed
  const accepted = await unit.rows<{ id: string }>(
    `update obligation o set state = 'ACCEPTED', agreed_by = $3, version = o.version + 1
     from (select id from obligation where initiative_id = $1 and id = any ($2::uuid[]) order by id for no key update) locked
     where o.initiative_id = $1 and o.id = locked.id and o.state = 'PROPOSED' returning o.id`,
    [initiativeId, ids, actor.personId],
  );
  refuse(
    obligations
      .filter(({ id }) => accepted.every((one) => one.id !== id))
      .map(({ id }) => ({
        code: "TRANSITION_NOT_ALLOWED",
        message: "This obligation is no longer proposed: it was accepted or ended already.",
        path: ["ids", String(ids.indexOf(id))],
      })),
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
