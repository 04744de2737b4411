import type { Module } from "../kernel/module.ts";
import { Activity } from "./activities/activity.entity.ts";
import { ActivityResolver, InitiativeActivitiesResolver } from "./activities/activity.resolver.ts";
import {
  ActivityMapResolver,
  CellCoverageResolver,
  InitiativeActivityMapResolver,
  OutcomeCoverageResolver,
} from "./activity-map/activity-map.resolver.ts";
import { ActivityCell, CellNeed } from "./cells/activity-cell.entity.ts";
import { ActivityCellResolver, ActivitySplitResolver } from "./cells/cell.resolver.ts";
import { ContributionLink } from "./contribution-links/contribution-link.entity.ts";
import {
  ActivityContributionsResolver,
  ContributionLinkResolver,
} from "./contribution-links/contribution-link.resolver.ts";
import { Milestone } from "./milestones/milestone.entity.ts";
import { ActivityMilestonesResolver, MilestoneResolver } from "./milestones/milestone.resolver.ts";
import { OverlapTalk } from "./overlap-talks/overlap-talk.entity.ts";
import { PossibleOverlapResolver } from "./overlap-talks/overlap-talk.resolver.ts";
import { ReinforcementLink } from "./reinforcement-links/reinforcement-link.entity.ts";
import {
  ActivityReinforcementsResolver,
  ReinforcementLinkResolver,
} from "./reinforcement-links/reinforcement-link.resolver.ts";
import { ActivityTerm } from "./terms/activity-term.entity.ts";
import {
  ActivityListsResolver,
  ActivityTermResolver,
  InitiativeActivityListsResolver,
} from "./terms/activity-term.resolver.ts";

export const activities: Module = {
  entities: [
    Activity,
    ActivityTerm,
    ContributionLink,
    ReinforcementLink,
    Milestone,
    ActivityCell,
    CellNeed,
    OverlapTalk,
  ],
  resolvers: [
    ActivityResolver,
    InitiativeActivitiesResolver,
    ActivityTermResolver,
    ActivityListsResolver,
    InitiativeActivityListsResolver,
    ActivityContributionsResolver,
    ContributionLinkResolver,
    ActivityReinforcementsResolver,
    ReinforcementLinkResolver,
    ActivityMilestonesResolver,
    MilestoneResolver,
    ActivitySplitResolver,
    ActivityCellResolver,
    PossibleOverlapResolver,
    InitiativeActivityMapResolver,
    ActivityMapResolver,
    OutcomeCoverageResolver,
    CellCoverageResolver,
  ],
};
