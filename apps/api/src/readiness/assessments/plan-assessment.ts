import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { standingOf } from "../../identity/memberships/standing-of.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.ts";
import { may } from "../readiness.policy.ts";
import { ReadinessAssessment, ReadinessInvitation } from "./assessment.entity.ts";
import type { PlanAssessmentInput } from "./assessment.input.ts";
import { assessmentsById } from "./find-assessments.ts";
import { newestBank } from "../banks/question-banks.ts";

/** The most organisations that one round asks, and the most respondents of each. */
const invitedMax = 500;
const respondentsMax = 100;

/**
 * Prepares a round of a phase: when people may answer, which organisations are asked, for how many respondents each. It begins as a
 * draft. Source: docs/methodology.md 4.8.3.
 */
export const planAssessment: Work<PlanAssessmentInput, { assessment: ReadinessAssessment | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.planAssessment(actor, initiativeId), "initiative");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const opensOn = input.opensOn ?? today;
  const nodes = input.invitations.map(({ membershipId }) => parseNodeId("membership", membershipId));
  const asked = new Set(nodes.map(({ id }) => id));
  refuse(
    [
      { holds: opensOn >= today, path: "opensOn", message: "It opens today, or on a day to come." },
      { holds: input.closesOn >= opensOn, path: "closesOn", message: "It closes on the day it opens, or later." },
      {
        holds: nodes.length > 0 && nodes.length <= invitedMax && asked.size === nodes.length,
        path: "invitations",
        message: `Invite 1 to ${invitedMax} organisations, each once.`,
      },
      {
        holds: input.invitations.every(({ respondentsWanted: wanted }) => wanted >= 1 && wanted <= respondentsMax),
        path: "invitations",
        message: `Ask each for 1 to ${respondentsMax} respondents.`,
      },
    ].flatMap(({ holds, path, message }) => (holds ? [] : [{ code: "OUT_OF_RANGE", message, path: [path] }])),
  );
  const memberships = await membershipsById(unit, nodes);
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 94))", [initiativeId]);
  const [last] = await unit.rows<{ round: number }>(
    "select coalesce(max(round), 0)::int as round from readiness_assessment where initiative_id = $1 and phase = $2",
    [initiativeId, input.phase],
  );
  const assessment = unit.db.create(ReadinessAssessment, {
    initiativeId,
    phase: input.phase,
    bankVersion: (await newestBank(unit)).version,
    round: (last?.round ?? 0) + 1,
    opensOn,
    closesOn: input.closesOn,
    state: "DRAFT",
    discussedOn: null,
    discussedAmong: null,
    discussedAbout: null,
    discussedOutcome: null,
    ownCodes: [],
    madeBy: actor.personId,
  });
  await unit.db.insert(ReadinessAssessment, assessment);
  await unit.db.insert(
    ReadinessInvitation,
    input.invitations.map(({ respondentsWanted }, index) => {
      const membership = memberships[index];
      if (membership?.initiativeId !== initiativeId) throw new NotFound("membership");
      if (standingOf(membership, unit.now) !== "ACTIVE") {
        const message = "This organisation does not take part, or not now.";
        throw new Refused({
          code: "MEMBERSHIP_NOT_ACTIVE",
          message,
          path: ["invitations", String(index), "membershipId"],
        });
      }
      return {
        initiativeId,
        assessmentId: assessment.id,
        membershipId: membership.id,
        code: membership.code,
        isCommunity: membership.roles.includes("COMMUNITY"),
        respondentsWanted,
        sharesScore: false,
      };
    }),
  );
  // what it asks of the initiative's own the database says
  const [planned = null] = await assessmentsById(unit, [assessment]);
  return { assessment: planned };
};
