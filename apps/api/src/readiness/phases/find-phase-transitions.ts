import { visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { seenAmong, sees } from "../readiness.policy.ts";
import { PhaseTransition } from "./phase-transition.entity.ts";

/** Everything that was decided of an initiative's phase, the latest first. */
export const findPhaseTransitions = pages<PageAsked & { readonly initiativeId: string }, PhaseTransition>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from phase_transition p where p.initiative_id = asked.initiative_id and asked.seen",
  node: [PhaseTransition, "p"],
  place: ["p.created_at", "p.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

/**
 * The same for everybody who reads the initiative, also the public, the latest first: but for what was written when those alone read it who
 * take part. Source: docs/methodology.md 4.8.4 and 4.13.
 */
export const findPhaseDecisions = pages<PageAsked & { readonly initiativeId: string }, PhaseTransition>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from phase_transition p where p.initiative_id = asked.initiative_id and asked.seen and (p.is_public or asked.inside)",
  node: [PhaseTransition, "p"],
  place: ["p.created_at", "p.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [PhaseTransition, "p"] });

/** What was decided by rounds; null where nothing was yet. */
export const transitionsOfAssessments: Batch<NodeId, PhaseTransition | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from phase_transition p where p.initiative_id = any ($1::uuid[]) and p.assessment_id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((transition) => [transition.assessmentId, transition]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
