import { takesPart, visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { newestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isVisibleDecision, visibleDecisions } from "../agenda.policy.ts";
import { Decision } from "./decision.entity.ts";

/** The register: what an initiative has decided, the newest first. */
export const findDecisions = pages<PageAsked & { readonly initiativeId: string }, Decision>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
  },
  rows: `from decision d
    where d.initiative_id = asked.initiative_id and asked.seen and (d.visibility = 'PUBLIC' or asked.inside)`,
  node: [Decision, "d"],
  place: ["d.decided_on", "d.id"],
  order: newestFirst,
  keyOf: ({ decidedOn, id }) => [decidedOn, id],
});

const read = readerOf({ node: [Decision, "d"] });

/** Decisions by their rows; null where there is none that the actor may see. */
export const decisionsById: Batch<NodeId, Decision | null> = (unit, keys) => by(unit, keys, "id", ({ id }) => id);

/** What came of proposals; null where nothing did yet, or the actor may not see it. */
export const decisionsOfProposals: Batch<NodeId, Decision | null> = (unit, keys) =>
  by(unit, keys, "proposal_id", ({ proposalId }) => proposalId);

/** What took the place of decisions; null where nothing did. */
export const supersedingOf: Batch<NodeId, Decision | null> = (unit, keys) =>
  by(unit, keys, "supersedes_id", ({ supersedesId }) => supersedesId);

async function by(
  unit: Parameters<Batch<NodeId, Decision>>[0],
  keys: readonly NodeId[],
  column: "id" | "proposal_id" | "supersedes_id",
  keyOf: (decision: Decision) => string | null,
): Promise<(Decision | null)[]> {
  const { seen, inside } = visibleDecisions(unit, keys);
  const found = await read(
    unit,
    `from decision d where d.${column} = any ($3::uuid[]) and ${isVisibleDecision("d", "$1", "$2")}`,
    [seen, inside, keys.map(({ id }) => id)],
  );
  const byKey = new Map(found.map((decision) => [keyOf(decision), decision]));
  return keys.map(({ id }) => byKey.get(id) ?? null);
}
