import type { DecisionMethod, DecisionResult } from "@keelson/domain/agenda/decision";
import type { DecisionKind } from "@keelson/domain/agenda/decision-words";
import { takesPartThemselves, visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { literal } from "../../kernel/literal.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { newestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isVisibleDecision, visibleDecisions } from "../agenda.policy.ts";
import { Decision } from "./decision.entity.ts";

/** What is looked for in the register: whatever is left out may be any. */
export interface DecisionsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly kind?: DecisionKind | null;
  readonly method?: DecisionMethod | null;
  readonly result?: DecisionResult | null;
  /** In which it was decided. */
  readonly year?: number | null;
  /** What somebody typed. */
  readonly search?: string | null;
}

/** The register: what an initiative has decided, the newest first. */
export const findDecisions = pages<DecisionsAsked, Decision>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPartThemselves(actor, initiativeId)],
    kind: ["text", ({ kind }) => kind ?? null],
    method: ["text", ({ method }) => method ?? null],
    result: ["text", ({ result }) => result ?? null],
    year: ["int", ({ year }) => year ?? null],
    search: ["text", ({ search }) => literal(search?.trim())],
  },
  rows: `from decision d
    where d.initiative_id = asked.initiative_id and asked.seen and (d.visibility = 'PUBLIC' or asked.inside)
      and (asked.kind is null or d.kind = asked.kind)
      and (asked.method is null or d.method = asked.method)
      and (asked.result is null or d.result = asked.result)
      and (asked.year is null or d.decided_on >= make_date(asked.year, 1, 1) and d.decided_on < make_date(asked.year + 1, 1, 1))
      and (asked.search is null or d.title ilike asked.search or d.text ilike asked.search or d.rationale ilike asked.search
        or d.dissent ilike asked.search)`,
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

/** Who of the backbone wrote decisions down; null where somebody else did, or Keelson counted. */
export const backboneRecordersOf: Batch<Pick<Decision, "initiativeId" | "recordedBy">, string | null> = async (
  unit,
  keys,
) => {
  const found = await unit.rows<{ initiativeId: string; personId: string }>(
    `select initiative_id as "initiativeId", person_id as "personId" from assignment
     where initiative_id = any ($1::uuid[]) and person_id = any ($2::uuid[]) and roles && array['BACKBONE_DIRECTOR', 'BACKBONE_STAFF']`,
    [visibleDecisions(unit, keys).inside, keys.map(({ recordedBy }) => recordedBy)],
  );
  return keys.map(
    ({ initiativeId, recordedBy }) =>
      found.find((one) => one.initiativeId === initiativeId && one.personId === recordedBy)?.personId ?? null,
  );
};

/** Decisions by their places in the register; null where there is none that the actor may see. */
export const decisionsByNumber: Batch<
  { readonly initiativeId: string; readonly number: number },
  Decision | null
> = async (unit, keys) => {
  const { seen, inside } = visibleDecisions(unit, keys);
  const found = await read(
    unit,
    `from decision d where d.number = any ($3::int[]) and ${isVisibleDecision("d", "$1", "$2")}`,
    [seen, inside, keys.map(({ number }) => number)],
  );
  const at = (initiativeId: string, number: number) => `${initiativeId} ${number}`;
  const byPlace = new Map(found.map((decision) => [at(decision.initiativeId, decision.number), decision]));
  return keys.map(({ initiativeId, number }) => byPlace.get(at(initiativeId, number)) ?? null);
};

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
