import type { Module } from "../kernel/module.ts";
import { Initiative } from "./initiatives/initiative.entity.ts";
import { InitiativeResolver, MembershipInitiativeResolver } from "./initiatives/initiative.resolver.ts";
import { Outcome } from "./outcomes/outcome.entity.ts";
import { InitiativeOutcomesResolver, OutcomeResolver } from "./outcomes/outcome.resolver.ts";
import { Consultation, ConsultationTheme } from "./consultations/consultation.entity.ts";
import {
  ConsultationResolver,
  ConsultationThemeResolver,
  InitiativeConsultationsResolver,
} from "./consultations/consultation.resolver.ts";
import { AgendaEndorsement } from "./endorsements/agenda-endorsement.entity.ts";
import { AgendaEndorsementResolver, AgendaVersionEndorsementsResolver } from "./endorsements/endorsement.resolver.ts";
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

import { ConstituentGroup } from "./constituents/constituent-group.entity.ts";
import { ConstituentGroupResolver, InitiativeConstituentsResolver } from "./constituents/constituent-group.resolver.ts";
import { Group, ParticipationSupport, Seat } from "./groups/group.entity.ts";
import {
  GroupResolver,
  InitiativeGroupsResolver,
  ParticipationSupportResolver,
  SeatResolver,
} from "./groups/group.resolver.ts";

export const agenda: Module = {
  entities: [
    Initiative,
    AgendaVersion,
    Outcome,
    Proposal,
    ProposalVoter,
    Decision,
    AgendaEndorsement,
    Consultation,
    ConsultationTheme,
    ConstituentGroup,
    Group,
    Seat,
    ParticipationSupport,
  ],
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
    AgendaEndorsementResolver,
    AgendaVersionEndorsementsResolver,
    ConsultationResolver,
    ConsultationThemeResolver,
    InitiativeConsultationsResolver,
    ConstituentGroupResolver,
    InitiativeConstituentsResolver,
    GroupResolver,
    SeatResolver,
    ParticipationSupportResolver,
    InitiativeGroupsResolver,
  ],
};
