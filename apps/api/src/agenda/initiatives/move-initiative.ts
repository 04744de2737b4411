import { initiativeLife } from "@keelson/domain/agenda/governance";
import { mayPass } from "@keelson/domain/agenda/machine";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { initiativesById } from "./find-initiatives.ts";
import type { Initiative } from "./initiative.entity.ts";
import type { MoveInitiativeInput } from "./initiative.input.ts";

/**
 * The steering committee sends an initiative to work, pauses it or ends it. From PROPOSED to ACTIVE it needs a suitability screen by which
 * it is suited, with somebody to see to every condition, or a recorded decision to go on without (SCREEN_OVERRIDE).
 * Source: docs/methodology.md 4.1 and 4.8.1.
 */
export const moveInitiative: Work<MoveInitiativeInput, { initiative: Initiative | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id } = parseNodeId("initiative", input.initiativeId);
  allow(may.moveInitiative(actor, id), "initiative");
  const reason = said(input.reason, "reason", "Say why.");
  // one after the other: two at once would each see the state before
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 48))", [id]);
  const [before] = await initiativesById(unit, [id]);
  if (!before) throw new NotFound("initiative");
  if (!mayPass(initiativeLife, before.status, input.to)) {
    const message = `An initiative does not pass from ${before.status} to ${input.to}.`;
    throw new Refused({ code: "TRANSITION_NOT_ALLOWED", message, path: ["to"] });
  }
  if (before.status === "PROPOSED" && input.to === "ACTIVE") {
    // what makes it ready belongs to a module that comes later: the database says whether it is (migration 092)
    const [screened] = await unit.rows<{ yes: boolean }>("select is_screened($1) as yes", [id]);
    if (!screened?.yes) {
      const message =
        "Screen first whether this is the right approach at all, or record the decision to go on without.";
      throw new Refused({ code: "SUITABILITY_NOT_SCREENED", message, path: ["to"] });
    }
  }
  unit.because(reason);
  const [moved] = await unit.rows<{ done: boolean }>("select move_initiative($1, $2) as done", [id, input.to]);
  if (!moved?.done) throw new NotFound("initiative");
  const [initiative = null] = await initiativesById(unit, [id]);
  return { initiative };
};
