import { positions } from "@keelson/domain/agenda/decision";
import { stageOf } from "@keelson/domain/agenda/proposal-life";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { DecisionType } from "../decisions/decision.type.ts";
import type { Decision } from "../decisions/decision.entity.ts";
import { decisionsOfProposals } from "../decisions/find-decisions.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { todayOf } from "../initiatives/find-today.ts";
import { AgendaVersionType } from "../versions/agenda-version.type.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { viewerCan } from "../viewer-can.ts";
import { findProposals, findProposalVoters, ownVoicesOf, proposalsById, saidOf } from "./find-proposals.ts";
import { openProposal } from "./open-proposal.ts";
import type { Proposal, ProposalVoter } from "./proposal.entity.ts";
import {
  OpenProposalInput,
  ProposalConnection,
  ProposalPayload,
  ProposalStageEnum,
  ProposalTallyType,
  ProposalType,
  ProposalVoterConnection,
  ProposalVoterType,
  ResolveProposalInput,
  ResolveProposalPayload,
  RespondToProposalInput,
} from "./proposal.type.ts";
import { resolveProposal, verdictOf } from "./resolve-proposal.ts";
import { respondToProposal } from "./respond-to-proposal.ts";

@Resolver(() => ProposalType)
export class ProposalResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Proposal) {
    return nodeId("proposal", initiativeId, id);
  }

  @FieldResolver(() => MembershipType, {
    nullable: true,
    description:
      "The organisation that brought it in. Null: the backbone or a committee did, or the viewer may not know of it.",
  })
  broughtBy(@Root() { initiativeId, membershipId }: Proposal, @Ctx() ctx: Context) {
    return membershipId === null ? null : ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @FieldResolver(() => MembershipType, { nullable: true, description: "Who decides, where that was delegated." })
  holder(@Root() { initiativeId, holderId }: Proposal, @Ctx() ctx: Context) {
    return holderId === null ? null : ctx.load(membershipsById, { initiativeId, id: holderId });
  }

  @FieldResolver(() => AgendaVersionType, {
    nullable: true,
    description: "The version of the agenda that it is about.",
  })
  agendaVersion(@Root() { initiativeId, agendaVersionId }: Proposal, @Ctx() ctx: Context) {
    return agendaVersionId === null ? null : ctx.load(agendaVersionsById, { initiativeId, id: agendaVersionId });
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: "What came of it; null while nothing has." })
  decision(@Root() { initiativeId, id }: Proposal, @Ctx() ctx: Context) {
    return ctx.load(decisionsOfProposals, { initiativeId, id });
  }

  @FieldResolver(() => ProposalStageEnum, {
    description:
      "How far it has come, by its days where the initiative is: PLANNED, OPEN for voices, OVER and not counted yet, DECIDED.",
  })
  async stage(@Root() { initiativeId, id, opensOn, closesOn }: Proposal, @Ctx() ctx: Context) {
    const [today, decision] = await Promise.all([
      ctx.load(todayOf, initiativeId),
      ctx.load(decisionsOfProposals, { initiativeId, id }),
    ]);
    return stageOf({ opensOn, closesOn, isDecided: decision !== null }, today);
  }

  @FieldResolver(() => ProposalTallyType, {
    nullable: true,
    description:
      "What has been responded so far, for whoever takes part; null for the public, which reads the decision.",
  })
  async tally(@Root() proposal: Proposal, @Ctx() ctx: Context): Promise<ProposalTallyType | null> {
    const said = await ctx.load(saidOf, { initiativeId: proposal.initiativeId, id: proposal.id });
    if (!said) return null;
    const verdict = verdictOf(proposal, said, null);
    return {
      ...verdict,
      eligible: said.eligible,
      result: proposal.method === "DELEGATED" ? null : verdict.result,
      positions: positions.flatMap((position) => {
        const count = said.positions[position];
        return count === undefined ? [] : [{ position, count }];
      }),
    };
  }

  @FieldResolver(() => ProposalVoterConnection, {
    description:
      "Whose voices count, and what they say so far, by the codes of their organisations: for whoever takes part.",
  })
  voters(
    @Root() { initiativeId, id }: Proposal,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findProposalVoters(ctx, { initiativeId, id, first, after });
  }

  @FieldResolver(() => [ProposalVoterType], {
    description: "What the organisations say so far that the viewer speaks for, of those that have a voice on it.",
  })
  ownVoices(@Root() { initiativeId, id }: Proposal, @Ctx() ctx: Context) {
    return ctx.load(ownVoicesOf, { initiativeId, id });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  async viewerCan(@Root() proposal: Proposal, @Ctx() ctx: Context) {
    const { actor } = ctx;
    if (!actor) return [];
    const { initiativeId, id } = proposal;
    const today = await ctx.load(todayOf, initiativeId);
    const isDecided = (await ctx.load(decisionsOfProposals, { initiativeId, id })) !== null;
    return viewerCan.proposal(actor, proposal, today, isDecided);
  }

  @Mutation(() => ProposalPayload, {
    description:
      "Asks the partners to decide something: the backbone, the steering committee and chairs of working groups, and whoever speaks for an " +
      "organisation, for it (`membershipId`). Who is eligible is written down with it.",
  })
  openProposal(@Arg("input", () => OpenProposalInput) input: OpenProposalInput, @Ctx() ctx: Context) {
    return ctx.run(openProposal, input, { proposal: null });
  }

  @Mutation(() => ProposalPayload, {
    description:
      "Says where an organisation stands, by whoever speaks for it: one voice each, and the last word until `closesOn` counts. NOT_OPEN " +
      "before and after; REASON_REQUIRED for BLOCK and NEEDS_DISCUSSION.",
  })
  respondToProposal(@Arg("input", () => RespondToProposalInput) input: RespondToProposalInput, @Ctx() ctx: Context) {
    return ctx.run(respondToProposal, input, { proposal: null });
  }

  @Mutation(() => ResolveProposalPayload, {
    description:
      "Writes down what came of a proposal after its last day, by counting; Keelson does so itself if nobody asks. What was delegated, its " +
      "holder decides, with a reason: after the last day as well, while the safeguard stands.",
  })
  resolveProposal(@Arg("input", () => ResolveProposalInput) input: ResolveProposalInput, @Ctx() ctx: Context) {
    return ctx.run(resolveProposal, input, { decision: null });
  }
}

