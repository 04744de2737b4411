import type { Positions } from "@keelson/domain/agenda/decision";
import { takesPart, visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { byText, latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isVisibleDecision, visibleDecisions } from "../agenda.policy.ts";
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
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
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
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
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

/** The actor's own voices on proposals: of the organisations they act for. */
export const voterOf: Batch<NodeId & { readonly membershipId: string }, ProposalVoter | null> = async (unit, keys) => {
  const found = await readVoter(
    unit,
    `from proposal_voter o where o.initiative_id = any ($1::uuid[]) and o.proposal_id = any ($2::uuid[])
       and o.membership_id = any ($3::uuid[])`,
    [visibleDecisions(unit, keys).inside, keys.map(({ id }) => id), keys.map(({ membershipId }) => membershipId)],
  );
  const at = (proposalId: string, membershipId: string) => `${proposalId} ${membershipId}`;
  const byKey = new Map(found.map((voter) => [at(voter.proposalId, voter.membershipId), voter]));
  return keys.map(({ id, membershipId }) => byKey.get(at(id, membershipId)) ?? null);
};

const readVoter = readerOf({ node: [ProposalVoter, "o"] });
