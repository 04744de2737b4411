import type { Positions } from "@keelson/domain/agenda/decision";
import { takesPartThemselves, visible } from "../../identity/identity.policy.ts";
import type { Batch, Unit } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { byText, latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots } from "../../kernel/slots.ts";
import { isVisibleDecision, visibleDecisions, voicesOf } from "../agenda.policy.ts";
import { Proposal, ProposalVoter } from "./proposal.entity.ts";

export interface ProposalsAsked extends PageAsked {
  readonly initiativeId: string;
  /** Those that nothing came of yet, or those that something did; null: all. */
  readonly open?: boolean | null;
}

/** What partners are and were asked to decide, the latest first. */
export const findProposals = pages<ProposalsAsked, Proposal>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    open: ["boolean", ({ open }) => open ?? null],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPartThemselves(actor, initiativeId)],
  },
  rows: `from proposal p
    where p.initiative_id = asked.initiative_id and asked.seen and (p.visibility = 'PUBLIC' or asked.inside)
      and (asked.open is null or asked.open = not exists (
        select from decision d where d.initiative_id = p.initiative_id and d.proposal_id = p.id))`,
  node: [Proposal, "p"],
  place: ["p.created_at", "p.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [Proposal, "p"] });

/** Proposals by their rows; null where there is none that the actor may see. */
export const proposalsById: Batch<NodeId, Proposal | null> = async (unit, keys) => {
  const { seen, inside } = visibleDecisions(unit, keys);
  const found = await read(
    unit,
    `from proposal p where p.id = any ($3::uuid[]) and ${isVisibleDecision("p", "$1", "$2")}`,
    [seen, inside, keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((proposal) => [proposal.id, proposal]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** Who is eligible, and what they say so far, by the codes of their organisations: for whoever takes part. */
export const findProposalVoters = pages<PageAsked & NodeId, ProposalVoter>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    proposal_id: ["uuid", ({ id }) => id],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPartThemselves(actor, initiativeId)],
  },
  rows: `from proposal_voter o
    where o.initiative_id = asked.initiative_id and o.proposal_id = asked.proposal_id and asked.inside`,
  node: [ProposalVoter, "o"],
  place: ["o.code", "o.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});

/** What was said of a proposal so far. */
export interface Said {
  readonly eligible: number;
  readonly positions: Positions;
  readonly blockFromCommunity: number;
}

/** How many organisations took which position on proposals, for whoever takes part; null for everybody else. */
export const saidOf: Batch<NodeId, Said | null> = async (unit, keys) => {
  const found = await unit.rows<Said & { id: string }>(
    `select id, sum(n)::int as eligible, coalesce(sum(blocks), 0)::int as "blockFromCommunity",
       coalesce(jsonb_object_agg(position, n) filter (where position is not null), '{}') as positions
     from (select proposal_id as id, position, count(*)::int as n,
         count(*) filter (where position = 'BLOCK' and is_community)::int as blocks
       from proposal_voter where initiative_id = any ($1::uuid[]) and proposal_id = any ($2::uuid[]) group by 1, 2) counted
     group by id`,
    [visibleDecisions(unit, keys).inside, keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((said) => [said.id, said]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** A membership's voice on a proposal: its organisation's, whichever of its memberships it is; null where it has none. */
export const voterOf: Batch<NodeId & { readonly membershipId: string }, ProposalVoter | null> = async (unit, keys) => {
  const found = await ofOrganisations(
    unit,
    keys,
    keys.map(({ membershipId }) => membershipId),
  );
  return keys.map(
    ({ id, membershipId }) =>
      found.find(({ by, voter }) => by === membershipId && voter.proposalId === id)?.voter ?? null,
  );
};

/** The voices on proposals of the organisations that the actor speaks for. */
export const ownVoicesOf: Batch<NodeId, ProposalVoter[]> = async (unit, keys) => {
  const voices = keys.flatMap(({ initiativeId }) => voicesOf(unit.actor, initiativeId));
  const found = await ofOrganisations(unit, keys, [...new Set(voices)]);
  return slots(
    keys.map(({ id }) => id),
    [...new Map(found.map(({ voter }) => [voter.id, voter])).values()],
    ({ proposalId }) => proposalId,
  );
};

const readVoter = readerOf({ node: [ProposalVoter, "o"] });

/** The voices on proposals of the organisations of memberships, each with the membership that was asked about. */
async function ofOrganisations(unit: Unit, keys: readonly NodeId[], membershipIds: readonly string[]) {
  const { inside } = visibleDecisions(unit, keys);
  const memberships = await unit.rows<{ by: string; id: string }>(
    `select a.id as by, m.id from membership a
     join membership m on m.initiative_id = a.initiative_id and m.organisation_id = a.organisation_id
     where a.initiative_id = any ($1::uuid[]) and a.id = any ($2::uuid[])`,
    [inside, membershipIds],
  );
  const found = await readVoter(
    unit,
    `from proposal_voter o where o.initiative_id = any ($1::uuid[]) and o.proposal_id = any ($2::uuid[])
       and o.membership_id = any ($3::uuid[]) order by o.code`,
    [inside, keys.map(({ id }) => id), memberships.map(({ id }) => id)],
  );
  return found.flatMap((voter) =>
    memberships.filter(({ id }) => id === voter.membershipId).map(({ by }) => ({ by, voter })),
  );
}