@Resolver(() => ProposalVoterType)
export class ProposalVoterResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: ProposalVoter) {
    return nodeId("proposalVoter", initiativeId, id);
  }

  @FieldResolver(() => MembershipType, { description: "Whose voice it is." })
  by(@Root() { initiativeId, membershipId }: ProposalVoter, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }
}

@Resolver(() => DecisionType)
export class DecisionProposalResolver {
  @FieldResolver(() => ProposalType, { nullable: true, description: "The proposal that it is of." })
  proposal(@Root() { initiativeId, proposalId }: Decision, @Ctx() ctx: Context) {
    return proposalId === null ? null : ctx.load(proposalsById, { initiativeId, id: proposalId });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeProposalsResolver {
  @FieldResolver(() => ProposalConnection, {
    description:
      "What partners are and were asked to decide, the latest first. The public reads what is marked PUBLIC.",
  })
  proposals(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("open", () => Boolean, { nullable: true, description: "Those that nothing came of yet, or the others." })
    open: boolean | null,
    @Ctx() ctx: Context,
  ) {
    return findProposals(ctx, { initiativeId: id, first, after, open });
  }

  @FieldResolver(() => ProposalType, { nullable: true, description: "One of its proposals by id." })
  proposal(@Root() { id }: Initiative, @Arg("proposalId", () => ID) proposalId: string, @Ctx() ctx: Context) {
    const node = parseNodeId("proposal", proposalId);
    return node.initiativeId === id ? ctx.load(proposalsById, node) : null;
  }
}
