import type { Module } from "../kernel/module.ts";
import {
  ReadinessAssessment,
  ReadinessInvitation,
  ReadinessResponse,
  ReadinessResult,
  ReadinessScore,
} from "./assessments/assessment.entity.ts";
import {
  ReadinessAssessmentResolver,
  ReadinessInvitationResolver,
  ReadinessResponseResolver,
} from "./assessments/assessment.resolver.ts";
import { InitiativeReadinessResolver, ReadinessResolver } from "./overview/readiness.resolver.ts";
import { PhaseTransition } from "./phases/phase-transition.entity.ts";
import { PhaseTransitionResolver } from "./phases/phase-transition.resolver.ts";
import {
  AboutPointResolver,
  AgendaComponentResolver,
  PointsOfAssessmentResolver,
  ReadinessPointResolver,
} from "./points/point.resolver.ts";
import { SuitabilityCondition, SuitabilityScreen } from "./screens/screen.entity.ts";
import { ScreenConditionResolver, SuitabilityScreenResolver } from "./screens/screen.resolver.ts";

export const readiness: Module = {
  entities: [
    SuitabilityScreen,
    SuitabilityCondition,
    ReadinessAssessment,
    ReadinessInvitation,
    ReadinessResponse,
    ReadinessResult,
    ReadinessScore,
    PhaseTransition,
  ],
  resolvers: [
    InitiativeReadinessResolver,
    ReadinessResolver,
    SuitabilityScreenResolver,
    ScreenConditionResolver,
    ReadinessAssessmentResolver,
    ReadinessInvitationResolver,
    ReadinessResponseResolver,
    PhaseTransitionResolver,
    ReadinessPointResolver,
    PointsOfAssessmentResolver,
    AboutPointResolver,
    AgendaComponentResolver,
  ],
};
