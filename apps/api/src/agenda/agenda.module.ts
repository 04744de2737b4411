import type { Module } from "../kernel/module.ts";
import { Initiative } from "./initiatives/initiative.entity.ts";
import { InitiativeResolver, MembershipInitiativeResolver } from "./initiatives/initiative.resolver.ts";
import { Outcome } from "./outcomes/outcome.entity.ts";
import { InitiativeOutcomesResolver, OutcomeResolver } from "./outcomes/outcome.resolver.ts";
import { Decision } from "./decisions/decision.entity.ts";
import { DecisionResolver, InitiativeDecisionsResolver } from "./decisions/decision.resolver.ts";
import { Proposal, ProposalVoter } from "./proposals/proposal.entity.ts";
import {
  DecisionProposalResolver,
  InitiativeProposalsResolver,
  ProposalResolver,
  ProposalVoterResolver,
} from "./proposals/proposal.resolver.ts";
import { AgendaVersion } from "./versions/agenda-version.entity.ts";
import { AgendaVersionResolver, InitiativeAgendaResolver } from "./versions/agenda-version.resolver.ts";

export const agenda: Module = {
  entities: [Initiative, AgendaVersion, Outcome, Proposal, ProposalVoter, Decision],
  resolvers: [
    InitiativeResolver,
    MembershipInitiativeResolver,
    AgendaVersionResolver,
    InitiativeAgendaResolver,
    OutcomeResolver,
    InitiativeOutcomesResolver,
    ProposalResolver,
    ProposalVoterResolver,
    InitiativeProposalsResolver,
    DecisionResolver,
    DecisionProposalResolver,
    InitiativeDecisionsResolver,
  ],
};
