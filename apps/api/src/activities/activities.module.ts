import type { Module } from "../kernel/module.ts";
import { Activity } from "./activities/activity.entity.ts";
import { ActivityResolver, InitiativeActivitiesResolver } from "./activities/activity.resolver.ts";
import { ActivityTerm } from "./terms/activity-term.entity.ts";
import {
  ActivityListsResolver,
  ActivityTermResolver,
  InitiativeActivityListsResolver,
} from "./terms/activity-term.resolver.ts";

export const activities: Module = {
  entities: [Activity, ActivityTerm],
  resolvers: [
    ActivityResolver,
    InitiativeActivitiesResolver,
    ActivityTermResolver,
    ActivityListsResolver,
    InitiativeActivityListsResolver,
  ],
};
